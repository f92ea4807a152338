"""English nouns and names of those who pass news on."""

from newsmodel.lang.words import words

__all__ = ["AGENCIES", "MASTHEADS", "MEDIA"]

MEDIA = frozenset(
    words("""
    broadcaster broadcasters channel channels daily dailies magazine magazines media newspaper newspapers newswire
    newswires outlet outlets paper papers radio station stations tabloid tabloids television tv website websites weekly
    weeklies
    """)
)
"""Nouns that describe a medium."""

MASTHEADS = frozenset(
    words("""
    agency bulletin channel chronicle courier daily dispatch echo examiner express gazette globe guardian herald
    inquirer journal ledger magazine mail mercury mirror monitor news newswire observer post press radio register review
    sentinel standard star sun telegraph television times tribune tv weekly wire world
    """)
)
"""Words that end the name of a medium, or open it; many end other names: a rule asks for more."""

AGENCIES = frozenset(
    words("""
    aap adnkronos afp agerpres anadolu ani anp ansa antara ap apa aps ata azertac bbc belga belta bernama bloomberg
    bns bss bta cbs cctv cna cnn ctk dpa efe elta fars ians interfax irib irna isna itar-tass jiji kazinform kcna kuna
    kyodo leta lusa mehr mti nan nbc npr nhk notimex ntb pap petra pti qna rai reuters rfi ria ritzau rnz rte sana sapa
    sputnik tanjug tasnim tasr tass ukrinform unian upi vna wafa wam xinhua yonhap zdf
    """)
)
"""Names of agencies and broadcasters, in lower case; some are words too: a rule asks for a name."""
