# A reason as one reads it. $usual is empty, or what is usual in brackets (why-usually).
# -zero: the figure is 0. -none: there is none. -not: a flag that is no. -beside: with the second figure.
why-usually = { " " }(usually { $typical })
why-figure = { $name }: { $value }{ $usual }
why-absent = { $name }: not known{ $usual }

why-contract-days-to-end = Contract ends in { $value }{ $usual }
why-contract-days-to-end-zero = Contract ends today
why-contract-days-to-end-none = Contract has no agreed end
why-contract-days-to-deadline = Notice can be given for { $value } more
why-contract-days-to-deadline-beside = Contract ends in { $beside }; notice can be given for { $value } more
why-contract-days-to-deadline-zero = Today is the last day to give notice
why-contract-days-to-deadline-none = No last day to give notice lies ahead
why-contract-days-to-deadline-none-beside = No last day to give notice lies ahead; the contract ends in { $beside }
why-contract-days-to-decision = To be decided on within { $value }{ $usual }
why-contract-days-to-decision-zero = To be decided on today
why-contract-days-to-decision-none = No decision about the contract lies ahead
why-contract-term-days = Contract for a term of { $value }{ $usual }
why-contract-term-days-none = Contract without a fixed term
why-contract-previous-days = The term before lasted { $value }{ $usual }
why-contract-previous-days-none = First contract term
why-contract-notice-days = Notice period of { $value }{ $usual }
why-contract-notice-days-none = No notice period in the contract
why-contract-past-deadline = Too late to give notice for this term
why-contract-past-deadline-beside = Too late to give notice for this term, which ends in { $beside }
why-contract-past-deadline-not = Notice can be given in time, or at any time
why-contract-in-notice-window = The last day to give notice lies within 90 days
why-contract-in-notice-window-beside = Last day to give notice in { $beside }
why-contract-in-notice-window-not = No last day to give notice within 90 days
why-contract-auto = Contract renews by itself
why-contract-auto-not = Contract does not renew by itself
why-contract-auto-not-beside = Contract does not renew by itself and ends in { $beside }
why-contract-open-ended = Contract goes on until it is cancelled
why-contract-open-ended-not = Contract has an agreed end
why-contract-amount-change = Price { $sign ->
    [less] fell
   *[more] rose
 } { $size } at the last renewal{ $usual }
why-contract-amount-change-zero = Price stayed the same at the last renewal{ $usual }
why-contract-amount-change-none = No renewal yet
why-contract-indexation = Indexation of { $value } at the last renewal{ $usual }
why-contract-indexation-zero = No indexation at the last renewal{ $usual }
why-contract-indexation-none = No renewal with indexation yet
why-contract-beyond-indexation = Price rose { $size } { $sign ->
    [less] less than
   *[more] beyond
 } indexation at the last renewal{ $usual }
why-contract-beyond-indexation-zero = Price rose by no more than indexation{ $usual }
why-contract-beyond-indexation-none = No renewal yet
why-contract-rise-180 = Price { $sign ->
    [less] fell
   *[more] rose
 } { $size } in the last half year{ $usual }
why-contract-rise-180-zero = No price change in the last half year{ $usual }
why-contract-days-since-renewal = Last renewal { $value } ago{ $usual }
why-contract-days-since-renewal-none = Never renewed yet
why-contract-price-changes-365 = { $count ->
    [one] One price change
   *[other] { $value } price changes
 } in a year{ $usual }
why-contract-price-changes-365-zero = No price change in a year{ $usual }
why-contract-amount-over-peers = Pays { $value } times what is usual in its segment
why-contract-yearly-amount = Pays { $value } a year{ $usual }
why-contract-held = Has { $value }
why-contract-held-none = No product in the running contracts
why-contract-products = { $count ->
    [one] One product
   *[other] { $value } products
 } under contract{ $usual }
why-contract-partly-cancelled = { $count ->
    [one] One of its contracts has
   *[other] { $value } of its contracts have
 } been cancelled
why-contract-partly-cancelled-zero = No part of the contract has been cancelled
why-contract-lost-parts-365 = Gave up { $count ->
    [one] a contract
   *[other] { $value } contracts
 } in the last year
why-contract-lost-parts-365-zero = Gave up no contract in the last year
why-contract-paused = Contract is on hold
why-contract-paused-not = Contract is not on hold

why-tenure-days = Customer for { $value }{ $usual }
why-tenure-life = { $count ->
    [one] Customer for the first time
   *[other] Came back: time number { $value } as a customer
 }
why-onboarding-stalled = Is not getting started
why-onboarding-stalled-not = Not stuck in getting started

why-usage-days-since-last = Last use { $value } ago{ $usual }
why-usage-days-since-last-none = No use in the last year
why-usage-7 = Use in the last 7 days: { $value }{ $usual }
why-usage-7-zero = No use in the last 7 days{ $usual }
why-usage-30 = Use in the last 30 days: { $value }{ $usual }
why-usage-30-beside = Use { $sign ->
    [less] fell
   *[more] rose
 } from { $beside } to { $value } in the last 30 days{ $usual }
why-usage-30-zero = No use in the last 30 days{ $usual }
why-usage-90 = Use in the last 90 days: { $value }{ $usual }
why-usage-90-beside = Use { $sign ->
    [less] fell
   *[more] rose
 } from { $beside } to { $value } in the last 90 days{ $usual }
why-usage-90-zero = No use in the last 90 days{ $usual }
why-usage-365 = Use in the last year: { $value }{ $usual }
why-usage-365-zero = No use in the last year{ $usual }
why-usage-trend-30 = Use { $sign ->
    [less] fell
   *[more] rose
 } { $size } in the last 30 days{ $usual }
why-usage-trend-30-beside = Use { $sign ->
    [less] fell
   *[more] rose
 } from { $beside } to { $now } in the last 30 days
why-usage-trend-30-zero = Use stayed the same in the last 30 days{ $usual }
why-usage-trend-30-none = No use in the months before to compare with
why-usage-trend-90 = Use { $sign ->
    [less] fell
   *[more] rose
 } { $size } in the last 90 days{ $usual }
why-usage-trend-90-beside = Use { $sign ->
    [less] fell
   *[more] rose
 } from { $beside } to { $now } in the last 90 days
why-usage-trend-90-zero = Use stayed the same in the last 90 days{ $usual }
why-usage-trend-90-none = No use in the quarter before to compare with
why-usage-trend-365 = Use { $sign ->
    [less] fell
   *[more] rose
 } { $size } against the year before{ $usual }
why-usage-trend-365-beside = Use { $sign ->
    [less] fell
   *[more] rose
 } from { $beside } to { $now } per 30 days against the rest of the year
why-usage-trend-365-zero = Use is what it was all year{ $usual }
why-usage-trend-365-none = No use in the year before to compare with
why-usage-heavy-decline = Heavy user that uses far less than the quarter before
why-usage-heavy-decline-not = Not a heavy user that slackens
why-usage-lately = Use is { $than ->
    [less] fading
   *[more] growing
 }: { $value } times what the months before suggest
why-usage-lately-beside = Use is { $than ->
    [less] fading
   *[more] growing
 }: { $beside } in the last 30 days, { $value } times what the months before suggest
why-usage-lately-zero = No use for months
why-usage-lately-none = No use in the last year
why-usage-products-90 = { $count ->
    [one] One product
   *[other] { $value } products
 } in use in the last 90 days{ $usual }
why-usage-products-90-zero = No product in use in the last 90 days{ $usual }
why-usage-kinds-90 = { $count ->
    [one] One kind
   *[other] { $value } kinds
 } of use in the last 90 days{ $usual }
why-usage-kinds-90-zero = No kind of use in the last 90 days{ $usual }
why-usage-errors-90 = Something went wrong on { $count ->
    [one] one day
   *[other] { $value } days
 } of the last 90{ $usual }
why-usage-errors-90-zero = Nothing went wrong in the last 90 days{ $usual }
why-usage-errors-days = Something last went wrong { $value } ago{ $usual }
why-usage-errors-days-none = Nothing went wrong in the last 90 days
why-usage-lookups-90 = Looked into leaving on { $count ->
    [one] one day
   *[other] { $value } days
 } of the last 90{ $usual }
why-usage-lookups-90-zero = Did not look into leaving in the last 90 days{ $usual }
why-usage-lookups-days = Looked into leaving { $value } ago{ $usual }
why-usage-lookups-days-zero = Looked into leaving today
why-usage-lookups-days-none = Did not look into leaving in the last 90 days

why-contact-90 = Got in touch { $count ->
    [one] once
   *[other] { $value } times
 } in the last 90 days{ $usual }
why-contact-90-zero = Did not get in touch in the last 90 days{ $usual }
why-contact-complaints-90 = { $count ->
    [one] One complaint
   *[other] { $value } complaints
 } in the last 90 days{ $usual }
why-contact-complaints-90-zero = No complaints in the last 90 days{ $usual }
why-contact-complaints-yearly = Complaints a year: { $value }{ $usual }
why-contact-complaints-yearly-zero = Has never complained{ $usual }
why-contact-disruptions-90 = { $count ->
    [one] One disruption
   *[other] { $value } disruptions
 } in the last 90 days{ $usual }
why-contact-disruptions-90-zero = No disruptions in the last 90 days{ $usual }
why-contact-questions-90 = { $count ->
    [one] One question
   *[other] { $value } questions
 } in the last 90 days{ $usual }
why-contact-questions-90-zero = No questions in the last 90 days{ $usual }
why-contact-requests-90 = { $count ->
    [one] One service request
   *[other] { $value } service requests
 } in the last 90 days{ $usual }
why-contact-requests-90-zero = No service requests in the last 90 days{ $usual }
why-contact-cancellations-90 = Spoke of cancelling { $count ->
    [one] once
   *[other] { $value } times
 } in the last 90 days{ $usual }
why-contact-cancellations-90-zero = Did not speak of cancelling in the last 90 days
why-contact-repeated-90 = Had to come back for the same { $count ->
    [one] once
   *[other] { $value } times
 } in the last 90 days{ $usual }
why-contact-repeated-90-zero = Did not have to come back for the same in the last 90 days{ $usual }
why-contact-open = { $count ->
    [one] One thing it came with is
   *[other] { $value } things it came with are
 } not resolved{ $usual }
why-contact-open-zero = All that it came with is resolved{ $usual }
why-contact-slow-180 = Waited more than 14 days for an answer { $count ->
    [one] once
   *[other] { $value } times
 } in the last half year{ $usual }
why-contact-slow-180-zero = Never waited more than 14 days for an answer in the last half year{ $usual }
why-contact-too-many = Had to get in touch too often in the last 90 days
why-contact-too-many-beside = Had to get in touch { $beside } times in the last 90 days, which is too many
why-contact-too-many-not = Did not have to get in touch too often
why-contact-transfers-90 = Passed on to somebody else { $count ->
    [one] once
   *[other] { $value } times
 } in the last 90 days{ $usual }
why-contact-transfers-90-zero = Never passed on to somebody else in the last 90 days{ $usual }
why-contact-complaints-open = { $count ->
    [one] One complaint is
   *[other] { $value } complaints are
 } open
why-contact-complaints-open-beside = { $count ->
    [one] A complaint has been open for { $beside }
   *[other] { $value } complaints are open, the oldest for { $beside }
 }
why-contact-complaints-open-zero = No open complaints{ $usual }
why-contact-complaint-age = A complaint has been open for { $value }
why-contact-complaint-age-zero = A complaint has been open since today
why-contact-complaint-age-none = No open complaints
why-contact-days-to-resolve = Had to wait { $value } for a solution on average{ $usual }
why-contact-days-to-resolve-zero = Got a solution on the same day{ $usual }
why-contact-days-to-resolve-none = Nothing to resolve in the last year
why-contact-complaint-days-to-resolve = Complaints took { $value } to resolve on average{ $usual }
why-contact-complaint-days-to-resolve-zero = Complaints were resolved on the same day{ $usual }
why-contact-complaint-days-to-resolve-none = No complaint resolved in the last year

why-contact-days-since-outgoing = { $than ->
    [less] We got in touch { $value } ago
   *[more] No contact from our side for { $value }
 }{ $usual }
why-contact-days-since-outgoing-zero = We got in touch today{ $usual }
why-contact-days-since-outgoing-none = We never got in touch ourselves
why-contact-outgoing-90 = We got in touch { $count ->
    [one] once
   *[other] { $value } times
 } in the last 90 days{ $usual }
why-contact-outgoing-90-zero = No contact from our side in the last 90 days{ $usual }
why-contact-sales-90 = { $count ->
    [one] One sales talk
   *[other] { $value } sales talks
 } in the last 90 days{ $usual }
why-contact-sales-90-zero = No sales talks in the last 90 days{ $usual }
why-campaign-days = Last reached by a campaign { $value } ago{ $usual }
why-campaign-days-none = Never reached by a campaign
why-campaign-last = Reached by the campaign “{ $value }”
why-campaign-last-none = Reached by no campaign in the last 180 days

why-invoices-overdue = { $count ->
    [one] One invoice is
   *[other] { $value } invoices are
 } overdue
why-invoices-overdue-beside = { $count ->
    [one] An invoice has been overdue for { $beside }
   *[other] { $value } invoices are overdue, the oldest for { $beside }
 }
why-invoices-overdue-zero = No overdue invoices{ $usual }
why-invoices-overdue-amount = { $value } is overdue
why-invoices-overdue-amount-beside = { $value } is overdue, for { $beside }
why-invoices-overdue-amount-zero = Nothing is overdue{ $usual }
why-invoices-overdue-days = An invoice has been overdue for { $value }
why-invoices-overdue-days-none = No overdue invoices
why-invoices-failed-365 = { $count ->
    [one] One payment
   *[other] { $value } payments
 } failed in the last year{ $usual }
why-invoices-failed-365-zero = No payment failed in the last year{ $usual }
why-invoices-days-late = Pays { $size } { $sign ->
    [less] early
   *[more] late
 } on average{ $usual }
why-invoices-days-late-zero = Pays on the day{ $usual }
why-invoices-days-late-none = Paid no invoice in the last year

why-mood-recent = Mood lately: { $value } out of 100{ $usual }
why-mood-recent-none = Nothing known of its mood
why-mood-lasting = Mood over the years: { $value } out of 100{ $usual }
why-mood-lasting-none = Nothing known of its mood
why-mood-remarks = Remarks sound like { $value } out of 100{ $usual }
why-mood-remarks-none = No remarks that tell anything
why-metric-nps = recommendation score
why-metric-csat = satisfaction score
why-metric-ces1 = effort score
why-metric-ces2 = ease score
why-metric-grade = grade
why-metric-intent = score for staying
why-score = Last { $metric }: { $value }{ $usual }
why-score-beside = Last { $metric }, { $beside } ago: { $value }{ $usual }
why-score-none = Never gave us a { $metric }
why-score-change = { $sign ->
    [less] Lower
   *[more] Higher
 } { $metric }: { $size } points
why-score-change-beside = { $sign ->
    [less] Lower
   *[more] Higher
 } { $metric }: from { $before } to { $beside }
why-score-change-zero = Gave the same { $metric } as before
why-score-change-none = No two { $metric }s to compare
why-score-days = Last { $metric } { $value } ago{ $usual }
why-score-days-zero = Last { $metric } today{ $usual }
why-score-days-none = Never gave us a { $metric }
why-voice-unanswered-365 = { $count ->
    [one] One survey
   *[other] { $value } surveys
 } unanswered in the last year{ $usual }
why-voice-unanswered-365-zero = No survey unanswered in the last year{ $usual }
why-voice-unanswered-share = { $value } of the surveys of the last year unanswered{ $usual }
why-voice-unanswered-share-zero = Answered every survey of the last year{ $usual }
why-voice-unanswered-share-none = Got no survey in the last year
why-voice-last-unanswered = Left the last survey unanswered
why-voice-last-unanswered-not = Answered the last survey
why-voice-last-unanswered-none = Got no survey yet
why-estimate-rating = The account manager rates it { $value }{ $usual }
why-estimate-rating-beside = The account manager rated it { $value }, { $beside } ago{ $usual }
why-estimate-rating-none = Not rated by the account manager
why-estimate-change = The account manager rates it { $size } points { $sign ->
    [less] lower
   *[more] higher
 } than before
why-estimate-change-beside = The account manager rates it { $sign ->
    [less] lower
   *[more] higher
 }: from { $before } to { $beside }
why-estimate-change-zero = The account manager rates it as before
why-estimate-change-none = No two ratings by the account manager to compare
why-estimate-days = Rated by the account manager { $value } ago{ $usual }
why-estimate-days-none = Not rated by the account manager

why-people-active = We know { $count ->
    [one] one person
   *[other] { $value } people
 } there{ $usual }
why-people-active-zero = We know nobody there{ $usual }
why-people-roles = We know people there in { $count ->
    [one] one role
   *[other] { $value } roles
 }{ $usual }
why-people-roles-zero = We know nobody there by role{ $usual }
why-people-roles-reached-365 = Spoke to { $count ->
    [one] one role
   *[other] { $value } roles
 } there in the last year{ $usual }
why-people-roles-reached-365-zero = Spoke to nobody there in the last year{ $usual }
why-people-decider-active = We know who decides there
why-people-decider-active-not = We do not know who decides there
why-people-decider-left-180 = The one who decides left in the last half year
why-people-decider-left-180-beside = The one who decides left { $beside } ago
why-people-decider-left-180-not = Nobody who decides left in the last half year
why-people-decider-left-days = The one who decides left { $value } ago
why-people-decider-left-days-none = Nobody who decides has left
why-team-changes-365 = { $count ->
    [one] One change
   *[other] { $value } changes
 } of account team in the last year{ $usual }
why-team-changes-365-zero = The same account team all year{ $usual }
why-team-days = With the present account team for { $value }{ $usual }
why-team = Looked after by account team { $value }
why-team-none = Looked after by no account team

why-purchases-recency = Last purchase { $value } ago{ $usual }
why-purchases-recency-zero = Last purchase today{ $usual }
why-purchases-recency-over-gap = Quiet for { $value } times its usual time between purchases{ $usual }
why-purchases-gap = Buys every { $value }{ $usual }
why-purchases-gap-none = Bought only once
why-purchases-rate = Buys { $value } times a month{ $usual }
why-purchases-amount-rate = Spends { $value } a month{ $usual }
why-purchases-products-90 = { $count ->
    [one] One product
   *[other] { $value } different products
 } bought in the last 90 days{ $usual }
why-purchases-products-90-zero = Nothing bought in the last 90 days{ $usual }
why-purchases-30 = Bought on { $count ->
    [one] one day
   *[other] { $value } days
 } of the last 30{ $usual }
why-purchases-30-zero = Nothing bought in the last 30 days{ $usual }
why-purchases-90 = Bought on { $count ->
    [one] one day
   *[other] { $value } days
 } of the last 90{ $usual }
why-purchases-90-zero = Nothing bought in the last 90 days{ $usual }
why-purchases-365 = Bought on { $count ->
    [one] one day
   *[other] { $value } days
 } of the last year{ $usual }
why-purchases-365-zero = Nothing bought in the last year{ $usual }
why-purchases-per-day = Spends { $value } per purchase{ $usual }
why-purchases-returned = { $value } of what it bought was sent back{ $usual }
why-purchases-returned-zero = Sent nothing back{ $usual }
