"""English nouns that tell what kind of actor stands before them, and words that end a phrase."""

from __future__ import annotations

import re

from hamgara.events.grammars._en.words.inflection import listed, spread

HEADS = listed(
    """of in on at to from with by for over about against between among into onto upon toward
    towards under amid despite during since until till through throughout within without after
    before near across along around behind beside beyond inside outside off per via alongside
    and or but nor that which who whom whose where when while if unless although because as than
    is are was were be been being am has have had having will would shall should may might can
    could must do does did not never the a an this these those he she it they we i him them
    there yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday
    sunday"""
)
VERBAL = listed(
    """is was has had will would also did does could may should then later said told added met
    arrived visited landed flew travelled traveled signed invited thanked urged asked accepted
    noted confirmed announced spoke promised pledged apologized apologised congratulated replied"""
)
"""Words that a name stands before at the beginning of a sentence."""
NOT_NAMES = listed(
    """the a an in on at of to from with by for and or but after before as that this these those
    it he she they we his her its their i monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec both two three four five several hundreds dozens thousands
    under during following speaking if when while although meanwhile earlier later also however
    reuters ap afp tass irna xinhua trend north south east west"""
)
PARTICLES = listed(
    "al el bin ibn ben abu van von der den de da dos di du la le ul ur ud as-salam y e"
)
TITLES = listed(
    """general gen lt col colonel admiral major brigadier marshal sheikh shaikh king queen prince
    sultan ayatollah sayyid seyyed mr mrs ms dr mullah hojjatoleslam grand emir emeritus designate
    affairs"""
)
UNDER = frozenset({"official", "spokesperson", "delegation", ""})
"""Ranks whose sector is that of the body they belong to."""
SIDES = listed(
    """countries sides nations states neighbors neighbours leaders ministers governments parties
    presidents officials capitals pair allies rivals diplomats delegations foes powers premiers
    counterparts men duo republics statesmen negotiators"""
)
HOSTS = listed("host hosts guest guests visitor visitors")
MEDIA = listed(
    """agency agencies daily newspaper newspapers television tv radio broadcaster website media
    channel magazine weekly press tabloid websites outlets portals magazines channels tabloids
    broadcasters stations"""
)
LABELS = listed(
    """group chamber society association club house foundation institute council fund university
    caucus federation union league"""
)


ROLE_NOUNS = spread({
    "CVL": """driver drivers fisherman fishermen worker workers student students engineer engineers
    citizen citizens national nationals civilian civilians people villager villagers protester
    protesters demonstrator demonstrators crowd crowds resident residents tourist tourists pilgrim
    pilgrims sailor sailors crew crews scientist scientists researcher researchers teacher doctor
    doctors worshippers activists activist passengers traders shepherds shepherd prisoner prisoners
    detainees hostages couple woman man women men child children youths inmates nurses lorry
    trawler trawlers community cypriots businessman academic academics miner miners farmer farmers
    haulier hauliers haulers hauler trucker truckers docker dockers dockworkers dealer dealers
    vendors merchants growers customers customer shoppers consumers hunters monks nuns exiles
    expatriates emigres pensioners veterans unionists campaigners marchers parents widows fishers
    trawlermen seamen cabbies buyers stallholders shopkeepers butchers ranchers brokers hotels
    labourer labourers laborer laborers herder herders clients depositors shareholders viewers
    readers listeners voters commuters
    shops stores supermarkets protestors marchers dock-workers longshoremen stevedores porters
    housewives taxi grocers""",
    "MIL": """warplane warplanes jet jets fighter fighters bomber bombers warship warships frigate
    destroyer submarine soldiers soldier troops army navy forces force aircraft helicopter
    helicopters drone drones missile missiles artillery tanks pilots pilot paratroopers marines
    units unit brigade infantry gunboat gunboats commandos guards peacekeepers contingent gunners
    gunner batteries battery artillerymen guardsmen airmen servicemen rangers sappers columns
    bombs shells rockets rocket mortars mortar howitzers planes plane vessel warplane squadron
    bulldozer bulldozers gunship gunships guard sergeant conscript conscripts serviceman
    paratrooper commando guardsman airman
    squadrons destroyers frigates submarines cruiser cruisers gunboats brigades battalion
    battalions divisions regiment regiments flotilla armada tank guns interceptors paratrooper
    legionnaires conscripts reservists minesweeper minesweepers corvette corvettes""",
    "COP": "police policeman policemen gendarmes gendarme detectives officers",
    "BUS": """company companies firm firms buyer airline airlines bank banks shipyard maker
    makers planemaker steelmaker brewer startup
    entrepreneurs exporters importers investors businessmen manufacturer manufacturers retailer
    carmaker conglomerate supplier suppliers shippers startups traders""",
    "JRN": "journalist journalists reporter reporters correspondent correspondents",
    "REF": "refugees refugee migrants asylum-seekers",
    "REB": "rebels rebel militants militant insurgents guerrillas separatists",
})  # fmt: skip

_AGENT = re.compile(r".{2,}(?:[eo](?<!copte)r|ist|ian|eur|ster)s?$")
_OF_STATE = listed(
    """minister ministers officer officers leader leaders ruler rulers commander commanders
    negotiator negotiators mediator mediators inspector inspectors investigator investigators
    observer observers monitor monitors commissioner commissioners handler handlers rescuer
    rescuers responders adviser advisers advisor advisors regulator regulators prosecutor
    prosecutors governor governors senator senators lawmaker lawmakers policymakers chancellor
    chancellors councillor councillors speaker premier interrogators interceptor interceptors
    emissary ambassador ambassadors liquidators enforcers jailers captor captors saboteurs
    member members neighbor neighbors neighbour neighbours partner partners number numbers power
    powers order orders letter letters offer offers answer border borders frontier matter matters
    anger door water waters paper papers interior further earlier later together never other
    others carrier carriers tanker tankers trawler trawlers cutter cutters freighter freighters
    bomber bombers fighter fighters destroyer destroyers cruiser cruisers launcher launchers
    helicopter helicopters mortar mortars liner airliner airliners steamer icebreaker radar
    coordinator coordinators rapporteur rapporteurs administrator administrators director
    directors treasurer comptroller controller controllers
    sister brother mother father daughter reactor reactors quarter quarters chapter chapters
    center centers sector corridor factor rather ever however moreover altogether
    winter summer october november december september tender cover banner poster register
    either whether under over after before matter layer tower towers shelter ceasefire
    holder holders visitor visitors traveler travelers traveller travellers settler settlers
    dollar dollars laser lasers labor labour behavior behaviour sector sectors
    mirror error errors terror honor favor clamor rumor harbor armor labor manner"""
)
"""Words that end like names of doers but name officers of a state, craft or things."""


def is_trade(word: str) -> bool:
    """Is a noun the name of who does something for himself: a skier, brewer, muralist?"""
    return bool(_AGENT.match(word)) and word not in ROLE_NOUNS and word not in _OF_STATE
