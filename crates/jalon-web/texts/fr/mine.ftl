# A person's own pages: journeys that are kept, coming in and going out.

# Around every page
insider-by-code = Démarche ouverte par un code
insider-label = Vos démarches
insider-desk = Mes dossiers
footer-ours = Ce message vient-il de nous ?

# Words of addresses
path-code = code
path-people = personnes
path-steps = etapes
path-erase = effacer
path-gone = efface
path-programs = programmes
path-go = partir
path-leave = sortir
path-left = fin

# Keeping a plan
plan-is-kept = Ce plan est gardé dans votre démarche.
plan-is-not-kept = Ce plan n’est que sur cet appareil, pour quelques heures. Vous pouvez le garder, puis faire ici une partie des demandes et les suivre.
keep-title = Garder mon plan
keep-intro = Vous retrouvez votre plan sur tout appareil, et vous pouvez faire des demandes ici.
keep-already = Vous gardez déjà une démarche pour cet événement.
keep-already-link = Ouvrir ma démarche
home-kept = Reprendre votre démarche :
kept-by-code = Vous gardez une démarche. Pour l’ouvrir, entrez votre code :
answers-kept = Ces réponses sont celles de votre démarche « { $event } ».
answers-kept-since = Ces réponses sont celles de votre démarche « { $event } », gardée depuis le { $day }.
keep-what = Ce que nous gardons
keep-what-text = Vos réponses à cet événement ; plus tard, ce que vous écrivez, vos pièces, vos demandes et leurs suites.
keep-where = Où
keep-where-text = Sur nos serveurs, chiffré avec une clé qui n’est qu’à vous.
keep-who = Qui le voit
keep-who-text = Vous. Un organisme ne reçoit que ce que vous lui envoyez, après l’avoir vu. Une personne que vous invitez voit les étapes, pas ce qui est sensible.
keep-long = Combien de temps
keep-long-text = Jusqu’à ce que vous l’effaciez. Un code pour revenir vaut 90 jours, et chaque retour en donne un nouveau.
keep-erase = Comment effacer
keep-erase-text = Dans « Mes démarches », à tout moment. La clé est détruite : personne ne peut plus rien lire.
keep-as = Vous êtes { $name }. La démarche sera parmi vos démarches.
keep-without = Sans compte : vous recevez un code pour revenir.
keep-button = Garder mon plan
keep-sign-in = Vous préférez le garder à votre nom ?
keep-sign-in-link = Se connecter d’abord
keep-resume = Vous avez déjà un code ?

# The code
code-title = Mon code pour revenir
code-intro = Notez ce code. Avec lui, vous revenez à votre démarche, sur tout appareil.
code-spoken = Au téléphone, dites :
code-how = Pour revenir
code-how-go = Allez à l’adresse
code-how-type = Tapez les seize chiffres, avec ou sans espaces.
code-how-new = Le code ne sert qu’une fois : vous en recevez aussitôt un nouveau.
code-until = Il est valable jusqu’au { $day }.
code-secret = Qui a ce code peut ouvrir votre démarche. Personne de nos services ne vous le demandera par message.
code-print = Vous pouvez imprimer cette page. Elle montre le code pendant dix minutes, puis plus jamais.
code-noted = J’ai noté le code
code-what = Ce code ouvre votre démarche sur un autre appareil, sans compte. Il n’est montré qu’une fois.
code-kept = Vous avez un code, valable jusqu’au { $day }. Un nouveau code le remplace.
code-make = Faire un nouveau code
digit-0 = zéro
digit-1 = un
digit-2 = deux
digit-3 = trois
digit-4 = quatre
digit-5 = cinq
digit-6 = six
digit-7 = sept
digit-8 = huit
digit-9 = neuf

# Coming back
resume-title = Reprendre avec un code
resume-label = Votre code
resume-hint = Seize chiffres, par exemple 4539 1488 0343 6467
resume-button = Ouvrir ma démarche
resume-length = Un code a seize chiffres. Vérifiez qu’il n’en manque pas
resume-slip = Un chiffre n’est pas le bon, ou deux sont échangés. Relisez votre code
resume-wrong = Ce code n’ouvre rien. Il a peut-être servi, ou il est trop ancien
resume-lost = Votre code est perdu ?
resume-lost-text = Personne ne peut le retrouver, pas même nous. Si vous êtes connecté quelque part, faites un nouveau code depuis votre démarche. Sinon, recommencez : votre plan se refait en quelques minutes, et les organismes gardent les demandes que vous leur avez envoyées.

# Signing in and out
sign-in-title = Se connecter
sign-in-demo = C’est une démonstration. Choisissez une personne inventée.
sign-in-demo-by = la démonstration
sign-in-who = Qui êtes-vous ?
sign-in-choose = Choisissez une personne
sign-in-button = Se connecter
sign-in-why = Vos démarches sont alors à votre nom : vous n’avez pas de code à garder, et votre identité n’est pas à écrire.
sign-in-with = Se connecter avec { $name }
sign-in-what = { $name } nous donne votre identité. Il n’apprend rien de vos démarches.
sign-in-none = Ce site n’a pas de comptes.
sign-in-without = Sans vous connecter
sign-in-without-text = Tout ce qui est ici se fait aussi sans compte, avec un code pour revenir.
sign-in-start = Commencer par mon plan
login-again = Se connecter
login-cancelled = Vous ne vous êtes pas connecté
login-cancelled-text = Vous avez fait demi-tour. Rien n’a changé, et vous pouvez continuer sans compte.
login-expired = La connexion a pris trop de temps
login-expired-text = Pour votre sécurité, elle est oubliée après dix minutes. Recommencez.
login-lost = La connexion ne s’est pas terminée
login-lost-text = La page a peut-être été ouverte deux fois, ou les cookies sont bloqués. Recommencez depuis ce site.
login-level = Il faut une connexion plus sûre
login-level-text = Recommencez et choisissez un compte qui prouve mieux votre identité. Vous pouvez aussi continuer sans compte.
login-mandate = Ce mandat ne vaut pas ici
login-mandate-text = Ce site ne sait pas encore agir sous mandat. La personne peut se connecter elle-même, ou garder son plan sans compte.
login-away = Le service de connexion ne répond pas
login-away-text = Ce n’est pas votre faute. Réessayez dans quelques minutes, ou continuez sans compte.
login-fault = La connexion ne marche pas pour le moment
login-fault-text = Le problème est entre le service de connexion et nous. Nous en avons une trace, sans rien de vous. Continuez sans compte, ou réessayez plus tard.
leave-title = Se déconnecter
leave-text = Ce qui est gardé reste gardé. Sans compte, il vous faudra votre code pour revenir.
leave-no-code = Vous n’avez pas de code valable pour revenir à une démarche. Faites-en un d’abord.
leave-button = Se déconnecter
leave-wipe = Effacer aussi mes réponses de cet appareil
leave-wipe-hint = Si d’autres personnes s’en servent.
left-title = Vous êtes déconnecté
left-provider = Me déconnecter aussi là où je me suis connecté
left-text = Fermez cette fenêtre si d’autres personnes se servent de cet appareil.

# The journey
journey-caption = Ma démarche
expected-title = Ce qui vous attend
expected-nothing = Rien n’attend de vous pour le moment.
expected-missing = { $body } demande quelque chose pour « { $service } », au plus tard le { $day }.
expected-missing-link = Voir et répondre
expected-replace = Un fichier de votre demande « { $service } » contient quelque chose de dangereux. Il n’a pas été gardé, et { $body } ne l’a pas reçu. Donnez-en un autre.
expected-replace-link = Donner un autre fichier
expected-send = Rempli, pas encore envoyé : { $services }.
expected-send-link = Vérifier et envoyer
expected-finish = Commencé, à compléter : { $services }.
expected-finish-link = Continuer le formulaire
expected-deadline = { $service } : au plus tard le { $day }.
expected-past = { $service } : le dernier jour était le { $day }.
expected-deadline-link = Voir l’étape
requests-title = Mes demandes
request-sent-on = envoyée le { $day }
request-missing-until = À donner au plus tard le { $day }.
request-of-another = Demande d’une autre personne de la démarche. Ce qu’elle contient reste à elle.
wait-unknown = Nous ne savons pas encore combien de temps prend cet organisme.
wait-sorry = C’est plus long que prévu, et nous en sommes désolés. Écrivez à l’organisme depuis la demande : votre message est daté.
heard-sent = Dernière nouvelle : partie de chez vous le { $day }.
heard-received = Dernière nouvelle : reçue par l’organisme le { $day }.
heard-assigned = Dernière nouvelle : confiée à un agent le { $day }.
heard-examining = Dernière nouvelle : examen commencé le { $day }.
heard-missing = Dernière nouvelle : demande de complément le { $day }.
heard-supplied = Dernière nouvelle : vous avez complété le { $day }.
heard-wrote = Dernière nouvelle : l’organisme vous a écrit le { $day }.
heard-you-wrote = Dernière nouvelle : vous avez écrit le { $day }.
heard-decided = Décidée le { $day }.
heard-silence = Dernière nouvelle : le délai de l’organisme est passé, noté le { $day }.
heard-withdrawn = Vous l’avez retirée le { $day }.
heard-viewed = Dernière nouvelle : ouverte par un agent le { $day }.
journey-here = À faire ici
journey-choose = Choisir ce que je demande ici
journey-form = Remplir le formulaire
journey-papers = Mes pièces
journey-check = Vérifier et envoyer
group-begun = Commencé
group-to-do = À faire
group-to-check = À vérifier
group-later = Plus tard
group-done = Fait
task-in-progress = En cours
task-not-sent = Rempli, pas encore envoyé
task-done = Fait
task-not-yet = Pas encore possible
task-after = Après : { $services }
journey-answers = Voir et changer mes réponses
journey-more = Cette démarche
journey-others = { $n ->
    [0] Vous y êtes seul.
    [one] Une autre personne y est.
   *[other] { $n } autres personnes y sont.
}
journey-reached = Nous vous prévenons quand quelque chose arrive.
journey-not-reached = Nous ne vous prévenons pas : vous n’avez pas dit comment.
step-ask = Le demander ici
step-done-text = Vous l’avez fait ailleurs ? Dites-le, et votre plan avance.
step-done = Je l’ai fait
step-not-done-text = Vous avez dit que c’était fait.
step-not-done = Ce n’est pas fait

# One's journeys
mine-title = Mes démarches
reach-title = Comment me joindre
people-title = Qui est dans cette démarche
mine-none = Vous ne gardez pas encore de plan.
mine-died-title = Un registre a annoncé votre décès
mine-died = Ce registre : { $register }. Depuis, nous ne vous écrivons plus et vos délais ne sont plus suivis ici. Si c’est une erreur, dites-le : tout reprend. Faites aussi corriger le registre par cet organisme : { $body }.
mine-alive = C’est une erreur, je suis en vie
mine-since = Gardée depuis le { $day }
mine-offered = { $body } nous l’a fait savoir. Rien n’est utilisé avant que vous l’ayez vu.
mine-by-code = Ouverte par un code
mine-waiting = { $n ->
    [0] Rien ne vous attend.
    [one] Une chose vous attend.
   *[other] { $n } choses vous attendent.
}
mine-attach-text = Cette démarche n’est pas encore à votre nom. Si elle est à vous, vous pouvez l’y mettre : elle dira qui vous êtes, d’après { $by }.
mine-attach = Mettre cette démarche à mon nom
mine-more = Une autre démarche
mine-sessions = Où je suis connecté
mine-sessions-text = Une session se termine seule après deux heures sans usage, et après douze heures dans tous les cas.
mine-session-signed = Connecté à votre nom
mine-session-code = Ouverte par un code
mine-session-this = Cet appareil
mine-session-since = Depuis le { $moment }
mine-session-seen = Vue le { $moment }
mine-moment = { $day } à { $time }
mine-session-end = Terminer
mine-sessions-end = Terminer toutes les autres
mine-erase-signed = Ce code ouvre une démarche, et rien d’autre. Pour tout effacer, la personne qui l’a gardée s’identifie.
mine-erase = Effacer tout ce qui est gardé
mine-programs = Donner une clé à un de vos programmes

# Programs of one’s own
programs-title = Vos programmes
programs-intro = Un programme à qui vous donnez une clé lit vos démarches ici, comme vous. Vous pouvez reprendre la clé à tout moment ; elle se termine seule après 90 jours.
programs-key = Votre clé
programs-key-once = Copiez-la dans votre programme maintenant : elle ne sera plus montrée. Ne l’envoyez à personne.
programs-new = Une nouvelle clé
programs-name = Pour quel programme
programs-name-hint = Le nom sous lequel vous le reconnaîtrez
programs-may = Ce qu’il peut faire
programs-reads = Lire vos démarches
programs-acts = Lire, et agir pour vous
programs-acts-hint = Demander ce que les organismes savent, l’accepter ou le refuser, retirer une demande, exercer un droit. Jamais envoyer une demande ni effacer.
programs-make = Créer la clé
programs-end = Reprendre la clé
programs-ends = Se termine le { $moment }
programs-no-name = Dites pour quel programme
programs-long-name = Le nom a plus de 60 signes : raccourcissez-le
programs-too-many = Vous avez déjà 20 clés : reprenez-en une d’abord
programs-api = Ce qu’un programme peut demander (OpenAPI)

# Erasing
erase-title = Tout effacer
erase-forever = On ne peut pas revenir en arrière, même en nous le demandant.
erase-goes = Ce qui est effacé
erase-journey = La démarche « { $event } » : vos réponses, le formulaire, vos pièces, vos demandes, les messages
erase-codes = Vos codes, vos sessions, et la façon de vous joindre
erase-open = { $n ->
    [one] Une demande est en cours. Vous ne verrez plus sa réponse ici.
   *[other] { $n } demandes sont en cours. Vous ne verrez plus leurs réponses ici.
}
erase-stays = Ce qui reste
erase-stays-bodies = Ce qu’un organisme a déjà reçu dans ses propres dossiers. Demandez-lui ce qu’il garde, et pourquoi.
erase-stays-people = Ce qui est aux autres personnes de vos démarches.
erase-stays-proofs = La preuve que des choses ont eu lieu, sans rien de lisible.
erase-word = EFFACER
erase-label = Pour confirmer, écrivez { $word }
erase-wrong = Écrivez { $word } pour confirmer
erase-button = Tout effacer
gone-title = Tout est effacé
gone-text = Vos clés sont détruites, vos sessions sont terminées, et vos réponses ne sont plus sur cet appareil.

# Several people
shared-yes = Ce que chacun voit des autres
shared-steps = Les étapes, et où elles en sont
shared-answers = Les réponses sur le foyer : combien d’enfants, où vous vivez
shared-requests = Qu’une demande existe, pour quel service, et son état
shared-no = Ce que personne d’autre ne voit
shared-sensitive = Les réponses sensibles : santé, handicap
shared-content = Ce que vous écrivez dans le formulaire, vos pièces, vos messages, les décisions
shared-reach = Comment vous joindre, et vos codes
people-invite = Inviter une personne
people-invite-text = Par exemple l’autre parent. Vous lui donnez un code, qui sert une fois et vaut quatorze jours.
people-invited = Une invitation est ouverte jusqu’au { $day }.
people-invite-button = Faire un code d’invitation
people-invite-code = Donnez ce code à la personne, de vive voix si vous pouvez.
people-invite-how = Elle l’écrit à l’adresse
people-invite-until = Le code est valable jusqu’au { $day }. Cette page le montre pendant dix minutes.
people-leave = Quitter cette démarche
people-leave-text = Les autres gardent leur part. Vous ne verrez plus cette démarche, ni vos demandes ici. Vos pièces et vos réponses ne servent plus à personne d’autre.
people-sure = Oui, je veux quitter cette démarche
people-unsure = Cochez la case pour confirmer
join-title = Rejoindre une démarche
join-intro = Une personne vous a donné un code pour avancer ensemble. Avant d’entrer, voici ce qui sera partagé.
join-as = Vous entrez comme { $name }. Votre nom n’est pas montré aux autres.
join-without = Vous n’avez pas besoin de compte : vous recevez votre propre code pour revenir.
join-label = Le code d’invitation
join-button = Rejoindre

# How one is reached
reach-intro = Rien n’est obligatoire. Laissez vide ce que vous ne voulez pas.
reach-says = Un message dit qu’une demande est partie, qu’il manque quelque chose, qu’une réponse est là, ou qu’un dernier jour approche.
reach-never = Il ne contient ni montant, ni pièce, ni mot de passe, et ne demande rien de personnel.
reach-proof = Il porte un code avec lequel vous vérifiez ici qu’il vient de nous.
reach-mail = Adresse électronique (facultatif)
reach-mail-wrong = Écrivez une adresse électronique, par exemple nom@exemple.fr
reach-phone = Téléphone mobile (facultatif)
reach-phone-hint = Par exemple 06 12 34 56 78, ou +49 151 23456789
reach-phone-wrong = Ce numéro n’a pas le bon nombre de chiffres. Vérifiez-le
reach-phone-country = Commencez par 0, ou par + et l’indicatif du pays, par exemple +49
reach-phone-fixed = Ce numéro n’est pas un mobile : il ne reçoit pas de messages courts
reach-letters = Adresse postale, pour des lettres (facultatif)
reach-letters-hint = Deux lignes au moins : la rue, puis le code postal et la ville
reach-letters-wrong = Écrivez l’adresse en deux à six lignes
reach-language = Langue des messages
reach-save = Enregistrer

# Whether a message is ours
ours-title = Ce message vient-il de nous ?
ours-intro = Chaque message et chaque lettre de ce site porte un code. Écrivez-le ici.
ours-label = Le code du message
ours-hint = Huit lettres ou chiffres, par exemple 7K2M-X0QD
ours-wrong = Un code a huit lettres ou chiffres. Vérifiez celui du message
ours-button = Vérifier
ours-yes = Vérifié
ours-mail = Ce message vient de nous. Il est parti par courrier électronique le { $day }.
ours-sms = Ce message vient de nous. Il est parti par message court le { $day }.
ours-letter = Cette lettre vient de nous. Elle est datée du { $day }.
ours-compare = Comparez avec le vôtre. Si le jour ou la façon n’est pas la même, le code a été recopié : ne suivez pas ce message.
ours-no = Nous ne connaissons pas ce code.
ours-no-text = Vérifiez que vous l’avez bien recopié. Sinon, ne suivez pas les liens de ce message et n’y répondez pas.
ours-never = Ce que nous ne demandons jamais
ours-never-text = Un mot de passe, un code pour revenir, un numéro de carte, un paiement.

# Taking a journey along

# What is said elsewhere of what is kept
