"""Loads the demo content, files that a person can edit, through the models of the handbook."""
