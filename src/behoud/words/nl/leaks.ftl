# Kolommen die niet in een voorspelling thuishoren, en waarom.
leaks-time = { $column } staat voor { $time }: { $with ->
    [none] { $time } alleen al verklaart { $share } ervan.
   *[other] samen met { $with } verklaart die { $share } ervan.
 }
leaks-filled = { $column } is vrijwel alleen bekend van wie vertrok: van de { $customers } klanten met een waarde vertrok { $share }. De kolom wordt vermoedelijk bij vertrek ingevuld.
leaks-empty = { $column } is vrijwel alleen leeg bij wie vertrok: van de { $customers } klanten zonder waarde vertrok { $share }. De kolom wordt vermoedelijk bij vertrek leeggemaakt.
leaks-value = { $column } is vrijwel alleen “{ $value }” bij wie vertrok: van de { $customers } klanten met die waarde vertrok { $share }.
leaks-good = { $column } voorspelt in zijn eentje beter wie vertrok dan waar kan zijn (AUC { $auc }): de kolom kent de uitkomst waarschijnlijk al.
leaks-afterwards = { $column } is bij { $share } van de vertrokken klanten pas na hun besluit ingevuld of gewijzigd.
