"""Countries and places with a government of their own, under the names and adjectives that clauses use.

Names follow the short forms of the Department of State's list of independent states (state.gov) where it has one.
"""

import re

# name | other names | adjectives, also as nouns for the people
_TABLE = """
Afghanistan||Afghan
Andorra||
Antigua and Barbuda||
Barbados||Barbadian
Brunei|Brunei Darussalam|Bruneian
Cabo Verde|Cape Verde|
Comoros||
Dominica||
Grenada||
Guinea-Bissau||
Kiribati||
Liechtenstein||
Monaco||
Nauru||
San Marino||
Tuvalu||
Albania||Albanian
Algeria||Algerian
Angola||Angolan
Argentina|Argentine Republic|Argentine,Argentinian
Armenia||Armenian
Australia||Australian
Austria||Austrian
Azerbaijan||Azerbaijani,Azeri
Bahamas|the Bahamas|Bahamian
Bahrain|Kingdom of Bahrain|Bahraini
Bangladesh|People’s Republic of Bangladesh|Bangladeshi
Belarus|Republic of Belarus|Belarusian,Belarussian
Belgium||Belgian
Belize||Belizean
Benin||Beninese
Bhutan|Kingdom of Bhutan|Bhutanese
Bolivia||Bolivian
Bosnia and Herzegovina|Bosnia|Bosnian
Botswana||Botswanan
Brazil||Brazilian
Bulgaria||Bulgarian
Burkina Faso||Burkinabe
Burma|Myanmar|Burmese
Burundi||Burundian
Cambodia||Cambodian
Cameroon||Cameroonian
Canada||Canadian
Central African Republic||
Chad||Chadian
Chechnya|Chechen Republic|Chechen
Chile||Chilean
China|People’s Republic of China,PRC|Chinese
Colombia||Colombian
Costa Rica||Costa Rican
Cote d’Ivoire|Côte d’Ivoire,Ivory Coast|Ivorian
Croatia||Croatian
Cuba||Cuban
Cyprus|Republic of Cyprus|Cypriot
Czech Republic|Czechia|Czech
Democratic Republic of the Congo|Democratic Republic of Congo,DRC|Congolese
Denmark|Kingdom of Denmark|Danish
Djibouti||Djiboutian
Dominican Republic||
Ecuador||Ecuadorian
Egypt|Arab Republic of Egypt|Egyptian
El Salvador||Salvadoran
Equatorial Guinea||
Eritrea|State of Eritrea|Eritrean
Estonia||Estonian
Eswatini|Swaziland|Swazi
Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian
Fiji||Fijian
Finland||Finnish
France||French
Gabon||Gabonese
Gambia|the Gambia|Gambian
Georgia||Georgian
Germany|Federal Republic of Germany|German
Ghana||Ghanaian
Greece|Hellenic Republic|Greek
Greenland||Greenlandic
Guatemala||Guatemalan
Guinea||Guinean
Guyana||Guyanese
Haiti||Haitian
Honduras||Honduran
Hong Kong|Hong Kong Special Administrative Region|
Hungary||Hungarian
Iceland||Icelandic
India|Republic of India|Indian
Indonesia||Indonesian
Iran|Islamic Republic of Iran|Iranian
Iraq||Iraqi
Ireland|Republic of Ireland|Irish
Israel|State of Israel|Israeli
Italy||Italian
Jamaica||Jamaican
Japan||Japanese
Jordan|Hashemite Kingdom of Jordan|Jordanian
Kazakhstan||Kazakhstani,Kazakh
Kenya||Kenyan
Kosovo||Kosovar
Kurdistan Regional Government|Kurdistan Region of Iraq|Kurdish
Kuwait||Kuwaiti
Kyrgyzstan|Kyrgyz Republic|Kyrgyz
Laos|Lao People’s Democratic Republic,Lao PDR|Lao,Laotian
Latvia||Latvian
Lebanon||Lebanese
Lesotho||
Liberia||Liberian
Libya||Libyan
Lithuania||Lithuanian
Luxembourg||
Madagascar||Malagasy
Malawi||Malawian
Malaysia||Malaysian
Maldives|the Maldives|Maldivian
Mali||Malian
Malta||Maltese
Marshall Islands|Republic of the Marshall Islands|Marshallese
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico|United Mexican States|Mexican
Micronesia|Federated States of Micronesia|Micronesian
Moldova|Republic of Moldova|Moldovan
Mongolia||Mongolian
Montenegro||Montenegrin
Morocco||Moroccan
Mozambique||Mozambican
Namibia||Namibian
Nepal||Nepali,Nepalese
Netherlands|the Netherlands,Kingdom of the Netherlands|Dutch
New Zealand||
Nicaragua||Nicaraguan
Niger||Nigerien
Nigeria|Federal Republic of Nigeria|Nigerian
North Korea|Democratic People’s Republic of Korea,DPRK|North Korean
North Macedonia|Republic of North Macedonia|Macedonian
Norway||Norwegian
Oman||Omani
Pakistan||Pakistani
Palau|Republic of Palau|Palauan
Palestinian Authority|Palestine|Palestinian
Panama||Panamanian
Papua New Guinea||
Paraguay||Paraguayan
Peru||Peruvian
Philippines|the Philippines,Republic of the Philippines|Philippine,Filipino
Poland||Polish
Portugal||Portuguese
Qatar|State of Qatar|Qatari
Republic of the Congo||
Romania||Romanian
Russia|Russian Federation|Russian
Rwanda||Rwandan
Samoa||Samoan
Saudi Arabia|Kingdom of Saudi Arabia|Saudi
Senegal||Senegalese
Serbia|Republic of Serbia|Serbian
Seychelles||
Sierra Leone||
Singapore||Singaporean
Slovakia|Slovak Republic|Slovak
Slovenia||Slovenian
Solomon Islands||
Somalia|Federal Government of Somalia,Federal Republic of Somalia|Somali
Somaliland||
South Africa|Republic of South Africa|South African
South Korea|Republic of Korea,ROK|South Korean,Korean
South Sudan|Republic of South Sudan|South Sudanese
Spain|Kingdom of Spain|Spanish
Sri Lanka||Sri Lankan
Sudan|Republic of Sudan|Sudanese
Suriname||Surinamese
Sweden||Swedish
Switzerland||Swiss
Syria|Syrian Arab Republic|Syrian
Taiwan|Republic of China (Taiwan)|Taiwanese
Tajikistan||Tajik
Tanzania|United Republic of Tanzania|Tanzanian
Thailand|Kingdom of Thailand|Thai
Timor-Leste|East Timor|Timorese
Togo||Togolese
Tonga||Tongan
Trinidad and Tobago||Trinidadian
Tunisia||Tunisian
Turkey|Republic of Turkey,Türkiye,Republic of Türkiye|Turkish
Turkmenistan||Turkmen
Uganda|Republic of Uganda|Ugandan
Ukraine||Ukrainian
United Arab Emirates|UAE|Emirati
United Kingdom|Great Britain,Britain,UK|British
Uruguay||Uruguayan
Uzbekistan|Republic of Uzbekistan|Uzbekistani,Uzbek
Vanuatu||
Vatican City|Holy See,the Vatican|
Venezuela|Bolivarian Republic of Venezuela|Venezuelan
Vietnam|Socialist Republic of Vietnam,Viet Nam|Vietnamese
Yemen|Republic of Yemen|Yemeni
Zambia||Zambian
Zimbabwe||Zimbabwean
"""


def _known() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        name, others, adjective = row.split("|")
        for one in (name, *filter(None, others.split(","))):
            names[one.removeprefix("the ")] = name
        for one in filter(None, adjective.split(",")):
            adjectives[one] = name
    return names, adjectives


NAMES, ADJECTIVES = _known()


def _longest(words: dict[str, str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


NAME = rf"(?:{_longest(NAMES)})"
ADJECTIVE = rf"(?:{_longest(ADJECTIVES)})"
