# De API: haar pagina, haar beschrijving, en wat zij zegt van een verzoek dat zij weigert.
web-api-no-key = Geen geldige sleutel. Stuur er een mee als “Authorization: Bearer bhd_…”; een beheerder maakt ze op de pagina API.
web-api-scope = Deze sleutel mag dit niet: het recht { $scope } ontbreekt.
web-api-too-often = Per minuut kunnen er hoogstens { $most } verzoeken komen. Probeer het over { $seconds } seconden opnieuw.
web-api-missing = Op dit adres is niets te vinden.
web-api-broken = Er ging bij ons iets mis. Het staat in het logboek.
web-api-method = Dit adres kent die methode niet; wel { $allowed }.
web-api-parameters = { $count ->
    [one] Eén parameter klopt niet; zie “errors”.
   *[other] { $count } parameters kloppen niet; zie “errors”.
 }
web-api-no-customer = Deze klant bestaat niet, of valt buiten wat deze sleutel mag zien.
web-api-no-segment = Er is geen segment met dit nummer dat met het hele bedrijf is gedeeld.
web-api-cursor = Dit is geen cursor. Neem “next” van de vorige pagina ongewijzigd over.
web-api-by-team = Deze sleutel ziet maar een deel van de teams: vraag de cijfers per team.
web-api-dimension = Naar “{ $by }” worden cijfers niet uitgesplitst; wel naar { $known }.
web-api-type = De inhoud moet van het type { $type } zijn.
web-api-too-large = De inhoud is groter dan { $most } MB.
web-api-no-json = De inhoud is geen JSON: { $problem }
web-api-no-rows = De inhoud moet een object zijn met een lijst “rows”.
web-api-too-many = Een partij telt ten hoogste { $most } rijen; deze telt er { $rows }.
web-api-teams-unknown = Met deze sleutel schrijft u alleen voor de eigen teams, en die zijn vóór de eerste verversing nog niet bekend.
web-api-other-team = dit is geen klant van de teams waarvoor deze sleutel mag schrijven

web-api-title = Programma’s die hier lezen en schrijven
web-api-about = Met een sleutel leest een programma klanten en cijfers, en brengt het gebeurtenissen, contacten, transacties en antwoorden. Wat het brengt, staat meteen op de pagina van de klant. Het adres is
web-api-docs = Zo werkt de API
web-api-made = De sleutel van { $name }
web-api-once = Kopieer hem nu: hij staat hier deze ene keer en wordt nergens bewaard.
web-api-keys = { $count ->
    [0] Sleutels
    [one] Eén sleutel
   *[other] { $count } sleutels
 }
web-api-none = Nog geen enkel programma heeft een sleutel. Maak hieronder de eerste.
web-api-name = Waarvoor
web-api-scopes = Wat ermee mag
web-api-sees = Wie ermee te zien is
web-api-last-used = Laatst gebruikt
web-api-until = Tot
web-api-change = Wijzigen
web-api-never-used = nooit
web-api-state-valid = geldig
web-api-state-ending = vervangen, nog geldig
web-api-state-expired = verlopen
web-api-state-revoked = ingetrokken
web-api-with-names = met namen
web-api-without-names = onder pseudoniem
web-api-beside = Oude blijft geldig
web-api-days = { $count ->
    [0] niet meer
    [one] 1 dag
   *[other] { $count } dagen
 }
web-api-rotate = Vernieuwen
web-api-rotate-one = De sleutel van { $name } vernieuwen
web-api-revoke = Intrekken
web-api-revoke-one = De sleutel van { $name } intrekken, { $prefix }
web-api-revoked = De sleutel van { $name } ({ $prefix }) opent niets meer.
web-api-new = Sleutel maken
web-api-team = Team
web-api-team-help = Met een team ziet en schrijft de sleutel alleen de klanten van dat team.
web-api-names = Namen en nummers van klanten tonen
web-api-names-help = Anders staat voor elke klant een pseudoniem.
web-api-per-minute = Verzoeken per minuut
web-api-expires-on = Laatste dag
web-api-expires-on-help = Leeg: tot de sleutel wordt ingetrokken.
web-api-expires-past = Deze dag is al voorbij.
web-api-scope-read-customers = Klanten, scores en segmenten lezen
web-api-scope-read-metrics = Cijfers lezen
web-api-scope-write-events = Gebeurtenissen schrijven (gebruik)
web-api-scope-write-interactions = Contacten schrijven
web-api-scope-write-transactions = Transacties schrijven
web-api-scope-write-responses = Antwoorden op enquêtes schrijven

web-api-docs-title = Wat een programma kan vragen en brengen
web-api-docs-about = Elk verzoek draagt een sleutel. Zet hem één keer in de shell; dan werken de voorbeelden zoals ze er staan. Hetzelfde voor programma’s:
web-api-needs = vraagt het recht
web-api-answers = Antwoorden:
web-api-refusals = Als een verzoek wordt geweigerd
web-api-refusals-about = Het antwoord is een probleem in JSON (RFC 9457): “detail” zegt in uw taal wat er mis is, “code” zegt het een programma.
web-api-status-401 = geen sleutel, of een die niet meer geldt; geen geldige handtekening
web-api-status-403 = de sleutel mist het recht
web-api-status-404 = bestaat niet, of valt buiten wat de sleutel ziet
web-api-status-409 = er is nog niets gepubliceerd; een ondertekend bericht dat al is aangenomen
web-api-status-413 = meer dan 10.000 rijen, of meer dan 10 MB
web-api-status-415 = de inhoud is niet van het type application/json
web-api-status-422 = een parameter, een voorwaarde of een rij klopt niet; wat en waarom staat in het antwoord
web-api-status-429 = te veel verzoeken in deze minuut; “Retry-After” zegt hoelang te wachten
web-api-columns = Kolommen van { $table }
web-api-column = kolom
web-api-type-of = type
web-api-allowed = wat er mag staan
web-api-is-needed = verplicht
web-api-type-text = tekst
web-api-type-integer = geheel getal
web-api-type-number = getal
web-api-type-money = bedrag, zoals "49.50"
web-api-type-flag = true of false
web-api-type-date = dag, zoals 2026-11-20
web-api-type-moment = tijdstip met tijdzone, zoals 2026-11-20T10:15:00+01:00
web-api-do-customers = Klanten naar waarde op het spel
web-api-do-customer = Eén klant, met het waarom
web-api-do-segments = De segmenten van het bedrijf
web-api-do-segment-customers = De klanten van een segment
web-api-do-metrics = Welke cijfers er zijn
web-api-do-metric = Een cijfer met zijn interval en waaruit het bestaat
web-api-do-write-event = Eén gebeurtenis schrijven
web-api-do-write-events = Tot 10.000 gebeurtenissen schrijven
web-api-do-write-interaction = Eén contact schrijven
web-api-do-write-interactions = Tot 10.000 contacten schrijven
web-api-do-write-transaction = Eén transactie schrijven
web-api-do-write-transactions = Tot 10.000 transacties schrijven
web-api-do-write-response = Eén antwoord schrijven
web-api-do-write-responses = Tot 10.000 antwoorden schrijven
web-api-do-hook = Een partij die een ander programma heeft ondertekend (Standard Webhooks)
web-api-parameter-status = active, cancelled, unscored of former; leeg voor allemaal. Zonder: active
web-api-parameter-team = alleen klanten van dit team
web-api-parameter-where = een voorwaarde, zoals days_to_notice_deadline < 60 and nps <= 6
web-api-parameter-cursor = “next” van de vorige pagina
web-api-parameter-size = klanten per pagina, ten hoogste 200
web-api-parameter-customer = zijn nummer, of zijn pseudoniem als de sleutel geen namen toont
web-api-parameter-segment = zijn nummer
web-api-parameter-metric = zijn naam, zoals customer_churn_rate
web-api-parameter-by = total, team of een andere dimensie van het bedrijf
web-api-parameter-period = month, quarter of year
web-api-parameter-source = de naam die de beheerder het programma gaf
