"""The examples as documents, their files, and LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from vanban.cli.data_file import load_data, load_text
from vanban.document.decoder import from_json
from vanban.document.model import Copy, Document, Signature
from vanban.document.partial_date import PartialDate
from vanban.write import write_docx
from vanban.write.examples import example_yaml
from vanban.write.typeface import FOLDER

EXAMPLES = Path(__file__).parents[3] / "examples" / "van-ban"
REPORTS = Path(__file__).parents[2] / "golden" / "reports"
# Examples written by hand, and reports that the platform drafted (see `scripts/keep_reports`).
FILES = {
    **{name: EXAMPLES / f"{name}.yaml" for name in ("bao-cao", "cong-van", "ke-hoach")},
    **{name: REPORTS / f"{name}.json" for name in ("khanh-son-2019", "tong-hop-2019")},
}
# Forms with parts of their own: who decides, a telegram, two signers, a leave slip; the last one as it was copied.
FORMS = {
    "quyet-dinh": "Quyết định",
    "cong-dien": "Công điện",
    "bien-ban": "Biên bản",
    "giay-nghi-phep": "Giấy nghỉ phép",
    "ban-sao": "Giấy mời",
}
COPY = Copy(
    form="SY",
    agency="Ủy ban nhân dân phường Ví Dụ",
    number="07",
    symbol="SY-UBND",
    identifier="07/SY-UBND",
    place="Ví Dụ",
    date=PartialDate(2026, 3, 16),
    recipients=("Các khu phố", "Lưu: VT"),
    signature=Signature(capacity="TL. Chủ tịch", position="Chánh Văn phòng", name="Đỗ Thị Mai"),
)
NAMES = tuple(FILES)
PRINTED = (*FILES, *FORMS)
# A report's dataset knows neither number nor day: they were given when it was signed.
ISSUED = {"khanh-son-2019": ("412", "2019-12-18"), "tong-hop-2019": ("01", "2020-01-08")}

# LibreOffice must not mix fonts: only ours, under the name that documents ask for.
FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir><match target="pattern">
<test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>
"""

Convert = Callable[[list[Path], str], list[Path]]


def example(name: str) -> Document:
    """One of the example documents."""
    if name in FORMS:
        form = from_json(load_text(example_yaml(FORMS[name]) or "", name))
        return replace(form, copies=(COPY,)) if name == "ban-sao" else form
    document = from_json(load_data(str(FILES[name])))
    if name not in ISSUED:
        return document
    number, day = ISSUED[name]
    identifier = f"{number}/{document.header.symbol}"
    header = replace(document.header, number=number, identifier=identifier, date=PartialDate.from_iso(day))
    return replace(document, header=header)


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Converts files to a format (`pdf`, `docx`) with a LibreOffice of its own settings and fonts."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    home = tmp_path_factory.mktemp("libreoffice")
    fonts = home / "fonts.conf"
    fonts.write_text(FONTCONFIG.format(fonts=FOLDER, cache=home / "fonts"), encoding="utf-8")

    def convert(files: list[Path], to: str) -> list[Path]:
        out = home / f"to-{to}"
        subprocess.run(
            [
                *(program, f"-env:UserInstallation=file://{home}/profile", "--headless"),
                *("--convert-to", to, "--outdir", str(out)),
                *map(str, files),
            ],
            env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
            check=True,
            capture_output=True,
            timeout=300,
        )
        return [out / f"{path.stem}.{to}" for path in files]

    return convert


@pytest.fixture(scope="session")
def rendered_examples(libreoffice: Convert, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The examples written as `.docx` and printed by LibreOffice, as PDF."""
    folder = tmp_path_factory.mktemp("examples")
    files = [folder / f"{name}.docx" for name in PRINTED]
    for path in files:
        path.write_bytes(write_docx(example(path.stem)))
    return {path.stem: path.read_bytes() for path in libreoffice(files, "pdf")}
