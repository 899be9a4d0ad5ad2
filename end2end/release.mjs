// Makes the databases of a release that later programs must open: `cargo xtask release-databases`, when the schema of a
// release is final. Writes into the directory of the first argument:
//
//   tidings.db    SQLite, as the program left it when it was killed
//   postgres.sql  the same rows on PostgreSQL, as INSERT statements
//   secret.key    the key of the sealed secrets
//   expected.json what a later program must find
//
// Every table has rows. The receiver of the deliveries is gone when the files are opened; tests give the webhooks another.

import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from './postgres.mjs';
import { OWNER, startServer } from './server.mjs';

const target = resolve(process.argv[2] ?? '.');
mkdirSync(target, { recursive: true });

async function until(holds) {
  for (const end = Date.now() + 60_000; ; await pause(20)) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`it did not come true: ${holds}`);
  }
}

// Answers with the status that its path names.
const receiver = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(Number(request.url.slice(1)) || 200).end('seen'));
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const to = (status) => `http://127.0.0.1:${receiver.address().port}/${status}`;

const server = await startServer();
const bootstrap = server.bootstrap();
const api = server.api.bind(server);

/** Posts a form of a page as a browser without JavaScript does; answers where it leads. */
let cookie = '';
async function form(action, fields) {
  const body = new URLSearchParams(fields);
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${server.url}/actions/${action}`, { method: 'POST', headers, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
  const session = answer.headers.getSetCookie().find((line) => !/Max-Age=0/i.test(line));
  if (action === 'sign-in') cookie = session.split(';')[0];
  return answer.headers.get('location');
}

await form('sign-in', { email: OWNER.email, password: OWNER.password });
await form('logs-view', { name: 'Failures', view: 'status=failed', back: '/audit/webhook-logs', intent: 'save' });
await api('PATCH', '/workspace', { policy: { test_gate: 'off' }, products: ['automation', 'crm', 'developer_api', 'campaigns', 'loyalty'] });
await api('POST', '/event-types/order.paid', { label: 'Order paid', sample: { data: { total: 12.5 } } });

const every = [{ type: '*' }];
const webhook = async (name, status, more = {}) =>
  api('POST', '/webhooks', { name, url: to(status), status: 'active', events: every, ...more });
const delivered = await webhook('Delivered', 200, { headers: { 'X-Env': 'prod' }, auth: { kind: 'basic', username: 'u', password: 'p' } });
const failed = await webhook('Failed', 500, {
  auth: { kind: 'bearer', token: 'opaque' },
  settings: { retry_schedule_s: [], notify_on_error: { emails: ['ops@example.com'], every_minutes: 60 } },
});
const waiting = await webhook('Waiting', 503, { auth: { kind: 'header', name: 'X-Key', value: 'opaque' } });
const filtered = await webhook('Filtered', 200, { settings: { exclude_sources: ['integration'] }, auth: { kind: 'signed' } });
const missed = await webhook('Replayed', 200, {
  events: [{ type: 'message.sent', template: { id: '{{message_id}}' } }, { type: 'message.failed', url: to(201) }],
});
const paused = await webhook('Paused', 200);
await api('POST', `/webhooks/${paused.id}/pause`);
const inactive = await webhook('Inactive', 200);
const gone = await webhook('Gone', 410);
const deleted = await webhook('Deleted', 503);
await api('POST', '/webhooks', { name: 'Unfinished' });
await api('POST', `/webhooks/${delivered.id}/rotate-secret`);
await api('POST', `/webhooks/${delivered.id}/test`, { event_types: ['message.sent'] });
await form('draft-begin', { name: 'Half done' });
await form('webhook-edit', { id: delivered.id, step: 'endpoint' });

// Enough of them to open a breaker.
const events = Array.from({ length: 24 }, (_, number) => ({
  id: `order-${number}`, type: number % 3 ? 'message.sent' : 'order.paid', time: '2024-05-08T13:41:52.445Z',
  product: 'loyalty', channel: 'email', source: number % 2 ? 'integration' : 'ui',
  data: { email: `person${number}@example.com`, message_id: number, amount: '0.10', total: 0.1 }, profile: { plan: 'pro' },
}));
await api('POST', '/events', { events });

// An outcome that the database refuses for its own sake.
const file = join(server.directory, 'tidings.db');
function python(script) {
  const done = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.trim();
}
python(`
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=10)
db.execute("CREATE TRIGGER refuse BEFORE INSERT ON attempts WHEN NEW.url LIKE '%/201' BEGIN SELECT RAISE(ABORT, 'refused'); END")
db.commit()
`);
const { events: [refused] } = await api('POST', '/events', { type: 'message.failed', data: { message_id: 1, amount: '0.10' } });
const toMissed = `/deliveries?event_id=${refused.id}&webhook_id=${missed.id}`;
await until(async () => (await server.list(toMissed)).some((row) => row.status === 'delivered'));
const tried = async (id, enough) => (await server.list(`/deliveries?webhook_id=${id}`)).every(enough);
await until(() => tried(delivered.id, (row) => row.status === 'delivered'));
const open = async (id) => (await api('GET', `/webhooks/${id}`)).breaker;
await until(() => open(failed.id));
await until(() => open(waiting.id));
await until(() => open(deleted.id));
await until(async () => (await api('GET', `/webhooks/${gone.id}`)).status === 'disabled');
await api('POST', `/webhooks/${inactive.id}/deactivate`);
await api('DELETE', `/webhooks/${deleted.id}`);
await api('POST', `/webhooks/${missed.id}/replay`, { from: '2020-01-01T00:00:00Z', to: new Date(Date.now() + 60_000).toISOString(), status: 'any' });
await until(async () => (await api('GET', '/replays')).data.every((row) => row.status === 'finished'));
await until(async () => (await api('GET', '/notices')).data.length > 0);

const secrets = {};
for (const { id } of await server.list('/webhooks')) secrets[id] = (await api('GET', `/webhooks/${id}/secret`)).secret;
const webhooks = await server.list('/webhooks');
const deliveries = await server.list('/deliveries');
await server.kill();
receiver.closeAllConnections();
receiver.close();

// What only a long time or a clock set back brings: a term in its index, a step of the clock.
const empty = python(`
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("DROP TRIGGER refuse")
db.execute("INSERT OR IGNORE INTO search_terms SELECT workspace_id, term_hash, event_id FROM fresh_terms ORDER BY event_id LIMIT 5")
db.execute("DELETE FROM fresh_terms WHERE (workspace_id, event_id, term_hash) IN (SELECT workspace_id, event_id, term_hash FROM search_terms)")
db.execute("INSERT INTO clock_steps (since, until, below) VALUES (1, 2, zeroblob(16))")
db.commit()
db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")]
print(",".join(name for name in names if not db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]))
`);
if (empty) throw new Error(`tables without rows: ${empty}`);
copyFileSync(file, join(target, 'tidings.db'));
copyFileSync(join(server.directory, 'secret.key'), join(target, 'secret.key'));

const postgres = await startPostgres();
try {
  const key = join(server.directory, 'secret.key');
  const environment = { TIDINGS_DATABASE_URL: postgres.url, TIDINGS_SECRET_KEY_FILE: key };
  // A server that was killed a moment ago looks like one that runs.
  const quiet = join(server.directory, 'quiet.db');
  copyFileSync(file, quiet);
  spawnSync('python3', ['-c', 'import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute("DELETE FROM nodes"); db.commit()', quiet]);
  server.run(['migrate-store', '--from', `sqlite://${quiet}`, '--to', postgres.url]);
  const there = await startServer({ environment });
  await there.kill();
  rmSync(there.directory, { recursive: true });
  const dump = postgres.dump();
  writeFileSync(join(target, 'postgres.sql'), dump);
} finally {
  postgres.stop();
}

rmSync(server.directory, { recursive: true });

const of = (status) => deliveries.filter((row) => row.status === status).length;
const expected = {
  made_at: new Date().toISOString(),
  api_key: bootstrap.api_key,
  email: OWNER.email,
  password: OWNER.password,
  webhooks: webhooks.map(({ id, name, status, auth }) => ({ id, name, status, auth: auth.kind, secret: secrets[id] })),
  events: events.length + 1,
  deliveries: Object.fromEntries(['pending', 'delivered', 'failed', 'cancelled', 'skipped'].map((status) => [status, of(status)])),
};
writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
console.log(`${target}: ${deliveries.length} deliveries of ${webhooks.length} webhooks`);
