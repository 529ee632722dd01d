new-no-folder = De map { $folder } bestaat niet. Maak haar aan en zet er uw exports in, of noem een andere.
new-nothing-there = In { $folder } staat geen CSV-, Excel-, Parquet- of SQLite-bestand. Zet er uw exports in: eerst contracten of verkopen, dan klanten, gebruik, contactmomenten en facturen.
new-exists = { $file } bestaat al en blijft zoals het is. Geef het een andere naam om een nieuw voorstel te krijgen.
new-written = Geschreven: { $file }. Lees het door, beslis over de twijfels en start dan `behoud import`.
new-title-found = Wat er is gevonden
new-title-possible = Wat daarmee te berekenen is
new-title-missing = Wat er voor de rest ontbreekt
new-head-file = bestand
new-head-rows = regels
new-head-table = tabel
new-head-doubts = twijfels

new-file-head = Het bedrijfsbestand van behoud, voorgesteld op grond van de bestanden in deze map. Twijfels staan als commentaar; verander wat niet klopt.
new-hint-margin = Het deel van de omzet dat na de directe kosten overblijft. Zonder dit getal wordt waarde in omzet uitgedrukt.
new-hint-no-dimensions = Er is niets gevonden om cijfers naar uit te splitsen. Hier kan een team, segment, regio of eigen kolom van klanten staan.
new-hint-attributes = Eigen kolommen die worden bewaard: om cijfers naar uit te splitsen en als invoer voor het model. Ze gelden zoals ze nu zijn, zonder geschiedenis.
new-hint-targets = Waar u op mikt, per jaar.
new-hint-benchmarks = Cijfers van uw branche, met de vindplaats. Alleen dezelfde definitie en grondslag worden vergeleken.

new-why-contract = Er zijn contracten gevonden: een klant is vertrokken als het laatste lopende contract is geëindigd. Wie binnen de respijttermijn terugkomt, heeft te laat verlengd.
new-why-inactivity = Er zijn geen contracten gevonden, wel verkopen: een klant is vertrokken als hij { $days } dagen niets heeft gekocht. Tussen twee aankopen zit in de helft van de gevallen hoogstens { $half } dagen en in negen van de tien hoogstens { $most }. { NUMBER($again) } klanten kochten nog eens, { NUMBER($once) } kochten op maar één dag.
new-why-snapshot = Er zijn geen contracten of verkopen gevonden, maar { $column } zegt wie er was vertrokken. Uit één momentopname kan behoud afleiden welke groepen vaker vertrokken, niet wanneer: daar zijn dagen voor nodig.
new-why-no-churn = Er is niets gevonden dat zegt wie wanneer vertrok: voeg contracten toe met begin en einde, of verkopen met hun dag.
new-why-currency-name = Volgens de naam van de kolom { $column }.
new-why-currency-country = Twijfel: er is geen munt gevonden; dit is die van { $country }, waar de meeste regels vandaan komen.
new-why-currency-unknown = Twijfel: in de bestanden is geen munt gevonden. Vul de uwe in.
new-why-zone = Twijfel: bestanden vertellen hun tijdzone niet. In deze zone beginnen en eindigen de dagen.
new-why-as-of = De nieuwste dag in de bestanden is { $day }, dat is lang geleden: de cijfers gelden op de dag erna. Laat de regel weg om vandaag te nemen.
new-why-history = Twijfel: er zijn contracten vanaf { $first }, maar het eerste einde valt op { $end }. Contracten die daarvoor al waren geëindigd, lijken te ontbreken; vanaf deze dag zien de bestanden er volledig uit.

new-doubt-name = Twijfel: is { $column } echt { $target }?
new-doubt-key = { $column } is niet als sleutel genomen: { NUMBER($count) } waarden ervan staan op meer dan één regel.
new-doubt-values = Twijfel: wat betekenen deze waarden van { $column } voor { $target }: { $values }? Bekend zijn: { $known }.
new-doubt-format = Twijfel: { $column } is te lezen als { $format }, maar ook als { $others }. Kies.
new-doubt-empty = { $column } is leeg; de kolom blijft staan voor { $target }, voor als er iets in komt.
new-doubt-format-beside = { $column } is te lezen als { $format }, maar ook als { $others }; andere dagen in dit bestand zijn alleen { $format }.
new-doubt-no-amount = Er is geen bedrag gevonden: zonder bedrag worden klanten geteld, maar geen waarde.
new-doubt-trial = Regels met { $column } blijven weg: een proefperiode is geen contract.
new-doubt-no-one = Op { $share } % van de regels is { $column } gelijk aan { $value }, en dat lijkt niemand in het bijzonder: die regels blijven weg en worden geteld.
new-doubt-untold = De reden { $value } zegt niets: die regels blijven weg en worden geteld.
new-doubt-personal = Weggelaten, omdat ze een persoon beschrijven en niet nodig zijn om een klant te behouden: { $columns }.
new-doubt-outcome = Weggelaten, omdat ze de uitkomst verraden en een model ervan zou leren: { $columns }.
new-doubt-unused = Niet gebruikt: { $columns }.
new-doubt-lookup = De klant wordt gevonden via { $column } in { $table }, waar { $share } % van de waarden staat voordat daar regels wegblijven. Regels zonder klant worden apart gezet.
new-doubt-customers-within = { $count ->
    [0] Elke klant heeft één { $column }.
    [one] Eén klant heeft meer dan één { $column }: de eerste telt, regels met een andere worden apart gezet.
   *[other] { $count } klanten hebben meer dan één { $column }: de eerste telt, regels met een andere worden apart gezet.
}
new-doubt-scale = Twijfel: de scores in { $column } lopen van { $low } tot { $high }. Zeg welke score de laagste en welke de hoogste kon zijn.
new-doubt-no-header = niet gebruikt: op de eerste regel staan waarden en geen kolomnamen. Zet er een regel met namen boven.
new-doubt-no-table = niet gebruikt: in de kolommen { $columns } is geen tabel herkend.

new-can-churn = Vertrekpercentage en behoudpercentage van klanten
new-can-revenue = Terugkerende omzet (ARR, MRR), bruto en netto omzetbehoud, en de brug tussen twee dagen
new-can-renewal = Verlengingspercentage en de waarde die niet is verlengd
new-can-ended = De waarde van contracten die tussentijds eindigden
new-can-cohorts = Cohorten, en hoe lang klanten blijven
new-can-involuntary = Vrijwillig en onvrijwillig vertrek uit elkaar
new-can-reasons = Waarom klanten vertrokken
new-can-teams = Elk cijfer per klantteam
new-can-products = Welke producten binden, en gedeeltelijk vertrek
new-can-usage = Gebruik tegenover vertrek, en grootgebruikers die afnemen
new-can-service = Contactmomenten, klachten en oplostijd tegenover vertrek
new-can-payment = Te laat en mislukt betalen tegenover vertrek
new-can-listening = Enquêtescores en opmerkingen tegenover vertrek
new-can-notice = Opgezegd maar nog klant, met de waarde die op het spel staat
new-can-next = Wie waarschijnlijk als volgende vertrekt, als de gegevens daar iets over zeggen
new-can-sector = De vergelijking met uw branche
new-lacks = nodig: { $columns }
new-or = of
