# The pages about customers.
web-customers-title = Who deserves attention first: value times the chance to leave within { $days } days
web-customers-title-value = Customers by value; the chance to leave cannot be given
web-customers-search = Name or number
web-customers-all = all
web-customers-where = Condition
web-customers-count = { $count ->
    [one] 1 customer
   *[other] { $count } customers
 }
web-customers-count-unknown = { $count ->
    [one] 1 customer matches
   *[other] { $count } customers match
 }{ $unknown ->
    [0] {""}
    [one] ; for 1 it is not known
   *[other] ; for { $unknown } it is not known
 }
web-customers-export = Take along as CSV
web-customers-columns = What a condition can be about
web-customers-columns-how = Write for example: worth > 20000 and contacts_90 = 0. Join with and, or and not; a text stands between single quotes.
web-customers-first = To the first
web-customers-next = Next customers
web-customers-nobody = No customer matches this.
web-customers-reset = Show all customers
web-customers-sort = “{ $column }” cannot be sorted by. These can: { $known }.
web-customers-unanswerable = This condition cannot be asked: { $said }
web-status-active = customer
web-status-cancelled = gave notice, still a customer
web-status-unscored = customer without a score
web-status-former = left
web-column-status = Status
web-column-customer = customer
web-column-team = team
web-column-persona = Persona
web-column-chance = chance
web-column-worth = value a year
web-column-value-at-risk = at stake
web-column-owner = account manager
web-column-segment = segment
web-column-region = region
web-column-open-complaints = with an open complaint
web-customer-key = key customer
web-customer-since = customer since
web-customer-rank = place in the list
web-customer-why = Why
web-customer-no-reasons = There are no reasons to name: no chance is given, or nothing is out of the ordinary.
web-customer-bonds = Loyalty and persona
web-customer-contracts = Contracts
web-customer-no-contracts = No contracts are known of this customer.
web-customer-ended = { $count ->
    [one] 1 contract period that is over
   *[other] { $count } contract periods that are over
 }
web-customer-people = Contacts
web-customer-no-people = No contacts are known of this customer.
web-customer-timeline = What happened
web-customer-cancelled = Gave notice on { $given }{ $ends ->
    [none] .
   *[other] {" "}and stays until { $ends }.
 }
web-customer-former = Is no customer any more.
web-customer-withheld = The chance to leave cannot be given; Prediction says why.
web-customer-unscored = This customer is not scored, for instance because it objected to profiling.
web-customer-chance = Chance that this customer gives notice within { $days } days: { $share } ({ $low } to { $high }).{ $value ->
    [none] {""}
   *[other] {" "}At stake: { $value }.
 }
web-reason-up = raises the chance
web-reason-down = lowers the chance
web-curve-title = The chance to leave, from today on
web-curve-about = Chance that this customer has given notice so many days from now; in four of five cases it lies within the band
web-curve-deadline = last day to cancel
web-curve-days = days from now
web-curve-within = within
web-usage-title = Use per month
web-usage-about = Number of actions per month; the running month is hatched
web-usage-month = month
web-usage-times = times
web-term-started = began
web-term-ends = runs until
web-term-deadline = can be cancelled until
web-contact-name = name
web-contact-role = role
web-contact-level = level
web-contact-email = e-mail
web-contact-phone = phone
web-contact-gone = no longer there
web-role-of-contact-decider = decides
web-role-of-contact-influencer = influences
web-role-of-contact-user = uses
web-role-of-contact-payer = pays
web-level-c-level = executive
web-level-management = management
web-level-staff = staff
web-timeline-all = Everything
web-timeline-nothing = Nothing is known of this customer yet.
web-timeline-kind-contract = contract
web-timeline-kind-contact = contact
web-timeline-kind-answer = answer
web-timeline-kind-invoice = invoice
web-timeline-kind-departure = departure
web-timeline-term = { $again ->
    [yes] New period
   *[no] Contract began
 }{ $product ->
    [none] {""}
   *[other] : { $product }
 }{ $value ->
    [none] {""}
   *[other] , { $value } a year
 }
web-timeline-notice = Gave notice{ $product ->
    [none] {""}
   *[other] : { $product }
 }
web-timeline-ended = Contract ended{ $product ->
    [none] {""}
   *[other] : { $product }
 }
web-timeline-contact = { $direction ->
    [in] { $channel ->
        [phone] Called us
        [email] Mailed us
        [chat] Chatted with us
        [whatsapp] Sent us a WhatsApp message
        [visit] Came by
        [portal] Wrote through the portal
        [post] Wrote a letter
       *[none] Got in touch
     }
    [out] { $channel ->
        [phone] We called
        [email] We mailed
        [chat] We chatted
        [whatsapp] We sent a WhatsApp message
        [visit] We came by
        [portal] We wrote through the portal
        [post] We wrote a letter
       *[none] We got in touch
     }
   *[none] Contact
 }{ $kind ->
    [question] {" "}about a question
    [complaint] {" "}about a complaint
    [disruption] {" "}about a disruption
    [cancellation] {" "}about cancelling
    [sales] {" "}about an offer
    [service] {" "}about the service
   *[none] {""}
 }{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }{ $transfers ->
    [0] {""}
    [one] ; passed on once
   *[other] ; passed on { $transfers } times
 }{ $solved ->
    [open] ; still open
    [done] { $days ->
        [0] ; solved the same day
        [one] ; solved after 1 day
       *[other] ; solved after { $days } days
     }
   *[none] {""}
 }
web-timeline-answer = { $metric ->
    [grade] Grade
    [ces1] Effort
    [ces2] Ease
    [intent] Intention to stay
    [expectation] Expectation
    [other] Question
   *[named] { $metric }
 }: { $score }{ $of ->
    [none] {""}
   *[other] {" "}out of { $of }
 }{ $text ->
    [none] {""}
   *[other] . “{ $text }”
 }
web-timeline-failed = Payment of { $amount } failed { $times ->
    [one] once
   *[other] { $times } times
 }
web-timeline-late = { $amount } paid, { $days ->
    [one] 1 day
   *[other] { $days } days
 } late
web-timeline-left = Left{ $kind ->
    [involuntary] {" "}without wanting to
    [ended_by_us] , ended by us
    [completed] , completed
    [succession] , merged into another customer
   *[other] {""}
 }{ $value ->
    [none] {""}
   *[other] ; { $value } a year lost
 }{ $back ->
    [none] {""}
   *[other] ; came back on { $back }
 }
