# What belongs to the country, for the pages of help.
country-help = Somebody at the town hall, an advice centre or Frühe Hilfen can make this plan with you.
country-defender = Arbitration body under the Act on Equal Opportunities (Schlichtungsstelle BGG)
    .address = https://www.schlichtungsstelle-bgg.de/
