// The description of the API by a validator that others wrote, and its page.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessible, story } from '../harness.mjs';

const CHECK = `
import json, sys
from openapi_spec_validator import OpenAPIV31SpecValidator
faults = [f"{list(fault.absolute_path)}: {fault.message}" for fault in OpenAPIV31SpecValidator(json.load(sys.stdin)).iter_errors()]
print("\\n".join(faults))
`;

function faults(document) {
  const options = { input: JSON.stringify(document), encoding: 'utf8' };
  const done = spawnSync(process.env.E2E_PYTHON ?? 'python3', ['-c', CHECK], options);
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trim();
}

story('the description of the API is valid OpenAPI 3.1', async ({ server }) => {
  const document = JSON.parse(server.run(['openapi']));
  assert.equal(faults(document), '');
  assert.deepEqual(await (await fetch(`${server.url}/api/v1/openapi.json`)).json(), document);
  delete document.paths['/events'].post.responses;
  document.components.schemas.NewEvent.type = 'no type';
  assert.notEqual(faults(document), '', 'it can fail');
}, { javascript: 'without' });

story('the page of the API has a command for every call', async ({ page, server }) => {
  server.bootstrap();
  await page.goto(`${server.url}/docs/api`);
  await accessible(page);
  const calls = page.locator('details.call:not([id^="object-"])');
  const methods = Object.values((await server.api('GET', '/openapi.json')).paths).flatMap((path) => Object.keys(path));
  assert.equal(await calls.count(), methods.length);
  await calls.first().locator('summary').click();
  const command = await calls.first().locator('pre').textContent();
  assert.match(command, /^curl -X POST http.*\/api\/v1\/events/);
  await accessible(page);
});
