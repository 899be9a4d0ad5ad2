// Steps that several stories take in the browser.

import { OWNER } from './harness.mjs';

/** Presses a button and waits for the page that follows. */
export async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).last().click();
  await page.waitForLoadState();
}

/** First run in the browser: owner and workspace. */
export async function setUp(page, server) {
  await page.goto(server.url);
  await page.waitForURL('**/setup');
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password').fill(OWNER.password);
  await page.getByLabel('Workspace name').fill(OWNER.workspace);
  await press(page, 'Create account');
}

export async function signIn(page, password = OWNER.password) {
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}

/** From the list to the wizard's third step, with two events of campaigns chosen. */
export async function nameAndEvents(page, server, name) {
  await page.goto(`${server.url}/webhooks`);
  await page.getByRole('link', { name: 'Create webhook' }).first().click();
  await page.getByLabel('Name').fill(name);
  await press(page, 'Continue');
  await page.waitForURL('**/events');
  await page.locator('input[value="message.delivered"]').check();
  await page.locator('input[value="message.failed"]').check();
  await page.locator('input[value="campaigns"]').check();
  await press(page, 'Continue');
  await page.waitForURL('**/endpoint');
}

/** Gives the endpoint with basic credentials over plain http, which the wizard asks about once. */
export async function endpoint(page, url) {
  await page.locator('[name="endpoint[url]"]').fill(url);
  await page.locator('input[value="basic"]').check();
  await page.locator('[name="endpoint[username]"]').fill('tidings');
  await page.locator('[name="endpoint[password]"]').fill('s3cret');
  await press(page, 'Continue');
  await page.waitForURL('**/endpoint?ask=http');
  await press(page, 'Continue');
  await page.waitForURL('**/payload');
}

/** Opens the editor of an event's payload from the wizard's list. */
export async function editPayload(page, label) {
  await page.getByRole('button', { name: `Edit payload: ${label}` }).click();
  await page.waitForURL('**/payload/*.*');
}

/** Replaces the text of the template, in the code editor where scripts run. */
export async function writeTemplate(page, javascript, text) {
  await page.locator(javascript ? '.cm-content' : '#template').fill(text);
}
