"""A mail server: `aiosmtpd` with STARTTLS and AUTH, both required.

Arguments: certificate, key, user, password. Prints its port, then a line of JSON for every mail and every refused login.
"""

import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import AuthResult, LoginPassword

certificate, key, user, password = sys.argv[1:]


def tell(**what):
    print(json.dumps(what), flush=True)


def check(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and data == LoginPassword(user.encode(), password.encode())
    if not known:
        tell(refused=True)
    return AuthResult(success=known, handled=False)


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        parts = {part.get_content_type(): part.get_content() for part in mail.walk() if not part.is_multipart()}
        tell(
            tls=session.ssl is not None,
            login=bool(session.authenticated),
            sender=envelope.mail_from,
            recipients=envelope.rcpt_tos,
            headers=[name.lower() for name in mail.keys()],
            subject=mail["subject"],
            to=mail["to"],
            parts=parts,
        )
        return "250 kept"


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
loop = asyncio.new_event_loop()
controller = UnthreadedController(
    Mailbox(),
    hostname="127.0.0.1",
    port=0,
    loop=loop,
    tls_context=context,
    require_starttls=True,
    auth_required=True,
    authenticator=check,
)
controller.begin()
print(controller.server.sockets[0].getsockname()[1], flush=True)
loop.run_forever()
