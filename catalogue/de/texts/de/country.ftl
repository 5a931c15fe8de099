# Was zum Land gehört, für die Hilfeseiten.
country-help = Jemand im Rathaus, in einer Beratungsstelle oder bei den Frühen Hilfen kann diesen Plan mit Ihnen machen.
country-defender = Schlichtungsstelle nach dem Behindertengleichstellungsgesetz
    .address = https://www.schlichtungsstelle-bgg.de/
