"""Facts of training: classes held, classes attended, people."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import how_many, told, total
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.facts.wording import number_text
from thongsuot.programme.kinds.training import TRAINING, TrainingDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import Participation

HELD = (Participation.ORGANISED,)
ATTENDED = (Participation.ATTENDED,)

FIELDS = {
    **common("title"),
    "organiser": "cơ quan tổ chức",
    **common("role", "dates", "place"),
    "participants": "số người tham gia",
    **common("summary"),
}


def _class(row: Activity, details: TrainingDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "organiser": details.organiser,
        "participants": number_text(details.participants),
    }


def _participants(details: TrainingDetails) -> int:
    return details.participants


QUERIES: tuple[FactQuery, ...] = (
    how_many("training_classes_organised", "số lớp tập huấn đã tổ chức", "lớp", TRAINING, roles=HELD),
    how_many("training_classes_attended", "số lớp tập huấn đã cử người tham gia", "lớp", TRAINING, roles=ATTENDED),
    total(
        "trainees_organised",
        "số lượt học viên của các lớp đã tổ chức",
        "lượt người",
        TRAINING,
        _participants,
        roles=HELD,
    ),
    total("trainees_sent", "số lượt người được cử đi tập huấn", "lượt người", TRAINING, _participants, roles=ATTENDED),
    told("training_list", "các lớp tập huấn, bồi dưỡng", "lớp", TRAINING, FIELDS, _class),
)
