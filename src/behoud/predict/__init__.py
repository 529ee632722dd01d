"""Who leaves by when: as-of features, labels, models judged on the future, value at risk."""
