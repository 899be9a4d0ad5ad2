// What the crash tests share: load, chance that repeats, and the books.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STATES = new Set(['pending', 'delivered', 'failed', 'cancelled', 'skipped']);

/** Chance that repeats: the seed is printed, and CRASH_SEED brings a run back. */
export function chance(test) {
  const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
  test.diagnostic(`CRASH_SEED=${seed}`);
  let state = seed >>> 0;
  return (from, to) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from));
  };
}

/** Asks again until it holds; the limit is generous and only there so that a fault does not hang. */
export async function until(what, holds, seconds = 100) {
  for (const end = Date.now() + seconds * 1000; ; await pause(20)) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`it did not come true: ${what}`);
  }
}

/** A receiver that counts by webhook-id; `answer(request, response, number)` may misbehave. */
export async function startCounter(answer = (request, response) => response.writeHead(200).end()) {
  const counter = { seen: new Map(), requests: 0, answer };
  const server = createServer(async (request, response) => {
    for await (const part of request) void part;
    const id = request.headers['webhook-id'];
    counter.requests += 1;
    counter.seen.set(id, (counter.seen.get(id) ?? 0) + 1);
    counter.answer(request, response, counter.requests);
  });
  // A port of its own before the rest of the test, and kept over restarts of the server.
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  counter.url = `http://127.0.0.1:${server.address().port}/`;
  /** Everything that a server sent before it died has been read. */
  counter.quiet = () =>
    until('connections are closed', () => new Promise((tell) => server.getConnections((_, open) => tell(open === 0))));
  counter.repeats = () => [...counter.seen].filter(([, count]) => count > 1).map(([id]) => id);
  counter.stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return counter;
}

/** Posts events on several lines at once until stopped; remembers what was answered with 202. */
export class Load {
  accepted = new Map();
  refused = 0;
  #number = 0;
  #stopped = false;
  #lines = [];

  /** `size` events a call. A call that gets no answer is not repeated: nobody knows whether it was kept. */
  constructor(server, { lines = 8, size = 1, filler = 0, prefix = 'e' } = {}) {
    this.size = size;
    this.prefix = prefix;
    this.data = filler ? { filler: 'x'.repeat(filler) } : {};
    this.#lines = Array.from({ length: lines }, () => this.#line(server));
  }

  async #line(server) {
    while (!this.#stopped && !server.killed) {
      const call = (this.#number += 1);
      const type = 'message.delivered';
      const events = Array.from({ length: this.size }, (_, at) => ({ id: `${this.prefix}${call}-${at}`, type, data: this.data }));
      const headers = { authorization: `Bearer ${server.apiKey}`, 'content-type': 'application/json' };
      const post = { method: 'POST', headers, body: JSON.stringify({ events }) };
      const answer = await fetch(`${server.url}/api/v1/events`, post).catch(() => null);
      if (answer?.status === 202) {
        const { events: made } = await answer.json().catch(() => ({ events: [] }));
        for (const { id } of made) this.accepted.set(id, call);
        this.onAccepted?.(this.accepted.size);
      } else if (answer) {
        assert.ok([429, 503].includes(answer.status), `${answer.status} ${await answer.text()}`);
        this.refused += 1;
        await pause(20);
      } else {
        await pause(5);
      }
    }
  }

  /** Resolves when so many events were accepted. */
  reached(count) {
    return new Promise((resolve) => {
      this.onAccepted = (accepted) => accepted >= count && resolve();
    });
  }

  async stop() {
    this.#stopped = true;
    await Promise.all(this.#lines);
  }
}

/** What stands in the database of a server that is down: pending deliveries, and which of them a node holds. */
export function pending(directory) {
  const script = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("SELECT id, lease_owner IS NOT NULL FROM deliveries WHERE status = 'pending'")
print(json.dumps([[id.hex(), bool(held)] for id, held in rows]))`;
  const done = spawnSync('python3', ['-c', script, join(directory, 'tidings.db')], { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return new Map(JSON.parse(done.stdout).map(([hex, held]) => [typeId('dlv', hex), held]));
}

function typeId(prefix, hex) {
  let rest = BigInt(`0x${hex}`);
  let text = '';
  for (let place = 0; place < 26; place += 1) {
    text = '0123456789abcdefghjkmnpqrstvwxyz'[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return `${prefix}_${text}`;
}

/**
 * The books: everything that was accepted is there, each event has exactly one delivery in one of the states, what
 * came in one call came whole, and nothing is left waiting. Answers the deliveries.
 */
export async function books(server, load) {
  await until('everything is delivered', async () => {
    const waiting = await server.api('GET', '/deliveries?status=pending&limit=1');
    return waiting.data.length === 0;
  });
  const events = await server.list('/events');
  const kept = new Set(events.map(({ id }) => id));
  const lost = [...load.accepted.keys()].filter((id) => !kept.has(id));
  assert.deepEqual(lost, [], 'events that were answered with 202 are gone');
  const deliveries = await server.list('/deliveries');
  const made = new Map();
  for (const { event_id: event, status } of deliveries) {
    assert.ok(STATES.has(status), status);
    made.set(event, (made.get(event) ?? 0) + 1);
  }
  assert.deepEqual(events.filter(({ id }) => made.get(id) !== 1).map(({ id }) => id), [], 'one delivery an event');
  assert.equal(deliveries.length, events.length);
  const calls = new Map();
  for (const { sender_id: sender } of events) {
    const call = sender.split('-')[0];
    calls.set(call, (calls.get(call) ?? 0) + 1);
  }
  assert.deepEqual([...calls].filter(([, count]) => count !== load.size), [], 'calls that were kept in part');
  return deliveries;
}
