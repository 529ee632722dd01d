"""The tables of people, as they grew."""
