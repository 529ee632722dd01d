usage-snapshot = Eén momentopname zonder datums zegt niet wat er eerst was, het gebruik of het vertrek. Gebruik tegen vertrek vraagt om datums.
usage-no-events = Er is geen gebruik ingelezen. Voeg in behoud.toml een bron voor events toe (customer_id, at en, waar bekend, quantity).
usage-no-products = Van geen klant is bekend welk product hij heeft. Wijs product_id aan in de bron van { $table }.
usage-no-period = Sinds het begin van de geschiedenis op { $first } is nog geen { $period ->
    [month] maand
    [quarter] kwartaal
   *[year] jaar
 } om. Neem een korter tijdvak.
usage-short = { $first ->
    [none] Er is geen gebruik vastgelegd
   *[other] Gebruik is vastgelegd vanaf { $first }
 }: geen enkel afgesloten tijdvak ({ $period ->
    [month] maand
    [quarter] kwartaal
   *[year] jaar
 }) heeft er { $days } dagen van vóór zijn begin. Neem een korter tijdvak, of zet usage_window_days lager.
usage-title-products = Producten tegen vertrek, { $first } tot en met { $last }
usage-title-numbers = Aantal producten tegen vertrek, { $first } tot en met { $last }
usage-title-intensity = Gebruik in de { $days } dagen vóór een tijdvak tegen vertrek erin, { $first } tot en met { $last }
usage-title-decline = Grote gebruikers die terugvallen op { $day }
usage-column-product = product
usage-column-owners = eigenaren
usage-column-owners-churn = vertrek eigenaren
usage-column-others-churn = van anderen
usage-column-difference = punten verschil
usage-column-adjusted = bij gelijke klanten
usage-column-interval = marge
usage-column-verdict = oordeel
usage-column-number = producten
usage-column-customers = klanten
usage-column-churn = vertrek
usage-column-usage = gebruik
usage-column-customer = klant
usage-column-before = eerst
usage-column-after = nu
usage-column-value = jaarwaarde
usage-verdict-binds = bindt
usage-verdict-loosens = eigenaren vertrekken meer
usage-verdict-none = geen duidelijk verschil
usage-products-shown = { $shown } van { $total } producten getoond; { $tested } hebben genoeg eigenaren om te toetsen, en het oordeel is voor zoveel toetsen gecorrigeerd.
usage-at-least = { $count } of meer
usage-band-none = geen
usage-band = kwart { $number } ({ $least } tot { $most })
usage-trend = { $way ->
    [falls] Vertrek daalt met { $what ->
        [numbers] het aantal producten
       *[usage] het gebruik
     }
    [rises] Vertrek stijgt met { $what ->
        [numbers] het aantal producten
       *[usage] het gebruik
     }
   *[none] Geen duidelijke lijn
 } ({ $p }).
usage-outside = { $events ->
    [one] 1 activiteit
   *[other] { $events } activiteiten
 } ({ $share }) van { $customers ->
    [one] 1 klant
   *[other] { $customers } klanten
 } { $events ->
    [one] viel
   *[other] vielen
 } op dagen zonder lopend contract en { $events ->
    [one] telt
   *[other] tellen
 } niet mee.
usage-skipped = Weggelaten, omdat gebruik daarvóór nog niet lang genoeg was vastgelegd: { $periods }.
usage-decline-now = { $count ->
    [0] Op { $day } valt geen grote gebruiker terug.
    [one] Op { $day } valt 1 grote gebruiker terug.
   *[other] Op { $day } vallen { $count } grote gebruikers terug; { $shown } getoond.
 }
usage-decline-churn = In het verleden vertrok { $declined } van { $n } grote gebruikers die terugvielen, en { $steady } van { $other_n } andere{ $differs ->
    [yes] {""}: een duidelijk verschil
    [no] {""}: geen duidelijk verschil
   *[untested] {""}: te weinig om het te zeggen
 }.
