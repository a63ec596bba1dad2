"""What conversations, answers and reports choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Origin(models.TextChoices):
    """How a conversation began: by a message of somebody, or by an invitation of the editors to two."""

    MESSAGE = "message", _("Message")
    INVITATION = "invitation", _("Invitation")


class State(models.TextChoices):
    """Where a conversation stands."""

    UNCONFIRMED = "unconfirmed", _("Not sent yet")
    ASKED = "asked", _("Waits for an answer")
    AGREED = "agreed", _("Agreed")
    DECLINED = "declined", _("Declined")
    LAPSED = "lapsed", _("Nobody has answered")
    ENDED = "ended", _("Ended")
    STOPPED = "stopped", _("Stopped by the editors")


OVER = (State.DECLINED, State.LAPSED, State.ENDED, State.STOPPED)


class Role(models.TextChoices):
    """The two sides. Of an invitation, both are asked."""

    FIRST = "first", _("First")
    SECOND = "second", _("Second")


class Answer(models.TextChoices):
    """What somebody says to a message or an invitation."""

    OPEN = "open", _("No answer yet")
    YES = "yes", pgettext_lazy("answer to a message", "Yes, gladly")
    LATER = "later", pgettext_lazy("answer to a message", "Later: please give me four more weeks")
    NO = "no", pgettext_lazy("answer to a message", "No, sorry")


class Reason(models.TextChoices):
    """Why somebody declines."""

    NO_TIME = "no_time", _("We have no time at the moment.")
    NO_PLACE = "no_place", _("All our places are taken.")
    NO_FIT = "no_fit", _("This does not fit what we do.")
    FOUND = "found", _("We have found somebody already.")
    OTHER = "other", _("Another reason")


class Outcome(models.TextChoices):
    """What came of a conversation, three months later."""

    GOING_ON = "going_on", _("We go on working together.")
    HELPED = "helped", _("It has helped us. Now we are done.")
    NOTHING = "nothing", _("Nothing came of it.")
