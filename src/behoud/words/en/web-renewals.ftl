# Renewals: which contracts can be cancelled until when.
web-renewals-days = In the next { $days } days { $number ->
    [0] no contract reaches its last day to cancel
    [one] 1 contract reaches its last day to cancel, worth { $amount } a year
   *[other] { $number } contracts reach their last day to cancel, together { $amount } a year
 }{ $going ->
    [none] {""}
   *[other] ; { $going } of that is expected to go
 }{ $unknown ->
    [0] .
    [one] . For 1 contract no chance is given.
   *[other] . For { $unknown } contracts no chance is given.
 }
web-renewals-span = From { $first } to { $last } { $number ->
    [0] no contract reaches its last day to cancel
    [one] 1 contract reaches its last day to cancel, worth { $amount } a year
   *[other] { $number } contracts reach their last day to cancel, together { $amount } a year
 }{ $going ->
    [none] {""}
   *[other] ; { $going } of that is expected to go
 }{ $unknown ->
    [0] .
    [one] . For 1 contract no chance is given.
   *[other] . For { $unknown } contracts no chance is given.
 }
web-renewals-none = { $kind ->
    [contract] No contracts are known yet
   *[other] Without contracts there is nothing to renew
 }
web-renewals-none-how = { $kind ->
    [contract] This page will show which contracts can be cancelled until when, what they are worth and how likely the customer is to leave. It needs a file of contracts (table “contract_terms”: customer, start, end, last day to cancel, amount per year).
   *[other] This company counts a customer as gone when it stops buying, or has a single snapshot only, so there is no last day to cancel. Customers that go quiet are listed under Customers.
 }
web-renewals-period = Period
web-renewals-next = next { $days } days
web-renewals-chosen = chosen days
web-renewals-months = By month, the year ahead
web-renewals-steps = { $step ->
    [week] This period by week
   *[month] This period by month
 }
web-renewals-nothing = No contract reaches its last day to cancel in this time.
web-renewals-list = The contracts, by last day to cancel
web-renewals-note = The chance is that of the customer deciding to leave before the last day to cancel, with its interval; the expected loss is that chance times the amount per year. Where no last day to cancel is known, the end counts. Contracts that were cancelled already are not listed.
web-renewals-ics = Put these days in my calendar (.ics)
web-renewals-calendar = Last days to cancel, { $company }
web-renewals-event = Last day to cancel: { $who }
web-renewals-event-about = { $product ->
    [none] {""}
   *[other] { $product }.{" "}
 }{ $amount ->
    [none] {""}
   *[other] { $amount } a year.{" "}
 }{ $chance ->
    [none] {""}
   *[other] Chance that this customer leaves before that day: { $chance }.{" "}
 }{ $manager ->
    [none] {""}
   *[other] Account manager: { $manager }.
 }
web-renewals-chart = Most comes up in { $month }: { $amount }
web-renewals-chart-about = Yearly amount of the contracts that reach their last day to cancel in that month, the next twelve months
web-renewal-auto = renews by itself
web-renewal-manual = has to be renewed
web-renewal-unknown = unknown
