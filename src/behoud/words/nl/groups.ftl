# Voorspellingen per groep van een kenmerk dat het bedrijfsbestand laat vergelijken.
groups-title = Hoe de voorspellingen per groep uitkwamen
groups-about = Op latere datums, alle samen. De kenmerken die [groups] attributes noemt, ook gevoelige, worden hier vergeleken en nergens anders voor gebruikt.
groups-none-asked = Het bedrijfsbestand vraagt niet om een vergelijking: noem de kenmerken onder [groups] attributes.
groups-column-attribute = kenmerk
groups-column-group = groep
groups-column-customers = klanten
groups-column-departures = vertrokken
groups-column-observed = aandeel vertrokken
groups-column-predicted = aandeel voorspeld
groups-column-calibration = vertrokken gedeeld door voorspeld
groups-column-top = in het eerste tiende
groups-column-found = deel van de vertrekkers daar
groups-column-auc = AUC
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
