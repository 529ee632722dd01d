# De modelkaart.
card-title = Modelkaart, per { $day }
card-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
 }
card-deadline = de uiterste opzegdatum

card-predicts = Wat er wordt voorspeld
card-predicts-what = { $churn ->
    [contract] De kans dat een klant besluit te vertrekken: dat hij opzegt, of zijn contract stilletjes laat aflopen.
    [inactivity] De kans dat een klant voor het laatst iets heeft gekocht, en daarna zo lang niets koopt dat hij als vertrokken telt.
   *[snapshot] Niets met een datum: de gegevens zijn één momentopname, en nergens staat wanneer iemand vertrok.
 }
card-predicts-horizons = Binnen: { $horizons }.

card-data = Waarvan is geleerd
card-data-none = Van geen verleden: er is geen datum om op terug te kijken.
card-data-span = { $snapshots ->
    [one] 1 datum, { $first }
   *[other] { $snapshots } datums, van { $first } tot { $last }
 }, telkens met wat er net daarvoor van elke klant bekend was: { NUMBER($customers) } klanten, { NUMBER($rows) } rijen.
card-data-features = { $features ->
    [one] 1 kenmerk
   *[other] { $features } kenmerken
 } per klant.
card-data-departures = Van { NUMBER($departures) } vertrokken klanten is geleerd voor de kans binnen { $within }.

card-figures = Hoe goed het ging
card-figures-about = Op datums na alles waarvan is geleerd, alle datums samen. De maat voor de volgorde (AUC) is 0,5 bij toeval en hoogstens 1; van de fouten is lager beter, en ernaast staat wat een gelijke kans voor allen oplevert.
card-figures-none = Er was geen latere datum om het aan te toetsen.
card-column-horizon = binnen
card-column-n = klanten
card-column-departures = vertrokken
card-column-expected = voorspeld
card-column-auc = AUC
card-column-lift = lift bij 10 %
card-column-brier = Brier
card-column-brier-base = gelijke kans voor allen
card-column-ece = kalibratiefout (ECE)
card-column-ici = afgevlakt (ICI)

card-calibration = Kalibratie
card-calibration-how = Binnen { $within }: de logaritme van de kans per dag opgerekt en verschoven { $on ->
    [later_period] op een latere periode dan waarvan is geleerd.
    [other_customers] op klanten van wie niet is geleerd; voor een latere periode was de geschiedenis te kort.
   *[other] op { $on }.
 }
card-calibration-through = Binnen { $within } vertrekken er te weinig om dat apart te toetsen: het is hetzelfde model als binnen { $through }, en dat staat ervoor in.

card-withheld = Wat niet wordt gegeven
card-withheld-nothing = Er is niets ingehouden.

card-loyalty = Loyaliteitsscore
card-loyalty-how = Van 0 tot 100, en 50 voor de doorsnee klant: hoeveel ervoor spreekt dat hij de komende { $days } dagen blijft. De gewichten zijn geleerd van { NUMBER($customers) } klanten, van wie er { NUMBER($departures) } vertrokken. Zo zijn de verschillen tussen klanten opgebouwd:
card-loyalty-part = { $part }: { $share }

card-personas = Persona’s
card-personas-rules = { $own ->
    [yes] Volgens de regels in het bedrijfsbestand; de eerste die opgaat, telt.
   *[no] Volgens de regels die behoud meebrengt; de eerste die opgaat, telt.
 }

card-not-scored = Wie geen score krijgt
card-not-scored-objected = { $count ->
    [0] Niemand maakte bezwaar tegen profilering. Wie dat doet, krijgt geen score, en van hem wordt niet geleerd.
    [one] 1 klant maakte bezwaar tegen profilering. Hij krijgt geen score, en van hem wordt niet geleerd.
   *[other] { NUMBER($count) } klanten maakten bezwaar tegen profilering. Zij krijgen geen score, en van hen wordt niet geleerd.
 }
card-not-scored-cancelled = { $count ->
    [0] Geen enkele klant die heeft opgezegd, loopt nog; zulke klanten staan op een eigen lijst.
    [one] 1 klant heeft opgezegd en loopt nog: die staat op een eigen lijst.
   *[other] { NUMBER($count) } klanten hebben opgezegd en lopen nog: die staan op een eigen lijst.
 }

card-left-out = Waar niet naar wordt gekeken
card-left-out-sensitive = { $count ->
    [0] Wat zegt wie iemand is (geslacht, leeftijd, afkomst, geloof, gezondheid) blijft standaard buiten beschouwing; zo’n kolom was er niet.
   *[other] Wat zegt wie iemand is (geslacht, leeftijd, afkomst, geloof, gezondheid) blijft buiten beschouwing: { $names }.
 }
card-left-out-leaks = Weggelaten omdat het vertrek er al in zit: { $names }.

card-use = Waarvoor wel en waarvoor niet
card-use-rank = Om te bepalen naar wie u het eerst kijkt. De scores zetten werk voor mensen op volgorde.
card-use-nothing-refused = Niet om een klant iets te weigeren, en niet om een prijs of aanbod op te bepalen.
card-use-person = Een mens beslist, en kan zien waarom een klant staat waar hij staat.
card-use-others = Niet voor een ander bedrijf, een ander soort contract of een ander land: van dit bedrijf is geleerd.
card-use-cause = Niet als bewijs van wat vertrek veroorzaakt: wat ermee samengaat, hoeft de oorzaak niet te zijn.

card-made = Hoe dit tot stand kwam
card-made-by = behoud { $version }, seed { $seed }. Dezelfde gegevens en seed geven tot op de bit dezelfde scores.
