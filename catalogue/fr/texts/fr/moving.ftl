question-moving-date = Quand déménagez-vous ?
    .why = Le préavis, la carte grise, la prime et d’autres dates se comptent depuis ce jour.
question-moving-from-where = D’où à où déménagez-vous ?
    .why = Un départ à l’étranger ou une arrivée en France changent beaucoup de démarches.
question-moving-old-home = Quel logement quittez-vous ?
    .why = Une location se quitte avec un préavis, un état des lieux et un dépôt à récupérer.
question-moving-short-notice = Êtes-vous dans un cas de préavis réduit à un mois ?
    .why = Pour une location vide, le préavis passe de trois mois à un mois.
    .hint = Zone tendue, mutation, perte d’emploi, premier emploi, santé, RSA, AAH, logement social attribué, violences.
question-moving-new-home = Quel sera le nouveau logement ?
    .why = Le bail, l’assurance et les aides en dépendent.
question-moving-work = Quel est votre travail ?
    .why = L’employeur ou France Travail doit connaître l’adresse, et certaines aides vont avec le travail.
question-moving-transfer = Est-ce votre employeur qui vous fait déménager ?
    .why = Des aides paient une partie d’un déménagement demandé par l’employeur.
question-moving-household = Qu’emmenez-vous avec vous ?
    .why = Un véhicule, un animal, un enfant à l’école ont chacun leur démarche.
question-moving-children-count = Combien d’enfants avez-vous, avec ceux à naître ?
    .why = Une prime existe à partir de trois enfants.
question-moving-children-birth = Quand vos enfants sont-ils nés ?
    .why = La prime dépend de l’âge du plus jeune.
    .hint = Pour un enfant à naître, donnez la date prévue de l’accouchement.
question-moving-grant-facts = Le coût du déménagement et l’aide au logement
    .why = La prime rembourse ce que le déménagement a coûté, avec une aide au logement.
question-moving-personal = Votre situation personnelle
    .why = L’autre parent, la préfecture ou la MDPH doivent parfois être prévenus. Répondez si vous le voulez.

fact-jour-du-demenagement = Jour du déménagement
fact-trajet-du-demenagement = Trajet
choice-trajet-du-demenagement-en-france = D’un logement en France à un autre
choice-trajet-du-demenagement-vers-l-etranger = De la France vers un autre pays
choice-trajet-du-demenagement-depuis-l-etranger = D’un autre pays vers la France
fact-logement-quitte = Logement quitté
choice-logement-quitte-location-vide = Une location vide
choice-logement-quitte-location-meublee = Une location meublée
choice-logement-quitte-a-soi = Un logement à moi
choice-logement-quitte-heberge = Chez quelqu’un, en foyer ou sans logement
fact-logement-nouveau = Nouveau logement
choice-logement-nouveau-location = Une location
choice-logement-nouveau-a-soi = Un logement à moi
choice-logement-nouveau-heberge = Chez quelqu’un ou en foyer
fact-preavis-reduit = Préavis réduit à un mois
fact-aide-au-logement-demandee = Vous aurez une aide au logement de la CAF
fact-cout-du-demenagement = Ce que coûte le déménagement
fact-vehicule = Un véhicule immatriculé
fact-travail-du-demenage = Votre travail
choice-travail-du-demenage-salarie = Salarié d’une entreprise ou d’une association
choice-travail-du-demenage-agent-de-l-etat = Agent public
choice-travail-du-demenage-independant = À mon compte
choice-travail-du-demenage-demandeur-d-emploi = Inscrit à France Travail
choice-travail-du-demenage-sans-emploi = Sans emploi, retraité
choice-travail-du-demenage-etudiant = Étudiant
fact-mutation-demandee-par-l-employeur = Déménagement demandé par l’employeur
fact-enfant-dont-l-autre-parent-vit-ailleurs = Un enfant dont l’autre parent vit ailleurs
fact-enfant-a-l-ecole = Un enfant à l’école
fact-etranger-avec-titre = Un titre de séjour
fact-dossier-de-handicap = Un dossier à la MDPH
fact-animal = Un chien, un chat ou un furet

parameter-prime-demenagement-trois-enfants = Part de la base mensuelle pour trois enfants
parameter-prime-demenagement-enfant-suivant = Part de la base mensuelle pour chaque enfant de plus

event-moving = Vous déménagez
    .short = Déménagement
    .summary = Le bail, les adresses à changer, les aides et les délais, avant et après le jour du déménagement.
    .before = Ayez la date du déménagement sous la main, même si elle n’est pas certaine.
    .intro = Voici vos démarches, dans l’ordre et avec leurs dates. Plusieurs se font en une fois avec le changement d’adresse en ligne.

service-moving-lease-notice = Donner son préavis
    .summary = Vous prévenez le propriétaire que vous partez. Le préavis est de trois mois pour une location vide, d’un mois pour une location meublée ou dans les cas prévus par la loi.
    .how = Écrivez en recommandé, par commissaire de justice ou en main propre contre récépissé : le délai court du jour de la réception. Pour un mois, dites pourquoi et joignez la preuve à la lettre, sinon le préavis est de trois mois.
    .late = Donnez-le tout de suite : le loyer est dû jusqu’à la fin du préavis, sauf si un autre locataire entre avant avec l’accord du propriétaire.
    .contest = En cas de désaccord, saisissez la commission départementale de conciliation : c’est gratuit.

service-moving-exit-inventory = État des lieux de sortie
    .summary = Il compare le logement à l’arrivée et au départ. Le dépôt de garantie en dépend.
    .how = Fixez le rendez-vous avec le propriétaire le jour où vous rendez les clés, et prenez des photos.
    .contest = Si vous n’êtes pas d’accord, ne signez pas : un commissaire de justice peut le faire, à frais partagés.

service-moving-deposit-back = Récupérer le dépôt de garantie
    .summary = Le propriétaire vous rend le dépôt, moins ce qu’il peut prouver.
    .how = Donnez votre nouvelle adresse. Sans réponse, écrivez en recommandé.
    .contest = Commission de conciliation, puis juge des contentieux de la protection. Chaque mois de retard commencé ajoute un dixième du loyer à ce qui vous est dû, si vous avez donné votre nouvelle adresse.
    .delay = Un mois si l’état des lieux de sortie est conforme, deux mois sinon.

service-moving-new-lease = Signer le nouveau bail
    .summary = Le bail est écrit. Le propriétaire ne peut demander que les papiers d’une liste fixée par décret.
    .how = Lisez le bail et ses diagnostics, et faites l’état des lieux d’entrée avec soin.

service-moving-visale = Garantie Visale
    .summary = Action Logement se porte garant de votre loyer, gratuitement, selon votre âge et votre situation.
    .how = Demandez le visa en ligne avant de signer le bail.
    .amount = Il n’y a rien à toucher : c’est une caution. Les conditions sont à confirmer sur visale.fr.

service-moving-solidarity-fund = Fonds de solidarité pour le logement
    .summary = Le département peut payer une partie du dépôt, du premier loyer ou du déménagement.
    .how = Voyez une assistante sociale avant de signer.
    .amount = Chaque département fixe ses règles : demandez-lui.

service-moving-grant = Prime de déménagement
    .summary = La CAF rembourse le déménagement, dans une limite, quand une famille de trois enfants ou plus s’agrandit.
    .how = Envoyez la demande avec la facture du déménageur, ou les justificatifs de location d’un camion.
    .late = Après six mois, la CAF n’est plus tenue de payer. Demandez quand même si un événement vous a empêché.
    .contest = Écrivez à la commission de recours amiable de la CAF dans les deux mois.

service-moving-housing-benefit = Aide au logement du nouveau logement
    .summary = L’aide de l’ancien logement s’arrête. Elle se redemande pour le nouveau, et dépend du loyer, des revenus et de la commune.
    .how = Faites la demande dès l’entrée dans les lieux : les mois d’avant la demande ne sont pas payés.
    .amount = Faites le calcul avec le simulateur de caf.fr.

service-moving-change-of-address = Changer d’adresse en une fois
    .summary = Un service en ligne gratuit prévient plusieurs organismes à la fois : Assurance Maladie, CAF, impôts, France Travail, énergie, carte grise.
    .how = Ayez vos numéros sous la main et cochez chaque organisme. Vérifiez ensuite qu’il a bien répondu.

service-moving-tell-caf = Prévenir la CAF
    .summary = La CAF qui s’occupe de vous change si vous changez de département. Vos aides suivent.
    .how = Déclarez la nouvelle adresse dans votre espace en ligne.

service-moving-tell-health-insurance = Prévenir l’Assurance Maladie
    .summary = Votre dossier est transféré à la caisse de votre nouveau département.
    .how = Changez l’adresse dans votre compte ameli, puis mettez à jour la carte Vitale.

service-moving-doctor = Choisir un médecin traitant
    .summary = Gardez le vôtre, ou déclarez-en un près de chez vous pour être bien remboursé.
    .how = Le nouveau médecin envoie la déclaration en ligne.

service-moving-tax = Prévenir les impôts
    .summary = L’adresse au 1er janvier est celle de votre prochaine déclaration.
    .how = Changez-la dans votre espace particulier, ou sur la déclaration de revenus.

service-moving-occupancy-declaration = Déclarer l’occupation d’un logement
    .summary = Un propriétaire dit qui occupe chaque logement, avant le 1er juillet, si cela a changé depuis sa dernière déclaration.
    .how = Dans votre espace particulier, ouvrez « Gérer mes biens immobiliers ». Un oubli ou une erreur peut coûter 150 € par logement.

service-moving-tell-employer = Prévenir l’employeur
    .summary = L’employeur a besoin de l’adresse pour la paie et les trajets. Certains accords donnent un jour pour déménager.
    .how = Écrivez-lui, et demandez si votre convention collective prévoit un jour de congé.

service-moving-state-agent-costs = Frais de changement de résidence d’un agent
    .summary = L’administration rembourse une partie du déménagement après certaines mutations.
    .how = Demandez le dossier à votre service du personnel.
    .amount = Le montant dépend de la distance et de la famille : demandez au service du personnel.

service-moving-mobility-help = Aide à la mobilité d’Action Logement
    .summary = Une aide peut payer la recherche d’un logement et une partie des frais quand le travail vous fait déménager.
    .how = Faites le test d’éligibilité en ligne avant de signer le bail.
    .amount = Le montant et les conditions changent : confirmez-les auprès d’Action Logement.

service-moving-france-travail = Prévenir France Travail
    .summary = Un demandeur d’emploi signale son changement d’adresse dans les trente jours. Son agence peut changer.
    .how = Déclarez-le dans votre espace en ligne.
    .late = Faites-le tout de suite et expliquez le retard. Vous pouvez répondre avant toute décision.

service-moving-home-insurance = Assurer le nouveau logement
    .summary = Un locataire doit être assuré contre les risques locatifs, et le prouver à la remise des clés.
    .how = Demandez une attestation à l’assureur avant d’entrer.

service-moving-old-insurance = Transférer ou résilier l’ancienne assurance
    .summary = Un déménagement permet de mettre fin au contrat s’il change le risque assuré.
    .how = Prévenez l’assureur avec la date et l’adresse nouvelle. Le contrat finit un mois après votre lettre.
    .late = Le contrat peut encore finir à son échéance, ou après un an à tout moment pour une assurance habitation.

service-moving-removal-company = Choisir un déménageur
    .summary = Un devis écrit est gratuit. Le déménageur répond de ce qui est perdu ou cassé.
    .how = Comparez plusieurs devis, remplissez la déclaration de valeur, et notez les dégâts sur le bon de livraison.
    .late = Sans lettre recommandée dans les dix jours, et sans réserves écrites à la livraison, il n’y a en principe plus de recours. Le délai est de trois mois si le déménageur ne vous a pas dit comment faire des réserves.
    .cost = Le prix du devis.

service-moving-tell-bank = Prévenir la banque et les autres assureurs
    .summary = La banque, l’assurance du véhicule, la mutuelle et la caisse de retraite ont besoin de la nouvelle adresse.
    .how = Changez-la dans vos espaces en ligne. Changer de banque peut aussi se faire sans frais.

service-moving-energy = Électricité et gaz
    .summary = Le contrat est attaché au logement : mettez fin à l’ancien, ouvrez-en un nouveau.
    .how = Relevez les compteurs le jour du départ et le jour de l’arrivée.

service-moving-water = Eau
    .summary = Le service des eaux de la commune ouvre et ferme l’abonnement, sauf s’il est compris dans les charges.
    .how = Demandez à la mairie ou au propriétaire quel est le service des eaux.

service-moving-internet = Internet et téléphone
    .summary = L’abonnement se transfère ou se résilie. Des frais sont possibles.
    .how = Prévenez votre opérateur quelques semaines avant.

service-moving-mail = Réexpédier le courrier
    .summary = La Poste envoie votre courrier à la nouvelle adresse pendant plusieurs mois.
    .how = Faites-le en ligne ou au bureau de poste, une semaine avant.
    .cost = C’est payant : voyez le tarif de La Poste.

service-moving-vehicle = Adresse de la carte grise
    .summary = La carte grise suit votre domicile. Une étiquette est envoyée pour les premiers changements.
    .how = Faites la démarche en ligne avec le numéro de formule de la carte.
    .late = Faites-la quand même : sans elle vous risquez une amende.

service-moving-residence-permit = Adresse du titre de séjour
    .summary = Le titulaire d’un titre de séjour valable plus d’un an déclare sa nouvelle adresse dans les trois mois.
    .how = Faites la déclaration en ligne. Un timbre fiscal peut être demandé pour la nouvelle carte : le site le dit.
    .late = Déclarez-la tout de suite : une amende est possible, et un courrier important peut se perdre.

service-moving-electoral-roll = S’inscrire sur la liste électorale
    .summary = On vote dans sa commune. Pour un vote, l’inscription se fait au plus tard le sixième vendredi qui le précède, et deux jours plus tôt en ligne.
    .how = Inscrivez-vous en ligne ou à la mairie.

service-moving-school = Changer d’école
    .summary = La mairie inscrit à l’école publique ; le collège et le lycée dépendent du rectorat.
    .how = Demandez un certificat de radiation à l’ancienne école, puis inscrivez l’enfant à la mairie, au plus tard huit jours après le changement de résidence.
    .late = Inscrivez-le tout de suite : la mairie ne peut pas refuser un enfant qui a l’âge de l’école obligatoire et habite la commune.

service-moving-other-parent = Prévenir l’autre parent
    .summary = Un parent séparé prévient l’autre à temps quand le déménagement change la vie de l’enfant, et lui donne la nouvelle adresse.
    .how = Écrivez avant de partir, et gardez une trace. Sans accord, le juge aux affaires familiales décide.
    .late = Prévenez tout de suite : ne pas donner l’adresse est puni par la loi. Si vous craignez l’autre parent, demandez conseil à un avocat ou au 3919.

service-moving-disability-file = Transférer le dossier MDPH
    .summary = Les droits déjà accordés restent valables. La nouvelle MDPH et le nouveau département prennent le relais.
    .how = Écrivez à la nouvelle MDPH, qui demande le dossier à l’ancienne. Signalez la PCH ou l’APA au département.

service-moving-pets = Adresse d’un chien ou d’un chat
    .summary = Le fichier national permet de retrouver un animal perdu : l’adresse doit être juste.
    .how = Changez l’adresse en ligne ou par courrier.

service-moving-parking = Réserver une place pour le camion
    .summary = La mairie autorise un camion devant l’immeuble, le jour du déménagement.
    .how = Demandez l’autorisation deux à trois semaines avant.
    .cost = Gratuit ou payant selon la commune.

service-moving-social-housing = Demande de logement social
    .summary = Une seule demande, avec un numéro unique, vaut pour tous les bailleurs du département.
    .how = Faites-la en ligne ou à un guichet. Renouvelez-la chaque année, et mettez l’adresse à jour.
    .contest = Sans réponse dans un délai fixé par département, le recours au droit au logement opposable est possible.

service-moving-consulate-register = S’inscrire au registre des Français de l’étranger
    .summary = L’inscription facilite les papiers, le vote et l’aide en cas de crise. Elle est facultative.
    .how = Faites-la en ligne avec une preuve de résidence.

service-moving-abroad-health = Santé à l’étranger
    .summary = Qui part vivre ailleurs quitte en principe l’assurance maladie française : formulaire européen, sécurité du pays d’accueil ou Caisse des Français de l’étranger.
    .how = Prévenez la caisse avant de partir, et demandez le formulaire qui convient.

service-moving-abroad-tax = Impôts quand on quitte la France
    .summary = Donnez votre nouvelle adresse. L’année du départ, la déclaration suit des règles à part.
    .how = Prévenez le service des impôts avant de partir.

service-moving-arrival-health = S’inscrire à l’Assurance Maladie
    .summary = Qui travaille en France est couvert dès le premier jour. Sinon, il faut y vivre depuis trois mois, sauf exceptions.
    .how = Envoyez la demande d’ouverture des droits avec vos papiers d’identité et de naissance.

rule-quitte-une-location = Quitter une location
criterion-quitte-une-location-en-location = Vous quittez une location
    .no = Vous ne quittez pas une location
rule-entre-en-location = Entrer en location
criterion-entre-en-location-en-location = Votre nouveau logement est une location
    .no = Votre nouveau logement n’est pas une location
criterion-entre-en-location-en-france = Il est en France
    .no = Il n’est pas en France
rule-emmenage-en-france = Emménager en France
criterion-emmenage-en-france-en-france = Votre nouveau logement est en France
    .no = Vous partez vivre à l’étranger
rule-quitte-la-france = Quitter la France
criterion-quitte-la-france-vers-l-etranger = Vous partez vivre à l’étranger
    .no = Vous ne partez pas vivre à l’étranger
rule-arrive-en-france = Arriver en France
criterion-arrive-en-france-depuis-l-etranger = Vous arrivez d’un autre pays
    .no = Vous viviez déjà en France
rule-part-d-un-logement-en-france = Quitter un logement en France
criterion-part-d-un-logement-en-france-en-france = Vous quittez un logement en France
    .no = Vous arrivez d’un autre pays
rule-a-un-vehicule = Avoir un véhicule
criterion-a-un-vehicule-vehicule = Vous avez un véhicule immatriculé
    .no = Vous n’avez pas de véhicule immatriculé
criterion-a-un-vehicule-en-france = Vous changez de logement en France
    .no = Vous ne changez pas de logement en France
rule-a-un-titre-de-sejour = Avoir un titre de séjour
criterion-a-un-titre-de-sejour-titre = Vous avez un titre de séjour
    .no = Vous n’avez pas de titre de séjour
criterion-a-un-titre-de-sejour-en-france = Vous changez de logement en France
    .no = Vous ne changez pas de logement en France
rule-inscrit-a-france-travail = Être inscrit à France Travail
criterion-inscrit-a-france-travail-demandeur-d-emploi = Vous êtes inscrit à France Travail
    .no = Vous n’êtes pas inscrit à France Travail
rule-parents-separes = Parents séparés
criterion-parents-separes-autre-parent = L’autre parent d’un de vos enfants vit ailleurs
    .no = Aucun de vos enfants n’a un parent qui vit ailleurs
rule-ecole-a-changer = Changer d’école
criterion-ecole-a-changer-a-l-ecole = Vous avez un enfant à l’école
    .no = Vous n’avez pas d’enfant à l’école
criterion-ecole-a-changer-en-france = Votre nouveau logement est en France
    .no = Vous partez vivre à l’étranger
rule-dossier-mdph-a-transferer = Dossier à la MDPH
criterion-dossier-mdph-a-transferer-dossier = Vous avez un dossier à la MDPH
    .no = Vous n’avez pas de dossier à la MDPH
criterion-dossier-mdph-a-transferer-en-france = Vous changez de logement en France
    .no = Vous ne changez pas de logement en France
rule-animal-identifie = Animal identifié
criterion-animal-identifie-animal = Vous avez un chien, un chat ou un furet
    .no = Vous n’avez ni chien, ni chat, ni furet
rule-salarie-qui-demenage = Travailler pour un employeur
criterion-salarie-qui-demenage-salarie = Vous travaillez pour un employeur
    .no = Vous ne travaillez pas pour un employeur
rule-agent-mute = Agent public muté
criterion-agent-mute-agent-de-l-etat = Vous êtes agent public
    .no = Vous n’êtes pas agent public
criterion-agent-mute-mutation = Votre employeur vous fait déménager
    .no = Votre employeur ne vous fait pas déménager
rule-salarie-mute = Salarié muté
criterion-salarie-mute-salarie = Vous êtes salarié
    .no = Vous n’êtes pas salarié
criterion-salarie-mute-mutation = Votre employeur vous fait déménager
    .no = Votre employeur ne vous fait pas déménager
criterion-salarie-mute-en-france = Votre nouveau logement est en France
    .no = Vous partez vivre à l’étranger
rule-devient-proprietaire = Être propriétaire
criterion-devient-proprietaire-a-soi = Vous êtes propriétaire d’un des deux logements
    .no = Vous n’êtes propriétaire d’aucun des deux logements
criterion-devient-proprietaire-en-france = Votre nouveau logement est en France
    .no = Vous partez vivre à l’étranger
rule-prime-de-demenagement = Prime de déménagement
criterion-prime-de-demenagement-trois-enfants = Vous avez, ou attendez, trois enfants ou plus
    .no = Vous avez moins de trois enfants
criterion-prime-de-demenagement-moment-du-demenagement = Vous déménagez autour de la naissance de votre plus jeune enfant
    .no = Vous ne déménagez pas entre le quatrième mois de grossesse et le mois qui précède les deux ans du plus jeune
criterion-prime-de-demenagement-aide-au-logement = Vous aurez une aide au logement
    .no = Vous n’aurez pas d’aide au logement

deadline-signaler-les-degats = Dix jours depuis la livraison
deadline-donner-son-preavis = Un à trois mois avant le départ
deadline-resilier-l-ancienne-assurance = Trois mois depuis le déménagement
deadline-adresse-de-la-carte-grise = Un mois depuis le déménagement
deadline-adresse-du-titre-de-sejour = Trois mois depuis le déménagement
deadline-prevenir-france-travail-du-demenagement = Trente jours depuis le déménagement
deadline-inscrire-a-la-nouvelle-ecole = Huit jours depuis le déménagement
deadline-prevenir-l-autre-parent = Un mois depuis le déménagement
deadline-demander-la-prime-de-demenagement = Six mois depuis le déménagement
deadline-preparer-le-demenagement = Deux mois avant le déménagement
deadline-peu-avant-le-demenagement = Deux semaines avant le déménagement
deadline-des-le-demenagement = La semaine du déménagement

persona-tenant-lyon-to-grenoble = Locataire de Lyon à Grenoble
persona-short-notice-paris = Préavis réduit à Paris
persona-third-child-removal = Trois enfants, déménagement cher
persona-second-birthday-too-late = Déménagement après les deux ans
persona-jobseeker-separated-father = Père séparé, demandeur d’emploi
persona-state-agent-to-la-reunion = Agente de l’État mutée
persona-eu-citizen-arriving = Citoyenne portugaise qui arrive
persona-leaving-for-canada = Départ au Canada
persona-student-first-home = Étudiante, premier logement
persona-disabled-tenant-with-permit = Locataire handicapé avec un titre de séjour
persona-son-for-his-mother = Un fils pour sa mère qui emménage chez lui
persona-moving-knows-almost-nothing = Ne sait presque rien encore
