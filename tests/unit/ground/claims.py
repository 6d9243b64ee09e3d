"""Sentences of our own with what follows from them and what does not."""
# ruff: noqa: E501 - a row of a table is one line

from typing import Final

JAPAN = "Trade Minister Ken Saito said Japan would not impose a 25 percent tariff on imports of Chinese steel from 1 July 2025."
RULE = "The Commerce Department proposed a rule that would bar exports of advanced chips to Russia without a license."
REVIEW = "Commerce will raise the antidumping duty on Indian shrimp from 4.5% to 7.2% and keep the rate for Ecuador at 3.1%, the agency said Friday."
FINE = "Exporter Brightwell Tools agreed to pay $1.2 million to settle charges that it shipped drone parts to Iran between 2019 and 2021."
COURT = "The Court of International Trade on March 4 struck down the Section 301 exclusion for bicycle trailers, Judge Mara Ellison wrote, but upheld the one for pet doors."
DENIAL = "Deputy Minister Olga Brandt denied that Germany had asked Brussels to delay the carbon levy."
OPEN = "U.S. Trade Representative Lena Ortiz did not rule out new tariffs on Mexican tomatoes, saying talks would resume in September."
SILENT = "A spokesperson for the ministry declined to say whether Canada will retaliate against U.S. lumber duties."
TALKS = "South Korea and the European Union are considering a digital trade agreement and may start negotiations early next year, two officials said."
COMMENTS = "Comments are due by Aug. 30, no later than 45 days after publication, the Bureau of Industry and Security said in a notice."
GROUP = "The American Bolt Makers Alliance, which represents more than 300 producers, opposes the exemption and urged Congress to end it."
DEFICIT = "The goods deficit with Vietnam narrowed to $9.8 billion in May from $10.4 billion in April as imports fell."
UNION = "“We never supported these duties and we will not start now,” union president Hal Nordin said of the aluminum tariffs."
BILL = "A bill introduced by Sen. Rita Moss would cut tariffs on insulin to 5 percent, but the White House has not decided whether to back it."
LIST = "BIS added 14 Chinese companies to the Entity List on Tuesday and removed two Turkish firms."
QUOTA = "The Commission extended the tuna quota until 31 December 2027 and raised it to 35,000 tonnes."
PAUSE = (
    "India suspended its export ban on onions for 90 days; Trade Secretary Anil Rao expects prices to ease."
)
ANNOUNCE = "Mexico announced a 10 percent tariff on imported bicycles that will take effect Nov. 1 unless a deal is reached."

TRUE: Final = (
    (JAPAN, "Japan would not impose a 25 percent tariff on imports of Chinese steel from 1 July 2025."),
    (JAPAN, "Japan will not impose a 25% tariff on Chinese steel imports from July 1, 2025."),
    (JAPAN, "Saito said that Japan won't levy a 25-percent tariff on imports of steel from China."),
    (JAPAN, "Ken Saito ruled out a 25 percent Japanese tariff on Chinese steel."),
    (JAPAN, "No 25 percent tariff on Chinese steel would be imposed by Japan, Trade Minister Saito said."),
    (JAPAN, "According to Ken Saito, Japan would not impose tariffs on Chinese steel."),
    (RULE, "The Commerce Department proposed barring exports of advanced chips to Russia without a license."),
    (
        RULE,
        "A rule proposed by the Department of Commerce would ban unlicensed exports of advanced chips to Russia without a license.",
    ),
    (
        RULE,
        "Commerce's proposed rule would prohibit exporting advanced semiconductors to Russia without a licence.",
    ),
    (RULE, "Commerce proposed an export rule on advanced chips for Russia."),
    (REVIEW, "Commerce will increase the antidumping duty on Indian shrimp to 7.2 percent."),
    (REVIEW, "The antidumping duty on shrimp from India will rise from 4.5 percent to 7.2 percent."),
    (REVIEW, "Commerce will keep the duty for Ecuador at 3.1%."),
    (REVIEW, "The agency said Friday that it will raise the duty on Indian shrimp."),
    (FINE, "Brightwell Tools agreed to pay $1.2 million to settle charges over drone parts."),
    (FINE, "Brightwell Tools agreed to pay 1.2 million dollars over shipments of drone parts to Iran."),
    (
        FINE,
        "Brightwell Tools agreed to settle charges that it shipped drone parts to Iran from 2019 to 2021.",
    ),
    (FINE, "Brightwell Tools will pay $1,200,000 to settle charges of shipping drone parts to Iran."),
    (
        COURT,
        "The Court of International Trade struck down the Section 301 exclusion for bicycle trailers on March 4.",
    ),
    (COURT, "The court upheld the exclusion for pet doors."),
    (COURT, "The CIT overturned the exclusion for bicycle trailers."),
    (
        COURT,
        "Judge Ellison upheld the Section 301 exclusion for pet doors and struck down the one for bicycle trailers.",
    ),
    (DENIAL, "Olga Brandt denied that Germany asked Brussels to delay the carbon levy."),
    (DENIAL, "Germany did not ask Brussels to delay the carbon levy, Brandt said."),
    (DENIAL, "Deputy Minister Brandt said Germany had not asked Brussels to postpone the carbon levy."),
    (OPEN, "Lena Ortiz did not rule out new tariffs on Mexican tomatoes."),
    (OPEN, "Ortiz left open new tariffs on tomatoes from Mexico."),
    (OPEN, "Ortiz said talks would resume in September."),
    (OPEN, "Talks will resume in September, Ortiz said."),
    (SILENT, "The ministry declined to say whether Canada will retaliate against U.S. lumber duties."),
    (
        SILENT,
        "The ministry's spokesperson would not say whether Canada will retaliate against American lumber duties.",
    ),
    (SILENT, "A spokesperson did not say if Canada will retaliate against US duties on lumber."),
    (TALKS, "South Korea and the EU are considering a digital trade agreement."),
    (TALKS, "The European Union and South Korea may start negotiations early next year."),
    (
        TALKS,
        "South Korea and the European Union could begin negotiating early next year, two officials said.",
    ),
    (TALKS, "A digital trade deal is being considered by South Korea and the EU."),
    (COMMENTS, "Comments are due by Aug. 30."),
    (COMMENTS, "The Bureau of Industry and Security said comments are due by August 30."),
    (COMMENTS, "Comments are due no later than 45 days after publication."),
    (COMMENTS, "BIS said that comments are due by 30 August."),
    (GROUP, "The American Bolt Makers Alliance opposes the exemption."),
    (GROUP, "The American Bolt Makers Alliance represents more than 300 producers."),
    (GROUP, "The alliance urged Congress to end the exemption."),
    (GROUP, "The American Bolt Makers Alliance is against the exemption and urged Congress to end it."),
    (DEFICIT, "The goods deficit with Vietnam fell to $9.8 billion in May."),
    (DEFICIT, "The deficit with Vietnam narrowed from $10.4 billion in April to $9.8 billion in May."),
    (DEFICIT, "Imports from Vietnam declined in May."),
    (UNION, "Hal Nordin said the union never supported the duties on aluminum."),
    (UNION, "The union does not support the aluminum tariffs, its president Hal Nordin said."),
    (UNION, "Nordin said “we will not start now”."),
    (BILL, "A bill by Sen. Rita Moss would cut tariffs on insulin to 5%."),
    (BILL, "The White House has not decided whether to back the bill."),
    (BILL, "Rita Moss introduced a bill that would reduce insulin tariffs to five percent."),
    (BILL, "The White House is undecided on whether to support the bill."),
    (LIST, "BIS added 14 Chinese companies to the Entity List."),
    (LIST, "Fourteen companies from China were added to the Entity List on Tuesday."),
    (LIST, "BIS removed two Turkish firms from the Entity List."),
    (LIST, "Two companies from Turkey were removed from the list."),
    (QUOTA, "The Commission extended the tuna quota until December 31, 2027."),
    (QUOTA, "The tuna quota was raised to 35,000 tons."),
    (QUOTA, "The Commission increased the quota for tuna to 35,000 tonnes and extended it."),
    (PAUSE, "India suspended its ban on onion exports for 90 days."),
    (PAUSE, "India's export ban on onions was paused for 90 days."),
    (PAUSE, "Anil Rao expects prices to ease."),
    (PAUSE, "Prices are expected to ease, Trade Secretary Rao said."),
    (ANNOUNCE, "Mexico announced a 10% tariff on imported bicycles."),
    (
        ANNOUNCE,
        "Mexico's 10 percent tariff on imported bicycles will take effect on Nov. 1 unless a deal is reached.",
    ),
    (ANNOUNCE, "Mexico announced a tariff on bicycle imports."),
)

FALSE: Final = (
    (JAPAN, "Japan would impose a 25 percent tariff on imports of Chinese steel from 1 July 2025."),
    (JAPAN, "Japan would not impose a 35 percent tariff on imports of Chinese steel from 1 July 2025."),
    (JAPAN, "Japan would not impose a 25 percent tariff on imports of Chinese steel from 1 July 2026."),
    (JAPAN, "Japan would not impose a 25 percent tariff on imports of Chinese steel from 1 June 2025."),
    (JAPAN, "Japan would not impose a 25 percent tariff on imports of Chinese steel from 2 July 2025."),
    (
        JAPAN,
        "Trade Minister Wang Wentao said Japan would not impose a 25 percent tariff on imports of Chinese steel.",
    ),
    (JAPAN, "Japan would not impose a 25 percent tariff on exports of Chinese steel from 1 July 2025."),
    (JAPAN, "The EU would not impose a 25 percent tariff on imports of Chinese steel from 1 July 2025."),
    (JAPAN, "China would not impose a 25 percent tariff on imports of Japanese steel from 1 July 2025."),
    (JAPAN, "Japan would not impose a 25 percent tariff on imports of Chinese aluminum from 1 July 2025."),
    (JAPAN, "Japan did not impose a 25 percent tariff on imports of Chinese steel."),
    (JAPAN, "Japan would not impose a $25 tariff on imports of Chinese steel."),
    (JAPAN, "Japan may not impose a 25 percent tariff on imports of Chinese steel."),
    (JAPAN, "Japan has imposed a 25 percent tariff on imports of Chinese steel."),
    (JAPAN, "Japan would not end a 25 percent tariff on imports of Chinese steel."),
    (RULE, "The Commerce Department barred exports of advanced chips to Russia without a license."),
    (
        RULE,
        "The Commerce Department proposed a rule that would bar imports of advanced chips from Russia without a license.",
    ),
    (
        RULE,
        "The Commerce Department proposed a rule that will bar exports of advanced chips to Russia without a license.",
    ),
    (
        RULE,
        "The Commerce Department proposed a rule that would not bar exports of advanced chips to Russia without a license.",
    ),
    (
        RULE,
        "The Commerce Department proposed a rule that would bar exports of advanced chips to Belarus without a license.",
    ),
    (
        RULE,
        "The Treasury Department proposed a rule that would bar exports of advanced chips to Russia without a license.",
    ),
    (
        RULE,
        "The Commerce Department proposed a rule that would allow exports of advanced chips to Russia without a license.",
    ),
    (REVIEW, "Commerce will cut the antidumping duty on Indian shrimp to 7.2 percent."),
    (REVIEW, "Commerce will raise the antidumping duty on Indian shrimp from 7.2% to 4.5%."),
    (REVIEW, "Commerce raised the antidumping duty on Indian shrimp to 7.2%."),
    (REVIEW, "Commerce may raise the antidumping duty on Indian shrimp to 7.2%."),
    (REVIEW, "Commerce will raise the countervailing duty on Indian shrimp to 7.2%."),
    (REVIEW, "Commerce will raise the antidumping duty on Indian salmon to 7.2%."),
    (REVIEW, "Commerce will raise the antidumping duty on Indian shrimp by 7.2 percentage points."),
    (REVIEW, "Commerce will raise the antidumping duty on Indonesian shrimp to 7.2%."),
    (REVIEW, "Commerce will not raise the antidumping duty on Indian shrimp."),
    (REVIEW, "The agency said Monday that Commerce will raise the duty on Indian shrimp."),
    (FINE, "Brightwell Tools agreed to pay $1.2 billion to settle charges over drone parts."),
    (FINE, "Brightwell Tools agreed to pay €1.2 million to settle charges over drone parts."),
    (FINE, "Brightwell Tools agreed to pay $2.1 million to settle charges over drone parts."),
    (
        FINE,
        "Brightwell Tools agreed to pay $1.2 million to settle charges that it shipped drone parts to Iraq.",
    ),
    (FINE, "Brightwell Tools refused to pay $1.2 million to settle charges over drone parts."),
    (FINE, "Brightwell Tools shipped drone parts to Iran between 2019 and 2022."),
    (FINE, "Brightwell Tools agreed to pay more than $1.2 million to settle charges over drone parts."),
    (FINE, "Hartwell Tools agreed to pay $1.2 million to settle charges over drone parts."),
    (COURT, "The Court of International Trade upheld the Section 301 exclusion for bicycle trailers."),
    (COURT, "The Court of International Trade struck down the Section 232 exclusion for bicycle trailers."),
    (COURT, "The Court of International Trade struck down the exclusion on March 14."),
    (
        COURT,
        "The Court of International Trade did not strike down the Section 301 exclusion for bicycle trailers.",
    ),
    (COURT, "Judge Mark Barnett struck down the Section 301 exclusion for bicycle trailers."),
    (COURT, "The Supreme Court struck down the Section 301 exclusion for bicycle trailers."),
    (DENIAL, "Germany asked Brussels to delay the carbon levy."),
    (DENIAL, "Olga Brandt said that Germany had asked Brussels to delay the carbon levy."),
    (DENIAL, "Olga Brandt confirmed that Germany had asked Brussels to delay the carbon levy."),
    (DENIAL, "Olga Brandt denied that France had asked Brussels to delay the carbon levy."),
    (OPEN, "Lena Ortiz ruled out new tariffs on Mexican tomatoes."),
    (OPEN, "Lena Ortiz announced new tariffs on Mexican tomatoes."),
    (OPEN, "Lena Ortiz did not rule out new tariffs on Mexican avocados."),
    (OPEN, "Ortiz said talks would resume in October."),
    (OPEN, "Ortiz said talks would not resume in September."),
    (OPEN, "There will be new tariffs on Mexican tomatoes."),
    (SILENT, "Canada will retaliate against U.S. lumber duties."),
    (SILENT, "The ministry said Canada will retaliate against U.S. lumber duties."),
    (SILENT, "Canada will not retaliate against U.S. lumber duties, the ministry said."),
    (SILENT, "The ministry declined to say whether Mexico will retaliate against U.S. lumber duties."),
    (TALKS, "South Korea and the European Union signed a digital trade agreement."),
    (TALKS, "South Korea and the European Union will start negotiations early next year."),
    (TALKS, "North Korea and the European Union may start negotiations early next year."),
    (TALKS, "South Korea and the European Union may end negotiations early next year."),
    (TALKS, "South Korea and the European Union may start negotiations next month."),
    (TALKS, "South Korea and the European Union are not considering a digital trade agreement."),
    (COMMENTS, "Comments are due by Aug. 13."),
    (COMMENTS, "Comments are due no later than 60 days after publication."),
    (COMMENTS, "Comments are due no later than 45 months after publication."),
    (COMMENTS, "Comments were due by Sept. 30."),
    (GROUP, "The American Bolt Makers Alliance supports the exemption."),
    (GROUP, "The American Bolt Makers Alliance does not oppose the exemption."),
    (GROUP, "The American Bolt Makers Alliance represents fewer than 300 producers."),
    (GROUP, "The American Bolt Makers Alliance urged Congress to extend it."),
    (GROUP, "The American Nut Makers Alliance opposes the exemption."),
    (DEFICIT, "The goods surplus with Vietnam narrowed to $9.8 billion in May."),
    (DEFICIT, "The goods deficit with Vietnam widened to $9.8 billion in May."),
    (DEFICIT, "The goods deficit with Vietnam narrowed to $9.8 million in May."),
    (DEFICIT, "The goods deficit with Vietnam narrowed to $9.8 billion in June."),
    (DEFICIT, "The goods deficit with Thailand narrowed to $9.8 billion in May."),
    (DEFICIT, "Exports to Vietnam fell in May."),
    (UNION, "Hal Nordin said the union supported the duties on aluminum."),
    (UNION, "Hal Nordin said “we will start now”."),
    (UNION, "Hal Nordin said “we never supported these duties and we will start now”."),
    (UNION, "The union will support the aluminum tariffs."),
    (BILL, "A bill by Sen. Rita Moss would raise tariffs on insulin to 5 percent."),
    (BILL, "A bill by Sen. Rita Moss would cut tariffs on insulin to 15 percent."),
    (BILL, "A bill by Sen. Rita Moss will cut tariffs on insulin to 5 percent."),
    (BILL, "A bill by Sen. Rita Moss cut tariffs on insulin to 5 percent."),
    (BILL, "The White House has decided to back the bill."),
    (BILL, "The White House will back the bill."),
    (LIST, "BIS added 41 Chinese companies to the Entity List."),
    (LIST, "BIS removed 14 Chinese companies from the Entity List."),
    (LIST, "BIS added 14 Chinese companies to the Unverified List."),
    (LIST, "BIS will add 14 Chinese companies to the Entity List."),
    (LIST, "BIS added 14 Chinese companies to the Entity List on Thursday."),
    (QUOTA, "The Commission extended the tuna quota until 31 December 2026."),
    (QUOTA, "The Commission ended the tuna quota."),
    (QUOTA, "The Commission raised the tuna quota to 35,000 barrels."),
    (QUOTA, "The Commission lowered the tuna quota to 35,000 tonnes."),
    (PAUSE, "India extended its export ban on onions for 90 days."),
    (PAUSE, "India suspended its import ban on onions for 90 days."),
    (PAUSE, "India suspended its export ban on garlic for 90 days."),
    (PAUSE, "India did not suspend its export ban on onions."),
    (PAUSE, "Indonesia suspended its export ban on onions for 90 days."),
    (PAUSE, "Anil Rao said prices will ease."),
    (ANNOUNCE, "Mexico imposed a 10 percent tariff on imported bicycles."),
    (ANNOUNCE, "Mexico announced a 100 percent tariff on imported bicycles."),
    (ANNOUNCE, "The 10 percent tariff on imported bicycles took effect Nov. 1."),
    (ANNOUNCE, "The 10 percent tariff on exported bicycles will take effect Nov. 1."),
)

# A second table, written after the checks worked on the first.
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
    (RUMOUR, "No decision has been made on exempting Brazilian coffee."),
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
    (WITHDRAW, "Norway dropped its complaint over Canada's salmon inspection fee after a settlement."),
    (PLEA, "Demir Boru pleaded guilty to evading antidumping duties."),
    (PLEA, "Demir Boru was fined $640,000 for evading antidumping duties."),
    (EXTENDED, "USTR extended 77 exclusions from Section 301 tariffs through May 31, 2026."),
    (EXTENDED, "Daniel Reyes let 102 exclusions expire."),
    (EXTENDED, "Seventy-seven Section 301 exclusions were extended until 31 May 2026."),
    (NOTYET, "New Zealand has not ratified the agreement."),
    (NOTYET, "New Zealand's parliament will vote in March, Parata said."),
    (NOTYET, "Aroha Parata said New Zealand's parliament will vote on the agreement in March."),
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
