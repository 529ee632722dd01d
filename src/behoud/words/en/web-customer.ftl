# The page of one customer.
web-customer-log = Log
web-customer-parts = Parts of this page
web-customer-usage = Use
web-customer-answers = Answers
web-customer-scores = History of the score
web-customer-family = Related companies
web-customer-open = { $count ->
    [one] 1 open matter
   *[other] { $count } open matters
 }
web-customer-open-more = { $count ->
    [one] and 1 more, on the timeline
   *[other] and { $count } more, on the timeline
 }
web-customer-chance-until = Chance that this customer gives notice before { $day }: { $share } ({ $low } to { $high }).{ $value ->
    [none] {""}
   *[other] {" "}At stake: { $value }.
 }
web-contact-personal = Personal data: who opens this page is in the access log.
web-contact-from = since
web-contact-spoken = last spoken
web-answer-on = on
web-answer-asked = asked
web-answer-score = score
web-answer-text = in own words
web-metric-nps = would recommend (NPS)
web-metric-csat = satisfaction
web-metric-grade = grade
web-metric-ces1 = effort
web-metric-ces2 = ease
web-metric-intent = intention to stay
web-metric-expectation = expectation
web-metric-other = other
web-score-as-of = as of
web-score-within = within { $days ->
    [one] 1 day
   *[other] { $days } days
 }
web-score-loyalty = loyalty
web-score-first = This is the first score. After the next refresh of another day it stands beside this one.
web-family-parent = Belongs to
web-family-merged = Merged with
web-paging = Page by page
web-paging-newer = Newer
web-paging-older = Older
web-paging-place = page { $page } of { $pages }
web-timeline-kind-note = colleague
web-timeline-kind-complaint = complaint
web-timeline-kind-remark = remark
web-timeline-kind-purchase = purchase
web-timeline-kind-usage = use
web-timeline-note = { $kind ->
    [call] Call
    [visit] Visit
    [mail] Mail
   *[note] Note
 }{ $who ->
    [none] {""}
   *[other] {" "}by { $who }
 }{ $outcome ->
    [reached] : reached
    [agreed] : agreed
    [lost] : lost
    [later] : later
   *[none] { $kind ->
        [note] {""}
       *[other] : nobody reached
     }
 }{ $text ->
    [none] {""}
   *[other] . { $text }
 }{ $promise ->
    [none] {""}
   *[other] {" "}Promised: { $promise }
 }{ $back ->
    [none] {""}
   *[other] {" "}(comes back on { $back })
 }
web-timeline-price = { $way ->
    [up] ; { $share } more than before
   *[down] ; { $share } less than before
 }
web-timeline-solved = { $kind ->
    [complaint] Complaint
   *[disruption] Disruption
 } solved after { $days ->
    [one] 1 day
   *[other] { $days } days
 }{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }
web-timeline-remark = { $text ->
    [none] Made a remark
   *[other] “{ $text }”
 }
web-timeline-unpaid = { $amount } was due and is not paid
web-timeline-bought = Bought for { $amount }{ $what ->
    [none] {""}
   *[other] : { $what }
 }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } lines)
 }
web-timeline-first-use = Used it for the first time{ $name ->
    [none] {""}
   *[other] : { $name }
 }
web-timeline-new-use = Began to use { $name ->
    [none] something new
   *[other] something new: { $name }
 }
web-matter-waiting = { $kind ->
    [complaint] Complaint
    [disruption] Disruption
    [cancellation] Request to cancel
   *[question] Question
 } open for { $days ->
    [0] less than a day
    [one] 1 day
   *[other] { $days } days
 }{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }
web-matter-unpaid = { $amount } not paid, { $days ->
    [one] 1 day
   *[other] { $days } days
 } late
web-matter-case = { $who ->
    [none] To be reached
   *[other] { $who } would reach this customer
 } before { $day }{ $late ->
    [yes] : late
   *[no] {""}
 }
