# The supplement for independent living.

rule-complement-adulte-handicape = Supplement for independent living (MVA)
criterion-complement-adulte-handicape-handicap-sans-travail = Your disability is rated at least 80 %, you receive AAH or ASI, and you do not work
    .no = Your disability is rated below 80 %, you receive neither AAH nor ASI, or you work
criterion-complement-adulte-handicape-aide-au-logement = You receive housing benefit
    .no = You do not receive housing benefit

parameter-majoration-vie-autonome = Supplement for independent living
