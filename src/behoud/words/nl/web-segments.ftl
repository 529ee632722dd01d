# Segmenten: lijsten die iemand bewaart.
web-segments-title = Segmenten
web-segments-heading = { $count ->
    [0] Een lijst die je vaker nodig hebt, kun je als segment bewaren
    [one] 1 segment; het telt wie er vandaag bij hoort
   *[other] { $count } segmenten; elk telt wie er vandaag bij hoort
 }
web-segments-manage = Segmenten beheren
web-segments-keep = Bewaar deze lijst als segment
web-segments-name = Naam
web-segments-asks = vraagt
web-segments-now = nu
web-segments-owner = van
web-segments-shared = Gedeeld met
web-segments-shared-alone = niemand anders
web-segments-shared-team = een team
web-segments-shared-company = iedereen
web-segments-team = Team
web-segments-condition = Voorwaarde
web-segments-new = Segment bewaren
web-segments-save = Bewaren
web-segments-change = Wijzigen
web-segments-change-of = { $name } wijzigen
web-segments-remove = Verwijderen
web-segments-remove-of = { $name } verwijderen
web-segments-made = « { $name } » is bewaard.
web-segments-removed = « { $name } » is verwijderd.
web-segments-taken = Je hebt al een segment met die naam.
web-segments-needs-team = Zeg met welk team.
web-segments-everybody = iedereen die nu klant is
web-segments-all = iedereen die ooit klant was
web-segments-search = naam of nummer bevat « { $text } »
web-segments-back = Terug naar de lijst
