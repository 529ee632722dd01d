"""Attributes that say who a person is rather than what it does here: out unless the company says otherwise.

The special categories of article 9 of the General Data Protection Regulation, and sex, age,
birth, family and a criminal past beside them.
"""

from __future__ import annotations

import re

WORDS = frozenset(
    {
        *("gender", "sex", "male", "female", "geslacht", "man_vrouw", "transgender"),
        *("leeftijd", "birth", "birthday", "birthdate", "born", "dob", "geboren", "senior", "seniors"),
        *("elderly", "bejaard", "oudere", "ouderen", "geboortedatum", "geboortejaar", "geboorteplaats"),
        *("nationality", "nationaliteit", "citizenship", "staatsburgerschap", "immigrant", "migrant"),
        *("ethnic", "ethnicity", "etnisch", "etniciteit", "race", "racial", "ras", "afkomst", "skin"),
        *("religion", "religious", "faith", "church", "religie", "geloof", "godsdienst", "kerk"),
        *("medical", "medisch", "gezondheid", "diagnosis", "diagnose", "disease", "illness", "ziekte"),
        *("disability", "disabled", "handicap", "beperking", "pregnant", "pregnancy", "zwanger"),
        *("zwangerschap", "medication", "medicatie", "genetic", "biometric", "genetisch", "biometrisch"),
        *("sexual", "sexuality", "seksueel", "seksualiteit", "geaardheid", "lgbt", "lhbti"),
        *("vakbond", "vakbondslid", "political", "politics", "politiek", "politieke", "stemgedrag"),
        *("marital", "married", "gehuwd", "criminal", "conviction", "strafblad", "veroordeling"),
    }
)
"""Words that say so wherever they stand in a name."""

STEMS = ("leeftijds", "geslachts", "geboorte", "nationaliteits", "gezondheids", "godsdienst", "vakbonds")
"""How a Dutch compound begins that says so: leeftijdscategorie, geboorteland."""

PHRASES = (
    ("political", "party"),
    ("burgerlijke", "staat"),
    ("land", "van", "herkomst"),
    ("country", "of", "origin"),
)

THINGS = frozenset(
    {
        *("account", "contract", "invoice", "debt", "order", "company", "product", "ticket"),
        *("complaint", "subscription", "relationship", "tenure", "device", "building", "vehicle"),
    }
)
AMBIGUOUS = {
    "age": THINGS,
    "health": frozenset({"score", "index", "account", "customer", "relationship", "system", "check"}),
    "union": frozenset({"european", "credit", "customs"}),
}
"""Words that say so unless one of these stands beside them: the age of a contract is nobody's age."""


def sensitive(name: str) -> bool:
    """Whether the name of an attribute says that it is about who a person is, in English or Dutch.

    >>> sensitive("SeniorCitizen"), sensitive("leeftijdscategorie"), sensitive("customer_age")
    (True, True, True)
    >>> sensitive("contract_age"), sensitive("health_score"), sensitive("message"), sensitive("plan_tier")
    (False, False, False, False)
    """
    words = words_of(name)
    if any(word in WORDS or word.startswith(STEMS) for word in words):
        return True
    if any(words[i : i + len(phrase)] == phrase for phrase in PHRASES for i in range(len(words))):
        return True
    return any(word in words and not beside & set(words) for word, beside in AMBIGUOUS.items())


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, in small letters.

    >>> words_of("SeniorCitizen"), words_of("date_of-birth"), words_of("GDPRConsent2")
    (('senior', 'citizen'), ('date', 'of', 'birth'), ('gdpr', 'consent'))
    """
    return tuple(word.lower() for word in re.findall(r"[A-ZÀ-Ý]+(?![a-zß-ÿ])|[A-ZÀ-Ý]?[a-zß-ÿ]+", name))
