// Every build: the first page comes, is styled, fit for everyone, and asks nobody else for anything.

import assert from 'node:assert/strict';
import { accessible, story } from '../harness.mjs';

story('the first page comes up', async ({ page, server, javascript }) => {
  const answer = await page.goto(server.url);
  assert.equal(answer.status(), 200);
  const policy = answer.headers()['content-security-policy'];
  assert.match(policy, /default-src 'self'|default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);

  const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  assert.match(style, /^\/assets\/[0-9a-f]{16}\/app\.css$/);
  const sheet = await page.request.get(server.url + style);
  assert.equal(sheet.status(), 200);
  assert.match(sheet.headers()['cache-control'], /immutable/);

  await accessible(page);
  if (javascript) {
    const module = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.wasm'));
    await page.reload();
    await module;
  }
});
