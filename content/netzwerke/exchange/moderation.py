"""What happens to a text between the form of who takes part and the public."""

from __future__ import annotations

from wagtail.models import TaskState, WorkflowState

from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated

_BEFORE_WAITING = (Status.STARTED, Status.REJECTED, Status.EXPIRED)


def hand_in(subject: Moderated) -> None:
    """Store the texts on a profile or entry as a revision and put it before the editors.

    What is public stays until they approve. A text that already waits is replaced: nobody can approve what they have
    not read.
    """
    if not subject.live:
        subject.save()
    subject.save_revision(log_action=True)
    if waiting := subject.current_workflow_state:
        waiting.cancel()
    if workflow := subject.get_workflow():
        workflow.start(subject, user=None)
    if subject.status in _BEFORE_WAITING:
        subject.set_status(Status.WAITING)


def change_entry(entry: Entry, changed: set[str]) -> None:
    """Store a changed entry. Number and end are no texts: they count at once, also for what is public."""
    row = Entry.objects.get(pk=entry.pk)
    row.capacity, row.valid_until = entry.capacity, entry.valid_until
    row.save(update_fields=["capacity", "valid_until"])
    if row.live and row.status == Status.EXPIRED and changed <= {"capacity", "valid_until"}:
        row.set_status(Status.PUBLIC)
    elif not changed <= {"capacity", "valid_until"} or not row.live:
        hand_in(entry)


def is_waiting(subject: Moderated) -> bool:
    """True while editors have to look at a text."""
    state = subject.current_workflow_state
    return state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS


def reason_of_return(subject: Moderated) -> str:
    """Return why the latest text came back from the editors; empty when it did not."""
    state = subject.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    returned = state.task_states.filter(status=TaskState.STATUS_REJECTED).order_by("-finished_at").first()
    return returned.comment if returned else ""
