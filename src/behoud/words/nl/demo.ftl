demo-scenario-unknown = { $file } noemt een parameter die de demo niet kent: `{ $name }`{ $near ->
    [none] . Bekend zijn: { $known }.
   *[other] . Bedoelt u `{ $near }`?
}
demo-scenario-wrong = In { $file } staat bij `{ $name }`: { $value }. Verwacht wordt iets als { $expected }.
demo-scenario-unreadable = { $file } is niet te lezen als scenario ({ $reason }). Het is een .json- of .toml-bestand met parameters zoals die in truth/parameters.json van de demo.
demo-making = Een bedrijf met { NUMBER($customers) } klanten maken …
demo-not-empty = { $folder } is niet leeg en bevat geen demo. Noem een andere map: behoud demo MAP
