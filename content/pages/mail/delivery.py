"""Sending what stands in the outbox: in the background, again when it failed, never twice.

SMTP knows no transactions: whoever dies between handing a mail over and noting it cannot know what came of it. So the
moment of handing over is noted first. What died before it is sent again by itself; what died after it is "unclear",
and a person decides.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from hashlib import sha256
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException, SMTPServerDisconnected

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from content.pages.mail.outgoing import ERROR_LENGTH, MOST_ATTEMPTS, MailState, OutgoingMail, pause_after

logger = logging.getLogger(__name__)

# Longer than any conversation with a mail server lasts (EMAIL_TIMEOUT): who is silent for so long has died.
WORKER_DIED_AFTER = timedelta(minutes=10)
KEYS_KEPT = timedelta(days=30)
AT_ONCE = 200
# The tasks of ours in ``settings.TASKS``: immediate in development, in the database in public.
BACKGROUND = "background"
# RFC 5321 section 4.2.1: replies from here on are final.
PERMANENT = 500


@task(backend=BACKGROUND)
def deliver(mail_id: int) -> str:
    """Send one mail when it is due and nobody else is sending it; return its state, empty when it was not ours."""
    now = timezone.now()
    due = OutgoingMail.objects.filter(pk=mail_id, state=MailState.WAITING, next_try_at__lte=now)
    # One UPDATE is the claim: of two workers, only one changes the row.
    if not due.update(
        state=MailState.SENDING, claimed_at=now, handed_over_at=None, attempts=F("attempts") + 1
    ):
        return ""
    mail = OutgoingMail.objects.get(pk=mail_id)
    try:
        connection = get_connection()
        connection.open()
    except (OSError, SMTPException) as error:
        return _failed(mail, error)
    try:
        return _hand_over(mail, connection)
    finally:
        _close(connection)


def _hand_over(mail: OutgoingMail, connection) -> str:
    noted = OutgoingMail.objects.filter(pk=mail.pk, claimed_at=mail.claimed_at, state=MailState.SENDING)
    # Somebody took it for dead in the meantime, or it was forgotten: it is not ours any more.
    if not noted.update(handed_over_at=timezone.now()):
        return ""
    try:
        _message(mail, connection).send()
    except SMTPServerDisconnected as error:
        return _unclear(mail, error)
    except SMTPException as error:
        # The server has answered: it did not take the mail.
        return _failed(mail, error)
    except OSError as error:
        return _unclear(mail, error)
    _finish(
        mail, MailState.SENT, sent_at=timezone.now(), recipient="", subject="", body="", reply_to="", error=""
    )
    return MailState.SENT


def _message(mail: OutgoingMail, connection) -> EmailMessage:
    # The same for every attempt: a mail server or program that gets it again can tell.
    name = sha256(f"{mail.pk}:{mail.key}".encode()).hexdigest()[:32]
    sender = settings.DEFAULT_FROM_EMAIL
    domain = sender.rsplit("@", 1)[-1].strip("> ") or "localhost"
    headers = {
        "Message-ID": f"<{name}@{domain}>",
        # RFC 3834: holiday notices shall not answer.
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(
        mail.subject,
        mail.body,
        sender,
        [mail.recipient],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers=headers,
        connection=connection,
    )


def _close(connection) -> None:
    try:
        connection.close()
    except (OSError, SMTPException):
        logger.info("The connection to the mail server broke while it was closed.")


def _failed(mail: OutgoingMail, error: Exception) -> str:
    """Try again later, or give up: at once where the server says that it is final."""
    is_final = _code(error) >= PERMANENT or mail.attempts >= MOST_ATTEMPTS
    state = MailState.GIVEN_UP if is_final else MailState.WAITING
    _finish(mail, state, error=_in_words(error), next_try_at=timezone.now() + pause_after(mail.attempts))
    if is_final:
        # Without address and text: logs are kept elsewhere than we promise.
        logger.error(
            "Mail %s could not be sent after %s attempts: %s", mail.pk, mail.attempts, type(error).__name__
        )
    return state


def _unclear(mail: OutgoingMail, error: Exception) -> str:
    _finish(mail, MailState.UNCLEAR, error=_in_words(error))
    logger.error("The connection broke while mail %s was handed over: it may have been sent.", mail.pk)
    return MailState.UNCLEAR


def _finish(mail: OutgoingMail, state: MailState, **values) -> None:
    ours = OutgoingMail.objects.filter(pk=mail.pk, claimed_at=mail.claimed_at)
    ours.exclude(state=MailState.SENT).update(state=state, **values)


def _code(error: Exception) -> int:
    if isinstance(error, SMTPRecipientsRefused):
        return min((code for code, _text in error.recipients.values()), default=0)
    return error.smtp_code if isinstance(error, SMTPResponseException) else 0


def _in_words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:ERROR_LENGTH]


def sweep() -> int:
    """Hand on what is due, look after mails whose worker has died, drop what nobody needs; return how many are due.

    Called by the clock. May be called as often as one likes: a mail that is due twice is still sent once.
    """
    now = timezone.now()
    dead = OutgoingMail.objects.filter(state=MailState.SENDING, claimed_at__lt=now - WORKER_DIED_AFTER)
    dead.filter(handed_over_at=None).update(state=MailState.WAITING, next_try_at=now)
    if lost := dead.exclude(handed_over_at=None).update(state=MailState.UNCLEAR, error="The worker died."):
        logger.error("%s mails may have been sent: their worker died while it handed them over.", lost)
    OutgoingMail.objects.filter(created_at__lt=now - KEYS_KEPT).exclude(
        state__in=[MailState.WAITING, MailState.SENDING]
    ).delete()
    due = OutgoingMail.objects.filter(state=MailState.WAITING, next_try_at__lte=now).order_by("next_try_at")
    numbers = list(due.values_list("pk", flat=True)[:AT_ONCE])
    for number in numbers:
        deliver.enqueue(number)
    return len(numbers)


def try_again(mails) -> int:
    """Let mails that are stuck be sent once more; return how many."""
    now = timezone.now()
    numbers = list(
        mails.filter(state__in=[MailState.UNCLEAR, MailState.GIVEN_UP]).values_list("pk", flat=True)
    )
    OutgoingMail.objects.filter(pk__in=numbers).update(
        state=MailState.WAITING, attempts=0, next_try_at=now, error=""
    )
    return len(numbers)
