# Loyaliteit en persona’s in rapporten.
report-section-loyalty = Loyaliteit
report-loyalty-value = { $apart ->
    [yes] Loyale klanten houden hun waarde: van het loyaalste vijfde deel was na { $days ->
        [365] een jaar
       *[other] { $days } dagen
     } nog { $high } over, van het minst loyale { $low }.
   *[no] Van het loyaalste vijfde deel was na { $days ->
        [365] een jaar
       *[other] { $days } dagen
     } nog { $high } van de jaarwaarde over, van het minst loyale { $low }; dat kan toeval zijn.
 }
report-loyalty-low = { $count ->
    [0] Niemand scoort nu zo laag als dat minst loyale vijfde deel toen.
    [one] 1 van de { NUMBER($all) } klanten scoort nu zo laag als dat minst loyale vijfde deel toen (hoogstens { $score }), goed voor { $value } { $basis ->
        [margin] marge per jaar.
       *[revenue] per jaar.
     }
   *[other] { NUMBER($count) } van de { NUMBER($all) } klanten scoren nu zo laag als dat minst loyale vijfde deel toen (hoogstens { $score }), samen goed voor { $value } { $basis ->
        [margin] marge per jaar.
       *[revenue] per jaar.
     }
 }
report-loyalty-nps = { $verdict ->
    [better] Loyaliteit zei beter wie er zou vertrekken dan het aanbevelingscijfer alleen: AUC { $auc } tegen { $nps }, { $difference } meer (tussen { $low } en { $high }).
    [worse] Het aanbevelingscijfer alleen zei beter wie er zou vertrekken dan loyaliteit: AUC { $nps } tegen { $auc }.
   *[same] Loyaliteit (AUC { $auc }) en het aanbevelingscijfer alleen ({ $nps }) zeiden ongeveer even goed wie er zou vertrekken; het verschil, tussen { $low } en { $high }, kan toeval zijn.
 }
report-loyalty-withheld = { $why }
report-loyalty-team = De helft van de klanten van { $team } heeft een loyaliteit van { $own } of hoger; in het hele bedrijf is dat { $company }.
report-persona-most = De meeste klanten zijn { $most }: { NUMBER($count) } van de { NUMBER($all) }{ $cost ->
    [same] . Bij hen staat ook het meest op het spel: { $value }.
    [other] . Het meest staat op het spel bij een andere persona, { $heaviest }: { $value }.
   *[none] .
 }
report-persona-moved = Tussen { $first } en { $last } { $count ->
    [one] wisselde 1 klant
   *[other] wisselden { NUMBER($count) } klanten
 } van persona, samen goed voor { $value } per jaar; het vaakst van “{ $was }” naar “{ $is }” ({ $top }).
report-sub-kept = Deel van de jaarwaarde dat er na { $days ->
    [365] een jaar
   *[other] { $days } dagen
 } nog was, per vijfde deel naar loyaliteit, op datums na alles waarvan is geleerd, met marge; n = { NUMBER($n) }.
report-fifth = { $number ->
    [1] minst loyale vijfde
    [2] tweede vijfde
    [3] middelste vijfde
    [4] vierde vijfde
   *[5] loyaalste vijfde
 }
report-chart-loyalty = { $share } van de klanten scoort nu onder de 50
report-sub-loyalty = Klanten per tien punten loyaliteit, van 0 tot 100; n = { NUMBER($n) }.{ $told ->
    [yes] {" "}In kleur: zo laag als het minst loyale vijfde deel toen.
   *[no] {""}
 }
report-axis-loyalty = loyaliteitsscore
report-column-fifth = naar loyaliteit
report-column-score = score
report-column-kept = nog over
report-column-growth = groei
report-column-persona = persona
report-column-loyalty = loyaliteit
report-column-was = was
report-column-is-now = is nu
report-column-among = onder
report-column-nps = NPS alleen
report-column-difference = verschil
report-table-personas = Persona’s
report-table-nps = Loyaliteit naast het aanbevelingscijfer alleen (AUC)
report-note-moves = De { $shown } meest voorkomende van { $count } wisselingen.
report-note-nps = Hoe vaak van twee klanten degene die vertrok de laagste score had, op latere datums. Onder iedereen telt wie geen cijfer gaf mee met het aandeel dat van zulke klanten eerder vertrok.
