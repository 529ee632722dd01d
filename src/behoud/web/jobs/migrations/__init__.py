"""The tables of jobs, as they grew."""
