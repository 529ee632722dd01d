"""The customers one absolutely wants to keep, and what we do not see of them."""
