"""Numeric libraries kept to one thread.

Sums of doubles depend on how rows are dealt to threads, and the same data and seed must give the
same model to the bit on any machine. OpenMP counts its threads per thread that asks, BLAS for the
whole process: the first is limited where a model is fitted, the second once around all of them.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # it ships no types


def one_openmp_thread() -> AbstractContextManager[None]:
    """For fitting and asking trees, in the thread that does so."""
    return libraries().limit(limits=1, user_api="openmp")  # type: ignore[no-any-return]


def one_blas_thread() -> AbstractContextManager[None]:
    """For linear algebra, in the whole process."""
    return libraries().limit(limits=1, user_api="blas")  # type: ignore[no-any-return]


@cache
def libraries() -> ThreadpoolController:
    """The libraries with threads of their own that are loaded: looking for them takes longer than a batch."""
    return ThreadpoolController()
