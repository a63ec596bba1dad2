"""Putting mails into the outbox. They leave it in the background, see ``delivery``."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.validators import validate_email
from django.db import transaction
from django.template import Context
from django.template.loader import select_template
from django.utils import translation
from wagtail.admin.utils import get_admin_base_url

from content import languages
from content.pages.mail.delivery import deliver
from content.pages.mail.outgoing import BODY_LENGTH, KEY_LENGTH, SUBJECT_LENGTH, OutgoingMail


def send(
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    *,
    reply_to: str = "",
    concerns: str = "",
) -> OutgoingMail | None:
    """Write a mail from a template and put it into the outbox; None when one with this ``key`` is there already.

    ``template`` is a folder below ``templates/content/mail/`` with a file for each language of the interface
    (``de.txt``); its first line is the subject. Raises ValidationError for what is no mail address.
    """
    subject, body = compose(template, language, context)
    return post(to, subject, body, key, reply_to=reply_to, concerns=concerns)


def post(
    to: str, subject: str, body: str, key: str, *, reply_to: str = "", concerns: str = ""
) -> OutgoingMail | None:
    """Put a mail that is written already into the outbox; None when one with this ``key`` is there already.

    It leaves once the running transaction has ended well. Whatever stands in the subject, it is one line.
    """
    for address in (to, reply_to):
        if address:
            validate_email(address)
    mail, is_new = OutgoingMail.objects.get_or_create(
        key=key[:KEY_LENGTH],
        defaults={
            "recipient": to,
            "subject": one_line(subject)[:SUBJECT_LENGTH],
            # PostgreSQL keeps no NUL in a text, and no mail needs one.
            "body": body.replace("\0", "")[:BODY_LENGTH],
            "reply_to": reply_to,
            "concerns": concerns,
        },
    )
    if not is_new:
        return None
    # What goes wrong here is made up for by the clock (``delivery.sweep``): the row is safe.
    transaction.on_commit(lambda: deliver.enqueue(mail.pk), robust=True)
    return mail


def compose(template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """Return subject and body of a mail in a language, or in the one that stands in for it.

    Nothing is escaped: a mail is plain text. Names in ``context`` are texts, not markup.
    """
    code = languages.get(language).interface
    # German stands in, as everywhere, where somebody has added a mail in German only.
    names = [f"content/mail/{template}/{each}.txt" for each in (code, languages.DEFAULT)]
    with translation.override(code):
        text = _rendered(names, context)
    subject, _line, body = text.strip().partition("\n")
    return one_line(subject), f"{body.strip()}\n"


def _rendered(names: list[str], context: Mapping[str, Any]) -> str:
    template = select_template(names).template
    values = {"base_url": get_admin_base_url() or "", "site_name": settings.WAGTAIL_SITE_NAME, **context}
    return template.render(Context(values, autoescape=False))


def one_line(text: str) -> str:
    """Return a text as one line without control characters: what is put into a header cannot start another one."""
    spaced = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    return " ".join(spaced.split())


def forget(*addresses: str, concerns: str = "") -> int:
    """Delete every mail to these addresses, and those about somebody; return how many went."""
    gone, _models = OutgoingMail.objects.filter(recipient__in=[each for each in addresses if each]).delete()
    if concerns:
        gone += OutgoingMail.objects.filter(concerns=concerns).delete()[0]
    return gone
