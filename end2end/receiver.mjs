// Receivers of webhooks: one in this process that checks signatures by the public library from npm, and one in Python.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';

/** What came in, and a way to wait for it. */
class Arrivals {
  #waiting = [];
  requests = [];

  add(request) {
    this.requests.push(request);
    this.#waiting = this.#waiting.filter((look) => !look());
  }

  /** Resolves once `enough(requests)` holds; never by waiting a while. */
  until(enough, { seconds = 60 } = {}) {
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`only ${this.requests.length} requests after ${seconds} s`));
      const timer = setTimeout(late, seconds * 1000);
      const look = () => {
        if (!enough(this.requests)) return false;
        clearTimeout(timer);
        resolve(this.requests);
        return true;
      };
      if (!look()) this.#waiting.push(look);
    });
  }
}

/**
 * Records requests as `{ id, body, headers, verified }`; `verified` is null until `secret` is set. While `login` is set,
 * as `user:password`, requests without it as basic authentication are answered 401. While `hold` is a promise, answers wait
 * for it.
 */
export async function startReceiver({ status = 200, secret = null, login = null } = {}) {
  const receiver = new Arrivals();
  receiver.secret = secret;
  receiver.login = login;
  receiver.hold = null;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { headers } = request;
    const known = !receiver.login || headers.authorization === `Basic ${btoa(receiver.login)}`;
    const status = known ? receiver.status : 401;
    const verified = receiver.secret && holds(receiver.secret, body, headers);
    receiver.add({ id: headers['webhook-id'], body, headers, verified });
    await receiver.hold;
    response.writeHead(status).end();
  });
  receiver.status = status;
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  receiver.url = `http://127.0.0.1:${server.address().port}/`;
  receiver.stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return receiver;
}

function holds(secret, body, headers) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch (fault) {
    return String(fault);
  }
}

/** A few lines of Python's http.server with the public library from PyPI, in a process of its own. */
export async function startPythonReceiver() {
  const receiver = new Arrivals();
  const script = fileURLToPath(new URL('receivers/receiver.py', import.meta.url));
  const python = spawn(process.env.E2E_PYTHON ?? 'python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout });
  const [first] = await once(lines, 'line');
  receiver.url = `http://127.0.0.1:${first}/`;
  lines.on('line', (line) => receiver.add(JSON.parse(line)));
  receiver.setSecret = (secret) => python.stdin.write(`${secret}\n`);
  receiver.stop = async () => {
    python.kill();
    await once(python, 'exit');
  };
  return receiver;
}
