"""Words that citations and reference lists are known by, in Persian, English, Azerbaijani."""

from __future__ import annotations

import re

from hamgara.ingest.citations.names import name_key


def _keys(text: str) -> frozenset[str]:
    return frozenset(name_key(word) for word in text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(name_key(phrase) for phrase in text.split("|"))


HEADINGS = _phrases(
    "منابع|فهرست منابع|منابع و مآخذ|فهرست منابع و مآخذ|منابع و ماخذ|فهرست منابع و ماخذ|کتابنامه"
    "|کتاب‌نامه|مراجع|فهرست مراجع|کتابشناسی|کتاب‌شناسی|مآخذ|منابع فارسی|منابع فارسی و عربی"
    "|منابع و مراجع|References|Reference list|List of references|Bibliography|Works cited"
    "|Literature cited|Sources|Select bibliography|Ədəbiyyat|Ədəbiyyat siyahısı"
    "|İstifadə olunmuş ədəbiyyat|İstifadə edilmiş ədəbiyyat|İstifadə olunan ədəbiyyat"
    "|İstifadə olunmuş ədəbiyyat siyahısı|İstifadə edilmiş ədəbiyyat siyahısı|Mənbələr|Qaynaqlar"
    "|İstinadlar|Литература|Список литературы"
)
SUBHEADINGS = _phrases(
    "منابع فارسی|منابع انگلیسی|منابع لاتین|منابع عربی|منابع خارجی|منابع غیرفارسی|منابع اینترنتی"
    "|فارسی|انگلیسی|لاتین|کتاب‌ها|کتاب|مقالات|مقاله‌ها|پایان‌نامه‌ها|الف کتاب‌ها|ب مقالات|مصاحبه‌ها"
    "|الف منابع فارسی|ب منابع انگلیسی|ب منابع لاتین|الف فارسی|ب انگلیسی|ب لاتین|وبگاه‌ها|اسناد"
    "|English sources|Persian sources|Books|Articles|Websites|Interviews|Primary sources"
    "|Secondary sources|Kitablar|Məqalələr|İnternet resursları|Latin sources"
)
ENDINGS = _phrases(
    "پیوست|پیوست‌ها|ضمیمه|ضمائم|پی‌نوشت|پی‌نوشت‌ها|یادداشت‌ها|چکیده|چکیده انگلیسی|Appendix"
    "|Appendices|Abstract|Notes|Endnotes|About the author|About the authors|Acknowledgments"
    "|Acknowledgements|Əlavə|Əlavələr|Xülasə|Qeydlər"
)
ORGANIZATIONS = _keys(
    "وزارت سازمان مرکز دفتر بانک مجمع شورای دانشگاه پژوهشگاه پژوهشکده مؤسسه موسسه خبرگزاری انجمن"
    " بنیاد شرکت اتحادیه کمیسیون روزنامه دولت ستاد اداره فرهنگستان کتابخانه معاونت کمیته گروه"
    " Ministry Office Agency Organization Organisation Bank Council Institute University Center"
    " Centre Commission Department Association Union Committee Bureau Government Society Foundation"
    " Nazirliyi Agentliyi Komitəsi Mərkəzi Universiteti İnstitutu Bankı Institut"
)
STOPS = _keys(
    "در از به که تا سال سالهای این آن با برای مورخ متولد درگذشت درگذشته وفات حک فوت تاسیس"
    " مصوب میلادی شمسی قمری هجری جدول شکل نمودار بند ماده اصل فصل ویرایش چاپ اسفند فروردین"
    " اردیبهشت خرداد مرداد شهریور م ش ق هش هق بخش درصد نفر طی پس پیش بین حدود"
    " حدودا ژانویه فوریه مارس آوریل مه ژوئن ژوئیه جولای اوت سپتامبر اکتبر نوامبر دسامبر تهران قم"
    " مشهد تبریز باکو اصفهان شیراز اردبیل است بود شد نمود کرد را قرن دهه بازیابی تولد و نسخه پاییز"
    " زمستان بهار تابستان شماره دوره یا هر اما همین چنین وی او نیز بنابر طبق"
    " January February March April May June July August September October November December Table"
    " Figure Fig Chapter Section Article Act Law N Resolution Part Vol Since In From By"
    " Before After"
    " Until Circa Ca Born Died On At About Around Between Spring Summer Autumn Winter Fall Season"
    " Version Edition Accessed Retrieved Copyright Signed Founded Established London Tehran Baku"
    " Bakı Moscow Paris Year Years Annex Page Pages Number Phase Equation Eq See Cf Wave Round Day"
    " yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr il cədvəl şəkil"
)
FIRST_STOPS = STOPS | _keys("زاده تیر مهر آبان آذر دی بهمن")
"""Words that begin no name, though a name may hold some of them (تقی زاده، خوش‌مهر)."""
OPENERS = _keys(
    "As According See In By And But While However Although For With To From Like Since Also The"
    " Both When Where That Following Unlike Later Here Thus Yet Then Moreover Furthermore Similarly"
    " Similar Recently Finally First Second Third After Before Study Studies Work Lakin Həmçinin"
    " Eyni Bu Cf Compare Contra Because If So Indeed Nevertheless Whereas Citing Quoting Amma"
)
PARTICLES = frozenset(
    (
        *(
            "de",
            "van",
            "von",
            "der",
            "den",
            "la",
            "le",
            "al",
            "el",
            "bin",
            "ibn",
            "di",
            "da",
            "dos",
        ),
        *("del", "du", "ter", "ten", "el-", "al-"),
    )
)
CUES_BEFORE = re.compile(
    r"(?:باور|نظر|گفته|اعتقاد|زعم|نوشته|روایت|تعبیر|دید|دیدگاه|پژوهش|مطالعه|گزارش|همچون|مانند"
    r"|دیدگاه‌های|یافته‌های)ٔ?$"
)
CUES_AFTER = re.compile(
    r"[\s،,]*(?:نیز\s|هم\s|در\s\S+\s)?(?:معتقد|بیان|نشان|اشاره|می[\u200c ]?(?:گوید|گویند"
    r"|نویسد|نویسند"
    r"|داند|دانند)|استدلال|تأکید|تاکید|باور|بر این|تعریف|مدعی|اذعان|دریافت|بررسی|گزارش|نوشت|نقد"
    r"|argu|claim|not(?:e|es|ed)\b|show|suggest|find|found|describ|report|observ|writ|wrote|stat"
    r"|contend|maintain|point|explain|demonstrat|propos|defin|conclud|replicat|confirm|disagree"
    r"|yaz|qeyd|bildir|təsdiq|göstər|hesab|iddia|vurğula|görə)",
    re.IGNORECASE,
)
LATIN_CUES_BEFORE = re.compile(
    r"(?:according to|as|by|in|see|see also|following|cf\.|of|for|with)$", re.IGNORECASE
)
LEAD = re.compile(
    r"^\s*(?:(?:برای (?:مطالعه|اطلاع|آگاهی) بیشتر|نیز|همچنین|and|see also|see,? e\.g\.|see"
    r"|e\.g\.|cf\."
    r"|cited in|as cited in|quoted in|in|for example|for instance|compare|also|ر\.?\s?ک\.?|رک"
    r"|ن\.?\s?ک\.?|نک|بنگرید به|نگاه کنید به|به نقل از|نقل از|مثلاً?|برای نمونه|برای مثال|و"
    r"|bax|məs\.)"
    r"(?![^\W\d_])[\s.,،:؛]*)+",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"[\s,،]*(?:\bet\s+al\b\.?|(?:\band|&)\s+(?:others|colleagues)\b"
    r"|(?<!\w)و\s+(?:همکاران(?:ش|شان)?|دیگران|سایرین)(?!\w)"
    r"|\bvə\s+(?:b\.|başq\.|digərləri|başqaları|s\.)|\bи\s+др\.?)",
    re.IGNORECASE,
)
SELF = re.compile(
    r"cite this (?:article|paper|work)|how to cite|recommended citation|to cite this"
    r"|استناد به این (?:مقاله|اثر)|(?:نحوه|شیوه) (?:استناد|ارجاع)|ارجاع به این مقاله"
    r"|bu məqaləyə istinad",
    re.IGNORECASE,
)
"""A line that says how the text itself is to be cited."""
INITIALS = re.compile(
    r"^(?:[^\W\d_]\.[\s\-–]*){1,5}[^\W\d_]?$|^[^\W\d_](?:[\s\-–][^\W\d_])*$"
    r"|^[A-ZÀ-ÖØ-Þ]{1,3}$"
)
"""`J.`, `J. R.`, `J R`, `JR`; never a short name (Li, Kim, علی)."""
IBID = re.compile(
    r"(?<!\w)(?:همان(?:[\u200c ]?(?:جا|منبع|مأخذ|ماخذ|کتاب|اثر))?|پیشین|ibid|op\.\s?cit|loc\.\s?cit"
    r"|yenə (?:də )?orada|(?:eyni|həmin) (?:mənbə|əsər)(?:də)?"
    r"|(?:göstərilən|adıçəkilən) əsər(?:i|də|ində)?|там же)(?!\w)\.?",
    re.IGNORECASE,
)
IDEM = re.compile(r"(?<!\w)(?:همو|idem)(?!\w)\.?", re.IGNORECASE)
INTERVIEW = re.compile(
    r"(?<!\w)(?:مصاحبه(?:\s+(?:شخصی|نگارنده|پژوهشگر))?|گفت[\u200c ]?و?[\u200c ]?گو"
    r"|(?:personal )?interview"
    r"|müsahibə)(?!\w)(?:\s+(?:با|with|ilə)(?!\w))?",
    re.IGNORECASE,
)
URL = re.compile(r"<?(?:https?://|www\.)[^\s<>()،؛»\"]+>?", re.IGNORECASE)
DOI = re.compile(r"\b10\.\d{4,9}/[^\s،؛;<>\"]+")
HONORIFICS = re.compile(
    r"^(?:(?:جناب|سرکار|آقای|خانم|دکتر|مهندس|استاد|پروفسور|حجت[\u200c ]?الاسلام(?:\s+و\s?المسلمین)?"
    r"|آیت[\u200c ]?الله|شهید|Dr\.?|Prof\.?|Mr\.?|Mrs\.?|Ms\.?|Sir)\s+)+"
)
ROLE = re.compile(
    r"\s+(?=امام|(?:سفیر|وزیر|رئیس|رییس|معاون|کارشناس|فعال|عضو|نماینده|یکی|از|مدیر|مدیرکل|استاد"
    r"|دکترای|طلبه|استناد|در|با|راننده|آموزگار|کنشگر|پژوهشگر|روزنامه|سردبیر)(?!\w))"
)
