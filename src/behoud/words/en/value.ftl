# What customers are worth and are expected to bring in.
value-from-purchases-ahead = Nothing is agreed here, so the value of a year is an expectation: what a customer that still buys will bring in over the coming year, from how often it bought and what it paid.
value-from-past-year = Too few customers bought more than once to expect anything from it: the value of a year is what was bought in the year past.
value-customer-expected-margin = Expected to bring in over the coming year: { $value }, the chance that it leaves taken in
value-customer-lifetime-value = Lifetime value: { $value }
value-replayed = On { $day } customers were expected to bring in { $expected } in { $days } days. They brought in { $brought_in }. “The same as in the { $days } days before” would have said { $before }.
