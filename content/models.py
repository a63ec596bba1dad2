"""Table of contents: all models of the app. Code outside ``content`` imports them from here."""

from content.handreichung.export.job import DocumentJob
from content.handreichung.freshness.models import KnownSource
from content.handreichung.models import HandreichungPage, KapitelPage, KapitelSeite
from content.information.models import InformationIndexPage, InformationPage
from content.matrix.befund import Befund, BefundBeleg, BefundLink
from content.matrix.beleg import Beleg
from content.matrix.exchange.befund_import import BefundImport
from content.matrix.matrix_page import MatrixPage
from content.matrix.models import Handlungsfeld, Wirkung
from content.netzwerke.contact.link import ThreadLink
from content.netzwerke.contact.places import Place
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.tally import Tally
from content.netzwerke.contact.thread import Message, Party, Thread
from content.netzwerke.directory.facts import EntryFact, ProfileFact
from content.netzwerke.directory.words import EntryWord, ExchangeWord, ProfileWord
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.access_link import AccessLink
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import Erasure
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.exchange.task import ModerationTask
from content.netzwerke.models import NetzwerkeIndexPage, NetzwerkPage
from content.netzwerke.rounds.models import Ban, Pairing, Participant, Round
from content.pages.base_page import BasePage
from content.pages.facts import PageFact
from content.pages.feedback.models import BarrierReport, Feedback
from content.pages.home_page import HomePage
from content.pages.mail.outgoing import OutgoingMail
from content.pages.picture import Picture, PictureRendition
from content.pages.plain_page import EasyLanguagePage, PlainPage, SignLanguagePage, StatementPage
from content.pages.search.models import SearchEntry, SearchPosting, SearchWord
from content.pages.site_settings import SiteSettings
from content.praxisanleitungen.models import (
    ChecklistePage,
    LeitfadenPage,
    PraxisanleitungenIndexPage,
    PraxisanleitungPage,
    WorkshopPage,
)
from content.review.analysis import Analysis
from content.review.exceptions.models import AcceptedFinding, ReadabilityException
from content.review.freshness.models import TranslationBasis
from content.review.pruefgruppe.models import ReaderTest
from content.review.public_text import PublicText
from content.review.recheck.progress import Recheck
from content.review.refused_schedule import RefusedSchedule
from content.review.reports.status import VersionStatus
from content.review.reports.trend import ScoreSnapshot
from content.review.setting import LanguageStandard, ReadabilitySetting
from content.review.unexplained.words import HardWord, WordScan
from content.review.workflow.task import ReadabilityTask

__all__ = [
    "AbuseReport",
    "AcceptedFinding",
    "AccessLink",
    "Analysis",
    "Ban",
    "BarrierReport",
    "BasePage",
    "Befund",
    "BefundBeleg",
    "BefundImport",
    "BefundLink",
    "Beleg",
    "ChecklistePage",
    "DocumentJob",
    "EasyLanguagePage",
    "Entry",
    "EntryFact",
    "EntryWord",
    "ExchangeWord",
    "Erasure",
    "Feedback",
    "Handlungsfeld",
    "HandreichungPage",
    "HardWord",
    "HomePage",
    "InformationIndexPage",
    "InformationPage",
    "KapitelPage",
    "KapitelSeite",
    "KnownSource",
    "LanguageStandard",
    "LeitfadenPage",
    "MatrixPage",
    "Message",
    "ModerationTask",
    "NetzwerkPage",
    "NetzwerkeIndexPage",
    "OutgoingMail",
    "PageFact",
    "Pairing",
    "Participant",
    "Party",
    "Picture",
    "PictureRendition",
    "Place",
    "PlainPage",
    "PraxisanleitungPage",
    "PraxisanleitungenIndexPage",
    "Profile",
    "ProfileFact",
    "ProfileWord",
    "PublicText",
    "ReadabilityException",
    "ReadabilitySetting",
    "ReadabilityTask",
    "ScoreSnapshot",
    "Recheck",
    "RefusedSchedule",
    "Round",
    "ReaderTest",
    "SearchEntry",
    "SearchPosting",
    "SearchWord",
    "SignLanguagePage",
    "SiteSettings",
    "StatementPage",
    "Story",
    "Tally",
    "Thread",
    "ThreadLink",
    "TranslationBasis",
    "VersionStatus",
    "Wirkung",
    "WordScan",
    "WorkshopPage",
]
