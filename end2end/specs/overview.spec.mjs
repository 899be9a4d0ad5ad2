// The overview: what a person sees at first, what failed, who sent, and the way to the rows behind each number.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { press, signIn } from '../pages.mjs';

/** Two webhooks, of which the one with the long name fails, and what they did. */
async function withTraffic(server, tell) {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    await server.subscribe(receiver.url, { name: 'CRM sync' });
    const long = 'customer-data-platform-without-a-space-in-its-name-of-the-european-region-and-of-all-its-channels';
    const settings = { retry_schedule_s: [] };
    await server.subscribe('http://127.0.0.1:9/', { name: long, settings });
    await server.api('POST', '/events', [{ type: 'message.sent' }, { type: 'message.sent' }]);
    while ((await server.list('/deliveries?status=delivered,failed')).length < 4);
    await tell(long);
  } finally {
    await receiver.stop();
  }
}

story('each chart has a sentence, titles and a table whose links lead to the log', async ({ page, server }) => {
  await withTraffic(server, async (long) => {
    await page.goto(`${server.url}/?range=1h`);
    await signIn(page);
    await page.getByRole('group', { name: /^2 attempts answered 2xx, 2 failed, from .*; most from .* on: 4/ }).waitFor();
    await page.getByRole('group', { name: /^2 failed attempts of 1 kind .*: 2 \(100 %\)$/ }).waitFor();
    const busiest = page.locator('#busiest');
    const marks = busiest.locator('.rank svg title');
    assert.deepEqual((await marks.allTextContents()).sort(), [
      'CRM sync\nAnswered 2xx: 2\nFailed: 0',
      `${long}\nAnswered 2xx: 0\nFailed: 2`,
    ]);
    for (const one of await page.locator('.chart summary').all()) await one.click();
    await accessible(page);

    const bar = busiest.locator('.rank', { hasText: long });
    const width = (await bar.locator('rect').boundingBox()).width;
    assert.ok(width > 50, `a bar of ${width} px`);
    const link = busiest.getByRole('row', { name: new RegExp(long) }).getByRole('link', { name: '2' }).first();
    assert.equal(await link.getAttribute('href'), await bar.getAttribute('href'), 'the keyboard has the same way');
    await bar.click();
    await page.waitForURL('**/audit/webhook-logs?*');
    assert.equal(await page.locator('#log tbody tr').count(), 2);
  });
});

story('a time that ends before it begins is mended where it was typed', async ({ page, server }) => {
  await withTraffic(server, async () => {
    await page.goto(`${server.url}/?range=3moons`);
    await signIn(page);
    await page.getByText('There is no range “3moons”.').waitFor();
    await page.getByText('Custom', { exact: true }).click();
    await page.getByLabel('From (UTC)').fill('2026-02-02T10:07');
    await page.getByLabel('Until (UTC)').fill('2026-02-01T09:00');
    await press(page, 'Show');
    await page.getByText('This is not after the time in From.').waitFor();
    const until = page.getByLabel('Until (UTC)');
    assert.deepEqual(
      [await page.getByLabel('From (UTC)').inputValue(), await until.inputValue()],
      ['2026-02-02T10:07', '2026-02-01T09:00'],
    );
    assert.equal(await page.locator('.tile').count(), 0, 'figures of no other time');
    await accessible(page);
    await until.fill('2026-02-03T09:00');
    await press(page, 'Show');
    await page.getByText('None from 2 Feb 10:00 until').waitFor();
    assert.equal(await page.locator('.tile').count(), 6);
  });
});
