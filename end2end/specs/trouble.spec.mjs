// An endpoint breaks while events flow: its owner finds out, understands, mends it, and sends what was missed.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { press, signIn } from '../pages.mjs';

const ALL = '/audit/webhook-logs?status=all';

/** A webhook with basic credentials on an endpoint that takes them, and two events that have arrived. */
async function withCredentials(server, settings, tell) {
  const receiver = await startReceiver({ login: 'tidings:old-password' });
  try {
    server.bootstrap();
    const auth = { kind: 'basic', username: 'tidings', password: 'old-password' };
    const webhook = await server.subscribe(receiver.url, { name: 'CRM sync', auth, settings });
    const send = (number) => server.api('POST', '/events', { type: 'message.delivered', data: { message_uid: `m-${number}` } });
    for (const number of [1, 2]) await send(number);
    await until(server, 'delivered', 2);
    await tell({ receiver, webhook, send });
  } finally {
    await receiver.stop();
  }
}

async function until(server, status, count) {
  while ((await server.list(`/deliveries?status=${status}`)).length < count);
}

/** From the page of a delivery, by way of its webhook, to the new password at the endpoint. */
async function enterNewPassword(page) {
  await page.locator('dd').getByRole('link', { name: 'CRM sync', exact: true }).click();
  await page.waitForURL('**/webhooks/wh_*');
  await page.getByText(/^(Failing since|The last 2 attempts have failed)/).first().waitFor();
  await accessible(page);
  await press(page, 'Edit endpoint');
  await page.waitForURL('**/endpoint');
  assert.equal(await page.locator('[name="endpoint[username]"]').inputValue(), 'tidings', 'what was set stands there');
  await page.locator('[name="endpoint[password]"]').fill('new-password');
  await press(page, 'Continue');
  await page.waitForURL('**/payload');
  await press(page, 'Continue');
  await page.waitForURL('**/test');
  await press(page, 'Test event');
  await page.getByText('The test event arrived').waitFor();
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await page.waitForURL('**/review');
  await press(page, 'Save changes');
  await page.waitForURL('**/webhooks/wh_*');
}

story('a changed password is noticed, understood, mended, and what was missed replayed', async (stage) => {
  const { page, context, server, javascript } = stage;
  await withCredentials(server, { retry_schedule_s: [1] }, async ({ receiver, webhook, send }) => {
    receiver.login = 'tidings:new-password';
    for (const number of [3, 4, 5]) await send(number);
    await until(server, 'failed', 3);

    await page.goto(server.url);
    await signIn(page);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    // The notice is made a moment after the deliveries were given up.
    const notice = page.getByText('“CRM sync” is failing.');
    while (!(await notice.count())) await page.reload();
    await accessible(page);
    await page.getByRole('link', { name: /6 failed attempts/ }).click();
    const rows = page.locator('#log tbody tr');
    // Of the cells with the status: a payload may hold any number.
    const arrived = (cells) => cells.filter((cell) => /^\D*200/.test(cell)).length;
    await rows.nth(5).waitFor();
    assert.equal(await rows.count(), 6, 'two attempts of three deliveries');
    assert.match(await rows.first().textContent(), /401.*Attempt 2 of 2.*CRM sync.*Given up/s);
    await rows.first().locator('th a').click();
    await page.waitForURL('**/deliveries/dlv_*');
    await page.getByText('Check user name and password, and that the endpoint expects Basic').first().waitFor();
    assert.match(await page.locator('.headers').first().textContent(), /Basic \*\*\*/, 'the password is not shown');
    await page.getByRole('link', { name: 'Older', exact: true }).click();
    await page.getByText('Given up').first().waitFor();
    await accessible(page);

    await enterNewPassword(page);
    await page.getByRole('link', { name: 'Replay…' }).click();
    await page.waitForURL('**/replay');
    await press(page, 'Show the plan');
    await page.getByRole('heading', { name: 'Plan' }).waitFor();
    assert.match(await page.locator('#plan dl').textContent(), /Deliveries3/);

    if (javascript) {
      const watching = await context.newPage();
      await watching.goto(server.url + ALL);
      await watching.getByRole('button', { name: 'Live', exact: true }).click();
      const before = await watching.locator('#log tbody tr').count();
      await page.bringToFront();
      await press(page, 'Start the replay');
      await watching.bringToFront();
      await watching.locator('#log tbody tr').nth(before + 2).waitFor();
      const fresh = await watching.locator('#log tbody tr.fresh td[data-label=Status]').allTextContents();
      assert.ok(fresh.length >= 3 && arrived(fresh) === fresh.length, 'each row that comes tells of a success');
      await watching.close();
    } else {
      await press(page, 'Start the replay');
    }
    await page.getByText('The replay has begun: 3 deliveries to queue').waitFor();
    await accessible(page);
    await until(server, 'delivered', 5);
    await page.goto(server.url + ALL);
    const states = await rows.locator('td[data-label=Status]').allTextContents();
    assert.equal(arrived(states), 5, 'all of them stand in the log as sent');
    await page.goto(`${server.url}/webhooks/${webhook.id}`);
    assert.equal(await page.getByText(/^(Failing since|The last)/).count(), 0);
    const real = receiver.requests.filter(({ headers }) => !headers['webhook-test']);
    assert.equal(new Set(real.map(({ id }) => id)).size, 5, 'each event kept its webhook-id');
  });
});

story('what still waits for its next attempt is sent as soon as the endpoint is mended', async ({ page, server }) => {
  await withCredentials(server, { retry_schedule_s: [3600] }, async ({ receiver, send }) => {
    receiver.login = 'tidings:new-password';
    for (const number of [3, 4]) await send(number);
    while ((await server.list('/deliveries?status=pending&http_status=401')).length < 2);

    await page.goto(`${server.url}${ALL}&code=401`);
    await signIn(page);
    await page.locator('#log tbody th a').first().click();
    await page.getByText('The next attempt is due on').waitFor();
    await accessible(page);
    await enterNewPassword(page);
    await page.goto(`${server.url}/audit/webhook-logs?status=pending`);
    await page.getByRole('link', { name: 'Resend…' }).click();
    await press(page, 'Resend 2 deliveries');
    await page.getByText('2 deliveries queued to be sent again.').waitFor();
    await until(server, 'delivered', 4);
  });
});
