"""The names that news agencies, and a few outlets with a wire habit, sign with."""

__all__ = ["is_agency", "is_signature"]

# As they sign in a dateline, in brackets or bare. Parts joined by a slash ("tca/dpa") are looked up one by one.
_AGENCIES = frozenset(
    name.strip()
    for name in """
    AAP; ABI; AFP; Agence France-Presse; Agence France Presse; Adnkronos; AGERPRES; AGI; AKIpress; ANA-MPA; Anadolu;
    Anadolu Agency; AA; ANI; ANP; ANSA; Antara; Andina; AP; The Associated Press; Associated Press; APA; APP; APS; ATA;
    ATS; Azertac; Belga; BelTA; Bernama; Bloomberg; BNS; BSS; BTA; Canadian Press; The Canadian Press; CMC; CNA; CNN;
    CNS; CP; CTK; ČTK; Dow Jones; dpa; DPA; DPA International; Deutsche Presse-Agentur; dpa-AFX; EFE; ELTA;
    EUROPA PRESS; Europa Press; FANA; Fars; FENA; GNA; HINA; Hina; IANS; IBNA; Interfax; Interfax-Ukraine; IPS; IRNA;
    Irna; ISNA; Jiji; JIJI; Kazinform; KCNA; Keystone-SDA; KUNA; Kyodo; Kyodo News; KYODO; LETA; LUSA; Lusa; MAP;
    MENA; MTI; Montsame; NAN; NNA; Notimex; NPA; NTB; PA; PA Media; PAP; PETRA; Petra; Philippine News Agency; PL;
    PNA; Prensa Latina; Press Association; Press Trust of India; PTI; QNA; Reuters; REUTERS; RIA; RIA Novosti; Ritzau;
    ritzau; RNZ; SANA; SAPA; SDA; SID; sid; SITA; SPA; SPP; STA; STT; Sputnik; Tanjug; TANJUG; TAP; TASR; TASS; TCA;
    tca; Telam; Télam; Tribune News Service; TT; UKRINFORM; Ukrinform; UNB; UNI; UNIAN; UPI; VNA; WAFA; WAM; Xinhua;
    XINHUA; Yonhap; YONHAP; ZUMA; ИНТЕРФАКС; Интерфакс; Интерфакс-Украина; РИА Новости; ТАСС; УНІАН; Укрінформ
    """.split(";")
)
_FOLDED = frozenset(name.casefold() for name in _AGENCIES)


def is_agency(name: str) -> bool:
    """Whether a name, or one of its parts between slashes, is an agency's in any case.

    >>> is_agency("reuters"), is_agency("dpa/lni"), is_agency("Jane Doe")
    (True, True, False)
    """
    return any(part.strip().casefold() in _FOLDED for part in name.split("/"))


def is_signature(name: str) -> bool:
    """Whether a bare word, without brackets, is how an agency signs: the case counts, for "pa" and "map" are words.

    >>> is_signature("PA"), is_signature("pa")
    (True, False)
    """
    return name in _AGENCIES
