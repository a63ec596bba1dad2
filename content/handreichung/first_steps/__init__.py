"""Wo fangen wir an? Five questions at most, then three first steps. Nothing is stored."""
