"""The closed vocabularies of Groundwire's answers, each value defined once, with its meaning."""

from enum import StrEnum, unique
from typing import Self


class Described(StrEnum):
    """A string enum whose members carry their definition as `__doc__`.

    Members are written ``NAME = "value", "what it means"``; prompts and documentation render these
    definitions, so that a value is explained in exactly one place.
    """

    def __new__(cls, value: str, definition: str) -> Self:
        """Make a member equal to `value` and documented by `definition`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.__doc__ = definition
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The member with this value.

        Raises:
            KeyError: when there is none.
        """
        return {member.value: member for member in cls}[value]

    @property
    def definition(self) -> str:
        """What this value means, in one phrase."""
        return self.__doc__ or ""


@unique
class Section(Described):
    """The five parts of `data`."""

    ACTORS = "actors", "people and bodies that act, decide or speak"
    POLICY_ACTIONS = "policy_actions", "measures of trade policy and their state"
    POSITIONS = "positions", "what an actor says for or against something"
    DATES = "dates", "dates and periods that the article mentions"
    REFERENCES = "references", "documents, cases and related articles that the article cites"


@unique
class ActorKind(Described):
    """What sort of actor this is."""

    PERSON = "person", "a named human being"
    GOVERNMENT = "government", "a country's government or administration as a whole"
    AGENCY = "agency", "a ministry, department, bureau, commission or other executive body"
    LEGISLATURE = "legislature", "a parliament, chamber of it or committee of it"
    COURT = "court", "a court or tribunal"
    COMPANY = "company", "a business"
    INDUSTRY_GROUP = "industry_group", "a trade association, chamber or coalition of businesses"
    CIVIL_SOCIETY = "civil_society", "a union, think tank, university, advocacy group or news outlet"
    INTERNATIONAL_ORGANIZATION = "international_organization", "a body of several states"
    GROUP = "group", "several people or bodies named together"
    OTHER = "other", "none of the others"


@unique
class Instrument(Described):
    """What kind of measure a policy action is."""

    EXPORT_CONTROL = "export_control", "limits on what may be exported, to whom, or licences for it"
    IMPORT_TARIFF = "import_tariff", "a duty on imports that is no trade remedy"
    ANTIDUMPING = "antidumping", "a duty, order or review against imports sold below fair value"
    COUNTERVAILING_DUTY = "countervailing_duty", "a duty, order or review against subsidized imports"
    SAFEGUARD = "safeguard", "temporary relief from a surge of imports"
    SANCTIONS = "sanctions", "blocked property, banned dealings or other sanctions on persons or countries"
    ENTITY_LISTING = "entity_listing", "adding to or removing from a list of restricted parties"
    IMPORT_RESTRICTION = "import_restriction", "a ban, detention, licence or forced-labor block on imports"
    QUOTA = "quota", "a limit on quantity, with or without a tariff rate"
    SUBSIDY = "subsidy", "public money or tax relief for producers"
    INVESTMENT_SCREENING = "investment_screening", "review of or limits on investment"
    CUSTOMS_RULING = "customs_ruling", "a customs decision on classification, origin, value or marking"
    COURT_DECISION = "court_decision", "a judgment, order or opinion of a court"
    RULEMAKING = "rulemaking", "a proposed, interim or final rule, regulation or law"
    COMMENT_PERIOD = "comment_period", "a request for public comments or a hearing"
    INVESTIGATION = "investigation", "an inquiry, probe or review opened or run by an authority"
    TRADE_AGREEMENT = "trade_agreement", "an agreement signed, ratified, amended or ended"
    NEGOTIATION = "negotiation", "talks or consultations between governments"
    ENFORCEMENT = "enforcement", "a penalty, seizure, settlement, charge or audit"
    EXCLUSION = "exclusion", "an exemption from a duty or measure, granted, extended or refused"
    OTHER = "other", "a policy action that is none of these"


@unique
class ActionStatus(Described):
    """How far a policy action has come, as the article tells it."""

    CONSIDERED = "considered", "being thought about, studied or asked for"
    PROPOSED = "proposed", "formally proposed, not decided"
    UNDER_NEGOTIATION = "under_negotiation", "being negotiated or discussed between parties"
    ANNOUNCED = "announced", "decided or announced, not yet said to be in force"
    IN_FORCE = "in_force", "done, issued or in effect"
    SUSPENDED = "suspended", "paused, stayed or delayed"
    ENDED = "ended", "closed, expired, revoked or withdrawn"
    REJECTED = "rejected", "refused, struck down or voted down"


@unique
class Stance(Described):
    """How an actor stands to a topic."""

    SUPPORTS = "supports", "is for it, welcomes it, hopes for it or defends it"
    OPPOSES = "opposes", "is against it, criticizes it or warns of it"
    CONDITIONAL = "conditional", "is for or against it only if something holds"
    NEUTRAL = "neutral", "describes or explains without taking a side"
    UNCOMMITTED = "uncommitted", "declines to say or has not decided"


@unique
class Attribution(Described):
    """Whether a position is in the speaker's own words."""

    DIRECT = "direct", "at least some of it stands in quotation marks"
    INDIRECT = "indirect", "reported in the article's words"


@unique
class TargetKind(Described):
    """What sort of thing a policy action is aimed at."""

    COUNTRY = "country", "a country, region or bloc"
    PRODUCT = "product", "goods, materials or technology"
    ENTITY = "entity", "a named company, person or body"
    SECTOR = "sector", "an industry"


@unique
class DateBasis(Described):
    """What a date's calendar value was worked out from."""

    EXPLICIT = "explicit", "the text itself names the year"
    PUBLICATION = "publication", "the article's date of publication"
    REFERENCE = "reference", "a numbered reference or another date in the text"
    NONE = "none", "nothing: too vague, or no date of publication was given"


@unique
class ReferenceKind(Described):
    """What sort of document or case a reference names."""

    RELATED_ARTICLE = "related_article", "another article of the same daily, by its number"
    FEDERAL_REGISTER = "federal_register", "a page or document of the US Federal Register"
    CFR = "cfr", "the US Code of Federal Regulations"
    USC = "usc", "the United States Code"
    DOCKET = "docket", "a regulatory docket, RIN or foreign-trade-zone docket"
    COURT_CASE = "court_case", "a court case by number or reporter"
    SLIP_OPINION = "slip_opinion", "a slip opinion of the Court of International Trade"
    HTS = "hts", "a heading of the Harmonized Tariff Schedule"
    ADCVD_CASE = "adcvd_case", "an antidumping or countervailing duty case or injury investigation"
    WTO_DISPUTE = "wto_dispute", "a dispute before the World Trade Organization"
    EXECUTIVE_ORDER = "executive_order", "a US executive order or presidential proclamation"
    PUBLIC_LAW = "public_law", "a US public law"
    URL = "url", "a web address"
    OTHER = "other", "a ruling, regulation or notice of any other numbered series"
