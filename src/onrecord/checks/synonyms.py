"""Words that say the same in reports about measures, as groups; places with their adjectives, capitals and metonyms.

One group a line, underscores join the words of a phrase. The groups only bring a paraphrase and a clause together; whether
numbers and names agree is looked at apart. Chosen from how wire reports, press releases and clauses name the same acts.
"""

GROUPS = """
condemn denounce rebuke decry deplore castigate blast slam lambast criticize criticise rap chide reprimand scold deride
censure
object oppose reject repudiate rebuff renounce disavow protest disagree rebuke
support back endorse favor favour stand_with stand_by stands_with stands_by backing advocate champion
praise commend applaud laud hail congratulate salute appreciate thank gratitude thankful grateful appreciation honor honour recognize recognise pay_tribute tribute acknowledge celebrate commemorate
affirm reaffirm restate reiterate reassert confirm underscore uphold declare assert proclaim emphasize emphasise stress underline
recognize recognise acknowledge term call label deem describe declare
welcome hail greet embrace applaud
regret mourn grieve sorrow condolence sympathy lament
remember commemorate memorialize memorial remembrance
urge ask call_on call_upon request press exhort implore encourage plead appeal push want
demand insist require order command direct instruct mandate compel oblige tell
ban prohibit outlaw bar forbid criminalize criminalise illegal ban_on make_illegal proscribe
end stop halt cease terminate discontinue quit conclude abolish finish scrap suspend
repeal rescind revoke overturn undo nullify strike kill void cancel disapprove disapproval eliminate reverse scrap rollback roll_back annul invalidate wipe_out wiping_out throw_out thrown_out threw_out toss_out axe erase scuttle undoing
change alter amend modify revise reform
allow permit let authorize authorise enable clear_the_way
prevent block keep_from stop avert deter thwart bar
punish penalize penalise penalty fine prosecute
sanction sanctions embargo blacklist
prosecute bring_to_justice hold_accountable hold_to_account held_accountable held_to_account accountability accountable punish justice
investigate probe inquiry inquire examine look_into investigation inquest allegation
find uncover look_for search identify discover detect locate determine expose unearth
identify name list single_out designate pinpoint
list add register inscribe designate
continue keep go_on maintain carry_on sustain
strengthen bolster reinforce boost enhance tighten toughen deepen beef_up shore_up improve increase
weaken undermine erode soften dilute water_down
reduce cut lower decrease shrink lessen curb diminish limit restrict
increase raise expand grow boost widen broaden
renew reauthorize reauthorise extend permanent authorization prolong
create establish set_up found launch form institute
pull_out withdraw withdrawal remove removal pull take_out bring_home evacuate exit
remove take_down delete pull strip oust unseat eject
send deploy dispatch provide deliver supply
give provide grant offer furnish supply award extend
help aid assist assistance support relief
protect safeguard defend shield preserve secure guard protection
work cooperate collaborate coordinate engage team_up partner cooperation
free release liberate let_go let_out set_free release_of
detain hold jail imprison incarcerate arrest lock_up custody held imprisonment detention prison prisoner inmate jailed captive behind_bars
wrongly wrongful unjust unjustly wrongfully unfair unlawfully arbitrary arbitrarily unjustified
sentence convict condemn_to
kill murder slay death die dead fatality lost_their_lives took_the_lives take_the_lives claimed_the_lives cost_the_lives loss_of_life lose_their_lives killing massacre slaughter perish died deadly lethal toll casualty
hurt injure injury wound injured wounded
flee escape cross displace displaced refugee refuge exodus cross_over crossed_over fled
attack assault strike violence violent
torture abuse mistreat beat brutality cruelty abuser
persecution purge crackdown repression oppression persecute campaign pogrom witch_hunt
gay lgbt lgbtq homosexual lesbian queer anti-gay anti-lgbtq anti-lgbt sexual_orientation transgender lgbti bisexual
racist racism bigot bigoted bigotry xenophobic xenophobia hateful
antisemitism antisemitic anti-semitic anti-semitism anti-jewish jew-hatred
jew jewish jewish-american
genocide mass_killing extermination annihilation atrocity mass_killings
reporter journalist correspondent newsman press media
soldier troop troops military army armed_forces service_member servicemember service_members servicemembers forces generals general serviceman servicewoman airman sailor marine officer troop serviceperson tatmadaw
police officer trooper law_enforcement cop deputy sheriff patrolman
president white_house oval_office commander_in_chief
administration white_house executive_branch
government regime authority official officials administration state leadership
leader head chief ruler
protester demonstrator protest demonstration rally marcher unrest
citizen people resident national civilian
worker employee staff personnel
company firm corporation business platform
website site platform online internet web
social_media platform
child kid minor youth juvenile
woman female women
student pupil
teach educate education instruct teaching school
veteran vet ex-serviceman
doctor physician
patient sick ill
drug medicine medication treatment
health medical health_care healthcare care treatment
debate argue discuss discussion argument
talk speak discuss dialogue negotiate negotiation
speak_out speak condemn denounce
country nation state international_community governments allies world
ally alliance allied partner member
deal agreement pact accord treaty
article clause section provision
rule regulation
law statute act legislation
vote ballot election elect
migrant immigrant undocumented alien illegal_immigrant newcomer
immigration immigrant migrate
refugee asylum asylum-seeker displaced
weapon arms arm gun firearm
war conflict hostilities hostility fighting combat
ceasefire truce armistice cease-fire
coalition alliance
emergency crisis
money fund funding dollar cash appropriation
tax levy duty tariff
tariff duty import_tax tariffs duties
goods product import export merchandise article articles commodity
behind underlying
cost price expense
pledge promise commit commitment vow undertake decision agree
goal aim target objective
gather collect
hold held host
date deadline time_limit
right liberty freedom
respect honor observe
abide comply obey adhere follow
access entry admission
humanitarian aid relief
open reopen unblock
lift remove end
spread disseminate
hide conceal
poison poisoning nerve_agent toxin novichok
confirm verify corroborate find establish finding
doctor medic
estimate reckon put
believe think hold
warn caution alert
threat danger menace risk
peaceful nonviolent non-violent lawful
immediate immediately at_once prompt promptly urgent urgently swift swiftly forthwith right_away without_delay
annual yearly each_year every_year annually
thorough full complete comprehensive
several many multiple numerous
large big massive huge great biggest largest
strong robust tough firm
recent latest last
first earliest initial
time instance occasion
soil territory
guard bodyguard security_detail security_officer
home residence house
hospital hospitalize hospitalization hospitalized
justice accountability
racist-comments tweet remark comment statement tweets remarks
impeach impeachment
disrupt interrupt heckle interruption
speech address remarks
rest bury burial grave tomb buried
hometown native
pipeline nord_stream
airlift fly transfer evacuate
election poll ballot
ratify ratification approve
valid effective
trafficking traffic smuggle exploitation
pardon clemency amnesty forgive
reparation compensation compensate
apology apologize apologise
hostage captive abductee kidnapped
abduct kidnap abduction seize round_up
shoot shooting gunman gunfire
bomb bombing explosion blast
hurricane storm cyclone
wildfire fire blaze
flood flooding
famine hunger starvation starve
climate warming
abortion terminate_pregnancy
lynching lynch
slavery enslave slave
anniversary year
birthday birth
coverup cover_up conceal
spy espionage surveillance
hack cyberattack cyber intrusion
lie falsehood disinformation misinformation propaganda
meddle interfere interference meddling
invade invasion incursion aggression
annex annexation occupy occupation
missile rocket
nuclear atomic
settlement settler settlements
border frontier boundary
veto block
sponsor backer
reinstate bring_back restore revive reimpose put_back
carry_out conduct perform stage undertake
build develop development construct construction produce make
long-range intercontinental ballistic
group organization organisation association ngo
existing already_on_the_books already_in_place on_the_books
driven_from_their_homes drive_from_home displaced displace displacement uprooted lost_their_homes forced_from_their_homes homeless
diagnose diagnosed found_to_have come_down_with
people individual person persons individuals human
born birth came_into_the_world life_began life_that_began
reject rebuff refuse decline
keep_informed inform informed notify brief update
let_in access admit allow_entry admission
farm agriculture agricultural farming
opioid addiction substance overdose opiates
register reg
revenue rev
procedure proc
conflict fighting battle combat
missing disappeared disappear vanish vanished unaccounted_for go_missing gone_missing
raise increase lift hike
elderly senior seniors older
poverty poor impoverished low-income
crown title championship
rewrite overhaul
waiver exemption
policy rule regulation guidance guideline procedure
drinking alcohol liquor
jail prison
wage pay salary
loan lending credit borrow
car auto automobile vehicle
truck trucks diesel engine
wildlife animal
hunt hunting trap trapping
coin coins commemorative
medal award decoration
terror terrorism terrorist terrorists
extremist radical militant
conspiracy plot
"""

PLACES = """
russia putin russian russians russian_federation moscow kremlin
china xi jinping chinese beijing prc people's_republic_of_china communist_party_of_china ccp
iran khamenei rouhani ayatollah iranian iranians tehran islamic_republic_of_iran
north_korea the_north kim_jong_un north_korean pyongyang dprk democratic_people's_republic_of_korea
south_korea south_korean seoul republic_of_korea
burma burmese myanmar naypyitaw rangoon yangon
turkey erdogan turkish turks ankara turkiye türkiye republic_of_turkey
israel netanyahu israeli israelis jerusalem
palestine palestinian palestinians west_bank gaza
saudi_arabia mbs bin_salman saudi saudis riyadh saudi-led
yemen yemeni yemenis sanaa houthi houthis
syria syrian syrians damascus assad
iraq iraqi iraqis baghdad
ukraine zelensky zelenskyy poroshenko ukrainian ukrainians kyiv kiev
venezuela venezuelan venezuelans caracas maduro
cuba castro diaz-canel cuban cubans havana
mexico mexican mexicans
canada canadian canadians ottawa
germany german germans berlin federal_republic_of_germany
france french paris
united_kingdom uk u.k. britain british london great_britain
poland polish warsaw
hungary orban hungarian budapest
sweden swedish stockholm
italy italian rome
spain spanish madrid
greece greek greeks athens hellenic
armenia armenian armenians yerevan
azerbaijan azerbaijani baku
georgia georgian tbilisi
belarus belarusian minsk lukashenko
egypt sisi egyptian cairo
ethiopia ethiopian ethiopians addis_ababa
sudan sudanese khartoum
south_sudan south_sudanese juba
somalia somali mogadishu
nigeria nigerian abuja
kenya kenyan nairobi
congo congolese kinshasa drc
south_africa south_african pretoria
zimbabwe mugabe mnangagwa zimbabwean harare
uganda museveni ugandan kampala
libya libyan tripoli
tunisia tunisian tunis
lebanon lebanese beirut hezbollah
jordan jordanian amman
qatar qatari doha
afghanistan ghani afghan afghans kabul taliban
pakistan imran_khan pakistani islamabad
india modi indian new_delhi delhi
bangladesh bangladeshi dhaka
sri_lanka sri_lankan colombo
nepal nepali kathmandu
japan japanese tokyo
taiwan taiwanese taipei
hong_kong hong_kongers hongkonger
philippines duterte marcos philippine filipino manila
vietnam vietnamese hanoi
thailand thai bangkok
cambodia hun_sen cambodian phnom_penh
indonesia indonesian jakarta
malaysia malaysian kuala_lumpur
australia australian canberra
new_zealand wellington
brazil bolsonaro lula brazilian brasilia
argentina argentine buenos_aires
colombia colombian bogota
peru peruvian lima
chile chilean santiago
nicaragua nicaraguan managua ortega
honduras honduran tegucigalpa
guatemala guatemalan
el_salvador bukele salvadoran
haiti haitian port-au-prince
tibet tibetan tibetans
xinjiang uyghur uyghurs uighur uighurs
chechnya chechen chechens grozny
kosovo kosovar pristina
serbia serbian belgrade
bosnia bosnian sarajevo
montenegro montenegrin
ireland irish dublin
europe european european_union eu brussels
united_states u.s. us american americans america u.s u.s.a usa united_states_government federal
united_nations un u.n.
nato north_atlantic_treaty_organization
fbi federal_bureau_of_investigation
cia central_intelligence_agency
epa environmental_protection_agency
fda food_and_drug_administration
fcc federal_communications_commission
irs internal_revenue_service
ice immigration_and_customs_enforcement
va department_of_veterans_affairs veterans_affairs_department
pentagon department_of_defense defense_department defence_department
state_department department_of_state
treasury treasury_department department_of_the_treasury
justice_department department_of_justice doj
education_department department_of_education
interior interior_department department_of_the_interior
osce organization_for_security_and_cooperation_in_europe
opcw organization_for_the_prohibition_of_chemical_weapons
puerto_rico puerto_rican
norway norwegian norwegians oslo
denmark danish copenhagen
finland finnish helsinki
netherlands dutch the_hague
belgium belgian
austria austrian vienna
switzerland swiss bern geneva
czech czechs prague czech_republic czechia
slovakia slovak bratislava
romania romanian bucharest
bulgaria bulgarian sofia
croatia croatian zagreb
slovenia slovenian ljubljana
estonia estonian tallinn
latvia latvian riga
lithuania lithuanian vilnius
portugal portuguese lisbon
iceland icelandic reykjavik
moldova moldovan chisinau
kazakhstan kazakh astana
uzbekistan uzbek tashkent
turkmenistan turkmen
kyrgyzstan kyrgyz
tajikistan tajik
mongolia mongolian
laos lao laotian
singapore singaporean
brunei
bhutan bhutanese
maldives maldivian
oman omani muscat
kuwait kuwaiti
bahrain bahraini manama
united_arab_emirates uae emirati abu_dhabi dubai
morocco moroccan rabat
algeria algerian algiers
mali malian bamako
niger nigerien niamey
chad chadian
cameroon cameroonian yaounde
ghana ghanaian accra
senegal senegalese dakar
ivory_coast ivorian cote_d'ivoire
liberia liberian monrovia
sierra_leone
guinea guinean conakry
gambia gambian
togo togolese
benin beninese
burkina_faso burkinabe
rwanda kagame rwandan kigali
burundi burundian
tanzania tanzanian
zambia zambian lusaka
malawi malawian
mozambique mozambican
angola angolan luanda
namibia namibian
botswana
eritrea eritrean asmara
djibouti
madagascar
central_african_republic bangui
gabon gabonese
ecuador ecuadorian quito
bolivia morales bolivian
paraguay paraguayan
uruguay uruguayan
panama panamanian
costa_rica costa_rican
dominican_republic dominican
jamaica jamaican
bahamas bahamian
guyana guyanese
belize belizean
north_macedonia macedonian
albania albanian tirana
cyprus cypriot nicosia
malta maltese
vatican holy_see
hamas
alabama
alaska alaskan
arizona
arkansas
california californian
colorado
connecticut
delaware
florida floridian
hawaii hawaiian
idaho
illinois
indiana
iowa
kansas
kentucky
louisiana
maine
maryland
massachusetts
michigan
minnesota
mississippi
missouri
montana
nebraska
nevada
new_hampshire
new_jersey
new_mexico
new_york
north_carolina
north_dakota
ohio
oklahoma
oregon
pennsylvania
rhode_island
south_carolina
south_dakota
tennessee
texas texan
utah
vermont
virginia virginian
west_virginia
wisconsin
wyoming
native_american american_indian indigenous tribal tribe
african_american black
"""

# Titles that news style turns round.
OFFICES = """
secretary_of_state state_secretary
secretary_of_the_treasury treasury_secretary
secretary_of_defense defense_secretary defence_secretary pentagon_chief secretary_of_war
secretary_of_the_interior interior_secretary
secretary_of_homeland_security homeland_security_secretary dhs_secretary
secretary_of_veterans_affairs veterans_affairs_secretary va_secretary
secretary_of_education education_secretary
secretary_of_health_and_human_services health_secretary hhs_secretary
secretary_of_energy energy_secretary
secretary_of_labor labor_secretary
secretary_of_commerce commerce_secretary
secretary_of_agriculture agriculture_secretary
secretary_of_transportation transportation_secretary
attorney_general
director_of_the_federal_bureau_of_investigation fbi_director
director_of_national_intelligence
united_states_trade_representative trade_representative
gross_domestic_product gdp
commander-in-chief commander_in_chief
prime_minister premier
medal_of_honor
"""

STOP = frozenset(
    "a an the of to in on at by for with from into onto over under about as and or but nor so that this these those it its he him his she her "
    "hers they them their theirs we us our you your i is are was were be been being am do does did done has have had having will would shall "
    "should can could may might must not no than then there here which who whom whose what when where while if because also very just only "
    "own such any all both each every other others another some more most much many up out off down again further now said says say "
    "behind against between through during before after since until upon within without toward towards among amid across per via doing itself themselves himself herself whoever whatever".split()
)
# Words that tell little about which clause is meant.
LIGHT = frozenset(
    "resolution bill measure text legislation house senate congress congressional representative lawmaker legislator chamber member "
    "united_states government year people new take make get put use way thing name call ask say part include day time "
    "number toll count figure total estimate thing place part set last month week country nation state work action see one first seek relating respect matter purpose other whereas".split()
)
