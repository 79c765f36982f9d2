"""Start, judge, hint, solution, rating: what each writes, and what it means for the schedule."""

import json

import pytest

from onsite.judge import VerdictKind
from onsite.practice import solve
from onsite.recall.rating import Rating
from onsite.store import open_store

ACCEPTED, WRONG = VerdictKind.ACCEPTED, VerdictKind.WRONG_ANSWER


class FullDiskError(Exception):
    """Stands for whatever a log may raise."""


def test_a_first_start_puts_the_starter_and_the_statement_there(problem, home, recorder) -> None:
    started = solve.start(problem, home, recorder)

    assert (started.is_new, started.backup) == (True, None)
    assert started.draft == home.folder / "workspace/add-up/solution.py"
    assert started.draft.read_text() == problem.starter.read_text()
    assert started.statement.read_text().startswith("# Add up\n\n*easy, 15 minutes*\n\nGiven two")


def test_the_statement_gives_no_hint_and_no_solution_away(problem, home, recorder) -> None:
    started = solve.start(problem, home, recorder)

    assert problem.hints[0] not in started.statement.read_text()
    assert problem.strong_answer not in started.statement.read_text()


def test_a_start_is_noted(problem, home, recorder, log, clock) -> None:
    solve.start(problem, home, recorder)

    assert [(one.item, one.what, one.at) for one in log.all_events] == [
        ("add-up", "started", clock.now)
    ]


def test_a_draft_is_kept(problem, home, recorder) -> None:
    draft = solve.start(problem, home, recorder).draft
    draft.write_text("mine")

    started = solve.start(problem, home, recorder)

    assert (started.is_new, started.backup) == (False, None)
    assert draft.read_text() == "mine"


def test_a_fresh_start_keeps_the_draft_beside_it(problem, home, recorder) -> None:
    draft = solve.start(problem, home, recorder).draft
    draft.write_text("mine")

    started = solve.start(problem, home, recorder, fresh=True)

    assert started.is_new
    assert started.backup == draft.with_name("solution.1.py")
    assert started.backup.read_text() == "mine"
    assert draft.read_text() == problem.starter.read_text()


def test_each_fresh_start_keeps_its_own_draft(problem, home, recorder) -> None:
    draft = solve.start(problem, home, recorder).draft
    draft.write_text("first")
    solve.start(problem, home, recorder, fresh=True)
    draft.write_text("second")

    solve.start(problem, home, recorder, fresh=True)

    assert draft.with_name("solution.1.py").read_text() == "first"
    assert draft.with_name("solution.2.py").read_text() == "second"


def test_a_draft_that_is_no_text_is_kept_byte_for_byte(problem, home, recorder) -> None:
    draft = solve.start(problem, home, recorder).draft
    draft.write_bytes(bytes(range(256)) + b"\r\n")

    started = solve.start(problem, home, recorder, fresh=True)

    assert started.backup is not None
    assert started.backup.read_bytes() == bytes(range(256)) + b"\r\n"


def test_a_fresh_start_without_a_draft_has_nothing_to_keep(problem, home, recorder) -> None:
    started = solve.start(problem, home, recorder, fresh=True)

    assert (started.is_new, started.backup) == (True, None)


def test_a_submission_is_judged_and_recorded(problem, judge, recorder, log, clock) -> None:
    source = problem.reference.read_text()

    submission = solve.submit(problem, source, judge, recorder)

    (attempt,) = log.all_attempts
    assert submission.verdict.is_accepted
    assert (attempt.item, attempt.kind, attempt.at) == ("add-up", "problem", clock.now)
    assert (attempt.verdict, attempt.source) == ("accepted", source)
    assert attempt.seconds == submission.verdict.seconds_total
    assert attempt.facts == submission.verdict.as_contract("add-up")


def test_each_case_is_reported_while_it_is_judged(problem, judge, recorder) -> None:
    cases = []

    solve.submit(problem, problem.reference.read_text(), judge, recorder, on_case=cases.append)

    assert [case.name for case in cases] == [
        "one coordinate",
        "opposite signs do not cancel",
        "fifty coordinates",
    ]


def test_what_cannot_be_recorded_is_not_reported(problem, verdict, recorder, log, monkeypatch):
    def fail(attempt: object) -> None:
        raise FullDiskError

    monkeypatch.setattr(log, "append_attempt", fail)

    with pytest.raises(FullDiskError):
        solve.record(problem, "x = 1", verdict(), recorder)


@pytest.mark.parametrize(
    "source", ["x = '\0'", "x = '\ud800'", "", "x" * 100_000], ids=["NUL", "half", "empty", "long"]
)
def test_any_source_and_message_can_be_recorded(
    problem, verdict, recorder, tmp_path, source: str
) -> None:
    with open_store(f"sqlite:///{tmp_path}/onsite.db") as store:
        into_store = solve.Recorder(store, recorder.clock, recorder.new_id)

        solve.record(problem, source, verdict(WRONG, f"got {source}"), into_store)

        (attempt,) = store.attempts("add-up")
    assert len(attempt.source) == len(source)
    assert json.dumps(attempt.facts)
    assert (attempt.verdict, str(attempt.facts["message"])[:4]) == ("wrong-answer", "got ")


def test_a_wrong_try_closes_no_review(problem, verdict, recorder) -> None:
    submission = solve.record(problem, "x = 1", verdict(WRONG), recorder)

    assert (submission.sitting, submission.schedule) == (None, None)


def test_an_accepted_try_closes_the_review_and_schedules_the_next(
    problem, home, verdict, recorder, clock
) -> None:
    solve.start(problem, home, recorder)
    clock.advance(minutes=5)

    submission = solve.record(problem, "x = 1", verdict(), recorder)

    assert submission.sitting is not None
    assert submission.sitting.rating is Rating.EASY
    assert submission.schedule is not None
    assert submission.schedule.due > clock.now


def test_polish_right_after_is_no_second_review(problem, verdict, recorder, clock) -> None:
    first = solve.record(problem, "x = 1", verdict(), recorder)
    clock.advance(minutes=3)

    second = solve.record(problem, "x = 2", verdict(), recorder)

    assert second.sitting is None
    assert second.schedule == first.schedule


def test_a_review_days_later_moves_the_schedule_on(problem, verdict, recorder, clock) -> None:
    first = solve.record(problem, "x = 1", verdict(), recorder)
    clock.advance(days=4)

    second = solve.record(problem, "x = 1", verdict(), recorder)

    assert first.schedule is not None
    assert second.schedule is not None
    assert second.schedule.reviews == 2
    assert second.schedule.stability > first.schedule.stability


def test_hints_come_one_by_one_and_then_all_again(problem, recorder) -> None:
    shown = [solve.hint(problem, recorder) for _ in range(4)]

    assert [(len(one.shown), one.is_new) for one in shown] == [
        (1, True),
        (2, True),
        (3, True),
        (3, False),
    ]
    assert shown[3].shown == problem.hints


def test_only_a_new_hint_is_noted(problem, recorder, log) -> None:
    for _ in range(5):
        solve.hint(problem, recorder)

    assert [(one.what, one.detail) for one in log.all_events] == [
        ("hint", "1"),
        ("hint", "2"),
        ("hint", "3"),
    ]


def test_hints_begin_anew_with_a_new_start(problem, home, recorder) -> None:
    solve.hint(problem, recorder)
    solve.hint(problem, recorder)

    solve.start(problem, home, recorder)

    assert solve.hints_shown(problem, recorder) == 0
    assert solve.hint(problem, recorder).shown == problem.hints[:1]


def test_hints_of_another_item_do_not_count(problem, make_problem, recorder) -> None:
    solve.hint(make_problem("other-one"), recorder)

    assert solve.hints_shown(problem, recorder) == 0


def test_a_hint_makes_an_accepted_try_hard(problem, home, verdict, recorder, clock) -> None:
    solve.start(problem, home, recorder)
    solve.hint(problem, recorder)
    clock.advance(minutes=1)

    submission = solve.record(problem, "x = 1", verdict(), recorder)

    assert submission.sitting is not None
    assert submission.sitting.rating is Rating.HARD


def test_the_solution_is_the_reference(problem, recorder) -> None:
    assert solve.solution(problem, recorder) == problem.reference.read_text()


def test_after_the_solution_an_accepted_try_is_no_review(
    problem, home, verdict, recorder, clock
) -> None:
    solve.start(problem, home, recorder)
    solve.solution(problem, recorder)
    clock.advance(minutes=1)

    submission = solve.record(problem, "x = 1", verdict(), recorder)

    assert submission.sitting is None
    assert submission.schedule is not None
    assert (submission.schedule.due - clock.now).days <= 1


def test_the_solution_after_an_accepted_try_changes_nothing(
    problem, home, verdict, recorder, clock
) -> None:
    solve.start(problem, home, recorder)
    accepted = solve.record(problem, "x = 1", verdict(), recorder)
    clock.advance(minutes=1)

    solve.solution(problem, recorder)
    again = solve.record(problem, "x = 2", verdict(), recorder)

    assert again.schedule == accepted.schedule


def test_the_candidates_own_rating_counts(problem, verdict, recorder, clock) -> None:
    before = solve.record(problem, "x = 1", verdict(), recorder).schedule
    clock.advance(minutes=1)

    after = solve.rate(problem, Rating.AGAIN, recorder)

    assert before is not None
    assert after is not None
    assert after.due < before.due


def test_there_is_nothing_to_rate_before_a_try(problem, recorder) -> None:
    assert solve.rate(problem, Rating.GOOD, recorder) is None


def test_the_latest_source_is_known_again(problem, verdict, recorder) -> None:
    solve.record(problem, "x = '\0'", verdict(WRONG), recorder)

    assert solve.is_last_try(problem, "x = '\0'", recorder)


@pytest.mark.parametrize("later", [[], ["x = 2"]], ids=["never tried", "another one since"])
def test_a_source_that_is_not_the_latest_is_a_new_try(
    problem, verdict, recorder, later: list[str]
) -> None:
    for source in ["x = 1", *later] if later else []:
        solve.record(problem, source, verdict(WRONG), recorder)

    assert not solve.is_last_try(problem, "x = 1", recorder)


def test_work_is_under_way_from_its_start_until_it_is_accepted(problem, recorder, clock, verdict):
    assert solve.working_since(problem, recorder) is None
    recorder.event(problem, "started")
    began = clock()
    clock.advance(minutes=5)
    assert solve.working_since(problem, recorder) == began
    solve.record(problem, "x", verdict(), recorder)
    assert solve.working_since(problem, recorder) is None


def test_work_that_was_left_for_a_day_is_not_under_way(problem, recorder, clock):
    recorder.event(problem, "started")
    clock.advance(hours=13)
    assert solve.working_since(problem, recorder) is None


@pytest.mark.parametrize("ends_with", ["accepted", "solution"])
def test_the_solution_is_open_until_work_begins_anew(problem, recorder, clock, verdict, ends_with):
    recorder.event(problem, "started")
    assert not solve.may_see_solution(problem, recorder)
    clock.advance(minutes=5)
    if ends_with == "accepted":
        solve.record(problem, "x", verdict(), recorder)
    else:
        recorder.event(problem, "solution")
    assert solve.may_see_solution(problem, recorder)
    clock.advance(days=3)
    recorder.event(problem, "started")
    assert not solve.may_see_solution(problem, recorder)
