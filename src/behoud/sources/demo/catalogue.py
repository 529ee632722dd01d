"""What Noorderlicht sells, to whom and by whom."""

from __future__ import annotations

from dataclasses import dataclass

COMPANY = "Noorderlicht"


@dataclass(frozen=True)
class Product:
    """A service on the price list; `yearly` is the list price in euros for a medium-sized customer.

    `share` is how often it is wanted first, `intensity` how much it is used; customers call it
    `spoken` in Dutch and `english` in English.
    """

    product_id: str
    name: str
    category: str
    yearly: int
    share: float
    intensity: float
    spoken: str
    english: str


PRODUCTS = (
    Product(
        "P01",
        "Salarisadministratie",
        "payroll",
        7200,
        0.34,
        1.3,
        "de salarisadministratie",
        "the payroll service",
    ),
    Product(
        "P02", "Financiële administratie", "finance", 9600, 0.24, 1.4, "de boekhouding", "the bookkeeping"
    ),
    Product(
        "P03", "Verzuimbegeleiding", "hr", 4800, 0.12, 0.8, "de verzuimbegeleiding", "the absence service"
    ),
    Product("P04", "HR-portaal", "hr", 3600, 0.10, 1.5, "het HR-portaal", "the HR portal"),
    Product(
        "P05",
        "Managementrapportage",
        "finance",
        3000,
        0.07,
        0.7,
        "de managementrapportage",
        "the management reports",
    ),
    Product("P06", "Documentbeheer", "it", 2400, 0.06, 1.1, "het documentbeheer", "the document service"),
    Product("P07", "Servicedesk", "it", 6000, 0.05, 1.2, "de servicedesk", "the service desk"),
    Product("P08", "Roosterplanning", "hr", 2700, 0.02, 1.6, "de roosterplanning", "the roster tool"),
)
BINDING_PRODUCT = 5

TEAMS = ("noord", "oost", "zuid", "west", "midden", "internationaal")
TEAM_NAMES = ("Team Noord", "Team Oost", "Team Zuid", "Team West", "Team Midden", "Team Internationaal")
TEAM_SHARES = (0.14, 0.16, 0.18, 0.26, 0.17, 0.09)
INTERNATIONAL = 5
"""West holds the many small customers of the Randstad, Internationaal the few large ones."""
SEGMENT_SHARES = (
    (0.50, 0.38, 0.12),
    (0.45, 0.41, 0.14),
    (0.38, 0.44, 0.18),
    (0.62, 0.30, 0.08),
    (0.46, 0.40, 0.14),
    (0.15, 0.45, 0.40),
)
SEGMENTS = ("klein", "midden", "groot")
SEGMENT_PRICE = (0.45, 1.0, 2.8)
SEGMENT_PEOPLE = ((4, 25), (25, 150), (150, 1400))

REGIONS = (
    ("Groningen", "Friesland", "Drenthe"),
    ("Overijssel", "Gelderland", "Flevoland"),
    ("Noord-Brabant", "Limburg", "Zeeland"),
    ("Noord-Holland", "Zuid-Holland"),
    ("Utrecht", "Gelderland"),
    ("Verenigd Koninkrijk", "België", "Duitsland", "Ierland"),
)
BRITISH_REGIONS = ("Verenigd Koninkrijk",)

INDUSTRIES = (
    "bouw en installatie",
    "groothandel",
    "zakelijke dienstverlening",
    "zorg en welzijn",
    "industrie",
    "transport en logistiek",
    "horeca en recreatie",
    "onderwijs",
    "detailhandel",
    "land- en tuinbouw",
)
INDUSTRY_SHARES = (0.15, 0.13, 0.17, 0.12, 0.12, 0.09, 0.08, 0.05, 0.06, 0.03)
INDUSTRY_DISTRESS = (1.5, 0.9, 0.8, 0.5, 1.0, 1.2, 2.2, 0.2, 1.8, 0.9)

CHANNELS = ("aanbeveling", "website", "accountant", "beurs", "koude acquisitie", "partner")
CHANNEL_SHARES = (0.28, 0.24, 0.18, 0.08, 0.12, 0.10)
CHANNEL_ATTITUDE = (0.25, -0.05, 0.15, 0.0, -0.35, 0.0)
CHANNEL_COST = (150, 420, 300, 900, 1250, 500)
MOTIVES = (
    "ontzorgen",
    "groei",
    "vorige leverancier viel tegen",
    "prijs",
    "wetgeving",
    "tekort aan personeel",
)
PLAN_TIERS = ("basis", "plus", "compleet")
PLAN_SHARES = (0.45, 0.38, 0.17)

ANNUAL, MULTI_YEAR, MONTHLY, PROJECT = range(4)
CONTRACT_SHARES = (0.66, 0.14, 0.17, 0.03)

INDEXATION = {2022: 0.031, 2023: 0.058, 2024: 0.049, 2025: 0.036, 2026: 0.032}
USUAL_INDEXATION = 0.03

CAMPAIGNS = ("groeigesprek", "kortingsbrief")
CAMPAIGN_OFFERS = (
    "gesprek met de adviseur over het komende jaar",
    "vijf procent korting op het volgende jaar",
)
CAMPAIGN_CHANNELS = ("visit", "post")
CAMPAIGN_COSTS = (14500, 450)
"""Cost of one treatment in cents, the discount itself left out."""
