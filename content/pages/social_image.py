"""The picture that other sites show when somebody shares a page (Open Graph, ``og:image``)."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from wagtail.images.models import SourceImageIOError

from content.pages.base_page import BasePage
from content.pages.picture import Picture

# Wide enough for large previews on dense screens; a smaller picture keeps its size.
FILTER = "width-1200"
DEFAULT = "img/social.png"


def is_raster(picture: Picture | None) -> bool:
    """Tell whether there is a picture made of pixels: other sites do not show SVG."""
    return picture is not None and not picture.is_svg()


def social_image_path(page: BasePage) -> str:
    """Return the address of the page's main picture, or that of the site's where other sites cannot show it."""
    if not is_raster(page.main_image):
        return static(DEFAULT)
    try:
        return page.main_image.get_rendition(FILTER).url
    except SourceImageIOError:
        return static(DEFAULT)


def social_image_url(page: BasePage, request: HttpRequest) -> str:
    """Return the address of the picture to share with scheme and host."""
    return request.build_absolute_uri(social_image_path(page))
