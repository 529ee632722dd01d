"""Where rows come from: files and databases, read into the lake."""
