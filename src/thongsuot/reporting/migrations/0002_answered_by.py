"""Who answers for an addressee whose work was divided among others."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("organisation", "0002_search_text"),
        ("reporting", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="requestaddressee",
            name="answered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.unit",
                verbose_name="đơn vị báo cáo thay",
            ),
        ),
    ]
