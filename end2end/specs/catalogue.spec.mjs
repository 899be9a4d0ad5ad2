// Event types of one's own, a URL for each event, and one event narrowed: by hand, as a member does it.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { press, setUp } from '../pages.mjs';

story('an event type of one’s own is made, selected, tested, and forwarded', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    await setUp(page, server);
    await page.goto(`${server.url}/catalogue`);
    await accessible(page);
    await page.getByRole('link', { name: 'Add event type' }).click();
    await page.getByLabel('Name').fill('Order');
    await page.getByLabel('Label').fill('Order paid');
    await page.getByLabel('data', { exact: true }).fill('{"amount": 12.50, }');
    await press(page, 'Save event type');
    await page.getByText('Line 1, column 19').first().waitFor();
    assert.equal(await page.getByLabel('Label').inputValue(), 'Order paid', 'nothing typed is lost');
    await accessible(page);
    await page.getByLabel('data', { exact: true }).fill('{"amount": 12.50, "email": "test@test.com"}');
    await press(page, 'Save event type');
    await page.getByText('two or more words').first().waitFor();
    await page.getByLabel('Name').fill('order.paid');
    await press(page, 'Save event type');
    await page.waitForURL('**/catalogue/order.paid');
    await page.getByText('"amount": 12.50').first().waitFor();
    await accessible(page);

    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('amount (number)').fill('What was paid');
    await accessible(page);
    await press(page, 'Save event type');
    await page.getByText('What was paid').waitFor();
    await page.goto(`${server.url}/catalogue?q=order`);
    assert.equal(await page.locator('tbody tr').count(), 1);

    await page.goto(`${server.url}/settings`);
    await page.getByLabel('Products of your own').fill('shop, Loyalty');
    await press(page, 'Save settings');
    await page.getByText('A product is a word').first().waitFor();
    assert.equal(await page.getByLabel('Products of your own').inputValue(), 'shop, Loyalty');
    await page.getByLabel('Products of your own').fill('shop, loyalty');
    await press(page, 'Save settings');
    await page.getByText('Settings saved').waitFor();
    await accessible(page);

    // Selected, with a URL of its own and its own channels.
    await page.goto(`${server.url}/webhooks/new`);
    await page.getByLabel('Name').fill('Orders');
    await press(page, 'Continue');
    await page.locator('input[value="order.paid"]').check();
    await page.locator('input[value="message.failed"]').check();
    await page.locator('[id="row-message.failed"]').getByRole('button', { name: /Products and channels/ }).click();
    await page.waitForURL('**/events/message.failed');
    await page.locator('input[name="own_channels"][value="true"]').check();
    await page.locator('input[value="sms"]').check();
    await accessible(page);
    await press(page, 'Save');
    await page.getByText('Here: SMS').waitFor();
    await press(page, 'Continue');
    await page.waitForURL('**/endpoint');
    await page.locator('input[value="separate"]').check();
    await page.getByLabel('Order paid').fill(`${receiver.url}orders`);
    const secret = (await page.locator('#signing-secret').textContent()).trim();
    receiver.secret = secret;
    await accessible(page);
    await press(page, 'Continue');
    await page.waitForURL('**/payload');
    await page.goto(`${page.url()}/order.paid`);
    await page.getByText('What was paid').first().waitFor({ state: 'attached' });
    await page.goto(page.url().replace('payload/order.paid', 'test'));
    await press(page, 'Test event');
    await page.getByText('The test event arrived').waitFor();
    assert.equal(receiver.requests[0].verified, true, 'the receiver knew the secret before the test');
    assert.match(receiver.requests[0].body, /"amount":12\.50/);
    await page.goto(page.url().replace(/test.*$/, 'review'));
    await press(page, 'Save and activate');
    await page.waitForURL('**/webhooks/wh_*');

    await page.goto(`${server.url}/catalogue/order.paid/edit`);
    await press(page, 'Delete event type');
    await page.getByText('is selected by').waitFor();
  } finally {
    await receiver.stop();
  }
});
