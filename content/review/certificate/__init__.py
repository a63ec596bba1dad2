"""The certificate of a public version: what was checked, by whom, with what result, for everybody to check again."""
