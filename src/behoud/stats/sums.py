"""What an engine delivers of a group of customers, from which a ratio or a mean and its spread follow."""

from dataclasses import dataclass

from behoud.stats.intervals import Interval, ratio, ratio_standard_error


@dataclass(frozen=True)
class RatioSums:
    """What the engine delivers of one group: customers, sums, sums of squares, sum of products.

    Sums add up, as groups do.
    """

    n: float
    numerator: float
    denominator: float
    numerator2: float
    denominator2: float
    cross: float

    def __add__(self, other: "RatioSums") -> "RatioSums":
        return RatioSums(
            self.n + other.n,
            self.numerator + other.numerator,
            self.denominator + other.denominator,
            self.numerator2 + other.numerator2,
            self.denominator2 + other.denominator2,
            self.cross + other.cross,
        )

    @staticmethod
    def of_mean(n: float, total: float, sum_squares: float) -> "RatioSums":
        """A mean is the ratio of a total to a count of ones.

        >>> RatioSums.of_mean(4, 20.0, 110.0).value
        5.0
        """
        return RatioSums(n, total, n, sum_squares, n, total)

    @property
    def value(self) -> float | None:
        return self.numerator / self.denominator if self.denominator else None

    @property
    def standard_error(self) -> float | None:
        return ratio_standard_error(
            self.numerator, self.denominator, self.numerator2, self.denominator2, self.cross, self.n
        )

    def interval(self, confidence: float = 0.95, *, bounded: bool = False) -> Interval | None:
        """Interval of `value`; see `behoud.stats.intervals.ratio`."""
        return ratio(
            self.numerator,
            self.denominator,
            self.numerator2,
            self.denominator2,
            self.cross,
            self.n,
            confidence,
            bounded=bounded,
        )
