"""How an OpenDocument file looks: its styles (ODF 1.3, part 3, chapter 16)."""

from __future__ import annotations

from odfdo import Document, Element

from content.handreichung.export.facts import office_language
from content.handreichung.export.manuscript import Manuscript, NoteKind

# LibreOffice brings it along.
FONT = "Liberation Sans"
_COLOURS = {
    NoteKind.IMPORTANT: "#1b4b8f",
    NoteKind.TIP: "#1c6b45",
    NoteKind.CAUTION: "#a83a12",
    NoteKind.EXAMPLE: "#85570a",
}
# How many points headings are larger than the text, from level 1.
_LARGER = (6, 3, 1, 0, 0)


def set_styles(document: Document, source: Manuscript) -> None:
    """Put the styles of a manuscript into an empty document."""
    size = 14 if source.is_easy else 11
    language, country = office_language(source.language).split("-")
    right_to_left = source.direction == "rtl"
    mode = "rl-tb" if right_to_left else "lr-tb"
    below = ("right", "rl-tb") if source.footer_direction == "rtl" else ("left", "lr-tb")
    for family in ("paragraph", "graphic"):
        default = document.get_style(family)
        text = default.get_element("style:text-properties")
        for ending in ("", "-complex"):
            prefix = "style" if ending else "fo"
            text.set_attribute(f"{prefix}:language{ending}", language)
            text.set_attribute(f"{prefix}:country{ending}", country)
    footer = f'fo:text-align="{below[0]}" style:writing-mode="{below[1]}"'
    for style in (*_styles(source.colour, size, mode), _paragraph("Footer", footer, parent="Quiet")):
        document.insert_style(Element.from_tag(style))
    for style in _automatic_styles():
        document.insert_style(Element.from_tag(style), automatic=True)
    # The empty document would number headings.
    for level in document.get_style("outline", "Outline").get_elements("text:outline-level-style"):
        level.set_attribute("style:num-format", "")
        level.set_attribute("style:num-suffix", "")
        # LibreOffice's own word for both: it would write the dots of numbers that are not there.
        level.del_attribute("loext:num-list-format")
    page = document.get_style("page-layout", "Mpm1").get_element("style:page-layout-properties")
    page.set_attribute("style:writing-mode", mode)


def _paragraph(name: str, paragraph: str, text: str = "", parent: str = "Standard", shown: str = "") -> str:
    shown = f' style:display-name="{shown}"' if shown else ""
    return (
        f'<style:style style:name="{name}"{shown} style:family="paragraph" style:parent-style-name="{parent}">'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _size(points: float) -> str:
    return f'fo:font-size="{points}pt" style:font-size-complex="{points}pt"'


def _bold(colour: str = "") -> str:
    colour = f' fo:color="{colour}"' if colour else ""
    return f'fo:font-weight="bold" style:font-weight-complex="bold" fo:font-style="normal"{colour}'


def _styles(colour: str, size: int, mode: str) -> list[str]:
    spacing = f'fo:margin-top="0cm" fo:margin-bottom="{size * 0.6:.1f}pt"'
    side = "right" if mode == "rl-tb" else "left"
    lines = "150%" if size > 11 else "115%"
    font = f'style:font-name="{FONT}" fo:font-family="{FONT}" {_size(size)} fo:hyphenate="false"'
    found = [
        '<style:style style:name="Standard" style:family="paragraph" style:class="text">'
        f'<style:paragraph-properties {spacing} fo:line-height="{lines}" fo:text-align="{side}"'
        f' style:writing-mode="{mode}"/><style:text-properties {font}/></style:style>',
        _paragraph("Title", 'fo:margin-bottom="0.4cm"', f"{_bold(colour)} {_size(size + 13)}"),
        _paragraph("Lead", "", _size(round(size * 1.15)), shown="Lead text"),
        _paragraph("Quiet", "", f'{_size(round(size * 0.85))} fo:color="#4d5868"', shown="Small print"),
        _paragraph("Label", 'fo:keep-with-next="always" fo:margin-top="0.3cm"', _bold()),
        _paragraph("Quotation", 'fo:margin-left="1cm" fo:margin-right="1cm"'),
        _paragraph("Check", 'fo:margin-left="0.8cm" fo:text-indent="-0.8cm"'),
        _paragraph("Help", 'fo:margin-left="0.8cm"', _size(round(size * 0.85)), shown="Help text"),
        _paragraph("Cell", 'fo:margin-bottom="0.1cm"'),
        _paragraph("Head", 'fo:margin-bottom="0.1cm"', _bold(), shown="Table heading"),
        _paragraph(
            "Blank", 'fo:border-bottom="0.5pt solid #6d7788" fo:margin-top="0.5cm" style:join-border="false"'
        ),
        _paragraph("Break", 'fo:break-before="page"', shown="New page"),
    ]
    for level, larger in enumerate(_LARGER, start=1):
        found.append(
            f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}"'
            ' style:family="paragraph" style:parent-style-name="Standard" style:class="text"'
            f' style:default-outline-level="{level}">'
            '<style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>'
            f"<style:text-properties {_bold(colour)} {_size(size + larger)}/></style:style>"
        )
    for kind, bar in _COLOURS.items():
        look = f'fo:background-color="#f5f3ee" fo:border-{side}="3pt solid {bar}" fo:padding="0.25cm"'
        found.append(
            _paragraph(f"Note_{kind.value}", f'{look} fo:margin-{side}="0.2cm"', shown=f"Note: {kind.value}")
        )
    return found


def _automatic_styles() -> list[str]:
    return [
        '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"'
        ' style:font-weight-complex="bold"/></style:style>',
        '<style:style style:name="Grid" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #6d7788" fo:padding="0.15cm"/></style:style>',
        '<style:style style:name="GridHead" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #6d7788" fo:padding="0.15cm" fo:background-color="#f5f3ee"/></style:style>',
        '<style:style style:name="Plain" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="none" fo:padding="0.15cm" style:vertical-align="middle"/></style:style>',
        '<style:style style:name="Small" style:family="table-column"><style:table-column-properties'
        ' style:column-width="4.2cm"/></style:style>',
        '<style:style style:name="Large" style:family="table-column"><style:table-column-properties'
        ' style:column-width="12.5cm"/></style:style>',
        '<style:style style:name="Tall" style:family="table-row"><style:table-row-properties'
        ' style:min-row-height="1.4cm" fo:keep-together="always"/></style:style>',
        '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties'
        ' style:wrap="none" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
        _list("Bullets", "bullet", "•"),
        _list("Ticks", "bullet", "✓"),
        _list("Numbers", "number", ""),
    ]


def _list(name: str, kind: str, sign: str) -> str:
    what = f'text:bullet-char="{sign}"' if sign else 'style:num-format="1" style:num-suffix="."'
    levels = "".join(
        f'<text:list-level-style-{kind} text:level="{level}" {what}><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment'
        f' text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="{0.7 * level:.1f}cm"/>'
        f"</style:list-level-properties></text:list-level-style-{kind}>"
        for level in range(1, 4)
    )
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'
