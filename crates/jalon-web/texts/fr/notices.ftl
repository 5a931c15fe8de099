
# Words of messages (src/notices). Subjects and short messages name neither service nor body: a locked screen shows them.
notice-hello = Bonjour,
notice-subject-sent = { $n ->
    [one] Votre demande est partie
   *[other] Vos { $n } demandes sont parties
}
notice-subject-missing = Il manque quelque chose à votre demande, à envoyer jusqu’au { $date }
notice-subject-message = Vous avez un message
notice-subject-decided = Il y a une réponse à votre demande
notice-subject-silence = Le délai de réponse à votre demande est passé
notice-subject-deadline = À faire avant la fin du { $date }
notice-subject-joined = Quelqu’un a rejoint votre démarche
notice-subject-announced = Une information vous attend
notice-subject-harmful = Un fichier que vous avez donné n’a pas pu être gardé
notice-sent = { $n ->
    [one] Votre demande est partie. Nous vous écrivons dès qu’il y a une réponse.
   *[other] Vos { $n } demandes sont parties, chacune vers son organisme. Nous vous écrivons dès qu’il y a une réponse.
}
notice-missing = { $body } a besoin de quelque chose de plus pour votre demande « { $service } ». Vous avez jusqu’à la fin du { $date } pour l’envoyer.
notice-message = { $body } vous a écrit au sujet de votre demande « { $service } ».
notice-decided = { $body } a répondu à votre demande « { $service } ».
notice-silence = { $body } n’a pas répondu dans le délai à votre demande « { $service } ». La page de la demande dit ce que la loi en conclut et ce que vous pouvez faire.
notice-deadline = Le dernier jour est le { $date } pour faire ceci : { $service }.
notice-joined = Une personne qui y était invitée a rejoint votre démarche. Elle voit les étapes que vous partagez, et pas ce que vous avez rempli.
notice-announced = { $body } nous a fait savoir quelque chose qui vous concerne. Rien n’est décidé et rien n’est parti. Vous pouvez le lire, et l’accepter ou le refuser.
notice-harmful = Un de vos fichiers contient quelque chose de dangereux, sans doute à votre insu. Nous ne l’avons pas gardé et personne ne l’a reçu. Donnez-en un autre : photographiez le papier, par exemple.
notice-act-sent = Pour suivre vos demandes :
notice-act-missing = Pour envoyer ce qui manque :
notice-act-message = Pour lire et répondre :
notice-act-decided = Pour lire la réponse :
notice-act-silence = Pour voir quoi faire :
notice-act-deadline-here = Vous pouvez en faire la demande ici :
notice-act-deadline = Pour voir comment faire :
notice-act-joined = Pour voir votre démarche :
notice-act-announced = Pour le lire :
notice-act-harmful = Pour donner un autre fichier :
notice-proof = Pour vérifier que ce message vient de nous, entrez le code { $code } sur { $address }
notice-never = Nous ne demandons jamais un mot de passe ni un numéro de carte dans un message.
notice-short = Jalon : { $subject }. { $address } Ce message est vérifiable : code { $code } sur { $check }

# Letters
letter-date = Le { $date }
letter-reference = Référence
letter-granted = { $body } a accepté votre demande « { $service } ».
letter-refused = { $body } a refusé votre demande « { $service } ».
letter-closed = { $body } a clos votre demande « { $service } » sans l’accepter ni la refuser.
letter-granted-next = Vous n’avez rien à faire, sauf si l’organisme vous demande autre chose. Gardez cette lettre.
letter-refused-next = Les raisons du refus sont sur la page de la demande. Vous pouvez aussi les demander à l’organisme.
letter-closed-next = La raison est sur la page de la demande. Vous pouvez aussi la demander à l’organisme.
letter-contest = Si vous n’êtes pas d’accord
letter-silence = { $body } n’a pas répondu à votre demande « { $service } » avant la fin du { $date }, dernier jour de son délai.
letter-silence-acceptance = La loi dit alors que votre demande est acceptée. Vous pouvez demander à l’organisme de vous l’attester par écrit.
letter-silence-refusal = La loi dit alors que votre demande est refusée. Vous pouvez demander les raisons à l’organisme, et contester.
letter-silence-nothing = La loi n’en conclut ni un accord ni un refus. Vous pouvez demander à l’organisme où en est votre demande.
letter-source = Texte : { $source }
letter-online = En ligne
letter-phone = Par téléphone
letter-phone-value = { $body }, { $phone }
letter-proof = Pour vérifier que cette lettre vient de nous, entrez ce code sur { $address } ou lisez-le à la personne qui vous aide :

notice-paused-subject = Votre système ne répond pas
notice-paused = Le système par lequel { $body } reçoit les demandes ne répond pas depuis le { $date }. Rien ne lui est envoyé pour l’instant ; un nouvel essai a lieu au moins toutes les heures. Aucune demande n’est perdue : elles partiront dans leur ordre dès qu’il répondra.
notice-paused-cause = Dernière réponse : { $cause }

# What is handed over to a body, as a document for its people (src/notices/handed.rs)
handed-title-sent = Demande : { $service }
handed-title-supplied = Complément à une demande : { $service }
handed-title-message = Message au sujet d’une demande : { $service }
handed-title-withdrawn = Demande retirée : { $service }
handed-to = Adressée à
handed-reference = Votre numéro
handed-fields = Ce que la personne a rempli
handed-answers = Sa situation
handed-words = Ce que la personne écrit
handed-withdrawn = La personne retire cette demande. Elle n’a plus à être traitée.
handed-papers = Pièces jointes
handed-basis = Pourquoi vous recevez ces informations
handed-consent = La personne a donné son accord le { $date }.
handed-signature = Signé : { $name }
handed-hello = Madame, Monsieur,
handed-letter = Une personne vous adresse cette démarche par { $site }. Vous la recevez par lettre parce que vous n’y êtes pas relié autrement. Ses pièces, s’il y en a, sont dans la même enveloppe.
handed-answer = Pour répondre
handed-answer-to = Écrivez à l’adresse qui est en tête de cette lettre, en rappelant le numéro { $reference }.
