# Vertrokken klanten: de kans dat ze terugkomen, en wat die waard is.
predict-comeback-title = Vertrokken klanten die kunnen terugkomen, per { $day }
predict-comeback-none = Op deze datum zijn er geen vertrokken klanten.
predict-comeback-order-expected = Op volgorde van verwachte waarde: de kans op terugkeer binnen { $horizon } dagen maal wat de klant per jaar waard was.
predict-comeback-order-value = Er wordt geen kans gegeven. De volgorde is die van wat de klant per jaar waard was.
predict-comeback-per-customer = De kans binnen { $horizon } dagen berust op wie tot nu toe terugkwam ({ $returns }). Ze hangt af van hoelang iemand weg is, de reden, hoe het eindigde, de waarde en hoelang iemand klant was.
predict-comeback-same-for-all = Iedereen heeft dezelfde kans om binnen { $horizon } dagen terug te komen, naar wie tot nu toe terugkwam ({ $returns }): op latere datums bleek nergens uit dat de een eerder terugkomt dan de ander.
predict-comeback-withheld-few-returns = Geen kans op terugkeer binnen { $horizon } dagen: er { $returns ->
    [0] kwam nog niemand
    [one] kwam nog maar 1 klant
   *[other] kwamen nog maar { $returns } klanten
 } terug, en er zijn er minstens { $minimum } nodig.
predict-comeback-withheld-history = Geen kans op terugkeer binnen { $horizon } dagen: de historie is te kort om zo'n voorspelling aan een latere periode te toetsen.
predict-comeback-withheld-few-tested = Geen kans op terugkeer binnen { $horizon } dagen: in de latere periode waaraan wordt getoetst { $returns ->
    [0] kwam niemand
    [one] kwam maar 1 klant
   *[other] kwamen maar { $returns } klanten
 } terug, en er zijn er minstens { $minimum } nodig.
predict-comeback-withheld-calibration = Geen kans op terugkeer binnen { $horizon } dagen: in een latere periode zaten de voorspellingen er duidelijk naast. Ze verwachtten er { $expected } terug, en het werden er { $returned }.
predict-comeback-column-left = vertrokken op
predict-comeback-column-reason = reden
predict-comeback-column-value = waard per jaar
predict-comeback-column-within = terug binnen { $days } d
predict-comeback-column-between = tussen
predict-comeback-column-expected = verwachte waarde
predict-comeback-between = { $low } en { $high }
