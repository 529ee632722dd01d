# Voorspellingen per groep van een kenmerk dat het bedrijfsbestand laat vergelijken.
groups-title = Hoe de voorspellingen per groep uitkwamen
groups-none-asked = Het bedrijfsbestand vraagt niet om een vergelijking: noem de kenmerken onder [groups] attributes.
groups-unknown = onbekend
groups-withheld = te weinig
groups-calibration = Binnen { $days } dagen, { $attribute } “{ $group }”: voor elke klant die voorspeld was, vertrokken er { $calibration } (tussen { $low } en { $high }), in de andere groepen { $elsewhere }. Dat is geen toeval.
groups-found-less = Binnen { $days } dagen, { $attribute } “{ $group }”: van wie vertrok, stond { $found } in het eerste tiende van de lijst, in de andere groepen { $elsewhere }. Zij worden eerder gemist.
groups-found-more = Binnen { $days } dagen, { $attribute } “{ $group }”: van wie vertrok, stond { $found } in het eerste tiende van de lijst, in de andere groepen { $elsewhere }. Dat is geen toeval.
groups-alike = Tussen de groepen is er geen verschil in hoe voorspellingen uitkwamen dat geen toeval kan zijn.
groups-too-small = { $count ->
    [one] 1 groep telt
   *[other] { $count } groepen tellen
 } minder dan { $minimum } klanten: daarover wordt niets gezegd.
