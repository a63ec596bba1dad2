"""The setting *Verständlichkeit*: for each language its standard, what counts as failing, and whether it binds."""

from __future__ import annotations

from difflib import get_close_matches

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from content import languages
from content.readability import OTHER_LANGUAGES, RULES
from content.readability.options import LANGUAGE
from content.readability.standards import TITLES
from content.review.documents import ENGINE_LANGUAGES
from content.review.standards import DEFAULTS, AppliedStandard
from content.review.subjects import ContentKind

_RULE_IDS = frozenset(rule.id for rule in RULES)


class Mode(models.TextChoices):
    """What happens to a version that fails."""

    BINDING = "binding", _("Binding: it cannot go online")
    ADVISORY = "advisory", _("Advisory: it may go online, the editors see what is hard")


@register_setting(icon="glasses")
class ReadabilitySetting(BaseGenericSetting, ClusterableModel):
    """What a text has to keep before it goes online. One for all sites: who reads a text does not ask for its host."""

    panels = [
        HelpPanel(
            content=_(
                "These standards hold for every way to the public. Texts that are online already stay online "
                "when you make a standard stricter: you find them in the reports."
            )
        ),
        InlinePanel(
            "languages",
            heading=_("Languages"),
            label=_("Language"),
            min_num=len(languages.CODES),
            max_num=len(languages.CODES),
        ),
    ]

    class Meta:
        verbose_name = _("readability")

    @classmethod
    def _get_or_create(cls) -> ReadabilitySetting:
        """Return the setting; each language has its row, so that editors see what holds."""
        setting = super()._get_or_create()
        present = set(setting.languages.values_list("language", flat=True))
        for position, code in enumerate(languages.CODES):
            if code not in present:
                LanguageStandard.from_default(setting, position, DEFAULTS[code]).save()
        return setting


class LanguageStandard(models.Model):
    """The standard of one language."""

    setting = ParentalKey(ReadabilitySetting, on_delete=models.CASCADE, related_name="languages")
    sort_order = models.PositiveSmallIntegerField(default=0, editable=False)
    language = models.CharField(
        _("Language"), max_length=20, choices=[(language.code, language.name) for language in languages.ALL]
    )
    standard = models.CharField(
        _("Standard"),
        max_length=30,
        choices=list(TITLES.items()),
        help_text=_("“Other languages” looks at pictures, links, lists and tables only."),
    )
    min_score = models.PositiveSmallIntegerField(
        _("Least score"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_("From 0 to 100; higher is easier. Empty: the score does not count."),
    )
    errors_fail = models.BooleanField(
        _("Places that must be changed count"),
        default=True,
        help_text=_("Missing texts of pictures and unclear links always count: the law wants them."),
    )
    rules = models.TextField(
        _("Further rules that must be kept"),
        blank=True,
        max_length=2_000,
        help_text=_("One rule in each line, by its name: passive. Every finding of it counts."),
    )
    mode = models.CharField(_("Effect"), max_length=10, choices=Mode.choices, default=Mode.BINDING)
    for_information = models.BooleanField(_("Information"), default=True)
    for_praxisanleitungen = models.BooleanField(_("Praxisanleitungen"), default=True)
    for_netzwerke = models.BooleanField(_("Netzwerke"), default=True)
    for_matrix = models.BooleanField(_("Matrix"), default=True)
    for_handreichung = models.BooleanField(_("Handreichung"), default=True)
    for_other = models.BooleanField(_("Other pages"), default=True)
    for_glossary = models.BooleanField(_("Explanations of the glossary"), default=True)

    panels = [
        FieldPanel("language", read_only=True),
        FieldRowPanel(["standard", "min_score"]),
        FieldPanel("mode"),
        MultiFieldPanel([f"for_{kind.value}" for kind in ContentKind], heading=_("Binding for")),
        FieldPanel("errors_fail"),
        FieldPanel("rules"),
    ]

    class Meta:
        verbose_name = _("standard of a language")
        verbose_name_plural = _("standards of the languages")
        ordering = ["sort_order"]
        constraints = [models.UniqueConstraint(fields=["language"], name="one_standard_per_language")]

    def __str__(self) -> str:
        return languages.get(self.language).name

    @classmethod
    def from_default(
        cls, setting: ReadabilitySetting, position: int, default: AppliedStandard
    ) -> LanguageStandard:
        """Return a row, not yet saved, that says what holds anyway."""
        return cls(
            setting=setting,
            sort_order=position,
            language=default.language,
            standard=default.standard,
            min_score=default.min_score,
            **{f"for_{kind.value}": kind in default.kinds for kind in ContentKind},
        )

    def applied(self) -> AppliedStandard:
        """Return the row as what the gate applies."""
        return AppliedStandard(
            self.language,
            self.standard,
            self.min_score,
            self.errors_fail,
            frozenset(self.rules.split()),
            frozenset(kind for kind in ContentKind if getattr(self, f"for_{kind.value}")),
            self.mode == Mode.BINDING,
        )

    def clean(self) -> None:
        """Refuse a standard for another language and rules that do not exist."""
        super().clean()
        spoken = ENGINE_LANGUAGES.get(self.language)
        if self.standard and self.standard != OTHER_LANGUAGES and LANGUAGE[self.standard] != spoken:
            raise ValidationError({"standard": _("This standard is for another language.")})
        for rule in self.rules.split():
            if rule not in _RULE_IDS:
                raise ValidationError({"rules": _unknown_rule(rule)})


def _unknown_rule(rule: str) -> str:
    similar = get_close_matches(rule, _RULE_IDS, n=3)
    if not similar:
        return gettext("There is no rule “%(rule)s”. RULES.md lists them all.") % {"rule": rule}
    names = {"rule": rule, "similar": ", ".join(sorted(similar))}
    return gettext("There is no rule “%(rule)s”. Do you mean: %(similar)s?") % names
