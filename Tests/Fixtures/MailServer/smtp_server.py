"""A mail server for tests: smtp_server.py FOLDER BEHAVIOUR

Speaks STARTTLS and asks for a name and a password (jo, hunter2), with a certificate of its own from
FOLDER (ca.pem, server.pem, server.key). Keeps every mail that it takes as FOLDER/mail-N.eml and its
addresses as FOLDER/mail-N.to. Prints its port, then serves until its standard input ends.

BEHAVIOUR is a list of words with commas: no-starttls, tls (encrypted from the start), no-auth,
small (takes 20 kB), hangs-up (breaks off after the mail), hangs-up-early (breaks off at its greeting),
refuse-sender, busy.
"""

import asyncio
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

folder = Path(sys.argv[1])
behaviour = set(sys.argv[2].split(","))


class Keeper:
    """Takes mails, or does not."""

    count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "refuse-sender" in behaviour:
            return "553 5.7.1 Sender address rejected"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "hangs-up" in behaviour:
            server.transport.abort()
            return "451 gone"
        if "busy" in behaviour:
            return "451 4.3.0 Try again later"
        Keeper.count += 1
        (folder / f"mail-{Keeper.count}.eml").write_bytes(envelope.original_content)
        (folder / f"mail-{Keeper.count}.to").write_text("\n".join(envelope.rcpt_tos))
        return "250 2.0.0 Taken"


def check(server, session, envelope, mechanism, data):
    login, password = bytes(data.login), bytes(data.password)
    if (login, password) == (b"jo", b"hunter2"):
        return AuthResult(success=True)
    return AuthResult(success=False, handled=False, message="535 5.7.8 Bad password")


class Abrupt(asyncio.Protocol):
    def connection_made(self, transport):
        transport.close()


def protocol(context):
    if "hangs-up-early" in behaviour:
        return Abrupt()
    needs_login = "no-auth" not in behaviour
    is_encrypted = "tls" in behaviour
    offers = not is_encrypted and "no-starttls" not in behaviour
    return SMTP(
        Keeper(),
        hostname="mail.example.org",
        data_size_limit=20_000 if "small" in behaviour else 100_000_000,
        tls_context=context if offers else None,
        require_starttls=offers,
        authenticator=check if needs_login else None,
        auth_required=needs_login and (offers or is_encrypted),
        auth_require_tls=offers,
    )


async def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: protocol(context),
        "127.0.0.1",
        0,
        ssl=context if "tls" in behaviour else None,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


asyncio.run(main())
