"""Blocks of Leitfaden, Checkliste and Workshop-Vorlage."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.pages.blocks import short_rich_text


class StepBlock(blocks.StructBlock):
    """One step of a Leitfaden."""

    title = blocks.CharBlock(label=_("What is to do?"), max_length=120)
    goal = blocks.CharBlock(label=_("Goal"), max_length=250, required=False)
    who = blocks.CharBlock(label=_("Who does it?"), max_length=250, required=False)
    duration = blocks.CharBlock(label=_("How long does it take?"), max_length=120, required=False)
    text = short_rich_text(label=_("How to do it"))
    result = blocks.CharBlock(label=_("What is there at the end?"), max_length=250, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step: what to do, who does it, what comes out.")
        template = "content/blocks/step.html"
        preview_value = {
            "title": "Alle an einen Tisch holen",
            "goal": "Alle wissen, worum es geht.",
            "who": "Projekt-Leitung",
            "duration": "2 Wochen",
            "text": "<p>Laden Sie früh ein.</p>",
            "result": "Eine Liste aller Beteiligten",
        }


class ChecklistItemBlock(blocks.StructBlock):
    """One point to tick."""

    text = blocks.CharBlock(label=_("Point"), max_length=250)
    help = blocks.TextBlock(label=_("Help"), max_length=600, required=False)


class ChecklistGroupBlock(blocks.StructBlock):
    """Points that belong together."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    intro = blocks.TextBlock(label=_("Introduction"), max_length=600, required=False)
    items = blocks.ListBlock(ChecklistItemBlock(), label=_("Points"), min_num=1, max_num=30)

    class Meta:
        icon = "tasks"
        label = _("Group of points")
        description = _("Points to tick that belong together.")
        template = "content/blocks/checklist_group.html"
        preview_value = {
            "title": "Einladung",
            "intro": "",
            "items": [{"text": "Die Einladung ist in Leichter Sprache.", "help": ""}],
        }


class AgendaItemBlock(blocks.StructBlock):
    """One part of a workshop."""

    minutes = blocks.IntegerBlock(label=_("Minutes"), min_value=1, max_value=720)
    title = blocks.CharBlock(label=_("What happens?"), max_length=120)
    text = short_rich_text(label=_("How"), required=False)
    method = blocks.CharBlock(label=_("Method"), max_length=120, required=False)

    class Meta:
        icon = "time"
        label = _("Part of the agenda")
        description = _("One part of the workshop with its minutes.")
        template = "content/blocks/agenda_item.html"
        preview_value = {
            "minutes": 15,
            "title": "Ankommen",
            "text": "<p>Alle stellen sich vor.</p>",
            "method": "",
        }
