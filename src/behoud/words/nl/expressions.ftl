expressions-near = { $near ->
    [none] . Bekend zijn: { $known }.
   *[other] , bedoelt u `{ $near }`?
}
expressions-empty = De expressie is leeg.
expressions-too-long = De expressie telt { NUMBER($length) } tekens; meer dan { NUMBER($longest) } mag niet.
expressions-too-deep = De expressie heeft te veel haken, functies of bewerkingen in elkaar.
expressions-unreadable = Dit is geen expressie: `{ $text }`{ $near ->
    [none] .
   *[other] . Bij `{ $near }` loopt het vast.
}
expressions-one-only = Schrijf één expressie, niet geen of meer: `{ $text }`.
expressions-unsupported = { $engine } kan `{ $text }` niet uitrekenen.
expressions-function = De functie `{ $name }` is niet toegestaan{ expressions-near }
expressions-not-allowed = `{ $what }` mag niet in een expressie. Wel toegestaan: kolommen, waarden, rekenen, vergelijken, and, or, not, in, between, like, is null, case, cast en een lijst van functies.
expressions-qualified = Schrijf een kolom zonder tabel ervoor, dus niet `{ $name }`.
expressions-unknown-column = onbekende kolom `{ $name }`{ expressions-near }
expressions-type = Naar `{ $type }` kan niet worden omgezet; gebruik varchar, integer, bigint, double, decimal, boolean, date of timestamp.
expressions-unit = onbekende tijdseenheid `{ $unit }`{ expressions-near }
expressions-literal = { $function } wil zijn patroon, notatie of vervanging als tekst tussen aanhalingstekens.
expressions-growth = Vervangingen in vervangingen kunnen een tekst meer dan { NUMBER($most) } keer zo lang maken; schrijf er minder of kortere.
expressions-incomplete = Bij `{ $what }` ontbreekt iets in `{ $text }`.
