"""The sections of a page: sentences, pictures and tables by subject."""
