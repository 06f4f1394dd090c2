"""Towns, boroughs and regions that stories give as a member's home, and the states that have one of the name.

"The Fresno Republican", "D-San Jose", "Jim Costa of Fresno". The list is no gazetteer: it holds the larger places and those that
members come from, each under every state where a reader may look for it. A place that is not in it tells nothing.
"""

import re

_TABLE = """
AL|Birmingham,Mobile,Huntsville,Montgomery,Tuscaloosa,Auburn,Dothan,Hoover,Decatur,Haleyville,Selma,
AK|Anchorage,Fairbanks,Juneau,Fort Yukon
AZ|Phoenix,Tucson,Mesa,Scottsdale,Tempe,Chandler,Gilbert,Glendale,Prescott,Flagstaff,Yuma,Peoria,Surprise,Paradise Valley,Fountain Hills,Casa Grande
AR|Little Rock,Fayetteville,Fort Smith,Jonesboro,Rogers,Bentonville,Hot Springs,Crossett,Dardanelle
CA|Los Angeles,San Francisco,San Diego,San Jose,Sacramento,Fresno,Oakland,Berkeley,Long Beach,Bakersfield,Anaheim,Santa Ana,Riverside,Stockton,Irvine,Fremont,Modesto,Turlock,Tulare,Visalia,Hanford,Merced,Palmdale,Lancaster,Santa Clarita,Burbank,Glendale,Pasadena,Torrance,Santa Monica,Malibu,Calabasas,Sherman Oaks,Downey,Whittier,Norwalk,Pomona,Ontario,San Bernardino,Redlands,Rialto,Colton,Palm Springs,Indio,Coachella,Escondido,Oceanside,Vista,Carlsbad,Chula Vista,Alpine,El Cajon,Huntington Beach,Newport Beach,Costa Mesa,Laguna Beach,Mission Viejo,Fullerton,Yorba Linda,La Habra,Thousand Oaks,Ventura,Oxnard,Camarillo,Santa Barbara,San Luis Obispo,Santa Cruz,Salinas,Carmel Valley,Monterey,Palo Alto,Menlo Park,Mountain View,Sunnyvale,Santa Clara,San Mateo,Hayward,Dublin,Livermore,Concord,Walnut Creek,Richmond,Antioch,Vallejo,St. Helena,Napa,Santa Rosa,San Rafael,Eureka,Redding,Chico,Richvale,Rocklin,Roseville,Elk Grove,Davis,Bay Area,East Bay,Silicon Valley,Central Valley,Inland Empire,Orange County,Coachella Valley,San Fernando Valley,Hollywood,San Pedro,El Centro,Cerritos,Lakewood,La Canada Flintridge
CO|Denver,Colorado Springs,Aurora,Boulder,Boulder County,Fort Collins,Greeley,Pueblo,Grand Junction,Lafayette,Louisville,Arvada,Lakewood,Littleton,Centennial,Thornton,Longmont,Castle Rock,Cortez,Durango,Windsor,Silt,Rifle,Yuma,Eaton,Western Slope,Ken Caryl
CT|Hartford,New Haven,Bridgeport,Stamford,Waterbury,Norwich,Vernon,Greenwich,East Hartford,Cheshire
DE|Wilmington,Dover,Newark
FL|Panhandle,Miami,Miami Beach,Miami Gardens,Hialeah,Coral Gables,Key West,Fort Lauderdale,Hollywood,Weston,Coral Springs,Parkland,Boca Raton,Delray Beach,West Palm Beach,Palm Beach,Palm City,Stuart,Tampa,St. Petersburg,Clearwater,Largo,Sarasota,Longboat Key,Bradenton,Naples,Fort Myers,Cape Coral,Orlando,Winter Park,Kissimmee,Jacksonville,Ponte Vedra Beach,St. Augustine,Gainesville,Tallahassee,Pensacola,Fort Walton Beach,Panama City,Ocala,Lakeland,Daytona Beach,Melbourne,Rockledge,Port St. Lucie,Broward County,Palm Beach County,Pinellas County,Dunnellon,Okeechobee,Neptune Beach
GA|Atlanta,Savannah,Augusta,Columbus,Macon,Athens,Albany,Marietta,Roswell,Alpharetta,Lawrenceville,Lithonia,Decatur,Gainesville,Clarkesville,Rome,Ranger,Pooler,West Point,Tyrone,Cassville,Jackson
HI|Honolulu,Hilo,Kailua,Kaneohe,Maui,Oahu
ID|Boise,Idaho Falls,Pocatello,Nampa,Eagle,Meridian,Twin Falls,Coeur d’Alene
IL|Chicago,Evanston,Peoria,Rockford,Springfield,Naperville,Joliet,Elgin,Aurora,Schaumburg,Moline,Rock Island,East Moline,Wheaton,Glen Ellyn,Downers Grove,Channahon,Collinsville,Taylorville,Murphysboro,Carbondale,Champaign,Urbana,Bloomington,Danville,Bartonville,Dunlap,Kenilworth,Highland Park,Hinsdale,Western Springs,Matteson
IN|Indianapolis,Fort Wayne,Evansville,South Bend,Gary,Muncie,Jasper,Columbus,Seymour,Columbia City,Elkhart,Lafayette,Terre Haute,Bloomington,Carmel,Newburgh,
IA|Des Moines,Cedar Rapids,Davenport,Iowa City,Sioux City,Dubuque,Waterloo,Cedar Falls,Red Oak,New Hartford,Kiron,Hull,Marion,Ottumwa,Council Bluffs,Vinton
KS|Wichita,Topeka,Overland Park,Lawrence,Kansas City,Manhattan,Dodge City,Hays,Great Bend,Roeland Park,Quinter,Pittsburg,Plainville
KY|Louisville,Lexington,Bowling Green,Paducah,Frankfort,Covington,Somerset,Hopkinsville,Tompkinsville,Garrison,Guthrie,Owensboro,Pikeville
LA|New Orleans,Baton Rouge,Shreveport,Lafayette,Lake Charles,Monroe,Metairie,Jefferson,Benton,Port Barre,Madisonville,Bossier City,Alexandria
ME|Portland,Bangor,Lewiston,Augusta,Brunswick,North Haven,Oakland
MD|Baltimore,Annapolis,Rockville,Bethesda,Silver Spring,Takoma Park,Frederick,Hagerstown,Potomac,Kensington,Towson,Mechanicsville,Cockeysville,Timonium,Ruxton,Cambridge,Bowie,Baltimore County,Montgomery County,Prince George's County,Eastern Shore,Fort Washington,Salisbury
MA|Boston,Worcester,Springfield,Cambridge,Lowell,Salem,Quincy,Brockton,New Bedford,Fall River,Newton,Brookline,Somerville,Medford,Malden,Lawrence,Westford,Haverhill,Dorchester,South Boston,Roxbury,Hyannis,Northampton,Auburndale
MI|Detroit,Grand Rapids,Ann Arbor,Lansing,Flint,Dearborn,Kalamazoo,Saginaw,Holland,Midland,Saline,Holly,Southfield,Bloomfield Township,Bloomfield Hills,Birmingham,Rochester Hills,Rochester,Farmington Hills,Troy,St. Joseph,Tipton,Cascade Township,Watersmeet,Caledonia,Zeeland,Jackson,Battle Creek,Muskegon,Swartz Creek,Wayne County,Upper Peninsula
MN|Minneapolis,St. Paul,Duluth,Rochester,St. Cloud,Mankato,Bloomington,Edina,Eden Prairie,Plymouth,Maple Grove,Eagan,Delano,Blue Earth,Detroit Lakes,Hermantown,Crosby,Twin Cities,Prior Lake,Litchfield
MS|Jackson,Gulfport,Biloxi,Hattiesburg,Meridian,Tupelo,Bolton,Pascagoula,Brookhaven
MO|St. Louis,Kansas City,Springfield,Columbia,Jefferson City,Salem,Ballwin,Town and Country,Tarkio,Harrisonville,St. Elizabeth,Ferguson,Joplin,Cape Girardeau,Independence
MT|Billings,Missoula,Bozeman,Great Falls,Helena,Whitefish,Kalispell,Big Sandy
NE|Omaha,Lincoln,Grand Island,Kearney,Valentine,Fremont,Gering
NV|Las Vegas,Reno,Henderson,Carson City,North Las Vegas,Elko,Boulder City,Amargosa Valley
NH|Manchester,Nashua,Concord,Portsmouth,Hopkinton,Rochester,Madbury,Dover
NJ|Newark,Jersey City,Paterson,Trenton,Camden,Elizabeth,Hoboken,Paramus,Ridgewood,Englewood,Hamilton,Hamilton Township,Princeton,Cherry Hill,Moorestown,Toms River,Vineland,Atlantic City,Montclair,Morristown,Harding Township,Harding,Long Branch,Passaic,Lambertville,Haddonfield,Norcross,Robbinsville,Wyckoff,Ewing,Tenafly,Bloomfield,Jersey Shore,Bergen County
NM|Albuquerque,Santa Fe,Las Cruces,Roswell,Alamogordo,Hobbs,Silver City,Ranchos de Taos,Nambé,Nambe
NY|New York City,Brooklyn,Queens,the Bronx,Bronx,Manhattan,Staten Island,Harlem,Long Island,Buffalo,Rochester,Syracuse,Albany,Schenectady,Utica,New Hartford,Binghamton,Ithaca,Yonkers,White Plains,Westchester,Westchester County,Harrison,Chappaqua,Hudson Valley,Kinderhook,Rhinebeck,Cold Spring,Garden City,Hempstead,Glen Cove,Huntington,Seaford,Shirley,Long Beach,Massapequa,Great Neck,Elmira,Corning,Clarence,Orchard Park,Amsterdam,Plattsburgh,Watertown,Saratoga Springs,Schuylerville,Camillus,Fairport,Levittown,North Country,Southern Tier,Finger Lakes,Nassau County,Suffolk County,Rockland County,Upper East Side,Upper West Side,Pearl River,New Rochelle
NC|Charlotte,Raleigh,Durham,Greensboro,Winston-Salem,Fayetteville,Wilmington,Asheville,Concord,Cary,Chapel Hill,Hickory,Greenville,Farmville,Wilson,Snow Hill,Dunn,Banner Elk,Lewisville,Denver,Cherryville,Davidson,Huntersville,Hendersonville,Jacksonville,Rocky Mount,Southern Pines,Kings Mountain,Research Triangle
ND|Bismarck,Fargo,Grand Forks,Minot,Kindred,Dickinson,Mandan
OH|Columbus,Cleveland,Cincinnati,Toledo,Akron,Dayton,Youngstown,Canton,Mansfield,Zanesville,Lima,Urbana,Bowling Green,Upper Arlington,Dublin,Bainbridge,Bainbridge Township,Marietta,Rocky River,Shaker Heights,Warrensville Heights,Niles,Parma,Wadsworth,Hillsboro,Peninsula,Troy,Holmes County,Springfield,Terrace Park,Loveland,West Chester,Westlake
OK|Panhandle,Oklahoma City,Tulsa,Norman,Lawton,Moore,Cheyenne,Westville,Edmond,Owasso
OR|Portland,Eugene,Salem,Bend,Medford,Hood River,Springfield,Canby,Beaverton,Ontario,Gresham,Happy Valley,McMinnville
PA|Philadelphia,Pittsburgh,Allentown,Erie,Scranton,Harrisburg,Lancaster,York,Bethlehem,Levittown,Bucks County,Middletown Township,Middletown,Langhorne,Devon,Wayne,Mount Lebanon,Mt. Lebanon,Allegheny County,Chester County,Montgomery County,Delaware County,Lehigh Valley,Moosic,Braddock,Butler,Kittanning,Howard,Dillsburg,Peach Bottom,Swarthmore,Wyncote,Bradford,Hollidaysburg,Altoona,Easton,Monroe County,Berks County,Fox Chapel,Edgewood,Swissvale,Moon Township,Dallas,Clearfield,Latrobe,Tunkhannock
RI|Providence,Cranston,Warwick,Newport,Jamestown,Pawtucket
SC|Charleston,Columbia,Greenville,Spartanburg,Myrtle Beach,Rock Hill,Rock Hill,Seneca,Clemson,Daniel Island,Laurens,North Charleston,Springdale,Simpsonville,Florence,Aiken,Sumter,Upstate
SD|Sioux Falls,Rapid City,Aberdeen,Pierre,Mitchell,Castlewood
TN|Nashville,Memphis,Knoxville,Chattanooga,Clarksville,Murfreesboro,Franklin,Brentwood,Cookeville,Carthage,Jackson,Kingsport,Johnson City,Ooltewah,Ashland City,Columbia,Jasper
TX|Panhandle,Houston,Dallas,San Antonio,Austin,El Paso,Fort Worth,Arlington,Corpus Christi,Plano,Laredo,Lubbock,Amarillo,Midland,Odessa,Waco,Tyler,Longview,Beaumont,Galveston,Brownsville,McAllen,Irving,Denton,Frisco,McKinney,Round Rock,The Woodlands,Woodlands,Conroe,Sugar Land,Katy,Friendswood,Pearland,League City,Tyler,Jacksboro,Clarendon,Flower Mound,Southlake,Pilot Point,Dripping Springs,Helotes,Mineola,Terrell,Heath,Rockwall,Willow Park,Richmond,Weatherford,Coppell,Farmers Branch,Rio Grande City,Edinburg,Mercedes,Victoria,San Angelo,Abilene,Temple,Bryan,College Station,Kilgore,Pharr,Lewisville,Harris County
UT|Salt Lake City,Provo,Orem,Ogden,St. George,Alpine,Brigham City,Farmington,Draper,Lehi,Cedar Hills,Riverton,Utah County
VT|Burlington,Montpelier,Norwich,Middlesex,Rutland,Brattleboro,Brighton
VA|Richmond,Virginia Beach,Norfolk,Chesapeake,Newport News,Hampton,Alexandria,Arlington,Fairfax,Fairfax County,McLean,Falls Church,Roanoke,Salem,Lynchburg,Charlottesville,Fredericksburg,Williamsburg,Harrisonburg,Blacksburg,Danville,Bedford,Botetourt County,Botetourt,Glen Allen,Henrico County,Henrico,Leesburg,Loudoun County,Prince William County,Nelson County,Westmoreland County,Westmoreland,Weyers Cave,Rustburg,Hampton Roads,Northern Virginia,Rocky Mount,Goochland,Great Falls,Sterling,Springfield,Dumfries
WA|Seattle,Tacoma,Spokane,Vancouver,Bellevue,Everett,Yakima,Olympia,Sunnyside,Sammamish,Medina,Kirkland,Gig Harbor,Battle Ground,Skamania County,Tri-Cities,Arlington,Lake Stevens,Mountlake Terrace,Washougal,Colville,Selah,Edmonds,Belfair
WV|Charleston,Huntington,Morgantown,Wheeling,Parkersburg,Martinsburg,Fairmont,Harpers Ferry,White Sulphur Springs
WI|Milwaukee,Madison,Green Bay,Kenosha,Racine,Janesville,Appleton,Oshkosh,Eau Claire,La Crosse,Wausau,Weston,Ashland,Black Earth,Town of Vermont,Menomonee Falls,Brookfield,Juneau,Allouez,Glenbeulah,De Pere,Prairie du Chien,Minocqua,Somerset
WY|Cheyenne,Casper,Laramie,Gillette,Wilson,Jackson,Rock Springs,Sheridan
"""


def _read() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _TABLE.strip().splitlines():
        code, names = line.split("|")
        for name in names.split(","):
            found.setdefault(name, set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


TOWNS: dict[str, frozenset[str]] = _read()
_LONGEST = "|".join(re.escape(name) for name in sorted(TOWNS, key=lambda n: (-len(n), n)))
# a town after "of" or "from", where nothing of a longer name follows
HOME_TOWN = re.compile(rf"(?P<town>{_LONGEST})(?![\w-]|[’'][a-z]| [A-Z]|, (?:[A-Z][a-z]+|[A-Z]\.)[\w.]*)")


def states_of(place: str) -> frozenset[str]:
    """Return the postal codes of the states that have a place of the name; none where the list lacks it."""
    name = place.strip().replace("’s", "'s").removesuffix(" area").removesuffix("-area")
    return TOWNS.get(name) or TOWNS.get(name.removeprefix("the ")) or frozenset()
