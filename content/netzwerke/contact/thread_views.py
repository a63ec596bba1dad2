"""The private page of a conversation: whoever has the link reads it, and answers there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content import languages
from content.netzwerke.contact import course, limits
from content.netzwerke.contact.choices import Answer, State
from content.netzwerke.contact.course import Refused
from content.netzwerke.contact.erasure import erase_thread
from content.netzwerke.contact.forms import AnswerForm, MessageForm, OutcomeForm
from content.netzwerke.contact.link import ThreadLink
from content.netzwerke.contact.measures import has_open_report
from content.netzwerke.contact.story_course import may_tell
from content.netzwerke.contact.thread import Party, side, whole
from content.pages.public_form import guard

REFUSALS = {
    course.TOO_LATE: _("Somebody was quicker. Please look how the conversation stands now."),
    course.NO_PLACE: _("All places are taken. End another conversation first, or say: later."),
    course.GONE: _("This is not online any more. So we cannot send your message on."),
    course.BUSY: _("That was much for one day. Please try again tomorrow."),
    course.NOT_ALLOWED: _("You cannot write to this profile: it is your own."),
}


@never_cache
@require_safe
def thread(request: HttpRequest, token: str) -> HttpResponse:
    """Show a conversation. Opening it changes nothing: programs that check mails open links, too."""
    link = ThreadLink.of(token)
    if link is None or not link.is_valid:
        return no_way_in(request, token)
    return _page(request, token, link)


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, token: str, action: str) -> HttpResponse:
    """Take a step in a conversation, or show its page again with what is wrong."""
    if action not in _STEPS:
        raise Http404
    # Whoever loads the page with a mistake anew, or in another language.
    if request.method == "GET":
        return redirect("contact_thread", token=token)
    guard(request, "contact-thread", limits.THREAD_RATE)
    link = ThreadLink.of(token)
    if link is None or not link.is_valid:
        return no_way_in(request, token, text=request.POST.get("text", ""))
    party = _party(link)
    make_form, step = _STEPS[action]
    form = make_form(party, request.POST)
    if not form.is_valid():
        return _page(request, token, link, status=422, **{action: form})
    try:
        if not getattr(form, "is_from_robot", False):
            step(party, form.cleaned_data)
    except Refused as refused:
        form.add_error(None, REFUSALS[refused.reason])
        return _page(request, token, link, status=409, **{action: form})
    return redirect(f"{reverse('contact_thread', args=[token])}?done={action}#done")


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, token: str) -> HttpResponse:
    """Ask, then delete a conversation. What editors have to judge stays until they have."""
    if request.method == "POST":
        guard(request, "contact-thread", limits.THREAD_RATE)
    party = party_of(token)
    if party is None:
        return no_way_in(request, token)
    may_delete = not party.thread.is_paused and not has_open_report(party.thread)
    if request.method == "POST" and may_delete:
        erase_thread(party)
        return render(request, "content/contact/deleted.html")
    context = {"token": token, "other": party.other, "may_delete": may_delete}
    return render(request, "content/contact/delete.html", context)


@never_cache
@csrf_exempt
@require_POST
def renew(request: HttpRequest, token: str) -> HttpResponse:
    """Send a new link to where the old one was sent. The answer is the same whatever the token is."""
    guard(request, "contact-renew", limits.RENEW_RATE)
    link = ThreadLink.of(token)
    if link is not None:
        course.renew(_party(link))
    return render(request, "content/contact/renewed.html")


def party_of(token: str) -> Party | None:
    """Return the side whose link this is, with its conversation; None when the link does not work."""
    link = ThreadLink.of(token)
    return _party(link) if link and link.is_valid else None


def _party(link: ThreadLink) -> Party:
    party = Party.objects.only("pk", "thread_id").get(pk=link.party_id)
    return side(whole(party.thread_id), party.pk)


def no_way_in(request: HttpRequest, token: str, text: str = "") -> HttpResponse:
    """Say that the link does not work: the same for links that never were and for those that are over."""
    return render(request, "content/contact/no_way_in.html", {"token": token, "text": text}, status=404)


def _page(
    request: HttpRequest, token: str, link: ThreadLink, status: int = 200, **forms: Form
) -> HttpResponse:
    party = _party(link)
    context: dict[str, Any] = {
        "token": token,
        "link": link,
        "party": party,
        "other": party.other,
        "thread": party.thread,
        "messages_shown": _messages(party),
        "done": request.GET.get("done", ""),
        "wrong": next(iter(forms.values()), None),
    }
    current = party.thread
    if current.state == State.ASKED and party.answer == Answer.OPEN and not current.is_paused:
        context["answer_form"] = forms.get("answer") or AnswerForm(party)
    if course.can_write(party):
        context["message_form"] = forms.get("write") or MessageForm()
    if current.state in (State.AGREED, State.ENDED) and current.outcome_asked_at and not party.outcome:
        context["outcome_form"] = forms.get("outcome") or OutcomeForm()
    context["story_url"] = reverse("contact_story", args=[token]) if may_tell(party) else ""
    context["may_end"] = current.state == State.AGREED or (
        current.state == State.ASKED and not current.is_invitation and party.answer == Answer.YES
    )
    return render(request, "content/contact/thread.html", context, status=status)


def _messages(party: Party) -> list[dict[str, Any]]:
    """Return the messages, the oldest first, each with whether it is one's own."""
    if party.thread.state == State.STOPPED:
        return []
    return [
        {
            "message": message,
            "is_own": message.party_id == party.pk,
            "language": languages.get(message.language),
        }
        for message in party.thread.messages.all()[: limits.MOST_IN_THREAD]
    ]


def _answer(party: Party, cleaned: dict[str, Any]) -> None:
    answer = cleaned["answer"]
    if answer == Answer.YES:
        course.agree(party)
    elif answer == Answer.LATER:
        course.delay(party)
    else:
        course.decline(party, cleaned["reason"], cleaned["note"])


def _write(party: Party, cleaned: dict[str, Any]) -> None:
    course.write(party, cleaned["text"], languages.current().code)


_Step = tuple[Callable[[Party, Any], Form], Callable[[Party, dict[str, Any]], Any]]
_STEPS: dict[str, _Step] = {
    "confirm": (lambda party, data: Form(data), lambda party, cleaned: course.confirm(party)),
    "answer": (AnswerForm, _answer),
    "write": (lambda party, data: MessageForm(data), _write),
    "end": (lambda party, data: Form(data), lambda party, cleaned: course.end(party)),
    "outcome": (
        lambda party, data: OutcomeForm(data),
        lambda party, cleaned: course.tell_outcome(party, cleaned["outcome"]),
    ),
}
