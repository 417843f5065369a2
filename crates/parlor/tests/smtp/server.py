"""A mail server for tests. It keeps what it accepts as files in a folder, and
treats an address as it was told to on the command line:

    server.py FOLDER [--later ADDRESS=N] [--never ADDRESS] [--hang ADDRESS]
                     [--drop ADDRESS] [--swallow ADDRESS] [--closed]

    later    refuses for the time being (451), so many times, then accepts
    never    refuses for ever (550)
    hang     says nothing any more once the mail has been sent
    drop     cuts the connection in place of an answer to the mail
    swallow  keeps the mail, and says nothing any more
    closed   lets nobody in at all (535 to everything)

It prints its port, and ends when its input ends.
"""

import argparse
import asyncio
import email
import email.policy
import json
import pathlib
import sys

from aiosmtpd.smtp import SMTP


class Handler:
    def __init__(self, told):
        self.folder = pathlib.Path(told.folder)
        self.told = told
        self.later = {}
        for rule in told.later:
            address, times = rule.rsplit("=", 1)
            self.later[address] = int(times)
        self.count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.told.closed:
            return "535 5.7.8 This house has the wrong password"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        with open(self.folder / "tries", "a") as tries:
            tries.write(address + "\n")
        if address in self.told.never:
            return "550 5.1.1 No such mailbox"
        if self.later.get(address, 0) > 0:
            self.later[address] -= 1
            return "451 4.3.0 Not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        if address in self.told.drop:
            server.transport.abort()
            return "421 gone"
        if address in self.told.hang:
            await asyncio.Event().wait()
        self.keep(envelope)
        if address in self.told.swallow:
            await asyncio.Event().wait()
        return "250 OK"

    def keep(self, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = {part: message.get_body(preferencelist=(part,)) for part in ("plain", "html")}
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "headers": [[name, str(value)] for name, value in message.items()],
            "parts": [part.get_content_type() for part in message.walk()],
            "raw": envelope.content.decode("utf-8", "replace"),
            "text": body["plain"].get_content() if body["plain"] else None,
            "html": body["html"].get_content() if body["html"] else None,
        }
        self.count += 1
        unfinished = self.folder / f"{self.count:04}.part"
        unfinished.write_text(json.dumps(mail))
        unfinished.rename(self.folder / f"{self.count:04}.json")


async def main():
    words = argparse.ArgumentParser()
    words.add_argument("folder")
    for rule in ("later", "never", "hang", "drop", "swallow"):
        words.add_argument(f"--{rule}", action="append", default=[])
    words.add_argument("--closed", action="store_true")
    handler = Handler(words.parse_args())
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(handler, enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
