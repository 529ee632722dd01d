# Sentences of findings
report-and = { $first } and { $last }

report-churn-nothing = There is nothing to say about churn yet: in the imported history nobody was a customer at the start of a year.
report-churn-year = { $complete ->
    [no] So far in { $year },
   *[yes] In { $year },
 } { $share } of customers left{ $sector ->
    [above] , { $times } times the sector’s rate
    [below] , below the sector’s { $benchmark }
    [level] , the same as in the sector
   *[none] {""}
 }{ $cost ->
    [renewal] ; it cost { $value } in contracts not renewed
    [ended] ; contracts worth { $value } a year were ended
   *[none] {""}
 }.
report-churn-trend = { $direction ->
    [up] Churn rose: { $share } in { $year }, up from { $share_before } in { $before }.
    [down] Churn fell: { $share } in { $year }, down from { $share_before } in { $before }.
   *[same] Churn in { $year } was no different from { $before }: { $share } against { $share_before }, which may be chance.
 }
report-churn-running = This year, up to { $until }, { $count ->
    [one] 1 of { $customers } customers has left
   *[other] { $count } of { $customers } customers have left
 } ({ $share }){ $provisional ->
    [0] {""}
    [one] ; 1 may yet renew within the grace period
   *[other] ; { $provisional } may yet renew within the grace period
 }.
report-churn-involuntary = { $count ->
    [0] Nobody was lost against their will in { $year }: no failed payments, insolvencies or deaths.
    [one] 1 of the { $of } who left in { $year } did not choose to: failed payment, insolvency, death or end of service ({ $share } of customers).
   *[other] { $count } of the { $of } who left in { $year } did not choose to: failed payment, insolvency, death or end of service ({ $share } of customers).
 }
report-target = { $metric }: the target was { $target }, and { $year } came to { $value }. { $met ->
    [yes] Met.
    [no] Missed by { $unit ->
        [share] { $gap } percentage points{ $customers ->
            [0] {""}
            [one] , or 1 customer
           *[other] , or { $customers } customers
         }
       *[other] { $gap }
     }.
   *[neutral] The difference is { $unit ->
        [share] { $gap } percentage points
       *[other] { $gap }
     }.
 }
report-snapshot-share = { $share } of the { $customers } customers in this snapshot are marked as departed ({ $count }){ $cost ->
    [known] , worth { $value } a year ({ $value_share } of the value)
   *[none] {""}
 }.
report-team-nothing = There is nothing to say about { $team } yet: it had no customers at the start of the year.
report-team-year = { $team } lost { $share } of its customers in { $year }, against { $company } for the whole company{ $place ->
    [more] ; more than chance explains
    [fewer] ; fewer than chance explains
    [chance] ; the difference may be chance
   *[untested] ; it has too few customers to tell
 }{ $cost ->
    [renewal] . Not renewed: { $value }
    [ended] . Ended: { $value } a year
   *[none] {""}
 }.

report-value-lost = Contracts worth { $due } came up for renewal in { $year }; { $value } was not renewed{ $known ->
    [yes] {" "}({ $share })
   *[no] {""}
 }.
report-value-ended = Another { $ended } was cancelled mid-term; together { $together } a year went in { $year }.
report-value-bridge = { $direction ->
    [up] Recurring revenue grew from { $start } to { $end } in { $year } although { $churned } left: new and returning customers brought { $won }.
    [down] Recurring revenue fell from { $start } to { $end } in { $year }: { $churned } left, while new and returning customers brought { $won }.
   *[same] Recurring revenue stayed at { $end } in { $year }: { $churned } left, while new and returning customers brought { $won }.
 }
report-value-points = One percentage point less churn keeps { $customers ->
    [one] 1 customer
   *[other] { $customers } customers
 } and { $one } a year{ $margin ->
    [known] , { $margin_one } of it margin
   *[none] {""}
 }; two points { $two }, three points { $three }.

report-teams-same = { $tested ->
    [yes] The teams differ no more than chance would have them in { $year }: from { $low } ({ $low_team }) to { $high } ({ $high_team }).
   *[no] The teams are too small to tell differences from chance in { $year }: from { $low } ({ $low_team }) to { $high } ({ $high_team }).
 }
report-teams-differ = { $place ->
    [more] { $count ->
        [one] { $teams } loses more customers than the rest
       *[other] { $teams } lose more customers than the rest
     }: { $share } in { $year }, against { $company } for the whole company.
   *[fewer] { $count ->
        [one] { $teams } loses fewer customers than the rest
       *[other] { $teams } lose fewer customers than the rest
     }: { $share } in { $year }, against { $company } for the whole company.
 }
report-teams-adjusted = { $still ->
    [none] Like for like (size, segment, tenure) no team stands out{ $gone ->
        [0] {""}
       *[other] : the portfolio explains the difference of { $explained }
     }.
   *[some] { $more ->
        [some] Like for like (size, segment, tenure) { $count ->
            [one] { $teams } still loses
           *[other] { $teams } still lose
         } more: { $share } with an average portfolio.
       *[none] Like for like (size, segment, tenure) no team loses more than the rest beyond chance.
     }
 }

report-reasons-none = { $count ->
    [0] Nobody chose to leave in { $year }.
   *[other] Why customers left in { $year } was not recorded: none of the { $count } gave a reason.
 }
report-reasons-top = { $unit ->
    [money] The largest known reason to leave in { $year } is { $reason }: { $value }, { $share } of what was lost by choice
   *[customers] The largest known reason to leave in { $year } is { $reason }: { $share } of those who chose to go
 }.
report-reasons-unknown = { $unit ->
    [money] For { $unknown } of the value lost the reason is unknown ({ $count ->
        [one] 1 customer
       *[other] { $count } customers
     }).
   *[customers] For { $unknown } of those who left the reason is unknown ({ $count ->
        [one] 1 customer
       *[other] { $count } customers
     }).
 }

report-next-unpublished = Who may leave next has not been computed yet. Run “behoud refresh”.
report-next-lost = Lost in { $year }: { $count ->
    [one] 1 customer
   *[other] { $count } customers
 }{ $cost ->
    [known] , { $value } a year
   *[none] {""}
 }.
report-next-cancelled = Cancelled but still running: { $count ->
    [0] nobody.
    [one] 1 customer, worth { $value } { $basis ->
        [margin] of margin a year
       *[revenue] a year
     }.
   *[other] { $count } customers, together worth { $value } { $basis ->
        [margin] of margin a year
       *[revenue] a year
     }.
 }
report-next-at-risk = Of the other { $count } customers { $expected ->
    [0] none is
    [one] 1 is
   *[other] { $expected } are
 } expected to leave within { $days ->
    [365] a year
   *[other] { $days } days
 }{ $cost ->
    [known] ; at stake is { $value } of { $basis ->
        [margin] margin
       *[revenue] revenue
     }
   *[none] {""}
 }.
report-next-carriers = { $carriers ->
    [one] 1 customer carries
   *[other] { $carriers } customers carry
 } half of that value, the first twenty { $share }.
report-next-withheld = { $why }
report-next-quality = Tested on later dates than it learned from: the top tenth of the ranking held { $caught } of those who left within { $days ->
    [365] a year
   *[other] { $days } days
 } ({ $departures } departures).

report-life-staying = Of those who become customers { $share } are still there after { $months } months{ $later ->
    [0] {""}
   *[other] , { $later_share } after { $later } months
 } (estimated over { $lives } customer lives).
report-life-peak = Customers leave most often in month { $month } of their life: { $share } of those still there.
report-life-same = { $dimensions ->
    [0] There are no groups to compare lifetimes by.
   *[other] No group leaves faster than the others beyond chance.
 }
report-life-fastest = The group { $group } ({ $dimension }) leaves fastest: { $times } times as often as expected{ $peak ->
    [known] , most of all in month { $month }
   *[none] {""}
 }.

report-usage-binds = { $product } binds: { $owners } of those who have it leave in a year, against { $others } of the others.
report-usage-binds-like = Like for like the gap is { $points } percentage points{ $more ->
    [0] {""}
   *[other] . { $others_named } { $more ->
        [one] binds too
       *[other] bind too
     }
 }.
report-usage-binds-none = None of the { $count } products binds beyond chance when like is compared with like.
report-usage-loosens = Those who have { $product } leave more often: { $owners } in a year, against { $others } of the others.
report-usage-few = Too little usage was recorded to set against churn ({ $customers } customers).
report-usage-intensity = { $trend ->
    [less] Those who use little leave sooner: of the quarter of customers that used least in { $days } days { $least } leave in the three months after, of the quarter that used most { $most }
    [more] Here those who use much leave sooner: of the quarter of customers that used most in { $days } days { $most } leave in the three months after, of the quarter that used least { $least }
   *[none] Usage and churn do not go together beyond chance: { $least } a quarter where little is used, { $most } where much is
 }{ $idle ->
    [known] {" "}(without any usage { $idle_share })
   *[none] {""}
 }.
report-usage-decline = { $differs ->
    [yes] Heavy users in decline leave at { $declined } a quarter, other heavy users at { $steady }.
    [no] Heavy users in decline do not leave more often than others beyond chance: { $declined } against { $steady } a quarter.
   *[untested] Too few heavy users declined to conclude anything.
 } { $count ->
    [0] Right now there are none.
    [one] Right now there is 1, worth { $value } a year.
   *[other] Right now there are { $count }, together worth { $value } a year.
 }

report-missing-dates = A snapshot without dates does not say when anyone left. Churn per year, the trend, renewals, cohorts and who is next need dates.
report-missing-part = { $why }
report-missing-benchmark = No figure of the sector was given to set churn against. Add it with its source under [[benchmarks]] in behoud.toml.
report-missing-teams = Customers are not assigned to teams. Add a source for customer_teams to compare teams.
report-missing-targets = No target was given. Add one under [targets] in behoud.toml to see how far it is.
report-missing-margin = The margin was not given, so value is stated in revenue. Set gross_margin under [company] in behoud.toml.
report-missing-small-teams = { $count ->
    [one] 1 group has
   *[other] { $count } groups have
 } fewer than { $minimum } customers: its figure is shown, but no difference is claimed.

# Reasons and groups
reason-service = service
reason-price = price
reason-fit = product fit
reason-onboarding = a poor start or silence from our side
reason-reach = being hard to reach
reason-competitor = a competitor
reason-unused = too little use
reason-moved = a move or closure
reason-finances = their own finances
reason-payment = failed payment
reason-other = something else
reason-unknown = unknown
dimension-team = team
dimension-segment = segment
dimension-region = region
dimension-industry = industry
dimension-product = product
dimension-channel = channel
dimension-country = country

# Page
report-page-kicker = Customer retention
report-page-as-of = as of
report-page-numbers = Figures
report-page-method = Method
report-page-formulas = How each figure is computed
report-page-made = How these figures were made
report-page-contents = Contents
report-section-churn = Leaving
report-section-value = Value
report-section-teams = Teams
report-section-reasons = Reasons
report-section-next = Who is next
report-section-renewals = Renewals
report-section-life = Lifetime
report-section-usage = Products and usage
report-section-missing = What is missing
report-missing-title = { $count ->
    [0] Everything this report set out to say, it could compute.
    [one] One thing this report could not say.
   *[other] { $count } things this report could not say.
 }
report-renewals = { $count ->
    [0] No notice deadline falls in the next { $days } days.
    [one] 1 customer has its notice deadline in the next { $days } days, worth { $value } a year.
   *[other] { $count } customers have their notice deadline in the next { $days } days, together worth { $value } a year.
 }
report-team-adjusted = With an average portfolio (size, segment, tenure) { $team } would lose { $share } instead of { $raw }{ $place ->
    [more] ; even then more than the rest
    [fewer] ; even then fewer than the rest
    [chance] ; no different from the rest beyond chance
   *[untested] {""}
 }.
report-tile-left = left in { $year }
report-tile-snapshot = marked as departed
report-tile-margin = between { $interval }
report-tile-sector = sector { $share }
report-tile-company = whole company { $share }
report-tile-value = not renewed in { $year }
report-tile-due = of { $value } due
report-tile-cancelled = cancelled, still running
report-tile-basis = { $value } { $basis ->
    [margin] of margin a year
   *[revenue] a year
 }
report-tile-risk = at stake
report-tile-expected = { $count ->
    [one] 1 departure
   *[other] { $count } departures
 } expected within { $days ->
    [365] a year
   *[other] { $days } days
 }
report-tile-withheld = cannot be told
report-tile-why = see below why

# Charts
report-line-sector = sector
report-line-company = company
report-raw = as it is
report-adjusted = adjusted
report-so-far = { $period } so far
report-snapshot = snapshot
report-quarter = Q{ $number }
report-millions = M
report-thousands = k
report-axis-months = months as a customer
report-axis-quarters = quarters since the start
report-sub-churn = Customer churn per year, { $who }, with interval; hatched is not over yet.
report-sub-snapshot = Share marked as departed, n = { $n }, with interval.
report-sub-quarters = Yearly value of contracts due that were not renewed, per quarter, with interval; n = { $n } terms. Hatched is provisional: they may still renew.
report-sub-bridge = Recurring revenue (ARR), from { $n } customers at the start; each line begins where the one before it ended.
report-sub-teams = Customer churn in { $year }, with intervals; n = { $n } customers at the start of the year. The thin line is the whole company.
report-sub-reasons = { $unit ->
    [money] Yearly value of those who chose to leave in { $year }, by main reason; n = { $n }.
   *[customers] Customers who chose to leave in { $year }, by main reason; n = { $n }.
 } Hatched: reason unknown.
report-sub-risk = Probability to leave times the yearly { $basis ->
    [margin] margin
   *[revenue] revenue
 }, as of { $day }.
report-sub-survival = Share still a customer by age of the relationship{ $dimension ->
    [none] {""}
   *[other] {" "}and { $dimension }
 }, with intervals; n = { $n } lives. The axis does not begin at zero.
report-sub-cohorts = Per quarter of start the percentage still there so many quarters later; n = { $n } customers.
report-sub-usage = Churn per quarter by usage in the { $days } days before it, { $first } to { $last }, with intervals; n = { $n } customer quarters.
report-chart-quarters = { $who }: value not renewed per quarter
report-chart-bridge = { $who }: from the start to the end of { $year }
report-chart-risk = { $count ->
    [one] Most is at stake with this customer
   *[other] Most is at stake with these { $count } customers
 }
report-chart-cohorts = { $who }: who began when, and who is still there
report-chart-usage = { $trend ->
    [less] The less they use, the more often customers leave
    [more] Those who use more leave more often
   *[none] Usage and churn do not go together beyond chance
 }
report-band-none = no usage
report-band-0 = least usage
report-band-1 = below the middle
report-band-2 = above the middle
report-band-3 = most usage

# Tables
report-column-period = period
report-column-group = group
report-column-value = value
report-column-interval = interval
report-column-parts = made of
report-column-note = note
report-column-line = line
report-column-amount = amount
report-column-points = less churn
report-column-customers = customers
report-column-revenue = revenue a year
report-column-margin = margin a year
report-column-team = team
report-column-left = left
report-column-raw = as it is
report-column-adjusted = adjusted
report-column-reason = reason
report-column-yearly = a year
report-column-part = share
report-column-customer = customer
report-column-probability = probability
report-column-at-risk = at stake
report-column-deadline = to deadline
report-column-deadline-on = cancel by
report-column-customer-why = customer, with what raises the probability most
report-column-notice = cancelled on
report-column-ends = runs until
report-column-product = product
report-column-renewal = renewal
report-column-lives = lives
report-column-after-12 = after 12 mo
report-column-after-24 = after 24 mo
report-column-after-36 = after 36 mo
report-column-times = times expected
report-column-cohort = began in
report-column-size = customers
report-column-band = usage
report-column-owners-left = left with it
report-column-others-left = left without
report-column-like-for-like = like for like
report-column-used-before = usage before
report-column-used-after = usage now
report-table-worth = What less churn is worth
report-table-risk = First { $count } of the ranking
report-table-order = Where to look first ({ $count })
report-table-cancelled = Cancelled, still running
report-table-renewals = Notice deadlines in the next { $days } days
report-table-products = Products beside churn
report-table-decline = Heavy users in decline
report-points-less = { $points ->
    [one] 1 percentage point
   *[other] { $points } percentage points
 }
report-points = { $points } points
report-days = { $days ->
    [one] 1 day
   *[other] { $days } days
 }
report-renewal-auto = automatic
report-renewal-manual = by agreement
report-renewal-unknown = unknown
report-differs = differs
report-differs-raw = differs
report-differs-adjusted = differs adjusted too
report-binds = binds
report-loosens = leaves more often
report-note-worth = Customers kept times the mean yearly value of those who left in { $period }.
report-note-adjusted = Adjusted: the churn that the team would have with the customers of the whole company (size, segment and tenure). The interval is that of the adjusted rate.
report-note-reasons = Main reason by exit survey or exit call, else by the contract. Involuntary departures and those we ended stand apart.
report-note-risk = Probability to decide to leave within { $days ->
    [365] a year
   *[other] { $days } days
 }. Those who have cancelled already are not listed. That the deadline is near stands in its column, and with the customer only where nothing else raises the probability.
report-note-order = Without probabilities: in the order of silence or notice deadline, and by value within it ({ $days ->
    [0] no horizon carried one
   *[other] { $days } days
 }).
report-note-more = The first { $shown } of { $count }.
report-note-survival = Kaplan-Meier; customers older than the data count from its beginning. “Times expected”: departures over those expected were the group like all others.
report-note-products = Per year, { $first } to { $last }. “Like for like” compares within size, tenure and year.
report-note-decline = Usage in the last { $days } days against the { $days } days before; the { $shown } of highest yearly value out of { $count }.

# Method
report-method-churn = { $kind ->
    [contract] A customer has left when its last running contract ended and no new one followed within { $days } days. The churn of a year is the share of the customers on the last day of the year before that left in the year; completed work and mergers do not count, and months are never added up.
    [inactivity] There are no contracts: a customer has left when it bought nothing for { $days } days, on the day that these were over. The churn of a year is the share of the customers on the last day of the year before that left in the year.
   *[snapshot] This is one snapshot without dates: what is counted is who is marked as departed in it.
 }
report-method-intervals = Intervals are { $confidence } confidence intervals: Wilson for shares, the delta method for ratios of money, compound Poisson for amounts. A group is called different from the rest only if the difference survives Holm’s correction for the number of comparisons.
report-method-known = Only what was known on { $day } was used. Probabilities come from a model that was judged on later dates than it learned from; where it was no better than a simple rule, no probability is shown.
report-method-sector = Figures of the sector: { $sources }.
report-no-team = There is no team “{ $team }”.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
 } There are: { $known }.
report-no-format = “{ $form }” is not offered: a report comes as html, which a browser prints to pdf too (A4).
report-written = { $count ->
    [one] The report is
   *[other] { $count } reports; the first is
 }
report-disk-full = { $kind ->
    [limit] A file in { $folder } could not grow: there is a limit on the size of files (ulimit -f).
   *[full] The disk of { $folder } is full: { NUMBER($free) } MB is free.
 } The figures are published, and the report that was not finished is as it was. Make room and run: behoud report
