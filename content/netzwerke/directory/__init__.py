"""The public side of the exchange: who takes part, what they offer, what they look for."""
