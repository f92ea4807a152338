"""English nouns that end or describe the name of an organization."""

from newsmodel.lang.words import words

__all__ = ["LEGAL_SUFFIXES", "ORGANIZATIONS"]

ORGANIZATIONS = frozenset(
    words("""
    academy administration app agency airline airport airway alliance army arsenal artillery assembly association
    authority automaker bank battalion bench bloc board body bourse brand brewery brigade broadcaster brokerage
    bundestag bureau business cabinet campaign carmaker carrier cartel casino caucus center centre chain chamber channel
    charity choir church clinic club co-op co-operative coalition coastguard college command commissariat
    commission committee community company confederation conference conglomerate congress conservancy
    conservatory consortium constabulary consulate consultancy contractor cooperative corporation corps cortes
    council county court curia customs delegation department diet diocese directorate distributor division duma
    dynasty embassy emirate empire enterprise eparchy establishment exchange executive faction factory faculty
    federation firm fleet force foundation franchise front fund gang garrison giant government governorate group
    guard guild hospital house industry inquiry inspectorate institute institution insurer investigation
    judiciary junta jury knesset lab laboratory leadership league legislature lender library magazine maker
    manufacturer mayoralty media military militia ministry mission monarchy monastery mosque movement
    municipality museum navy network newspaper newsroom newswire ngo non-profit nonprofit observatory office
    operator opposition orchestra organisation organization outfit outlet panel parish parliament partnership
    party patriarchate patrol pharmacy platform podcast police politburo portal prefecture presidency press producer
    program programme prosecution provider province publication publisher quango rada railway regime regiment
    regulator residency retailer school secretariat seminary senate server service shipyard society squad
    squadron staff start-up startup state station studio subcommittee subsidiary supermarket supplier synagogue
    syndicate synod system tabloid taskforce team temple theater theatre thinktank treasury tribunal troupe
    trust union unit university utility vatican vendor watchdog weekly workshop
    broadcasting bulletin chronicle courier daily dispatch examiner express gazette guardian herald inquirer journal
    ledger mail marine mirror motor motors news observer post radio register review standard sun telegraph television
    times tribune tv wire
    """)
)
"""In the singular."""

LEGAL_SUFFIXES = frozenset(
    words("""
    ab ag as asa bhd bv co company corp corporation cv ev gmbh inc incorporated kg kgaa kk limited llc llp lp ltd
    nv oao ojsc ooo oy oyj pao pjsc plc pte pty pvt sa sab sae sarl sas sca se spa srl
    airlines airways automotive biosciences breweries chemicals electronics energy engineering enterprises entertainment
    estates farms foods healthcare holding holdings hotels industries instruments insurance laboratories logistics
    motors outfitters partners pharma pharmaceuticals plastics properties quarries resources semiconductor
    semiconductors shipping software solutions stores studios supermarkets systems technologies technology telecom
    textiles therapeutics ventures
    """)
)
"""Legal forms, without full stops, and what a firm calls its trade."""
