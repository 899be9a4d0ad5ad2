// What scripts add: the pages of the other specs work without.

import assert from 'node:assert/strict';
import { story } from '../harness.mjs';
import { nameAndEvents, setUp } from '../pages.mjs';

const options = { javascript: 'with' };

story('events are searched and ticked by group at once', async ({ page, server }) => {
  await setUp(page, server);
  await nameAndEvents(page, server, 'Picker');
  await page.goBack();
  const search = page.getByLabel('Search events');
  await search.fill('bounce');
  await page.getByText('1 event matches').waitFor();
  assert.equal(await page.locator('[data-event]:visible').count(), 1);
  await search.fill('');
  const group = page.locator('[data-group="Lists"]');
  await group.getByRole('button').click();
  assert.equal(await group.locator('input:checked').count(), await group.locator('input').count());
  assert.match(page.url(), /\/events/);
  await group.getByRole('button', { name: 'Clear: Lists' }).click();
  assert.equal(await group.locator('input:checked').count(), 0);
}, options);

story('a value is copied whole', async ({ page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setUp(page, server);
  await page.goto(`${server.url}/settings`);
  const id = await page.locator('#workspace-id').textContent();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), id);
}, options);
