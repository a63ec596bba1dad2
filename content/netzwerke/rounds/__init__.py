"""Rounds: editors bring many together at once, as a dry run first."""
