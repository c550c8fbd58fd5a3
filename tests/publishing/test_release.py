"""What a publication promises, on real folders."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from gazette.publishing import seals
from gazette.publishing.outputs import Output, SourceChangedError
from gazette.publishing.release import publish
from gazette.publishing.switch import HERE, Abilities
from gazette.publishing.target import RefusedTarget
from tests.publishing.press import (
    COPYING,
    FOLDER,
    MANIFEST,
    TWO_RENAMES,
    Press,
    in_child,
    outputs_of,
    site_of,
    tree,
)

ONE = {
    "index.html": b"<p>trang nh\xc3\xa0</p>",
    "tin-tuc/2021/cum-7/index.html": b"<p>C\xe1\xbb\xa5m 7</p>",
    "tin-tuc/2021/cum-8/index.html": b"<p>C\xe1\xbb\xa5m 8</p>",
    "don-vi/index.html": b"",
}
TWO = {
    **ONE,
    "index.html": b"<p>m\xe1\xbb\x9bi</p>",
    "tin-tuc/2022/moi/index.html": b"<p>2022</p>",
}
THREE = {path: data for path, data in TWO.items() if "cum-8" not in path}
WAYS = {"link": HERE, "folder": FOLDER, "renames": TWO_RENAMES, "copies": COPYING}


@pytest.fixture(params=WAYS)
def press(request: pytest.FixtureRequest, tmp_path: Path) -> Press:
    return Press(tmp_path, WAYS[request.param])


@pytest.fixture
def linking(tmp_path: Path) -> Press:
    return Press(tmp_path)


def refused(press: Press, pages: dict[str, bytes] = ONE) -> str:
    with pytest.raises(RefusedTarget) as caught:
        press.publish(pages)
    return caught.value.problem.code


def everything(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Each name with inode, mtime and ctime: any write at all shows."""
    return {
        path.as_posix(): (now.st_ino, now.st_mtime_ns, now.st_ctime_ns)
        for path in (folder, *folder.rglob("*"))
        for now in (path.lstat(),)
    }


# --- what is published -----------------------------------------------------------


def test_the_site_is_what_was_wanted(press: Press) -> None:
    for pages in (ONE, TWO, THREE, {}, ONE, TWO):
        done = press.publish(pages)
        assert done.switched
        assert tree(press.target) == site_of(pages)
    assert press.said == []


def test_what_was_done_is_told(press: Press) -> None:
    first = press.publish(ONE)
    assert (first.written, first.rendered, first.linked) == (4, 4, 0)
    assert first.changed_paths == tuple(sorted(ONE))
    second = press.publish(THREE)
    assert (second.written, second.rendered, second.restored) == (2, 2, 0)
    assert (second.linked, second.removed) == (2, 1)
    assert second.changed_paths == (
        "index.html",
        "tin-tuc/2021/cum-8/index.html",
        "tin-tuc/2022/moi/index.html",
    )


def test_a_second_publication_writes_nothing_at_all(press: Press) -> None:
    press.publish(ONE)
    press.publish(TWO)
    before = everything(press.room)
    done = press.publish(TWO)
    assert not done.switched
    assert (done.written, done.linked, press.asked) == (0, len(TWO), [])
    assert everything(press.room) == before


def test_after_a_tree_was_removed_too_a_second_publication_writes_nothing(
    press: Press,
) -> None:
    for pages in (ONE, TWO, THREE):
        press.publish(pages)
    (spare,) = press.shelf.glob("spare-*")
    (spare / "strange.txt").write_text("not to be built upon", encoding="utf-8")
    press.publish(ONE)
    assert not spare.exists()
    before = everything(press.room)
    assert not press.publish(ONE).switched
    assert everything(press.room) == before


def test_only_what_changed_is_asked_for_in_order_of_path(press: Press) -> None:
    press.publish(ONE)
    press.publish(TWO)
    assert press.asked == ["index.html", "tin-tuc/2022/moi/index.html"]


def test_an_old_state_comes_back_without_rendering(press: Press) -> None:
    press.publish(ONE)
    press.publish(TWO)
    done = press.publish(ONE)
    assert (press.asked, done.restored) == ([], 1)


def test_a_lost_output_comes_from_the_store(press: Press) -> None:
    press.publish(TWO)
    shutil.rmtree(press.shelf)
    if press.target.is_symlink():
        press.target.unlink()
    else:
        shutil.rmtree(press.target)
    done = press.publish(TWO)
    assert (press.asked, done.restored) == ([], len(TWO))
    assert tree(press.target) == site_of(TWO)


def test_what_is_not_to_be_kept_is_not_in_the_store(linking: Press) -> None:
    data = {"anh.jpg": b"\xff\xd8" * 50}
    for _ in range(2):
        done = publish(
            linking.target,
            outputs_of(data, keep=False),
            lambda output: data[output.path],
            store=linking.store,
            say=linking.said.append,
        )
        assert done.rendered == 1
        linking.target.unlink()
        shutil.rmtree(linking.shelf)


def test_a_given_file_is_copied_and_never_linked(
    linking: Press, tmp_path: Path
) -> None:
    photo = tmp_path / "cache.webp"
    photo.write_bytes(b"RIFF" * 700_000)
    photo.chmod(0o600)
    output = Output(path="anh/a.webp", key="ab", keep=False)
    publish(
        linking.target,
        [output],
        lambda _output: photo,
        store=linking.store,
        say=linking.said.append,
    )
    published = linking.target / "anh" / "a.webp"
    assert published.read_bytes() == photo.read_bytes()
    assert published.stat().st_ino != photo.stat().st_ino
    assert stat.S_IMODE(published.stat().st_mode) == 0o644
    with published.open("ab") as stream:  # a slip of the hand in the output
        stream.write(b"x")
    assert photo.stat().st_size == 2_800_000


def test_foresee_is_told_exactly_what_will_be_asked(linking: Press) -> None:
    linking.publish(ONE)
    linking.publish(THREE)
    foretold: list[str] = []
    asked: list[str] = []
    wanted = {**ONE, "a.html": b"1", "z.html": b"2"}

    def produce(output: Output) -> bytes:
        assert foretold
        asked.append(output.path)
        return wanted[output.path]

    publish(
        linking.target,
        outputs_of(wanted),
        produce,
        store=linking.store,
        say=linking.said.append,
        foresee=lambda missing: foretold.extend(output.path for output in missing),
    )
    assert asked == foretold == ["a.html", "z.html"]


def test_the_same_bytes_under_a_new_key_keep_their_file(linking: Press) -> None:
    linking.publish(ONE)
    before = (linking.target / "index.html").stat()
    again = [Output(path=path, key="ee" + path.encode().hex()) for path in ONE]

    def produce(output: Output) -> bytes:
        return ONE[output.path]

    done = publish(
        linking.target, again, produce, store=linking.store, say=linking.said.append
    )
    after = (linking.target / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (done.rendered, done.written, done.changed_paths) == (4, 0, ())
    assert done.switched
    done = publish(
        linking.target, again, produce, store=linking.store, say=linking.said.append
    )
    assert not done.switched


def test_a_file_may_become_a_folder_and_back(press: Press) -> None:
    for _ in range(3):
        for pages in ({"a": b"1", "c/d": b"2"}, {"a/b/c": b"1", "c": b"2"}):
            press.publish(pages)
            assert tree(press.target) == site_of(pages)


def test_unchanged_files_are_links_and_a_spare_is_made_the_next_release(
    linking: Press,
) -> None:
    pages = dict(ONE)
    roots = []
    for number in range(6):
        pages["index.html"] = str(number).encode()
        linking.publish(pages)
        roots.append(linking.target.stat().st_ino)
    assert (linking.target / "don-vi/index.html").stat().st_nlink == 3
    assert (linking.target / "index.html").stat().st_nlink == 1
    assert roots[4] == roots[1]  # the same folder, three releases later
    assert linking.on_shelf() == ["release"] * 2 + ["seal"] * 3 + ["spare"]


def test_without_hard_links_nothing_is_shared(tmp_path: Path) -> None:
    press = Press(tmp_path, COPYING)
    pages = dict(ONE)
    for number in range(5):
        pages["index.html"] = str(number).encode()
        press.publish(pages)
        assert tree(press.target) == site_of(pages)
    assert (press.target / "don-vi/index.html").stat().st_nlink == 1


@pytest.mark.parametrize("mask", [0o000, 0o027, 0o077, 0o777])
def test_modes_are_the_same_under_every_umask(mask: int, press: Press) -> None:
    def work() -> None:
        if os.geteuid() == 0:
            os.umask(mask)
        else:
            os.umask(mask & 0o077)  # without rights to our own files nobody can work
        press.publish(ONE)
        press.publish(TWO)
        assert tree(press.target) == site_of(TWO)
        assert stat.S_IMODE(press.shelf.stat().st_mode) == 0o755

    assert in_child(work) == 0


def test_the_same_site_is_the_same_bytes_everywhere(tmp_path: Path) -> None:
    one, two = Press(tmp_path / "a"), Press(tmp_path / "b" / "c", TWO_RENAMES)
    one.publish(ONE)
    one.publish(TWO)
    two.publish(dict(reversed(TWO.items())))
    assert tree(one.target) == tree(two.target)


# --- healing --------------------------------------------------------------------


def edit(site: Path) -> None:
    with (site / "index.html").open("r+b") as stream:
        stream.write(b"<P>")  # same length, same file


def edit_and_hide_it(site: Path) -> None:
    page = site / "index.html"
    before = page.stat()
    edit(site)
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def delete(site: Path) -> None:
    (site / "don-vi/index.html").unlink()


def delete_a_folder(site: Path) -> None:
    shutil.rmtree(site / "tin-tuc")


def drop_a_file_in(site: Path) -> None:
    (site / "tin-tuc/2021/ghi-chu.txt").write_text("x", encoding="utf-8")


def drop_a_folder_in(site: Path) -> None:
    (site / "rong").mkdir()


def replace_by_a_link(site: Path) -> None:
    page = site / "index.html"
    page.rename(site.parent / "elsewhere.html")
    page.symlink_to(site.resolve().parent / "elsewhere.html")


def replace_a_folder_by_a_link(site: Path) -> None:
    moved = site.resolve().parent / "elsewhere"
    (site / "tin-tuc").rename(moved)
    (site / "tin-tuc").symlink_to(moved)


def hide_from_the_server(site: Path) -> None:
    (site / "index.html").chmod(0o600)


def hide_a_folder_from_the_server(site: Path) -> None:
    (site / "tin-tuc").chmod(0o700)


def edit_the_manifest(site: Path) -> None:
    text = (site / MANIFEST).read_bytes()
    (site / MANIFEST).write_bytes(text.replace(b'"don-vi', b'"don-ve'))


def cut_the_manifest(site: Path) -> None:
    text = (site / MANIFEST).read_bytes()
    (site / MANIFEST).write_bytes(text[:-40])


HURTS = (
    edit,
    edit_and_hide_it,
    delete,
    delete_a_folder,
    drop_a_file_in,
    drop_a_folder_in,
    replace_by_a_link,
    replace_a_folder_by_a_link,
    hide_from_the_server,
    hide_a_folder_from_the_server,
    edit_the_manifest,
    cut_the_manifest,
)


@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize("hurt", HURTS)
def test_a_hurt_site_is_healed(
    hurt: Callable[[Path], None], sealed: bool, press: Press
) -> None:
    for pages in (ONE, TWO, THREE, ONE):
        press.publish(pages)
    hurt(press.target)
    if not sealed:
        for seal in press.shelf.glob("seal-*"):
            seal.unlink()
    assert tree(press.target) != site_of(ONE)
    assert press.publish(ONE).switched
    assert tree(press.target) == site_of(ONE)
    assert not press.publish(ONE).switched
    for pages in (TWO, THREE, ONE):
        press.publish(pages)
        assert tree(press.target) == site_of(pages)


def test_a_healed_page_counts_as_changed(linking: Press) -> None:
    linking.publish(ONE)
    edit(linking.target)
    done = linking.publish(ONE)
    assert done.changed_paths == ("index.html",)
    assert (done.restored, done.linked) == (1, 3)


def test_strange_files_are_named_before_they_go(linking: Press) -> None:
    linking.publish(ONE)
    drop_a_file_in(linking.target)
    linking.publish(ONE)
    assert len(linking.said) == 1
    assert "tin-tuc/2021/ghi-chu.txt" in linking.said[0]


def test_a_site_brought_from_elsewhere_is_read_once(press: Press) -> None:
    made = Press(press.room / "made", press.abilities)
    moved = Press(press.room / "moved", press.abilities)
    made.publish(ONE)
    shutil.copytree(made.room, moved.room, symlinks=True)
    assert not moved.publish(ONE).switched  # other inodes, same bytes
    before = everything(moved.room)
    assert not moved.publish(ONE).switched
    assert everything(moved.room) == before


def test_a_spare_that_was_touched_is_not_built_upon(linking: Press) -> None:
    for pages in (ONE, TWO, THREE):
        linking.publish(pages)
    (spare,) = linking.shelf.glob("spare-*")
    (spare / "tin-tuc" / "strange.txt").write_text("x", encoding="utf-8")
    linking.publish(ONE)
    assert tree(linking.target) == site_of(ONE)


def test_a_seal_that_names_a_file_outside_removes_nothing_there(
    linking: Press,
) -> None:
    for pages in (ONE, TWO, THREE):
        linking.publish(pages)
    outside = linking.shelf / "thesis.txt"
    outside.write_text("x", encoding="utf-8")
    (spare,) = linking.shelf.glob("spare-*")
    seal = seals.load(linking.shelf, spare)
    assert seal is not None
    stray = seals.sealed_file("../thesis.txt", "00", "00", os.lstat(outside))
    forged = msgspec.structs.replace(seal, files=(*seal.files, stray))
    seals.save(linking.shelf, spare, forged)
    linking.publish(ONE)
    assert tree(linking.target) == site_of(ONE)
    assert outside.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("damage", [b"", b"\x00" * 500, b"\x93\x01\x02"])
def test_a_damaged_seal_costs_reading_and_no_more(damage: bytes, press: Press) -> None:
    for pages in (ONE, TWO, THREE):
        press.publish(pages)
    for seal in press.shelf.glob("seal-*"):
        seal.write_bytes(damage)
    assert not press.publish(THREE).switched
    press.publish(ONE)
    assert tree(press.target) == site_of(ONE)


# --- what stands at the target ----------------------------------------------------


def test_an_absent_target_becomes_a_relative_link(linking: Press) -> None:
    linking.publish(ONE)
    assert os.fspath(linking.target.readlink()) == ".site.releases/release-1"
    linking.publish(TWO)
    assert os.fspath(linking.target.readlink()) == ".site.releases/release-2"


def test_parents_are_made(tmp_path: Path) -> None:
    press = Press(tmp_path / "not" / "yet")
    press.publish(ONE)
    assert tree(press.target) == site_of(ONE)


@pytest.mark.parametrize("abilities", [HERE, FOLDER, TWO_RENAMES])
def test_an_empty_folder_stays_a_folder(abilities: Abilities, tmp_path: Path) -> None:
    press = Press(tmp_path, abilities)
    press.target.mkdir()
    for pages in (ONE, TWO, THREE):
        press.publish(pages)
        assert tree(press.target) == site_of(pages)
        assert not press.target.is_symlink()
    assert press.on_shelf() == ["release"] + ["seal"] * 3 + ["spare"]


def test_a_folder_with_a_release_is_exchanged_and_not_emptied(tmp_path: Path) -> None:
    maker = Press(tmp_path / "made")
    maker.publish(ONE)
    press = Press(tmp_path)
    shutil.copytree(maker.target, press.target)
    press.publish(TWO)
    assert not press.target.is_symlink()
    assert tree(press.target) == site_of(TWO)
    press.roll_back()
    assert tree(press.target) == site_of(ONE)


def test_a_folder_is_never_absent_while_it_is_exchanged(tmp_path: Path) -> None:
    press = Press(tmp_path, FOLDER)
    press.publish(ONE)
    seen: list[tuple[str, bytes]] = []

    def look(stage: str) -> None:
        seen.append((stage, (press.target / "index.html").read_bytes()))

    press.publish(TWO, on_stage=look)
    old, new = ONE["index.html"], TWO["index.html"]
    assert seen == [
        ("staged-first", old),
        ("staged", old),
        ("before-switch", old),
        ("switched", new),
        ("pruned", new),
    ]


@pytest.mark.parametrize("kind", ["folder", "file", "link", "dangling"])
def test_what_is_not_ours_is_left_untouched(kind: str, linking: Press) -> None:
    linking.room.joinpath("theirs").mkdir()
    linking.room.joinpath("theirs", "thesis.txt").write_text("x", encoding="utf-8")
    if kind == "folder":
        linking.room.joinpath("theirs").rename(linking.target)
    elif kind == "file":
        linking.target.write_text("x", encoding="utf-8")
    else:
        linking.target.symlink_to("theirs" if kind == "link" else "nowhere")
    before = everything(linking.room)
    codes = {"folder": "target-foreign", "file": "target-file"}
    assert refused(linking) == codes.get(kind, "target-link")
    assert everything(linking.room) == before


def test_a_parent_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    # Root is stopped by no mode, so as root the child becomes somebody else.
    room = Path("/tmp").resolve() / f"press-{os.getpid()}"
    room.mkdir()
    try:
        press = Press(room / "locked")
        press.room.mkdir()

        def work() -> None:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            assert refused(press) == "target-unwritable"

        room.chmod(0o755)
        press.room.chmod(0o555)
        assert in_child(work) == 0
        assert list(press.room.iterdir()) == []
    finally:
        shutil.rmtree(room)


def test_a_parent_closed_after_the_first_release_keeps_the_site(tmp_path: Path) -> None:
    room = Path("/tmp").resolve() / f"press-closed-{os.getpid()}"
    room.mkdir()
    try:
        room.chmod(0o755)
        press = Press(room / "closed")
        press.publish(ONE)
        if os.geteuid() == 0:
            for path in (press.shelf, *press.shelf.rglob("*"), press.store):
                os.chown(path, 65534, 65534)
        press.room.chmod(0o555)

        def work() -> None:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            assert refused(press, TWO) == "target-unwritable"

        assert in_child(work) == 0
        assert tree(press.target) == site_of(ONE)
    finally:
        room.joinpath("closed").chmod(0o755)
        shutil.rmtree(room)


@pytest.mark.parametrize("abilities", [HERE, FOLDER, TWO_RENAMES])
@pytest.mark.parametrize("stage", ["staged-first", "staged", "before-switch"])
def test_somebody_else_who_comes_in_between_is_not_overwritten(
    stage: str, abilities: Abilities, tmp_path: Path
) -> None:
    press = Press(tmp_path, abilities)

    def come(now: str) -> None:
        if now == stage:
            press.target.write_text("mine", encoding="utf-8")

    with pytest.raises(RefusedTarget) as caught:
        press.publish(ONE, on_stage=come)
    assert caught.value.problem.code == "target-file"
    assert press.target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("abilities", [HERE, FOLDER, TWO_RENAMES])
def test_an_empty_folder_made_meanwhile_stops_the_build(
    abilities: Abilities, tmp_path: Path
) -> None:
    press = Press(tmp_path, abilities)

    def come(now: str) -> None:
        if now == "staged":
            press.target.mkdir()

    with pytest.raises(RefusedTarget) as caught:
        press.publish(ONE, on_stage=come)
    assert caught.value.problem.code == "target-changed"
    assert tree(press.target) == {}
    press.publish(ONE)
    assert tree(press.target) == site_of(ONE)


# --- faults under way --------------------------------------------------------------


def test_a_fault_of_the_producer_is_its_own_and_changes_nothing(press: Press) -> None:
    press.publish(ONE)

    def produce(output: Output) -> bytes:
        if output.path.startswith("tin-tuc"):
            raise FileNotFoundError("ảnh đâu rồi?")
        return TWO[output.path]

    with pytest.raises(FileNotFoundError, match="ảnh"):
        publish(
            press.target,
            outputs_of(TWO),
            produce,
            store=press.store,
            say=press.said.append,
            abilities=press.abilities,
        )
    assert tree(press.target) == site_of(ONE)
    assert press.on_shelf().count("staging") == 0
    press.publish(TWO)
    assert press.asked == ["tin-tuc/2022/moi/index.html"]  # the rest was kept


def test_a_name_the_disk_cannot_bear_is_a_refusal(linking: Press) -> None:
    linking.publish(ONE)
    assert refused(linking, {**ONE, "x" * 300: b""}) == "target-unwritable"
    assert tree(linking.target) == site_of(ONE)


def test_two_builds_at_once_are_refused(press: Press) -> None:
    codes: list[str] = []

    def meanwhile(stage: str) -> None:
        if stage == "staged":
            codes.append(refused(Press(press.room, press.abilities), TWO))

    press.publish(ONE, on_stage=meanwhile)
    assert codes == ["build-running"]
    assert tree(press.target) == site_of(ONE)


@pytest.mark.parametrize(
    "stage", ["staged-first", "staged", "before-switch", "switched", "pruned"]
)
def test_an_interruption_leaves_the_old_or_the_new_site(
    stage: str, press: Press
) -> None:
    for pages in (ONE, THREE, ONE):
        press.publish(pages)

    def interrupt(now: str) -> None:
        if now == stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        press.publish(TWO, on_stage=interrupt)
    after = stage in {"switched", "pruned"}
    assert tree(press.target) == site_of(TWO if after else ONE)
    assert press.publish(TWO).switched is not after
    assert tree(press.target) == site_of(TWO)
    assert "staging" not in press.on_shelf()


# --- going back -------------------------------------------------------------------


def test_the_release_before_comes_back(press: Press) -> None:
    for pages in (ONE, TWO, THREE):
        press.publish(pages)
    press.roll_back()
    assert tree(press.target) == site_of(TWO)
    with pytest.raises(RefusedTarget) as caught:
        press.roll_back()
    assert caught.value.problem.code == "release-none"
    assert tree(press.target) == site_of(TWO)
    press.publish(THREE)
    assert tree(press.target) == site_of(THREE)
    press.roll_back()
    assert tree(press.target) == site_of(TWO)


def test_there_is_nothing_to_go_back_to_at_first(press: Press) -> None:
    with pytest.raises(RefusedTarget):
        press.roll_back()
    press.publish(ONE)
    with pytest.raises(RefusedTarget) as caught:
        press.roll_back()
    assert caught.value.problem.code == "release-none"


def test_a_damaged_release_does_not_come_back(press: Press) -> None:
    press.publish(ONE)
    press.publish(TWO)
    (release,) = (
        path
        for path in press.shelf.glob("release-*")
        if path.resolve() != press.target.resolve()
    )
    (release / "index.html").write_bytes(b"defaced")
    with pytest.raises(RefusedTarget) as caught:
        press.roll_back()
    assert caught.value.problem.code == "release-damaged"
    assert dict(caught.value.problem.particulars)["found"] == "index.html"
    assert tree(press.target) == site_of(TWO)


def test_a_copy_that_is_no_longer_what_was_planned_stops_the_publication(
    linking: Press, tmp_path: Path
) -> None:
    file = tmp_path / "giao-uoc.pdf"
    file.write_bytes(b"as read")
    sha256 = hashlib.sha256(b"as read").hexdigest()
    output = Output(path="tep/giao-uoc.pdf", key="ab", keep=False, sha256=sha256)

    def saved_meanwhile(_output: Output) -> Path:
        file.write_bytes(b"saved since")
        return file

    linking.publish(ONE)
    before = everything(linking.target)
    with pytest.raises(SourceChangedError) as caught:
        publish(linking.target, [output], saved_meanwhile, store=linking.store, say=str)
    assert caught.value.path == "tep/giao-uoc.pdf"
    assert everything(linking.target) == before
