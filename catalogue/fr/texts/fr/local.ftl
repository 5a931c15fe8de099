## Lieux et aides locales

fact-jours-feries-locaux = Jours fériés propres à votre lieu de vie
choice-jours-feries-locaux-aucun = Aucun
choice-jours-feries-locaux-alsace-moselle = Alsace et Moselle
choice-jours-feries-locaux-guadeloupe = Guadeloupe
choice-jours-feries-locaux-martinique = Martinique
choice-jours-feries-locaux-guyane = Guyane
choice-jours-feries-locaux-la-reunion = La Réunion
choice-jours-feries-locaux-mayotte = Mayotte
choice-jours-feries-locaux-saint-barthelemy = Saint-Barthélemy
choice-jours-feries-locaux-saint-martin = Saint-Martin
fact-habite-hauts-de-france = Habiter dans les Hauts-de-France
fact-habite-hauts-de-seine = Habiter dans les Hauts-de-Seine
fact-habite-puteaux = Habiter à Puteaux

service-hauts-de-france-childcare = Aide régionale à la garde d’enfants
    .summary = La région Hauts-de-France verse une aide mensuelle quand vous travaillez et faites garder un enfant de moins de 3 ans.
    .how = Faites la demande en ligne, chaque année. La garde doit durer au moins 20 heures par semaine, et vos revenus rester sous un plafond.
    .amount = La région annonce 20 € par enfant et par mois, 30 € pour un parent seul. Confirmez ce montant auprès d’elle.
rule-aide-garde-hauts-de-france = Aide à la garde d’enfants des Hauts-de-France
criterion-aide-garde-hauts-de-france-dans-la-region = Vous habitez dans les Hauts-de-France
    .no = Vous n’habitez pas dans les Hauts-de-France
criterion-aide-garde-hauts-de-france-enfant-de-moins-de-3-ans = Vous avez un enfant de moins de 3 ans
    .no = Aucun de vos enfants n’a moins de 3 ans
criterion-aide-garde-hauts-de-france-garde-declaree = Vous choisissez une garde déclarée
    .no = Vous ne choisissez pas une garde déclarée

service-hauts-de-seine-bebedom = Bébédom, l’aide des Hauts-de-Seine
    .summary = Le département aide les familles qui emploient une assistante maternelle ou une personne à domicile pour un enfant de moins de 3 ans.
    .how = Faites la demande en ligne. Il faut recevoir le complément de mode de garde de la CAF.
    .amount = Le montant dépend de votre quotient familial. Demandez-le au département.
rule-bebedom-hauts-de-seine = Allocation Bébédom
criterion-bebedom-hauts-de-seine-dans-le-departement = Vous habitez dans les Hauts-de-Seine
    .no = Vous n’habitez pas dans les Hauts-de-Seine
criterion-bebedom-hauts-de-seine-enfant-de-moins-de-3-ans = Vous avez un enfant de moins de 3 ans
    .no = Aucun de vos enfants n’a moins de 3 ans
criterion-bebedom-hauts-de-seine-garde-individuelle = Vous choisissez une assistante maternelle ou une garde à domicile
    .no = Vous ne choisissez ni assistante maternelle ni garde à domicile

service-puteaux-home-childcare = Aide de Puteaux à la garde à domicile
    .summary = La ville aide les parents qui travaillent et emploient une personne à domicile pour un enfant de moins de 3 ans.
    .how = Appelez le CCAS, ou allez-y avec vos justificatifs. La garde doit durer au moins 80 heures par mois.
    .amount = Le montant est fixé par la ville. Demandez-le au CCAS.
rule-garde-a-domicile-puteaux = Allocation de garde à domicile de Puteaux
criterion-garde-a-domicile-puteaux-dans-la-commune = Vous habitez à Puteaux
    .no = Vous n’habitez pas à Puteaux
criterion-garde-a-domicile-puteaux-enfant-de-moins-de-3-ans = Vous avez un enfant de moins de 3 ans
    .no = Aucun de vos enfants n’a moins de 3 ans
criterion-garde-a-domicile-puteaux-garde-a-domicile = Vous choisissez une garde à domicile
    .no = Vous ne choisissez pas une garde à domicile

persona-childminder-puteaux = Parents d’un bébé à Puteaux
persona-lone-parent-roubaix = Mère seule à Roubaix
