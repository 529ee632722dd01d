tables-ambiguous-date = Kolom ‘{ $column }’ is te lezen als { $one } en als { $other }: ‘{ $example }’ past bij beide. Geef in behoud.toml aan wat bedoeld is: { "{" } column = "{ $column }", format = "dd-mm-yyyy" { "}" }.
tables-ambiguous-number = De getallen in kolom ‘{ $column }’ zijn te lezen als { $one } en als { $other }: ‘{ $example }’ past bij beide. Zet bij deze bron in behoud.toml welk teken voor de decimalen staat: decimal = "," of decimal = ".".
tables-mixed-date = Kolom ‘{ $column }’ is op twee manieren geschreven: ‘{ $example }’ als { $one } en ‘{ $second }’ als { $other }. Schrijf de kolom op één manier. Wijken maar een paar rijen af, geef dan in behoud.toml aan welke notatie geldt; die rijen worden apart gezet: { "{" } column = "{ $column }", format = "{ $one }" { "}" }.
tables-mixed-number = De getallen in kolom ‘{ $column }’ zijn op twee manieren geschreven: ‘{ $example }’ als { $one } en ‘{ $second }’ als { $other }. Schrijf ze op één manier. Wijken maar een paar rijen af, zet dan bij deze bron in behoud.toml welk teken voor de decimalen staat (decimal = "," of decimal = "."); die rijen worden apart gezet.
tables-wrong-type = Kolom ‘{ $column }’ hoort { $type ->
    [integer] hele getallen
    [number] getallen
    [money] bedragen
    [flag] ja of nee
    [date] datums
    [moment] datums of tijdstippen
   *[text] teksten
} te bevatten, maar { NUMBER($misfits) } van de { NUMBER($filled) } waarden { $misfits ->
    [one] is
   *[other] zijn
} iets anders, zoals ‘{ $example }’. Kies een andere kolom, of geef in behoud.toml aan hoe het geschreven is.
tables-columns-missing = Bron ‘{ $source }’ vraagt om iets wat er in de kolommen niet is:
tables-required-missing = { $count ->
    [one] Voor kolom { $columns } van tabel { $table } is er geen herkomst
   *[other] Voor de kolommen { $columns } van tabel { $table } is er geen herkomst
}, en zonder kan een rij niet. Noem onder [sources.columns] de kolom van de bron.
tables-columns-repeated = { $count ->
    [one] Kolom ‘{ $columns }’ staat
   *[other] De kolommen ‘{ $columns }’ staan
} vaker dan één keer in de kop; welke bedoeld is, staat niet vast. Geef elke kolom een eigen naam en lees opnieuw in.
tables-required-near = { $mapped ->
    [yes] ‘{ $near }’ is er wel en lijkt op { $column }. Als die bedoeld is: { $column } = "{ $near }"
   *[no] ‘{ $near }’ is er wel en lijkt op { $column }. Als die bedoeld is, verbeter dan de naam in het bestand; of koppel hem met { $column } = "{ $near }" en noem daar ook elke andere kolom die meetelt.
}
tables-lookup-empty = In { $table } is nog niets ingelezen; ‘{ $column }’ valt daar dus niet op te zoeken. Voeg een bron voor { $table } toe, of herstel de bron die mislukte.
tables-expression-fails = De expressie { $expression } is op deze kolommen niet uit te rekenen: { $problem }
tables-counts-differ = De rijen van { $file } tellen na het lezen niet op; er is niets van overgenomen. Dat is een fout van behoud: meld het, zo mogelijk met het bestand.
tables-open-ended = { $rows ->
    [one] In één rij
   *[other] In { NUMBER($rows) } rijen
} ligt ‘{ $column }’ na het jaar 2200; dat is opgevat als: er is geen einde.

tables-reason-not-text = is niet als tekst te lezen
tables-reason-not-integer = is geen heel getal
tables-reason-not-number = is geen getal
tables-reason-not-money = is geen bedrag
tables-reason-not-flag = is geen ja of nee
tables-reason-not-date = is geen datum
tables-reason-not-moment = is geen datum of tijdstip
tables-reason-not-read = is niet te lezen, waardoor de expressie van de bron geen uitkomst heeft
tables-reason-not-in-map = komt niet voor in de waardenlijst van behoud.toml
tables-reason-not-found = staat niet in de tabel waarin het wordt opgezocht
tables-reason-nul = bevat een teken dat in geen tekst hoort (U+0000)
tables-reason-required = is leeg, en zonder kan een rij niet
tables-reason-not-allowed = is geen van { $allowed }
tables-reason-too-small = is kleiner dan { $minimum }
tables-reason-not-above = is niet groter dan { $above }
tables-reason-too-large = is groter dan { $maximum }
tables-reason-no-currency = is geen valuta (drie letters volgens ISO 4217, zoals EUR)
tables-reason-too-early = ligt vóór het jaar 1800
tables-reason-too-far = ligt na het jaar 2200
tables-reason-future = ligt in de toekomst
tables-reason-order = ‘{ $last }’ ligt vóór ‘{ $first }’
tables-reason-repeated-key = heeft de sleutel van regel { $first }, met een andere inhoud
tables-reason-not-allowed-short = is geen toegestane waarde
tables-reason-too-small-short = is te klein
tables-reason-not-above-short = is te klein
tables-reason-too-large-short = is te groot
tables-reason-order-short = ligt vóór het begin
tables-reason-repeated-key-short = dezelfde sleutel als een eerdere regel, met een andere inhoud
