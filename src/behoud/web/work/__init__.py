"""Whom to reach, why, and by when: the queue of a person and a team, and of those who gave notice."""
