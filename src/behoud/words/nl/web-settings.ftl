# De instellingen van deze installatie, en waar de andere staan.
web-settings-title = Wat voor deze installatie geldt
web-settings-saved = { $count ->
    [0] Er is niets gewijzigd.
    [one] Eén instelling is gewijzigd.
   *[other] { $count } instellingen zijn gewijzigd.
 }
web-settings-save = Bewaren
web-settings-here = Wat u hier instelt
web-settings-refresh-at = Elke dag verversen om
web-settings-refresh-at-help = De tijd op de klok waar het bedrijf is ({ $zone }). Laat u dit leeg, dan wordt er niets vanzelf ververst.
web-settings-monday-mail = De maandagmail versturen
web-settings-monday-mail-help = Op maandag om zeven uur krijgt iedereen wat er bij de eigen klanten veranderde en wat er op hem of haar wacht.{ $mail ->
    [none] { " " }Er is nog geen mailserver ingesteld (BEHOUD_MAIL): zolang verlaat er niets deze server.
   *[other] { "" }
 }
web-settings-figures-per-employee = Cijfers per medewerker tonen
web-settings-figures-per-employee-help = Uit, tot de ondernemingsraad heeft ingestemd: met cijfers over het werk van één persoon wordt dit een personeelsvolgsysteem, en dat kan niet zonder die instemming. Tot dan is elk cijfer per team.
web-settings-second-factor = Wie met een tweede stap moet inloggen
web-settings-second-factor-help = Wie zo’n rol heeft, krijgt geen pagina tot de tweede stap is ingesteld.
web-settings-second-factor-always = { $roles }: staat in de omgeving (BEHOUD_SECOND_FACTOR) en is hier niet op te heffen.
web-settings-elsewhere = Wat elders wordt ingesteld
web-settings-in-file = Dit staat in het bedrijfsbestand, { $file }. Wijzig het daar; het geldt vanaf de volgende verversing.
web-settings-what = wat
web-settings-now = nu
web-settings-where = waar
web-settings-company = bedrijf
web-settings-language = taal
web-settings-currency = munt
web-settings-time-zone = tijdzone
web-settings-teams = teams
web-settings-teams-where = de bron van teams, of het team bij elke klant
web-settings-no-teams = geen bekend
web-settings-language-nl = Nederlands
web-settings-language-en = Engels
web-settings-trail = Wat hier is gewijzigd
web-settings-changed = { $who }, { $at }: « { $what } » van { $before } naar { $after }
web-settings-changed-by-nobody = niemand in het bijzonder
web-settings-on = aan
web-settings-off = uit
web-settings-none = geen
web-settings-bad-time = Geef een tijd in uren en minuten, zoals 05:30.
