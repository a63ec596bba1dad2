"""The exchange in the admin: what waits, what was reported, what editors can do about it."""
