## Places and local help

fact-jours-feries-locaux = Public holidays of where you live
choice-jours-feries-locaux-aucun = None
choice-jours-feries-locaux-alsace-moselle = Alsace and Moselle
choice-jours-feries-locaux-guadeloupe = Guadeloupe
choice-jours-feries-locaux-martinique = Martinique
choice-jours-feries-locaux-guyane = French Guiana
choice-jours-feries-locaux-la-reunion = Réunion
choice-jours-feries-locaux-mayotte = Mayotte
choice-jours-feries-locaux-saint-barthelemy = Saint Barthélemy
choice-jours-feries-locaux-saint-martin = Saint Martin
fact-habite-hauts-de-france = Living in Hauts-de-France
fact-habite-hauts-de-seine = Living in Hauts-de-Seine
fact-habite-puteaux = Living in Puteaux

service-hauts-de-france-childcare = Regional childcare aid
    .summary = The Hauts-de-France region pays a monthly aid when you work and have a child under 3 looked after.
    .how = Apply online, every year. Care must last 20 hours a week at least, and your income stay below a ceiling.
    .amount = The region announces €20 a month for each child, €30 for a lone parent. Confirm this amount with it.
rule-aide-garde-hauts-de-france = Childcare aid of Hauts-de-France
criterion-aide-garde-hauts-de-france-dans-la-region = You live in Hauts-de-France
    .no = You do not live in Hauts-de-France
criterion-aide-garde-hauts-de-france-enfant-de-moins-de-3-ans = You have a child under 3
    .no = None of your children is under 3
criterion-aide-garde-hauts-de-france-garde-declaree = You choose declared childcare
    .no = You do not choose declared childcare

service-hauts-de-seine-bebedom = Bébédom, the aid of Hauts-de-Seine
    .summary = The department helps families who employ a childminder, or someone at home, for a child under 3.
    .how = Apply online. You must receive the childcare supplement of the CAF.
    .amount = The amount depends on your family quotient. Ask the department.
rule-bebedom-hauts-de-seine = Bébédom allowance
criterion-bebedom-hauts-de-seine-dans-le-departement = You live in Hauts-de-Seine
    .no = You do not live in Hauts-de-Seine
criterion-bebedom-hauts-de-seine-enfant-de-moins-de-3-ans = You have a child under 3
    .no = None of your children is under 3
criterion-bebedom-hauts-de-seine-garde-individuelle = You choose a childminder or care at home
    .no = You choose neither a childminder nor care at home

service-puteaux-home-childcare = Puteaux aid for childcare at home
    .summary = The town helps working parents who employ someone at home for a child under 3.
    .how = Call the CCAS, or go there with your papers. Care must last 80 hours a month at least.
    .amount = The town sets the amount. Ask the CCAS.
rule-garde-a-domicile-puteaux = Puteaux allowance for childcare at home
criterion-garde-a-domicile-puteaux-dans-la-commune = You live in Puteaux
    .no = You do not live in Puteaux
criterion-garde-a-domicile-puteaux-enfant-de-moins-de-3-ans = You have a child under 3
    .no = None of your children is under 3
criterion-garde-a-domicile-puteaux-garde-a-domicile = You choose care at home
    .no = You do not choose care at home

persona-childminder-puteaux = Parents of a baby in Puteaux
persona-lone-parent-roubaix = Lone mother in Roubaix
