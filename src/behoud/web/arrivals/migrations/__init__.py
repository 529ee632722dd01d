"""The tables of what arrives."""
