company-at = line { $line }: { $where }
company-near = { $near ->
    [none] .
   *[other] , did you mean `{ $near }`?
}
company-near-or-known = { $near ->
    [none] . Known: { $known }.
   *[other] , did you mean `{ $near }`?
}

company-missing-file = There is no { $file } in { $folder }. `behoud new { $folder }` looks at what lies there and writes one to fill in.
company-faults = { $count ->
    [one] { $file } has a fault:
   *[other] { $file } has { $count } faults:
}
company-not-utf8 = { company-at }: this line is not UTF-8. Save the file as UTF-8.
company-syntax = { company-at }: this is not TOML. { $reason ->
    [value] The value cannot be read: text stands between quotes ("Noorderlicht"), a number has a decimal point, a day is written 2026-11-21.
    [quote] A quote is opened and not closed.
    [twice] The same key or table stands here a second time.
    [equals] Between a key and its value stands an equals sign.
    [bracket] A bracket is opened and not closed.
    [key] A line starts with a key, a [table] or a #.
    [rest] There is more on this line than one key and its value.
   *[other] { $said }.
}

company-unknown-key = { company-at }: unknown key `{ $key }`{ company-near-or-known }
company-missing-key = { company-at }: `{ $key }` is missing.
company-wrong-type = { company-at }: `{ $value }` is not { $expected ->
    [text] text between quotes
    [integer] a whole number
    [number] a number
    [money] an amount
    [flag] true or false
    [date] a day, written 2026-11-21 without quotes
    [moment] a day or a moment, written 2026-11-21T09:00:00Z without quotes
    [table] a table of keys and values
    [list] a list between square brackets
   *[scalar] text, a number, a day, true or false
}.
company-empty-text = { company-at }: there is no text between the quotes; fill it in or leave the line out.
company-not-positive = { company-at }: { $value } must be more than zero.
company-negative = { company-at }: { $value } must not be less than zero.
company-not-a-share = { company-at }: { $value } must be more than 0 and at most 1 (0.08 is 8 per cent).
company-not-one-character = { company-at }: `{ $value }` must be a single character.
company-unknown-language = { company-at }: behoud does not speak `{ $value }`{ company-near-or-known }
company-unknown-currency = { company-at }: `{ $value }` is no currency of ISO 4217{ company-near }
company-unknown-time-zone = { company-at }: unknown time zone `{ $value }`{ company-near }
company-unknown-engine = { company-at }: unknown engine `{ $value }`. Write duckdb://, local[2], local-cluster[2,1,2048] or spark://host:7077.
company-spark-setting = { company-at }: `{ $value }` is no setting of Spark. Write its whole name: "spark.executor.memory" = "8g".
company-spark-settled = { company-at }: `{ $value }` is not for a company file: the figures rest on it, and the master stands in company.engine.
company-unknown-encoding = { company-at }: unknown encoding `{ $value }`{ company-near }
company-unknown-decimal = { company-at }: the decimal sign is "," or ".", not `{ $value }`.
company-unknown-kind = { company-at }: unknown kind of churn `{ $value }`{ company-near-or-known }
company-unknown-basis = { company-at }: unknown basis `{ $value }`{ company-near-or-known }
company-unknown-table = { company-at }: unknown table `{ $value }`{ company-near-or-known }
company-unknown-type = { company-at }: unknown type `{ $value }`{ company-near-or-known }
company-unknown-metric = { company-at }: unknown measure `{ $value }`{ company-near-or-known }
company-unknown-value = { company-at }: `{ $value }` cannot stand in { $name }{ company-near-or-known }
company-not-a-format = { company-at }: `{ $value }` is no date format. Use yyyy or yy, mm or m, dd or d, and HH, MM, SS for the time: "dd-mm-yyyy HH:MM".
company-format-on = { company-at }: a format is for days and moments; { $name } is of type { $type }.

company-churn-needs = { company-at }: `{ $key }` is missing, churn of kind { $kind } cannot do without it.
company-unknown-attribute = { company-at }: `{ $name }` is no own column of customers; declare it under [attributes.customers]{ company-near }
company-attribute-type = { company-at }: `{ $name }` is of type { $type }; here it must be { $types }.
company-attribute-taken = { company-at }: { $table } already has a column `{ $name }`; choose another name.
company-attribute-name = { company-at }: `{ $name }` cannot be a column name; use lower-case letters, digits and underscores, and start with a letter.
company-unknown-dimension = { company-at }: unknown dimension `{ $name }`{ company-near-or-known }
company-dimension-twice = { company-at }: `{ $name }` is in the list twice.

company-source-twice = { company-at }: there is an earlier source called `{ $name }`; give each its own name.
company-files-or-url = { company-at }: { $both ->
    [yes] a source reads `files` or a `url`, not both.
   *[no] say where the rows are: `files`, or the `url` of a database.
}
company-query-or-from = { company-at }: { $both ->
    [yes] give a `query` or a table with `from`, not both.
   *[no] say what to read from the database: a `query`, or a table with `from`.
}
company-query-without-url = { company-at }: `{ $key }` asks for a database; give its `url` instead of `files`.
company-unknown-column = { company-at }: { $table } has no column `{ $name }`{ company-near-or-known }
company-missing-column = { company-at }: nothing fills `{ $name }`, and { $table } cannot do without it.
company-mapping-kinds = { company-at }: { $count ->
    [0] say where the column comes from: `column`, `sql`, `value` or `lookup`.
   *[other] a column comes from one place, here are { $given }.
}
company-lookup-needs = { company-at }: `{ $key }` is missing; a lookup has `lookup`, `column`, `key` and `give`.
company-without-lookup = { company-at }: `{ $key }` belongs to a `lookup`, and there is none.
company-expression = { company-at }: { $problem }
company-column-not-in-source = { company-at }: unknown column `{ $name }`{ company-near-or-known }
