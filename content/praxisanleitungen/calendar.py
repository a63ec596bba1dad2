"""A workshop as an entry for calendars (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event

from content import languages
from content.pages.version import PageVersion
from content.praxisanleitungen.agenda import clock, parts

DEFAULT_START = time(10, 0)
EARLIEST_DAY = date(2000, 1, 1)
YEARS_AHEAD = 10


class DateForm(forms.Form):
    """When the workshop takes place."""

    day = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Please choose a day."), "required": _("Please choose a day.")},
    )
    start = forms.TimeField(
        label=_("Start"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("Please choose a time."), "required": _("Please choose a time.")},
    )

    def clean_day(self) -> date:
        """Refuse a day that no workshop is planned for; calendars cannot count with any year."""
        day, last = self.cleaned_data["day"], latest_day(timezone.localdate())
        if not EARLIEST_DAY <= day <= last:
            raise forms.ValidationError(
                _("Please choose a day from %(first)s to %(last)s."),
                params={"first": date_format(EARLIEST_DAY), "last": date_format(last)},
            )
        return day


def latest_day(today: date) -> date:
    """Return the last day a workshop can be planned for: the end of the tenth year from now.

    >>> latest_day(date(2028, 2, 29))
    datetime.date(2038, 12, 31)
    """
    return date(today.year + YEARS_AHEAD, 12, 31)


def next_week(today: date) -> dict[str, Any]:
    """Return the day and time a form starts with: the same weekday of next week, ten o'clock."""
    return {"day": today + timedelta(days=7), "start": DEFAULT_START}


def ics(version: PageVersion, day: date, start: time) -> bytes:
    """Return a workshop's agenda on a day as an iCalendar file with one event; times are those of the site.

    The event itself is in UTC: a local time would need the rules of its zone (RFC 5545, section 3.2.19).
    """
    begin = timezone.make_aware(datetime.combine(day, start)).astimezone(UTC)
    agenda = parts(version.agenda)
    lines = [f"{clock(start, part.start):%H:%M} {part.title}" for part in agenda]
    event = Event()
    event.add("uid", f"{version.page.translation_key}-{day:%Y%m%d}T{start:%H%M}-{version.code}")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=version.page.total_minutes))
    event.add("summary", version.title)
    event.add("description", "\n".join([version.goal, "", *lines]).strip())
    event.add("url", version.full_url)
    calendar = Calendar()
    calendar.add("prodid", "-//Digitale Kommune//Workshop//DE")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()


@require_safe
def workshop_ics(request: HttpRequest, page_id: int) -> HttpResponse:
    """Send a workshop as a calendar file, or show the form with what is wrong in the date."""
    from content.models import WorkshopPage

    page = get_object_or_404(WorkshopPage.objects.live().public(), pk=page_id)
    form = DateForm(request.GET)
    if not form.is_valid():
        context = page.get_context(request) | {"date_form": form}
        return render(request, page.get_template(request), context, status=422)
    body = ics(page.version(languages.current().code), **form.cleaned_data)
    return HttpResponse(
        body,
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{page.slug}.ics"',
            "X-Robots-Tag": "noindex",
        },
    )
