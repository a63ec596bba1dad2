"""Freshness: which places of a translation were made from a German text that has changed since."""
