"""Contact through the site: conversations in which nobody's mail address is shown."""
