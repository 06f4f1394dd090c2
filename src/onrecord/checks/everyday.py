"""The everyday words for what recitals and clauses say in the language of documents, as groups: one a line, underscores join a phrase.

They only bring a paraphrase and its place together, as those of `synonyms` do.
"""

EVERYDAY = """
alleviate ease relieve lighten mitigate soothe lessen
pressure burden strain load
confidential confidentiality private privacy secret undisclosed
disclose disclosure reveal divulge make_public
police law_enforcement cops
mail post letter
telephone phone
respond response answer reply
implement carry_out execute enforce put_into_effect put_in_place apply
fulfil fulfill honor keep live_up_to make_good_on carry_out
substantially largely mostly
substantial considerable sizable
apprehend arrest pick_up take_into_custody nab round_up
sentence prison_term jail_term years_in_prison
execute put_to_death execution
expel kick_out throw_out drive_out oust
accede join accession
employ hire employment job work
unemployed jobless unemployment out_of_work
wage pay earnings salary paycheck
walkout strike stoppage work_stoppage
union organized_labor
pension retirement
deceased dead late
survivor survive surviving
spouse husband wife widow widower
sibling brother sister
physician doctor surgeon
disease illness sickness ailment
vaccine vaccination inoculate immunize immunization shots
polio poliomyelitis
eradicate eliminate wipe_out stamp_out get_rid_of eradication elimination
disabled disability disabilities
pregnant pregnancy expectant maternal
infant baby newborn
housing home homes shelter
nutrition meal food feed
pollute pollution contaminate contamination emission emissions
ocean sea marine maritime
forest woods woodland
sanctuary preserve
earthquake quake
farmer grower farmers growers rancher
cattle livestock
oil petroleum crude
coal mining miner mine
electric electricity
aircraft plane airplane jet
pilot aviator flier
rail railroad train railway
vessel ship boat
spacecraft capsule module
launch lift_off blast_off liftoff leave
land touch_down set_down come_down landing splashdown
moon lunar
computer computing coding code
mathematics math
research study studies
university college campus
teacher educator faculty
classroom class
degree diploma
author writer
musician singer
film movie cinema
athlete player sportsman
champion winner championship
tournament competition
team squad
attendance crowd spectators drew
record high
stadium ballpark arena
newspaper paper daily
broadcast air television
photograph photo picture
clergy pastor priest minister cleric reverend preacher
church congregation parish
synagogue temple
faith religion religious belief worship
customs duty
citizenship naturalization
embassy diplomat ambassador envoy diplomatic
export sell sale sold
import buy purchase
acquire buy purchase obtain get
munition bomb ammunition
unmanned drone
unobstructed unimpeded unhindered unfettered full let_in
obstruct hinder impede block hamper
corruption bribe bribery graft kickback corrupt
fraud cheat swindle scam
theft steal rob robbery looting
voter electorate voters
candidate nominee contender
dissident critic opponent opposition
authoritarian dictator autocrat strongman dictatorship
coup overthrow topple
tribunal court judge judiciary courts
lawsuit suit sue litigation
attorney lawyer counsel
testify testimony witness
indict indictment charge charged
firefighter firefighters
first_responder first_responders emergency_workers rescuers
rescue save
memorial monument
parade march
pass_away die
reside live dwell
upbringing childhood grow_up raised
marry wed marriage
resign step_down quit
succeed replace
municipality city town
rural countryside
heritage culture tradition
discriminate discrimination bias prejudice
segregate segregation
household family
income earnings
affluent rich wealthy
deficit debt
mortgage home_loan
insurer insurance coverage insured
preexisting pre-existing
tobacco smoking cigarette smoke
accident crash collision wreck
spill leak
waste trash garbage
receive get obtain gain earn awarded
complete finish
commence begin start open launch
attempt try effort
previous prior former earlier
subsequent later following
entire whole full
sole only
additional extra further
rapid fast quick swift
adequate enough sufficient
vital crucial essential critical important importance key
significant major
worldwide globe global world international
overseas abroad foreign
majority most
deteriorate worsen decline
facilitate help ease smooth
harm hurt damage injure
participate take_part join participation
convene meet gather
publish issue release put_out
submit send file
ensure guarantee make_sure see_to assure
monitor watch track
oversee supervise oversight
evaluate assess review assessment evaluation
consult confer
suppress silence crush stifle quash suppression
censor censorship
intimidate bully harass intimidation harassment threaten
retaliate retaliation reprisal revenge
incite stir_up whip_up foment provoke inflame incitement
train training
donate donation
distribute hand_out distribution
transport carry haul
destroy ruin demolish raze destruction
repair fix mend
resist stand_up_to
courage bravery brave heroism valor heroic
dedicate dedication devote devotion
achievement accomplishment feat
bond tie relationship link ties
shared common
stable stability
independence sovereignty sovereign
prosperity prosperous
expire run_out lapse end expiration
extend prolong lengthen
forgo give_up
enter come_into
invoke trigger use
testing test
reveal show
origin source
seven-figure million
nonelderly under_65
frontline front-line
combatant fighter militant
sentence get_years given_years got_years
farm farmhouse farmstead
shelter took_in take_in took_them_in take_them_in
paper document papers
accelerate speed_up hasten quicken
slow slow_down delay
complex complicated
simple easy
transparent open transparency
illegal unlawful illicit against_the_law
lawful legal
mandatory compulsory required
voluntary optional
temporary short-term interim
permanent lasting
remote distant far-off
adjacent neighboring next_to nearby
numerous many scores
shortage lack scarcity
surplus excess
urge_to_act press
prominent leading noted
renowned famous celebrated well-known
distinguished decorated
veterans_affairs va
chairman chair chairwoman
offspring child son daughter
crew astronauts
container box
insignia badge patch emblem symbol logo
plant place set raise
collaborate team_up work_together
innovate innovation invention
invent create devise
manufacture make produce manufacturing factory
consumer shopper buyer customer
retail store shop
small_business mom-and-pop
loan borrow lend
bankrupt bankruptcy insolvent
audit inspect inspection check
certify certification vouch
label tag mark
package pack
recall pull_back
screen test check
treat treatment care
cure heal remedy
rehabilitate rehabilitation rehab
counsel advise advice
mentor guide
orphan orphaned
adopt take_in
kidnap abduct snatch
ambush waylay
besiege siege surround
blockade cut_off
bombard shell pound bombardment shelling
massacre slaughter butcher
mutilate maim
starve starvation hunger famine
loot plunder pillage
exile banish
apartheid racial_segregation
hatred hate bigotry
swastika nazi nazis
holocaust shoah
ghetto
pilgrim pilgrimage
scripture bible
"""
