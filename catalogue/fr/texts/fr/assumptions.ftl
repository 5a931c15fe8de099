# Ce que la loi suppose tant que personne ne l’a dit.

assumption-enfants-sans-revenus = Aucun enfant n’avait de revenus à lui cette année-là.
assumption-pas-de-garde-alternee = Les enfants n’habitent pas en alternance chez leurs deux parents.
assumption-salaire-brut-stable = Le salaire brut était le même les mois d’avant.
assumption-salaire-net-stable = Le salaire net était le même les mois d’avant.
assumption-salaire-imposable-stable = Le salaire imposable était le même les mois d’avant.
assumption-chomage-net-stable = Le chômage net était le même les mois d’avant.
assumption-chomage-imposable-stable = Le chômage imposable était le même les mois d’avant.
