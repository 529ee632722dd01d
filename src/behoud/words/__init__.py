"""All that a person reads, in Dutch and English.

>>> from behoud.words import Words
>>> Words("nl").percent(0.118)
'11,8 %'
>>> Words("en").percent(0.118)
'11.8%'
"""

from behoud.words.say import LANGUAGES, Words, fault, in_words, visible

__all__ = ["LANGUAGES", "Words", "fault", "in_words", "visible"]
