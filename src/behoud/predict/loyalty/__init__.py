"""A loyalty score per customer from attitude, behaviour and ties, with what it is worth."""

from behoud.predict.loyalty.foretold import LoyaltyFound, loyalty
from behoud.predict.loyalty.judge import History, LoyaltyEvaluation
from behoud.predict.loyalty.learn import Loyalty, learn_loyalty

__all__ = ["History", "Loyalty", "LoyaltyEvaluation", "LoyaltyFound", "learn_loyalty", "loyalty"]
