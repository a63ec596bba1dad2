"""Tables of the reports, and the step *Verständlichkeitsprüfung* in place of a mere approval in the workflow."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FORMER, STEP = "Leicht zu lesen?", "Verständlichkeitsprüfung"


def replace_step(apps, schema_editor):
    """Put the new step where the workflow had an approval of the same meaning; texts under way keep the old one."""
    former = apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name=FORMER).first()
    if former is None:
        return
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="content", model="readabilitytask"
    )
    step = apps.get_model("content", "ReadabilityTask").objects.create(
        name=STEP, content_type=content_type, active=True
    )
    step.groups.set(former.groups.all())
    apps.get_model("wagtailcore", "WorkflowTask").objects.filter(task_id=former.pk).update(task_id=step.pk)
    if apps.get_model("wagtailcore", "TaskState").objects.filter(task_id=former.pk).exists():
        former.active = False
        former.save()
    else:
        former.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("content", "0011_freshness"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReadabilityTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "Readability check",
                "verbose_name_plural": "Readability checks",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="ScoreSnapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(verbose_name="Day")),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("de", "Deutsch"),
                            ("de-simple", "Leichte Sprache"),
                            ("en", "English"),
                            ("tr", "Türkçe"),
                            ("uk", "Українська"),
                            ("ar", "العربية"),
                        ],
                        max_length=20,
                        verbose_name="Language",
                    ),
                ),
                ("versions", models.PositiveIntegerField(verbose_name="Versions")),
                ("passing", models.PositiveIntegerField(verbose_name="Pass")),
                ("mean_score", models.FloatField(null=True, verbose_name="Mean score")),
                ("taken_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "ordering": ["day", "language"],
                "constraints": [
                    models.UniqueConstraint(fields=("language", "day"), name="one_snapshot_per_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="VersionStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("de", "Deutsch"),
                            ("de-simple", "Leichte Sprache"),
                            ("en", "English"),
                            ("tr", "Türkçe"),
                            ("uk", "Українська"),
                            ("ar", "العربية"),
                        ],
                        max_length=20,
                        verbose_name="Language",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("information", "Information"),
                            ("praxisanleitungen", "Praxisanleitungen"),
                            ("netzwerke", "Netzwerke"),
                            ("other", "Other pages"),
                            ("glossary", "Glossary"),
                        ],
                        max_length=20,
                        verbose_name="Area",
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("fails", "fails"),
                            ("passes", "passes"),
                            ("not measurable", "cannot be measured"),
                        ],
                        max_length=20,
                        verbose_name="Verdict",
                    ),
                ),
                ("is_binding", models.BooleanField(verbose_name="Binding")),
                ("score", models.FloatField(null=True, verbose_name="Score")),
                ("level", models.CharField(blank=True, max_length=10, verbose_name="Level")),
                ("errors", models.PositiveIntegerField(verbose_name="Must be changed")),
                ("hints", models.PositiveIntegerField(verbose_name="Hints")),
                ("text_hash", models.CharField(max_length=64)),
                ("checked_at", models.DateTimeField(verbose_name="Checked on")),
                (
                    "analysis",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="content.analysis",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="version_statuses",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="Page",
                    ),
                ),
            ],
            options={
                "verbose_name": "state of a version",
                "verbose_name_plural": "states of versions",
                "indexes": [
                    models.Index(fields=["verdict", "score"], name="status_worst_first"),
                    models.Index(fields=["score"], name="status_score"),
                    models.Index(fields=["language", "verdict", "score"], name="status_figures"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("page", "language"), name="one_status_per_version")
                ],
            },
        ),
        migrations.RunPython(replace_step, migrations.RunPython.noop),
    ]
