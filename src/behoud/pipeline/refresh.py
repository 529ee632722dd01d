"""A refresh: import, measure, predict, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from behoud.company import Company
from behoud.engine import connect
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

Say = Callable[[str], None]


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did: the import, what could not be computed, and where the snapshot stands."""

    imported: ImportReport
    withheld: tuple[BehoudError, ...]
    prediction: Prediction | None
    snapshot: Path


def refresh(
    company: Company, *, progress: Progress | None = None, say: Say = lambda step: None
) -> Refreshed:
    """Import the sources, compute everything as of `company.as_of`, and publish it in one step.

    Until the last moment readers see the snapshot that was there. A metric that the data
    cannot give is withheld with its reason; the others go on.
    """
    imported = import_all(company, progress=progress)
    return publish(company, imported, say)


def publish(company: Company, imported: ImportReport, say: Say) -> Refreshed:
    holdings = Holdings.load(company.lake)
    draft = Draft(company.lake, company.as_of, holdings.content)
    engine = connect(company.engine)
    try:
        definitions = Definitions(Views(engine, holdings, company.as_of), company)
        with discarded_on_failure(draft):
            say("measure")
            withheld = measure(definitions, draft)
            say("predict")
            prediction = foresee(definitions, draft, withheld)
            draft.notes["withheld"] = [{"code": e.code, "facts": e.facts, "message": str(e)} for e in withheld]
            say("publish")
            return Refreshed(imported, tuple(withheld), prediction, draft.publish())
    finally:
        engine.close()


@contextmanager
def discarded_on_failure(draft: Draft) -> Iterator[None]:
    try:
        yield
    except BaseException:
        draft.discard()
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
    """Every metric by year for all dimensions, by quarter and month in total and per team."""
    found: list[Figure] = []
    for metric in METRICS.values():
        if definitions.company.churn.kind not in metric.churn_kinds:
            continue
        try:
            for by, period in asked(definitions.company):
                found += figures(definitions, metric, by=by, period=period)
        except BehoudError as error:
            withheld.append(error)
    return found


def asked(company: Company) -> Iterator[tuple[str, Kind]]:
    """The combinations of dimension and period that are published; any other is computed when asked for."""
    if company.churn.kind == "snapshot":
        yield from ((by, "year") for by in (TOTAL, *company.dimensions))
        return
    yield from ((by, "year") for by in (TOTAL, *company.dimensions))
    quarterly: tuple[Kind, ...] = ("quarter", "month")
    yield from ((by, period) for period in quarterly for by in (TOTAL, *(d for d in company.dimensions if d == "team")))


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
