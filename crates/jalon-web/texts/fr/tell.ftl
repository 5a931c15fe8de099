# Dire une fois : choisir, remplir, joindre, vérifier, envoyer, suivre.

# Mots des adresses
path-sent = envoye
path-withdraw = retirer
path-copy = copie
path-receipts = recus
path-decision = decision
path-contest = contestation

# Choisir
tell-choose-title = Que voulez-vous demander ici ?
tell-choose-intro = Vous dites chaque chose une seule fois. Rien ne part avant que vous ayez tout relu.
tell-choose-none = Aucune démarche de votre plan ne peut être demandée ici pour le moment.
tell-asked-title = Déjà demandé ici
tell-asked-before = Demande précédente : { $state }
tell-marked-done = Vous avez indiqué que c’est fait
tell-not-for-you = Ce qui n’est pas proposé, et pourquoi
tell-to-journey = Revenir à ma démarche

# Le formulaire
tell-step = Formulaire, étape { $n } sur { $of }
tell-form-intro = Ce que vous laissez vide peut être rempli plus tard. Rien n’est envoyé depuis cette page.
tell-optional = (facultatif)
tell-whom = Pour : { $bodies }.
tell-said = Vous l’avez dit le { $date }.
tell-known-by = Connu par { $provider }, le { $date }.
tell-answered = D’après votre réponse du { $date }.
tell-more = Autres informations
tell-of = { $whose } : { $what }
tell-save = Enregistrer et continuer
tell-later = Enregistrer et revenir plus tard
tell-too-long = { $n ->
    [one] Écrivez au plus un signe
   *[other] Écrivez au plus { $n } signes, espaces comprises
}
tell-too-many-lines = { $n ->
    [one] Écrivez une seule ligne
   *[other] Écrivez au plus { $n } lignes
}
tell-out-of-range = La date doit être entre le { $first } et le { $last }
tell-unwritable = Un signe invisible ne peut pas être gardé. Effacez et écrivez de nouveau
tell-not-an-email = Écrivez une adresse électronique, par exemple nom@exemple.fr
tell-not-a-phone = Écrivez un numéro de téléphone, par exemple 06 12 34 56 78
tell-phone-length = Ce numéro n’a pas le bon nombre de chiffres. Vérifiez-le
tell-not-an-iban = Un IBAN commence par deux lettres et deux chiffres, par exemple FR76
tell-iban-length = Cet IBAN est trop court ou trop long pour son pays, ou ce pays n’est pas dans la zone SEPA. Vérifiez-le
tell-iban-check = Il y a une erreur dans cet IBAN. Recopiez-le depuis votre RIB
tell-not-a-nir = Écrivez les 13 chiffres et la clé de 2 chiffres de votre carte Vitale
tell-nir-length = Il faut 13 chiffres et une clé de 2 chiffres. Vérifiez le numéro
tell-nir-check = La clé ne correspond pas au numéro. Recopiez les 15 chiffres

# Les pièces
tell-papers-title = Les pièces à donner
tell-papers-intro = Donnez chaque pièce une seule fois : elle va à ceux qui en ont besoin, quand vous envoyez.
tell-papers-none = Aucune pièce n’est nécessaire.
tell-papers-lacking = { $n ->
    [one] Il manque une pièce. Vous pouvez continuer et la donner plus tard.
   *[other] Il manque { $n } pièces. Vous pouvez continuer et les donner plus tard.
}
tell-original = L’original peut vous être demandé. Gardez-le.
tell-to-check = Vérifier avant d’envoyer
tell-file-unnamed = Fichier
tell-file-limits = { $n ->
    [one] PDF, JPEG ou PNG, un mégaoctet au plus par fichier. Une photo nette suffit.
   *[other] PDF, JPEG ou PNG, { $n } mégaoctets au plus par fichier. Une photo nette suffit.
}
tell-file-choose = Choisir un fichier
tell-file-more = Ajouter une autre page
tell-file-send = Ajouter ce fichier
tell-file-remove = Retirer
tell-file-waits = Vérification en cours
tell-file-refused = Le fichier « { $name } » contient quelque chose de dangereux, sans doute à votre insu. Il n’a pas été gardé et personne ne l’a reçu. Donnez-en un autre : photographiez le papier, par exemple.
tell-file-kilobytes ={ $n } ko
tell-file-megabytes = { $n } Mo
tell-file-none = Choisissez un fichier avant d’ajouter
tell-file-empty = Ce fichier est vide
tell-file-too-large = { $n ->
    [one] Ce fichier est trop lourd. Le plus lourd possible est un mégaoctet
   *[other] Ce fichier est trop lourd. Donnez au plus { $n } mégaoctets, ou une photo par page
}
tell-file-pages = { $n ->
    [one] Ce document doit avoir une seule page
   *[other] Ce document a trop de pages. Donnez au plus { $n } pages
}
tell-file-heic = Les photos HEIC ne sont pas lues. Réglez votre téléphone sur JPEG, ou envoyez une capture d’écran
tell-file-picture = Ce genre d’image n’est pas lu. Enregistrez-la en JPEG ou en PNG
tell-file-office = Enregistrez ce document en PDF, puis ajoutez le PDF
tell-file-archive = Ajoutez les fichiers un par un, sans dossier compressé
tell-file-other = Ce genre de fichier n’est pas accepté. Donnez un PDF, un JPEG ou un PNG
tell-file-name = Le nom de ce fichier ne correspond pas à son contenu. Enregistrez-le de nouveau, puis ajoutez-le
tell-file-pixels = Cette image est trop grande. Réduisez-la, ou prenez une nouvelle photo
tell-file-encrypted = Ce PDF est protégé. Enregistrez-le sans mot de passe ni restriction, ou photographiez les pages
tell-file-inside = Ce PDF contient d’autres fichiers. Imprimez-le en PDF, puis ajoutez le nouveau
tell-file-active = Ce PDF contient un programme ou un formulaire. Imprimez-le en PDF, puis ajoutez le nouveau
tell-file-damaged = Ce fichier est abîmé ou incomplet. Enregistrez-le de nouveau, ou photographiez le papier
tell-file-infected = Ce fichier contient quelque chose de dangereux. Il n’a pas été gardé. Photographiez plutôt le papier
tell-file-too-many = Vous avez donné le nombre de fichiers possible. Retirez-en un avant d’en ajouter
tell-file-too-much = Vos fichiers occupent toute la place possible. Retirez-en un avant d’en ajouter

# Vérifier et envoyer
tell-check-title = Vérifiez avant d’envoyer
tell-check-intro = Voici exactement ce que chaque organisme recevra. Rien d’autre ne part.
tell-check-ready = { $n ->
    [0] Aucune demande n’est prête.
    [one] Une demande prête.
   *[other] { $n } demandes prêtes.
}
tell-check-incomplete = { $n ->
    [one] Une est incomplète : elle ne part pas.
   *[other] { $n } sont incomplètes : elles ne partent pas.
}
tell-check-part-ready = Prête
tell-check-part-incomplete = Incomplète
tell-check-to = Pour : { $body }
tell-by-platform = Elle passe par { $platform }, la plateforme qui remet les demandes aux organismes publics.
tell-by-post = Elle part sur papier, par la poste. L’organisme répond par courrier.
tell-not-yet-confirmed = L’organisme n’a pas encore dit qu’il l’a reçue.
tell-check-lacks = Il manque :
tell-check-answer = Répondre
tell-check-receives = Ce que reçoit : { $body }
tell-check-basis = Texte qui le permet :
tell-check-basis-unread = Nous n’avons pas encore comparé ce texte avec la source officielle.
tell-check-withheld = Ne reçoit pas : { $what }.
tell-check-is-signed = Cette demande est signée.
tell-check-consent = J’accepte que ceci soit envoyé à : { $body }
tell-check-no-consent = Cochez la case pour l’envoyer, ou ne choisissez plus cette démarche
tell-check-sign = Signer
tell-check-signature = Votre prénom et votre nom
tell-check-signature-hint = En écrivant votre nom, vous signez les demandes qui doivent l’être et vous certifiez que ce que vous dites est exact.
tell-check-no-signature = Écrivez votre prénom et votre nom pour signer
tell-check-bad-signature = Écrivez votre nom avec des lettres, en 200 signes au plus
tell-check-before-sending = Vous pourrez suivre chaque demande, écrire à l’organisme ou retirer la demande.
tell-check-send = Envoyer
tell-check-nothing = Aucune demande n’est complète. Donnez d’abord ce qui manque.
tell-check-changed = Quelque chose a changé depuis que cette page a été montrée. Rien n’est parti. Relisez ce qui suit avant d’envoyer.
tell-check-already-sent = Une de ces demandes est déjà partie. Relisez ce qui reste.
tell-check-paper = Un fichier ne peut pas partir. Regardez vos pièces.
tell-check-to-form = Revoir le formulaire
tell-check-to-papers = Revoir les pièces

# Envoyé
tell-sent-title = { $n ->
    [one] Votre demande est envoyée
   *[other] Vos { $n } demandes sont envoyées
}
tell-sent-on = Le { $date }
tell-sent-intro = Chaque demande suit son propre chemin. Vous pouvez imprimer cette page ou garder une copie de chacune.
tell-sent-received = L’organisme a confirmé qu’il l’a reçue : { $body }.
tell-sent-not-yet = L’organisme n’a pas encore confirmé qu’il l’a reçue : { $body }. Vous le verrez ici.
tell-sent-what = Ce qui a été envoyé
tell-sent-copy = Garder une copie (PDF)
tell-sent-next = Et maintenant
tell-sent-next-text = Chaque organisme examine sa demande. S’il manque quelque chose, il vous le demande ici. Vous êtes prévenu si vous avez dit comment vous joindre.
tell-sent-left = { $n ->
    [one] Une démarche choisie n’est pas envoyée.
   *[other] { $n } démarches choisies ne sont pas envoyées.
}
tell-sent-finish = Terminer

# États
tell-state-sent = Envoyée
tell-state-received = Reçue
tell-state-examining = En examen
tell-state-missing = Il manque quelque chose
tell-state-granted = Décision : accordée
tell-state-refused = Décision : refusée
tell-state-closed = Décision : close
tell-event-sent = Demande envoyée
tell-event-received = Reçue par l’organisme
tell-event-reference = Reçue par l’organisme sous le numéro { $reference }
tell-event-assigned = Confiée à { $name }
tell-event-examining = Examen commencé
tell-event-missing = Il manque quelque chose, à donner avant la fin du { $date }
tell-event-supplied = Ce qui manquait a été donné
tell-event-wrote = Message
tell-event-silence-accepts = Sans réponse dans le délai : accordée
tell-event-silence-refuses = Sans réponse dans le délai : refusée
tell-event-silence-nothing = Sans réponse dans le délai
tell-event-withdrawn = Demande retirée
tell-who-you = vous
tell-who-other = une autre personne du foyer
tell-who-agent = { $name } ({ $body })

# Une demande
tell-request-caption = Demande auprès de : { $body }
tell-request-missing = Ce que l’organisme attend de vous
tell-request-until = À donner avant la fin du { $date }
tell-request-until-passed = Le dernier jour était le { $date }. Donnez-le quand même, au plus vite.
tell-request-replace = Donner un autre fichier
tell-request-replace-why = Un fichier que vous aviez joint contient quelque chose de dangereux, sans doute à votre insu. Il n’a pas été gardé et personne ne l’a reçu. Photographiez plutôt le papier.
tell-request-replace-nothing = Choisissez un fichier à donner à la place
tell-request-given = Donner « { $name } », déjà dans vos pièces
tell-request-supply-words = Vos mots à l’organisme
tell-request-supply = Envoyer ce qui manque
tell-request-nothing-given = Ajoutez un fichier ou écrivez une réponse
tell-request-decision = La décision
tell-request-when = Quand aurez-vous une réponse ?
tell-request-delay = La moitié des réponses viennent en { $median }, neuf sur dix en { $most }. Observé ici sur { $n } décisions.
tell-request-silence-accepts = Le délai légal est de { $time }. Sans réponse le { $date } au soir, votre demande est accordée ({ $source }).
tell-request-silence-refuses = Le délai légal est de { $time }. Sans réponse le { $date } au soir, votre demande est refusée, et vous pouvez contester ({ $source }).
tell-request-silence-nothing = Le délai légal est de { $time }. Sans réponse le { $date } au soir, un tribunal peut obliger l’organisme à répondre ({ $source }).
tell-request-silence-waits = Le délai légal ne court pas tant qu’il manque quelque chose.
tell-request-reference = Numéro de dossier : { $reference }
tell-request-in-charge = Agent chargé du dossier : { $name }
tell-request-steps = Ce qui s’est passé
tell-request-write = Écrire à : { $body }
tell-request-message = Votre message
tell-request-longest = { $number } signes au plus. Il reste dans le dossier.
tell-request-send-message = Envoyer le message
tell-request-no-words = Écrivez votre message
tell-request-too-long = Votre message est trop long. Raccourcissez-le
tell-request-too-many = Il y a trop de messages dans ce dossier. Appelez l’organisme
tell-request-content = Ce qui a été envoyé
tell-request-views = Qui a ouvert votre demande
tell-request-no-views = Personne ne l’a encore ouverte.
tell-request-receipts = Garder les reçus
tell-request-receipts-why = Ce qui est parti, qui l’a ouvert et ce qui a été décidé est inscrit dans un journal que nul ne peut changer sans que cela se voie. Un reçu le prouve, même sans nous.
tell-request-viewed = { $who }, le { $when }
tell-moment = { $date } à { $time } ({ $zone })
zone-cet = heure d’hiver d’Europe centrale
zone-cest = heure d’été d’Europe centrale
zone-other = UTC{ $offset }
tell-request-step-only = Cette demande est celle d’une autre personne du foyer. Vous voyez où elle en est, pas ce qu’elle contient.
tell-decision-granted = Accordée par : { $body }.
tell-decision-refused = Refusée par : { $body }.
tell-decision-closed = Close par : { $body }.
tell-decision-silence-accepts = L’organisme n’a pas répondu avant la fin du { $date }. La loi en fait un accord.
tell-decision-silence-refuses = L’organisme n’a pas répondu avant la fin du { $date }. La loi en fait un refus.
tell-decision-silence-nothing = L’organisme n’a pas répondu avant la fin du { $date }. Rien n’est décidé, mais un tribunal peut l’obliger à répondre.
tell-decision-reasons = Pourquoi
tell-decision-appeal = Contester
tell-decision-pdf = La décision (PDF)
tell-decision-letter = Une lettre pour contester, prête à compléter (PDF)
tell-withdraw-title = Retirer cette demande
tell-withdraw-text = L’organisme arrête l’examen et ne décidera rien. Vous pourrez faire une nouvelle demande, à sa propre date.
tell-withdraw-yes = Oui, retirer la demande
tell-withdraw-no = Non, la garder

# Documents
tell-doc-copy = Copie de votre demande
tell-doc-reference = Numéro de dossier
tell-doc-service = Démarche
tell-doc-body = Organisme
tell-doc-by = Demandée par
tell-doc-sent = Envoyée le
tell-doc-signed = Signée par { $name }.
printed-strange = Certains signes ne peuvent pas être imprimés ici : un point d’interrogation les remplace.
tell-doc-your-name = Votre nom
tell-letter-subject = Contestation d’un refus : { $service }
tell-letter-opening = Le { $sent }, je vous ai demandé : { $service }. Le { $date }, cette demande a été refusée.
tell-letter-ask = Je conteste ce refus et je vous demande d’examiner de nouveau ma demande.
tell-letter-reasons = Mes raisons sont les suivantes (à compléter) :
tell-letter-answer = Je vous remercie de me répondre par écrit, en me disant pourquoi si vous maintenez le refus.
tell-letter-closing = Veuillez agréer mes salutations distinguées.
