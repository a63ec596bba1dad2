"""The names under which browsers fetch scripts in public; which pages link which style sheets."""

import re

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from config.static_files import StaticFilesStorage


def test_scripts_import_one_another_by_names_that_change_with_their_content(tmp_path, settings):
    settings.DEBUG = False
    source = tmp_path / "source"
    source.mkdir()
    (source / "panel.js").write_text('import { goTo } from "./place.js";\ngoTo();\n')
    (source / "place.js").write_text("export const goTo = () => {};\n")
    storage = StaticFilesStorage(location=tmp_path / "public", base_url="/static/")
    found = FileSystemStorage(location=source)
    for name in ("panel.js", "place.js"):
        with found.open(name) as file:
            storage.save(name, file)
    list(storage.post_process({name: (storage, name) for name in ("panel.js", "place.js")}))
    served = (tmp_path / "public" / storage.stored_name("panel.js")).read_text()
    assert re.search(r'from "\./place\.[0-9a-f]{12}\.js";', served)


TEMPLATES = settings.SITE_DIR / "templates"
STYLES = settings.SITE_DIR / "static" / "css"
INCLUDED = re.compile(r"{% include \"([^\"]+)\"")
LINKED = re.compile(r"{% static 'css/(\w+)\.css' %}")
NAMED = re.compile(r"class=\"([^\"]*)\"")


def with_included(name: str) -> str:
    """Return a template and all that it includes."""
    text = (TEMPLATES / name).read_text()
    return text + "".join(with_included(found) for found in INCLUDED.findall(text) if found != name)


def styled(name: str) -> set[str]:
    """Return the classes that a style sheet names."""
    return set(re.findall(r"\.([a-z][\w-]*)", (STYLES / f"{name}.css").read_text()))


@pytest.mark.parametrize(
    ("sheet", "others"), [("home", ["site"]), ("lists", ["site"]), ("matrix", ["site", "lists"])]
)
def test_each_page_links_the_style_sheets_of_its_classes(sheet, others):
    own = styled(sheet).difference(*map(styled, others))
    pages = [
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("*.html")
        if path.read_text().startswith('{% extends "base.html" %}')
    ]
    using = {name for name in pages if own & set(" ".join(NAMED.findall(with_included(name))).split())}
    linking = {name for name in pages if sheet in LINKED.findall((TEMPLATES / name).read_text())}
    assert own
    assert using == linking
