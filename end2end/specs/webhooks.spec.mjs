// The list of webhooks: how each fares, its orders, and what is done to several at once.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { press, signIn } from '../pages.mjs';

const names = (page) => page.locator('.webhooks tbody .main-link').allTextContents();

async function tick(page, ...wanted) {
  for (const name of wanted) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
}

story('webhooks are sorted, paused, copied and deleted together', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    await server.api('PATCH', '/workspace', { policy: { test_gate: 'off' } });
    const make = (name, more) =>
      server.api('POST', '/webhooks', { name, url: receiver.url, status: 'active', events: [{ type: '*' }], ...more });
    const auth = { kind: 'basic', username: 'u', password: 'p4ssw0rd' };
    const failing = { url: 'http://127.0.0.1:9/', settings: { retry_schedule_s: [1, 1, 3600] } };
    const made = [await make('Beta', { auth }), await make('Alpha'), await make('Gamma', failing)];
    await server.api('POST', '/events', { type: 'message.sent' });
    await receiver.until((requests) => requests.length >= 2);
    // Three attempts of one delivery have failed.
    while (!(await server.api('GET', '/notices')).data.some(({ webhook_id }) => webhook_id === made[2].id));
    await page.goto(`${server.url}/webhooks`);
    await signIn(page);
    assert.deepEqual(await names(page), ['Gamma', 'Alpha', 'Beta'], 'the newest first');
    // The widest words that a row has fit beside each other.
    await server.api('PATCH', `/webhooks/${made[2].id}`, { events: [{ type: 'message.delivered' }] });
    await page.reload();
    const [inner, outer] = await page.locator('.table-wrap').evaluate((box) => [box.scrollWidth, box.clientWidth]);
    assert.ok(page.viewportSize().width > 1200 && inner <= outer, `${inner} in ${outer}`);
    const row = (name) => page.locator('.webhooks tbody tr', { hasText: name });
    assert.match(await row('Gamma').textContent(), /Failing.*\d of \d attempts failed/s);
    assert.match(await row('Alpha').textContent(), /Active.*1 attempt/s);
    assert.match(await row('Alpha').locator('time').getAttribute('title'), /UTC$/);
    await accessible(page);

    await page.getByRole('link', { name: 'Name', exact: true }).click();
    await page.waitForURL('**/webhooks?sort=name');
    assert.deepEqual(await names(page), ['Alpha', 'Beta', 'Gamma']);
    await page.getByRole('link', { name: 'State', exact: true }).click();
    await page.waitForURL('**/webhooks?sort=state');
    assert.equal((await names(page))[0], 'Gamma', 'what fails comes first');
    assert.equal(await page.locator('th[aria-sort=ascending]').count(), 1);

    await press(page, 'Pause');
    await page.getByText('Tick at least one webhook first.').waitFor();
    await tick(page, 'Alpha', 'Beta');
    await press(page, 'Pause');
    await page.getByText('2 webhooks are paused.').waitFor();
    assert.match(page.url(), /sort=state$/, 'the list is as it was');
    assert.match(await row('Beta').textContent(), /Paused/);
    await tick(page, 'Beta');
    await press(page, 'Activate');
    await page.getByText('1 webhook is active.').waitFor();

    await tick(page, 'Beta');
    await press(page, 'Duplicate');
    await page.waitForURL('**/name');
    assert.equal(await page.getByLabel('Name').inputValue(), 'Beta (copy)');
    await page.goto(page.url().replace(/name$/, 'endpoint'));
    assert.equal(await page.locator('[name="endpoint[username]"]').inputValue(), 'u');
    assert.equal((await page.content()).includes('p4ssw0rd'), false);
    await page.goto(page.url().replace(/endpoint$/, 'review'));
    assert.match(await page.locator('main').textContent(), /password/i, 'the secret has to be given again');

    await page.goto(`${server.url}/webhooks`);
    await page.locator('.unfinished', { hasText: 'Beta (copy)' }).waitFor();
    await tick(page, 'Alpha', 'Gamma');
    await press(page, 'Delete…');
    await page.waitForURL('**/webhooks/delete?*');
    await page.getByRole('heading', { name: 'Delete 2 webhooks?' }).waitFor();
    await accessible(page);
    await page.getByLabel('Type “delete 2” to confirm').fill('delete');
    await press(page, 'Delete 2 webhooks');
    await page.getByText('Type exactly: delete 2').waitFor();
    await page.getByLabel('Type “delete 2” to confirm').fill('delete 2');
    await press(page, 'Delete 2 webhooks');
    await page.getByText('2 webhooks deleted.').waitFor();
    assert.deepEqual(await names(page), ['Beta']);
  } finally {
    await receiver.stop?.();
  }
});

story('the figures of a webhook lead to its own log', async ({ page, server }) => {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    const { id } = await server.subscribe(receiver.url);
    await server.subscribe(receiver.url, { name: 'Another' });
    await server.api('POST', '/events', [{ type: 'message.sent' }, { type: 'message.sent' }]);
    const over = async () => (await server.list('/deliveries')).every((row) => row.status === 'delivered');
    while (!(await over()));
    await page.goto(`${server.url}/webhooks/${id}?range=1h`);
    await signIn(page);
    const tile = page.locator('.tile', { hasText: 'Deliveries made' });
    assert.equal(await tile.locator('.figure').textContent(), '2');
    assert.equal(await page.locator('.spans [aria-current]').textContent(), '1 hour');
    await accessible(page);
    await tile.click();
    await page.waitForURL(`**/webhooks/${id}/deliveries?*`);
    assert.equal(await page.locator('table.log tbody tr').count(), 2);
  } finally {
    await receiver.stop?.();
  }
});
