"""English: the words and nouns around a figure."""

from __future__ import annotations

import re

from report.indicators.calendar_en import CALENDAR
from report.indicators.grammar import Grammar, Nouns, Phrases, listed, sized, whole, words
from report.indicators.speech_en import SPEECH
from report.indicators.units_en import NUMBERS, UNITS

_QUALIFIERS = sized(
    over=(
        "over|more than|above|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|upward of|"
        "greater than|surpassing|surpassed|topping|topped|north of|just over|well over|"
        "a little over|a little more than|slightly more than|slightly over|just above|well above|"
        "just more than|higher than|beyond|passed"
    ),
    nearly=(
        "nearly|almost|close to|closer to|just under|approaching|just short of|a little under|"
        "slightly under|just below|slightly less than|a little less than|near|nearing|"
        "just less than|nigh on|practically"
    ),
    about=(
        "about|around|some|roughly|approximately|approx|approx.|circa|~|≈|in the region of|"
        "of the order of|an approximate"
    ),
    at_least=(
        "at least|no fewer than|no less than|not less than|a minimum of|minimum of|minimum|≥|"
        "at the very least|a minimum"
    ),
    up_to=(
        "up to|as many as|as much as|no more than|not more than|not exceed|not to exceed|"
        "at most|a maximum of|maximum of|"
        "fewer than|less than|under|below|as high as|≤|well below|well under|not exceeding|"
        "a maximum|lower than|as little as|as few as"
    ),
    estimated=(
        "an estimated|estimated at|estimated|estimated to be|estimated to be worth|"
        "an estimated total of|estimates of|an estimate of"
    ),
    record="a record|record|a record-high|a record high of|record high of|a record low of",
)
_ALPHABETIC = words(q for q in _QUALIFIERS if q[0].isalpha())
_UP = (
    "rise|rises|rising|rose|risen|increase|increases|increased|increasing|gain|gains|gained|gaining|"
    "grow|grows|growing|grew|"
    "grown|growth|jump|jumps|jumped|jumping|soar|soared|soaring|climb|climbs|climbed|climbing|surge|"
    "surged|surging|up|added|"
    "adding|add|adds|leapt|leap|leaping|advance|advanced|advances|expand|expanded|expanding|"
    "expansion|improved|raise|raised|raising|"
    "boost|boosted|hike|hiked|rally|rallied|rocketed|swelled|edged up|ticked up|upped|strengthened|"
    "rebounded|hire|hires|hired|hiring|recruited|create|created|creating"
)
_DOWN = (
    "fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|"
    "decrease|decreases|"
    "decreased|decreasing|down|slump|slumped|slide|slid|sliding|cut|cuts|cutting|reduce|reduced|"
    "reduces|reducing|reduction|"
    "lose|lost|losing|shed|shedding|lower|lowered|lowering|shrink|shrank|shrunk|shrinking|contract|"
    "contracted|contracting|contraction|plunge|plunged|"
    "plunging|dip|dipped|tumble|tumbled|slashed|slash|slashing|trim|trimmed|axe|axed|axing|plummeted|"
    "sank|weakened|eased|slipped|slipping|halve|shaved|wiped"
)

_CAPITAL = r"(?:(?:[A-Z]\.){2,}|[A-Z]\w+)"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL})*"

PHRASES = Phrases(
    qualifiers=_QUALIFIERS,
    before_qualifier=re.compile(
        rf"(?:(?<![\w])(?<! or )(?<! and )(?<!added )(?<!adds )"
        rf"(?<!adding )(?<!add )({_ALPHABETIC})|"
        rf"([~≈≥≤]))(?: (?:a|an|the|just|only|another))?[ \u00a0]?\Z"
    ),
    qualifiers_after=sized(
        at_least="or more|or higher|or above|and above|and over|or over|-plus|plus|+|at least|or greater",
        about="or so|or thereabouts|more or less",
        up_to="or less|or fewer|or lower|or under|at most",
    ),
    after_qualifier=re.compile(
        r"(?:[ ,]{0,2}(or more|or higher|or above|and above|and over|or over|at least|or greater|or so|"
        r"or thereabouts|more or less|or less|or fewer|or lower|or under|at most)|(-plus|\+))(?!\w)"
    ),
    before_change=re.compile(
        r"(?<![\w-])(?<!\Wshot )(?<!\Wshoots )(?<!\Wbrought )(?<!\Wgunned )(?<!\Wtook )(?<!\Wtaken )"
        r"(?<!\Wtore )(?<!\Wtorn )"
        r"(?<!\Wblew )(?<!\Wmade )(?<!\Wset )(?<!\Wsigned )(?<!\Wpicked )(?<!\Wrounded )"
        r"(?<!\Wput )(?<!\Wbroke )(?<!\Whanded )"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![\w-])"
        r"(?: (?:sharply|steadily|slightly|slowly|again|further|back|modestly|significantly|"
        r"dramatically|rapidly|marginally|strongly|quickly|in (?:value|price|size|volume)|"
        r"year[- ]on[- ]year|its|their|his|overall|annually|on average|all|off))?(?P<object>)"
        r"(?P<link>(?: (?:by|to|at|of|from|a|an|the|another|further|extra|only|just|even|in|with|"
        r"total|additional|as|rate|annual|pace|average|between|between|away|nearly))*) ?\Z"
    ),
    between=re.compile(r"(?<!\w)between (?:about |around |roughly |approximately |some |an estimated )?\Z"),
    origin=re.compile(
        r"(?<!\w)from (?:about |around |roughly |approximately |nearly |almost |over |more than |just |"
        r"under |a |an )*\Z"
    ),
    changing=re.compile(rf"(?<![\w-])(?:{_UP}|{_DOWN})(?![\w-])[^,;]*from [^,;]*\Z"),
    to_level=frozenset({"to", "at"}),
    from_base=frozenset({"from"}),
    after_change=re.compile(
        r"(?:[ -](?:[^\W\d_]+[ -]){0,3}?)(?:(?P<up>rise|rises|increase|increases|growth|gain|gains|"
        r"jump|surge|hike|raise|leap|expansion|higher|more|up|above|premium|rally|faster|larger|"
        r"bigger|greater|climb|upturn)|(?P<down>fall|drop|decline|decrease|cut|cuts|slump|slide|"
        r"reduction|contraction|lower|less|fewer|down|loss|losses|dip|plunge|discount|below|cheaper|"
        r"slower|downturn|smaller))(?!\w)"
    ),
    growth=re.compile(r"(?<![\w-])(?:growth|expansion|increase|rise|contraction|decline)(?![\w-])"),
    share_before=re.compile(
        r"(?<!\w)(?:share|stake|stakes|shares of|proportion|accounts? for|accounted for|accounting for|"
        r"makes? up|made up|making up|represent(?:s|ed|ing)?|holding|holds|owns?|owned|majority|portion|"
        r"comprises?|comprised|constitutes?)(?!\w)[^,;:]{0,40}\Z"
    ),
    share_after=re.compile(
        r"(?:[ -](?:[^\W\d_]+[ -])?(?:stake|share|holding|interest in|majority|of)(?!\w)|[ -](?:owned|"
        r"controlled|held)(?!\w))"
    ),
    prices=re.compile(
        r"(?<!\w)(?:price|prices|priced|fare|fares|fee|fees|closed at|ticket|tickets|rent|apiece|"
        r"(?P<loose>costs?|costing|charge|charges|charging|sold for|sells for|selling for|fetched))(?!\w)"
    ),
    modalities=(
        (
            "target",
            re.compile(
                r"(?<!\w)(?:targets?|targeted|targeting|goals? of|goal|aims?|aimed|aiming|striv(?:e|"
                r"es|ing)|"
                r"strove|objective|ambition|determination|hopes to|hoping to|seeks? to|"
                r"set (?:itself )?a target)(?!\w)"
            ),
        ),
        (
            "threshold",
            re.compile(
                r"(?<!\w)(?:limit|cap|ceiling|threshold|minimum|maximum|allowed|permitted|quota|not exceed|"
                r"must not|capped)(?!\w)"
            ),
        ),
        (
            "proposal",
            re.compile(
                r"(?<!\w)(?:threat(?:s|en|ens|ened|ening)?|propos(?:e|es|ed|al|als|ing)|suggested|bid|offer|offered|offers|would|if)(?!\w)"
            ),
        ),
        (
            "forecast",
            re.compile(
                r"(?<!\w)(?:forecasts?|forecasting|predict(?:s|ed|ion|ions)?|expect(?:s|ed|ation|ations|"
                r"ing)?|projected|projects|projection|set to|likely to|could|may|might|anticipate[sd]?|"
                r"outlook|prospects?|will|on course (?:to|for)|on track (?:to|for)|estimates? (?:for|"
                r"that))(?!\w)"
            ),
        ),
        (
            "plan",
            re.compile(
                r"(?<!\w)(?:plans?|planned|planning|intends?|intended|pledged?|pledges|promised?|due to|"
                r"scheduled|committed to|budgeted|earmarked)(?!\w)"
            ),
        ),
        (
            "estimate",
            re.compile(r"(?<!\w)(?:estimate[sd]?|estimating|thought to|believed to|reckons?|reckoned)(?!\w)"),
        ),
    ),
    extreme=re.compile(
        r"(?<!\w)(?:(?:all-time|record)(?:-| )(?:high|low|breaking)|(?:its |the |their )?(?:highest|"
        r"lowest|biggest|largest|smallest|strongest|weakest|fastest|slowest|worst|"
        r"best)(?: [\w-]+){0,3} (?:since|in|for|on record|ever)(?! the world| europe| asia|"
        r" the country)(?: (?:more than |almost |nearly |about |at least )?[\w-]+){0,3}|on record|"
        r"record)(?!\w)"
    ),
    equivalent=re.compile(r"(?:[ ,(]*(?:equivalent to|or|equal to|i\.e\.|worth|=)? ?)\Z"),
    against=re.compile(
        r"(?:compared (?:with|to)|against|versus|up from|down from|from|rather than|than the|not the)"
        r"(?: (?:just|only|about|around|some|over|nearly|almost|more than|a total of))* \Z"
    ),
    of_those=re.compile(r" of (?:those|these|them|whom|which)(?!\w)"),
    coordinate=re.compile(
        r"(?: (?:in|for|by) [\w’' -]{2,30})?,? and (?:by |about |around |nearly |over )?|, "
    ),
    respect=re.compile(r" in (?:volume|value|terms|real terms|number|price|quantity|turnover)(?!\w)"),
    part=re.compile(
        r"(?:(?<!\w)of (?:the |its |these |all )?[0-9][0-9.,]* [\w’' -]{2,40},|of which|of whom|"
        r"of these|of those|of them|among them|including)(?: \w+)?,? (?:the |some |"
        r"about |around |only |just |over |more than |nearly |almost |at least )*\Z"
    ),
    reaching=re.compile(
        r",? (?:higher |lower |up |down )?to (?:a |an |reach |about |around |some |just |over |"
        r"more than |nearly |almost |record |a record |[$£€])*"
    ),
    after_of=re.compile(
        r" (?:of|in|worth of) (?:(?:the|its|their|all|his|her|our|these|those|total|a|an) )*(?=[a-z])"
    ),
    compared=listed(
        "gdp|higher|lower|more|less|up|down|above|below|faster|slower|ahead|cheaper|larger|bigger|"
        "smaller|greater"
    ),
    clause=re.compile(
        r"[;:]|, (?:and|but|while|with|as|whereas|although|though|after|because|since|when)(?!\w)|"
        r" (?:while|but|whereas|although|and|that|because) |[—–] | - |[,()\"“”]"
    ),
    negation=re.compile(
        r"(?<!\w)(?:(?<!whether or )not(?! (?:only|just|least|merely|simply|more than|less than|fewer than|"
        r"exceed|exceeding|to exceed|including|counting|far|long|to mention|surprisingly))|never|no longer|"
        r"cannot|neither|nor|hardly|unlikely|without [a-z]+ing|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|"
        r"(?<!just )short of|instead of|rather than|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out|"
        r"refut(?:e|es|ed|ing)|(?:reject|dismiss|disput)(?:s|es|ed|ing)? (?:the |a |an |any )?"
        r"(?:claims?|reports?|suggestions?|allegations?|rumou?rs?|idea)|false(?:ly)?|"
        r"[a-z]+n[’']t)(?!\w)"
    ),
    denied_after=re.compile(
        r" (?:was|were|is|are|has|have|had|did|do|does)(?: not|n[’']t)(?!\w)|"
        r"[^,;:.]{0,60}? (?:was|were|is|are|has been|have been|been) (?:categorically |firmly |flatly )?"
        r"(?:ruled out|denied|refuted|false|untrue|unlikely)(?!\w)|"
        r"[^,;:.]{0,40}? (?:did not|never|will not|would not) (?:happen|materiali[sz]e|come about|take place)"
    ),
    turn=re.compile(
        r"[,;:()\"“”]|[—–] | (?:but|while|whereas|although|though|because|where|who|which|after|when|as) "
    ),
    part_clause=re.compile(
        r"; |, (?:and|but|while|whereas|yet) (?=(?:[\w’'%$£€.-]+ ){1,7}?(?:is|are|was|were|has|have|had|will|"
        r"rose|fell|grew|sank|shrank|hit|stood|came|made|cut|said|says|told|increased|decreased|declined|"
        r"dropped|jumped|climbed|reached|totalled|totaled|agreed|announced|signed|gained|surged|slipped|eased|"
        r"remained|warned|claimed|tumbled|slumped|soared|doubled|tripled|halved)(?!\w))"
    ),
    raising=re.compile(
        r"(?<!\w)(?:raise|bring|lift|boost|increase|cut|reduce|lower|double|expand|push|take|attract|"
        r"create|build|(?<=to )(?:reach|hit|have|achieve))(?!\w)[^;:]{0,80}\Z"
    ),
    uncertain_verb=re.compile(
        r"(?<!\w)(?:expected|forecasts?|predict(?:s|ed)?|project(?:ed|s)|likely|could|may|might|would|set|"
        r"estimated?|if)(?!\w)"
    ),
    modal_after=re.compile(r"(?: (?:on|of|for|in) [^,;:.]{2,40}?)? (?:could|may|might|would)(?!\w)"),
    outdoing=("exceed", "surpass", "pass"),
    pair=re.compile(rf" between (?P<one>{_NAME}) and (?:the )?(?P<other>{_NAME})"),
    partner=re.compile(
        r"(?: of [a-z][a-z ]{1,25}?)? (?P<link>to|from|with|into)(?: the)? (?P<name>(?!January|February|"
        r"March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
        rf"Thursday|Friday|Saturday|Sunday){_NAME})"
    ),
)

_IDLE = listed(
    "reasons|factors|goals|pillars|points|ways|steps|things|issues|questions|options|aspects|"
    "principles|priorities|"
    "conditions|lessons|tasks|areas|fields|sides|parties|kinds|types|sorts|forms|elements|stages|"
    "phases|parts|"
    "categories|themes|topics|messages|objectives|breakthroughs|directions|examples|problems|"
    "challenges|criteria|"
    "tenths|hundredths|thousandths|features|changes|differences|others|ones|halves|tiers|levels|legs|"
    "rounds|sets|quarters|thirds|fronts|occasions|chances|attempts|hands|feet"
)

NOUNS = Nouns(
    stops=listed(
        "a|an|the|this|that|these|those|his|her|its|their|our|my|your|of|in|on|at|by|for|from|to|"
        "with|without|within|into|onto|"
        "over|under|after|before|during|since|until|till|between|among|across|through|against|about|"
        "around|near|per|via|as|than|"
        "like|including|amid|despite|towards|toward|behind|beyond|because|although|though|while|if|"
        "when|where|who|whom|whose|which|"
        "what|how|but|so|then|not|no|is|are|was|were|be|been|being|am|has|have|had|having|do|does|"
        "did|will|would|can|could|"
        "may|might|must|should|shall|said|says|say|he|she|it|they|we|i|you|him|them|us|there|here|"
        "still|remain|remains|also|"
        "already|now|just|only|even|more|less|such|each|every|all|both|some|any|out|up|down|off|away|"
        "ago|later|earlier|"
        "worldwide|nationwide|abroad|overseas|annually|yearly|daily|respectively|yesterday|today|"
        "tomorrow|last|next|versus|plus|minus|"
        "however|whereas|along|alongside|together|apiece|monday|tuesday|wednesday|thursday|friday|"
        "saturday|sunday|times|across|"
        "gets|goes|makes|takes|gives|comes|becomes|shows|means|helps|needs|wants|"
        "faces|"
        "took|made|gave|got|came|went|became|won|lost|left|died|joined|attended|signed|worth|"
        "compared|killed|injured|due|"
        "according|based|affected|involved|using|taking|making|working|living|waiting|following|"
        "regarding|concerning|whether|nor|or"
    ),
    joins=frozenset({"and"}),
    complements=frozenset({"by", "of", "at", "with", "for", "in", "on", "from", "between", "among"}),
    linking=listed(
        "already|have|been|is|are|was|were|be|been|being|stood|stand|stands|standing|reached|reach|"
        "reaching|reaches|hit|hitting|hits|totalled|totaled|totalling|totaling|totals|"
        "at|of|to|by|from|a|an|the|its|their|about|worth|valued|amounted|amounting|came|in|up|down|"
        "rose|rising|rise|grew|growing|grown|"
        "fell|falling|fallen|fall|estimated|estimate|exceeding|exceeded|has|have|had|will|would|only|"
        "just|with|that|as|expected|forecast|"
        "increased|increasing|increase|decreased|dropped|jumped|gained|lost|made|posted|posting|set|"
        "between|and|it|also|some|further|"
        "another|around|over|nearly|almost|more|than|risen|climbed|soared|slumped|declined|surged|"
        "added|remained|still|now|for|on|or|"
        "saw|sees|seen|see|ranked|ranks|ranking|among|top|averaged|averaging|costing|costs|cost|put|"
        "fetched|earned|making|showing|bringing|which|who|record|sharply|slightly|steadily|dropping|"
        "declining|jumping"
    ),
    articles=listed("a|an|the|its|their|his|her|our|this|that|these|those|of|and|or|some|record"),
    tallies=listed("population|attendance|turnout|audience|workforce|readership|circulation|membership|toll"),
    within=frozenset({"of", "for", "in", "per"}),
    number_of=re.compile(r"(?<!\w)(?:number|numbers|total|tally|count|toll) of "),
    numbered=listed(
        "no|no.|nos|number|numbers|resolution|decree|directive|decision|circular|law|article|section|"
        "chapter|clause|act|bill|rule|"
        "regulation|protocol|flight|highway|route|road|room|unit|block|gate|terminal|level|grade|"
        "class|type|phase|stage|tier|version|"
        "group|division|formula|channel|radio|area|district|ward|zone|platform|line|page|pages|"
        "episode|season|series|part|volume|track|lot|item|"
        "paragraph|day|week|round|lane|form|schedule|annex|appendix|category|figure|table|windows|"
        "iphone|galaxy|xbox|playstation|"
        "boeing|airbus|ftse|nasdaq|nikkei|fortune|dax|cac|s&p|forbes|stoxx|russell|topix|euro|"
        "world cup|olympics|apollo|"
        "aged|age|ages|under-|step|point|option|plan|seed|seeds|seeded|ranked|lap|hole|game|set|race|"
        "leg|heat|bus|pier|slot|block|code|"
        "title|building|house|suite|floor|street|psalm|verse|opus|type|mark|mk|model|covid|article"
    ),
    not_numbered=re.compile(r"(?!)"),
    ordinal=re.compile(
        r"(?<!\w)(?:first|second|last|latter|other|better|top|bottom|opening|third|final|this|each|"
        r"either|his|her|your|northern|southern) \Z"
    ),
    anaphoric_after=re.compile(r"(?!)"),
    one=frozenset({"one", "1"}),
    anaphoric=re.compile(
        r"(?<!\w)(?:the|these|those|both|his|her|its|their|our|my|your|all|first|last|next|past|previous|"
        r"[’']s)(?: (?:other|last|first|next|past|previous|latest|final|remaining|same|main|top|former|"
        r"latter|opening|following|original))?(?: of (?:the|these|those))? \Z"
    ),
    idle=re.compile(whole(_IDLE)),
    idle_opening=re.compile(r"(?!)"),
    common=listed(
        "people|workers|jobs|staff|employees|passengers|troops|soldiers|votes|homes|houses|students|"
        "cases|deaths"
    ),
    single=frozenset(),
    classifiers=frozenset(),
    suffixes=frozenset(),
    heads=frozenset(),
    compounds=frozenset(),
    neutral=listed(
        "total|overall|annual|yearly|monthly|quarterly|whole|combined|gross|net|average|national|nationwide|"
        "country|nation|economy|headline|official|full-year|strong|weak|higher|lower|rising|falling|global|"
        "world|domestic|new|latest|key|main|major|double-digit|local|gdp|current|goods"
    ),
    acts=listed(
        "saw|see|keep|kept|put|push|drive|pay|pays|charge|hold|held|cut|bring|brings|take|double|target|"
        "limit|lift|lifts|reach|means|meant|left|leave|sent|send|find|found|show|shows|get|win|meet|met|"
        "say|says|think|slap|slaps|face|faces|impose|imposes|post|report|reports|gave|give|gives|made|make|curb|curbs"
    ),
    narrowing=re.compile(
        r" (?:of|for|in) (?!(?:the |its |their |all |a )?(?:country|nation|province|city|region|company|"
        r"group|firm|goods|economy|year|month|quarter|period|over|about|around|nearly|almost|more|less|"
        r"some|at|up|just|record|only|an)(?!\w))(?:the |its |their )?[a-z]+|"
        r" (?:prices?|markets?|tax(?:es)?|bans?|orders?|expectations|controls|licen[cs]es?|firms|companies|"
        r"duty|duties|quotas?|claims|benefits|insurance|centres?|centers?|sectors?)(?!\w)"
    ),
    fates=re.compile(
        r"(?: (?:have|has|had|were|was|are|is))?(?: (?:been|feared|also|reported|confirmed))* (?:killed|"
        r"injured|dead|died|wounded|missing|arrested|hurt|detained|rescued|evacuated|displaced|infected|"
        r"hospitalised|hospitalized|affected|lost their (?:lives|jobs|homes))(?!\w)"
    ),
)

GRAMMAR = Grammar("en", NUMBERS, UNITS, PHRASES, NOUNS, SPEECH, CALENDAR)
