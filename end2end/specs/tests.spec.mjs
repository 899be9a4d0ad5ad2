// Tests of endpoints in the log: apart from what is real, from the wizard and from the webhook's page.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { endpoint, nameAndEvents, press, signIn } from '../pages.mjs';

const LOGS = '/audit/webhook-logs';

async function choose(page, kind) {
  await page.getByRole('navigation', { name: 'Test or real' }).getByRole('link', { name: kind, exact: true }).click();
  await page.waitForURL(kind === 'Tests' ? /test=true/ : (url) => !url.search.includes('test'));
}

story('tests stand in the log under Tests and nowhere else', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    await page.goto(server.url + LOGS);
    await signIn(page);
    const rows = page.locator('#log tbody tr');
    await choose(page, 'Tests');
    await page.getByText('No test has been sent yet').waitFor();
    await accessible(page);

    await nameAndEvents(page, server, 'CRM sync');
    await endpoint(page, receiver.url);
    await press(page, 'Continue');
    await page.waitForURL('**/test');
    await press(page, 'Test event');
    await page.getByText('The test event arrived').waitFor();
    await page.goto(`${server.url}${LOGS}?test=true`);
    assert.equal(await rows.count(), 1);
    assert.match(await rows.textContent(), /200.*CRM sync.*Not saved as a webhook.*Sent by .*@/s);
    await page.goBack();
    await page.getByRole('link', { name: 'Continue', exact: true }).click();
    await page.waitForURL('**/review');
    await press(page, 'Save and activate');
    await page.waitForURL('**/webhooks/wh_*');
    const webhook = page.url();

    receiver.status = 404;
    await page.getByRole('link', { name: 'Test event' }).click();
    await page.waitForURL('**/test');
    await press(page, 'Test again');
    await page.getByText('The test event did not arrive').waitFor();
    await accessible(page);

    receiver.status = 200;
    const event = { type: 'message.delivered', product: 'campaigns', channel: 'email', data: { message_uid: 'u-1' } };
    await server.api('POST', '/events', event);
    while ((await server.list('/deliveries?status=delivered')).length < 1);
    await page.goto(`${server.url}${LOGS}?status=all`);
    assert.equal(await rows.count(), 1, 'what is real stands alone');
    assert.match(await rows.textContent(), /Attempt 1.*u-1/s);

    await choose(page, 'Tests');
    assert.equal(await rows.count(), 2);
    assert.match(await rows.nth(0).textContent(), /404.*CRM sync.*wh_.*message\.delivered/s);
    assert.match(await rows.nth(1).textContent(), /200.*CRM sync.*wh_/s, 'the one from the wizard is the webhook’s now');
    await accessible(page);
    await page.getByText('More filters').click();
    await page.getByLabel('HTTP code or error').fill('404');
    await press(page, 'Apply');
    await page.waitForURL(/code=404/);
    assert.equal(await rows.count(), 1, 'the form keeps to tests');
    await page.getByRole('link', { name: 'Remove the filter Code: 404' }).click();
    await page.waitForURL((url) => !url.search.includes('404'));
    await page.getByRole('link', { name: 'Failed', exact: true }).click();
    await page.waitForURL(/status=failed/);
    assert.equal(await rows.count(), 1);

    await rows.locator('th a').click();
    await page.waitForURL('**/tests/tst_*');
    await page.getByRole('heading', { name: 'Test: message.delivered' }).waitFor();
    assert.match(await page.locator('.headers').first().textContent(), /webhook-test.*Basic \*\*\*/s);
    await accessible(page);
    await page.getByRole('link', { name: 'Webhook logs' }).last().click();
    await page.waitForURL(/status=failed&test=true/);
    await page.getByRole('link', { name: 'Remove the filter Tests' }).click();
    await page.waitForURL((url) => url.pathname === LOGS && !url.search.includes('test'));

    await page.goto(`${webhook}/deliveries`);
    await choose(page, 'Tests');
    assert.equal(await rows.count(), 2);
    await accessible(page);
  } finally {
    await receiver.stop();
  }
});
