sources-no-file = Bron ‘{ $source }’ vindt geen bestand: in { $folder } heet niets { $files }.{ $about ->
    [none] {""}
   *[other] {" "}Bedoeld is: { $about }
 }
sources-empty-file = { $file } is leeg: er staat niet eens een regel met kolomnamen in.
sources-unreadable-file = { $file } is niet te lezen: { $problem }
sources-folder = Bron ‘{ $source }’ vraagt om een bestand, maar { $file } is een map. Als de bestanden daarin zijn bedoeld: files = "{ $file }/*"
sources-not-allowed = { $file } mag niet worden gelezen: de rechten op het bestand laten dat niet toe. Vraag ze aan de eigenaar, of lees in als een gebruiker die ze heeft.
sources-cut-off = { $file } is afgebroken: het bestand houdt op voordat het compleet is. Exporteer of kopieer het opnieuw.
sources-broken-archive = { $file } is beschadigd: de inhoud is niet in zijn geheel uit te pakken. Exporteer of kopieer het opnieuw.
sources-no-workbook = { $file } is geen werkmap, al doet de naam dat vermoeden. Bewaar het bestand als werkmap, of geef het de extensie die erbij hoort (.csv, .parquet).
sources-no-parquet = { $file } is geen Parquet-bestand, al doet de naam dat vermoeden. Bewaar het als Parquet, of geef het de extensie die erbij hoort (.csv, .xlsx).
sources-no-rows-from = { $file } is vanaf regel { $line } niet in rijen en kolommen te splitsen. Is dit het goede bestand, en is het tekst?
sources-no-database = Het bestand van bron ‘{ $source }’ is geen SQLite-database, al doet de naam dat vermoeden.
sources-refused = Op { $address } geeft niets antwoord voor bron ‘{ $source }’. Draait de database, en kloppen adres en poort?

sources-reason-fields = heeft { $found ->
    [one] 1 veld
   *[other] { $found } velden
}, terwijl de kop er { $expected } heeft
sources-reason-quotes = heeft een aanhalingsteken dat niet wordt gesloten, of tekst achter een sluitend aanhalingsteken
sources-reason-long-line = is langer dan 4 miljoen tekens
sources-reason-encoding = bevat bytes die geen tekst zijn
sources-reason-line = is niet in velden te splitsen
sources-no-sheet = { $file } heeft geen werkblad ‘{ $sheet }’. Wel: { $known }.
sources-sheet-too-large = { $file } kost te veel geheugen of tijd om als werkmap te openen. Bewaar het werkblad als CSV en lees dat in.
sources-sheet-bomb = { $file } zou uitgepakt { NUMBER($size) } MB zijn; dat is geen werkblad met cijfers. Het bestand is niet geopend.
sources-bad-url = De url van bron ‘{ $source }’ is niet te begrijpen. Verwacht wordt iets als sqlite:///crm.db of postgresql://gebruiker:wachtwoord@host/database.
sources-database = De database van bron ‘{ $source }’ geeft geen antwoord: { $problem }
sources-disk-small = Om { $file } in te lezen is ongeveer { NUMBER($needed) } MB schijfruimte nodig en er is { NUMBER($free) } MB vrij. Maak ruimte, of zet de bedrijfsmap op een andere schijf.
sources-disk-full = De schijf van { $folder } is vol, waardoor { $file } niet kon worden ingelezen. Wat al was ingelezen is bewaard; maak ruimte en start de import opnieuw.
sources-out-of-memory = Er is te weinig geheugen vrij om { $file } in te lezen. Sluit andere programma's en start de import opnieuw; wat al was ingelezen is bewaard.
sources-nothing-imported = In { $folder } is nog niets ingelezen. Geef: behoud import
sources-no-rows = { $file } bevat geen rijen, alleen kolomnamen.
sources-damaged = { $characters ->
    [one] Eén teken
   *[other] { NUMBER($characters) } tekens
} van { $file } { $characters ->
    [one] was niet als { $encoding } te lezen en staat
   *[other] waren niet als { $encoding } te lezen en staan
} er nu als �.
sources-repeated-columns = { $count ->
    [one] Kolom ‘{ $columns }’ staat
   *[other] De kolommen ‘{ $columns }’ staan
} vaker dan één keer in de kop van { $file }. Er wordt niet om gevraagd, dus het bestand kon worden gelezen.
sources-source-gone = Bron ‘{ $source }’ staat niet meer in behoud.toml: de { NUMBER($rows) } rijen ervan tellen niet mee. Ze zijn bewaard en tellen weer mee zodra de bron terug is.
sources-unknown-reference = { $rows ->
    [one] Eén rij
   *[other] { NUMBER($rows) } rijen
} van { $table } { $rows ->
    [one] noemt
   *[other] noemen
} { $ids ->
    [one] een { $column } die in { $other } niet voorkomt: { $examples }
   *[other] { NUMBER($ids) } verschillende waarden van { $column } die in { $other } niet voorkomen, zoals { $examples }
}. { $rows ->
    [one] De rij telt wel mee.
   *[other] De rijen tellen wel mee.
}
sources-no-rate = { $rows ->
    [one] Eén rij
   *[other] { NUMBER($rows) } rijen
} van { $table } { $rows ->
    [one] is
   *[other] zijn
} in { $currency }, waarvoor geen koers naar { $own } bekend is. Zet die in fx_rates.

sources-step-compare = vergelijken
sources-step-read = lezen
sources-step-formats = notaties zoeken
sources-step-write = schrijven
sources-step-checks = controleren
sources-step-references = verwijzingen nagaan
sources-column-source = bron
sources-column-file = bestand
sources-column-read = gelezen
sources-column-added = nieuw
sources-column-changed = gewijzigd
sources-column-unchanged = gelijk
sources-column-quarantined = apart gezet
sources-column-left-out = weggelaten
sources-column-line = regel
sources-column-column = kolom
sources-column-value = waarde
sources-column-reason = wat er mis is
sources-read-as = { $column } als { $reading }
sources-reading-flag = ja of nee
sources-reading-whole = hele getallen
sources-delimiter-comma = komma
sources-delimiter-semicolon = puntkomma
sources-delimiter-tab = tab
sources-delimiter-bar = verticale streep
sources-delimiter-blanks = spaties
sources-conclusion = { $inputs ->
    [one] Eén invoer
   *[other] { NUMBER($inputs) } invoeren
}, { NUMBER($rows) } rijen{ $quarantined ->
    [0] .
    [one] ; één daarvan is apart gezet: zie behoud inspect.
   *[other] ; { NUMBER($quarantined) } daarvan zijn apart gezet: zie behoud inspect.
}{ $failed ->
    [0] { "" }
    [one] { " " }Eén invoer kon niet worden gelezen.
   *[other] { " " }{ NUMBER($failed) } invoeren konden niet worden gelezen.
}
sources-all-well = Er is niets mis met de gegevens.
sources-quarantine-sum = { $source }: { $rows ->
    [one] één waarde
   *[other] { NUMBER($rows) } waarden
} in ‘{ $column }’ – { $reason }
sources-quarantine-lines = { $source }: { $rows ->
    [one] één regel
   *[other] { NUMBER($rows) } regels
} – { $reason }
sources-more-rows = … en nog { NUMBER($rows) }. Toon ze met --limit 0.

sources-reason-fields-short = meer of minder velden dan de kop
