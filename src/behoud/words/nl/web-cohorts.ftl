# Cohorten: wie samen begon en er nog is, en hoelang klanten blijven.
web-cohorts-none = Er zijn nog geen cohorten te tonen
web-cohorts-none-how = Hier staat straks van wie samen begon, hoeveel er na elk kwartaal nog klant is. Daarvoor is nodig wanneer klanten begonnen en stopten: lees contracten in (tabel « contract_terms ») of, zonder contracten, verkopen (« transactions »).
web-cohorts-finding = { $way ->
    [one] { $value ->
        [money] De klanten die in { $first } begonnen, brengen na een jaar { $now } op van wat zij in het begin opbrachten
       *[customers] Van de klanten die in { $first } begonnen, is na een jaar nog { $now } klant
     }
    [plain] De klanten die in { $first } begonnen, brachten na een jaar { $before } op van het begin; wie in { $last } begon, brengt { $now } op
    [more] Van wie in { $last } begon, is na een jaar nog { $now } klant: meer dan de { $before } van { $first }
    [less] Van wie in { $last } begon, is na een jaar nog { $now } klant: minder dan de { $before } van { $first }
   *[alike] Van wie in { $last } begon, is na een jaar nog { $now } klant; dat verschilt niet aantoonbaar van de { $before } van { $first }
 }
web-cohorts-groups = { $value ->
    [money] Na een jaar brengt { $least } nog { $low } op van het begin, { $most } nog { $high }
   *[customers] Na een jaar is van { $least } nog { $low } klant, van { $most } nog { $high }{ $proven ->
        [yes] {""}
       *[no] ; dat kan toeval zijn
     }
 }
web-cohorts-short = Nog geen enkele groep van minstens { $minimum } klanten is een vol jaar gevolgd
web-cohorts-start = begin
web-cohorts-value = Geteld in
web-cohorts-value-customers = klanten
web-cohorts-value-money = geld
web-cohorts-table = Cohorten
web-cohorts-caption = { $value ->
    [money] Deel van de waarde bij het begin dat nog wordt opgebracht, in procenten
   *[customers] Deel van de klanten dat er nog is, in procenten
 }, zoveel { $period ->
    [quarter] kwartalen
   *[year] jaar
 } na { $by ->
    [start] het begin
   *[other] het begin, alle cohorten samen
 }
web-cohorts-cell = { $kept } van { $size } klanten ({ $low } – { $high })
web-cohorts-note = Hoe donkerder, hoe meer er nog is. { $value ->
    [money] Boven de 100 % groeide het cohort in waarde.
   *[customers] Wijs een cel aan voor de aantallen en het interval.
 } Wie later terugkwam, telt niet opnieuw mee.
web-cohorts-staying = Hoelang klanten blijven
web-cohorts-stay = Na { $months } maanden is { $share } van de klanten er nog ({ $low } – { $high }){ $month ->
    [0] .
   *[other] ; de kans om te gaan is het grootst in maand { $month }: dan vertrekt { $leaves } van wie er nog is.
 }
web-cohorts-young = { $lives ->
    [one] Er is 1 klantleven gevolgd, nog geen jaar lang.
   *[other] Er zijn { $lives } klantlevens gevolgd, nog geen jaar lang.
 }
web-cohorts-no-lives = Van geen enkele klant is bekend hoelang hij bleef.
web-cohorts-at-risk = Hoeveel klanten op dat moment gevolgd werden, en welk deel er nog was
web-cohorts-at-risk-note = Bovenaan het aantal gevolgde klanten; daaronder het deel dat er nog is, met zijn interval.
web-cohorts-after = na { $month }
web-cohorts-rows = { $kept } van { $count } klanten zijn er nog, { $age } { $period ->
    [quarter] { $age ->
        [1] kwartaal
       *[other] kwartalen
     }
   *[year] jaar
 } na het begin{ $by ->
    [start] {" "}in { $cohort }
   *[other] {" "}({ $group })
 }
web-cohorts-back = Terug naar de cohorten
web-cohorts-kept = nog klant
web-cohorts-is-kept = ja
web-cohorts-is-gone = nee
web-cohorts-at-start = waarde bij begin
web-cohorts-now = waarde toen
