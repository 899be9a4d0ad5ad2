// A PostgreSQL cluster of its own on a free port, which tests may take down.

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = '/usr/lib/postgresql';

/** The newest one that Debian installed. */
function programs() {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).map(Number).filter(Boolean) : [];
  if (!versions.length) throw new Error('PostgreSQL is not there: apt-get install postgresql');
  return join(ROOT, String(Math.max(...versions)), 'bin');
}

/** PostgreSQL refuses to run as root. */
function run(program, args) {
  const asOther = process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const [command, ...rest] = [...asOther, join(programs(), program), ...args];
  // What it starts keeps our pipes open: so there are none.
  const done = spawnSync(command, rest, { stdio: 'ignore', cwd: '/' });
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}

export async function startPostgres() {
  const directory = mkdtempSync(join(tmpdir(), 'tidings-postgres-'));
  if (process.getuid() === 0) {
    const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
    chownSync(directory, Number(stdout), 0);
  }
  const data = join(directory, 'data');
  run('initdb', ['-D', data, '-U', 'tidings', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const options = `-h 127.0.0.1 -p ${port} -k ${directory} -c shared_buffers=32MB`;
  const postgres = {
    directory,
    port,
    url: `postgres://tidings@127.0.0.1:${port}/postgres`,
    start: () => run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(directory, 'log'), '-o', options, 'start']),
    /** The answer of a query, as text. */
    query: (sql) => {
      const psql = join(programs(), 'psql');
      const done = spawnSync(psql, ['-h', '127.0.0.1', '-p', port, '-U', 'tidings', '-Atc', sql, 'postgres'], { encoding: 'utf8' });
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout.trim();
    },
    /** All rows and the schema, as statements that any client can run. */
    dump: () => {
      const options = ['-h', '127.0.0.1', '-p', port, '-U', 'tidings', '--inserts', '--no-owner', '--no-privileges', 'postgres'];
      const done = spawnSync(join(programs(), 'pg_dump'), options, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (done.status !== 0) throw new Error(done.stderr);
      // Commands of psql are no SQL.
      return done.stdout.replaceAll(/^\\.*\n/gm, '');
    },
    crash: () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', '-s', 'stop']),
    stop: () => {
      try {
        postgres.crash();
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  };
  postgres.start();
  return postgres;
}

/** A way to PostgreSQL on which the answer to what holds the text `lose` gets lost; `cut` ends all connections. */
export async function startWay(postgres) {
  const open = new Set();
  const way = { lose: null };
  const server = createServer((client) => {
    let deaf = false;
    const database = connect(postgres.port, '127.0.0.1');
    open.add(client).add(database);
    client.on('data', (bytes) => {
      deaf ||= way.lose !== null && bytes.includes(way.lose);
      database.write(bytes);
    });
    database.on('data', (bytes) => deaf || client.write(bytes));
    for (const [one, other] of [[client, database], [database, client]]) {
      one.on('error', () => {});
      one.on('close', () => other.destroy() && open.delete(one));
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  way.url = `postgres://tidings@127.0.0.1:${server.address().port}/postgres`;
  way.cut = () => open.forEach((socket) => socket.destroy());
  way.stop = () => {
    server.close();
    way.cut();
  };
  return way;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
