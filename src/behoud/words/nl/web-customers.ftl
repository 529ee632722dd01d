# De pagina’s over klanten.
web-customers-title = Wie het eerst aandacht verdient: waarde maal de kans op vertrek binnen { $days } dagen
web-customers-title-value = Klanten op waarde; de kans op vertrek kan niet worden gegeven
web-customers-search = Naam of nummer
web-customers-all = alle
web-customers-where = Voorwaarde
web-customers-count = { $count ->
    [one] 1 klant
   *[other] { $count } klanten
 }
web-customers-count-unknown = { $count ->
    [one] 1 klant voldoet
   *[other] { $count } klanten voldoen
 }{ $unknown ->
    [0] {""}
    [one] ; van 1 is het niet bekend
   *[other] ; van { $unknown } is het niet bekend
 }
web-customers-export = Als CSV meenemen
web-customers-columns = Waarover een voorwaarde kan gaan
web-customers-columns-how = Schrijf bijvoorbeeld: worth > 20000 and contacts_90 = 0. Verbind met and, or en not; een tekst staat tussen enkele aanhalingstekens.
web-customers-first = Naar de eerste
web-customers-next = Volgende klanten
web-customers-nobody = Geen klant voldoet hieraan.
web-customers-reset = Toon alle klanten
web-customers-sort = Op « { $column } » kan niet worden gesorteerd. Wel op: { $known }.
web-customers-unanswerable = Deze voorwaarde kan niet worden gevraagd: { $said }
web-status-active = klant
web-status-cancelled = opgezegd, nog klant
web-status-unscored = klant zonder score
web-status-former = vertrokken
web-column-status = Status
web-column-customer = klant
web-column-team = team
web-column-persona = Persona
web-column-chance = kans
web-column-worth = waarde per jaar
web-column-value-at-risk = op het spel
web-column-owner = accountmanager
web-column-segment = segment
web-column-region = regio
web-column-open-complaints = met open klacht
web-customer-key = sleutelklant
web-customer-since = klant sinds
web-customer-rank = plaats in de lijst
web-customer-why = Waarom
web-customer-no-reasons = Er zijn geen redenen te noemen: er is geen kans gegeven, of niets wijkt af van gewoon.
web-customer-bonds = Loyaliteit en persona
web-customer-contracts = Contracten
web-customer-no-contracts = Van deze klant zijn geen contracten bekend.
web-customer-ended = { $count ->
    [one] 1 contractperiode die voorbij is
   *[other] { $count } contractperioden die voorbij zijn
 }
web-customer-people = Contactpersonen
web-customer-no-people = Van deze klant zijn geen contactpersonen bekend.
web-customer-timeline = Wat er gebeurde
web-customer-cancelled = Zegde op { $given } op{ $ends ->
    [none] .
   *[other] {" "}en loopt nog tot { $ends }.
 }
web-customer-former = Is geen klant meer.
web-customer-withheld = De kans op vertrek kan niet worden gegeven; bij Voorspelling staat waarom.
web-customer-unscored = Deze klant wordt niet gescoord, bijvoorbeeld omdat hij bezwaar maakte tegen profilering.
web-customer-chance = Kans dat deze klant binnen { $days } dagen opzegt: { $share } ({ $low } tot { $high }).{ $value ->
    [none] {""}
   *[other] {" "}Op het spel: { $value }.
 }
web-reason-up = verhoogt de kans
web-reason-down = verlaagt de kans
web-curve-title = De kans op vertrek vanaf vandaag
web-curve-about = Kans dat deze klant zo veel dagen na nu heeft opgezegd; in vier van de vijf gevallen ligt zij in de band
web-curve-deadline = laatste dag om op te zeggen
web-curve-days = dagen vanaf nu
web-curve-within = binnen
web-usage-title = Gebruik per maand
web-usage-about = Aantal handelingen per maand; de lopende maand gearceerd
web-usage-month = maand
web-usage-times = keer
web-term-started = begonnen
web-term-ends = loopt tot
web-term-deadline = op te zeggen tot
web-contact-name = naam
web-contact-role = rol
web-contact-level = niveau
web-contact-email = e-mail
web-contact-phone = telefoon
web-contact-gone = niet meer in dienst
web-role-of-contact-decider = beslisser
web-role-of-contact-influencer = beïnvloeder
web-role-of-contact-user = gebruiker
web-role-of-contact-payer = betaler
web-level-c-level = directie
web-level-management = management
web-level-staff = medewerker
web-timeline-all = Alles
web-timeline-nothing = Er is nog niets van deze klant bekend.
web-timeline-kind-contract = contract
web-timeline-kind-contact = contact
web-timeline-kind-answer = antwoord
web-timeline-kind-invoice = factuur
web-timeline-kind-departure = vertrek
web-timeline-term = { $again ->
    [yes] Nieuwe periode
   *[no] Contract begonnen
 }{ $product ->
    [none] {""}
   *[other] : { $product }
 }{ $value ->
    [none] {""}
   *[other] , { $value } per jaar
 }
web-timeline-notice = Zegde op{ $product ->
    [none] {""}
   *[other] : { $product }
 }
web-timeline-ended = Contract geëindigd{ $product ->
    [none] {""}
   *[other] : { $product }
 }
web-timeline-contact = { $direction ->
    [in] { $channel ->
        [phone] Belde ons
        [email] Mailde ons
        [chat] Chatte met ons
        [whatsapp] Appte ons
        [visit] Kwam langs
        [portal] Schreef via het portaal
        [post] Schreef een brief
       *[none] Zocht contact
     }
    [out] { $channel ->
        [phone] Wij belden
        [email] Wij mailden
        [chat] Wij chatten
        [whatsapp] Wij appten
        [visit] Wij kwamen langs
        [portal] Wij schreven via het portaal
        [post] Wij schreven een brief
       *[none] Wij zochten contact
     }
   *[none] Contact
 }{ $kind ->
    [question] {" "}over een vraag
    [complaint] {" "}over een klacht
    [disruption] {" "}over een storing
    [cancellation] {" "}over opzeggen
    [sales] {" "}over een aanbod
    [service] {" "}over de dienst
   *[none] {""}
 }{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }{ $transfers ->
    [0] {""}
    [one] ; één keer doorverbonden
   *[other] ; { $transfers } keer doorverbonden
 }{ $solved ->
    [open] ; nog open
    [done] { $days ->
        [0] ; dezelfde dag opgelost
        [one] ; na 1 dag opgelost
       *[other] ; na { $days } dagen opgelost
     }
   *[none] {""}
 }
web-timeline-answer = { $metric ->
    [grade] Rapportcijfer
    [ces1] Moeite
    [ces2] Gemak
    [intent] Voornemen om te blijven
    [expectation] Verwachting
    [other] Vraag
   *[named] { $metric }
 }: { $score }{ $of ->
    [none] {""}
   *[other] {" "}op { $of }
 }{ $text ->
    [none] {""}
   *[other] . « { $text } »
 }
web-timeline-failed = Betaling van { $amount } mislukte { $times ->
    [one] één keer
   *[other] { $times } keer
 }
web-timeline-late = { $amount } betaald, { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 } te laat
web-timeline-left = Vertrokken{ $kind ->
    [involuntary] {" "}zonder het te willen
    [ended_by_us] , door ons beëindigd
    [completed] , afgerond
    [succession] , opgegaan in een andere klant
   *[other] {""}
 }{ $value ->
    [none] {""}
   *[other] ; { $value } per jaar verloren
 }{ $back ->
    [none] {""}
   *[other] ; teruggekeerd op { $back }
 }
