"""Who uses what it has, what binds, and who slackens."""
