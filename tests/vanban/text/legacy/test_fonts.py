"""What font names tell."""

from __future__ import annotations

import pytest

from vanban.text.legacy.encoding import LegacyEncoding
from vanban.text.legacy.fonts import FontClaim, font_claim

TCVN3 = FontClaim(LegacyEncoding.TCVN3)
TCVN3_CAPITALS = FontClaim(LegacyEncoding.TCVN3, capitals=True)
VNI = FontClaim(LegacyEncoding.VNI)


@pytest.mark.parametrize(
    ("font", "claim"),
    [
        (".VnTime", TCVN3),
        (".VnTimeH", TCVN3_CAPITALS),
        (".vnarialh", TCVN3_CAPITALS),
        (".VnArial NarrowH", TCVN3_CAPITALS),
        (".VnBook-AntiquaH", TCVN3_CAPITALS),
        (".VnCourier New", TCVN3),
        ("GDNPME+VnTimeH", TCVN3_CAPITALS),
        ("GDNPMG+VnTimeHBold", TCVN3_CAPITALS),
        ("CCBOFB+.VnTime,BoldItalic", TCVN3),
        (".VnTimeH Tur", TCVN3_CAPITALS),
        ("VNI-Times (Vietnamese)", VNI),
        ("VNI-Times", VNI),
        ("VNI-Helve-Condense", VNI),
        ("VNI Times", VNI),
        ("VI Times", FontClaim(LegacyEncoding.VISCII)),
        ("VPS Times", FontClaim(LegacyEncoding.VPS)),
        ("Times New Roman", None),
        ("Arial", None),
        ("Vivaldi", None),
        ("Wingdings", None),
        ("", None),
    ],
)
def test_font_claims(font: str, claim: FontClaim | None) -> None:
    assert font_claim(font) == claim
