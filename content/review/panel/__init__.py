"""The side panel *Verständlichkeit*: what is hard in the text that is being written, and what to do about it."""
