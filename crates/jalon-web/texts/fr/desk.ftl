
# The pages of a body's agents

# Words of addresses
path-desk-decide = decision
path-desk-missing = il-manque
path-desk-team = equipe
path-desk-go = partir
path-desk-leave = quitter
path-desk-key = cle
path-desk-new-key = nouvelle-cle

# Above every page
desk-nav = Espace des agents
desk-inbox = Demandes
desk-team = Équipe
desk-leave = Se déconnecter
desk-done-title = C’est fait
desk-warning = Attention
desk-choose-one = Choisir
desk-nobody = personne
desk-no-name = Nom non demandé

# Signing in
desk-sign-in-title = Connexion des agents
desk-sign-in-text = Cet espace est réservé aux agents des organismes qui reçoivent des demandes ici.
desk-demo = Démonstration : entrer en tant que
desk-enter = Entrer
desk-pro-connect = S’identifier avec ProConnect
desk-provider = Se connecter avec le compte de votre organisme
desk-use-key = Se connecter avec une clé d’accès
desk-make-key = J’ai reçu un code d’invitation
desk-no-sign-in = La connexion n’est pas ouverte sur ce site.
desk-not-ours = Votre établissement n’a pas d’organisme qui travaille ici. Demandez à la personne qui gère ce site de l’ajouter
desk-nameless = Votre compte ne donne pas votre nom. Une personne doit pouvoir savoir qui traite sa demande : complétez votre compte, puis réessayez
desk-again = La connexion a pris trop de temps ou a commencé dans un autre navigateur. Recommencez
desk-provider-away = Le service de connexion ne répond pas pour le moment. Réessayez dans quelques minutes
desk-left-title = Vous êtes déconnecté
desk-left-text = Votre session est terminée ici.
desk-leave-provider = Se déconnecter aussi de ProConnect

# Passkeys
desk-key-title = Se connecter avec une clé d’accès
desk-key-button = Utiliser ma clé d’accès
desk-new-key-title = Créer votre clé d’accès
desk-new-key-button = Créer la clé d’accès
desk-key-text = Votre appareil vous demandera votre doigt, votre visage ou son code.
desk-key-no-script = Une clé d’accès a besoin de JavaScript : c’est la seule page de ce site. Activez-le pour ce site, ou demandez à votre responsable un autre moyen de connexion.
desk-key-old = Ce navigateur ne sait pas utiliser de clé d’accès. Mettez-le à jour ou prenez un autre navigateur.
desk-key-failed = L’appareil n’a pas donné de clé d’accès. Vous pouvez réessayer.
desk-key-late = Le délai est passé. Recommencez ; si votre invitation a plus de trois jours, demandez-en une autre
desk-key-refused = Cette clé d’accès n’a pas pu être vérifiée. Recommencez ; si cela continue, demandez une nouvelle invitation
desk-key-unknown = Cette clé d’accès n’est pas connue ici. Demandez une invitation à votre responsable
desk-code = Code d’invitation
desk-code-hint = 26 lettres et chiffres que votre responsable vous a donnés. Il sert une fois, pendant trois jours.
desk-code-wrong = Ce code n’ouvre rien. Vérifiez-le, ou demandez une autre invitation

# Queues
desk-title = Demandes : { $queue }
desk-queues = Files
desk-by-service = Par démarche
desk-queue-open = toutes en cours
desk-queue-new = nouvelles
desk-queue-examining = en examen
desk-queue-missing = en attente de la personne
desk-queue-mine = les miennes
desk-queue-nobody = sans agent
desk-queue-decided = décidées
desk-empty = Rien à traiter ici.
desk-choose = Choisir des demandes
desk-sent-on = Envoyée le { $date }
desk-in-charge-of = Chargé : { $name }
desk-age = { $n ->
    [0] aujourd’hui
    [one] depuis { $n } jour
   *[other] depuis { $n } jours
}
desk-age-of = jour { $n } sur { $given }
desk-days-left = { $n ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $n } jours
}
desk-alert-accepts = Sans réponse le { $date } ({ $left }), la demande est acceptée
desk-alert-refuses = Sans réponse le { $date } ({ $left }), la demande est refusée
desk-alert-nothing = Sans réponse le { $date } ({ $left }), la personne peut saisir un tribunal
desk-over-accepts = Le délai est passé depuis le { $date } : le silence vaut accord
desk-over-refuses = Le délai est passé depuis le { $date } : le silence vaut refus
desk-over-nothing = Le délai est passé depuis le { $date } : la personne peut saisir un tribunal
desk-state-new = Nouvelle
desk-state-examining = En examen
desk-state-missing = Il manque quelque chose
desk-state-decided = Décidée
desk-take = Prendre en charge
desk-release = Ne plus m’en charger
desk-examine = Commencer l’examen
desk-give-to = Donner à
desk-give = Donner
desk-pages = Pages
desk-first = Premières demandes
desk-next = Demandes suivantes
desk-none-chosen = Choisissez au moins une demande
desk-no-one-chosen = Choisissez une personne
desk-done-taken = { $n ->
    [one] { $n } demande prise en charge
   *[other] { $n } demandes prises en charge
}
desk-done-examining = { $n ->
    [one] { $n } demande en examen
   *[other] { $n } demandes en examen
}
desk-done-released = { $n ->
    [one] { $n } demande sans agent
   *[other] { $n } demandes sans agent
}
desk-done-given = { $n ->
    [one] { $n } demande donnée à { $name }
   *[other] { $n } demandes données à { $name }
}
desk-done-already = { $n ->
    [one] { $n } déjà prise par { $name }
   *[other] { $n } déjà prises par { $name }
}
desk-done-settled = { $n ->
    [one] { $n } déjà décidée
   *[other] { $n } déjà décidées
}
desk-done-gone = { $n ->
    [one] { $n } n’existe plus ou a changé
   *[other] { $n } n’existent plus ou ont changé
}
desk-done-failed = { $n ->
    [one] { $n } n’a pas abouti : réessayez
   *[other] { $n } n’ont pas abouti : réessayez
}

# One request
desk-sent = Envoyée le
desk-waits = Délai
desk-silence = Sans réponse
desk-silence-accepts = acceptée après le { $date } ({ $text })
desk-silence-refuses = refusée après le { $date } ({ $text })
desk-silence-nothing = un tribunal peut être saisi après le { $date } ({ $text })
desk-silence-stopped = le délai ne court pas : vous attendez la personne
desk-silence-none = la loi ne donne pas de sens au silence ici
desk-reference = Votre numéro
desk-in-charge = Agent chargé
desk-late = Le silence a refusé cette demande. Vous pouvez encore décider : votre décision remplace ce refus.
desk-died = { $register } : cette personne est décédée le { $day }. Aucun message ne lui est plus envoyé, et aucun délai ne court plus. Rien n’est effacé.
desk-denied = { $register } a annoncé le décès de cette personne. Elle s’est connectée le { $day } et dit être en vie : messages et délais ont repris.
desk-decision-paper = Télécharger la décision (PDF)
desk-do = À faire
desk-ask-missing = Demander ce qui manque
desk-decide = Décider
desk-content = Ce que la personne a envoyé
desk-answers = Réponses
desk-papers = Pièces
desk-paper = Pièce
desk-no-papers = Aucune pièce n’a été envoyée.
desk-paper-gone = N’est plus disponible
desk-paper-waiting = En cours de vérification : pas encore téléchargeable
desk-paper-infected = Fichier dangereux : il n’a pas été gardé
desk-kilobytes = { $number } ko
desk-megabytes = { $number } Mo
desk-why = Pourquoi vous recevez ces données
desk-purpose = But
desk-purpose-of = Traiter la demande « { $service } », et rien d’autre
desk-basis = Texte
desk-consent = Accord de la personne
desk-signature = Signée par
desk-write-title = Écrire à la personne
desk-words = Votre message
desk-words-hint = La personne le lit sur le site. Votre nom est indiqué.
desk-write = Envoyer le message
desk-no-words = Écrivez votre message
desk-too-many-words = Le texte est trop long : 5 000 caractères au plus
desk-history = Historique
desk-at = { $date } à { $time }
desk-who-person = La personne
desk-who-system = Le système de l’organisme
desk-who-itself = Automatiquement
desk-did-send = Demande envoyée
desk-did-receive = Demande reçue
desk-did-receive-as = Demande reçue, numéro { $reference }
desk-did-assign = Confiée à { $name }
desk-did-release = Plus d’agent chargé
desk-did-examine = Examen commencé
desk-did-ask = Demande de ce qui manque, jusqu’au { $date }
desk-did-supply = { $n ->
    [0] Réponse de la personne
    [1] Réponse de la personne, avec une pièce
   *[other] Réponse de la personne, avec { $n } pièces
}
desk-did-write = Message
desk-did-withdraw = Demande retirée
desk-fell-accepts = Sans réponse au { $date } : demande acceptée
desk-fell-refuses = Sans réponse au { $date } : demande refusée
desk-fell-nothing = Sans réponse au { $date } : un tribunal peut être saisi
desk-views = Qui a ouvert cette demande
desk-views-text = Chaque ouverture et chaque téléchargement sont notés. La personne les voit aussi.
desk-just-taken = Vous êtes chargé de cette demande
desk-just-released = Personne n’est plus chargé de cette demande
desk-just-given = La demande est donnée
desk-just-examining = L’examen est commencé
desk-just-asked = Vous avez demandé ce qui manque
desk-just-written = Le message est envoyé
desk-just-decided = La décision est prise

# Asking for what is missing
desk-missing-title = Demander ce qui manque
desk-needed = Pièces de cette démarche
desk-others = Autres pièces
desk-missing-words = Dites ce qui manque, et pourquoi
desk-missing-words-hint = La personne lit ce texte tel quel.
desk-until = Dernier jour pour répondre
desk-effect-accepts = Votre délai s’arrête et repart de zéro le jour où vous aurez tout.
desk-effect-refuses = Votre délai est suspendu jusqu’à la réponse, au plus tard jusqu’à ce jour.
desk-effect-none = Le silence n’a pas de sens en droit ici : demander une pièce ne change aucun délai.
desk-missing-send = Envoyer à la personne
desk-day-missing = Écrivez le dernier jour pour répondre
desk-day-past = Le dernier jour ne peut pas être passé
desk-day-far = Le dernier jour est dans un an au plus
desk-day-unclear = Écrivez le jour, le mois et l’année, par exemple 27 3 2027

# Deciding
desk-decide-title = Décider
desk-outcome = Votre décision
desk-grant = Accorder
desk-refuse = Refuser
desk-close = Clore sans accorder ni refuser
desk-reasons-hint = Les faits et les textes sur lesquels vous décidez, avec des mots simples. Un refus a toujours des motifs.
desk-appeal-hint = Comment, auprès de qui et dans quel délai. Ce texte vient de la fiche de la démarche : adaptez-le.
desk-check = Relire avant de décider
desk-no-outcome = Choisissez une décision
desk-no-reasons = Écrivez les motifs du refus
desk-no-appeal = Écrivez comment contester le refus
desk-check-title = Relire la décision
desk-check-text = Voici ce que la personne lira. Rien n’est encore décidé.
desk-confirm = Décider maintenant
desk-change = Modifier

# The team
desk-team-title = Équipe
desk-team-text = Les agents qui se sont connectés ces six derniers mois.
desk-role-agent = agent
desk-role-lead = responsable
desk-seen = dernière connexion le { $date }
desk-has = demandes en charge : { $n }
desk-give-all = Donner toutes les demandes de quelqu’un
desk-from = De
desk-invite = Inviter un agent
desk-invite-text = Pour un agent qui n’a pas ProConnect : le code permet de créer une clé d’accès.
desk-invite-name = Nom de l’agent
desk-invite-name-hint = Celui que les personnes verront, par exemple A. Petit.
desk-invite-account = Adresse électronique professionnelle
desk-invite-lead = C’est aussi un responsable
desk-invite-button = Créer un code
desk-no-invite-name = Écrivez le nom de l’agent
desk-no-invite-account = Écrivez l’adresse électronique de l’agent
desk-invited = Code d’invitation
desk-invited-text = Donnez ce code à l’agent, et à personne d’autre. Il n’est montré qu’une fois et sert une fois, pendant trois jours, sur { $address }.
