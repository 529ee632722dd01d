"""Columns that say who a customer is or who looks after it: without names they are not shown."""

IDENTIFYING = frozenset({"customer_id", "name", "account_manager", "parent_id"})
