"""What is over long enough goes, and so does what never arrived whole; nothing else does."""

import time

import pytest
import sqlalchemy as sa

from schemas.jobs import JobStatus
from service.errors import IdempotencyPending, ResourceNotFound
from service.jobs import store
from service.jobs.cleaning import delete_some, mark_for_deletion
from service.jobs.intake import open_job, take
from service.jobs.lanes import pause
from service.jobs.leases import Identity, beat
from service.jobs.ledger import cancel_some, close_job
from service.jobs.tables import OF_A_JOB, JobStage, job_lanes, jobs, tallies
from service.jobs.values import Paused
from tests.unit.jobs.batches import TENANT, arrivals, hand_in, rejected, submission

DAY_S = 86_400.0
NOW = 1_000 * DAY_S


def clean(engine: sa.Engine) -> int:
    """What a replica does every minute; returns how many jobs were hidden."""
    with engine.begin() as connection:
        hidden = mark_for_deletion(connection, retention_days=30, now=NOW)
        keys = store.keys_at(connection, JobStage.DELETING)
    for key in keys:
        while True:
            with engine.begin() as connection:
                if delete_some(connection, key):
                    break
    return hidden


def remaining(engine: sa.Engine) -> set[str]:
    """Tables of jobs that hold a row."""
    with engine.begin() as connection:
        return {
            table.name
            for table in (*OF_A_JOB, jobs, tallies, job_lanes)
            if connection.execute(sa.select(sa.func.count()).select_from(table)).scalar()
        }


def ended(engine: sa.Engine, at: float) -> str:
    """A job that ended then; returns its id."""
    opened = hand_in(engine, 3)
    with engine.begin() as connection:
        cancel_some(connection, opened.key, 10)
        assert close_job(connection, opened.key, at)
    return opened.id


def test_jobs_go_after_their_retention(engine: sa.Engine) -> None:
    """With everything that belongs to them; younger ones and those that run stay."""
    old, young = ended(engine, NOW - 31 * DAY_S), ended(engine, NOW - 29 * DAY_S)
    running = hand_in(engine, 2).id
    assert clean(engine) == 1
    with engine.begin() as connection:
        for job_id in (young, running):
            store.find(connection, TENANT, job_id)
        with pytest.raises(ResourceNotFound):
            store.find(connection, TENANT, old)
        connection.execute(sa.update(jobs).values(stage=int(JobStage.DELETING)))
    clean(engine)
    assert remaining(engine) == set()


def test_jobs_that_never_arrived_whole_go(engine: sa.Engine) -> None:
    """When their receiver died: until then their key is taken, and afterwards it is free."""
    with engine.begin() as connection:
        beat(connection, "alive", Identity(None, "1:1"), 4)
        for key, receiver in (("k-1", "alive"), ("k-2", "dead")):
            given = submission(key)
            opened = open_job(connection, given, receiver)
            take(connection, opened.key, [*arrivals(2), rejected(3)], given, "m")
    with engine.begin() as connection, pytest.raises(IdempotencyPending, match="still arriving"):
        open_job(connection, submission("k-1"), "me")
    assert clean(engine) == 1
    with engine.begin() as connection:
        assert open_job(connection, submission("k-2"), "me").is_new


def test_a_dead_receivers_key_is_free_at_once(engine: sa.Engine) -> None:
    """Whoever sends the body again does not wait for the cleaning."""
    with engine.begin() as connection:
        open_job(connection, submission("k"), "dead")
    with engine.begin() as connection:
        assert open_job(connection, submission("k"), "me").is_new


def test_other_tenants_see_nothing(engine: sa.Engine) -> None:
    """A job is found by its own tenant alone, and keys of tenants do not meet."""
    job_id = hand_in(engine, 1, key="k").id
    with engine.begin() as connection:
        with pytest.raises(ResourceNotFound):
            store.view(connection, "somebody else", job_id, NOW)
        assert open_job(connection, submission("k", tenant="somebody else"), "me").is_new


def test_a_paused_model_shows_in_the_job(engine: sa.Engine) -> None:
    """The job says which model waits, why and how long."""
    job_id = hand_in(engine, 2).id
    now = time.time()
    with engine.begin() as connection:
        assert store.view(connection, TENANT, job_id, now).status is JobStatus.QUEUED
        pause(connection, [Paused("fake/model", now, 30, "the provider asks to slow down", 1)])
        view = store.view(connection, TENANT, job_id, now)
        assert view.status is JobStatus.PAUSED
        assert [(each.model, each.reason) for each in view.pauses] == [
            ("fake/model", "the provider asks to slow down")
        ]
        assert view.pauses[0].until.timestamp() == pytest.approx(now + 30, abs=0.01)
