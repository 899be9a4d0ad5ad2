// From an empty database to a delivered event, in the browser.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { editPayload, endpoint, nameAndEvents, press, setUp, signIn, writeTemplate } from '../pages.mjs';

story('a newcomer sets up, tests, activates, and sees an event arrive', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    await setUp(page, server);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await accessible(page);

    await nameAndEvents(page, server, 'CRM sync');
    await endpoint(page, receiver.url);
    await accessible(page);
    await press(page, 'Continue');
    await page.waitForURL('**/test');
    await press(page, 'Test event');
    await page.getByText('The test event arrived').waitFor();
    assert.match(await page.locator('.headers').first().textContent(), /Basic \*\*\*/);
    await accessible(page);
    await page.getByRole('link', { name: 'Continue', exact: true }).click();
    await page.waitForURL('**/review');
    await accessible(page);
    await press(page, 'Save and activate');
    await page.waitForURL('**/webhooks/wh_*');
    await page.getByText('Waiting for the first event').waitFor();
    await accessible(page);
    const webhook = page.url();

    await page.goto(`${server.url}/api-keys/new`);
    await page.getByLabel('Name').fill('Platform');
    await press(page, 'Create key');
    server.apiKey = (await page.locator('#new-key').textContent()).trim();
    assert.match(server.apiKey, /^tk_/);
    await accessible(page);
    await page.reload();
    assert.equal(await page.locator('#new-key').count(), 0, 'a key is shown once');

    const event = { type: 'message.delivered', product: 'campaigns', channel: 'email', data: { message_uid: 'u-1' } };
    assert.equal((await server.api('POST', '/events', event)).events[0].deliveries, 1);
    await receiver.until((requests) => requests.length >= 2);
    await page.goto(webhook);
    // The receiver knows of an attempt before the log does.
    while (!(await page.getByRole('heading', { name: 'Recent attempts' }).count())) await page.reload();
    await page.goto(`${server.url}/audit/webhook-logs`);
    await page.getByText('No failed attempts').waitFor();
    await page.getByRole('link', { name: 'All attempts', exact: true }).click();
    await page.locator('tbody tr').first().waitFor();
    assert.match(await page.locator('tbody tr').first().textContent(), /200.*CRM sync.*message\.delivered.*u-1/s);
    await accessible(page);
    await page.locator('tbody th a').first().click();
    await page.getByText('Attempt 1').first().waitFor();
    await accessible(page);
    await press(page, 'Resend');
    await page.getByText('Queued to be sent again').waitFor();
    const requests = await receiver.until((arrived) => arrived.length >= 3);
    assert.equal(requests.at(-1).headers['webhook-id'], requests.at(-2).headers['webhook-id']);
  } finally {
    await receiver.stop?.();
  }
});

story('signing in leads back to the page that was asked for', async ({ page, server }) => {
  server.bootstrap();
  await page.goto(`${server.url}/audit/webhook-logs?status=all`);
  await page.waitForURL('**/sign-in?next=*');
  await accessible(page);
  await signIn(page, 'not the password');
  await page.locator('.fault, .notice').first().waitFor();
  assert.equal(await page.getByLabel('E-mail').inputValue(), 'owner@example.com', 'what was typed stays');
  await signIn(page);
  await page.waitForURL('**/audit/webhook-logs?status=all');
  await page.locator('.account summary').click();
  await press(page, 'Sign out');
  await page.waitForURL('**/sign-in');
  await page.goto(`${server.url}/webhooks`);
  await page.waitForURL('**/sign-in?next=*');
});

story('the wizard keeps what is wrong and says where', async ({ page, server, javascript }) => {
  await setUp(page, server);
  await page.goto(`${server.url}/webhooks/new`);
  await press(page, 'Continue');
  await page.waitForURL('**/name?check=1');
  assert.equal(await page.locator('#name').getAttribute('aria-invalid'), 'true');
  await nameAndEvents(page, server, 'Faulty');
  await page.locator('[name="endpoint[url]"]').fill('https://user:secret@example.com:0/hook');
  await press(page, 'Continue');
  await page.waitForURL('**/endpoint?check=1');
  assert.equal(await page.locator('[name="endpoint[url]"]').inputValue(), 'https://user:secret@example.com:0/hook');
  await accessible(page);
  await page.locator('[name="endpoint[url]"]').fill('https://example.com/hook');
  await page.locator('input[value="signed"]').check();
  await press(page, 'Continue');
  await page.waitForURL('**/payload');
  await editPayload(page, 'Message delivered');
  const template = page.locator('#template');
  await writeTemplate(page, javascript, '{\n  "id": ,\n}');
  await press(page, 'Save');
  await page.waitForURL('**/payload/message.delivered#template');
  await page.getByText('Line 2, column 9').first().waitFor();
  assert.equal((await template.inputValue()).trim(), '{\n  "id": ,\n}');
  await accessible(page);
  await press(page, 'Back to all events');
  await page.waitForURL('**/payload#row-message.delivered');
  await press(page, 'Continue');
  await page.waitForURL('**/payload?check=1');
  await page.getByText(/line 2, column 9/).first().waitFor();
  await accessible(page);

  // A closed browser finds the draft in the list.
  await page.goto(`${server.url}/webhooks`);
  await page.getByRole('link', { name: 'Continue' }).first().click();
  await page.waitForURL('**/payload');
  await editPayload(page, 'Message delivered');
  await press(page, 'Reset');
  await page.getByText('The default template is back.').waitFor();
  assert.match(await template.inputValue(), /wire_event/);
  await press(page, 'Back to all events');
  await page.waitForURL('**/payload#row-message.delivered');
  await press(page, 'Back');
  await page.waitForURL('**/endpoint');
  assert.equal(await page.locator('[name="endpoint[url]"]').inputValue(), 'https://example.com/hook');
});

story('activation runs the test itself and shows why it failed', async ({ page, server }) => {
  await setUp(page, server);
  await nameAndEvents(page, server, 'Nobody home');
  await endpoint(page, 'http://127.0.0.1:9/');
  await page.locator('button[value="go:review"]').click();
  await page.waitForURL('**/review');
  await press(page, 'Save and activate');
  await page.getByText('The test event did not arrive').first().waitFor();
  await page.getByText('What to try').waitFor();
  await press(page, 'Save as draft');
  await page.waitForURL('**/webhooks/wh_*');
  await page.getByRole('link', { name: 'Security', exact: true }).click();
  await page.getByRole('link', { name: 'Show signing secret' }).click();
  await press(page, 'Show secret');
  assert.match(await page.locator('#secret').textContent(), /^whsec_/);
  await page.reload();
  await page.getByRole('button', { name: 'Show secret' }).waitFor();
  assert.equal(await page.locator('#secret').count(), 0);

  // The password is asked again before what matters, when the last time is long ago; the page leads back.
  const secretPage = new URL(page.url()).pathname;
  await page.goto(`${server.url}/confirm?next=${encodeURIComponent(secretPage)}`);
  await accessible(page);
  await page.getByLabel('Password', { exact: true }).fill('wrong wrong wrong');
  await press(page, 'Continue');
  await page.getByText('This is not your password').first().waitFor();
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple');
  await press(page, 'Continue');
  await page.waitForURL(`**${secretPage}`);
  await page.goto(page.url().replace(/\/secret.*$/, '/delete'));
  await page.getByLabel(/^Type/).fill('Nobody home');
  await press(page, 'Delete webhook');
  await page.getByText('is deleted').waitFor();
  await page.getByText('No webhooks yet').waitFor();
});

story('every other page is fit for everyone', async ({ page, server }) => {
  await setUp(page, server);
  for (const path of ['/webhooks', '/webhooks/new', '/catalogue', '/catalogue/message.delivered', '/api-keys/new', '/settings']) {
    await page.goto(server.url + path);
    assert.equal(await page.locator('h1').count(), 1, path);
    await accessible(page);
  }
  const missing = await page.goto(`${server.url}/nowhere`);
  assert.equal(missing.status(), 404);
  await page.getByText('/nowhere').waitFor();
  assert.equal((await page.goto(`${server.url}/webhooks/wh_00000000000000000000000000`)).status(), 404);
});

story('what was missed is replayed from the page of the webhook', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    await page.goto(`${server.url}/sign-in`);
    await signIn(page);
    const { id } = await server.subscribe(receiver.url, { settings: { exclude_sources: ['integration'] } });
    await server.api('POST', `/webhooks/${id}/deactivate`);
    await server.api('POST', '/events', { type: 'message.sent' });
    await server.api('POST', `/webhooks/${id}/activate`);
    await server.api('POST', '/events', { type: 'message.sent', source: 'integration' });
    await page.goto(`${server.url}/webhooks/${id}`);
    await page.getByRole('link', { name: '1 held back in the last 24 hours' }).waitFor();
    await page.getByRole('link', { name: 'Replay what was missed' }).click();
    await page.getByRole('heading', { name: 'Plan' }).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Start the replay' }).click();
    await receiver.until((requests) => requests.length === 1);
    await page.getByText('The replay has begun: 1 delivery to queue').waitFor();
    const pages = [`/webhooks/${id}`, `/webhooks/${id}/replay`, `/webhooks/${id}/options`, '/settings/data?person=a@b.c'];
    for (const path of [...pages, '/audit/webhook-logs?status=skipped']) {
      await page.goto(server.url + path);
      await accessible(page);
    }
  } finally {
    await receiver.stop();
  }
});

story('the first steps are ticked as they are done', async ({ page, context, server, javascript }) => {
  await setUp(page, server);
  const list = page.locator('#steps');
  await list.getByText('Create a webhook').first().waitFor();
  if (javascript) await page.evaluate(() => (window.loadedOnce = true));
  const keys = await context.newPage();
  await keys.goto(`${server.url}/api-keys/new`);
  await keys.getByLabel('Name').fill('Platform');
  await keys.locator('input[value="webhooks:write"]').check();
  await press(keys, 'Create key');
  server.apiKey = (await keys.locator('#new-key').textContent()).trim();
  await keys.close();
  await page.bringToFront();
  const ticked = async (count) => {
    if (!javascript) await page.reload();
    await list.locator('li.done').nth(count - 1).waitFor();
    assert.equal(await list.locator('li.done').count(), count);
  };
  await ticked(1);
  await server.api('POST', '/webhooks', { name: 'CRM' });
  await ticked(2);
  await accessible(page);
  await server.api('POST', '/events', { type: 'message.sent' });
  if (javascript) {
    await ticked(3);
    assert.equal(await page.evaluate(() => window.loadedOnce), true, 'the page was not loaded again');
    await page.getByRole('link', { name: 'See what happened' }).click();
  } else {
    await page.reload();
  }
  await page.getByText('accepted through the API').waitFor();
  assert.equal(await list.count(), 0);
});
