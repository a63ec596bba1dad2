"""Two processes on one database: a server shows the terms that another process has published."""

import time
from urllib.request import urlopen

from django.conf import settings

from config.settings import base
from tests.browser import demo_server

MOST_SECONDS = 5
PATIENCE = 30  # seconds, for a busy machine


def test_a_running_server_notices_the_term_of_another_process(demo_content, tmp_path):
    assert settings.GLOSSARY_LOOKS_EVERY == 0
    assert 0 < base.GLOSSARY_LOOKS_EVERY < MOST_SECONDS
    with demo_server.serve_copy(demo_content, tmp_path / "demo", base.GLOSSARY_LOOKS_EVERY) as address:

        def marks() -> bool:
            html = urlopen(f"{address}/de/information/kuenstliche-intelligenz/").read().decode()
            return ">Beispiel</button>" in html

        assert not marks()
        demo_server.publish_term(tmp_path / "demo", "Beispiel")
        until = time.monotonic() + PATIENCE
        while not marks() and time.monotonic() < until:
            time.sleep(0.5)
        assert marks()
