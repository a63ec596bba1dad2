"""The shape of the project: who may import whom, what files are called, how long they are."""

import ast
import re
import subprocess
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = {"content", "glossary", "config"}
AREAS = ("information", "praxisanleitungen", "netzwerke")
TOP_LEVEL = {
    *("manage.py", "pyproject.toml", "Makefile", "README.md", "CHANGELOG.md", "LICENSE", "LICENSES"),
    *("site", "content", "glossary", "locale", "tests", "requirements"),
    *(".ci", ".editorconfig", ".gitignore", ".dockerignore", "Dockerfile", "compose.yaml"),
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "core"}
LONGEST_MODULE = 350
# Word by word, so that this file does not hold what it looks for.
REGISTRIES = ["files.python" + "hosted", "pypi.org/" + "simple", "registry." + "npmjs", "index" + "-url"]
MACHINE_PATH = re.compile(r"(?<![\w.$}<~-])/(?:wo" + r"rk|tm" + r"p/[a-z]|ro" + r"ot)(?:/|\b)")


def committed() -> list[Path]:
    """Return the files that git knows, relative to the project; outside of a repository all source files."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


FILES = committed()
MODULES = [path for path in FILES if path.suffix == ".py"]


def imports_of(path: Path) -> set[str]:
    """Return the dotted names of our packages that a module imports, wherever in it."""
    found = set()
    package = path.with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*start, *(node.module or "").split(".")]).strip(".")
            found |= {f"{base}.{alias.name}" for alias in node.names} | {base}
    return {name for name in found if name.split(".")[0] in OURS}


def offenders(folder: str, allowed) -> list[str]:
    """Return every import in a folder's modules that ``allowed`` does not allow, with the module's name."""
    return [
        f"{path} imports {name}"
        for path in MODULES
        if path.as_posix().startswith(folder)
        for name in sorted(imports_of(path))
        if not allowed(name)
    ]


def within(*packages: str):
    """Return a test that is true for names in one of the packages, and for what these lie in."""
    return lambda name: any(
        name == package or name.startswith(f"{package}.") or package.startswith(f"{name}.")
        for package in packages
    )


def test_the_readability_engine_imports_nothing_of_the_site():
    assert offenders("content/readability/", within("content.readability")) == []


def test_the_glossary_imports_nothing_of_the_content_but_its_languages():
    allowed = within("glossary", "content.languages")
    assert offenders("glossary/", lambda name: allowed(name) and name != "content.models") == []


@pytest.mark.parametrize("area", AREAS)
def test_an_area_does_not_import_another(area):
    others = tuple(f"content.{other}" for other in AREAS if other != area)
    assert offenders(f"content/{area}/", lambda name: not name.startswith(others)) == []


@pytest.mark.parametrize("folder", ["content/pages/", "content/matrix/"])
def test_what_areas_share_does_not_import_an_area(folder):
    areas = tuple(f"content.{area}" for area in AREAS)
    assert offenders(folder, lambda name: not name.startswith(areas)) == []


def test_only_review_knows_both_the_engine_and_the_pages():
    for path in MODULES:
        if path.parts[0] == "content" and path.parts[1] not in ("readability", "review", "management"):
            assert not any(name.startswith("content.readability") for name in imports_of(path)), path


@pytest.mark.parametrize("folder", ["content/", "glossary/"])
def test_nobody_imports_config(folder):
    assert offenders(folder, lambda name: not name.startswith("config")) == []


@pytest.mark.parametrize("folder", ["site", "locale", "tests"])
def test_folders_that_share_a_name_with_the_standard_library_are_no_packages(folder):
    assert not (ROOT / folder / "__init__.py").exists()
    assert [path for path in FILES if path.parts[0] == "tests" and path.name == "__init__.py"] == []


def test_the_top_level_is_fixed():
    assert {path.parts[0] for path in FILES} <= TOP_LEVEL


def test_no_file_or_folder_has_a_name_that_says_nothing():
    assert [path for path in FILES if FORBIDDEN_NAMES & {Path(part).stem for part in path.parts}] == []


def test_modules_are_short_enough_to_read():
    long = {
        str(path): lines
        for path in MODULES
        if "migrations" not in path.parts
        if (lines := len((ROOT / path).read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert long == {}


def test_tables_of_contents_hold_nothing_else():
    for name in ("content/models.py", "content/wagtail_hooks.py"):
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        assert not [node for node in tree.body if isinstance(node, (ast.ClassDef, ast.FunctionDef))], name


def texts():
    """Return the committed text files and their texts; what a program minified or hashed is left out."""
    for path in FILES:
        if "vendor" in path.parts or path.suffix in (
            ".woff2",
            ".png",
            ".jpg",
            ".webp",
            ".avif",
            ".pdf",
            ".gz",
        ):
            continue
        try:
            yield path, (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_names_a_registry():
    # The locked files say in their head how they were made, with options that keep addresses out.
    own_words = "--no-emit-index" + "-url"
    named = [
        path for path, text in texts() if any(word in text.replace(own_words, "") for word in REGISTRIES)
    ]
    assert named == []


def test_no_file_names_a_path_of_somebodys_machine():
    assert [
        f"{path}: {found.group()}" for path, text in texts() if (found := MACHINE_PATH.search(text))
    ] == []


@pytest.mark.parametrize("name", ["base", "dev"])
def test_dependencies_are_locked_on_the_oldest_python_with_hashes_and_without_addresses(name):
    lines = (ROOT / f"requirements/{name}.txt").read_text().splitlines()
    head = list(takewhile(lambda line: line.startswith("#"), lines))
    assert "with Python 3.11" in "\n".join(head)
    assert [line for line in lines if line.startswith("-") or "://" in line or " @ " in line] == []
    pinned = [line for line in lines if line and not line.startswith(("#", " "))]
    assert pinned
    assert [line for line in pinned if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]* \\", line)] == []


def test_what_the_site_needs_is_locked_equally_for_tests():
    base, dev = (
        set(re.findall(r"^[a-z0-9-]+==\S+", (ROOT / f"requirements/{name}.txt").read_text(), re.MULTILINE))
        for name in ("base", "dev")
    )
    assert base <= dev


def test_every_dependency_says_why_it_is_there():
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    needed = [line.strip() for line in lines if re.match(r'    "[A-Za-z][\w.-]*(\[\w+\])?[=<>]', line)]
    assert len(needed) > 30
    assert [line for line in needed if not re.search(r",\s+# \w.{10,}", line)] == []
