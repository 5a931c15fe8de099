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
concept-customer-number = Numéro de contrat ou de client
    .hint = Il est écrit sur vos factures, votre contrat ou votre carte de tiers payant.

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
concept-leave-start = Premier jour du congé
concept-leave-end = Dernier jour du congé
concept-second-leave-start = Premier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.
concept-second-leave-end = Dernier jour de la deuxième période
    .hint = Si vous prenez le congé en deux fois.

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
