# Former customers: the chance that they return, and what it is worth.
predict-comeback-title = Former customers who may return, as of { $day }
predict-comeback-none = There are no former customers at this date.
predict-comeback-order-expected = Ordered by expected value: the chance to return within { $horizon } days times what the customer was worth a year.
predict-comeback-order-value = No chance is given. The order is by what the customer was worth a year.
predict-comeback-per-customer = The chance within { $horizon } days rests on the { $returns } returns so far. It differs by the time since the departure, the reason, how it ended, the value and how long someone was a customer.
predict-comeback-same-for-all = Everyone has the same chance to return within { $horizon } days, from the { $returns } returns so far: on later dates nothing showed that one former customer returns sooner than another.
predict-comeback-withheld-few-returns = No chance to return within { $horizon } days: { $returns ->
    [0] no customer has come back
    [one] only 1 customer has come back
   *[other] only { $returns } customers have come back
 } so far, and it takes at least { $minimum }.
predict-comeback-withheld-history = No chance to return within { $horizon } days: the history leaves no later period to judge such a prediction by.
predict-comeback-withheld-few-tested = No chance to return within { $horizon } days: { $returns ->
    [0] no customer
    [one] only 1 customer
   *[other] only { $returns } customers
 } came back in the later period that it has to be judged by, and it takes at least { $minimum }.
predict-comeback-withheld-calibration = No chance to return within { $horizon } days: on a later period the predictions were clearly off. They expected { $expected } to come back, and { $returned } did.
predict-comeback-column-left = left on
predict-comeback-column-reason = reason
predict-comeback-column-value = worth a year
predict-comeback-column-within = back within { $days } d
predict-comeback-column-between = between
predict-comeback-column-expected = expected value
predict-comeback-between = { $low } and { $high }
