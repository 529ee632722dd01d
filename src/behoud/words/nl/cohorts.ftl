cohorts-kind = Eén momentopname zonder datums kent geen cohorten: niemand weet wie wanneer begon. Wat wel kan: behoud cohorts --survival
cohorts-title = { $value ->
    [money] Behouden waarde
   *[customers] Behouden klanten
 }, { $by ->
    [start] naar { $period ->
        [month] maand
        [quarter] kwartaal
       *[year] jaar
     } van begin
   *[other] per groep
 }, zoveel { $period ->
    [month] maanden
    [quarter] kwartalen
   *[year] jaar
 } later
cohorts-column-cohort = cohort
cohorts-column-group = groep
cohorts-column-size = klanten
cohorts-column-value = waarde bij begin
cohorts-older = { $count ->
    [one] 1 klant is ouder dan de geschiedenis en staat in geen rij: niemand weet met hoeveel die begon.
   *[other] { $count } klanten zijn ouder dan de geschiedenis en staan in geen rij: niemand weet met hoeveel zij begonnen.
 }
cohorts-running = * dit tijdvak is nog niet om.
cohorts-every = Getoond wordt om de { $every } { $period ->
    [month] maanden
    [quarter] kwartalen
   *[year] jaar
 }; --json geeft alles.
cohorts-kept-by-usage = Nog aanwezig is wie in die periode iets gebruikte, wat er ook in het contract staat.
