# The model card.
card-title = Model card, as of { $day }
card-days = { $days ->
    [one] 1 day
   *[other] { $days } days
 }
card-deadline = the notice deadline

card-predicts = What it predicts
card-predicts-what = { $churn ->
    [contract] The probability that a customer decides to leave: that it gives notice, or lets its contract end in silence.
    [inactivity] The probability that a customer has bought for the last time and then buys nothing for as long as the company counts as gone.
   *[snapshot] Nothing that is dated: the data are one snapshot in which it is not said when anyone left.
 }
card-predicts-horizons = Within: { $horizons }.

card-data = What it learned from
card-data-none = From no past: there is no date to look back at.
card-data-span = { $snapshots ->
    [one] 1 date, { $first }
   *[other] { $snapshots } dates, from { $first } to { $last }
 }, with what was known of each customer just before it: { NUMBER($customers) } customers, { NUMBER($rows) } rows.
card-data-features = { $features ->
    [one] 1 feature
   *[other] { $features } features
 } of each.
card-data-departures = { NUMBER($departures) } customers left, learned from for within { $within }.

card-figures = How well it did
card-figures-about = On dates after all that was learned from, all dates together. The score of a ranking (AUC) is 0.5 by chance and 1 at best; of the errors lower is better, beside what the same chance for everybody gives.
card-figures-none = There was no later date to judge it by.
card-column-horizon = within
card-column-n = customers
card-column-departures = left
card-column-expected = predicted
card-column-auc = AUC
card-column-lift = lift at 10%
card-column-brier = Brier
card-column-brier-base = same chance for all
card-column-ece = calibration error (ECE)
card-column-ici = smoothed (ICI)

card-calibration = Calibration
card-calibration-how = Within { $within }: the logarithm of the daily rate stretched and shifted { $on ->
    [later_period] on a later period than was learned from.
    [other_customers] on customers that were not learned from; the history was too short for a later period.
   *[other] on { $on }.
 }
card-calibration-through = Within { $within } too few leave to judge it by itself: it is the same model as within { $through }, which vouches for it.

card-withheld = What is not given
card-withheld-nothing = Nothing was withheld.

card-loyalty = Loyalty score
card-loyalty-how = From 0 to 100, 50 for the typical customer: how much speaks for staying the next { $days } days. Weights learned from { NUMBER($customers) } customers, of whom { NUMBER($departures) } left. How the differences between customers are made up:
card-loyalty-part = { $part }: { $share }

card-personas = Personas
card-personas-rules = { $own ->
    [yes] By the rules of the company file; the first that holds counts.
   *[no] By the rules that behoud comes with; the first that holds counts.
 }

card-not-scored = Who is not scored
card-not-scored-objected = { $count ->
    [0] Nobody objected to profiling. Whoever does is neither scored nor learned from.
    [one] 1 customer objected to profiling and is neither scored nor learned from.
   *[other] { NUMBER($count) } customers objected to profiling and are neither scored nor learned from.
 }
card-not-scored-cancelled = { $count ->
    [0] No customer that has given notice still runs; whoever does is listed apart.
    [one] 1 customer has given notice and still runs: it is listed apart.
   *[other] { NUMBER($count) } customers have given notice and still run: they are listed apart.
 }

card-left-out = What it does not look at
card-left-out-sensitive = { $count ->
    [0] What says who a person is (sex, age, origin, belief, health) is left out by default; no such column was found.
   *[other] What says who a person is (sex, age, origin, belief, health) is left out: { $names }.
 }
card-left-out-leaks = Left out because it stands in for the departure itself: { $names }.

card-use = What it may be used for, and what not
card-use-rank = To decide whom to look at first. The scores rank work for people.
card-use-nothing-refused = Not to refuse a customer anything, and not to set a price or an offer by.
card-use-person = A person decides, and can see why a customer stands where it stands.
card-use-others = Not for another company, another kind of contract or another country: it learned from this one.
card-use-cause = Not as a proof of what causes leaving: what goes with it need not be the cause.

card-made = How it was made
card-made-by = behoud { $version }, seed { $seed }. The same data and seed give the same scores to the bit.
