"""The steps of predicting: the features of each snapshot of the past, and what is made of them."""

from __future__ import annotations

from behoud.engine.work import Finished
from behoud.errors import BehoudError
from behoud.measure.scope import Definitions
from behoud.pipeline.reasons import WITHHELD, plain
from behoud.pipeline.steps import Result, Steps
from behoud.predict.comeback import comeback
from behoud.predict.panel import snapshot_days
from behoud.predict.run import predict

MODEL = "model"


def foresee(definitions: Definitions, steps: Steps) -> Finished:
    """Scores and evaluation; a reason where no prediction can be made at all."""

    def made() -> Result:
        try:
            steps.expected["features"] = snapshots(definitions)
            prediction = predict(definitions, remember=steps)
            returning = comeback(definitions)
        except BehoudError as error:
            return Result(notes={WITHHELD: [plain(error)]})
        tables = prediction.tables() | returning.tables()
        return Result(tables, {MODEL: prediction.card | {"returning": returning.card}})

    return steps.result("prediction", made)


def snapshots(definitions: Definitions) -> int:
    """How many dates of the past a prediction looks at; none where the data know no dates."""
    if definitions.company.churn.kind == "snapshot":
        return 0
    return len(snapshot_days(definitions.first_day, definitions.views.as_of))
