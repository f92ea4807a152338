"""English, put together from the word lists of the files beside this one."""

from functools import cache

from newsmodel.lang import english_channels as channels
from newsmodel.lang import english_figures as figures
from newsmodel.lang import english_grammar as grammar
from newsmodel.lang import english_media as media
from newsmodel.lang import english_organizations as organizations
from newsmodel.lang import english_roles as roles
from newsmodel.lang import english_titles as titles
from newsmodel.lang.english_pronouns import PRONOUNS
from newsmodel.lang.language import Language
from newsmodel.lang.lexicon import cue_forms, lexicon
from newsmodel.lang.states import states

__all__ = ["english"]


@cache
def english() -> Language:
    """The English of newspapers and agencies, British and American.

    >>> english().cue_forms["criticised"][0].cue.lemma
    'criticize'
    """
    return Language(
        code="en",
        cues=lexicon(),
        cue_forms=cue_forms(lexicon()),
        states=states(),
        pronouns=PRONOUNS,
        honorifics=titles.HONORIFICS,
        post_nominals=titles.POST_NOMINALS,
        titles=titles.TITLES,
        title_heads=titles.TITLE_HEADS,
        title_modifiers=titles.TITLE_MODIFIERS,
        roles=roles.ROLES,
        groups=roles.GROUPS,
        kin=roles.KIN,
        organizations=organizations.ORGANIZATIONS,
        legal_suffixes=organizations.LEGAL_SUFFIXES,
        documents=channels.DOCUMENTS,
        name_particles=titles.NAME_PARTICLES,
        media=media.MEDIA,
        mastheads=media.MASTHEADS,
        agencies=media.AGENCIES,
        channels=channels.CHANNELS,
        channel_adverbials=channels.CHANNEL_ADVERBIALS,
        platforms=channels.PLATFORMS,
        negations=grammar.NEGATIONS,
        determiners=grammar.DETERMINERS,
        prepositions=grammar.PREPOSITIONS,
        conjunctions=grammar.CONJUNCTIONS,
        numbers=figures.NUMBERS,
        scales=figures.SCALES,
        units=figures.UNITS,
        currencies=figures.CURRENCIES,
    )
