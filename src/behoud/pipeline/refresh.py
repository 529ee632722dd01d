"""A refresh: import, measure, predict, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from behoud.company import Company
from behoud.engine import Engine, connect
from behoud.engine.holdings import Holdings
from behoud.engine.write import Draft
from behoud.errors import BehoudError
from behoud.measure import departed
from behoud.measure.catalogue import METRICS
from behoud.measure.dimensions import TOTAL
from behoud.measure.figures import FIGURES, Figure, as_arrow, figures
from behoud.measure.periods import Kind
from behoud.measure.scope import Definitions
from behoud.predict.run import Prediction, predict
from behoud.sources.intake import ImportReport, Progress, import_all
from behoud.tables import Views
from behoud.words import fault

Say = Callable[[str], None]


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did: the import, what could not be computed, and where the snapshot stands.

    `definitions` are those that the figures were computed with, on an engine that is still
    connected: closing it is the caller's.
    """

    imported: ImportReport
    withheld: tuple[BehoudError, ...]
    prediction: Prediction | None
    snapshot: Path
    definitions: Definitions


def refresh(company: Company, *, progress: Progress | None = None, say: Say = lambda step: None) -> Refreshed:
    """Import the sources, compute everything as of `company.as_of`, and publish it in one step.

    Until the last moment readers see the snapshot that was there. A metric that the data
    cannot give is withheld with its reason; the others go on. BehoudError, and nothing is
    published, where not one row could be read.
    """
    imported = import_all(company, progress=progress)
    if not imported.holdings.tables:
        raise nothing_to_measure(imported)
    return publish(company, imported, say)


def nothing_to_measure(imported: ImportReport) -> BehoudError:
    """Not one row could be read: why, input by input."""
    whole = fault("refresh-nothing")
    parts = tuple(outcome.error for outcome in imported.failed if outcome.error)
    return BehoudError(str(whole), code=whole.code, facts=whole.facts, parts=parts)


def publish(company: Company, imported: ImportReport, say: Say) -> Refreshed:
    holdings = Holdings.load(company.lake)
    draft = Draft(company.lake, company.as_of, holdings.content)
    engine = connect(company.engine)
    definitions = Definitions(Views(engine, holdings, company.as_of), company)
    with undone_on_failure(draft, engine):
        say("measure")
        withheld = measure(definitions, draft)
        say("predict")
        prediction = foresee(definitions, draft, withheld)
        draft.notes["withheld"] = [{"code": e.code, "facts": e.facts, "message": str(e)} for e in withheld]
        say("publish")
        return Refreshed(imported, tuple(withheld), prediction, draft.publish(), definitions)


@contextmanager
def undone_on_failure(draft: Draft, engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        draft.discard()
        engine.close()
        raise


def measure(definitions: Definitions, draft: Draft) -> list[BehoudError]:
    """Write departures, their reasons and every metric; what could not be had is returned."""
    withheld: list[BehoudError] = []
    arrow = definitions.views.engine.arrow
    for name, expression in (("departures", departed.departed), ("departure_reasons", departed.reasons)):
        rows = arrow(expression(definitions))
        draft.add(name, rows.sort_by([("customer_id", "ascending"), ("left_on", "ascending")]), rows.schema)
    draft.add("metrics", as_arrow(all_figures(definitions, withheld)), FIGURES)
    return withheld


def all_figures(definitions: Definitions, withheld: list[BehoudError]) -> list[Figure]:
    """Every metric by year for all dimensions, by quarter and month in total."""
    found: list[Figure] = []
    for metric in METRICS.values():
        if definitions.company.churn.kind not in metric.churn_kinds:
            continue
        try:
            for by, period in published(definitions.company):
                found += figures(definitions, metric, by=by, period=period)
        except BehoudError as error:
            withheld.append(error)
    return found


def published(company: Company) -> Iterator[tuple[str, Kind]]:
    """The combinations of dimension and period that are published; any other is computed when asked for."""
    yield from ((by, "year") for by in (TOTAL, *company.dimensions))
    if company.churn.kind != "snapshot":
        yield from ((TOTAL, period) for period in ("quarter", "month"))


def foresee(definitions: Definitions, draft: Draft, withheld: list[BehoudError]) -> Prediction | None:
    """Predict and write scores and evaluation; a reason where no prediction can be made at all."""
    try:
        prediction = predict(definitions)
    except BehoudError as error:
        withheld.append(error)
        return None
    for name, rows in prediction.tables().items():
        write_rows(draft, name, rows)
    draft.notes["model"] = prediction.card
    return prediction


def write_rows(draft: Draft, name: str, rows: pa.Table) -> None:
    draft.add(name, rows, rows.schema)
