"""The array types that every file of this room speaks."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
IndexArray = NDArray[np.intp]


def floats(values: ArrayLike) -> FloatArray:
    """One-dimensional float64 array of `values`; ValueError when they have more dimensions."""
    array = np.asarray(values, dtype=np.float64)
    if array.ndim > 1:
        raise ValueError(f"expected one dimension, got an array of shape {array.shape}")
    return np.atleast_1d(array)


def same_length(**columns: FloatArray) -> None:
    """ValueError that names the lengths when `columns` are not equally long."""
    if len({len(column) for column in columns.values()}) > 1:
        lengths = ", ".join(f"{name}: {len(column)}" for name, column in columns.items())
        raise ValueError(f"columns of unequal length ({lengths})")
