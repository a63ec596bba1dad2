"""What editors do with terms: the form with its proposals, the list, many at once, the report of unused ones."""
