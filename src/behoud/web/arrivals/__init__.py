"""What arrives between two imports: kept in order, shown at once, drained into the lake by the next."""
