"""A reason as one reads it: a sentence with the customer's own figures, and what is usual."""

from __future__ import annotations

from typing import Any

from behoud.predict.catalogue import SURVEYS, Feature, feature_named, own_attribute
from behoud.predict.conditions import in_unit
from behoud.predict.figures import BEFORE, BESIDE
from behoud.words import Words

PLAIN = "why-figure"
NEXT_TO_NOTHING = 0.005
"""Change, as a share, that is told as none."""


def worded(reason: dict[str, Any], words: Words, currency: str) -> str:
    """The sentence of a published reason.

    >>> fell = {"code": "usage_trend_90", "direction": "up", "value": -0.5, "typical": 0.0, "beside": 40.0}
    >>> worded(fell, Words("en"), "EUR")
    'Use fell from 40 to 20 in the last 90 days'
    >>> worded(fell, Words("nl"), "EUR")
    'Gebruik is de laatste 90 dagen gedaald van 40 naar 20'
    """
    feature = feature_named(reason["code"])
    if feature.unit == "category":
        return of_category(feature, reason, words)
    facts = told(feature, reason, words, currency)
    for ending in endings(feature, reason, facts):
        if words.has(stem(feature) + ending):
            return words.say(stem(feature) + ending, **facts)
    return words.say("why-absent" if reason["value"] is None else PLAIN, **facts)


def stem(feature: Feature) -> str:
    """How the ids of a feature's sentences begin; the metrics of surveys share theirs.

    >>> stem(feature_named("usage_90")), stem(feature_named("voice_nps_change"))
    ('why-usage-90', 'why-score-change')
    """
    metric = metric_of(feature)
    code = feature.code if metric is None else "score" + feature.code.removeprefix(f"voice_{metric}")
    return "why-" + code.replace("_", "-")


def metric_of(feature: Feature) -> str | None:
    parts = feature.code.split("_")
    return parts[1] if parts[0] == "voice" and parts[1] in SURVEYS else None


def endings(feature: Feature, reason: dict[str, Any], facts: dict[str, object]) -> list[str]:
    """Of the ids of a feature those that fit the figures, the one that tells most first."""
    value = reason["value"]
    if value is None:
        return ["-none-beside", "-none"] if facts["beside"] else ["-none"]
    if feature.unit == "flag":
        kind = "" if value else "-not"
        return [f"{kind}-beside", kind] if facts["beside"] else [kind]
    if nothing(value, feature.unit):
        return ["-zero", ""]
    return ["-beside", ""] if facts["beside"] and not at_odds(feature, reason, facts) else [""]


def nothing(value: float, unit: str) -> bool:
    return abs(value) < NEXT_TO_NOTHING if unit in ("change", "share") else value == 0


def at_odds(feature: Feature, reason: dict[str, Any], facts: dict[str, object]) -> bool:
    """Whether what was before says nothing, or another thing than what stands out: risen, and yet little."""
    if feature.code not in BEFORE:
        return False
    if facts["now"] == facts["beside"]:
        return True
    usual = reason["typical"]
    level = feature.unit != "change" and usual is not None
    return level and (reason["value"] < reason["beside"]) != (reason["value"] < usual)


def told(feature: Feature, reason: dict[str, Any], words: Words, currency: str) -> dict[str, object]:
    """What the sentences of numbers may mention."""
    value, typical, metric = reason["value"], reason["typical"], metric_of(feature)
    text = figure(value, feature.unit, words, currency)
    none = typical == 0 and feature.unit in ("count", "money")
    usual = words.say("features-none") if none else figure(typical, feature.unit, words, currency)
    facts: dict[str, object] = {
        "name": named(feature, words),
        "value": text,
        "usual": words.say("why-usually", typical=usual) if usual and usual != text else "",
        "count": round(value or 0),
        "size": figure(abs(value or 0), feature.unit, words, currency),
        "than": "less" if value is not None and typical is not None and value < typical else "more",
        "metric": "" if metric is None else words.say(f"why-metric-{metric}"),
    }
    return facts | second(feature, reason, words, currency)


def second(feature: Feature, reason: dict[str, Any], words: Words, currency: str) -> dict[str, object]:
    """The figure beside the first, what was before it, and which way it went."""
    value, other = reason["value"] or 0.0, reason.get("beside")
    falling = value < 0
    facts: dict[str, object] = {"beside": "", "now": "", "before": ""}
    if other is not None and feature.code in BEFORE:
        now = other * (1 + value) if feature.unit == "change" else value
        falling = now < other
        facts |= {"beside": words.number(round(other)), "now": words.number(round(now))}
    elif other is not None and feature.code in BESIDE:
        facts["beside"] = figure(other, feature_named(BESIDE[feature.code]).unit, words, currency)
        facts["before"] = figure(other - value, feature.unit, words, currency)
    return facts | {"sign": "less" if falling else "more"}


def of_category(feature: Feature, reason: dict[str, Any], words: Words) -> str:
    """The sentence of a category: which one it is, and which is the most frequent."""
    text, typical = reason["text"] or "", reason["typical_text"] or ""
    code = stem(feature) + ("" if text else "-none")
    if words.has(code):
        return words.say(code, value=text)
    usual = words.say("why-usually", typical=typical) if typical and typical != text else ""
    if not text:
        return words.say("why-absent", name=named(feature, words), usual=usual)
    return words.say(PLAIN, name=named(feature, words), value=text, usual=usual)


def named(feature: Feature, words: Words) -> str:
    """What a feature is called; an own attribute is called what the company calls it."""
    if words.has(feature.words):
        return words.say(feature.words)
    return own_name(own_attribute(feature.code) or feature.code)


def own_name(code: str) -> str:
    """An own attribute is called what the company calls it."""
    return code.removeprefix("customer_").replace("_", " ")


def figure(value: float | None, unit: str, words: Words, currency: str) -> str:
    """A figure in its unit; empty where there is none."""
    return "" if value is None else in_unit(value, unit, words, currency)
