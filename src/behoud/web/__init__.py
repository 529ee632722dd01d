"""The application: one Django app per room, each a skin over the library.

`project` holds settings and addresses, `frame` what surrounds every page, `accounts` people and
what they may, `reading` what pages ask of a company. All else is pages.
"""
