"""Features of purchases, and of contracts by the kind that a bakery does not show, reckoned by hand."""

from pathlib import Path

from behoud.engine import Engine
from behoud.predict.features import features
from tests.engines import shop
from tests.engines.questions import shopkeeper


def test_every_feature_of_purchases_equals_the_reckoning_by_hand(engine: Engine, tmp_path: Path) -> None:
    found = engine.arrow(features(shopkeeper(engine, tmp_path))).sort_by("customer_id").to_pylist()
    assert found == shop.BY_HAND
