"""Notes and calls of colleagues, and the page to read before calling."""
