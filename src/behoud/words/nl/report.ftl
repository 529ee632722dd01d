# Zinnen van bevindingen
report-and = { $first } en { $last }

report-churn-nothing = Er is nog niets te zeggen over vertrek: in de ingelezen periode was er niemand klant aan het begin van een jaar.
report-churn-year = In { $year }{ $complete ->
    [no] {" "}vertrok tot nu toe
   *[yes] {" "}vertrok
 } { $share } van de klanten{ $sector ->
    [above] , { $times } keer de branche
    [below] , minder dan in de branche ({ $benchmark })
    [level] , evenveel als in de branche
   *[none] {""}
 }{ $cost ->
    [renewal] ; dat kostte { $value } aan niet-verlengde contracten
    [ended] ; aan contracten werd { $value } per jaar beëindigd
   *[none] {""}
 }.
report-churn-trend = { $direction ->
    [up] Klanten vertrekken vaker dan een jaar eerder: { $share } in { $year } tegen { $share_before } in { $before }.
    [down] Klanten vertrekken minder dan een jaar eerder: { $share } in { $year } tegen { $share_before } in { $before }.
   *[same] { $year } week niet aantoonbaar af van { $before }: { $share } tegen { $share_before }, een verschil dat toeval kan zijn.
 }
report-churn-running = Dit jaar { $count ->
    [one] vertrok tot en met { $until } 1 van de { $customers } klanten
   *[other] vertrokken tot en met { $until } { $count } van de { $customers } klanten
 } ({ $share }){ $provisional ->
    [0] {""}
    [one] ; 1 van hen kan binnen de respijttijd nog verlengen
   *[other] ; { $provisional } van hen kunnen binnen de respijttijd nog verlengen
 }.
report-churn-involuntary = { $count ->
    [0] Niemand vertrok in { $year } ongewild, door een mislukte betaling, faillissement of overlijden.
    [one] 1 van de { $of } vertrekkers in { $year } wilde niet weg: mislukte betaling, faillissement, overlijden of einde van de dienst ({ $share } van de klanten).
   *[other] { $count } van de { $of } vertrekkers in { $year } wilden niet weg: mislukte betaling, faillissement, overlijden of einde van de dienst ({ $share } van de klanten).
 }
report-target = { $metric }: het doel was { $target }, het werd { $value } in { $year }. { $met ->
    [yes] Gehaald.
    [no] Dat is { $unit ->
        [share] { $gap } procentpunt naast het doel{ $customers ->
            [0] {""}
            [one] , oftewel 1 klant
           *[other] , oftewel { $customers } klanten
         }
       *[other] { $gap } naast het doel
     }.
   *[neutral] Het verschil is { $unit ->
        [share] { $gap } procentpunt
       *[other] { $gap }
     }.
 }
report-snapshot-share = { $share } van de { $customers } klanten in deze momentopname staat als vertrokken ({ $count }){ $cost ->
    [known] , goed voor { $value } per jaar ({ $value_share } van de waarde)
   *[none] {""}
 }.
report-team-nothing = Over { $team } is nog niets te zeggen: het had aan het begin van het jaar geen klanten.
report-team-year = Bij { $team } vertrok in { $year } { $share } van de klanten, tegen { $company } in het hele bedrijf{ $place ->
    [more] ; dat is meer dan toeval verklaart
    [fewer] ; dat is minder dan toeval verklaart
    [chance] ; een verschil dat toeval kan zijn
   *[untested] ; te weinig klanten om er een verschil in te zien
 }{ $cost ->
    [renewal] . Niet verlengd: { $value }
    [ended] . Beëindigd: { $value } per jaar
   *[none] {""}
 }.

report-value-lost = In { $year } liep voor { $due } aan contracten af; { $value } daarvan werd niet verlengd{ $known ->
    [yes] {" "}({ $share })
   *[no] {""}
 }.
report-value-ended = Tussentijds opgezegd: nog eens { $ended }. Samen gaat dat in { $year } om { $together } per jaar.
report-value-bridge = { $direction ->
    [up] De jaaromzet uit contracten groeide in { $year } van { $start } naar { $end }, terwijl er { $churned } vertrok: nieuwe en teruggekeerde klanten brachten { $won }.
    [down] De jaaromzet uit contracten zakte in { $year } van { $start } naar { $end }: er vertrok { $churned }, nieuwe en teruggekeerde klanten brachten { $won }.
   *[same] De jaaromzet uit contracten bleef in { $year } gelijk op { $end }: er vertrok { $churned }, nieuwe en teruggekeerde klanten brachten { $won }.
 }
report-value-points = Eén procentpunt minder verloop houdt { $customers ->
    [one] 1 klant
   *[other] { $customers } klanten
 } en { $one } per jaar binnen{ $margin ->
    [known] , waarvan { $margin_one } marge
   *[none] {""}
 }; twee punten { $two }, drie punten { $three }.

report-teams-same = { $tested ->
    [yes] De verschillen tussen de teams zijn in { $year } niet groter dan toeval: van { $low } ({ $low_team }) tot { $high } ({ $high_team }).
   *[no] De teams zijn te klein om verschillen in { $year } van toeval te onderscheiden: van { $low } ({ $low_team }) tot { $high } ({ $high_team }).
 }
report-teams-differ = { $place ->
    [more] { $count ->
        [one] { $teams } verliest meer klanten dan de rest
       *[other] { $teams } verliezen meer klanten dan de rest
     }: { $share } in { $year }, tegen { $company } in het hele bedrijf.
   *[fewer] { $count ->
        [one] { $teams } verliest minder klanten dan de rest
       *[other] { $teams } verliezen minder klanten dan de rest
     }: { $share } in { $year }, tegen { $company } in het hele bedrijf.
 }
report-teams-adjusted = { $still ->
    [none] Vergeleken met gelijksoortige klanten (omvang, segment, klantduur) wijkt geen team af{ $gone ->
        [0] {""}
       *[other] : de portefeuille verklaart het verschil bij { $explained }
     }.
   *[some] { $more ->
        [some] Ook vergeleken met gelijksoortige klanten (omvang, segment, klantduur) { $count ->
            [one] verliest { $teams }
           *[other] verliezen { $teams }
         } er meer: { $share } bij een gemiddelde portefeuille.
       *[none] Vergeleken met gelijksoortige klanten (omvang, segment, klantduur) verliest geen team er aantoonbaar meer dan de rest.
     }
 }

report-reasons-none = { $count ->
    [0] Niemand koos er in { $year } voor om te vertrekken.
   *[other] Waarom klanten in { $year } vertrokken is niet vastgelegd: van geen van de { $count } vertrekkers is een reden bekend.
 }
report-reasons-top = { $unit ->
    [money] De grootste bekende reden om in { $year } te vertrekken is { $reason }: { $value }, { $share } van wat vrijwillig verloren ging
   *[customers] De grootste bekende reden om in { $year } te vertrekken is { $reason }: { $share } van wie vrijwillig ging
 }.
report-reasons-unknown = { $unit ->
    [money] Van { $unknown } van de verloren waarde is de reden onbekend ({ $count ->
        [one] 1 klant
       *[other] { $count } klanten
     }).
   *[customers] Van { $unknown } van de vertrekkers is de reden onbekend ({ $count ->
        [one] 1 klant
       *[other] { $count } klanten
     }).
 }

report-next-unpublished = Wie er nu dreigt te vertrekken is nog niet berekend. Draai “behoud refresh”.
report-next-lost = Verloren in { $year }: { $count ->
    [one] 1 klant
   *[other] { $count } klanten
 }{ $cost ->
    [known] , { $value } per jaar
   *[none] {""}
 }.
report-next-cancelled = Opgezegd, nog klant: { $count ->
    [0] niemand.
    [one] 1 klant, goed voor { $value } { $basis ->
        [margin] marge per jaar
       *[revenue] per jaar
     }.
   *[other] { $count } klanten, samen goed voor { $value } { $basis ->
        [margin] marge per jaar
       *[revenue] per jaar
     }.
 }
report-next-at-risk = Van de { $count } overige klanten { $expected ->
    [0] vertrekt naar verwachting niemand
    [one] vertrekt er naar verwachting 1
   *[other] vertrekken er naar verwachting { $expected }
 } binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 }{ $cost ->
    [known] ; op het spel staat { $value } { $basis ->
        [margin] marge
       *[revenue] omzet
     }
   *[none] {""}
 }.
report-next-carriers = { $carriers ->
    [one] 1 klant draagt de helft van die waarde
   *[other] { $carriers } klanten dragen de helft van die waarde
 }, de eerste twintig { $share }.
report-next-withheld = { $why }
report-next-quality = Getoetst op latere datums dan waarvan het leerde: in de hoogste tiende van de ranglijst zat { $caught } van wie binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 } vertrok ({ $departures } vertrekken).

report-life-staying = Van wie klant wordt is na { $months } maanden nog { $share } klant{ $later ->
    [0] {""}
   *[other] , na { $later } maanden { $later_share }
 } (geschat over { $lives } klantrelaties).
report-life-peak = Het vaakst gaan klanten in maand { $month } van hun klantrelatie: { $share } van wie er dan nog is.
report-life-same = { $dimensions ->
    [0] Er zijn geen groepen om de klantduur naar te vergelijken.
   *[other] Geen enkele groep vertrekt aantoonbaar sneller dan de andere.
 }
report-life-fastest = Het snelst vertrekt de groep { $group } ({ $dimension }): { $times } keer zo vaak als te verwachten{ $peak ->
    [known] , het meest in maand { $month }
   *[none] {""}
 }.

report-usage-binds = { $product } bindt: { $owners } van wie het heeft vertrekt in een jaar, tegen { $others } van de anderen.
report-usage-binds-like = Bij gelijksoortige klanten blijft van dat verschil { $points } procentpunt over{ $more ->
    [0] {""}
   *[other] . Ook { $others_named } { $more ->
        [one] bindt
       *[other] binden
     }
 }.
report-usage-binds-none = Van de { $count } producten bindt er geen aantoonbaar, als men gelijksoortige klanten vergelijkt.
report-usage-loosens = Wie { $product } heeft vertrekt juist vaker: { $owners } in een jaar, tegen { $others } van de anderen.
report-usage-few = Er is te weinig gebruik vastgelegd om het naast vertrek te leggen ({ $customers } klanten).
report-usage-intensity = { $trend ->
    [less] Wie weinig gebruikt vertrekt eerder: van het kwart klanten dat in { $days } dagen het minst gebruikte gaat { $least } in het kwartaal erna weg, van het kwart dat het meest gebruikte { $most }
    [more] Wie veel gebruikt vertrekt hier juist eerder: van het kwart klanten dat in { $days } dagen het meest gebruikte gaat { $most } in het kwartaal erna weg, van het kwart dat het minst gebruikte { $least }
   *[none] Hoeveel klanten gebruiken hangt niet aantoonbaar samen met vertrek: { $least } per kwartaal bij weinig gebruik, { $most } bij veel
 }{ $idle ->
    [known] {" "}(zonder gebruik { $idle_share })
   *[none] {""}
 }.
report-usage-decline = { $differs ->
    [yes] Grootgebruikers die terugvallen vertrekken met { $declined } per kwartaal, de andere grootgebruikers met { $steady }.
    [no] Grootgebruikers die terugvallen vertrekken niet aantoonbaar vaker dan de andere: { $declined } tegen { $steady } per kwartaal.
   *[untested] Te weinig grootgebruikers vielen terug om er iets uit af te leiden.
 } { $count ->
    [0] Op dit moment valt er geen terug.
    [one] Nu is er 1, goed voor { $value } per jaar.
   *[other] Nu zijn het er { $count }, samen goed voor { $value } per jaar.
 }

report-missing-dates = In een momentopname zonder datums staat niet wanneer iemand vertrok. Verloop per jaar, trend, verlengingen, cohorten en wie de volgende is vragen om datums.
report-missing-part = { $why }
report-missing-benchmark = Er is geen branchecijfer opgegeven om het verloop naast te leggen. Zet het met de bron onder [[benchmarks]] in behoud.toml.
report-missing-teams = Klanten zijn niet aan teams toegewezen. Voeg een bron voor customer_teams toe om teams te vergelijken.
report-missing-targets = Er is geen doel opgegeven. Zet het onder [targets] in behoud.toml om te zien hoe ver het nog is.
report-missing-margin = De marge is niet opgegeven: waarde staat in omzet. Zet gross_margin onder [company] in behoud.toml.
report-missing-small-teams = { $count ->
    [one] Van 1 groep zonder voldoende klanten
   *[other] Van { $count } groepen zonder voldoende klanten
 } (minder dan { $minimum }) staat het cijfer er wel, maar noemen we geen verschil.

# Redenen en groepen
reason-service = de service
reason-price = de prijs
reason-fit = een product dat niet past
reason-onboarding = een stroeve start of stilte van onze kant
reason-reach = slechte bereikbaarheid
reason-competitor = een concurrent
reason-unused = te weinig gebruik
reason-moved = verhuizing of beëindiging van het bedrijf
reason-finances = eigen geldzorgen
reason-payment = mislukte betaling
reason-other = iets anders
reason-unknown = onbekend
dimension-team = team
dimension-segment = segment
dimension-region = regio
dimension-industry = branche
dimension-product = product
dimension-channel = kanaal
dimension-country = land

# Pagina
report-page-kicker = Klantbehoud
report-page-as-of = stand van
report-page-numbers = Cijfers
report-page-method = Verantwoording
report-page-formulas = Hoe elk cijfer is berekend
report-page-made = Zo zijn de cijfers gemaakt
report-page-contents = Inhoud
report-section-churn = Vertrek
report-section-value = Waarde
report-section-teams = Teams
report-section-reasons = Redenen
report-section-next = Wie is de volgende
report-section-renewals = Verlengingen
report-section-life = Klantduur
report-section-usage = Producten en gebruik
report-section-missing = Wat ontbreekt
report-missing-title = { $count ->
    [0] Alles wat dit rapport wil zeggen, kon het berekenen.
    [one] Eén ding kon dit rapport niet zeggen.
   *[other] { $count } dingen kon dit rapport niet zeggen.
 }
report-renewals = { $count ->
    [0] Er loopt de komende { $days } dagen geen opzegtermijn af.
    [one] De komende { $days } dagen valt van 1 klant de uiterste opzegdatum, goed voor { $value } per jaar.
   *[other] De komende { $days } dagen valt van { $count } klanten de uiterste opzegdatum, samen goed voor { $value } per jaar.
 }
report-team-adjusted = Met een gemiddelde portefeuille (omvang, segment, klantduur) zou { $team } { $share } verliezen in plaats van { $raw }{ $place ->
    [more] ; ook dan meer dan de rest
    [fewer] ; ook dan minder dan de rest
    [chance] ; dat wijkt niet aantoonbaar af van de rest
   *[untested] {""}
 }.
report-tile-left = vertrokken in { $year }
report-tile-snapshot = staat als vertrokken
report-tile-margin = tussen { $interval }
report-tile-sector = branche { $share }
report-tile-company = hele bedrijf { $share }
report-tile-value = niet verlengd in { $year }
report-tile-due = van { $value } die afliep
report-tile-cancelled = opgezegd, nog klant
report-tile-basis = { $value } { $basis ->
    [margin] marge per jaar
   *[revenue] per jaar
 }
report-tile-risk = op het spel
report-tile-expected = naar verwachting { $count ->
    [one] 1 vertrek
   *[other] { $count } vertrekken
 } binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 }
report-tile-withheld = niet te zeggen
report-tile-why = waarom staat hieronder

# Grafieken
report-line-sector = branche
report-line-company = bedrijf
report-raw = werkelijk
report-adjusted = gecorrigeerd
report-so-far = { $period } tot nu
report-snapshot = momentopname
report-quarter = K{ $number }
report-millions = { " " }mln
report-thousands = k
report-axis-months = maanden klant
report-axis-quarters = kwartalen na het begin
report-sub-churn = Klantverloop per jaar, { $who }, met marge; gestreept is nog niet af.
report-sub-snapshot = Deel dat als vertrokken staat, n = { $n }, met marge.
report-sub-quarters = Jaarwaarde van verlopen contracten die niet verlengd zijn, per kwartaal, met marge; n = { $n } contractperioden. Gestreept is voorlopig: verlengen kan nog.
report-sub-bridge = Jaaromzet uit contracten (ARR), van { $n } klanten aan het begin; elke regel begint waar de vorige eindigt.
report-sub-teams = Klantverloop in { $year }, met marge; n = { $n } klanten aan het begin van het jaar. De dunne lijn is het hele bedrijf.
report-sub-reasons = { $unit ->
    [money] Jaarwaarde van wie er in { $year } voor koos te vertrekken, naar hoofdreden; n = { $n }.
   *[customers] Klanten die er in { $year } voor kozen te vertrekken, naar hoofdreden; n = { $n }.
 } Gestreept: reden onbekend.
report-sub-risk = Kans op vertrek maal { $basis ->
    [margin] de jaarmarge
   *[revenue] de jaaromzet
 }; stand van { $day }.
report-sub-survival = Deel dat nog klant is, naar leeftijd van de klantrelatie{ $dimension ->
    [none] {""}
   *[other] {" "}en { $dimension }
 }, met marge; n = { $n } klantrelaties. De as begint niet bij nul.
report-sub-cohorts = Per kwartaal van begin het percentage dat zoveel kwartalen later nog klant is; n = { $n } klanten.
report-sub-usage = Vertrek per kwartaal naar gebruik in de { $days } dagen ervoor, { $first } t/m { $last }, met marge; n = { $n } klant-kwartalen.
report-chart-quarters = { $who }: waarde niet verlengd per kwartaal
report-chart-bridge = { $who }: van begin tot eind van { $year }
report-chart-risk = { $count ->
    [one] Bij deze klant staat het meest op het spel
   *[other] Bij deze { $count } klanten staat het meest op het spel
 }
report-chart-cohorts = { $who }: wie begon wanneer, en wie is er nog
report-chart-usage = { $trend ->
    [less] Hoe minder gebruik, hoe vaker klanten vertrekken
    [more] Wie meer gebruikt vertrekt vaker
   *[none] Gebruik en vertrek hangen niet aantoonbaar samen
 }
report-band-none = geen gebruik
report-band-0 = minste gebruik
report-band-1 = minder dan de helft
report-band-2 = meer dan de helft
report-band-3 = meeste gebruik

# Tabellen
report-column-period = periode
report-column-group = groep
report-column-value = waarde
report-column-interval = marge
report-column-parts = bestaat uit
report-column-note = opmerking
report-column-line = regel
report-column-amount = bedrag
report-column-points = minder verloop
report-column-customers = klanten
report-column-revenue = omzet per jaar
report-column-margin = marge per jaar
report-column-team = team
report-column-left = vertrokken
report-column-raw = werkelijk
report-column-adjusted = gecorrigeerd
report-column-reason = reden
report-column-yearly = per jaar
report-column-part = deel
report-column-customer = klant
report-column-probability = kans
report-column-at-risk = op het spel
report-column-deadline = tot opzegdatum
report-column-deadline-on = opzeggen kan tot
report-column-customer-why = klant, met wat de kans het meest verhoogt
report-column-notice = opgezegd op
report-column-ends = loopt tot
report-column-product = product
report-column-renewal = verlenging
report-column-lives = klantrelaties
report-column-after-12 = na 12 mnd
report-column-after-24 = na 24 mnd
report-column-after-36 = na 36 mnd
report-column-times = keer verwacht
report-column-cohort = begonnen in
report-column-size = klanten
report-column-band = gebruik
report-column-owners-left = vertrek met
report-column-others-left = vertrek zonder
report-column-like-for-like = bij gelijke klanten
report-column-used-before = gebruik eerst
report-column-used-after = gebruik nu
report-table-worth = Wat minder verloop waard is
report-table-risk = De eerste { $count } op de ranglijst
report-table-order = Waar eerst te kijken ({ $count })
report-table-cancelled = Opgezegd, nog klant
report-table-renewals = Uiterste opzegdatum in de komende { $days } dagen
report-table-products = Producten naast vertrek
report-table-decline = Grootgebruikers die terugvallen
report-points-less = { $points ->
    [one] 1 procentpunt
   *[other] { $points } procentpunten
 }
report-points = { $points } punt
report-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }
report-renewal-auto = stilzwijgend
report-renewal-manual = actief
report-renewal-unknown = onbekend
report-differs = wijkt af
report-differs-raw = wijkt af
report-differs-adjusted = wijkt ook gecorrigeerd af
report-binds = bindt
report-loosens = vertrekt vaker
report-note-worth = Behouden klanten maal de gemiddelde jaarwaarde van wie in { $period } vertrok.
report-note-adjusted = Gecorrigeerd: het verloop dat het team zou hebben met de klanten van het hele bedrijf (omvang, segment en klantduur). De marge hoort bij het gecorrigeerde cijfer.
report-note-reasons = Hoofdreden volgens de vertrekenquête of het vertrekgesprek, anders het contract. Ongewild vertrek en wat wij zelf beëindigden staan apart.
report-note-risk = Kans om binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 } te besluiten tot vertrek. Wie al heeft opgezegd staat er niet bij. Dat de uiterste opzegdatum nadert, staat in de eigen kolom, en alleen bij de klant als verder niets de kans verhoogt.
report-note-order = Zonder kansen, in volgorde van stilte of opzegdatum en daarbinnen van waarde ({ $days ->
    [0] geen termijn had een kans
   *[other] { $days } dagen
 }).
report-note-more = De eerste { $shown } van { $count }.
report-note-survival = Kaplan-Meier; klanten die ouder zijn dan de gegevens tellen mee vanaf het begin daarvan. “Keer verwacht”: vertrekken gedeeld door wat er te verwachten was als de groep was zoals alle andere.
report-note-products = Per jaar, { $first } t/m { $last }. “Bij gelijke klanten” vergelijkt binnen omvang, klantduur en jaar.
report-note-decline = Gebruik in de laatste { $days } dagen tegen de { $days } dagen ervoor; de { $shown } met de hoogste jaarwaarde van { $count }.

# Verantwoording
report-method-churn = { $kind ->
    [contract] Een klant is vertrokken als zijn laatste lopende contract eindigde en er binnen { $days } dagen geen nieuw volgde. Het verloop van een jaar is het deel van de klanten op de laatste dag van het jaar ervoor dat in het jaar vertrok; afgeronde opdrachten en overnames tellen niet mee, maanden worden niet opgeteld.
    [inactivity] Er zijn geen contracten: een klant is vertrokken als hij { $days } dagen niets kocht, op de dag dat die termijn om was. Het verloop van een jaar is het deel van de klanten op de laatste dag van het jaar ervoor dat in het jaar vertrok.
   *[snapshot] Dit is één momentopname zonder datums: geteld is wie erin als vertrokken staat.
 }
report-method-intervals = Marges zijn betrouwbaarheidsintervallen van { $confidence }: Wilson voor delen, de deltamethode voor verhoudingen van geld, samengestelde Poisson voor bedragen. Een groep heet pas anders dan de rest als het verschil na Holms correctie voor het aantal vergelijkingen overblijft.
report-method-known = Gebruikt is alleen wat op { $day } bekend was. Kansen komen van een model dat is beoordeeld op latere datums dan waarvan het leerde; waar het niet beter was dan een simpele regel, tonen we geen kans.
report-method-sector = Branchecijfers: { $sources }.
report-no-team = Er is geen team “{ $team }”.{ $near ->
    [none] {""}
   *[other] {" "}Bedoelde u “{ $near }”?
 } Er zijn: { $known }.
report-no-format = “{ $form }” wordt niet aangeboden: een rapport is er in html, dat de browser ook als pdf afdrukt (A4).
report-written = { $count ->
    [one] Het rapport staat in
   *[other] { $count } rapporten; het eerste staat in
 }
report-disk-full = { $kind ->
    [limit] Een bestand in { $folder } kon niet groter worden: er geldt een grens voor de grootte van bestanden (ulimit -f).
   *[full] De schijf van { $folder } is vol: er is { NUMBER($free) } MB vrij.
 } De cijfers zijn gepubliceerd; het rapport dat nog niet af was, is gebleven wat het was. Maak ruimte en geef: behoud report
