"""How tests come to "Meine Angaben"."""

from django.test import Client

from content.models import AccessLink, Profile

OWN = {"Sec-Fetch-Site": "same-origin"}
MINE = "/de/austausch/meine-angaben/"


class Visitor(Client):
    """A browser of somebody who takes part and has followed a link."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(headers=OWN)
        _link, token = AccessLink.make(profile.pk, "access")
        self.post(f"/de/austausch/link/{token}/")

    def send(self, path: str = "", **data):
        """Send a form below "Meine Angaben"."""
        return self.post(f"{MINE}{path}", data)

    def page(self, path: str = "") -> str:
        """Return a page below "Meine Angaben"."""
        return self.get(f"{MINE}{path}").content.decode()
