<?php
// Usage: WEBHOOK_SECRET=whsec_… php verify.php ID TIMESTAMP SIGNATURES < body

const TOLERANCE_S = 300;

/** Whether the request is genuine and fresh. $body: the bytes as they came (php://input), before any parsing. */
function verify(string $secret, string $id, string $timestamp, string $signatures, string $body): bool
{
    if (!ctype_digit($timestamp) || abs(time() - (int) $timestamp) > TOLERANCE_S) {
        return false;
    }
    $key = base64_decode(preg_replace('/^whsec_/', '', $secret));
    $expected = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    // While a secret is being replaced there are two signatures; one that fits is enough.
    foreach (explode(' ', $signatures) as $given) {
        if (hash_equals($expected, $given)) {
            return true;
        }
    }
    return false;
}

[, $id, $timestamp, $signatures] = $argv;
exit(verify(getenv('WEBHOOK_SECRET'), $id, $timestamp, $signatures, file_get_contents('php://stdin')) ? 0 : 1);
