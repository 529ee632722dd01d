# Cohorts: who began together and is still there, and how long customers stay.
web-cohorts-none = There are no cohorts to show yet
web-cohorts-none-how = This page will show, of those that began together, how many are still customers after every quarter. It needs to know when customers began and stopped: read in contracts (table “contract_terms”) or, without contracts, sales (“transactions”).
web-cohorts-finding = { $way ->
    [one] { $value ->
        [money] The customers that began in { $first } bring in { $now } of their first value after a year
       *[customers] Of the customers that began in { $first }, { $now } are still there after a year
     }
    [plain] The customers that began in { $first } brought in { $before } of their first value after a year; those of { $last } bring in { $now }
    [more] Of those that began in { $last }, { $now } are still there after a year: more than the { $before } of { $first }
    [less] Of those that began in { $last }, { $now } are still there after a year: fewer than the { $before } of { $first }
   *[alike] Of those that began in { $last }, { $now } are still there after a year; that is not demonstrably different from the { $before } of { $first }
 }
web-cohorts-groups = { $value ->
    [money] After a year { $least } brings in { $low } of its first value, { $most } { $high }
   *[customers] After a year { $low } of { $least } are still customers, and { $high } of { $most }{ $proven ->
        [yes] {""}
       *[no] ; that may be chance
     }
 }
web-cohorts-short = No group of at least { $minimum } customers has been followed for a full year yet
web-cohorts-start = start
web-cohorts-value = Counted in
web-cohorts-value-customers = customers
web-cohorts-value-money = money
web-cohorts-table = Cohorts
web-cohorts-caption = { $value ->
    [money] Percentage of the value at the start that is still brought in
   *[customers] Percentage of the customers that are still there
 }, so many { $period ->
    [quarter] quarters
   *[year] years
 } after { $by ->
    [start] they began
   *[other] they began, all cohorts together
 }
web-cohorts-cell = { $kept } of { $size } customers ({ $low } – { $high })
web-cohorts-note = The darker, the more are left. { $value ->
    [money] Above 100% the cohort grew in value.
   *[customers] Point at a cell for the counts and the interval.
 } Who came back later does not count again.
web-cohorts-staying = How long customers stay
web-cohorts-stay = After { $months } months { $share } of the customers are still there ({ $low } – { $high }){ $month ->
    [0] .
   *[other] ; the chance to leave is largest in month { $month }: { $leaves } of those still there go then.
 }
web-cohorts-young = { $lives ->
    [one] 1 customer life was followed, for less than a year.
   *[other] { $lives } customer lives were followed, for less than a year.
 }
web-cohorts-no-lives = Of no customer is it known how long it stayed.
web-cohorts-at-risk = How many customers were followed at that time, and which part was still there
web-cohorts-at-risk-note = First the number of customers followed; under it the part still there, with its interval.
web-cohorts-after = after { $month }
web-cohorts-rows = { $kept } of { $count } customers are still there, { $age } { $period ->
    [quarter] { $age ->
        [1] quarter
       *[other] quarters
     }
   *[year] { $age ->
        [1] year
       *[other] years
     }
 } after they began{ $by ->
    [start] {" "}in { $cohort }
   *[other] {" "}({ $group })
 }
web-cohorts-back = Back to the cohorts
web-cohorts-kept = still a customer
web-cohorts-is-kept = yes
web-cohorts-is-gone = no
web-cohorts-at-start = value at the start
web-cohorts-now = value then
