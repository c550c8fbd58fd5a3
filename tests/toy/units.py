"""The toy's units: one renamed in mid-year, two mergers, one namesake, one outsider.

All fiction. The names sort wrongly by code point (An, Dung, Đức, Êm, Ân).
"""

from __future__ import annotations

from datetime import date

from gazette.core.periods import Period
from gazette.core.problems import Place
from gazette.core.units import Unit, UnitKind, UnitName

FILE = "data/units/mau.yaml"
LAST_OLD_DAY = date(2025, 6, 30)
FIRST_NEW_DAY = date(2025, 7, 1)
RENAMED = date(2023, 6, 1)

OLD = Period(end=LAST_OLD_DAY)
NEW = Period(start=FIRST_NEW_DAY)

SUPREME = "vks-mau-toi-cao"
PROVINCE = "vksnd-tinh-mau"
PROVINCE_2025 = "vksnd-tinh-mau-2025"
NEIGHBOUR = "vksnd-tinh-mau-dong"
AN = "vksnd-huyen-mau-an"
AAN = "vksnd-huyen-mau-aan"
DUC = "vksnd-huyen-mau-duc"
DUNG = "vksnd-huyen-mau-dung"
EM = "vksnd-huyen-mau-em"
REGION_1 = "vksnd-khu-vuc-1-mau"
REGION_2 = "vksnd-khu-vuc-2-mau"
NAMESAKE = "vksnd-huyen-mau-an-dong"
OUTSIDER = "so-mau"


def named(*texts: str) -> tuple[UnitName, ...]:
    """Names that held for the unit's whole life."""
    return tuple(UnitName(text=text) for text in texts)


def district(key: str, name: str, line: int, parent: str = PROVINCE) -> Unit:
    """A district procuracy; all of them ended on 2025-06-30."""
    return Unit(
        id=key,
        names=named(name),
        kind=UnitKind.DISTRICT,
        valid=OLD,
        parent=parent,
        illustrative=True,
        place=Place(file=FILE, line=line),
    )


UNITS = (
    Unit(
        id=SUPREME,
        names=named("VKS Mẫu tối cao"),
        kind=UnitKind.SUPREME,
        illustrative=True,
        place=Place(file=FILE, line=2),
    ),
    Unit(
        id=PROVINCE,
        names=named("VKSND tỉnh Mẫu"),
        kind=UnitKind.PROVINCE,
        valid=OLD,
        parent=SUPREME,
        illustrative=True,
        place=Place(file=FILE, line=5),
    ),
    Unit(
        id=NEIGHBOUR,
        names=named("VKSND tỉnh Mẫu Đông"),
        kind=UnitKind.PROVINCE,
        valid=OLD,
        parent=SUPREME,
        illustrative=True,
        place=Place(file=FILE, line=9),
    ),
    # Merged, and it kept its name: a new unit (Resolution-like basis, invented).
    Unit(
        id=PROVINCE_2025,
        names=named("VKSND tỉnh Mẫu"),
        kind=UnitKind.PROVINCE,
        valid=NEW,
        parent=SUPREME,
        predecessors=(PROVINCE, NEIGHBOUR),
        basis="Nghị quyết 01/NQ-MAU",
        illustrative=True,
        place=Place(file=FILE, line=13),
    ),
    district(AN, "VKSND huyện Mẫu An", 19),
    district(AAN, "VKSND huyện Mẫu Ân", 22),
    # Renamed in mid-year, same legal life.
    Unit(
        id=DUC,
        names=(
            UnitName(text="VKSND huyện Mẫu Đức", valid=Period(end=date(2023, 5, 31))),
            UnitName(text="VKSND thị xã Mẫu Đức", valid=Period(start=RENAMED)),
        ),
        kind=UnitKind.DISTRICT,
        valid=OLD,
        aliases=("VKSND TX Mẫu Đức",),
        parent=PROVINCE,
        illustrative=True,
        place=Place(file=FILE, line=25),
    ),
    district(DUNG, "VKSND huyện Mẫu Dung", 31),
    district(EM, "VKSND huyện Mẫu Êm", 34),
    # Bears the name of another district, in the neighbouring province.
    district(NAMESAKE, "VKSND huyện Mẫu An", 37, parent=NEIGHBOUR),
    Unit(
        id=REGION_1,
        names=named("VKSND khu vực 1 - Mẫu"),
        kind=UnitKind.REGION,
        valid=NEW,
        parent=PROVINCE_2025,
        predecessors=(AN, AAN),
        illustrative=True,
        place=Place(file=FILE, line=40),
    ),
    Unit(
        id=REGION_2,
        names=named("VKSND khu vực 2 - Mẫu"),
        kind=UnitKind.REGION,
        valid=NEW,
        parent=PROVINCE_2025,
        predecessors=(DUC, DUNG, EM),
        illustrative=True,
        place=Place(file=FILE, line=44),
    ),
    Unit(
        id=OUTSIDER,
        names=named("Sở Mẫu"),
        kind=UnitKind.OUTSIDE,
        illustrative=True,
        place=Place(file=FILE, line=48),
    ),
)
