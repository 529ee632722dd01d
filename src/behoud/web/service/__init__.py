"""Contacts that are too many, complaints that take too long, and customers that hear nothing from us."""
