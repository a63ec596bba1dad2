"""The words with which languages deny and say "only", as regular expressions.

``PLAIN`` are those that say it for sure. ``ANYHOW`` are all ways in which a sentence may say the same, as many as can
be: a false alarm costs more trust than a difference that is missed.
"""

from content.review.facts.fact import FactKind

_GERMAN_DENIAL = (
    r"\bnicht\b(?! (?:nur|zuletzt|selten))|\bkein(?:e[mnrs]?)?\b|\bnie(?:mals)?\b|\bniemand\w*|\bnichts\b"
    r"|\bohne\b"
)
_GERMAN_ONLY = (
    r"(?<!nicht )(?<!fast )\bnur\b(?! (?:so|dann|noch|wenn|schwer|knapp|wenig|kurz|selten|langsam))"
    r"|\bausschließlich\b"
)
_ENGLISH_DENIAL = (
    r"\bnot\b(?! (?:only|just))|n['’]t\b(?! (?:only|just))|\bcannot\b|\bno\b(?! \d| longer)"
    r"|\bnever\b|\bnobody\b|\bnothing\b|\bnone\b|\bwithout\b"
)
_ENGLISH_ONLY = r"(?<!not )\bonly\b"
# The many ways in which a sentence can say the same without these words.
_GERMAN_DENIAL_ANYHOW = (
    r"\b(?:nicht|nie|nirgend|niemand|nichts|ohne|weder|nur|erst|statt|anstatt|außer|kaum|selten|sonst|noch|weg|nein"
    r"|trotz|bevor|bis|zu (?!\w+en\b)|gegen|anders|allein|unabhängig|schluss|stopp|neben)"
    r"|kein|\bun(?!ser|ter|ion|s\b|d\b)[a-zäöü]{3}|\w(?:los|frei)(?:e[mnrs]?)?\b|fehl|verbot|verbiet|miss|vermeid"
    r"|verzicht|ausschl|ausgenommen|verhinder|entfall|entfäll|verlor|verlier|ablehn|abgelehnt|weniger|verweiger|hinder"
    r"|schwer|falsch|schlecht|behalt|behält|erhalten|bleib"
)
_GERMAN_ONLY_ANYHOW = (
    r"\b(?:nur|allein|ausschließlich|lediglich|bloß|erst|einzig|nicht|kein|höchstens|wenig|einfach|ein\b)"
    r"|\bohne\b|\bstatt\b|selbst|eigen"
)
_ENGLISH_DENIAL_ANYHOW = (
    r"\b(?:no|not|none|nor|neither|never|nobody|nothing|nowhere|without|cannot|only|unless|except|instead|rather|hardly"
    r"|rarely|barely|seldom|too|until|before|still|yet|otherwise|but|beyond|against|away|off|free|out|else|other|alone"
    r"|impossible|incomplete|incorrect|inaccessible|invisible|invalid|insufficient|independent\w*|illegal|little|few"
    r"|fewer|less|any\w*|wrong|difficult|hard|all|every\w*)\b|n['’]t\b|\b(?:un|dis|non-?|mis)[a-z]{3}"
    r"|\w(?:less|-free)\b|\b(?:lack|miss|fail|avoid|refus|forbid|forbad|prohibit|ban|stop|prevent|exclu|reject|omit"
    r"|skip|drop|lose|lost|leave|left|declin)"
)
_ENGLISH_ONLY_ANYHOW = (
    r"\b(?:only|just|solely|exclusively|alone|merely|unless|limited|restrict\w*|sole|single|purely|simply|nothing|no"
    r"|not|until|cannot|one|without|own)\b|n['’]t\b|self"
)
# Turkish denies inside the verb; -ma- also makes nouns, so that only forms that are sure are plain.
_TURKISH_DENIAL = (
    r"\bdeğil(?!\w* (?:sadece|yalnız))|\byok(?:tur)?\b|\bhiç(?:bir\w*|kimse)\b|\basla\b|(?!\bgöm)\b\w{2,}m[ıiuü]yor\w*"
    r"|(?!\bnamaz)\b\w{2,}m[ae]z(?:s[ıi]n[ıi]z|lar|ler|s[ıi]n)?\b"
)
_TURKISH_ONLY = r"\b(?:yalnızca|sadece)\b(?! (?:değil|\w+ değil))"
_TURKISH_DENIAL_ANYHOW = (
    r"değil|\byok|\bhiç|hayır|sakın|asla|m[ıiuü]yor|m[ae](?:z|d[ıiae]|y[ae]|yı|yi|m[aeıi]|l[ıi]|s[ıi]n)|s[ıiuü]z"
    r"|yalnız|sadece|ancak|yasak|dışında|yerine|kaçın|redd|önce|kadar|olmaks|aksi|karşı|bağımsız|eksik|zor\b|yanlış|engel"
)
_TURKISH_ONLY_ANYHOW = r"yalnız|sadece|ancak|\btek\b|\bbir\b|kendi|değil|\byok|m[ae]z|sınırlı|özel"
_UKRAINIAN_DENIAL = (
    r"\bне\b(?! (?:тільки|лише|просто))|\bнемає\b|\bніколи\b|\bніхто\b|\bнікому\b|\bнічого\b|\bжодн\w+"
    r"|\bбез\b"
)
_UKRAINIAN_ONLY = r"(?<!не )\b(?:лише|тільки|виключно)\b"
_UKRAINIAN_DENIAL_ANYHOW = (
    r"\b(?:не|ні|без|за відсутн|нема|ані|лише|тільки|крім|окрім|замість|поза|проти|перш|доки|поки|до\b|інш|важк|мало)"
    r"|жодн|заборон|відмов|уник|втра|бракує|позбав|виключ|перешко|незалежн|хибн|припин"
)
_UKRAINIAN_ONLY_ANYHOW = r"\b(?:лише|тільки|виключно|сам|один|одн|єдин|не|без|просто|власн)"
# What stands before a word is written together with it: wa- (and), fa- (so).
_ARABIC_DENIAL = r"\b[وف]?(?:لا(?! (?:بد|سيما|يقتصر|تقتصر|شك))|لم|لن|ليست?|لسنا|لست)\b(?! فقط)"
_ARABIC_ONLY = r"(?<!ليس )\b(?:فقط|فحسب)\b"
_ARABIC_DENIAL_ANYHOW = (
    r"\b[وفلب]?(?:لا|لم|لن|ليس|لست|لسنا|غير|بدون|دون|بلا|عدم|ألا|إلا|سوى|فقط|أبد|ممنوع|يمنع|منع|حظر|رفض|تجنب|قبل|حتى|بدل)"
    r"|مستحيل|صعب|خاطئ|نقص|فقد|مستقل|ضد|خارج"
)
_ARABIC_ONLY_ANYHOW = r"فقط|فحسب|سوى|إلا|وحد|مجرد|حصر|يقتصر|تقتصر|واحد|\b[وف]?(?:لا|ليس|لم|لن)|خاص|نفس"
PLAIN = {
    ("de", FactKind.NEGATION): _GERMAN_DENIAL,
    ("de", FactKind.ONLY): _GERMAN_ONLY,
    ("en", FactKind.NEGATION): _ENGLISH_DENIAL,
    ("en", FactKind.ONLY): _ENGLISH_ONLY,
    ("tr", FactKind.NEGATION): _TURKISH_DENIAL,
    ("tr", FactKind.ONLY): _TURKISH_ONLY,
    ("uk", FactKind.NEGATION): _UKRAINIAN_DENIAL,
    ("uk", FactKind.ONLY): _UKRAINIAN_ONLY,
    ("ar", FactKind.NEGATION): _ARABIC_DENIAL,
    ("ar", FactKind.ONLY): _ARABIC_ONLY,
}
ANYHOW = {
    ("de", FactKind.NEGATION): _GERMAN_DENIAL_ANYHOW,
    ("de", FactKind.ONLY): _GERMAN_ONLY_ANYHOW,
    ("en", FactKind.NEGATION): _ENGLISH_DENIAL_ANYHOW,
    ("en", FactKind.ONLY): _ENGLISH_ONLY_ANYHOW,
    ("tr", FactKind.NEGATION): _TURKISH_DENIAL_ANYHOW,
    ("tr", FactKind.ONLY): _TURKISH_ONLY_ANYHOW,
    ("uk", FactKind.NEGATION): _UKRAINIAN_DENIAL_ANYHOW,
    ("uk", FactKind.ONLY): _UKRAINIAN_ONLY_ANYHOW,
    ("ar", FactKind.NEGATION): _ARABIC_DENIAL_ANYHOW,
    ("ar", FactKind.ONLY): _ARABIC_ONLY_ANYHOW,
}
