"""The site's own file, Pelican's settings, and the place to publish to."""

from __future__ import annotations

from collections.abc import Callable

from tests.build.bad_inputs.case import SETTINGS, SITE, Bad, changed, written
from tests.build.folder import Desk


def setting(name: str, value: object) -> Callable[[Desk], dict[str, object]]:
    """One setting of ``pelicanconf.py``."""
    return lambda desk: {name: value}


def folder_of(name: str, inside: str) -> Callable[[Desk], dict[str, object]]:
    """A setting that names something below the newsroom's root."""
    return lambda desk: {name: str(desk.root / inside)}


def without_site(desk: Desk) -> None:
    """No ``data/site.yaml``."""
    (desk.root / SITE).unlink()


IN_RECORD = (
    Bad(
        name="no site",
        code="site-missing",
        file=SITE,
        says="Chưa có tệp data/site.yaml",
        spoil=without_site,
    ),
    Bad(
        name="a slash behind the site's address",
        code="site-url-slash",
        file=SITE,
        line=3,
        column=6,
        says="không có dấu / ở cuối",
        advises="https://thu.example",
        spoil=changed(SITE, "https://thu.example", "https://thu.example/"),
    ),
    Bad(
        name="one section twice",
        code="section-twice",
        file=SITE,
        line=11,
        column=5,
        says="Chuyên mục “Thi đua” có hai lần",
        spoil=changed(SITE, "| vinh-danh\n", "| vinh-danh\n  - Thi đua | khac\n"),
    ),
    Bad(
        name="a section without its address",
        code="row-form",
        file=SITE,
        line=10,
        column=5,
        says="không khớp mẫu",
        advises="tên | phần-địa-chỉ",
        spoil=changed(SITE, "Vinh danh | vinh-danh", "Vinh danh"),
    ),
)

OF_PELICAN = (
    Bad(
        name="an as-of moment in words",
        code="setting-as-of",
        file=SETTINGS,
        says="“sáng mai” không đọc được",
        advises="2026-11-20T08:00",
        as_of="sáng mai",
        status=2,
    ),
    Bad(
        name="an as-of moment before the calendar",
        code="setting-as-of",
        file=SETTINGS,
        says="“0001-01-01T00:00+14:00” không đọc được",
        as_of="0001-01-01T00:00+14:00",
        status=2,
    ),
    Bad(
        name="an address without its scheme",
        code="setting-site-url",
        file=SETTINGS,
        says="“thu.example” không dùng được",
        site_url="thu.example",
        status=2,
    ),
    Bad(
        name="an address with half a bracket",
        code="setting-site-url",
        file=SETTINGS,
        says="không dùng được",
        site_url="https://[::1",
        status=2,
    ),
    Bad(
        name="an address with a port in letters",
        code="setting-site-url",
        file=SETTINGS,
        says="không dùng được",
        site_url="https://thu.example:tám",
        status=2,
    ),
    Bad(
        name="another time zone",
        code="setting-timezone",
        file=SETTINGS,
        says="Múi giờ “UTC”",
        settings=setting("TIMEZONE", "UTC"),
        status=2,
    ),
    Bad(
        name="a theme that is none of ours",
        code="setting-theme",
        file=SETTINGS,
        says="không có tệp theme.toml",
        settings=folder_of("THEME", "content"),
        status=2,
    ),
    Bad(
        name="a plugin that is not there",
        code="setting-plugin",
        file=SETTINGS,
        says="Không nạp được phần “gazette.bang_vang”",
        settings=setting("PLUGINS", ["gazette.news", "gazette.bang_vang"]),
        status=2,
    ),
    Bad(
        name="plugins that are no list",
        code="setting-no-slices",
        file=SETTINGS,
        says="trang sẽ trống trơn",
        settings=setting("PLUGINS", "gazette.news"),
        status=2,
    ),
    Bad(
        name="future reports wanted",
        code="setting-unsupported",
        file=SETTINGS,
        says="WITH_FUTURE_DATES = True",
        settings=setting("WITH_FUTURE_DATES", True),
        status=2,
    ),
    Bad(
        name="the output wiped first",
        code="setting-unsupported",
        file=SETTINGS,
        says="DELETE_OUTPUT_DIRECTORY = True",
        settings=setting("DELETE_OUTPUT_DIRECTORY", True),
        status=2,
    ),
)

OF_PLACES = (
    Bad(
        name="no data folder",
        code="folder-missing",
        file="data",
        says="Không thấy thư mục này",
        advises="--root",
        settings=folder_of("DATA_PATH", "khong-co"),
    ),
    Bad(
        name="a file where the site should be",
        code="target-file",
        file="{root}/trang.txt",
        says="đang là một tệp",
        spoil=written("trang.txt", "của tôi"),
        settings=folder_of("OUTPUT_PATH", "trang.txt"),
        status=2,
    ),
    Bad(
        name="somebody's folder where the site should be",
        code="target-foreign",
        file="{root}/tai-lieu",
        says="không do bộ dựng trang làm ra (luan-van.doc)",
        advises="không gì trong thư mục này bị đụng tới",
        spoil=written("tai-lieu/luan-van.doc", "của tôi"),
        settings=folder_of("OUTPUT_PATH", "tai-lieu"),
        status=2,
    ),
    Bad(
        name="the site among the reports",
        code="target-in-newsroom",
        file="{root}/content/trang",
        says="nằm trong content/",
        settings=folder_of("OUTPUT_PATH", "content/trang"),
        status=2,
    ),
    Bad(
        name="a file where the store should be",
        code="store-unusable",
        file="{root}/kho.txt",
        says="Không dùng được chỗ này làm kho tạm",
        spoil=written("kho.txt", "của tôi"),
        settings=folder_of("CACHE_PATH", "kho.txt"),
        status=2,
    ),
    Bad(
        name="somebody's folder where the store should be",
        code="store-foreign",
        file="{root}/cua-toi",
        says="không phải của kho tạm (dau-trang.sqlite)",
        advises="không gì trong thư mục này bị đụng tới",
        spoil=written("cua-toi/dau-trang.sqlite", "của tôi"),
        settings=folder_of("CACHE_PATH", "cua-toi"),
        status=2,
    ),
    Bad(
        name="the store inside the site",
        code="target-holds-store",
        file="{root}/trang",
        says="nằm bên trong chỗ đặt trang",
        settings=lambda desk: {
            **folder_of("OUTPUT_PATH", "trang")(desk),
            **folder_of("CACHE_PATH", "trang/kho")(desk),
        },
        status=2,
    ),
)

CASES = (*IN_RECORD, *OF_PELICAN, *OF_PLACES)
