# Service: contacts that are too many, complaints that take too long, customers that hear nothing from us.
web-service-none = No contact with customers is known yet
web-service-none-how = This page will show which complaints are open for too long, who gets in touch more often than is good, who has to tell the story again and who has heard nothing from us for long. It needs contact moments (table “interactions”: customer, moment, channel, direction, kind, resolved at).
web-service-title = { $overdue ->
    [0] No complaint or disruption is open for more than { $open } days
    [one] 1 complaint or disruption is open for more than { $open } days, with a customer worth { $worth }
   *[other] { $overdue } complaints and disruptions are open for more than { $open } days, with customers worth { $worth } together
 }{ $many ->
    [0] .
    [one] ; 1 customer got in touch more than { $limit } times in { $days } days.
   *[other] ; { $many } customers got in touch more than { $limit } times in { $days } days.
 }
web-service-last = last { $days } days
web-service-short-overdue = Open too long
web-service-short-many = Too many contacts
web-service-short-repeats = Telling it again
web-service-short-transfers = Handed on
web-service-short-silent = In silence
web-service-overdue = { $rows ->
    [0] Nothing is open for more than { $open } days
    [one] 1 complaint or disruption is open for more than { $open } days
   *[other] { $rows } complaints and disruptions of { $customers } customers are open for more than { $open } days
 }
web-service-many = { $customers ->
    [0] Nobody got in touch more than { $limit } times in { $days } days
    [one] 1 customer got in touch more than { $limit } times in { $days } days
   *[other] { $customers } customers got in touch more than { $limit } times in { $days } days; together they are worth { $worth }
 }
web-service-repeats = { $customers ->
    [0] Nobody came back with the same within a fortnight, in { $days } days
    [one] 1 customer came back with the same within a fortnight, in { $days } days
   *[other] { $customers } customers came back with the same within a fortnight, in { $days } days
 }
web-service-transfers = { $customers ->
    [0] Nobody was handed on in { $days } days
    [one] 1 customer was handed on in { $days } days
   *[other] { $customers } customers were handed on in { $days } days
 }
web-service-silent = { $customers ->
    [0] Every customer heard from us in the last { $silence } days
    [one] 1 customer has heard nothing from us for { $silence } days; it is worth { $worth }
   *[other] { $customers } customers have heard nothing from us for { $silence } days; together they are worth { $worth }
 }
web-service-taking = How long a customer waits
web-service-taking-none = Nothing came in over the last year of which one can say how long it took.
web-service-no-answers = How soon the first answer came cannot be said: no message of ours belongs to the same thread (“thread_id”) as the question.
web-service-trend = Half of what came in over the last 90 days was { $what ->
    [answer] answered
   *[solve] solved
 } within { $median } ({ $low } – { $high }){ $way ->
    [longer] ; that takes longer than in the 90 days before ({ $before }).
    [shorter] ; that is quicker than in the 90 days before ({ $before }).
    [alike] ; that is not demonstrably different from the 90 days before ({ $before }).
   *[none] .
 }
web-service-trend-open = Of what came in over the last 90 days less than half was { $what ->
    [answer] answered
   *[solve] solved
 }: { $open } of { $number } are open.
web-service-trend-few = Too little came in over the last 90 days to say how long { $what ->
    [answer] a first answer
   *[solve] solving
 } takes ({ $number }).
web-service-taking-months = By month
web-service-waiting-about = Median days until solved, by month of arrival, with its interval; what is open counts as at least so long. { $n } contacts
web-service-axis = days
web-service-hours = { $number } hours
web-service-days = { $number } days
web-matter-complaint = complaint
web-matter-disruption = disruption
web-matter-question = question
web-matter-cancellation = cancellation
web-matter-sales = sales
web-matter-service = request
web-matter-other = other
web-service-taking-kinds = By kind, last 90 days
