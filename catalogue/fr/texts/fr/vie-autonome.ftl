# La majoration pour la vie autonome.

rule-complement-adulte-handicape = Majoration pour la vie autonome (MVA)
criterion-complement-adulte-handicape-handicap-sans-travail = Votre incapacité est d’au moins 80 %, vous recevez l’AAH ou l’ASI, et vous ne travaillez pas
    .no = Votre incapacité est de moins de 80 %, vous ne recevez ni l’AAH ni l’ASI, ou vous travaillez
criterion-complement-adulte-handicape-aide-au-logement = Vous recevez une aide au logement
    .no = Vous ne recevez pas d’aide au logement

parameter-majoration-vie-autonome = Majoration pour la vie autonome
