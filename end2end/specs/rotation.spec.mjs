// While a signing secret is replaced, receivers with the old one and with the new one take every request, as the public
// libraries from npm and PyPI see it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const PYTHON = `
import json, sys
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError
asked = json.load(sys.stdin)
try:
    Webhook(asked["secret"]).verify(asked["body"].encode(), asked["headers"])
    print("holds")
except WebhookVerificationError:
    print("does not")
`;

function npm({ body, headers }, secret) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

function pypi({ body, headers }, secret) {
  const input = JSON.stringify({ body, headers, secret });
  const done = spawnSync(process.env.E2E_PYTHON ?? 'python3', ['-c', PYTHON], { input, encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trim() === 'holds';
}

test('both secrets verify during a rotation, and only the new one after its end', async () => {
  const [server, receiver] = await Promise.all([startServer(), startReceiver()]);
  try {
    server.bootstrap();
    const { id, secret: old } = await server.subscribe(receiver.url, { settings: { signatures: ['v1', 'v1a'] } });
    const request = async (make) => {
      const known = receiver.requests.length;
      await make();
      return (await receiver.until((requests) => requests.length > known))[known];
    };
    const event = () => server.api('POST', '/events', { type: 'message.sent', data: { email: 'ü@example.com' } });
    const check = (request, secret, wanted) => {
      assert.equal(npm(request, secret), wanted, 'npm');
      assert.equal(pypi(request, secret), wanted, 'PyPI');
    };

    check(await request(event), old, true);
    const { secret, previous } = await server.api('POST', `/webhooks/${id}/rotate-secret`, { overlap_s: 3600 });
    assert.equal(previous.secret, old);
    for (const make of [event, () => server.api('POST', `/webhooks/${id}/test`)]) {
      const during = await request(make);
      check(during, old, true);
      check(during, secret, true);
    }

    const ended = await server.api('POST', `/webhooks/${id}/end-overlap`);
    assert.deepEqual([ended.secret, ended.previous], [secret, null]);
    for (const make of [event, () => server.api('POST', `/webhooks/${id}/test`)]) {
      const after = await request(make);
      check(after, old, false);
      check(after, secret, true);
    }

    // Without an overlap the old one ends at once.
    const { secret: third } = await server.api('POST', `/webhooks/${id}/rotate-secret`, { overlap_s: 0 });
    const last = await request(event);
    check(last, secret, false);
    check(last, third, true);
  } finally {
    await receiver.stop();
    await server.stop();
  }
});
