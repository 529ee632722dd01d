# Loyalty and personas in reports.
report-section-loyalty = Loyalty
report-loyalty-value = { $apart ->
    [yes] Loyal customers keep their value: of the most loyal fifth { $high } was still there { $days ->
        [365] a year
       *[other] { $days } days
     } later, of the least loyal { $low }.
   *[no] Of the most loyal fifth { $high } of the yearly value was still there { $days ->
        [365] a year
       *[other] { $days } days
     } later, of the least loyal { $low }; that may be chance.
 }
report-loyalty-low = { $count ->
    [0] Nobody scores as low now as that least loyal fifth did.
    [one] 1 of { NUMBER($all) } customers scores as low now as that least loyal fifth did ({ $score } or less), worth { $value } { $basis ->
        [margin] of margin a year.
       *[revenue] a year.
     }
   *[other] { NUMBER($count) } of { NUMBER($all) } customers score as low now as that least loyal fifth did ({ $score } or less), together worth { $value } { $basis ->
        [margin] of margin a year.
       *[revenue] a year.
     }
 }
report-loyalty-nps = { $verdict ->
    [better] Loyalty told who would leave better than the recommendation score alone: AUC { $auc } against { $nps }, { $difference } more (between { $low } and { $high }).
    [worse] The recommendation score alone told who would leave better than loyalty: AUC { $nps } against { $auc }.
   *[same] Loyalty (AUC { $auc }) and the recommendation score alone ({ $nps }) told about as well who would leave; the difference, between { $low } and { $high }, may be chance.
 }
report-loyalty-withheld = { $why }
report-loyalty-team = Half of the customers of { $team } have a loyalty of { $own } or more; in the whole company that is { $company }.
report-persona-most = Most customers are { $most }: { NUMBER($count) } of { NUMBER($all) }{ $cost ->
    [same] . With them most is at stake too: { $value }.
    [other] . Most is at stake with another persona, { $heaviest }: { $value }.
   *[none] .
 }
report-persona-moved = From { $first } to { $last } { $count ->
    [one] 1 customer
   *[other] { NUMBER($count) } customers
 } went from one persona to another, together worth { $value } a year; most often from “{ $was }” to “{ $is }” ({ $top }).
report-sub-kept = Part of the yearly value that was still there { $days ->
    [365] a year
   *[other] { $days } days
 } later, per fifth by loyalty on dates after all it learned from, with interval; n = { NUMBER($n) }.
report-fifth = { $number ->
    [1] least loyal fifth
    [2] second fifth
    [3] middle fifth
    [4] fourth fifth
   *[5] most loyal fifth
 }
report-chart-loyalty = { $share } of the customers score below 50 now
report-sub-loyalty = Customers per ten points of loyalty, from 0 to 100; n = { NUMBER($n) }.{ $told ->
    [yes] {" "}In colour: as low as the least loyal fifth was.
   *[no] {""}
 }
report-axis-loyalty = loyalty score
report-column-fifth = by loyalty
report-column-score = score
report-column-kept = still there
report-column-growth = growth
report-column-persona = persona
report-column-loyalty = loyalty
report-column-was = was
report-column-is-now = is now
report-column-among = among
report-column-nps = NPS alone
report-column-difference = difference
report-table-personas = Personas
report-table-nps = Loyalty beside the recommendation score alone (AUC)
report-note-moves = The { $shown } most common of { $count } changes.
report-note-nps = How often one who left had the lower score of the two, on later dates. Among everyone, who gave no score counts at the rate at which such customers left before.
