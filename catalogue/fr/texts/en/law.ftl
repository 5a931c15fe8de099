## Family benefits with an amount

rule-prime-naissance = Birth grant
criterion-prime-naissance-enfant-attendu = You are expecting a child
    .no = You are not expecting a child for this grant
criterion-prime-naissance-ressources = Your income of two years ago is within the limit
    .no = Your income of two years ago is over the limit

rule-allocation-de-base = Base allowance
criterion-allocation-de-base-enfant-de-moins-de-3-ans = One of your children is under 3
    .no = None of your children is under 3
criterion-allocation-de-base-ressources = Your income of two years ago is within the limit
    .no = Your income of two years ago is over the limit

rule-allocations-familiales = Family allowances
criterion-allocations-familiales-deux-enfants = You have at least two dependent children
    .no = You have fewer than two dependent children

rule-complement-familial = Family supplement
criterion-complement-familial-trois-enfants-de-3-ans = You have at least three children aged 3 or over
    .no = You do not have three children aged 3 or over
criterion-complement-familial-ressources = Your income of two years ago is within the limit
    .no = Your income of two years ago is over the limit
criterion-complement-familial-pas-d-allocation-de-base = You do not receive the base allowance
    .no = You are entitled to the base allowance, which takes its place

rule-allocation-de-soutien-familial = Family support allowance
criterion-allocation-de-soutien-familial-parent-isole = You live with no spouse or partner
    .no = You live as a couple
criterion-allocation-de-soutien-familial-enfant-a-charge = You have a dependent child
    .no = You do not have a dependent child yet
criterion-allocation-de-soutien-familial-autre-parent-ne-contribue-pas = The other parent pays nothing, or not enough
    .no = The other parent pays all the support set
criterion-allocation-de-soutien-familial-montant-minimal = The amount reaches the minimum paid
    .no = The amount is too small to be paid

## Pregnancy

rule-grossesse-en-cours = Pregnancy care
criterion-grossesse-en-cours-enfant-a-naitre = The child is not born yet
    .no = The child is born
rule-declaration-grossesse = Declaration of pregnancy
criterion-declaration-grossesse-enfant-a-naitre = The child is not born yet
    .no = The child is born
criterion-declaration-grossesse-pas-encore-declaree = The pregnancy is not declared yet
    .no = The pregnancy is already declared
rule-couverture-maternite = Maternity care covered at 100%
criterion-couverture-maternite-jusqu-au-12e-jour = We are before the twelfth day after the birth
    .no = More than twelve days have passed since the birth
rule-suites-de-couches = Care after the birth
criterion-suites-de-couches-jusqu-a-la-14e-semaine = Fewer than fourteen weeks have passed since the birth
    .no = More than fourteen weeks have passed since the birth

## Civil status

rule-reconnaissance-anticipee = Recognition before birth
criterion-reconnaissance-anticipee-enfant-a-naitre = The child is not born yet
    .no = The child is born
criterion-reconnaissance-anticipee-parents-non-maries = The parents are not married to each other
    .no = The parents are married to each other
criterion-reconnaissance-anticipee-parent-qui-n-accouche-pas = One parent in the home is not giving birth
    .no = No other parent in the home has to recognise the child
criterion-reconnaissance-anticipee-pas-encore-reconnu = This parent has not recognised the child yet
    .no = The child is already recognised
rule-reconnaissance-apres-naissance = Recognition after birth
criterion-reconnaissance-apres-naissance-deja-ne = The child is born
    .no = The child is not born yet
criterion-reconnaissance-apres-naissance-parents-non-maries = The parents are not married to each other
    .no = The parents are married to each other
criterion-reconnaissance-apres-naissance-parent-qui-n-accouche-pas = One parent in the home did not give birth
    .no = No other parent in the home has to recognise the child
criterion-reconnaissance-apres-naissance-pas-encore-reconnu = This parent has not recognised the child yet
    .no = The child is already recognised
rule-choix-du-nom = Choice of surname
criterion-choix-du-nom-deux-parents = There are two of you
    .no = You are the only parent in the home
criterion-choix-du-nom-naissance-a-declarer = The birth is not registered yet, or has just happened
    .no = The time to register the birth has passed
rule-lien-avec-un-autre-pays = Papers for another country
criterion-lien-avec-un-autre-pays-lien-avec-l-etranger = You have a link with another country
    .no = You have no link with another country

## Disability, overseas, another country, RSA

rule-allocation-enfant-handicape = Allowance for a disabled child
criterion-allocation-enfant-handicape-handicap-de-l-enfant = A child is disabled or seriously ill
    .no = No child is disabled
criterion-allocation-enfant-handicape-besoins-de-l-enfant = The MDPH accepts the child’s needs
    .no = The MDPH does not accept these needs
rule-aide-parent-handicape = Help for a disabled parent
criterion-aide-parent-handicape-handicap-d-un-parent = A parent is disabled
    .no = No parent is disabled
criterion-aide-parent-handicape-besoins-du-parent = The MDPH accepts the parent’s needs
    .no = The MDPH does not accept these needs
rule-prestations-outre-mer = Family benefits overseas
criterion-prestations-outre-mer-vit-outre-mer = You live overseas
    .no = You live in mainland France or Corsica
rule-prestations-autre-pays = Family benefits between two countries
criterion-prestations-autre-pays-lien-avec-l-etranger = You have a link with another country
    .no = You have no link with another country
rule-rsa-parent-isole = Higher minimum income (RSA)
criterion-rsa-parent-isole-parent-seul = You live with no spouse or partner
    .no = You live as a couple
criterion-rsa-parent-isole-ressources-du-foyer = The CAF finds your income low enough
    .no = The CAF finds your income too high

## Work

rule-conge-maternite = Maternity leave
criterion-conge-maternite-enfant-a-naitre = The child is not born yet
    .no = The child is born
criterion-conge-maternite-employee-qui-accouche = The person giving birth is an employee or a public servant
    .no = The person giving birth is neither an employee nor a public servant
rule-indemnites-maternite = Maternity leave payments
criterion-indemnites-maternite-assuree-qui-accouche = The person giving birth has a private employer or is registered with France Travail
    .no = The person giving birth has no private employer and is not registered with France Travail
criterion-indemnites-maternite-conge-en-cours = Maternity leave is not over
    .no = Maternity leave is over
criterion-indemnites-maternite-duree-d-assurance = The health insurance checks that you have worked enough
    .no = You had not worked enough before the leave
rule-maternite-independante = Maternity for the self-employed
criterion-maternite-independante-independante-qui-accouche = The person giving birth is self-employed
    .no = The person giving birth is not self-employed
criterion-maternite-independante-conge-en-cours = The maternity period is not over
    .no = The maternity period is over
rule-conge-naissance = Birth leave
criterion-conge-naissance-parent-employe = The parent not giving birth is an employee or a public servant
    .no = No employee or public servant in the home is entitled to it
criterion-conge-naissance-naissance-proche = The birth is to come or was less than a week ago
    .no = The birth was more than a week ago
rule-preavis-paternite = Notice of paternity leave
criterion-preavis-paternite-enfant-a-naitre = The child is not born yet
    .no = The child is born
criterion-preavis-paternite-parent-employe = The parent not giving birth is an employee or a public servant
    .no = No employee or public servant in the home is entitled to it
rule-conge-paternite = Paternity and childcare leave
criterion-conge-paternite-parent-employe = The parent not giving birth is an employee or a public servant
    .no = No employee or public servant in the home is entitled to it
criterion-conge-paternite-dans-les-6-mois = The child is under six months old
    .no = The child is over six months old
rule-indemnites-paternite = Paternity leave payments
criterion-indemnites-paternite-assure-qui-n-accouche-pas = The parent not giving birth has a private employer or is registered with France Travail
    .no = The parent not giving birth has no private employer and is not registered with France Travail
criterion-indemnites-paternite-dans-les-6-mois = The child is under six months old
    .no = The child is over six months old
criterion-indemnites-paternite-duree-d-assurance = The health insurance checks that you have worked enough
    .no = You had not worked enough before the leave
rule-paternite-independant = Paternity for the self-employed
criterion-paternite-independant-independant-qui-n-accouche-pas = The parent not giving birth is self-employed
    .no = The parent not giving birth is not self-employed
criterion-paternite-independant-dans-les-6-mois = The child is under six months old
    .no = The child is over six months old
rule-conge-supplementaire = Supplementary birth leave
criterion-conge-supplementaire-naissance-depuis-2026 = The child is born or expected since 1 January 2026
    .no = The child was born before 1 January 2026
criterion-conge-supplementaire-parent-en-activite = A parent is an employee, a public servant or self-employed
    .no = No parent is an employee, a public servant or self-employed
rule-conge-parental = Parental leave
criterion-conge-parental-enfant-de-moins-de-3-ans = The child is under 3
    .no = The child is 3 or over
criterion-conge-parental-parent-employe = A parent is an employee or a public servant
    .no = No parent is an employee or a public servant
criterion-conge-parental-un-an-d-anciennete = The employer checks your length of service
    .no = You do not have the length of service required
rule-prepare = PreParE, benefit for parental leave
criterion-prepare-enfant-de-moins-de-3-ans = The child is under 3
    .no = The child is 3 or over
criterion-prepare-activite-reduite-et-passee = The CAF checks that you stop or reduce work, and that you had worked enough before
    .no = The work conditions are not met
rule-supplement-familial-traitement = Family pay supplement
criterion-supplement-familial-traitement-parent-agent-public = A parent is a public servant
    .no = No parent is a public servant
criterion-supplement-familial-traitement-deja-ne = The child is born
    .no = The child is not born yet

## Childcare

rule-place-en-creche = Nursery place
criterion-place-en-creche-choix-de-la-creche = You would like a nursery
    .no = You have chosen another kind of childcare
rule-accueil-assistante-maternelle = Care by a childminder
criterion-accueil-assistante-maternelle-choix-de-l-assistante-maternelle = You would like a childminder
    .no = You have chosen another kind of childcare
rule-emploi-pour-la-garde = Employing someone to look after the child
criterion-emploi-pour-la-garde-garde-remuneree = You employ someone to look after the child
    .no = You employ no one to look after the child
rule-complement-mode-de-garde = Childcare supplement (CMG)
criterion-complement-mode-de-garde-garde-remuneree = You employ someone to look after the child
    .no = You employ no one to look after the child
criterion-complement-mode-de-garde-activite-des-parents = The CAF checks the parents’ work situation
    .no = The work conditions are not met

## Deadlines and advice

deadline-premier-examen-prenatal = Before the end of the third month of pregnancy
deadline-declarer-grossesse = In the first 14 weeks of pregnancy
deadline-inscription-maternite = From the third month of pregnancy
deadline-entretien-prenatal = In the fourth month of pregnancy
deadline-entretien-postnatal = At most 8 weeks after the birth
deadline-reconnaitre-avant-naissance = One month before the birth, for peace of mind
deadline-reconnaissance-autorite-parentale = In the year after the birth
deadline-declaration-naissance = 5 days after the birth, or 8 in some towns of French Guiana
deadline-rattachement-assurance-maladie = Within two weeks
deadline-complementaire-sante = In the month after the birth
deadline-premier-examen-enfant = 8 days after the birth
deadline-vaccinations = Before the child is 18 months old
deadline-declaration-caf = Within two weeks
deadline-depart-conge-maternite = Usual start of maternity leave
deadline-prevenir-employeur-paternite = One month before the due date
deadline-prendre-conge-paternite = In the 6 months after the birth
deadline-prendre-conge-supplementaire = In the 9 months announced, to be confirmed
deadline-preavis-conge-parental = One month before maternity leave ends
deadline-demande-de-creche = Four months before the birth
deadline-recherche-assistante-maternelle = Three months before the birth
deadline-impots-naissance = 60 days after the birth

## Legal figures

parameter-bmaf = Monthly base for working out family benefits
parameter-smic-horaire = Minimum wage per hour
parameter-abattement-salaires-taux = Share of wages deducted for expenses
parameter-abattement-salaires-minimum = Minimum deduction on wages
parameter-abattement-salaires-maximum = Maximum deduction on wages
parameter-abattement-pensions-taux = Share of pensions deducted
parameter-abattement-pensions-minimum = Minimum deduction on pensions
parameter-abattement-pensions-maximum = Maximum deduction on pensions
parameter-prime-naissance-taux = Share of the base for the birth grant
parameter-allocation-de-base-taux = Share of the base for the base allowance
parameter-plafond-plein-base = Limit for the full rate, with no child
parameter-plafond-plein-majoration = Limit for the full rate, addition for two incomes or a lone parent
parameter-plafond-partiel-base = Limit for the partial rate, with no child
parameter-plafond-partiel-majoration = Limit for the partial rate, addition for two incomes or a lone parent
parameter-af-taux-deux-enfants = Share of the base for two children
parameter-af-taux-enfant-suivant = Share of the base for each further child
parameter-af-plafond-1 = First limit of family allowances
parameter-af-plafond-2 = Second limit of family allowances
parameter-af-plafond-par-enfant = Addition to the limit for each child
parameter-af-majoration-taux = Share of the base for the increase by age
parameter-af-majoration-age = Age of the increase
parameter-af-forfait-taux = Share of the base for the flat allowance at 20
parameter-cf-taux-base = Share of the base for the family supplement
parameter-cf-taux-majore = Share of the base for the higher family supplement
parameter-cf-plafond-base = Limit of the family supplement, with no child
parameter-cf-plafond-majoration = Limit of the family supplement, addition for two incomes or a lone parent
parameter-asf-taux = Share of the base for the family support allowance
parameter-asf-minimum = Minimum amount paid
parameter-garde-alternee-part = Share of a child in alternating residence

## Definitions

definition-ne = Child already born
definition-age = Age of the child
definition-a-charge = Dependent child
definition-nombre-a-charge = Number of dependent children
definition-en-couple = Living as a couple
definition-naissance-de-l-enfant = Date of birth or due date
definition-enfant-ne = The child is born
definition-naissances-multiples = Twins, triplets or more
definition-mois-du-droit = First month of the right
definition-date-du-droit-prime = Date at which the grant is studied
definition-debut-de-grossesse = Estimated start of the pregnancy
definition-enfants-attendus = Number of children of this birth
definition-aines-a-charge = Older dependent children
definition-fin-conge-maternite = End of maternity leave
