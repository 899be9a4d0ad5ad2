// Debian's Chromium on a fresh profile, and what we expect of every page in it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', // the tests may run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];
const WITH_SCRIPTS = new WeakSet();

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** A page in a profile of its own; `faults` fills with whatever no page may do. */
export async function openPage(browser, server, javaScriptEnabled) {
  const options = { javaScriptEnabled, locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(15_000);
  const faults = [];
  await context.route(
    (url) => url.origin !== server.url && url.protocol !== 'data:',
    (route) => {
      faults.push(`a request to a third party: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    // A refused page answers 4xx on purpose; the browser reports that as an error of its own.
    const expected = message.text().startsWith('Failed to load resource') && !message.location().url.includes('/assets/');
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`script error: ${error.error()}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  if (javaScriptEnabled) WITH_SCRIPTS.add(page);
  return { page, context, faults };
}

/**
 * Every axe-core rule in both themes and on a narrow and a wide window; and nothing to scroll sideways.
 * Pages without JavaScript are only measured: axe-core is a script too.
 */
export async function accessible(page) {
  const found = [];
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const where = `${new URL(page.url()).pathname} ${colorScheme} ${width} px`;
      if (WITH_SCRIPTS.has(page)) found.push(...(await violations(page)).map((violation) => `${where}: ${violation}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) found.push(`${where}: ${overflow} px too wide`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
  if (found.length) throw new Error(`not accessible:\n${found.join('\n')}`);
}

async function violations(page) {
  await page.evaluate(AXE);
  const results = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES);
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}`));
}
