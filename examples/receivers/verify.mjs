// Usage: WEBHOOK_SECRET=whsec_… node verify.mjs ID TIMESTAMP SIGNATURES < body
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TOLERANCE_S = 300;

/** Whether the request is genuine and fresh. `body`: the bytes as they came, before any parsing. */
export function verify(secret, id, timestamp, signatures, body) {
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  // While a secret is being replaced there are two signatures; one that fits is enough.
  return signatures.split(' ').some((given) => {
    const [version, code] = given.split(',', 2);
    const bytes = Buffer.from(code ?? '', 'base64');
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}

const [id, timestamp, signatures] = process.argv.slice(2);
process.exitCode = verify(process.env.WEBHOOK_SECRET, id, timestamp, signatures, readFileSync(0)) ? 0 : 1;
