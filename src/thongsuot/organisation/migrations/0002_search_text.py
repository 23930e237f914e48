"""The letters by which units are found, filled for those that are there."""

from django.db import migrations, models

from thongsuot.organisation.search_text import search_text


def fill(apps, _schema_editor):
    UnitName = apps.get_model("organisation", "UnitName")
    for name in UnitName.objects.all().iterator():
        found_by = search_text(name.name, name.short_name, name.abbreviation)
        UnitName.objects.filter(pk=name.pk).update(search_text=found_by)


class Migration(migrations.Migration):

    dependencies = [
        ("organisation", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="unitname",
            name="search_text",
            field=models.TextField(blank=True, default="", editable=False, verbose_name="chữ để tìm"),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
