"""How far the predictions can be trusted."""
