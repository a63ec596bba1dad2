"""The Prüfgruppe: people of the target group read a text and say what they understood.

Only their test makes a text Leichte Sprache. Source: DIN SPEC 33429, check by the target group.
"""
