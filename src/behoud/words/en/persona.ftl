# Personas: what they are called, the conditions that make a customer one, and faults of rules.
persona-name-ambassador = ambassador
persona-name-passive = satisfied but passive
persona-name-shopper = shopper
persona-name-runaway = runaway
persona-none = no persona
persona-gone = gone
persona-new = new
persona-at-least = { $name }: { $value } (at least { $bound })
persona-above = { $name }: { $value } (more than { $bound })
persona-at-most = { $name }: { $value } (at most { $bound })
persona-below = { $name }: { $value } (less than { $bound })
persona-is = { $name }: { $value }
persona-is-not = { $name }: { $value } (not { $bound })
persona-figure = { $name }: { $value }
persona-other = { $condition } ({ $figures })
persona-unknown = not known
persona-column-loyalty = Loyalty score
persona-column-attitude = Attitude
persona-column-behaviour = Behaviour
persona-column-ties = Ties
persona-column-value = Value of a year
persona-column-value-at-risk = Value at risk
persona-column-p-leave = Probability to leave within { $days } days

persona-of-customer = Persona: { $persona }. { $because }.
persona-no-rule = No persona: none of the rules holds.
persona-not-known = No persona: too little is known to say ({ $rules }).
persona-counted = { $unknown ->
    [0] Of every customer enough is known to answer the rules.
    [one] Of 1 customer too little is known for any persona.
   *[other] Of { NUMBER($unknown) } customers too little is known for any persona.
 }
persona-lacking = Nobody has a value for: { $columns }.
persona-movements-withheld = Movements between personas are not shown: a rule asks for `{ $column }`, of which no past is kept.

persona-types = the rule `{ $text }` compares what cannot be compared: { $reason }
persona-no-condition = the rule `{ $text }` is no condition; it must be true or false, such as `nps >= 9`.
persona-fails = The personas could not be worked out ({ $rules }): { $reason }

persona-movements-title = Who moved from one persona to another, { $from } to { $to }
