"""The handbook and its chapters among the pages that there are documents of."""

from content.handreichung.export.documents import Kind
from content.handreichung.manuscripts.book import one_chapter, whole_handbook
from content.handreichung.models import HandreichungPage, KapitelPage

KINDS = [
    Kind(HandreichungPage, whole_handbook, is_long=True, is_book=True),
    Kind(KapitelPage, one_chapter),
]
