"""Proposes the forms in which a German name stands in texts: cases, plural, other spellings. No Django.

The proposals are for a person to strike or add to: where nothing tells how a word is inflected, nothing is proposed.
"""

from glossary.inflection.proposal import FormKind, ProposedForm, propose

__all__ = ["FormKind", "ProposedForm", "propose"]
