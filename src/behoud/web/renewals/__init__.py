"""Which contracts come up, by the last day to cancel, and what is likely to go."""
