"""The page for Monday: what is going on, in sentences first."""
