refresh-phase-import = Importing
refresh-phase-rollup = Usage per day
refresh-phase-departures = Departures
refresh-phase-departure-reasons = Reasons to leave
refresh-phase-metric = Metrics
refresh-phase-features = Features of customers
refresh-today = today
refresh-phase-scores = Scores of customers
refresh-phase-explained = Who is explained
refresh-phase-reasons = Reasons of customers
refresh-phase-prediction = Predicting
refresh-phase-publish = Publishing
refresh-step = { $phase } { $number } of { $of }: { $about }
refresh-step-done = { $what } · { $took }
refresh-phase-done = { $count ->
    [one] { $phase }
   *[other] { $phase }: { $count }
 }
refresh-seconds = { $seconds } s
refresh-taken-over = taken over from the refresh that was interrupted
refresh-partly-taken-over = { $seconds } s, { $count } taken over from the refresh that was interrupted
refresh-stood = Nothing has changed since the last refresh; it stands.
refresh-resumed = { $count ->
    [one] 1 step was
   *[other] { $count } steps were
 } taken over from a refresh that was interrupted.
refresh-removed = { $count ->
    [one] 1 older snapshot was
   *[other] { $count } older snapshots were
 } removed, as [retention] in the company file says.
refresh-nothing = Nothing was published: not one row could be read.
refresh-undated = The data are one snapshot without dates: rates per year, renewals, cohorts and the time until a customer leaves cannot be computed.
refresh-interrupted = Interrupted. What was finished is kept; run the same command to go on.
refresh-stopped = Interrupted. The next behoud refresh goes on from the steps that were finished; until then what was published before can be read.
refresh-disk-small = A refresh writes about { NUMBER($needed) } MB, and the disk of { $folder } has { NUMBER($free) } MB free. Make room, or shorten [retention] in the company file and remove reports that are no longer needed. What was published before can be read.
refresh-disk-full = { $kind ->
    [limit] A file in { $folder } could not grow: there is a limit on the size of files (ulimit -f).
   *[full] The disk of { $folder } is full: { NUMBER($free) } MB is free.
 } { $needed ->
    [0] { "" }
   *[other] The refresh needs about { NUMBER($needed) } MB.
 } What was published before can be read, and the steps that were finished are kept: make room and run behoud refresh again.
