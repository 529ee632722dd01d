# The mail of Monday, and what somebody wishes of it.
web-mail-subject = { $company }: your week{ $late ->
    [0] {""}
    [one] , and one customer is late
   *[other] , and { $late } customers are late
 }
web-mail-hello = Good morning { $name },
web-mail-as-of = { $company }, as of { $day }.
web-mail-changes = What changed
web-mail-no-changes = Nothing of importance changed since last week.
web-mail-deadlines = { $count ->
    [one] One customer can cancel for the last time this week, worth { $value } a year.
   *[other] { $count } customers can cancel for the last time this week, worth { $value } a year together.
 }
web-mail-customers = First to look at
web-mail-at-risk = { $value } at stake
web-mail-worth = { $value } a year
web-mail-late = What is late
web-mail-nothing-late = Nothing is late.
web-mail-more-late = { $count ->
    [one] and 1 more
   *[other] and { $count } more
 }
web-mail-was-due = was due before { $day }
web-mail-to-work = To the work
web-mail-to-overview = To the overview
web-mail-why-you = You get this mail each Monday because you work with these figures.
web-mail-own = Monday mail
web-mail-own-on = You get a mail each Monday
web-mail-own-off = You get no mail on Monday
web-mail-own-about = It tells what changed, whom to look at first and what is late, of your own teams alone. It goes out where the administrator has switched it on.
web-mail-stop = Stop this mail
web-mail-start = Send it again
web-mail-language = Language of the mail
web-mail-last = The mail of the week of
web-mail-wish-kept = Kept.
web-mail-stop-sure = Stop the Monday mail?
web-mail-stopped = You get no mail on Monday any more
web-mail-stopped-about = Under your name in the application you can switch it on again.
web-mail-letters = { $count ->
    [one] One mail asks for a decision
   *[other] { $count } mails ask for a decision
 }
web-mail-letters-about = Uncertain: the server got it and gave no answer, so it may have arrived; it is never sent again by itself. Failed: it has not arrived.
web-mail-week = week of
web-mail-to = to
web-mail-state = state
web-mail-said = what the server said
web-mail-do = what to do
web-mail-state-waiting = waiting
web-mail-state-sending = being sent
web-mail-state-sent = sent
web-mail-state-failed = failed
web-mail-state-uncertain = uncertain
web-mail-state-left = left as it is
web-mail-again = send again
web-mail-leave = leave it
web-mail-goes-again = The mail to { $email } goes out again.
web-mail-left-so = The mail to { $email } is left as it is.
web-mail-step = Sending the mail
web-mail-outcome = { $sent ->
    [one] 1 mail sent
   *[other] { $sent } mails sent
 }{ $failed ->
    [0] {""}
   *[other] , { $failed } failed
 }{ $uncertain ->
    [0] {""}
   *[other] , { $uncertain } uncertain
 }.
