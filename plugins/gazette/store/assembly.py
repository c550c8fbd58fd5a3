"""The whole newsroom from its drafts: the second stage, pure, one order of work.

Knows which record needs which other to be built. Refuses to know disks, Markdown and
pixels: bodies come converted, folders as lists of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazette.core.archive import Archive
from gazette.core.problems import Problem, in_order, warning
from gazette.core.reports import ReportStatus
from gazette.core.site import Site
from gazette.core.titles import Title
from gazette.store.assembling.clusters import clusters
from gazette.store.assembling.criteria import criteria_sets
from gazette.store.assembling.decisions import BuiltDecision, decisions
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.assembling.pages import pages, redirects, site
from gazette.store.assembling.people import people
from gazette.store.assembling.reports import ReportMemory, reports
from gazette.store.assembling.scores import scores
from gazette.store.assembling.sound_decisions import NoneKept, SoundDecisions
from gazette.store.assembling.titles import TitleNames, titles
from gazette.store.assembling.units import units
from gazette.store.assembling.withdrawals import watch_of
from gazette.store.bodies import BodyRead
from gazette.store.models.reports import PageForm, ReportForm
from gazette.store.names import Names
from gazette.store.reading import FileKind, FileRead
from gazette.store.rules.awards import award_rules
from gazette.store.rules.chains import chain_rules, step_rules
from gazette.store.rules.clusters import cluster_rules
from gazette.store.rules.competence import competence_rules
from gazette.store.rules.documents import document_rules
from gazette.store.rules.entitlement import entitlement_rules
from gazette.store.rules.evidence import evidence_rules
from gazette.store.rules.files import file_rules
from gazette.store.rules.fixing import fixing_rules
from gazette.store.rules.honours import honour_rules
from gazette.store.rules.offered import offered_rules
from gazette.store.rules.people import people_rules
from gazette.store.rules.prose import prose_rules
from gazette.store.rules.reports import mentions, report_rules
from gazette.store.rules.scores import score_rules
from gazette.store.rules.style import style_rules, switched_off
from gazette.store.rules.units import unit_rules
from gazette.store.rules.withdrawals import withdrawal_rules

__all__ = ["BodyRead", "Loaded", "ReportMemory", "assemble"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The archive, or None where any problem stops; and all problems in order."""

    archive: Archive | None
    problems: tuple[Problem, ...]


def assemble(
    files: Sequence[FileRead],
    bodies: Mapping[str, BodyRead],
    listings: Mapping[str, tuple[str, ...]],
    memory: ReportMemory | None = None,
    kept: SoundDecisions = NoneKept(),  # noqa: B008 - it keeps nothing
) -> Loaded:
    """The record of all *files*, names found and everything cross-checked.

    *bodies* are by file; *listings* give the names in each folder (POSIX, from the
    newsroom's root). The problems include those of *files*. With *memory* the same
    comes out sooner: a report is built again only where something of its own changed;
    so it does with *kept* for decisions.
    """
    gathering = Gathering(files, listings)
    the_site = site(gathering)
    archive = _archive(gathering, the_site, bodies, memory, kept)
    found = switched_off(gathering, [*_of_files(files), *gathering.faults])
    problems = in_order(_marked(gathering, _beside_gaps(found)))
    if archive is None or any(problem.stops for problem in problems):
        return Loaded(archive=None, problems=problems)
    doubts = (
        *entitlement_rules(archive),
        *step_rules(archive),
        *competence_rules(archive),
        *fixing_rules(archive),
        *evidence_rules(archive),
    )
    return Loaded(archive=archive, problems=in_order([*problems, *doubts]))


def _archive(
    gathering: Gathering,
    the_site: Site | None,
    bodies: Mapping[str, BodyRead],
    memory: ReportMemory | None,
    kept: SoundDecisions,
) -> Archive | None:
    """Build what can be built, in the order in which records need each other."""
    all_units = units(gathering)
    names = Names(all_units)
    all_clusters = clusters(gathering, names)
    all_sets = criteria_sets(gathering)
    all_scores = scores(gathering, names, all_clusters, all_sets)
    catalogue = TitleNames(titles(gathering))
    all_people = {person.id: person for person in people(gathering, names)}
    all_decisions = decisions(gathering, names, catalogue, all_people, kept)
    sections = the_site.sections if the_site else ()
    all_reports = reports(gathering, names, sections, bodies, memory)
    all_pages = tuple(page for page, _ in pages(gathering, bodies))
    by_key = {str(built.cluster.key): built.cluster for built in all_clusters}
    by_cluster = {built.scores.cluster: built.scores for built in all_scores}
    documents = {str(b.decision.key): b.decision for b in all_decisions}
    just_reports = tuple(built.report for built in all_reports)
    gathering.add(
        *unit_rules(all_units),
        *cluster_rules(all_clusters, by_cluster),
        *score_rules(all_scores, names.units),
        *_inside(all_decisions, catalogue.titles, kept),
        *document_rules(gathering, all_decisions, catalogue),
        *chain_rules(gathering, all_decisions),
        *award_rules(all_decisions, catalogue.titles),
        *report_rules(gathering, all_reports, by_key),
        *mentions(gathering, all_decisions, all_reports),
        *style_rules(gathering, all_units, catalogue.titles),
        *prose_rules(all_reports, bodies, documents, catalogue.titles, by_key),
        *file_rules(gathering, just_reports, all_pages, all_decisions),
        *offered_rules(just_reports, all_decisions),
        *people_rules(
            all_people.values(),
            (built.decision for built in all_decisions),
            all_units,
        ),
        *withdrawal_rules(gathering, all_decisions),
        *_site_rules(the_site),
    )
    moved = redirects(gathering)
    if the_site is None:
        return None
    return Archive(
        site=the_site,
        units=all_units,
        clusters=tuple(built.cluster for built in all_clusters),
        criteria_sets=all_sets,
        scores=tuple(built.scores for built in all_scores),
        titles=tuple(catalogue.titles.values()),
        decisions=tuple(built.decision for built in all_decisions),
        people=tuple(all_people.values()),
        reports=just_reports,
        pages=all_pages,
        redirects=moved,
        withdrawals=watch_of(gathering.files).withdrawals,
    )


def _inside(
    decisions: Sequence[BuiltDecision],
    titles: Mapping[str, Title],
    kept: SoundDecisions,
) -> Iterator[Problem]:
    """What is wrong inside single documents; those in which nothing is are kept."""
    for built in decisions:
        if not built.sound:
            found = tuple(honour_rules((built,), titles))
            yield from found
            if built.key is not None and not found:
                kept.keep(built.key, built.decision)


def _site_rules(the_site: Site | None) -> Iterator[Problem]:
    """A real newsroom's clock must not stand still."""
    if the_site and the_site.as_of and not the_site.illustrative:
        yield warning("as-of-pinned", the_site.place, moment=the_site.as_of)


def _of_files(files: Sequence[FileRead]) -> Iterator[Problem]:
    for read in files:
        yield from read.problems


def _beside_gaps(problems: list[Problem]) -> list[Problem]:
    """*problems*; of a line with a gap only the gap, which no record can know."""
    gaps = {(p.place.file, p.place.line) for p in problems if p.code == "gap-left"}
    return [
        problem
        for problem in problems
        if problem.code == "gap-left"
        or (problem.place.file, problem.place.line) not in gaps
    ]


def _marked(gathering: Gathering, problems: list[Problem]) -> Iterator[Problem]:
    """*problems*, those of drafts marked: they are printed, and stop nobody."""
    drafts = _draft_folders(gathering)
    for problem in problems:
        in_draft = problem.place.file in drafts or folder(problem.place.file) in drafts
        yield replace(problem, in_draft=True) if in_draft else problem


def _draft_folders(gathering: Gathering) -> set[str]:
    """Folders of draft reports, and files of draft pages."""
    found: set[str] = set()
    for kind in (FileKind.REPORT, FileKind.PAGE):
        for path in gathering.paths(kind):
            read = gathering.read(path)
            if read and _is_draft(read):
                found.add(folder(path) if path.endswith("/index.md") else path)
    return found


def _is_draft(read: FileRead) -> bool:
    if isinstance(read.draft, ReportForm | PageForm):
        return read.draft.status is ReportStatus.DRAFT
    return any(problem.in_draft for problem in read.problems)
