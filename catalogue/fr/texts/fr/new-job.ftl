event-new-job = Vous commencez un nouveau travail
    .short = Nouvel emploi
    .summary = Contrat, essai, santé, salaire, aides, impôts : ce que vous avez à faire et vos droits quand vous prenez un emploi ou vous mettez à votre compte.
    .before = Ayez sous la main la date de votre premier jour et, si vous l’avez, votre contrat ou votre promesse d’embauche. Si vous n’avez rien, commencez quand même : vous pouvez toujours répondre « je ne sais pas ».
    .intro = Voici vos démarches, dans l’ordre et avec leurs dates. Vous n’avez pas tout à faire aujourd’hui, et l’employeur doit en faire une partie à votre place. Vous pouvez remplir ce plan pour un proche.

## Démarches

service-new-job-resignation = Donner sa démission
    .summary = Vous quittez votre emploi actuel par écrit et vous respectez le préavis. Sans préavis, votre employeur peut demander une somme d’argent.
    .how = Lisez votre convention collective : elle dit la durée du préavis. Demandez par écrit à partir plus tôt si le nouvel emploi commence avant la fin. En CDD, un CDI signé ailleurs permet de partir, avec un préavis d’un jour par semaine de contrat et de deux semaines au plus. Un agent public démissionne par écrit et attend l’accord de son administration.
    .contest = Si l’employeur retient une somme à tort, saisissez le conseil de prud’hommes.

service-new-job-non-compete = Vérifier la clause de non-concurrence
    .summary = Votre ancien contrat peut vous interdire certains emplois. Cette clause ne vaut que si elle est limitée dans le temps et l’espace, et payée.
    .how = Relisez votre ancien contrat et ses avenants. Demandez par écrit à votre ancien employeur s’il y renonce. Si une clause vous lie, prévenez le nouvel employeur avant de signer.
    .contest = Le conseil de prud’hommes peut annuler une clause sans compensation ou trop large.

service-new-job-leaving-papers = Recevoir les papiers de l’ancien emploi
    .summary = Votre ancien employeur vous remet le certificat de travail, l’attestation pour France Travail et le solde de tout compte.
    .how = Réclamez-les par écrit s’ils n’arrivent pas. Gardez-les toute votre vie. Un agent public reçoit une attestation de fin de fonctions.
    .contest = Signer le reçu pour solde de tout compte n’est pas tout accepter : vous pouvez le dénoncer par lettre recommandée dans les six mois. Pour des papiers non remis, saisissez le conseil de prud’hommes.

service-new-job-work-permit = Autorisation de travail
    .summary = Si vous n’avez pas la nationalité d’un pays de l’Union européenne, de l’Espace économique européen ou de la Suisse, il faut une autorisation pour être salarié. C’est l’employeur qui la demande.
    .how = L’employeur fait la demande en ligne, avant l’embauche. Ne commencez pas sans elle. Certains titres de séjour la contiennent déjà : lisez la mention sur le vôtre.
    .contest = Un refus se conteste dans les deux mois, par écrit auprès de l’administration ou devant le tribunal administratif.
    .who = La demande est faite par l’employeur, ou par une personne qu’il mandate.

service-new-job-permit-check = Vérification du titre de séjour
    .summary = Avant l’embauche, l’employeur fait vérifier votre titre par la préfecture. Vous lui donnez une copie lisible.
    .how = L’employeur écrit à la préfecture au moins deux jours ouvrables avant le premier jour. Si vous êtes inscrit à France Travail, cette vérification n’est pas nécessaire.
    .who = C’est l’employeur qui fait la démarche.
    .delay = Sans réponse de la préfecture dans les deux jours ouvrables, l’employeur est réputé avoir vérifié.

service-new-job-foreign-student = Travailler avec un titre étudiant
    .summary = Un titre étudiant permet de travailler 964 heures par an. Au-delà, il faut une autorisation de travail. L’employeur prévient la préfecture avant de vous embaucher.
    .how = Donnez à l’employeur une copie de votre titre. Tenez le compte de vos heures, tous employeurs ensemble. Un stage prévu par une convention ne compte pas. Les étudiants algériens suivent un accord à part : demandez à la préfecture.
    .who = C’est l’employeur qui fait la déclaration.

service-new-job-minor-authorisation = Faire autoriser l’emploi d’un jeune de 14 ou 15 ans
    .summary = À 14 ou 15 ans, on peut travailler pendant les vacances scolaires d’au moins quatorze jours, si l’on se repose la moitié du temps. L’employeur demande l’accord de l’inspection du travail.
    .how = Le parent ou le tuteur signe son accord. L’employeur envoie la demande au moins quinze jours avant. Le travail doit être léger : 35 heures par semaine et 7 heures par jour au plus.
    .late = L’embauche ne peut pas commencer sans cet accord. Demandez à l’employeur de reculer la date.
    .who = L’employeur fait la demande, avec l’accord écrit du parent ou du tuteur.
    .delay = Sans refus dans les huit jours francs après l’envoi, l’accord est donné.

service-new-job-young-worker = Travailler avant 18 ans
    .summary = Un parent ou tuteur donne son accord. Avant 18 ans, pas plus de 8 heures par jour et 35 heures par semaine en général, pas de nuit, et certains travaux dangereux sont interdits.
    .how = Remettez l’accord écrit du parent ou du tuteur avec le contrat. En cas de doute sur une tâche, demandez à l’inspection du travail.
    .contest = Signalez un abus à l’inspection du travail : votre nom reste secret.
    .who = Le parent ou le tuteur peut agir pour le mineur, y compris devant le conseil de prud’hommes.

service-new-job-diploma-recognition = Faire reconnaître un diplôme étranger
    .summary = Une attestation compare votre diplôme à ceux de France. Pour un métier réglementé, comme infirmier ou électricien, il faut en plus l’accord de l’autorité de ce métier.
    .how = Déposez la demande en ligne auprès du centre ENIC-NARIC. Pour un métier réglementé, cherchez d’abord l’autorité compétente : elle a ses propres règles pour les diplômes d’Europe.
    .cost = Le service est payant. Le prix est affiché sur le site avant la demande.
    .contest = L’attestation n’a pas de valeur obligatoire. Le refus d’un métier réglementé se conteste auprès de l’autorité qui l’a décidé.

service-new-job-fixed-term-contract = Recevoir son contrat écrit (CDD, intérim)
    .summary = Un CDD ou une mission d’intérim s’écrit. L’employeur vous remet le contrat dans les deux jours ouvrables après l’embauche.
    .how = Lisez le motif, les dates, le salaire, l’essai et la convention collective. Le samedi est un jour ouvrable. Ne signez jamais un contrat dont la date est fausse.
    .late = Réclamez-le par écrit. Sans aucun écrit, un CDD est réputé être un CDI. Un contrat remis en retard ouvre droit à une indemnité, d’un mois de salaire au plus.
    .contest = Le conseil de prud’hommes juge en un mois une demande de changer un CDD en CDI.

service-new-job-job-information = Recevoir les informations écrites sur l’emploi
    .summary = L’employeur vous remet par écrit l’essentiel : lieu, poste, date, durée du travail, salaire, essai. Le reste, comme la convention collective et la formation, suit en un mois.
    .how = Un contrat complet suffit. Un CDI à temps plein n’a pas besoin d’être écrit, mais ces informations, si. Un temps partiel s’écrit toujours.
    .late = Réclamez par écrit. Sans réponse sous sept jours, vous pouvez saisir le conseil de prud’hommes.

service-new-job-hiring-declaration = Déclaration préalable à l’embauche
    .summary = Avant votre premier jour, l’employeur vous déclare à l’Urssaf, ou à la MSA dans l’agriculture. C’est la preuve que vous n’êtes pas au noir.
    .how = Donnez à l’employeur votre nom, votre date de naissance et votre numéro de sécurité sociale. Demandez une copie de la déclaration. L’employeur peut la faire dans les huit jours avant l’embauche.
    .late = Une embauche sans déclaration est un travail caché. Demandez à l’Urssaf si vous êtes déclaré, ou parlez-en à l’inspection du travail. Vous gardez tous vos droits.
    .who = C’est l’employeur qui la fait.

service-new-job-personal-employer = Être déclaré par un particulier
    .summary = Une famille qui vous emploie est un employeur. Elle vous déclare au Cesu, ou à Pajemploi pour la garde d’enfants, et vous avez un contrat et des congés payés.
    .how = Créez votre compte de salarié sur le site du Cesu ou de Pajemploi pour lire vos bulletins. La convention des particuliers employeurs fixe le salaire minimum, l’essai et le préavis.
    .contest = Si vous n’êtes pas déclaré, demandez à l’Urssaf ou à l’inspection du travail, puis saisissez le conseil de prud’hommes.

service-new-job-apprenticeship = Signer le contrat d’apprentissage
    .summary = Le contrat est signé par vous, l’employeur et, si vous êtes mineur, votre parent ou tuteur. L’employeur l’envoie à l’opérateur de compétences.
    .how = Vérifiez le nom du maître d’apprentissage, le salaire de chaque année et les dates. Demandez à votre centre de formation les aides au logement, aux repas, à l’équipement et au permis : elles changent souvent.
    .contest = En cas de désaccord, le médiateur de l’apprentissage de la chambre consulaire peut vous aider.
    .who = Le parent ou tuteur signe avec un apprenti mineur.

service-new-job-minimum-wage = Vérifier le salaire minimum
    .summary = À temps plein, votre salaire brut ne peut pas être plus bas que ce montant. La convention collective peut prévoir plus.
    .how = Comparez avec votre contrat. À temps partiel, comptez en proportion des heures. La baisse avant 18 ans disparaît après six mois de pratique dans la branche. L’année d’apprentissage suivante paie plus.
    .contest = Réclamez la différence par écrit, puis devant le conseil de prud’hommes, pendant trois ans. L’inspection du travail peut aussi intervenir.

service-new-job-trial-period = Fin de la période d’essai
    .summary = L’essai n’existe que s’il est écrit au contrat. Sans renouvellement, il ne peut pas dépasser la date calculée ici. Il peut être plus court.
    .how = Les jours d’absence reculent la fin. En CDI, un seul renouvellement est possible, si un accord de branche et le contrat le prévoient, et si vous l’acceptez par écrit. Un stage fini depuis moins de trois mois dans l’entreprise peut raccourcir l’essai.
    .late = Après cette date, l’employeur ne peut plus vous faire partir que par un licenciement, ou à la fin du CDD.
    .contest = Un essai trop long ou une rupture abusive se contestent au conseil de prud’hommes dans les douze mois.

service-new-job-special-trial = L’essai en intérim, apprentissage, chez un particulier ou dans le public
    .summary = En intérim, l’essai dure deux, trois ou cinq jours selon la mission, si aucun accord ne dit autre chose. Un apprenti ou son employeur peut partir pendant les 45 premiers jours passés en entreprise. Un contractuel public et un fonctionnaire stagiaire ont leurs propres durées.
    .how = Lisez la durée dans votre contrat ou votre arrêté de nomination. Pour un apprenti, les jours au centre de formation ne comptent pas. Chez un particulier, voyez la convention des particuliers employeurs.
    .contest = Dans le privé, saisissez le conseil de prud’hommes. Dans le public, le tribunal administratif, en général dans les deux mois.

service-new-job-trial-broken = Si l’essai est rompu
    .summary = L’employeur prévient 24 heures avant si vous êtes là depuis moins de 8 jours, 48 heures jusqu’à un mois, deux semaines après un mois, un mois après trois mois. Si vous partez, prévenez 48 heures avant, ou 24 heures avant 8 jours de présence.
    .how = Aucun motif n’est exigé, mais la rupture ne peut venir d’une discrimination ni d’une autre raison que vos compétences. Demandez vos papiers de départ et votre salaire. Un jour de prévenance non fait est payé.
    .contest = Vous avez douze mois pour saisir le conseil de prud’hommes, cinq ans en cas de discrimination.

service-new-job-trial-unemployment = Chômage après un essai rompu
    .summary = Si l’employeur met fin à l’essai, vous pouvez souvent être indemnisé. Après une démission, c’est possible si l’ancien emploi suivait trois ans de travail et que le nouvel employeur rompt dans les 65 jours travaillés. Si vous rompez vous-même, c’est plus rare.
    .how = Inscrivez-vous à France Travail dès le lendemain, avec l’attestation de chaque employeur.
    .amount = Jalon ne calcule pas ce montant ici. France Travail le fait dans votre espace.
    .contest = Contestez par écrit auprès de France Travail, puis de son médiateur.

service-new-job-medical-visit = Visite à la médecine du travail
    .summary = Un professionnel vous parle des risques de votre poste et de votre suivi. La visite vient dans les trois mois, deux mois pour un apprenti. Elle passe avant le premier jour pour un mineur, un travail de nuit ou un poste à risques.
    .how = L’employeur organise la visite et la paie, sur le temps de travail. Vous pouvez dire un handicap ou une grossesse au médecin : il garde le secret. Une visite récente pour le même poste peut en dispenser.
    .late = Rappelez-le par écrit à l’employeur. Vous pouvez aussi demander vous-même une visite au médecin du travail, sans sanction possible.
    .contest = Un avis d’inaptitude ou d’aménagement se conteste devant le conseil de prud’hommes dans les quinze jours.

service-new-job-safety-training = Formation à la sécurité
    .summary = À l’embauche, l’employeur vous forme aux risques du poste, aux gestes sûrs et à la conduite en cas d’accident. Elle a lieu pendant le travail et elle est payée.
    .how = Demandez-la le premier jour. En CDD ou en intérim sur un poste à risques, elle est renforcée. Devant un danger grave, vous pouvez vous retirer et alerter.
    .contest = Signalez un danger à l’inspection du travail ou aux représentants du personnel.

service-new-job-health-cover = Mutuelle de l’entreprise
    .summary = L’employeur du privé propose une complémentaire santé et en paie au moins la moitié. Elle vous couvre dès l’embauche.
    .how = Lisez la notice et inscrivez vos enfants si c’est prévu. Avant de résilier votre ancienne mutuelle, attendez d’être couvert : l’entrée dans un contrat obligatoire permet souvent de résilier tout de suite.
    .amount = Jalon ne connaît pas votre contrat. L’employeur vous dit votre part.

service-new-job-health-cover-waiver = Refuser la mutuelle de l’entreprise
    .summary = Vous pouvez la refuser si vous avez la complémentaire santé solidaire, un contrat à vous jusqu’à son échéance, ou la mutuelle d’un autre emploi ou de votre conjoint. Un CDD court ou un apprentissage donne aussi d’autres cas.
    .how = Écrivez à l’employeur au moment de l’embauche, avec la preuve de votre couverture. Renouvelez la preuve chaque année si on vous la demande.
    .contest = Un refus injustifié de l’employeur se discute au conseil de prud’hommes.

service-new-job-short-contract-health = Versement santé pour un contrat court
    .summary = Si sa mutuelle vous couvrirait moins de trois mois, vous pouvez demander une somme à l’employeur à la place, avec une couverture responsable à vous. Un accord peut le prévoir pour trois mois, ou pour quinze heures par semaine au plus.
    .how = Demandez-le à l’embauche, avec l’attestation de votre mutuelle. Il n’est pas possible avec la complémentaire santé solidaire.
    .amount = Jalon ne calcule pas ce montant. L’employeur le calcule selon le contrat et les heures.

service-new-job-pension = Retraite complémentaire
    .summary = Un salarié du privé cotise aussi à l’Agirc-Arrco. L’employeur vous inscrit et prélève votre part : vous n’avez rien à faire.
    .how = Vérifiez la ligne sur votre bulletin de paie. Suivez tous vos droits sur info-retraite.fr.

service-new-job-transport-refund = Remboursement des transports
    .summary = L’employeur paie la moitié de votre abonnement de transport public ou de vélo en libre service pour venir travailler.
    .how = Remettez la copie de l’abonnement. L’employeur rembourse au plus tard à la fin du mois suivant. En dessous d’un mi-temps, le remboursement est réduit. Demandez s’il existe un forfait mobilités durables pour le vélo ou le covoiturage.
    .amount = Jalon ne connaît pas le prix de votre abonnement. Comptez la moitié du tarif de deuxième classe.

service-new-job-public-transport-refund = Remboursement des transports dans le public
    .summary = Un employeur public paie les trois quarts de votre abonnement de transport, dans une limite par mois.
    .how = Remplissez le formulaire de votre service des ressources humaines, avec la copie de l’abonnement.
    .amount = Jalon ne calcule pas ce montant. Votre service des ressources humaines vous dit la limite du moment.

service-new-job-meal-vouchers = Titres-restaurant et cantine
    .summary = L’employeur n’est pas obligé d’en donner. S’il en donne aux autres salariés, vous y avez droit aussi, en CDD comme en CDI.
    .how = Demandez-le à l’embauche. Un titre vaut pour un jour de travail avec un repas.
    .amount = Jalon ne calcule pas ce montant. L’employeur vous dit la valeur et votre part.

service-new-job-payslip = Vérifier la première fiche de paie
    .summary = L’employeur la remet à chaque paie. Elle prouve votre emploi, vos heures et vos cotisations.
    .how = Contrôlez le poste, les heures, le salaire brut, l’impôt, la mutuelle et les congés. Gardez-la sans limite de durée. Vous pouvez refuser la fiche électronique.
    .contest = Signalez l’erreur par écrit. Accepter une fiche de paie n’est pas renoncer à son salaire.

service-new-job-bank-account = Compte bancaire pour le salaire
    .summary = Votre salaire est versé sur un compte à votre nom, ou dont vous êtes cotitulaire. Toute personne sans compte a le droit d’en ouvrir un.
    .how = Donnez votre RIB à l’employeur. Si une banque refuse, ou ne répond pas en quinze jours, demandez-lui l’attestation de refus et saisissez la Banque de France : elle désigne une banque. Un mineur ouvre un compte avec son parent ou tuteur.
    .cost = Le compte désigné par la Banque de France offre les services de base sans frais. Ailleurs, cela dépend de la banque.
    .delay = La Banque de France désigne une banque en un jour ouvré, une fois le dossier complet.

service-new-job-paid-leave = Congés payés et autres congés
    .summary = Vous gagnez deux jours et demi ouvrables de congé par mois de travail, dès le premier jour. Un mariage, une naissance ou un décès donnent aussi des jours payés.
    .how = Demandez vos dates à l’employeur : il décide de l’ordre des départs. Vous pouvez poser vos jours dès qu’ils sont gagnés. En CDD, les jours non pris sont payés à la fin.

service-new-job-staff-representatives = Connaître les représentants du personnel
    .summary = À partir de 11 salariés, un comité élu, le CSE, vous défend et propose souvent des avantages. Vous votez dès 16 ans et trois mois de présence.
    .how = Leurs noms sont affichés. Un syndicat peut aussi vous conseiller. Adhérer ne regarde pas l’employeur.

service-new-job-career-interview = Entretien de parcours professionnel
    .summary = Dans l’année qui suit l’embauche, l’employeur parle avec vous de vos compétences, de vos besoins de formation et de la suite. Il recommence tous les quatre ans.
    .how = Préparez vos souhaits. Un conseiller en évolution professionnelle peut vous aider gratuitement.
    .late = Demandez-le par écrit. Dans une entreprise d’au moins cinquante salariés, l’oubli répété coûte une somme à verser sur votre compte formation.

service-new-job-training-account = Compte personnel de formation
    .summary = Toute personne qui travaille gagne des droits à la formation. Ils vous suivent d’un emploi à l’autre.
    .how = Activez votre compte sur le site officiel. Ne donnez jamais vos codes : aucun démarcheur n’a le droit de vous appeler pour le compte formation. Le solde de l’année est crédité au printemps suivant.

service-new-job-tell-france-travail = Dire à France Travail que vous travaillez
    .summary = Vous signalez la reprise d’activité dès que possible, et au plus tard à votre prochaine actualisation, même pour quelques heures par semaine ou une activité à votre compte.
    .how = Faites-le dans votre espace dès les premiers jours, puis déclarez vos heures et votre salaire brut à chaque actualisation du mois. Vous pouvez rester inscrit.
    .late = Signalez-le tout de suite. Un oubli peut faire naître une dette et, s’il est volontaire, une sanction.
    .contest = Une dette ou une sanction se conteste par écrit auprès de France Travail. La lettre dit le délai.

service-new-job-unemployment-top-up = Garder une partie du chômage
    .summary = Si vous gagnez moins qu’avant, une partie de l’allocation peut s’ajouter au salaire. Les jours non payés ne sont pas perdus : ils servent plus tard.
    .how = Déclarez chaque mois vos heures et votre salaire brut, avec les bulletins de paie. Pour une activité à votre compte, déclarez votre chiffre d’affaires ou votre bénéfice. Le simulateur de France Travail donne une estimation.
    .amount = Jalon ne calcule pas ce montant : il dépend de votre ancien salaire et du nouveau. Utilisez le simulateur de France Travail.
    .contest = Contestez par écrit auprès de France Travail, puis de son médiateur.

service-new-job-mobility-aid = Aide à la mobilité de France Travail
    .summary = Si le nouveau travail est loin de chez vous, France Travail peut payer une partie des trajets, des repas ou des nuits du premier mois. Il faut une allocation faible, ou pas d’allocation.
    .how = Demandez-la dans votre espace, avant de commencer ou juste après. Outre-mer, la distance exigée est plus courte. Gardez tous vos tickets.
    .amount = Jalon ne calcule pas ce montant. Il dépend de la distance et de vos frais : demandez à votre conseiller.
    .contest = Demandez à votre agence de revoir sa réponse, puis au médiateur de France Travail.

service-new-job-childcare-aid = Aide à la garde d’enfants de France Travail
    .summary = Une somme versée une fois quand vous reprenez un travail et faites garder un jeune enfant. Elle remplace l’Agepi et n’est plus réservée aux parents seuls.
    .how = Demandez-la dans votre espace, avec le contrat de travail et la preuve de la garde. Il faut une allocation faible, ou pas d’allocation.
    .amount = Jalon ne calcule pas ce montant. Il dépend du nombre d’enfants et des heures : demandez à votre conseiller.
    .contest = Demandez à votre agence de revoir sa réponse, puis au médiateur de France Travail.

service-new-job-driving-licence = Aide au permis de conduire
    .summary = France Travail peut payer une partie du permis B s’il manque pour prendre un emploi. La région, la mission locale ou le compte formation aident aussi parfois.
    .how = Parlez-en à votre conseiller avant de vous inscrire à l’auto-école.
    .amount = Jalon ne calcule pas ce montant. Demandez à votre conseiller ce qui existe encore aujourd’hui.

service-new-job-rsa = Déclarer le nouveau salaire au RSA
    .summary = Vous gardez la déclaration tous les trois mois. Le RSA baisse peu à peu, et la prime d’activité peut prendre la suite.
    .how = Prévenez votre CAF ou votre MSA du changement de situation, puis vérifiez la déclaration déjà remplie. Gardez votre référent : il peut encore aider pour la garde ou le transport.
    .amount = Jalon ne calcule pas ce montant ici. Votre CAF ou son simulateur vous le dit.
    .contest = Écrivez au président du conseil départemental dans les deux mois, avant tout juge.

service-new-job-activity-bonus = Prime d’activité
    .summary = Une aide chaque mois pour les personnes qui travaillent avec des revenus modestes, dès 18 ans, salariées ou à leur compte.
    .how = Faites le test sur le simulateur de la CAF, puis la demande en ligne. Elle ne remonte pas dans le passé : demandez-la dès le premier salaire. Un étudiant ou un apprenti doit gagner plus qu’un certain montant.
    .amount = Jalon ne calcule pas ce montant ici. Le simulateur de la CAF ou de la MSA le fait en quelques minutes.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la CAF.

service-new-job-caf-change = Prévenir la CAF du changement
    .summary = Si vous recevez une aide au logement, une allocation ou la prime d’activité, dites que vous travaillez. Le montant change, en plus ou en moins.
    .how = Modifiez votre situation dans votre compte, dès l’embauche. Sans aide de la CAF ou de la MSA, vous n’avez rien à faire.
    .contest = Une somme à rendre se conteste dans les deux mois auprès de la commission de recours amiable. Vous pouvez aussi demander à payer peu à peu.

service-new-job-tax-rate = Choisir son taux d’impôt
    .summary = L’employeur prélève l’impôt avec le taux envoyé par les impôts. Sans taux connu, par exemple au premier emploi, il applique un taux par défaut qui dépend du seul salaire.
    .how = Dans votre espace des impôts, vous pouvez choisir un taux individuel en couple, ou le taux par défaut pour que l’employeur ne voie pas le vôtre. Un salaire faible n’est pas prélevé.

service-new-job-tax-income-change = Ajuster l’impôt à ses nouveaux revenus
    .summary = Si vos revenus montent ou baissent nettement, vous pouvez faire changer le taux. Sinon, la différence se règle l’année suivante. À votre compte, vous payez des acomptes.
    .how = Dans votre espace, ouvrez « Gérer mon prélèvement à la source » et indiquez les revenus prévus. Une baisse trop forte et fausse peut coûter une pénalité.
    .contest = Écrivez aux impôts dans votre messagerie sécurisée.

service-new-job-young-tax = Impôt d’un jeune qui travaille
    .summary = Le salaire d’un apprenti et celui d’un job d’étudiant ne paient pas d’impôt jusqu’à une limite. Vous pouvez rester sur la déclaration de vos parents ou faire la vôtre.
    .how = Pour un job pendant les études ou les vacances, il faut avoir 25 ans ou moins au 1er janvier. Déclarez seulement ce qui dépasse la limite. Comparez les deux solutions avec le simulateur des impôts.
    .who = Avant 18 ans, ce sont les parents ou le tuteur qui déclarent.

service-new-job-childcare = Payer la garde des enfants
    .summary = Une aide de la CAF paie une partie du salaire d’une assistante maternelle ou d’une garde à domicile. En crèche, le prix dépend de vos revenus.
    .how = Cherchez un accueil sur monenfant.fr, puis demandez l’aide à la CAF. Pour une crèche, inscrivez-vous à la mairie.
    .amount = Jalon ne calcule pas ce montant ici. Le simulateur de monenfant.fr le fait.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la CAF.

service-new-job-priority-nursery = Place de crèche pour reprendre un travail
    .summary = Les crèches gardent des places pour les enfants de parents qui retrouvent un travail, surtout des parents seuls ou au RSA.
    .how = Dites à la mairie et à la crèche que vous reprenez un travail. Demandez à France Travail ou à la CAF s’il existe une crèche « à vocation d’insertion professionnelle » près de chez vous.

service-new-job-visale = Garantie Visale
    .summary = Action Logement se porte garant pour votre loyer, sans frais. Elle est ouverte aux jeunes et aux salariés qui prennent un emploi.
    .how = Demandez le visa en ligne avant de signer le bail, puis donnez-le au bailleur.
    .amount = C’est une garantie, pas une somme. Le visa dit le loyer couvert.
    .delay = Le visa doit être obtenu avant la signature du bail.

service-new-job-deposit-loan = Avance du dépôt de garantie
    .summary = L’avance Loca-Pass prête sans intérêt l’argent du dépôt de garantie. Elle est pour les salariés du privé et les jeunes en emploi ou en formation.
    .how = Faites la demande en ligne, avec le bail.
    .amount = Jalon ne calcule pas ce montant. Action Logement le fixe selon le bail.

service-new-job-mobili-jeune = Mobili-Jeune pour un alternant
    .summary = Cette aide paie une partie du loyer d’un apprenti de moins de 30 ans, dans une entreprise privée non agricole.
    .how = Demandez-la en ligne, avec le contrat, le bail et une quittance. Elle se demande dès trois mois avant le début de la formation.
    .amount = Jalon ne calcule pas ce montant. Il dépend du loyer et de l’aide au logement : utilisez le test d’Action Logement.
    .contest = Écrivez à Action Logement pour demander un nouvel examen.

service-new-job-mobili-pass = Mobili-Pass pour un déménagement lointain
    .summary = Une aide ou un prêt pour se loger quand l’embauche oblige à déménager loin. Elle est pour les salariés d’une entreprise privée non agricole d’au moins dix salariés.
    .how = Demandez-la en ligne vite : Action Logement ferme la demande quelques mois après l’embauche.
    .amount = Jalon ne calcule pas ce montant. Action Logement le fixe selon vos frais et vos revenus.

service-new-job-change-address = Changer d’adresse partout
    .summary = Un seul service en ligne prévient à la fois plusieurs administrations : impôts, Assurance Maladie, France Travail, caisses de retraite.
    .how = Faites-le dès que vous avez la date. La carte grise et les contrats d’énergie se changent à part : voyez le plan « Déménagement ».

service-new-job-ladom = Aide pour venir d’outre-mer
    .summary = L’agence LADOM peut aider à payer le billet et l’installation de personnes qui quittent l’outre-mer pour un emploi ou une formation.
    .how = Déposez la demande avant d’acheter le billet et de partir.
    .amount = Jalon ne calcule pas ce montant. LADOM vous le dit selon votre territoire et vos revenus.
    .contest = Demandez à LADOM de revoir sa réponse, par écrit.

service-new-job-disabled-worker = Reconnaissance de travailleur handicapé
    .summary = La RQTH ouvre des aides à l’embauche, à la formation et pour garder son poste. Vous n’avez pas à dire votre maladie à l’employeur.
    .how = Déposez le dossier à la MDPH, avec le certificat du médecin. Vous choisissez d’en parler ou non à l’employeur.
    .contest = Vous pouvez contester dans les deux mois, d’abord par écrit auprès de la MDPH.

service-new-job-workplace-adjustment = Adapter le poste de travail
    .summary = L’employeur doit prendre les mesures utiles pour que vous accédiez à l’emploi et le gardiez : matériel, horaires, télétravail, accompagnement. Refuser sans raison valable peut être une discrimination.
    .how = Demandez-le par écrit, ou passez par le médecin du travail. L’entreprise peut avoir un référent handicap ; tout agent public peut en consulter un.
    .contest = Saisissez le Défenseur des droits ou le conseil de prud’hommes, ou le tribunal administratif dans le public.

service-new-job-agefiph = Aides de l’Agefiph
    .summary = Dans le privé ou à votre compte, l’Agefiph aide à payer du matériel, une formation, des trajets ou l’aide humaine liés au handicap.
    .how = Demandez conseil à Cap emploi ou à France Travail avant d’acheter. Il faut en général la RQTH, ou l’avoir demandée.
    .amount = Jalon ne calcule pas ce montant. L’Agefiph décide selon le besoin.
    .contest = Écrivez à l’Agefiph pour demander un nouvel examen.

service-new-job-fiphfp = Aides du FIPHFP
    .summary = Dans le public, ce fonds paie le matériel, les trajets ou l’aide liés au handicap. C’est l’employeur qui demande.
    .how = Parlez-en au référent handicap ou au service des ressources humaines.
    .amount = Jalon ne calcule pas ce montant. Le fonds décide selon le besoin.
    .who = La demande est faite par l’employeur public.

service-new-job-disability-allowance = AAH et reprise d’un travail
    .summary = L’allocation aux adultes handicapés peut continuer, en tout ou en partie, quand vous travaillez. Au début, vous pouvez garder les deux.
    .how = Prévenez la CAF ou la MSA de la reprise, puis déclarez vos salaires tous les trois mois. La pension d’invalidité suit d’autres règles : demandez à l’Assurance Maladie.
    .amount = Jalon ne calcule pas ce montant ici. Votre CAF vous le dit.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la CAF.

service-new-job-several-jobs = Avoir plusieurs emplois
    .summary = C’est permis, sans dépasser 10 heures par jour, 48 heures par semaine et 44 heures en moyenne sur douze semaines, tous emplois salariés ensemble.
    .how = Relisez vos contrats : une clause peut demander d’être exclusif. Restez loyal, ne travaillez pas pour un concurrent. Un agent public demande d’abord l’autorisation de son administration.
    .contest = Une clause qui interdit tout autre travail à un salarié à temps partiel peut être annulée par le conseil de prud’hommes.

service-new-job-business-registration = Créer son entreprise au guichet unique
    .summary = Toute création se déclare sur un seul site, celui de l’INPI. Il prévient l’Urssaf, les impôts et l’Insee, et vous donne un numéro SIREN.
    .how = Préparez une pièce d’identité, une adresse et l’activité. Pour un artisan, ayez le diplôme ou l’expérience exigés. Méfiez-vous des courriers payants qui imitent l’administration : une micro-entreprise s’inscrit sans frais.
    .cost = Une micro-entreprise ne paie rien. Une société, certaines activités et les annonces légales ont un coût affiché sur le site.
    .contest = Un refus d’inscription se conteste auprès du service qui l’a décidé. La lettre dit comment.

service-new-job-business-relief = Acre : moins de cotisations au début
    .summary = L’Acre réduit vos cotisations la première année. Depuis le 1er janvier 2026, elle est réservée à certains publics, comme les demandeurs d’emploi, les personnes au RSA ou les jeunes, et se demande toujours.
    .how = Envoyez la demande à l’Urssaf dès la création, et au plus tard le soixantième jour après la date d’ouverture de l’activité écrite sur votre justificatif.
    .late = Après soixante jours, l’Urssaf peut refuser. Écrivez-lui quand même si un événement vous a empêché.
    .amount = Jalon ne calcule pas ce montant : les règles ont changé en 2026. Utilisez le simulateur de l’Urssaf.
    .contest = Écrivez à la commission de recours amiable de l’Urssaf dans les deux mois.

service-new-job-business-capital = Arce : le chômage en capital
    .summary = Au lieu de garder l’allocation chaque mois, vous pouvez en recevoir une partie en deux fois pour lancer l’entreprise. Il faut en général avoir obtenu l’Acre. La seconde moitié n’est pas versée à qui travaille en CDI à temps plein.
    .how = Comparez bien avant de choisir : le choix est en principe définitif. Parlez-en à votre conseiller.
    .amount = Jalon ne calcule pas ce montant. France Travail le fait à partir de vos droits restants.
    .contest = Contestez par écrit auprès de France Travail, puis de son médiateur.

service-new-job-micro-choices = Micro-entreprise : impôt et cotisations
    .summary = En micro-entreprise, vos cotisations suivent votre chiffre d’affaires. Vous pouvez choisir de payer l’impôt en même temps, si vos revenus ne sont pas trop élevés. Ce choix a une date limite.
    .how = Cochez le versement libératoire au moment de créer, ou demandez-le à l’Urssaf. Déclarez ensuite votre chiffre d’affaires chaque mois ou trimestre, même s’il est nul.
    .late = Vous pourrez le demander avant le 30 septembre pour l’année suivante.
    .contest = Écrivez à l’Urssaf, puis à sa commission de recours amiable dans les deux mois.

service-new-job-business-account = Compte bancaire de l’entreprise
    .summary = Une société a un compte à elle. En micro-entreprise, un compte séparé devient obligatoire quand le chiffre d’affaires passe 10 000 € deux années de suite.
    .how = Un simple compte à votre nom suffit souvent en micro-entreprise. Si une banque refuse, la Banque de France peut en désigner une.
    .cost = Cela dépend de la banque.

service-new-job-vat = TVA : être en franchise ou non
    .summary = Sous un certain chiffre d’affaires, vous ne facturez pas la TVA. Vous écrivez alors sur vos factures que la TVA ne s’applique pas, selon l’article 293 B du code général des impôts.
    .how = Vérifiez les seuils de votre activité sur impots.gouv.fr : ils ont souvent été discutés. Vous pouvez aussi choisir de payer la TVA pour récupérer celle de vos achats.
    .contest = Écrivez au service des impôts des entreprises dans votre messagerie.

service-new-job-e-invoicing = Recevoir les factures électroniques
    .summary = Depuis le 1er septembre 2026, toute entreprise doit pouvoir recevoir des factures électroniques, même en micro-entreprise. Les petites entreprises devront en émettre à partir du 1er septembre 2027.
    .how = Choisissez une plateforme agréée dans la liste de impots.gouv.fr. Certaines sont gratuites.
    .cost = Cela dépend de la plateforme que vous choisissez.

service-new-job-business-property-tax = Première déclaration de CFE
    .summary = L’année de la création, vous envoyez une déclaration pour la cotisation foncière des entreprises. Vous ne payez rien la première année.
    .how = Remplissez le formulaire 1447-C-SD et envoyez-le au service des impôts des entreprises, même si vous travaillez chez vous. Créez aussi votre espace professionnel.
    .late = Envoyez-la quand même. Sans elle, vous pouvez perdre une exonération.
    .contest = Une cotisation se conteste auprès des impôts, avant le 31 décembre de l’année qui suit l’avis.

service-new-job-posted-certificate = Formulaire A1 : une seule sécurité sociale
    .summary = En Europe, on ne cotise que dans un pays. Si un employeur vous envoie en France pour un temps, ou si vous travaillez dans deux pays, le formulaire A1 dit lequel.
    .how = Demandez-le avant de partir, dans le pays où vous cotisez. En France, c’est l’Urssaf. Si vous êtes embauché en France, vous cotisez ici et vous n’en avez pas besoin.
    .contest = Demandez au pays qui a délivré le formulaire de le revoir.
    .who = L’employeur le demande pour un salarié ; l’indépendant le demande lui-même.

service-new-job-cross-border-health = Être soigné ici en travaillant dans un autre pays
    .summary = Si vous travaillez dans un autre pays d’Europe et vivez en France, le formulaire S1 de ce pays vous ouvre les soins en France.
    .how = Demandez le S1 à la caisse du pays où vous travaillez, puis donnez-le à votre caisse en France. En Suisse, un choix d’assurance est à faire dans les premiers mois : demandez vite.
    .contest = Écrivez à la commission de recours amiable de la caisse dans les deux mois.

service-new-job-social-security-number = Obtenir un numéro de sécurité sociale
    .summary = Une personne née à l’étranger reçoit un numéro français quand elle commence à travailler. Il ouvre le remboursement des soins dès le premier jour de travail.
    .how = Écrivez à l’Assurance Maladie de votre lieu de vie avec votre contrat, votre acte de naissance et, si besoin, votre titre de séjour. Vous recevez d’abord un numéro provisoire. Un indépendant écrit aussi à l’Assurance Maladie.
    .contest = Écrivez à la commission de recours amiable de la caisse dans les deux mois.

service-new-job-first-job-health = Sécurité sociale du premier emploi
    .summary = Votre carte Vitale et votre compte ameli doivent être à votre nom. Ils servent au remboursement des soins et aux arrêts maladie.
    .how = Créez votre compte, vérifiez votre adresse et votre RIB, puis mettez à jour la carte Vitale. À partir de 16 ans, vous avez votre propre carte. Prévenez aussi votre mutuelle.

service-new-job-student-job = Étudier et travailler
    .summary = Un étudiant qui travaille peut demander un emploi du temps et des examens aménagés. Un job ne supprime pas la bourse, si vous restez assidu.
    .how = Demandez l’aménagement à la scolarité au début de l’année, avec le contrat de travail. Parlez aussi au service social du Crous.

service-new-job-public-start = Entrer dans la fonction publique
    .summary = Un fonctionnaire est nommé par arrêté, puis signe un procès-verbal d’installation, en général avant un an de stage. Un contractuel signe un contrat qui dit le poste, la durée et la paie.
    .how = Donnez vos diplômes, votre pièce d’identité et vos états de service. Demandez la reprise de votre expérience dans votre échelon : il y a souvent un délai pour le faire.
    .contest = Une décision se conteste dans les deux mois, auprès de l’administration puis du tribunal administratif.

service-new-job-public-health-cover = Complémentaire santé dans le public
    .summary = Votre employeur public participe à votre mutuelle. Dans plusieurs ministères, un contrat collectif devient obligatoire peu à peu.
    .how = Demandez au service des ressources humaines le contrat, la date d’entrée et les cas où l’on peut refuser.
    .amount = Jalon ne calcule pas ce montant. Il dépend de votre employeur.

service-new-job-family-pay = Supplément familial de traitement
    .summary = Un agent public qui a au moins un enfant à charge reçoit un supplément chaque mois. Un seul des deux parents peut le toucher.
    .how = Donnez au service des ressources humaines le livret de famille et une attestation de l’autre parent.
    .amount = Jalon ne calcule pas ce montant. Votre service de paie vous le dit.
    .contest = Écrivez à votre administration, puis au tribunal administratif dans les deux mois.

service-new-job-state-settling-aid = Aide à l’installation des agents de l’État
    .summary = L’AIP aide un nouvel agent de l’État à payer l’entrée dans une location : premier loyer, dépôt de garantie, agence, déménagement.
    .how = Faites le test et la demande en ligne, avec le bail. Les dates limites et le plafond de revenus sont sur le site. Les agents des communes et des hôpitaux demandent à leur propre service social.
    .amount = Jalon ne calcule pas ce montant. Le site de l’aide le fait.

service-new-job-civic-service = Signer un service civique
    .summary = C’est un engagement de quelques mois, de 16 à 25 ans, ou jusqu’à 30 ans en situation de handicap. Ce n’est pas un emploi : vous recevez une indemnité, et une protection sociale complète.
    .how = Signez le contrat d’engagement et donnez votre RIB. Un mineur a besoin de l’accord d’un parent ou tuteur. Si vous touchiez le chômage ou le RSA, il est en général suspendu : prévenez les organismes.
    .amount = Jalon ne calcule pas ce montant. Il est affiché sur le site du service civique.
    .who = Un parent ou tuteur donne son accord pour un mineur.

service-new-job-unpaid-wages = Salaire non payé
    .summary = Le salaire se réclame pendant trois ans. En urgence, le juge peut ordonner de payer en quelques semaines.
    .how = Réclamez d’abord par lettre recommandée. Puis saisissez le conseil de prud’hommes en référé. Si l’entreprise est en faillite, la garantie des salaires paie.
    .who = Vous pouvez venir avec un défenseur syndical, un avocat, un collègue ou votre conjoint.
    .delay = Le référé donne une décision en quelques semaines en général ; un jugement ordinaire prend souvent plus d’un an.

service-new-job-labour-court = Saisir le conseil de prud’hommes
    .summary = Ce tribunal juge les conflits du travail privé. Vous avez douze mois pour une rupture du contrat et deux ans pour la façon dont il est exécuté.
    .how = Envoyez une requête avec vos demandes et vos preuves. L’avocat n’est pas obligatoire. Avec de faibles revenus, demandez l’aide juridictionnelle.
    .who = Vous pouvez venir avec un défenseur syndical, un avocat, un collègue ou votre conjoint. Un parent ou tuteur agit pour un mineur.

service-new-job-discrimination = Discrimination à l’embauche ou au travail
    .summary = Refuser quelqu’un pour son origine, son sexe, une grossesse, son âge, sa santé, un handicap ou ses opinions est interdit. Vous avez cinq ans pour agir devant le juge.
    .how = Gardez les messages et les noms de témoins. Le Défenseur des droits enquête sans frais ; un délégué peut vous recevoir près de chez vous. C’est à l’employeur de se justifier si les faits le laissent penser.
    .who = Une association ou un syndicat peut agir avec votre accord.

service-new-job-labour-inspectorate = Poser une question de droit du travail
    .summary = Un service public répond sans frais aux salariés et aux employeurs. L’inspection du travail peut aussi contrôler, sans dire votre nom.
    .how = Appelez, écrivez ou demandez un rendez-vous. Préparez votre contrat et le nom de la convention collective.

## Questions

question-new-job-form = Quelle forme prend ce travail ?
    .why = Le contrat, l’essai, la protection et les aides en dépendent presque tous.
    .hint = Prenez la plus proche. Un contrat de professionnalisation est un CDD ou un CDI. Une promesse d’embauche compte déjà.
question-new-job-start = Quand commence ce travail ?
    .why = Les dates de votre plan partent du premier jour.
    .hint = Donnez le premier jour prévu, même s’il n’est pas encore sûr.
question-new-job-end = Quand le contrat doit-il finir ?
    .why = La durée de l’essai et certains droits en dépendent.
    .hint = Prenez la date écrite au contrat, ou la fin de la durée minimale.
question-new-job-category = Quelle est votre catégorie ?
    .why = La loi fixe la durée maximale de l’essai selon la catégorie.
    .hint = Elle est écrite au contrat ou sur la promesse d’embauche.
question-new-job-before = Que faisiez-vous juste avant ?
    .why = Il y a peut-être un emploi à quitter, un organisme à prévenir ou une aide à garder.
    .hint = Choisissez ce qui compte le plus pour vos revenus.
question-new-job-age = Quel âge avez-vous au premier jour ?
    .why = Les règles sont différentes avant 18 ans, et certaines aides s’arrêtent à un âge donné.
question-new-job-apprenticeship-year = En quelle année d’apprentissage entrez-vous ?
    .why = Le salaire minimum d’un apprenti augmente chaque année.
question-new-job-right-to-work = Quelle est votre nationalité ou votre titre de séjour ?
    .why = Selon le cas, il y a une autorisation, un diplôme ou un numéro de sécurité sociale à demander.
    .hint = Votre réponse ne sert qu’à ce plan. Aucun organisme n’est prévenu.
question-new-job-place = Où travaillerez-vous, et devez-vous déménager ?
    .why = Il existe des aides pour se loger, et des règles propres à l’outre-mer.
question-new-job-children = Avez-vous un enfant à faire garder pendant le travail ?
    .why = Des aides existent pour payer la garde ou trouver une place.
question-new-job-risks = Le poste a-t-il quelque chose de particulier pour la santé ?
    .why = La visite médicale passe alors avant le premier jour.
    .hint = Risques particuliers : par exemple amiante, plomb, produits cancérogènes, chutes de hauteur au montage d’échafaudages. L’employeur doit vous le dire.
question-new-job-disability = Êtes-vous en situation de handicap ?
    .why = Des aides existent pour le poste, le matériel et les revenus. Nous ne demandons aucun détail médical.
    .hint = Une maladie longue peut compter.

fact-emploi-forme = Forme du travail
choice-emploi-forme-cdi = CDI, contrat à durée indéterminée
choice-emploi-forme-cdd = CDD, contrat à durée déterminée ou saisonnier
choice-emploi-forme-interim = Mission d’intérim
choice-emploi-forme-apprentissage = Contrat d’apprentissage
choice-emploi-forme-chez-un-particulier = Emploi chez un particulier
choice-emploi-forme-fonctionnaire = Fonctionnaire
choice-emploi-forme-contractuel-public = Contractuel d’un employeur public
choice-emploi-forme-independant = À mon compte
choice-emploi-forme-service-civique = Service civique
choice-emploi-forme-a-l-etranger = Emploi dans un autre pays, en vivant en France
fact-emploi-debut = Premier jour de travail
fact-emploi-fin = Fin prévue du contrat
fact-emploi-categorie = Catégorie
choice-emploi-categorie-ouvrier-employe = Ouvrier ou employé
choice-emploi-categorie-technicien-maitrise = Technicien ou agent de maîtrise
choice-emploi-categorie-cadre = Cadre
fact-emploi-avant = Situation juste avant
choice-emploi-avant-etudes = Études, ou premier emploi
choice-emploi-avant-emploi-quitte = Un emploi que je quitte
choice-emploi-avant-emploi-garde = Un emploi que je garde
choice-emploi-avant-chomage-indemnise = France Travail, avec une allocation de chômage
choice-emploi-avant-chomage-sans-allocation = France Travail, sans allocation
choice-emploi-avant-rsa = RSA
choice-emploi-avant-sans-activite = Sans travail, autre situation
fact-emploi-age = Âge au premier jour
choice-emploi-age-moins-de-seize = Moins de 16 ans
choice-emploi-age-seize-ans = 16 ans
choice-emploi-age-dix-sept-ans = 17 ans
choice-emploi-age-de-18-a-20-ans = 18 à 20 ans
choice-emploi-age-de-21-a-25-ans = 21 à 25 ans
choice-emploi-age-de-26-a-29-ans = 26 à 29 ans
choice-emploi-age-trente-ans-ou-plus = 30 ans ou plus
fact-emploi-annee-d-apprentissage = Année d’apprentissage
choice-emploi-annee-d-apprentissage-premiere-annee = Première année
choice-emploi-annee-d-apprentissage-deuxieme-annee = Deuxième année
choice-emploi-annee-d-apprentissage-troisieme-annee = Troisième année
fact-emploi-droit = Nationalité ou titre
choice-emploi-droit-francais = Nationalité française
choice-emploi-droit-europeen = Pays de l’Union européenne, Islande, Liechtenstein, Norvège ou Suisse
choice-emploi-droit-titre-de-sejour = Autre nationalité, avec un titre qui permet de travailler
choice-emploi-droit-titre-etudiant = Autre nationalité, avec un titre étudiant
choice-emploi-droit-pas-encore = Autre nationalité, sans autorisation de travail pour l’instant
fact-emploi-lieu = Lieu du travail
choice-emploi-lieu-metropole = Dans l’Hexagone ou en Corse
choice-emploi-lieu-outre-mer = En Guadeloupe, en Guyane, en Martinique ou à La Réunion
choice-emploi-lieu-mayotte = À Mayotte
choice-emploi-lieu-depart-d-outre-mer = Dans l’Hexagone, et je quitte l’outre-mer
fact-emploi-demenagement = Je déménage pour ce travail
fact-emploi-enfants = Enfant à faire garder
choice-emploi-enfants-aucun = Aucun
choice-emploi-enfants-parent-seul = Oui, et je l’élève seul
choice-emploi-enfants-en-couple = Oui, et nous sommes deux parents
fact-emploi-risques = Particularité du poste
choice-emploi-risques-ordinaire = Rien de particulier
choice-emploi-risques-nuit = Travail de nuit
choice-emploi-risques-risques-particuliers = Risques particuliers
fact-emploi-handicap = En situation de handicap

## Règles

rule-emploi-demission = Donner sa démission
criterion-emploi-demission-emploi-quitte = Vous quittez un autre emploi
    .no = Vous ne quittez pas un autre emploi
rule-emploi-non-concurrence = Vérifier la clause de non-concurrence
criterion-emploi-non-concurrence-autre-employeur = Vous avez ou aviez un autre employeur
    .no = Vous n’aviez pas d’autre employeur
rule-emploi-papiers-de-depart = Recevoir les papiers de l’ancien emploi
criterion-emploi-papiers-de-depart-emploi-quitte = Vous quittez un autre emploi
    .no = Vous ne quittez pas un autre emploi
rule-emploi-autorisation-de-travail = Autorisation de travail
criterion-emploi-autorisation-de-travail-sans-autorisation = Vous n’avez pas encore le droit de travailler en France
    .no = Vous avez déjà le droit de travailler en France
criterion-emploi-autorisation-de-travail-travaille-en-france = Vous travaillez en France
    .no = Votre employeur est dans un autre pays
criterion-emploi-autorisation-de-travail-accord-de-la-prefecture = L’administration examine la demande de l’employeur
    .no = L’administration n’a pas donné son accord
rule-emploi-titre-verifie = Vérification du titre de séjour
criterion-emploi-titre-verifie-titre-de-sejour = Vous avez un titre de séjour qui permet de travailler
    .no = Vous n’avez pas besoin de faire vérifier un tel titre
criterion-emploi-titre-verifie-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-etudiant-etranger = Travailler avec un titre étudiant
criterion-emploi-etudiant-etranger-titre-etudiant = Vous avez un titre de séjour étudiant
    .no = Vous n’avez pas un titre de séjour étudiant
criterion-emploi-etudiant-etranger-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-moins-de-16-ans = Faire autoriser l’emploi d’un jeune de 14 ou 15 ans
criterion-emploi-moins-de-16-ans-moins-de-16-ans = Vous avez moins de 16 ans
    .no = Vous avez 16 ans ou plus
criterion-emploi-moins-de-16-ans-hors-apprentissage = C’est un emploi ordinaire, sans apprentissage
    .no = Ce n’est pas un emploi ordinaire
rule-emploi-jeune-travailleur = Travailler avant 18 ans
criterion-emploi-jeune-travailleur-mineur = Vous avez moins de 18 ans
    .no = Vous avez 18 ans ou plus
criterion-emploi-jeune-travailleur-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-diplome-etranger = Faire reconnaître un diplôme étranger
criterion-emploi-diplome-etranger-venu-d-un-autre-pays = Vous avez une autre nationalité
    .no = Vous êtes de nationalité française
rule-emploi-contrat-ecrit = Recevoir son contrat écrit (CDD, intérim)
criterion-emploi-contrat-ecrit-contrat-a-duree-limitee = Votre contrat a une fin prévue
    .no = Votre contrat n’est ni un CDD ni une mission d’intérim
rule-emploi-informations-ecrites = Recevoir les informations écrites sur l’emploi
criterion-emploi-informations-ecrites-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-declaration-embauche = Déclaration préalable à l’embauche
criterion-emploi-declaration-embauche-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-particulier-employeur = Être déclaré par un particulier
criterion-emploi-particulier-employeur-chez-un-particulier = Vous travaillez chez un particulier
    .no = Vous ne travaillez pas chez un particulier
rule-emploi-apprentissage = Signer le contrat d’apprentissage
criterion-emploi-apprentissage-apprenti = Vous êtes apprenti
    .no = Vous n’êtes pas apprenti
rule-emploi-salaire-minimum = Vérifier le salaire minimum
criterion-emploi-salaire-minimum-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
criterion-emploi-salaire-minimum-hors-mayotte = Vous ne travaillez pas à Mayotte
    .no = À Mayotte, le salaire minimum est différent : demandez-le à l’inspection du travail
rule-emploi-essai = Fin de la période d’essai
criterion-emploi-essai-cdi-ou-cdd = Vous avez un CDI ou un CDD
    .no = Votre travail n’est ni un CDI ni un CDD d’une entreprise
criterion-emploi-essai-contrat-assez-long = Votre contrat dure au moins une semaine
    .no = Votre contrat dure moins d’une semaine
rule-emploi-essai-particulier = L’essai en intérim, apprentissage, chez un particulier ou dans le public
criterion-emploi-essai-particulier-autre-forme-d-essai = Votre contrat suit une règle d’essai à part
    .no = Votre contrat ne suit pas une règle d’essai à part
rule-emploi-essai-rompu = Si l’essai est rompu
criterion-emploi-essai-rompu-cdi-ou-cdd = Vous avez un CDI ou un CDD
    .no = Votre travail n’est ni un CDI ni un CDD d’une entreprise
rule-emploi-chomage-apres-essai = Chômage après un essai rompu
criterion-emploi-chomage-apres-essai-cdi-ou-cdd = Vous avez un CDI ou un CDD
    .no = Votre travail n’est ni un CDI ni un CDD d’une entreprise
criterion-emploi-chomage-apres-essai-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-visite-medicale = Visite à la médecine du travail
criterion-emploi-visite-medicale-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-formation-securite = Formation à la sécurité
criterion-emploi-formation-securite-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-mutuelle = Mutuelle de l’entreprise
criterion-emploi-mutuelle-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-dispense-de-mutuelle = Refuser la mutuelle de l’entreprise
criterion-emploi-dispense-de-mutuelle-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-versement-sante = Versement santé pour un contrat court
criterion-emploi-versement-sante-contrat-a-duree-limitee = Votre contrat a une fin prévue
    .no = Votre contrat n’est ni un CDD ni une mission d’intérim
criterion-emploi-versement-sante-contrat-de-trois-mois = Votre contrat dure trois mois ou moins
    .no = Votre contrat dure plus de trois mois
rule-emploi-retraite-complementaire = Retraite complémentaire
criterion-emploi-retraite-complementaire-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-transport = Remboursement des transports
criterion-emploi-transport-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-transport-public = Remboursement des transports dans le public
criterion-emploi-transport-public-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
rule-emploi-titres-restaurant = Titres-restaurant et cantine
criterion-emploi-titres-restaurant-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-fiche-de-paie = Vérifier la première fiche de paie
criterion-emploi-fiche-de-paie-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-compte-bancaire = Compte bancaire pour le salaire
criterion-emploi-compte-bancaire-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-conges = Congés payés et autres congés
criterion-emploi-conges-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-representants = Connaître les représentants du personnel
criterion-emploi-representants-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-entretien = Entretien de parcours professionnel
criterion-emploi-entretien-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
rule-emploi-signaler-reprise = Dire à France Travail que vous travaillez
criterion-emploi-signaler-reprise-inscrit-a-france-travail = Vous étiez inscrit à France Travail, ou au RSA
    .no = Vous n’étiez ni inscrit à France Travail ni au RSA
rule-emploi-cumul-chomage = Garder une partie du chômage
criterion-emploi-cumul-chomage-chomage-indemnise = Vous touchiez une allocation de chômage
    .no = Vous ne touchiez pas d’allocation de chômage
criterion-emploi-cumul-chomage-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-aide-mobilite = Aide à la mobilité de France Travail
criterion-emploi-aide-mobilite-inscrit-a-france-travail = Vous étiez inscrit à France Travail, ou au RSA
    .no = Vous n’étiez ni inscrit à France Travail ni au RSA
criterion-emploi-aide-mobilite-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-aide-garde = Aide à la garde d’enfants de France Travail
criterion-emploi-aide-garde-inscrit-a-france-travail = Vous étiez inscrit à France Travail, ou au RSA
    .no = Vous n’étiez ni inscrit à France Travail ni au RSA
criterion-emploi-aide-garde-enfant-a-garder = Vous avez un enfant à faire garder
    .no = Vous n’avez pas d’enfant à faire garder
criterion-emploi-aide-garde-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-permis = Aide au permis de conduire
criterion-emploi-permis-inscrit-a-france-travail = Vous étiez inscrit à France Travail, ou au RSA
    .no = Vous n’étiez ni inscrit à France Travail ni au RSA
criterion-emploi-permis-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-rsa = Déclarer le nouveau salaire au RSA
criterion-emploi-rsa-beneficiaire-du-rsa = Vous receviez le RSA
    .no = Vous ne receviez pas le RSA
criterion-emploi-rsa-accord-de-la-caf = La CAF examine vos revenus et votre foyer
    .no = La CAF n’a pas donné son accord
rule-emploi-prime-activite = Prime d’activité
criterion-emploi-prime-activite-travaille = Vous travaillez
    .no = Un service civique n’est pas un emploi
criterion-emploi-prime-activite-majeur = Vous avez 18 ans ou plus
    .no = Vous avez moins de 18 ans
criterion-emploi-prime-activite-accord-de-la-caf = La CAF examine vos revenus et votre foyer
    .no = La CAF n’a pas donné son accord
rule-emploi-taux-impot = Choisir son taux d’impôt
criterion-emploi-taux-impot-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-impot-des-jeunes = Impôt d’un jeune qui travaille
criterion-emploi-impot-des-jeunes-moins-de-26-ans = Vous avez 25 ans ou moins
    .no = Vous avez 26 ans ou plus
criterion-emploi-impot-des-jeunes-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-garde = Payer la garde des enfants
criterion-emploi-garde-enfant-a-garder = Vous avez un enfant à faire garder
    .no = Vous n’avez pas d’enfant à faire garder
criterion-emploi-garde-accord-de-la-caf = La CAF examine vos revenus et votre foyer
    .no = La CAF n’a pas donné son accord
rule-emploi-place-en-creche = Place de crèche pour reprendre un travail
criterion-emploi-place-en-creche-inscrit-a-france-travail = Vous étiez inscrit à France Travail, ou au RSA
    .no = Vous n’étiez ni inscrit à France Travail ni au RSA
criterion-emploi-place-en-creche-enfant-a-garder = Vous avez un enfant à faire garder
    .no = Vous n’avez pas d’enfant à faire garder
rule-emploi-visale = Garantie Visale
criterion-emploi-visale-demenage = Vous déménagez pour ce travail
    .no = Vous ne déménagez pas pour ce travail
criterion-emploi-visale-accord-d-action-logement = Action Logement examine votre dossier
    .no = Action Logement n’a pas donné son accord
rule-emploi-avance-depot = Avance du dépôt de garantie
criterion-emploi-avance-depot-demenage = Vous déménagez pour ce travail
    .no = Vous ne déménagez pas pour ce travail
criterion-emploi-avance-depot-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
criterion-emploi-avance-depot-accord-d-action-logement = Action Logement examine votre dossier
    .no = Action Logement n’a pas donné son accord
rule-emploi-mobili-jeune = Mobili-Jeune pour un alternant
criterion-emploi-mobili-jeune-apprenti = Vous êtes apprenti
    .no = Vous n’êtes pas apprenti
criterion-emploi-mobili-jeune-moins-de-30-ans = Vous avez moins de 30 ans
    .no = Vous avez 30 ans ou plus
criterion-emploi-mobili-jeune-accord-d-action-logement = Action Logement examine votre dossier
    .no = Action Logement n’a pas donné son accord
rule-emploi-mobili-pass = Mobili-Pass pour un déménagement lointain
criterion-emploi-mobili-pass-demenage = Vous déménagez pour ce travail
    .no = Vous ne déménagez pas pour ce travail
criterion-emploi-mobili-pass-salarie-du-prive = Vous êtes salarié d’une entreprise ou d’une association
    .no = Vous n’êtes pas salarié d’une entreprise ou d’une association
criterion-emploi-mobili-pass-accord-d-action-logement = Action Logement examine votre dossier
    .no = Action Logement n’a pas donné son accord
rule-emploi-changement-adresse = Changer d’adresse partout
criterion-emploi-changement-adresse-demenage = Vous déménagez pour ce travail
    .no = Vous ne déménagez pas pour ce travail
rule-emploi-ladom = Aide pour venir d’outre-mer
criterion-emploi-ladom-vient-d-outre-mer = Vous quittez l’outre-mer pour travailler dans l’Hexagone
    .no = Vous ne quittez pas l’outre-mer pour ce travail
rule-emploi-rqth = Reconnaissance de travailleur handicapé
criterion-emploi-rqth-handicap = Vous êtes en situation de handicap
    .no = Vous n’avez pas signalé de handicap
criterion-emploi-rqth-accord-de-la-mdph = La MDPH examine votre situation
    .no = La MDPH n’a pas donné son accord
rule-emploi-amenagement = Adapter le poste de travail
criterion-emploi-amenagement-handicap = Vous êtes en situation de handicap
    .no = Vous n’avez pas signalé de handicap
criterion-emploi-amenagement-paye-par-un-employeur = Un employeur vous verse un salaire en France
    .no = Vous ne recevez pas de salaire d’un employeur en France
rule-emploi-agefiph = Aides de l’Agefiph
criterion-emploi-agefiph-handicap = Vous êtes en situation de handicap
    .no = Vous n’avez pas signalé de handicap
criterion-emploi-agefiph-prive-ou-independant = Vous travaillez dans le privé ou à votre compte
    .no = Vous ne travaillez ni dans le privé ni à votre compte
rule-emploi-fiphfp = Aides du FIPHFP
criterion-emploi-fiphfp-handicap = Vous êtes en situation de handicap
    .no = Vous n’avez pas signalé de handicap
criterion-emploi-fiphfp-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
rule-emploi-aah = AAH et reprise d’un travail
criterion-emploi-aah-handicap = Vous êtes en situation de handicap
    .no = Vous n’avez pas signalé de handicap
criterion-emploi-aah-accord-de-la-caf = La CAF examine vos revenus et votre foyer
    .no = La CAF n’a pas donné son accord
rule-emploi-plusieurs = Avoir plusieurs emplois
criterion-emploi-plusieurs-emploi-garde = Vous gardez un autre emploi
    .no = Vous ne gardez pas un autre emploi
rule-emploi-creation = Créer son entreprise au guichet unique
criterion-emploi-creation-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-acre = Acre : moins de cotisations au début
criterion-emploi-acre-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
criterion-emploi-acre-accord-de-l-urssaf = L’Urssaf examine votre situation
    .no = L’Urssaf n’a pas donné son accord
rule-emploi-arce = Arce : le chômage en capital
criterion-emploi-arce-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
criterion-emploi-arce-chomage-indemnise = Vous touchiez une allocation de chômage
    .no = Vous ne touchiez pas d’allocation de chômage
criterion-emploi-arce-accord-de-france-travail = France Travail examine votre situation
    .no = France Travail n’a pas donné son accord
rule-emploi-micro = Micro-entreprise : impôt et cotisations
criterion-emploi-micro-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-compte-professionnel = Compte bancaire de l’entreprise
criterion-emploi-compte-professionnel-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-tva = TVA : être en franchise ou non
criterion-emploi-tva-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-facture-electronique = Recevoir les factures électroniques
criterion-emploi-facture-electronique-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-cfe = Première déclaration de CFE
criterion-emploi-cfe-independant = Vous vous mettez à votre compte
    .no = Vous ne vous mettez pas à votre compte
rule-emploi-a1 = Formulaire A1 : une seule sécurité sociale
criterion-emploi-a1-lien-europeen = Votre travail touche deux pays d’Europe
    .no = Votre travail ne touche pas deux pays d’Europe
rule-emploi-s1 = Être soigné ici en travaillant dans un autre pays
criterion-emploi-s1-emploi-a-l-etranger = Votre employeur est dans un autre pays
    .no = Votre employeur n’est pas dans un autre pays
rule-emploi-numero = Obtenir un numéro de sécurité sociale
criterion-emploi-numero-venu-d-un-autre-pays = Vous avez une autre nationalité
    .no = Vous êtes de nationalité française
criterion-emploi-numero-travaille-en-france = Vous travaillez en France
    .no = Votre employeur est dans un autre pays
rule-emploi-premiere-securite-sociale = Sécurité sociale du premier emploi
criterion-emploi-premiere-securite-sociale-etudes = Vous êtes étudiant ou c’est votre premier emploi
    .no = Ce n’est ni un emploi d’étudiant ni un premier emploi
criterion-emploi-premiere-securite-sociale-travaille-en-france = Vous travaillez en France
    .no = Votre employeur est dans un autre pays
rule-emploi-etudiant = Étudier et travailler
criterion-emploi-etudiant-etudes = Vous êtes étudiant ou c’est votre premier emploi
    .no = Ce n’est ni un emploi d’étudiant ni un premier emploi
criterion-emploi-etudiant-hors-apprentissage = C’est un emploi ordinaire, sans apprentissage
    .no = Ce n’est pas un emploi ordinaire
rule-emploi-fonction-publique = Entrer dans la fonction publique
criterion-emploi-fonction-publique-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
rule-emploi-mutuelle-publique = Complémentaire santé dans le public
criterion-emploi-mutuelle-publique-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
rule-emploi-supplement-familial = Supplément familial de traitement
criterion-emploi-supplement-familial-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
criterion-emploi-supplement-familial-enfant-a-garder = Vous avez un enfant à faire garder
    .no = Vous n’avez pas d’enfant à faire garder
rule-emploi-aip = Aide à l’installation des agents de l’État
criterion-emploi-aip-agent-public = Vous travaillez pour un employeur public
    .no = Vous ne travaillez pas pour un employeur public
criterion-emploi-aip-demenage = Vous déménagez pour ce travail
    .no = Vous ne déménagez pas pour ce travail
rule-emploi-service-civique = Signer un service civique
criterion-emploi-service-civique-service-civique = Vous commencez un service civique
    .no = Vous ne commencez pas un service civique
rule-emploi-salaire-impaye = Salaire non payé
criterion-emploi-salaire-impaye-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-prudhommes = Saisir le conseil de prud’hommes
criterion-emploi-prudhommes-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier
rule-emploi-inspection = Poser une question de droit du travail
criterion-emploi-inspection-salarie = Vous êtes salarié du privé ou chez un particulier
    .no = Vous n’êtes pas salarié du privé ni chez un particulier

## Chiffres et dates

parameter-essai-ouvrier-employe = Essai d’un ouvrier ou d’un employé
parameter-essai-technicien-maitrise = Essai d’un technicien ou d’un agent de maîtrise
parameter-essai-cadre = Essai d’un cadre
parameter-essai-cdd-long = Essai d’un CDD de plus de six mois
parameter-heures-legales-par-semaine = Durée légale du travail par semaine
parameter-part-smic-avant-17-ans = Part du Smic avant 17 ans
parameter-part-smic-a-17-ans = Part du Smic à 17 ans
parameter-part-smic-apprenti-mineur-premiere-annee = Part du Smic d’un apprenti avant 18 ans, première année
parameter-part-smic-apprenti-mineur-deuxieme-annee = Part du Smic d’un apprenti avant 18 ans, deuxième année
parameter-part-smic-apprenti-mineur-troisieme-annee = Part du Smic d’un apprenti avant 18 ans, troisième année
parameter-part-smic-apprenti-de-18-a-20-ans-premiere-annee = Part du Smic d’un apprenti de 18 à 20 ans, première année
parameter-part-smic-apprenti-de-18-a-20-ans-deuxieme-annee = Part du Smic d’un apprenti de 18 à 20 ans, deuxième année
parameter-part-smic-apprenti-de-18-a-20-ans-troisieme-annee = Part du Smic d’un apprenti de 18 à 20 ans, troisième année
parameter-part-smic-apprenti-de-21-a-25-ans-premiere-annee = Part du Smic d’un apprenti de 21 à 25 ans, première année
parameter-part-smic-apprenti-de-21-a-25-ans-deuxieme-annee = Part du Smic d’un apprenti de 21 à 25 ans, deuxième année
parameter-part-smic-apprenti-de-21-a-25-ans-troisieme-annee = Part du Smic d’un apprenti de 21 à 25 ans, troisième année
deadline-emploi-demission-a-temps = Annoncer sa démission assez tôt
deadline-emploi-verification-du-titre = Prévenir la préfecture
deadline-emploi-demande-mineur = Demander l’accord de l’inspection du travail
deadline-emploi-remise-du-contrat = Recevoir le contrat écrit
deadline-emploi-informations = Recevoir les informations essentielles
deadline-emploi-declaration = Être déclaré avant de commencer
deadline-emploi-fin-essai = Fin de la période d’essai, au plus tard
deadline-emploi-visite = Visite à la médecine du travail
deadline-emploi-refus-de-mutuelle = Refuser la mutuelle à l’embauche
deadline-emploi-premiere-paie = Vérifier la première fiche de paie
deadline-emploi-entretien-de-parcours = Premier entretien de parcours professionnel
deadline-emploi-signaler-sans-attendre = Signaler la reprise d’activité
deadline-emploi-aides-france-travail = Demander l’aide de France Travail
deadline-emploi-demande-prime = Demander la prime d’activité
deadline-emploi-prevenir-caf = Prévenir la CAF
deadline-emploi-demande-mobili-jeune = Demander Mobili-Jeune
deadline-emploi-demande-mobili-pass = Demander Mobili-Pass
deadline-emploi-creer-avant = Déclarer la création
deadline-emploi-demande-acre = Demander l’Acre
deadline-emploi-versement-liberatoire = Choisir le versement libératoire
deadline-emploi-cfe-31-decembre = Déclaration de CFE

## Personas

persona-new-job-first-job-at-18 = Un jeune de 18 ans à Tours, qui signe son premier CDI d’employé
persona-new-job-summer-job-at-15 = Une élève de 15 ans à Quimper, qui travaille en juillet
persona-new-job-second-job-fixed-term = Un serveur à Chamonix, en CDD de saison, qui garde un autre emploi
persona-new-job-executive-moving = Une cadre qui a quitté Lille pour Bordeaux, en poste depuis trois semaines
persona-new-job-night-shift-technician = Un technicien de nuit à Saint-Nazaire, venu d’un autre emploi
persona-new-job-apprentice-at-19 = Une apprentie de 19 ans à Angers, qui prend un logement près de l’entreprise
persona-new-job-self-employed-start = Un graphiste au chômage à Montpellier, qui se met à son compte en janvier
persona-new-job-state-contract-staff = Une contractuelle de l’État nommée à Dijon, avec un enfant, qui déménage
persona-new-job-eu-citizen-just-arrived = Une infirmière portugaise arrivée à Nice, en CDI depuis une semaine
persona-new-job-foreign-student = Un étudiant marocain à Grenoble, en CDD à temps partiel
persona-new-job-back-to-work-agency = Un père sans allocation à Mulhouse, qui reprend en intérim
persona-new-job-lone-parent-on-rsa = Une mère seule au RSA à Roubaix, qui trouve un CDI
persona-new-job-disabled-civil-servant = Un fonctionnaire en situation de handicap, nommé à Poitiers
persona-new-job-mayotte-employee = Une vendeuse de 26 ans à Mamoudzou, à Mayotte
persona-new-job-leaving-martinique = Un jeune de 22 ans qui quitte la Martinique pour un emploi à Rennes
persona-new-job-knows-almost-nothing = Une personne qui vient d’apprendre qu’elle est prise et ne sait rien encore
persona-new-job-daughter-for-her-mother = Une fille qui remplit le plan pour sa mère, bientôt employée chez un particulier et sans autorisation
persona-new-job-cross-border-worker = Un habitant de Thionville embauché au Luxembourg
persona-new-job-civic-service = Une jeune de 17 ans à Pau, qui commence un service civique
