"""The letters by which people are found, filled for those that are there."""

from django.db import migrations, models

from thongsuot.accounts.search_text import search_text


def fill(apps, _schema_editor):
    User = apps.get_model("accounts", "User")
    for person in User.objects.all().iterator():
        found_by = search_text(person.full_name, person.username)
        User.objects.filter(pk=person.pk).update(search_text=found_by)


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0002_temporary_password"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="search_text",
            field=models.TextField(blank=True, default="", editable=False, verbose_name="chữ để tìm"),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
