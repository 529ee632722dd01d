# The settings of the installation, and where the others are set.
web-settings-title = What holds for this installation
web-settings-saved = { $count ->
    [0] Nothing was changed.
    [one] One setting was changed.
   *[other] { $count } settings were changed.
 }
web-settings-save = Save
web-settings-here = What is set here
web-settings-refresh-at = Refresh every day at
web-settings-refresh-at-help = The time on the clock where the company is ({ $zone }). Leave it empty and nothing is refreshed by itself.
web-settings-monday-mail = Send the mail of Monday
web-settings-monday-mail-help = On Mondays at seven everybody gets what changed for their own customers and what is waiting for them.{ $mail ->
    [none] { " " }No mail server is set yet (BEHOUD_MAIL): until then nothing leaves this server.
   *[other] { "" }
 }
web-settings-figures-per-employee = Show figures per employee
web-settings-figures-per-employee-help = Off, until the works council has agreed: figures about the work of one person make the application a system that monitors staff, and that needs its consent. Without it every figure is per team.
web-settings-second-factor = Who has to sign in with a second step
web-settings-second-factor-help = Whoever has such a role gets no page until the second step is set up.
web-settings-second-factor-always = { $roles }: set in the environment (BEHOUD_SECOND_FACTOR) and not to be lifted here.
web-settings-elsewhere = What is set elsewhere
web-settings-in-file = This stands in the company file, { $file }. Change it there; it holds from the next refresh.
web-settings-what = what
web-settings-now = now
web-settings-where = where
web-settings-company = company
web-settings-language = language
web-settings-currency = currency
web-settings-time-zone = time zone
web-settings-teams = teams
web-settings-teams-where = the source of teams, or the team of each customer
web-settings-no-teams = none known
web-settings-language-nl = Dutch
web-settings-language-en = English
web-settings-trail = What was changed here
web-settings-changed = { $who }, { $at }: “{ $what }” from { $before } to { $after }
web-settings-changed-by-nobody = nobody in particular
web-settings-on = on
web-settings-off = off
web-settings-none = none
web-settings-bad-time = Give a time as hours and minutes, such as 05:30.
