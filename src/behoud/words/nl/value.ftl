# Wat klanten waard zijn en naar verwachting opbrengen.
value-from-purchases-ahead = Hier is niets afgesproken, dus is de waarde van een jaar een verwachting: wat een klant die nog koopt het komende jaar opbrengt, gezien hoe vaak hij kocht en wat hij betaalde.
value-from-past-year = Te weinig klanten kochten vaker dan één keer om er iets van te verwachten: de waarde van een jaar is wat het afgelopen jaar is gekocht.
value-customer-expected-margin = Brengt het komende jaar naar verwachting { $value } op, de kans op vertrek meegerekend
value-customer-lifetime-value = Klantwaarde over de hele looptijd: { $value }
value-replayed = Op { $day } was de verwachting dat klanten in { $days } dagen { $expected } zouden opbrengen. Het werd { $brought_in }. “Evenveel als in de { $days } dagen ervoor” had { $before } gezegd.
