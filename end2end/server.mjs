// The real program on a port of its own, with a fresh SQLite database in a directory that goes with it.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAM = process.env.E2E_PROGRAM;
export const OWNER = { email: 'owner@example.com', password: 'correct horse battery staple', workspace: 'Acme' };

/** Starts a server; `directory` continues on the data of one that ended. */
export async function startServer({ directory, environment = {} } = {}) {
  if (!PROGRAM) throw new Error('E2E_PROGRAM is not set: run `cargo xtask e2e`');
  const home = directory ?? mkdtempSync(join(tmpdir(), 'tidings-e2e-'));
  const server = new Server(home, environment);
  await server.start();
  return server;
}

class Server {
  #environment;
  #process;
  #log = '';
  killed = false;

  constructor(directory, environment) {
    this.directory = directory;
    this.#environment = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TIDINGS_LISTEN: '127.0.0.1:0',
      TIDINGS_DATABASE_URL: `sqlite://${join(directory, 'tidings.db')}`,
      TIDINGS_ALLOW_HTTP: 'true',
      TIDINGS_ALLOW_CIDRS: '127.0.0.0/8,::1/128',
      ...environment,
    };
  }

  async start({ ready = join(this.directory, 'ready') } = {}) {
    rmSync(ready, { force: true });
    const options = { cwd: this.directory, env: this.#environment, stdio: ['ignore', 'ignore', 'pipe'] };
    this.#process = spawn(PROGRAM, ['serve', '--ready-file', ready], options);
    this.#process.stderr.on('data', (text) => (this.#log = (this.#log + text).slice(-20_000)));
    while (!existsSync(ready)) {
      if (this.#process.exitCode !== null) throw new Error(`the server ended:\n${this.#log}`);
      await pause(10);
    }
    this.url = `http://${readFileSync(ready, 'utf8').trim()}`;
  }

  /** What the server wrote to stderr lately. */
  get log() {
    return this.#log;
  }

  /** Runs another command of the program beside the server; answers its stdout. */
  run(args, { input = '' } = {}) {
    const { PATH, HOME, TIDINGS_DATABASE_URL, TIDINGS_SECRET_KEY_FILE } = this.#environment;
    const env = { PATH, HOME, TIDINGS_DATABASE_URL, ...(TIDINGS_SECRET_KEY_FILE && { TIDINGS_SECRET_KEY_FILE }) };
    const options = { cwd: this.directory, env, input, encoding: 'utf8' };
    const done = spawnSync(PROGRAM, args, options);
    if (done.status !== 0) throw new Error(`tidings ${args.join(' ')} failed:\n${done.stderr}${done.stdout}`);
    return done.stdout;
  }

  /** Makes the first owner and workspace without a browser; answers a client for the API. */
  bootstrap(owner = OWNER) {
    const args = ['bootstrap', '--email', owner.email, '--password-stdin', '--workspace', owner.workspace, '--json'];
    const made = JSON.parse(this.run(args, { input: `${owner.password}\n` }));
    this.apiKey = made.api_key;
    return made;
  }

  /** One call of the API: the answer's body, or an error that shows it. */
  async api(method, path, body) {
    const headers = { authorization: `Bearer ${this.apiKey}`, 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /** All rows of a list, page by page. */
  async list(path) {
    const rows = [];
    for (let cursor = ''; cursor !== null; ) {
      const page = await this.api('GET', `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor && `&cursor=${cursor}`}`);
      rows.push(...page.data);
      cursor = page.next_cursor;
    }
    return rows;
  }

  /** An active webhook for every event type, and its signing secret. */
  async subscribe(url, more = {}) {
    await this.api('PATCH', '/workspace', { policy: { test_gate: 'off' } });
    const name = `To ${url}`;
    const webhook = await this.api('POST', '/webhooks', { name, url, status: 'active', events: [{ type: '*' }], ...more });
    return { ...webhook, ...(await this.api('GET', `/webhooks/${webhook.id}/secret`)) };
  }

  /** The end that a power cut makes. */
  async kill() {
    this.killed = true;
    this.#process.kill('SIGKILL');
    await once(this.#process, 'exit');
  }

  /** The orderly end; a server that does not end by itself with 0 is a fault. `keep` leaves its files. */
  async stop({ keep = false } = {}) {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGTERM');
      const [code, signal] = await once(this.#process, 'exit');
      if (code !== 0) throw new Error(`the server ended with ${code ?? signal}:\n${this.#log}`);
    }
    if (!keep) rmSync(this.directory, { recursive: true, force: true });
  }
}
