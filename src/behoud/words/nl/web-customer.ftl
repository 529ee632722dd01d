# De pagina van één klant.
web-customer-log = Leg vast
web-customer-parts = Delen van deze pagina
web-customer-usage = Gebruik
web-customer-answers = Antwoorden
web-customer-scores = Geschiedenis van de score
web-customer-family = Verwante bedrijven
web-customer-open = { $count ->
    [one] 1 zaak staat open
   *[other] { $count } zaken staan open
 }
web-customer-open-more = { $count ->
    [one] en nog 1, op de tijdlijn
   *[other] en nog { $count }, op de tijdlijn
 }
web-customer-chance-until = Kans dat deze klant opzegt vóór { $day }: { $share } ({ $low } tot { $high }).{ $value ->
    [none] {""}
   *[other] {" "}Op het spel: { $value }.
 }
web-contact-personal = Persoonsgegevens: wie deze pagina opent, staat in het inzagelogboek.
web-contact-from = sinds
web-contact-spoken = laatst gesproken
web-answer-on = op
web-answer-asked = gevraagd
web-answer-score = score
web-answer-text = in eigen woorden
web-metric-nps = zou aanbevelen (NPS)
web-metric-csat = tevredenheid
web-metric-grade = rapportcijfer
web-metric-ces1 = moeite
web-metric-ces2 = gemak
web-metric-intent = voornemen om te blijven
web-metric-expectation = verwachting
web-metric-other = anders
web-score-as-of = stand van
web-score-within = binnen { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }
web-score-loyalty = loyaliteit
web-score-first = Dit is de eerste score. Na de volgende verversing van een andere dag staat die ernaast.
web-family-parent = Hoort bij
web-family-merged = Samengegaan met
web-paging = Bladeren
web-paging-newer = Nieuwer
web-paging-older = Ouder
web-paging-place = bladzijde { $page } van { $pages }
web-timeline-kind-note = collega
web-timeline-kind-complaint = klacht
web-timeline-kind-remark = opmerking
web-timeline-kind-purchase = aankoop
web-timeline-kind-usage = gebruik
web-timeline-note = { $kind ->
    [call] Gesprek
    [visit] Bezoek
    [mail] Mail
   *[note] Notitie
 }{ $who ->
    [none] {""}
   *[other] {" "}van { $who }
 }{ $outcome ->
    [reached] : bereikt
    [agreed] : akkoord
    [lost] : verloren
    [later] : later
   *[none] { $kind ->
        [note] {""}
       *[other] : niemand bereikt
     }
 }{ $text ->
    [none] {""}
   *[other] . { $text }
 }{ $promise ->
    [none] {""}
   *[other] {" "}Beloofd: { $promise }
 }{ $back ->
    [none] {""}
   *[other] {" "}(komt terug op { $back })
 }
web-timeline-price = { $way ->
    [up] ; { $share } meer dan daarvoor
   *[down] ; { $share } minder dan daarvoor
 }
web-timeline-solved = { $kind ->
    [complaint] Klacht
   *[disruption] Storing
 } opgelost na { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }
web-timeline-remark = { $text ->
    [none] Maakte een opmerking
   *[other] « { $text } »
 }
web-timeline-unpaid = { $amount } had betaald moeten zijn en staat nog open
web-timeline-bought = Kocht voor { $amount }{ $what ->
    [none] {""}
   *[other] : { $what }
 }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } regels)
 }
web-timeline-first-use = Gebruikte het voor het eerst{ $name ->
    [none] {""}
   *[other] : { $name }
 }
web-timeline-new-use = Ging iets nieuws gebruiken{ $name ->
    [none] {""}
   *[other] : { $name }
 }
web-matter-waiting = { $kind ->
    [complaint] Klacht
    [disruption] Storing
    [cancellation] Verzoek om op te zeggen
   *[question] Vraag
 } { $days ->
    [0] nog geen dag
    [one] 1 dag
   *[other] { $days } dagen
 } open{ $subject ->
    [none] {""}
   *[other] : { $subject }
 }
web-matter-unpaid = { $amount } niet betaald, { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 } te laat
web-matter-case = { $who ->
    [none] Te bereiken
   *[other] { $who } zou deze klant bereiken
 } vóór { $day }{ $late ->
    [yes] : te laat
   *[no] {""}
 }
