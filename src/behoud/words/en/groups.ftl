# Predictions per group of an attribute that the company file compares.
groups-title = How predictions turned out per group
groups-none-asked = The company file asks for no comparison: name the attributes under [groups] attributes.
groups-unknown = unknown
groups-withheld = too few
groups-calibration = Within { $days } days, { $attribute } “{ $group }”: { $calibration } customers left for each one that was predicted (between { $low } and { $high }), in the other groups { $elsewhere }. That is no chance.
groups-found-less = Within { $days } days, { $attribute } “{ $group }”: of those who left { $found } stood in the first tenth of the ranking, in the other groups { $elsewhere }. They are more easily missed.
groups-found-more = Within { $days } days, { $attribute } “{ $group }”: of those who left { $found } stood in the first tenth of the ranking, in the other groups { $elsewhere }. That is no chance.
groups-alike = Between groups there is no difference in how predictions turned out that could not be chance.
groups-too-small = { $count ->
    [one] 1 group has
   *[other] { $count } groups have
 } fewer than { $minimum } customers: nothing is said of { $count ->
    [one] it
   *[other] them
 }.
