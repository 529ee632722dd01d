"""What customers say in their own words, in Dutch and English: sentences with slots, by theme."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue

THEMES = ("service", "price", "onboarding", "unused", "competitor", "fit", "praise", "neutral")

SENTENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "service": (
            "We wachten {long} op antwoord over {product}.",
            "Onze klacht over {product} ligt er al {long} en niemand belt terug.",
            "Steeds iemand anders aan de lijn, ik moest mijn verhaal {times} opnieuw doen.",
            "De fout in {thing} was pas na {long} opgelost.",
            "Als er iets misgaat met {product} duurt het te lang voordat iemand het oppakt.",
            "Ik word van {dept} naar {dept2} gestuurd en weer terug.",
            "{Thing} kwam opnieuw te laat, zonder bericht vooraf.",
            "Toegezegd was dat ik zou worden teruggebeld over {thing}; dat is niet gebeurd.",
        ),
        "price": (
            "De prijs van {product} is weer omhoog, terwijl wij er niet meer voor krijgen.",
            "Voor een bedrijf van onze omvang wordt {product} te duur.",
            "Elk jaar indexatie en nu ook nog een verhoging op {product}; dat was niet uitgelegd.",
            "Ik zie niet meer waar we {product} voor betalen.",
            "De factuur was hoger dan afgesproken, {times} al.",
        ),
        "onboarding": (
            "Ik heb al {long} niets van onze adviseur gehoord.",
            "Sinds {person} weg is weten we niet meer wie ons aanspreekpunt is.",
            "Jullie komen alleen langs als het contract bijna afloopt.",
            "Na de start met {product} viel het stil, wij moesten alles zelf uitzoeken.",
            "Een keer bellen hoe het gaat met {product} zou al schelen.",
        ),
        "unused": (
            "We gebruiken {product} eigenlijk nauwelijks meer.",
            "{Product} staat open, maar de collega's van {dept} werken er niet mee.",
            "Sinds de reorganisatie doet nog maar een enkeling iets met {product}.",
            "Voor {thing} gebruiken we inmiddels een spreadsheet in plaats van {product}.",
        ),
        "competitor": (
            "We hebben een andere aanbieder gesproken die {product} goedkoper aanbiedt.",
            "Ons moederbedrijf werkt met een andere partij voor {thing}.",
            "Een concurrent doet {thing} binnen een dag, hier duurt dat {long}.",
        ),
        "fit": (
            "{Product} sluit niet aan op hoe {dept} werkt.",
            "Wij missen in {product} een goede koppeling met ons eigen systeem.",
            "{Product} is ingewikkeld; {dept} heeft er {times} hulp bij gevraagd.",
            "Voor {thing} kan {product} net niet wat wij nodig hebben.",
        ),
        "praise": (
            "{Person} denkt met ons mee en belt altijd dezelfde dag terug.",
            "Over {product} niets dan goeds, het scheelt {dept} veel werk.",
            "Snel geholpen met {thing}, dank aan {person}.",
            "Al jaren tevreden, en {product} wordt elk jaar beter.",
            "Fijn dat {person} onze zaak kent en we niets twee keer hoeven uit te leggen.",
            "{Thing} klopt gewoon altijd.",
            "De overgang naar {product} ging soepel, ook voor {dept}.",
        ),
        "neutral": (
            "Gaat zoals het gaat, geen bijzonderheden over {product}.",
            "{Product} doet wat het moet doen.",
            "Prima, al mag {thing} wel wat sneller.",
            "Over {dept} bij jullie tevreden, {product} kan beter.",
            "Geen klachten, ook geen verrassingen met {product}.",
        ),
    },
    "en": {
        "service": (
            "We have been waiting {long} for an answer about {product}.",
            "Nobody got back to us on {thing} for {long}.",
            "I had to explain the problem with {product} {times} to different people.",
            "It took {long} to correct {thing}.",
            "Being passed from {dept} to {dept2} is not what we pay for.",
            "{Thing} was late again and nobody warned us.",
        ),
        "price": (
            "{Product} has become too expensive for what we get out of it.",
            "Another increase on {product}, with no explanation.",
            "The invoice was wrong {times} this year.",
            "Hard to defend the price of {product} to our board.",
        ),
        "onboarding": (
            "We have not heard from our adviser for {long}.",
            "Since {person} left we do not know whom to call.",
            "After the start with {product} we were left to ourselves.",
            "You only call when the contract is about to end.",
        ),
        "unused": (
            "To be honest we hardly use {product} any more.",
            "Our people in {dept} went back to spreadsheets instead of {product}.",
            "Only one colleague still logs in to {product}.",
        ),
        "competitor": (
            "Another provider offers {product} for less.",
            "Head office wants us to move {thing} to its own supplier.",
        ),
        "fit": (
            "{Product} does not suit the way {dept} works.",
            "We miss a proper link between {product} and our own system.",
            "{Product} is complicated, {dept} needed help {times}.",
        ),
        "praise": (
            "{Person} knows our business and always calls back the same day.",
            "Very happy with {product}, it saves {dept} a lot of work.",
            "Quick help with {thing}, thanks to {person}.",
            "{Thing} is simply always right.",
            "Moving to {product} was easier than we feared.",
        ),
        "neutral": (
            "Fine overall, though {thing} could be quicker.",
            "{Product} does what it should.",
            "Nothing special to report on {product}.",
            "Decent service from {dept}, {product} could be better.",
        ),
    },
}
SLOTS: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "long": ("twee weken", "drie weken", "ruim een maand", "bijna twee maanden", "meer dan tien dagen"),
        "times": ("twee keer", "drie keer", "vier keer", "voor de zoveelste keer"),
        "thing": ("de salarisrun", "de jaarrekening", "de loonaangifte", "het rooster", "de koppeling"),
        "dept": ("de administratie", "de afdeling HR", "de planning", "de vestiging", "de directie"),
        "dept2": ("de servicedesk", "de adviseur", "de afdeling facturatie"),
        "person": ("Marieke", "Bas", "Fatima", "Jeroen", "Sanne", "Karim", "Hanneke", "Niels"),
    },
    "en": {
        "long": ("two weeks", "three weeks", "over a month", "almost two months", "more than ten days"),
        "times": ("twice", "three times", "four times", "once again"),
        "thing": ("the payroll run", "the annual accounts", "the quarterly report", "the tax filing"),
        "dept": ("accounts", "HR", "planning", "our branch office", "the finance team"),
        "dept2": ("the service desk", "the adviser", "billing"),
        "person": ("Marieke", "Bas", "Fatima", "Jeroen", "Sanne", "Karim", "Hanneke", "Niels"),
    },
}  # fmt: skip
SECOND_SENTENCE = 0.3


def remark(rng: np.random.Generator, theme: str, language: str, product: int) -> str:
    """A remark of one or two sentences on `theme` in "nl" or "en"."""
    options = SENTENCES[language][theme]
    first = int(rng.integers(len(options)))
    text = _filled(rng, options[first], language, product)
    if rng.random() < SECOND_SENTENCE:
        second = (first + 1 + int(rng.integers(len(options) - 1))) % len(options)
        text += " " + _filled(rng, options[second], language, product)
    return text


def _filled(rng: np.random.Generator, sentence: str, language: str, product: int) -> str:
    chosen = {name: words[int(rng.integers(len(words)))] for name, words in SLOTS[language].items()}
    bought = catalogue.PRODUCTS[product]
    chosen["product"] = bought.spoken if language == "nl" else bought.english
    chosen |= {name.capitalize(): words[0].upper() + words[1:] for name, words in chosen.items()}
    return sentence.format(**chosen)
