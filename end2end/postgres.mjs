// A PostgreSQL cluster of its own on a free port, which tests may take down.

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
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
    url: `postgres://tidings@127.0.0.1:${port}/postgres`,
    start: () => run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(directory, 'log'), '-o', options, 'start']),
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

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
