from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("glossary", "0005_term_use"),
    ]

    operations = [
        migrations.AddField(
            model_name="term",
            name="held_back",
            field=models.CharField(blank=True, editable=False, max_length=250),
        ),
    ]
