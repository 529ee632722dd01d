# Signing in, people and roles.
web-role-administrator = administrator
web-role-owner = retention owner
web-role-member = team member
web-role-service = service
web-role-analyst = analyst
web-role-privacy = privacy officer
web-role-reader = reader
web-people-name = Name
web-people-email = E-mail address
web-people-role = Role
web-people-team = Team
web-people-last = Last signed in
web-people-all-teams = all teams
web-people-invite = Invite somebody
web-people-waiting = Invited, not here yet
web-people-end = End
web-people-end-of = End the role of { $name }
web-people-known = { $email } has an account here already.
web-people-needs-team = A team member belongs to a team.
web-people-invited = { $email } is invited. This is the address, valid for fourteen days: { $link }
web-people-invited-by-hand = The invitation to { $email } could not be mailed. Pass on this address yourself; it is valid for fourteen days: { $link }
web-people-not-yourself = You cannot end your own role; another administrator can.
web-people-left = The role of { $name } has ended.
web-invitation-subject = Invitation to { $company }
web-invitation-text = Dear { $name },
    
    You are invited to see the customer figures of { $company }. Choose a password at
    
    { $link }
    
    This address is valid for fourteen days.
web-trail-title = Who looked at data of customers
web-trail-customer = customer number
web-trail-at = when
web-trail-who = who
web-trail-what = what
web-trail-rows = customers
web-trail-nothing = Nobody has looked at data of customers yet.
web-read-list = list
web-read-export = taken along as CSV
web-read-customer = customer
web-read-rows = rows behind a figure
web-read-work = list of work
web-read-brief = call brief
web-read-call = log of a call
web-account-sign-in = Sign in
web-account-sign-out = Sign out
web-account-sign-out-sure = Do you want to sign out?
web-account-password = Password
web-account-password-help = At least twelve characters; a sentence you remember is best.
web-account-change-password = Change password
web-account-changed = Your password was changed.
web-account-forgotten = Forgotten password
web-account-forgotten-how = Enter your e-mail address, and we send you an address at which you choose a new password.
web-account-forgotten-send = Send the address
web-account-forgotten-sent = If we know you, there is a message in your mailbox now.
web-account-link-used = This address was used already, or has expired.
web-account-again = Is it you?
web-account-again-why = For this we ask once more.
web-account-confirm = Confirm
web-account-closed = An account begins with an invitation
web-account-closed-why = Ask your administrator for one.
web-account-inactive = This account is closed
web-account-inactive-why = Ask your administrator whether it can be opened again.
web-account-second-factor = Second step at sign-in
web-account-code-how = Enter the code from your authenticator app, or one of your recovery codes.
web-account-factor-is-on = The second step is on: after your password we ask for a code from your app.
web-account-factor-is-off = The second step is off. With a code from an app your account is safe even where somebody knows your password.
web-account-factor-on = Turn on the second step
web-account-factor-off = Turn off the second step
web-account-factor-off-sure = After that your password alone is enough to sign in.
web-account-factor-how = Scan the square with an authenticator app and enter the code that the app shows.
web-account-factor-square = QR code for the authenticator app
web-account-factor-by-hand = Or type this key:
web-account-codes = Recovery codes
web-account-codes-how = { $count ->
    [0] There are no codes left. Make new ones.
    [one] Keep this code safe: it works once, for when you have lost your phone.
   *[other] Keep these { $count } codes safe: each works once, for when you have lost your phone.
 }
web-account-codes-make = Make new codes
web-account-codes-sure = The codes that you have now will no longer work.
web-account-social = Sign in with your organisation’s account
web-account-social-how = You now go to the sign-in page of your organisation.
web-account-social-failed = Signing in did not work
web-account-social-failed-why = Your organisation did not confirm who you are. Try again, or sign in with a password.
web-account-go-on = Continue
web-account-with = Sign in with { $provider }
web-account-welcome = Welcome
web-account-welcome-name = Welcome to { $company }, { $name }
web-account-welcome-how = Choose a password for { $email }.
web-account-make = Make the account
web-account-made = Your account was made. You can sign in now.
web-demo-title = Look around as
web-demo-about = This company is made up. Choose a role; each sees something else.
web-demo-credentials = e-mail address and password
web-demo-enter = Enter
web-demo-enter-as = Enter as { $role }
