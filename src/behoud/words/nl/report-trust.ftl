# Hoe ver de voorspellingen te vertrouwen zijn, en het verwachte verlies, in rapporten.
report-section-trust = Hoe goed de voorspellingen zijn
report-trust-level = Op eerdere datums { $expected ->
    [one] werd 1 vertrek
   *[other] werden { NUMBER($expected) } vertrekken
 } voorspeld binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 }; { $departures ->
    [0] het werd er geen
    [one] het werd er 1
   *[other] het werden er { NUMBER($departures) }
 }.
report-trust-ranks = Neem iemand die vertrok en iemand die bleef: in { $auc } van de 100 paren had het model de vertrekker hoger staan, bij logistische regressie was dat { $auc_regression } keer en bij de vuistregel { $auc_rule } keer. Toeval geeft 50.
report-trust-error = De fout (log-loss) is { $base } kleiner dan bij een gelijke kans voor allen (tussen { $base-low } en { $base-high }), en { $rule } kleiner dan bij de vuistregel (tussen { $rule-low } en { $rule-high }).
report-trust-moved = { $way ->
    [up] Er vertrokken er meer binnen { $days ->
        [365] een jaar
       *[other] { $days } dagen
     } dan in het verleden dat het kende: { $after } tegen { $before }.
    [down] Er vertrokken er minder binnen { $days ->
        [365] een jaar
       *[other] { $days } dagen
     } dan in het verleden dat het kende: { $after } tegen { $before }.
   *[same] Er vertrokken er ongeveer evenveel binnen { $days ->
        [365] een jaar
       *[other] { $days } dagen
     } als in het verleden dat het kende: { $after } tegen { $before }.
 }
report-next-loss = { $said ->
    [yes] Wat er de komende { $days } dagen vertrekt, kan uitkomen tussen { $low } en { $high } per jaar.
   *[no] Naar verwachting vertrekt er de komende { $days } dagen voor { $expected } { $basis ->
        [margin] aan marge
       *[revenue] aan omzet
     } per jaar, tussen { $low } en { $high }{ $by ->
        [share] , als er een even groot deel vertrekt als eerder; wie dat zijn, zegt het niet
       *[model] {""}
     }.
 }
report-next-loss-before = { $often ->
    [always] Op { $dates ->
        [one] de ene eerdere datum
       *[other] alle { $dates } eerdere datums
     } lag wat er in het kwartaal daarna verloren ging binnen de verwachte bandbreedte.
    [never] Op { $dates ->
        [one] de ene eerdere datum
       *[other] geen van de { $dates } eerdere datums
     } lag wat er in het kwartaal daarna verloren ging { $dates ->
        [one] buiten
       *[other] binnen
     } de verwachte bandbreedte.
   *[sometimes] Op { $held } van de { $dates } eerdere datums lag wat er in het kwartaal daarna verloren ging binnen de verwachte bandbreedte.
 }
report-tile-loss = verwacht verlies, komend kwartaal
report-tile-between = per jaar, tussen { $low } en { $high }
report-sub-loss = { $basis ->
    [margin] Marge
   *[revenue] Omzet
 } per jaar van klanten die binnen { $days } dagen vertrekken. Balk: wat op die datum werd verwacht, van laag tot hoog; ruit: wat er verloren ging.
report-mark-lost = { $lost } verloren, { $expected } verwacht
report-mark-expected = { $expected } verwacht
report-sub-calibration = Op datums na alles waarvan is geleerd: { NUMBER($n) } keer een klant, in { $groups } groepen van kleine naar grote kans, met marge.
report-axis-predicted = voorspeld
report-axis-observed = vertrokken
report-line-exact = precies zoals voorspeld
report-spoken-bin = { $predicted } voorspeld, { $observed } vertrokken
report-column-bin = groep
report-column-predicted = voorspeld
report-column-observed = vertrokken
report-column-between = tussen
report-column-within = binnen
report-column-way = manier
report-column-auc = AUC
report-column-brier = Brier
report-column-log-loss = log-loss
report-column-gain = minder fout
report-column-test-date = datum
report-column-foretold = verwacht
report-column-miss = ernaast, en bij toeval
report-column-asked-on = op
report-column-came = verloren
report-column-trait = kenmerk
report-column-left-share = vertrokken
report-column-foretold-share = voorspeld
report-column-ratio = vertrokken per voorspelde
report-column-caught = vertrekkers in eerste tiende
report-way-model = ons model
report-way-withheld = ons model (ingehouden)
report-way-vouched = ons model (te weinig om te toetsen)
report-way-regression = logistische regressie
report-way-rule = vuistregel
report-way-base = gelijke kans voor allen
report-table-ways = Het model naast eenvoudiger manieren
report-table-dates = Alle datums waarop het is getoetst
report-note-ways = AUC: hoe vaak een vertrekker boven een blijver staat. Brier en log-loss zijn fouten: lager is beter. “Minder fout” gaat over de log-loss, vergeleken met een gelijke kans voor allen; waar zo weinig klanten vertrekken, is veel daarvan voor elk model toeval.
report-note-dates = Elke datum ligt na alles waarvan het model van die datum had geleerd; een datum waarvan het model nauwelijks een heel venster van die lengte had gezien, staat er wel en telt niet mee. “Minder fout” is vergeleken met een gelijke kans voor allen; “ernaast” is de kalibratiefout (ECE), met eronder wat toeval er hoogstens van maakt.
report-note-groups = Binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 }, alle datums samen. De kenmerken worden hier vergeleken en nergens anders voor gebruikt.
report-page-card = Modelkaart
report-page-evaluation = Hoe goed de voorspellingen zijn
report-section-loss = Verwacht verlies
report-section-groups = Per groep
report-section-drift = Wat er veranderde
report-trust-none = Er wordt geen kans op vertrek gegeven.
report-trust-nothing = Er valt niets te toetsen: op geen datum in het verleden was er zowel een model als een latere periode om het aan te toetsen.
report-drift = { $moved ->
    [0] Geen van de { $all } kenmerken is nu anders over de klanten verdeeld
    [one] 1 van de { $all } kenmerken is nu anders over de klanten verdeeld
   *[other] { $moved } van de { $all } kenmerken zijn nu anders over de klanten verdeeld
 } dan in het jaar ervoor, verder dan datums binnen dat jaar van elkaar afwijken.
report-table-drift = Kenmerken die het meest verschoven
report-table-level = Als het aandeel vertrekkers verschuift
report-column-feature = kenmerk
report-column-psi = PSI
report-column-then = gewoon toen
report-column-now = gewoon nu
report-column-missing = niet bekend
report-column-known-share = bekend aandeel
report-column-level-known = bij bekend aandeel
report-note-drift = PSI is de population stability index: hoe anders het kenmerk over de klanten is verdeeld dan in het jaar ervoor. Gewoonlijk is wat een datum van dat jaar hoogstens van de andere afweek.
report-note-level = “Bekend aandeel” is wat er was vertrokken in het verleden dat het model van die datum kende. De laatste twee kolommen zijn de fout (log-loss), zoals die was en zoals die was geweest als het model het aandeel vertrekkers had gekend.
report-trust-more = Alle datums en tabellen: --all. Als pagina met de kalibratiegrafieken: --html BESTAND. De modelkaart: --card.
report-trust-regression = { $verdict ->
    [better] Vergeleken met logistische regressie is die fout { $gain } kleiner (tussen { $low } en { $high }).
    [worse] Logistische regressie deed het beter: vergeleken daarmee is de fout { $gain } kleiner (tussen { $low } en { $high }).
   *[same] Met logistische regressie is er geen verschil dat geen toeval kan zijn ({ $gain }, tussen { $low } en { $high }).
 }
report-trust-euros = Van de { $lost } aan jaarwaarde die binnen { $days ->
    [365] een jaar
   *[other] { $days } dagen
 } vertrok, stond { $found } ({ $share }) in het eerste tiende naar waarde op het spel.
report-column-first-tenth = vertrekkers in eerste tiende
report-not-counted = telt niet mee
report-drift-chances = Wat het model ervan maakt, verschoof { $psi } (PSI); tussen datums van het jaar ervoor was dat hoogstens { $usual }.
report-column-psi-usual = PSI gewoonlijk
report-column-likeness = gelijkenis
