"""What surrounds every page: the rail, the head, the words, the looks."""
