"""The strategy sheet: goals, steps, risks and ways to involve people, to be filled in by a town."""
