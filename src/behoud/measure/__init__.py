"""Measures: from the tables to figures with their rows."""
