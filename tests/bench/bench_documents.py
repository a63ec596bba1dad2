"""What documents cost: the whole handbook of the demo as PDF in at most 3 s, and in every other format."""

from __future__ import annotations

import resource
import time

from django.core.management import call_command
from django.http import QueryDict
from django.utils import translation
from wagtail.models import Site

from content import languages
from content.handreichung.export.documents import FORMATS, kind_of
from content.handreichung.export.handout import pages
from content.models import HandreichungPage, SiteSettings

MOST_SECONDS = 3


def bench_whole_handbook(db, settings, say):
    """Print time and memory for the whole handbook in each language and format.

    The first PDF is the first of its process: typst, fonts and what chapters are made of are read for it. What is
    "ours" is time of the processor: the rest, others on the machine had it.
    """
    settings.LANGUAGES = languages.choices(["de", "de-simple", "en"])
    call_command("demo", verbosity=0)
    Site.clear_site_root_paths_cache()
    page = HandreichungPage.objects.live().get()
    kind, site_settings = kind_of(page), SiteSettings.for_site(Site.objects.get())
    for code in ("de", "de-simple", "en"):
        with translation.override(code):
            started, worked = time.perf_counter(), time.process_time()
            source = kind.build(page.version(code), site_settings, QueryDict())
            built, building = time.perf_counter() - started, time.process_time() - worked
            for name, file_format in FORMATS.items():
                started, worked = time.perf_counter(), time.process_time()
                made = file_format.write(source)
                seconds = built + time.perf_counter() - started
                own = building + time.process_time() - worked
                length = f"{pages(made)} pages" if name == "pdf" else f"{len(made) // 1024} KB"
                verdict = "ok" if seconds <= MOST_SECONDS else "TOO MUCH"
                cost = f"{seconds:6.2f} s of {MOST_SECONDS} ({own:.2f} s ours)"
                say(f"handbook {cost}: {code}.{name}, {length}: {verdict}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    say(f"handbook {memory:6d} MB of memory at most, with the demo and all files")
