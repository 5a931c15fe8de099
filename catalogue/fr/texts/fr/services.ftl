## Grossesse

service-pregnancy-first-exam = Premier examen de grossesse
    .summary = Ce premier rendez-vous confirme la grossesse et fixe la date prévue de l’accouchement. Il ouvre tous les droits qui suivent.
    .how = Prenez rendez-vous avec un médecin ou une sage-femme. Six autres examens suivent, un par mois à partir du quatrième mois.
    .late = Prenez rendez-vous dès que possible. Vous gardez le droit à tous les soins.

service-pregnancy-declaration = Déclarer la grossesse
    .summary = Cette déclaration prévient l’Assurance Maladie et la CAF. Elle ouvre la prise en charge des soins et l’étude des aides.
    .how = Demandez au médecin ou à la sage-femme de l’envoyer en ligne : elle part alors aux deux organismes. Sinon, envoyez vous-même les feuillets remis à l’examen.
    .late = Déclarez quand même, tout de suite. Vos soins restent pris en charge, mais une aide peut arriver plus tard.

service-maternity-choice = Choisir la maternité et s’inscrire
    .summary = Vous choisissez librement où accoucher. Certaines maternités sont vite complètes, donc mieux vaut s’inscrire tôt.
    .how = Appelez la maternité ou inscrivez-vous sur son site. Demandez conseil à votre sage-femme si la grossesse est à risque.

service-early-prenatal-interview = Entretien prénatal précoce
    .summary = Un moment avec une sage-femme ou un médecin pour parler de vos questions et de vos besoins. Il est prévu pour chaque grossesse. Vous y venez seule ou à deux.
    .how = Prenez ce rendez-vous dès que la grossesse est déclarée.

service-maternity-full-cover = Soins pris en charge à 100 %
    .summary = Vos soins remboursables sont pris en charge à 100 %, sans avance de frais. Cela commence quatre mois avant la date prévue de l’accouchement et finit douze jours après.
    .how = C’est automatique quand la grossesse est déclarée. Mettez à jour votre carte Vitale.

service-postnatal-interview = Entretien après la naissance
    .summary = Une sage-femme ou un médecin fait le point avec la mère entre la quatrième et la huitième semaine. On y parle de fatigue, de moral et d’aide.
    .how = Prenez rendez-vous dès la sortie de la maternité. Si vous allez mal, appelez sans attendre cette date.
    .late = Prenez rendez-vous quand même. Un deuxième entretien peut être proposé jusqu’à la quatorzième semaine.

## État civil

service-prenatal-recognition = Reconnaître l’enfant avant la naissance
    .summary = Quand les parents ne sont pas mariés, le parent qui n’accouche pas signe un acte à la mairie. Il devient ainsi parent devant la loi dès la naissance.
    .how = Allez dans n’importe quelle mairie, seul ou à deux. Deux femmes qui ont eu recours à une aide médicale passent par un notaire, avant la conception.

service-name-choice = Choisir le nom de famille
    .summary = Les deux parents choisissent le nom du premier enfant : celui de l’un, de l’autre, ou les deux. Les enfants suivants du couple porteront le même.
    .how = Signez la déclaration à deux et remettez-la à la mairie avec la déclaration de naissance. Sans choix, la loi donne un nom.
    .late = Après la déclaration de naissance, le choix est fait pour l’essentiel. Demandez à la mairie ce qui reste possible.

service-birth-declaration = Déclarer la naissance
    .summary = La mairie du lieu de naissance inscrit votre enfant à l’état civil. C’est obligatoire et tout le reste en dépend.
    .how = Allez à la mairie du lieu de naissance, ou au guichet de la maternité s’il existe. Apportez aussi le livret de famille, l’acte de reconnaissance et le choix du nom si vous les avez.
    .late = La mairie ne peut plus inscrire seule la naissance : il faut un jugement du tribunal. Allez vite à la mairie, qui vous dira comment faire.

service-recognition-after-birth = Reconnaître l’enfant après la naissance
    .summary = Quand les parents ne sont pas mariés, le parent qui n’a pas accouché peut encore reconnaître l’enfant. Dans l’année, les deux parents décident alors ensemble pour lui.
    .how = Allez dans n’importe quelle mairie avec une pièce d’identité et un justificatif de domicile.
    .late = Vous pouvez toujours reconnaître l’enfant. Mais l’autorité parentale n’est plus partagée d’office : il faut une déclaration des deux parents ou le juge.

service-birth-certificate-copy = Copie de l’acte de naissance
    .summary = Ce papier prouve la naissance. La CAF, l’Assurance Maladie et l’employeur peuvent le demander.
    .how = Demandez plusieurs copies en déclarant la naissance, ou plus tard en ligne ou par courrier. N’en payez jamais une : elle est gratuite.

service-family-record-book = Livret de famille
    .summary = La mairie vous remet un livret de famille pour un premier enfant, ou ajoute l’enfant au vôtre.
    .how = C’est fait avec la déclaration de naissance. Apportez votre livret si vous en avez un.

service-multilingual-birth-extract = Acte de naissance pour un autre pays
    .summary = La mairie peut joindre un formulaire traduit à la copie de l’acte. Il évite de payer une traduction dans l’Union européenne.
    .how = Demandez le formulaire multilingue à la mairie de naissance. Voyez aussi le consulat de l’autre pays pour y faire connaître la naissance.

## Santé

service-child-health-insurance = Rattacher l’enfant à votre assurance maladie
    .summary = Votre enfant est remboursé de ses soins avec votre numéro, ou celui de chaque parent.
    .how = Faites la demande en ligne, dans votre compte de l’Assurance Maladie. Mettez ensuite à jour les cartes Vitale.

service-complementary-cover = Ajouter l’enfant à la mutuelle
    .summary = La complémentaire santé paie ce que l’Assurance Maladie ne rembourse pas. Beaucoup de contrats couvrent l’enfant dès la naissance si vous prévenez vite.
    .how = Prévenez votre mutuelle, ou votre employeur si le contrat vient de lui. Demandez aussi si une prime de naissance est prévue.
    .cost = Cela dépend de votre contrat.

service-child-health-exams = Examens de santé de l’enfant
    .summary = Vingt examens obligatoires suivent votre enfant de la naissance à 16 ans. Le premier a lieu dans les huit jours après la naissance.
    .how = Le premier est fait le plus souvent à la maternité. Prenez ensuite rendez-vous avec un médecin ou la PMI, le service de santé des petits.
    .late = Prenez rendez-vous avec un médecin ou la PMI, dès que possible. Le suivi continue normalement.

service-vaccinations = Vaccins obligatoires
    .summary = Les vaccins protègent votre enfant et sont demandés pour l’entrer en crèche ou à l’école. Les vaccins obligatoires se font avant 18 mois.
    .how = Suivez les dates du carnet de santé avec votre médecin ou la PMI. Les vaccins peuvent être faits à la PMI sans payer.
    .late = Voyez un médecin : il reprend les vaccins là où ils se sont arrêtés. L’accueil en collectivité peut être limité en attendant.

service-mother-child-protection = Aide de la PMI
    .summary = La PMI suit gratuitement les femmes enceintes et les enfants jusqu’à 6 ans. Une puéricultrice peut aussi venir chez vous.
    .how = Appelez la PMI de votre quartier. Vous n’avez besoin d’aucun papier pour un premier échange.

service-disabled-child-allowance = Allocation pour un enfant en situation de handicap
    .summary = Une aide mensuelle, l’AEEH, pour l’éducation d’un enfant en situation de handicap ou gravement malade.
    .how = Déposez une demande à la MDPH, avec le certificat du médecin. La MDPH décide et la CAF paie.
    .amount = Jalon ne calcule pas ce montant : il dépend des besoins de l’enfant. Demandez à la MDPH.
    .contest = Vous pouvez contester dans les deux mois, d’abord par écrit auprès de la MDPH.

service-disabled-parent-help = Aide pour un parent en situation de handicap
    .summary = La prestation de compensation du handicap peut aider un parent à s’occuper de son petit enfant. Elle paie une aide humaine et du matériel.
    .how = Écrivez à la MDPH, même avant la naissance. Dites que vous attendez un enfant.
    .amount = Jalon ne calcule pas ce montant. La MDPH vous le dit après étude de votre situation.
    .contest = Vous pouvez contester dans les deux mois, d’abord par écrit auprès de la MDPH.

## Prestations

service-family-benefits-declaration = Annoncer la naissance à la CAF
    .summary = La CAF étudie toutes vos aides à partir de la naissance. Plus tôt vous la prévenez, plus tôt elle paie.
    .how = Déclarez la naissance dans votre compte sur caf.fr, ou créez ce compte. Les familles du monde agricole s’adressent à la MSA.

service-birth-grant = Prime à la naissance
    .summary = Une somme versée une fois, avant la naissance, pour préparer l’arrivée de l’enfant. Elle dépend de vos revenus d’il y a deux ans.
    .how = Déclarez votre grossesse à la CAF : elle étudie la prime. Vérifiez vos revenus dans votre compte.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-paje-base-allowance = Allocation de base
    .summary = Une aide versée chaque mois jusqu’aux trois ans de l’enfant. Elle dépend de vos revenus d’il y a deux ans.
    .how = Déclarez la naissance à la CAF. L’aide commence le mois après la naissance.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-family-allowances = Allocations familiales
    .summary = Une aide versée chaque mois à partir de deux enfants à charge. Son montant baisse quand les revenus sont élevés.
    .how = Déclarez la naissance à la CAF. Il n’y a rien d’autre à demander.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-family-supplement = Complément familial
    .summary = Une aide mensuelle pour les familles d’au moins trois enfants de 3 ans ou plus. Elle dépend de vos revenus.
    .how = La CAF l’étudie avec vos autres aides. Elle ne s’ajoute pas à l’allocation de base.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-family-support-allowance = Allocation de soutien familial
    .summary = Une aide mensuelle quand vous élevez seul un enfant et que l’autre parent ne participe pas, ou pas assez.
    .how = Faites la demande sur caf.fr. La CAF peut aussi vous aider à faire fixer et payer une pension.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

service-rsa-lone-parent = RSA majoré pour un parent seul
    .summary = Si vous vivez seul et que vos revenus sont très faibles, un revenu minimum plus élevé est possible. Il existe aussi pendant la grossesse.
    .how = Faites la demande en ligne à la CAF, ou auprès d’un travailleur social. Pour le recevoir le plus longtemps, demandez-le dans les six mois.
    .amount = Jalon ne calcule pas ce montant. La CAF a un simulateur et peut vous répondre.
    .contest = Vous pouvez contester par écrit. La décision dit à qui écrire et avant quelle date.

service-overseas-family-benefits = Prestations familiales outre-mer
    .summary = Outre-mer, des allocations familiales existent dès le premier enfant. D’autres règles changent aussi, surtout à Mayotte.
    .how = Déclarez la naissance à votre CAF. Demandez-lui vos droits avant de vous fier aux autres montants de ce plan.
    .amount = Jalon ne calcule pas encore les montants d’outre-mer. Votre CAF vous les dira.

service-cross-border-family-benefits = Aides familiales entre deux pays
    .summary = Si un parent travaille ou touche une pension dans un autre pays d’Europe, chaque pays peut devoir une part des aides. Une seule demande suffit.
    .how = Dites à la CAF dans quel pays chaque parent travaille. La CAF écrit à l’autre pays. Si vous arrivez d’un pays européen, dites-lui aussi depuis quand vous vivez en France.
    .amount = Jalon ne calcule pas cette part. La CAF et la caisse de l’autre pays la fixent ensemble.

## Travail

service-maternity-leave-notice = Prévenir l’employeur et partir en congé de maternité
    .summary = Le congé dure 16 semaines pour un premier ou un deuxième enfant, et 26 à partir du troisième. Il dure 34 semaines pour des jumeaux et 46 pour des triplés.
    .how = Écrivez à votre employeur, avec un certificat médical et vos dates. Vous n’êtes pas obligée de lui dire plus tôt, mais cela vous protège.
    .late = Votre congé peut commencer plus tard, avec l’accord du médecin ou de la sage-femme. Prévenez votre employeur tout de suite.

service-maternity-daily-allowances = Indemnités du congé de maternité
    .summary = L’Assurance Maladie vous verse un revenu pendant le congé. Cela vaut pour les salariées et, souvent, pour les femmes inscrites à France Travail.
    .how = Votre employeur envoie l’attestation de salaire. Si vous êtes inscrite à France Travail, envoyez vos derniers bulletins de salaire.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos salaires. Votre compte ameli le donne.

service-self-employed-maternity = Maternité des indépendantes
    .summary = Vous pouvez recevoir une allocation de repos et des indemnités journalières. Il faut s’arrêter au moins huit semaines, dont six après l’accouchement.
    .how = Envoyez à l’Assurance Maladie le certificat d’arrêt et une déclaration d’arrêt d’activité.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos revenus cotisés. Votre compte ameli le donne.

service-birth-leave = Congé de naissance de trois jours
    .summary = Le parent salarié qui n’accouche pas a droit à trois jours, payés par l’employeur. Ils commencent le jour de la naissance ou le premier jour ouvrable qui suit.
    .how = Prévenez votre employeur et donnez-lui ensuite une preuve de la naissance. Il ne peut pas refuser.

service-paternity-leave-notice = Prévenir l’employeur du congé de paternité
    .summary = Dites à votre employeur la date prévue de l’accouchement et vos dates de congé. Il faut le faire au moins un mois avant.
    .how = Envoyez une lettre ou un message dont vous gardez la preuve. Pour chaque partie du congé, prévenez au moins un mois avant.
    .late = Prévenez tout de suite. Si l’enfant naît plus tôt que prévu, il suffit d’informer l’employeur sans attendre.

service-paternity-leave = Congé de paternité et d’accueil de l’enfant
    .summary = Le parent qui n’accouche pas a droit à 25 jours, ou 32 pour plusieurs enfants. Quatre jours suivent tout de suite le congé de naissance.
    .how = Les autres jours se prennent en une ou deux fois, d’au moins cinq jours chacune. Donnez une copie de l’acte de naissance à votre employeur.
    .late = Le congé est perdu, sauf si l’enfant a été hospitalisé ou si la mère est décédée. Parlez-en à votre employeur.

service-paternity-daily-allowances = Indemnités du congé de paternité
    .summary = L’Assurance Maladie verse un revenu pendant le congé. Cela vaut pour les salariés et, souvent, pour les personnes inscrites à France Travail.
    .how = Votre employeur envoie l’attestation de salaire. Envoyez une copie de l’acte de naissance.
    .amount = Jalon ne calcule pas ce montant : il dépend de vos salaires. Votre compte ameli le donne.

service-self-employed-paternity = Paternité des indépendants
    .summary = Vous pouvez être indemnisé 25 jours au plus, ou 32 pour plusieurs enfants. Il faut s’arrêter au moins sept jours dès la naissance.
    .how = Envoyez à l’Assurance Maladie l’acte de naissance et une déclaration d’arrêt d’activité.
    .amount = Jalon ne calcule pas ce montant. Votre compte ameli le donne.
    .late = Les jours non pris sont perdus, sauf cas d’hospitalisation de l’enfant. Voyez avec l’Assurance Maladie.

service-supplementary-birth-leave = Congé supplémentaire de naissance
    .summary = Pour un enfant né depuis le 1er janvier 2026, chaque parent peut prendre un ou deux mois de plus. Il vient après le congé de maternité ou de paternité.
    .how = Prévenez votre employeur entre quinze jours et un mois avant, comme le fixe la règle en vigueur. Les deux mois peuvent être séparés. Demandez à l’Assurance Maladie la date limite exacte : elle a annoncé neuf mois après la naissance.
    .amount = Jalon ne calcule pas cette indemnité. L’Assurance Maladie vous la confirme.

service-parental-leave = Congé parental d’éducation
    .summary = Vous pouvez arrêter ou réduire votre travail jusqu’aux trois ans de l’enfant, si vous avez un an d’ancienneté dans le privé. Ce congé n’est pas payé par l’employeur.
    .how = Écrivez à votre employeur un mois avant la fin du congé de maternité, si vous enchaînez. Sinon, deux mois avant le début.
    .late = Vous gardez ce droit : écrivez au moins deux mois avant la date que vous voulez.

service-shared-parental-benefit = PreParE, aide au congé parental
    .summary = La CAF verse une aide au parent qui arrête ou réduit son travail pour un enfant de moins de trois ans. Il faut avoir assez travaillé avant.
    .how = Faites la demande sur caf.fr quand vos dates sont fixées. Les deux parents peuvent la demander.
    .amount = Jalon ne calcule pas ce montant : il dépend de votre temps de travail. Demandez à la CAF.

service-family-pay-supplement = Supplément familial de traitement
    .summary = Un agent public reçoit un supplément de paie dès le premier enfant à charge.
    .how = Donnez une copie de l’acte de naissance à votre service du personnel. Si vous êtes deux agents, dites qui le reçoit.
    .amount = Jalon ne calcule pas ce montant. Votre service du personnel vous le dira.

## Garde

service-nursery-place = Demander une place en crèche
    .summary = Les places sont rares et les demandes se font souvent pendant la grossesse. Chaque commune a son calendrier.
    .how = Inscrivez-vous au service petite enfance de votre commune. Rappelez après la naissance pour confirmer.
    .cost = Le prix dépend de vos revenus et de la crèche. La commune vous le dit.

service-childminder-search = Trouver une assistante maternelle
    .summary = Une assistante maternelle agréée garde votre enfant, le plus souvent chez elle. Vous devenez son employeur.
    .how = Cherchez sur monenfant.fr, ou demandez au relais petite enfance de votre commune. Vérifiez son agrément.
    .cost = Le salaire se décide avec elle. Le relais petite enfance vous aide à l’estimer.

service-childcare-contract = Signer le contrat et déclarer le salaire
    .summary = La personne qui garde votre enfant a un contrat écrit. Chaque mois, vous déclarez son salaire à Pajemploi.
    .how = Utilisez le modèle de contrat de Pajemploi, et créez votre compte employeur avant le premier jour.
    .cost = Vous payez le salaire. Une aide peut en couvrir une partie.

service-childcare-supplement = Complément de libre choix du mode de garde
    .summary = Cette aide, le CMG, couvre une partie du coût d’une assistante maternelle ou d’une garde à domicile.
    .how = Faites la demande sur caf.fr dès la signature du contrat. L’aide est ensuite déduite par Pajemploi.
    .amount = Jalon ne calcule pas ce montant : il dépend des heures, du salaire et de vos revenus. Le site de la CAF a un simulateur.
    .contest = Vous avez deux mois pour contester une décision de la CAF, par écrit, auprès de sa commission de recours amiable.

## Papiers et impôts

service-tax-family-change = Annoncer la naissance aux impôts
    .summary = Un enfant de plus peut faire baisser votre impôt. Si vous le dites, le taux prélevé est corrigé sans attendre l’année suivante.
    .how = Dans votre compte sur impots.gouv.fr, ouvrez « Gérer mon prélèvement à la source » et déclarez la naissance.
    .late = Déclarez quand même. Sinon, l’enfant compte avec votre prochaine déclaration de revenus.

service-child-identity-card = Carte d’identité de l’enfant
    .summary = Elle n’est pas obligatoire. Elle sert pour voyager en Europe, même avec un bébé.
    .how = Remplissez la demande en ligne, puis allez avec l’enfant dans une mairie équipée, sur rendez-vous.

service-child-passport = Passeport de l’enfant
    .summary = Chaque enfant doit avoir son propre passeport pour voyager hors d’Europe.
    .how = Remplissez la demande en ligne, achetez le timbre, puis allez avec l’enfant dans une mairie équipée, sur rendez-vous.
    .cost = Il faut un timbre fiscal. Le prix est indiqué sur le site de France Titres.

## Compléments

service-pregnancy-at-work = Grossesse au travail
    .summary = Vous êtes protégée contre le licenciement. Vous pouvez vous absenter pour les examens, et changer de poste si le vôtre est risqué.
    .how = Envoyez un certificat de grossesse à l’employeur. Le médecin du travail peut demander un aménagement.

service-breastfeeding-at-work = Une heure par jour pour allaiter
    .summary = Pendant un an depuis la naissance, une salariée a une heure par jour pour allaiter. Elle n’est pas toujours payée.
    .how = Prévenez l’employeur et fixez les moments avec lui.

service-large-family-card = Carte Familles nombreuses
    .summary = À partir de trois enfants de moins de 18 ans, elle réduit le prix des trains et d’autres services.
    .how = Demandez-la en ligne avec le livret de famille.
    .cost = Des frais de dossier sont demandés : voyez le site.

service-childcare-tax-credit = Crédit d’impôt pour la garde
    .summary = La moitié de ce que coûte la garde d’un enfant de moins de six ans vous est rendue par l’impôt, dans une limite.
    .how = Déclarez les sommes payées dans votre déclaration de revenus.
    .amount = Le montant dépend de la garde et de ce qu’elle coûte : voyez impots.gouv.fr.

rule-grossesse-au-travail = Grossesse au travail
criterion-grossesse-au-travail-au-travail = La personne enceinte travaille pour un employeur
    .no = La personne enceinte ne travaille pas pour un employeur
criterion-grossesse-au-travail-enfant-a-naitre = L’enfant n’est pas encore né
    .no = L’enfant est né
rule-allaitement-au-travail = Allaiter et travailler
criterion-allaitement-au-travail-au-travail = La mère travaille pour un employeur
    .no = La mère ne travaille pas pour un employeur
criterion-allaitement-au-travail-premiere-annee = L’enfant a moins d’un an
    .no = L’enfant a plus d’un an
rule-famille-de-trois-enfants = Famille nombreuse
criterion-famille-de-trois-enfants-trois-enfants = Vous avez trois enfants ou plus
    .no = Vous avez moins de trois enfants
rule-garde-payee = Garde payée
criterion-garde-payee-garde-payee = Vous payez une garde
    .no = Vous ne payez pas de garde
