"""The mail of Monday: what changed, whom to call, what is late; each person once a week, and never twice."""
