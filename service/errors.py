"""Every error that Groundwire raises on purpose, as one tree.

GroundwireError                 code                   HTTP  healed by
├── RequestRejected
│   ├── ArticleRejected         invalid_article        422   sending another article or option
│   ├── ArticleTooLarge         article_too_large      413   sending less text
│   ├── JsonMalformed           malformed_json         400   sending JSON
│   ├── MediaTypeUnsupported    unsupported_media_type 415   sending application/json
│   ├── RequestUnreadable       bad_request            400   sending valid HTTP
│   │   └── HeadTooLarge        bad_request            431   sending fewer headers
│   ├── RequestLate             request_timeout        408   sending the request at once
│   ├── ResourceNotFound        not_found              404   asking for something that exists
│   ├── IdempotencyConflict     idempotency_conflict   409   another Idempotency-Key, or the same body
│   └── IdempotencyPending      idempotency_pending    409   sending it again (retry_after_s)
├── CallerUnknown               unauthenticated        401   sending a live API key
├── CallerNotAllowed            forbidden              403   a key with the scope
├── CallerLimited               rate_limited           429   waiting (retry_after_s)
├── ServiceOverloaded           overloaded             503   waiting (retry_after_s)
├── JobsUnavailable             jobs_unavailable       503   mending the job database; the message says how
├── DeadlineExceeded            deadline_exceeded      504   a longer deadline, a shorter article
├── ModelError                  model_error            502   depends; the message says
│   ├── ModelUnavailable        model_unavailable      503   waiting, or starting the model
│   │   ├── ModelTimedOut                                    waiting
│   │   ├── ModelRateLimited                                 waiting (retry_after_s)
│   │   └── EmbeddedModelFailed                              the message says what is missing
│   ├── ModelMisconfigured      model_error            502   fixing the name, key or base of the model
│   ├── ModelRefused            model_error            502   nothing: the provider will not answer
│   ├── ContextOverflowed       model_error            502   a shorter article or another model
│   └── ReplyInvalid            model_reply_invalid    502   another model or prompt
│       └── ReplyCutOff                                      asking for less at once
├── GoldenInvalid               (not served)                 mending the golden cases; `faults` names where
└── SettingsInvalid             (not served)                 fixing the environment variable
"""

from typing import ClassVar

from service.spending import Spent


class GroundwireError(Exception):
    """Root of the tree; the message is one sentence for a person, without article text or keys."""

    code: ClassVar[str] = "internal_error"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong inside Groundwire"

    def __init__(self, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.retry_after_s = retry_after_s


class RequestRejected(GroundwireError):
    """The request cannot be answered as it is."""

    code = "invalid_article"
    status = 422
    title = "The request cannot be answered as it is"

    def __init__(self, message: str, *, problems: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems  # (JSON pointer, message) pairs


class ArticleRejected(RequestRejected):
    """The article or one of its options is invalid."""

    title = "The article or its options are invalid"


class ArticleTooLarge(RequestRejected):
    """The article is longer than the limit."""

    code = "article_too_large"
    status = 413
    title = "The article is too large"


class JsonMalformed(RequestRejected):
    """The body is not JSON."""

    code = "malformed_json"
    status = 400
    title = "The body is not valid JSON"


class MediaTypeUnsupported(RequestRejected):
    """The body is declared as something other than JSON."""

    code = "unsupported_media_type"
    status = 415
    title = "The media type is not supported"


class RequestUnreadable(RequestRejected):
    """The request is not HTTP as the service understands it."""

    code = "bad_request"
    status = 400
    title = "The request is not valid HTTP"


class HeadTooLarge(RequestUnreadable):
    """The request line and headers are larger than the limit."""

    status = 431
    title = "The headers are too large"


class RequestLate(RequestRejected):
    """The request did not arrive in time."""

    code = "request_timeout"
    status = 408
    title = "The request did not arrive in time"


class ResourceNotFound(RequestRejected):
    """There is nothing at this address."""

    code = "not_found"
    status = 404
    title = "There is nothing here"


class IdempotencyConflict(RequestRejected):
    """The Idempotency-Key belongs to another body."""

    code = "idempotency_conflict"
    status = 409
    title = "The Idempotency-Key was used for another body"


class IdempotencyPending(RequestRejected):
    """Another request with this Idempotency-Key has not arrived yet, or was not taken."""

    code = "idempotency_pending"
    status = 409
    title = "Another request with this Idempotency-Key is arriving"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.retry_after_s = 1.0


class JobsUnavailable(GroundwireError):
    """The database of jobs cannot be used now."""

    code = "jobs_unavailable"
    status = 503
    title = "Jobs are unavailable"

    def __init__(self, message: str, *, retry_after_s: float | None = 5.0) -> None:
        super().__init__(message, retry_after_s=retry_after_s)


class CallerUnknown(GroundwireError):
    """The request carries no live API key."""

    code = "unauthenticated"
    status = 401
    title = "An API key is needed"


class CallerNotAllowed(GroundwireError):
    """The API key does not open this."""

    code = "forbidden"
    status = 403
    title = "The API key does not open this"


class CallerLimited(GroundwireError):
    """The API key has used its share; `headers` say how much it may use."""

    code = "rate_limited"
    status = 429
    title = "The API key is at its limit"

    def __init__(
        self, message: str, *, retry_after_s: float | None = None, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
        self.headers = headers


class ServiceOverloaded(GroundwireError):
    """As many requests are running as may run, or the service is stopping."""

    code = "overloaded"
    status = 503
    title = "The service takes no more requests for the moment"


class DeadlineExceeded(GroundwireError):
    """The time that the request may take is over; `spent` is what calls had consumed by then."""

    code = "deadline_exceeded"
    status = 504
    title = "The deadline passed"

    def __init__(
        self, message: str, *, retry_after_s: float | None = None, spent: Spent | None = None
    ) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
        self.spent = spent


class ModelError(GroundwireError):
    """The model behind the service failed in a way that trying again will not heal.

    `spent` is what its failed calls consumed, when any were made.
    """

    code = "model_error"
    status = 502
    title = "The model failed"

    def __init__(
        self, message: str, *, retry_after_s: float | None = None, spent: Spent | None = None
    ) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
        self.spent = spent


class ModelUnavailable(ModelError):
    """The model cannot be reached, or does not work now."""

    code = "model_unavailable"
    status = 503
    title = "The model is unavailable"


class ModelTimedOut(ModelUnavailable):
    """The model did not answer in time."""


class ModelRateLimited(ModelUnavailable):
    """The provider asks us to slow down."""


class EmbeddedModelFailed(ModelUnavailable):
    """The embedded model could not be fetched, checked, loaded or kept running."""


class ModelMisconfigured(ModelError):
    """The model's name, key or address is wrong."""


class ModelRefused(ModelError):
    """The provider declines to answer this content."""


class ContextOverflowed(ModelError):
    """The question is longer than the model can read."""


class ReplyInvalid(ModelError):
    """After every repair the model's reply still does not fit."""

    code = "model_reply_invalid"
    title = "The model's reply was not usable"


class GoldenInvalid(GroundwireError):
    """Golden cases, recorded replies or runs over them cannot be used; `faults` has a line for each."""

    title = "Golden cases are invalid"

    def __init__(self, message: str, *, faults: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class ReplyCutOff(ReplyInvalid):
    """The reply ended at its token limit also with more room; a smaller question may fit."""


class SettingsInvalid(GroundwireError):
    """An environment variable has a value that cannot be used."""

    title = "A setting is invalid"
