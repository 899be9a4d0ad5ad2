// The page of logs: narrowed by its address, views kept, many rows changed at once, new rows by themselves.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { accessible, startReceiver, story } from '../harness.mjs';
import { press, signIn } from '../pages.mjs';

const LOGS = '/audit/webhook-logs';

async function withFailures(server, count, tell) {
  const receiver = await startReceiver({ status: 404 });
  try {
    server.bootstrap();
    await server.api('PATCH', '/workspace', { policy: { test_gate: 'off' } });
    const webhook = { name: 'CRM', url: receiver.url, status: 'active', events: [{ type: '*' }] };
    await server.api('POST', '/webhooks', { ...webhook, settings: { retry_schedule_s: [], timeout_ms: 30_000 } });
    const send = (city) => server.api('POST', '/events', { type: 'message.sent', data: { user: { city } } });
    for (let number = 0; number < count; number++) await send(number ? 'Oslo' : 'Riga');
    while ((await server.list('/deliveries?status=failed')).length < count);
    await tell({ receiver, send });
  } finally {
    await receiver.stop();
  }
}

story('failures are narrowed, kept as a view, and sent again', async ({ page, server, javascript }) => {
  await withFailures(server, 3, async ({ receiver }) => {
    await page.goto(server.url + LOGS);
    await signIn(page);
    const rows = page.locator('#log tbody tr');
    assert.equal(await rows.count(), 3, 'it opens on what failed');
    const line = await rows.first().locator('time .nowrap').boundingBox();
    assert.ok(line.height < 30, 'the time stands on one line');
    assert.match(await rows.first().textContent(), /404.*Attempt 1 of 1.*CRM.*Given up.*message\.sent/s);
    await accessible(page);

    const open = page.locator('.more-filters[open]');
    assert.equal(await open.count(), 0, 'what few people need is folded');
    await page.getByText('More filters').click();
    await page.getByLabel('Value in the event').fill('user.city=Riga');
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await press(page, 'Apply');
    assert.equal(await rows.count(), 1);
    assert.equal(await open.count(), 1, 'not while it holds rows back');
    assert.match(await page.locator('.pager').textContent(), /1 attempt, times in Europe\/Berlin/);
    await accessible(page);
    await page.getByText('Saved views').click();
    await page.getByLabel('Keep this view as').fill('Riga');
    await press(page, 'Save view');
    await page.getByRole('link', { name: 'Remove the filter Value: user.city=Riga' }).click();
    await page.waitForURL((url) => !url.search.includes('Riga'));
    assert.equal(await rows.count(), 3);
    await page.getByText('Saved views (1)').click();
    await page.getByRole('link', { name: 'Riga', exact: true }).click();
    await page.waitForURL(/Riga/);
    assert.equal(await rows.count(), 1);

    receiver.status = 200;
    await page.goto(`${server.url}${LOGS}`);
    const all = page.getByRole('button', { name: 'Select page', exact: true });
    assert.equal(await all.count(), javascript ? 1 : 0);
    if (javascript) {
      await all.click();
      assert.equal(await page.locator('#log [name="ids[]"]:checked').count(), 3);
      await page.getByRole('button', { name: 'Select none', exact: true }).click();
      assert.equal(await page.locator('#log [name="ids[]"]:checked').count(), 0);
    }
    await press(page, 'Export CSV');
    await page.getByText('Tick at least one row first.').waitFor();
    await rows.first().getByRole('checkbox').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const file = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    assert.equal(file.length, 2, 'a heading and the row that is ticked');
    assert.ok((await rows.first().getByRole('checkbox').inputValue()).startsWith(file[1].match(/dlv_\w+/)[0]));
    await press(page, 'Resend');
    await page.getByText('1 delivery queued to be sent again.').waitFor();
    await page.getByRole('link', { name: 'Resend…' }).click();
    await page.waitForURL('**/bulk?**');
    await accessible(page);
    await press(page, 'Resend 2 deliveries');
    await page.getByText('2 deliveries queued to be sent again.').waitFor();
    while ((await server.list('/deliveries?status=delivered')).length < 3);
    await page.goto(`${server.url}${LOGS}?code=5xx`);
    await page.getByText('No row matches').waitFor();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.waitForURL(server.url + LOGS);
  });
});

story('what failed is replayed to the webhooks that are ticked', async ({ page, server }) => {
  await withFailures(server, 2, async ({ receiver, send }) => {
    const more = { name: 'Mail', url: receiver.url, status: 'active', events: [{ type: '*' }] };
    await server.api('POST', '/webhooks', { ...more, settings: { retry_schedule_s: [] } });
    await send('Rome');
    while ((await server.list('/deliveries?status=failed')).length < 4);
    receiver.status = 200;
    await page.goto(server.url + LOGS);
    await signIn(page);
    await page.getByRole('link', { name: 'Replay…' }).click();
    await page.waitForURL('**/replay');
    const rows = page.locator('#plan tbody tr');
    assert.equal(await rows.count(), 2);
    await accessible(page);
    await page.getByRole('checkbox', { name: 'Replay Mail' }).uncheck();
    await press(page, 'Start the replays');
    await page.getByText('1 replay has begun: 3 deliveries to queue.').waitFor();
    while ((await server.list('/deliveries?status=delivered')).length < 3);
    await page.goto(page.url());
    assert.equal(await rows.count(), 1, 'what has arrived is not planned again');
    await accessible(page);
  });
});

story('new rows come by themselves and wait while a row is ticked', async ({ page, server }) => {
  await withFailures(server, 1, async ({ send }) => {
    await page.goto(server.url + LOGS);
    await signIn(page);
    const rows = page.locator('#log tbody tr');
    const toggle = page.getByRole('button', { name: 'Live', exact: true });
    // A proxy that refuses once, as while the server restarts.
    await page.route('**/webhook-logs/stream*', (route) => route.fulfill({ status: 502 }), { times: 1 });
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    await send('Paris');
    await rows.nth(1).waitFor();
    assert.match(await rows.first().textContent(), /Paris/, 'the newest stands first');
    await rows.first().getByRole('checkbox').check();
    await send('Rome');
    await page.getByRole('button', { name: '1 new' }).click();
    await rows.nth(2).waitFor();
    assert.match(await rows.first().textContent(), /Rome/);
    await accessible(page);
    await toggle.click();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
  });
}, { javascript: 'with' });

story('Live cuts a long table so that no row is lost, and says in sight what waits', async ({ page, server }) => {
  await withFailures(server, 1, async ({ receiver, send }) => {
    receiver.status = 200;
    await page.goto(`${server.url}${LOGS}?status=all`);
    await signIn(page);
    const rows = page.locator('#log tbody tr');
    const older = page.getByRole('link', { name: 'Older' });
    assert.equal(await older.count(), 0);
    await page.locator('#live-toggle').click();
    for (let hundred = 0; hundred < 4; hundred++) {
      await server.api('POST', '/events', Array.from({ length: 100 }, () => ({ type: 'message.sent' })));
    }
    while ((await server.list('/deliveries?status=pending')).length);
    await send('Paris');
    await rows.first().filter({ hasText: 'Paris' }).waitFor();
    assert.match(await page.locator('.pager').textContent(), /300 attempts/);

    await page.evaluate(() => document.querySelector('.pager').scrollIntoView());
    await send('Rome');
    const wait = page.getByRole('button', { name: '1 new' });
    await wait.waitFor();
    const { y } = await wait.boundingBox();
    assert.ok(y >= 0 && y < 60, `what waits is offered at ${y}`);
    await wait.click();
    const first = rows.first();
    assert.match(await first.textContent(), /Rome/);
    assert.ok((await first.boundingBox()).y > 0, 'its row is in sight');
    // While the first row is in sight, rows come.
    await send('Oslo');
    await first.filter({ hasText: 'Oslo' }).waitFor();

    const seen = new Set();
    const read = async () => (await rows.evaluateAll((all) => all.map(({ id }) => id))).forEach((id) => seen.add(id));
    await read();
    assert.equal(seen.size, 300);
    // The page below leads back up to each of these rows.
    await older.click();
    await page.waitForURL((url) => url.searchParams.has('cursor'));
    const [above, newer] = [new Set(), page.getByRole('link', { name: '← Newer' })];
    while (await newer.count()) {
      const { href } = new URL(page.url());
      await newer.click();
      await page.waitForURL((url) => url.href !== href);
      (await rows.evaluateAll((all) => all.map(({ id }) => id))).forEach((id) => above.add(id));
    }
    assert.deepEqual([...above].sort(), [...seen].sort());
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.waitForURL((url) => !url.searchParams.has('cursor'));
    seen.clear();
    await read();
    do {
      await older.click();
      await page.waitForURL((url) => url.searchParams.has('cursor') && !seen.has(url.href));
      seen.add(page.url());
      await read();
    } while (await older.count());
    const pages = [...seen].filter((one) => one.startsWith('http')).length;
    assert.equal(seen.size - pages, 404);
  });
}, { javascript: 'with' });

story('an attempt that began before the only row comes when it ends', async ({ page, server }) => {
  await withFailures(server, 0, async ({ receiver, send }) => {
    let answer;
    receiver.hold = new Promise((release) => (answer = release));
    await send('Riga');
    await receiver.until((requests) => requests.length === 1);
    receiver.hold = null;
    await send('Oslo');
    while ((await server.list('/deliveries?status=failed')).length < 1);
    await page.goto(server.url + LOGS);
    await signIn(page);
    const rows = page.locator('#log tbody tr');
    assert.equal(await rows.count(), 1);
    await page.getByRole('button', { name: 'Live', exact: true }).click();
    answer();
    await rows.nth(1).waitFor();
    assert.match(await rows.nth(1).textContent(), /Riga/, 'in its place');
  });
}, { javascript: 'with' });

story('Live begun on a log without rows goes on from that page', async ({ page, server }) => {
  await withFailures(server, 1, async ({ receiver, send }) => {
    await page.goto(`${server.url}${LOGS}?code=5xx`);
    await signIn(page);
    await page.getByText('No row matches').waitFor();
    receiver.status = 503;
    await send('Paris');
    while ((await server.list('/deliveries?status=failed')).length < 2);
    const toggle = page.getByRole('button', { name: 'Live', exact: true });
    const asked = page.waitForRequest(/webhook-logs\/stream\?.*after=[0-9a-f-]{36}/);
    // What is typed and not yet applied.
    await page.getByLabel('Id or address').fill('ada@example.com');
    await toggle.click();
    await asked;
    const rows = page.locator('#log tbody tr');
    await rows.first().waitFor();
    await page.locator('#live-toggle[aria-pressed="true"]').waitFor();
    assert.equal(await page.getByLabel('Id or address').inputValue(), 'ada@example.com');
    await page.getByRole('button', { name: 'Select page', exact: true }).click();
    assert.equal(await page.locator('#log [name="ids[]"]:checked').count(), 1);
    await page.getByRole('button', { name: 'Select none', exact: true }).click();
    await send('Rome');
    await rows.nth(1).waitFor();
    assert.match(await rows.first().textContent(), /Rome/, 'it goes on by itself');
  });
}, { javascript: 'with' });
