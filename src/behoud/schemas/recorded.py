"""The tables that the system itself records, or that a survey tool hands over."""

from behoud.schemas.incoming import MOMENT, TO_CONTACT, TO_CUSTOMER, choice, text
from behoud.schemas.schema import Column, Table, Type

METRICS = ("nps", "csat", "grade", "ces1", "ces2", "intent", "expectation", "other")

INVITATIONS = Table(
    "invitations",
    ("invitation_id",),
    (
        text("invitation_id", required=True),
        text("survey"),
        text("touchpoint"),
        text("customer_id", required=True),
        text("contact_id"),
        text("channel"),
        Column("sent_at", MOMENT, required=True),
        Column("delivered_at", MOMENT, known_from="delivered_at"),
        Column("opened_at", MOMENT, known_from="opened_at"),
        Column("expires_at", MOMENT),
    ),
    moment="sent_at",
    references=(TO_CUSTOMER, TO_CONTACT),
)

RESPONSES = Table(
    "responses",
    ("response_id", "question_id"),
    (
        text("response_id", required=True),
        text("question_id", required=True),
        text("invitation_id"),
        text("customer_id", required=True),
        text("contact_id"),
        text("touchpoint"),
        choice("metric", *METRICS),
        Column("score", Type.NUMBER),
        Column("scale_min", Type.NUMBER),
        Column("scale_max", Type.NUMBER),
        choice("direction", "high_is_good", "high_is_bad"),
        text("option_ids"),
        text("ranks"),
        text("text", personal=True),
        Column("started_at", MOMENT),
        Column("completed_at", MOMENT, required=True),
    ),
    moment="completed_at",
    references=(TO_CUSTOMER, TO_CONTACT, ("invitation_id", "invitations")),
)

FEEDBACK = Table(
    "feedback",
    ("feedback_id",),
    (
        text("feedback_id", required=True),
        text("source"),
        text("customer_id", required=True),
        text("contact_id"),
        Column("at", MOMENT, required=True),
        text("text", personal=True),
        text("language"),
    ),
    moment="at",
    references=(TO_CUSTOMER, TO_CONTACT),
    generated_key=True,
)

ESTIMATES = Table(
    "estimates",
    ("customer_id", "by", "at"),
    (
        text("customer_id", required=True),
        text("by", required=True, personal=True),
        Column("at", MOMENT, required=True),
        Column("rating", Type.NUMBER, required=True),
    ),
    moment="at",
    references=(TO_CUSTOMER,),
)

TREATMENTS = Table(
    "treatments",
    ("treatment_id",),
    (
        text("treatment_id", required=True),
        text("campaign"),
        text("experiment"),
        text("customer_id", required=True),
        text("contact_id"),
        choice("arm", "treated", "holdout"),
        text("offer"),
        text("channel"),
        Column("assigned_at", MOMENT, required=True),
        Column("sent_at", MOMENT, known_from="sent_at"),
        Column("cost", Type.MONEY, minimum=0, unit="currency"),
    ),
    moment="assigned_at",
    references=(TO_CUSTOMER, TO_CONTACT),
)
