"""Charts: each states its finding, draws its interval, and carries its own table."""
