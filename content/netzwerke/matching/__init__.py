"""Who fits whom, and why: pure functions on plain data, the same answer for the same input.

``weights`` says what counts how much, ``score`` compares two sides, ``reasons`` tells it in words.
"""
