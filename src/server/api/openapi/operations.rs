//! What each route of the API does, for its document and its page.

/// A route described.
pub struct Operation {
    /// `GET`.
    pub method: &'static str,
    /// As in the table of routes.
    pub path: &'static str,
    /// A name for generated code.
    pub id: &'static str,
    /// Of [`GROUPS`].
    pub group: &'static str,
    /// What it does, in a few words.
    pub summary: &'static str,
    /// What else there is to know; may be empty.
    pub about: &'static str,
    /// Parameters of the query.
    pub query: &'static [Parameter],
    /// What it takes.
    pub body: Option<Body>,
    /// Status and schema of a good answer.
    pub answer: (u16, Option<&'static str>),
    /// Content types of an answer that is a file.
    pub file: &'static [&'static str],
}

/// Objects whose answers have an `ETag`.
const TAGGED: [&str; 3] = ["Webhook", "Workspace", "EventType"];
/// Where such objects are.
const TAGGED_PATHS: [&str; 3] = ["/webhooks/{id}", "/event-types/{type}", "/workspace"];
/// What is done to a webhook and answers with something else.
const SECRETS: [&str; 2] = ["/webhooks/{id}/rotate-secret", "/webhooks/{id}/end-overlap"];

impl Operation {
    /// Whether a good answer has an `ETag`.
    #[must_use]
    pub fn is_tagged(&self) -> bool {
        self.answer.1.is_some_and(|schema| TAGGED.contains(&schema))
    }

    /// Whether it changes an object that has one, and so takes `If-Match`.
    #[must_use]
    pub fn changes_tagged(&self) -> bool {
        let changes = match self.method {
            "PATCH" | "DELETE" => TAGGED_PATHS.contains(&self.path),
            "POST" => self.path.contains("{id}/") && self.is_tagged(),
            _ => false,
        };
        changes || SECRETS.contains(&self.path)
    }
}

/// A parameter of the query.
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What it does.
    pub about: &'static str,
}

/// What a parameter takes.
pub enum Kind {
    /// Any text.
    Text,
    /// An RFC 3339 time.
    Time,
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// One of these.
    Word(&'static [&'static str]),
}

/// A body.
pub struct Body {
    /// Its schema.
    pub schema: &'static str,
    /// Whether it may be left out.
    pub required: bool,
    /// Its content types.
    pub kinds: &'static [&'static str],
}

/// The groups, in the order in which people read them.
pub const GROUPS: [(&str, &str); 6] = [
    ("Events", "What happened, posted by the platform, and what became of it."),
    ("Webhooks", "Receivers' subscriptions."),
    ("Deliveries", "Events on their way to webhooks, with every attempt."),
    ("Replays", "Deliveries of a period, sent again or made up for."),
    ("Event types", "The catalogue: what may be posted and chosen."),
    ("Workspace", "Its rules, what is kept and erased, and who did what."),
];

const JSON: &[&str] = &["application/json"];
const WEBHOOK_STATUSES: &[&str] = &["draft", "active", "paused", "inactive", "disabled"];

const fn param(name: &'static str, kind: Kind, about: &'static str) -> Parameter {
    Parameter { name, kind, about }
}

const LIMIT: Parameter = param("limit", Kind::Number(1, 500), "Rows of the page; left out: 50.");
const CURSOR: Parameter = param("cursor", Kind::Text, "The next_cursor of an earlier answer.");
const FROM: Parameter = param("from", Kind::Time, "Made or received at this time or later.");
const TO: Parameter = param("to", Kind::Time, "Made or received before this time.");
const Q: Parameter =
    param("q", Kind::Text, "An id, the sender's id, or a value such as an address: exact, without case.");
const PRODUCT: Parameter = param("product", Kind::Text, "Of this product.");
const CHANNEL: Parameter = param("channel", Kind::Text, "Of this channel.");

const EVENTS_QUERY: &[Parameter] = &[
    param("type", Kind::Text, "Of this event type."),
    PRODUCT,
    CHANNEL,
    FROM,
    TO,
    Q,
    param("unmatched", Kind::Flag, "Only those that no webhook took when they were accepted."),
    LIMIT,
    CURSOR,
];
const TO_WEBHOOK: Parameter = param("webhook_id", Kind::Text, "To this webhook.");
const OF_EVENT: Parameter = param("event_id", Kind::Text, "Of this event.");
const OF_TYPE: Parameter = param("event_type", Kind::Text, "Of this event type.");
const STATUS: Parameter =
    param("status", Kind::Text, "pending, delivered, failed, cancelled, skipped; several with commas.");
const HTTP_STATUS: Parameter =
    param("http_status", Kind::Text, "Whose last answer had this status, such as 404, or this class, such as 5xx.");
const ERROR: Parameter = param("error", Kind::Text, "Whose last failure has this word, such as connect_refused.");
const PAYLOAD: Parameter = param("payload", Kind::Text, "Whose event holds this value, such as user.city=Riga.");
const TEST: Parameter = param(
    "test",
    Kind::Word(&["true", "false", "all"]),
    "true: only tests of endpoints; all: among the deliveries; left out: without them.",
);
const FORMAT: Parameter = param("format", Kind::Word(&["csv", "ndjson"]), "Left out: csv.");

const DELIVERIES_QUERY: &[Parameter] = &[
    TO_WEBHOOK,
    OF_EVENT,
    STATUS,
    OF_TYPE,
    PRODUCT,
    CHANNEL,
    HTTP_STATUS,
    ERROR,
    FROM,
    TO,
    Q,
    PAYLOAD,
    TEST,
    LIMIT,
    CURSOR,
];
const EXPORT_QUERY: &[Parameter] =
    &[FORMAT, TO_WEBHOOK, OF_EVENT, STATUS, OF_TYPE, PRODUCT, CHANNEL, HTTP_STATUS, ERROR, FROM, TO, Q, PAYLOAD, TEST];
const WEBHOOKS_QUERY: &[Parameter] = &[
    param("status", Kind::Word(WEBHOOK_STATUSES), "In this state."),
    param("q", Kind::Text, "A part of the name, or an id."),
    LIMIT,
    CURSOR,
];
const PAGE_QUERY: &[Parameter] = &[LIMIT, CURSOR];
const REPLAYS_QUERY: &[Parameter] = &[param("webhook_id", Kind::Text, "Of this webhook."), LIMIT, CURSOR];
const RETENTION_QUERY: &[Parameter] =
    &[param("days", Kind::Number(1, 3_650), "Preview what would go if events were kept for so many days.")];

const fn op(
    method: &'static str,
    path: &'static str,
    id: &'static str,
    group: &'static str,
    summary: &'static str,
    answer: Option<&'static str>,
) -> Operation {
    Operation { method, path, id, group, summary, about: "", query: &[], body: None, answer: (200, answer), file: &[] }
}

impl Operation {
    const fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    const fn query(self, query: &'static [Parameter]) -> Self {
        Self { query, ..self }
    }

    const fn takes(self, schema: &'static str) -> Self {
        Self { body: Some(Body { schema, required: true, kinds: JSON }), ..self }
    }

    const fn may_take(self, schema: &'static str) -> Self {
        Self { body: Some(Body { schema, required: false, kinds: JSON }), ..self }
    }

    const fn patches(self, schema: &'static str) -> Self {
        const KINDS: &[&str] = &["application/merge-patch+json", "application/json"];
        Self { body: Some(Body { schema, required: true, kinds: KINDS }), ..self }
    }

    const fn file(self, file: &'static [&'static str]) -> Self {
        Self { file, ..self }
    }

    const fn status(self, status: u16) -> Self {
        Self { answer: (status, self.answer.1), ..self }
    }
}

const EVENTS_ABOUT: &str = "One event, {\"events\":[…]}, a list, or NDJSON as application/x-ndjson. All or nothing: answered when \
    everything is on disk. An event whose id is known already is a duplicate whatever it holds, so the call is safe to \
    repeat. A 503 of type unavailable: nothing was kept. One of type outcome_unknown: the database's answer was lost, and it is \
    not known whether the events were stored; with an id of yours in each event, the server finds out by itself where it can, \
    and repeating the call is safe. At most 1,000 events, 256 KiB an event, 8 MiB a call.";
const CREATE_ABOUT: &str = "Left out: status is draft, format standard, authentication none. A draft may lack parts. Creating \
    an active one sends a test first where the workspace asks for it; its failure is the 422's test.";
const TEST_ABOUT: &str = "Left out: each distinct endpoint with its first event. The answer is that of the first failure, \
    else of the first; all stand in results. A test changes nothing; GET /tests/{id} has it until retention.";

/// Every operation.
pub static ALL: &[Operation] = &[
    op("POST", "/events", "postEvents", "Events", "Post events", Some("Posted"))
        .about(EVENTS_ABOUT)
        .takes("NewEvents")
        .status(202),
    op("GET", "/events", "listEvents", "Events", "List events", Some("EventPage")).query(EVENTS_QUERY),
    op("GET", "/events/{id}", "getEvent", "Events", "An event with what became of it", Some("Event"))
        .about("For every webhook that did not get it, the reason, as the webhook is set up now."),
    op("POST", "/events/{id}/send", "sendEvent", "Events", "Send an event to a webhook", Some("Delivery"))
        .about("A new delivery with the webhook's configuration of now, whatever the webhook selects.")
        .takes("SendTo")
        .status(201),
    op("GET", "/webhooks", "listWebhooks", "Webhooks", "List webhooks", Some("WebhookPage")).query(WEBHOOKS_QUERY),
    op("POST", "/webhooks", "createWebhook", "Webhooks", "Make a webhook", Some("Webhook"))
        .about(CREATE_ABOUT)
        .takes("NewWebhook")
        .status(201),
    op(
        "POST",
        "/webhooks/test",
        "testUnsavedWebhook",
        "Webhooks",
        "Test a configuration that is not saved",
        Some("Test"),
    )
    .about(TEST_ABOUT)
    .takes("NewWebhook"),
    op("GET", "/webhooks/{id}", "getWebhook", "Webhooks", "A webhook", Some("Webhook")),
    op("PATCH", "/webhooks/{id}", "updateWebhook", "Webhooks", "Change a webhook", Some("Webhook"))
        .about("RFC 7396; lists are replaced whole. Left-out secrets stay; another kind of auth drops the old ones.")
        .patches("NewWebhook"),
    op("DELETE", "/webhooks/{id}", "deleteWebhook", "Webhooks", "Delete a webhook", None)
        .about("What waits is cancelled; its log stays until retention.")
        .status(204),
    op("POST", "/webhooks/{id}/activate", "activateWebhook", "Webhooks", "Activate a webhook", Some("Webhook")),
    op("POST", "/webhooks/{id}/pause", "pauseWebhook", "Webhooks", "Pause a webhook", Some("Webhook"))
        .about("Events go on being matched; their deliveries wait."),
    op("POST", "/webhooks/{id}/deactivate", "deactivateWebhook", "Webhooks", "Switch a webhook off", Some("Webhook"))
        .about("Events are not matched any more; what waits is cancelled."),
    op("POST", "/webhooks/{id}/probe", "probeWebhook", "Webhooks", "Try a webhook now", Some("Webhook"))
        .about(
            "Sends what is due at once. To an endpoint that looks sick (see `breaker`) a single request leaves, with the \
             newest delivery that waits; if it succeeds, everything else follows. 409 when the webhook is not active.",
        ),
    op("POST", "/webhooks/{id}/test", "testWebhook", "Webhooks", "Send test events", Some("Test"))
        .about(TEST_ABOUT)
        .may_take("TestWhat"),
    op("GET", "/webhooks/{id}/secret", "getSecret", "Webhooks", "The signing secret", Some("Secret")),
    op("POST", "/webhooks/{id}/rotate-secret", "rotateSecret", "Webhooks", "A new signing secret", Some("Secret"))
        .about("Requests carry both signatures until the previous secret ends.")
        .may_take("Rotation"),
    op(
        "POST",
        "/webhooks/{id}/end-overlap",
        "endOverlap",
        "Webhooks",
        "Drop the previous signing secret",
        Some("Secret"),
    )
    .about("From now on requests carry one signature."),
    op("POST", "/webhooks/{id}/replay", "beginReplay", "Replays", "Begin a replay, or plan one", Some("Replay"))
        .about("With dry_run only counts, and answers 200 with the plan.")
        .may_take("NewReplay")
        .status(201),
    op("GET", "/replays", "listReplays", "Replays", "List replays", Some("ReplayPage")).query(REPLAYS_QUERY),
    op("GET", "/replays/{id}", "getReplay", "Replays", "A replay", Some("Replay")),
    op("POST", "/replays/{id}/pause", "pauseReplay", "Replays", "Hold a replay", Some("Replay")),
    op("POST", "/replays/{id}/resume", "resumeReplay", "Replays", "Let a replay go on", Some("Replay")),
    op("POST", "/replays/{id}/cancel", "cancelReplay", "Replays", "End a replay", Some("Replay"))
        .about("What it queued stays queued."),
    op("GET", "/deliveries", "listDeliveries", "Deliveries", "List deliveries", Some("DeliveryPage"))
        .query(DELIVERIES_QUERY),
    op("GET", "/deliveries/export", "exportDeliveries", "Deliveries", "Deliveries as a file", None)
        .about("One row for each delivery, newest first, streamed.")
        .query(EXPORT_QUERY)
        .file(&["text/csv", "application/x-ndjson"]),
    op("GET", "/deliveries/{id}", "getDelivery", "Deliveries", "A delivery with its attempts", Some("Delivery")),
    op("POST", "/deliveries/{id}/resend", "resendDelivery", "Deliveries", "Send a delivery again", Some("Delivery"))
        .about(
            "The same webhook-id and body, with the whole retry schedule before it; what waits for a later attempt is sent now. \
             409 for what is being sent, was skipped, or whose webhook is off.",
        ),
    op(
        "POST",
        "/deliveries/{id}/cancel",
        "cancelDelivery",
        "Deliveries",
        "Cancel a waiting delivery",
        Some("Delivery"),
    ),
    op("GET", "/tests/{id}", "getTest", "Deliveries", "A test of an endpoint", Some("KeptTest"))
        .about("What was found, as it was answered then. GET /deliveries?test=true lists them."),
    op("GET", "/notices", "listNotices", "Webhooks", "Webhooks that need attention now", Some("NoticePage")),
    op("GET", "/activity", "listActivity", "Workspace", "Who did what", Some("ActivityPage")).query(PAGE_QUERY),
    op("GET", "/webhooks/{id}/activity", "listWebhookActivity", "Webhooks", "Who did what to it", Some("ActivityPage"))
        .query(PAGE_QUERY),
    op("GET", "/event-types", "listEventTypes", "Event types", "All event types", Some("EventTypePage")),
    op("GET", "/event-types/{type}", "getEventType", "Event types", "An event type with samples", Some("EventType")),
    op("POST", "/event-types/{type}", "createEventType", "Event types", "Make an event type", Some("EventType"))
        .takes("NewEventType")
        .status(201),
    op("PATCH", "/event-types/{type}", "updateEventType", "Event types", "Change an event type", Some("EventType"))
        .about("Built-in ones cannot be changed.")
        .patches("NewEventType"),
    op("DELETE", "/event-types/{type}", "deleteEventType", "Event types", "Delete an event type", None)
        .about("Not while a webhook selects it.")
        .status(204),
    op("GET", "/workspace", "getWorkspace", "Workspace", "The workspace and its policy", Some("Workspace")),
    op("PATCH", "/workspace", "updateWorkspace", "Workspace", "Change the workspace", Some("Workspace"))
        .patches("WorkspacePatch"),
    op(
        "GET",
        "/workspace/retention",
        "getRetention",
        "Workspace",
        "What is kept, and what would go",
        Some("Retention"),
    )
    .query(RETENTION_QUERY),
    op("POST", "/workspace/erase-person", "erasePerson", "Workspace", "Erase what is about a person", Some("Person"))
        .about("With dry_run only counts.")
        .takes("ErasePerson"),
    op("POST", "/workspace/erase", "eraseWorkspace", "Workspace", "Refused: a key does not erase the workspace", None)
        .about("An owner can, in the browser, after the password, and has a day to take it back.")
        .status(403),
];

/// The description of a route.
#[must_use]
pub fn find(method: &str, path: &str) -> Option<&'static Operation> {
    ALL.iter().find(|one| one.method == method && one.path == path)
}
