"""English: its numbers, units, and the words around a figure."""

from __future__ import annotations

import re
from decimal import Decimal

from report.indicators.calendar_en import CALENDAR
from report.indicators.grammar import (
    CODES,
    DIGITS,
    SIGNS,
    SYMBOLS,
    Grammar,
    Nouns,
    Numbers,
    Phrases,
    Units,
    listed,
    whole,
    words,
)
from report.indicators.speech_en import SPEECH

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINALS = (
    {word: n for n, word in enumerate(_UNITS, 1)}
    | {word: n for n, word in enumerate(_TEENS, 10)}
    | {word: n * 10 for n, word in enumerate(_TENS, 2)}
    | {"a": 1}
)
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7, "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9,
    "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12,
}  # fmt: skip
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "halves": 2, "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
}  # fmt: skip
_NUMERATORS = {"": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_IN = {"three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "3": 3, "4": 4, "5": 5, "6": 6, "8": 8, "10": 10, "20": 20, "100": 100}
_TOPS = {"one": 1, "two": 2, "three": 3, "four": 4, "seven": 7, "nine": 9, "1": 1, "2": 2, "3": 3, "4": 4, "7": 7, "9": 9}


def _percent(top: int, below: int) -> Decimal:
    return Decimal(f"{Decimal(top * 100) / below:.3f}".rstrip("0").rstrip("."))


_FRACTIONS = {
    f"{numerator}{gap}{name}": _percent(top, below)
    for numerator, top in _NUMERATORS.items()
    for name, below in _DENOMINATORS.items()
    for gap in ((" ", "-") if numerator else ("",))
    if top < below and (numerator or name == "half") and (top > 1) == name.endswith("s")
}
_INS = {
    f"{a}{link}{b}": _percent(top, below)
    for a, top in _TOPS.items()
    for b, below in _IN.items()
    for link in (" in ", " in every ", " out of ", " out of every ")
    if top < below
}
_AFTER_FRACTION = (
    r" of | the | its | their |[.,;)]| as | in value| by | have | are | say | do | were | said | will |s? (?:people|"
    r"adults|children|women|men|households|families|businesses|firms|companies|workers|voters|parents|patients|pupils|students)"
)
_NOT_TALLY = (
    r"(?! (?:million|billion|thousand|hundred|dozen|percent|per cent)(?!\w))"
    r"(?! (?:[\w’'-]+ ){0,3}(?:games|matches|starts|appearances|years|days|months|weeks|attempts|seasons|outings|minutes|hours|races|tests|innings)(?!\w))"
)
_SHARES = _FRACTIONS | _INS
_MULTIPLES = {"doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4,
              "quadrupling": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10}  # fmt: skip
_WORD = words([*_UNITS, *_TEENS, *_TENS])
_BIG = "hundred|thousand|million|billion|trillion|dozen"
_COMPOUND = (
    rf"(?:(?:{_WORD})|a(?=[ -](?:{_BIG})(?!\w)))(?!\w)"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |(?<=million) and )(?:{_WORD}|{_BIG})(?!\w))*(?: and a half(?!\w))?"
)

NUMBERS = Numbers(
    decimal=".",
    decimals_in_thousandths=True,
    cardinals=_CARDINALS,
    multipliers={"hundred": 100},
    fillers=frozenset({"and"}),
    additive=20,
    scales={word: Decimal(n) for word, n in _SCALES.items()},
    glued=frozenset({"k", "m", "b"}),
    shares=_SHARES,
    multiples=_MULTIPLES | {"twice": 2},
    candidate=re.compile(
        rf"(?P<digits_share>(?<![\w.,/$£€-])(?:{words(s for s in _INS if s[0].isdecimal())})(?![\w%/-]|[.,][0-9]){_NOT_TALLY})"
        rf"|(?P<digits>{DIGITS})"
        rf"|(?<![\w-])(?:(?P<round>double[ -]digits?(?= ))"
        rf"|(?P<share>(?:{words(_FRACTIONS)})(?![\w-])(?={_AFTER_FRACTION})|(?:{words(s for s in _INS if not s[0].isdecimal())})(?![\w%/-]|[.,][0-9]){_NOT_TALLY})"
        rf"|(?P<half>half)(?= an? (?:million|billion|dozen)(?!\w))"
        rf"|(?P<multiple>{words(_MULTIPLES)}|twice(?= (?:as|the) )|(?:double|triple)(?= (?:that|the (?:number|amount|figure|level|rate|size|total|average|price|cost|sum)) ))(?!\w)"
        rf"|(?P<words>{_COMPOUND})(?!\w))"
    ),
    after_scale=re.compile(rf"(?: an?(?= )|)[ \u00a0-]?({words(_SCALES)})(?![\w])"),
    after_half=re.compile(r"(?!)"),
    link=re.compile(r"(?:(?P<dash>[ \u00a0]?[-–—~][ \u00a0]?)|(?P<to> to )|(?P<both> and )|(?P<either> or ))"),
    after_of=re.compile(
        rf" (?:out )?of (?:the |its |their |all |his |her |a total of |some |about )?(?:total )?(?:of )?(?P<whole>{DIGITS}|(?:{_COMPOUND}))(?![\w%]|[.,/:-][0-9])(?! (?:{_BIG}|percent|per cent|bn|m)(?!\w))"
    ),
)

_CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "us dollar": "USD", "american dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "singapore dollars": "SGD",
    "hong kong dollars": "HKD", "new zealand dollars": "NZD", "taiwan dollars": "TWD",
    "pounds sterling": "GBP", "british pounds": "GBP", "sterling": "GBP", "euro": "EUR", "euros": "EUR",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "dong": "VND", "vietnamese dong": "VND",
    "đồng": "VND", "rupees": "INR", "indian rupees": "INR", "roubles": "RUB", "rubles": "RUB", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "reais": "BRL", "rand": "ZAR", "swiss francs": "CHF", "kronor": "SEK",
    "rs": "INR", "rs.": "INR", "rm": "MYR", "pounds": "GBP", "pound": "GBP", "won": "KRW", "lira": "TRY", "zloty": "PLN", "korean won": "KRW", "south korean won": "KRW", "kip": "LAK", "riel": "KHR",
} | {code: {"rmb": "CNY"}.get(code, code.upper()) for code in CODES if code not in {"try", "nok"}}  # fmt: skip
_MEASURES = listed(
    "kilometres|kilometers|kilometre|kilometer|square kilometres|square kilometers|sq km|sq m|sq ft|sq miles|"
    "square metres|square meters|square feet|square miles|cubic metres|cubic meters|cubic feet|metres|meters|metre|meter|"
    "centimetres|centimeters|millimetres|millimeters|miles|mile|yards|feet|inches|inch|hectares|hectare|acres|acre|"
    "tonnes|tonne|tons|ton|metric tons|metric tonnes|million tonnes|kilograms|kilogrammes|kilos|kilo|grams|grammes|milligrams|ounces|"
    "pounds|litres|liters|gallons|barrels|bushels|megawatts|gigawatts|kilowatts|megawatt|gigawatt|kilowatt|megawatt hours|kilowatt hours|watts|"
    "megabytes|gigabytes|terabytes|megapixels|megapixel|degrees celsius|degrees fahrenheit|degrees|"
    "knots|miles per hour|kilometres per hour|kilometers per hour|calories|carats|cents|us cents|pence|p|ppm"
)
_PER = "day|week|month|year|hour|minute|second|night|barrel|share|tonne|ton|head|person|kilo|kilogram|kg|gram|ounce|litre|liter|gallon|mile|unit|household|hectare|acre|vehicle|student|pupil|family|kilometre|square metre|square meter|square foot|quarter|ticket|bottle|game|match|piece|visit|employee|worker|capita"

UNITS = Units(
    currencies=_CURRENCIES | SIGNS,
    weak=listed("pounds|pound|won|rand|lira|kip|riel|real|rs|rs.|rm"),
    before_currency=re.compile(rf"(?:(?<!\w)(?:{words(c for c in CODES if c not in {'try', 'all'})}) ?|(?<!\w)rs\.? ?|(?<!\w)rm|(?:(?<!\w)(?:us|au|ca|nz|hk|nt|a|c|s))?[$]|[£€¥₫₩₹₽฿₱])\Z"),
    after_currency=re.compile(rf"[ \u00a0-]?({words([*_CURRENCIES, *'€₫£$'])})(?!\w)"),
    after_percent=re.compile(r"(?:[ \u00a0]?%|[ \u00a0-](?:per ?cent|pct)(?!\w)|pct(?!\w))(?:(?P<points>(?:[ -]age)?[ -]points?)(?!\w))?"),
    after_points=re.compile(r"[ \u00a0-](?:(?P<percentage>percentage[ -]points?|pp)|(?P<points>basis points?|bps?|points?))(?!\w)"),
    after_unit=re.compile(rf"[ \u00a0-]?(?:({words(SYMBOLS)})|(?<![0-9])(?<!\w)(?:{words(_MEASURES)})|(?<=[ -])({words(_MEASURES)}))(?!\w)(?! (?:sterling|note))|p(?!\w)"),
    after_rate=re.compile(rf"(?: (?P<a>an?|per|each|every) (?P<unit>{_PER})(?![\w-])| ?(?P<slash>/) ?(?P<any>[^\W\d_][\w²³]*)| (?P<per>per) (?P<word>[^\W\d_]+))"),
    times=frozenset({"times", "fold", "x"}),
    before_times=re.compile(r"(?:rise[sn]?|rose|grew|grown|increased?|multiplied|up|jumped|oversubscribed|gained) (?:by )?(?:\w+ (?:than )?)?\Z"),
    after_times=re.compile(r"(?:[ -](?P<times>times?)|-?fold|x)(?!\w)(?P<more>(?: (?:as|more|higher|larger|greater|bigger|lower|less|fewer|faster|longer|the|its|their|over|that|those|what|oversubscribed|smaller|stronger|cheaper|better|worse|likelier|current|average|last)(?!\w)| increase| rise|(?= [^ ]+er than))?)"),
    before_rank=re.compile(r"(?<!\w)(?:(?P<top>top)|rank(?:s|ed|ing)?|number|no\.) \Z"),
    time_units=listed(
        "second|seconds|secs|sec|minute|minutes|mins|min|hour|hours|hrs|day|days|night|nights|week|weeks|weekend|weekends|fortnight|"
        "month|months|quarter|quarters|season|seasons|year|years|decade|decades|century|centuries|session|sessions|generations|o'clock|am|pm|"
        "consecutive|successive|straight|months'|years'|days'|weeks'|hours'|months’|years’|days’|weeks’|hours’|anniversary"
    ),
    before_term=re.compile(r"(?:(?:sentenced|jailed|imprisoned)(?: [\w’'-]+){0,4}? (?:to|for)|prison (?:term|sentence)s? of|sentence of|sentences of)(?: \w+){0,2} ?\Z"),
    after_duration=re.compile(r" (years?|months?)(?!\w)"),
    after_term=re.compile(r" (years?|months?)(?:[’'])? (?:in (?:prison|jail)|imprisonment|behind bars|in custody)"),
)

_QUALIFIERS = (
    dict.fromkeys(listed(
        "over|more than|above|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|upward of|greater than|surpassing|"
        "surpassed|topping|topped|north of|just over|well over|a little over|a little more than|slightly more than|slightly over|"
        "just above|well above|just more than|higher than|beyond|passed"
    ), "over")
    | dict.fromkeys(listed(
        "nearly|almost|close to|closer to|just under|approaching|just short of|a little under|slightly under|just below|"
        "slightly less than|a little less than|near|nearing|just less than|nigh on|practically"
    ), "nearly")
    | dict.fromkeys(listed("about|around|some|roughly|approximately|approx|approx.|circa|~|≈|in the region of|of the order of|an approximate"), "about")
    | dict.fromkeys(listed("at least|no fewer than|no less than|not less than|a minimum of|minimum of|minimum|≥|at the very least|a minimum"), "at_least")
    | dict.fromkeys(listed(
        "up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum of|fewer than|less than|under|"
        "below|as high as|≤|well below|well under|not exceeding|a maximum|lower than|as little as|as few as"
    ), "up_to")
    | dict.fromkeys(listed("an estimated|estimated at|estimated|estimated to be|estimated to be worth|an estimated total of|estimates of|an estimate of"), "estimated")
    | dict.fromkeys(listed("a record|record|a record-high|a record high of|record high of|a record low of"), "record")
)  # fmt: skip
_UP = (
    "rise|rises|rising|rose|risen|increase|increases|increased|increasing|gain|gains|gained|gaining|grow|grows|growing|grew|"
    "grown|growth|jump|jumps|jumped|jumping|soar|soared|soaring|climb|climbs|climbed|climbing|surge|surged|surging|up|added|"
    "adding|add|adds|leapt|leap|leaping|advance|advanced|advances|expand|expanded|expanding|expansion|improved|raise|raised|raising|"
    "boost|boosted|hike|hiked|rally|rallied|rocketed|swelled|edged up|ticked up|upped|strengthened|rebounded|hire|hires|hired|hiring|recruited|create|created|creating"
)
_DOWN = (
    "fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|"
    "decreased|decreasing|down|slump|slumped|slide|slid|sliding|cut|cuts|cutting|reduce|reduced|reduces|reducing|reduction|"
    "lose|lost|losing|shed|shedding|lower|lowered|lowering|shrink|shrank|shrunk|shrinking|contract|contracted|contracting|contraction|plunge|plunged|"
    "plunging|dip|dipped|tumble|tumbled|slashed|slash|slashing|trim|trimmed|axe|axed|axing|plummeted|sank|weakened|eased|slipped|slipping|halve|shaved|wiped"
)

PHRASES = Phrases(
    qualifiers=_QUALIFIERS,
    before_qualifier=re.compile(rf"(?:(?<![\w])(?<! or )(?<! and )(?<!added )(?<!adds )(?<!adding )(?<!add )({words(q for q in _QUALIFIERS if q[0].isalpha())})|([~≈≥≤]))(?: (?:a|an|the|just|only|another))?[ \u00a0]?\Z"),
    qualifiers_after=dict.fromkeys(listed("or more|or higher|or above|and above|and over|or over|-plus|plus|+|at least|or greater"), "at_least")
    | dict.fromkeys(listed("or so|or thereabouts|more or less"), "about")
    | dict.fromkeys(listed("or less|or fewer|or lower|or under|at most"), "up_to"),
    after_qualifier=re.compile(r"(?:[ ,]{0,2}(or more|or higher|or above|and above|and over|or over|at least|or greater|or so|or thereabouts|more or less|or less|or fewer|or lower|or under|at most)|(-plus|\+))(?!\w)"),
    before_change=re.compile(
        rf"(?<![\w-])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![\w-])"
        r"(?: (?:sharply|steadily|slightly|slowly|again|further|back|modestly|significantly|dramatically|rapidly|marginally|strongly|quickly|in (?:value|price|size|volume)|year[- ]on[- ]year|its|their|his|overall|annually|on average|all|off))?(?P<object>)"
        r"(?P<link>(?: (?:by|to|at|of|from|a|an|the|another|further|extra|only|just|even|in|with|total|additional|as|rate|annual|pace|average|between|between|away|nearly))*) ?\Z"
    ),
    between=re.compile(r"(?<!\w)between (?:about |around |roughly |approximately |some |an estimated )?\Z"),
    origin=re.compile(r"(?<!\w)from (?:about |around |roughly |approximately |nearly |almost |over |more than |just |under |a |an )*\Z"),
    changing=re.compile(rf"(?<![\w-])(?:{_UP}|{_DOWN})(?![\w-])[^,;]*from [^,;]*\Z"),
    to_level=frozenset({"to", "at"}),
    from_base=frozenset({"from"}),
    after_change=re.compile(
        r"(?:[ -](?:[^\W\d_]+[ -]){0,3}?)(?:(?P<up>rise|rises|increase|increases|growth|gain|gains|jump|surge|hike|raise|leap|expansion|higher|more|up|above|premium|rally|faster|larger|bigger|greater|climb|upturn)|(?P<down>fall|drop|decline|decrease|cut|cuts|slump|slide|reduction|contraction|lower|less|fewer|down|loss|losses|dip|plunge|discount|below|cheaper|slower|downturn|smaller))(?!\w)"
    ),
    growth=re.compile(r"(?<![\w-])(?:growth|expansion|increase|rise|contraction|decline)(?![\w-])"),
    share_before=re.compile(r"(?<!\w)(?:share|stake|stakes|shares of|proportion|accounts? for|accounted for|accounting for|makes? up|made up|making up|represent(?:s|ed|ing)?|holding|holds|owns?|owned|majority|portion|comprises?|comprised|constitutes?)(?!\w)[^,;:]{0,40}\Z"),
    share_after=re.compile(r"(?:[ -](?:[^\W\d_]+[ -])?(?:stake|share|holding|interest in|majority|of)(?!\w)|[ -](?:owned|controlled|held)(?!\w))"),
    rates=re.compile(r"(?<!\w)(?:rates?|inflation|unemployment|deficit|margin|yield|tax|interest)(?!\w)"),
    prices=re.compile(r"(?<!\w)(?:price|prices|priced|cost|costs|costing|fare|fares|fee|fees|tariff|charge|charges|charging|closed at|sold for|sells for|selling for|ticket|tickets|rent|fetched|apiece)(?!\w)"),
    modalities=(
        ("target", re.compile(r"(?<!\w)(?:targets?|targeted|targeting|goals? of|goal|aims?|aimed|aiming|striv(?:e|es|ing)|strove|objective|ambition|determination|hopes to|hoping to|seeks? to|set (?:itself )?a target)(?!\w)")),
        ("threshold", re.compile(r"(?<!\w)(?:limit|cap|ceiling|threshold|minimum|maximum|allowed|permitted|quota|not exceed|must not|capped)(?!\w)")),
        ("proposal", re.compile(r"(?<!\w)(?:propos(?:e|es|ed|al|als|ing)|suggested|bid|offer|offered|offers|would|if)(?!\w)")),
        ("forecast", re.compile(r"(?<!\w)(?:forecasts?|forecasting|predict(?:s|ed|ion|ions)?|expect(?:s|ed|ation|ations|ing)?|projected|projects|projection|set to|likely to|could|may|might|anticipate[sd]?|outlook|prospects?|will|on course (?:to|for)|on track (?:to|for)|estimates? (?:for|that))(?!\w)")),
        ("plan", re.compile(r"(?<!\w)(?:plans?|planned|planning|intends?|intended|pledged?|pledges|promised?|due to|scheduled|committed to|budgeted|earmarked)(?!\w)")),
        ("estimate", re.compile(r"(?<!\w)(?:estimate[sd]?|estimating|thought to|believed to|reckons?|reckoned)(?!\w)")),
    ),
    extreme=re.compile(r"(?<!\w)(?:(?:all-time|record)(?:-| )(?:high|low|breaking)|(?:its |the |their )?(?:highest|lowest|biggest|largest|smallest|strongest|weakest|fastest|slowest|worst|best)(?: [\w-]+){0,3} (?:since|in|for|on record|ever)(?! the world| europe| asia| the country)(?: (?:more than |almost |nearly |about |at least )?[\w-]+){0,3}|on record|record)(?!\w)"),
    equivalent=re.compile(r"(?:[ ,(]*(?:equivalent to|or|equal to|i\.e\.|worth|=)? ?)\Z"),
    part=re.compile(r"(?:of which|of whom|of these|of those|of them|among them|including)(?: \w+)?,? (?:the |some |about |around |only |just |over |more than |nearly |almost |at least )*\Z"),
    reaching=re.compile(r",? (?:higher |lower |up |down )?to (?:a |an |reach |about |around |some |just |over |more than |nearly |almost |record |a record |[$£€])*"),
    after_of=re.compile(r" (?:of|in|worth of) (?:(?:the|its|their|all|his|her|our|these|those|total|a|an) )*(?=[a-z])"),
    compared=listed("gdp|higher|lower|more|less|up|down|above|below|faster|slower|ahead|cheaper|larger|bigger|smaller|greater"),
    comparison=re.compile(r"(?:compared (?:with|to)|than (?:in|at|for|on|the|a|last|its|their|those|that)(?!\w)|against|versus|from a|from the|on the|on a|over the (?:same|previous|year)|year[- ]on[- ]year|from (?=(?:19|20)[0-9]{2})|up on|down on)"),
    clause=re.compile(r"[;:]|, (?:and|but|while|with|as|whereas|although|though|after|because|since|when)(?!\w)| (?:while|but|whereas|although|and|that|because) |[—–] | - |[,()\"“”]"),
)

_IDLE = listed(
    "reasons|factors|goals|pillars|points|ways|steps|things|issues|questions|options|aspects|principles|priorities|"
    "conditions|lessons|tasks|areas|fields|sides|parties|kinds|types|sorts|forms|elements|stages|phases|parts|"
    "categories|themes|topics|messages|objectives|breakthroughs|directions|examples|problems|challenges|criteria|"
    "features|changes|differences|others|ones|halves|tiers|levels|legs|rounds|sets|quarters|thirds|fronts|occasions|chances|attempts|hands|feet"
)

NOUNS = Nouns(
    stops=listed(
        "a|an|the|this|that|these|those|his|her|its|their|our|my|your|of|in|on|at|by|for|from|to|with|without|within|into|onto|"
        "over|under|after|before|during|since|until|till|between|among|across|through|against|about|around|near|per|via|as|than|"
        "like|including|amid|despite|towards|toward|behind|beyond|because|although|though|while|if|when|where|who|whom|whose|which|"
        "what|how|but|so|then|not|no|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|can|could|"
        "may|might|must|should|shall|said|says|say|he|she|it|they|we|i|you|him|them|us|there|here|still|remain|remains|also|"
        "already|now|just|only|even|more|less|such|each|every|all|both|some|any|out|up|down|off|away|ago|later|earlier|"
        "worldwide|nationwide|abroad|overseas|annually|yearly|daily|respectively|yesterday|today|tomorrow|last|next|versus|plus|minus|"
        "however|whereas|along|alongside|together|apiece|monday|tuesday|wednesday|thursday|friday|saturday|sunday|times|across|"
        "gets|goes|makes|takes|gives|comes|becomes|shows|means|helps|needs|wants|plays|runs|works|lives|faces|wins|"
        "took|made|gave|got|came|went|became|won|lost|left|died|joined|attended|signed|worth|compared|killed|injured|due|"
        "according|based|affected|involved|using|taking|making|working|living|waiting|following|regarding|concerning|whether|nor|or"
    ),
    joins=frozenset({"and"}),
    complements=frozenset({"by", "of", "at", "with", "for", "in", "on", "from", "between", "among"}),
    linking=listed(
        "already|have|been|is|are|was|were|be|been|being|stood|stand|stands|standing|reached|reach|reaching|reaches|hit|hitting|hits|totalled|totaled|totalling|totaling|totals|"
        "at|of|to|by|from|a|an|the|its|their|about|worth|valued|amounted|amounting|came|in|up|down|rose|rising|rise|grew|growing|grown|"
        "fell|falling|fallen|fall|estimated|estimate|exceeding|exceeded|has|have|had|will|would|only|just|with|that|as|expected|forecast|"
        "increased|increasing|increase|decreased|dropped|jumped|gained|lost|made|posted|posting|set|between|and|it|also|some|further|"
        "another|around|over|nearly|almost|more|than|risen|climbed|soared|slumped|declined|surged|added|remained|still|now|for|on|or|"
        "saw|sees|seen|see|ranked|ranks|ranking|among|top|averaged|averaging|costing|costs|cost|put|fetched|earned|making|showing|bringing|which|who|record|sharply|slightly|steadily|dropping|declining|jumping"
    ),
    articles=listed("a|an|the|its|their|his|her|our|this|that|these|those|of|and|or|some|record"),
    within=frozenset({"of", "for", "in"}),
    number_of=re.compile(r"(?<!\w)(?:number|numbers|total|tally|count|toll) of "),
    numbered=listed(
        "no|no.|nos|number|numbers|resolution|decree|directive|decision|circular|law|article|section|chapter|clause|act|bill|rule|"
        "regulation|protocol|flight|highway|route|road|room|unit|block|gate|terminal|level|grade|class|type|phase|stage|tier|version|"
        "group|division|formula|channel|radio|area|district|ward|zone|platform|line|page|pages|episode|season|series|part|volume|track|lot|item|"
        "paragraph|day|week|round|lane|form|schedule|annex|appendix|category|figure|table|windows|iphone|galaxy|xbox|playstation|"
        "boeing|airbus|ftse|nasdaq|nikkei|fortune|dax|cac|s&p|forbes|stoxx|russell|topix|euro|world cup|olympics|apollo|"
        "aged|age|ages|under-|step|point|option|plan|seed|seeds|seeded|ranked|lap|hole|game|set|race|leg|heat|bus|pier|slot|block|code|"
        "title|building|house|suite|floor|street|psalm|verse|opus|type|mark|mk|model|covid|article"
    ),
    not_numbered=re.compile(r"(?!)"),
    ordinal=re.compile(r"(?<!\w)(?:first|second|last|latter|other|better|top|bottom|opening|third|final|this|each|either|his|her|your|northern|southern) \Z"),
    anaphoric_after=re.compile(r"(?!)"),
    one=frozenset({"one", "1"}),
    anaphoric=re.compile(r"(?<!\w)(?:the|these|those|both|his|her|its|their|our|my|your|all|first|last|next|past|previous|[’']s)(?: (?:other|last|first|next|past|previous|latest|final|remaining|same|main|top|former|latter|opening|following|original))?(?: of (?:the|these|those))? \Z"),
    idle=re.compile(whole(_IDLE)),
    idle_opening=re.compile(r"(?!)"),
    common=listed("people|workers|jobs|staff|employees|passengers|troops|soldiers|votes|homes|houses|students|cases|deaths"),
    single=frozenset(),
    classifiers=frozenset(),
    suffixes=frozenset(),
    heads=frozenset(),
    compounds=frozenset(),
    fates=re.compile(r"(?: (?:have|has|had|were|was|are|is))?(?: (?:been|feared|also|reported|confirmed))* (?:killed|injured|dead|died|wounded|missing|arrested|hurt|detained|rescued|evacuated|displaced|infected|hospitalised|hospitalized|affected|lost their (?:lives|jobs|homes))(?!\w)"),
)

GRAMMAR = Grammar("en", NUMBERS, UNITS, PHRASES, NOUNS, SPEECH, CALENDAR)
