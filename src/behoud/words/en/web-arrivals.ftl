# What arrives between two imports: why a row is not kept.
web-arrivals-refused = “{ $column }” { $reason }
web-arrivals-no-row = this is no row: a row is an object with a value per column
web-arrivals-unknown-column = “{ $column }” is no column of this table, which has { $known }
web-arrivals-too-long = is longer than { $most } characters
web-arrivals-finer-than-cents = has more than two decimals
web-arrivals-no-offset = does not say its time zone; write it as 2026-11-21T10:00:00+01:00
web-arrivals-other-month = lies in another month than the event that this id already has; an event of another month needs an id of its own
