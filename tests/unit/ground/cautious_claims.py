"""Claims that are true, or nearly, but too freely worded for code to be sure of: the evidence's own words replace them."""

from typing import Final

CAUTIOUS: Final = (
    (
        "The Commerce Department proposed a rule that would bar exports of advanced chips to Russia without a license.",
        "A rule proposed by the Department of Commerce would ban unlicensed exports of advanced chips to Russia without a license.",
    ),
    (
        "The Court of International Trade on March 4 struck down the Section 301 exclusion for bicycle trailers, Judge Mara Ellison wrote, but upheld the one for pet doors.",
        "Judge Ellison upheld the Section 301 exclusion for pet doors and struck down the one for bicycle trailers.",
    ),
    (
        "U.S. Trade Representative Lena Ortiz did not rule out new tariffs on Mexican tomatoes, saying talks would resume in September.",
        "Ortiz left open new tariffs on tomatoes from Mexico.",
    ),
    (
        "The goods deficit with Vietnam narrowed to $9.8 billion in May from $10.4 billion in April as imports fell.",
        "Imports from Vietnam declined in May.",
    ),
    (
        "BIS added 14 Chinese companies to the Entity List on Tuesday and removed two Turkish firms.",
        "BIS removed two Turkish firms from the Entity List.",
    ),
    (
        "BIS added 14 Chinese companies to the Entity List on Tuesday and removed two Turkish firms.",
        "Two companies from Turkey were removed from the list.",
    ),
    (
        "The White House may exempt Brazilian coffee from the 50 percent duty, people familiar with the plan said, though no decision has been made.",
        "No decision has been made on exempting Brazilian coffee.",
    ),
    (
        "Exporter Brightwell Tools agreed to pay $1.2 million to settle charges that it shipped drone parts to Iran between 2019 and 2021.",
        "Brightwell Tools agreed to pay 1.2 million dollars over shipments of drone parts to Iran.",
    ),
    (
        "New Zealand has not ratified the agreement and its parliament will vote in March, Foreign Minister Aroha Parata said.",
        "Aroha Parata said New Zealand's parliament will vote on the agreement in March.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "The agency suspended Larkspur Freight's license for six months.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer has to deposit cash at 18.6%.",
    ),
    (
        "The American Bolt Makers Alliance, which represents more than 300 producers, opposes the exemption and urged Congress to end it.",
        "The American Bolt Makers Alliance is against the exemption and urged Congress to end it.",
    ),
    (
        "Norway withdrew its complaint against Canada's salmon inspection fee after the two sides reached a settlement.",
        "Norway dropped its complaint over Canada's salmon inspection fee after a settlement.",
    ),
)
