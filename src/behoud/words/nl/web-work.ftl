# Het werk: wie te bereiken, waarom en wanneer uiterlijk.
web-work-title = { $count ->
    [0] Er hoeft nu niemand te worden gebeld
    [one] Eén klant om te bereiken
   *[other] { $count } klanten om te bereiken
 }{ $late ->
    [0] {""}
    [one] , bij één bent u te laat
   *[other] , bij { $late } bent u te laat
 }
web-work-notice-title = { $count ->
    [0] Niemand die opzegde is nog klant
    [one] Eén klant zegde op en is nog te behouden: { $value } per jaar
   *[other] { $count } klanten zegden op en zijn nog te behouden: { $value } per jaar
 }
web-work-queue = Te bereiken
web-work-notice = Opgezegd, nog klant
web-work-whose = Van wie
web-work-whose-mine = van mij
web-work-whose-free = nog van niemand
web-work-whose-all = van iedereen
web-work-keys = Toetsen: n volgende, p vorige, o openen, l vastleggen, Esc terug. Met Tab komt u ook overal.
web-work-last = laatste contact
web-work-never = nog geen contact
web-work-with = bij { $owner }
web-work-a-year = per jaar
web-work-by = bereiken vóór
web-work-late = Te laat:
web-work-was-due = had gemoeten vóór
web-work-deadline = { $days ->
    [0] vandaag kan zij voor het laatst opzeggen
    [one] nog 1 dag om op te zeggen
   *[other] nog { $days } dagen om op te zeggen
 }
web-work-days-left = { $days ->
    [0] laatste dag
    [one] nog 1 dag
   *[other] nog { $days } dagen
 }
web-work-gave-notice = opgezegd op
web-work-complaint = { $days ->
    [0] Klacht sinds vandaag
    [one] Klacht 1 dag open
   *[other] Klacht { $days } dagen open
 }
web-work-take = Oppakken
web-work-hand-over = Overdragen
web-work-mine = Ik pak het op
web-work-owner = Wie pakt het op
web-work-nobody = niemand
web-work-assign = Wijs toe
web-work-given = { $owner } pakt { $customer } op.
web-work-let-go = Niemand in het bijzonder heeft { $customer } nu onder zich.
web-work-before = Die ervóór
web-work-after = Die erna
web-work-none = Er hoeft nu niemand te worden gebeld. Wie binnen 90 dagen een uiterste opzegdatum of een open klacht heeft, komt hier vanzelf te staan.
web-work-notice-none = Wie opzegt, staat hier tot de laatste dag.
web-work-all-customers = Bekijk alle klanten
web-work-later = Afgesproken voor later
web-work-how = Hoe deze lijst wordt gemaakt
web-work-how-order = Wat te laat is, staat bovenaan. Daarna komt bij wie het meest te redden valt vóór de uiterste dag: de waarde per jaar maal de kans op vertrek vóór de uiterste opzegdatum; zonder zo’n datum wat op het spel staat, en waar geen kans kan worden gegeven de waarde zelf. Een week voor de uiterste opzegdatum hoort er gesproken te zijn, en een klacht hoort binnen vijf dagen beantwoord te zijn.
web-work-how-who = Hier staan klanten met een uiterste opzegdatum binnen 90 dagen, een open klacht of een afgesproken dag, en van wie geen opzegdatum bekend is het tiende deel met het meeste op het spel. Na een gesprek met een uitkomst laten wij een klant twee weken met rust, tenzij hij klaagt.
web-step-notice = Vraag waarom, en wat de klant zou doen blijven.
web-step-complaint = Los eerst de klacht op en bel daarna om te vertellen wat er is gedaan.
web-step-payment = Bel degene die betaalt: vraag wat er met de factuur is en spreek een dag af.
web-step-price = Licht de prijs toe bij wie beslist, voordat hij een reden wordt om op te zeggen.
web-step-usage = Vraag wat er in het gebruik is veranderd en bied aan er samen doorheen te lopen.
web-step-mood = Bel na over het gegeven antwoord: vraag wat het beter zou maken.
web-step-voice = Vraag telefonisch hoe het gaat: op enquêtes komt geen antwoord meer.
web-step-service = Vraag of wat er misging is opgelost en vertel wat eraan is gedaan.
web-step-people = Leer kennen wie er nu beslist en spreek een eerste gesprek af.
web-step-given-up = Vraag waarom een deel is opgezegd en of de rest nog past.
web-step-renewal = Bespreek de verlenging met wie beslist, vóór de uiterste opzegdatum.
web-step-silence = { $spoken ->
    [none] Maak kennis: niemand heeft deze klant nog gesproken.
   *[other] Neem contact op: sinds { $spoken } heeft niemand deze klant gesproken.
 }
web-step-ask = Bel en vraag hoe het gaat.
web-work-colleagues = Per collega
web-work-colleagues-title = Wie deed wat in de laatste { $days } dagen
web-work-colleagues-off = Cijfers over het werk van één persoon staan uit, tot de ondernemingsraad ermee heeft ingestemd. Een beheerder zet ze daarna aan bij de instellingen.
web-work-colleagues-none = Niemand heeft nu een klant onder zich, en in deze tijd is geen gesprek vastgelegd.
web-work-colleagues-note = Dit telt wat is vastgelegd, niet hoe goed iemand werkt: wie de moeilijkste klanten heeft, verliest er vaker een.
web-work-colleague = Collega
web-work-under-care = Klanten onder zich
web-work-too-late = Te laat
web-work-conversations = Gesprekken
web-work-spoken-customers = Gesproken klanten
