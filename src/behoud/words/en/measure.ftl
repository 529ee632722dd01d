measure-no-history = There is no history to measure: no row of { $table } with a date was imported.
measure-dimension = “{ $dimension }” is no group that customers have.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
 } There are: { $known }.
measure-metric = “{ $metric }” is not a metric.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean “{ $near }”?
 } There are: { $known }.
measure-kind = { $metric } { $kind ->
    [snapshot] needs dates, and this company file describes one snapshot without dates. What it can say: departed_share, and survival over the tenure.
    [inactivity] needs contracts, and this company measures churn by inactivity. Add a source for contract_terms and set kind = "contract" under [churn].
   *[contract] is for a snapshot without dates; with contracts use customer_churn_rate.
 }
measure-needs = { $metric } needs { $table }, which was not imported. Add a source for it to behoud.toml.
measure-period = There is no period “{ $period }” in the history. There are: { $known }.
measure-no-benchmark = There is no figure of the sector to compare with. Add one under [[benchmarks]] in behoud.toml, with its definition and source.
measure-no-value = Nothing says what a customer of this snapshot is worth. Name an own attribute as yearly_amount under [churn].
