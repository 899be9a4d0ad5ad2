// kill -9 in the middle: whatever was answered with 202 arrives after the next start, and every delivery is accounted for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const EVENTS = 5_000;
const AT_ONCE = 32;
const STATES = new Set(['pending', 'delivered', 'failed', 'cancelled', 'skipped']);

test('kill -9 in the middle of 5,000 events loses none that was accepted', async () => {
  const receiver = await startReceiver();
  let server = await startServer();
  try {
    const { api_key: key } = server.bootstrap();
    await server.subscribe(receiver.url, { events: [{ type: '*', template: { number: '{{number}}' } }] });
    const arrived = new Set();
    const last = (requests) => requests.length && JSON.parse(requests.at(-1).body).number;
    const all = receiver.until((requests) => arrived.add(last(requests)).size === EVENTS, { seconds: 240 });

    const accepted = new Set();
    await post(server, accepted, () => accepted.size === EVENTS / 2 && server.kill());
    assert.ok(accepted.size >= EVENTS / 2 && accepted.size < EVENTS, `${accepted.size} accepted before the crash`);

    server = await startServer({ directory: server.directory });
    server.apiKey = key;
    // The sender repeats what it got no answer for; the id makes that safe.
    await post(server, accepted, () => {});
    assert.equal(accepted.size, EVENTS);

    const requests = await all;
    assert.equal(new Set(requests.map(({ id }) => id)).size, EVENTS, 'a repeat carries the same webhook-id');
    await accounts(server);
  } finally {
    await receiver.stop();
    await server.stop();
  }
});

/** Posts what was not accepted yet, one event after the other on several lines at once; ends early when the server was killed. */
async function post(server, accepted, onAccepted) {
  const waiting = Array.from({ length: EVENTS }, (_, number) => number).filter((number) => !accepted.has(number));
  const line = async () => {
    while (waiting.length && !server.killed) {
      const number = waiting.shift();
      const event = { id: `crash-${number}`, type: 'message.delivered', data: { number } };
      const answer = await server.api('POST', '/events', event).catch((failure) => {
        if (!server.killed) throw failure;
      });
      if (!answer) return;
      assert.equal(answer.events.length, 1);
      accepted.add(number);
      onAccepted();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
}

/** For every event: what was made when it was accepted is there, each in one of the states. */
async function accounts(server) {
  const events = await server.list('/events');
  assert.equal(events.length, EVENTS);
  const deliveries = await server.list('/deliveries');
  const made = new Map();
  for (const { event_id: event, status } of deliveries) {
    assert.ok(STATES.has(status), status);
    made.set(event, (made.get(event) ?? 0) + 1);
  }
  assert.deepEqual(events.filter(({ id }) => made.get(id) !== 1).map(({ id }) => id), []);
}
