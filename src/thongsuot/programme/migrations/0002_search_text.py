"""The letters by which an activity is found, filled for those that are there."""

from django.db import migrations, models

from thongsuot.programme.search_text import search_text


def fill(apps, _schema_editor):
    Activity = apps.get_model("programme", "Activity")
    for activity in Activity.objects.all().iterator():
        Activity.objects.filter(pk=activity.pk).update(search_text=search_text(activity))


class Migration(migrations.Migration):

    dependencies = [
        ("programme", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="activity",
            name="search_text",
            field=models.TextField(blank=True, default="", editable=False, verbose_name="chữ để tìm"),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
