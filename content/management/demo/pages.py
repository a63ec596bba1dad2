"""Pages of the demo: made where they are missing, then filled, because they link to one another."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from wagtail.models import get_page_models

from content import models
from content.management.demo import praxis
from content.management.demo.bad_data import BadData, at, items, named, text
from content.management.demo.belege import set_audiences, set_belege, set_links
from content.management.demo.block_ids import page_key
from content.management.demo.body import Names, body
from content.management.demo.kapitel import set_picks, set_plans, set_wirkungen
from content.management.demo.page_files import PageFile
from content.pages.columns import column, columns, translated_fields
from content.pages.release import NotPublishable
from content.praxisanleitungen.agenda import total_minutes
from content.praxisanleitungen.forms import agenda_error

STREAMS = {"body": body, "steps": praxis.steps, "groups": praxis.groups, "agenda": praxis.agenda}
# Lists of plain texts in YAML, one text with a line for each in the database.
LINES = {"material", "what_to_do"}
# Fields that all languages share and that are more than a value.
RELATIONS = {
    "belege": set_belege,
    "links": set_links,
    "audiences": set_audiences,
    "wirkungen": set_wirkungen,
    "plans": set_plans,
    "picks": set_picks,
}
TYPES = {model.__name__: model for model in get_page_models() if model.is_creatable}


def known_pages(files: list[PageFile]) -> dict[str, models.BasePage]:
    """Return the pages that an earlier run made, by the slug of their file, even where editors moved them."""
    slugs = {page_key(file.slug): file.slug for file in files}
    found = models.BasePage.objects.filter(translation_key__in=slugs).specific()
    return {slugs[page.translation_key]: page for page in found}


def make_page(file: PageFile, parent: models.BasePage, names: Names) -> models.BasePage:
    """Make the page of a file as an empty draft below ``parent``; a Befund is put into its cell at once."""
    if file.type not in TYPES:
        raise BadData(f"there is no page type {file.type!r}; possible are {', '.join(sorted(TYPES))}")
    titles = {
        column("title", code): text(version.get("title", "")) for code, version in file.versions.items()
    }
    page = TYPES[file.type](
        slug=file.slug,
        translation_key=page_key(file.slug),
        live=False,
        # The pages right below the home page are its menu and footer.
        show_in_menus=parent.depth == 2,
        **titles,
    )
    for name in names.axes.keys() & file.plain.keys():
        set_plain(page, name, file.plain[name], names)
    try:
        parent.add_child(instance=page)
    except ValidationError as refusal:
        raise BadData("; ".join(refusal.messages)) from refusal
    return page


def fill_page(page: models.BasePage, file: PageFile, names: Names) -> None:
    """Write what the file says into the page, which is not stored yet."""
    for name, value in file.plain.items():
        with at(name):
            set_plain(page, name, value, names)
    fields = names.axes["handlungsfeld"]
    page.handlungsfelder.set([named(fields, slug, "Handlungsfeld") for slug in file.handlungsfelder])
    if file.main_image:
        with at("main_image"):
            page.main_image_id = named(names.pictures, file.main_image["picture"], "picture")
    for name in columns("released"):
        setattr(page, name, False)
    for code, version in file.versions.items():
        with at(code):
            set_version(page, code, version, file.slug, names)
            if file.main_image:
                alt = file.main_image["alt"].get(code, "")
                setattr(page, column("main_image_alt", code), text(alt))


def set_plain(page: models.BasePage, name: str, value: Any, names: Names) -> None:
    """Set a field that all languages share; an unknown one is BadData."""
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist as error:
        raise BadData(f"{type(page).__name__} has no field {name!r}") from error
    if name in RELATIONS:
        RELATIONS[name](page, value, names)
        return
    if name in names.axes and field.is_relation:
        setattr(page, field.attname, named(names.axes[name], value, field.related_model.__name__))
        return
    if field.is_relation or name in translated_fields(type(page)):
        raise BadData(f"{name!r} is no field that all languages share")
    setattr(page, name, value)


def set_version(page: models.BasePage, code: str, version: dict[str, Any], slug: str, names: Names) -> None:
    """Fill and release one language of a page."""
    possible = translated_fields(type(page))
    for name, value in version.items():
        with at(name):
            if name not in possible:
                raise BadData(
                    f"{type(page).__name__} has no text {name!r}; possible are {', '.join(possible)}"
                )
            setattr(page, column(name, code), stored_value(name, value, slug, names))
            if name in STREAMS:
                check_stream(getattr(page, column(name, code)))
            if name == "agenda":
                check_minutes(page, code)
    setattr(page, column("released", code), True)


def stored_value(name: str, value: Any, slug: str, names: Names) -> Any:
    """Return a translated field's value as it is stored."""
    if name in STREAMS:
        return STREAMS[name](value, (slug, name), names)
    if name in LINES:
        return "\n".join(text(line) for line in items(value))
    return text(value)


def check_stream(stream: Any) -> None:
    """Raise BadData when a block breaks a rule of its form, such as a text that is too long."""
    try:
        stream.stream_block.clean(stream)
    except ValidationError as refusal:
        raise BadData(str(refusal.as_json_data())) from refusal


def check_minutes(page: models.WorkshopPage, code: str) -> None:
    """Raise BadData when the parts of an agenda do not add up to the stated total."""
    message = agenda_error(total_minutes(getattr(page, column("agenda", code))), page.total_minutes)
    if message:
        raise BadData(message)


def keep(page: models.BasePage, live: bool) -> None:
    """Check the page and publish it, or keep it as a draft that is as unfinished as its file."""
    try:
        page.full_clean()
        if live:
            page.save_revision().publish()
            return
        if page.live:
            page.unpublish()
        page.save()
        page.save_revision()
    except (ValidationError, NotPublishable) as refusal:
        raise BadData(str(refusal.message_dict)) from refusal
