survival-no-tenure = Hoelang klanten blijven staat niet in deze momentopname: er is niet bij gezegd hoelang elk al klant is. Noem het kenmerk dat dat wel zegt als tenure_months onder [churn].
survival-title = Hoelang klanten blijven (Kaplan-Meier, maanden)
survival-column-group = groep
survival-column-lives = levens
survival-column-departures = vertrokken
survival-column-median = helft weg na
survival-column-month = na { $month }
survival-column-peak = slechtste maand
survival-column-note = opmerking
survival-differs = wijkt af van de rest ({ $p })
survival-fastest = { $group } vertrekt { $times } keer zo snel als verwacht{ $peak ->
    [known] , het meest in maand { $month } van het klantleven: dan gaat { $share } van wie er nog is
   *[none] {""}
 }.
survival-same = De groepen vertrekken niet aantoonbaar sneller of langzamer dan elkaar.
survival-untested = Te weinig klanten om groepen te vergelijken: elke groep vraagt er { $minimum }.
survival-late = { $count ->
    [one] 1 klantleven begon vóór de geschiedenis en telt vanaf de dag dat we het konden zien.
   *[other] { $count } klantlevens begonnen vóór de geschiedenis en tellen vanaf de dag dat we ze konden zien.
 }
survival-unseen = { $count ->
    [one] 1 is
   *[other] { $count } zijn
 } weggelaten: { $snapshot ->
    [true] onbekend is hoelang zij klant waren, of dat zij vertrokken
   *[false] al voorbij voordat de geschiedenis begon
 }.
survival-snapshot = Uit één momentopname: dit neemt aan dat klanten vroeger vertrokken zoals die van nu.
