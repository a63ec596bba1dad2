"""Blocks that are text: heading, paragraph, list, example, notice, quote, accordion, table."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from content.pages.rich_text import CleanRichTextBlock

RICH_TEXT_FEATURES = ["bold", "ol", "ul", "link", "document-link", "term"]
RICH_TEXT_LENGTH = 10_000
LINE_LENGTH = 250
SHORT_TEXT_LENGTH = 1_000


def short_rich_text(**kwargs) -> blocks.RichTextBlock:
    """Return a rich text block without headings and italics: they make a text harder to read."""
    return CleanRichTextBlock(features=RICH_TEXT_FEATURES, max_length=RICH_TEXT_LENGTH, **kwargs)


class HeadingBlock(blocks.StructBlock):
    """A heading of the text; the page's title is level 1."""

    text = blocks.CharBlock(label=_("Heading"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Section")), ("3", _("Part of a section"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = _("Text")
        description = _("Says in a few words what comes next.")
        template = "content/blocks/heading.html"
        preview_value = {"text": "Was ist eine App?", "level": "2"}


class ListBlock(blocks.StructBlock):
    """A list with bullets, numbers or ticks."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("bullets", _("Bullets")), ("numbers", _("Numbers")), ("ticks", _("Ticks"))],
        default="bullets",
    )
    items = blocks.ListBlock(
        blocks.CharBlock(label=_("Point"), max_length=LINE_LENGTH), label=_("Points"), min_num=1, max_num=30
    )

    class Meta:
        icon = "list-ul"
        label = _("List")
        group = _("Text")
        description = _("Several things of the same kind, one in each line.")
        template = "content/blocks/list.html"
        preview_value = {"kind": "ticks", "items": ["Ausweis", "Termin", "Telefon-Nummer"]}


class ExampleBlock(blocks.StructBlock):
    """An example that makes a statement concrete."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = short_rich_text(label=_("Text"))

    class Meta:
        icon = "pick"
        label = _("Example")
        group = _("Highlighted")
        description = _("Makes a general sentence concrete.")
        template = "content/blocks/example.html"
        preview_value = {"title": "Zum Beispiel", "text": "<p>Frau Kaya meldet ein Schlag-Loch per App.</p>"}


class NoticeBlock(blocks.StructBlock):
    """Something that must not be overlooked."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("important", _("Important")), ("tip", _("Tip")), ("caution", _("Caution"))],
        default="important",
    )
    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = short_rich_text(label=_("Text"))

    class Meta:
        icon = "warning"
        label = _("Notice")
        group = _("Highlighted")
        description = _("Something that nobody should overlook. Use it rarely.")
        template = "content/blocks/notice.html"
        preview_value = {"kind": "tip", "title": "Tipp", "text": "<p>Fragen Sie im Rathaus nach Hilfe.</p>"}


class QuoteBlock(blocks.StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(label=_("Quote"), max_length=SHORT_TEXT_LENGTH)
    person = blocks.CharBlock(label=_("Who said it?"), max_length=120, required=False)
    role = blocks.CharBlock(label=_("Role"), max_length=120, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        group = _("Highlighted")
        description = _("What somebody said, in their own words.")
        template = "content/blocks/quote.html"
        preview_value = {
            "text": "Wir fragen jetzt früher nach.",
            "person": "Mia Berg",
            "role": "Bürgermeisterin",
        }


class AccordionItemBlock(blocks.StructBlock):
    """One part of an accordion."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = short_rich_text(label=_("Text"))


class AccordionBlock(blocks.StructBlock):
    """Parts that a reader opens when needed."""

    items = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1, max_num=20)

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        group = _("Highlighted")
        description = _("Questions and answers that a reader opens. Nothing that everybody needs.")
        template = "content/blocks/accordion.html"
        preview_value = {"items": [{"title": "Was kostet das?", "text": "<p>Es kostet nichts.</p>"}]}


class TableBlock(blocks.StructBlock):
    """A table with column headings and, if wanted, row headings."""

    caption = blocks.CharBlock(label=_("What does the table show?"), max_length=LINE_LENGTH)
    row_headers = blocks.BooleanBlock(
        label=_("The first column holds headings"), required=False, default=True
    )
    table = TypedTableBlock(
        [("text", blocks.TextBlock(label=_("Text"), max_length=SHORT_TEXT_LENGTH, required=False))],
        label=_("Table"),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        group = _("Text")
        description = _("Compares things. Keep it small: phones are narrow.")
        template = "content/blocks/table.html"
        preview_value = {
            "caption": "Öffnungs-Zeiten",
            "row_headers": True,
            "table": {
                "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
                "rows": [{"values": ["Montag", "8 bis 12 Uhr"]}],
            },
        }
