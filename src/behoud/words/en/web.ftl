# The application: what stands around and on every page.
web-frame-skip = Skip to content
web-frame-rail = Pages
web-frame-as-of = as of
web-frame-refreshed = refreshed on
web-rail-overview = Overview
web-rail-work = Work
web-rail-customers = Customers
web-rail-renewals = Renewals
web-rail-service = Service
web-rail-keycustomers = Key customers
web-rail-cohorts = Cohorts
web-rail-usage = Usage
web-rail-teams = Teams
web-rail-model = Prediction
web-rail-data = Data
web-rail-jobs = Jobs
web-rail-settings = Settings
web-rail-api = API
web-rail-people = People
web-rail-trail = Access log
web-show = Show
web-method = How these figures were made

web-refused-forbidden = This page is not part of your role
web-refused-why-forbidden = Ask your administrator for access if you do need it.
web-refused-stale = This form has expired
web-refused-why-stale = Nothing was changed. Go back, reload the page and try again.
web-refused-missing = There is nothing here
web-refused-why-missing = The address is wrong, or what it led to belongs to another team.
web-refused-failed = Something went wrong on our side
web-refused-why-failed = Nothing was changed. The server’s log says what went wrong.
web-refused-back = Back to the overview
web-fault-title = This cannot be shown
web-fault-back = Back

web-chart-numbers = The figures
web-chart-csv = As CSV
web-chart-png = As a picture

web-overview-at-stake = All customers by what is at stake
web-overview-cancelled = Everyone who cancelled and is still a customer
web-changes-title = What changed since { $day }
web-changes-first = What changed
web-changes-later = This is the first snapshot. After a refresh that is at least five days later, this says what changed.
web-changes-none = Nothing of importance changed.
web-changes-notice = { $count ->
    [one] 1 customer gave notice, worth { $value } a year.
   *[other] { $count } customers gave notice, together worth { $value } a year.
 }
web-changes-risk = For the { $customers } customers of then and now, what is at stake went { $way ->
    [up] up
   *[down] down
 } from { $before } to { $now }{ $doubled ->
    [0] .
    [one] ; for 1 customer it doubled.
   *[other] ; for { $doubled } customers it doubled.
 }

web-figure-by = Broken down by
web-figure-period = Per
web-figure-rows = The customers and contracts behind it
web-period-month = month
web-period-quarter = quarter
web-period-year = year
web-period-span = the whole time

web-teams-none = No teams are known
web-teams-customers = customers

web-model-card = The model card

web-data-look = { $failed ->
    [0] { $count ->
        [one] There is 1 kind of fault in the data
       *[other] There are { $count } kinds of faults in the data
     }
    [one] One source could not be read
   *[other] { $failed } sources could not be read
 }
web-data-sources = Sources
web-data-source = source
web-data-table = table
web-data-read-at = read on
web-data-read = read
web-data-added = new
web-data-changed = changed
web-data-left-out = left out
web-data-quarantined = set apart
web-data-nothing = Nothing was read yet. Name in behoud.toml where the data are, and run “behoud refresh”.
web-data-findings = What stands out
web-data-apart = Rows set apart
web-data-mend = Mend them in the source and read it again: a row that is right takes the place of the one set apart.
web-data-all = All sources
web-environment-missing = In production { $name } has to stand in the environment.
web-environment-database = behoud knows no database of “{ $scheme }”: give postgresql://… or leave out BEHOUD_DATABASE for SQLite.
web-serve-preparing = Making the pages …
web-serve-address = { $company } is at { $address } (stop with Ctrl-C)
web-serve-demo = The sign-in page lists a user for each role, with its password.
web-serve-invited = { $email } becomes administrator at this address: { $link }
web-serve-nobody = There is no user yet. Start again with --administrator and an e-mail address.
web-serve-port = Port { $port } is taken. Choose another with --port.
web-needed = Fill this in.
