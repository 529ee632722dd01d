"""Numbers in, numbers out: intervals, comparisons, survival, standardisation, calibration.

The engine reduces customers to counts and sums, this room infers from them. Nothing here knows a table,
a file or a language. What cannot be known is `None` (or `nan` inside an array), never a zero.
"""
