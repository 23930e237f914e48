"""The letters by which a document is found, filled for those that are there."""

from django.db import migrations, models

from thongsuot.audit.frozen import FreezeTable
from thongsuot.correspondence.search_text import search_text


def fill(apps, _schema_editor):
    Document = apps.get_model("correspondence", "Document")
    for document in Document.objects.all().iterator():
        Document.objects.filter(pk=document.pk).update(search_text=search_text(document))


class Migration(migrations.Migration):

    dependencies = [
        ('correspondence', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='document',
            name='search_text',
            field=models.TextField(blank=True, default='', editable=False, verbose_name='chữ để tìm'),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        # SQLite has rebuilt the table.
        FreezeTable(
            'correspondence_document',
            columns=['origin', 'document_type', 'number', 'year', 'symbol', 'identifier', 'date', 'issuer_id',
                     'issuer_name', 'subject', 'urgency', 'signer_name', 'signer_position', 'frozen_at'],
            once='frozen_at',
        ),
    ]
