"""Who may see the editors' matrix, and who may import findings."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser

from content.matrix.matrix_page import MatrixPage

# Everybody who works on pages sees all findings.
ACTIONS = ["add", "change", "publish"]


def may_import(user: AbstractBaseUser) -> bool:
    """Tell whether somebody may import: who may add findings, and add and change evidence. Only drafts come in."""
    matrix = MatrixPage.objects.order_by("path").first()
    return (
        matrix is not None
        and matrix.permissions_for_user(user).can_add_subpage()
        and user.has_perms(["content.add_beleg", "content.change_beleg"])
    )
