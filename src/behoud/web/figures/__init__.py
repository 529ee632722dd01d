"""A figure opened: its formula, its interval, its rows."""
