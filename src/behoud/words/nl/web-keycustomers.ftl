# Sleutelklanten: wie men absoluut wil houden, en wat wij van hen niet zien.
web-key-title = { $customers ->
    [0] Er zijn geen { $marked ->
        [yes] sleutelklanten
       *[no] klanten
     }
    [one] 1 { $marked ->
        [yes] sleutelklant draagt
       *[no] klant draagt
     } { $share } van { $basis ->
        [revenue] de jaaromzet
       *[value] de waarde
     } ({ $amount })
   *[other] { $customers } { $marked ->
        [yes] sleutelklanten dragen
       *[no] klanten dragen
     } samen { $share } van { $basis ->
        [revenue] de jaaromzet
       *[value] de waarde
     } ({ $amount })
 }{ $unspoken ->
    [0] {""}
    [one] ; bij 1 van hen sprak { $days } dagen niemand met wie beslist
   *[other] ; bij { $unspoken } van hen sprak { $days } dagen niemand met wie beslist
 }
web-key-unmarked = Niemand is als sleutelklant aangemerkt; dit zijn de { $count } klanten met de meeste waarde. Zet « key_customer » in de bron van klanten om zelf te kiezen.
web-key-none-how = Hier staat straks wat wij van de belangrijkste klanten niet zien: wie beslist en lang niet gesproken is, wie geen enquête beantwoordt, van wie gebruik of contract onbekend is. Lees daarvoor klanten in, met « key_customer » bij wie dat zijn.
web-key-by-value = Alle klanten naar waarde
web-key-spots = Blinde vlekken: wat wij niet zien
web-key-spot = { $spot ->
    [decider] { $days } dagen niet gesproken met wie beslist
    [second] geen tweede contactpersoon gesproken, afgelopen jaar
    [answers] geen antwoord op een enquête, { $year } dagen
    [usage] geen gebruik bekend, { $days } dagen
   *[contract] geen lopend contract bekend
 }
web-key-lacking = Niet te zeggen zonder deze tabellen:
web-key-each = Hoe dicht wij erbij zitten
web-key-note = Beslissers zijn contactpersonen met de rol beslisser of op directieniveau. Rollen tellen als bereikt wanneer er het afgelopen jaar contact was. Andere bedrijven zijn klanten van hetzelfde moederbedrijf.
