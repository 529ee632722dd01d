refresh-phase-import = Inlezen
refresh-phase-rollup = Gebruik per dag
refresh-phase-departures = Vertrek
refresh-phase-departure-reasons = Vertrekredenen
refresh-phase-metric = Cijfers
refresh-phase-features = Kenmerken van klanten
refresh-today = vandaag
refresh-phase-scores = Scores van klanten
refresh-phase-explained = Wie uitleg krijgt
refresh-phase-reasons = Redenen per klant
refresh-phase-prediction = Voorspellen
refresh-phase-publish = Publiceren
refresh-step = { $phase } { $number } van { $of }: { $about }
refresh-step-done = { $what } · { $took }
refresh-phase-done = { $count ->
    [one] { $phase }
   *[other] { $phase }: { $count }
 }
refresh-seconds = { $seconds } s
refresh-taken-over = overgenomen van de onderbroken verversing
refresh-partly-taken-over = { $seconds } s, { $count } overgenomen van de onderbroken verversing
refresh-stood = Sinds de laatste verversing is niets veranderd; die blijft staan.
refresh-resumed = { $count ->
    [one] 1 stap is
   *[other] { $count } stappen zijn
 } overgenomen van een verversing die werd onderbroken.
refresh-removed = { $count ->
    [one] 1 oudere publicatie is
   *[other] { $count } oudere publicaties zijn
 } opgeruimd, volgens [retention] in het bedrijfsbestand.
refresh-nothing = Er is niets gepubliceerd: er was geen enkele regel te lezen.
refresh-undated = De gegevens zijn één momentopname zonder datums: percentages per jaar, verlengingen, cohorten en de tijd tot een klant vertrekt zijn niet te berekenen.
refresh-interrupted = Onderbroken. Wat klaar was is bewaard; geef dezelfde opdracht om verder te gaan.
refresh-stopped = Onderbroken. De volgende behoud refresh gaat verder met de stappen die klaar zijn; tot dan is te lezen wat eerder is gepubliceerd.
refresh-disk-small = Een verversing schrijft ongeveer { NUMBER($needed) } MB en op de schijf van { $folder } is { NUMBER($free) } MB vrij. Maak ruimte, of maak [retention] in het bedrijfsbestand korter en gooi rapporten weg die niet meer nodig zijn. Wat eerder is gepubliceerd blijft te lezen.
refresh-disk-full = { $kind ->
    [limit] Een bestand in { $folder } kon niet groter worden: er geldt een grens voor de grootte van bestanden (ulimit -f).
   *[full] De schijf van { $folder } is vol: er is { NUMBER($free) } MB vrij.
 } { $needed ->
    [0] { "" }
   *[other] De verversing heeft ongeveer { NUMBER($needed) } MB nodig.
 } Wat eerder is gepubliceerd blijft te lezen en de stappen die klaar zijn blijven bewaard: maak ruimte en geef opnieuw behoud refresh.
