"""The tables of cases, as they grew."""
