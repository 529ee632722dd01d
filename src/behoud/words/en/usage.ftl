usage-snapshot = One snapshot without dates does not tell what came first, the usage or the departure. Usage against churn needs dates.
usage-no-events = Usage was not imported. Add a source for events to behoud.toml (customer_id, at and, where known, quantity).
usage-no-products = No product is known of what customers have. Map product_id in the source of { $table }.
usage-no-period = No { $period ->
    [month] month
    [quarter] quarter
   *[year] year
 } is over yet since the history began on { $first }. Take a shorter period.
usage-short = { $first ->
    [none] No usage was recorded
   *[other] Usage is recorded from { $first } on
 }: no { $period ->
    [month] month
    [quarter] quarter
   *[year] year
 } that is over has { $days } days of it before its start. Take a shorter period, or set a smaller usage_window_days.
usage-title-products = Products against churn, { $first } to { $last }
usage-title-numbers = Number of products against churn, { $first } to { $last }
usage-title-intensity = Usage in the { $days } days before a period against churn in it, { $first } to { $last }
usage-title-decline = Heavy users in decline on { $day }
usage-column-product = product
usage-column-owners = owners
usage-column-owners-churn = churn of owners
usage-column-others-churn = of others
usage-column-difference = points apart
usage-column-adjusted = like for like
usage-column-interval = interval
usage-column-verdict = verdict
usage-column-number = products
usage-column-customers = customers
usage-column-churn = churn
usage-column-usage = usage
usage-column-customer = customer
usage-column-before = before
usage-column-after = after
usage-column-value = yearly value
usage-verdict-binds = binds
usage-verdict-loosens = owners leave more
usage-verdict-none = no clear difference
usage-products-shown = { $shown } of { $total } products shown; { $tested } have enough owners to be tested, and the verdict is corrected for so many tests.
usage-at-least = { $count } or more
usage-band-none = none
usage-band = quarter { $number } ({ $least } to { $most })
usage-trend = { $way ->
    [falls] Churn falls with { $what ->
        [numbers] the number of products
       *[usage] usage
     }
    [rises] Churn rises with { $what ->
        [numbers] the number of products
       *[usage] usage
     }
   *[none] No clear trend
 } ({ $p }).
usage-outside = { $events ->
    [one] 1 event
   *[other] { $events } events
 } ({ $share }) of { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
 } fell on days without a running contract and { $events ->
    [one] is
   *[other] are
 } not counted.
usage-skipped = Left out, as usage was not recorded long enough before them: { $periods }.
usage-decline-now = { $count ->
    [0] No heavy user is in decline on { $day }.
    [one] 1 heavy user is in decline on { $day }.
   *[other] { $count } heavy users are in decline on { $day }; { $shown } shown.
 }
usage-decline-churn = Over the past, { $declined } of { $n } heavy users in decline left, and { $steady } of { $other_n } others{ $differs ->
    [yes] {""}: a clear difference
    [no] {""}: no clear difference
   *[untested] {""}: too few to tell
 }.
