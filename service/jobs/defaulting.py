"""Gives an article of a job the options that the job sets for those who give none."""

from schemas.article import Article, Options


def with_defaults(article: Article, defaults: Options) -> Article:
    """The article, with each option that it does not give itself as the job has it."""
    missing = defaults.model_fields_set - article.options.model_fields_set
    if not missing:
        return article
    options = article.options.model_copy(update={name: getattr(defaults, name) for name in missing})
    return article.model_copy(update={"options": options})
