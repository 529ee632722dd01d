"""A company to look at: made from a seed, with a known truth behind it."""

from behoud.sources.demo.generate import UNTIL, DemoReport, generate
from behoud.sources.demo.scenario import Scenario, load

__all__ = ["UNTIL", "DemoReport", "Scenario", "generate", "load"]
