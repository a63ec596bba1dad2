"""Table of contents: what the app adds to the admin."""

from functools import partial

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from content.handreichung.export.editing import document_urls, files_button
from content.handreichung.freshness import views as chapter_freshness
from content.matrix.editing.admin_urls import MatrixGroup, matrix_urls
from content.matrix.exchange.views import exchange_urls as matrix_exchange_urls
from content.netzwerke.contact.admin_views import contact_urls
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.tally_report import tally_menu_item, tally_urls
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.editing.admin_urls import exchange_urls
from content.netzwerke.exchange.editing.dashboard import add_exchange_panel
from content.netzwerke.exchange.editing.history import register_history as register_exchange_history
from content.netzwerke.exchange.editing.viewsets import (
    ExchangeGroup,
    NotePolicy,
    ParticipantPolicy,
    listing_buttons,
)
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import Erasure
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.rounds.admin_urls import round_permission, round_urls, rounds_menu_item
from content.pages.admin_icons import register_own_icons
from content.pages.api import construct_admin_api, register_publish_action
from content.pages.area_menu import MENU, area_menu_item, area_urls
from content.pages.bulk_publish import PublishReadableBulkAction
from content.pages.dashboard import add_readers_panel
from content.pages.feedback.admin_urls import report_menu_item, report_urls
from content.pages.feedback.bulk_actions import DoneBulkAction
from content.pages.feedback.models import BarrierReport, Feedback
from content.pages.feedback.viewsets import FromReadersGroup, ReceivedPolicy
from content.pages.mail.outgoing import OutgoingMail
from content.pages.mail.viewsets import OutgoingMailViewSet, SendAgainBulkAction, add_stuck_mails_panel
from content.pages.roles import protect_administrators, protect_administrators_in_bulk
from content.pages.second_factor import second_factor_item
from content.review.dashboard import add_readability_panel
from content.review.exceptions.actions import register_history
from content.review.exceptions.admin_urls import (
    allowance_urls,
    allowances_menu_item,
    page_button,
    term_button,
)
from content.review.freshness.views import freshness_urls
from content.review.panel.side_panel import BasePageViewSet
from content.review.panel.urls import panel_urls
from content.review.pruefgruppe.admin_urls import (
    pruefgruppe_button,
    pruefgruppe_urls,
    term_pruefgruppe_button,
)
from content.review.pruefgruppe.dashboard import add_pruefgruppe_panel
from content.review.recheck.views import recheck_menu_item, recheck_urls
from content.review.refused_schedule_notice import add_refused_schedules_panel, show_refused_schedule
from content.review.reports.admin_urls import REPORTS, review_report_item, review_report_urls

hooks.register("before_create_user", protect_administrators)
hooks.register("before_edit_user", protect_administrators)
hooks.register("before_bulk_action", protect_administrators_in_bulk)
hooks.register("register_icons", register_own_icons)
hooks.register("register_account_menu_item", second_factor_item)
hooks.register("register_admin_urls", area_urls)
for position in range(len(MENU)):
    hooks.register("register_admin_menu_item", partial(area_menu_item, position))
hooks.register("register_admin_urls", matrix_urls)
hooks.register("register_admin_urls", matrix_exchange_urls)
register_snippet(MatrixGroup)
hooks.register("register_admin_urls", report_urls)
hooks.register("register_admin_urls", panel_urls)
hooks.register("register_admin_viewset", BasePageViewSet)
hooks.register("register_reports_menu_item", report_menu_item)
hooks.register("register_admin_urls", freshness_urls)
hooks.register("register_admin_urls", pruefgruppe_urls)
hooks.register("register_page_header_buttons", pruefgruppe_button)
hooks.register("register_snippet_listing_buttons", term_pruefgruppe_button)
hooks.register("register_admin_urls", document_urls)
hooks.register("register_page_header_buttons", files_button)
hooks.register("construct_homepage_panels", add_pruefgruppe_panel)
hooks.register("register_bulk_action", DoneBulkAction)
hooks.register("construct_homepage_panels", add_readers_panel)
hooks.register("construct_homepage_panels", add_readability_panel)
hooks.register("register_admin_urls", review_report_urls)
for position in range(len(REPORTS)):
    hooks.register("register_reports_menu_item", partial(review_report_item, position))
hooks.register("construct_homepage_panels", add_refused_schedules_panel)
hooks.register("register_admin_urls", round_urls)
hooks.register("register_admin_menu_item", rounds_menu_item)
hooks.register("register_permissions", round_permission)
hooks.register("register_admin_urls", recheck_urls)
hooks.register("register_reports_menu_item", recheck_menu_item)
hooks.register("register_log_actions", register_history)
hooks.register("register_admin_urls", allowance_urls)
hooks.register("register_reports_menu_item", allowances_menu_item)
hooks.register("register_page_header_buttons", page_button)
hooks.register("register_snippet_listing_buttons", term_button)
hooks.register("before_edit_page", show_refused_schedule)
hooks.register("before_edit_snippet", show_refused_schedule)
hooks.register("register_bulk_action", PublishReadableBulkAction, order=1)
hooks.register("register_admin_urls", chapter_freshness.freshness_urls)
hooks.register("register_reports_menu_item", chapter_freshness.chapters_report_item)
hooks.register("register_page_header_buttons", chapter_freshness.sources_button)
hooks.register("before_edit_page", chapter_freshness.show_changed_sources)
hooks.register("register_actions", register_publish_action)
hooks.register("construct_admin_api", construct_admin_api)

hooks.register("register_admin_urls", exchange_urls)
hooks.register("register_admin_urls", contact_urls)
hooks.register("register_admin_urls", tally_urls)
hooks.register("register_reports_menu_item", tally_menu_item)
hooks.register("register_log_actions", register_exchange_history)
hooks.register("register_snippet_listing_buttons", listing_buttons)
hooks.register("construct_homepage_panels", add_exchange_panel)
hooks.register("construct_homepage_panels", add_stuck_mails_panel)
hooks.register("register_bulk_action", SendAgainBulkAction)

for received in (Feedback, BarrierReport, AbuseReport, OutgoingMail):
    register_permission_policy(received, ReceivedPolicy(received))
for participant in (Profile, Entry, Story):
    register_permission_policy(participant, ParticipantPolicy(participant))
register_permission_policy(Erasure, NotePolicy(Erasure))
register_snippet(FromReadersGroup)
register_snippet(ExchangeGroup)
register_snippet(OutgoingMailViewSet)
