"""No SVG with script gets into the media library, on whatever way it comes."""

import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Collection

from content.models import Picture
from content.pages.svg import harmless_svg
from tests.factories import SVG

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
EVIL = f"""<svg {NAMESPACE} viewBox="0 0 48 36" onload="evil()"><script>evil()</script>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>
<a xlink:href="javascript:evil()"><path d="M4 4h40v28H4z" onclick="evil()"/></a>
<image href="https://evil.example/x.png"/><use href="data:image/svg+xml;base64,PHN2Zz4="/></svg>"""
BAD_WORDS = ("evil", "script", "foreignObject", "onload", "onclick", "data:image/svg")


def upload(text=EVIL, name="bild.svg"):
    return SimpleUploadedFile(name, text.encode(), content_type="image/svg+xml")


def stored(picture):
    with picture.file.open("rb") as file:
        return file.read().decode()


def assert_harmless(text):
    assert "M4 4h40v28H4z" in text
    assert [word for word in BAD_WORDS if word in text] == []


def test_the_editors_form_takes_script_out(chefredaktion):
    data = {"title": "Bild", "file": upload(), "collection": Collection.get_first_root_node().pk}
    assert chefredaktion.post(reverse("wagtailimages:add"), data).status_code == 302
    picture = Picture.objects.get()
    assert_harmless(stored(picture))
    assert picture.file_size == len(stored(picture))
    assert (picture.width, picture.height) == (48, 36)


def test_uploading_many_takes_script_out(chefredaktion):
    data = {"title": "Bild", "files[]": upload(), "collection": Collection.get_first_root_node().pk}
    answer = chefredaktion.post(reverse("wagtailimages:add_multiple"), data)
    assert json.loads(answer.content)["success"] is True
    assert_harmless(stored(Picture.objects.get()))


def test_code_takes_script_out(db):
    picture = Picture.objects.create(title="Bild", file=ContentFile(EVIL.encode(), name="BILD.SVG"))
    assert_harmless(stored(picture))


def test_a_new_file_of_an_old_picture_is_looked_at_too(db):
    picture = Picture.objects.create(title="Bild", file=ContentFile(SVG.encode(), name="a.svg"))
    picture.file = ContentFile(EVIL.encode(), name="b.svg")
    picture.save()
    assert_harmless(stored(Picture.objects.get()))


@pytest.mark.parametrize("text", ["kein Bild", "<svg", "<html><body/></html>", ""])
def test_what_is_no_svg_is_refused_in_german(chefredaktion, text):
    data = {"title": "Bild", "file": upload(text), "collection": Collection.get_first_root_node().pk}
    answer = chefredaktion.post(reverse("wagtailimages:add"), data)
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert not Picture.objects.exists()


def test_an_svg_without_its_namespace_is_refused_with_a_way_out(chefredaktion):
    text = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    data = {"title": "Bild", "file": upload(text), "collection": Collection.get_first_root_node().pk}
    answer = chefredaktion.post(reverse("wagtailimages:add"), data)
    assert "oder als PNG" in str(answer.context["form"].errors["file"])


def test_a_picture_that_is_none_is_refused(chefredaktion):
    data = {"title": "Bild", "file": upload(EVIL, "bild.png")}
    answer = chefredaktion.post(reverse("wagtailimages:add"), data)
    assert "file" in answer.context["form"].errors


def test_a_pixel_bomb_is_refused(chefredaktion, settings):
    from io import BytesIO

    from PIL import Image

    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 10_000
    content = BytesIO()
    Image.new("1", (101, 100)).save(content, "PNG")
    data = {
        "title": "Bild",
        "file": SimpleUploadedFile("a.png", content.getvalue(), content_type="image/png"),
    }
    answer = chefredaktion.post(reverse("wagtailimages:add"), data)
    assert "zu viele Pixel" in str(answer.context["form"].errors["file"])


def test_entities_that_swell_up_are_refused():
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{levels}]><svg {NAMESPACE}><text>&e9;</text></svg>'
    with pytest.raises(ValueError, match="XML"):
        harmless_svg(bomb.encode())


@given(
    st.sampled_from(["script", "g", "style", "a", "foreignObject", "animate", "set", "iframe"]),
    st.text(),
    st.text(),
)
def test_no_script_survives(element, attribute_text, text):
    from xml.sax.saxutils import escape, quoteattr

    value = quoteattr("javascript:" + "".join(sign for sign in attribute_text if sign.isprintable()))
    content = escape("".join(sign for sign in text if sign.isprintable()))
    drawing = f"<svg {NAMESPACE}><{element} onbegin={value} href={value} xlink:href={value}>{content}</{element}></svg>"
    clean = harmless_svg(drawing.encode())
    assert b"javascript:" not in clean.replace(content.encode(), b"")
    assert b"<script" not in clean
    assert b"onbegin" not in clean.replace(content.encode(), b"")
    assert harmless_svg(clean) == clean
