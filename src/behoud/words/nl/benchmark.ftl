benchmark-total = { $metric } is een bedrag, en bedragen laten zich niet met die van een branche vergelijken: geef een percentage.
benchmark-definition = Het branchecijfer { $definition ->
    [none] zegt niet welke definitie het volgt
   *[other] volgt { $definition }
 }, het onze is { $metric }. Cijfers met verschillende definities worden niet vergeleken.
benchmark-basis = Het branchecijfer { $basis ->
    [none] zegt niet of het klanten telt of omzet
    [customers] telt klanten
    [revenue] telt omzet
   *[other] telt { $basis }
 }, { $metric } telt { $own ->
    [customers] klanten
    [revenue] omzet
   *[terms] contractperiodes
 }. Die twee worden niet vergeleken.
benchmark-incomplete = { $year } is nog niet om: ons cijfer loopt tot en met { $until }. Een deel van een jaar wordt niet met een heel jaar vergeleken.
benchmark-no-year = Van { $year } hebben we zelf geen cijfer.
benchmark-no-sector-year = Van { $year } is er geen branchecijfer voor { $metric }.
benchmark-no-figure = { $metric } heeft in { $year } geen waarde: er viel niets te tellen.
benchmark-zero = { $metric } van de branche is 0, en niets is zoveel keer 0.
