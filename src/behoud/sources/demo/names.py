"""Dutch names of people and companies, put together from lists."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo.clock import Ints


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST_NAMES = _words(
    """Anna Emma Sophie Julia Lotte Sanne Fleur Iris Eva Lisa Femke Maaike Marieke Annelies Ingrid Petra
    Yvonne Monique Wendy Esther Fatima Samira Yasmin Aylin Noor Hanneke Willemijn Roos Tessa Carlijn
    Jan Pieter Kees Willem Hendrik Daan Sem Lucas Thijs Bram Jeroen Martijn Sander Bas Niels Ruben Stefan
    Marco Erik Johan Gerard Theo Frank Youssef Mehmet Karim Rachid Wouter Maarten Jurgen Dirk"""
)
SURNAMES = tuple(
    """de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot
    |Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer
    |van der Linden|Kok|Jacobs|de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruijn
    |van der Heijden|Schouten|van Beek|Willems|van Vliet|van de Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam
    |Prins|Blom|Huisman|Peeters|de Jonge|Kuipers|van Veen|Kuiper|Veenstra|Kramer|van den Brink|Scholten
    |Postma|Martens|Timmermans|van Wijk|Groen|Sanders|Bosch|van Loon|Yilmaz|El Amrani|Kaya|Bouzid|Hofman
    |Boersma|Zijlstra|Wiersma|Terpstra|van Rijn|Evers|Gerritsen|Wolters|Molenaar|Nijhuis""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
PLACES = _words(
    """Groningen Leeuwarden Assen Zwolle Deventer Arnhem Nijmegen Apeldoorn Enschede Almere Utrecht Amersfoort
    Amsterdam Haarlem Zaandam Hoorn Leiden Delft Rotterdam Gouda Dordrecht Breda Tilburg Eindhoven Helmond
    Venlo Roermond Maastricht Middelburg Goes Emmen Meppel Heerenveen Drachten Sneek Doetinchem Tiel
    Veenendaal Woerden Alkmaar"""
)
TRADES = (
    ("Bouw", "Installatietechniek", "Dakwerken", "Schilders", "Wegenbouw"),
    ("Groothandel", "Import", "Handelsonderneming", "Trading", "Verpakkingen"),
    ("Adviseurs", "Accountants", "Advocaten", "Makelaars", "Communicatie"),
    ("Zorggroep", "Thuiszorg", "Fysiotherapie", "Tandartsen", "Kinderopvang"),
    ("Metaal", "Kunststoffen", "Machinebouw", "Techniek", "Voedingsmiddelen"),
    ("Transport", "Logistiek", "Koeriers", "Expeditie", "Touringcars"),
    ("Horeca", "Catering", "Hotels", "Recreatie", "Evenementen"),
    ("Opleidingen", "Scholengroep", "Trainingen", "Academie", "Instituut"),
    ("Mode", "Woonwinkels", "Fietsen", "Elektronica", "Speelgoed"),
    ("Kwekerij", "Tuinbouw", "Zaden", "Loonbedrijf", "Zuivel"),
)
FORMS = ("B.V.", "B.V.", "B.V.", "B.V.", "Groep B.V.", "& Zonen B.V.", "V.O.F.", "Holding B.V.", "N.V.")
FOREIGN_FORMS = {"Verenigd Koninkrijk": "Ltd", "Ierland": "Ltd", "België": "NV", "Duitsland": "GmbH"}


def people(rng: np.random.Generator, count: int) -> list[str]:
    """`count` full names; the same name may occur more than once, as in any address book."""
    first, last = rng.integers(len(FIRST_NAMES), size=count), rng.integers(len(SURNAMES), size=count)
    return [f"{FIRST_NAMES[a]} {SURNAMES[b]}" for a, b in zip(first, last, strict=True)]


def companies(rng: np.random.Generator, industries: Ints, regions: list[str]) -> list[str]:
    """A company name per customer that suits its industry and country."""
    size = len(industries)
    lead, other = rng.integers(len(SURNAMES), size=size), rng.integers(len(PLACES), size=size)
    trade, form, style = rng.integers(5, size=size), rng.integers(len(FORMS), size=size), rng.random(size)
    return [
        _company(
            (SURNAMES[lead[i]], PLACES[other[i]], TRADES[industries[i]][trade[i]]),
            FOREIGN_FORMS.get(regions[i], FORMS[form[i]]),
            float(style[i]),
        )
        for i in range(size)
    ]


def _company(words: tuple[str, str, str], ending: str, style: float) -> str:
    surname, place, trade = words
    lead = surname[0].upper() + surname[1:]
    if style < 0.55:
        return f"{lead} {trade} {ending}"
    if style < 0.80:
        return f"{trade} {place} {ending}"
    return f"{lead} {place} {trade} {ending}"


def addresses(names: list[str], companies_of: list[str]) -> list[str]:
    """A work e-mail address per person, under a domain that can never exist."""
    return [
        f"{_plain(n)}@{_plain(c.rsplit(' ', 1)[0])}.example" for n, c in zip(names, companies_of, strict=True)
    ]


def _plain(text: str) -> str:
    kept = "".join(each if each.isascii() and each.isalnum() else " " for each in text.lower())
    return ".".join(kept.split())
