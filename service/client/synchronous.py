"""The client for programs without an event loop."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Self

import httpx
import tenacity

from schemas.jobs import ItemState, Job, JobMode, JobResult, JobStatus, Retried
from schemas.result import ExtractionResult
from service.client import wording
from service.client.failures import GroundwireUnreachable, failure_of, unreachable
from service.client.trying import Retries, Unanswered, raise_if_passing
from service.client.wording import NDJSON, Given

_OVER = (JobStatus.FINISHED, JobStatus.CANCELLED)


class GroundwireClient:
    """Calls a running Groundwire; use it in a `with` block or close it.

    What waiting can heal is sent again up to `retries` times, as long as the service asks to wait
    (Retry-After). Every method raises GroundwireApiError when the service answers with a problem and
    GroundwireUnreachable when nothing answers.
    """

    def __init__(  # noqa: PLR0913 - all but the address have defaults
        self,
        url: str = "http://127.0.0.1:8000",
        *,
        api_key: str | None = None,
        timeout_s: float = wording.DEFAULT_TIMEOUT_S,
        retries: int = 5,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._http = httpx.Client(
            base_url=url, headers=wording.headers(api_key), timeout=timeout_s, transport=transport
        )
        self._retries = Retries(retries)
        self._sleep = sleep

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def extract(self, article: Given) -> ExtractionResult:
        """The facts of one article: an Article, or a dict of its fields."""
        content = wording.article_json(article)
        response = self._send(
            "POST", "/v1/extractions", content=content, headers={"content-type": "application/json"}
        )
        return ExtractionResult.model_validate_json(response.content)

    def submit(  # noqa: PLR0913 - what a job can be told
        self,
        articles: Iterable[Given],
        *,
        idempotency_key: str | None = None,
        strict: bool = False,
        mode: JobMode | None = None,
        model: str | None = None,
        webhook: str | None = None,
    ) -> Job:
        """Hand in a job; articles are sent as they come, so any number takes little memory.

        It is sent again after a failure only when `articles` can be gone through twice (a list), and
        with an idempotency key, so that no job is made twice.
        """
        can_repeat = idempotency_key is not None and iter(articles) is not articles
        headers = {"content-type": NDJSON}
        if idempotency_key is not None:
            headers["idempotency-key"] = idempotency_key
        response = self._send(
            "POST",
            "/v1/jobs",
            params=wording.job_parameters(strict=strict, mode=mode, model=model, webhook=webhook),
            make_content=lambda: wording.lines(articles),
            headers=headers,
            retries=self._retries if can_repeat else Retries(0),
        )
        return Job.model_validate_json(response.content)

    def job(self, job_id: str) -> Job:
        """How far a job is."""
        return Job.model_validate_json(self._send("GET", f"/v1/jobs/{job_id}").content)

    def wait(self, job_id: str, *, every_s: float = 2.0) -> Job:
        """The job once it is over."""
        while (job := self.job(job_id)).status not in _OVER:
            self._sleep(every_s)
        return job

    def results(
        self, job_id: str, *, cursor: int = 0, states: Sequence[ItemState] = (), follow: bool = False
    ) -> Iterator[JobResult]:
        """The results after a cursor, as they come; with `follow` until the job is over.

        A connection that breaks is opened again where it broke: every result comes exactly once.
        """
        tries = 0
        while True:
            try:
                for result in self._stream(job_id, cursor, states, follow=follow):
                    cursor, tries = result.cursor, 0
                    yield result
            except (httpx.TransportError, GroundwireUnreachable) as error:
                tries += 1
                if tries > self._retries.most:
                    raise GroundwireUnreachable("the results broke off") from error
                self._sleep(min(20.0, 0.5 * 2**tries))
            else:
                return

    def retry(self, job_id: str) -> Retried:
        """Send the dead letters of a job again."""
        return Retried.model_validate_json(self._send("POST", f"/v1/jobs/{job_id}/retry").content)

    def cancel(self, job_id: str) -> Job:
        """Begin no more articles of a job."""
        return Job.model_validate_json(self._send("DELETE", f"/v1/jobs/{job_id}").content)

    def _stream(
        self, job_id: str, cursor: int, states: Sequence[ItemState], *, follow: bool
    ) -> Iterator[JobResult]:
        params = wording.result_parameters(cursor, states, None, follow=follow)
        with self._http.stream("GET", f"/v1/jobs/{job_id}/results", params=params) as response:
            if response.is_error:
                response.read()
                if response.is_server_error:
                    raise GroundwireUnreachable(f"the service answered {response.status_code}")
                raise failure_of(response)
            for line in response.iter_lines():
                if line:
                    yield JobResult.model_validate_json(line)

    def _send(
        self,
        method: str,
        path: str,
        *,
        make_content: Callable[[], Iterable[bytes]] | None = None,
        retries: Retries | None = None,
        **request: Any,  # noqa: ANN401 - as httpx takes it
    ) -> httpx.Response:
        def once() -> httpx.Response:
            content = request if make_content is None else {**request, "content": make_content()}
            response = self._http.request(method, path, **content)
            raise_if_passing(response)
            return response

        trying: Any = tenacity.Retrying(sleep=self._sleep, **(retries or self._retries).arguments())
        try:
            response: httpx.Response = trying(once)
        except Unanswered as error:
            raise failure_of(error.response) from None
        except httpx.TransportError as error:
            raise unreachable(self._http.base_url, error) from error
        if response.is_error:
            raise failure_of(response)
        return response
