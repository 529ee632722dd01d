"""What loyalty is built from: three parts, and per feature which way it points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["attitude", "behaviour", "ties"]
PARTS: tuple[Part, ...] = ("attitude", "behaviour", "ties")


@dataclass(frozen=True)
class Component:
    """One feature of a part. `direction` is 1 where more of it is expected to mean more loyal, else -1.

    `age`: the feature that says how many days old an answer is; what was said long ago counts for
    less. `peers`: the category within which a customer is compared, where a level means nothing alone.
    """

    code: str
    part: Part
    direction: Literal[1, -1]
    age: str | None = None
    peers: str | None = None

    @property
    def name(self) -> str:
        """What its weight goes by.

        >>> Component("usage_90", "behaviour", 1, peers="customer_segment").name
        'usage_90 among peers'
        """
        return f"{self.code} among peers" if self.peers else self.code


def _answers(direction: Literal[1, -1], *codes: str) -> list[Component]:
    return [Component(code, "attitude", direction, age=f"{code}_days") for code in codes]


def _of(part: Part, direction: Literal[1, -1], *codes: str) -> list[Component]:
    return [Component(code, part, direction) for code in codes]


COMPONENTS: tuple[Component, ...] = (
    *_answers(1, "voice_nps", "voice_csat", "voice_grade", "voice_ces2", "voice_intent"),
    *_answers(-1, "voice_ces1"),
    *_of("attitude", 1, "mood_remarks"),
    Component("usage_90", "behaviour", 1),
    Component("usage_90", "behaviour", 1, peers="customer_segment"),
    *_of("behaviour", 1, "usage_trend_30", "usage_trend_90", "usage_trend_365", "usage_lately"),
    *_of("behaviour", 1, "usage_products_90", "usage_kinds_90"),
    *_of("behaviour", -1, "usage_days_since_last", "usage_heavy_decline"),
    *_of("behaviour", -1, "usage_errors_90", "usage_lookups_90", "onboarding_stalled"),
    *_of("behaviour", 1, "purchases_90", "purchases_365", "purchases_rate", "purchases_products_90"),
    *_of("behaviour", -1, "purchases_recency", "purchases_recency_over_gap", "purchases_returned"),
    *_of("behaviour", -1, "contact_complaints_90", "contact_complaints_open", "contact_complaint_age"),
    *_of("behaviour", -1, "contact_complaints_yearly"),
    *_of("behaviour", -1, "contact_disruptions_90", "contact_transfers_90", "contact_repeated_90"),
    *_of("behaviour", -1, "contact_cancellations_90", "contact_slow_180", "contact_days_to_resolve"),
    *_of("behaviour", -1, "invoices_overdue", "invoices_overdue_days"),
    *_of("behaviour", -1, "invoices_failed_365", "invoices_days_late"),
    *_of("behaviour", -1, "voice_unanswered_share"),
    *_of("ties", 1, "contract_products", "contract_auto", "contract_open_ended", "contract_days_to_end"),
    *_of("ties", -1, "contract_partly_cancelled", "contract_lost_parts_365", "contract_past_deadline"),
    *_of("ties", 1, "tenure_days", "people_active", "people_decider_active"),
    *_of("ties", 1, "people_roles", "people_roles_reached_365"),
    *_of("ties", -1, "people_decider_left_180"),
)
