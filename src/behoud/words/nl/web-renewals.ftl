# Verlengingen: welke contracten tot wanneer kunnen worden opgezegd.
web-renewals-days = In de komende { $days } dagen { $number ->
    [0] verloopt van geen enkel contract de opzegtermijn
    [one] verloopt de opzegtermijn van 1 contract, goed voor { $amount } per jaar
   *[other] verloopt de opzegtermijn van { $number } contracten, samen { $amount } per jaar
 }{ $going ->
    [none] {""}
   *[other] ; naar verwachting gaat daarvan { $going } weg
 }{ $unknown ->
    [0] .
    [one] . Voor 1 contract is geen kans gegeven.
   *[other] . Voor { $unknown } contracten is geen kans gegeven.
 }
web-renewals-span = Van { $first } tot en met { $last } { $number ->
    [0] verloopt van geen enkel contract de opzegtermijn
    [one] verloopt de opzegtermijn van 1 contract, goed voor { $amount } per jaar
   *[other] verloopt de opzegtermijn van { $number } contracten, samen { $amount } per jaar
 }{ $going ->
    [none] {""}
   *[other] ; naar verwachting gaat daarvan { $going } weg
 }{ $unknown ->
    [0] .
    [one] . Voor 1 contract is geen kans gegeven.
   *[other] . Voor { $unknown } contracten is geen kans gegeven.
 }
web-renewals-none = { $kind ->
    [contract] Er zijn nog geen contracten bekend
   *[other] Zonder contracten valt er niets te verlengen
 }
web-renewals-none-how = { $kind ->
    [contract] Hier staat straks welke contracten tot wanneer kunnen worden opgezegd, wat zij waard zijn en hoe groot de kans is dat de klant weggaat. Lees daarvoor een bestand met contracten in (tabel « contract_terms »: klant, begin, eind, uiterste opzegdatum, bedrag per jaar).
   *[other] Dit bedrijf telt een klant als vertrokken wanneer hij niet meer koopt, of heeft alleen een momentopname. Een uiterste opzegdatum is er dan niet. De klanten die stiller worden, staan bij Klanten.
 }
web-renewals-period = Periode
web-renewals-next = komende { $days } dagen
web-renewals-chosen = gekozen dagen
web-renewals-months = Per maand, het komende jaar
web-renewals-steps = { $step ->
    [week] Deze periode per week
   *[month] Deze periode per maand
 }
web-renewals-nothing = In deze tijd verloopt er geen opzegtermijn.
web-renewals-list = De contracten, op uiterste opzegdatum
web-renewals-note = De kans is die dat de klant vóór de uiterste opzegdatum besluit weg te gaan, met haar interval; het verwachte verlies is die kans maal het bedrag per jaar. Waar geen uiterste opzegdatum bekend is, telt de einddatum. Contracten die al zijn opgezegd, staan hier niet.
web-renewals-ics = Zet deze dagen in mijn agenda (.ics)
web-renewals-calendar = Opzegtermijnen { $company }
web-renewals-event = Laatste dag om op te zeggen: { $who }
web-renewals-event-about = { $product ->
    [none] {""}
   *[other] { $product }.{" "}
 }{ $amount ->
    [none] {""}
   *[other] { $amount } per jaar.{" "}
 }{ $chance ->
    [none] {""}
   *[other] Kans dat deze klant vóór die dag weggaat: { $chance }.{" "}
 }{ $manager ->
    [none] {""}
   *[other] Accountmanager: { $manager }.
 }
web-renewals-chart = In { $month } komt het meeste vrij: { $amount }
web-renewals-chart-about = Jaarbedrag van de contracten waarvan in die maand de opzegtermijn verloopt, komende twaalf maanden
web-renewal-auto = verlengt vanzelf
web-renewal-manual = moet worden verlengd
web-renewal-unknown = onbekend
