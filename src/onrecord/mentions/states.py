"""States and territories: their postal codes, the abbreviations of news style, what their people and they are called."""

# code: full name; abbreviations of AP style and older ones; demonyms; nicknames used in politics
_TABLE = """
AL|Alabama|Ala.|Alabamian,Alabaman|
AK|Alaska||Alaskan|the Last Frontier
AZ|Arizona|Ariz.|Arizonan|Grand Canyon State
AR|Arkansas|Ark.|Arkansan|Natural State
CA|California|Calif.,Cal.|Californian|Golden State
CO|Colorado|Colo.|Coloradan|Centennial State
CT|Connecticut|Conn.||Nutmeg State,Constitution State
DE|Delaware|Del.|Delawarean|
FL|Florida|Fla.|Floridian|Sunshine State
GA|Georgia|Ga.||Peach State
HI|Hawaii,Hawai‘i,Hawai’i,Hawai'i|||Aloha State
ID|Idaho||Idahoan|Gem State
IL|Illinois|Ill.|Illinoisan|Prairie State
IN|Indiana|Ind.|Hoosier|Hoosier State
IA|Iowa||Iowan|Hawkeye State
KS|Kansas|Kan.,Kans.|Kansan|Sunflower State
KY|Kentucky|Ky.|Kentuckian|Bluegrass State
LA|Louisiana|La.|Louisianan,Louisianian|Pelican State
ME|Maine||Mainer|Pine Tree State
MD|Maryland|Md.|Marylander|Old Line State
MA|Massachusetts|Mass.||Bay State
MI|Michigan|Mich.|Michigander,Michiganian|
MN|Minnesota|Minn.|Minnesotan|Gopher State
MS|Mississippi|Miss.|Mississippian|Magnolia State
MO|Missouri|Mo.|Missourian|Show-Me State,Show Me State
MT|Montana|Mont.|Montanan|Treasure State
NE|Nebraska|Neb.,Nebr.|Nebraskan|Cornhusker State
NV|Nevada|Nev.|Nevadan|Silver State
NH|New Hampshire|N.H.|Granite Stater|Granite State
NJ|New Jersey|N.J.|New Jerseyan,New Jerseyite|Garden State
NM|New Mexico|N.M.,N.Mex.,N. Mex.|New Mexican|Land of Enchantment
NY|New York|N.Y.|New Yorker|Empire State
NC|North Carolina|N.C.|North Carolinian|Tar Heel State
ND|North Dakota|N.D.,N.Dak.|North Dakotan|
OH|Ohio||Ohioan,Buckeye|Buckeye State
OK|Oklahoma|Okla.|Oklahoman|Sooner State
OR|Oregon|Ore.,Oreg.|Oregonian|Beaver State
PA|Pennsylvania|Pa.,Penn.|Pennsylvanian|Keystone State
RI|Rhode Island|R.I.|Rhode Islander|Ocean State
SC|South Carolina|S.C.|South Carolinian|Palmetto State
SD|South Dakota|S.D.,S.Dak.|South Dakotan|
TN|Tennessee|Tenn.|Tennessean|Volunteer State
TX|Texas|Tex.|Texan|Lone Star State
UT|Utah||Utahn,Utahan|Beehive State
VT|Vermont|Vt.|Vermonter|Green Mountain State
VA|Virginia|Va.|Virginian|Old Dominion
WA|Washington|Wash.||Evergreen State
WV|West Virginia|W.Va.,W. Va.|West Virginian|Mountain State
WI|Wisconsin|Wis.,Wisc.|Wisconsinite|Badger State
WY|Wyoming|Wyo.|Wyomingite|Equality State
DC|District of Columbia|D.C.||
AS|American Samoa|||
GU|Guam|||
MP|Northern Mariana Islands,Northern Marianas,Northern Mariana|||
PR|Puerto Rico|P.R.|Puerto Rican|
VI|U.S. Virgin Islands,US Virgin Islands,Virgin Islands|V.I.||
"""


def _rows() -> list[tuple[str, list[str], list[str], list[str], list[str]]]:
    split = [[[w for w in cell.split(",") if w] for cell in line.split("|")] for line in _TABLE.strip().splitlines()]
    return [(code[0], names, short, people, nicks) for code, names, short, people, nicks in split]


CODES: frozenset[str] = frozenset(row[0] for row in _rows())
NAMES: dict[str, str] = {name: row[0] for row in _rows() for name in row[1]}
ABBREVIATIONS: dict[str, str] = {short: row[0] for row in _rows() for short in row[2]}
DEMONYMS: dict[str, str] = {name: row[0] for row in _rows() for name in row[3]}
NICKNAMES: dict[str, str] = {name: row[0] for row in _rows() for name in row[4]}
FULL: dict[str, str] = {row[0]: row[1][0] for row in _rows()}


def code_of(words: str) -> str | None:
    """Return the postal code of a state in any spelling ("Fla.", "Fla", "FL", "Florida", "N. Y.", "FLA."), or None."""
    plain = words.strip().replace("’", "'").replace("‘", "'")
    return _SPELLINGS.get(_squeeze(plain))


def _squeeze(words: str) -> str:
    return "".join(c for c in words if c.isalnum()).upper()


_SPELLINGS = {_squeeze(w): code for table in (NAMES, ABBREVIATIONS, {c: c for c in CODES}) for w, code in table.items()}
_SPELLINGS |= {"WASHINGTONDC": "DC", "WASHINGTONSTATE": "WA", "USVI": "VI", "CNMI": "MP", "ILLIN": "IL"}
