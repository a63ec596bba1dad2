"""Writing mails: languages, one line of subject, whom they go to."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import override_settings

from content.models import OutgoingMail
from content.pages.mail.outbox import compose, forget, one_line, post, send

TEMPLATES = {
    "content/mail/greeting/de.txt": "Hallo {{ name }}\n\nSie wohnen in <{{ town }}>.\n\n\n",
    "content/mail/greeting/de-simple.txt": "Guten Tag {{ name }}\n\nIhre Stadt ist {{ town }}.",
    "content/mail/greeting/en.txt": "Hello {{ name }}\n\nYou live in {{ town }}.",
    "content/mail/notice/de.txt": "Nur deutsch\n\nHier.",
}


@pytest.fixture(autouse=True)
def _templates(settings):
    loaders = [("django.template.loaders.locmem.Loader", TEMPLATES)]
    engine = settings.TEMPLATES[0]
    options = engine["OPTIONS"] | {"loaders": loaders}
    with override_settings(TEMPLATES=[engine | {"APP_DIRS": False, "OPTIONS": options}]):
        yield


def test_each_language_has_its_own_words_and_nothing_is_escaped():
    context = {"name": "Mia & Jan", "town": "O'Dorf"}
    assert compose("greeting", "de", context) == ("Hallo Mia & Jan", "Sie wohnen in <O'Dorf>.\n")
    assert compose("greeting", "de-simple", context)[0] == "Guten Tag Mia & Jan"
    # Turkish has no catalogue of its own: English stands in, as in the interface.
    assert compose("greeting", "tr", context)[0] == "Hello Mia & Jan"
    assert compose("notice", "en", {})[0] == "Nur deutsch"


@pytest.mark.parametrize("evil", ["\nBcc: x@example.org", "\r\nBcc: x@example.org", "\x0bBcc:\x85x\u2028y\0"])
@pytest.mark.django_db
def test_no_text_can_start_another_header(evil, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        send("mia@example.org", "greeting", "de", {"name": f"Mia{evil}", "town": evil}, "greeting:1")
        post("mia@example.org", f"Hallo{evil}", evil, "greeting:2")
    for sent in mail.outbox:
        assert sent.recipients() == ["mia@example.org"]
        assert sent.message()["Bcc"] is None
    assert one_line(f"Hallo{evil}").startswith("Hallo Bcc:")
    assert mail.outbox[1].subject.startswith("Hallo Bcc:")


@pytest.mark.parametrize(
    "address", ["mia@example.org\nBcc: x@example.org", "a@example.org, b@example.org", "mia"]
)
@pytest.mark.django_db
def test_only_one_address_is_an_address(address):
    with pytest.raises(ValidationError):
        post(address, "Hallo", "", "hallo:1")
    with pytest.raises(ValidationError):
        post("mia@example.org", "Hallo", "", "hallo:1", reply_to=address)
    assert not OutgoingMail.objects.exists()


@pytest.mark.django_db
def test_what_is_to_be_forgotten_goes_by_address_and_by_what_it_is_about():
    post("mia@example.org", "Hallo", "", "1")
    post("jan@example.org", "Über Mia", "", "2", concerns="profile:7")
    post("jan@example.org", "Über Eva", "", "3", concerns="profile:77")
    assert forget("mia@example.org", "", concerns="profile:7") == 2
    assert [each.key for each in OutgoingMail.objects.all()] == ["3"]
