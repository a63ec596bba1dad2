from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0041_tests_of_terms"),
    ]

    operations = [
        migrations.AddField(
            model_name="abusereport",
            name="email",
            field=models.EmailField(blank=True, max_length=254),
        ),
        migrations.AddField(
            model_name="abusereport",
            name="language",
            field=models.CharField(
                choices=[
                    ("de", "Deutsch"),
                    ("de-simple", "Leichte Sprache"),
                    ("en", "English"),
                    ("tr", "Türkçe"),
                    ("uk", "Українська"),
                    ("ar", "العربية"),
                ],
                default="de",
                max_length=20,
            ),
        ),
    ]
