"""The application under load, beside a bare Django page in the same run."""
