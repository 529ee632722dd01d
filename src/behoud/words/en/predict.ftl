# Who is next: what is withheld and why, the ranked list, the evaluation.
predict-withheld-snapshot = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: these data are one snapshot without dates, and nothing in them says by when anyone left.
predict-withheld-history = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: the { $days } days of history leave no later period to judge such a prediction by.
predict-withheld-few-departures = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: { $departures ->
    [0] no customer
    [one] only 1 customer
   *[other] only { $departures } customers
 } left in the part of the history to learn from, and it takes at least { $minimum }.
predict-withheld-few-stayed = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: nearly everybody left within it ({ $departures } customers), so there is nothing to tell apart.
predict-withheld-few-tested = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: { $departures ->
    [0] no customer
    [one] only 1 customer
   *[other] only { $departures } customers
 } left in the later period that it has to be judged by, and it takes at least { $minimum }.
predict-withheld-no-skill = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: on a later period the model did no better than giving everyone the same chance (it gained { $skill }% on that, between { $low }% and { $high }%, so it may be nothing).
predict-withheld-no-better-than-rule = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: on a later period the model did no better than the plain rule (it gained { $skill }% on that, between { $low }% and { $high }%).
predict-withheld-calibration = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: on a later period the predictions were clearly off. On average they said { $predicted }%, and { $observed }% left; per customer they missed by { $ece }% on average.
predict-withheld-learned-short = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: on no date in the past had the model seen enough of such periods from begin to end to be judged by ({ $days } days of history).
predict-withheld-drift = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: the customers of today are not like those of the past year. Their probabilities differ by a stability index of { $index }, where { $usual } is usual. `behoud evaluate` shows what moved; the usual cause is a source that stopped.
predict-withheld-level = No probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
}: the share that leaves moves too fast to follow, from { $then }% in the past to an expected { $now }% now.
predict-withheld-several = { $others } and { $last }

predict-title = Who is next, as of { $day }
predict-none = There are no customers at risk at this date.
predict-order-value-at-risk = Ordered by value at risk: the probability to leave within { $horizon ->
    [one] a day
   *[other] { $horizon } days
} times the { $basis ->
    [margin] margin
   *[revenue] revenue
 } of a year.
predict-order-plain-rule = No probability is given. The order is a plain rule: first those with the { $rule ->
    [deadline] nearest last day to cancel
   *[silence] longest silence
 }, among equals the highest value.
predict-order-value = No probability is given. The customers are ordered by value.
predict-value-is-revenue = Value is yearly revenue: the company file gives no gross_margin.
predict-value-is-margin = Value is the yearly margin.
predict-cancelled = { $count ->
    [one] 1 customer has
   *[other] { $count } customers have
 } given notice and still { $count ->
    [one] runs
   *[other] run
 }, worth { $value } a year; not in this list.
predict-objected = { $count ->
    [one] 1 customer objected to profiling and is
   *[other] { $count } customers objected to profiling and are
 } not scored.
predict-shown = { $shown } of { $all } customers shown. More: --limit
predict-column-rank = #
predict-column-customer = customer
predict-column-within = within { $days } d
predict-column-value = value a year
predict-column-value-at-risk = value at risk
predict-column-deadline = cancel within
predict-column-customer-why = customer, with what raises (+) and lowers (−) it
predict-column-customer-alike = customer, with what it shares (+) and does not share (−) with those that left
predict-withheld = withheld
predict-customer-unknown = There is no customer “{ $customer }” among those at risk or cancelled.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
 }
predict-customer-objected = Customer { $customer } is not scored. It is no customer at this date, or it objected to profiling.
predict-customer-cancelled = { $customer } gave notice on { $given } and runs until { $ends }. Worth { $value } a year.
predict-customer-probability = Probability to leave within { $days ->
    [one] a day
   *[other] { $days } days
}: { $share }
predict-customer-rank = Number { $rank } of { $all }
predict-customer-value = Value a year: { $value }
predict-customer-at-risk = Value at risk: { $value }
predict-customer-deadline = Last day to cancel: in { $days ->
    [one] 1 day
   *[other] { $days } days
 }
predict-reason-up = + { $reason }
predict-reason-down = − { $reason }

predict-evaluation-all = all together
predict-between = { $share } (between { $low } and { $high })
