"""English: who says, who acts, and how one sentence carries on another."""

from __future__ import annotations

import re

from report.indicators.grammar import Speech, listed

_SAYING = (
    "said|says|saying|told|tells|stated|states|noted|notes|noting|stressed|stresses|stressing|added|"
    "adds|announced|announces|reported|"
    "assessed|emphasised|emphasized|emphasises|warned|warns|claimed|argued|argues|estimated|"
    "estimates|predicted|"
    "predicts|forecast|forecasts|expects|believes|reckons|showed|shows|revealed|reveals|found|"
    "suggested|suggests|indicated|indicates|"
    "confirmed|confirms|explained|explains|insisted|declared|underscored|underlined|highlighted|"
    "affirmed|reaffirmed|"
    "pointed out|urged|urges|requested|called for|calls for|calculates|calculated|disclosed|admitted|"
    "acknowledged|demanded|directed|instructed|asked"
)

SPEECH = Speech(
    saying=re.compile(
        rf"(?<!\w)(?:(?:has|have|had|also|has also|have also|later|then|further|"
        rf"previously) )*(?:{_SAYING})(?!\w)"
    ),
    according=re.compile(
        r"(?<!\w)(?:according to|in the (?:view|words) of|(?:figures|data|statistics|numbers|"
        r"estimates) (?:from|by|released by|published by|of)|as reported by|citing)(?!\w) "
    ),
    source=re.compile(r"\w"),
    speaker=re.compile(r"\w"),
    heard=re.compile(
        r"(?<![\w’'-])(?P<who>(?:the |a |participants |delegates )?(?:[\w’'-]+ ){0,4}?(?:(?:conference|"
        r"meeting|session|hearing|court|inquest|seminar|forum|workshop|summit|committee|jury|trial|"
        r"inquiry|panel) (?:also )?(?:heard|was told|was informed)|(?:participants|delegates|jurors|mps|"
        r"deputies) (?:also )?(?:heard|were told)))(?!\w)"
    ),
    pronouns=listed(
        "he|she|they|it|who|the official|the minister|the spokesman|the spokeswoman|the leader|"
        "the company|the firm|the report|the survey|the study|the ministry|the agency|the bank|the group"
    ),
    sorts=(
        listed("company|firm|group|inc|corp|plc|ltd|co|holdings|motors|airlines|airways|industries|limited"),
        listed("bank"),
        listed("ministry|department"),
        listed("agency|office|authority|administration|bureau"),
        listed("report|survey|study"),
        listed("minister|secretary"),
        listed("official|officer"),
        listed("spokesman|spokeswoman|spokesperson"),
        listed("leader|chairman|president|chief"),
    ),
    personal=listed("he|she|who"),
    connectives=re.compile(
        r"(?:despite (?:this|these|that|those|such)|these|specifically|in particular|of (?:these|"
        r"those|this|which|them)|among (?:these|them|those)|in addition to (?:this|these)|"
        r"as a result of (?:this|these)|accordingly|in which|more specifically|notably|"
        r"meanwhile, (?:he|she|they)|(?:he|she|they) also|moreover|furthermore|this (?:is|was|"
        r"includes?|included|represents?)|"
        r"that (?:is|was|compares)|it also|they (?:include|are|were))(?!\w)"
    ),
    duties=re.compile(r"(?<!\w)(?:must|should|needs? to|ought to|has to|have to|required to)(?!\w)"),
    goal=re.compile(
        r"(?P<who>(?:(?:the|its|our|their) (?:[\w-]+ ){0,2}?)?[\w-]+(?:[’']s|"
        r"s[’']) (?:(?!growth)[\w-]+ )?(?:goals?|targets?|objectives?|ambitions?))(?= (?:of|to|for|is|"
        r"was|set))"
    ),
    titles=listed(
        "prime|mr|mrs|ms|dr|sir|lord|lady|president|minister|prime minister|pm|chairman|chairwoman|"
        "chairperson|secretary|general|governor|mayor|professor|chancellor|senator|ambassador|king|queen|"
        "prince|princess|judge|justice|captain|colonel|economist|analyst|spokesman|spokeswoman|director|"
        "chief|executive|deputy|vice|coach|manager|striker|actor|actress|singer|author"
    ),
    subject_after=re.compile(
        r"(?:[’']s?(?!\w)| (?:(?:also|now|still|already|currently|recently|then|later|alone|itself|"
        r"only|both|each|together|province|city|group|plc|inc|corp|ltd|\w+ly) )*"
        r"(?:has|have|had|is|are|was|were|will|would|could|can|may|must|should|needs|plans|aims|"
        r"hopes|expects|posted|saw|made|took|won|lost|sold|"
        r"rose|fell|grew|sank|shrank|bought|spent|paid|built|cut|ran|gave|got|became|began|held|kept|"
        r"led|left|met|set|"
        r"put|sent|drew|hit|beat|shed|rise|fall|remains|ranks|accounts|sees|owns|employs|operates|"
        r"[a-z]+ed|[a-z]+ing)(?!\w))"
    ),
    adjuncts=listed(
        "with|to|by|including|from|between|among|against|like|as|than|via|towards|toward|versus|near|"
        "under|on|at|into|about|over|per|across|such as|through|after|before|beating|joined|called|named|"
        "of|for"
    ),
    openers=listed(
        "that|but|while|as|and|also|however|meanwhile|last|in|on|at|by|when|although|for|if|though|"
        "whereas|since|because|which"
    ),
    in_names=listed("of|for|in|the|and|at|on|from|to|a|an|with|his|her|its|their|who"),
    speakers=listed(
        "the|a|an|he|she|they|it|his|her|their|its|this|these|some|some of|one|both|another|many|most|"
        "few|several|other"
    ),
    absolutes=frozenset({"with"}),
    place_before=re.compile(
        r"(?<!\w)(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?P<name>[A-Z][^\W_]+(?: [A-Z][^\W_]+)*)(?=[,.]? )"
    ),
    place_after=re.compile(
        r"(?P<name>[A-Z][^\W_]+(?: [A-Z][^\W_]+){0,2}) (?:province|city|district|county|region|state|"
        r"island)(?!\w)"
    ),
    locatives=listed("in|across|of|throughout"),
    perfect=re.compile(
        r"(?:has|have|[’']ve) (?:\w+ly |also |already |now |so far |since |"
        r"further )*(?:been )?[a-z]+(?: [\w’'-]+){0,5} ?\Z"
    ),
    stock=re.compile(
        r"(?:total number of|bringing the (?:total|number)|database of|network of|(?:has|have|"
        r"had) (?:now |also |already |so far |currently )*(?:established|built up|a total of|"
        r"set up)?(?: (?:diplomatic|trade|formal|official|close) (?:relations|ties) with)?|"
        r"there (?:are|is)(?: now| currently)?|currently|owns?|operates?|employs?|possess(?:es)?|"
        r"is home to|are home to|maintains?)(?: [\w’'-]+){0,9} ?\Z"
    ),
    stock_after=re.compile(
        r"(?: [\w’'-]+){0,3}? (?:remain|remains|are still|is still|are currently|still|are now)(?!\w)"
    ),
    future=re.compile(
        r"(?<!\w)(?:will|would|plans?|planned|planning|to be|is to|are to|going to|expects?|expected|"
        r"forecast|aims?|target|targets|goal|should|must|could|may|might)(?!\w)"
    ),
)
