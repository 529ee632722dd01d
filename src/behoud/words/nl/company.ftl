company-at = regel { $line }: { $where }
company-near = { $near ->
    [none] .
   *[other] , bedoelt u `{ $near }`?
}
company-near-or-known = { $near ->
    [none] . Bekend zijn: { $known }.
   *[other] , bedoelt u `{ $near }`?
}

company-missing-file = In { $folder } staat geen { $file }. Met `behoud new { $folder }` wordt bekeken wat er ligt en krijgt u een bestand om aan te vullen.
company-faults = { $count ->
    [one] In { $file } staat een fout:
   *[other] In { $file } staan { $count } fouten:
}
company-not-utf8 = { company-at }: deze regel is geen UTF-8. Sla het bestand op als UTF-8.
company-syntax = { company-at }: dit is geen TOML. { $reason ->
    [value] De waarde is niet te lezen: tekst staat tussen aanhalingstekens ("Noorderlicht"), een getal krijgt een decimale punt, een dag schrijft u als 2026-11-21.
    [quote] Een aanhalingsteken wordt geopend en niet gesloten.
    [twice] Dezelfde sleutel of tabel staat hier voor de tweede keer.
    [equals] Tussen een sleutel en de waarde hoort een is-teken.
    [bracket] Een haak wordt geopend en niet gesloten.
    [key] Een regel begint met een sleutel, een [tabel] of een #.
    [rest] Op deze regel staat meer dan één sleutel met zijn waarde.
   *[other] { $said }.
}

company-unknown-key = { company-at }: onbekende sleutel `{ $key }`{ company-near-or-known }
company-missing-key = { company-at }: `{ $key }` ontbreekt.
company-wrong-type = { company-at }: `{ $value }` is geen { $expected ->
    [text] tekst tussen aanhalingstekens
    [integer] geheel getal
    [number] getal
    [money] bedrag
    [flag] true of false
    [date] dag, geschreven als 2026-11-21 zonder aanhalingstekens
    [moment] dag of tijdstip, geschreven als 2026-11-21T09:00:00Z zonder aanhalingstekens
    [table] tabel van sleutels en waarden
    [list] lijst tussen rechte haken
   *[scalar] tekst, getal, dag, true of false
}.
company-empty-text = { company-at }: tussen de aanhalingstekens staat niets; vul iets in of laat de regel weg.
company-not-positive = { company-at }: { $value } moet groter dan nul zijn.
company-negative = { company-at }: { $value } mag niet kleiner dan nul zijn.
company-not-a-share = { company-at }: { $value } moet groter dan 0 en hoogstens 1 zijn (0.08 is 8 procent).
company-not-one-character = { company-at }: `{ $value }` moet één teken zijn.
company-unknown-language = { company-at }: behoud spreekt geen `{ $value }`{ company-near-or-known }
company-unknown-currency = { company-at }: `{ $value }` is geen munt volgens ISO 4217{ company-near }
company-unknown-time-zone = { company-at }: onbekende tijdzone `{ $value }`{ company-near }
company-unknown-engine = { company-at }: onbekende rekenmachine `{ $value }`. Schrijf duckdb://, local[2], local-cluster[2,1,2048] of spark://host:7077.
company-spark-setting = { company-at }: `{ $value }` is geen instelling van Spark. Schrijf de hele naam: "spark.executor.memory" = "8g".
company-spark-settled = { company-at }: `{ $value }` hoort niet in een bedrijfsbestand: de cijfers hangen ervan af, en de master staat in company.engine.
company-unknown-encoding = { company-at }: onbekende tekencodering `{ $value }`{ company-near }
company-unknown-decimal = { company-at }: het decimaalteken is "," of ".", niet `{ $value }`.
company-unknown-kind = { company-at }: onbekende soort vertrek `{ $value }`{ company-near-or-known }
company-unknown-basis = { company-at }: onbekende grondslag `{ $value }`{ company-near-or-known }
company-unknown-table = { company-at }: onbekende tabel `{ $value }`{ company-near-or-known }
company-unknown-type = { company-at }: onbekend type `{ $value }`{ company-near-or-known }
company-unknown-metric = { company-at }: onbekende maat `{ $value }`{ company-near-or-known }
company-unknown-value = { company-at }: `{ $value }` kan niet in { $name } staan{ company-near-or-known }
company-not-a-format = { company-at }: `{ $value }` is geen datumnotatie. Gebruik yyyy of yy, mm of m, dd of d, en HH, MM, SS voor de tijd: "dd-mm-yyyy HH:MM".
company-format-on = { company-at }: een notatie hoort bij dagen en tijdstippen; { $name } is van het type { $type }.

company-churn-needs = { company-at }: `{ $key }` ontbreekt, en zonder kan vertrek van de soort { $kind } niet worden bepaald.
company-unknown-attribute = { company-at }: `{ $name }` is geen eigen kolom van customers; leg hem vast onder [attributes.customers]{ company-near }
company-attribute-type = { company-at }: `{ $name }` is van het type { $type }; hier moet het { $types } zijn.
company-attribute-taken = { company-at }: { $table } heeft al een kolom `{ $name }`; kies een andere naam.
company-attribute-name = { company-at }: `{ $name }` kan geen kolomnaam zijn; gebruik kleine letters, cijfers en lage streepjes, te beginnen met een letter.
company-unknown-dimension = { company-at }: onbekende uitsplitsing `{ $name }`{ company-near-or-known }
company-dimension-twice = { company-at }: `{ $name }` staat twee keer in de lijst.

company-source-twice = { company-at }: er is al een bron die `{ $name }` heet; geef elke bron een eigen naam.
company-files-or-url = { company-at }: { $both ->
    [yes] een bron leest `files` of een `url`, niet allebei.
   *[no] zeg waar de regels vandaan komen: `files`, of de `url` van een database.
}
company-query-or-from = { company-at }: { $both ->
    [yes] geef een `query` of een tabel met `from`, niet allebei.
   *[no] zeg wat er uit de database moet komen: een `query`, of een tabel met `from`.
}
company-query-without-url = { company-at }: `{ $key }` hoort bij een database; geef een `url` in plaats van `files`.
company-unknown-column = { company-at }: { $table } heeft geen kolom `{ $name }`{ company-near-or-known }
company-missing-column = { company-at }: niets vult `{ $name }`, en zonder die kolom kan { $table } niet.
company-mapping-kinds = { company-at }: { $count ->
    [0] zeg waar de kolom vandaan komt: `column`, `sql`, `value` of `lookup`.
   *[other] een kolom komt van één plek, hier staan { $given }.
}
company-lookup-needs = { company-at }: `{ $key }` ontbreekt; bij `lookup` horen ook `column`, `key` en `give`.
company-without-lookup = { company-at }: `{ $key }` hoort bij een `lookup`, en die is er niet.
company-expression = { company-at }: { $problem }
company-column-not-in-source = { company-at }: onbekende kolom `{ $name }`{ company-near-or-known }
