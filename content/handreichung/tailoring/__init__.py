"""Mein Handbuch: a town's answers, what is chosen for them and why. Nothing here is stored."""
