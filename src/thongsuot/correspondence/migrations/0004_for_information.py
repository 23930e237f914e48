"""Whoever is only to know of a document, and that they took note of it; what was noted stays."""

import django.db.models.deletion
import uuid
from django.db import migrations, models

from thongsuot.audit.frozen import FreezeTable


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0003_signing_and_routes'),
        ('organisation', '0002_search_text'),
    ]

    operations = [
        migrations.AlterField(
            model_name='handlingassignment',
            name='part',
            field=models.CharField(choices=[('lead', 'chủ trì'), ('co_ordinate', 'phối hợp'), ('briefed', 'để biết')], max_length=12, verbose_name='vai trò'),
        ),
        migrations.CreateModel(
            name='HandlingAcknowledgement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(verbose_name='thời điểm')),
                ('assignment', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='acknowledgement', to='correspondence.handlingassignment', verbose_name='phân công xử lý văn bản')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisation.position', verbose_name='người ghi nhận')),
            ],
            options={
                'verbose_name': 'ghi nhận đã biết',
                'verbose_name_plural': 'ghi nhận đã biết',
            },
        ),
        FreezeTable("correspondence_handlingacknowledgement"),
    ]
