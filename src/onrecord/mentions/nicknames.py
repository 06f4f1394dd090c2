"""First names that stand for one another, and first names in general."""

from onrecord.record.names import key

# each line: forms of one name; two forms match when they share a line
_GROUPS = """
abigail abby gail|abraham abe|addison mitchell mitch|albert al bert|alan allan allen al|alexander alex alec sandy|alexandria alex sandy|alfred al fred|alfonso al|alice ali|amanda mandy|andrew andy drew|angela angie
ann anne annie anna|anthony tony|antonio tony|archibald archie|arthur art|augustus gus|barbara barb barbie|benjamin ben benny benjie|bernard bernie|bernice bernie|beatrice bea|beverly bev|bradley brad|bradford brad|bruce
calvin cal|carolyn carol carrie|catherine cathy kathy cate kate kathleen katherine kathryn kay cat katie kitty|charles chuck charlie chas chip|charlotte char lottie|christine chris chrissy tina christina kirsten|christopher chris kit topher
clarence clay|clifford cliff|cornelius neil con|cynthia cindy|daniel dan danny|darrell|david dave davy|deborah deb debbie debra|delbert del|dennis denny|derek|dominic dom|donald don donnie|dorothy dot dottie|douglas doug|dwight
earl buddy|edgar ed|edmund ed eddie|edward ed eddie ted ned teddy|edwin ed eddie|eleanor ellie nora|eliot elliot elliott|elizabeth liz beth betsy betty eliza lizzie|elijah eli|emanuel manny|emily em|enrique rick henry|ernest ernie|eugene gene
evan|florence flo|francis frank fran|frances fran|franklin frank|frederick fred freddie|frederica fred freddie|gabriel gabe|gabrielle gabby|garland gar|gary|george|gerald gerry jerry|gerard jerry gerry|gilbert gil|gregory greg|gwendolyn gwen|harold hal harry hank
harriet harry hattie|harrison harry|harry|henry hank harry hal|herbert herb|herschel|hillary hilary|howard howie|hubert hugh|ignatius nate|ileana lily|irving irv|isaac ike|jacob jake jack|jacqueline jackie|jacklyn jacky jackie|james jim jimmy jamie|jamie ben raskin|jane janie|janet jan|janice jan
jason jay|jeanne jean|jeannette jean|jefferson jeff|jeffrey jeff geoff|geoffrey jeff geoff|jennifer jen jenny jenniffer|jeremiah jerry|jerome jerry|jerrold jerry|jessica jess|jesus chuy|joan joanie|joann jo|joel|john jack johnny jon|jonathan jon jonny|joseph joe joey|josephine jo|joshua josh|joyce joy
juan johnny|judith judy|judy|julian jules|justin|kenneth ken kenny|kelly|kevin kev|kimberly kim|kirsten|laura laurie|lawrence larry|leonard len lenny leo|leon lee|leslie les|lewis lew|lillian lily|linda lindy|lindsey|lisa|lloyd|louis lou louie|luis lou|lucille lucy|lynn lynne|madeleine maddy|manuel manny
margaret maggie meg peggy marge margie|marianne mary|marilyn|mark marc|martha marty|martin marty|mary molly polly|mathew matt matthew|maurice|maxine max|maxwell max|melissa missy|mervyn merv|michael mike mick mickey|michelle shelly|michele shelly|mildred millie|mitchell mitch|nancy nan|nathan nate nat|nathaniel nat nate|nicholas nick|nicola niki nikki|nicole nikki
nicolas nick|norman norm|oliver ollie|oscar|pamela pam|patricia pat patty tricia trish|patrick pat paddy|paul|pauline polly|peter pete|philip phil|phillip phil|priscilla cilla|rafael rafa ted|ralph|ramon ray|randall randy|randolph randy|randy|raymond ray|raul|rebecca becky becca|reginald reggie|rene|richard rick rich dick richie ricky|robert bob rob bobby robbie bert
roberta bobbie|rodney rod|rodger roger rog|ronald ron ronnie|rosalind roz|rosa rose|rudolph rudy|russell russ|ruth ruthie|samuel sam sammy|samantha sam|sanford sandy|sandra sandy|sarah sally|scott scotty|sean shawn shaun|seth|sharon shari|sheila|sheldon shel|shelley shelly|sidney sid|stanley stan|stephen steve steven|stephanie steph|stuart stu
suzanne sue suzie|susan sue suzy susie|sylvester sly|terrence terry|terrance terry|teresa terri terry tess|theodore ted teddy theo|theresa terri|thaddeus thad|thomas tom tommy thom|timothy tim timmy|tobias toby|valerie val|veronica ronnie|vernon vern|vernon g buchanan vern|vicente vince|victor vic|victoria vicky vicki|vincent vince vinny|virginia ginny|wallace wally|walter walt|warren
wayne|wendy|wesley wes|wilbur will|william bill will billy willie liam|winston win|yvette|yvonne|zachary zach zack|zoe|randal randy|rohit ro|suhas sri|ammar|ilhan|rashida|mazie|tulsi|tammy tamara|ladda tammy|catharina|ruben|raphael|rick enrique|jim james|kaine tim|jd james david|jacky jacklyn|kyrsten|jared|chellie|cheri cheryl|cedric|pramila|deb debra|rosa|nydia
barack|donald donnie|condoleezza condi|rex|madeleine|loretta|samantha sam|melania|kamala|merrick|antony tony|marco|nimrata nikki|hunter|ivanka|jeanine|pamela pam|kristi kristin|linda|tulsi|dwayne|preston|trevor|tyrone|leroy|vladimir|sergei|boris|emmanuel|angela|volodymyr|hassan|mohammed muhammad mohammad|ahmed|ali|abdul|maria|jose|carlos|miguel|jorge|pedro|francisco|ana|rosa|luz|sofia|olga|natalia|svetlana|ivan|dmitri|nikolai|mikhail|yuri|alexei|maxim|ilya|igor|oleg
wei|li|xi|jin|kim|min|aung|narendra|raj|priya|anita|fatima|aisha|layla|omar|yusuf|hussein|khaled|tariq|beatriz|gabriela|camila|lucia|elena|isabella|emma|olivia|sophia|ava|mia|charlotte|amelia|harper|evelyn|ella|grace|hannah|chloe|zoey|nora|hazel|violet|stella|claire|lucy|ethan|noah|liam|mason|logan|lucas|jackson|aiden|caleb|owen|dylan|luke|connor|isaiah|eli|aaron|adam|adrian|amy|april|ashley|austin|brandon|brenda|brian|bryan|caitlin|cameron|carl|carla|carmen|casey|cassandra|chad|cheryl|cody|colin|corey|courtney|craig|crystal
curtis|dale|dana|darren|dawn|dean|denise|diana|diane|donna|doris|duane|dustin|eileen|elaine|ellen|eric|erica|erik|erin|esther|eva|faith|felix|fiona|gail|gavin|gina|glen|glenn|gloria|gordon|graham|grant|guy|heather|heidi|helen|holly|hope|hugo|ian|ingrid|irene|iris|ivy|jade|jared|jasmine|jay|jean|jeremy|jill|joanna|jodi|jordan|josie|joy|judd|julia|julie|june|karen|karl|kate|keith|kelsey|kent|kirk|kristen|kurt|kyle|lance|laurel|lauren|leah|leo|lena|leonardo|lorraine|louise|lydia|lyle|mabel|malcolm|marcia|marcus|mariah|marion|marissa|marlene|marsha|maureen|megan|melanie|melinda|meredith|miles|milton|miranda|miriam|monica|morgan|nadia|naomi|natalie|neal|neil|nina|noel|paige|paula|penny|perry|phyllis|rachel|regina|renee|rita|roland|rosemary|roy|ruby|ryan|sabrina|sally|shane|shannon|sheldon|sherri|sherry|shirley|simon|spencer|stacy|tanya|tara|taylor|terry|tiffany|todd|tracy|travis|troy|tyler|vanessa|vera|vivian|wade|wanda|wilson|xavier|emmett|laken|lamar|marjorie|mamie
"""
_LINES = [frozenset(line.split()) for block in _GROUPS.strip().splitlines() for line in block.split("|")]
_BY_NAME: dict[str, set[int]] = {}
for _number, _line in enumerate(_LINES):
    for _form in _line:
        _BY_NAME.setdefault(_form, set()).add(_number)
FIRST_NAMES = frozenset(_BY_NAME)


def alike(a: str, b: str) -> bool:
    """Say whether two first names can be one person's: the same, one's initial, or a nickname ("Bob", "Robert")."""
    first, second = key(a), key(b)
    if not first or not second:
        return False
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return bool(_BY_NAME.get(first, set()) & _BY_NAME.get(second, set()))
