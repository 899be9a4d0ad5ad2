// Two who edit one webhook: an edit in progress is shown, and where both changed the same, both values are.

import assert from 'node:assert/strict';
import { accessible, story } from '../harness.mjs';
import { press, signIn } from '../pages.mjs';

story('an edit that meets another keeps both and asks where they differ', async ({ page, server }) => {
  server.bootstrap();
  await server.api('PATCH', '/workspace', { policy: { test_gate: 'off' } });
  const events = [{ type: 'message.sent', template: { id: '{{message_id}}' } }];
  const made = await server.api('POST', '/webhooks', { name: 'CRM sync', url: 'https://old.example/', events });
  const address = `${server.url}/webhooks/${made.id}`;
  await page.goto(address);
  await signIn(page);
  await press(page, 'Edit');
  await page.waitForURL('**/name');
  await page.getByLabel('Name').fill('Mine');
  await press(page, 'Save and close');

  await page.goto(address);
  await page.getByText('You started editing this').waitFor();
  await accessible(page);
  await server.api('PATCH', `/webhooks/${made.id}`, { name: 'Theirs', url: 'https://new.example/' });
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await page.waitForURL('**/review');
  await page.getByText('Changed in two places').waitFor();
  assert.match(await page.locator('main').textContent(), /https:\/\/new\.example\//, 'what only they changed is there');
  await page.getByRole('link', { name: 'Choose', exact: true }).click();
  await page.waitForURL('**/choose');
  assert.match(await page.locator('main').textContent(), /Mine.*bootstrap.*Theirs/s);
  await accessible(page);
  await page.locator('input[value="theirs"]').check();
  await press(page, 'Use these values');
  await page.waitForURL('**/review');
  await press(page, 'Save as draft');
  await page.getByText('Changed by others meanwhile, and kept: the endpoint').waitFor();
  const now = await server.api('GET', `/webhooks/${made.id}`);
  assert.deepEqual([now.name, now.url], ['Theirs', 'https://new.example/']);
});
