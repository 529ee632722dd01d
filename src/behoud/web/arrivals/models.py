"""Rows as they arrive, and how far the counting is."""

from __future__ import annotations

from django.db import models


class Arrival(models.Model):
    """One row of a table of `behoud.schemas`, as it came; never changed, and removed by erasure only.

    `seq` rises in the order in which rows become visible: who has read up to one has missed none
    before it. `row` is canonical JSON, so that equal rows are equal texts. Of rows with one `key`
    the last counts. `by` says who brought it.
    """

    seq = models.BigIntegerField(primary_key=True)
    table = models.CharField(max_length=40)
    key = models.CharField(max_length=500)
    customer_id = models.CharField(max_length=200)
    row = models.TextField()
    recorded_at = models.DateTimeField()
    by = models.CharField(max_length=100)

    class Meta:
        db_table = "arrivals"
        indexes = (
            models.Index(fields=("table", "key"), name="arrivals_by_key"),
            models.Index(fields=("customer_id", "table"), name="arrivals_of_customer"),
            models.Index(fields=("table", "seq"), name="arrivals_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.seq} {self.table} {self.key}"


class Counted(models.Model):
    """The last `seq` that was given out: whoever adds rows holds this row until they are there.

    That makes the order of the numbers the order of the transactions, on every database.
    """

    name = models.CharField(max_length=40, primary_key=True)
    seq = models.BigIntegerField(default=0)

    class Meta:
        db_table = "arrivals_counted"

    def __str__(self) -> str:
        return f"{self.name} {self.seq}"
