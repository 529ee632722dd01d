benchmark-total = { $metric } is an amount, and amounts of a sector cannot be divided: give a rate.
benchmark-definition = The sector's figure { $definition ->
    [none] does not say which definition it follows
   *[other] follows { $definition }
 }, ours is { $metric }. Rates of different definitions are not compared.
benchmark-basis = The sector's figure { $basis ->
    [none] does not say whether it counts customers or revenue
    [customers] counts customers
    [revenue] counts revenue
   *[other] counts { $basis }
 }, { $metric } counts { $own ->
    [customers] customers
    [revenue] revenue
   *[terms] contract terms
 }. The two are not compared.
benchmark-incomplete = { $year } is not over: our figure runs to { $until }. A part of a year is not compared with a whole one.
benchmark-no-year = We have no figure of { $year } of our own.
benchmark-no-sector-year = There is no figure of the sector for { $metric } in { $year }.
benchmark-no-figure = { $metric } has no value in { $year }: there was nothing to count.
benchmark-zero = The sector's { $metric } is 0, and nothing is so many times 0.
