## Services de l’événement « maladie ou accident »

## Tout de suite

service-illness-emergency-help = Appeler à l’aide en cas d’urgence
    .summary = Si une vie est en danger, appelez le 15 ou le 112. En cas d’idées suicidaires, pour vous ou pour un autre, le 3114 répond jour et nuit.
    .how = Ces appels sont gratuits. Les personnes sourdes ou qui ne peuvent pas parler écrivent au 114, par SMS.
    .who = Toute personne peut appeler, aussi pour quelqu’un d’autre.

service-illness-rights-line = Parler à quelqu’un de vos droits
    .summary = Santé Info Droits répond aux questions sur les soins, le travail, l’argent et les assurances. Ce sont des juristes d’une union d’associations de patients.
    .how = Appelez ou écrivez. Vous n’avez pas à donner votre nom. Le prix est celui d’un appel ordinaire.
    .who = Un proche ou un professionnel peut aussi appeler.

service-illness-psychological-support = Voir un psychologue
    .summary = Avec « Mon soutien psy », l’Assurance Maladie rembourse en partie des séances chez un psychologue qui participe, dès 3 ans. Les proches peuvent en avoir besoin aussi.
    .how = Cherchez un psychologue qui participe et prenez rendez-vous vous-même : douze séances au plus par année sont remboursées. Si cela ne va vraiment pas, voyez votre médecin ou appelez le 3114.
    .cost = Une part reste à votre charge ou à celle de votre mutuelle. Avec la complémentaire santé solidaire ou pour une maladie en ALD, demandez d’abord à l’Assurance Maladie.

service-illness-contracts-review = Relire vos contrats d’assurance
    .summary = Un contrat de prévoyance, de prêt, de carte bancaire ou d’accidents de la vie peut payer en cas d’arrêt, d’invalidité ou d’accident. Beaucoup de personnes oublient de le demander.
    .how = Demandez à l’employeur, à la banque et à l’assureur quels contrats vous couvrent, et leur délai. Les pièces médicales vont au médecin de l’assureur, sous pli fermé.
    .contest = Écrivez d’abord au service des réclamations, puis au médiateur de l’assurance.

## Arrêt de travail

service-illness-sick-leave-notice = Envoyer l’arrêt de travail à l’Assurance Maladie
    .summary = L’arrêt doit partir dans les deux jours après l’interruption du travail. Le plus souvent, le médecin l’envoie lui-même en ligne.
    .how = Demandez au médecin si c’est envoyé. Sur papier, envoyez les volets 1 et 2 à votre caisse. Seul le formulaire sécurisé d’origine est accepté, ni copie ni scan. Faites de même pour une prolongation.
    .late = Envoyez-le tout de suite. Au premier retard, vous recevez un avertissement. Un autre retard dans les 24 mois peut réduire de moitié les indemnités jusqu’à l’envoi, sauf hospitalisation ou impossibilité prouvée. Le paiement peut être refusé si l’avis arrive après la fin de l’arrêt.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la caisse. Sans réponse deux mois après, c’est un refus : vous avez alors deux mois pour saisir le tribunal judiciaire.
    .who = Un proche peut poster ou remettre les volets pour vous.

service-illness-employer-notice = Prévenir votre employeur
    .summary = Dites-lui que vous êtes absent et donnez le volet 3 de l’arrêt dans les 48 heures. Vous n’avez pas à dire de quoi vous souffrez.
    .how = Appelez ou écrivez d’abord, puis envoyez le volet 3 en gardant une preuve. Regardez si votre convention collective fixe un délai plus court.
    .late = Envoyez le volet tout de suite et expliquez le retard. L’employeur peut refuser son complément de salaire pour les jours non justifiés.
    .who = Un proche peut prévenir l’employeur pour vous.

service-illness-salary-certificate = Attestation de salaire, envoyée par l’employeur
    .summary = L’employeur envoie vos salaires à l’Assurance Maladie. Sans cette attestation, les indemnités ne partent pas.
    .how = Vous n’avez rien à faire. Si rien n’est versé après quelques semaines, demandez à l’employeur la date d’envoi.

service-illness-daily-allowances = Indemnités journalières de maladie
    .summary = L’Assurance Maladie remplace une partie du salaire à partir du quatrième jour d’arrêt. Il faut avoir assez travaillé, ou être au chômage indemnisé.
    .how = Suivez les paiements dans votre compte ameli. Respectez les heures de sortie, ne travaillez pas sans l’accord du médecin et acceptez les contrôles. Depuis septembre 2026, la loi limite la durée prescrite en une fois, sauf raison médicale écrite : pensez à la prolongation.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos salaires des trois mois d’avant, dans la limite d’un plafond. Votre compte ameli le donne.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable, ou à la commission médicale si le désaccord porte sur votre santé. La lettre de décision dit laquelle.
    .delay = Comptez quelques semaines. Vous avez deux ans pour réclamer des indemnités non payées.

service-illness-employer-supplement = Complément de salaire de l’employeur
    .summary = Avec un an d’ancienneté, l’employeur complète les indemnités jusqu’à 90 % du salaire brut, puis jusqu’aux deux tiers. Chaque période dure 30 jours, plus 10 jours par tranche de cinq ans au-delà de la première année, 90 jours au plus.
    .how = Il est versé d’office si l’arrêt est envoyé en 48 heures et soigné en Europe. Il commence au huitième jour, ou au premier pour une maladie professionnelle ou un accident du travail autre qu’un accident de trajet. La convention collective fait souvent mieux ; en Alsace-Moselle aussi, une règle locale existe.
    .amount = Jalon ne calcule pas ce montant. Les jours déjà payés dans les douze mois d’avant sont retirés. Demandez au service de la paie.
    .late = La date montrée est un repère : après elle, votre revenu peut baisser. Voyez la prévoyance de l’entreprise et un travailleur social.
    .contest = Écrivez à l’employeur, puis au conseil de prud’hommes. Un salaire se réclame pendant trois ans.

service-illness-jobseeker-notice = Signaler l’arrêt à France Travail
    .summary = Dites-le le plus tôt possible, et au plus tard à l’actualisation du mois. Pendant l’arrêt, l’Assurance Maladie peut payer à la place du chômage, et vos jours de chômage sont gardés pour plus tard.
    .how = Faites-le dans votre espace en ligne, ou par téléphone. Dites aussi la fin de l’arrêt, pour redevenir disponible.
    .late = Prévenez tout de suite. Sinon, un trop-perçu peut vous être réclamé.
    .contest = La décision dit à qui écrire et avant quelle date.

service-illness-self-employed-allowances = Indemnités journalières des indépendants
    .summary = Après trois jours, l’Assurance Maladie peut vous verser un revenu si vous êtes affilié depuis un an. Pour les professions libérales, c’est 90 jours au plus ; leur caisse prend ensuite le relais.
    .how = Envoyez l’arrêt dans les 48 heures et cessez vraiment l’activité. Si vous êtes affilié depuis peu, demandez si vos droits de salarié sont maintenus. Les avocats et les exploitants agricoles ont d’autres caisses.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos revenus des trois dernières années. Demandez à l’Assurance Maladie.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la caisse.

service-illness-self-employed-charges = Demander un délai pour vos cotisations
    .summary = L’Urssaf peut étaler vos paiements quand la maladie fait baisser vos revenus. Elle peut aussi aider, par son action sociale.
    .how = Écrivez depuis votre compte avant la date de paiement, et demandez une baisse des acomptes.

service-illness-public-agent-notice = Agent public : envoyer l’arrêt à l’administration
    .summary = Envoyez les volets 2 et 3 à votre service dans les 48 heures et gardez le volet 1. Un jour n’est pas payé, puis les trois premiers mois sont payés à 90 % du traitement et les neuf suivants à moitié.
    .how = Les contractuels envoient aussi les volets 1 et 2 à l’Assurance Maladie. Demandez ce que devient la prime, et ce que paie la prévoyance de votre administration.
    .late = Envoyez-le tout de suite. Après un avertissement, un autre retard dans les 24 mois peut réduire la paie de moitié jusqu’à l’envoi, sauf hospitalisation ou impossibilité prouvée.
    .contest = Vous avez deux mois pour écrire à l’administration, puis pour saisir le tribunal administratif.

service-illness-public-agent-long-leave = Congé de longue maladie ou de longue durée
    .summary = Un fonctionnaire gravement malade peut être mieux payé et plus longtemps : trois ans en longue maladie, cinq ans en longue durée pour certaines maladies.
    .how = Faites la demande à votre administration, avec un certificat de votre médecin qui dit la durée. Le conseil médical donne son avis. Ce congé peut remonter au premier jour de maladie.
    .amount = Jalon ne calcule pas ce montant. Votre service du personnel vous le dira.
    .contest = Vous pouvez contester l’avis devant le conseil médical supérieur et la décision devant le tribunal administratif, dans les deux mois.

service-illness-paid-leave-accrued = Vérifier les congés gagnés pendant l’arrêt
    .summary = Un arrêt de maladie donne deux jours ouvrables de congé par mois, dans la limite de 24 par an. Pour un accident du travail, c’est deux jours et demi.
    .how = Après la reprise, l’employeur a un mois pour vous dire combien de jours vous avez et jusqu’à quand. Les congés que la maladie vous a empêché de prendre sont reportés, en général quinze mois. Si vous tombez malade pendant vos congés, envoyez l’arrêt à l’employeur : ces jours sont aussi reportés.
    .late = Demandez-le par écrit. Le délai de report ne part que quand l’employeur vous a informé.
    .contest = Écrivez à l’employeur, puis au conseil de prud’hommes.

service-illness-job-protection = Votre emploi pendant l’arrêt
    .summary = Être malade n’est pas une raison de licenciement. Après un accident du travail ou une maladie professionnelle, seuls une faute grave ou un motif sans lien peuvent le permettre.
    .how = Répondez aux lettres de l’employeur et gardez tout. Les services de renseignement en droit du travail répondent gratuitement.
    .contest = Vous avez douze mois pour contester un licenciement devant le conseil de prud’hommes.
    .who = Un syndicat, un élu du personnel ou le Défenseur des droits peut vous aider.

## Reprendre le travail

service-illness-pre-return-visit = Visite de préreprise
    .summary = Pendant un arrêt de plus de 30 jours, vous pouvez voir le médecin du travail pour préparer la reprise. Il peut proposer un aménagement, un autre poste ou une formation.
    .how = Demandez-la vous-même au service de santé au travail. Votre médecin ou l’Assurance Maladie peut aussi le faire. Si vous ne le voulez pas, l’employeur n’en sait rien. Vous pouvez aussi demander un rendez-vous de liaison à l’employeur.

service-illness-therapeutic-part-time = Reprendre à temps partiel pour soigner
    .summary = Votre médecin peut prescrire une reprise progressive. L’employeur paie les heures faites et l’Assurance Maladie complète en partie.
    .how = Le médecin écrit la prescription, l’employeur donne son accord et le médecin du travail fixe les conditions. Un agent public le demande à son administration.
    .amount = Jalon ne calcule pas ce montant. Demandez à l’Assurance Maladie avant de reprendre.
    .contest = Si l’employeur refuse, demandez-lui ses raisons par écrit et parlez-en au médecin du travail.

service-illness-return-visit = Visite de reprise
    .summary = L’employeur doit l’organiser dans les huit jours après la reprise. C’est le cas après 60 jours de maladie, 30 jours d’accident du travail ou une maladie professionnelle.
    .how = Donnez à l’employeur la date de votre reprise. Apportez au médecin du travail les papiers utiles. Le temps de la visite est payé.
    .late = Rappelez-le par écrit à l’employeur, ou demandez la visite au service de santé au travail. Tant qu’elle n’a pas eu lieu, le contrat reste suspendu.
    .contest = Vous avez quinze jours pour contester l’avis du médecin du travail devant le conseil de prud’hommes.

service-illness-unfitness = Si le médecin du travail vous déclare inapte
    .summary = L’employeur doit chercher un autre poste qui vous convienne. Un mois après l’avis, s’il ne vous a ni reclassé ni licencié, il doit vous payer de nouveau.
    .how = Lisez bien l’avis et les propositions de poste. Après un accident du travail, demandez à l’Assurance Maladie l’indemnité temporaire d’inaptitude.
    .contest = Vous avez quinze jours après l’avis pour saisir le conseil de prud’hommes.
    .who = Un délégué du personnel ou un syndicat peut vous aider.

## Accident et travail

service-illness-work-accident-notice = Accident du travail ou de trajet : prévenir l’employeur
    .summary = Dites l’accident le jour même, ou dans les 24 heures. L’employeur a ensuite 48 heures pour le déclarer et vous remet la feuille d’accident, qui évite d’avancer les frais.
    .how = Si vous ne le dites pas sur place, écrivez en recommandé. Notez le lieu, l’heure et les témoins. Voyez vite un médecin : il fait le certificat médical initial.
    .late = Prévenez quand même : le retard ne supprime pas vos droits, mais il faut plus de preuves.
    .who = Une autre personne peut prévenir l’employeur pour vous.

service-illness-work-accident-declaration = Vérifier la déclaration de l’accident
    .summary = Si l’employeur n’a pas déclaré l’accident, vous pouvez le faire vous-même jusqu’à la fin de la deuxième année qui suit.
    .how = Demandez à la caisse si elle a reçu la déclaration et le certificat médical. Sinon, envoyez-lui votre récit, le certificat et les noms des témoins.
    .late = Passé ces deux ans, l’accident ne peut en général plus être reconnu. Demandez conseil à un avocat ou à une association de victimes.
    .contest = Si la caisse refuse, vous avez deux mois pour écrire à sa commission de recours amiable.
    .delay = Le délai court du jour où la caisse a la déclaration et le certificat. Si elle ouvre une enquête, elle vous écrit dans ce délai et a 90 jours en tout.

service-illness-service-accident = Agent public : déclarer l’accident de service
    .summary = Déclarez l’accident de service ou de trajet à votre administration dans les quinze jours. S’il est reconnu, vous gardez tout votre traitement et vos soins sont payés.
    .how = Remplissez le formulaire de votre administration et joignez le certificat médical. L’arrêt part dans les 48 heures.
    .late = Déclarez quand même, dans les quinze jours après que le médecin a constaté les lésions, dans la limite de deux ans.
    .contest = Vous avez deux mois pour saisir le tribunal administratif.

service-illness-occupational-disease = Déclarer une maladie professionnelle
    .summary = C’est vous qui déclarez, dans les quinze jours après l’arrêt du travail. Une maladie hors des tableaux officiels peut aussi être reconnue, après un avis médical.
    .how = Envoyez le formulaire, le certificat médical qui nomme la maladie et vos postes passés. L’ancien employeur compte aussi.
    .late = Déclarez quand même : vous avez deux ans après le jour où un médecin vous a dit le lien avec le travail.
    .contest = Si la caisse refuse, vous avez deux mois pour écrire à sa commission de recours amiable.
    .delay = Si un comité de médecins est saisi, la caisse a 120 jours de plus. Une loi de fin 2025 change l’examen des dossiers difficiles : demandez à la caisse où en est le vôtre.
    .who = Après un décès, les proches peuvent déclarer la maladie.

service-illness-work-injury-benefits = Indemnités et rente d’accident du travail
    .summary = Les soins sont pris en charge à 100 % des tarifs et les indemnités commencent au lendemain de l’accident. S’il reste des séquelles, un capital ou une rente est versé.
    .how = Montrez la feuille d’accident à chaque soin. À la fin, le médecin fait un certificat final. Si l’employeur n’a pas protégé votre sécurité (faute inexcusable), prenez conseil : vous avez deux ans pour agir.
    .amount = Jalon ne calcule pas ce montant : il dépend de votre salaire et du taux d’incapacité. Demandez à l’Assurance Maladie.
    .contest = Vous avez deux mois pour contester le taux devant la commission médicale de recours amiable.

service-illness-third-party-accident = Dire qu’une autre personne a causé l’accident
    .summary = Si quelqu’un d’autre a causé vos blessures, dites-le à l’Assurance Maladie et aux soignants. Elle se fait alors rembourser par le responsable ; vos soins restent remboursés.
    .how = Faites la déclaration dans votre compte ameli ou par téléphone. Prévenez aussi la caisse avant d’accepter une somme de l’assureur adverse.

service-illness-insurance-claim = Déclarer l’accident à votre assurance
    .summary = Vous avez cinq jours ouvrés pour le déclarer. Pour un accident de la route, piétons, cyclistes et passagers blessés sont presque toujours indemnisés.
    .how = Envoyez le constat, le certificat médical et les noms des témoins. Gardez toutes les factures. À l’expertise, vous pouvez venir avec votre propre médecin.
    .late = Déclarez quand même. L’assureur ne peut refuser que si le contrat le prévoit et si le retard lui a nui.
    .contest = Vous pouvez refuser une offre. Après l’avoir acceptée pour un accident de la route, vous avez quinze jours pour changer d’avis.
    .delay = Pour un accident de la route avec blessures, l’assureur du responsable doit faire une offre dans les huit mois.

service-illness-crime-victim = Victime d’une agression : demander une indemnisation
    .summary = Même si l’auteur est inconnu ou ne peut pas payer, un fonds peut vous indemniser. La commission du tribunal, la CIVI, décide.
    .how = Portez plainte et faites constater les blessures. Il faut en général un mois d’incapacité de travail, des séquelles, ou certains crimes. Le 116 006 aide toutes les victimes, gratuitement. Envoyez ensuite la demande à la CIVI du tribunal judiciaire.
    .late = Si un procès a lieu, vous avez un an après la décision définitive. Si la victime est mineure, les trois ans partent de ses 18 ans. La commission peut aussi accepter un motif légitime de retard.
    .amount = Jalon ne calcule pas ce montant. Le fonds fait une offre, puis la commission décide.
    .contest = Vous pouvez refuser l’offre : la commission tranche. Sa décision peut aller en appel.
    .who = Un avocat, une association d’aide aux victimes ou un représentant légal peut agir.

## Maladie longue et handicap

service-illness-ald = Faire reconnaître une affection de longue durée (ALD)
    .summary = Les soins liés à cette maladie sont pris en charge à 100 % des tarifs de l’Assurance Maladie. Les dépassements, les franchises et le forfait hospitalier restent dus.
    .how = Votre médecin traitant envoie le protocole de soins à l’Assurance Maladie. Mettez ensuite à jour la carte Vitale et montrez le protocole aux soignants.
    .contest = Vous avez deux mois pour contester un refus devant la commission médicale de recours amiable.

service-illness-care-transport = Faire prendre en charge vos trajets de soins
    .summary = Le médecin peut prescrire le transport le mieux adapté : voiture, taxi conventionné ou ambulance. Il est remboursé dans certains cas, comme une hospitalisation ou une ALD.
    .how = Demandez la prescription avant le trajet. Au-delà de 150 km, ou pour des trajets nombreux, il faut d’abord l’accord de l’Assurance Maladie : le délai court dès l’envoi de la demande.
    .cost = Une franchise par trajet reste due. En voiture personnelle, gardez les justificatifs.

service-illness-complementary-cover = Voir si la complémentaire santé solidaire est pour vous
    .summary = Si vos revenus sont modestes, cette mutuelle publique paie ce que l’Assurance Maladie ne rembourse pas. Elle paie aussi le forfait hospitalier.
    .how = Le simulateur de mesdroitssociaux.gouv.fr dit si vous pouvez l’avoir. Faites ensuite la demande dans votre compte ameli.
    .cost = Elle est gratuite ou coûte une petite somme par mois, selon les revenus et l’âge.
    .contest = Vous avez deux mois pour contester un refus ; la lettre dit à qui écrire.
    .delay = La caisse a deux mois pour répondre. Sans réponse, c’est accordé.

service-illness-invalidity-pension = Pension d’invalidité
    .summary = Si votre capacité de travail a baissé d’au moins deux tiers, une pension peut remplacer une partie du salaire. L’Assurance Maladie peut la proposer elle-même, au plus tard après trois ans d’indemnités.
    .how = N’attendez pas qu’on vous l’offre : parlez-en à votre médecin. Elle peut se cumuler avec un travail, dans certaines limites. Les fonctionnaires ont une autre règle : demandez au service du personnel.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos dix meilleures années et de la catégorie. Demandez à l’Assurance Maladie.
    .contest = Vous avez deux mois pour contester devant la commission médicale de recours amiable.

service-illness-invalidity-supplement = Allocation supplémentaire d’invalidité (ASI)
    .summary = Elle complète une petite pension d’invalidité jusqu’à un minimum, avant l’âge de la retraite. Il faut la demander.
    .how = Demandez le formulaire à l’Assurance Maladie, avec la pension ou après.
    .amount = Jalon ne calcule pas ce montant ici. L’Assurance Maladie vous le dira.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable.

service-illness-disabled-adult-allowance = Allocation aux adultes handicapés (AAH)
    .summary = Un revenu minimum quand une maladie ou un handicap limite beaucoup la vie ou l’emploi, pendant au moins un an. Les revenus du conjoint ne comptent plus.
    .how = La MDPH juge votre état, puis la CAF vérifie les revenus et paie. Ce sont deux décisions. Un seul dossier sert aussi à la PCH, à la RQTH et à la carte.
    .amount = Jalon ne calcule pas ce montant ici. Le site de la CAF a un simulateur.
    .contest = Écrivez d’abord à la MDPH dans les deux mois, puis au tribunal judiciaire. Une conciliation peut aussi être demandée.
    .delay = La MDPH a quatre mois. Sans réponse, c’est un refus que vous pouvez contester.
    .who = Un représentant légal ou un proche peut aider à remplir le dossier.

service-illness-disability-compensation = Prestation de compensation du handicap (PCH)
    .summary = Elle paie une aide humaine, du matériel, l’aménagement du logement ou du véhicule. Elle se demande avant 60 ans, ou après si le handicap existait déjà ou si vous travaillez encore.
    .how = Décrivez une journée ordinaire et ce que vous ne pouvez plus faire seul. En cas d’urgence, demandez une attribution provisoire. Le département paie.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos besoins. La MDPH vous le dit.
    .contest = Écrivez d’abord à la MDPH dans les deux mois, puis au tribunal judiciaire.
    .delay = La MDPH a quatre mois. Sans réponse, c’est un refus que vous pouvez contester.

service-illness-disabled-worker-status = Reconnaissance de travailleur handicapé (RQTH)
    .summary = Elle aide à garder ou à trouver un emploi : poste aménagé, formation, appui de Cap emploi. Une maladie longue peut suffire.
    .how = Demandez-la à la MDPH. Vous n’êtes pas obligé de le dire à l’employeur. Une pension d’invalidité ou une rente d’au moins 10 % donne les mêmes droits.
    .contest = Écrivez d’abord à la MDPH dans les deux mois.
    .delay = La MDPH a quatre mois. Dites si votre emploi est menacé : le dossier peut passer plus vite.

service-illness-mobility-card = Carte mobilité inclusion (CMI)
    .summary = Selon la mention, elle donne une place de stationnement, une priorité dans les files ou des droits d’impôt.
    .how = Demandez-la à la MDPH. Les personnes qui demandent l’APA la demandent au département avec le même dossier.
    .contest = Écrivez d’abord à l’autorité qui a décidé, dans les deux mois.
    .delay = Sans réponse après quatre mois, c’est un refus que vous pouvez contester.

service-illness-tax-relief = Signaler le handicap aux impôts
    .summary = La carte avec la mention invalidité, ou certaines pensions, donnent une demi-part de plus. L’aide à domicile ouvre un crédit d’impôt de la moitié des dépenses, dans une limite.
    .how = Cochez la case dans votre déclaration de revenus, dès l’année où la carte est demandée. Si vos revenus baissent, baissez aussi votre taux de prélèvement.
    .contest = Une réclamation se fait en ligne, jusqu’à la fin de la deuxième année qui suit le paiement.

service-illness-driving-fitness = Vérifier que vous pouvez conduire
    .summary = Après certaines maladies, comme une épilepsie ou un accident vasculaire cérébral, il faut l’avis d’un médecin agréé avant de conduire. Sans lui, l’assurance peut poser des difficultés.
    .how = Demandez d’abord à votre médecin. La préfecture a la liste des médecins agréés ; votre propre médecin ne peut pas faire ce contrôle.
    .cost = Le contrôle est payant, et gratuit dans certains cas de handicap. Demandez avant.
    .contest = Un avis défavorable peut être contesté devant la préfecture ; la lettre dit comment.

service-illness-loan-insurance = Emprunter malgré la maladie : AERAS et droit à l’oubli
    .summary = Cinq ans après la fin du traitement d’un cancer ou d’une hépatite C, sans rechute, vous n’avez plus à le dire à l’assureur. La convention AERAS aide dans les autres cas.
    .how = Pour un prêt immobilier sous un plafond fixé par la loi et remboursé avant 60 ans, aucune question de santé ne peut être posée. Demandez ce plafond à la banque.
    .contest = L’assureur doit motiver un refus. La commission de médiation AERAS est gratuite.

## À l’hôpital et vos droits de malade

service-illness-hospital-charge = Entrée à l’hôpital et forfait journalier
    .summary = Le forfait journalier reste dû pour chaque jour, même à 100 %. Il ne l’est pas, entre autres, après un accident du travail, pour un nouveau-né ou avec la complémentaire santé solidaire.
    .how = Apportez la carte Vitale et la carte de mutuelle. Si le prix d’un séjour vous inquiète, demandez le service social de l’hôpital.
    .cost = Votre mutuelle paie souvent le forfait. Demandez le montant du jour à l’hôpital.

service-illness-minor-care = Malade avant 18 ans : être écouté et soigné
    .summary = Les parents décident des soins, mais le médecin doit vous expliquer et chercher votre accord. Si vous refusez que vos parents le sachent, il peut vous soigner avec un adulte de votre choix.
    .how = Parlez à un médecin ou à l’infirmière scolaire, ou appelez Fil santé jeunes : c’est gratuit et sans donner votre nom.
    .who = Un adulte que vous choisissez peut vous accompagner.

service-illness-trusted-person = Choisir une personne de confiance
    .summary = Cette personne vous accompagne et dit vos volontés aux médecins si vous ne pouvez plus parler. Sa parole passe avant celle des autres proches.
    .how = Écrivez son nom, signez tous les deux, et donnez la feuille au médecin ou à l’hôpital. Vous pouvez changer d’avis à tout moment.
    .who = Un parent, un ami ou votre médecin peut l’être.

service-illness-advance-directives = Écrire vos directives anticipées
    .summary = Vous y dites les soins que vous voulez ou refusez, si un jour vous ne pouvez plus le dire. Rien ne vous y oblige.
    .how = Écrivez, datez, signez. Gardez-les dans Mon espace santé, ou donnez-les à un proche ou au médecin. Elles n’ont pas de limite de durée et se changent quand vous voulez.

service-illness-medical-file = Obtenir votre dossier médical
    .summary = Vous avez droit à tout votre dossier, sans donner de raison. L’hôpital ou le médecin répond dans les huit jours, ou deux mois si les informations ont plus de cinq ans.
    .how = Écrivez à la direction de l’hôpital ou au médecin, avec une copie de votre pièce d’identité. Regardez aussi Mon espace santé.
    .cost = Lire sur place est gratuit. Seules les copies et l’envoi peuvent être payants.
    .contest = Pour un hôpital public, saisissez la CADA dans les deux mois après un refus ou un mois de silence. Sinon, écrivez à l’ordre des médecins.
    .who = Le représentant légal, les parents d’un mineur ou un médecin que vous choisissez peuvent le demander.

service-illness-hospital-complaint = Faire une réclamation à l’hôpital
    .summary = La direction doit répondre et vous dire que vous pouvez voir un médiateur. La commission des usagers suit la plainte.
    .how = Parlez d’abord au service, puis écrivez à la direction. Un représentant des usagers peut venir avec vous.

service-illness-medical-accident = Accident lié à des soins : saisir la commission
    .summary = Après un accident médical grave ou une infection grave prise à l’hôpital, la commission de conciliation et d’indemnisation donne un avis gratuit. L’assureur ou l’ONIAM fait ensuite une offre.
    .how = Demandez d’abord votre dossier médical. Vous avez dix ans après la stabilisation de votre état.
    .amount = Jalon ne calcule pas ce montant. Il dépend de l’expertise.
    .contest = Vous pouvez refuser l’offre et aller au tribunal.
    .delay = La commission rend son avis dans les six mois. L’assureur ou l’ONIAM a ensuite quatre mois pour l’offre.
    .who = Le représentant légal ou, après un décès, les ayants droit peuvent agir.

service-illness-return-home-help = Aide au retour à la maison après l’hôpital
    .summary = La caisse de retraite peut payer pour quelque temps une aide à domicile, des repas ou du petit matériel.
    .how = Demandez-la avant la sortie : le service social de l’hôpital fait la demande avec vous. Certaines mutuelles aident aussi.
    .cost = Une part dépend de vos revenus.
    .amount = Jalon ne calcule pas ce montant. La caisse de retraite vous le dira.

## Aide à la maison

service-illness-apa = Allocation personnalisée d’autonomie (APA)
    .summary = À partir de 60 ans, elle paie une partie de l’aide à domicile ou de la maison de retraite. Elle peut aussi payer un temps de repos pour le proche qui aide.
    .how = Demandez le dossier au département, à la mairie ou en ligne. Une équipe vient à la maison. En urgence, demandez l’APA provisoire.
    .cost = Une part reste à payer, selon les revenus. Elle n’est pas reprise sur la succession.
    .amount = Jalon ne calcule pas ce montant : il dépend du degré d’autonomie. Le site pour-les-personnes-agees.gouv.fr a un simulateur.
    .contest = Écrivez d’abord au président du département dans les deux mois, puis au tribunal.
    .delay = Le département a deux mois après un dossier complet. Sans réponse, une somme fixe est accordée en attendant.
    .who = Un proche peut remplir la demande ; la personne ou son représentant la signe.

service-illness-family-home-help = Aide à domicile pour les familles
    .summary = Quand un parent ou un enfant est malade, la CAF peut payer une partie d’une aide à la maison : repas, école, ménage.
    .how = Appelez la CAF ou un service d’aide aux familles proche de chez vous. Dites que c’est urgent.
    .cost = Une part dépend de vos revenus.
    .amount = Jalon ne calcule pas ce montant. La CAF vous le dira.

service-illness-social-worker = Rencontrer un travailleur social
    .summary = Quand l’argent manque ou que tout se mélange, un travailleur social fait le tri avec vous. Le centre d’action sociale de la mairie et l’Assurance Maladie ont aussi des secours.
    .how = Appelez le CCAS de votre mairie, ou le 3646 en disant « service social ». À l’hôpital, demandez le service social. Si vous ne pouvez plus payer un prêt, le juge peut accorder un délai.
    .who = Un proche peut prendre rendez-vous.

## Un enfant malade

service-illness-child-sick-days = Jours pour enfant malade
    .summary = Un salarié a au moins trois jours par an pour un enfant de moins de 16 ans, cinq si l’enfant a moins d’un an ou s’il a trois enfants. La loi ne les fait pas payer ; beaucoup de conventions le font.
    .how = Donnez à l’employeur le certificat du médecin. Il ne peut pas refuser.

service-illness-child-announcement-leave = Congé pour l’annonce d’une maladie grave de l’enfant
    .summary = À l’annonce d’un handicap, d’un cancer ou de certaines maladies chroniques de l’enfant, vous avez droit à cinq jours ouvrables au moins, payés par l’employeur.
    .how = Donnez un justificatif. L’employeur ne peut pas refuser et ces jours ne sont pas pris sur vos congés.

service-illness-parental-presence-leave = Congé de présence parentale
    .summary = Jusqu’à 310 jours ouvrés sur trois ans, en une fois, par jour ou par demi-journée. L’employeur ne peut pas refuser et votre emploi est protégé.
    .how = Écrivez au moins quinze jours avant, avec le certificat du médecin de l’enfant. En cas d’urgence, le congé commence sans attendre.
    .contest = Si l’employeur refuse, saisissez le conseil de prud’hommes ou le tribunal administratif.

service-illness-parental-presence-allowance = Allocation journalière de présence parentale (AJPP)
    .summary = La CAF paie chaque jour où vous arrêtez de travailler pour votre enfant gravement malade, jusqu’à 22 jours par mois. Les indépendants et les chômeurs indemnisés y ont droit aussi.
    .how = Envoyez la demande avec le certificat médical sous pli fermé, puis déclarez vos jours chaque mois. Un complément existe pour les frais.
    .amount = Jalon ne calcule pas ce montant. La CAF vous le dira.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la CAF.

service-illness-disabled-child-allowance = Allocation d’éducation de l’enfant handicapé (AEEH)
    .summary = Une aide mensuelle pour un enfant de moins de 20 ans handicapé ou gravement malade. Un complément dépend des frais et du temps que vous y passez.
    .how = Déposez le dossier à la MDPH, avec les devis et factures. Un parent seul peut avoir une majoration. La CAF paie.
    .amount = Jalon ne calcule pas ce montant ici : il dépend des besoins de l’enfant. La MDPH vous le dit.
    .contest = Écrivez d’abord à la MDPH dans les deux mois, puis au tribunal judiciaire.
    .delay = La MDPH a quatre mois. Sans réponse, c’est un refus que vous pouvez contester.

service-illness-schooling = École à la maison ou à l’hôpital
    .summary = Quand l’enfant manque l’école deux semaines de suite, ou trois semaines en plusieurs fois, l’APADHE organise gratuitement des cours à la maison ou à l’hôpital. Le PAI adapte l’école à la maladie.
    .how = Parlez-en au directeur ou au médecin scolaire, avec un certificat du médecin. Pour un handicap, la MDPH décide des aides à l’école.

## Aider un proche

service-illness-carer-leave = Congé de proche aidant
    .summary = Vous pouvez arrêter ou réduire votre travail pour aider un proche handicapé ou en perte d’autonomie. C’est trois mois au plus, sauf autre accord, et un an dans toute la carrière.
    .how = Écrivez un mois avant, avec la preuve du lien et du handicap ou de la perte d’autonomie. En urgence, il commence tout de suite. L’employeur ne peut pas refuser. Demandez à la CAF si ce temps comptera pour votre retraite.
    .contest = Si l’employeur refuse, saisissez le conseil de prud’hommes.

service-illness-carer-allowance = Allocation journalière du proche aidant (AJPA)
    .summary = La CAF paie jusqu’à 66 jours par personne aidée, par jour ou demi-journée, et 264 jours dans toute la carrière. Il n’est pas nécessaire d’être de la famille ni de vivre ensemble.
    .how = Demandez-la en ligne, avec une attestation de l’employeur. Les indépendants et les chômeurs indemnisés y ont droit aussi.
    .amount = Jalon ne calcule pas ce montant. La CAF vous le dira.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la CAF.

service-illness-family-solidarity-leave = Congé de solidarité familiale
    .summary = Il permet d’être auprès d’un proche dont la maladie est très avancée. C’est trois mois, renouvelables une fois, à plein temps ou par moments.
    .how = Prévenez quinze jours avant, avec le certificat du médecin. En urgence, il commence tout de suite. L’employeur ne peut pas refuser.

service-illness-end-of-life-allowance = Allocation d’accompagnement d’un proche (AJAP)
    .summary = L’Assurance Maladie verse une allocation, 21 jours au plus, quand vous êtes à la maison auprès d’un proche très gravement malade.
    .how = Envoyez le formulaire avec le certificat du médecin. Elle continue si la personne entre à l’hôpital pendant ce temps.
    .amount = Jalon ne calcule pas ce montant. L’Assurance Maladie vous le dira.
    .delay = Le délai court du jour où la caisse reçoit la demande. Demandez-lui de vous confirmer son accord.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la caisse.

service-illness-donated-days = Jours de repos donnés par des collègues
    .summary = Des collègues peuvent donner des jours de repos, sans dire leur nom, à qui s’occupe d’un enfant gravement malade ou d’un proche. Votre salaire est gardé.
    .how = Demandez à l’employeur : son accord est nécessaire.

service-illness-future-mandate = Préparer un mandat de protection future
    .summary = Vous choisissez vous-même qui gérera vos affaires et votre vie si un jour vous ne le pouvez plus. C’est possible aussi pour un enfant handicapé.
    .how = Faites-le chez un notaire, ou sur le modèle officiel. Il ne prend effet qu’avec un certificat médical, au tribunal.
    .cost = Chez le notaire, il est payant. Demandez-lui le prix.

service-illness-legal-protection = Protéger un adulte qui ne peut plus décider seul
    .summary = Le juge peut donner à un proche le pouvoir d’agir : c’est l’habilitation familiale. La curatelle et la tutelle existent aussi. Il choisit toujours la mesure la plus légère.
    .how = Demandez d’abord le certificat d’un médecin de la liste du procureur, puis écrivez au juge des tutelles du tribunal. Une procuration ou le rôle d’époux suffit parfois.
    .cost = Le certificat est payant. La demande au juge est gratuite.
    .contest = La décision peut être contestée en appel dans les quinze jours.
    .who = La personne, son conjoint, un parent ou un proche peut demander.
    .delay = Le juge a un an au plus pour décider.

## Outre-mer et autres pays

service-illness-overseas-fund = Outre-mer : votre caisse et les soins loin de chez vous
    .summary = En Guadeloupe, en Guyane, en Martinique et à La Réunion, la caisse générale (CGSS) remplace la CPAM. À Mayotte, c’est la CSSM, et certaines règles changent.
    .how = Si un soin n’existe pas sur place, demandez avec le médecin un transport vers un autre territoire et l’accord de la caisse avant de partir.

service-illness-health-cover-opening = Ouvrir vos droits à l’Assurance Maladie
    .summary = Vous êtes couvert dès que vous travaillez en France, ou après trois mois de résidence stable. Sans papiers et avec peu de revenus, l’aide médicale de l’État peut payer les soins.
    .how = Envoyez la demande à l’Assurance Maladie. Si un autre pays d’Europe vous couvre encore, demandez-lui le formulaire S1. En urgence, l’hôpital vous soigne toujours.
    .contest = Vous avez deux mois pour écrire à la commission de recours amiable de la caisse.

service-illness-european-card = Carte européenne d’assurance maladie
    .summary = Elle paie les soins imprévus pendant un séjour dans un autre pays d’Europe. Si vous n’habitez pas encore en France, la carte de votre pays paie ici.
    .how = Demandez-la dans votre compte ameli au moins quinze jours avant. En cas d’urgence, demandez un certificat provisoire.

service-illness-care-abroad = Se faire soigner dans un autre pays d’Europe
    .summary = Pour un soin prévu à l’avance à l’hôpital, demandez l’accord avant de partir : c’est le formulaire S2.
    .how = Envoyez à votre caisse l’avis du médecin, le lieu et les dates. Sans accord, vous risquez de payer.
    .contest = Vous avez deux mois pour contester un refus ; la lettre dit à qui écrire.

service-illness-care-residence-permit = Titre de séjour pour soins
    .summary = Un étranger gravement malade, ou parent d’un enfant gravement malade, peut rester en France si le soin manque dans son pays. Les citoyens européens n’en ont pas besoin.
    .how = Demandez le dossier à la préfecture ; le médecin envoie le certificat à l’OFII, jamais à la préfecture. Faites-vous aider par une association.
    .cost = Des taxes sont dues à la remise du titre. La préfecture donne le montant.
    .contest = Prenez tout de suite conseil : les délais de recours sont courts et écrits sur la décision.

## Conditions et délais

rule-avis-d-arret = Envoi de l’arrêt à l’Assurance Maladie
criterion-avis-d-arret-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-avis-d-arret-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-avis-d-arret-assure-du-regime-general = Vous êtes salarié, indépendant ou inscrit à France Travail
    .no = Vous n’êtes ni salarié du privé, ni indépendant, ni inscrit à France Travail ; un agent public voit sa propre démarche

rule-arret-d-un-salarie = Arrêt d’un salarié du privé
criterion-arret-d-un-salarie-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-arret-d-un-salarie-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-arret-d-un-salarie-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé

rule-indemnites-journalieres-maladie = Indemnités journalières de maladie
criterion-indemnites-journalieres-maladie-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-indemnites-journalieres-maladie-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-indemnites-journalieres-maladie-salarie-ou-demandeur-d-emploi = Vous êtes salarié du privé ou inscrit à France Travail
    .no = Vous n’êtes ni salarié du privé ni inscrit à France Travail
criterion-indemnites-journalieres-maladie-sans-lien-avec-le-travail = La maladie ou l’accident ne vient pas du travail
    .no = Cela vient du travail : voyez les indemnités d’accident du travail
criterion-indemnites-journalieres-maladie-plus-de-trois-jours = L’arrêt dure plus de trois jours, ou la maladie est longue
    .no = L’arrêt dure trois jours au plus, et ces jours ne sont en général pas payés
criterion-indemnites-journalieres-maladie-droits-ouverts = L’Assurance Maladie juge que vous avez assez travaillé
    .no = L’Assurance Maladie juge que vous n’avez pas assez travaillé

rule-complement-de-salaire = Complément de salaire de l’employeur
criterion-complement-de-salaire-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-complement-de-salaire-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-complement-de-salaire-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé
criterion-complement-de-salaire-un-an-d-anciennete = Vous avez au moins un an d’ancienneté
    .no = Vous avez moins d’un an d’ancienneté ; votre convention collective peut être meilleure
criterion-complement-de-salaire-apres-la-carence = L’arrêt dure plus de sept jours, ou vient d’un accident du travail ou d’une maladie professionnelle
    .no = L’arrêt dure sept jours au plus : la loi ne prévoit pas de complément

rule-arret-d-un-demandeur-d-emploi = Signaler l’arrêt à France Travail
criterion-arret-d-un-demandeur-d-emploi-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-arret-d-un-demandeur-d-emploi-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-arret-d-un-demandeur-d-emploi-inscrit-a-france-travail = Vous êtes inscrit à France Travail
    .no = Vous n’êtes pas inscrit à France Travail

rule-indemnites-d-un-independant = Indemnités journalières des indépendants
criterion-indemnites-d-un-independant-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-indemnites-d-un-independant-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-indemnites-d-un-independant-independant = Vous êtes indépendant
    .no = Vous n’êtes pas indépendant
criterion-indemnites-d-un-independant-plus-de-trois-jours = L’arrêt dure plus de trois jours, ou la maladie est longue
    .no = L’arrêt dure trois jours au plus, et ces jours ne sont en général pas payés
criterion-indemnites-d-un-independant-un-an-d-affiliation = L’Assurance Maladie juge que vous êtes affilié depuis assez longtemps
    .no = L’Assurance Maladie juge que vous êtes affilié depuis trop peu de temps

rule-activite-d-un-independant-malade = Indépendant malade
criterion-activite-d-un-independant-malade-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-activite-d-un-independant-malade-independant = Vous êtes indépendant
    .no = Vous n’êtes pas indépendant

rule-arret-d-un-agent-public = Agent public : envoyer l’arrêt à l’administration
criterion-arret-d-un-agent-public-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-arret-d-un-agent-public-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-arret-d-un-agent-public-agent-public = Vous êtes agent public
    .no = Vous n’êtes pas agent public

rule-conge-longue-maladie = Congé de longue maladie ou de longue durée
criterion-conge-longue-maladie-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-conge-longue-maladie-agent-public = Vous êtes agent public
    .no = Vous n’êtes pas agent public
criterion-conge-longue-maladie-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-conge-longue-maladie-avis-du-conseil-medical = L’administration accorde le congé après avis du conseil médical
    .no = L’administration refuse le congé

rule-conges-acquis-pendant-l-arret = Vérifier les congés gagnés pendant l’arrêt
criterion-conges-acquis-pendant-l-arret-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-conges-acquis-pendant-l-arret-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-conges-acquis-pendant-l-arret-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé

rule-visite-de-prereprise = Visite de préreprise
criterion-visite-de-prereprise-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-visite-de-prereprise-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-visite-de-prereprise-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé
criterion-visite-de-prereprise-plus-de-trente-jours = L’arrêt dure plus de 30 jours
    .no = L’arrêt dure 30 jours au plus

rule-temps-partiel-therapeutique = Reprendre à temps partiel pour soigner
criterion-temps-partiel-therapeutique-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-temps-partiel-therapeutique-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-temps-partiel-therapeutique-employe = Vous êtes salarié ou agent public
    .no = Vous n’êtes ni salarié ni agent public
criterion-temps-partiel-therapeutique-arret-long-ou-suites = L’arrêt dure plus de 30 jours, ou la maladie a des suites
    .no = L’arrêt est court et la maladie ne devrait pas avoir de suites
criterion-temps-partiel-therapeutique-prescription-du-medecin = Votre médecin prescrit une reprise à temps partiel
    .no = Votre médecin ne prescrit pas de reprise à temps partiel

rule-visite-de-reprise = Visite de reprise
criterion-visite-de-reprise-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-visite-de-reprise-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-visite-de-reprise-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé
criterion-visite-de-reprise-absence-assez-longue = L’absence est assez longue, ou vient d’une maladie professionnelle
    .no = L’absence est plus courte : 30 jours pour un accident du travail, 60 dans les autres cas

rule-inaptitude-au-poste = Si le médecin du travail vous déclare inapte
criterion-inaptitude-au-poste-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-inaptitude-au-poste-arret = Vous avez un arrêt de travail prescrit
    .no = Vous n’avez pas d’arrêt de travail
criterion-inaptitude-au-poste-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé
criterion-inaptitude-au-poste-arret-long-ou-suites = L’arrêt dure plus de 30 jours, ou la maladie a des suites
    .no = L’arrêt est court et la maladie ne devrait pas avoir de suites
criterion-inaptitude-au-poste-avis-d-inaptitude = Le médecin du travail vous déclare inapte
    .no = Le médecin du travail ne vous déclare pas inapte

rule-accident-du-travail-d-un-salarie = Accident du travail ou de trajet d’un salarié
criterion-accident-du-travail-d-un-salarie-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-accident-du-travail-d-un-salarie-accident-lie-au-travail = L’accident a eu lieu au travail ou sur le trajet
    .no = L’accident n’a pas eu lieu au travail ni sur le trajet
criterion-accident-du-travail-d-un-salarie-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé

rule-accident-de-service = Agent public : déclarer l’accident de service
criterion-accident-de-service-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-accident-de-service-accident-lie-au-travail = L’accident a eu lieu au travail ou sur le trajet
    .no = L’accident n’a pas eu lieu au travail ni sur le trajet
criterion-accident-de-service-agent-public = Vous êtes agent public
    .no = Vous n’êtes pas agent public

rule-maladie-professionnelle-d-un-salarie = Déclarer une maladie professionnelle
criterion-maladie-professionnelle-d-un-salarie-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-maladie-professionnelle-d-un-salarie-maladie-liee-au-travail = La maladie vient du travail
    .no = La maladie ne vient pas du travail
criterion-maladie-professionnelle-d-un-salarie-travail-salarie = Vous n’êtes ni agent public ni indépendant
    .no = Vous êtes agent public ou indépendant : une autre règle s’applique

rule-prestations-accident-du-travail = Indemnités et rente d’accident du travail
criterion-prestations-accident-du-travail-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-prestations-accident-du-travail-lien-avec-le-travail = L’accident ou la maladie vient du travail
    .no = L’accident ou la maladie ne vient pas du travail
criterion-prestations-accident-du-travail-travail-salarie = Vous n’êtes ni agent public ni indépendant
    .no = Vous êtes agent public ou indépendant : une autre règle s’applique
criterion-prestations-accident-du-travail-accident-ou-maladie-reconnus = L’Assurance Maladie reconnaît l’accident ou la maladie
    .no = L’Assurance Maladie ne reconnaît pas le lien avec le travail

rule-accident-cause-par-un-tiers = Dire qu’une autre personne a causé l’accident
criterion-accident-cause-par-un-tiers-accident-ou-agression = C’est un accident ou une agression
    .no = C’est une maladie
criterion-accident-cause-par-un-tiers-tiers-responsable = Une autre personne est responsable, d’après l’Assurance Maladie
    .no = Personne d’autre n’est responsable, d’après l’Assurance Maladie

rule-sinistre-a-declarer = Déclarer l’accident à votre assurance
criterion-sinistre-a-declarer-accident-assure = C’est un accident de la route, de trajet ou de la vie courante
    .no = Ce n’est pas un accident qu’une assurance personnelle couvre d’ordinaire

rule-victime-d-une-infraction = Victime d’une agression : demander une indemnisation
criterion-victime-d-une-infraction-agression-subie = C’est une agression
    .no = Ce n’est pas une agression

rule-affection-de-longue-duree = Faire reconnaître une affection de longue durée (ALD)
criterion-affection-de-longue-duree-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-affection-de-longue-duree-accord-de-la-caisse = L’Assurance Maladie accepte le protocole de soins
    .no = L’Assurance Maladie refuse le protocole de soins

rule-pension-d-invalidite = Pension d’invalidité
criterion-pension-d-invalidite-adulte = La personne malade n’est pas votre enfant de moins de 20 ans
    .no = La personne malade est votre enfant de moins de 20 ans
criterion-pension-d-invalidite-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-pension-d-invalidite-avant-la-retraite = La personne malade n’est pas à la retraite
    .no = La personne malade est à la retraite
criterion-pension-d-invalidite-capacite-reduite = L’Assurance Maladie juge la capacité de travail réduite d’au moins deux tiers
    .no = L’Assurance Maladie juge la capacité de travail moins réduite

rule-supplement-d-invalidite = Allocation supplémentaire d’invalidité (ASI)
criterion-supplement-d-invalidite-adulte = La personne malade n’est pas votre enfant de moins de 20 ans
    .no = La personne malade est votre enfant de moins de 20 ans
criterion-supplement-d-invalidite-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-supplement-d-invalidite-pension-et-ressources = L’Assurance Maladie constate une pension d’invalidité et de faibles revenus
    .no = L’Assurance Maladie ne constate pas ces conditions

rule-allocation-pour-un-adulte-handicape = Allocation aux adultes handicapés (AAH)
criterion-allocation-pour-un-adulte-handicape-adulte = La personne malade n’est pas votre enfant de moins de 20 ans
    .no = La personne malade est votre enfant de moins de 20 ans
criterion-allocation-pour-un-adulte-handicape-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-allocation-pour-un-adulte-handicape-taux-d-incapacite = La MDPH reconnaît un taux d’incapacité suffisant
    .no = La MDPH ne reconnaît pas ce taux

rule-prestation-de-compensation = Prestation de compensation du handicap (PCH)
criterion-prestation-de-compensation-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-prestation-de-compensation-besoins-d-aide = La MDPH reconnaît le besoin d’aide
    .no = La MDPH ne reconnaît pas ce besoin

rule-reconnaissance-travailleur-handicape = Reconnaissance de travailleur handicapé (RQTH)
criterion-reconnaissance-travailleur-handicape-malade = La personne malade ou blessée, c’est vous
    .no = La personne malade ou blessée est quelqu’un d’autre
criterion-reconnaissance-travailleur-handicape-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-reconnaissance-travailleur-handicape-avant-la-retraite = La personne malade n’est pas à la retraite
    .no = La personne malade est à la retraite
criterion-reconnaissance-travailleur-handicape-effets-sur-l-emploi = La MDPH reconnaît des effets sur l’emploi
    .no = La MDPH ne reconnaît pas d’effet sur l’emploi

rule-carte-mobilite-inclusion = Carte mobilité inclusion (CMI)
criterion-carte-mobilite-inclusion-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-carte-mobilite-inclusion-etat-constate = La MDPH constate que l’état de santé donne droit à la carte
    .no = La MDPH juge que l’état de santé ne donne pas droit à la carte

rule-demi-part-d-impot = Signaler le handicap aux impôts
criterion-demi-part-d-impot-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-demi-part-d-impot-carte-ou-pension = Les impôts constatent une carte d’invalidité ou une pension qui compte
    .no = Les impôts ne constatent ni carte ni pension qui compte

rule-conduite-et-maladie = Vérifier que vous pouvez conduire
criterion-conduite-et-maladie-majeur = La personne malade a 18 ans ou plus
    .no = La personne malade a moins de 18 ans
criterion-conduite-et-maladie-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer

rule-assurance-d-un-pret = Emprunter malgré la maladie : AERAS et droit à l’oubli
criterion-assurance-d-un-pret-majeur = La personne malade a 18 ans ou plus
    .no = La personne malade a moins de 18 ans
criterion-assurance-d-un-pret-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer

rule-sejour-a-l-hopital = Séjour à l’hôpital
criterion-sejour-a-l-hopital-hospitalisation = Il y a un séjour à l’hôpital
    .no = Il n’y a pas de séjour à l’hôpital

rule-patient-mineur = Patient mineur
criterion-patient-mineur-moins-de-18-ans = La personne malade a moins de 18 ans
    .no = La personne malade a 18 ans ou plus

rule-choix-d-un-adulte = Choix d’une personne malade adulte
criterion-choix-d-un-adulte-majeur = La personne malade a 18 ans ou plus
    .no = La personne malade a moins de 18 ans

rule-accident-medical = Accident lié à des soins : saisir la commission
criterion-accident-medical-soins-importants = Il y a eu des soins à l’hôpital ou une maladie longue
    .no = Il n’y a eu ni hôpital ni maladie longue
criterion-accident-medical-dommage-grave-lie-aux-soins = La commission juge le dommage grave et lié aux soins
    .no = La commission ne juge pas le dommage assez grave ou lié aux soins

rule-aide-au-retour-de-l-hopital = Aide au retour à la maison après l’hôpital
criterion-aide-au-retour-de-l-hopital-adulte = La personne malade n’est pas votre enfant de moins de 20 ans
    .no = La personne malade est votre enfant de moins de 20 ans
criterion-aide-au-retour-de-l-hopital-hospitalisation = Il y a un séjour à l’hôpital
    .no = Il n’y a pas de séjour à l’hôpital
criterion-aide-au-retour-de-l-hopital-age-de-la-retraite = La personne malade a 60 ans ou plus, ou est à la retraite
    .no = La personne malade a moins de 60 ans et n’est pas à la retraite
criterion-aide-au-retour-de-l-hopital-besoins-et-ressources = La caisse de retraite juge le besoin et les revenus
    .no = La caisse de retraite ne reconnaît pas le besoin

rule-allocation-personnalisee-autonomie = Allocation personnalisée d’autonomie (APA)
criterion-allocation-personnalisee-autonomie-adulte = La personne malade n’est pas votre enfant de moins de 20 ans
    .no = La personne malade est votre enfant de moins de 20 ans
criterion-allocation-personnalisee-autonomie-soixante-ans = La personne malade a 60 ans ou plus
    .no = La personne malade a moins de 60 ans
criterion-allocation-personnalisee-autonomie-perte-d-autonomie = Le département constate une perte d’autonomie
    .no = Le département ne constate pas de perte d’autonomie suffisante

rule-aide-a-domicile-des-familles = Aide à domicile pour les familles
criterion-aide-a-domicile-des-familles-parent-ou-enfant-malade = La personne malade est vous ou votre enfant
    .no = La personne malade est un autre proche
criterion-aide-a-domicile-des-familles-enfants-et-ressources = La CAF juge que votre famille peut être aidée
    .no = La CAF juge que votre famille ne peut pas être aidée ainsi

rule-jours-pour-enfant-malade = Jours pour enfant malade
criterion-jours-pour-enfant-malade-enfant-malade = La personne malade est votre enfant de moins de 20 ans
    .no = La personne malade n’est pas votre enfant de moins de 20 ans
criterion-jours-pour-enfant-malade-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé

rule-conge-d-annonce = Congé pour l’annonce d’une maladie grave de l’enfant
criterion-conge-d-annonce-enfant-malade = La personne malade est votre enfant de moins de 20 ans
    .no = La personne malade n’est pas votre enfant de moins de 20 ans
criterion-conge-d-annonce-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-conge-d-annonce-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé

rule-conge-de-presence-parentale = Congé de présence parentale
criterion-conge-de-presence-parentale-enfant-malade = La personne malade est votre enfant de moins de 20 ans
    .no = La personne malade n’est pas votre enfant de moins de 20 ans
criterion-conge-de-presence-parentale-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-conge-de-presence-parentale-employe = Vous êtes salarié ou agent public
    .no = Vous n’êtes ni salarié ni agent public
criterion-conge-de-presence-parentale-presence-necessaire = Le médecin de l’enfant atteste que votre présence est nécessaire
    .no = Le médecin de l’enfant ne l’atteste pas

rule-allocation-de-presence-parentale = Allocation journalière de présence parentale (AJPP)
criterion-allocation-de-presence-parentale-enfant-malade = La personne malade est votre enfant de moins de 20 ans
    .no = La personne malade n’est pas votre enfant de moins de 20 ans
criterion-allocation-de-presence-parentale-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-allocation-de-presence-parentale-parent-en-activite = Vous travaillez ou êtes inscrit à France Travail
    .no = Vous ne travaillez pas et n’êtes pas inscrit à France Travail
criterion-allocation-de-presence-parentale-accord-du-service-medical = La CAF accepte, après avis du service médical
    .no = La CAF refuse, après avis du service médical

rule-allocation-pour-un-enfant-malade = Allocation d’éducation de l’enfant handicapé (AEEH)
criterion-allocation-pour-un-enfant-malade-enfant-malade = La personne malade est votre enfant de moins de 20 ans
    .no = La personne malade n’est pas votre enfant de moins de 20 ans
criterion-allocation-pour-un-enfant-malade-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-allocation-pour-un-enfant-malade-besoins-de-l-enfant = La MDPH reconnaît les besoins de l’enfant
    .no = La MDPH ne reconnaît pas ces besoins

rule-ecole-pendant-la-maladie = École à la maison ou à l’hôpital
criterion-ecole-pendant-la-maladie-eleve-malade = La personne malade est votre enfant ou a moins de 18 ans
    .no = La personne malade n’est ni votre enfant ni mineure

rule-conge-de-proche-aidant = Congé de proche aidant
criterion-conge-de-proche-aidant-proche-malade = La personne malade est votre proche ou votre enfant
    .no = La personne malade, c’est vous
criterion-conge-de-proche-aidant-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-conge-de-proche-aidant-employe = Vous êtes salarié ou agent public
    .no = Vous n’êtes ni salarié ni agent public

rule-allocation-de-proche-aidant = Allocation journalière du proche aidant (AJPA)
criterion-allocation-de-proche-aidant-proche-aide = La personne malade est un proche que vous aidez
    .no = La personne malade est vous ou votre enfant de moins de 20 ans : une autre allocation existe
criterion-allocation-de-proche-aidant-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-allocation-de-proche-aidant-aidant-en-activite = Vous travaillez ou êtes inscrit à France Travail
    .no = Vous ne travaillez pas et n’êtes pas inscrit à France Travail
criterion-allocation-de-proche-aidant-perte-d-autonomie-ou-handicap = La CAF constate le handicap ou la perte d’autonomie de votre proche
    .no = La CAF ne les constate pas

rule-conge-de-solidarite-familiale = Congé de solidarité familiale
criterion-conge-de-solidarite-familiale-proche-malade = La personne malade est votre proche ou votre enfant
    .no = La personne malade, c’est vous
criterion-conge-de-solidarite-familiale-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-conge-de-solidarite-familiale-employe = Vous êtes salarié ou agent public
    .no = Vous n’êtes ni salarié ni agent public
criterion-conge-de-solidarite-familiale-maladie-tres-avancee = Un médecin atteste que la maladie est très avancée
    .no = Aucun médecin n’atteste que la maladie est très avancée

rule-allocation-d-accompagnement = Allocation d’accompagnement d’un proche (AJAP)
criterion-allocation-d-accompagnement-proche-malade = La personne malade est votre proche ou votre enfant
    .no = La personne malade, c’est vous
criterion-allocation-d-accompagnement-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-allocation-d-accompagnement-aidant-en-activite = Vous travaillez ou êtes inscrit à France Travail
    .no = Vous ne travaillez pas et n’êtes pas inscrit à France Travail
criterion-allocation-d-accompagnement-maladie-tres-avancee = Un médecin atteste que la maladie est très avancée
    .no = Aucun médecin n’atteste que la maladie est très avancée

rule-jours-donnes-par-des-collegues = Jours de repos donnés par des collègues
criterion-jours-donnes-par-des-collegues-proche-malade = La personne malade est votre proche ou votre enfant
    .no = La personne malade, c’est vous
criterion-jours-donnes-par-des-collegues-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-jours-donnes-par-des-collegues-salarie-du-prive = Vous êtes salarié du privé
    .no = Vous n’êtes pas salarié du privé
criterion-jours-donnes-par-des-collegues-accord-de-l-employeur = L’employeur donne son accord
    .no = L’employeur ne donne pas son accord

rule-choix-pour-l-avenir = Préparer un mandat de protection future
criterion-choix-pour-l-avenir-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer

rule-protection-d-un-adulte = Protéger un adulte qui ne peut plus décider seul
criterion-protection-d-un-adulte-majeur = La personne malade a 18 ans ou plus
    .no = La personne malade a moins de 18 ans
criterion-protection-d-un-adulte-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-protection-d-un-adulte-facultes-alterees = Un médecin constate que la personne ne peut plus décider seule
    .no = Aucun médecin ne le constate

rule-soins-outre-mer = Outre-mer : votre caisse et les soins loin de chez vous
criterion-soins-outre-mer-vit-outre-mer = Vous vivez outre-mer
    .no = Vous vivez en métropole ou en Corse

rule-soins-entre-deux-pays = Soins entre deux pays
criterion-soins-entre-deux-pays-lien-avec-l-etranger = Vous avez un lien avec un autre pays
    .no = Vous n’avez pas de lien avec un autre pays

rule-sejour-pour-soins = Titre de séjour pour soins
criterion-sejour-pour-soins-lien-avec-l-etranger = Vous avez un lien avec un autre pays
    .no = Vous n’avez pas de lien avec un autre pays
criterion-sejour-pour-soins-malade-ou-parent = La personne malade est vous ou votre enfant
    .no = La personne malade est un autre proche
criterion-sejour-pour-soins-maladie-qui-dure = La maladie ou ses suites durent, ou gênent la vie de tous les jours
    .no = La maladie ou ses suites ne devraient pas durer
criterion-sejour-pour-soins-nationalite-et-etat-de-sante = La préfecture accorde le titre après avis des médecins de l’OFII
    .no = La préfecture refuse le titre, ou vous n’en avez pas besoin

deadline-envoyer-arret = 2 jours après le début de l’arrêt
deadline-prevenir-employeur-de-l-arret = 48 heures après le début de l’arrêt
deadline-faire-le-point-sur-le-revenu = Avant que le complément de salaire ne baisse
deadline-prevenir-france-travail = Dès les premiers jours de l’arrêt
deadline-prevenir-l-administration = 48 heures après le début de l’arrêt
deadline-information-sur-les-conges = Un mois après la reprise, délai de l’employeur
deadline-preparer-la-reprise = Trois semaines avant la reprise
deadline-examen-de-reprise = 8 jours après la reprise
deadline-prevenir-de-l-accident = 24 heures après l’accident
deadline-declarer-soi-meme-l-accident = Dans les deux ans qui suivent l’accident
deadline-declarer-l-accident-de-service = 15 jours après l’accident
deadline-declarer-maladie-professionnelle = 15 jours après l’arrêt du travail
deadline-declarer-le-sinistre = 5 jours ouvrés après l’accident, comptés ici au plus court
deadline-saisir-la-civi = 3 ans après l’agression

## Questions

question-illness-who = Qui est malade ou blessé ?
    .why = Vos droits changent selon que vous êtes malade ou que vous aidez quelqu’un.
    .hint = Si vous faites les démarches à la place de la personne malade, répondez « moi » et comme si vous étiez elle.

question-illness-what-happened = Que s’est-il passé ?
    .why = Un accident, une agression ou un lien avec le travail ouvrent d’autres droits, avec des dates courtes.
    .hint = Si plusieurs réponses conviennent, choisissez d’abord le travail.

question-illness-accident-date = Quand l’accident ou l’agression a-t-il eu lieu ?
    .why = Les délais partent de ce jour.
    .hint = Si vous ne savez plus, vous pouvez passer.

question-illness-work = Quelle est votre situation de travail ?
    .why = Le revenu pendant la maladie et les congés dépendent de votre travail.
    .hint = Si vous aidez un proche, parlez de votre travail à vous.

question-illness-sick-leave = Avez-vous un arrêt de travail ?
    .why = Il doit être envoyé vite, et il ouvre des indemnités.
    .hint = C’est le papier, ou l’envoi en ligne, fait par un médecin, une sage-femme ou un dentiste.

question-illness-sick-leave-dates = Quelles sont les dates de votre arrêt ?
    .why = Les délais partent du premier jour. La durée change ce qui suit.
    .hint = S’il a été prolongé, donnez le tout premier jour et le dernier jour connu.

question-illness-seniority = Depuis combien d’années complètes êtes-vous dans l’entreprise ?
    .why = L’employeur complète le salaire à partir d’un an, et plus longtemps ensuite.
    .hint = Écrivez 0 si vous y êtes depuis moins d’un an au début de l’arrêt.

question-illness-age = Quel âge a la personne malade ?
    .why = Certains choix demandent 18 ans, et des aides à la maison commencent à 60 ans.

question-illness-other-country = Y a-t-il un lien avec un autre pays ?
    .why = Vos soins peuvent dépendre d’un autre pays, ou demander un accord avant de partir.
    .hint = Par exemple : une arrivée récente en France, un titre de séjour, un voyage ou des soins à l’étranger.

question-illness-lasting = La maladie, l’accident ou le handicap a-t-il des effets qui durent ?
    .why = De nombreux droits n’existent que pour une maladie longue ou un handicap. Nous ne demandons aucun détail médical.
    .hint = Par exemple : des soins pendant plus de six mois, ou une aide nécessaire dans la vie de tous les jours.

question-illness-hospital = Y a-t-il un séjour à l’hôpital, prévu, en cours ou récent ?
    .why = Des droits et des aides sont propres à l’hôpital et au retour à la maison.

fact-malade = Personne malade ou blessée
fact-age-du-malade = Âge de la personne malade
fact-cause-de-sante = Ce qui s’est passé
fact-date-de-l-accident = Date de l’accident ou de l’agression
fact-travail-et-sante = Votre situation de travail
fact-arret-prescrit = Vous avez un arrêt de travail
fact-debut-de-l-arret = Premier jour d’arrêt
fact-fin-de-l-arret = Dernier jour d’arrêt
fact-anciennete-a-l-arret = Années complètes dans l’entreprise
fact-maladie-durable = La maladie ou ses suites durent
fact-sejour-hospitalier = Séjour à l’hôpital
choice-malade-moi = Moi, ou la personne pour qui je réponds
choice-malade-mon-enfant = Mon enfant de moins de 20 ans
choice-malade-un-proche = Un proche que j’aide
choice-age-du-malade-moins-de-18-ans = Moins de 18 ans
choice-age-du-malade-de-18-a-59-ans = De 18 à 59 ans
choice-age-du-malade-soixante-ans-ou-plus = 60 ans ou plus
choice-cause-de-sante-maladie = Une maladie ou un handicap, sans lien avec le travail
choice-cause-de-sante-accident-du-travail = Un accident au travail
choice-cause-de-sante-accident-de-trajet = Un accident entre la maison et le travail
choice-cause-de-sante-maladie-professionnelle = Une maladie qui vient du travail
choice-cause-de-sante-accident-de-la-route = Un autre accident de la route
choice-cause-de-sante-agression = Une agression ou des violences
choice-cause-de-sante-autre-accident = Un autre accident
choice-travail-et-sante-salarie = Salarié du privé
choice-travail-et-sante-agent-public = Agent public (État, hôpital, commune…)
choice-travail-et-sante-independant = Indépendant ou chef d’entreprise
choice-travail-et-sante-demandeur-d-emploi = Inscrit à France Travail
choice-travail-et-sante-retraite = À la retraite
choice-travail-et-sante-etudiant = Étudiant ou élève
choice-travail-et-sante-sans-emploi = Sans emploi et non inscrit

## Événement
event-illness = Maladie, accident ou proche à aider
    .short = Maladie
    .summary = Ce que vous avez à faire et ce à quoi vous avez droit quand la santé change la vie : arrêt, soins, revenu, handicap, aide à un proche.
    .before = Si vous avez un arrêt de travail, prenez ses dates. Si vous n’avez rien sous la main, commencez quand même : vous pouvez toujours répondre « je ne sais pas ». Nous ne demandons jamais le nom de la maladie.
    .intro = Voici vos démarches, dans l’ordre et avec leurs dates. Vous n’avez pas tout à faire aujourd’hui : commencez par celles qui ont une date. Un proche peut en faire beaucoup pour vous.

## Personnes d’exemple

persona-employee-flu-tours = Une salariée de Tours, grippée, dont l’arrêt a commencé il y a deux jours
persona-cancer-rennes = Une salariée de Rennes, en arrêt long pour un cancer
persona-work-accident-marseille = Un couvreur de Marseille, blessé au travail ce matin
persona-self-employed-nantes = Un artisan de Nantes, arrêté trois semaines
persona-state-agent-lille = Une professeure de Lille, en arrêt depuis octobre
persona-commuting-accident-agent-metz = Un agent de mairie de Metz, renversé à vélo en allant au travail
persona-occupational-disease-dunkirk = Un ouvrier de Dunkerque, malade à cause de son travail
persona-lone-parent-sick-child-lyon = Une mère seule à Lyon, dont la fille a une maladie grave
persona-carer-of-mother-clermont = Un salarié de Clermont-Ferrand qui aide sa mère âgée
persona-eu-citizen-arrived-strasbourg = Une Polonaise arrivée à Strasbourg en septembre, opérée d’urgence
persona-undocumented-paris = Un homme sans papiers à Paris, gravement malade
persona-retired-la-reunion = Une retraitée de La Réunion, bientôt opérée
persona-jobseeker-toulouse = Un demandeur d’emploi de Toulouse, tombé dans l’escalier
persona-disabled-worker-angers = Un salarié handicapé d’Angers, qui veut garder son poste
persona-father-after-stroke-pau = Une fille qui répond à la place de son père, à l’hôpital à Pau
persona-assault-student-saint-denis = Une étudiante de Saint-Denis, victime de violences
persona-minor-cyclist-bordeaux = Un lycéen de Bordeaux, renversé à vélo
persona-ill-knows-almost-nothing = Une personne qui ne sait presque rien encore
