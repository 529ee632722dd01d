"""A hundred million events: our path beside its peers, on one machine and in one run."""
