# Work that outlasts a page: refreshing, its schedule and its outcome; the settings of the installation.
web-jobs-now-runs = { $kind } is running now
web-jobs-begins = It begins …
web-jobs-now-waits = { $kind } waits for its turn
web-jobs-fresh = The figures are { $age } old
web-jobs-fresh-next = The figures are { $age } old; the next refresh is at { $next }
web-jobs-none-yet = Nothing was published yet
web-jobs-stale = The last refresh failed; the figures of { $day } still stand
web-jobs-failed-none = The first refresh failed; there are no figures yet
web-jobs-age-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
 }
web-jobs-age-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
 }
web-jobs-age-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
web-jobs-banner = The last refresh, of { $at }, failed. These are the figures as of { $day }.
web-jobs-banner-link = What happened
web-jobs-history = What was done
web-jobs-schedule = The schedule
web-jobs-nothing-runs = Nothing runs and nothing waits.
web-jobs-refresh-now = Refresh now
web-jobs-refresh-asked = The refresh was asked for. Until it is done everybody sees the figures that stand.
web-jobs-reload = Look again
web-jobs-stop = Stop
web-jobs-stop-of = Stop { $kind }
web-jobs-stopped-now = { $kind } was stopped. What was finished is kept.
web-jobs-had-ended = It had already ended.
web-jobs-no-worker = Nobody picks this up. Start a worker on the server with “behoud worker”.
web-jobs-part = part { $done } of { $of }
web-jobs-again-at = will be tried again after { $at }
web-jobs-kind = job
web-jobs-asked = asked for by
web-jobs-when = when
web-jobs-took = took
web-jobs-outcome = outcome
web-jobs-clock = the clock
web-jobs-nothing-done = Nothing was done yet.
web-jobs-per-step = Seconds per step
web-jobs-step = step
web-jobs-taken-over = taken over
web-jobs-reading = Reading { $source }
web-jobs-step-about = { $phase }: { $about }
web-jobs-step-reports = Writing the reports
web-jobs-step-pages = Making the pages
web-jobs-off = { $kind } is off.
web-jobs-change-schedule = Change the schedule
web-jobs-schedule-refresh = Refresh every day at { $at }; next on { $next }.
web-jobs-schedule-monday-mail = The mail of Monday, at { $at }; next on { $next }.
web-jobs-long = { $minutes } min { $seconds } s
web-jobs-short = { $seconds } s
web-jobs-refresh-done = Published as of { $day }{ $resumed ->
    [0] { "" }
    [one] , 1 step taken over from an interrupted refresh
   *[other] , { $resumed } steps taken over from an interrupted refresh
 }{ $failed ->
    [0] { "" }
    [one] ; one source could not be read
   *[other] ; { $failed } sources could not be read
 }{ $apart ->
    [0] .
    [one] ; 1 row set apart.
   *[other] ; { $apart } rows set apart.
 }
web-jobs-refresh-stood = Nothing had changed: the figures of { $day } stand.
web-jobs-broken = Broke off by a fault of ours ({ $error }). The log of the worker says what went wrong.
web-jobs-lost = Given up: { $count } workers in a row were lost while doing it. The log of the server says why.
web-jobs-was-stopped = Stopped by hand.
web-jobs-asked-again = The same was asked for again, and that is done instead.
web-jobs-status-done = done
web-jobs-status-failed = failed
web-jobs-status-stopped = stopped
web-job-refresh = Refresh
web-job-monday-mail = Mail of Monday
web-jobs-worker-begins = The worker of { $company } looks after the jobs (stop with Ctrl-C)
web-jobs-worker-waits = The database is not up to date yet; “behoud serve” sees to that. Waiting …
web-job-recognition = Looking at files
web-job-trial = Trial of the files
