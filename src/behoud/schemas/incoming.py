"""The tables that an organisation brings in."""

from behoud.schemas.schema import Column, Table, Type

TEXT, INTEGER, NUMBER, MONEY = Type.TEXT, Type.INTEGER, Type.NUMBER, Type.MONEY
FLAG, DATE, MOMENT = Type.FLAG, Type.DATE, Type.MOMENT

CURRENCY = Column("currency", TEXT)
TO_CUSTOMER = ("customer_id", "customers")
TO_CONTACT = ("contact_id", "contacts")
TO_PRODUCT = ("product_id", "products")

END_KINDS = ("renewed", "changed", "voluntary", "involuntary", "ended_by_us", "completed")
REASONS = (
    "service",
    "price",
    "fit",
    "onboarding",
    "reach",
    "competitor",
    "unused",
    "moved",
    "finances",
    "payment",
    "other",
)


def text(name: str, *, required: bool = False, personal: bool = False, current: bool = False) -> Column:
    return Column(name, TEXT, required=required, personal=personal, current=current)


def choice(name: str, *values: str, known_from: str | None = None) -> Column:
    return Column(name, TEXT, values=values, known_from=known_from)


CUSTOMERS = Table(
    "customers",
    ("customer_id",),
    (
        text("customer_id", required=True),
        text("name", personal=True),
        choice("kind", "business", "consumer"),
        text("segment"),
        text("industry"),
        text("region"),
        Column("started_on", DATE),
        text("parent_id"),
        Column("key_customer", FLAG, current=True),
        text("acquisition_channel"),
        Column("acquisition_cost", MONEY, minimum=0, unit="currency"),
        text("purchase_motive"),
        text("language"),
    ),
    moment="started_on",
    references=(("parent_id", "customers"),),
)

CUSTOMER_TEAMS = Table(
    "customer_teams",
    ("customer_id", "from_on"),
    (
        text("customer_id", required=True),
        Column("from_on", DATE, required=True),
        text("team_id", required=True),
        text("account_manager", personal=True),
        Column("to_on", DATE, known_from="to_on"),
    ),
    moment="from_on",
    references=(TO_CUSTOMER, ("team_id", "teams")),
    ordered=(("from_on", "to_on"),),
)

CUSTOMER_SUCCESSIONS = Table(
    "customer_successions",
    ("customer_id", "on"),
    (
        text("customer_id", required=True),
        Column("on", DATE, required=True),
        text("successor_id", required=True),
    ),
    moment="on",
    references=(TO_CUSTOMER, ("successor_id", "customers")),
)

TEAMS = Table("teams", ("team_id",), (text("team_id", required=True), text("name")))

CONTACTS = Table(
    "contacts",
    ("contact_id",),
    (
        text("contact_id", required=True),
        text("customer_id", required=True),
        text("name", personal=True),
        choice("role", "decider", "influencer", "user", "payer"),
        choice("level", "c_level", "management", "staff"),
        text("email", personal=True),
        text("phone", personal=True),
        text("language"),
        text("preferred_channel"),
        Column("active_from", DATE),
        Column("active_to", DATE, known_from="active_to"),
    ),
    moment="active_from",
    references=(TO_CUSTOMER,),
    ordered=(("active_from", "active_to"),),
)

PRODUCTS = Table(
    "products", ("product_id",), (text("product_id", required=True), text("name"), text("category"))
)

CONTRACT_TERMS = Table(
    "contract_terms",
    ("term_id",),
    (
        text("term_id", required=True),
        text("contract_id"),
        text("customer_id", required=True),
        text("product_id"),
        Column("started_on", DATE, required=True),
        Column("ends_on", DATE),
        Column("ended_on", DATE, known_from="ended_on"),
        Column("notice_deadline_on", DATE),
        Column("notice_given_on", DATE, known_from="notice_given_on"),
        Column("paused_from", DATE, known_from="paused_from"),
        Column("paused_to", DATE, known_from="paused_from"),
        choice("renewal", "auto", "manual"),
        text("previous_term_id"),
        Column("yearly_amount", MONEY, minimum=0, unit="currency"),
        Column("yearly_margin", MONEY, unit="currency"),
        Column("indexation", MONEY, unit="currency"),
        CURRENCY,
        Column("end_reason", TEXT, known_from="ended_on"),
        choice("end_kind", *END_KINDS, known_from="ended_on"),
    ),
    moment="started_on",
    references=(TO_CUSTOMER, TO_PRODUCT, ("previous_term_id", "contract_terms")),
    ordered=(("started_on", "ends_on"), ("started_on", "ended_on"), ("paused_from", "paused_to")),
)

TRANSACTIONS = Table(
    "transactions",
    ("transaction_id",),
    (
        text("transaction_id", required=True),
        text("customer_id", required=True),
        Column("at", MOMENT, required=True),
        text("product_id"),
        Column("amount", MONEY, required=True, unit="currency"),
        CURRENCY,
        text("channel"),
    ),
    moment="at",
    references=(TO_CUSTOMER, TO_PRODUCT),
    generated_key=True,
)

EVENTS = Table(
    "events",
    ("event_id",),
    (
        text("event_id", required=True),
        text("customer_id", required=True),
        text("contact_id"),
        Column("at", MOMENT, required=True),
        text("name"),
        text("product_id"),
        Column("quantity", NUMBER),
    ),
    moment="at",
    references=(TO_CUSTOMER, TO_CONTACT, TO_PRODUCT),
    generated_key=True,
    key_per_month=True,
)

INTERACTIONS = Table(
    "interactions",
    ("interaction_id",),
    (
        text("interaction_id", required=True),
        text("customer_id", required=True),
        text("contact_id"),
        Column("at", MOMENT, required=True),
        choice("channel", "phone", "email", "chat", "whatsapp", "visit", "portal", "post"),
        choice("direction", "in", "out"),
        choice("kind", "question", "complaint", "disruption", "cancellation", "sales", "service"),
        text("subject", personal=True),
        text("thread_id"),
        Column("resolved_at", MOMENT, known_from="resolved_at"),
        Column("transfers", INTEGER, minimum=0),
        Column("handlers", INTEGER, minimum=0),
        Column("alternative_offered", FLAG),
        Column("cost", MONEY, minimum=0, unit="currency"),
        text("owner", personal=True),
    ),
    moment="at",
    references=(TO_CUSTOMER, TO_CONTACT),
    ordered=(("at", "resolved_at"),),
    generated_key=True,
)

INVOICES = Table(
    "invoices",
    ("invoice_id",),
    (
        text("invoice_id", required=True),
        text("customer_id", required=True),
        Column("issued_on", DATE, required=True),
        Column("due_on", DATE),
        Column("paid_on", DATE, known_from="paid_on"),
        Column("amount", MONEY, required=True, unit="currency"),
        CURRENCY,
        text("method"),
        Column("failed_attempts", INTEGER, minimum=0),
        text("failure_reason"),
    ),
    moment="issued_on",
    references=(TO_CUSTOMER,),
    ordered=(("issued_on", "due_on"),),
)

DEPARTURE_REASONS = Table(
    "departure_reasons",
    ("customer_id", "left_on", "rank"),
    (
        text("customer_id", required=True),
        Column("left_on", DATE, required=True),
        Column("rank", INTEGER, minimum=1),
        Column("reason", TEXT, required=True),
        text("source"),
    ),
    moment="left_on",
    references=(TO_CUSTOMER,),
)

CONSENTS = Table(
    "consents",
    ("contact_id", "purpose", "channel", "at"),
    (
        text("contact_id", required=True),
        text("purpose", required=True),
        text("channel"),
        Column("at", MOMENT, required=True),
        choice("state", "given", "withdrawn", "objected"),
        text("source"),
    ),
    moment="at",
    references=(TO_CONTACT,),
)

BENCHMARKS = Table(
    "benchmarks",
    ("industry", "year", "metric"),
    (
        text("industry", required=True),
        Column("year", INTEGER, required=True),
        text("metric", required=True),
        Column("value", NUMBER, required=True),
        text("definition"),
        text("basis"),
        text("source"),
    ),
)

FX_RATES = Table(
    "fx_rates",
    ("currency", "on"),
    (
        text("currency", required=True),
        Column("on", DATE, required=True),
        Column("rate", NUMBER, required=True, above=0),
    ),
    moment="on",
)
