# The work: whom to reach, why, and before when.
web-work-title = { $count ->
    [0] Nobody needs to be reached now
    [one] One customer to reach
   *[other] { $count } customers to reach
 }{ $late ->
    [0] {""}
    [one] , one of them late
   *[other] , { $late } of them late
 }
web-work-notice-title = { $count ->
    [0] Nobody who gave notice is still a customer
    [one] One customer gave notice and can still be kept: { $value } a year
   *[other] { $count } customers gave notice and can still be kept: { $value } a year
 }
web-work-queue = To reach
web-work-notice = Gave notice, still a customer
web-work-whose = Whose
web-work-whose-mine = mine
web-work-whose-free = nobody’s yet
web-work-whose-all = everybody’s
web-work-keys = Keyboard: n next, p the one before, o open, l log, Esc back. Tab reaches everything too.
web-work-last = last contact
web-work-never = no contact yet
web-work-with = with { $owner }
web-work-a-year = a year
web-work-by = reach before
web-work-late = Late:
web-work-was-due = was due
web-work-deadline = { $days ->
    [0] today is the last day to cancel
    [one] 1 day left to cancel
   *[other] { $days } days left to cancel
 }
web-work-days-left = { $days ->
    [0] last day
    [one] 1 day left
   *[other] { $days } days left
 }
web-work-gave-notice = gave notice on
web-work-complaint = { $days ->
    [0] Complaint since today
    [one] Complaint open for 1 day
   *[other] Complaint open for { $days } days
 }
web-work-take = Take it
web-work-hand-over = Hand over
web-work-mine = I take it
web-work-owner = Who takes care of it
web-work-nobody = nobody
web-work-assign = Assign
web-work-given = { $owner } takes care of { $customer }.
web-work-let-go = Nobody in particular takes care of { $customer } now.
web-work-before = Those before
web-work-after = Those after
web-work-none = Nobody needs to be reached now. Whoever has a last day to cancel within 90 days, or an open complaint, comes here by itself.
web-work-notice-none = Whoever gives notice comes here until its last day.
web-work-all-customers = See all customers
web-work-later = Agreed for later
web-work-how = How this list is made
web-work-how-order = What is late comes first. Then comes whoever has most to save before its day: the value a year times the chance to leave before the last day to cancel; without such a day the value at risk, and where no chance can be given the value itself. One should have spoken a week before the last day to cancel, and answered a complaint within five days.
web-work-how-who = Here are customers with a last day to cancel within 90 days, an open complaint or an agreed day, and, of those without a known last day, the tenth with most at risk. After a conversation with an outcome a customer is left alone for two weeks, unless it complains.
web-step-notice = Ask why, and what would make it stay.
web-step-complaint = Solve the complaint first; then call to say what was done.
web-step-payment = Call whoever pays: ask what is wrong with the invoice, and agree on a day.
web-step-price = Explain the price to whoever decides, before it becomes a reason to cancel.
web-step-usage = Ask what changed in how it is used, and offer to go through it together.
web-step-mood = Call about the answer that was given: ask what would make it better.
web-step-voice = Ask by phone how it goes: surveys get no answer any more.
web-step-service = Ask whether what went wrong is solved, and say what was done about it.
web-step-people = Get to know whoever decides now, and agree on a first meeting.
web-step-given-up = Ask why a part was cancelled, and whether the rest still fits.
web-step-renewal = Speak about the renewal with whoever decides, before the last day to cancel.
web-step-silence = { $spoken ->
    [none] Introduce yourself: nobody has spoken with this customer yet.
   *[other] Get in touch: nobody has spoken with this customer since { $spoken }.
 }
web-step-ask = Call and ask how it goes.
web-work-colleagues = Per colleague
web-work-colleagues-title = Who did what in the last { $days } days
web-work-colleagues-off = Figures about the work of one person are off until the works council has agreed. After that an administrator switches them on in the settings.
web-work-colleagues-none = Nobody has a customer under their care now, and no conversation was logged in this time.
web-work-colleagues-note = This counts what was logged, not how well somebody works: whoever has the hardest customers loses one more often.
web-work-colleague = Colleague
web-work-under-care = Customers in care
web-work-too-late = Late
web-work-conversations = Conversations
web-work-spoken-customers = Customers spoken to
