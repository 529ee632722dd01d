"""The catalogue of features: code, what group of reasons it belongs to, its unit, what absence means.

Each has a name (`features-<code>`) and a sentence (`features-<code>-about`) in every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "days", "count", "number", "money", "share", "change", "score", "points", "flag", "times", "category"
]


@dataclass(frozen=True)
class Feature:
    """One feature. `group` is what a person would act on; features of a group are explained together.

    `absent_is_zero`: a customer of whom the table knows nothing has none of it.
    """

    code: str
    group: str
    unit: Unit
    absent_is_zero: bool = False

    @property
    def words(self) -> str:
        """The words id of the name.

        >>> CATALOGUE["usage_90"].words
        'features-usage-90'
        """
        return "features-" + self.code.replace("_", "-")

    @property
    def about_words(self) -> str:
        """The words id of the sentence that says what it is."""
        return self.words + "-about"

    @property
    def group_words(self) -> str:
        """The words id of what a person would act on.

        >>> CATALOGUE["usage_90"].group_words
        'features-group-usage'
        """
        return "features-group-" + self.group.replace("_", "-")

    @property
    def unit_words(self) -> str:
        """The words id of the unit."""
        return "features-unit-" + self.unit

    @property
    def absent_words(self) -> str:
        """The words id of what it means that the feature has no value.

        >>> CATALOGUE["usage_90"].absent_words, CATALOGUE["voice_nps"].absent_words
        ('features-absent-zero', 'features-absent-unknown')
        """
        kind = "category" if self.unit == "category" else "zero" if self.absent_is_zero else "unknown"
        return "features-absent-" + kind


SURVEYS = ("nps", "csat", "ces1", "ces2", "grade", "intent")
"""Metrics whose last score is a feature by itself; together, on one scale, they are the mood."""


def _of(group: str, unit: Unit, *codes: str, zero: bool = False) -> list[Feature]:
    return [Feature(code, group, unit, zero) for code in codes]


FEATURES = (
    *_of("contract", "days", "contract_days_to_end", "contract_days_to_deadline", "contract_term_days"),
    *_of("contract", "days", "contract_days_to_decision", "contract_previous_days", "contract_notice_days"),
    *_of("contract", "flag", "contract_past_deadline", "contract_in_notice_window"),
    *_of("contract", "flag", "contract_auto", "contract_open_ended"),
    *_of("price", "change", "contract_amount_change", "contract_indexation", "contract_beyond_indexation"),
    *_of("price", "change", "contract_rise_180", zero=True),
    *_of("price", "days", "contract_days_since_renewal"),
    *_of("price", "count", "contract_price_changes_365", zero=True),
    *_of("price", "times", "contract_amount_over_peers"),
    *_of("size", "money", "contract_yearly_amount"),
    *_of("size", "count", "contract_products"),
    *_of("size", "category", "contract_held"),
    *_of("given_up", "count", "contract_partly_cancelled", "contract_lost_parts_365", zero=True),
    *_of("given_up", "flag", "contract_paused"),
    *_of("tenure", "days", "tenure_days"),
    *_of("tenure", "count", "tenure_life"),
    *_of("onboarding", "flag", "onboarding_stalled", zero=True),
    *_of("usage", "days", "usage_days_since_last"),
    *_of("usage", "count", "usage_7", "usage_30", "usage_90", "usage_365", zero=True),
    *_of("usage", "change", "usage_trend_30", "usage_trend_90", "usage_trend_365"),
    *_of("usage", "times", "usage_lately"),
    *_of("usage", "flag", "usage_heavy_decline", zero=True),
    *_of("usage", "count", "usage_products_90", "usage_kinds_90", zero=True),
    *_of("errors", "count", "usage_errors_90", zero=True),
    *_of("errors", "days", "usage_errors_days"),
    *_of("lookups", "count", "usage_lookups_90", zero=True),
    *_of("lookups", "days", "usage_lookups_days"),
    *_of("service", "count", "contact_90", "contact_complaints_90", "contact_disruptions_90", zero=True),
    *_of("service", "count", "contact_questions_90", "contact_requests_90", zero=True),
    *_of("service", "count", "contact_cancellations_90", "contact_repeated_90", zero=True),
    *_of("service", "count", "contact_transfers_90", "contact_complaints_open", zero=True),
    *_of("service", "count", "contact_open", "contact_slow_180", zero=True),
    *_of("service", "count", "contact_complaints_yearly", zero=True),
    *_of("service", "flag", "contact_too_many", zero=True),
    *_of("service", "days", "contact_complaint_age", "contact_days_to_resolve"),
    *_of("service", "days", "contact_complaint_days_to_resolve"),
    *_of("channel", "count", "contact_phone_90", "contact_email_90", "contact_chat_90", zero=True),
    *_of("channel", "count", "contact_whatsapp_90", "contact_visit_90", "contact_portal_90", zero=True),
    *_of("channel", "count", "contact_post_90", zero=True),
    *_of("silence", "days", "contact_days_since_outgoing"),
    *_of("silence", "count", "contact_outgoing_90", "contact_sales_90", zero=True),
    *_of("campaign", "days", "campaign_days"),
    *_of("campaign", "category", "campaign_last"),
    *_of("payment", "count", "invoices_overdue", "invoices_failed_365", zero=True),
    *_of("payment", "money", "invoices_overdue_amount", zero=True),
    *_of("payment", "days", "invoices_overdue_days", "invoices_days_late"),
    *_of("mood", "score", "mood_recent", "mood_lasting", "mood_remarks"),
    *_of("mood", "score", *(f"voice_{metric}" for metric in SURVEYS)),
    *_of("mood", "points", *(f"voice_{metric}_change" for metric in SURVEYS)),
    *_of("mood", "days", *(f"voice_{metric}_days" for metric in SURVEYS)),
    *_of("voice", "count", "voice_unanswered_365", zero=True),
    *_of("voice", "share", "voice_unanswered_share"),
    *_of("voice", "flag", "voice_last_unanswered"),
    *_of("mood", "score", "estimate_rating"),
    *_of("mood", "points", "estimate_change"),
    *_of("mood", "days", "estimate_days"),
    *_of("people", "count", "people_active", "people_roles", "people_roles_reached_365", zero=True),
    *_of("people", "flag", "people_decider_active", "people_decider_left_180", zero=True),
    *_of("people", "days", "people_decider_left_days"),
    *_of("team", "count", "team_changes_365", zero=True),
    *_of("team", "days", "team_days"),
    *_of("team", "category", "team"),
    *_of("kind", "category", "customer_kind", "customer_segment", "customer_industry"),
    *_of("kind", "category", "customer_region", "customer_acquisition_channel", "customer_purchase_motive"),
    *_of("recency", "days", "purchases_recency"),
    *_of("recency", "times", "purchases_recency_over_gap"),
    *_of("rhythm", "days", "purchases_gap"),
    *_of("rhythm", "count", "purchases_rate"),
    *_of("rhythm", "count", "purchases_30", "purchases_90", "purchases_365", zero=True),
    *_of("spending", "money", "purchases_amount_rate", "purchases_per_day"),
    *_of("spending", "count", "purchases_products_90", zero=True),
    *_of("spending", "share", "purchases_returned"),
)
CATALOGUE: dict[str, Feature] = {feature.code: feature for feature in FEATURES}
LISTS = frozenset({"contract_held"})
"""Categories of which a customer may have several, in one text with `AND` between them."""
AND = " + "
MOODS = ("mood_recent", "mood_lasting", "mood_remarks")
SAID_BY_MOOD = frozenset({code for code in CATALOGUE if CATALOGUE[code].group == "mood"} - {*MOODS})
"""Single answers and ratings: rules may ask for them and people see them, but the mood says them better.

A model that learns from both takes the chance in each answer for a sign.
"""
OWN: dict[str, Unit] = {
    "customer_": "category",
    "own_number_": "number",
    "own_money_": "money",
    "own_flag_": "flag",
    "own_days_": "days",
}
"""How the code of an own attribute of customers begins, by its unit."""


def own_attribute(code: str) -> str | None:
    """The company's own name of an attribute of customers that is a feature; None for any other column.

    >>> own_attribute("own_number_employees"), own_attribute("customer_plan"), own_attribute("usage_90")
    ('employees', 'plan', None)
    """
    if code in CATALOGUE or code == "customer_id":
        return None
    return next((code.removeprefix(prefix) for prefix in OWN if code.startswith(prefix)), None)


def feature_named(code: str) -> Feature:
    """The feature of a column; of an own attribute of customers the code tells the unit.

    >>> feature_named("own_number_employees").unit, feature_named("customer_plan").unit
    ('number', 'category')
    """
    unit: Unit = next((unit for prefix, unit in OWN.items() if code.startswith(prefix)), "category")
    return CATALOGUE.get(code) or Feature(code, "kind", unit)


def features_among(columns: list[str]) -> list[str]:
    """The columns that are features, in a fixed order whatever the order of the columns.

    >>> features_among(["team", "customer_id", "as_of", "usage_90", "customer_plan"])
    ['usage_90', 'team', 'customer_plan']
    """
    return [code for code in CATALOGUE if code in columns] + sorted(c for c in columns if own_attribute(c))


def to_learn_from(features: Sequence[str]) -> tuple[str, ...]:
    """The features that a model learns from: where the mood is known, not the single answers in it.

    >>> to_learn_from(["voice_nps", "usage_90", "mood_recent"]), to_learn_from(["voice_nps", "usage_90"])
    (('usage_90', 'mood_recent'), ('voice_nps', 'usage_90'))
    """
    said_better = SAID_BY_MOOD if set(MOODS) & set(features) else frozenset()
    return tuple(code for code in features if code not in said_better)
