"""The whole matrix for editors: what stands where, what is missing, old or contested."""
