"""Keep customers: measure, know, act, prove."""
