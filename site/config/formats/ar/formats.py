"""The interface speaks English here, so its dates do, too."""

from config.formats.en.formats import *  # noqa: F403
