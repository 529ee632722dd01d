# The loyalty score: its parts, what it is worth, and when it is not given.
loyalty-score = Loyalty
loyalty-attitude = attitude
loyalty-behaviour = behaviour
loyalty-ties = ties
loyalty-of-customer = Loyalty: { $score } out of 100 (50 is the typical customer)
loyalty-part-of-customer = { $part }: { $score }
loyalty-part-unknown = Nothing is known of its { $part }: that counts as usual, and the score rests on the other two parts.
loyalty-part-no-say = { $part } says nothing of staying in these data, and is no part of the score.

loyalty-among-nps = those with a score
loyalty-among-all = everyone

loyalty-withheld-few-departures = No loyalty score: { $departures ->
    [0] no customer left
    [one] only 1 customer left
   *[other] only { $departures } customers left
 } within { $horizon } days in the part of the history to learn from, and it takes at least { $minimum }, and some who stayed.
loyalty-withheld-nothing = No loyalty score: nothing that is known of customers goes with staying the next { $horizon } days.
loyalty-withheld-few-tested = No loyalty score: { $departures ->
    [0] no customer left
    [one] only 1 customer left
   *[other] only { $departures } customers left
 } within { $horizon } days on later dates to judge it by, and it takes at least { $minimum }.
loyalty-withheld-no-skill = No loyalty score: on later dates it told who stayed the next { $horizon } days no better than chance (AUC { $auc }).
loyalty-withheld-snapshot = No loyalty score: these data are one snapshot without dates, and nowhere does it say when anyone left.
