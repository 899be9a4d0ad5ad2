// PostgreSQL goes away under load and comes back: the server goes on by itself, and nothing that was accepted is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { Load, books, startCounter, until } from '../crash.mjs';
import { startPostgres } from '../postgres.mjs';
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
