// Notices by mail through a real mail server that wants STARTTLS and a login.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const SCRIPT = fileURLToPath(new URL('../receivers/mailbox.py', import.meta.url));
// Everything in it that a header, a subject or a page could stumble over.
const NAME = 'CRM <b onload=x> & "sync" \\r\\nBcc: =?utf-8?q?=0D=0ABcc:_x?= “ü” 🚚';

/** Two lines of what it tells; `next` waits for the following one. */
async function startMailbox(home, user, password) {
  const [certificate, key] = [join(home, 'certificate.pem'), join(home, 'key.pem')];
  const made = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=mailbox',
    '-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE', '-keyout', key, '-out', certificate,
  ], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const python = spawn(process.env.E2E_PYTHON ?? 'python3', [SCRIPT, certificate, key, user, password], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const port = (await lines.next()).value;
  return {
    port, certificate,
    next: async () => JSON.parse((await lines.next()).value),
    stop: async () => {
      python.kill();
      if (python.exitCode === null) await once(python, 'exit');
    },
  };
}

async function stage({ password }, tell) {
  const home = mkdtempSync(join(tmpdir(), 'tidings-mail-'));
  const [mailbox, receiver] = await Promise.all([startMailbox(home, 'tidings@example.com', 'pass:word'), startReceiver()]);
  const environment = {
    TIDINGS_SMTP_URL: `smtp://tidings%40example.com:${encodeURIComponent(password)}@127.0.0.1:${mailbox.port}?tls=required`,
    TIDINGS_MAIL_FROM: 'Tidings <tidings@example.com>',
    SSL_CERT_FILE: mailbox.certificate,
  };
  const server = await startServer({ environment });
  try {
    server.bootstrap();
    await tell({ server, receiver, mailbox });
  } catch (failure) {
    console.error(server.log.slice(-3000));
    throw failure;
  } finally {
    await receiver.stop();
    await server.stop();
    await mailbox.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

// What looks like an encoded word is taken apart, so that no program decodes it.
const SHOWN = NAME.replaceAll('=?', '= ?');
const subscribe = (server, receiver) => server.subscribe(receiver.url, {
  name: NAME,
  settings: { retry_schedule_s: [], notify_on_error: { emails: ['ops@example.com', 'second@example.com'], every_minutes: 1 } },
});
const events = (count) => ({ events: Array.from({ length: count }, () => ({ type: 'message.sent' })) });

test('a failing webhook is told, told again after the interval, and told to be well', () =>
  stage({ password: 'pass:word' }, async ({ server, receiver, mailbox }) => {
    const refused = { name: 'CRM\r\nBcc: evil@example.com' };
    await assert.rejects(server.api('POST', '/webhooks', refused), /422/, 'a line break is no part of a name');
    const { id } = await subscribe(server, receiver);
    receiver.status = 503;
    // However many fail, it is one notice an interval.
    await server.api('POST', '/events', events(20));
    const started = Date.now();
    const first = [await mailbox.next(), await mailbox.next()];
    assert.deepEqual(first.map(({ recipients }) => recipients).sort(), [['ops@example.com'], ['second@example.com']]);
    for (const mail of first) {
      assert.ok(mail.tls && mail.login, JSON.stringify(mail));
      assert.equal(mail.sender, 'tidings@example.com');
      assert.deepEqual(mail.recipients, [mail.to]);
      assert.equal(mail.subject, `Webhook “${SHOWN}” is failing`);
      assert.deepEqual([...mail.headers].sort(), ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
      const { 'text/plain': text, 'text/html': html } = mail.parts;
      for (const part of [text, html]) {
        assert.match(part, /503/);
        assert.ok(part.includes(`${server.url}/webhooks/${id}`), part);
        assert.match(part, /Since/);
        assert.match(part, /Waiting deliveries/);
      }
      assert.ok(text.includes(NAME) && !html.includes('<b onload') && html.includes('&lt;b onload=x&gt;'), html);
    }
    await server.api('POST', '/events', events(20));
    const again = [await mailbox.next(), await mailbox.next()];
    assert.ok(Date.now() - started > 55_000, 'not before the interval is over');
    assert.deepEqual(again.map(({ subject }) => subject), first.map(({ subject }) => subject));

    receiver.status = 200;
    await server.api('POST', '/events', events(3));
    const closing = [await mailbox.next(), await mailbox.next()];
    assert.deepEqual(closing.map(({ subject }) => subject), [`Webhook “${SHOWN}” works again`, `Webhook “${SHOWN}” works again`]);
    assert.ok(closing.every(({ parts }) => parts['text/plain'].includes('It failed since')));
    assert.ok(!server.log.includes('pass:word'));
  }));

test('a login that the mail server refuses is told in the log, and the notice is kept', () =>
  stage({ password: 'wrong' }, async ({ server, receiver, mailbox }) => {
    await subscribe(server, receiver);
    receiver.status = 500;
    await server.api('POST', '/events', events(1));
    assert.deepEqual(await mailbox.next(), { refused: true });
    while (!server.log.includes('mail.server_away')) await new Promise((look) => setTimeout(look, 20));
    assert.ok(!server.log.includes('notify.refused'), 'the notice is not given up');
    const { data } = await server.api('GET', '/notices');
    assert.equal(data.length, 1, 'it stands in the app');
  }));
