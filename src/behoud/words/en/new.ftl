new-no-folder = There is no folder { $folder }. Make it and put your exports in it, or name another.
new-nothing-there = { $folder } holds no CSV, Excel, Parquet or SQLite file. Put your exports in it: contracts or sales first, then customers, usage, contact moments and invoices.
new-exists = { $file } is there already and is left as it is. Rename it to have a new one proposed.
new-written = Written: { $file }. Read it, settle what is in doubt, then run `behoud import`.
new-title-found = What was found
new-title-possible = What can be computed with it
new-title-missing = What is missing for the rest
new-head-file = file
new-head-rows = rows
new-head-table = table
new-head-doubts = in doubt

new-file-head = The company file of behoud, proposed from the files in this folder. What is in doubt stands as a comment; change what is not right.
new-hint-margin = The share of revenue that is left after direct costs. Without it, value is stated in revenue.
new-hint-no-dimensions = Nothing was found to split figures by. A team, segment, region or own column of customers can stand here.
new-hint-attributes = Own columns that are kept: to split figures by and as inputs of the model. Customers have them as they are today, without history.
new-hint-targets = What you aim for, per year.
new-hint-benchmarks = Figures of your sector, with where they stand. Only the same definition and basis is compared.

new-why-contract = Contracts were found: a customer has left when its last running contract has ended. A return within the days of grace is a late renewal.
new-why-inactivity = No contracts were found, sales were: a customer has left when it bought nothing for { $days } days. Of all waits between two purchases half are at most { $half } days and nine in ten at most { $most }. { NUMBER($again) } customers bought again, { NUMBER($once) } bought on one day only.
new-why-snapshot = Neither contracts nor sales were found, but { $column } says who had left. From one snapshot behoud can say which groups left more often, not when: for that it needs days.
new-why-no-churn = Nothing was found that says who left and when: bring contracts with their start and end, or sales with their day.
new-why-currency-name = From the name of the column { $column }.
new-why-currency-country = In doubt: no currency was found; this is that of { $country }, where most rows are from.
new-why-currency-unknown = In doubt: no currency was found in the files. Fill in yours.
new-why-zone = In doubt: files do not tell their time zone. In this one days begin and end.
new-why-as-of = The newest day in the files is { $day }, long past: figures are stated as of the day after it. Leave the line out to use today.
new-why-history = In doubt: contracts start from { $first }, but the first end is on { $end }. Contracts that had ended before seem to be missing; from this day on the files look complete.

new-doubt-name = In doubt: is { $column } really { $target }?
new-doubt-key = { $column } is not taken as the key: { NUMBER($count) } of its values stand on more than one row.
new-doubt-values = In doubt: what do these values of { $column } mean for { $target }: { $values }? Known: { $known }.
new-doubt-format = In doubt: { $column } reads as { $format } and as { $others } as well. Choose.
new-doubt-empty = { $column } is empty; it is kept for { $target } for when something stands in it.
new-doubt-format-beside = { $column } reads as { $format } and as { $others } as well; other days in this file are only { $format }.
new-doubt-no-amount = No amount was found: without it customers are counted, and value is not.
new-doubt-trial = Rows with { $column } are left out: a trial is no contract.
new-doubt-no-one = In { $share } % of the rows { $column } is { $value }, which looks like no one in particular: those rows are left out, and counted.
new-doubt-untold = The reason { $value } says nothing: those rows are left out, and counted.
new-doubt-personal = Left out, because they describe a person and are not needed to keep a customer: { $columns }.
new-doubt-outcome = Left out, because they tell the outcome and a model would learn from it: { $columns }.
new-doubt-unused = Not used: { $columns }.
new-doubt-lookup = The customer is found through { $column } in { $table }, where { $share } % of its values stand before rows are left out there. Rows without one are set apart.
new-doubt-customers-within = { $count ->
    [0] Each customer has one { $column }.
    [one] One customer has more than one { $column }: the first one counts, rows that say another are set apart.
   *[other] { $count } customers have more than one { $column }: the first one counts, rows that say another are set apart.
}
new-doubt-scale = In doubt: the scores in { $column } run from { $low } to { $high }. State the lowest and highest that could be given.
new-doubt-no-header = not used: the first line holds values, not the names of columns. Put a line with names on top.
new-doubt-no-table = not used: no table was recognised in the columns { $columns }.

new-can-churn = Customer churn rate and retention rate
new-can-revenue = Recurring revenue (ARR, MRR), gross and net revenue retention, and the bridge between two dates
new-can-renewal = Renewal rate and the value that was not renewed
new-can-ended = The value of contracts ended in between
new-can-cohorts = Cohorts, and how long customers stay
new-can-involuntary = Voluntary and involuntary departures apart
new-can-reasons = Why customers left
new-can-teams = Every figure per account team
new-can-products = Which products bind, and partial churn
new-can-usage = Usage against churn, and heavy users in decline
new-can-service = Contacts, complaints and the time to solve them against churn
new-can-payment = Late and failed payment against churn
new-can-listening = Survey scores and remarks against churn
new-can-notice = Cancelled but still a customer, with the value at stake
new-can-next = Who is likely to leave next, where the data carry a signal
new-can-sector = The comparison with your sector
new-lacks = needs { $columns }
new-or = or
