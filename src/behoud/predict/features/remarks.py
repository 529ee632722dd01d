"""How remarks sound that came without a score: as the words tell that others used beside a score."""

from __future__ import annotations

import ibis

from behoud.predict.features.mood import (
    APART,
    FEW,
    HALF_LIVES,
    ORDINARY,
    WHOLE,
    answers,
    averaged,
    beside_others,
    everyone,
    said,
    within_scale,
)
from behoud.predict.features.seen import Seen, number, rounded, share

LATEST = 20_000
"""Scored remarks, of everyone, from which is learned how words sound: more would say the same."""
FEWEST, UNSURE = 5, 20
"""Scored remarks from which on a word tells anything, and how many ordinary ones are counted in."""
NO_LETTERS = r"[^\p{L}]+"
SHORTEST = 2
"""Letters of a word that may tell something."""
ANSWER, REMARK = ("response_id", "question_id"), ("feedback_id", "customer_id", "day")


def has_remarks(seen: Seen) -> bool:
    """Whether there are remarks, and answers from which to learn how they sound."""
    return seen.has("feedback") and seen.has("responses")


def remarks(seen: Seen) -> ibis.Table:
    """Per customer how its remarks without a score sound over the years, from 0 to 100.

    A word sounds as good as the scores of those who used it, beside what everyone answers (50); a
    remark as its words do on average. As with the mood, what is old weighs less and few remarks stay
    near the ordinary. No row where nothing was said in words that are known.
    """
    return averaged(seen, tones(seen), {"mood_remarks": HALF_LIVES["mood_lasting"]})


def tones(seen: Seen) -> ibis.Table:
    """The remarks in which words are known: customer_id, day, weight, and points as of an answer.

    In the remarks with a score, good and bad lie as far apart as in the scores themselves.
    """
    scored = words(scored_remarks(everyone(seen)), *ANSWER, "points")
    known = sounds(scored)
    ordinary = heard(scored, known, *ANSWER).aggregate(
        many=ibis._.count(), squares=(ibis._.off * ibis._.off).sum()
    )
    spread = ((number(ordinary.squares) + FEW * APART**2) / (number(ordinary.many) + FEW)).sqrt()
    found = heard(words(seen.rows("feedback"), *REMARK), known, *REMARK)
    found = found.cross_join(ordinary.select(spread=spread))
    points = ORDINARY + rounded(within_scale(found.off / found.spread * APART))
    return found.select("customer_id", "day", weight=number(ibis.literal(WHOLE)), points=points)


def scored_remarks(seen: Seen) -> ibis.Table:
    """The latest answers with a remark: their key, text, and points beside what everyone answers."""
    scored = answers(seen, *ANSWER, "text")
    scored = scored.filter(scored.text.notnull())
    newest = scored.order_by(scored.day.desc(), *ANSWER).limit(LATEST)
    return beside_others(newest, said(seen))


def sounds(scored: ibis.Table) -> ibis.Table:
    """How far from the ordinary the scores were beside which a word was used: known_word and `sound`."""
    found = scored.group_by("word").aggregate(many=scored.count(), off=(scored.points - ORDINARY).sum())
    found = found.filter(found.many >= FEWEST)
    return found.select(known_word="word", sound=rounded(share(found.off, found.many + UNSURE)))


def heard(said_in: ibis.Table, known: ibis.Table, *key: str) -> ibis.Table:
    """How the known words of each remark sound on average: its key and `off`."""
    found = said_in.join(known, said_in.word == known.known_word)
    return found.group_by(*key).aggregate(off=rounded(share(found.sound.sum(), found.count())))


def words(rows: ibis.Table, *kept: str) -> ibis.Table:
    """A row for each word of each text, once, with some columns of its row."""
    found = rows.select(*kept, word=rows.text.lower().re_split(NO_LETTERS).unique().unnest())
    return found.filter(found.word.length() >= SHORTEST)
