## Ce que des organismes savent déjà, et qu’ils peuvent nous dire avec votre accord

register-civil-status = État civil
register-civil-status-holds = Votre mariage, la reconnaissance de votre enfant, les noms, prénoms et lieu de naissance de vos enfants, l’identité de leur autre parent.
register-health-insurance = Assurance maladie
register-health-insurance-holds = Votre numéro de sécurité sociale, votre téléphone, votre adresse, le compte où elle vous rembourse, votre numéro de complémentaire santé, la grossesse déclarée, vos enfants et la date où le prochain est attendu.
register-cnaf-household = Dossier d’allocataire, à la CAF ou à la MSA
register-cnaf-household-holds = Votre adresse, les adultes du foyer, les dates de naissance des enfants que la caisse connaît.
register-cnaf-disabled-adult = Allocation aux adultes handicapés
register-cnaf-disabled-adult-holds = Si vous recevez cette allocation. Si vous ne la recevez pas, cela ne dit rien de votre santé.
register-cnaf-disabled-child = Allocation d’éducation de l’enfant handicapé
register-cnaf-disabled-child-holds = Si vous recevez cette allocation pour un enfant. Si vous ne la recevez pas, cela ne dit rien de sa santé.
register-dgfip-income = Impôt sur le revenu
register-dgfip-income-holds = Vos revenus d’il y a deux ans, ceux de la personne imposée avec vous, votre numéro fiscal et la commune où vous habitez.
register-employment = Déclarations de votre employeur
register-employment-holds = Si vous êtes salarié ou agent public, le nom et l’adresse de votre employeur.
register-self-employment = Cotisations de travailleur indépendant
register-self-employment-holds = Si vous travaillez à votre compte.
register-france-travail = Dossier à France Travail
register-france-travail-holds = Votre téléphone et votre adresse.
