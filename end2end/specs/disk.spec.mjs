// The disk is full, or read-only: callers are told, nothing is half done, and it goes on when there is room again.
// On a small file system of its own, which only root can make; elsewhere these tests say that they were left out.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Load, books, startCounter, until } from '../crash.mjs';
import { startServer } from '../server.mjs';

function mount(options, directory) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tidings-test', directory]).status === 0;
}

/** Runs a test on a file system of 24 MB that `remount` changes. */
async function onSmallDisk(t, story) {
  const directory = mkdtempSync(join(tmpdir(), 'tidings-disk-'));
  if (process.getuid() !== 0 || !mount('size=24m', directory)) {
    rmSync(directory, { recursive: true });
    t.skip('needs the right to mount a file system');
    return;
  }
  const remount = (options) => assert.ok(mount(`remount,${options}`, directory), options);
  const counter = await startCounter();
  const server = await startServer({ directory });
  try {
    server.bootstrap();
    await server.subscribe(counter.url);
    await story({ server, counter, remount });
  } finally {
    await counter.stop();
    remount('rw,size=200m');
    await server.stop({ keep: true });
    spawnSync('umount', [directory]);
    rmSync(directory, { recursive: true, force: true });
  }
}

test('a full disk refuses events and loses none', async (t) => {
  await onSmallDisk(t, async ({ server, counter, remount }) => {
    const load = new Load(server, { lines: 4, size: 5, filler: 20_000 });
    await until('the disk is full', () => load.refused >= 10);
    const before = load.accepted.size;
    assert.ok(before > 0);
    await server.api('GET', '/events?limit=1');
    remount('size=200m');
    await until('events are accepted again', () => load.accepted.size > before);
    await load.stop();
    const deliveries = await books(server, load);
    assert.equal(counter.seen.size, deliveries.length);
    assert.deepEqual(counter.repeats(), [], 'nothing was in flight at a kill, so nothing comes twice');
  });
});

test('a database that cannot be written stops the start, and is as it was when it can', async (t) => {
  await onSmallDisk(t, async ({ server, counter, remount }) => {
    const load = new Load(server, { lines: 2 });
    await load.reached(20);
    await load.stop();
    await server.stop({ keep: true });
    remount('ro');
    await assert.rejects(server.start({ ready: join(tmpdir(), `tidings-ready-${process.pid}`) }), /the server ended/);
    assert.match(server.log, /cannot lock the database with .*Read-only file system/);
    remount('rw');
    await server.start();
    const deliveries = await books(server, load);
    assert.equal(counter.seen.size, deliveries.length);
    assert.deepEqual(counter.repeats(), []);
  });
});
