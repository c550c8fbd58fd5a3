"""Documents joined by ``follows``: nothing runs backwards, no step goes unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.core.archive import Archive
from gazette.core.chains import Chains, papers_on, skipped
from gazette.core.decisions import Decision, DecisionKey, DecisionKind, Stage
from gazette.core.entries import year_of
from gazette.core.problems import Problem, error, warning
from gazette.store.assembling.decisions import BuiltDecision, decision_key, key_of
from gazette.store.assembling.gathering import Gathering
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind
from gazette.store.rules.documents import unknown_decision

_JOINED = (
    DecisionKind.PROPOSAL,
    DecisionKind.AGREED,
    DecisionKind.COMMENT,
    DecisionKind.DECISION,
    DecisionKind.NEWS,
)
_GRANTING = (DecisionKind.DECISION, DecisionKind.NEWS)
_STEP_KINDS = {
    Stage.ASKED: DecisionKind.PROPOSAL,
    Stage.AGREED: DecisionKind.AGREED,
    Stage.COMMENTED: DecisionKind.COMMENT,
}


def chain_rules(
    gathering: Gathering, decisions: tuple[BuiltDecision, ...]
) -> Iterator[Problem]:
    """Everything that is wrong with what a document says of the steps before it."""
    known = {built.decision.key: built.decision for built in decisions}
    written = {decision_key(path) for path in gathering.paths(FileKind.DECISION)}
    for built in decisions:
        yield from _waived(built, known)
        for words in built.form.follows:
            yield from _follows(built, words, known, written)


def _follows(
    built: BuiltDecision,
    words: Words,
    known: Mapping[DecisionKey, Decision],
    written: set[DecisionKey],
) -> Iterator[Problem]:
    decision, spot = built.decision, place(built.file, words)
    key = key_of(words.text)
    before = known.get(key)
    if before is None:
        if key not in written:
            yield unknown_decision(words, built.file, written)
        return
    if _returns(before, decision.key, known):
        yield error("follows-circle", spot, key=words.text)
        return
    if decision.kind not in _JOINED or before.kind not in _JOINED:
        yield error("follows-elsewhere", spot, key=words.text)
        return
    if before.kind in _GRANTING and decision.kind not in _GRANTING:
        yield error("follows-backwards", spot, key=words.text)
    last, first = decision.date.period.end, before.date.period.start
    if last and first and last < first:
        yield error("follows-before", spot, date=decision.date, other=before.date)
    if not _titles(decision) & _titles(before):
        yield warning("follows-nothing", spot, key=words.text)


def _titles(decision: Decision) -> set[tuple[str, int]]:
    return {(group.title, year_of(group, decision)) for group in decision.honours}


def _returns(
    before: Decision, key: DecisionKey, known: Mapping[DecisionKey, Decision]
) -> bool:
    """Whether the way back from *before* comes to *key* again."""
    seen: set[DecisionKey] = set()
    to_go = [before.key]
    while to_go:
        here = to_go.pop()
        if here == key:
            return True
        if here not in seen and here in known:
            seen.add(here)
            to_go.extend(known[here].follows)
    return False


def _waived(
    built: BuiltDecision, known: Mapping[DecisionKey, Decision]
) -> Iterator[Problem]:
    """A step said to be skipped, while the chain has its document."""
    before = [known[key] for key in built.decision.follows if key in known]
    for row in built.form.skipped:
        kind = _STEP_KINDS[row.stage]
        there = [d for d in (built.decision, *before) if d.kind is kind]
        if there:
            yield warning(
                "step-not-skipped",
                place(built.file, row.step),
                step=row.step.text,
                key=there[0].key,
            )


def step_rules(archive: Archive) -> Iterator[Problem]:
    """A warning for each step that a chain of documents leaves out without a word.

    Only documents that ``follows`` joins are judged: of a document alone it is not
    known what came before, and its page says so.
    """
    chains = Chains(archive)
    for decision in archive.decisions:
        if chains.after(decision) or not chains.before(decision):
            continue  # each chain is judged once, at its end
        chain = chains.chain(decision)
        for group in decision.honours:
            year = year_of(group, decision)
            if len(papers_on(chain, group.title, year)) < 2:
                continue
            version = archive.title[group.title].version_in(year)
            for step in skipped(chains.steps(decision, group, version)):
                basis = version.comment if version else None
                yield warning(
                    "step-skipped",
                    group.place,
                    title=group.printed_title,
                    year=year,
                    step=step.stage.value,
                    basis=(basis if step.stage is Stage.COMMENTED else None)
                    or "trình tự đề nghị, thống nhất, lấy ý kiến, quyết định",
                )
