"""The model card: what the scores predict, from what, how well, and what they must not be used for.

After Mitchell and others, Model cards for model reporting (2019).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from behoud.predict.evaluate import Evaluation
from behoud.predict.persona_told import persona_name
from behoud.predict.withhold import Withheld
from behoud.words import Words

Card = dict[str, Any]
Lines = Iterator[str]

OF_THE_LINE = ("horizon", "test_on", "model")
"""What a line of the evaluation says beside its figures."""


def with_figures(card: Card, evaluations: Sequence[Evaluation], withheld: Sequence[Withheld]) -> Card:
    """The card with, per horizon, its figures over all test dates together and why it was withheld."""
    pooled = {str(line.horizon): asdict(line) for line in evaluations if line.test_on is None}
    reasons = {str(found.horizon): {"code": found.code, "facts": found.facts} for found in withheld}
    horizons = {
        horizon: facts
        | {"figures": {name: plain(value) for name, value in of.items() if name not in OF_THE_LINE}}
        | ({"withheld": reasons[horizon]} if horizon in reasons else {})
        for horizon, facts in card["horizons"].items()
        for of in [pooled.get(horizon, {})]
    }
    return card | {"horizons": horizons}


def plain(value: Any) -> Any:
    """Money as a number: a card is plain JSON."""
    return float(value) if isinstance(value, Decimal) else value


def card_text(card: Card, words: Words) -> str:
    """The card as Markdown, in the language of `words`.

    `card` is what a refresh notes of its model; what it does not tell is left out.
    """
    day = words.date(date.fromisoformat(card["as_of"]))
    card = card | {"horizons": dict(sorted(card["horizons"].items(), key=lambda each: int(each[0])))}
    parts: list[tuple[str, Callable[[Card, Words], Lines]]] = [
        ("predicts", predicts),
        ("data", data),
        ("figures", figures),
        ("calibration", calibration),
        ("withheld", withheld_lines),
        ("loyalty", loyalty),
        ("personas", personas),
        ("not-scored", not_scored),
        ("left-out", left_out),
        ("use", use),
        ("made", made),
    ]
    lines = [f"# {words.say('card-title', day=day)}"]
    for name, part in parts:
        if told := list(part(card, words)):
            lines += ["", f"## {words.say(f'card-{name}')}", "", *told]
    return "\n".join(lines) + "\n"


def predicts(card: Card, words: Words) -> Lines:
    yield words.say("card-predicts-what", churn=card["churn"])
    yield ""
    horizons = ", ".join(horizon_name(horizon, words) for horizon in card["horizons"])
    yield words.say("card-predicts-horizons", horizons=horizons)


def data(card: Card, words: Words) -> Lines:
    days = [date.fromisoformat(day) for day in card["snapshots"]]
    if not days:
        yield words.say("card-data-none")
        return
    facts = {"first": words.date(min(days)), "last": words.date(max(days)), "snapshots": len(days)}
    counts = {"customers": card["customers_learned_from"], "rows": card["snapshot_rows"]}
    yield words.say("card-data-span", **facts, **counts)
    yield ""
    yield words.say("card-data-features", features=len(card["features"]))
    per_horizon = {h: facts["departures"] for h, facts in card["horizons"].items() if "departures" in facts}
    if per_horizon:
        yield ""
    for horizon, departures in per_horizon.items():
        yield "- " + words.say(
            "card-data-departures", departures=departures, within=horizon_name(horizon, words)
        )


def figures(card: Card, words: Words) -> Lines:
    """A table of the figures on later dates, a row per horizon that was judged."""
    judged = {h: facts["figures"] for h, facts in card["horizons"].items() if facts.get("figures")}
    if not judged:
        yield words.say("card-figures-none")
        return
    yield words.say("card-figures-about")
    yield ""
    columns = ("horizon", "n", "departures", "expected", "auc", "lift", "brier", "brier-base", "ece", "ici")
    yield row(words.say(f"card-column-{column}") for column in columns)
    yield row("---" for _ in columns)
    for horizon, found in judged.items():
        yield row(cells(horizon, found, words))


def cells(horizon: str, found: dict[str, Any], words: Words) -> Lines:
    yield horizon_name(horizon, words)
    yield words.number(found["n"])
    yield words.number(found["departures"])
    yield words.number(found["expected"])
    auc = optional(found.get("auc"), 3, words)
    if found.get("auc_low") is not None:
        auc += f" ({words.number(found['auc_low'], 3)}–{words.number(found['auc_high'], 3)})"
    yield auc
    yield optional(found.get("lift_10"), 1, words)
    yield words.number(found["brier"], 4)
    yield words.number(found["brier_base"], 4)
    yield words.percent(found["ece"], 2)
    yield words.percent(found["ici"], 2)


def optional(value: float | None, digits: int, words: Words) -> str:
    return "–" if value is None else words.number(value, digits)


def row(texts: Iterator[str]) -> str:
    return "| " + " | ".join(texts) + " |"


def calibration(card: Card, words: Words) -> Lines:
    for horizon, facts in card["horizons"].items():
        within = horizon_name(horizon, words)
        if "calibrated_on" in facts:
            yield "- " + words.say("card-calibration-how", within=within, on=facts["calibrated_on"])
        if facts.get("judged_through"):
            through = horizon_name(str(facts["judged_through"]), words)
            yield "- " + words.say("card-calibration-through", within=within, through=through)


def withheld_lines(card: Card, words: Words) -> Lines:
    """Every probability and score that is not given, with its reason."""
    reasons = [facts["withheld"] for facts in card["horizons"].values() if facts.get("withheld")]
    if (card.get("loyalty") or {}).get("withheld"):
        reasons.append(card["loyalty"]["withheld"])
    for reason in reasons:
        yield "- " + words.say(reason["code"], **reason["facts"])
    if not reasons:
        yield words.say("card-withheld-nothing")


def loyalty(card: Card, words: Words) -> Lines:
    found = card.get("loyalty") or {}
    if not found.get("given"):
        return
    yield words.say(
        "card-loyalty-how",
        days=found["horizon"],
        customers=found["training_customers"],
        departures=found["departures"],
    )
    yield ""
    for part, share in found["say"].items():
        yield "- " + words.say(
            "card-loyalty-part", part=words.say(f"loyalty-{part}"), share=words.percent(share, 0)
        )


def personas(card: Card, words: Words) -> Lines:
    found = card.get("personas")
    if not found:
        return
    yield words.say("card-personas-rules", own="yes" if found["own_rules"] else "no")
    yield ""
    for name, rule in found["rules"].items():
        count = words.number(found["customers"][name])
        yield f"- {persona_name(name, words)} ({count}): `{rule}`"
    yield ""
    yield words.say("persona-counted", unknown=found["unknown"])
    if found["nothing_known_of"]:
        yield words.say("persona-lacking", columns=", ".join(found["nothing_known_of"]))


def not_scored(card: Card, words: Words) -> Lines:
    yield words.say("card-not-scored-objected", count=card["customers_that_objected"])
    yield ""
    yield words.say("card-not-scored-cancelled", count=card["cancelled_but_running"])


def left_out(card: Card, words: Words) -> Lines:
    sensitive, leaks = card.get("sensitive_left_out") or [], card.get("leaks") or []
    yield words.say("card-left-out-sensitive", count=len(sensitive), names=", ".join(sensitive))
    if leaks:
        yield ""
        yield words.say("card-left-out-leaks", names=", ".join(leaks))


def use(card: Card, words: Words) -> Lines:
    for what in ("rank", "nothing-refused", "person", "others", "cause"):
        yield "- " + words.say(f"card-use-{what}")


def made(card: Card, words: Words) -> Lines:
    yield words.say("card-made-by", version=card["version"], seed=str(card["seed"]))


def horizon_name(horizon: str, words: Words) -> str:
    return words.say("card-days", days=int(horizon)) if horizon.isdigit() else words.say("card-deadline")
