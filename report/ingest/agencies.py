"""Names of agencies and outlets as they stand in datelines, credits and sign-offs, and who publishes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.ingest.lines import UPPER

if TYPE_CHECKING:
    from collections.abc import Mapping

_PUBLISHERS = {
    "vna": "VNA|VNS|TTXVN|Vietnam News Agency|Viet Nam News Agency|Thông tấn xã Việt Nam|"
    "Vietnam News Service|Việt Nam News Service|Việt Nam News|Viet Nam News|Vietnam News|"
    "VietnamPlus|Vietnam+|BNEWS|Báo Tin tức|Le Courrier du Vietnam",
    "ap": "AP|Associated Press|The Associated Press",
    "reuters": "Reuters|Thomson Reuters",
    "afp": "AFP|Agence France-Presse|AFP-JIJI",
    "xinhua": "Xinhua|Xinhua News Agency|Tân Hoa Xã|THX",
    "kyodo": "Kyodo|Kyodo News",
    "jiji": "Jiji|Jiji Press",
    "yonhap": "Yonhap|Yonhap News|Yonhap News Agency",
    "bernama": "Bernama",
    "antara": "Antara|Antara News",
    "tass": "TASS|Itar-Tass",
    "ria": "RIA Novosti|Sputnik",
    "interfax": "Interfax",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "pti": "PTI|Press Trust of India",
    "ani": "ANI",
    "ians": "IANS",
    "upi": "UPI|United Press International",
    "pa": "PA|PA Media|Press Association",
    "aap": "AAP",
    "cp": "The Canadian Press|Canadian Press",
    "bloomberg": "Bloomberg|Bloomberg News",
    "bbc": "BBC|BBC News",
    "cnn": "CNN",
    "cna": "CNA|Channel NewsAsia",
    "anadolu": "Anadolu|Anadolu Agency|AA",
    "wam": "WAM",
    "irna": "IRNA",
    "kpl": "KPL",
    "akp": "AKP",
    "tna": "TNA|Thai News Agency",
    "pna": "PNA|Philippine News Agency",
    "prnewswire": "PRNewswire|PR Newswire",
    "businesswire": "Business Wire|BUSINESS WIRE",
    "globenewswire": "GlobeNewswire|GLOBE NEWSWIRE",
    "tuoitre": "Tuổi Trẻ|Tuổi Trẻ Online|TTO|Tuoi Tre|Tuoi Tre News",
    "thanhnien": "Thanh Niên|Thanh Niên Online|TNO|Thanh Nien|Thanh Nien News",
    "tienphong": "Tiền Phong|Tiền Phong Online|TPO|Tien Phong",
    "nld": "Người Lao Động|NLĐO|NLĐ|Nguoi Lao Dong",
    "nhandan": "Nhân Dân|Báo Nhân Dân|NDO|Nhan Dan",
    "laodong": "Lao Động|LĐO|Lao Dong",
    "sggp": "SGGP|SGGPO|Sài Gòn Giải Phóng|SGGP News",
    "hanoimoi": "Hà Nội Mới|Hànộimới|HNM|HNMO|Hanoi Moi",
    "qdnd": "QĐND|QĐND Online|Quân đội nhân dân|PANO",
    "cand": "CAND|CAO|Công an nhân dân|Báo CAND",
    "plo": "PLO|Pháp Luật TP.HCM|Pháp luật TP HCM",
    "vov": "VOV|VOV.VN|VOV.vn|VOV1|VOV2|VOV5|VOVworld",
    "vtv": "VTV|VTV.vn|VTV News|VTV24|VTV Online",
    "vtc": "VTC|VTC News|VTC.vn",
    "vnexpress": "VnExpress|VnExpress International|e.vnexpress",
    "vietnamnet": "VietNamNet|Vietnamnet|VietnamNet",
    "dantri": "Dân trí|Dân Trí|Dan Tri|DTiNews|Dtinews",
    "zing": "Zing|Zing News|Zing.vn|Znews|Tri Thức",
    "chinhphu": "Chinhphu.vn|VGP|VGP News|Báo Chính phủ|Báo điện tử Chính phủ",
    "dangcongsan": "ĐCSVN|ĐCS|Báo điện tử ĐCSVN",
    "vneconomy": "VnEconomy|VNECONOMY",
    "vir": "VIR|Vietnam Investment Review",
    "nguoiduatin": "Người Đưa Tin|NĐT",
    "kienthuc": "Kiến Thức",
    "infonet": "Infonet",
    "congthuong": "Công Thương|Báo Công Thương",
    "saigontimes": "KTSG|KTSG Online|TBKTSG|TBKTSG Online|The Saigon Times",
}
PICTURE_SOURCES = (
    "AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|Getty Images|Getty|Shutterstock|iStock|Xinhua|THX|Kyodo|Yonhap|"
    "Bloomberg|"
    "TTXVN|VNA|VNS|VGP|SGGP|TASS|Alamy"
)
"""Who stands behind a slash in a photographer's credit."""
_GROUPS = {name.casefold(): group for group, names in _PUBLISHERS.items() for name in names.split("|")}
_NAMES = "|".join(
    sorted(
        (re.escape(name) for names in _PUBLISHERS.values() for name in names.split("|")),
        key=len,
        reverse=True,
    )
)
AGENCY = rf"(?:{_NAMES}|BERNAMA|ANTARA|REUTERS|XINHUA|AAP|Dpa|DPA)"
"""A known agency or outlet, as it prints its name."""
_KIND = r"(?:Báo(?: điện tử)?|Tạp chí(?: điện tử)?|Thời báo|Đài|Trang tin)"
PAPER = rf"{_KIND} [{UPPER}][^\n.,;:!?()\[\]]{{1,50}}"
"""A Vietnamese paper or broadcaster, known or not, by the word for what it is: "Báo ...", "Tạp chí ..."."""
_PREFIX = re.compile(rf"{_KIND} ", re.IGNORECASE)


def is_known(name: str) -> bool:
    """Tell whether a name is that of a known agency or outlet."""
    return name.casefold() in _GROUPS


def publisher(name: str | None, groups: Mapping[str, str]) -> str | None:
    """Return the publisher group of an outlet; one that no table names is a group of its own."""
    if name is None:
        return None
    own = {key.casefold(): group for key, group in groups.items()}
    folded = name.casefold()
    site = folded.removeprefix("https://").removeprefix("www.").partition(".")[0]
    bare = _PREFIX.sub("", folded, count=1)
    first = folded.partition("/")[0].strip()
    return next(
        (table[key] for key in (folded, bare, first, site) for table in (own, _GROUPS) if key in table),
        folded,
    )
