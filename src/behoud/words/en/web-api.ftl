# The API: its page, its description, and what it says of a request that it refuses.
web-api-no-key = No valid key. Send one as “Authorization: Bearer bhd_…”; an administrator makes them on the page API.
web-api-scope = This key may not do this: it lacks the right { $scope }.
web-api-too-often = At most { $most } requests a minute are taken. Try again in { $seconds } seconds.
web-api-missing = There is nothing at this address.
web-api-broken = Something went wrong on our side. It is in the log.
web-api-method = This address does not take that method; it takes { $allowed }.
web-api-parameters = { $count ->
    [one] One parameter is wrong; see “errors”.
   *[other] { $count } parameters are wrong; see “errors”.
 }
web-api-no-customer = There is no such customer, or it is not within what this key sees.
web-api-no-segment = There is no such segment that is shared with the whole company.
web-api-cursor = This is no cursor. Take “next” of the page before, as it is.
web-api-by-team = This key sees some teams only: ask for figures by team.
web-api-dimension = “{ $by }” is nothing that figures are split by; there are { $known }.
web-api-type = The body must be of type { $type }.
web-api-too-large = The body is larger than { $most } MB.
web-api-no-json = The body is no JSON: { $problem }
web-api-no-rows = The body must be an object with a list “rows”.
web-api-too-many = A batch has at most { $most } rows; this one has { $rows }.
web-api-teams-unknown = This key may write for its own teams only, and the teams are not known before the first refresh.
web-api-other-team = this is no customer of the teams that this key may write for

web-api-title = Programs that read and write here
web-api-about = With a key a program reads customers and figures, and brings events, contacts, transactions and answers. What it brings stands on the customer’s page at once. The address is
web-api-docs = How the API works
web-api-made = The key of { $name }
web-api-once = Copy it now: it is shown this once and kept nowhere.
web-api-keys = { $count ->
    [0] Keys
    [one] One key
   *[other] { $count } keys
 }
web-api-none = No program has a key yet. Make the first one below.
web-api-name = What it is for
web-api-scopes = What it may do
web-api-sees = Whom it sees
web-api-last-used = Last used
web-api-until = Until
web-api-change = Change
web-api-never-used = never
web-api-state-valid = valid
web-api-state-ending = replaced, still valid
web-api-state-expired = expired
web-api-state-revoked = revoked
web-api-with-names = with names
web-api-without-names = under a pseudonym
web-api-beside = Old one works on for
web-api-days = { $count ->
    [0] not at all
    [one] 1 day
   *[other] { $count } days
 }
web-api-rotate = Renew
web-api-rotate-one = Renew the key of { $name }
web-api-revoke = Revoke
web-api-revoke-one = Revoke the key of { $name }, { $prefix }
web-api-revoked = The key of { $name } ({ $prefix }) opens nothing any more.
web-api-new = Make a key
web-api-team = Team
web-api-team-help = With a team the key sees and writes that team’s customers only.
web-api-names = Show names and numbers of customers
web-api-names-help = Without this a pseudonym stands for each customer.
web-api-per-minute = Requests per minute
web-api-expires-on = Last day
web-api-expires-on-help = Empty: until it is revoked.
web-api-expires-past = This day has passed.
web-api-scope-read-customers = Read customers, scores and segments
web-api-scope-read-metrics = Read figures
web-api-scope-write-events = Write events (use)
web-api-scope-write-interactions = Write interactions (contact)
web-api-scope-write-transactions = Write transactions
web-api-scope-write-responses = Write responses (answers to surveys)

web-api-docs-title = What a program can ask and bring
web-api-docs-about = Every request carries a key. Set it once in the shell, and the examples below run as they stand. The same for programs:
web-api-needs = needs the right
web-api-answers = Answers:
web-api-refusals = When a request is refused
web-api-refusals-about = The answer is a problem in JSON (RFC 9457): “detail” says in your language what is wrong, “code” says it to a program.
web-api-status-401 = no key, or one that is not valid any more; no valid signature
web-api-status-403 = the key lacks the right
web-api-status-404 = not there, or not within what the key sees
web-api-status-409 = nothing was published yet; a signed message that was taken before
web-api-status-413 = more than 10,000 rows, or more than 10 MB
web-api-status-415 = the body is not of type application/json
web-api-status-422 = a parameter, a condition or a row is wrong; what and why is in the answer
web-api-status-429 = too many requests this minute; “Retry-After” says how long to wait
web-api-columns = Columns of { $table }
web-api-column = column
web-api-type-of = type
web-api-allowed = what is allowed
web-api-is-needed = needed
web-api-type-text = text
web-api-type-integer = whole number
web-api-type-number = number
web-api-type-money = amount, such as "49.50"
web-api-type-flag = true or false
web-api-type-date = day, such as 2026-11-20
web-api-type-moment = moment with its time zone, such as 2026-11-20T10:15:00+01:00
web-api-do-customers = Customers by value at risk
web-api-do-customer = One customer, with why
web-api-do-segments = The segments of the company
web-api-do-segment-customers = The customers of a segment
web-api-do-metrics = Which figures there are
web-api-do-metric = A figure with its interval and what it is made of
web-api-do-write-event = Write one event
web-api-do-write-events = Write up to 10,000 events
web-api-do-write-interaction = Write one interaction
web-api-do-write-interactions = Write up to 10,000 interactions
web-api-do-write-transaction = Write one transaction
web-api-do-write-transactions = Write up to 10,000 transactions
web-api-do-write-response = Write one response
web-api-do-write-responses = Write up to 10,000 responses
web-api-do-hook = A batch that another program signed (Standard Webhooks)
web-api-parameter-status = active, cancelled, unscored or former; empty for all of them. Without it: active
web-api-parameter-team = only customers of this team
web-api-parameter-where = a condition, such as days_to_notice_deadline < 60 and nps <= 6
web-api-parameter-cursor = “next” of the page before
web-api-parameter-size = customers on a page, 200 at most
web-api-parameter-customer = its id, or its pseudonym where the key shows no names
web-api-parameter-segment = its number
web-api-parameter-metric = its name, such as customer_churn_rate
web-api-parameter-by = total, team, or another dimension of the company
web-api-parameter-period = month, quarter or year
web-api-parameter-source = the name that the administrator gave the program
