"""A second table of claims, written after the checks worked on the first."""

from typing import Final

RUMOUR: Final = "The White House may exempt Brazilian coffee from the 50 percent duty, people familiar with the plan said, though no decision has been made."
VOTE: Final = "Lawmakers rejected by 212 votes to 198 an amendment that would have doubled the tariff on imported mattresses."
WARN: Final = "Economist Dora Klein warned that export restrictions on gallium could cost European carmakers as much as €3 billion a year."
STAY: Final = "The Federal Circuit stayed the ruling on Oct. 2, leaving the steel tariffs in place while the government appeals."
PHASE: Final = "Under the deal, Vietnam will scrap duties on U.S. pork within five years, while Washington will not raise its 20 percent tariff on Vietnamese footwear."
PROBE: Final = "The European Commission launched an anti-subsidy investigation into electric buses from China in November and expects to conclude it within 13 months."
LICENSE: Final = "Firms cannot ship lithography tools to the listed mills without a license, and applications will face a presumption of denial."
HEARING: Final = "Eleven importers told the U.S. International Trade Commission that domestic producers are unable to supply enough titanium sponge."
WITHDRAW: Final = "Norway withdrew its complaint against Canada's salmon inspection fee after the two sides reached a settlement."
PLEA: Final = (
    "Turkish exporter Demir Boru pleaded guilty to evading antidumping duties and was fined $640,000."
)
EXTENDED: Final = "USTR Daniel Reyes extended 77 exclusions from Section 301 tariffs through May 31, 2026, but let 102 others expire."
NOTYET: Final = "New Zealand has not ratified the agreement and its parliament will vote in March, Foreign Minister Aroha Parata said."

FURTHER_TRUE: Final = (
    (RUMOUR, "The White House may exempt Brazilian coffee from the 50% duty."),
    (RUMOUR, "The White House is considering exempting coffee from Brazil from the 50 percent duty."),
    (VOTE, "Lawmakers rejected an amendment that would have doubled the tariff on imported mattresses."),
    (VOTE, "An amendment to double the mattress tariff was rejected by 212 votes to 198."),
    (
        WARN,
        "Dora Klein warned that export restrictions on gallium could cost European carmakers up to €3 billion a year.",
    ),
    (
        WARN,
        "Export restrictions on gallium could cost European carmakers as much as 3 billion euros a year, Klein said.",
    ),
    (STAY, "The Federal Circuit stayed the ruling on October 2."),
    (STAY, "The steel tariffs stay in place while the government appeals."),
    (PHASE, "Vietnam will eliminate duties on U.S. pork within five years."),
    (PHASE, "Washington will not raise its 20 percent tariff on Vietnamese footwear."),
    (PHASE, "Vietnam will remove duties on American pork within 5 years."),
    (PHASE, "The U.S. will not increase its 20% tariff on footwear from Vietnam."),
    (
        PROBE,
        "The European Commission opened an anti-subsidy probe into electric buses from China in November.",
    ),
    (PROBE, "The EU started an anti-subsidy investigation of Chinese electric buses in November."),
    (PROBE, "The Commission expects to conclude the investigation within 13 months."),
    (LICENSE, "Firms cannot ship lithography tools to the listed mills without a license."),
    (LICENSE, "Applications will face a presumption of denial."),
    (LICENSE, "Companies can't ship lithography tools to the listed mills without a licence."),
    (HEARING, "Eleven importers said domestic producers are unable to supply enough titanium sponge."),
    (HEARING, "11 importers told the ITC that domestic producers cannot supply enough titanium sponge."),
    (
        HEARING,
        "Domestic producers can't supply enough titanium sponge, importers told the US International Trade Commission.",
    ),
    (WITHDRAW, "Norway withdrew its complaint against Canada's salmon inspection fee."),
    (PLEA, "Demir Boru pleaded guilty to evading antidumping duties."),
    (PLEA, "Demir Boru was fined $640,000 for evading antidumping duties."),
    (EXTENDED, "USTR extended 77 exclusions from Section 301 tariffs through May 31, 2026."),
    (EXTENDED, "Daniel Reyes let 102 exclusions expire."),
    (EXTENDED, "Seventy-seven Section 301 exclusions were extended until 31 May 2026."),
    (NOTYET, "New Zealand has not ratified the agreement."),
    (NOTYET, "New Zealand's parliament will vote in March, Parata said."),
)

FURTHER_FALSE: Final = (
    (RUMOUR, "The White House will exempt Brazilian coffee from the 50 percent duty."),
    (RUMOUR, "The White House exempted Brazilian coffee from the 50 percent duty."),
    (RUMOUR, "The White House may exempt Brazilian coffee from the 15 percent duty."),
    (RUMOUR, "The White House may exempt Brazilian tea from the 50 percent duty."),
    (RUMOUR, "The White House may exempt Colombian coffee from the 50 percent duty."),
    (RUMOUR, "The White House may not exempt Brazilian coffee from the 50 percent duty."),
    (VOTE, "Lawmakers approved an amendment that would have doubled the tariff on imported mattresses."),
    (VOTE, "Lawmakers rejected by 198 votes to 212 an amendment on mattresses."),
    (VOTE, "Lawmakers doubled the tariff on imported mattresses."),
    (VOTE, "Lawmakers rejected an amendment that would have doubled the tariff on exported mattresses."),
    (
        WARN,
        "Dora Klein warned that import restrictions on gallium could cost European carmakers as much as €3 billion a year.",
    ),
    (WARN, "Export restrictions on gallium will cost European carmakers as much as €3 billion a year."),
    (WARN, "Export restrictions on gallium could cost European carmakers at least €3 billion a year."),
    (WARN, "Export restrictions on gallium could cost European carmakers as much as $3 billion a year."),
    (WARN, "Export restrictions on gallium could cost European carmakers as much as €3 million a year."),
    (
        WARN,
        "Dora Klein warned that export restrictions on gallium could not cost European carmakers as much as €3 billion a year.",
    ),
    (STAY, "The Federal Circuit stayed the ruling on Oct. 22."),
    (STAY, "The Federal Circuit stayed the ruling on Nov. 2."),
    (STAY, "The Federal Circuit did not stay the ruling."),
    (STAY, "The Supreme Court stayed the ruling on Oct. 2."),
    (STAY, "The Federal Circuit stayed the ruling, leaving the aluminum tariffs in place."),
    (PHASE, "Vietnam will scrap duties on U.S. pork within 15 years."),
    (PHASE, "Vietnam will scrap duties on U.S. pork within five months."),
    (PHASE, "Vietnam will raise duties on U.S. pork within five years."),
    (PHASE, "Washington will raise its 20 percent tariff on Vietnamese footwear."),
    (PHASE, "Washington will not cut its 20 percent tariff on Vietnamese footwear."),
    (PHASE, "Vietnam will not scrap duties on U.S. pork within five years."),
    (PHASE, "Vietnam scrapped duties on U.S. pork."),
    (
        PROBE,
        "The European Commission closed an anti-subsidy investigation into electric buses from China in November.",
    ),
    (
        PROBE,
        "The European Commission launched an anti-subsidy investigation into electric buses from Chile in November.",
    ),
    (
        PROBE,
        "The European Commission launched an anti-subsidy investigation into electric buses from China in October.",
    ),
    (
        PROBE,
        "The European Commission will launch an anti-subsidy investigation into electric buses from China.",
    ),
    (PROBE, "The European Parliament launched an anti-subsidy investigation into electric buses from China."),
    (PROBE, "The Commission will conclude the investigation within 13 months."),
    (LICENSE, "Firms can ship lithography tools to the listed mills without a license."),
    (LICENSE, "Firms cannot ship lithography tools to the listed mills with a license."),
    (LICENSE, "Applications may face a presumption of denial."),
    (LICENSE, "Applications will not face a presumption of denial."),
    (
        HEARING,
        "Twelve importers told the U.S. International Trade Commission that domestic producers are unable to supply enough titanium sponge.",
    ),
    (HEARING, "Eleven importers said domestic producers are able to supply enough titanium sponge."),
    (HEARING, "Eleven exporters told the U.S. International Trade Commission about titanium sponge."),
    (
        HEARING,
        "Eleven importers told the U.S. International Trade Commission that foreign producers are unable to supply enough titanium sponge.",
    ),
    (WITHDRAW, "Canada withdrew its complaint against Norway's salmon inspection fee."),
    (WITHDRAW, "Norway will withdraw its complaint against Canada's salmon inspection fee."),
    (WITHDRAW, "Norway did not withdraw its complaint against Canada's salmon inspection fee."),
    (WITHDRAW, "Sweden withdrew its complaint against Canada's salmon inspection fee."),
    (PLEA, "Demir Boru pleaded not guilty to evading antidumping duties."),
    (PLEA, "Demir Boru pleaded guilty to evading countervailing duties."),
    (PLEA, "Demir Boru was fined $460,000."),
    (PLEA, "Demir Boru was fined 640,000 yuan."),
    (PLEA, "Greek exporter Demir Boru pleaded guilty to evading antidumping duties."),
    (EXTENDED, "USTR extended 77 exclusions from Section 301 tariffs through May 31, 2027."),
    (EXTENDED, "USTR extended 102 exclusions and let 77 others expire."),
    (EXTENDED, "USTR ended 77 exclusions from Section 301 tariffs."),
    (EXTENDED, "USTR did not extend 77 exclusions from Section 301 tariffs."),
    (EXTENDED, "USTR extended 77 exclusions from Section 232 tariffs."),
    (NOTYET, "New Zealand has ratified the agreement."),
    (NOTYET, "New Zealand's parliament may vote in March."),
    (NOTYET, "New Zealand's parliament will vote in May."),
    (NOTYET, "New Zealand's parliament will not vote in March."),
    (NOTYET, "Prime Minister Winston Hale said New Zealand has not ratified the agreement."),
)
