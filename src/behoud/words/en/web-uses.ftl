# Usage: who uses what it has, what binds, who slackens.
web-uses-none = No usage is known yet
web-uses-none-how = This page will show how many customers use what they have, which heavy users slacken and which products bind. It needs usage (table “events”: customer, moment, what, and where known how much).
web-uses-title = { $customers ->
    [0] There are no customers now
   *[other] { $share } of the customers used anything in the last { $days } days: { $users } of { $customers }
 }{ $slackened ->
    [0] .
    [one] ; 1 heavy user slackens, worth { $amount } a year.
   *[other] ; { $slackened } heavy users slacken, worth { $amount } a year together.
 }
web-uses-chart-about = Customers that used anything in the month; the running month hatched
web-uses-young = Usage by month
web-uses-month = In { $month } { $customers } customers used anything
web-uses-year = In { $month } { $customers } customers used anything, { $way ->
    [more] { $share } more than a year before
    [less] { $share } fewer than a year before
   *[same] as many as a year before
 }
web-uses-team-note = This is about the customers that belong to this team now, also in the months that they belonged to another.
web-uses-slackened = { $customers ->
    [0] No heavy user slackens
    [one] 1 heavy user uses at least { $fall } less than in the { $days } days before, worth { $amount } a year
   *[other] { $customers } heavy users use at least { $fall } less than in the { $days } days before, worth { $amount } a year together
 }
web-uses-unused = { $customers ->
    [0] Every customer used something in the last { $days } days
    [one] 1 customer used nothing in the last { $days } days, worth { $amount } a year
   *[other] { $customers } customers used nothing in the last { $days } days, worth { $amount } a year together
 }
web-uses-groups = Usage by group, last { $days } days
web-uses-groups-note = A group opens those of its customers that use nothing. Usual is the median of those that use anything.
web-uses-binding = What binds
web-uses-products = Owners of a product beside customers alike without it
