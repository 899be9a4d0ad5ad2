// What `tidings send` posts reaches receivers in other languages, signed so that the public libraries agree.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startPythonReceiver, startReceiver } from '../receiver.mjs';
import { startServer } from '../server.mjs';

const EXAMPLES = fileURLToPath(new URL('../../examples/events.ndjson', import.meta.url));

for (const [language, start] of [['Python', startPythonReceiver], ['JavaScript', startReceiver]]) {
  test(`every example event arrives in ${language} with a signature that holds`, async () => {
    const events = readFileSync(EXAMPLES, 'utf8').split('\n').filter((line) => line.trim());
    const server = await startServer();
    const receiver = await start();
    try {
      server.bootstrap();
      const { secret } = await server.subscribe(receiver.url);
      receiver.setSecret ? receiver.setSecret(secret) : (receiver.secret = secret);
      server.run(['send', EXAMPLES, '--url', server.url, '--key', server.apiKey]);

      const requests = await receiver.until((requests) => requests.length >= events.length);
      assert.deepEqual(requests.filter(({ verified }) => verified !== true), []);
      assert.equal(new Set(requests.map(({ id }) => id)).size, events.length);
      for (const { body } of requests) JSON.parse(body);
    } finally {
      await receiver.stop();
      await server.stop();
    }
  });
}
