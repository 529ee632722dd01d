# Werk dat langer duurt dan een pagina: verversen, het rooster en de uitkomst.
web-jobs-now-runs = { $kind }: nu bezig
web-jobs-begins = Wordt begonnen …
web-jobs-now-waits = { $kind } wacht op zijn beurt
web-jobs-fresh = De cijfers zijn { $age } oud
web-jobs-fresh-next = De cijfers zijn { $age } oud; de volgende verversing is om { $next }
web-jobs-none-yet = Er is nog niets gepubliceerd
web-jobs-stale = De laatste verversing is mislukt; de cijfers van { $day } staan er nog
web-jobs-failed-none = De eerste verversing is mislukt; er zijn nog geen cijfers
web-jobs-age-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
 }
web-jobs-age-hours = { $count } uur
web-jobs-age-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
 }
web-jobs-banner = De laatste verversing, van { $at }, is mislukt. U ziet de cijfers van { $day }.
web-jobs-banner-link = Wat er gebeurde
web-jobs-history = Wat er gedaan is
web-jobs-schedule = Het rooster
web-jobs-nothing-runs = Er is niets bezig en er wacht niets.
web-jobs-refresh-now = Nu verversen
web-jobs-refresh-asked = De verversing is aangevraagd. Tot zij klaar is, ziet iedereen de cijfers die er nu staan.
web-jobs-reload = Kijk opnieuw
web-jobs-stop = Stoppen
web-jobs-stop-of = { $kind } stoppen
web-jobs-stopped-now = { $kind } is gestopt. Wat klaar was, blijft bewaard.
web-jobs-had-ended = Dit was al klaar.
web-jobs-no-worker = Niemand pakt dit op. Start op de server een werker met « behoud worker ».
web-jobs-part = deel { $done } van { $of }
web-jobs-again-at = wordt na { $at } opnieuw geprobeerd
web-jobs-kind = taak
web-jobs-asked = gevraagd door
web-jobs-when = wanneer
web-jobs-took = duurde
web-jobs-outcome = uitkomst
web-jobs-clock = de klok
web-jobs-nothing-done = Er is nog niets gedaan.
web-jobs-per-step = Seconden per stap
web-jobs-step = stap
web-jobs-taken-over = overgenomen
web-jobs-reading = Inlezen van { $source }
web-jobs-step-about = { $phase }: { $about }
web-jobs-step-reports = Rapporten schrijven
web-jobs-step-pages = Pagina’s maken
web-jobs-off = { $kind } staat uit.
web-jobs-change-schedule = Het rooster wijzigen
web-jobs-schedule-refresh = Elke dag verversen om { $at }; de volgende keer is { $next }.
web-jobs-schedule-monday-mail = De maandagmail, om { $at }; de volgende keer is { $next }.
web-jobs-long = { $minutes } min { $seconds } s
web-jobs-short = { $seconds } s
web-jobs-refresh-done = Gepubliceerd, stand van { $day }{ $resumed ->
    [0] { "" }
    [one] , 1 stap overgenomen van een onderbroken verversing
   *[other] , { $resumed } stappen overgenomen van een onderbroken verversing
 }{ $failed ->
    [0] { "" }
    [one] ; één bron kon niet worden gelezen
   *[other] ; { $failed } bronnen konden niet worden gelezen
 }{ $apart ->
    [0] .
    [one] ; 1 regel apart gezet.
   *[other] ; { $apart } regels apart gezet.
 }
web-jobs-refresh-stood = Er was niets veranderd: de cijfers van { $day } blijven staan.
web-jobs-broken = Afgebroken door een fout van ons ({ $error }). Wat er misging staat in het logboek van de werker.
web-jobs-lost = Opgegeven: { $count } werkers achter elkaar vielen hierbij uit. In het logboek van de server staat waarom.
web-jobs-was-stopped = Met de hand gestopt.
web-jobs-asked-again = Hetzelfde is opnieuw gevraagd; dat wordt nu gedaan.
web-jobs-status-done = gelukt
web-jobs-status-failed = mislukt
web-jobs-status-stopped = gestopt
web-job-refresh = Verversing
web-job-monday-mail = Maandagmail
web-jobs-worker-begins = De werker van { $company } doet de taken (stoppen met Ctrl-C)
web-jobs-worker-waits = De database is nog niet bijgewerkt; dat doet « behoud serve ». Even wachten …
web-job-recognition = Bestanden bekijken
web-job-trial = Proef met de bestanden
