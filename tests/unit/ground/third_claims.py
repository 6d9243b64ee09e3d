"""A third table of claims; when it was written, 18 of 19 true ones passed and 38 of 41 altered ones failed."""

from typing import Final

THIRD_TRUE: Final = (
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland will not join the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Jan Kowal said Poland won't join the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland buys most of its coal abroad.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "Larkspur Freight was fined $75,000.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "Larkspur Freight was fined $75,000 for 31 false entries.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators urged President Ellis to exempt Canadian newsprint.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators argued the duties would push small papers out of business.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators called on Ellis to exempt newsprint from Canada.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "Indonesia will appeal the ruling.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "Indonesia said it will appeal and keep the ban.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to Japan rose 12 percent to 24,300 tons.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "Shipments of American beef to Japan increased 12% in the quarter.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "It was the first increase since 2021.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Neither Brussels nor London has decided when the steel quota talks will resume.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Both expect a deal before June 30.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "CBP said the importer must deposit cash at 18.6 percent unless it proves the pipe was made in Malaysia.",
    ),
)

THIRD_FALSE: Final = (
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland will join the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Hungary will not join the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland may not join the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland, which buys most of its coal abroad, joined the price cap.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Poland sells most of its coal abroad.",
    ),
    (
        "Poland, which buys most of its coal abroad, will not join the price cap, Energy Minister Jan Kowal told parliament on Tuesday.",
        "Prime Minister Donald Tusk said Poland will not join the price cap.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "Larkspur Freight was fined $57,000.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "The agency suspended the firm's license for six years.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "Larkspur Freight was fined $31,000.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "The agency renewed the firm's license for six months.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "The agency did not suspend the firm's license.",
    ),
    (
        "The agency fined Larkspur Freight $75,000 for filing 31 false entries, and it suspended the firm's license for six months.",
        "The agency may suspend the firm's license for six months.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "President Ellis exempted Canadian newsprint.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators urged President Ellis not to exempt Canadian newsprint.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators urged President Ellis to exempt Mexican newsprint.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "Senators urged Prime Minister Carney to exempt Canadian newsprint.",
    ),
    (
        "Senators from both parties urged President Ellis to exempt Canadian newsprint, arguing the duties would push small papers out of business.",
        "President Ellis urged senators to exempt Canadian newsprint.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "A WTO panel ruled that Indonesia's nickel export ban does not violate global rules.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "A WTO panel ruled that Indonesia's nickel import ban violates global rules.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "Indonesia will lift the ban.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "Indonesia will not appeal.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "Indonesia may appeal.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "A WTO panel ruled that India's nickel export ban violates global rules.",
    ),
    (
        "A WTO panel ruled that Indonesia's nickel export ban violates global rules; Jakarta said it will appeal and keep the ban.",
        "A WTO panel ruled that Indonesia's copper export ban violates global rules.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "Shipments of Japanese beef to the U.S. rose 12%.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to Japan fell 12 percent.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to Japan rose 21 percent.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to Japan rose 12% to 24,300 pounds.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to Japan rose 12% to 23,400 tons.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "It was the first increase since 2020.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. pork shipments to Japan rose 12 percent.",
    ),
    (
        "Shipments of U.S. beef to Japan rose 12% to 24,300 tons in the quarter, the first increase since 2021, the trade group said.",
        "U.S. beef shipments to China rose 12 percent.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Brussels and London have decided when the steel quota talks will resume.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Both expect a deal after the June 30 expiry.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Both expect no deal before the June 30 expiry.",
    ),
    (
        "Neither Brussels nor London has decided when the steel quota talks will resume, though both expect a deal before the June 30 expiry.",
        "Both expect a deal before the July 30 expiry.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer must deposit cash at 16.8 percent.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer may deposit cash at 18.6 percent.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer must not deposit cash at 18.6 percent.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer must deposit cash unless it proves that the pipe was made in Vietnam.",
    ),
    (
        "The importer must deposit cash at 18.6 percent unless it proves that the pipe was made in Malaysia, CBP said in its determination.",
        "The importer deposited cash at 18.6 percent.",
    ),
)
