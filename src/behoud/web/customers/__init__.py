"""The list of customers, and one of them."""
