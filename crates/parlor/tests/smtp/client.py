"""A mail program for tests: answers a mail as people's programs do, and sends it.

It reads one JSON object from its input:

    port      of the server that takes it
    program   whose habits it has: gmail, outlook, apple, thunderbird, plain
    original  the mail that is answered: subject, text, html, id
    to, from  addresses; `sender` is the one on the envelope, else `from`
    words     what is written above
    files     [{"name", "type", "base64"}]
    headers   [[name, value]]: put on top of all others
    id        of the answer, else a new one

It prints what the server said to it: {"code", "said"}.
"""

import base64
import html
import json
import smtplib
import sys
from email.message import EmailMessage
from email.utils import make_msgid


def quoted(text):
    return "\n".join("> " + line for line in text.splitlines())


def plain(told):
    words, text = told["words"], told["original"]["text"]
    return {
        "gmail": f"{words}\n\nOn Fri, Nov 27, 2026 at 9:12 AM Parlor <\nparlor@localhost> wrote:\n\n{quoted(text)}\n",
        "apple": f"{words}\n\nSent from my iPhone\n\n{quoted('On 27. Nov 2026, at 09:12, Parlor <parlor@localhost> wrote:' + chr(10) + text)}\n",
        "thunderbird": f"{words}\n\nAm 27.11.26 um 09:12 schrieb Parlor:\n{quoted(text)}\n\n-- \nGus Bolt\nBolt Fasteners\n",
        "outlook": "",
        "plain": words,
    }[told["program"]]


def rich(told):
    words = "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in told["words"].splitlines())
    original = told["original"]["html"]
    inner = original.split("<body", 1)[-1].split(">", 1)[-1].split("</body>")[0]
    return {
        "gmail": f'<div dir="ltr">{words}</div><br><div class="gmail_quote"><div class="gmail_attr">On Fri, Nov 27, 2026 at 9:12 AM Parlor &lt;'
        f'<a href="mailto:parlor@localhost">parlor@localhost</a>&gt; wrote:<br></div><blockquote>{inner}</blockquote></div>',
        "outlook": f"<html><body>{words}<p></p><hr><div><b>From:</b> Parlor &lt;parlor@localhost&gt;<br><b>Sent:</b> Friday, 27 November 2026 09:12<br>"
        f"<b>To:</b> Gus Bolt<br><b>Subject:</b> {html.escape(told['original']['subject'])}</div><br>{inner}</body></html>",
    }.get(told["program"])


def answer(told):
    mail = EmailMessage()
    mail["From"], mail["To"] = told["from"], told["to"]
    mail["Subject"] = "Re: " + told["original"]["subject"]
    mail["Message-ID"] = told.get("id") or make_msgid()
    mail["In-Reply-To"] = told["original"]["id"]
    if told["program"] == "outlook":
        mail.set_content(rich(told), subtype="html")
    else:
        mail.set_content(plain(told))
        if rich(told):
            mail.add_alternative(rich(told), subtype="html")
    for file in told.get("files", []):
        kind, subtype = file["type"].split("/")
        mail.add_attachment(base64.b64decode(file["base64"]), maintype=kind, subtype=subtype, filename=file["name"])
    above = "".join(f"{name}: {value}\r\n" for name, value in told.get("headers", []))
    return above.encode() + mail.as_bytes()


def main():
    told = json.load(sys.stdin)
    try:
        with smtplib.SMTP("127.0.0.1", told["port"], timeout=20) as server:
            server.ehlo()
            mail = answer(told)
            code, said = server.mail(told.get("sender", told["from"]))
            if code == 250:
                code, said = server.rcpt(told["to"])
            if code == 250:
                code, said = server.data(mail)
    except smtplib.SMTPResponseException as fault:
        code, said = fault.smtp_code, fault.smtp_error
    json.dump({"code": code, "said": said.decode("ascii")}, sys.stdout)


main()
