#!/usr/bin/env python3
"""The front door: ``python3 tasks.py VERB``, with nothing but a bare Python 3.11.

Makes its own environment from the lock, steps inside and calls the package. Inside,
the same verbs are Invoke tasks. Knows verbs, options and exit statuses; refuses to
know how a site is made.

Exit status: 0 good; 1 faults in the input; 2 wrong usage or a refused target; 3 our
own fault, told in the log; 130 stopped from the keyboard.
"""

# No postponed annotations and no newer syntax in this file: a Python too old for the
# site must still be able to read it as far as the sentence that says so.
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - that sentence
    sys.stderr.buffer.write(
        "Bảng Vàng cần Python 3.11 trở lên; máy đang chạy Python {}.{}.\n"
        "Cài bản mới từ trang python.org (Windows, macOS) hoặc bằng trình quản lý "
        "gói của máy, rồi chạy lại, ví dụ: python3.12 tasks.py site\n".format(
            *sys.version_info
        ).encode("utf-8")
    )
    sys.exit(2)

import contextlib
import difflib
import functools
import hashlib
import importlib.util
import inspect
import json
import os
import platform
import shlex
import signal
import subprocess
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

HERE = Path(__file__).resolve().parent
PACKAGE_ROOT = HERE / "plugins"
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "bang-vang.json"
# Each set of packages holds the one before it, at the same versions.
LOCKS = {"site": HERE / "requirements.lock", "dev": HERE / "requirements-dev.lock"}
STEPPED_INSIDE = "BANG_VANG_STEPPED_INSIDE"

GOOD, FAULTS, REFUSED, OUR_FAULT, INTERRUPTED, UNHEARD = 0, 1, 2, 3, 130, 141
PYTEST_STATUS = {0: GOOD, 1: FAULTS, 2: FAULTS, 3: OUR_FAULT, 4: REFUSED, 5: REFUSED}

Verb = Callable[..., int]
VERBS: dict[str, Verb] = {}
NEEDS: dict[str, str] = {}
OPTION_HELP = {
    "root": "thư mục tòa soạn có content/ và data/ (mặc định: kho này)",
    "output": "nơi đặt trang đã dựng (mặc định: output/ của kho này)",
    "store": "kho tạm, xóa lúc nào cũng được (mặc định: .cache/ của kho này)",
    "site_url": "địa chỉ trang, ví dụ https://example.org/tin",
    "as_of": "thời điểm ra số, ví dụ 2026-11-20T08:00 (giờ Việt Nam)",
    "name": "họ và tên đủ dấu",
    "on": "ngày rút tên, in trên trang, ví dụ 2026-11-22",
    "basis": "căn cứ, in trên trang",
    "anyway": "niêm cả một tên chưa đứng ở tệp nào",
    "rows": "các dòng khi nhiều người trùng tên: 2025/15-qd#h1-4,2025/15-qd#h2-1",
    "port": "cổng muốn dùng; bận thì lấy cổng trống kế tiếp",
    "json": "in dạng JSON cho máy đọc",
    "strict": "coi cảnh báo là lỗi",
    "since": "chỉ tính cảnh báo mới so với một bản Git, ví dụ origin/main",
    "sarif": "ghi thêm một tệp SARIF cho nơi duyệt thay đổi",
    "code_quality": "ghi thêm một tệp Code Quality cho GitLab",
    "comment": "ghi thêm một tệp Markdown để đăng vào lời bình của thay đổi",
    "args": "những chữ chuyển nguyên cho pytest, ví dụ: -k xếp_hạng",
    "upgrade": "lấy bản mới nhất của mọi gói",
    "old": "bản cũ: một bản Git (HEAD~1, origin/main) hay thư mục đã xuất bản",
    "new": "bản mới: một bản Git (HEAD) hay thư mục đã xuất bản",
    "markdown": "in dạng Markdown cho lời bình của một yêu cầu gộp",
    "kind": "loại: tin, quyết-định, điểm, cụm hay người",
    "title": "tít của bài; chức vụ của người",
    "date": "ngày giờ đăng, ngày ký hay năm, ví dụ 2026-11-22 hoặc 22/11/2026 08:00",
    "section": "chuyên mục, như trong data/site.yaml",
    "event": "việc của hội nghị (tổng kết…); loại của văn bản; cụm hay khối",
    "cluster": "khóa của cụm và năm, ví dụ nganh/cum-7/2021",
    "criteria": "mã bộ tiêu chí trong data/criteria/",
    "number": "số và ký hiệu của văn bản; số của cụm",
    "issuer": "cơ quan ban hành hay lập cụm; đơn vị của người",
    "cluster_year": "khóa của cụm và năm, ví dụ vksnd-tinh-mau/cum-1/2025",
    "report": "bài: năm/phần-địa-chỉ, thư mục hay index.md của bài",
    "text": "ghi dòng ảnh vào cuối index.md thay vì photos.yaml",
    "write": "ghi thật; không có thì chỉ in ra",
    "folder": "thư mục đặt ảnh chụp",
    "unit": "tên đơn vị trong bảng, ví dụ 'Mẫu An'; không dấu cũng được",
    "path": "tệp hay thư mục cần nhập: .docx, .html, .txt, .xlsx, .csv, .zip, ảnh",
    "slug": "phần địa chỉ của bài, ví dụ cum-7-tong-ket-2021",
}
# Parameters that take every word that stands without a name.
MANY = {"path"}


class WrongUsageError(Exception):
    """What was typed cannot be done; the sentence is for the person who typed it."""


class InstallFailedError(Exception):
    """pip could not install the lock; holds all that pip said."""


def verb(needs: str) -> Callable[[Verb], Verb]:
    """Offer a function as a verb that wants the packages of one lock.

    Its signature is its options and its docstring, in Vietnamese, is its manual.
    """

    def offer(function: Verb) -> Verb:
        name = function.__name__.rstrip("_")  # `import` is a word of the language
        VERBS[name] = function
        NEEDS[name] = needs
        return function

    return offer


# --- the verbs ---------------------------------------------------------------


@verb(needs="site")
def site(
    root: str = "",
    output: str = "",
    site_url: str = "",
    as_of: str = "",
    store: str = "",
    port: int = 8000,
) -> int:
    """Dựng trang rồi mở máy chủ xem thử, in địa chỉ để mở bằng trình duyệt."""
    status = build(root, output, site_url, as_of, store)
    return status or _show(Path(output) if output else HERE / "output", port)


@verb(needs="site")
def build(
    root: str = "",
    output: str = "",
    site_url: str = "",
    as_of: str = "",
    store: str = "",
) -> int:
    """Kiểm tra rồi dựng cả trang; chỉ thay trang cũ khi mọi thứ đã đúng."""
    from gazette.publishing import bridge

    return bridge.build(bridge.Order(**_order(root, output, site_url, as_of, store)))


@verb(needs="site")
def check(
    root: str = "",
    output: str = "",
    site_url: str = "",
    as_of: str = "",
    store: str = "",
    *,
    json: bool = False,
    strict: bool = False,
    since: str = "",
    sarif: str = "",
    code_quality: str = "",
    comment: str = "",
) -> int:
    """Chỉ kiểm tra bài và số liệu, in mọi lỗi và cảnh báo, không dựng trang."""
    from gazette.publishing import bridge

    order = bridge.Order(**_order(root, output, site_url, as_of, store))
    files = {"sarif": sarif, "code_quality": code_quality, "comment": comment}
    asked = {name: Path(file).absolute() for name, file in files.items() if file}
    review = bridge.Review(json=json, strict=strict, since=since or None, **asked)
    return bridge.check(order, review)


@verb(needs="site")
def serve(
    root: str = "",
    output: str = "",
    as_of: str = "",
    store: str = "",
    port: int = 8000,
) -> int:
    """Xem thử khi đang viết, lưu là thấy ngay; --output: chỉ mở một trang đã dựng."""
    if output:
        return _show(Path(output), port)
    from gazette.desk.preview.watch import serve_while_written
    from gazette.publishing import bridge

    order = bridge.Order(**_order(root, output, "", as_of, store))
    return serve_while_written(order, port)


def _show(folder: Path, port: int) -> int:
    if not folder.is_dir():
        raise WrongUsageError(
            f"Chưa có trang nào ở {folder}. Dựng trước đã: python3 tasks.py build"
        )
    from gazette.publishing.serving import serve_until_stopped

    return serve_until_stopped(folder, port=port)


@verb(needs="site")
def portable(
    output: str, root: str = "", site_url: str = "", as_of: str = "", store: str = ""
) -> int:
    """Làm bản mang theo (tệp .zip hoặc thư mục) mở được từ ổ USB, không cần mạng."""
    from gazette.desk.portable import NotPortableError, made_portable
    from gazette.publishing import bridge

    order = bridge.Order(**_order(root, "", site_url, as_of, store))
    try:
        status, count = made_portable(order, Path(output), bridge.build)
    except NotPortableError as refusal:
        raise WrongUsageError(str(refusal)) from None
    if not status:
        _say(f"Bản mang theo: {output}, {count} tệp. Mở index.html để đọc.")
    return status


@verb(needs="site")
def rollback(output: str = "") -> int:
    """Đưa bản đã xuất bản ngay trước trở lại; bản hiện nay được giữ để quay về."""
    from gazette.desk.rollback import rolled_back
    from gazette.store.printing import human

    target = Path(output).absolute() if output else HERE / "output"
    refused = rolled_back(target, _say)
    if refused is not None:
        sys.stderr.write(human((refused,), lambda _file, _line: None))
        return REFUSED
    _say(f"Đã đưa bản trước trở lại ở {target}.")
    return GOOD


@verb(needs="site")
def withdraw(
    name: str = "",
    on: str = "",
    basis: str = "",
    rows: str = "",
    anyway: bool = False,
    root: str = "",
) -> int:
    """Rút tên một người theo yêu cầu: ẩn mọi dòng, niêm tên lại, chỉ ra chỗ còn sót."""
    from gazette.desk.withdraw import NotWithdrawnError, asked, withdraw

    place = Path(root or HERE)
    try:
        left = withdraw(asked(place, name, on, basis, rows, anyway=anyway), _say)
    except NotWithdrawnError as refusal:
        raise WrongUsageError(str(refusal)) from None
    _say(f"Còn {left} chỗ phải sửa tay." if left else "Không còn chỗ nào mang tên ấy.")
    return FAULTS if left else GOOD


@verb(needs="site")
def doctor(root: str = "", output: str = "", store: str = "") -> int:
    """Xem máy này có đủ và đúng thứ để dựng trang không; chỉ xem, không sửa gì."""
    from gazette.desk.doctor import Patient, State, examined, told

    order = _order(root, output, "", "", store, mend=False)
    patient = {key: order[key] for key in ("root", "output", "store")}
    findings = tuple(examined(Patient(**patient, theme=HERE / "theme")))
    sys.stdout.write(told(findings))
    return FAULTS if any(f.state is State.BAD for f in findings) else GOOD


@verb(needs="site")
def photos(report: str, root: str = "", text: bool = False, write: bool = False) -> int:
    """Xem ảnh nào của bài chưa dùng và soạn sẵn chú thích từ lời máy ảnh ghi."""
    from gazette.desk import photos as desk
    from gazette.store.printing import human

    try:
        found = desk.proposed(_order(root, "", "", "", "")["root"], report)
        sys.stdout.write(desk.answer(found, text=text, write=write))
    except desk.RefusedError as refusal:
        raise WrongUsageError(str(refusal)) from refusal
    if found.problems:
        sys.stderr.write(human(found.problems, lambda _file, _line: None))
    return FAULTS if found.problems else GOOD


@verb(needs="site")
def import_(path: tuple[str, ...] = (), root: str = "", slug: str = "") -> int:
    """Nhập bài, ảnh, bảng điểm có sẵn thành bản nháp; không ghi đè lên tệp nào."""
    from gazette.desk import import_files as desk

    try:
        found = desk.imported(_order(root, "", "", "", "")["root"], path, slug=slug)
    except desk.RefusedImportError as refusal:
        raise WrongUsageError(f"{refusal}\nChưa ghi gì cả.") from None
    sys.stdout.write(found)
    return GOOD


@verb(needs="site")
def new(
    kind: str,
    *,
    title: str = "",
    date: str = "",
    section: str = "",
    event: str = "",
    cluster: str = "",
    criteria: str = "",
    number: str = "",
    issuer: str = "",
    name: str = "",
    slug: str = "",
    root: str = "",
) -> int:
    """Tạo một tin, quyết định, bảng điểm, cụm hay người, đã điền sẵn điều máy biết."""
    from gazette.desk.new import RefusedImportError, made

    answers = {key: value for key, value in locals().items() if isinstance(value, str)}
    place = _order(answers.pop("root"), "", "", "", "")["root"]
    try:
        sys.stdout.write(made(place, answers.pop("kind"), answers))
    except RefusedImportError as refusal:
        raise WrongUsageError(f"{refusal}\nChưa ghi gì cả.") from None
    return GOOD


@verb(needs="site")
def verify(cluster_year: str, unit: str, root: str = "", store: str = "") -> int:
    """Cộng lại từng bước tổng điểm của một đơn vị, đúng như trang của bảng ghi."""
    from gazette.desk.verify import verified
    from gazette.store.printing import human

    order = _order(root, "", "", "", store)
    found = verified(order["root"], order["store"], cluster_year, unit, _say)
    if found.refusal:
        raise WrongUsageError(found.refusal)
    if found.problems:
        sys.stderr.write(human(found.problems, lambda _file, _line: None))
    sys.stdout.write(found.text)
    return FAULTS if found.problems else GOOD


@verb(needs="site")
def changes(
    old: str,
    new: str,
    root: str = "",
    store: str = "",
    *,
    markdown: bool = False,
    json: bool = False,
    strict: bool = False,
) -> int:
    """So hai bản Git, hay hai bản đã xuất bản: hạng, khen thưởng, bài nào đã đổi."""
    from gazette.desk.changes import compared

    order = _order(root, "", "", "", store)
    dress = "json" if json else "markdown" if markdown else ""
    found = compared(order["root"], order["store"], (old, new), _say, dress=dress)
    if found.refusal:
        raise WrongUsageError(found.refusal)
    sys.stderr.write(found.faults)
    sys.stdout.write(found.text)
    return FAULTS if found.faults or (strict and found.warned) else GOOD


@verb(needs="site")
def desk(root: str = "", store: str = "", as_of: str = "") -> int:
    """In những việc còn chờ: bản nháp, hẹn giờ, lấy ý kiến, ảnh và chỗ còn thiếu."""
    from gazette.desk.desk_text import desk_text
    from gazette.publishing.bridge import moment_of

    order = _order(root, "", "", as_of, store)
    moment = functools.partial(moment_of, order["as_of"])
    sys.stdout.write(desk_text(order["root"], order["store"], moment, _say))
    return GOOD


@verb(needs="dev")
def test(args: str = "") -> int:
    """Chạy mọi phép thử; chữ viết thêm được chuyển cho pytest."""
    words = shlex.split(args)
    # A chosen few start faster in one process, and can be stepped through.
    crew = [] if words else ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]
    status = _child([sys.executable, "-m", "pytest", *crew, *words])
    return PYTEST_STATUS.get(status, status)


@verb(needs="dev")
def golden() -> int:
    """Ghi lại các trang mẫu trong tests/golden; xem git diff trước khi nhận."""
    return test("-m golden --refresh-golden")


@verb(needs="dev")
def lock(upgrade: bool = False) -> int:
    """Khóa lại phiên bản và mã băm của mọi gói, cho Linux, macOS và Windows."""
    compiler = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--no-config", "--quiet"),
        *("--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--only-binary", ":all:", "--no-emit-index-url", "--no-emit-find-links"),
        *("--custom-compile-command", "python3 tasks.py lock"),
        *(["--upgrade"] if upgrade else []),
        "pyproject.toml",
    ]
    for_site = ["-o", LOCKS["site"].name]
    for_dev = ["--group", "dev", "-c", LOCKS["site"].name, "-o", LOCKS["dev"].name]
    return _child([*compiler, *for_site]) or _child([*compiler, *for_dev])


@verb(needs="dev")
def fonts() -> int:
    """Làm lại các tệp phông chữ của giao diện (cần npm và mạng)."""
    return _child([sys.executable, str(HERE / "theme" / "tools" / "fonts.py")])


@verb(needs="dev")
def patterns(output: str = "") -> int:
    """Dựng trang mẫu: mọi khối của giao diện với ví dụ, cũng là phép thử của khối."""
    folder = Path(output).absolute() if output else HERE / ".cache" / "patterns"
    sheet = HERE / "tests" / "theme" / "pattern_sheet.py"
    return _child([sys.executable, str(sheet), str(folder)])


@verb(needs="dev")
def budgets(output: str = "") -> int:
    """In số byte trang nặng nhất của mỗi loại bắt người đọc tải; quá mức là lỗi."""
    site = _built(output)
    return _child([sys.executable, "-m", "theme.tools.budgets", str(site)])


@verb(needs="dev")
def screenshots(folder: str, output: str = "") -> int:
    """Chụp mỗi loại trang: ba cỡ màn hình, nền sáng, nền tối, và bản in."""
    shots = [str(_built(output)), str(Path(folder).absolute())]
    return _child([sys.executable, "-m", "theme.tools.screenshots", *shots])


@verb(needs="dev")
def pictures(folder: str) -> int:
    """Chụp lại các hình của sổ tay từ trang mẫu và từ chính ví dụ của sổ tay."""
    at = str(Path(folder).absolute())
    return _child([sys.executable, "-m", "theme.tools.handbook_pictures", at])


def _built(output: str) -> Path:
    """The built site that a verb looks at."""
    site = Path(output).absolute() if output else HERE / "output"
    if not (site / "index.html").is_file():
        raise WrongUsageError(
            f"Chưa có trang nào ở {site}. Dựng trước đã: python3 tasks.py build"
        )
    return site


def _order(
    root: str, output: str, site_url: str, as_of: str, store: str, *, mend: bool = True
) -> dict[str, Any]:
    if root and not Path(root).is_dir():
        raise WrongUsageError(f"Không có thư mục tòa soạn {root}.")
    place = Path(root).resolve() if root else HERE
    if mend and any(place.glob(".nhap-*")):  # an import was killed here
        from gazette.store.landing import settle

        if not settle(place, _say):
            raise WrongUsageError("Chưa làm gì cả.")
    return {
        "root": place,
        # Not resolved: a published site may be reached through a link of ours.
        "output": Path(output).absolute() if output else HERE / "output",
        "store": Path(store).absolute() if store else HERE / ".cache",
        "site_url": site_url or None,
        "as_of": as_of or None,
    }


# --- doing a verb ------------------------------------------------------------


def perform(name: str, options: dict[str, Any]) -> int:
    """The exit status of one verb; whatever goes wrong ends in a sentence."""
    os.environ.pop(STEPPED_INSIDE, None)  # what we start may need to step as well
    if str(PACKAGE_ROOT) not in sys.path:
        sys.path.insert(0, str(PACKAGE_ROOT))
    with _told(name, options) as outcome:
        outcome.status = VERBS[name](**options)
        sys.stdout.flush()
    return outcome.status


@dataclass
class Outcome:
    """How a verb ended."""

    status: int = GOOD


@contextlib.contextmanager
def _told(name: str, options: dict[str, Any]) -> Iterator[Outcome]:
    """Turn whatever is raised into an exit status and a sentence."""
    outcome = Outcome()
    try:
        yield outcome
    except KeyboardInterrupt:
        outcome.status = INTERRUPTED
    except WrongUsageError as refusal:
        _say(str(refusal))
        outcome.status = REFUSED
    except BrokenPipeError:  # the reader of our output has gone: `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        outcome.status = UNHEARD
    except InstallFailedError as failure:
        log = _write_log(name, options, str(failure))
        _say(
            "Không cài được các gói trong tệp khóa. Thường là do mạng: kiểm tra rồi "
            f"chạy lại.\nLời của pip: {log}"
        )
        outcome.status = OUR_FAULT
    except Exception as fault:  # noqa: BLE001 - nobody there reads a traceback
        if getattr(fault, "exit_status", None) == REFUSED:  # said by the package
            _say(str(fault))
            outcome.status = REFUSED
            return
        log = _write_log(name, options, traceback.format_exc())
        _say(
            "Xin lỗi, chương trình gặp lỗi của chính nó, không phải do bài viết hay số "
            f"liệu.\nChi tiết cho người sửa: {log}"
        )
        outcome.status = OUR_FAULT


def _write_log(name: str, options: dict[str, Any], story: str) -> Path:
    log = Path(options.get("store") or HERE / ".cache") / "last-failure.log"
    machine = f"Python {platform.python_version()}, {platform.platform()}"
    text = f"tasks.py {name} {options}\n{machine}\n\n{story}"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(text, encoding="utf-8", newline="\n")
    except OSError:  # a full or read-only disk must not hide the story
        log = Path(tempfile.gettempdir()) / "bang-vang-last-failure.log"
        log.write_text(text, encoding="utf-8", newline="\n")
    return log


def _child(words: Sequence[str]) -> int:
    """The exit status of a child run in this folder, stopped and told as one of us."""
    settings = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(words, cwd=HERE, env=settings) as child:
        try:
            status = child.wait()
        except KeyboardInterrupt:  # the terminal has told the child as well
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(timeout=10)
            child.terminate()
            return INTERRUPTED
    if status < 0:
        _say(f"{Path(words[0]).name} bị dừng bởi tín hiệu {_signal_name(-status)}.")
        return 128 - status
    return status


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


def _say(text: str) -> None:
    """To the person at the screen; standard output is kept for results."""
    print(text, file=sys.stderr, flush=True)


# --- reading the command line ------------------------------------------------


def read_options(name: str, words: Sequence[str]) -> dict[str, Any]:
    """The options of a verb as its function takes them."""
    parameters = inspect.signature(VERBS[name]).parameters
    if "args" in parameters:
        return {"args": shlex.join(words[1:] if words[:1] == ["--"] else words)}
    options: dict[str, Any] = {}
    wanted = _wanted(name)
    many = next((key for key in parameters if key in MANY), "")
    rest = iter(words)
    for word in rest:
        if not word.startswith("-") and (wanted or many):
            _take(options, word, wanted, many)
            continue
        flag, _, value = word.partition("=")
        key = flag.removeprefix("--").replace("-", "_")
        if not flag.startswith("--") or key not in parameters or "_" in flag:
            raise WrongUsageError(_unknown_option(name, flag))
        if isinstance(parameters[key].default, bool):
            if "=" in word:
                raise WrongUsageError(f"{flag} không nhận giá trị: ghi {flag} hoặc bỏ.")
            options[key] = True
        elif key == many:
            text = value if "=" in word else next(rest, "")
            _take(options, str(_value(flag, text, "")), [], many)
        else:
            text = value if "=" in word else next(rest, "")
            options[key] = _value(flag, text, parameters[key].default)
        if key in wanted:  # named instead of standing in its place
            wanted.remove(key)
    if wanted:
        raise WrongUsageError(_missing_words(name, wanted))
    return options


def _take(options: dict[str, Any], word: str, wanted: list[str], many: str) -> None:
    """A word without a name: the next that is wanted, else one of many."""
    if wanted:
        options[wanted.pop(0)] = word
    else:
        options[many] = (*options.get(many, ()), word)


def _wanted(name: str) -> list[str]:
    """The parameters without a default: words that stand without a name, in order."""
    parameters = inspect.signature(VERBS[name]).parameters.values()
    return [p.name for p in parameters if p.default is inspect.Parameter.empty]


def _missing_words(name: str, wanted: Sequence[str]) -> str:
    missing = "; ".join(OPTION_HELP[key] for key in wanted)
    return f"“{name}” còn thiếu {missing}.\n{_manual_of(name)}"


def _value(flag: str, text: str, default: object) -> str | int:
    if not text or text.startswith("--"):
        raise WrongUsageError(f"Sau {flag} phải có giá trị.")
    if not isinstance(default, int):
        return text
    if not (text.isascii() and text.isdecimal() and int(text) < 65536):
        raise WrongUsageError(f"{flag} phải là số từ 0 đến 65535, không phải “{text}”.")
    return int(text)


def _unknown_option(name: str, flag: str) -> str:
    known = [_flag(key) for key in inspect.signature(VERBS[name]).parameters]
    return f"“{name}” không có lựa chọn {flag}.{_near(flag, known)}\n{_manual_of(name)}"


def _near(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1)
    return f" Có phải là {near[0]}?" if near else ""


def _flag(key: str) -> str:
    return "--" + key.replace("_", "-")


def _word(key: str) -> str:
    """A parameter that stands without a name, as manuals write it."""
    return key.upper().replace("_", "-")


def manual() -> str:
    """All verbs, one line each."""
    lines = [f"  {name:<8} {_summary(name)}" for name in VERBS]
    return "\n".join(
        (
            "Bảng Vàng: trang tin và bảng vàng của ngành Kiểm sát nhân dân.",
            "",
            "Cách dùng: python3 tasks.py LỆNH [lựa chọn]",
            "",
            *lines,
            "",
            "Lựa chọn của một lệnh: python3 tasks.py LỆNH --help",
        )
    )


def _manual_of(name: str) -> str:
    parameters = inspect.signature(VERBS[name]).parameters
    wanted = _wanted(name)
    lines = [
        f"  {_word(key) if key in wanted else _flag(key):<15} {OPTION_HELP[key]}"
        for key in parameters
    ]
    if "args" in parameters:
        lines = [f"  -- CHỮ…      {OPTION_HELP['args']}"]
    words = "".join(f" {_word(key)}" for key in wanted if key != "args")
    words += "".join(f" {_word(key)}…" for key in parameters if key in MANY)
    head = f"python3 tasks.py {name}{words}: {_summary(name)}"
    return "\n".join((head, *lines))


def _summary(name: str) -> str:
    return (VERBS[name].__doc__ or "").splitlines()[0]


def main(words: Sequence[str]) -> int:
    """The exit status of a whole command line."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8")
    if not words or words[0] in ("-h", "--help", "help", "--list"):
        print(manual())
        return GOOD
    name, *rest = words
    if name not in VERBS:
        _say(f"Không có lệnh “{name}”.{_near(name, list(VERBS))}\n\n{manual()}")
        return REFUSED
    if rest[:1] in (["-h"], ["--help"]):
        print(_manual_of(name))
        return GOOD
    with _told(name, {}) as outcome:
        options = read_options(name, rest)
        python = ready_python(NEEDS[name])
        outcome.status = (
            perform(name, options) if _inside() else _step_inside(python, words)
        )
    return outcome.status


# --- the environment ---------------------------------------------------------


def ready_python(needs: str) -> Path:
    """The environment's Python, with the packages of the lock *needs* installed."""
    if not _is_ready(needs):
        with _alone():
            if not _is_ready(needs):
                _make_ready(needs)
    return _python()


def _python() -> Path:
    windows = os.name == "nt"
    return ENVIRONMENT / ("Scripts/python.exe" if windows else "bin/python")


def _inside() -> bool:
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def _step_inside(python: Path, words: Sequence[str]) -> int:
    """Do the same again with the environment's Python."""
    if os.environ.get(STEPPED_INSIDE):
        raise RuntimeError(f"{sys.executable} is not the environment {ENVIRONMENT}")
    os.environ[STEPPED_INSIDE] = "once"
    command = [str(python), str(HERE / "tasks.py"), *words]
    if os.name != "nt":
        # One process, so that whoever stops or kills it stops the build itself.
        os.execv(python, command)  # noqa: S606
    return _child(command)  # Windows has no exec that the console waits for


def _is_ready(needs: str) -> bool:
    """Whether the stamp, written last, tells of these very locks and this Python."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        held = stamp.pop("locks")
        wanted = _lock_hashes(needs)
    except (OSError, ValueError, KeyError, AttributeError):
        return False
    if stamp != _kind_of_python() or not _python().exists():
        return False
    return all(held.get(name) == value for name, value in wanted.items())


def _kind_of_python() -> dict[str, str]:
    return {
        "python": "{}.{}".format(*sys.version_info),
        "implementation": platform.python_implementation(),
        "machine": platform.machine(),
        # Start scripts in an environment hold its full path.
        "folder": str(ENVIRONMENT),
    }


def _lock_hashes(needs: str) -> dict[str, str]:
    names = list(LOCKS)[: list(LOCKS).index(needs) + 1]
    hashes = (hashlib.sha256(LOCKS[name].read_bytes()).hexdigest() for name in names)
    return dict(zip(names, hashes, strict=True))


def _make_ready(needs: str) -> None:
    _say(
        "Đang chuẩn bị môi trường .venv từ tệp khóa (chỉ lần đầu hoặc khi tệp khóa "
        "đổi, chừng một phút)…"
    )
    if not _can_grow():
        _create()
    STAMP.unlink(missing_ok=True)
    _install(LOCKS[needs])
    stamp = {**_kind_of_python(), "locks": _lock_hashes(needs)}
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8", newline="\n")


def _can_grow() -> bool:
    """Whether the environment only wants other packages, not another Python."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        stamp.pop("locks")
    except (OSError, ValueError, KeyError, AttributeError):
        return _inside()
    return _inside() or (stamp == _kind_of_python() and _python().exists())


def _create() -> None:
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise WrongUsageError(
            "Python của máy thiếu phần tạo môi trường (venv). Trên Debian hoặc Ubuntu "
            "chạy: sudo apt install python3-venv\nTrên máy khác, cài Python từ trang "
            "python.org, rồi chạy lại."
        )
    words = [sys.executable, "-I", "-m", "venv", "--clear", str(ENVIRONMENT)]
    made = subprocess.run(words, capture_output=True, text=True, check=False)
    if made.returncode:
        raise RuntimeError(f"venv failed:\n{made.stdout}\n{made.stderr}")


def _install(lock_file: Path) -> None:
    """Wheels only and hashes always: nothing unlocked runs, not even a setup script."""
    words = [
        *(str(_python()), "-I", "-m", "pip", "install", "--disable-pip-version-check"),
        *("--no-input", "--require-hashes", "--only-binary", ":all:", "-r"),
        str(lock_file),
    ]
    kept = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT"}
    settings = {key: value for key, value in os.environ.items() if key not in kept}
    with subprocess.Popen(
        words,
        cwd=HERE,
        env={**settings, "PIP_USER": "0", "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        story = _watch(pip.stdout, lock_file) if pip.stdout else ""
    if pip.returncode:
        raise InstallFailedError(story)


def _watch(lines: IO[str], lock_file: Path) -> str:
    """All that pip says; on a terminal, a count of the packages while it works."""
    lock_lines = lock_file.read_text(encoding="utf-8").splitlines()
    total = sum(line[:1].isalnum() for line in lock_lines)
    story = []
    seen = 0
    for line in lines:
        story.append(line)
        if line.startswith(("Collecting ", "Requirement already satisfied")):
            seen += 1
            if sys.stderr.isatty():
                print(f"\r  {seen}/{total} gói ", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r" + " " * 20, end="\r", file=sys.stderr, flush=True)
    return "".join(story)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep two first starts at once from installing into one environment."""
    path = HERE / ".cache" / "environment.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


# --- the same verbs for Invoke -------------------------------------------------


def _offer_to_invoke() -> "Collection":
    """The verbs behind Invoke's own command line, which knows good and bad only."""
    tasks = []
    for name, function in VERBS.items():

        @functools.wraps(function)
        def body(_context: object, _name: str = name, **options: Any) -> None:
            if perform(_name, options):
                raise Exit(code=1)

        signature = inspect.signature(function)
        context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        # A tuple would be Invoke's word for one value, taken letter by letter.
        own = (
            p.replace(default=[]) if p.name in MANY else p
            for p in signature.parameters.values()
        )
        parameters = [context, *own]
        vars(body)["__signature__"] = signature.replace(parameters=parameters)
        texts = {key: OPTION_HELP[key] for key in signature.parameters}
        many = [key for key in signature.parameters if key in MANY]
        tasks.append(task(name=name, help=texts, iterable=many)(body))
    return Collection(*tasks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
elif importlib.util.find_spec("invoke"):
    from invoke.collection import Collection
    from invoke.exceptions import Exit
    from invoke.tasks import task

    namespace = _offer_to_invoke()
