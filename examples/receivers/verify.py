# Usage: WEBHOOK_SECRET=whsec_… python3 verify.py ID TIMESTAMP SIGNATURES < body
import base64
import hashlib
import hmac
import os
import sys
import time

TOLERANCE_S = 300


def verify(secret, webhook_id, timestamp, signatures, body):
    """Whether the request is genuine and fresh. `body`: the bytes as they came, before any parsing."""
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_S:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    expected = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    # While a secret is being replaced there are two signatures; one that fits is enough.
    return any(hmac.compare_digest(expected, given.encode()) for given in signatures.split())


if __name__ == "__main__":
    webhook_id, timestamp, signatures = sys.argv[1:4]
    genuine = verify(os.environ["WEBHOOK_SECRET"], webhook_id, timestamp, signatures, sys.stdin.buffer.read())
    sys.exit(0 if genuine else 1)
