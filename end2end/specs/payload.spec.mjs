// The payload of an event: chosen, changed, tried on a real event, tested, reset.

import assert from 'node:assert/strict';
import { accessible, startReceiver, story } from '../harness.mjs';
import { editPayload, endpoint, nameAndEvents, press, signIn, writeTemplate } from '../pages.mjs';

const OWN = '{\n  "mail": "{{email}}",\n  "who": "{{profile.first_name}}"\n}';
const EVENT = { id: 'order-7', type: 'message.delivered', data: { email: 'ada@example.com' }, profile: { first_name: 'Ada' } };

async function toPayload(page, server, url = 'http://127.0.0.1:9/') {
  server.bootstrap();
  await server.api('POST', '/events', EVENT);
  await page.goto(server.url);
  await signIn(page);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await nameAndEvents(page, server, 'Own payload');
  await endpoint(page, url);
}

async function chooseFormat(page, format) {
  await page.locator(`input[value="${format}"]`).check();
  await press(page, 'Apply format');
}

story('a payload is changed, tried on a real event, tested, reset and brought back', async ({ page, server, javascript }) => {
  const receiver = await startReceiver();
  try {
    await toPayload(page, server, receiver.url);
    await chooseFormat(page, 'xtremepush');
    await page.getByText('The payload format is now Xtremepush.').waitFor();
    const row = page.locator('[id="row-message.delivered"]');
    assert.match(await row.textContent(), /message_delivery.*Default/s);
    await accessible(page);

    await editPayload(page, 'Message delivered');
    await page.getByText('sent as “message_delivery”').waitFor();
    const template = page.locator('#template');
    const body = page.locator('#preview code');
    assert.match(await template.inputValue(), /"profile_id": "\{\{profile_id\}\}"/);
    assert.match(await body.textContent(), /"event": "message_delivery"/);

    const look = async () => javascript || (await press(page, 'Preview'));
    await writeTemplate(page, javascript, '{\n  "mail": ,\n}');
    await look();
    const place = page.getByRole('link', { name: 'Line 2, column 11' });
    await place.waitFor();
    await accessible(page);
    await place.click();
    if (javascript) {
      await page.keyboard.type('"{{emial}}"');
      await page.keyboard.press('Delete');
      assert.equal(await template.inputValue(), '{\n  "mail": "{{emial}}"\n}', 'the link leads to the very place');
    } else {
      await writeTemplate(page, javascript, '{\n  "mail": "{{emial}}"\n}');
      await look();
    }
    await page.getByText('did you mean email?').waitFor();

    await writeTemplate(page, javascript, OWN);
    await look();
    await page.locator('#preview').getByText('"test@test.com"').waitFor();
    await page.locator('#event').selectOption({ label: await page.locator('#event option', { hasText: 'order-7' }).textContent() });
    await look();
    await page.locator('#preview').getByText('"ada@example.com"').waitFor();
    assert.deepEqual(JSON.parse(await body.textContent()), { mail: 'ada@example.com', who: 'Ada' });
    assert.match(page.url(), /\?event=evt_/, 'a preview has an address');
    await accessible(page);
    await press(page, 'Save');
    await page.waitForURL('**/payload#row-message.delivered');
    assert.match(await row.textContent(), /Customised/);

    await chooseFormat(page, 'standard');
    await page.getByText('message.delivered keeps its customised template').waitFor();
    await press(page, 'Continue');
    await press(page, 'Test event');
    await page.getByText('The test event arrived').waitFor();
    const [sent] = await receiver.until((requests) => requests.length >= 1);
    assert.deepEqual(JSON.parse(sent.body), { mail: 'test@test.com', who: 'Ada' });

    await page.goBack();
    await page.locator('a, button', { hasText: 'Payload' }).first().click();
    await page.waitForURL('**/payload');
    await editPayload(page, 'Message delivered');
    await press(page, 'Reset');
    await page.getByText('The default template is back.').waitFor();
    assert.match(await template.inputValue(), /\{\{wire_event\}\}/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('The replaced template is back.').waitFor();
    assert.equal((await template.inputValue()).trim(), OWN);
    await page.getByRole('button', { name: 'Copy the template of this event' }).click();
    await page.getByText('Copied from Message failed.').waitFor();
    assert.match(await template.inputValue(), /\{\{wire_event\}\}/);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('The replaced template is back.').waitFor();

    await page.locator('button[value="go:review"]').click();
    await press(page, 'Save and activate');
    await page.waitForURL('**/webhooks/wh_*');
    await server.api('POST', '/events', { ...EVENT, id: 'order-8', product: 'campaigns' });
    await receiver.until((requests) => requests.some((request) => request.body.includes('ada@')));
    await page.goto(`${server.url}/deliveries/${(await server.list('/deliveries'))[0].id}`);
    await page.getByText('Sent with the template of').waitFor();
    await accessible(page);
  } finally {
    await receiver.stop?.();
  }
});

story('every placeholder is listed with its meaning', async ({ page, server, javascript }) => {
  await toPayload(page, server);
  await editPayload(page, 'Message delivered');
  await page.locator('.helper summary').first().click();
  const rows = page.locator('.helper-list [data-event]');
  for (const name of ['{{email}}', '{{profile.first_name}}', '{{wire_event}}', '{{details}}']) {
    await rows.getByText(name, { exact: true }).waitFor();
  }
  await accessible(page);
  const insert = page.getByRole('button', { name: 'Insert user_id' });
  assert.equal(await insert.isVisible(), javascript);
  if (!javascript) return;
  const search = page.getByLabel('Search placeholders');
  await search.fill("customer's own id");
  await page.getByText('1 found').waitFor();
  await search.press('Enter');
  assert.match(page.url(), /payload\/message\.delivered$/, 'the enter key posts nothing');
  await writeTemplate(page, javascript, '[]');
  await page.locator('.cm-content').press('Home');
  await page.keyboard.press('ArrowRight');
  await insert.press('Enter');
  assert.equal(await page.locator('#template').inputValue(), '[{{user_id}}]');
  await page.locator('#preview').getByText('"crm-user-1"').waitFor();
});

story('the code editor completes, marks faults, and lets the tab key out', async ({ page, server }) => {
  await toPayload(page, server);
  await editPayload(page, 'Message delivered');
  await writeTemplate(page, true, '');
  await page.keyboard.type('{"a": "{{ema');
  await page.locator('.cm-tooltip-autocomplete [role=option]').first().click();
  assert.equal(await page.locator('#template').inputValue(), '{"a": "{{email}}"}');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await page.locator('.cm-lintRange-error').first().waitFor();
  await accessible(page);
  const inside = () => page.evaluate(() => Boolean(document.activeElement.closest('.cm-editor')));
  assert.equal(await inside(), true);
  await page.keyboard.press('Tab');
  assert.equal(await inside(), false, 'Tab leaves');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await inside(), true, 'and comes back');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await inside(), false, 'Shift and Tab leave too');
}, { javascript: 'with' });

story('what is typed and selected while the editor starts is kept', async ({ page, context, server }) => {
  server.bootstrap();
  const { id } = await server.subscribe('http://127.0.0.1:9/');
  await page.goto(`${server.url}/webhooks/${id}/payloads`);
  await signIn(page);
  let start;
  const started = new Promise((resolve) => (start = resolve));
  await context.route('**/editor.js', async (route) => {
    await started;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Edit payload', exact: true }).click({ noWaitAfter: true });
  const template = page.locator('#template');
  await template.fill('{"early": ');
  start();
  await page.locator('.cm-content').waitFor();
  await page.keyboard.type('1');
  assert.equal(await template.inputValue(), '{"early": 1', 'the caret stays where it was');
  await page.locator('[data-awake]').waitFor();
  await page.locator('.cm-content').evaluate((content) => {
    getSelection().selectAllChildren(content);
    // The check of the text comes before the editor knows of the selection.
    document.getElementById('template').dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.keyboard.insertText('{"all": 2}');
  assert.equal(await template.inputValue(), '{"all": 2}', 'the selection is replaced');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL('**/payload#row-any');
}, { javascript: 'with' });

story('a saved webhook for all events is given a template', async ({ page, server, javascript }) => {
  const receiver = await startReceiver();
  try {
    server.bootstrap();
    const { id } = await server.subscribe(receiver.url);
    await page.goto(`${server.url}/webhooks/${id}/payloads`);
    await signIn(page);
    await page.getByRole('button', { name: 'Edit payload', exact: true }).click();
    await page.waitForURL('**/payload/*');
    await writeTemplate(page, javascript, '{"any": "{{event}}"}');
    await press(page, 'Save');
    await page.waitForURL('**/payload#row-any');
    assert.match(await page.locator('#row-any').textContent(), /Customised/);
    await page.locator('button[value="go:review"]').click();
    await press(page, 'Save changes');
    await page.waitForURL(`**/webhooks/${id}`);
    await server.api('POST', '/events', { type: 'contact.created' });
    const [sent] = await receiver.until((requests) => requests.length >= 1);
    assert.equal(sent.body, '{"any":"contact.created"}');
  } finally {
    await receiver.stop?.();
  }
});

story('where the policy locks templates, they are only read', async ({ page, server, javascript }) => {
  await toPayload(page, server);
  await server.api('PATCH', '/workspace', { policy: { payload_customisation: 'locked' } });
  await page.reload();
  await page.getByText('payload_customisation').waitFor();
  await page.getByRole('button', { name: 'View payload: Message delivered' }).click();
  await page.waitForURL('**/payload/message.delivered');
  await page.getByText('payload_customisation').waitFor();
  assert.equal(await page.locator('#template').getAttribute('readonly'), '');
  for (const name of ['Save', 'Reset', 'Copy']) {
    assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, name);
  }
  await accessible(page);
  if (!javascript) return;
  await page.locator('#template').evaluate((field) => {
    field.value = '{"mine": 1}';
    field.form.requestSubmit(field.form.querySelector('button[value=preview]'));
  });
  await page.getByText('the format\'s own templates are sent').waitFor();
  assert.match(await page.locator('#template').inputValue(), /wire_event/, 'the server refuses what the page does not offer');
});
