"""What there is to find, one file per subject."""
