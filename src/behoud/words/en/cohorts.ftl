cohorts-kind = One snapshot without dates has no cohorts: nobody knows who began when. What it can say: behoud cohorts --survival
cohorts-title = { $value ->
    [money] Value kept
   *[customers] Customers kept
 }, { $by ->
    [start] by the { $period ->
        [month] month
        [quarter] quarter
       *[year] year
     } in which they began
   *[other] per group
 }, { $period ->
    [month] months
    [quarter] quarters
   *[year] years
 } later
cohorts-column-cohort = cohort
cohorts-column-group = group
cohorts-column-size = customers
cohorts-column-value = value at the start
cohorts-older = { $count ->
    [one] 1 customer is older than the history and stands in no row: nobody knows how many began with it.
   *[other] { $count } customers are older than the history and stand in no row: nobody knows how many began with them.
 }
cohorts-running = * this period is not over.
cohorts-every = Every { $every } { $period ->
    [month] months
    [quarter] quarters
   *[year] years
 } is shown; --json has them all.
cohorts-kept-by-usage = Still there is who used anything in that period, whatever the contract says.
