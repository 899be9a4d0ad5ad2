//! Nobody waits longer because much waits: the plans of every statement that the program runs, with very many rows that
//! wait, before and after the database has analysed them.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, Executor as _, PgConnection, Row as _, SqliteConnection};

use crate::app::{client, until};
use crate::program::{Program, bootstrap};
use crate::receiver::Receiver;
use crate::testing;

/// Rows that wait for the one webhook.
const WAITING: u32 = 50_000;
/// Tables that grow with what is sent.
const LARGE: [&str; 3] = ["deliveries", "attempts", "events"];
/// Counts what waits, outside of the writer, when somebody asks for the figures.
const FIGURES: &str = "SELECT count(*) FROM deliveries WHERE status = 'pending'";
/// Lists of what waits count and sort so many rows at the most, outside of the writer.
const LISTS: &str = "p.due_at >= 0 LIMIT 5001";
/// Runs once, before anything is accepted.
const AT_THE_START: &str = "status = 'pending' AND lease_owner IS NOT NULL";

/// Makes the program do everything that it does with deliveries; answers the statements that it ran.
async fn statements(url: &str) -> BTreeSet<String> {
    let receiver = Receiver::start().await;
    let home = tempfile::tempdir().expect("a directory");
    let settings = [
        ("TIDINGS_DATABASE_URL", url),
        ("TIDINGS_SECRET_KEY_FILE", "secret.key"),
        ("TIDINGS_ALLOW_HTTP", "true"),
        ("TIDINGS_ALLOW_CIDRS", "127.0.0.0/8"),
        ("TIDINGS_LOG", "info,sqlx::query=debug"),
        ("TIDINGS_LOG_FORMAT", "json"),
    ];
    let key = bootstrap(&home, &settings);
    let program = Program::start(home, &settings).await;
    let ask = async |method: &str, path: &str, body: Value| -> Value {
        let request = client().request(method.parse().expect("a method"), format!("{}/api/v1{path}", program.url));
        let request = request.bearer_auth(&key).header("content-type", "application/json");
        let request = if body.is_null() { request } else { request.body(body.to_string()) };
        let answer = request.send().await.expect("an answer").text().await.expect("a body");
        serde_json::from_str(&answer).unwrap_or_default()
    };
    ask("PATCH", "/workspace", json!({ "policy": { "test_gate": "off" } })).await;
    receiver.answers(500);
    let body = json!({ "name": "Two", "url": receiver.url("/"), "status": "active", "endpoint_mode": "separate",
        "events": [{ "type": "message.sent" }, { "type": "*", "url": receiver.url("/other") }],
        "settings": { "retry_schedule_s": [3_600] } });
    let made = ask("POST", "/webhooks", body).await;
    let path = format!("/webhooks/{}", made["id"].as_str().expect("an id"));
    let events = |event_type: &str| json!(vec![json!({ "type": event_type }); 60]);
    ask("POST", "/events", events("message.sent")).await;
    until(async || (!ask("GET", &path, Value::Null).await["breaker"].is_null()).then_some(())).await;
    receiver.answers(200);
    ask("POST", "/events", events("message.failed")).await;
    ask("POST", &format!("{path}/probe"), Value::Null).await;
    let waits = async || ask("GET", "/deliveries?status=pending", Value::Null).await["data"] != json!([]);
    until(async || (!waits().await).then_some(())).await;
    ask("POST", &format!("{path}/pause"), Value::Null).await;
    ask("POST", "/events", events("message.sent")).await;
    let some = ask("GET", "/deliveries?status=pending", Value::Null).await;
    let id = some["data"][0]["id"].as_str().expect("an id");
    ask("POST", &format!("/deliveries/{id}/resend"), Value::Null).await;
    ask("POST", &format!("/deliveries/{id}/cancel"), Value::Null).await;
    ask("POST", &format!("{path}/deactivate"), Value::Null).await;
    ask("DELETE", &path, Value::Null).await;
    let said = program.stop().await;
    let lines = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let statements = lines.filter_map(|line| {
        let text = line["db.statement"].as_str().filter(|text| !text.is_empty()).or(line["summary"].as_str())?;
        Some(text.trim().to_owned())
    });
    let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];
    statements.filter(|text| verbs.iter().any(|verb| text.starts_with(verb))).collect()
}

/// What is wrong with a plan: it walks along what waits.
struct Fault {
    statement: String,
    step: String,
}

fn told(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |told, fault| format!("{told}\n{}\n  in {}", fault.step, fault.statement))
}

fn exempt(statement: &str) -> bool {
    statement == FIGURES || statement.contains(LISTS) || statement.contains(AT_THE_START)
}

/// Whether a step of a plan of SQLite, such as `SEARCH d USING INDEX i (a=? AND b<?)`, walks along what waits.
fn walks_on_sqlite(step: &str, statement: &str) -> bool {
    let scanned = |table: &str| {
        let name = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
        let meant = |name: &str| {
            name == table
                || statement.contains(&format!("{table} {name} "))
                || statement.contains(&format!("{table} AS {name} "))
        };
        name.is_some_and(meant)
    };
    let few = statement.contains("LIMIT");
    let along = step.contains("INDEX deliveries_due") && !step.contains("due_at") && !few;
    LARGE.iter().any(|table| scanned(table)) && !(few && step.contains("INDEX deliveries_list")) || along
}

#[tokio::test]
async fn no_statement_walks_along_what_waits_on_sqlite() {
    let database = testing::sqlite();
    let statements = statements(&database.url).await;
    assert!(statements.len() > 40, "{statements:#?}");
    let mut connection = SqliteConnection::connect(&database.url).await.expect("the database");
    let fill = format!(
        "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, status, attempt_count,
            round_start, created_at, due_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {WAITING})
        SELECT randomblob(16), d.workspace_id, d.webhook_id, d.event_id, d.version_id, d.event_type, 'pending', 0, 0,
            d.created_at, d.created_at + n.i FROM n, (SELECT * FROM deliveries LIMIT 1) AS d"
    );
    connection.execute(AssertSqlSafe(fill)).await.expect("rows that wait");
    for analysed in [false, true] {
        if analysed {
            connection.execute("ANALYZE").await.expect("statistics");
        }
        let mut faults = Vec::new();
        for statement in statements.iter().filter(|statement| !exempt(statement)) {
            let plan = format!("EXPLAIN QUERY PLAN {statement}");
            let steps = connection.fetch_all(AssertSqlSafe(plan)).await.expect(statement);
            let steps = steps.iter().map(|row| row.get::<String, _>("detail"));
            let bad = steps.filter(|step| walks_on_sqlite(step, statement));
            faults.extend(bad.map(|step| Fault { statement: statement.clone(), step }));
        }
        assert!(faults.is_empty(), "analysed: {analysed}{}", told(&faults));
    }
}

/// Steps of a plan of PostgreSQL that walk along what waits.
fn walks_on_postgres(plan: &Value, few: bool, found: &mut Vec<String>) {
    let text = |name: &str| plan[name].as_str().unwrap_or_default();
    let few = few || text("Node Type") == "Limit";
    let large = LARGE.contains(&text("Relation Name"));
    let condition = text("Index Cond");
    let along = text("Index Name") == "deliveries_due"
        && !(condition.contains("webhook_id = ") && (few || condition.contains("due_at")));
    if along || (large && text("Node Type") == "Seq Scan") {
        found.push(format!("{} {} {condition}", text("Node Type"), text("Index Name")));
    }
    for below in plan["Plans"].as_array().into_iter().flatten() {
        walks_on_postgres(below, few, found);
    }
}

/// As the program's own connections are set up: for what writes, and for what reads.
fn settings(statement: &str) -> &'static str {
    let writes = !statement.starts_with("SELECT") || statement.contains("FOR UPDATE");
    if writes {
        "RESET ALL; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
            SET enable_mergejoin = off; SET random_page_cost = 0.1; SET cpu_operator_cost = 0.25; SET jit = off"
    } else {
        "RESET ALL; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off;
            SET jit = off"
    }
}

async fn plan_on_postgres(connection: &mut PgConnection, statement: &str) -> Value {
    connection.execute(settings(statement)).await.expect("settings");
    let prepare = format!("PREPARE looked_at AS {statement}");
    if let Err(error) = connection.execute(AssertSqlSafe(prepare)).await {
        // The program says what its parameters are; here a type may be missing.
        let untyped =
            ["could not determine data type", "is of type"].iter().any(|part| error.to_string().contains(part));
        assert!(untyped, "{error} in {statement}");
        return Value::Null;
    }
    let count =
        "SELECT coalesce(array_length(parameter_types, 1), 0) FROM pg_prepared_statements WHERE name = 'looked_at'";
    let count: i32 = sqlx::query_scalar(count).fetch_one(&mut *connection).await.expect("a number");
    let nulls = vec!["NULL"; usize::try_from(count).unwrap_or_default()].join(", ");
    let call = if count == 0 { String::new() } else { format!("({nulls})") };
    let explain = format!("EXPLAIN (FORMAT JSON) EXECUTE looked_at{call}");
    let plan = sqlx::raw_sql(AssertSqlSafe(explain)).fetch_one(&mut *connection).await.expect(statement);
    connection.execute("DEALLOCATE looked_at").await.expect("an end");
    let plan: Value = serde_json::from_str(&plan.get_unchecked::<String, _>(0)).expect("JSON");
    plan[0]["Plan"].clone()
}

#[tokio::test]
async fn no_statement_walks_along_what_waits_on_postgres() {
    let database = testing::postgres().await;
    let statements = statements(&database.url).await;
    assert!(statements.len() > 40, "{statements:#?}");
    let mut connection = PgConnection::connect(&database.url).await.expect("the database");
    let fill = format!(
        "INSERT INTO deliveries (id, workspace_id, webhook_id, event_id, version_id, event_type, status, attempt_count,
            round_start, created_at, due_at)
        SELECT gen_random_uuid(), d.workspace_id, d.webhook_id, d.event_id, d.version_id, d.event_type, 'pending', 0, 0,
            d.created_at, d.created_at + n.i FROM generate_series(1, {WAITING}) AS n (i), (SELECT * FROM deliveries LIMIT 1) AS d"
    );
    connection.execute(AssertSqlSafe(fill)).await.expect("rows that wait");
    for analysed in [false, true] {
        if analysed {
            connection.execute("ANALYZE").await.expect("statistics");
        }
        let mut faults = Vec::new();
        for statement in statements.iter().filter(|statement| !exempt(statement)) {
            let mut steps = Vec::new();
            walks_on_postgres(&plan_on_postgres(&mut connection, statement).await, false, &mut steps);
            faults.extend(steps.into_iter().map(|step| Fault { statement: statement.clone(), step }));
        }
        assert!(faults.is_empty(), "analysed: {analysed}{}", told(&faults));
    }
}

/// The look itself sees what it is for.
#[tokio::test]
async fn a_statement_that_walks_along_what_waits_is_seen() {
    const WALKS: &str = "UPDATE deliveries SET status = 'cancelled', due_at = NULL, reason = 'webhook_deleted'
        WHERE id IN (SELECT d.id FROM webhooks w JOIN deliveries d ON d.webhook_id = w.id AND d.status = 'pending'
            WHERE w.deleted_at IS NOT NULL OR w.status NOT IN ('active', 'paused') LIMIT $1)";
    let database = testing::sqlite();
    let store = tidings::server::store::Store::open(&database.url).await.expect("a store");
    store.close().await;
    let mut connection = SqliteConnection::connect(&database.url).await.expect("the database");
    let steps = connection.fetch_all(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {WALKS}"))).await.expect("a plan");
    assert!(steps.iter().any(|row| walks_on_sqlite(&row.get::<String, _>("detail"), WALKS)));
    let along = json!({ "Node Type": "Index Scan", "Relation Name": "deliveries", "Index Name": "deliveries_due" });
    let mut found = Vec::new();
    walks_on_postgres(&along, false, &mut found);
    assert_eq!(found.len(), 1);
}
