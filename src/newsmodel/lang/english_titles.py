"""What stands around English names of people: honorifics, titles, particles."""

from types import MappingProxyType

from newsmodel.lang.language import Gender
from newsmodel.lang.words import words

__all__ = [
    "HONORIFICS",
    "MOODS",
    "NAME_PARTICLES",
    "POST_NOMINALS",
    "TITLES",
    "TITLE_HEADS",
    "TITLE_MODIFIERS",
]

_MALE, _FEMALE = Gender.MALE, Gender.FEMALE

HONORIFICS = MappingProxyType(
    {
        **dict.fromkeys(
            words(
                "mr mister sir lord baron master monsieur m messrs herr señor senor signor"
                " dato datuk alhaji mallam shri"
            ),
            _MALE,
        ),
        **dict.fromkeys(
            words(
                "mrs ms miss mme madame mlle dame lady baroness ma'am madam frau señora senora signora datin hajiya smt"
            ),
            _FEMALE,
        ),
        **dict.fromkeys(words("mx dr doctor prof professor rev revd reverend hon honourable honorable barr engr")),
        "tan sri": _MALE,
        "puan sri": _FEMALE,
    }
)
"""Without the full stop; some are offices or degrees and so among the titles, too."""

MOODS = frozenset(
    words(
        "angry anxious ashamed bitter brave defiant dejected delighted desperate devastated disgusted distraught elated"
        " emotional enraged exhausted fuming furious gutted heartbroken horrified inconsolable jubilant lovestruck"
        " outraged overjoyed penniless proud relieved shaken shamed shocked sobbing stunned tearful terrified upset"
        " weeping"
    )
)
"""What popular papers put before a name, and no part of it: "Furious Ruiz"."""

POST_NOMINALS = frozenset(words("kc qc mp mep mla msp mbe obe cbe kbe dbe phd md jp esq"))
"""Letters behind a name, where they stand in capitals."""

TITLES = frozenset(
    words("""
    president premier chancellor vice-president
    secretary minister undersecretary senator congressman congresswoman representative councillor councilor
    councilman councilwoman councilmember assemblyman assemblywoman alderman alderwoman lawmaker delegate
    governor mayor mayoress speaker ambassador envoy consul commissioner ombudsman whip
    gov sen sens rep reps pres amb cllr coun mp mep
    general gen lieutenant lt colonel col major maj captain capt commander cmdr cdr admiral adm
    sergeant sgt corporal cpl private pvt brigadier brig marshal commodore rear-admiral vice-admiral ensign
    officer detective inspector insp superintendent supt constable sheriff deputy trooper chief warden ranger
    judge justice magistrate attorney prosecutor sheikh sheik emir sultan
    king queen prince princess duke duchess earl count countess viscount emperor empress
    crown-prince pope cardinal archbishop bishop patriarch pastor father brother sister mother
    deacon imam mullah ayatollah mufti rabbi canon vicar
    coach manager captain skipper midfielder striker defender goalkeeper forward quarterback pitcher
    chairman chairwoman chairperson chair director ceo cfo coo cto editor principal dean provost rector
    analyst economist spokesman spokeswoman spokesperson professor doctor coroner
    comrade actor actress singer author lawyer barrister
    dr prof rev revd reverend det treasurer comptroller controller dci ds pc const
    substitute winger wing-back full-back centre-back left-back right-back fly-half scrum-half co-host
    gaffer pundit goalie
    """)
)
"""In lower case, without the full stop."""

TITLE_HEADS = frozenset(
    words("""
    president minister secretary chancellor executive officer director manager editor general commissioner
    counsel counselor counsellor justice judge attorney prosecutor solicitor advocate adviser advisor aide
    ambassador envoy representative speaker leader whip senator governor mayor premier chairman chairwoman
    chairperson chair chief head commander marshal admiral colonel sergeant lieutenant inspector superintendent
    constable officer agent detective sheriff coach trainer captain analyst economist strategist
    scientist correspondent reporter spokesman spokeswoman spokesperson coordinator administrator
    treasurer comptroller controller auditor partner founder co-founder fellow lecturer professor
    archbishop bishop rabbi imam prince princess king queen lord coroner examiner surgeon physician
    negotiator mediator rapporteur investigator engineer pilot delegate monitor
    """)
)

TITLE_MODIFIERS = frozenset(
    words("""
    prime foreign vice deputy assistant associate acting interim caretaker former ex ex- then-
    late current outgoing incoming newly-elected longtime long-time veteran senior junior chief executive
    first second third lead principal permanent special national federal regional provincial local
    state district county city municipal crown grand supreme high high-level top ranking
    managing general founding honorary emeritus elect president-elect designate
    attorney surgeon solicitor inspector auditor postmaster adjutant quartermaster brigadier lieutenant major rear
    defense defence interior finance health education justice home labor labour trade economy economic energy
    environment agriculture transport transportation culture security intelligence commerce treasury housing
    immigration development planning shadow opposition majority minority house senate cabinet police fire
    army navy air force military press communications information operating financial technology technical
    marketing commercial investment research medical scientific legal policy political campaign
    head goalkeeping bowling batting electoral returning polling presiding works public
    """)
)
"""Also the field of an office (defense, finance): "Defense Minister", "Chief Medical Officer"."""

NAME_PARTICLES = frozenset(
    words("""
    abu af al ap av bar binti bint bat ben bin ibn d da das de degli dei del della den der des di do dos du e el
    la las le les lo los lu san santa sul te ten ter tot 't van vande vanden vander vom von y zu zum zur
    """)
)
