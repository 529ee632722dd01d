measure-no-history = Er is geen geschiedenis om te meten: er is geen regel van { $table } met een datum ingelezen.
measure-dimension = “{ $dimension }” is geen groep die klanten hebben.{ $near ->
    [none] {""}
   *[other] {" "}Bedoelde u “{ $near }”?
 } Er zijn: { $known }.
measure-metric = “{ $metric }” is geen maatstaf.{ $near ->
    [none] {""}
   *[other] {" "}Bedoelde u “{ $near }”?
 } Er zijn: { $known }.
measure-kind = { $metric } { $kind ->
    [snapshot] vraagt om datums, en dit bedrijfsbestand beschrijft één momentopname zonder datums. Wat wel kan: departed_share, en overleving over de duur.
    [inactivity] vraagt om contracten, en dit bedrijf meet vertrek aan stilte. Voeg een bron voor contract_terms toe en zet kind = "contract" onder [churn].
   *[contract] is voor een momentopname zonder datums; neem bij contracten customer_churn_rate.
 }
measure-needs = { $metric } vraagt om { $table }, en die tabel is niet ingelezen. Voeg er in behoud.toml een bron voor toe.
measure-period = De geschiedenis kent geen periode “{ $period }”. Er zijn: { $known }.
measure-no-benchmark = Er is geen cijfer van de branche om mee te vergelijken. Zet er een onder [[benchmarks]] in behoud.toml, met definitie en bron.
measure-no-value = Nergens staat wat een klant van deze momentopname waard is. Noem onder [churn] een eigen kenmerk als yearly_amount.
