"""The tables of installation, as they grew."""
