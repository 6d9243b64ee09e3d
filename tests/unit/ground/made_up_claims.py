"""Claims that say more than their evidence in words that sound alike: none of them may pass."""

from typing import Final

# What the evidence says, and what does not follow from it.
MADE_UP: Final = (
    # What was refused, offered or put off did not happen.
    ("A judge refused to allow importers to claim refunds.", ("Importers may claim refunds.",)),
    ("China did not retaliate by banning exports of lithium.", ("China banned exports of lithium.",)),
    ("Acme was offered a waiver.", ("Acme received a waiver.",)),
    ("The ban took effect in May, and was repealed in June.", ("The ban has been in force since May.",)),
    ("Prices may rise in May.", ("Prices are allowed to rise in May.",)),
    ("The United States may impose tariffs on steel.", ("The United States is entitled to impose tariffs on steel.",)),
    ("Imports of cars will rise by 10 percent.", ("Imports of cars will cost 10 percent more.",)),
    ("Brussels said it will wait before imposing tariffs on cars.", ("Brussels imposed tariffs on cars.",)),
    ("Canada refused to retaliate by raising duties on steel.", ("Canada raised duties on steel.",)),
    ("Mexico almost added copper to its list.", ("Mexico's list now includes copper.",)),
    ("India raised duties up to 50 percent.", ("India raised duties to 50 percent.",)),
    ("Canada raised duties up to 50 percent on steel.", ("Canada raised duties to 50 percent on steel.",)),
    # One wording for several.
    ("The ministry turned the petition down on 3 May.", ("The ministry approved the petition on 3 May.", "The ministry rejected the petition on 4 May.", "The ministry did not reject the petition on 3 May.")),
    ("Peru will put off the vote on the pact until July.", ("Peru postponed the vote on the pact.", "Peru may postpone the vote on the pact until July.", "Peru will cancel the vote on the pact.")),
    ("The new toll comes into force on 1 June.", ("The new toll ends on 1 June.", "The new toll took effect on 1 June.", "The new toll takes effect on 1 July.")),
    ("Customs cut the fee in half because of a shortage of tin.", ("Customs doubled the fee owing to a shortage of tin.", "Customs halved the fee despite a shortage of tin.")),
    ("Growers must register by 1 May.", ("Growers may register by 1 May.", "Growers do not have to register by 1 May.")),
    ("Barges bound for Egypt may be searched.", ("Barges from Egypt may be searched.", "Barges headed for Egypt must be searched.", "Barges headed for Egypt will be searched.")),
    ("Chile will stop charging its levy on plums from 2 June.", ("Chile stopped charging its levy on plums.", "Chile will not stop charging its levy on plums from 2 June.", "Chile will start charging its levy on plums from 2 June.")),
    ("The panel voted 4-1 that the duty breaks the treaty.", ("The panel found that the duty does not violate the treaty.", "The panel found 1-4 that the duty breaks the treaty.", "The panel found that the duty complies with the treaty.")),
    ("Laos dropped its complaint on Monday.", ("Laos filed its complaint on Monday.", "Laos did not withdraw its complaint on Monday.", "Laos will withdraw its complaint.")),
    # Somebody gets what somebody gives.
    ("Oslo granted the mill a two-year waiver in May.", ("Oslo got a two-year waiver from the mill in May.", "The mill got a three-year waiver from Oslo in May.", "The mill did not get a two-year waiver from Oslo in May.", "The mill will get a two-year waiver from Oslo.")),
    ("Cyprus wanted a waiver for yachts.", ("Cyprus got a waiver for yachts.",)),
    ("Togo will no longer sell cotton to mills that fail to pay the fee.", ("Mills that pay the fee will get no more cotton from Togo.", "Mills that do not pay the fee will get more cotton from Togo.", "Mills that do not pay the fee got no more cotton from Togo.")),
    ("The firm earns about a third of its revenue in Kenya.", ("Kenya accounts for about half of the firm's revenue.", "Uganda accounts for about a third of the firm's revenue.")),
    # Who wants what is asked for.
    ("Dairy groups urged the Senate to reject the bill.", ("Dairy groups want the Senate to approve the bill.", "The Senate wants dairy groups to reject the bill.", "Dairy groups do not want the Senate to reject the bill.")),
    ("Steel unions demanded that the quota be scrapped.", ("Steel unions wanted the quota kept.", "Steel unions scrapped the quota.", "Steel unions did not want the quota scrapped.")),
    # Causes.
    ("Brewers complained that the tax made them lose sales to Peru.", ("Brewers complained that they lost sales to Peru despite the tax.", "Brewers complained that they won sales to Peru because of the tax.", "Brewers complained that they lost sales from Peru because of the tax.")),
    ("The mill told customs itself, for which the agency cut the fine.", ("The mill cut the fine because the agency told customs itself.", "The agency raised the fine because the mill told customs itself.", "The agency cut the fine although the mill told customs itself.")),
    ("In her dissent, Okafor wrote that prices had fallen because of a warm winter and not because of imports.", ("In her dissent, Okafor blamed imports for the fall in prices.", "In her dissent, Okafor blamed a warm winter for the rise in prices.", "In her dissent, Okafor did not blame a warm winter for the fall in prices.")),
    # What is left to be understood.
    ("Lisbon doubled the port fee, and Athens may do the same in June.", ("Athens doubled the port fee in June.", "Athens will double the port fee in June.", "Lisbon may double the port fee in June.")),
    ("Norway's mills are exempt from the toll, but Finland's are not.", ("Norway's mills are not exempt from the toll.", "Finland's are exempt from the toll.")),
    ("The mill had argued that the 12.5 percent fee was illegal, but the judge declined to decide that point.", ("The judge decided whether the 12.5 percent fee was illegal.", "The mill declined to decide whether the 12.5 percent fee was illegal.", "The judge declined to decide whether the 12.5 percent fee was legal.")),
    ("Two mills have allegedly moved looms to Laos, though one of the mills denies this.", ("One of the mills admits having moved looms to Laos.", "Two of the mills deny having moved looms to Laos.", "One of the mills denies having moved looms to Cuba.")),
    ("Under the rule, a dealer may apply to be struck off the list, but no foreign dealer has yet succeeded.", ("A foreign dealer has succeeded in being struck off the list.", "No dealer has yet succeeded in being struck off the list.")),
    ("Polish coal made up 4.2 percent of imports in 2024, against 8.8 percent before the strike.", ("Polish coal made up 8.8 percent of imports in 2024.", "Before the strike, Polish coal made up 4.2 percent of imports.", "After the strike, Polish coal made up 8.8 percent of imports.")),
    ("Lawmakers have to ratify the pact, and it still has to be published, which is not expected before May.", ("Publication is expected before May.", "Publication is not expected after May.")),
    # Told from another side.
    ("Jordan has added nine kinds of pumps to its list of controlled goods.", ("Jordan's list of controlled goods no longer includes nine kinds of pumps.", "Jordan's list of controlled goods now includes eight kinds of pumps.")),
    ("Hanoi has 30 days in which to appeal.", ("Hanoi must appeal within 30 days.", "Hanoi may appeal within 60 days.", "Hanoi may appeal after 30 days.", "Hanoi will appeal within 30 days.")),
    ("The 9 percent fee is due to lapse in June.", ("The 9 percent fee lapsed in June.", "The 9 percent fee starts in June.", "The 9 percent fee lapses in July.")),
    ("The envoy denied that the step was aimed at any one country.", ("The step was aimed at a particular country, the envoy said.",)),
    ("The judge rejected the mill's plea that the fee should be waived.", ("The judge pleaded that the fee should be waived.", "The mill pleaded that the fee should not be waived.", "The mill pleaded that the fee should be raised.")),
    ("The Commission has opened the way for Moldova to export plums to the EU.", ("Moldova must export plums to the EU.", "Moldova may not export plums to the EU.", "Moldova may import plums from the EU.", "The EU may export plums to Moldova.")),
    # What a ninth batch of articles showed.
    ("Iceland's minister denied that Oslo had asked for the step.", ("Oslo asked for the step, Iceland's minister said.", "Iceland did not ask for the step, Oslo's minister said.")),
    ("Imports from Slovakia were worth $212 million in 2024, up from $140 million two years earlier.", ("Imports from Slovakia fell from $140 million to $212 million in two years.", "Imports from Slovakia rose from $212 million to $140 million in two years.")),
    ("The ban does not apply to nuts shipped by sea.", ("Nuts shipped by sea are affected by the ban.", "The ban covers nuts shipped by sea.", "Nuts shipped by land are not affected by the ban.")),
    ("Two-thirds of the revenue goes to the army, which runs the ports.", ("The army gets a third of the revenue.", "The army pays two-thirds of the revenue.")),
    ("Officials say that the requirement is meant for China.", ("Officials say Japan is the target of the requirement.", "Officials say China is not the target of the requirement.")),
    # What passed there and may not.
    ("Buyers in Ghana pay up to 40 percent more.", ("Buyers in Ghana pay up to 40 percent less.",)),
    ("Peru cut its tariff on rice to 15 percent from 35 percent in July, and in November raised it again to 25 percent.", ("Peru cut its tariff on rice to 25 percent from 35 percent in July.", "In November Peru lowered its tariff on rice again to 25 percent.", "In November Peru proposed it again to 25 percent.")),
    ("Consumer groups oppose the bill; growers are divided over it.", ("Growers oppose the bill.",)),
    ("The government may ask the full court to hear the case.", ("The government has asked the full court to hear the case.",)),
    ("Brazil and Thailand, which supply most of the board, asked for consultations.", ("Brazil and Thailand refused consultations.",)),
    ("Passengers will pay $5 from January and $21 from 2029.", ("Passengers will pay $21 from January.",)),
    ("Keepers of bees will stop charging a fee.", ("Keepers of bees stopped charging a fee.",)),
    ("No foreign dealer was fined.", ("No dealer was fined.",)),
)  # fmt: skip
