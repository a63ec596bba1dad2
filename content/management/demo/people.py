"""People of the demo, one for each role."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from content.pages.roles import CHIEFS, REVIEWERS, WRITERS

# Known to everybody who reads this: only for development, see ``password``.
DEMO_PASSWORD = "Rathaus-am-Markt-1"


@dataclass(frozen=True)
class Person:
    """Somebody who can log in; without a role an administrator."""

    username: str
    first_name: str
    last_name: str
    role: str | None
    task: str


PEOPLE = (
    Person("redaktion", "Rita", "Redaktion", WRITERS, "writes and submits"),
    Person("pruefung", "Paul", "Prüfung", REVIEWERS, "comments and approves"),
    Person("chefredaktion", "Charlotte", "Chef-Redaktion", CHIEFS, "publishes, settings, users"),
    Person("admin", "Ada", "Admin", None, "may do everything"),
)


def load_people(password: str | None) -> list[tuple[Person, str | None]]:
    """Make the people who are missing; return everybody with the password just given, else None.

    ``password`` None gives each one a password of their own, which nobody can look up later.
    """
    found = []
    for person in PEOPLE:
        users = get_user_model().objects
        if users.filter(username=person.username).exists():
            found.append((person, None))
            continue
        own = password or secrets.token_urlsafe(12)
        user = users.create_user(
            person.username,
            f"{person.username}@example.org",
            own,
            first_name=person.first_name,
            last_name=person.last_name,
            is_superuser=person.role is None,
            is_staff=person.role is None,
        )
        if person.role:
            user.groups.add(Group.objects.get(name=person.role))
        found.append((person, own))
    return found
