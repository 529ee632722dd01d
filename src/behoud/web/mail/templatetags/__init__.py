"""What other pages show of the mail."""
