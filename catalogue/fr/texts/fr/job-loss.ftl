## Événement et questions
event-job-loss = Votre travail s’arrête ou vient de s’arrêter
    .short = Fin de contrat, sans emploi
    .summary = Vos papiers, les sommes que l’employeur vous doit, le chômage, la santé, le logement et comment contester.
    .before = Ayez sous la main, si possible, la lettre de fin de contrat et un bulletin de paie. Si vous n’avez rien, commencez quand même : vous pouvez toujours répondre « je ne sais pas ».
    .intro = Voici vos démarches, dans l’ordre et avec leurs dates. Vous n’avez pas tout à faire aujourd’hui : commencez par vous inscrire à France Travail et par vérifier les papiers de l’employeur.
question-work-left = Quel travail s’arrête ?
    .why = Les règles ne sont pas les mêmes pour un CDI, un contrat court, un emploi public ou une activité à son compte.
    .hint = Pour quelqu’un d’autre, répondez à sa place, avec son accord.
question-how-it-ends = Comment cela se termine-t-il ?
    .why = Vos droits dépendent de la raison écrite sur la lettre ou sur l’attestation de l’employeur.
    .hint = Si vous avez quitté votre poste sans prévenir, choisissez la démission. Si vous contestez la raison, choisissez celle qui est écrite.
question-job-end-dates = Quelles sont les dates de la fin ?
    .why = Presque tous les délais partent de ces deux jours.
    .hint = Une date approximative suffit pour commencer.
question-seniority-and-pay = Depuis quand travaillez-vous là, et pour quel salaire ?
    .why = L’ancienneté et le salaire fixent le préavis et les sommes que l’employeur doit.
    .hint = Prenez les montants bruts de vos bulletins de paie.
question-employer-state = Quelle est la situation de l’entreprise ?
    .why = L’aide après un licenciement économique et la garantie des salaires en dépendent.
    .hint = Choisissez le redressement ou la liquidation si un tribunal a été saisi.
question-worked-enough = Combien de temps avez-vous travaillé dans les deux dernières années ?
    .why = C’est la condition principale du chômage.
    .hint = Comptez tous vos contrats, aussi dans un autre pays d’Europe, jusqu’à la fin de celui-ci. Dès 55 ans, comptez les trois dernières années.
question-job-loss-age = Quel âge avez-vous à la fin du travail ?
    .why = Des droits changent avant 26 ans et à partir de 55 ans.
question-company-cover = Avez-vous la mutuelle de l’entreprise ?
    .why = Elle peut continuer sans payer, jusqu’à douze mois.
question-income-drop = Les revenus de votre foyer vont-ils baisser ?
    .why = Si oui, des aides et des pauses de paiement existent.
    .hint = Répondez oui si vous n’avez pas tout de suite un autre emploi aussi bien payé.
question-job-place = Où vivez-vous, et avez-vous un lien avec un autre pays ?
    .why = Travailler ou chercher dans un autre pays change le pays qui paie. Un titre de séjour demande aussi une vérification.
question-job-plans = Qu’avez-vous en tête pour la suite ?
    .why = Des aides existent pour créer une entreprise, se former ou faire garder un enfant.
    .hint = Rien ne vous engage : vous pourrez changer d’avis.
question-disabled-worker = Avez-vous une reconnaissance de travailleur handicapé ?
    .why = Le préavis est plus long et un service spécialisé peut vous aider. Nous ne demandons aucun détail médical.

## Faits
fact-contrat-quitte = Travail qui s’arrête
choice-contrat-quitte-cdi = Un CDI, contrat sans date de fin
choice-contrat-quitte-cdd = Un CDD
choice-contrat-quitte-cdd-saisonnier-ou-d-usage = Un CDD saisonnier, d’usage (extra, spectacle) ou d’insertion
choice-contrat-quitte-interim = Une mission d’intérim
choice-contrat-quitte-apprentissage = Un contrat d’apprentissage
choice-contrat-quitte-agent-public = Un emploi public (État, hôpital, commune…)
choice-contrat-quitte-emploi-dans-un-pays-voisin = Un emploi dans un pays voisin, en vivant en France (frontalier)
choice-contrat-quitte-independant = Une activité à mon compte
fact-motif-de-fin = Raison de la fin
choice-motif-de-fin-licenciement = Licenciement, pour une autre raison que celles qui suivent
choice-motif-de-fin-licenciement-economique = Licenciement économique
choice-motif-de-fin-inaptitude = Licenciement pour inaptitude, dite par le médecin du travail
choice-motif-de-fin-faute-grave = Licenciement pour faute grave
choice-motif-de-fin-faute-lourde = Licenciement pour faute lourde
choice-motif-de-fin-fin-prevue = La fin prévue du contrat
choice-motif-de-fin-rupture-conventionnelle = Rupture conventionnelle, signée à deux
choice-motif-de-fin-demission = Démission
choice-motif-de-fin-fin-d-essai = L’employeur arrête la période d’essai
choice-motif-de-fin-arret-d-activite = J’arrête mon activité à mon compte
fact-annonce-de-la-fin = Jour de la lettre, de la signature ou de la démission
    .hint = Pour un licenciement, le jour où vous avez reçu la lettre. Si rien n’est encore écrit, la date prévue.
fact-fin-du-contrat = Dernier jour du contrat ou de l’activité
    .hint = Le dernier jour du préavis, même si vous ne travaillez plus.
fact-debut-du-contrat = Premier jour dans l’entreprise
fact-salaire-de-reference = Salaire brut moyen par mois
    .hint = Prenez la moyenne des 12 derniers mois, ou celle des 3 derniers si elle est plus haute. Comptez les primes ; une prime annuelle compte pour un douzième par mois.
fact-salaires-bruts-du-contrat = Total des salaires bruts du contrat court
    .hint = Seulement pour un CDD ou une mission d’intérim : tout ce qui a été versé, primes comprises.
fact-etat-de-l-entreprise = Situation de l’entreprise
choice-etat-de-l-entreprise-moins-de-mille-salaries = Moins de 1 000 salariés
choice-etat-de-l-entreprise-mille-salaries-ou-plus = 1 000 salariés ou plus
choice-etat-de-l-entreprise-en-redressement-ou-liquidation = En redressement ou en liquidation
fact-remise-du-csp = Jour de remise du dossier CSP
    .hint = Seulement pour un licenciement économique. La date est écrite sur le document du contrat de sécurisation professionnelle : vous avez 21 jours pour répondre.
fact-travail-recent = Travail dans les deux dernières années
choice-travail-recent-six-mois-ou-plus = Six mois ou plus (130 jours ou 910 heures)
choice-travail-recent-de-cinq-a-six-mois = Entre cinq et six mois (108 jours ou 758 heures au moins)
choice-travail-recent-moins-de-cinq-mois = Moins de cinq mois
fact-age-a-la-fin = Âge
choice-age-a-la-fin-moins-de-26-ans = Moins de 26 ans
choice-age-a-la-fin-de-26-a-54-ans = De 26 à 54 ans
choice-age-a-la-fin-de-55-a-59-ans = De 55 à 59 ans
choice-age-a-la-fin-plus-de-60-ans = 60 ans ou plus
fact-mutuelle-de-l-entreprise = Mutuelle de l’entreprise
fact-lien-avec-l-europe = Lien avec un autre pays d’Europe
choice-lien-avec-l-europe-aucun = Aucun
choice-lien-avec-l-europe-a-travaille-ailleurs = J’ai travaillé dans un autre pays d’Europe ces dernières années
choice-lien-avec-l-europe-part-chercher-ailleurs = Je veux chercher un emploi dans un autre pays d’Europe
fact-droit-au-sejour = Nationalité ou titre de séjour
choice-droit-au-sejour-nationalite-francaise = Nationalité française
choice-droit-au-sejour-nationalite-europeenne = Nationalité d’un autre pays de l’Union européenne, d’Islande, de Norvège, du Liechtenstein ou de Suisse
choice-droit-au-sejour-titre-de-sejour = Titre de séjour
fact-revenus-du-foyer-en-baisse = Les revenus du foyer vont baisser
fact-projet-apres = Projet
choice-projet-apres-retrouver-un-emploi = Retrouver un emploi
choice-projet-apres-se-former = Me former
choice-projet-apres-creer-une-entreprise = Créer ou reprendre une entreprise
fact-garde-un-jeune-enfant = J’ai la charge d’un enfant de moins de 12 ans
fact-travailleur-handicape = Travailleur reconnu handicapé

## Chiffres et délais
parameter-anciennete-pour-indemnite = Ancienneté qui ouvre l’indemnité de licenciement
parameter-indemnite-premier-palier = Ancienneté au-delà de laquelle chaque année compte plus
parameter-indemnite-annees-pour-un-mois = Années pour un mois de salaire, jusqu’à dix ans d’ancienneté
parameter-indemnite-annees-pour-un-mois-ensuite = Années pour un mois de salaire, après dix ans d’ancienneté
parameter-taux-de-precarite = Prime de fin de contrat
deadline-inscription-le-lendemain = Dès le lendemain de la fin du contrat
deadline-papiers-de-fin = Dès la fin du contrat
deadline-denoncer-le-recu = Six mois après la signature du reçu
deadline-reclamer-un-salaire = Trois ans après la dernière paie
deadline-demander-les-motifs = 15 jours après la lettre
deadline-se-retracter = 15 jours après la signature
deadline-contester-la-rupture = 12 mois, comptés depuis la signature pour être sûr
deadline-repondre-au-csp = 21 jours après la remise du dossier
deadline-repondre-au-conge = 8 jours après la lettre
deadline-fin-du-preavis = Dernier jour du préavis légal
deadline-demander-la-priorite = Un an après la fin du contrat
deadline-garder-le-contrat-sante = Six mois après la fin du contrat
deadline-s-inscrire = 12 mois au plus après la fin du contrat
deadline-inscription-independant = 12 mois après la fin de l’activité
deadline-fermer-l-entreprise = Dans le mois, pour être tranquille
deadline-prevenir-la-caf = Dans les deux semaines
deadline-prevenir-l-assureur = Vite : le contrat fixe le délai
deadline-saisir-les-prud-hommes = 12 mois après la lettre
deadline-saisir-le-tribunal-administratif = Deux mois après la lettre
deadline-agir-contre-une-discrimination = Cinq ans après avoir connu la discrimination

## Règles
rule-indemnite-de-licenciement = Indemnité de licenciement
rule-indemnite-de-rupture = Indemnité de rupture conventionnelle
rule-prime-de-precarite = Prime de fin de contrat
rule-employe = Travail pour un employeur
rule-ancien-salarie = Salarié du privé
rule-entretien-prealable = Entretien avant licenciement
rule-licenciement-motive = Motifs du licenciement
rule-rupture-a-deux = Rupture conventionnelle
rule-contrat-de-securisation = Contrat de sécurisation professionnelle
rule-conge-de-reclassement = Congé de reclassement
rule-preavis-de-licenciement = Préavis de licenciement
rule-demission-d-un-contrat = Préavis de démission
rule-essai-arrete = Fin de la période d’essai
rule-apprenti = Fin de l’apprentissage
rule-conges-non-pris = Congés non pris
rule-priorite-de-reembauche = Priorité de réembauche
rule-garantie-des-salaires = Garantie des salaires
rule-mutuelle-gardee = Mutuelle gardée sans payer
rule-mutuelle-a-ses-frais = Mutuelle gardée à ses frais
rule-allocation-chomage = Allocation chômage
rule-chomage-avec-cinq-mois = Chômage avec cinq mois de travail
rule-allocation-agent-public = Chômage après un emploi public
rule-demission-reconnue = Démission légitime
rule-reexamen-de-demission = Réexamen après une démission
rule-demission-pour-reconversion = Démission pour reconversion
rule-allocation-independant = Allocation des travailleurs indépendants
rule-entreprise-a-fermer = Fin d’une activité à son compte
rule-solidarite-apres-chomage = Allocation de solidarité spécifique
rule-capital-creation = Chômage versé en capital
rule-creer-son-entreprise = Création d’une entreprise
rule-garde-pour-reprise = Aide à la garde d’enfant
rule-travailleur-reconnu = Travailleur handicapé
rule-jeune-sans-emploi = Jeune sans emploi
rule-des-55-ans = Droits à partir de 55 ans
rule-travail-outre-mer = Chômage outre-mer
rule-periodes-en-europe = Périodes dans un autre pays
rule-recherche-en-europe = Recherche dans un autre pays
rule-chomage-frontalier = Chômage d’un frontalier
rule-titre-lie-au-travail = Titre de séjour
rule-citoyen-europeen-sans-emploi = Citoyen européen sans emploi
rule-rsa-apres-emploi = RSA
rule-prime-apres-emploi = Prime d’activité
rule-complementaire-apres-emploi = Complémentaire santé solidaire
rule-revenus-plus-bas = Revenus en baisse
rule-perte-assuree = Assurance du crédit
rule-rupture-contestable = Fin du contrat que l’on peut contester
rule-agent-licencie = Décision d’une administration

## Avant la fin du contrat

service-dismissal-meeting = Préparer l’entretien avant licenciement
    .summary = Avant tout licenciement, l’employeur doit vous inviter par lettre à un entretien. Il y dit ses raisons et écoute les vôtres.
    .how = Vous pouvez venir accompagné : par un collègue ou, s’il n’y a pas d’élus du personnel, par un conseiller du salarié, gratuit. Sa liste est à la mairie et à l’inspection du travail. Entre la lettre et l’entretien, il faut cinq jours ouvrables.
    .who = La personne qui vous accompagne peut poser des questions et prendre des notes.

service-redundancy-support-contract = Répondre à la proposition de contrat de sécurisation professionnelle (CSP)
    .summary = En cas de licenciement économique, ce contrat donne un suivi renforcé et une allocation souvent plus élevée que le chômage, pendant un an en général. Vous êtes libre de le refuser.
    .how = L’employeur vous remet un dossier. Répondez dans les 21 jours : remettez-lui le bulletin d’acceptation. Demandez pendant ce temps l’entretien d’information de France Travail. Si vous acceptez, le contrat finit au bout des 21 jours, sans préavis.
    .late = Sans réponse, vous êtes réputé avoir refusé. Le licenciement suit son cours et vous gardez le droit au chômage. Si l’employeur ne vous a rien proposé, dites-le à France Travail.
    .amount = Jalon ne calcule pas cette allocation. Elle dépend de vos salaires et de votre ancienneté : demandez à France Travail avant de répondre.
    .contest = Si vous acceptez, vous pouvez encore contester le licenciement dans les 12 mois, au conseil de prud’hommes.

service-redundancy-leave = Répondre à la proposition de congé de reclassement
    .summary = Dans une entreprise de 1 000 salariés ou plus, ce congé laisse du temps pour chercher un emploi ou se former en restant payé.
    .how = La proposition est dans la lettre de licenciement. Répondez par écrit à l’employeur.
    .late = Sans réponse dans les 8 jours, vous êtes réputé avoir refusé. Parlez-en quand même à l’employeur et aux élus du personnel.
    .amount = Jalon ne calcule pas ce montant : il dépend de la durée de votre préavis et du congé. Demandez à l’employeur.

service-mutual-termination-withdrawal = Changer d’avis sur la rupture conventionnelle
    .summary = Après la signature, vous et l’employeur pouvez chacun renoncer, sans dire pourquoi.
    .how = Écrivez à l’employeur dans les 15 jours calendaires qui suivent la signature, en recommandé ou contre un reçu.
    .late = Vous ne pouvez plus renoncer seul. Si vous avez signé sous la pression, vous pouvez le dire à l’administration du travail, puis au juge.

service-mutual-termination-approval = Faire valider la rupture conventionnelle
    .summary = L’administration du travail vérifie que chacun est d’accord et que la somme est suffisante. Sans sa validation, la rupture ne vaut rien.
    .how = La demande part en ligne, après les 15 jours de réflexion. C’est souvent l’employeur qui l’envoie : demandez-lui l’accusé de réception.
    .delay = Le samedi est un jour ouvrable. Si le dernier jour est un samedi, un dimanche ou un jour férié, il est reporté.
    .who = Vous ou votre employeur pouvez envoyer la demande.
    .contest = Un refus ou un accord se conteste dans les 12 mois, au conseil de prud’hommes.

service-resignation-for-retraining = Démissionner pour changer de métier
    .summary = Un salarié en CDI peut démissionner avec le chômage s’il a un projet de formation ou d’entreprise reconnu sérieux. Tout se prépare avant de démissionner.
    .how = Ne démissionnez pas encore. Voyez d’abord un conseiller en évolution professionnelle (pas à France Travail ni à la mission locale), puis demandez l’attestation à Transitions Pro. Il faut avoir travaillé environ cinq ans sans arrêt : faites-le vérifier par France Travail.
    .amount = Jalon ne calcule pas cette allocation. France Travail vous la calcule avant votre démission.
    .delay = Une fois l’attestation reçue, vous avez six mois pour demander l’allocation à France Travail.
    .contest = Après un refus de Transitions Pro, vous avez deux mois pour lui demander de revoir le projet.

service-dismissal-notice = Préavis de licenciement
    .summary = Entre la lettre et le départ, le contrat continue et vous êtes payé. Si l’employeur vous dispense de venir, il paie quand même.
    .how = Le préavis légal est d’un mois dès six mois d’ancienneté et de deux mois dès deux ans. Pour un travailleur reconnu handicapé il est doublé, jusqu’à trois mois. Si vous acceptez le CSP, il n’y a pas de préavis. Votre convention collective peut donner plus, ainsi que des heures pour chercher un emploi : lisez-la.
    .late = Le préavis légal est fini. S’il n’a été ni fait ni payé, écrivez à l’employeur, puis voyez le conseil de prud’hommes.

service-resignation-notice = Préavis de démission
    .summary = Qui démissionne travaille encore pendant un préavis. Sa durée est dans la convention collective ou le contrat, rarement dans la loi.
    .how = Lisez votre convention collective. Vous pouvez demander par écrit à partir plus tôt ; l’employeur peut refuser. Un abandon de poste peut être traité comme une démission : répondez toujours à la mise en demeure.
    .contest = Vous contestez une démission présumée au conseil de prud’hommes, qui doit juger vite.

service-trial-period-notice = Fin de la période d’essai
    .summary = L’employeur peut arrêter l’essai sans donner de raison, mais il doit prévenir assez tôt. Vous avez droit au chômage si vous avez assez travaillé avant.
    .how = Le délai est de 24 heures si vous êtes là depuis moins de 8 jours, 48 heures jusqu’à un mois, deux semaines après un mois, un mois après trois mois.
    .amount = Si l’employeur prévient trop tard, il vous doit le salaire des jours qui manquent. Jalon ne le calcule pas.

service-apprentice-end = Fin d’un contrat d’apprentissage
    .summary = Après les 45 premiers jours chez l’employeur, un apprentissage ne se rompt que dans certains cas. Vous pouvez continuer vos cours six mois au centre de formation.
    .how = Parlez-en au centre de formation, qui aide à trouver un autre employeur. Pour partir vous-même, il faut voir le médiateur de l’apprentissage, dont le centre donne l’adresse.
    .who = Pour un apprenti mineur, le représentant légal signe aussi.

service-dismissal-reasons = Demander des précisions sur les motifs
    .summary = Si la lettre de licenciement n’est pas claire, vous pouvez demander des précisions. Cela compte si vous allez au tribunal.
    .how = Écrivez à l’employeur en recommandé ou contre un reçu. Il a 15 jours pour répondre.
    .late = Vous pouvez encore contester le licenciement. Mais un motif mal expliqué ne suffit plus, seul, à le rendre injuste.

## Papiers et sommes de l’employeur

service-work-certificate-request = Certificat de travail
    .summary = L’employeur vous remet ce papier à la fin de tout contrat. Il dit vos dates et vos emplois.
    .how = Il est à votre disposition dans l’entreprise. Demandez qu’il vous soit envoyé si vous ne pouvez pas venir. Si l’employeur est décédé, ce sont ses héritiers qui le remettent.
    .contest = S’il manque, écrivez en recommandé, puis demandez-le en urgence au conseil de prud’hommes.

service-employer-certificate-request = Attestation pour France Travail
    .summary = Cette attestation dit vos salaires et la raison de la fin. Sans elle, le chômage ne peut pas être calculé.
    .how = L’employeur l’envoie en ligne à France Travail et vous en remet un exemplaire. Vérifiez les dates, les salaires et le motif. Elle est due aussi après une démission.
    .contest = Si elle manque ou se trompe, écrivez à l’employeur, prévenez l’inspection du travail, puis demandez-la en urgence au conseil de prud’hommes. Inscrivez-vous quand même sans attendre.

service-final-settlement = Reçu pour solde de tout compte
    .summary = Ce papier fait la liste des sommes payées à la fin. Le signer n’est pas obligatoire.
    .how = Vérifiez chaque ligne : salaire, congés, indemnités, primes. Si vous signez, vous avez six mois à partir de la signature pour contester par lettre recommandée les sommes écrites.
    .late = Les sommes écrites sur un reçu signé ne se contestent plus. Ce qui n’y est pas, ou un reçu non signé, peut encore être réclamé.

service-severance-pay = Indemnité de licenciement
    .summary = L’employeur doit au moins cette somme pour un CDI, dès huit mois d’ancienneté, sauf faute grave. Votre convention collective peut donner plus.
    .how = Elle est versée avec la dernière paie, sans demande. Lisez votre convention collective : la somme la plus haute vous est due. Si l’inaptitude vient d’un accident du travail ou d’une maladie professionnelle, la somme légale est doublée. Les longs congés, un temps partiel ou un arrêt maladie changent le compte.
    .contest = Écrivez d’abord à l’employeur. Vous avez ensuite le conseil de prud’hommes.

service-mutual-termination-pay = Indemnité de rupture conventionnelle
    .summary = Vous négociez cette somme avec l’employeur. Elle ne peut pas être plus basse que l’indemnité de licenciement calculée ici.
    .how = Elle est écrite dans la convention et versée à la fin du contrat. Avec moins de huit mois d’ancienneté, l’administration demande aussi une somme en proportion : demandez-la.
    .contest = Une somme trop basse peut se réclamer au conseil de prud’hommes.

service-fixed-term-bonus = Prime de fin de contrat
    .summary = À la fin d’un CDD ou d’une mission d’intérim, l’employeur ajoute 10 % de tous les salaires bruts.
    .how = Elle est versée avec la dernière paie. Elle n’est pas due si vous refusez un CDI pour le même poste et au moins le même salaire, si un CDI suit tout de suite, ni pour un emploi d’été pendant les études. Un accord peut la réduire à 6 % contre une formation.
    .contest = Si elle manque, vous avez trois ans pour la réclamer, au conseil de prud’hommes.

service-paid-leave-compensation = Congés non pris payés
    .summary = Les congés gagnés et non pris vous sont payés, quelle que soit la raison du départ.
    .how = Comparez le compteur de congés de votre bulletin de paie et la somme versée. Les arrêts maladie donnent aussi des congés.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos jours et de votre salaire. Demandez le détail à l’employeur.

service-non-compete-pay = Clause de non-concurrence
    .summary = Si votre contrat vous interdit de travailler chez un concurrent, l’employeur doit vous payer en échange. Sans paiement prévu, la clause ne vaut rien.
    .how = Relisez votre contrat et votre convention collective. L’employeur peut renoncer à la clause, mais vite : demandez-lui par écrit.
    .amount = Jalon ne calcule pas ce montant : il est écrit dans le contrat ou la convention.
    .contest = Le conseil de prud’hommes peut annuler une clause trop large ou non payée.

service-wage-guarantee = Salaires garantis quand l’entreprise ne peut plus payer
    .summary = Quand l’entreprise est en redressement ou en liquidation, l’AGS avance les salaires et les indemnités, jusqu’à un plafond.
    .how = Adressez-vous au mandataire ou au liquidateur nommé par le tribunal : il fait la demande. Donnez-lui vos bulletins de paie. Un représentant des salariés vérifie les sommes.
    .amount = Jalon ne calcule pas ce montant : il dépend de votre créance et d’un plafond. Demandez au mandataire.
    .contest = Si une somme manque sur le relevé, vous avez deux mois après sa publication pour saisir le conseil de prud’hommes.

## France Travail

service-france-travail-registration = S’inscrire à France Travail
    .summary = L’inscription ouvre le chômage, un suivi et des aides. Faites-la dès le lendemain de la fin du contrat : le chômage ne remonte pas avant.
    .how = Inscrivez-vous en ligne, ou au guichet d’une agence si vous n’avez pas internet. Vous n’avez pas besoin de tous les papiers le premier jour. L’inscription est ouverte à tous, même sans droit au chômage.
    .late = Passé 12 mois, ce contrat n’ouvre en principe plus de droits. Le délai est allongé dans certains cas, comme la maladie, la maternité ou une formation : inscrivez-vous et demandez. Un procès, lui, ne l’allonge pas.
    .who = Un proche, France services ou une association peut vous aider. Vous restez responsable de ce qui est déclaré.
    .contest = Si l’inscription est refusée, écrivez à l’agence, puis au médiateur de France Travail.

service-unemployment-benefit = Allocation chômage (ARE)
    .summary = Un revenu chaque mois quand vous n’avez pas choisi de perdre votre emploi et que vous avez assez travaillé. Un licenciement, même pour faute, y donne droit.
    .how = La demande se fait avec l’inscription. France Travail écrit ensuite le montant, la durée et la date du premier paiement : congés payés et grosses indemnités la repoussent. Faites une estimation sur francetravail.fr. Après une rupture conventionnelle, les règles ont été rediscutées en 2026 : faites confirmer la durée.
    .amount = Jalon ne calcule pas cette allocation : elle dépend de tous vos contrats. Le simulateur de France Travail donne une estimation.
    .delay = Il y a toujours quelques jours d’attente sans paiement. Si vous n’avez plus rien, dites-le tout de suite à l’agence et au CCAS.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail. Le juge peut être saisi dans les deux ans. Suivez ce que dit la lettre de décision.

service-five-month-unemployment = Chômage avec cinq mois de travail
    .summary = Cinq mois peuvent suffire pour un travail saisonnier, ou si vous n’avez jamais eu le chômage, ou pas depuis vingt ans.
    .how = Inscrivez-vous et demandez l’allocation. France Travail vérifie si cette règle s’applique à la fin de votre contrat : elle est récente.
    .amount = Jalon ne calcule pas cette allocation. Le simulateur de France Travail donne une estimation.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

service-justified-resignation = Démission qui donne droit au chômage
    .summary = Certaines démissions sont reconnues légitimes : suivre un conjoint qui déménage, violences, salaires non payés, enfant en situation de handicap à accompagner, et quelques autres.
    .how = Inscrivez-vous, dites la raison et joignez une preuve : jugement, plainte, contrat du conjoint. La liste est sur francetravail.fr.
    .amount = Jalon ne calcule pas cette allocation. France Travail décide et la calcule.
    .contest = En cas de refus, vous pouvez demander un réexamen après quatre mois de chômage.

service-public-employer-benefit = Chômage après un emploi public
    .summary = L’État, l’hôpital ou la commune paie souvent lui-même le chômage de ses anciens agents. Les conditions sont proches de celles du privé.
    .how = Inscrivez-vous d’abord à France Travail. Puis envoyez à votre ancien service des ressources humaines la décision de France Travail et votre demande. Si vous avez aussi travaillé dans le privé, France Travail dit qui paie.
    .amount = Jalon ne calcule pas cette allocation. Demandez à votre ancien employeur.
    .contest = Écrivez à l’employeur, puis au tribunal administratif, en général dans les deux mois.

service-self-employed-unemployment = Allocation des travailleurs indépendants (ATI)
    .summary = Une aide de quelques mois pour qui arrête une activité à son compte contre son gré : liquidation, ou activité qui n’est plus viable.
    .how = Inscrivez-vous à France Travail. Il faut en général deux ans d’activité, un revenu minimal et peu d’autres ressources. Pour une activité non viable, un expert-comptable ou un organisme agréé l’atteste.
    .late = L’inscription doit suivre la fin de l’activité dans les 12 mois. Inscrivez-vous quand même et demandez le RSA.
    .amount = Jalon ne calcule pas cette allocation : elle dépend de vos revenus passés. Demandez à France Travail.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

service-business-closing = Déclarer la fin de votre activité
    .summary = Tant que la fin n’est pas déclarée, les cotisations et l’impôt peuvent continuer.
    .how = Faites la formalité en ligne : elle prévient les impôts, l’Urssaf et les registres. Déclarez ensuite vos derniers revenus. Si vous ne pouvez plus payer, voyez d’abord le tribunal : il existe une procédure.
    .cost = C’est gratuit pour une entreprise individuelle. Pour une société, des frais existent : le site les donne.

service-work-abroad-form = Formulaire U1 : vos périodes dans un autre pays
    .summary = Ce papier prouve à la France le travail fait ailleurs en Europe. Il peut compter pour vos droits au chômage.
    .how = Demandez-le au service de l’emploi du pays où vous avez travaillé, si possible avant d’en partir. Sinon France Travail peut le demander.
    .contest = Si l’autre pays ne répond pas, SOLVIT, un service gratuit de l’Union, peut aider.

service-frontier-worker-benefit = Chômage d’un travailleur frontalier
    .summary = Si vous viviez en France et travailliez dans un pays voisin, c’est en général la France qui paie le chômage complet. En chômage partiel, c’est le pays du travail.
    .how = Inscrivez-vous à France Travail avec le formulaire U1. Vous pouvez aussi vous inscrire dans l’autre pays pour y chercher un emploi.
    .amount = Jalon ne calcule pas cette allocation. Elle se calcule sur le salaire de l’autre pays : demandez à France Travail.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

service-monthly-update = Faire le point chaque mois (actualisation)
    .summary = Chaque mois, vous dites si vous avez travaillé, été malade ou suivi une formation. Sans cette réponse, l’inscription et le paiement s’arrêtent.
    .how = Répondez en ligne, dans l’application ou au 3949, entre la fin du mois et le milieu du suivant. Les dates sont dans votre espace. Déclarez chaque heure travaillée, même peu.
    .who = Un proche peut vous aider à répondre, avec vos réponses.

service-tell-changes = Signaler un changement
    .summary = Un emploi, un arrêt maladie, une maternité ou une formation se disent à France Travail le plus tôt possible, au plus tard à l’actualisation du mois. Un déménagement se dit dans les 30 jours.
    .how = Faites-le dans votre espace en ligne, au 3949 ou au guichet. Dites aussi une absence avant de partir. Cela évite d’avoir de l’argent à rendre.
    .contest = Si on vous réclame un trop-perçu, vous pouvez le contester, demander des délais ou une remise : la lettre dit comment.

service-engagement-contract = Préparer votre contrat d’engagement
    .summary = Avec votre conseiller, vous écrivez le travail que vous cherchez, la zone, et ce que chacun fera. Il compte : un manquement peut réduire ou suspendre les aides.
    .how = Venez au premier rendez-vous avec votre CV et vos limites : santé, enfants, transports. Prévenez toujours d’une absence.
    .contest = Avant toute sanction, vous pouvez donner vos explications. La lettre dit le délai, souvent court.

## Santé et revenus

service-company-cover-portability = Garder la mutuelle de l’entreprise sans payer
    .summary = Si vous êtes indemnisé par le chômage, la mutuelle et la prévoyance de l’entreprise continuent gratuitement, aussi longtemps que votre dernier contrat et 12 mois au plus.
    .how = L’employeur prévient l’assureur et l’écrit sur le certificat de travail. Envoyez à la mutuelle la preuve que vous recevez le chômage.
    .amount = Rien n’est versé : la couverture reste la même et vous ne payez pas.
    .contest = Si l’assureur refuse, écrivez-lui, puis au médiateur de l’assurance.

service-health-cover-kept = Vos soins restent remboursés
    .summary = L’Assurance Maladie continue sans rien faire : vous habitez en France. Avec le chômage, vous gardez aussi les indemnités en cas de maladie ou de maternité.
    .how = Vérifiez votre adresse et votre RIB dans votre compte ameli. Sans chômage indemnisé, demandez combien de temps durent encore les indemnités.

service-solidarity-health-cover = Complémentaire santé solidaire
    .summary = Une complémentaire gratuite ou très peu chère quand les revenus sont faibles. Elle paie ce que l’Assurance Maladie ne rembourse pas.
    .how = Demandez-la dans votre compte ameli ou avec le formulaire. Vérifiez d’abord si la mutuelle de l’entreprise continue.
    .amount = Jalon ne calcule pas ce droit ici : il dépend des revenus des 12 derniers mois. Le simulateur d’ameli répond.
    .cost = Gratuite ou avec une petite participation, selon les revenus.
    .contest = Vous avez deux mois pour contester une décision, par écrit. La lettre dit à qui.

service-company-cover-afterwards = Garder la mutuelle de l’entreprise à vos frais
    .summary = Si vous touchez le chômage, une pension d’invalidité ou la retraite, l’assureur doit proposer de garder votre complémentaire santé, sans question de santé. Vous payez alors tout le prix.
    .how = Demandez-le par écrit à l’assureur dans les six mois qui suivent la fin du contrat ou la fin de la couverture gratuite. Comparez avec d’autres contrats.
    .late = L’assureur n’est plus obligé d’accepter. Comparez d’autres contrats ou voyez la complémentaire santé solidaire.
    .cost = Le prix du contrat, encadré par la loi les premières années.

service-job-loss-housing-aid = Aide au logement
    .summary = La CAF peut compter une partie seulement, ou rien, de vos salaires passés. L’aide peut alors monter ou s’ouvrir.
    .how = Dites à la CAF la date de fin et si vous êtes indemnisé. Si vous ne recevez pas encore d’aide, faites la simulation puis la demande : elle n’est pas payée pour les mois passés.
    .amount = Jalon ne calcule pas ce montant ici. Le simulateur de caf.fr le donne.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-job-loss-rsa = Revenu de solidarité active (RSA)
    .summary = Un revenu minimum quand il ne reste rien ou presque. Il est ouvert en général dès 25 ans, plus tôt avec un enfant ou après assez de travail.
    .how = Faites la simulation puis la demande sur caf.fr. Demandez sans attendre : le RSA ne remonte pas avant la demande. Le chômage doit être demandé aussi.
    .amount = Jalon ne calcule pas ce montant ici : il dépend du foyer et des trois derniers mois. Le simulateur de caf.fr le donne.
    .who = Le CCAS, le département ou une association peut remplir la demande avec vous.
    .contest = Écrivez au président du conseil départemental dans les deux mois.

service-job-loss-activity-bonus = Prime d’activité
    .summary = La prime suit vos revenus de travail. Elle peut continuer quelques mois, ou si vous ou votre conjoint travaillez encore un peu.
    .how = Déclarez vos revenus tous les trois mois sur caf.fr. Faites une simulation si vous n’en recevez pas.
    .amount = Jalon ne calcule pas ce montant ici. Le simulateur de caf.fr le donne.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-tax-rate-change = Faire baisser l’impôt prélevé
    .summary = Le taux d’impôt suit vos anciens revenus. Si l’impôt de l’année doit baisser de plus de 5 %, vous pouvez faire baisser le taux tout de suite.
    .how = Sur impots.gouv.fr, rubrique « Gérer mon prélèvement à la source », estimez vos revenus de l’année. Une partie des indemnités de départ n’est pas imposable : le détail est sur le site.
    .delay = Le nouveau taux arrive en général en un à trois mois.

## Charges, logement et séjour

service-loan-insurance-claim = Faire jouer l’assurance du crédit
    .summary = Certaines assurances de prêt paient les mensualités en cas de licenciement. Peu de gens y pensent.
    .how = Relisez votre contrat : cherchez « perte d’emploi ». Prévenez l’assureur par écrit, dans le délai du contrat.
    .contest = Écrivez à l’assureur, puis au médiateur de l’assurance.

service-loan-break = Suspendre un crédit
    .summary = Un licenciement permet de demander au juge de suspendre un crédit jusqu’à deux ans. Les intérêts peuvent être arrêtés aussi.
    .how = Parlez d’abord à votre banque : beaucoup de contrats permettent une pause. Sinon, écrivez au juge des contentieux de la protection du tribunal.
    .who = Un conseiller France services ou un point-justice peut vous aider gratuitement.

service-debt-relief = Dossier de surendettement
    .summary = Si vous ne pouvez plus payer vos dettes, la Banque de France cherche une solution : délais, baisse ou effacement.
    .how = Déposez le dossier en ligne, au guichet ou par courrier. N’attendez pas d’être en retard partout.
    .who = Un travailleur social ou un point conseil budget peut monter le dossier avec vous.
    .contest = Les décisions de la commission se contestent dans un délai court, écrit sur la lettre.

service-housing-solidarity-fund = Aide pour le loyer et l’énergie (FSL)
    .summary = Le fonds de solidarité pour le logement peut aider à payer un loyer ou une facture d’eau, d’énergie, de téléphone ou d’internet en retard.
    .how = Prévenez votre propriétaire avant l’impayé. Demandez le dossier au département ou à un travailleur social.
    .amount = Jalon ne calcule pas cette aide : chaque département a ses règles.

service-emergency-help = Aide d’urgence de la commune
    .summary = Le CCAS peut aider vite : nourriture, facture, transport, accompagnement.
    .how = Appelez la mairie et demandez le CCAS. Dites simplement que vous n’avez plus de revenu.

service-residence-permit-check = Vérifier votre titre de séjour
    .summary = Perdre son emploi ne retire pas le titre en cours. Au renouvellement, la préfecture regarde votre situation.
    .how = Gardez la lettre de licenciement et la preuve d’inscription à France Travail. Une carte « salarié » est prolongée d’un an si vous êtes privé d’emploi sans l’avoir choisi, puis selon vos droits au chômage. Demandez conseil avant de démissionner.
    .cost = Le renouvellement se paie, par timbre fiscal : le site donne le prix.
    .contest = Un refus se conteste devant le tribunal administratif, dans un délai court écrit sur la lettre.
    .who = Une association d’aide aux étrangers peut vous accompagner.

service-eu-citizen-residence = Rester en France comme citoyen européen
    .summary = Un citoyen européen qui perd son travail sans l’avoir choisi et s’inscrit à France Travail garde son droit au séjour : six mois, ou plus longtemps après plus d’un an de travail.
    .how = Inscrivez-vous et gardez la preuve. Vous n’avez pas besoin de titre de séjour.

service-disabled-worker-support = Cap emploi, pour les travailleurs handicapés
    .summary = Un conseiller formé au handicap aide à chercher un emploi, à se former et à aménager un poste.
    .how = Dites à France Travail que vous souhaitez Cap emploi. Si vous n’avez pas la reconnaissance (RQTH), demandez-la à la MDPH. Personne d’autre n’a besoin de connaître votre santé.

service-youth-engagement = Contrat d’engagement jeune
    .summary = Avant 26 ans, ou 30 ans avec un handicap, un suivi intensif de plusieurs mois vers l’emploi, avec parfois une allocation.
    .how = Prenez rendez-vous à la mission locale ou à France Travail.
    .amount = Jalon ne calcule pas cette allocation : elle dépend de votre âge et de vos revenus. Demandez à la mission locale.
    .contest = Écrivez à la mission locale ou à France Travail : la lettre dit le délai.

service-senior-rights = Vos droits à partir de 55 ans
    .summary = À partir de 55 ans, France Travail regarde 36 mois de travail au lieu de 24, et le chômage peut durer plus longtemps. Proche de la retraite, il peut être maintenu jusqu’au taux plein.
    .how = Demandez à France Travail la durée de vos droits. Vérifiez vos trimestres sur info-retraite.fr avant de demander une retraite : elle arrête le chômage.

service-overseas-unemployment = Chômage outre-mer
    .summary = En Guadeloupe, en Guyane, en Martinique et à La Réunion, les règles du chômage sont celles de la métropole. À Mayotte, une convention à part fixe d’autres conditions.
    .how = À Mayotte, demandez vos conditions à l’agence France Travail de Mayotte. La mobilité vers la métropole peut être aidée par LADOM.

## Rebondir

service-career-guidance = Conseil en évolution professionnelle
    .summary = Un conseiller gratuit et indépendant pour faire le point, trouver une formation ou un autre métier.
    .how = Prenez rendez-vous : France Travail, l’Apec pour les cadres, Cap emploi, ou la mission locale pour les jeunes. Avant la fin du contrat, voyez le site mon-cep.org.

service-training-account = Compte personnel de formation
    .summary = Les euros de formation gagnés en travaillant restent à vous. France Travail peut compléter.
    .how = Connectez-vous au site officiel avec FranceConnect+. Personne n’a le droit de vous démarcher au téléphone : ne donnez jamais votre mot de passe.
    .amount = Jalon ne connaît pas votre solde : il est sur votre compte.
    .cost = Une participation reste à payer en principe. Les demandeurs d’emploi en sont dispensés : faites-le vérifier avant de payer.

service-skills-validation = Faire reconnaître votre expérience (VAE)
    .summary = Votre expérience peut donner un diplôme, en entier ou en partie, sans retourner à l’école.
    .how = Créez votre dossier sur vae.gouv.fr. Gardez vos certificats de travail et vos bulletins de paie.
    .cost = Cela dépend du diplôme. Des financements existent : voyez votre conseiller.

service-mobility-help = Aide à la mobilité
    .summary = France Travail peut payer une partie des trajets, des repas ou d’une nuit pour un entretien, une formation ou une reprise loin de chez vous.
    .how = Demandez avant le trajet, ou tout de suite après, dans votre espace. Gardez les preuves.
    .amount = Jalon ne calcule pas cette aide : France Travail en fixe les conditions.

service-childcare-help = Aide à la garde d’enfants (AGE)
    .summary = Une somme pour faire garder un enfant de moins de 12 ans quand un parent inscrit reprend un emploi ou une formation. Elle a remplacé l’Agepi en mai 2024 et n’est plus réservée aux parents seuls. Il faut une allocation faible, ou pas d’allocation.
    .how = Demandez à France Travail très vite après la reprise. Demandez aussi une place de crèche d’insertion à la mairie.
    .amount = Jalon ne calcule pas cette aide : elle dépend des enfants et de la durée du travail. Demandez à France Travail.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

service-business-start-capital = Chômage versé en capital pour créer une entreprise (ARCE)
    .summary = Qui crée une entreprise peut recevoir une partie de ses droits au chômage en deux fois, au lieu d’un paiement chaque mois.
    .how = Choisissez avec votre conseiller avant de créer : chaque mois ou en capital. Il faut en général obtenir l’Acre d’abord.
    .amount = Jalon ne calcule pas ce capital : il dépend des droits qui restent. France Travail le calcule pour vous.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

service-business-start-relief = Cotisations réduites au début (Acre)
    .summary = Les premières cotisations d’une nouvelle entreprise peuvent être réduites, surtout pour les personnes sans emploi.
    .how = Depuis 2026, il faut toujours la demander à l’Urssaf, dès la création, et au plus tard le soixantième jour après l’ouverture de l’activité.
    .amount = Jalon ne calcule pas cette réduction : elle dépend de vos revenus. Demandez à l’Urssaf.
    .delay = L’Urssaf annonce une réponse en un mois ; son silence vaut accord.
    .contest = Un refus se conteste par écrit à la commission de recours amiable de l’Urssaf, dans les deux mois.

service-job-search-abroad-form = Formulaire U2 : chercher un emploi dans un autre pays
    .summary = Vous pouvez garder votre chômage français trois mois en cherchant un emploi ailleurs en Europe.
    .how = Demandez le formulaire à France Travail avant de partir, après quatre semaines d’inscription en général. Inscrivez-vous là-bas dans les sept jours.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail.

## Contester et après

service-rehire-priority = Être rappelé en priorité
    .summary = Après un licenciement économique, l’employeur doit vous proposer les postes qui se libèrent pendant un an, si vous le demandez.
    .how = Écrivez à l’employeur que vous voulez la priorité de réembauche. Dites aussi vos nouveaux diplômes.
    .late = La priorité est finie. Vous pouvez encore postuler comme tout le monde.

service-contest-dismissal = Contester la fin du contrat
    .summary = Le conseil de prud’hommes juge si la rupture est juste. C’est gratuit et l’avocat n’est pas obligatoire.
    .how = Voyez d’abord un syndicat, un point-justice ou un avocat. Puis déposez la requête au greffe avec vos pièces. La première étape est une conciliation. Un CDD rompu trop tôt par l’employeur donne droit aux salaires jusqu’à sa fin prévue.
    .late = La fin du contrat ne se conteste en principe plus. D’autres délais existent : trois ans pour des salaires, cinq ans pour une discrimination ou un harcèlement.
    .who = Un avocat, un défenseur syndical, un collègue ou votre conjoint peut vous représenter.
    .contest = Le jugement peut aller en appel, en général dans le mois.

service-contest-mutual-termination = Contester la rupture conventionnelle
    .summary = Une rupture signée sous la pression, ou sans respecter les règles, peut être annulée.
    .how = Le délai est de 12 mois à partir de la validation par l’administration. Nous comptons depuis la signature, pour être sûr. Gardez les messages et les témoignages.
    .late = Vérifiez la date de validation : quelques semaines peuvent rester. Voyez vite un avocat ou un point-justice.
    .who = Un avocat, un défenseur syndical, un collègue ou votre conjoint peut vous représenter.

service-public-agent-appeal = Contester la décision de l’administration
    .summary = Un agent public conteste son licenciement ou le non-renouvellement de son contrat devant le tribunal administratif.
    .how = Écrivez au tribunal dans les deux mois qui suivent la lettre. Un recours écrit à l’administration dans ce délai le prolonge.
    .late = Si la lettre ne disait ni le délai ni le tribunal, vous avez peut-être encore du temps. Voyez vite un avocat ou un syndicat.
    .who = Un avocat ou un syndicat peut vous aider.

service-unpaid-wages = Réclamer un salaire ou une prime
    .summary = Un salaire, des heures ou une prime non payés se réclament pendant trois ans.
    .how = Écrivez à l’employeur en recommandé. Sans réponse, demandez au conseil de prud’hommes, en urgence si la somme est claire. Chaque salaire a son propre délai : la date ici est celle de la dernière paie.
    .late = Il est en principe trop tard pour ces sommes. Voyez un point-justice : certains faits arrêtent le délai.
    .who = Un avocat, un défenseur syndical, un collègue ou votre conjoint peut vous représenter.

service-discrimination-claim = Agir contre une discrimination
    .summary = Perdre son emploi à cause de sa santé, d’une grossesse, de son âge, de son origine ou d’un engagement est interdit.
    .how = Appelez le 3928 ou saisissez le Défenseur des droits : c’est gratuit. Vous n’avez pas à tout prouver : donnez des faits, l’employeur doit se justifier.
    .late = Le délai court depuis le jour où vous avez connu la discrimination : parlez-en quand même.
    .who = Un syndicat ou une association peut agir avec vous.

service-job-loss-legal-aid = Aide juridictionnelle
    .summary = L’État paie tout ou partie de l’avocat quand les revenus sont faibles.
    .how = Demandez-la en ligne ou au tribunal, avant ou pendant le procès. La demande arrête le délai pour agir en justice.
    .amount = Jalon ne calcule pas cette aide : elle dépend des revenus et du patrimoine. Le simulateur de justice.fr répond.
    .contest = Un refus se conteste dans un délai court : la décision dit comment.

service-resignation-review = Demander un réexamen quatre mois après une démission
    .summary = Après 121 jours sans emploi, une commission peut ouvrir le chômage à qui a vraiment cherché du travail.
    .how = Restez inscrit et gardez chaque preuve : candidatures, petits emplois, formations. Demandez ensuite le réexamen à France Travail.
    .amount = Jalon ne calcule pas cette allocation. Elle peut commencer au 122e jour.
    .delay = La commission se réunit dans chaque région ; demandez la date à votre conseiller.

service-solidarity-allowance = Allocation de solidarité spécifique (ASS)
    .summary = Quand le chômage est fini, cette allocation aide ceux qui ont travaillé cinq ans dans les dix dernières années et ont peu de ressources.
    .how = France Travail envoie le dossier à la fin des droits. Demandez-le s’il n’arrive pas.
    .amount = Jalon ne calcule pas ce montant ici : il dépend des ressources du foyer. Demandez à France Travail.
    .contest = Écrivez à l’agence, puis au médiateur de France Travail. La lettre dit le délai.

service-pension-quarters = Le chômage compte pour la retraite
    .summary = Cinquante jours de chômage indemnisé donnent un trimestre de retraite, quatre par an au plus. Le chômage non indemnisé compte parfois aussi.
    .how = Restez inscrit, même sans allocation. Vérifiez votre relevé de carrière sur info-retraite.fr et gardez vos attestations.

## Critères
criterion-indemnite-de-licenciement-contrat-sans-terme = Vous avez un CDI
    .no = Vous n’avez pas un CDI
criterion-indemnite-de-licenciement-licencie-sans-faute-grave = Vous êtes licencié, sans faute grave ni lourde
    .no = Ce n’est pas un licenciement, ou il est pour faute grave ou lourde
criterion-indemnite-de-licenciement-huit-mois-d-anciennete = Vous avez au moins huit mois d’ancienneté
    .no = Vous avez moins de huit mois d’ancienneté
criterion-indemnite-de-rupture-contrat-sans-terme = Vous avez un CDI
    .no = Vous n’avez pas un CDI
criterion-indemnite-de-rupture-rupture-d-un-commun-accord = Vous signez une rupture conventionnelle
    .no = Ce n’est pas une rupture conventionnelle
criterion-indemnite-de-rupture-huit-mois-d-anciennete = Vous avez au moins huit mois d’ancienneté
    .no = Vous avez moins de huit mois d’ancienneté
criterion-prime-de-precarite-contrat-court = C’est un CDD ou une mission d’intérim qui donne droit à la prime
    .no = Ce n’est ni un CDD ni une mission qui donne droit à la prime
criterion-prime-de-precarite-arrive-a-son-terme = Le contrat est allé jusqu’à sa fin prévue
    .no = Le contrat s’arrête avant sa fin prévue
criterion-employe-employeur-en-france = Vous travaillez pour un employeur en France
    .no = Vous ne travaillez pas pour un employeur en France
criterion-ancien-salarie-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-perte-assuree-licenciement-recu = Vous êtes licencié
    .no = Ce n’est pas un licenciement
criterion-entretien-prealable-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-entretien-prealable-licenciement-envisage = L’employeur veut vous licencier
    .no = Ce n’est pas un licenciement
criterion-entretien-prealable-pas-encore-annonce = La lettre de licenciement n’est pas encore arrivée
    .no = La lettre de licenciement est déjà arrivée
criterion-licenciement-motive-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-licenciement-motive-licenciement-recu = Vous êtes licencié
    .no = Ce n’est pas un licenciement
criterion-rupture-a-deux-contrat-sans-terme = Vous avez un CDI
    .no = Vous n’avez pas un CDI
criterion-rupture-a-deux-rupture-d-un-commun-accord = Vous signez une rupture conventionnelle
    .no = Ce n’est pas une rupture conventionnelle
criterion-contrat-de-securisation-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-contrat-de-securisation-motif-economique = Le licenciement est économique
    .no = Ce n’est pas un licenciement économique
criterion-contrat-de-securisation-entreprise-concernee = L’entreprise a moins de 1 000 salariés, ou elle est en redressement ou en liquidation
    .no = L’entreprise a 1 000 salariés ou plus : elle propose un congé de reclassement
criterion-conge-de-reclassement-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-conge-de-reclassement-motif-economique = Le licenciement est économique
    .no = Ce n’est pas un licenciement économique
criterion-conge-de-reclassement-grande-entreprise = L’entreprise a 1 000 salariés ou plus
    .no = L’entreprise a moins de 1 000 salariés, ou elle est en redressement ou en liquidation
criterion-preavis-de-licenciement-contrat-sans-terme = Vous avez un CDI
    .no = Vous n’avez pas un CDI
criterion-preavis-de-licenciement-licencie-avec-preavis = Votre licenciement donne un préavis
    .no = Cette fin ne donne pas de préavis légal de licenciement
criterion-preavis-de-licenciement-six-mois-d-anciennete = Vous avez au moins six mois d’ancienneté
    .no = Vous avez moins de six mois d’ancienneté : la convention collective fixe le préavis
criterion-demission-d-un-contrat-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-demission-d-un-contrat-demission-donnee = Vous démissionnez
    .no = Vous ne démissionnez pas
criterion-essai-arrete-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-essai-arrete-fin-d-essai-par-l-employeur = L’employeur arrête la période d’essai
    .no = Ce n’est pas une fin d’essai décidée par l’employeur
criterion-apprenti-contrat-d-apprentissage = Vous êtes en apprentissage
    .no = Vous n’êtes pas en apprentissage
criterion-conges-non-pris-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-priorite-de-reembauche-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-priorite-de-reembauche-motif-economique = Le licenciement est économique
    .no = Ce n’est pas un licenciement économique
criterion-garantie-des-salaires-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-garantie-des-salaires-entreprise-en-difficulte = L’entreprise est en redressement ou en liquidation
    .no = L’entreprise n’est ni en redressement ni en liquidation
criterion-mutuelle-gardee-contrat-collectif = Vous avez la mutuelle de l’entreprise
    .no = Vous n’avez pas la mutuelle de l’entreprise
criterion-mutuelle-gardee-pas-de-faute-lourde = Ce n’est pas un licenciement pour faute lourde
    .no = C’est un licenciement pour faute lourde
criterion-mutuelle-gardee-chomage-indemnise = Le chômage peut vous indemniser
    .no = Le chômage ne vous indemnise pas
criterion-mutuelle-a-ses-frais-contrat-collectif = Vous avez la mutuelle de l’entreprise
    .no = Vous n’avez pas la mutuelle de l’entreprise
criterion-allocation-chomage-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-allocation-chomage-fin-non-choisie = Vous n’avez pas choisi de perdre votre emploi, ou vous partez d’un commun accord
    .no = Vous partez de vous-même : voyez les démissions reconnues et le réexamen après quatre mois
criterion-allocation-chomage-assez-travaille = Vous avez assez travaillé ces dernières années
    .no = Vous avez travaillé moins de six mois : cinq mois suffisent parfois, faites-le vérifier par France Travail
criterion-allocation-agent-public-agent-d-une-administration = Vous quittez un emploi public
    .no = Vous ne quittez pas un emploi public
criterion-allocation-agent-public-fin-non-choisie = Vous n’avez pas choisi de perdre votre emploi, ou vous partez d’un commun accord
    .no = Vous partez de vous-même : voyez les démissions reconnues et le réexamen après quatre mois
criterion-allocation-agent-public-assez-travaille = Vous avez assez travaillé ces dernières années
    .no = Vous avez travaillé moins de six mois : cinq mois suffisent parfois, faites-le vérifier par France Travail
criterion-chomage-avec-cinq-mois-employeur-quitte = Vous travailliez pour un employeur
    .no = Vous travailliez à votre compte
criterion-chomage-avec-cinq-mois-fin-non-choisie = Vous n’avez pas choisi de perdre votre emploi, ou vous partez d’un commun accord
    .no = Vous partez de vous-même : voyez les démissions reconnues et le réexamen après quatre mois
criterion-chomage-avec-cinq-mois-cinq-mois-de-travail = Vous avez travaillé entre cinq et six mois
    .no = Vous avez travaillé moins de cinq mois, ou six mois ou plus
criterion-chomage-avec-cinq-mois-premiere-fois-ou-saisonnier = C’est votre premier chômage depuis vingt ans, ou vos contrats étaient saisonniers
    .no = Ce n’est ni un premier chômage ni un travail saisonnier
criterion-demission-reconnue-employe-demissionnaire = Vous travailliez pour un employeur
    .no = Vous travailliez à votre compte
criterion-demission-reconnue-demission-donnee = Vous démissionnez
    .no = Vous ne démissionnez pas
criterion-demission-reconnue-motif-reconnu = France Travail reconnaît la raison de votre démission
    .no = France Travail ne reconnaît pas cette raison
criterion-reexamen-de-demission-employe-demissionnaire = Vous travailliez pour un employeur
    .no = Vous travailliez à votre compte
criterion-reexamen-de-demission-demission-donnee = Vous démissionnez
    .no = Vous ne démissionnez pas
criterion-reexamen-de-demission-recherches-suffisantes = La commission de France Travail juge vos recherches suffisantes
    .no = La commission ne juge pas les recherches suffisantes
criterion-demission-pour-reconversion-contrat-sans-terme = Vous avez un CDI
    .no = Vous n’avez pas un CDI
criterion-demission-pour-reconversion-demission-envisagee = Vous pensez démissionner
    .no = Vous ne démissionnez pas
criterion-demission-pour-reconversion-pas-encore-donnee = Vous n’avez pas encore démissionné
    .no = Vous avez déjà démissionné : ce droit se prépare avant
criterion-demission-pour-reconversion-projet-serieux = Transitions Pro juge votre projet sérieux, et vous avez assez travaillé
    .no = Transitions Pro ne juge pas le projet sérieux, ou la durée de travail manque
criterion-allocation-independant-a-son-compte = Vous travaillez à votre compte
    .no = Vous travaillez pour un employeur
criterion-allocation-independant-conditions-de-l-allocation = Vous remplissez les conditions que vérifie France Travail
    .no = Une condition manque
criterion-entreprise-a-fermer-a-son-compte = Vous travaillez à votre compte
    .no = Vous travaillez pour un employeur
criterion-solidarite-apres-chomage-travail-pour-un-employeur = Vous travaillez pour un employeur
    .no = Vous travaillez à votre compte
criterion-solidarite-apres-chomage-droits-au-chomage-finis = Vos droits au chômage sont finis, et vos ressources sont faibles
    .no = Vos droits au chômage ne sont pas finis, ou les ressources sont trop hautes
criterion-capital-creation-projet-d-entreprise = Vous voulez créer ou reprendre une entreprise
    .no = Vous n’avez pas de projet d’entreprise
criterion-capital-creation-chomage-indemnise = Le chômage peut vous indemniser
    .no = Le chômage ne vous indemnise pas
criterion-creer-son-entreprise-projet-d-entreprise = Vous voulez créer ou reprendre une entreprise
    .no = Vous n’avez pas de projet d’entreprise
criterion-garde-pour-reprise-enfant-de-moins-de-12-ans = Vous avez la charge d’un enfant de moins de 12 ans
    .no = Vous n’avez pas la charge d’un enfant de moins de 12 ans
criterion-garde-pour-reprise-reprise-ou-formation = Vous reprenez un emploi ou une formation qui compte pour cette aide
    .no = La reprise ou la formation ne compte pas pour cette aide
criterion-travailleur-reconnu-handicap-et-travail = Vous avez une reconnaissance de travailleur handicapé
    .no = Vous n’avez pas de reconnaissance de travailleur handicapé
criterion-jeune-sans-emploi-moins-de-26-ans = Vous avez moins de 26 ans
    .no = Vous avez 26 ans ou plus
criterion-jeune-sans-emploi-besoin-d-accompagnement = La mission locale juge que ce suivi vous convient
    .no = Ce suivi n’a pas été retenu
criterion-des-55-ans-cinquante-cinq-ans = Vous avez 55 ans ou plus
    .no = Vous avez moins de 55 ans
criterion-travail-outre-mer-vit-outre-mer = Vous vivez outre-mer
    .no = Vous vivez en métropole
criterion-periodes-en-europe-travail-dans-un-autre-pays = Vous avez travaillé dans un autre pays d’Europe
    .no = Vous n’avez pas travaillé dans un autre pays d’Europe
criterion-recherche-en-europe-depart-en-europe = Vous voulez chercher un emploi dans un autre pays d’Europe
    .no = Vous ne partez pas chercher dans un autre pays
criterion-recherche-en-europe-chomage-indemnise = Le chômage peut vous indemniser
    .no = Le chômage ne vous indemnise pas
criterion-chomage-frontalier-travail-de-l-autre-cote = Vous travailliez de l’autre côté de la frontière
    .no = Vous ne travailliez pas de l’autre côté d’une frontière
criterion-chomage-frontalier-chomage-complet = Votre contrat est fini et le chômage est complet
    .no = Le chômage n’est que partiel : voyez le pays du travail
criterion-titre-lie-au-travail-titre-en-cours = Vous avez un titre de séjour
    .no = Vous n’avez pas besoin de titre de séjour
criterion-citoyen-europeen-sans-emploi-citoyen-d-europe = Vous êtes citoyen d’un autre pays d’Europe
    .no = Vous n’êtes pas citoyen d’un autre pays d’Europe
criterion-rsa-apres-emploi-revenus-en-baisse = Les revenus de votre foyer baissent
    .no = Les revenus de votre foyer ne baissent pas
criterion-rsa-apres-emploi-ressources-du-foyer = La CAF juge que les ressources du foyer sont assez basses
    .no = Les ressources du foyer sont trop hautes
criterion-prime-apres-emploi-revenus-en-baisse = Les revenus de votre foyer baissent
    .no = Les revenus de votre foyer ne baissent pas
criterion-prime-apres-emploi-revenus-d-activite = La CAF trouve des revenus du travail dans les derniers mois
    .no = Le foyer n’a pas de revenus du travail, ou ils sont trop hauts
criterion-complementaire-apres-emploi-revenus-en-baisse = Les revenus de votre foyer baissent
    .no = Les revenus de votre foyer ne baissent pas
criterion-complementaire-apres-emploi-ressources-sous-le-plafond = L’Assurance Maladie trouve vos ressources sous le plafond
    .no = Vos ressources dépassent le plafond
criterion-revenus-plus-bas-revenus-en-baisse = Les revenus de votre foyer baissent
    .no = Les revenus de votre foyer ne baissent pas
criterion-rupture-contestable-contrat-prive = Vous avez un contrat de travail du privé
    .no = Ce n’est pas un contrat de travail du privé
criterion-rupture-contestable-pas-de-rupture-conventionnelle = Ce n’est pas une rupture conventionnelle
    .no = La rupture conventionnelle se conteste à part
criterion-agent-licencie-agent-d-une-administration = Vous quittez un emploi public
    .no = Vous ne quittez pas un emploi public
criterion-agent-licencie-decision-de-l-administration = L’administration a décidé la fin
    .no = La fin n’est pas une décision de l’administration

## Personas
persona-dismissed-lyon = Une salariée licenciée à Lyon, six ans et demi d’ancienneté
persona-senior-bordeaux = Un salarié de 57 ans licencié à Bordeaux, dix-sept ans d’ancienneté
persona-redundancy-csp-saint-etienne = Un ouvrier de Saint-Étienne à qui l’on propose le contrat de sécurisation professionnelle
persona-redundancy-large-company = Une cadre licenciée pour raison économique dans un grand groupe
persona-company-in-liquidation-amiens = Une mère seule à Amiens, dont l’entreprise est en liquidation
persona-fixed-term-toulouse = Une jeune diplômée à Toulouse, à la fin d’un CDD d’un an
persona-seasonal-worker-annecy = Un saisonnier près d’Annecy, qui a travaillé cinq mois
persona-agency-worker-with-permit = Un intérimaire malien à Créteil, avec un titre de séjour
persona-resignation-nantes = Une salariée de Nantes qui a démissionné
persona-resignation-to-retrain-dijon = Un salarié de Dijon qui pense démissionner pour changer de métier
persona-mutual-termination-rennes = Un salarié de Rennes qui a signé une rupture conventionnelle et veut créer une entreprise
persona-self-employed-marseille = Une indépendante de Marseille qui arrête son activité
persona-state-contract-agent-strasbourg = Un professeur contractuel de l’État à Strasbourg, non renouvelé
persona-frontier-worker-metz = Un frontalier de Metz licencié au Luxembourg
persona-eu-citizen-just-arrived = Une Espagnole arrivée cette année à Perpignan, à la fin d’un CDD
persona-jobseeker-leaving-for-portugal = Un salarié licencié qui veut chercher un emploi au Portugal
persona-unfit-for-work-lille = Une aide-soignante de Lille reconnue handicapée, licenciée pour inaptitude
persona-disabled-worker-la-reunion = Un travailleur handicapé à La Réunion, avec un préavis doublé
persona-apprentice-minor-limoges = Un apprenti de 17 ans à Limoges, dont le contrat est rompu
persona-daughter-for-her-father = Une fille qui répond pour son père de 61 ans, licencié pour faute grave
persona-knows-almost-nothing-job = Une personne qui vient d’apprendre la fin de son travail et n’a aucun papier

service-job-loss-tell-caf = Prévenir la CAF
    .summary = La CAF recalcule vos aides quand vous n’avez plus d’emploi. Certaines peuvent augmenter.
    .how = Changez votre situation professionnelle dans votre compte sur caf.fr. Les familles du monde agricole s’adressent à la MSA.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.
