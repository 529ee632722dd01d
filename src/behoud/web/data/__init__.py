"""What was read, when, and what is wrong with it."""
