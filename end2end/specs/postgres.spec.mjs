// PostgreSQL goes away under load and comes back: the server goes on by itself, and nothing that was accepted is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { Load, books, startCounter, until } from '../crash.mjs';
import { startPostgres, startWay } from '../postgres.mjs';
import { startServer } from '../server.mjs';

test('PostgreSQL restarted at once, under load', async (t) => {
  const postgres = await startPostgres();
  const counter = await startCounter();
  const environment = { TIDINGS_DATABASE_URL: postgres.url, TIDINGS_SECRET_KEY_FILE: join(postgres.directory, 'key') };
  const server = await startServer({ environment });
  try {
    server.bootstrap();
    await server.subscribe(counter.url);
    const load = new Load(server, { lines: 8, size: 2 });
    for (let round = 1; round <= 2; round += 1) {
      const before = load.accepted.size;
      await until('events are accepted', () => load.accepted.size > before + 100);
      postgres.crash();
      const refused = load.refused;
      await until('events are refused while it is away', () => load.refused > refused);
      postgres.start();
    }
    const before = load.accepted.size;
    await until('events are accepted again', () => load.accepted.size > before + 50);
    await load.stop();
    const deliveries = await books(server, load);
    assert.equal(deliveries.filter(({ status }) => status !== 'delivered').length, 0);
    assert.equal(counter.seen.size, deliveries.length, 'every delivery arrived');
    t.diagnostic(`${deliveries.length} deliveries, ${counter.repeats().length} repeated, ${load.refused} calls refused`);
  } finally {
    await counter.stop();
    await server.stop();
    postgres.stop();
  }
});

test('an event whose commit was kept and whose answer was lost is sent soon', async () => {
  const postgres = await startPostgres();
  const way = await startWay(postgres);
  const counter = await startCounter();
  const key = { TIDINGS_SECRET_KEY_FILE: join(postgres.directory, 'key') };
  const first = await startServer({ environment: { TIDINGS_DATABASE_URL: postgres.url, ...key } });
  const { api_key: apiKey } = first.bootstrap();
  await first.stop({ keep: true });
  const server = await startServer({ directory: first.directory, environment: { TIDINGS_DATABASE_URL: way.url, ...key } });
  try {
    server.apiKey = apiKey;
    await server.subscribe(counter.url);
    const event = { id: 'order-1', type: 'message.delivered', data: {} };
    // After the first, events are leased by the commit itself.
    await server.api('POST', '/events', { ...event, id: 'first' });
    await until('the first has arrived', () => counter.seen.size === 1);
    way.lose = event.id;
    const answer = server.api('POST', '/events', event);
    await until('it is in the table', () => postgres.query('SELECT count(*) FROM deliveries') === '2');
    way.cut();
    way.lose = null;
    // Events with ids of their own: the server finds out by itself that they were kept.
    assert.equal((await answer).events[0].duplicate, false);
    // Far sooner than its lease runs out.
    await until('it has arrived', () => counter.seen.size === 2, 30);
    const again = await server.api('POST', '/events', event);
    assert.equal(again.events[0].duplicate, true);
    await books(server, { accepted: new Map(), size: 1 });
    assert.equal(counter.requests, 2);
  } finally {
    await counter.stop();
    await server.stop();
    way.stop();
    postgres.stop();
  }
});
