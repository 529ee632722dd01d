"""The tables of the mail, as they grew."""
