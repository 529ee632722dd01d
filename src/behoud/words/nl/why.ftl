# Een reden zoals men haar leest. $usual is leeg, of tussen haakjes wat gewoon is (why-usually).
# -zero: het getal is 0. -none: er is er geen. -not: een kenmerk dat niet geldt. -beside: met het tweede getal.
why-usually = { " " }(gewoonlijk { $typical })
why-figure = { $name }: { $value }{ $usual }
why-absent = { $name }: onbekend{ $usual }

why-contract-days-to-end = Contract loopt over { $value } af{ $usual }
why-contract-days-to-end-zero = Contract loopt vandaag af
why-contract-days-to-end-none = Contract zonder einddatum
why-contract-days-to-deadline = Opzeggen kan nog { $value }
why-contract-days-to-deadline-beside = Contract loopt over { $beside } af; opzeggen kan nog { $value }
why-contract-days-to-deadline-zero = Vandaag is de laatste dag om op te zeggen
why-contract-days-to-deadline-none = Geen uiterste opzegdag in zicht
why-contract-days-to-deadline-none-beside = Geen uiterste opzegdag in zicht; contract loopt over { $beside } af
why-contract-days-to-decision = Moet binnen { $value } over het contract beslissen{ $usual }
why-contract-days-to-decision-zero = Moet vandaag over het contract beslissen
why-contract-days-to-decision-none = Geen beslissing over het contract in zicht
why-contract-term-days = Contract met een looptijd van { $value }{ $usual }
why-contract-term-days-none = Contract zonder vaste looptijd
why-contract-previous-days = De vorige termijn duurde { $value }{ $usual }
why-contract-previous-days-none = Eerste contracttermijn
why-contract-notice-days = Opzegtermijn van { $value }{ $usual }
why-contract-notice-days-none = Geen opzegtermijn in het contract
why-contract-past-deadline = Te laat om deze termijn nog op te zeggen
why-contract-past-deadline-beside = Te laat om deze termijn nog op te zeggen; hij loopt over { $beside } af
why-contract-past-deadline-not = Kan nog op tijd opzeggen, of kan dat altijd
why-contract-in-notice-window = De uiterste opzegdag valt binnen 90 dagen
why-contract-in-notice-window-beside = Uiterste opzegdag over { $beside }
why-contract-in-notice-window-not = Geen uiterste opzegdag binnen 90 dagen
why-contract-auto = Contract wordt vanzelf verlengd
why-contract-auto-not = Contract wordt niet vanzelf verlengd
why-contract-auto-not-beside = Contract wordt niet vanzelf verlengd en loopt over { $beside } af
why-contract-open-ended = Contract loopt door tot het wordt opgezegd
why-contract-open-ended-not = Contract heeft een einddatum
why-contract-amount-change = Prijs { $sign ->
    [less] daalde
   *[more] steeg
 } { $size } bij de laatste verlenging{ $usual }
why-contract-amount-change-zero = Prijs bleef gelijk bij de laatste verlenging{ $usual }
why-contract-amount-change-none = Nog niet verlengd
why-contract-indexation = { $value } indexatie bij de laatste verlenging{ $usual }
why-contract-indexation-zero = Geen indexatie bij de laatste verlenging{ $usual }
why-contract-indexation-none = Nog geen verlenging met indexatie
why-contract-beyond-indexation = Prijs steeg bij de laatste verlenging { $size } { $sign ->
    [less] minder dan de indexatie
   *[more] boven de indexatie
 }{ $usual }
why-contract-beyond-indexation-zero = Prijs steeg niet meer dan de indexatie{ $usual }
why-contract-beyond-indexation-none = Nog niet verlengd
why-contract-rise-180 = Prijs { $sign ->
    [less] daalde
   *[more] steeg
 } { $size } in het laatste halfjaar{ $usual }
why-contract-rise-180-zero = Geen prijswijziging in het laatste halfjaar{ $usual }
why-contract-days-since-renewal = { $value } geleden voor het laatst verlengd{ $usual }
why-contract-days-since-renewal-none = Nog nooit verlengd
why-contract-price-changes-365 = { $count ->
    [one] Eén prijswijziging
   *[other] { $value } prijswijzigingen
 } in een jaar{ $usual }
why-contract-price-changes-365-zero = Geen prijswijziging in een jaar{ $usual }
why-contract-amount-over-peers = Betaalt { $value } keer wat in het segment gewoon is
why-contract-yearly-amount = Betaalt { $value } per jaar{ $usual }
why-contract-held = Neemt { $value } af
why-contract-held-none = Geen product in de lopende contracten
why-contract-products = { $count ->
    [one] Eén product
   *[other] { $value } producten
 } onder contract{ $usual }
why-contract-partly-cancelled = { $count ->
    [one] Eén van de contracten is
   *[other] { $value } van de contracten zijn
 } opgezegd
why-contract-partly-cancelled-zero = Geen deel van het contract opgezegd
why-contract-lost-parts-365 = Heeft het laatste jaar { $count ->
    [one] een contract
   *[other] { $value } contracten
 } afgestoten
why-contract-lost-parts-365-zero = Heeft het laatste jaar geen contract afgestoten
why-contract-paused = Contract staat stil
why-contract-paused-not = Contract staat niet stil

why-tenure-days = Al { $value } klant{ $usual }
why-tenure-life = { $count ->
    [one] Voor het eerst klant
   *[other] Kwam terug: voor de { $value }e keer klant
 }
why-onboarding-stalled = Komt niet op gang
why-onboarding-stalled-not = Geen haperende start

why-usage-days-since-last = { $value } geleden voor het laatst gebruikt{ $usual }
why-usage-days-since-last-none = Het laatste jaar niets gebruikt
why-usage-7 = Gebruik in de laatste 7 dagen: { $value }{ $usual }
why-usage-7-zero = Geen gebruik in de laatste 7 dagen{ $usual }
why-usage-30 = Gebruik in de laatste 30 dagen: { $value }{ $usual }
why-usage-30-beside = Gebruik is de laatste 30 dagen { $sign ->
    [less] gedaald
   *[more] gestegen
 } van { $beside } naar { $value }{ $usual }
why-usage-30-zero = Geen gebruik in de laatste 30 dagen{ $usual }
why-usage-90 = Gebruik in de laatste 90 dagen: { $value }{ $usual }
why-usage-90-beside = Gebruik is de laatste 90 dagen { $sign ->
    [less] gedaald
   *[more] gestegen
 } van { $beside } naar { $value }{ $usual }
why-usage-90-zero = Geen gebruik in de laatste 90 dagen{ $usual }
why-usage-365 = Gebruik in het laatste jaar: { $value }{ $usual }
why-usage-365-zero = Geen gebruik in het laatste jaar{ $usual }
why-usage-trend-30 = Gebruik is de laatste 30 dagen { $size } { $sign ->
    [less] gedaald
   *[more] gestegen
 }{ $usual }
why-usage-trend-30-beside = Gebruik is de laatste 30 dagen { $sign ->
    [less] gedaald
   *[more] gestegen
 } van { $beside } naar { $now }
why-usage-trend-30-zero = Gebruik bleef de laatste 30 dagen gelijk{ $usual }
why-usage-trend-30-none = Geen gebruik in de maanden ervoor om mee te vergelijken
why-usage-trend-90 = Gebruik is de laatste 90 dagen { $size } { $sign ->
    [less] gedaald
   *[more] gestegen
 }{ $usual }
why-usage-trend-90-beside = Gebruik is de laatste 90 dagen { $sign ->
    [less] gedaald
   *[more] gestegen
 } van { $beside } naar { $now }
why-usage-trend-90-zero = Gebruik bleef de laatste 90 dagen gelijk{ $usual }
why-usage-trend-90-none = Geen gebruik in het kwartaal ervoor om mee te vergelijken
why-usage-trend-365 = Gebruik is { $size } { $sign ->
    [less] gedaald
   *[more] gestegen
 } tegenover het jaar ervoor{ $usual }
why-usage-trend-365-beside = Gebruik is tegenover de rest van het jaar { $sign ->
    [less] gedaald
   *[more] gestegen
 } van { $beside } naar { $now } per 30 dagen
why-usage-trend-365-zero = Gebruik is wat het het hele jaar was{ $usual }
why-usage-trend-365-none = Geen gebruik in het jaar ervoor om mee te vergelijken
why-usage-heavy-decline = Grootgebruiker die veel minder gebruikt dan het kwartaal ervoor
why-usage-heavy-decline-not = Geen grootgebruiker die inzakt
why-usage-lately = Gebruik { $than ->
    [less] loopt terug
   *[more] neemt toe
 }: { $value } keer wat de maanden ervoor doen verwachten
why-usage-lately-beside = Gebruik { $than ->
    [less] loopt terug
   *[more] neemt toe
 }: { $beside } in de laatste 30 dagen, { $value } keer wat de maanden ervoor doen verwachten
why-usage-lately-zero = Al maanden geen gebruik
why-usage-lately-none = Geen gebruik in het laatste jaar
why-usage-products-90 = { $count ->
    [one] Eén product
   *[other] { $value } producten
 } in gebruik in de laatste 90 dagen{ $usual }
why-usage-products-90-zero = Geen product in gebruik in de laatste 90 dagen{ $usual }
why-usage-kinds-90 = { $count ->
    [one] Eén soort
   *[other] { $value } soorten
 } gebruik in de laatste 90 dagen{ $usual }
why-usage-kinds-90-zero = Geen enkel soort gebruik in de laatste 90 dagen{ $usual }
why-usage-errors-90 = Op { $count ->
    [one] één dag
   *[other] { $value } dagen
 } van de laatste 90 ging er iets mis{ $usual }
why-usage-errors-90-zero = De laatste 90 dagen ging er niets mis{ $usual }
why-usage-errors-days = { $value } geleden ging er voor het laatst iets mis{ $usual }
why-usage-errors-days-none = De laatste 90 dagen ging er niets mis
why-usage-lookups-90 = Verkende op { $count ->
    [one] één dag
   *[other] { $value } dagen
 } van de laatste 90 hoe men opzegt{ $usual }
why-usage-lookups-90-zero = Verkende de laatste 90 dagen niet hoe men opzegt{ $usual }
why-usage-lookups-days = Verkende { $value } geleden hoe men opzegt{ $usual }
why-usage-lookups-days-zero = Verkende vandaag hoe men opzegt
why-usage-lookups-days-none = Verkende de laatste 90 dagen niet hoe men opzegt

why-contact-90 = Zocht de laatste 90 dagen { $count ->
    [one] één keer
   *[other] { $value } keer
 } contact{ $usual }
why-contact-90-zero = Zocht de laatste 90 dagen geen contact{ $usual }
why-contact-complaints-90 = { $count ->
    [one] Eén klacht
   *[other] { $value } klachten
 } in de laatste 90 dagen{ $usual }
why-contact-complaints-90-zero = Geen klachten in de laatste 90 dagen{ $usual }
why-contact-complaints-yearly = Klachten per jaar: { $value }{ $usual }
why-contact-complaints-yearly-zero = Heeft nooit geklaagd{ $usual }
why-contact-disruptions-90 = { $count ->
    [one] Eén storing
   *[other] { $value } storingen
 } in de laatste 90 dagen{ $usual }
why-contact-disruptions-90-zero = Geen storingen in de laatste 90 dagen{ $usual }
why-contact-questions-90 = { $count ->
    [one] Eén vraag
   *[other] { $value } vragen
 } in de laatste 90 dagen{ $usual }
why-contact-questions-90-zero = Geen vragen in de laatste 90 dagen{ $usual }
why-contact-requests-90 = { $count ->
    [one] Eén serviceverzoek
   *[other] { $value } serviceverzoeken
 } in de laatste 90 dagen{ $usual }
why-contact-requests-90-zero = Geen serviceverzoeken in de laatste 90 dagen{ $usual }
why-contact-cancellations-90 = Sprak de laatste 90 dagen { $count ->
    [one] één keer
   *[other] { $value } keer
 } over opzeggen{ $usual }
why-contact-cancellations-90-zero = Sprak de laatste 90 dagen niet over opzeggen
why-contact-repeated-90 = Moest de laatste 90 dagen { $count ->
    [one] één keer
   *[other] { $value } keer
 } voor hetzelfde terugkomen{ $usual }
why-contact-repeated-90-zero = Hoefde de laatste 90 dagen niet voor hetzelfde terug te komen{ $usual }
why-contact-open = { $count ->
    [one] Eén vraag of klacht is
   *[other] { $value } vragen of klachten zijn
 } niet opgelost{ $usual }
why-contact-open-zero = Alle vragen en klachten zijn opgelost{ $usual }
why-contact-slow-180 = Wachtte het laatste halfjaar { $count ->
    [one] één keer
   *[other] { $value } keer
 } langer dan 14 dagen op antwoord{ $usual }
why-contact-slow-180-zero = Wachtte het laatste halfjaar nooit langer dan 14 dagen op antwoord{ $usual }
why-contact-too-many = Moest de laatste 90 dagen te vaak contact zoeken
why-contact-too-many-beside = Moest de laatste 90 dagen { $beside } keer contact zoeken, en dat is te vaak
why-contact-too-many-not = Hoefde niet te vaak contact te zoeken
why-contact-transfers-90 = Werd de laatste 90 dagen { $count ->
    [one] één keer
   *[other] { $value } keer
 } doorverbonden{ $usual }
why-contact-transfers-90-zero = Werd de laatste 90 dagen nooit doorverbonden{ $usual }
why-contact-complaints-open = { $count ->
    [one] Er staat één klacht
   *[other] Er staan { $value } klachten
 } open
why-contact-complaints-open-beside = { $count ->
    [one] Een klacht staat al { $beside } open
   *[other] { $value } klachten staan open, de oudste al { $beside }
 }
why-contact-complaints-open-zero = Geen open klachten{ $usual }
why-contact-complaint-age = Een klacht staat al { $value } open
why-contact-complaint-age-zero = Sinds vandaag staat een klacht open
why-contact-complaint-age-none = Geen open klachten
why-contact-days-to-resolve = Wachtte gemiddeld { $value } op een oplossing{ $usual }
why-contact-days-to-resolve-zero = Kreeg dezelfde dag een oplossing{ $usual }
why-contact-days-to-resolve-none = Het laatste jaar viel er niets op te lossen
why-contact-complaint-days-to-resolve = Klachten waren gemiddeld na { $value } opgelost{ $usual }
why-contact-complaint-days-to-resolve-zero = Klachten waren dezelfde dag opgelost{ $usual }
why-contact-complaint-days-to-resolve-none = Het laatste jaar werd geen klacht opgelost

why-contact-days-since-outgoing = { $than ->
    [less] { $value } geleden contact van ons uit
   *[more] Al { $value } geen contact van ons uit
 }{ $usual }
why-contact-days-since-outgoing-zero = Vandaag contact van ons uit{ $usual }
why-contact-days-since-outgoing-none = Nog nooit contact van ons uit
why-contact-outgoing-90 = De laatste 90 dagen { $count ->
    [one] één keer
   *[other] { $value } keer
 } contact van ons uit{ $usual }
why-contact-outgoing-90-zero = De laatste 90 dagen geen contact van ons uit{ $usual }
why-contact-sales-90 = { $count ->
    [one] Eén verkoopgesprek
   *[other] { $value } verkoopgesprekken
 } in de laatste 90 dagen{ $usual }
why-contact-sales-90-zero = Geen verkoopgesprekken in de laatste 90 dagen{ $usual }
why-campaign-days = { $value } geleden voor het laatst een actie gekregen{ $usual }
why-campaign-days-none = Nog nooit een actie gekregen
why-campaign-last = Kreeg de actie ‘{ $value }’
why-campaign-last-none = Kreeg de laatste 180 dagen geen actie

why-invoices-overdue = { $count ->
    [one] Eén factuur is
   *[other] { $value } facturen zijn
 } over de vervaldag
why-invoices-overdue-beside = { $count ->
    [one] Een factuur is al { $beside } over de vervaldag
   *[other] { $value } facturen zijn over de vervaldag, de oudste al { $beside }
 }
why-invoices-overdue-zero = Geen facturen over de vervaldag{ $usual }
why-invoices-overdue-amount = Er staat { $value } te lang open
why-invoices-overdue-amount-beside = Er staat { $value } te lang open, al { $beside }
why-invoices-overdue-amount-zero = Er staat niets te lang open{ $usual }
why-invoices-overdue-days = Een factuur is al { $value } over de vervaldag
why-invoices-overdue-days-none = Geen facturen over de vervaldag
why-invoices-failed-365 = { $count ->
    [one] Eén betaling mislukte
   *[other] { $value } betalingen mislukten
 } in het laatste jaar{ $usual }
why-invoices-failed-365-zero = Geen betaling mislukte in het laatste jaar{ $usual }
why-invoices-days-late = Betaalt gemiddeld { $size } te { $sign ->
    [less] vroeg
   *[more] laat
 }{ $usual }
why-invoices-days-late-zero = Betaalt op de dag zelf{ $usual }
why-invoices-days-late-none = Betaalde het laatste jaar geen factuur

why-mood-recent = Stemming de laatste tijd: { $value } van 100{ $usual }
why-mood-recent-none = Niets bekend over de stemming
why-mood-lasting = Stemming over de jaren: { $value } van 100{ $usual }
why-mood-lasting-none = Niets bekend over de stemming
why-mood-remarks = Opmerkingen klinken als { $value } van 100{ $usual }
why-mood-remarks-none = Geen opmerkingen die iets zeggen
why-metric-nps = aanbevelingscijfer
why-metric-csat = tevredenheidscijfer
why-metric-ces1 = cijfer voor moeite
why-metric-ces2 = cijfer voor gemak
why-metric-grade = rapportcijfer
why-metric-intent = cijfer voor blijven
why-score = Laatste { $metric }: { $value }{ $usual }
why-score-beside = Laatste { $metric }, { $beside } geleden: { $value }{ $usual }
why-score-none = Gaf nog nooit een { $metric }
why-score-change = { $sign ->
    [less] Lager
   *[more] Hoger
 } { $metric }: { $size } punten
why-score-change-beside = { $sign ->
    [less] Lager
   *[more] Hoger
 } { $metric }: van { $before } naar { $beside }
why-score-change-zero = Gaf hetzelfde { $metric } als de vorige keer
why-score-change-none = Nog geen tweede { $metric } om te vergelijken
why-score-days = { $value } geleden het laatste { $metric }{ $usual }
why-score-days-zero = Vandaag het laatste { $metric }{ $usual }
why-score-days-none = Gaf nog nooit een { $metric }
why-voice-unanswered-365 = { $count ->
    [one] Eén enquête
   *[other] { $value } enquêtes
 } niet beantwoord in het laatste jaar{ $usual }
why-voice-unanswered-365-zero = Geen enquête onbeantwoord in het laatste jaar{ $usual }
why-voice-unanswered-share = { $value } van de enquêtes van het laatste jaar niet beantwoord{ $usual }
why-voice-unanswered-share-zero = Beantwoordde elke enquête van het laatste jaar{ $usual }
why-voice-unanswered-share-none = Kreeg het laatste jaar geen enquête
why-voice-last-unanswered = Liet de laatste enquête onbeantwoord
why-voice-last-unanswered-not = Beantwoordde de laatste enquête
why-voice-last-unanswered-none = Kreeg nog geen enquête
why-estimate-rating = De accountmanager geeft een { $value }{ $usual }
why-estimate-rating-beside = De accountmanager gaf { $beside } geleden een { $value }{ $usual }
why-estimate-rating-none = Geen inschatting van de accountmanager
why-estimate-change = De accountmanager schat de klant { $size } punten { $sign ->
    [less] lager
   *[more] hoger
 } in
why-estimate-change-beside = De accountmanager schat de klant { $sign ->
    [less] lager
   *[more] hoger
 } in: van { $before } naar { $beside }
why-estimate-change-zero = De accountmanager schat de klant in als eerder
why-estimate-change-none = Nog geen tweede inschatting van de accountmanager
why-estimate-days = { $value } geleden door de accountmanager ingeschat{ $usual }
why-estimate-days-none = Geen inschatting van de accountmanager

why-people-active = We kennen er { $count ->
    [one] één persoon
   *[other] { $value } mensen
 }{ $usual }
why-people-active-zero = We kennen er niemand{ $usual }
why-people-roles = We kennen er mensen in { $count ->
    [one] één rol
   *[other] { $value } rollen
 }{ $usual }
why-people-roles-zero = We kennen er niemand in een rol{ $usual }
why-people-roles-reached-365 = Het laatste jaar { $count ->
    [one] één rol
   *[other] { $value } rollen
 } gesproken{ $usual }
why-people-roles-reached-365-zero = Het laatste jaar niemand gesproken{ $usual }
why-people-decider-active = We kennen wie er beslist
why-people-decider-active-not = We kennen niet wie er beslist
why-people-decider-left-180 = Wie er besliste, vertrok in het laatste halfjaar
why-people-decider-left-180-beside = Wie er besliste, vertrok { $beside } geleden
why-people-decider-left-180-not = Niemand die beslist vertrok in het laatste halfjaar
why-people-decider-left-days = Wie er besliste, vertrok { $value } geleden
why-people-decider-left-days-none = Niemand die beslist is vertrokken
why-team-changes-365 = { $count ->
    [one] Eén keer
   *[other] { $value } keer
 } een ander accountteam in het laatste jaar{ $usual }
why-team-changes-365-zero = Het hele jaar hetzelfde accountteam{ $usual }
why-team-days = Al { $value } bij het huidige accountteam{ $usual }
why-team = Valt onder accountteam { $value }
why-team-none = Valt onder geen accountteam

why-purchases-recency = Laatste aankoop { $value } geleden{ $usual }
why-purchases-recency-zero = Vandaag nog iets gekocht{ $usual }
why-purchases-recency-over-gap = Al { $value } keer de eigen gewone tijd tussen aankopen stil{ $usual }
why-purchases-gap = Koopt eens per { $value }{ $usual }
why-purchases-gap-none = Kocht maar één keer
why-purchases-rate = Koopt { $value } keer per maand{ $usual }
why-purchases-amount-rate = Besteedt { $value } per maand{ $usual }
why-purchases-products-90 = { $count ->
    [one] Eén product
   *[other] { $value } verschillende producten
 } gekocht in de laatste 90 dagen{ $usual }
why-purchases-products-90-zero = De laatste 90 dagen niets gekocht{ $usual }
why-purchases-30 = Kocht iets op { $count ->
    [one] één dag
   *[other] { $value } dagen
 } van de laatste 30{ $usual }
why-purchases-30-zero = De laatste 30 dagen niets gekocht{ $usual }
why-purchases-90 = Kocht iets op { $count ->
    [one] één dag
   *[other] { $value } dagen
 } van de laatste 90{ $usual }
why-purchases-90-zero = De laatste 90 dagen niets gekocht{ $usual }
why-purchases-365 = Kocht iets op { $count ->
    [one] één dag
   *[other] { $value } dagen
 } van het laatste jaar{ $usual }
why-purchases-365-zero = Het laatste jaar niets gekocht{ $usual }
why-purchases-per-day = Besteedt { $value } per aankoop{ $usual }
why-purchases-returned = { $value } van wat is gekocht ging retour{ $usual }
why-purchases-returned-zero = Stuurde niets terug{ $usual }
