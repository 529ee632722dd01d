# Service: contacten die te veel zijn, klachten die te lang duren, klanten die niets van ons horen.
web-service-none = Er is nog geen contact met klanten bekend
web-service-none-how = Hier staat straks welke klachten te lang openstaan, wie vaker dan wenselijk contact zoekt, wie zijn verhaal opnieuw moet doen en wie al lang niets van ons hoorde. Lees daarvoor contactmomenten in (tabel « interactions »: klant, moment, kanaal, richting, soort, opgelost op).
web-service-title = { $overdue ->
    [0] Geen enkele klacht of storing staat langer dan { $open } dagen open
    [one] 1 klacht of storing staat langer dan { $open } dagen open, bij een klant van { $worth }
   *[other] { $overdue } klachten en storingen staan langer dan { $open } dagen open, bij klanten die samen { $worth } waard zijn
 }{ $many ->
    [0] .
    [one] ; 1 klant zocht in { $days } dagen meer dan { $limit } keer contact.
   *[other] ; { $many } klanten zochten in { $days } dagen meer dan { $limit } keer contact.
 }
web-service-last = laatste { $days } dagen
web-service-short-overdue = Te lang open
web-service-short-many = Te vaak contact
web-service-short-repeats = Opnieuw vertellen
web-service-short-transfers = Doorverbonden
web-service-short-silent = In stilte
web-service-overdue = { $rows ->
    [0] Niets staat langer dan { $open } dagen open
    [one] 1 klacht of storing staat langer dan { $open } dagen open
   *[other] { $rows } klachten en storingen van { $customers } klanten staan langer dan { $open } dagen open
 }
web-service-many = { $customers ->
    [0] Niemand zocht in { $days } dagen meer dan { $limit } keer contact
    [one] 1 klant zocht in { $days } dagen meer dan { $limit } keer contact
   *[other] { $customers } klanten zochten in { $days } dagen meer dan { $limit } keer contact; samen zijn zij { $worth } waard
 }
web-service-repeats = { $customers ->
    [0] Niemand kwam in { $days } dagen binnen twee weken met hetzelfde terug
    [one] 1 klant kwam in { $days } dagen binnen twee weken met hetzelfde terug
   *[other] { $customers } klanten kwamen in { $days } dagen binnen twee weken met hetzelfde terug
 }
web-service-transfers = { $customers ->
    [0] Niemand werd in { $days } dagen doorverbonden
    [one] 1 klant werd in { $days } dagen doorverbonden
   *[other] { $customers } klanten werden in { $days } dagen doorverbonden
 }
web-service-silent = { $customers ->
    [0] Iedere klant hoorde de afgelopen { $silence } dagen van ons
    [one] 1 klant hoorde al { $silence } dagen niets van ons; zij is { $worth } waard
   *[other] { $customers } klanten hoorden al { $silence } dagen niets van ons; samen zijn zij { $worth } waard
 }
web-service-taking = Hoelang een klant wacht
web-service-taking-none = In het laatste jaar kwam er niets binnen waarvan te zeggen is hoelang het duurde.
web-service-no-answers = Hoe snel het eerste antwoord kwam, is niet te zeggen: geen enkel bericht van ons hoort bij dezelfde draad (« thread_id ») als de vraag.
web-service-trend = De helft van wat in de laatste 90 dagen binnenkwam, was binnen { $median } { $what ->
    [answer] beantwoord
   *[solve] opgelost
 } ({ $low } – { $high }){ $way ->
    [longer] ; dat duurt langer dan de 90 dagen ervoor ({ $before }).
    [shorter] ; dat gaat sneller dan de 90 dagen ervoor ({ $before }).
    [alike] ; dat verschilt niet aantoonbaar van de 90 dagen ervoor ({ $before }).
   *[none] .
 }
web-service-trend-open = Van wat in de laatste 90 dagen binnenkwam, is nog niet de helft { $what ->
    [answer] beantwoord
   *[solve] opgelost
 }: { $open } van { $number } staan open.
web-service-trend-few = In de laatste 90 dagen kwam te weinig binnen om te zeggen hoelang het { $what ->
    [answer] eerste antwoord
   *[solve] oplossen
 } duurt ({ $number }).
web-service-taking-months = Per maand
web-service-waiting-about = Mediaan van de dagen tot oplossing, per maand van binnenkomst, met interval; wat nog openstaat telt als minstens zo lang. { $n } contacten
web-service-axis = dagen
web-service-hours = { $number } uur
web-service-days = { $number } dagen
web-matter-complaint = klacht
web-matter-disruption = storing
web-matter-question = vraag
web-matter-cancellation = opzegging
web-matter-sales = verkoop
web-matter-service = verzoek
web-matter-other = anders
web-service-taking-kinds = Per soort, laatste 90 dagen
