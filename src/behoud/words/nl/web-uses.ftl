# Gebruik: wie gebruikt wat zij heeft, wat bindt, wie minder gaat gebruiken.
web-uses-none = Er is nog geen gebruik bekend
web-uses-none-how = Hier staat straks hoeveel klanten gebruiken wat zij hebben, welke grootgebruikers terugvallen en welke producten binden. Lees daarvoor gebruik in (tabel « events »: klant, moment, wat, en waar bekend hoeveel).
web-uses-title = { $customers ->
    [0] Er zijn nu geen klanten
   *[other] { $share } van de klanten gebruikte de laatste { $days } dagen iets: { $users } van { $customers }
 }{ $slackened ->
    [0] .
    [one] ; 1 grootgebruiker valt terug, goed voor { $amount } per jaar.
   *[other] ; { $slackened } grootgebruikers vallen terug, samen goed voor { $amount } per jaar.
 }
web-uses-chart-about = Klanten die in de maand iets gebruikten; de lopende maand gearceerd
web-uses-young = Gebruik per maand
web-uses-month = In { $month } gebruikten { $customers } klanten iets
web-uses-year = In { $month } gebruikten { $customers } klanten iets, { $way ->
    [more] { $share } meer dan een jaar eerder
    [less] { $share } minder dan een jaar eerder
   *[same] evenveel als een jaar eerder
 }
web-uses-team-note = Dit gaat over de klanten die nu bij dit team horen, ook in de maanden dat zij bij een ander hoorden.
web-uses-slackened = { $customers ->
    [0] Geen enkele grootgebruiker valt terug
    [one] 1 grootgebruiker gebruikt minstens { $fall } minder dan de { $days } dagen ervoor, goed voor { $amount } per jaar
   *[other] { $customers } grootgebruikers gebruiken minstens { $fall } minder dan de { $days } dagen ervoor, samen goed voor { $amount } per jaar
 }
web-uses-unused = { $customers ->
    [0] Iedere klant gebruikte de laatste { $days } dagen iets
    [one] 1 klant gebruikte de laatste { $days } dagen niets, goed voor { $amount } per jaar
   *[other] { $customers } klanten gebruikten de laatste { $days } dagen niets, samen goed voor { $amount } per jaar
 }
web-uses-groups = Gebruik per groep, laatste { $days } dagen
web-uses-groups-note = Een groep opent de klanten erin die niets gebruiken. Gewoonlijk is de mediaan van wie wel iets gebruikt.
web-uses-binding = Wat bindt
web-uses-products = Eigenaren van een product naast vergelijkbare klanten zonder
