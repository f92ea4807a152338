"""English nouns for people: by role, as a group, by kinship."""

from types import MappingProxyType

from newsmodel.lang.inflect import plural
from newsmodel.lang.language import Gender
from newsmodel.lang.words import words

__all__ = ["GROUPS", "KIN", "ROLES"]

_MALE = words("""
    spokesman businessman congressman councilman assemblyman alderman statesman policeman fireman
    serviceman gunman salesman fisherman cameraman anchorman frontman craftsman watchman
    tribesman clergyman nobleman yachtsman sportsman oarsman batsman horseman midshipman ranchman
    newspaperman newsman headman signalman boatman ferryman weatherman middleman foreman doorman
    man boy gentleman guy lad widower bridegroom groom king prince duke emperor monk priest
    waiter steward landlord heir
""")
_FEMALE = words("""
    spokeswoman chairwoman businesswoman congresswoman councilwoman assemblywoman alderwoman stateswoman
    policewoman servicewoman saleswoman camerawoman anchorwoman clergywoman noblewoman sportswoman frontwoman
    woman girl lady widow bride hostess queen princess duchess empress nun priestess
    actress waitress stewardess heroine landlady heiress ballerina mayoress comedienne headmistress midwife
""")
_EITHER = words("""
    actor chairman hero host ombudsman
    abuser academic accountant activist actuary addict adjudicator administrator admiral adviser advisor
    advocate agent aide ally ambassador analyst anarchist anchor anesthesiologist announcer anthropologist
    apologist applicant appointee arbiter arbitrator archaeologist archbishop architect archivist arsonist
    artist aspirant assassin assemblymember assistant associate astronaut astronomer athlete attacker attendant
    attorney auditor author ayatollah baby backbencher backer banker barrister batter biographer biologist
    bishop blogger bomber boss botanist bowler boxer breeder brigadier broadcaster broker builder bureaucrat
    buyer bystander campaigner candidate captain captive cardinal caregiver carer caretaker cartographer
    caseworker cashier celebrity centrist chair chairperson challenger champion chancellor chaplain chef chemist
    chief chieftain choreographer citizen claimant cleaner cleric clerk climatologist clinician co-author
    co-chair co-defendant co-director co-founder co-owner co-pilot coach collaborator colleague collector
    colonel columnist combatant comedian commandant commander commentator commissar commissioner communist
    composer comptroller conductor congressmember conservationist conservative constable constituent consul
    consultant consumer contender contestant contractor contributor controller convict coordinator coroner
    correspondent councillor councilmember councilor counsel counsellor counselor counterpart courier creator
    creditor cricketer criminologist critic culprit curator customer dealer dean debater defector defendant
    defender delegate democrat demographer demonstrator dentist deputy designer detainee detective developer
    dictator diplomat director dissident doctor donor driver ecologist economist editor educator elder election
    electrician employee employer endocrinologist engineer entrepreneur environmentalist envoy epidemiologist
    ethicist evacuee ex-minister ex-president examiner executive exile expert explorer extremist eyewitness
    facilitator fan farmer fascist fellow felon feminist fighter filmmaker financier firefighter fisher
    footballer forecaster founder freelancer friend frontrunner fugitive fundraiser gardener general geneticist
    geographer geologist geophysicist goalkeeper goalscorer governor grower guard guerrilla guide guitarist
    gunner hacker hardliner head headteacher hijacker historian homeowner hopeful hostage hunter hydrologist
    imam immigrant immunologist incumbent individual infant informant informer inhabitant inmate innovator
    insider inspector instructor insurer insurgent intellectual interpreter interviewee interviewer inventor
    investigator investor islamist jailer janitor jihadist jockey journalist judge jurist juror justice
    kidnapper killer laborer labourer landowner laureate lawmaker lawyer leader lecturer leftist legislator
    lender liaison liberal librarian lieutenant lifeguard linguist lobbyist loyalist magistrate magnate manager
    manufacturer marshal mathematician mayor mechanic mediator medic member mentor merchant meteorologist
    microbiologist midfielder migrant militant minister moderate moderator mogul mole monarchist monitor
    motorist mourner mp murderer musician nationalist native negotiator neighbor neighbour neurologist
    neuroscientist newcomer nominee novelist nurse nutritionist observer occupant oceanographer offender officer
    official oligarch ombudsperson onlooker operative operator opponent organiser organizer outsider owner
    paediatrician painter panelist panellist paramedic parent parishioner parliamentarian participant partner
    passenger passer-by pastor pathologist patient patriarch pediatrician pensioner performer perpetrator person
    petitioner pharmacist philanthropist philosopher photographer physician physicist physiotherapist pilot
    pitcher plaintiff planner player playwright plumber podcaster poet policymaker politician pollster pope
    populist preacher premier presenter president principal prisoner producer professor programmer promoter
    prosecutor protester protestor provost psychiatrist psychologist publicist publisher pupil quarterback rabbi
    racer radical radiologist rancher ranger rapist rapper rapporteur realtor rebel receptionist recipient
    recruit recruiter rector referee reformist refugee regulator relative reporter representative republican
    rescuer researcher resident respondent restaurateur retailer retiree reveler reveller reverend reviewer
    rider rightist rival robber royalist runner sailor scholar scientist screenwriter sculptor secessionist
    secretary seismologist seller senator senior separatist sergeant servant settler shareholder shepherd
    sheriff shooter stallholder shopkeeper shopper sibling singer skier skipper smuggler sniper socialist sociologist
    soldier solicitor songwriter source speaker specialist spectator speechwriter spokesperson sponsor spy
    stabber staffer stalker star statistician stockbroker strategist striker student subcontractor successor
    superintendent superstar supervisor supplier supporter surgeon survivor suspect swimmer sympathiser
    sympathizer taxpayer teacher teammate technician technocrat technologist teen teenager tenant theologian
    therapist thief toddler tourist toxicologist trader trafficker trainee trainer translator traveler traveller
    treasurer trooper trustee tutor tycoon umpire undersecretary unionist user vaccinologist vandal vegan vendor
    vet veteran veterinarian vicar vice-president victim villager virologist visitor volcanologist volunteer
    voter warden warlord watchdog whistleblower winner witness worker worshiper worshipper wrestler writer youth
    zoologist
    barista bookkeeper bookseller bricklayer butcher caterer choirmaster cobbler coder cook crooner cyclist dancer
    drummer farmhand fishmonger florist glazier goldsmith greengrocer grocer groomer hairdresser jeweler
    jeweller joiner juggler locksmith machinist magician mason milliner miner modeler modeller newsreader
    optician optometrist orthodontist pharmacologist pianist plasterer plumber potter predecessor radiographer
    roofer scorer sculptress seamstress signatory solicitor-general sprinter stonemason tailor
    tiler undertaker upholsterer violinist welder organist cellist saxophonist bassist vocalist
    frontperson defenceman bellringer postmaster stationmaster harbourmaster harbormaster
""")

ROLES = MappingProxyType(
    {**dict.fromkeys(_EITHER), **dict.fromkeys(_MALE, Gender.MALE), **dict.fromkeys(_FEMALE, Gender.FEMALE)}
)
"""Singular nouns, with the gender that the word tells."""

KIN = MappingProxyType(
    {
        **dict.fromkeys(
            words("""
            father dad daddy papa husband son brother uncle nephew grandfather grandpa granddad grandson stepfather
            stepson stepbrother father-in-law son-in-law brother-in-law godfather godson half-brother ex-husband
            boyfriend ex-boyfriend widower fiancé great-grandfather great-uncle
            """),
            Gender.MALE,
        ),
        **dict.fromkeys(
            words("""
            mother mom mum mama mummy wife daughter sister aunt auntie niece grandmother grandma granny
            granddaughter stepmother stepdaughter stepsister mother-in-law daughter-in-law sister-in-law godmother
            goddaughter half-sister ex-wife girlfriend ex-girlfriend widow fiancée great-grandmother great-aunt
            """),
            Gender.FEMALE,
        ),
        **dict.fromkeys(
            words("""
            parent child kid sibling cousin spouse partner relative grandparent grandchild stepparent stepchild
            guardian godparent godchild twin friend neighbor neighbour classmate roommate flatmate colleague
            coworker co-worker family in-law fiance fiancee
            """)
        ),
    }
)

GROUPS = frozenset(plural(noun) for noun in (*ROLES, *KIN)) | frozenset(
    words("""
    authorities people police troops forces personnel staff locals elders leadership management crew crowd audience
    public electorate opposition clergy press media youths youngsters adults couples others
    republicans democrats conservatives liberals tories socialists greens nationalists islamists
    muslims christians jews catholics protestants sunnis shiites hindus sikhs buddhists
    """)
)
"""In the plural, and nouns that mean many."""
