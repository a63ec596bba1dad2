"""Signs that Wagtail does not have, for our blocks and panels."""

OWN_ICONS = ("picture-text", "readability", "sound", "video")


def register_own_icons(icons: list[str]) -> list[str]:
    """Return Wagtail's icons and ours (hook ``register_icons``)."""
    return [*icons, *(f"content/admin/icons/{name}.svg" for name in OWN_ICONS)]
