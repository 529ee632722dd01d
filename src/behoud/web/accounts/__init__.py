"""People: who they are, which role they have for which team, and what they read."""
