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
calm peace order
consult confer check_with talk_to talk_with
study survey poll
weigh consider think_about take_into_account mull
roll_out deploy deployment rollout
gear equipment hardware
stick_to uphold adhere abide comply stand_by
walk_away_from walk_away drop abandon give_up cancel forgo
purchase acquisition procure procurement
arms weapons armament armaments defense_articles
sell transfer hand_over
admit readmit readmission inclusion come_back let_back
border borders territorial_integrity territory
shooting shootings stabbing stabbings rampage massacre attack
riot riots uprising unrest disturbance disturbances rebellion revolt
run operate manage
pay_tribute paid_tribute honor salute
separate split divide division divided
reach serve
population people inhabitants
vessel boat boats ships
sailor seaman crewman crews mariner
loan loans financing finance credit
cut_off restrict sever
observer monitor observers monitors
no_strings_attached without_conditions unconditional unconditionally with_no_conditions
boycott sit_out stay_out_of stay_away_from
heed listen_to follow honor
bring_to_court brought_to_court prosecute put_on_trial try
eat nutritious nutrition nutritional diet eating
address addresses delivery_point delivery_points
staff personnel
defibrillator defibrillators aed aeds
yearly annual once_a_year every_year per_year a_year
chance likelihood odds probability
surgery surgeries operation procedure procedures
deport deportation removal expulsion
pause suspend halt hold_off put_on_hold
step_up redouble intensify do_more
fight combat tackle counter battle
prioritize priority put_first top_priority
road roads infrastructure bridges
hit affected struck impacted stricken
draw_up draft formulate prepare develop
jointly together collaborative collaboratively
cruel brutal barbaric inhuman inhumane
deny withhold denial refuse
do_away_with abolish scrap end
raze level decimate flatten destroy wipe_out
steady stable predictable reliable
hurt impede hamper hinder undermine harm
give donate contribute donation
in_person physically face_to_face
online virtually
equal_chance equal_opportunity equal_opportunities
sudden abrupt
send transmit deliver forward
lose lost loss
go_up rise climb
warn_of caution_against
insist maintain
stay remain
live dwell reside habitat
raise bring_up mention
pick choose select
enemy adversary foe rival
benefit beneficial advantage gain
sudden abrupt abruptly suddenly
hospitable generous generosity
settle resolve resolution_of
quarrel dispute disputes
mosque mosques
blame responsible complicit fault responsibility
look_after care_for care
grow_old age aging
family_together family_preservation
foster_child foster_care
lesson reminder remind
seal sealed close closed shut
perish die died
rein_in curb limit
call_off cancel end stop
shut_out deny exclude bar
behind_bars jailed imprisoned imprisonment incarcerated detained
throw_in_jail jail imprison
belong belonging member
turn_away reject refuse
hand_down impose
take_up accept embrace
let_down fail failure
bring_down reduce lower
set_off trigger spark ignite
play_down minimize downplay
play_a_role contribute
make_up comprise account_for constitute
carry carried
touch affect
home hometown
hail come_from native
graduate graduation
mark commemorate observe celebrate anniversary
remind recall
weapon_sale arms_sale
nonpartisan impartial
fair impartial just equitable
corruption_watchdog anticorruption
watchdog monitor oversight
layoff lay_off job_cut
hire recruit recruitment
retire retirement
rent rental
rebuild reconstruct reconstruction rebuilding
clean_up cleanup remediation
recover recovery
tornado twister
drought dry_spell
snowstorm blizzard
landslide mudslide
evacuee evacuees displaced
rescue_worker rescuer first_responder emergency_responder
medic paramedic
nurse nurses caregiver
elderly_person older_person older_adult older_adults elders elder
teen teenager adolescent youth
kid child children
toddler infant baby
mom mother maternal
dad father paternal
widow surviving_spouse
comrade colleague
boss supervisor employer
strike_back retaliate hit_back retaliation
tariff_war trade_war
haven sanctuary refuge
smuggler smugglers trafficker traffickers
drug_lord kingpin cartel
gang gangs
gunman shooter attacker assailant
knife stab stabbed
victim victims casualty casualties
mourner mourners bereaved
vigil gathering
faithful worshiper worshippers congregant
rabbi imam
cemetery graveyard burial_ground
statue monument memorial
landmark icon iconic
museum gallery
scholar researcher academic scientist expert
discovery breakthrough finding
chimpanzee chimpanzees chimp chimps
whale whales
fishery fisheries fishing fisherman
exploit capitalize take_advantage
rift friction tension feud strain
troublemaker agitator
know-how expertise experience
spend spending investment invest
fall_short inadequate insufficient
headed led chaired
gather collect collection
take_in took_in welcome welcomed
let_off pardon clemency
commute commutation
robocall robocalls unwanted_call unwanted_calls junk_call junk_calls spam_call spam_calls nuisance_call nuisance_calls scam_calls
crackdown deterrence deter enforcement curb
lobby lobbying lobbyist lobbyists k_street
hydropower hydroelectric hydroelectricity
breastfeeding breast-feeding breast_milk breastfeed nursing_mother nursing_mothers lactation
driftnet driftnets gillnet gillnets drift_net drift_nets
juvenile juveniles young_offender young_offenders youth_offender youth_offenders youth minors teen teenager
colorectal colon bowel rectal
needy_families poor_families welfare cash_aid cash_assistance
penny pennies cent cents
bioterror bioterrorism biodetection biological_attack biological_attacks biological_weapon bioweapon bioweapons germ_warfare
cybersecurity cyber hacking hacker hackers cyberattack cyberattacks
white_supremacy white_nationalism white_nationalist white_nationalists white_supremacist white_supremacists
taxpayer_funding federal_money taxpayer_money public_money taxpayer_dollars federal_funding tax_dollars
garnish garnishment debt_collector debt_collectors creditor creditors debt_collection
school_safety school_violence school_shooting school_shootings safe_schools
venting flaring waste_prevention burn_off
export exports arms_sale arms_sales weapons_sale weapons_sales defense_articles arms_deal
suffrage suffragist suffragists suffragette suffragettes women's_vote
concern warning worry alarm warn
terrorist_list terror_list terrorist_organization terrorist_designation blacklist_of_terrorists
relation relations relationship get_along getting_along rapport tie ties
hostilities war fight fighting combat
background_check background_checks instant_check
endangered endangered_species endangered_list
correction mend slip fix error mistake typo
mailbox post_office postal mail
expectant pregnant mothers-to-be
student_exchange international_education study_abroad
national_day awareness_day
nuclear_missile ballistic_missile rocket_program
overdraft bounced_check
opioid opioids painkiller painkillers fentanyl
robust_oversight accountability watchdog
landfill trash garbage solid_waste litter marine_debris
drone drones unmanned_aircraft
homeless homelessness unhoused
foster_care foster_child foster_children foster_youth
caregiver caregivers caregiving
hemp cannabis marijuana pot
wildfire wildfires forest_fire forest_fires
broadband high-speed_internet internet_service
prescription_drug prescription_drugs medicine medicines medication medications
retirement_savings 401(k) nest_egg
"""
