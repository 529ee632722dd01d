"""Who began together and is still there, and how long customers stay."""
