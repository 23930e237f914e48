"""Mail as background work: sending puts a mail into the queue, with its cause; a worker hands it to the mail server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop

from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.errors import GiveUp
from thongsuot.jobs.kind import JobKind, Run


class QueuedMailBackend(BaseEmailBackend):
    """Django's mail backend for an installation: nobody waits for the mail server, and no mail of a failed action goes.

    Mails with attachments are refused: files are sent by the outbox of documents, not by mail.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Put each mail into the queue, in the caller's transaction; how many there were."""
        for message in email_messages:
            enqueue_job(kind=DELIVER_MAIL.name, arguments=_told(message), at=timezone.now() + settings.CLOCK_SHIFT)
        return len(email_messages)


def deliver_mail(run: Run) -> None:
    """Hand the mail to the mail server.

    Killed between the server's word and our note of it, the mail goes out once more, under the same Message-ID, by
    which mail programs recognise a duplicate.
    """
    told = run.arguments
    if not told:
        raise GiveUp(gettext("Thư không còn nội dung."))
    message = EmailMultiAlternatives(
        subject=told["subject"],
        body=told["body"],
        from_email=told["from"],
        to=told["to"],
        cc=told["cc"],
        bcc=told["bcc"],
        reply_to=told["reply_to"],
        headers={**told["headers"], "Message-ID": f"<{run.job}@{_domain(told['from'])}>"},
        connection=get_connection(settings.MAIL_TRANSPORT),
    )
    for content, kind in told["alternatives"]:
        message.attach_alternative(content, kind)
    message.send()


def _told(message: EmailMessage) -> Mapping[str, Any]:
    if message.attachments:
        raise ValueError("a queued mail has no attachments")
    return {
        "subject": str(message.subject),
        "body": str(message.body),
        "from": message.from_email,
        "to": list(message.to),
        "cc": list(message.cc),
        "bcc": list(message.bcc),
        "reply_to": list(message.reply_to),
        "headers": {name: str(value) for name, value in message.extra_headers.items()},
        "alternatives": [[str(content), str(kind)] for content, kind in getattr(message, "alternatives", [])],
    }


def _domain(address: str) -> str:
    return address.rpartition("@")[2].strip("> ") or "localhost"


DELIVER_MAIL = JobKind("deliver_mail", gettext_noop("Gửi thư điện tử"), deliver_mail, confidential=True)
