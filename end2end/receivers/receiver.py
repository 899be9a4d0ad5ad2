"""A receiver as a customer would write it: Python's http.server and the public `standardwebhooks` library.

Prints its port, takes the signing secret on stdin, then prints a line of JSON for every request.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook

secret = None
secret_known = threading.Event()
output = threading.Lock()


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        secret_known.wait()
        try:
            Webhook(secret).verify(body, dict(self.headers))
            verified = True
        except Exception as fault:
            verified = repr(fault)
        self.send_response(204)
        self.end_headers()
        with output:
            print(json.dumps({"id": self.headers["webhook-id"], "verified": verified, "body": body.decode()}), flush=True)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
for line in sys.stdin:
    secret = line.strip()
    secret_known.set()
