"""The names under which browsers fetch scripts in public."""

import re

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
