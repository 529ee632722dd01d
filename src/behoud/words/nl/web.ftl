# De toepassing: wat om en op elke pagina staat.
web-frame-skip = Naar de inhoud
web-frame-rail = Pagina’s
web-frame-as-of = stand van
web-frame-refreshed = ververst op
web-rail-overview = Overzicht
web-rail-work = Werk
web-rail-customers = Klanten
web-rail-renewals = Verlengingen
web-rail-service = Service
web-rail-keycustomers = Sleutelklanten
web-rail-cohorts = Cohorten
web-rail-usage = Gebruik
web-rail-teams = Teams
web-rail-model = Voorspelling
web-rail-data = Gegevens
web-rail-jobs = Taken
web-rail-settings = Instellingen
web-rail-api = API
web-rail-people = Mensen
web-rail-trail = Inzage
web-show = Toon
web-method = Hoe deze cijfers zijn gemaakt

web-refused-forbidden = Deze pagina hoort niet bij uw rol
web-refused-why-forbidden = Vraag uw beheerder om toegang als u haar wel nodig hebt.
web-refused-stale = Dit formulier is verlopen
web-refused-why-stale = Er is niets gewijzigd. Ga terug, laad de pagina opnieuw en probeer het nog eens.
web-refused-missing = Hier staat niets
web-refused-why-missing = Het adres klopt niet, of wat er stond hoort bij een ander team.
web-refused-failed = Er ging iets mis bij ons
web-refused-why-failed = Er is niets gewijzigd. Wat er misging staat in het logboek van de server.
web-refused-back = Terug naar het overzicht
web-fault-title = Dit kan niet worden getoond
web-fault-back = Terug

web-chart-numbers = De cijfers
web-chart-csv = Als CSV
web-chart-png = Als plaatje

web-overview-at-stake = Alle klanten naar wat op het spel staat
web-overview-cancelled = Iedereen die opzegde en nog klant is
web-changes-title = Wat veranderde er sinds { $day }
web-changes-first = Wat veranderde er
web-changes-later = Dit is de eerste stand. Na een verversing die minstens vijf dagen later is, staat hier wat er veranderde.
web-changes-none = Er veranderde niets van betekenis.
web-changes-notice = { $count ->
    [one] 1 klant zegde op, goed voor { $value } per jaar.
   *[other] { $count } klanten zegden op, samen goed voor { $value } per jaar.
 }
web-changes-risk = Van de { $customers } klanten van toen en nu ging wat op het spel staat { $way ->
    [up] omhoog
   *[down] omlaag
 } van { $before } naar { $now }{ $doubled ->
    [0] .
    [one] ; bij 1 klant verdubbelde het.
   *[other] ; bij { $doubled } klanten verdubbelde het.
 }

web-figure-by = Uitgesplitst naar
web-figure-period = Per
web-figure-rows = De klanten en contracten erachter
web-period-month = maand
web-period-quarter = kwartaal
web-period-year = jaar
web-period-span = de hele tijd

web-teams-none = Er zijn geen teams bekend
web-teams-customers = klanten

web-model-card = De modelkaart

web-data-look = { $failed ->
    [0] { $count ->
        [one] Er is 1 soort fout in de gegevens
       *[other] Er zijn { $count } soorten fouten in de gegevens
     }
    [one] Eén bron kon niet worden gelezen
   *[other] { $failed } bronnen konden niet worden gelezen
 }
web-data-sources = Bronnen
web-data-source = bron
web-data-table = tabel
web-data-read-at = gelezen op
web-data-read = gelezen
web-data-added = nieuw
web-data-changed = gewijzigd
web-data-left-out = weggelaten
web-data-quarantined = apart gezet
web-data-nothing = Er is nog niets ingelezen. Noem in behoud.toml waar de gegevens staan en draai « behoud refresh ».
web-data-findings = Wat opvalt
web-data-apart = Apart gezette regels
web-data-mend = Herstel ze in de bron en lees opnieuw in: een regel die klopt, vervangt de apart gezette.
web-data-all = Alle bronnen
web-environment-missing = In productie moet { $name } in de omgeving staan.
web-environment-database = Een database met « { $scheme } » kent behoud niet: geef postgresql://… of laat BEHOUD_DATABASE weg voor SQLite.
web-serve-preparing = De pagina’s worden gemaakt …
web-serve-address = { $company } staat op { $address } (stoppen met Ctrl-C)
web-serve-demo = Op de inlogpagina staat voor elke rol een gebruiker met zijn wachtwoord.
web-serve-invited = { $email } wordt beheerder op dit adres: { $link }
web-serve-nobody = Er is nog geen gebruiker. Begin opnieuw met --administrator en een e-mailadres.
web-serve-port = Poort { $port } is bezet. Kies een andere met --port.
web-needed = Vul dit in.
