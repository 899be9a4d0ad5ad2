// The receiver's guide: its code in every language, against requests of the real server.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const EXAMPLES = fileURLToPath(new URL('../../examples/receivers/', import.meta.url));
const at = (file) => join(EXAMPLES, file);
const rust = join(dirname(process.env.E2E_PROGRAM ?? ''), 'examples', 'verify');

const LANGUAGES = {
  Python: ['python3', at('verify.py')],
  'Node.js': ['node', at('verify.mjs')],
  Go: ['go', 'run', at('verify.go')],
  PHP: ['php', at('verify.php')],
  Ruby: ['ruby', at('verify.rb')],
  Java: ['java', at('Verify.java')],
  Rust: [rust],
};

let server, secret, request;

before(async () => {
  server = await startServer({ environment: { TIDINGS_PUBLIC_DOCS: 'true' } });
  const receiver = await startReceiver();
  server.bootstrap();
  ({ secret } = await server.subscribe(receiver.url));
  const events = ['{"type":"message.sent","data":{"subject":"Grüße 👋"}}'];
  server.run(['send', '-', '--url', server.url, '--key', server.apiKey], { input: events.join('\n') });
  [request] = await receiver.until((requests) => requests.length >= 1);
  await receiver.stop();
});

after(() => server?.stop());

const HELP = { PATH: process.env.PATH, HOME: process.env.HOME, GOFLAGS: '-mod=mod', GO111MODULE: 'off' };

function takes([command, ...args], { id, timestamp, signatures, body }) {
  const env = { ...HELP, WEBHOOK_SECRET: secret };
  const done = spawnSync(command, [...args, id, timestamp, signatures], { env, input: body });
  if (done.error) throw done.error;
  assert.ok(done.status === 0 || done.status === 1, `${command} failed:\n${done.stderr}`);
  return done.status === 0;
}

const signed = (id, timestamp, body) => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};

for (const [language, command] of Object.entries(LANGUAGES)) {
  test(`the guide's ${language} tells genuine requests from others`, () => {
    const { id, body, headers } = request;
    const genuine = { id, timestamp: headers['webhook-timestamp'], signatures: headers['webhook-signature'], body };
    assert.ok(takes(command, genuine), 'as sent');
    const other = `v1,${Buffer.alloc(32).toString('base64')}`;
    assert.ok(takes(command, { ...genuine, signatures: `${other} ${genuine.signatures}` }), 'during a rotation');
    assert.ok(!takes(command, { ...genuine, signatures: other }), 'signed with another secret');
    assert.ok(!takes(command, { ...genuine, body: `${body} ` }), 'a changed body');
    assert.ok(!takes(command, { ...genuine, id: `${id}x` }), 'another id');
    const old = String(Number(genuine.timestamp) - 400);
    assert.ok(!takes(command, { ...genuine, timestamp: old, signatures: signed(id, old, body) }), 'an old request');
    assert.ok(!takes(command, { ...genuine, timestamp: 'soon', signatures: signed(id, 'soon', body) }), 'no time');
  });
}

test('the guide shows all of them, also to people without an account', async () => {
  const page = await (await fetch(`${server.url}/docs/receiving`)).text();
  for (const language of [...Object.keys(LANGUAGES), 'C#']) assert.ok(page.includes(`>${language}<`), language);
});

test('what is sent is public where the operator says so', async () => {
  const events = await (await fetch(`${server.url}/docs/events`)).text();
  assert.ok(events.includes('href="/docs/events/message.opened"'));
  const opened = await (await fetch(`${server.url}/docs/events/message.opened`)).text();
  for (const text of ['EmailOpens', 'cloudevents+json', 'Email — Open']) assert.ok(opened.includes(text), text);
  const closed = await startServer();
  try {
    for (const path of ['/docs/events', '/docs/events/message.opened']) {
      assert.equal((await fetch(`${closed.url}${path}`)).status, 404);
    }
  } finally {
    await closed.stop();
  }
});
