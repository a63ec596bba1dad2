"""Pictures that people send: made anew, so that nothing hides in them, and kept apart from the editors' own."""

from __future__ import annotations

from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps
from wagtail.images import get_image_model
from wagtail.models import Collection

from content.netzwerke.exchange.erasure import pictures_of
from content.netzwerke.exchange.profile import Profile

COLLECTION = "Netzwerke: Bilder der Teilnehmenden"
MOST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1600
QUALITY = 85
FORMATS = ("JPEG", "PNG", "WEBP")


def cleaned(upload: UploadedFile) -> ContentFile:
    """Return an uploaded picture as a new JPEG file: no larger than a page needs, without place and camera (EXIF).

    Raises ValidationError for what is no picture or too large.
    """
    if upload.size > MOST_BYTES:
        raise ValidationError(_("This picture is too big. It may have 8 megabytes."))
    try:
        with Image.open(upload, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValidationError(_("This picture is too big. It may have 8 megabytes."))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            # White where the picture is transparent.
            ground = Image.new("RGB", upright.size, "white")
            layers = upright.convert("RGBA")
            ground.paste(layers, mask=layers)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("This is no picture that we can show. Please take a JPEG or PNG file.")
        ) from error
    file = BytesIO()
    ground.save(file, "JPEG", quality=QUALITY)
    return ContentFile(file.getvalue(), name="bild.jpg")


def stored(file: ContentFile, profile: Profile):
    """Put a cleaned picture into the library, where editors look at it together with the profile; return it."""
    collection = Collection.objects.filter(name=COLLECTION).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=COLLECTION)
    # Without the name: a picture is found again by the profile that shows it.
    title = _("Picture of profile %(number)s") % {"number": profile.pk}
    return get_image_model().objects.create(title=title, file=file, collection=collection)


def drop_unused(profile: Profile) -> int:
    """Delete the pictures of former versions of a profile, but for the public one and the newest; return how many."""
    shown = Profile.objects.filter(pk=profile.pk).values_list("picture", "latest_revision__content__picture")
    former = pictures_of(profile) - {number for numbers in shown for number in numbers}
    dropped = list(get_image_model().objects.filter(pk__in=former, collection__name=COLLECTION))
    for picture in dropped:
        picture.delete()
    return len(dropped)
