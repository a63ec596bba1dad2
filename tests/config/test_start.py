"""What ``make run`` does beside serving."""

import pytest
from django.conf import settings

from config.start import address


@pytest.mark.parametrize(
    ("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::", "127.0.0.1")]
)
def test_the_printed_address_can_be_visited(host, shown):
    assert address(host, "8000") == f"http://{shown}:8000"


def test_an_installation_has_a_clock_and_a_worker():
    services = (settings.REPO_DIR / "compose.yaml").read_text()
    assert '"manage.py", "clock", "--every", "60"' in services
    assert '"manage.py", "db_worker", "--backend", "background"' in services
