# A snapshot without dates: customers ranked by how much they resemble those that had left.
predict-order-likeness = Unverified in time. Ordered by likeness times the { $basis ->
    [margin] margin
   *[revenue] revenue
 } of a year. Likeness is the share that had left among customers like this one. These data are one snapshot without dates, so it says nothing of when, and nobody has checked whether the same customers leave next.
predict-order-likeness-alone = Unverified in time. Ordered by likeness: the share that had left among customers like this one. These data are one snapshot without dates, so it says nothing of when, and nobody has checked whether the same customers leave next.
snapshot-column-likeness = likeness
snapshot-customer-likeness = Likeness: { $share } of the customers like this one had left (unverified in time)
snapshot-judged = Likeness, unverified in time: of { $customers } customers { $departures } had left. Each was scored by a model that learned from the others; of one that had left and one that had stayed, the first scored higher in { $auc } of the pairs (between { $low } and { $high }; by chance it would be half). That was judged within the same snapshot, not on a later period, where it may be less.
snapshot-withheld-few = The customers are not ranked by likeness to those that had left: of { $customers } customers { $departures } had left, and it takes at least { $minimum } that left and as many that stayed.
snapshot-withheld-nothing = The customers are not ranked by likeness to those that had left: nothing is known of the { $customers } customers, { $departures } of them gone, that tells one from another.
snapshot-withheld-no-skill = The customers are not ranked by likeness to those that had left. Scored by models that learned from other customers, the { $departures } that had left, of { $customers }, could not be told from those that stayed (the gain on one share for all was { $skill }%, between { $skill_low }% and { $skill_high }%, so it may be nothing).
