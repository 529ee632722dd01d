demo-scenario-unknown = { $file } names a parameter that the demo does not have: `{ $name }`{ $near ->
    [none] . Known: { $known }.
   *[other] , did you mean `{ $near }`?
}
demo-scenario-wrong = In { $file }, `{ $name }` is { $value }. It should look like { $expected }.
demo-scenario-unreadable = { $file } cannot be read as a scenario ({ $reason }). It is a .json or .toml file with parameters like those in the demo's truth/parameters.json.
demo-making = Making a company of { NUMBER($customers) } customers …
demo-not-empty = { $folder } is not empty and holds no demo. Name another folder: behoud demo FOLDER
