"""A request that fails leaves nothing behind; one that only reads opens no transaction."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path


def fail(request):
    Group.objects.create(name="half done")
    raise RuntimeError("the view broke")


def write(request):
    Group.objects.create(name="done")
    return HttpResponse("ok")


def look(request):
    return HttpResponse("in a transaction" if connection.in_atomic_block else "free")


def ask(request):
    return look(request)


ask.only_reads = True
urlpatterns = [path("fail", fail), path("write", write), path("look", look), path("ask", ask)]
handler500 = "content.pages.errors.server_error"


@pytest.fixture
def site(transactional_db, settings):
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = ["config.atomic_writes.AtomicWritesMiddleware"]
    return Client(raise_request_exception=False)


def test_what_a_failed_view_wrote_is_taken_back(site):
    assert site.post("/fail").status_code == 500
    assert not Group.objects.filter(name="half done").exists()


def test_what_a_view_wrote_stays(site):
    site.post("/write")
    assert Group.objects.filter(name="done").exists()


def test_readers_open_no_transaction(site):
    assert site.get("/look").content == b"free"
    assert site.post("/look").content == b"in a transaction"


def test_a_view_that_only_reads_is_asked_with_post_without_a_transaction(site):
    assert site.post("/ask").content == b"free"
