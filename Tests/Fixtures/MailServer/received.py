"""Reads a mail with Python's parser, says what it is as JSON, and writes its attachments:
received.py MAIL FOLDER"""

import email
import email.policy
import json
import sys
from pathlib import Path

raw = Path(sys.argv[1]).read_bytes()
message = email.message_from_bytes(raw, policy=email.policy.default)
head, _, body = raw.partition(b"\r\n\r\n")
attachments = []
for number, part in enumerate(message.iter_attachments()):
    content = part.get_content()
    Path(sys.argv[2], f"attachment-{number}").write_bytes(content)
    attachments.append(
        {
            "type": part.get_content_type(),
            "name": part.get_filename(),
            "plain": part.get_param("name"),
            "disposition": part.get_content_disposition(),
            "encoding": part["Content-Transfer-Encoding"],
        }
    )
text = message.get_body(("plain",))
print(
    json.dumps(
        {
            "subject": message["Subject"],
            "from": message["From"],
            "to": message["To"],
            "date": message["Date"].datetime.isoformat() if message["Date"] else None,
            "id": message["Message-ID"],
            "version": message["MIME-Version"],
            "text": text.get_content() if text else "",
            "attachments": attachments,
            "defects": [str(d) for p in message.walk() for d in p.defects],
            "longest": max(len(line) for line in raw.split(b"\r\n")),
            "bareLineEnds": raw.replace(b"\r\n", b"").count(b"\n")
            + raw.replace(b"\r\n", b"").count(b"\r"),
            "isASCII": raw.isascii(),
        }
    )
)
