# Minima sociaux et prestations de l'enfant : règles et chiffres.

rule-allocation-de-rentree-scolaire = Allocation de rentrée scolaire
criterion-allocation-de-rentree-scolaire-enfant-scolarise = Un de vos enfants a entre 6 et 18 ans à la rentrée et ne gagne pas trop
    .no = Aucun de vos enfants n’a entre 6 et 18 ans à la rentrée sans gagner trop
criterion-allocation-de-rentree-scolaire-ressources = Vos ressources ne dépassent pas le plafond, ou de peu
    .no = Vos ressources dépassent le plafond

rule-allocation-education-enfant-handicape = Allocation d’éducation de l’enfant handicapé (AEEH)
criterion-allocation-education-enfant-handicape-enfant-handicape-de-moins-de-20-ans = Un de vos enfants a moins de 20 ans et son handicap est reconnu
    .no = Aucun de vos enfants de moins de 20 ans n’a de handicap reconnu

rule-allocation-adulte-handicape = Allocation aux adultes handicapés (AAH)
criterion-allocation-adulte-handicape-incapacite = Votre incapacité est reconnue à 80 % ou plus, ou à 50 % avec une restriction d’accès à l’emploi
    .no = Votre incapacité n’est pas reconnue à ce niveau, ou l’âge ne le permet pas
criterion-allocation-adulte-handicape-ressources = Vos ressources laissent une part de l’allocation
    .no = Vos ressources dépassent le plafond

rule-allocation-de-solidarite-specifique = Allocation de solidarité spécifique (ASS)
criterion-allocation-de-solidarite-specifique-droits-epuises = Vous avez épuisé l’assurance chômage après cinq ans de travail sur dix
    .no = Vous recevez le chômage ou l’AAH, vous travaillez depuis plus de trois mois, ou vous n’avez pas travaillé cinq ans sur dix
criterion-allocation-de-solidarite-specifique-ressources = Les ressources du foyer sont sous le plafond
    .no = Les ressources du foyer dépassent le plafond

rule-allocation-supplementaire-invalidite = Allocation supplémentaire d’invalidité (ASI)
criterion-allocation-supplementaire-invalidite-invalidite = Vous touchez une pension d’invalidité, ou une retraite avec un handicap reconnu, avant l’âge de l’ASPA
    .no = Vous ne touchez pas de pension d’invalidité, ou vous avez l’âge de l’ASPA
criterion-allocation-supplementaire-invalidite-ressources = Vos ressources sont sous le plafond
    .no = Vos ressources dépassent le plafond

rule-allocation-de-solidarite-personnes-agees = Allocation de solidarité aux personnes âgées (ASPA)
criterion-allocation-de-solidarite-personnes-agees-age-et-sejour = Vous avez l’âge, et la nationalité ou le titre de séjour qu’il faut
    .no = Vous n’avez pas l’âge, ou pas le titre de séjour depuis assez longtemps
criterion-allocation-de-solidarite-personnes-agees-ressources = Vos ressources sont sous le plafond
    .no = Vos ressources dépassent le plafond

parameter-ars-taux-6-ans = Part de la BMAF par enfant de 6 à 10 ans
parameter-ars-taux-11-ans = Part de la BMAF par enfant de 11 à 14 ans
parameter-ars-taux-15-ans = Part de la BMAF par enfant de 15 à 18 ans
parameter-ars-plafond = Plafond de ressources de l’allocation de rentrée scolaire
parameter-ars-plafond-par-enfant = Majoration de ce plafond par enfant à charge
parameter-ars-minimum = Allocation de rentrée la plus petite qui soit versée
parameter-aeeh-taux = Part de la BMAF de l’AEEH de base
parameter-aeeh-complement-1 = Part de la BMAF du complément de catégorie 1
parameter-aeeh-complement-2 = Part de la BMAF du complément de catégorie 2
parameter-aeeh-complement-3 = Part de la BMAF du complément de catégorie 3
parameter-aeeh-complement-4 = Part de la BMAF du complément de catégorie 4
parameter-aeeh-complement-5 = Part de la BMAF du complément de catégorie 5
parameter-aeeh-complement-6 = Complément d’AEEH de catégorie 6
parameter-aeeh-isole-2 = Majoration pour parent isolé, catégorie 2
parameter-aeeh-isole-3 = Majoration pour parent isolé, catégorie 3
parameter-aeeh-isole-4 = Majoration pour parent isolé, catégorie 4
parameter-aeeh-isole-5 = Majoration pour parent isolé, catégorie 5
parameter-aeeh-isole-6 = Majoration pour parent isolé, catégorie 6
parameter-aah-maximum = Montant maximal de l’AAH
parameter-aah-taux-incapacite = Taux d’incapacité qui ouvre droit à l’AAH
parameter-aah-taux-incapacite-avec-restriction = Taux d’incapacité, avec une restriction d’accès à l’emploi
parameter-aah-age-minimal = Âge minimal de l’AAH
parameter-aah-age-legal-de-retraite = Âge légal de la retraite
parameter-aah-majoration-par-enfant = Majoration du plafond par enfant à charge
parameter-aah-tranche-de-smic = Part du Smic où l’abattement est le plus fort
parameter-aah-abattement-sous-la-tranche = Abattement sous cette part
parameter-aah-abattement-au-dela = Abattement au-delà
parameter-aah-abattement-cessation = Abattement après l’arrêt du travail
parameter-aah-part-a-l-hopital = Part de l’AAH versée après soixante jours à l’hôpital
parameter-heures-par-mois = Heures de travail d’un mois à temps plein
parameter-ass-par-jour = Montant de l’ASS par jour
parameter-ass-plafond-seul = Plafond d’une personne seule, en jours d’ASS
parameter-ass-plafond-couple = Plafond d’un couple, en jours d’ASS
parameter-ass-age-maximal = Âge maximal de l’ASS
parameter-aspa-seul = Maximum et plafond de l’ASPA d’une personne seule
parameter-aspa-couple = Maximum et plafond de l’ASPA d’un couple
parameter-asi-plafond-seul = Plafond de l’ASI d’une personne seule
parameter-asi-plafond-couple = Plafond de l’ASI d’un couple
parameter-aspa-age = Âge de l’ASPA
parameter-aspa-annees-de-titre = Années de titre de séjour demandées
parameter-aspa-taux-incapacite = Taux d’incapacité qui avance l’âge
parameter-aspa-abattement-seul = Part du Smic qui ne compte pas, personne seule
parameter-aspa-abattement-couple = Part du Smic qui ne compte pas, couple
parameter-pension-invalidite-minimale = Pension d’invalidité la plus petite
parameter-aspa-age-inaptitude = Âge de l’ASPA en cas d’inaptitude au travail
