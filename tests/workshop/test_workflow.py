"""The workflow: valid by GitHub's own schema, and it says what the docs promise."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks

WORKFLOW = ".github/workflows/site.yml"


@pytest.fixture(scope="module")
def text(repository: Path) -> str:
    return (repository / WORKFLOW).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def workflow(text: str) -> dict[str, Any]:
    # YAML 1.1 takes the key `on` for true; GitHub does not.
    loaded: dict[str, Any] = yaml.safe_load(text.replace("\non:", '\n"on":'))
    return loaded


EXAMPLES = {
    "docs/ci/gitlab-ci.yml": "vendor.gitlab-ci",
    # Forgejo's actions are written as GitHub's.
    "docs/ci/forgejo.yml": "vendor.github-workflows",
}


def lint(
    path: Path, schema: str = "vendor.github-workflows"
) -> subprocess.CompletedProcess[str]:
    words = ("check_jsonschema", "--builtin-schema", schema)
    return subprocess.run(
        [sys.executable, "-m", *words, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_github_s_schema_is_met(repository: Path) -> None:
    ended = lint(repository / WORKFLOW)
    assert ended.returncode == 0, ended.stdout


def test_the_schema_has_teeth(tmp_path: Path, text: str) -> None:
    broken = tmp_path / "site.yml"
    broken.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    assert lint(broken).returncode == 1


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_for_other_hosts_meet_their_schemas(
    repository: Path, tmp_path: Path, example: str
) -> None:
    ended = lint(repository / example, EXAMPLES[example])
    assert ended.returncode == 0, ended.stdout
    text = (repository / example).read_text(encoding="utf-8")
    broken = tmp_path / "broken.yml"
    broken.write_text(text.replace("timeout", "time_out"), encoding="utf-8")
    assert lint(broken, EXAMPLES[example]).returncode == 1


@pytest.mark.parametrize("example", [WORKFLOW, *EXAMPLES])
def test_every_host_is_told_of_faults_changes_and_a_preview(
    repository: Path, example: str
) -> None:
    text = (repository / example).read_text(encoding="utf-8")
    for words in ("tasks.py check", "--since", "changes", "--markdown", ".cache"):
        assert words in text, words
    assert "7,37 * * * *" in text


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_it_checks_tests_and_builds_with_verbs_that_exist(
    workflow: dict[str, Any],
) -> None:
    lines = [step["run"] for step in steps(workflow) if "run" in step]
    verbs = [re.findall(r"python3 tasks\.py (\w+)", line) for line in lines]
    found = [verb for some in verbs for verb in some]
    assert found == ["check", "test", "build", "changes"]
    assert tasks.read_options("check", ["--since", "origin/main"])
    assert tasks.read_options("build", ["--site-url", "https://a.example"])
    assert tasks.read_options("changes", ["origin/main", "HEAD", "--markdown"])


def test_events_and_the_timer(workflow: dict[str, Any]) -> None:
    events = workflow["on"]
    assert {"push", "pull_request", "schedule"} <= set(events)
    for entry in events["schedule"]:
        minutes = entry["cron"].split()[0].split(",")
        assert all(minute.isdecimal() and int(minute) % 30 for minute in minutes)


def test_only_the_main_branch_is_published(workflow: dict[str, Any]) -> None:
    publish = workflow["jobs"]["publish"]
    assert "refs/heads/main" in publish["if"]
    assert "pull_request" in publish["if"]
    assert publish["needs"] == "build"


def test_rights_are_the_least(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["build"]
    assert workflow["jobs"]["tell"]["permissions"] == {"pull-requests": "write"}
    rights = workflow["jobs"]["publish"]["permissions"]
    assert rights == {"pages": "write", "id-token": "write"}


def test_nothing_from_outside_is_pasted_into_a_shell(workflow: dict[str, Any]) -> None:
    assert [step for step in steps(workflow) if "${{" in step.get("run", "")] == []


def test_every_step_is_pinned_and_every_job_ends(workflow: dict[str, Any]) -> None:
    for step in steps(workflow):
        assert "run" in step or re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"])
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 20
