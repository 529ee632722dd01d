"""How good the predictions are beside peers, each in the same run on the same customers."""
