# De eerste keer: van een lege map naar de eerste bevinding, en gegevens die later komen.
web-start-steps = Stappen
web-start-step-organisation = Organisatie
web-start-step-files = Bestanden
web-start-step-recognition = Herkenning
web-start-step-check = Proef
web-start-step-refresh = Verversen
web-start-step-findings = Eerste bevindingen
web-start-go-on = Verder

web-start-first = Maak de eerste gebruiker
web-start-first-about = U bent hier de eerste. Wie zich nu aanmeldt, wordt beheerder: die richt behoud in en nodigt de anderen uit. Daarna werkt dit adres niet meer.

web-start-not-yet = Er zijn nog geen cijfers
web-start-not-yet-administrator = Eerst moeten de gegevens binnen zijn en één keer zijn doorgerekend. Ga verder waar u was gebleven.
web-start-not-yet-others = De gegevens worden nog ingericht. Vraag uw beheerder hoe ver het is:

web-start-organisation-title = Vertel eerst wie u bent
web-start-organisation-about = Zes vragen. Alles is later te veranderen.
web-start-organisation-written = Dit staat in behoud.toml, dat iemand met de hand heeft geschreven of gewijzigd. Het blijft zoals het is; verander het daar.
web-start-name = Naam van de organisatie
web-start-language = Taal
web-start-language-help = De taal van rapporten en berichten. Iedereen kiest voor zichzelf in welke taal hij de pagina’s leest.
web-start-currency = Munt
web-start-time-zone = Tijdzone
web-start-kind = Hebben uw klanten een contract of abonnement, of kopen zij als het uitkomt?
web-start-kind-contract = Een contract of abonnement, ook als het per maand opzegbaar is
web-start-kind-inactivity = Zij kopen als het uitkomt
web-start-kind-files = Weet ik niet; kijk in mijn bestanden
web-start-days = Na hoeveel dagen zonder aankoop noemt u een klant vertrokken?
web-start-days-help = Alleen als uw klanten kopen als het uitkomt. Laat leeg, dan stelt behoud het voor op grond van uw verkopen.
web-start-file-kind = Zo heeft de organisatie het bij de eerste start gezegd.

web-start-files-title = Breng uw bestanden binnen
web-start-files-about = Begin met contracten of verkopen; dat is genoeg voor een eerste antwoord. Klanten, teams, gebruik, contactmomenten en facturen maken het rijker. De bestanden mogen zijn zoals uw systeem ze uitvoert: Nederlandse koppen, puntkomma’s en komma’s in bedragen worden herkend.
web-start-files-later = Voeg gegevens toe
web-start-files-later-about = Een nieuwere uitvoer met dezelfde naam vervangt het bestand; wat eerder is ingelezen, blijft bewaard. Een bestand met een andere naam komt erbij.
web-start-choose = Bestanden, meer tegelijk mag
web-start-limits = CSV, Excel, Parquet, of een van die ingepakt in gz of zip. Hoogstens { $largest } MB per bestand en { $at_once } MB per keer.
web-start-bring = Breng binnen
web-start-there = { $count ->
    [one] 1 bestand is binnen
   *[other] { $count } bestanden zijn binnen
 }
web-start-size = grootte
web-start-remove = Haal weg
web-start-remove-of = Haal { $file } weg
web-start-look = Bekijk wat erin staat
web-start-database = Of rechtstreeks uit een database
web-start-database-about = behoud leest uit PostgreSQL en SQLite, en verandert er niets.
web-start-tables-wanted = { $count ->
    [0] nog geen tabel gekozen
    [one] 1 tabel
   *[other] { $count } tabellen
 }
web-start-connect = Verbind een database
web-start-connect-about = De verbinding wordt eerst geprobeerd en pas daarna bewaard. Geef behoud een gebruiker die alleen mag lezen.
web-start-address-label = Adres
web-start-address-help = postgresql://gebruiker:wachtwoord@server/database, of sqlite:///bestand.db voor een bestand in de map van het bedrijf. Het wachtwoord staat daarna in behoud.toml, dat alleen de eigenaar van het bestand kan lezen.
web-start-try = Probeer en bewaar
web-start-back-to-files = Terug naar de bestanden
web-start-tables = Tabellen
web-start-tables-title = { $count ->
    [one] De database antwoordt, met 1 tabel
   *[other] De database antwoordt, met { $count } tabellen
 }
web-start-tables-about = Kies uit { $address } wat over klanten gaat. Kiest u niets, dan wordt de verbinding vergeten.
web-start-keep = Bewaar

web-start-none-chosen = Kies eerst een of meer bestanden.
web-start-taken = { $file } is binnen.
web-start-replaced = { $file } is vervangen door wat u nu hebt gestuurd.
web-start-removed = { $file } is weggehaald.
web-start-file-unknown = { $file } is van een soort die behoud niet leest. Wel: { $known }.
web-start-large = { $file } is groter dan { $most } MB en is niet bewaard. Zet het in de map data van het bedrijf, of lees rechtstreeks uit de database.
web-start-archive-files = In { $file } { $count ->
    [0] staat geen bestand dat behoud leest.
   *[other] staan { $count } bestanden; hoogstens { $most } mag.
 }
web-start-archive-broken = { $file } is niet uit te pakken: het is beschadigd, beveiligd met een wachtwoord of anders dan de naam zegt.
web-start-archive-twice = In { $file } staat { $part } meer dan eens.
web-start-bomb = Uit { $file } komt veel meer dan een bestand met gegevens kan bevatten ({ NUMBER($size) } MB toen behoud stopte). Er is niets van bewaard.
web-start-wide = { $file } heeft { NUMBER($columns) } kolommen of meer; behoud leest er hoogstens { NUMBER($most) }. Staan de gegevens misschien op hun kant?
web-start-no-text = { $file } is geen tekst, wat de naam ook zegt. Geef het de naam van wat het is (.xlsx, .zip), of bewaar het als CSV.
web-start-no-tables = { $address } antwoordt, maar er staat geen tabel in die deze gebruiker mag zien.
web-start-address = Dit is geen adres dat behoud kan openen. Zo ziet het eruit: postgresql://gebruiker:wachtwoord@server/database.
web-start-outside = Een SQLite-bestand moet in { $folder } staan. Zet het daar, of noem het in behoud.toml.
web-start-too-large = Dit is te veel in één keer
web-start-too-large-about = Hoogstens { $most } MB per keer. Er is niets bewaard. Stuur de bestanden in delen, of zet ze in de map data van het bedrijf.

web-start-recognition-title = Dit is wat behoud in uw bestanden herkent
web-start-recognition-about = Kijk of het klopt. Wat niet klopt, verandert u met de lijsten; er is nog niets ingelezen.
web-start-rows = { $count ->
    [one] 1 regel
   *[other] { NUMBER($count) } regels
 }
web-start-taken-for = Gelezen als { $table }, met { $count ->
    [one] 1 kolom.
   *[other] { $count } kolommen.
 }
web-start-see-columns = Bekijk de kolommen
web-start-see-columns-of = Bekijk de kolommen van { $file } als { $table }
web-start-lacking = Hier ontbreekt nog: { $columns }. Kies welke kolom dat is.
web-start-not-used = Niet gebruikt.
web-start-take-for = Lees dit als
web-start-change = Verander
web-start-change-of = Verander waarvoor { $file } wordt genomen
web-start-leaving = { $kind ->
    [contract] Een klant vertrekt als zijn contract eindigt
    [inactivity] Een klant vertrekt als hij niet meer koopt
   *[snapshot] De bestanden zeggen zelf wie er was vertrokken
 }
web-start-not-as-said = Dat is anders dan u bij de organisatie hebt gezegd: uw bestanden bevatten niet wat daarvoor nodig is.
web-start-nothing-possible = Nog niets. Voeg contracten met begin en einde toe, of verkopen met hun dag.
web-start-incomplete = Vul eerst aan wat ontbreekt, of lees dat bestand als iets anders.
web-start-to-check = Probeer het
web-start-departed = wie er is vertrokken (ja of nee, bij klanten)
web-start-tenure = hoelang iemand klant is (maanden, bij klanten)

web-start-mapping-title = { $file } als { $table }
web-start-mapping-about = Kies per kolom wat erin staat.
web-start-columns = Kolommen
web-start-column = kolom
web-start-first-values = eerste waarden
web-start-is = is
web-start-empty = leeg
web-start-unused = niet gebruiken
web-start-own = eigen kolom, bewaren
web-start-format = De dag is geschreven als
web-start-means = betekent
web-start-looked-up = opgezocht via { $column } in { $table }
web-start-computed = berekend: { $expression }
web-start-always = altijd { $value }
web-start-where = Alleen regels waarvoor geldt:
web-start-keep-here = Bewaar en blijf hier
web-start-back-to-recognition = Terug naar de herkenning
web-start-mapped = De kolommen van { $file } zijn bewaard.
web-start-twice = { $column } is voor meer dan één kolom gekozen; de eerste geldt.

web-start-check-title = Zo komt het binnen
web-start-check-wrong = Zo kan het nog niet worden ingelezen
web-start-check-about = Alles is één keer gelezen zoals bij een verversing, maar nog niet bewaard. Apart gezette regels tellen nergens mee, totdat zij in de bron zijn hersteld.
web-start-counts = Aantallen per bestand
web-start-in = regels in het bestand
web-start-loaded = ingelezen
web-start-lines = { $count ->
    [one] (regel { $lines })
   *[other] (eerste regels: { $lines })
 }
web-start-first-rows = De eerste regels zoals ze worden gelezen
web-start-refresh-now = Reken het door
web-start-back-to-check = Terug naar de proef

web-start-refreshing = Uw cijfers worden gemaakt
web-start-refreshing-about = U hoeft niet te wachten: het gaat door als u deze pagina verlaat.
web-start-waiting = Wacht op zijn beurt
web-start-failed = Het doorrekenen is niet gelukt
web-start-failed-kept = Uw bestanden en keuzes zijn bewaard.
web-start-refreshed = Uw cijfers zijn er
web-start-to-findings = Bekijk de eerste bevindingen
web-start-not-asked = Er is nog niets doorgerekend
web-start-to-overview = Naar het overzicht
web-start-add-data = Voeg gegevens toe
web-start-invite = Nodig collega’s uit

web-serve-first = Er is nog niemand. Open deze link om te beginnen (hij werkt één keer): { $link }
web-start-looking = Bestanden bekijken
web-start-trying = Alles één keer inlezen
web-start-looked = { $inputs ->
    [one] Eén bestand bekeken
   *[other] { $inputs } bestanden bekeken
 }
web-start-large-recognition = Uw bestanden worden bekeken
web-start-large-trial = Alles wordt één keer gelezen
web-start-large-about = Bij grote bestanden duurt dat even. U kunt deze pagina verlaten en later terugkomen.
web-start-large-failed = Het bekijken ging niet goed
web-start-large-again = Nog eens proberen
