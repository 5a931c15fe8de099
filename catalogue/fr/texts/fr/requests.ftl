## Ce que les formulaires demandent, une seule fois

concept-family-name = Nom de naissance
    .hint = Celui de votre acte de naissance.
concept-used-name = Nom d’usage
    .hint = Si vous en avez un : par exemple le nom de la personne que vous avez épousée.
concept-given-names = Prénoms
    .hint = Tous, dans l’ordre de votre acte de naissance.
concept-birth-date = Date de naissance
concept-birth-place = Lieu de naissance
    .hint = La commune, ou le pays et la ville si c’est à l’étranger.
concept-birth-country = Pays de naissance
    .hint = Son code : 99100 pour la France.
concept-sex = Sexe à l’état civil
concept-nationality = Nationalité
concept-postal-address = Adresse
    .hint = Celle où votre courrier arrive.
concept-email = Adresse électronique
concept-phone = Téléphone
    .hint = Par exemple 06 12 34 56 78. Pour un numéro d’un autre pays, commencez par + et son indicatif.

concept-social-security-number = Numéro de sécurité sociale
    .hint = 13 chiffres et une clé de 2 chiffres. Il est écrit sur votre carte Vitale.
concept-caf-number = Numéro d’allocataire
    .hint = Si vous en avez un. Il est écrit sur les courriers de la CAF.
concept-tax-number = Numéro fiscal
    .hint = 13 chiffres. Il est écrit sur votre avis d’impôt.
concept-france-travail-number = Identifiant France Travail
    .hint = Il est écrit sur les courriers de France Travail.
concept-health-cover-number = Numéro d’adhérent de votre complémentaire santé
    .hint = Il est écrit sur votre carte de tiers payant.
concept-insurance-number = Numéro de votre contrat d’assurance
    .hint = Il est écrit sur votre contrat et sur les courriers de l’assureur.

concept-bank-account = IBAN
    .hint = Il est écrit sur votre relevé d’identité bancaire (RIB).
concept-account-holder = Titulaire du compte
    .hint = Le nom écrit sur le RIB.

concept-child-family-name = Nom de famille de l’enfant
concept-child-given-names = Prénoms de l’enfant
concept-child-birth-place = Lieu de naissance de l’enfant
    .hint = La commune, ou le pays et la ville si c’est à l’étranger.
concept-other-parent-family-name = Nom de naissance de l’autre parent
concept-other-parent-given-names = Prénoms de l’autre parent
concept-other-parent-birth-date = Date de naissance de l’autre parent

concept-employer-name = Nom de l’employeur
concept-employer-address = Adresse de l’employeur
    .hint = Celle du service du personnel, qui est écrite sur votre bulletin de paie.
concept-left-employer-name = Nom de l’employeur que vous quittez
concept-left-employer-address = Adresse de l’employeur que vous quittez
    .hint = Celle du service du personnel, qui est écrite sur votre bulletin de paie.
concept-last-working-day = Dernier jour de travail
    .hint = Si vous le connaissez déjà, préavis compris.
concept-maternity-leave-start = Premier jour du congé de maternité
concept-maternity-leave-end = Dernier jour du congé de maternité
concept-birth-leave-start = Premier jour du congé de naissance
    .hint = Le jour de la naissance ou le premier jour ouvrable qui suit.
concept-paternity-leave-start = Premier jour du congé de paternité
concept-paternity-leave-end = Dernier jour du congé de paternité
concept-paternity-second-start = Congé de paternité : premier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.
concept-paternity-second-end = Congé de paternité : dernier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.
concept-supplementary-leave-start = Premier jour du congé supplémentaire de naissance
concept-supplementary-leave-end = Dernier jour du congé supplémentaire de naissance
concept-supplementary-second-start = Congé supplémentaire : premier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.
concept-supplementary-second-end = Congé supplémentaire : dernier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.
concept-parental-leave-start = Premier jour du congé parental
concept-parental-leave-end = Dernier jour du congé parental
concept-death-leave-start = Premier jour du congé pour décès
concept-carer-leave-start = Premier jour du congé de proche aidant
concept-carer-leave-end = Dernier jour du congé de proche aidant
concept-presence-leave-start = Premier jour du congé de présence parentale

concept-accident-place = Lieu de l’accident
concept-accident-circumstances = Ce qui s’est passé
    .hint = Ce que vous faisiez et, s’il y en a, les noms des témoins. N’écrivez rien de votre état de santé.

concept-previous-address = Ancienne adresse
concept-new-address = Nouvelle adresse
concept-landlord-name = Nom du propriétaire ou du bailleur
concept-landlord-address = Adresse du propriétaire ou du bailleur
    .hint = Elle est écrite sur le bail.
concept-licence-plate = Immatriculation du véhicule
    .hint = Par exemple AB-123-CD.

concept-deceased-family-name = Nom de naissance de la personne morte
concept-deceased-given-names = Prénoms de la personne morte
concept-deceased-birth-date = Date de naissance de la personne morte
concept-deceased-death-place = Commune du décès
concept-deceased-social-security-number = Numéro de sécurité sociale de la personne morte
    .hint = Il est écrit sur sa carte Vitale ou sur ses courriers de la CPAM.

concept-cared-for-family-name = Nom de naissance de la personne que vous aidez
concept-cared-for-given-names = Prénoms de la personne que vous aidez
concept-cared-for-birth-date = Date de naissance de la personne que vous aidez
concept-cared-for-relationship = Votre lien avec la personne que vous aidez
    .hint = Par exemple : ma mère, un voisin.
concept-ill-child-family-name = Nom de famille de l’enfant malade
concept-ill-child-given-names = Prénoms de l’enfant malade
concept-ill-child-birth-date = Date de naissance de l’enfant malade

# Les pages du formulaire
group-you = Vous
group-contact = Comment vous joindre
group-numbers = Vos numéros
group-bank = Le compte où verser
group-child = L’enfant
group-other-parent = L’autre parent
group-work = Votre travail
group-leave = Vos dates de congé
group-accident = L’accident
group-moving = Le déménagement
group-deceased = La personne morte
group-cared-for = La personne que vous aidez
group-ill-child = L’enfant malade

## Naissance : pourquoi chacun le reçoit

service-pregnancy-declaration =
    .purpose = Pour vous rembourser vos soins et étudier vos droits.
service-maternity-leave-notice =
    .purpose = Pour savoir quand vous partez et quand vous revenez.
service-paternity-leave-notice =
    .purpose = Pour connaître la date attendue de la naissance et vos jours de congé.
service-birth-leave =
    .purpose = Pour vous donner vos jours de congé de naissance.
service-supplementary-birth-leave =
    .purpose = Pour connaître les dates de votre congé.
service-parental-leave =
    .purpose = Pour connaître le début et la durée de votre congé.
service-birth-certificate-copy =
    .purpose = Pour trouver l’acte et vous l’envoyer.
service-child-health-insurance =
    .purpose = Pour rembourser les soins de votre enfant sous votre numéro.
service-self-employed-maternity =
    .purpose = Pour étudier votre demande et vous verser l’allocation.
service-self-employed-paternity =
    .purpose = Pour étudier votre demande et vous verser les indemnités.
service-family-benefits-declaration =
    .purpose = Pour étudier vos droits et vous verser les prestations. Vos revenus, la CAF les obtient elle-même.
service-shared-parental-benefit =
    .purpose = Pour étudier votre demande et vous verser la prestation.
service-family-support-allowance =
    .purpose = Pour étudier votre demande, vous verser l’allocation et, s’il y a lieu, se tourner vers l’autre parent.
service-tax-family-change =
    .purpose = Pour que votre prélèvement tienne compte de l’enfant.
service-complementary-cover =
    .purpose = Pour couvrir aussi votre enfant.
service-disabled-child-allowance =
    .purpose = Pour étudier votre demande. Le certificat médical va au médecin de l’équipe, sous pli fermé.
service-nursery-place =
    .purpose = Pour inscrire votre demande et vous rappeler.

## Déménagement : pourquoi chacun le reçoit

service-moving-lease-notice =
    .purpose = Pour savoir que vous quittez le logement, et quand.
service-moving-tell-caf =
    .purpose = Pour mettre votre dossier à votre nouvelle adresse et revoir vos droits.
service-moving-tell-health-insurance =
    .purpose = Pour mettre votre dossier à votre nouvelle adresse.
service-moving-france-travail =
    .purpose = Pour que votre dossier et votre agence suivent votre adresse.
service-moving-grant =
    .purpose = Pour étudier votre demande et vous verser la prime.
service-moving-tell-employer =
    .purpose = Pour vous écrire à la bonne adresse.
service-moving-electoral-roll =
    .purpose = Pour vous inscrire sur la liste électorale de votre commune.
service-moving-vehicle =
    .purpose = Pour mettre à jour la carte grise.
service-moving-disability-file =
    .purpose = Pour que votre dossier vous suive d’un département à l’autre.
service-moving-old-insurance =
    .purpose = Pour mettre fin à votre contrat ou l’adapter.

## Fin d’un emploi : pourquoi chacun le reçoit

service-dismissal-reasons =
    .purpose = Pour vous répondre sur les motifs de la lettre.
service-work-certificate-request =
    .purpose = Pour vous remettre votre certificat de travail.
service-employer-certificate-request =
    .purpose = Pour vous remettre l’attestation destinée à France Travail.
service-rehire-priority =
    .purpose = Pour vous prévenir si un emploi se libère.
service-france-travail-registration =
    .purpose = Pour vous identifier et vous inscrire.
service-unemployment-benefit =
    .purpose = Pour étudier votre droit et vous verser l’allocation.
service-job-loss-tell-caf =
    .purpose = Pour revoir vos prestations.
service-solidarity-health-cover =
    .purpose = Pour étudier votre demande. Vos revenus, la caisse les vérifie auprès des impôts.
service-company-cover-portability =
    .purpose = Pour que votre couverture continue.
service-loan-insurance-claim =
    .purpose = Pour ouvrir votre dossier d’assurance chômage du prêt.

## Nouvel emploi : pourquoi chacun le reçoit

service-new-job-resignation =
    .purpose = Pour savoir que vous partez, et quand.
service-new-job-tell-france-travail =
    .purpose = Pour mettre votre situation à jour.
service-new-job-caf-change =
    .purpose = Pour revoir vos prestations.
service-new-job-health-cover-waiver =
    .purpose = Pour ne pas vous inscrire à la mutuelle de l’entreprise.
service-new-job-transport-refund =
    .purpose = Pour rembourser votre part d’abonnement.
service-new-job-social-security-number =
    .purpose = Pour vous identifier et créer votre numéro.
service-new-job-first-job-health =
    .purpose = Pour vous rembourser vos soins.
service-new-job-disabled-worker =
    .purpose = Pour étudier votre demande. Le certificat médical va au médecin de l’équipe, sous pli fermé.

## Décès : pourquoi chacun le reçoit

service-death-copies =
    .purpose = Pour trouver l’acte et vous l’envoyer.
service-death-leave =
    .purpose = Pour vous donner vos jours de congé.
service-tell-cpam =
    .purpose = Pour fermer les droits de la personne morte et ne plus lui écrire.
service-tell-caf =
    .purpose = Pour mettre le dossier à jour et étudier vos droits.
service-death-grant =
    .purpose = Pour étudier votre demande et vous verser le capital.
service-survivor-pension =
    .purpose = Pour étudier votre demande dans tous les régimes de base et vous verser la pension.
service-child-death-allowance =
    .purpose = Pour étudier votre demande et vous verser l’allocation.
service-lease-after-death =
    .purpose = Pour savoir qui garde le logement, ou que le bail prend fin.
service-life-insurance-search =
    .purpose = Pour chercher si un contrat a été signé en votre faveur.

## Maladie : pourquoi chacun le reçoit

service-illness-employer-notice =
    .purpose = Pour connaître les dates de votre arrêt. La maladie ne lui est pas dite.
service-illness-work-accident-notice =
    .purpose = Pour déclarer l’accident à l’Assurance Maladie.
service-illness-work-accident-declaration =
    .purpose = Pour reconnaître l’accident et payer vos soins.
service-illness-complementary-cover =
    .purpose = Pour étudier votre demande. Vos revenus, la caisse les vérifie auprès des impôts.
service-illness-jobseeker-notice =
    .purpose = Pour mettre votre situation à jour. La maladie ne lui est pas dite.
service-illness-disabled-adult-allowance =
    .purpose = Pour étudier votre demande. Le certificat médical va au médecin de l’équipe, sous pli fermé.
service-illness-carer-leave =
    .purpose = Pour connaître les dates de votre congé et votre lien avec la personne aidée.
service-illness-carer-allowance =
    .purpose = Pour étudier votre demande et vous verser l’allocation.
service-illness-parental-presence-allowance =
    .purpose = Pour étudier votre demande et vous verser l’allocation.
service-illness-insurance-claim =
    .purpose = Pour ouvrir votre dossier, si vous êtes d’accord.
