expressions-near = { $near ->
    [none] . Known: { $known }.
   *[other] , did you mean `{ $near }`?
}
expressions-empty = The expression is empty.
expressions-too-long = The expression has { NUMBER($length) } characters; at most { NUMBER($longest) } are allowed.
expressions-too-deep = The expression has too many levels of brackets, functions or operators in each other.
expressions-unreadable = This is no expression: `{ $text }`{ $near ->
    [none] .
   *[other] . It cannot be read at `{ $near }`.
}
expressions-one-only = Write one expression, not none or several: `{ $text }`.
expressions-unsupported = { $engine } has no words for `{ $text }`.
expressions-function = The function `{ $name }` is not allowed{ expressions-near }
expressions-not-allowed = `{ $what }` is not allowed in an expression. Allowed are columns, values, arithmetic, comparisons, and, or, not, in, between, like, is null, case, cast and a list of functions.
expressions-qualified = Write a column without a table before it, not `{ $name }`.
expressions-unknown-column = unknown column `{ $name }`{ expressions-near }
expressions-type = Something cannot be cast to `{ $type }`; use varchar, integer, bigint, double, decimal, boolean, date or timestamp.
expressions-unit = unknown unit of time `{ $unit }`{ expressions-near }
expressions-literal = { $function } takes its pattern, format or replacement as text between quotes.
expressions-growth = Replacements in replacements could make a text more than { NUMBER($most) } times as long; write fewer or shorter ones.
expressions-incomplete = `{ $what }` lacks something to work on in `{ $text }`.
