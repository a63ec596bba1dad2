"""The app ``content``: what the handbook says."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Prepares the translated models once all apps are loaded, and closes the gate before the public."""

    name = "content"
    verbose_name = "Handbuch"

    def ready(self) -> None:
        from django.core import checks

        from content.handreichung.export import documents
        from content.handreichung.freshness import look
        from content.handreichung.manuscripts.kinds import KINDS
        from content.matrix.sitemap import CellSitemap
        from content.netzwerke import clock
        from content.netzwerke.contact import clock as contact_clock
        from content.netzwerke.contact import decision
        from content.netzwerke.contact import erasure as contact_erasure
        from content.netzwerke.contact.action import write_action
        from content.netzwerke.contact.places import taken
        from content.netzwerke.directory import actions, follow, found
        from content.netzwerke.directory import words as exchange_words
        from content.netzwerke.directory.report_action import report_action
        from content.netzwerke.directory.sitemap import EntrySitemap, ProfileSitemap
        from content.netzwerke.exchange import advice, digest, erasure, export, measures, moderated, upkeep
        from content.netzwerke.matching import places
        from content.netzwerke.rounds import export as rounds_export
        from content.pages import field_notes, publication, reader_check, release, well_known
        from content.pages.columns import hide_mirror_columns_from_references
        from content.pages.page_cache import forget_pages, present_state
        from content.pages.search import elsewhere
        from content.pages.term_places import released_texts, update_uses
        from content.pages.term_usage import pages_with_term
        from content.review import exchange
        from content.review.freshness.follow import follow_publication, forget_deleted
        from content.review.freshness.notes import stale_notes, stale_notes_on_term
        from content.review.gate import refusals
        from content.review.panel.side_panel import ReadabilitySidePanel
        from content.review.pruefgruppe import label, notice
        from content.review.recheck.warning import warn_of_unjudged
        from content.review.refused_schedule_notice import tell_editors
        from content.review.reports.status import record
        from content.review.unexplained import words
        from glossary import kept_boxes, live_terms, publishing, scheduling, usage, uses
        from glossary import reader_check as term_check
        from glossary.editing import field_notes as term_notes
        from glossary.editing import side_panels

        hide_mirror_columns_from_references()
        moderated.after.append(follow.follow)
        actions.sources += [write_action, report_action]
        places.sources.append(taken)
        erasure.steps.append(contact_erasure.erase)
        export.sources += [contact_erasure.exported, rounds_export.exported]
        measures.merge_steps.append(contact_erasure.hand_over)
        measures.after.append(decision.follow_measure)
        clock.steps += [contact_clock.run, upkeep.run, digest.run]
        elsewhere.sources.append(found.found)
        well_known.sitemaps |= {"exchange": ProfileSitemap, "exchange-entries": EntrySitemap}
        well_known.sitemaps["matrix"] = CellSitemap
        checks.register(warn_of_unjudged, checks.Tags.database)
        release.checks.append(refusals)
        publishing.checks.append(refusals)
        publishing.after += [follow_publication, notice.follow_publication, record]
        publishing.after_deletion.append(forget_deleted)
        publication.after += [follow_publication, notice.follow_publication, record, update_uses]
        publication.after.append(words.follow_publication)
        publication.after.append(look.follow_publication)
        documents.kinds += KINDS
        reader_check.sources.append(label.reader_check_of)
        term_check.sources.append(label.reader_check_of)
        field_notes.sources.append(stale_notes)
        term_notes.sources.append(stale_notes_on_term)
        uses.sources.append(released_texts)
        usage.sources.append(pages_with_term)
        # Pages show explanations: what is kept of them lapses once a process has the new ones.
        live_terms.on_change.append(forget_pages)
        kept_boxes.states.append(present_state)
        scheduling.after_refusal.append(tell_editors)
        side_panels.sources.append(ReadabilitySidePanel)
        exchange.register()
        advice.sources.append(exchange.tips)
        erasure.afterwards.append(exchange_words.drop_unused)
