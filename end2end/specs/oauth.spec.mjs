// OAuth 2.0 client credentials against a real authorization server.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProvider } from '../oidc.mjs';
import { startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const SECRETS = { 'by basic': 'se:cret %+/&=', 'by-body': 's3cret&=' };
const oauth = (provider, client_id, more = {}) => ({
  kind: 'oauth2', token_url: provider.url, client_id, client_secret: SECRETS[client_id], scope: 'hooks',
  client_auth: client_id === 'by-body' ? 'body' : 'basic', ...more,
});
const events = (count) => ({ events: Array.from({ length: count }, () => ({ type: 'message.sent' })) });
const tokenOf = ({ headers }) => headers.authorization?.replace(/^Bearer /, '');

async function stage(tell) {
  const [server, receiver, provider] = await Promise.all([startServer(), startReceiver(), startProvider()]);
  try {
    server.bootstrap();
    await tell({ server, receiver, provider });
  } finally {
    await receiver.stop();
    await server.stop();
    await provider.stop();
  }
}

for (const client of Object.keys(SECRETS)) {
  test(`a token is fetched once for many deliveries, ${client}`, () => stage(async ({ server, receiver, provider }) => {
    const webhook = await server.subscribe(receiver.url, { auth: oauth(provider, client) });
    receiver.secret = webhook.secret;
    await server.api('POST', '/events', events(25));
    const requests = await receiver.until((requests) => requests.length >= 25);
    const auth = client === 'by-body' ? 'body' : 'basic';
    const [asked] = provider.log;
    assert.deepEqual(provider.log, [
      { client, auth, grant: 'client_credentials', scope: 'hooks', status: 200, error: undefined, token: asked.token },
    ]);
    for (const request of requests) {
      assert.equal(tokenOf(request), asked.token);
      assert.equal(request.verified, true);
    }
    assert.equal(await provider.owner(asked.token), client);

    // The test fetches one of its own, so that who presses the button learns whether it works now.
    const tested = await server.api('POST', `/webhooks/${webhook.id}/test`);
    assert.equal(tested.ok, true, JSON.stringify(tested));
    assert.equal(tested.request.headers.authorization, 'Bearer ***');
    const shown = JSON.stringify([tested, await server.list('/deliveries'), await server.list('/webhooks'), server.log]);
    for (const { token } of provider.log) assert.ok(!shown.includes(token), 'the token is not shown');
  }));
}

test('a wrong secret, scope or client is told in the words of the server, in test and log', () =>
  stage(async ({ server, receiver, provider }) => {
    for (const [auth, words] of [
      [oauth(provider, 'by basic', { client_secret: 'wrong' }), /^The token endpoint answered 401: invalid_client: client authentication failed/],
      [oauth(provider, 'by-body', { client_secret: 'wrong' }), /^The token endpoint answered 401: invalid_client: client authentication failed/],
      [oauth(provider, 'by-body', { scope: 'more' }), /^The token endpoint answered 400: invalid_scope: /],
      [{ ...oauth(provider, 'by basic'), client_id: 'nobody' }, /401: invalid_client/],
    ]) {
      const body = { url: receiver.url, events: [{ type: 'message.sent' }], auth };
      const { ok, error } = await server.api('POST', '/webhooks/test', body);
      assert.equal(ok, false);
      assert.equal(error.code, 'oauth_token_failed');
      assert.match(error.message, words);
    }
    assert.equal(provider.log.length, 4);
    assert.ok(provider.log.every(({ error, token }) => error && !token), JSON.stringify(provider.log));

    // Deliveries that come together ask once, and each says why it failed.
    await server.subscribe(receiver.url, { auth: oauth(provider, 'by basic', { client_secret: 'wrong' }), settings: { retry_schedule_s: [] } });
    await server.api('POST', '/events', events(10));
    let failed = [];
    while (failed.length < 10) failed = await server.list('/deliveries?status=failed');
    for (const { id, error } of failed) {
      assert.equal(error, 'oauth_token_failed');
      const { attempts } = await server.api('GET', `/deliveries/${id}`);
      assert.match(attempts[0].error.message, /401: invalid_client: client authentication failed/);
    }
    assert.ok(provider.log.length < 4 + 10, `asked ${provider.log.length - 4} times for ten deliveries`);
    assert.equal(receiver.requests.length, 0);
  }));

test('a token that the endpoint refuses is fetched again, once', () => stage(async ({ server, receiver, provider }) => {
  // At once, however young the token is, but not again within 30 s.
  await server.subscribe(receiver.url, { auth: oauth(provider, 'by basic'), settings: { retry_schedule_s: [3600, 3600, 3600] } });
  receiver.status = 401;
  await server.api('POST', '/events', events(1));
  const requests = await receiver.until((requests) => requests.length >= 2, { seconds: 120 });
  const [first, renewed] = requests.map(tokenOf);
  assert.notEqual(first, renewed);
  assert.equal(new Set(requests.map(({ id }) => id)).size, 1, 'attempts of one delivery');
  let row;
  do [row] = await server.list('/deliveries'); while (row.attempt_count < 2);
  assert.equal(row.status, 'pending');
  assert.deepEqual(provider.log.map(({ token }) => token), [first, renewed], 'asked twice in all');
  assert.equal(receiver.requests.length, 2, 'and only once in a row');
}));
