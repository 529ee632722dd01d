# Wie is de volgende: wat wordt ingehouden en waarom, de lijst, de beoordeling.
predict-withheld-snapshot = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: dit is één momentopname zonder datums, en nergens staat wanneer iemand vertrok.
predict-withheld-history = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: de { $days } dagen geschiedenis laten geen latere periode over om zo’n voorspelling aan te toetsen.
predict-withheld-few-departures = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: in het deel van de geschiedenis om van te leren { $departures ->
    [0] vertrok geen enkele klant
    [one] vertrok maar 1 klant
   *[other] vertrokken maar { $departures } klanten
 }, en er zijn er minstens { $minimum } nodig.
predict-withheld-few-stayed = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: bijna iedereen vertrok binnen die tijd ({ $departures } klanten), dus valt er niets te onderscheiden.
predict-withheld-few-tested = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: in de latere periode om aan te toetsen { $departures ->
    [0] vertrok geen enkele klant
    [one] vertrok maar 1 klant
   *[other] vertrokken maar { $departures } klanten
 }, en er zijn er minstens { $minimum } nodig.
predict-withheld-no-skill = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: in een latere periode deed het model het niet beter dan iedereen dezelfde kans geven (de winst was { $skill } %, tussen { $low } % en { $high } %, en dat kan dus niets zijn).
predict-withheld-no-better-than-rule = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: in een latere periode deed het model het niet beter dan de vuistregel (de winst was { $skill } %, tussen { $low } % en { $high } %).
predict-withheld-calibration = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: in een latere periode zaten de voorspellingen er duidelijk naast. Gemiddeld zeiden ze { $predicted } %, en { $observed } % vertrok; per klant was het gemiddeld { $ece } % mis.
predict-withheld-learned-short = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: op geen enkele datum in het verleden had het model genoeg van zulke perioden van begin tot eind gezien om het op te beoordelen ({ $days } dagen geschiedenis).
predict-withheld-drift = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: de klanten van nu lijken niet op die van het afgelopen jaar. Hun kansen verschillen met een stabiliteitsindex van { $index }, waar { $usual } gewoon is. `behoud evaluate` laat zien wat er verschoof; meestal is een bron weggevallen.
predict-withheld-level = Geen kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
}: het aandeel dat vertrekt verandert te snel om te volgen, van { $then } % in het verleden naar verwacht { $now } % nu.
predict-withheld-several = { $others } en { $last }

predict-title = Wie is de volgende, per { $day }
predict-none = Er zijn op deze datum geen klanten die kunnen vertrekken.
predict-order-value-at-risk = Op volgorde van waarde op het spel: de kans op vertrek binnen { $horizon ->
    [one] een dag
   *[other] { $horizon } dagen
} maal de { $basis ->
    [margin] marge
   *[revenue] omzet
 } van een jaar.
predict-order-plain-rule = Er wordt geen kans gegeven. De volgorde is een vuistregel: eerst { $rule ->
    [deadline] wie het eerst moet opzeggen
   *[silence] wie het langst stil is
 }, en bij gelijke stand de hoogste waarde.
predict-order-value = Er wordt geen kans gegeven. De klanten staan op volgorde van waarde.
predict-value-is-revenue = Waarde is de jaaromzet: het bedrijfsbestand noemt geen gross_margin.
predict-value-is-margin = Waarde is de marge per jaar.
predict-cancelled = { $count ->
    [one] 1 klant heeft
   *[other] { $count } klanten hebben
 } opgezegd en { $count ->
    [one] loopt
   *[other] lopen
 } nog, samen goed voor { $value } per jaar; niet in deze lijst.
predict-objected = { $count ->
    [one] 1 klant maakte bezwaar tegen profilering en krijgt
   *[other] { $count } klanten maakten bezwaar tegen profilering en krijgen
 } geen score.
predict-shown = { $shown } van { $all } klanten getoond. Meer: --limit
predict-column-rank = #
predict-column-customer = klant
predict-column-within = binnen { $days } d
predict-column-value = waarde per jaar
predict-column-value-at-risk = op het spel
predict-column-deadline = opzeggen binnen
predict-column-customer-why = klant, met wat de kans verhoogt (+) en verlaagt (−)
predict-column-customer-alike = klant, met waarin die wel (+) en niet (−) op de vertrokkenen lijkt
predict-withheld = ingehouden
predict-customer-unknown = Er is geen klant “{ $customer }” onder de lopende of opgezegde klanten.{ $near ->
    [none] {""}
   *[other] {" "}Bedoelde u “{ $near }”?
 }
predict-customer-objected = Klant { $customer } krijgt geen score. Hij is op deze datum geen klant, of maakte bezwaar tegen profilering.
predict-customer-cancelled = { $customer } zegde op { $given } op en loopt tot en met { $ends }. Goed voor { $value } per jaar.
predict-customer-probability = Kans op vertrek binnen { $days ->
    [one] een dag
   *[other] { $days } dagen
}: { $share }
predict-customer-rank = Nummer { $rank } van { $all }
predict-customer-value = Waarde per jaar: { $value }
predict-customer-at-risk = Op het spel: { $value }
predict-customer-deadline = Uiterste opzegdatum: over { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }
predict-reason-up = + { $reason }
predict-reason-down = − { $reason }

predict-evaluation-all = samen
predict-between = { $share } (tussen { $low } en { $high })
