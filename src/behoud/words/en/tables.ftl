tables-ambiguous-date = Column “{ $column }” can be read as { $one } and as { $other }: “{ $example }” fits both. Say which one is meant in behoud.toml: { "{" } column = "{ $column }", format = "dd-mm-yyyy" { "}" }.
tables-ambiguous-number = The numbers in column “{ $column }” can be read as { $one } and as { $other }: “{ $example }” fits both. Say which mark stands before the decimals, with decimal = "," or decimal = "." at this source in behoud.toml.
tables-mixed-date = Column “{ $column }” is written in two ways: “{ $example }” as { $one } and “{ $second }” as { $other }. Write it in one way. Where only a few rows differ, behoud.toml can say which way counts, and those rows are set apart: { "{" } column = "{ $column }", format = "{ $one }" { "}" }.
tables-mixed-number = The numbers in column “{ $column }” are written in two ways: “{ $example }” as { $one } and “{ $second }” as { $other }. Write them in one way. Where only a few rows differ, this source in behoud.toml can say which mark stands before the decimals (decimal = "," or decimal = "."), and those rows are set apart.
tables-wrong-type = Column “{ $column }” should hold { $type ->
    [integer] whole numbers
    [number] numbers
    [money] amounts
    [flag] yes or no
    [date] dates
    [moment] dates or moments
   *[text] texts
}, but { NUMBER($misfits) } of its { NUMBER($filled) } values { $misfits ->
    [one] is
   *[other] are
} something else, such as “{ $example }”. Choose another column, or say in behoud.toml how it is written.
tables-columns-missing = Source “{ $source }” asks for what its columns do not have:
tables-required-missing = { $count ->
    [one] Column { $columns } of table { $table } comes
   *[other] Columns { $columns } of table { $table } come
} from nowhere, and a row cannot do without. Name the source's column for it under [sources.columns].
tables-columns-repeated = { $count ->
    [one] Column “{ $columns }” stands
   *[other] Columns “{ $columns }” stand
} more than once in the header, so that it is not certain which one is meant. Give every column a name of its own, and import again.
tables-required-near = { $mapped ->
    [yes] “{ $near }” is there, and resembles { $column }. If that is meant: { $column } = "{ $near }"
   *[no] “{ $near }” is there, and resembles { $column }. If that is meant, correct the name in the file; or map it with { $column } = "{ $near }", and name every other column that counts there too.
}
tables-lookup-empty = Nothing was imported into { $table } yet, so “{ $column }” cannot be looked up there. Add a source for { $table }, or correct the one that failed.
tables-expression-fails = The expression { $expression } cannot be computed on these columns: { $problem }
tables-counts-differ = The rows of { $file } do not add up after reading; nothing of it was taken. This is a fault of behoud: please report it, with the file if you can.
tables-open-ended = { $rows ->
    [one] In one row
   *[other] In { NUMBER($rows) } rows
} “{ $column }” lies beyond the year 2200; that was taken to mean that there is no end.

tables-reason-not-text = cannot be read as text
tables-reason-not-integer = is no whole number
tables-reason-not-number = is no number
tables-reason-not-money = is no amount
tables-reason-not-flag = is neither yes nor no
tables-reason-not-date = is no date
tables-reason-not-moment = is no date or moment
tables-reason-not-read = cannot be read, so that the source's expression has no answer
tables-reason-not-in-map = does not occur in the value map of behoud.toml
tables-reason-not-found = is not found in the table in which it is looked up
tables-reason-nul = holds a character that no text has (U+0000)
tables-reason-required = is empty, and a row cannot do without it
tables-reason-not-allowed = is none of { $allowed }
tables-reason-too-small = is less than { $minimum }
tables-reason-not-above = is not more than { $above }
tables-reason-too-large = is more than { $maximum }
tables-reason-no-currency = is no currency (three letters by ISO 4217, such as EUR)
tables-reason-too-early = lies before the year 1800
tables-reason-too-far = lies beyond the year 2200
tables-reason-future = lies in the future
tables-reason-order = “{ $last }” lies before “{ $first }”
tables-reason-repeated-key = has the key of line { $first }, with other content
tables-reason-not-allowed-short = is none of the values allowed
tables-reason-too-small-short = is too small
tables-reason-not-above-short = is too small
tables-reason-too-large-short = is too large
tables-reason-order-short = lies before its start
tables-reason-repeated-key-short = the same key as an earlier line, with other content
