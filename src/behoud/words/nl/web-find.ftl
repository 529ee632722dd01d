# Het zoekveld bovenaan, en het team waarmee je door de pagina’s loopt.
web-find-label = Zoek klant of pagina
web-find-title = Zoeken
web-find-empty = Typ een naam, een klantnummer of een pagina
web-find-found = Waar « { $text } » toe leidt
web-find-nothing = Niets heet hier « { $text } »
web-find-pages = Pagina’s
web-find-all = Alle { $count } in de lijst
web-find-how = Een deel van de naam is genoeg; een nummer telt vanaf het begin.
web-team-label = Team
web-team-all = alle teams
