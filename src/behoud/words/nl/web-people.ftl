# Inloggen, mensen en rollen.
web-role-administrator = beheerder
web-role-owner = eigenaar klantbehoud
web-role-member = teamlid
web-role-service = service
web-role-analyst = analist
web-role-privacy = privacyfunctionaris
web-role-reader = lezer
web-people-name = Naam
web-people-email = E-mailadres
web-people-role = Rol
web-people-team = Team
web-people-last = Laatst ingelogd
web-people-all-teams = alle teams
web-people-invite = Iemand uitnodigen
web-people-waiting = Uitgenodigd, nog niet geweest
web-people-end = Beëindigen
web-people-end-of = De rol van { $name } beëindigen
web-people-known = { $email } heeft hier al een account.
web-people-needs-team = Een teamlid hoort bij een team.
web-people-invited = { $email } is uitgenodigd. Dit is het adres, dat veertien dagen geldt: { $link }
web-people-invited-by-hand = De uitnodiging aan { $email } kon niet worden gemaild. Geef dit adres zelf door; het geldt veertien dagen: { $link }
web-people-not-yourself = Uw eigen rol kunt u niet beëindigen; een andere beheerder kan dat wel.
web-people-left = De rol van { $name } is beëindigd.
web-invitation-subject = Uitnodiging voor { $company }
web-invitation-text = Dag { $name },
    
    U bent uitgenodigd om de klantcijfers van { $company } te bekijken. Kies een wachtwoord op
    
    { $link }
    
    Dit adres geldt veertien dagen.
web-trail-title = Wie gegevens van klanten inzag
web-trail-customer = klantnummer
web-trail-at = wanneer
web-trail-who = wie
web-trail-what = wat
web-trail-rows = klanten
web-trail-nothing = Nog niemand zag gegevens van klanten in.
web-read-list = lijst
web-read-export = meegenomen als CSV
web-read-customer = klant
web-read-rows = regels achter een cijfer
web-read-work = werklijst
web-read-brief = gespreksblad
web-read-call = verslag van een gesprek
web-account-sign-in = Inloggen
web-account-sign-out = Uitloggen
web-account-sign-out-sure = Wilt u uitloggen?
web-account-password = Wachtwoord
web-account-password-help = Minstens twaalf tekens; een zin die u onthoudt is het best.
web-account-change-password = Wachtwoord wijzigen
web-account-changed = Uw wachtwoord is gewijzigd.
web-account-forgotten = Wachtwoord vergeten
web-account-forgotten-how = Vul uw e-mailadres in, dan sturen wij u een adres waarop u een nieuw wachtwoord kiest.
web-account-forgotten-send = Stuur het adres
web-account-forgotten-sent = Als wij u kennen, ligt er nu een bericht in uw postvak.
web-account-link-used = Dit adres is al gebruikt of verlopen.
web-account-again = Bent u het zelf?
web-account-again-why = Hiervoor vragen wij het nog een keer.
web-account-confirm = Bevestigen
web-account-closed = Een account begint met een uitnodiging
web-account-closed-why = Vraag uw beheerder om er een.
web-account-inactive = Dit account is afgesloten
web-account-inactive-why = Vraag uw beheerder of het weer open kan.
web-account-second-factor = Tweede stap bij het inloggen
web-account-code-how = Vul de code uit uw authenticator-app in, of een van uw herstelcodes.
web-account-factor-is-on = De tweede stap staat aan: na uw wachtwoord vragen wij een code uit uw app.
web-account-factor-is-off = De tweede stap staat uit. Met een code uit een app is uw account ook veilig als iemand uw wachtwoord kent.
web-account-factor-on = Tweede stap aanzetten
web-account-factor-off = Tweede stap uitzetten
web-account-factor-off-sure = Daarna is uw wachtwoord alleen genoeg om in te loggen.
web-account-factor-how = Scan het vierkant met een authenticator-app en vul de code in die de app toont.
web-account-factor-square = QR-code voor de authenticator-app
web-account-factor-by-hand = Of typ deze sleutel over:
web-account-codes = Herstelcodes
web-account-codes-how = { $count ->
    [0] Er zijn geen codes meer. Maak nieuwe.
    [one] Bewaar deze code goed: hij werkt één keer, voor als u uw telefoon kwijt bent.
   *[other] Bewaar deze { $count } codes goed: elke code werkt één keer, voor als u uw telefoon kwijt bent.
 }
web-account-codes-make = Nieuwe codes maken
web-account-codes-sure = De codes die u nu hebt, werken daarna niet meer.
web-account-social = Inloggen met het account van uw organisatie
web-account-social-how = U gaat nu naar de inlogpagina van uw organisatie.
web-account-social-failed = Inloggen is niet gelukt
web-account-social-failed-why = Uw organisatie bevestigde niet wie u bent. Probeer het opnieuw of log in met een wachtwoord.
web-account-go-on = Verder
web-account-with = Inloggen met { $provider }
web-account-welcome = Welkom
web-account-welcome-name = Welkom bij { $company }, { $name }
web-account-welcome-how = Kies een wachtwoord voor { $email }.
web-account-make = Account maken
web-account-made = Uw account is gemaakt. U kunt nu inloggen.
web-demo-title = Rondkijken als
web-demo-about = Dit bedrijf is verzonnen. Kies een rol; elke rol ziet iets anders.
web-demo-credentials = e-mailadres en wachtwoord
web-demo-enter = Binnengaan
web-demo-enter-as = Binnengaan als { $role }
