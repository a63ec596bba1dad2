"""The handbook, one's own handbook and the strategy sheet as documents without a format."""
