# Columns that cannot be used for a prediction, and why.
leaks-time = { $column } stands in for { $time }: { $with ->
    [none] { $time } alone explains { $share } of it.
   *[other] together with { $with } it explains { $share } of it.
 }
leaks-filled = { $column } is known of hardly anybody but those who left: of the { $customers } customers with a value { $share } left. It is probably written when they leave.
leaks-empty = { $column } is empty of hardly anybody but those who left: of the { $customers } customers without a value { $share } left. It is probably cleared when they leave.
leaks-value = { $column } is “{ $value }” of hardly anybody but those who left: of the { $customers } customers with that value { $share } left.
leaks-good = { $column } by itself tells who left better than can be true (AUC { $auc }): it probably knows the outcome.
leaks-afterwards = { $column } was filled in or changed after the decision for { $share } of the customers that left.
