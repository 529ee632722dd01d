"""The same four tasks in other hands. Each takes a Place; two of them leave tables in `place.out`."""
