"""The API: for programs that read customers and figures, and bring what happened."""
