## Prestations familiales calculées

rule-prime-naissance = Prime à la naissance
criterion-prime-naissance-enfant-attendu = Vous attendez un enfant
    .no = Vous n’attendez pas d’enfant pour cette prime
criterion-prime-naissance-ressources = Vos revenus d’il y a deux ans ne dépassent pas le plafond
    .no = Vos revenus d’il y a deux ans dépassent le plafond

rule-allocation-de-base = Allocation de base
criterion-allocation-de-base-enfant-de-moins-de-3-ans = Un de vos enfants a moins de 3 ans
    .no = Aucun de vos enfants n’a moins de 3 ans
criterion-allocation-de-base-ressources = Vos revenus d’il y a deux ans ne dépassent pas le plafond
    .no = Vos revenus d’il y a deux ans dépassent le plafond

rule-allocations-familiales = Allocations familiales
criterion-allocations-familiales-deux-enfants = Vous avez au moins deux enfants à charge
    .no = Vous avez moins de deux enfants à charge

rule-complement-familial = Complément familial
criterion-complement-familial-trois-enfants-de-3-ans = Vous avez au moins trois enfants de 3 ans ou plus
    .no = Vous n’avez pas trois enfants de 3 ans ou plus
criterion-complement-familial-ressources = Vos revenus d’il y a deux ans ne dépassent pas le plafond
    .no = Vos revenus d’il y a deux ans dépassent le plafond
criterion-complement-familial-pas-d-allocation-de-base = Vous ne recevez pas l’allocation de base
    .no = Vous avez droit à l’allocation de base, qui le remplace

rule-allocation-de-soutien-familial = Allocation de soutien familial
criterion-allocation-de-soutien-familial-parent-isole = Vous vivez sans conjoint ni compagnon
    .no = Vous vivez en couple
criterion-allocation-de-soutien-familial-enfant-a-charge = Vous avez un enfant à charge
    .no = Vous n’avez pas encore d’enfant à charge
criterion-allocation-de-soutien-familial-autre-parent-ne-contribue-pas = L’autre parent ne paie pas, ou pas assez
    .no = L’autre parent paie toute la pension fixée
criterion-allocation-de-soutien-familial-montant-minimal = Le montant atteint le minimum versé
    .no = Le montant est trop faible pour être versé

## Grossesse

rule-grossesse-en-cours = Suivi de la grossesse
criterion-grossesse-en-cours-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
rule-declaration-grossesse = Déclaration de grossesse
criterion-declaration-grossesse-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
criterion-declaration-grossesse-pas-encore-declaree = La grossesse n’est pas encore déclarée
    .no = La grossesse est déjà déclarée
rule-couverture-maternite = Soins de maternité pris en charge à 100 %
criterion-couverture-maternite-jusqu-au-12e-jour = Nous sommes avant le douzième jour après l’accouchement
    .no = Plus de douze jours ont passé depuis l’accouchement
rule-suites-de-couches = Suivi après l’accouchement
criterion-suites-de-couches-jusqu-a-la-14e-semaine = Moins de quatorze semaines ont passé depuis la naissance
    .no = Plus de quatorze semaines ont passé depuis la naissance

## État civil

rule-reconnaissance-anticipee = Reconnaissance avant la naissance
criterion-reconnaissance-anticipee-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
criterion-reconnaissance-anticipee-parents-non-maries = Les parents ne sont pas mariés ensemble
    .no = Les parents sont mariés ensemble
criterion-reconnaissance-anticipee-parent-qui-n-accouche-pas = Un parent du foyer n’accouche pas
    .no = Aucun autre parent du foyer n’est à reconnaître
criterion-reconnaissance-anticipee-pas-encore-reconnu = Ce parent n’a pas encore reconnu l’enfant
    .no = L’enfant est déjà reconnu
rule-reconnaissance-apres-naissance = Reconnaissance après la naissance
criterion-reconnaissance-apres-naissance-deja-ne = L’enfant est né
    .no = L’enfant n’est pas encore né
criterion-reconnaissance-apres-naissance-parents-non-maries = Les parents ne sont pas mariés ensemble
    .no = Les parents sont mariés ensemble
criterion-reconnaissance-apres-naissance-parent-qui-n-accouche-pas = Un parent du foyer n’a pas accouché
    .no = Aucun autre parent du foyer n’est à reconnaître
criterion-reconnaissance-apres-naissance-pas-encore-reconnu = Ce parent n’a pas encore reconnu l’enfant
    .no = L’enfant est déjà reconnu
rule-choix-du-nom = Choix du nom de famille
criterion-choix-du-nom-deux-parents = Vous êtes deux parents
    .no = Vous êtes un seul parent dans le foyer
criterion-choix-du-nom-naissance-a-declarer = La naissance n’est pas encore déclarée, ou elle vient d’avoir lieu
    .no = Le délai pour déclarer la naissance est passé
rule-lien-avec-un-autre-pays = Papiers pour un autre pays
criterion-lien-avec-un-autre-pays-lien-avec-l-etranger = Vous avez un lien avec un autre pays
    .no = Vous n’avez pas de lien avec un autre pays

## Handicap, outre-mer, autre pays, RSA

rule-allocation-enfant-handicape = Allocation pour un enfant en situation de handicap
criterion-allocation-enfant-handicape-handicap-de-l-enfant = Un enfant est en situation de handicap ou gravement malade
    .no = Aucun enfant n’est en situation de handicap
criterion-allocation-enfant-handicape-besoins-de-l-enfant = La MDPH reconnaît les besoins de l’enfant
    .no = La MDPH ne reconnaît pas ces besoins
rule-aide-parent-handicape = Aide pour un parent en situation de handicap
criterion-aide-parent-handicape-handicap-d-un-parent = Un parent est en situation de handicap
    .no = Aucun parent n’est en situation de handicap
criterion-aide-parent-handicape-besoins-du-parent = La MDPH reconnaît les besoins du parent
    .no = La MDPH ne reconnaît pas ces besoins
rule-prestations-outre-mer = Prestations familiales outre-mer
criterion-prestations-outre-mer-vit-outre-mer = Vous vivez outre-mer
    .no = Vous vivez en métropole ou en Corse
rule-prestations-autre-pays = Aides familiales entre deux pays
criterion-prestations-autre-pays-lien-avec-l-etranger = Vous avez un lien avec un autre pays
    .no = Vous n’avez pas de lien avec un autre pays
rule-rsa-parent-isole = RSA majoré
criterion-rsa-parent-isole-parent-seul = Vous vivez sans conjoint ni compagnon
    .no = Vous vivez en couple
criterion-rsa-parent-isole-ressources-du-foyer = La CAF juge vos revenus assez faibles
    .no = La CAF juge vos revenus trop élevés

## Travail

rule-conge-maternite = Congé de maternité
criterion-conge-maternite-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
criterion-conge-maternite-employee-qui-accouche = La personne qui accouche est salariée ou agent public
    .no = La personne qui accouche n’est ni salariée ni agent public
rule-indemnites-maternite = Indemnités du congé de maternité
criterion-indemnites-maternite-assuree-qui-accouche = La personne qui accouche est salariée du privé ou inscrite à France Travail
    .no = La personne qui accouche n’est ni salariée du privé ni inscrite à France Travail
criterion-indemnites-maternite-conge-en-cours = Le congé de maternité n’est pas terminé
    .no = Le congé de maternité est terminé
criterion-indemnites-maternite-duree-d-assurance = L’Assurance Maladie vérifie que vous avez assez travaillé
    .no = Vous n’avez pas assez travaillé avant le congé
rule-maternite-independante = Maternité des indépendantes
criterion-maternite-independante-independante-qui-accouche = La personne qui accouche est indépendante
    .no = La personne qui accouche n’est pas indépendante
criterion-maternite-independante-conge-en-cours = La période de maternité n’est pas terminée
    .no = La période de maternité est terminée
rule-conge-naissance = Congé de naissance
criterion-conge-naissance-parent-employe = Le parent qui n’accouche pas est salarié ou agent public
    .no = Aucun parent salarié ou agent public n’y a droit
criterion-conge-naissance-naissance-proche = La naissance est à venir ou date de moins d’une semaine
    .no = La naissance date de plus d’une semaine
rule-preavis-paternite = Annonce du congé de paternité
criterion-preavis-paternite-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
criterion-preavis-paternite-parent-employe = Le parent qui n’accouche pas est salarié ou agent public
    .no = Aucun parent salarié ou agent public n’y a droit
rule-conge-paternite = Congé de paternité et d’accueil de l’enfant
criterion-conge-paternite-parent-employe = Le parent qui n’accouche pas est salarié ou agent public
    .no = Aucun parent salarié ou agent public n’y a droit
criterion-conge-paternite-dans-les-6-mois = L’enfant a moins de six mois
    .no = L’enfant a plus de six mois
rule-indemnites-paternite = Indemnités du congé de paternité
criterion-indemnites-paternite-assure-qui-n-accouche-pas = Le parent qui n’accouche pas est salarié du privé ou inscrit à France Travail
    .no = Le parent qui n’accouche pas n’est ni salarié du privé ni inscrit à France Travail
criterion-indemnites-paternite-dans-les-6-mois = L’enfant a moins de six mois
    .no = L’enfant a plus de six mois
criterion-indemnites-paternite-duree-d-assurance = L’Assurance Maladie vérifie que vous avez assez travaillé
    .no = Vous n’avez pas assez travaillé avant le congé
rule-paternite-independant = Paternité des indépendants
criterion-paternite-independant-independant-qui-n-accouche-pas = Le parent qui n’accouche pas est indépendant
    .no = Le parent qui n’accouche pas n’est pas indépendant
criterion-paternite-independant-dans-les-6-mois = L’enfant a moins de six mois
    .no = L’enfant a plus de six mois
rule-conge-supplementaire = Congé supplémentaire de naissance
criterion-conge-supplementaire-naissance-depuis-2026 = L’enfant est né ou attendu depuis le 1er janvier 2026
    .no = L’enfant est né avant le 1er janvier 2026
criterion-conge-supplementaire-parent-en-activite = Un parent est salarié, agent public ou indépendant
    .no = Aucun parent n’est salarié, agent public ou indépendant
rule-conge-parental = Congé parental d’éducation
criterion-conge-parental-enfant-de-moins-de-3-ans = L’enfant a moins de 3 ans
    .no = L’enfant a 3 ans ou plus
criterion-conge-parental-parent-employe = Un parent est salarié ou agent public
    .no = Aucun parent n’est salarié ou agent public
criterion-conge-parental-un-an-d-anciennete = L’employeur vérifie votre ancienneté
    .no = Vous n’avez pas l’ancienneté demandée
rule-prepare = PreParE, aide au congé parental
criterion-prepare-enfant-de-moins-de-3-ans = L’enfant a moins de 3 ans
    .no = L’enfant a 3 ans ou plus
criterion-prepare-activite-reduite-et-passee = La CAF vérifie que vous arrêtez ou réduisez votre travail, et que vous avez assez travaillé avant
    .no = Les conditions de travail ne sont pas remplies
rule-supplement-familial-traitement = Supplément familial de traitement
criterion-supplement-familial-traitement-parent-agent-public = Un parent est agent public
    .no = Aucun parent n’est agent public
criterion-supplement-familial-traitement-deja-ne = L’enfant est né
    .no = L’enfant n’est pas encore né

## Garde

rule-place-en-creche = Place en crèche
criterion-place-en-creche-choix-de-la-creche = Vous souhaitez une crèche
    .no = Vous avez choisi un autre mode de garde
rule-accueil-assistante-maternelle = Accueil chez une assistante maternelle
criterion-accueil-assistante-maternelle-choix-de-l-assistante-maternelle = Vous souhaitez une assistante maternelle
    .no = Vous avez choisi un autre mode de garde
rule-emploi-pour-la-garde = Emploi d’une personne pour garder l’enfant
criterion-emploi-pour-la-garde-garde-remuneree = Vous employez une personne pour garder l’enfant
    .no = Vous n’employez personne pour garder l’enfant
rule-complement-mode-de-garde = Complément de libre choix du mode de garde
criterion-complement-mode-de-garde-garde-remuneree = Vous employez une personne pour garder l’enfant
    .no = Vous n’employez personne pour garder l’enfant
criterion-complement-mode-de-garde-activite-des-parents = La CAF vérifie la situation de travail des parents
    .no = Les conditions de travail ne sont pas remplies

## Délais et conseils

deadline-premier-examen-prenatal = Avant la fin du troisième mois de grossesse
deadline-declarer-grossesse = Dans les 14 premières semaines de grossesse
deadline-inscription-maternite = Dès le troisième mois de grossesse
deadline-entretien-prenatal = Au quatrième mois de grossesse
deadline-entretien-postnatal = Au plus tard 8 semaines après la naissance
deadline-reconnaitre-avant-naissance = Un mois avant la naissance, pour être tranquille
deadline-reconnaissance-autorite-parentale = Dans l’année qui suit la naissance
deadline-declaration-naissance = 5 jours après la naissance, ou 8 dans certaines communes de Guyane
deadline-rattachement-assurance-maladie = Dans les deux semaines
deadline-complementaire-sante = Dans le mois qui suit la naissance
deadline-premier-examen-enfant = 8 jours après la naissance
deadline-vaccinations = Avant les 18 mois de l’enfant
deadline-declaration-caf = Dans les deux semaines
deadline-depart-conge-maternite = Début normal du congé de maternité
deadline-prevenir-employeur-paternite = Un mois avant la date prévue de l’accouchement
deadline-prendre-conge-paternite = Dans les 6 mois qui suivent la naissance
deadline-prendre-conge-supplementaire = Dans les 9 mois annoncés, à faire confirmer
deadline-preavis-conge-parental = Un mois avant la fin du congé de maternité
deadline-demande-de-creche = Quatre mois avant la naissance
deadline-recherche-assistante-maternelle = Trois mois avant la naissance
deadline-impots-naissance = 60 jours après la naissance

## Chiffres de la loi

parameter-bmaf = Base mensuelle de calcul des allocations familiales
parameter-smic-horaire = Salaire minimum par heure
parameter-abattement-salaires-taux = Part des salaires déduite pour frais
parameter-abattement-salaires-minimum = Déduction minimale sur les salaires
parameter-abattement-salaires-maximum = Déduction maximale sur les salaires
parameter-abattement-pensions-taux = Part des pensions déduite
parameter-abattement-pensions-minimum = Déduction minimale sur les pensions
parameter-abattement-pensions-maximum = Déduction maximale sur les pensions
parameter-prime-naissance-taux = Part de la base pour la prime à la naissance
parameter-allocation-de-base-taux = Part de la base pour l’allocation de base
parameter-plafond-plein-base = Plafond du taux plein, sans enfant
parameter-plafond-plein-majoration = Plafond du taux plein, ajout pour deux revenus ou un parent seul
parameter-plafond-partiel-base = Plafond du taux partiel, sans enfant
parameter-plafond-partiel-majoration = Plafond du taux partiel, ajout pour deux revenus ou un parent seul
parameter-af-taux-deux-enfants = Part de la base pour deux enfants
parameter-af-taux-enfant-suivant = Part de la base pour chaque enfant de plus
parameter-af-plafond-1 = Premier plafond des allocations familiales
parameter-af-plafond-2 = Deuxième plafond des allocations familiales
parameter-af-plafond-par-enfant = Ajout au plafond par enfant
parameter-af-majoration-taux = Part de la base pour la majoration selon l’âge
parameter-af-majoration-age = Âge de la majoration
parameter-af-forfait-taux = Part de la base pour l’allocation forfaitaire des 20 ans
parameter-cf-taux-base = Part de la base pour le complément familial
parameter-cf-taux-majore = Part de la base pour le complément familial majoré
parameter-cf-plafond-base = Plafond du complément familial, sans enfant
parameter-cf-plafond-majoration = Plafond du complément familial, ajout pour deux revenus ou un parent seul
parameter-asf-taux = Part de la base pour l’allocation de soutien familial
parameter-asf-minimum = Montant minimal versé
parameter-garde-alternee-part = Part d’un enfant en résidence alternée

## Définitions

definition-ne = Enfant déjà né
definition-age = Âge de l’enfant
definition-a-charge = Enfant à charge
definition-nombre-a-charge = Nombre d’enfants à charge
definition-en-couple = Vie en couple
definition-naissance-de-l-enfant = Date de naissance ou date prévue
definition-enfant-ne = L’enfant est né
definition-naissances-multiples = Jumeaux, triplés ou plus
definition-mois-du-droit = Premier mois du droit
definition-date-du-droit-prime = Date à laquelle la prime est étudiée
definition-debut-de-grossesse = Début estimé de la grossesse
definition-enfants-attendus = Nombre d’enfants de cette naissance
definition-aines-a-charge = Enfants plus grands à charge
definition-fin-conge-maternite = Fin du congé de maternité
