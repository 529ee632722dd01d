# How far the predictions can be trusted, and the expected loss, in reports.
report-section-trust = How good the predictions are
report-trust-level = Within { $days ->
    [365] a year
   *[other] { $days } days
 } { $expected ->
    [one] 1 departure was
   *[other] { NUMBER($expected) } departures were
 } predicted on earlier dates, and { $departures ->
    [0] none came
    [one] 1 came
   *[other] { NUMBER($departures) } came
 }.
report-trust-ranks = Take one customer who left and one who stayed: the model had put the leaver higher in { $auc } of 100 such pairs, a logistic regression in { $auc_regression }, the plain rule in { $auc_rule }. Chance gives 50.
report-trust-error = Its error (log-loss) is { $base } smaller than with the same chance for everybody (between { $base-low } and { $base-high }), and { $rule } smaller than with the plain rule (between { $rule-low } and { $rule-high }).
report-trust-moved = { $way ->
    [up] More left within { $days ->
        [365] a year
       *[other] { $days } days
     } than in the past that it knew: { $after } against { $before }.
    [down] Fewer left within { $days ->
        [365] a year
       *[other] { $days } days
     } than in the past that it knew: { $after } against { $before }.
   *[same] About as many left within { $days ->
        [365] a year
       *[other] { $days } days
     } as in the past that it knew: { $after } against { $before }.
 }
report-next-loss = { $said ->
    [yes] What goes in the next { $days } days may come out between { $low } and { $high } a year.
   *[no] In the next { $days } days customers worth { $expected } { $basis ->
        [margin] of margin
       *[revenue] of revenue
     } a year are expected to leave, between { $low } and { $high }{ $by ->
        [share] , if as large a part leaves as did before; who, that does not say
       *[model] {""}
     }.
 }
report-next-loss-before = { $often ->
    [always] { $dates ->
        [one] On the 1 earlier date
       *[other] On all { $dates } earlier dates
     } what was lost in the quarter after lay within the range that was expected.
    [never] { $dates ->
        [one] On the 1 earlier date
       *[other] On none of the { $dates } earlier dates
     } what was lost in the quarter after lay { $dates ->
        [one] outside
       *[other] within
     } the range that was expected.
   *[sometimes] On { $held } of { $dates } earlier dates what was lost in the quarter after lay within the range that was expected.
 }
report-tile-loss = expected loss, next quarter
report-tile-between = a year, between { $low } and { $high }
report-sub-loss = Yearly { $basis ->
    [margin] margin
   *[revenue] revenue
 } of customers that leave within { $days } days. Bar: what was expected on that date, with its range; diamond: what was lost.
report-mark-lost = { $lost } lost, { $expected } expected
report-mark-expected = { $expected } expected
report-sub-calibration = Dates after all it learned from: { NUMBER($n) } times a customer, in { $groups } groups from low to high probability, with interval.
report-axis-predicted = predicted
report-axis-observed = left
report-line-exact = exactly as predicted
report-spoken-bin = { $predicted } predicted, { $observed } left
report-column-bin = group
report-column-predicted = predicted
report-column-observed = left
report-column-between = between
report-column-within = within
report-column-way = way
report-column-auc = AUC
report-column-brier = Brier
report-column-log-loss = log-loss
report-column-gain = error less
report-column-test-date = date
report-column-foretold = expected
report-column-miss = off by, and by chance
report-column-asked-on = on
report-column-came = lost
report-column-trait = attribute
report-column-left-share = left
report-column-foretold-share = predicted
report-column-ratio = left per predicted
report-column-caught = leavers in first tenth
report-way-model = our model
report-way-withheld = our model (withheld)
report-way-vouched = our model (too few to judge by)
report-way-regression = logistic regression
report-way-rule = plain rule
report-way-base = same chance for all
report-table-ways = The model beside simpler ways
report-table-dates = Every date that it was judged on
report-note-ways = AUC: how often a leaver stands above one who stayed. Brier and log-loss are errors: less is better. “Error less” is on the log-loss, against the same chance for all; where so few leave, much of who goes is chance for any model.
report-note-dates = Each date lies after all that the model of that date had learned from; a date whose model had hardly seen a whole window of that length is shown and not counted. “Error less” is against the same chance for all; “off by” is the calibration error (ECE), below it what chance alone makes of it at most.
report-note-groups = Within { $days ->
    [365] a year
   *[other] { $days } days
 }, all dates together. The attributes are compared here and used for nothing else.
report-page-card = Model card
report-page-evaluation = How good the predictions are
report-section-loss = Expected loss
report-section-groups = Per group
report-section-drift = What changed
report-trust-none = No probability to leave is given.
report-trust-nothing = There is nothing to judge: no date in the past had both a model and a later period to check it by.
report-drift = { $moved ->
    [0] None of the { $all } features is spread differently today
    [one] 1 of { $all } features is spread differently today
   *[other] { $moved } of { $all } features are spread differently today
 } than in the year before, beyond what dates within that year differ.
report-table-drift = Features that moved most
report-table-level = When the share that leaves moves
report-column-feature = feature
report-column-psi = PSI
report-column-then = usual then
report-column-now = usual now
report-column-missing = not known
report-column-known-share = share known
report-column-level-known = had it been known
report-note-drift = PSI is the population stability index: how far the feature is spread differently over the customers than in the year before. Usual is the most that a date of that year differed from the others.
report-note-level = “Share known” is what had left in the past that the model of that date knew. The last two columns are its error (log-loss), as it was and as it would have been had it known the share that was to leave.
report-trust-more = Every date and table: --all. As a page with the calibration plots: --html FILE. The model card: --card.
report-trust-regression = { $verdict ->
    [better] Against a logistic regression that error is { $gain } smaller (between { $low } and { $high }).
    [worse] A logistic regression did better: against it the error is { $gain } smaller (between { $low } and { $high }).
   *[same] Against a logistic regression there is no difference beyond chance ({ $gain }, between { $low } and { $high }).
 }
report-trust-euros = Of the { $lost } of yearly value that left within { $days ->
    [365] a year
   *[other] { $days } days
 }, { $found } ({ $share }) stood in the first tenth by value at risk.
report-column-first-tenth = leavers in first tenth
report-not-counted = not counted
report-drift-chances = What the model makes of them moved { $psi } (PSI); between dates of the year before it was at most { $usual }.
report-column-psi-usual = usual PSI
report-column-likeness = likeness
