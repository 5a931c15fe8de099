# A person's own pages: journeys that are kept, coming in and going out.

# Around every page
insider-by-code = Parcours ouvert par un code
insider-label = Vos parcours
insider-desk = Mes dossiers
footer-ours = Ce message vient-il de nous ?
demo-tag = Démonstration
demo-text = Tout est inventé : les personnes, les demandes, les réponses. N’écrivez rien de personnel.

# Words of addresses
path-code = code
path-people = personnes
path-steps = etapes
path-carry = emporter
path-bring = fichier
path-erase = effacer
path-gone = efface
path-go = partir
path-leave = sortir
path-left = fin

# Keeping a plan
plan-is-kept = Ce plan est gardé dans votre parcours.
plan-is-not-kept = Ce plan n’est que sur cet appareil, pour quelques heures. Vous pouvez le garder, puis faire ici une partie des démarches et les suivre.
keep-title = Garder mon plan
keep-intro = Vous retrouvez votre plan sur tout appareil, et vous pouvez faire des demandes ici.
keep-already = Vous gardez déjà un parcours pour cet événement.
keep-already-link = Ouvrir mon parcours
keep-what = Ce que nous gardons
keep-what-text = Vos réponses à cet événement ; plus tard, ce que vous écrivez, vos pièces, vos demandes et leurs suites.
keep-where = Où
keep-where-text = Sur nos serveurs, chiffré avec une clé qui n’est qu’à vous.
keep-who = Qui le voit
keep-who-text = Vous. Un organisme ne reçoit que ce que vous lui envoyez, après l’avoir vu. Une personne que vous invitez voit les étapes, pas ce qui est sensible.
keep-long = Combien de temps
keep-long-text = Jusqu’à ce que vous l’effaciez. Un code pour revenir vaut 90 jours, et chaque retour en donne un nouveau.
keep-erase = Comment effacer
keep-erase-text = Dans « Mes parcours », à tout moment. La clé est détruite : personne ne peut plus rien lire.
keep-as = Vous êtes { $name }. Le parcours sera dans vos parcours.
keep-without = Sans compte : vous recevez un code pour revenir.
keep-button = Garder mon plan
keep-sign-in = Vous préférez le garder à votre nom ?
keep-sign-in-link = Se connecter d’abord
keep-resume = Vous avez déjà un code ?

# The code
code-title = Mon code pour revenir
code-intro = Notez ce code. Avec lui, vous revenez à votre parcours, sur tout appareil.
code-spoken = Au téléphone, dites :
code-how = Pour revenir
code-how-go = Allez à l’adresse
code-how-type = Tapez les seize chiffres, avec ou sans espaces.
code-how-new = Le code ne sert qu’une fois : vous en recevez aussitôt un nouveau.
code-until = Il est valable jusqu’au { $day }.
code-secret = Qui a ce code peut ouvrir votre parcours. Personne de nos services ne vous le demandera par message.
code-print = Vous pouvez imprimer cette page. Elle montre le code pendant dix minutes, puis plus jamais.
code-noted = J’ai noté le code
code-what = Ce code ouvre votre parcours sur un autre appareil, sans compte. Il n’est montré qu’une fois.
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
resume-button = Ouvrir mon parcours
resume-length = Un code a seize chiffres. Vérifiez qu’il n’en manque pas
resume-slip = Un chiffre n’est pas le bon, ou deux sont échangés. Relisez votre code
resume-wrong = Ce code n’ouvre rien. Il a peut-être servi, ou il est trop ancien
resume-lost = Votre code est perdu ?
resume-lost-text = Personne ne peut le retrouver, pas même nous. Si vous êtes connecté quelque part, faites un nouveau code depuis votre parcours. Sinon, recommencez : votre plan se refait en quelques minutes, et les organismes gardent les demandes que vous leur avez envoyées.
resume-begun = Vous avez déjà commencé ?

# Signing in and out
sign-in-title = Se connecter
sign-in-demo = C’est une démonstration. Choisissez une personne inventée.
sign-in-demo-by = la démonstration
sign-in-who = Qui êtes-vous ?
sign-in-choose = Choisissez une personne
sign-in-button = Se connecter
sign-in-why = Vos parcours sont alors à votre nom : vous n’avez pas de code à garder, et votre identité n’est pas à écrire.
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
leave-no-code = Vous n’avez pas de code valable pour revenir à un parcours. Faites-en un d’abord.
leave-button = Se déconnecter
leave-wipe = Effacer aussi mes réponses de cet appareil
leave-wipe-hint = Si d’autres personnes s’en servent.
left-title = Vous êtes déconnecté
left-text = Fermez cette fenêtre si d’autres personnes se servent de cet appareil.

# The journey
journey-caption = Mon parcours
expected-title = Ce qui vous attend
expected-nothing = Rien n’attend de vous pour le moment.
expected-missing = { $body } demande quelque chose pour « { $service } », au plus tard le { $day }.
expected-missing-link = Voir et répondre
expected-send = Rempli, pas encore envoyé : { $services }.
expected-send-link = Vérifier et envoyer
expected-finish = Commencé, à compléter : { $services }.
expected-finish-link = Continuer le formulaire
expected-deadline = { $service } : au plus tard le { $day }.
expected-past = { $service } : le dernier jour était le { $day }.
expected-deadline-link = Voir l’étape
requests-title = Mes demandes
request-sent = Envoyée
request-received = Reçue
request-examining = En examen
request-missing = Il manque quelque chose
request-granted = Décision : accordée
request-refused = Décision : refusée
request-closed = Décision : close
request-sent-on = envoyée le { $day }
request-missing-until = À donner au plus tard le { $day }.
request-of-another = Demande d’une autre personne du parcours. Ce qu’elle contient reste à elle.
wait-observed = Observé ici : la moitié des réponses viennent en { $median }, neuf sur dix en { $most } ({ $counted } décisions).
wait-accepts = Sans réponse le { $day }, c’est oui.
wait-refuses = Sans réponse le { $day }, c’est non, et vous pouvez contester.
wait-nothing = Sans réponse le { $day }, rien n’est décidé ; un juge peut alors ordonner une réponse.
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
silence-was-yes = L’organisme n’a pas répondu avant le { $day } : la loi dit que c’est oui.
silence-was-no = L’organisme n’a pas répondu avant le { $day } : la loi dit que c’est non. Vous pouvez contester.
silence-was-nothing = L’organisme n’a pas répondu avant le { $day }. Rien n’est décidé ; un juge peut ordonner une réponse.
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
journey-more = Ce parcours
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
mine-title = Mes parcours
reach-title = Comment me joindre
people-title = Qui est dans ce parcours
