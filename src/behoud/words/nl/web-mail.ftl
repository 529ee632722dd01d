# De mail van maandag, en wat iemand ervan wil.
web-mail-subject = { $company }: uw week{ $late ->
    [0] {""}
    [one] , en bij één klant bent u te laat
   *[other] , en bij { $late } klanten bent u te laat
 }
web-mail-hello = Goedemorgen { $name },
web-mail-as-of = { $company }, stand van { $day }.
web-mail-changes = Wat veranderde
web-mail-no-changes = Sinds vorige week veranderde er niets van betekenis.
web-mail-deadlines = { $count ->
    [one] Eén klant kan deze week voor het laatst opzeggen, goed voor { $value } per jaar.
   *[other] { $count } klanten kunnen deze week voor het laatst opzeggen, samen goed voor { $value } per jaar.
 }
web-mail-customers = Kijk hier het eerst naar
web-mail-at-risk = { $value } op het spel
web-mail-worth = { $value } per jaar
web-mail-late = Wat te laat is
web-mail-nothing-late = Er is niets te laat.
web-mail-more-late = { $count ->
    [one] en nog 1
   *[other] en nog { $count }
 }
web-mail-was-due = had gemoeten vóór { $day }
web-mail-to-work = Naar het werk
web-mail-to-overview = Naar het overzicht
web-mail-why-you = U krijgt deze mail elke maandag omdat u met deze cijfers werkt.
web-mail-own = Maandagmail
web-mail-own-on = U krijgt elke maandag een mail
web-mail-own-off = U krijgt op maandag geen mail
web-mail-own-about = Erin staat wat er veranderde, naar wie u het eerst kijkt en wat te laat is, van uw eigen teams alleen. Hij gaat uit als de beheerder hem heeft aangezet.
web-mail-stop = Stop deze mail
web-mail-start = Stuur hem weer
web-mail-language = Taal van de mail
web-mail-last = De mail van de week van
web-mail-wish-kept = Bewaard.
web-mail-stop-sure = De maandagmail stoppen?
web-mail-stopped = U krijgt op maandag geen mail meer
web-mail-stopped-about = Onder uw naam in de toepassing zet u hem weer aan.
web-mail-letters = { $count ->
    [one] Eén mail vraagt om een besluit
   *[other] { $count } mails vragen om een besluit
 }
web-mail-letters-about = Onzeker: de server kreeg hem en gaf geen antwoord, dus hij kan zijn aangekomen; vanzelf gaat hij nooit nog eens uit. Mislukt: hij is niet aangekomen.
web-mail-week = week van
web-mail-to = aan
web-mail-state = toestand
web-mail-said = wat de server zei
web-mail-do = wat te doen
web-mail-state-waiting = wacht
web-mail-state-sending = wordt verstuurd
web-mail-state-sent = verstuurd
web-mail-state-failed = mislukt
web-mail-state-uncertain = onzeker
web-mail-state-left = zo gelaten
web-mail-again = stuur opnieuw
web-mail-leave = laat het zo
web-mail-goes-again = De mail aan { $email } gaat opnieuw uit.
web-mail-left-so = De mail aan { $email } blijft zoals hij is.
web-mail-step = De mail wordt verstuurd
web-mail-outcome = { $sent ->
    [one] 1 mail verstuurd
   *[other] { $sent } mails verstuurd
 }{ $failed ->
    [0] {""}
   *[other] , { $failed } mislukt
 }{ $uncertain ->
    [0] {""}
   *[other] , { $uncertain } onzeker
 }.
