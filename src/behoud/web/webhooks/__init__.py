"""Webhooks: other programs told of what changed, and telling us what happened, in signed messages."""
