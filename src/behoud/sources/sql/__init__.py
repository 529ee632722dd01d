"""Databases by URL: SQLite and PostgreSQL."""
