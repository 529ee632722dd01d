# De loyaliteitsscore: haar delen, wat zij waard is, en wanneer zij niet wordt gegeven.
loyalty-score = Loyaliteit
loyalty-attitude = houding
loyalty-behaviour = gedrag
loyalty-ties = binding
loyalty-of-customer = Loyaliteit: { $score } van 100 (50 is de doorsnee klant)
loyalty-part-of-customer = { $part }: { $score }
loyalty-part-unknown = Van zijn { $part } is niets bekend: dat telt als gewoon, en de score rust op de twee andere delen.
loyalty-part-no-say = { $part } zegt in deze gegevens niets over blijven, en telt niet mee in de score.

loyalty-among-nps = wie een cijfer gaf
loyalty-among-all = iedereen

loyalty-withheld-few-departures = Geen loyaliteitsscore: in het deel van de geschiedenis om van te leren { $departures ->
    [0] vertrok geen enkele klant
    [one] vertrok maar 1 klant
   *[other] vertrokken maar { $departures } klanten
 } binnen { $horizon } dagen. Er zijn er minstens { $minimum } nodig, en ook een paar die bleven.
loyalty-withheld-nothing = Geen loyaliteitsscore: niets wat van klanten bekend is, gaat samen met blijven in de komende { $horizon } dagen.
loyalty-withheld-few-tested = Geen loyaliteitsscore: op latere datums om aan te toetsen { $departures ->
    [0] vertrok geen enkele klant
    [one] vertrok maar 1 klant
   *[other] vertrokken maar { $departures } klanten
 } binnen { $horizon } dagen, en er zijn er minstens { $minimum } nodig.
loyalty-withheld-no-skill = Geen loyaliteitsscore: op latere datums zei zij niet beter dan het toeval wie de komende { $horizon } dagen bleef (AUC { $auc }).
loyalty-withheld-snapshot = Geen loyaliteitsscore: dit is één momentopname zonder datums, en nergens staat wanneer iemand vertrok.
