"""The catalogue of features: code, what group of reasons it belongs to, its unit, what absence means.

Each has a name (`features-<code>`) and a sentence (`features-<code>-about`) in every language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["days", "count", "money", "share", "change", "score", "flag", "times", "category"]


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


def _of(group: str, unit: Unit, *codes: str, zero: bool = False) -> list[Feature]:
    return [Feature(code, group, unit, zero) for code in codes]


FEATURES = (
    *_of("contract", "days", "contract_days_to_end", "contract_days_to_deadline"),
    *_of("contract", "flag", "contract_past_deadline", "contract_in_notice_window"),
    *_of("contract", "flag", "contract_auto", "contract_open_ended"),
    *_of("price", "change", "contract_amount_change", "contract_indexation"),
    *_of("price", "days", "contract_days_since_renewal"),
    *_of("size", "money", "contract_yearly_amount"),
    *_of("size", "count", "contract_products"),
    *_of("given_up", "count", "contract_partly_cancelled", "contract_lost_parts_365", zero=True),
    *_of("given_up", "flag", "contract_paused"),
    *_of("tenure", "days", "tenure_days"),
    *_of("tenure", "count", "tenure_life"),
    *_of("usage", "days", "usage_days_since_last"),
    *_of("usage", "count", "usage_30", "usage_90", "usage_365", zero=True),
    *_of("usage", "change", "usage_trend_30", "usage_trend_90"),
    *_of("usage", "count", "usage_products_90", "usage_kinds_90", zero=True),
    *_of("service", "count", "contact_90", "contact_complaints_90", "contact_disruptions_90", zero=True),
    *_of("service", "count", "contact_transfers_90", "contact_complaints_open", zero=True),
    *_of("service", "days", "contact_complaint_age", "contact_days_to_resolve"),
    *_of("silence", "days", "contact_days_since_outgoing"),
    *_of("payment", "count", "invoices_overdue", "invoices_failed_365", zero=True),
    *_of("payment", "days", "invoices_days_late"),
    *_of("voice", "score", "voice_nps", "voice_csat", "voice_ces1", "voice_ces2", "voice_grade"),
    *_of("voice", "days", "voice_nps_days", "voice_csat_days", "voice_ces1_days"),
    *_of("voice", "days", "voice_ces2_days", "voice_grade_days"),
    *_of("voice", "count", "voice_unanswered_365", zero=True),
    *_of("voice", "share", "voice_unanswered_share"),
    *_of("people", "count", "people_active", zero=True),
    *_of("people", "flag", "people_decider_active", "people_decider_left_180", zero=True),
    *_of("team", "count", "team_changes_365", zero=True),
    *_of("team", "days", "team_days"),
    *_of("team", "category", "team"),
    *_of("kind", "category", "customer_kind", "customer_segment", "customer_industry"),
    *_of("kind", "category", "customer_region", "customer_acquisition_channel"),
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
OWN = "customer_"
"""How the code of an own attribute of customers begins."""


def feature_named(code: str) -> Feature:
    """The feature of a column; an own attribute of customers is a category of its kind."""
    return CATALOGUE.get(code) or Feature(code, "kind", "category")


def features_among(columns: list[str]) -> list[str]:
    """The columns that are features, in a fixed order whatever the order of the columns.

    >>> features_among(["team", "customer_id", "as_of", "usage_90", "customer_plan"])
    ['usage_90', 'team', 'customer_plan']
    """
    own = sorted(c for c in columns if c.startswith(OWN) and c != "customer_id" and c not in CATALOGUE)
    return [code for code in CATALOGUE if code in columns] + own
