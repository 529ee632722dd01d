"""Segments: questions about customers that somebody keeps, alone, with a team or with everybody."""
