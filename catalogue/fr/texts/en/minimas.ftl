# Minimum incomes and benefits for children: rules and figures.

rule-allocation-de-rentree-scolaire = Back-to-school allowance
criterion-allocation-de-rentree-scolaire-enfant-scolarise = One of your children is between 6 and 18 at the start of the school year and does not earn too much
    .no = None of your children is between 6 and 18 at the start of the school year without earning too much
criterion-allocation-de-rentree-scolaire-ressources = Your income is under the ceiling, or just above it
    .no = Your income is above the ceiling

rule-allocation-education-enfant-handicape = Disabled child’s allowance (AEEH)
criterion-allocation-education-enfant-handicape-enfant-handicape-de-moins-de-20-ans = One of your children is under 20 and has a recognised disability
    .no = None of your children under 20 has a recognised disability

rule-allocation-adulte-handicape = Adult disability allowance (AAH)
criterion-allocation-adulte-handicape-incapacite = Your incapacity is recognised at 80% or more, or at 50% with a restriction of access to work
    .no = Your incapacity is not recognised at that level, or your age does not allow it
criterion-allocation-adulte-handicape-ressources = Your income leaves part of the allowance
    .no = Your income is above the ceiling

rule-allocation-de-solidarite-specifique = Specific solidarity allowance (ASS)
criterion-allocation-de-solidarite-specifique-droits-epuises = Your unemployment insurance has ended after five years of work out of ten
    .no = You receive unemployment benefit or AAH, you have worked for more than three months, or you did not work five years out of ten
criterion-allocation-de-solidarite-specifique-ressources = The household’s income is under the ceiling
    .no = The household’s income is above the ceiling

rule-allocation-supplementaire-invalidite = Invalidity supplement (ASI)
criterion-allocation-supplementaire-invalidite-invalidite = You receive a disability pension, or a pension with a recognised disability, before the age of ASPA
    .no = You do not receive a disability pension, or you have reached the age of ASPA
criterion-allocation-supplementaire-invalidite-ressources = Your income is under the ceiling
    .no = Your income is above the ceiling

rule-allocation-de-solidarite-personnes-agees = Old-age solidarity allowance (ASPA)
criterion-allocation-de-solidarite-personnes-agees-age-et-sejour = You have the age, and the nationality or the residence permit required
    .no = You do not have the age, or have not held the residence permit long enough
criterion-allocation-de-solidarite-personnes-agees-ressources = Your income is under the ceiling
    .no = Your income is above the ceiling

parameter-ars-taux-6-ans = Share of the BMAF per child aged 6 to 10
parameter-ars-taux-11-ans = Share of the BMAF per child aged 11 to 14
parameter-ars-taux-15-ans = Share of the BMAF per child aged 15 to 18
parameter-ars-plafond = Income ceiling of the back-to-school allowance
parameter-ars-plafond-par-enfant = Increase of this ceiling per dependent child
parameter-ars-minimum = Smallest back-to-school allowance that is paid
parameter-aeeh-taux = Share of the BMAF of the basic AEEH
parameter-aeeh-complement-1 = Share of the BMAF of the supplement of category 1
parameter-aeeh-complement-2 = Share of the BMAF of the supplement of category 2
parameter-aeeh-complement-3 = Share of the BMAF of the supplement of category 3
parameter-aeeh-complement-4 = Share of the BMAF of the supplement of category 4
parameter-aeeh-complement-5 = Share of the BMAF of the supplement of category 5
parameter-aeeh-complement-6 = AEEH supplement of category 6
parameter-aeeh-isole-2 = Lone parent increase, category 2
parameter-aeeh-isole-3 = Lone parent increase, category 3
parameter-aeeh-isole-4 = Lone parent increase, category 4
parameter-aeeh-isole-5 = Lone parent increase, category 5
parameter-aeeh-isole-6 = Lone parent increase, category 6
parameter-aah-maximum = Maximum amount of AAH
parameter-aah-taux-incapacite = Rate of incapacity that gives right to AAH
parameter-aah-taux-incapacite-avec-restriction = Rate of incapacity, with a restriction of access to work
parameter-aah-age-minimal = Minimum age for AAH
parameter-aah-age-legal-de-retraite = Legal retirement age
parameter-aah-majoration-par-enfant = Increase of the ceiling per dependent child
parameter-aah-tranche-de-smic = Share of the minimum wage with the largest deduction
parameter-aah-abattement-sous-la-tranche = Deduction below this share
parameter-aah-abattement-au-dela = Deduction above it
parameter-aah-abattement-cessation = Deduction after work has stopped
parameter-aah-part-a-l-hopital = Share of AAH paid after sixty days in hospital
parameter-heures-par-mois = Hours of work in a full-time month
parameter-ass-par-jour = Amount of ASS per day
parameter-ass-plafond-seul = Ceiling for a single person, in days of ASS
parameter-ass-plafond-couple = Ceiling for a couple, in days of ASS
parameter-ass-age-maximal = Maximum age for ASS
parameter-aspa-seul = Maximum and ceiling of ASPA for a single person
parameter-aspa-couple = Maximum and ceiling of ASPA for a couple
parameter-asi-plafond-seul = Ceiling of ASI for a single person
parameter-asi-plafond-couple = Ceiling of ASI for a couple
parameter-aspa-age = Age of ASPA
parameter-aspa-annees-de-titre = Years of residence permit required
parameter-aspa-taux-incapacite = Rate of incapacity that brings the age forward
parameter-aspa-abattement-seul = Share of the minimum wage that does not count, single person
parameter-aspa-abattement-couple = Share of the minimum wage that does not count, couple
parameter-pension-invalidite-minimale = Smallest disability pension
parameter-aspa-age-inaptitude = Age for ASPA when unfit for work
