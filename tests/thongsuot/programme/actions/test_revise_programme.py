"""A programme is defined under a key of its own, and changed without losing what others changed meanwhile."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document, make_programme

from thongsuot.audit.models import AuditEvent
from thongsuot.programme.actions.revise_programme import revise_programme
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Programme

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

_TOLD = {"name": "Tên", "governed_by": (), "active_from": date(2013, 1, 1), "active_to": None, "by": BY, "at": AT}


def test_a_key_that_another_programme_bears_is_refused() -> None:
    make_programme("ttdn")
    with pytest.raises(InvalidRecord, match="Mã “ttdn” đã dùng"):
        make_programme("ttdn", name="Khác")
    assert Programme.objects.count() == 1


def test_a_programme_ends_after_it_begins() -> None:
    with pytest.raises(InvalidRecord, match="kết thúc trước khi bắt đầu"):
        make_programme(active_to=date(2013, 1, 1))
    programme = make_programme()
    with pytest.raises(InvalidRecord, match="kết thúc trước khi bắt đầu"):
        revise_programme(programme=programme, revision=1, **{**_TOLD, "active_to": date(2012, 1, 1)})


def test_other_documents_alone_count_a_revision() -> None:
    programme, paper = make_programme(), make_document()
    told = {**_TOLD, "name": programme.name, "governed_by": [paper]}
    revised = revise_programme(programme=programme, revision=1, **told)
    assert (list(revised.governed_by.all()), revised.revision) == ([paper], 2)
    with pytest.raises(InvalidRecord, match="vừa được người khác sửa"):
        revise_programme(programme=programme, revision=1, **told)
    event = AuditEvent.objects.get(action="revise_programme")
    assert event.after == {"governed_by": [str(paper.pk)]}


def test_nothing_is_written_where_nothing_changes() -> None:
    programme = make_programme()
    same = revise_programme(programme=programme, revision=1, **{**_TOLD, "name": programme.name})
    assert same.revision == 1
    assert not AuditEvent.objects.filter(action="revise_programme").exists()
