# Persona’s: hoe ze heten, de voorwaarden die iemand er een maken, en fouten in regels.
persona-name-ambassador = ambassadeur
persona-name-passive = tevreden maar passief
persona-name-shopper = shopper
persona-name-runaway = weglopper
persona-none = geen persona
persona-gone = weg
persona-new = nieuw
persona-at-least = { $name }: { $value } (minstens { $bound })
persona-above = { $name }: { $value } (meer dan { $bound })
persona-at-most = { $name }: { $value } (hoogstens { $bound })
persona-below = { $name }: { $value } (minder dan { $bound })
persona-is = { $name }: { $value }
persona-is-not = { $name }: { $value } (niet { $bound })
persona-figure = { $name }: { $value }
persona-other = { $condition } ({ $figures })
persona-unknown = niet bekend
persona-column-loyalty = Loyaliteitsscore
persona-column-attitude = Houding
persona-column-behaviour = Gedrag
persona-column-ties = Binding
persona-column-value = Waarde per jaar
persona-column-value-at-risk = Waarde op het spel
persona-column-p-leave = Kans op vertrek binnen { $days } dagen

persona-of-customer = Persona: { $persona }. { $because }.
persona-no-rule = Geen persona: geen van de regels gaat op.
persona-not-known = Geen persona: er is te weinig bekend om het te zeggen ({ $rules }).
persona-counted = { $unknown ->
    [0] Van elke klant is genoeg bekend om de regels te beantwoorden.
    [one] Van 1 klant is te weinig bekend voor een persona.
   *[other] Van { NUMBER($unknown) } klanten is te weinig bekend voor een persona.
 }
persona-lacking = Van niemand bekend: { $columns }.
persona-movements-withheld = Verschuivingen tussen persona’s worden niet getoond: een regel vraagt naar `{ $column }`, en daarvan wordt geen verleden bewaard.

persona-types = de regel `{ $text }` vergelijkt wat niet te vergelijken is: { $reason }
persona-no-condition = de regel `{ $text }` is geen voorwaarde; er moet ja of nee uit komen, zoals bij `nps >= 9`.
persona-fails = De persona’s waren niet te bepalen ({ $rules }): { $reason }

persona-movements-title = Wie van persona wisselde, { $from } tot { $to }
