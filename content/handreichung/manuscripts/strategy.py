"""The strategy sheet as a document to fill in, by hand or at the computer."""

from __future__ import annotations

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content.handreichung.export import manuscript as m
from content.handreichung.export.sender import imprint, sender
from content.handreichung.manuscripts.labels import Labels, Parts
from content.handreichung.strategy.sheet import OWN_GOALS, OWN_STEPS, Sheet, Stage
from content.pages.site_settings import SiteSettings

LINES_OF_A_GOAL = 2


def strategy_document(sheet: Sheet, settings: SiteSettings, code: str) -> m.Manuscript:
    """Return the sheet in a language, with all that a town fills in left empty."""
    labels = Labels(code)
    with translation.override(labels.interface):
        lead = _("Fill in this sheet together. Then everybody knows: What do we want? Who does what?")
        parts = (
            m.Paragraph((labels.run(lead),), is_lead=True),
            *_goals(sheet, labels),
            *_steps(sheet, labels),
            *_risks(sheet, labels),
        )
        given_out = {**sender(settings), **({"town": sheet.town} if sheet.town else {})}
        return m.Manuscript(
            title=_("Strategy sheet"),
            title_language=labels.foreign,
            language=code,
            parts=(*parts, *imprint(parts, settings, code)),
            subtitle=sheet.town,
            name=f"{_('Strategy sheet')} {sheet.town}".strip(),
            date=timezone.localdate(),
            **given_out,
        )


def _goals(sheet: Sheet, labels: Labels) -> Parts:
    found: list[m.Part] = [labels.heading(1, _("1. Our goals"))]
    if sheet.goals:
        question = _("The handbook sees these chances. Which of them do you want?")
        found.append(m.Paragraph((labels.run(question),)))
        items = (m.CheckItem(labels.text(goal.version, goal.version.title)) for goal in sheet.goals)
        found.append(m.Checks(tuple(items)))
    own = tuple(
        m.Blank(_("Our own goal %(number)s") % {"number": number}, LINES_OF_A_GOAL)
        for number in range(1, OWN_GOALS + 1)
    )
    return (*found, *labels.of_interface(own))


def _steps(sheet: Sheet, labels: Labels) -> Parts:
    found: list[m.Part] = [labels.heading(1, _("2. Our steps"))]
    if sheet.involved:
        words = f"{_('You want to involve:')} {', '.join(sheet.involved)}"
        found.append(m.Paragraph((labels.run(words),)))
    for stage in sheet.stages:
        found += _stage(stage, labels)
    return tuple(found)


def _stage(stage: Stage, labels: Labels) -> Parts:
    found: list[m.Part] = [labels.heading(2, stage.label)]
    for way in stage.formats:
        title = _("This is how people can take part:")
        why = (labels.label(_("Why?")), *labels.points(way.reasons)) if way.reasons else ()
        inside = (m.Paragraph((labels.link(way.version),)), *why)
        found.append(m.Note(m.NoteKind.TIP, title, inside))
    if not stage.formats:
        words = _("For this step we know no format. Talk to the people in another way.")
        found.append(m.Paragraph((labels.run(words),)))
    asked = (_("What do we do?"), _("Who does it?"), _("Until when?"), _("How do we see that it worked?"))
    rows = [(labels.text(step.version, step.text), (), (), ()) for step in stage.steps]
    rows += [((), (), (), ())] * OWN_STEPS
    header = tuple((labels.run(question),) for question in asked)
    found.append(m.Table(header, tuple(rows), caption=str(stage.label), to_fill_in=True))
    return tuple(found)


def _risks(sheet: Sheet, labels: Labels) -> Parts:
    title = _("3. Risks we watch")
    asked = (_("Risk"), _("What helps"), _("Who watches it, and how?"))
    rows = [
        (
            labels.text(risk.statement.version, risk.statement.version.title),
            labels.text(risk.statement.version, risk.remedy),
            (),
        )
        for risk in sheet.risks
    ]
    rows += [((), (), ())] * OWN_STEPS
    header = tuple((labels.run(question),) for question in asked)
    unknown = m.Paragraph((labels.run(_("Your chapters name no risks. What could go wrong in your town?")),))
    return (
        labels.heading(1, title),
        *(() if sheet.risks else (unknown,)),
        m.Table(header, tuple(rows), caption=title, to_fill_in=True),
    )
