# Wat tussen twee imports binnenkomt: waarom een rij niet wordt bewaard.
web-arrivals-refused = “{ $column }” { $reason }
web-arrivals-no-row = dit is geen rij: een rij is een object met een waarde per kolom
web-arrivals-unknown-column = “{ $column }” is geen kolom van deze tabel; die heeft { $known }
web-arrivals-too-long = is langer dan { $most } tekens
web-arrivals-finer-than-cents = heeft meer dan twee decimalen
web-arrivals-no-offset = noemt geen tijdzone; schrijf het als 2026-11-21T10:00:00+01:00
web-arrivals-other-month = valt in een andere maand dan de gebeurtenis die dit id al heeft; een gebeurtenis in een andere maand heeft een eigen id nodig
