agreement-standesamt-certificates = Urkunden des Standesamts
    .kept = Bis die Urkunde ausgestellt ist.
agreement-familienkasse-kindergeld = Kindergeld
    .kept = Solange Kindergeld gezahlt wird, danach bis die Ansprüche verjährt sind.
agreement-elterngeldstelle-elterngeld = Elterngeld
    .kept = Solange Elterngeld gezahlt wird, danach bis die Ansprüche verjährt sind.

purpose-certificates = Eine Urkunde ausstellen
purpose-kindergeld = Kindergeld berechnen und zahlen
purpose-elterngeld = Elterngeld berechnen und zahlen
