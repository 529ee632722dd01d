"""Reports: figures in words, charts and one file to present."""
