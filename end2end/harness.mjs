// What a spec needs:
//
//   import { story } from '../harness.mjs';
//
//   story('the first person makes the owner', async ({ page, server }) => {
//     await page.goto(server.url);
//     …
//   });
//
// Each story is told twice, with and without JavaScript, each time with a server, a database and a browser profile of its
// own; `{ javascript: 'with' }` or `'without'` as third argument tells it once. After the story no page may have broken
// its Content Security Policy, logged an error or asked a third party for anything. A story that fails leaves a picture
// in target/end2end.

import { mkdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { accessible, launch, openPage } from './browser.mjs';
import { startReceiver } from './receiver.mjs';
import { OWNER, startServer } from './server.mjs';

export { accessible, OWNER, startReceiver, startServer };

const PICTURES = new URL('../target/end2end/', import.meta.url);
let browser;
after(() => browser?.close());

export function story(name, tell, { javascript = 'both', environment } = {}) {
  for (const mode of ['with', 'without'].filter((mode) => javascript === 'both' || javascript === mode)) {
    test(`${name} (${mode} JavaScript)`, () => told(`${name} ${mode}`, tell, mode === 'with', environment));
  }
}

async function told(name, tell, javascript, environment) {
  browser ??= await launch();
  const server = await startServer({ environment });
  const { page, context, faults } = await openPage(browser, server, javascript);
  try {
    await tell({ page, context, server, javascript });
    if (faults.length) throw new Error(`what no page may do:\n${faults.join('\n')}`);
  } catch (failure) {
    mkdirSync(PICTURES, { recursive: true });
    const picture = new URL(`${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, PICTURES);
    await page.screenshot({ path: picture.pathname, fullPage: true }).catch(() => {});
    console.error(`at ${page.url()}\n${faults.join('\n')}\nserver log:\n${server.log.slice(-3000)}`);
    throw failure;
  } finally {
    await context.close();
    await server.stop();
  }
}
