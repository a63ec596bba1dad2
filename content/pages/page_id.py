"""The number of a page in an address."""

from django.urls import register_converter
from django.urls.converters import IntConverter

# A larger number does not fit into the databases' columns, and asking for it is an error there.
LARGEST = 2**31 - 1


class PageIdConverter(IntConverter):
    """Matches numbers that a page can have; all others are addresses that do not exist."""

    regex = "[0-9]{1,10}"

    def to_python(self, value: str) -> int:
        """Return the number; ValueError (no match) when no page can have it."""
        number = super().to_python(value)
        if number > LARGEST:
            raise ValueError(f"{value} is too large for a page")
        return number


register_converter(PageIdConverter, "page_id")
