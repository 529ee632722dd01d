"""The tables of notes, as they grew."""
