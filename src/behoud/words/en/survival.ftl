survival-no-tenure = How long customers stay cannot be told from this snapshot: it does not say how long each has been one. Name the attribute that does as tenure_months under [churn].
survival-title = How long customers stay (Kaplan-Meier, months)
survival-column-group = group
survival-column-lives = lives
survival-column-departures = departures
survival-column-median = half left by
survival-column-month = after { $month }
survival-column-peak = worst month
survival-column-note = note
survival-differs = differs from the rest ({ $p })
survival-fastest = { $group } leaves { $times } times as fast as expected{ $peak ->
    [known] , most of all in month { $month } of its life, when { $share } of those still there leave
   *[none] {""}
 }.
survival-same = The groups do not leave at clearly different speeds.
survival-untested = Too few customers to compare groups: { $minimum } are needed in each.
survival-late = { $count ->
    [one] 1 life began before the history and counts from the day that we could see it.
   *[other] { $count } lives began before the history and count from the day that we could see them.
 }
survival-unseen = { $count ->
    [one] 1 was
   *[other] { $count } were
 } left out: { $snapshot ->
    [true] it is not known how long they were customers, or whether they left
   *[false] over before the history began
 }.
survival-snapshot = From one snapshot: it assumes that customers of the past left as those of today do.
