# The site's own words. Texts about services, bodies and questions are the catalogue's.
# The names of the messages make the enum `Key`: see build.rs.

# Around every page
site-name = Jalon – Mes moments de vie
title-mistaken = Erreur : { $title }
skip-link = Aller au contenu principal
banner-tag = Bêta
banner-text = Ce service est nouveau. Vérifiez les dates et les montants auprès de l’organisme avant de vous engager.
language-label = Langue
back = Retour
footer-label = Liens du site
footer-help = Être aidé
footer-accessibility = Accessibilité : pas encore vérifiée
footer-data = Vos données

# Words of addresses
path-find = chercher
path-questions = questions
path-answers = reponses
path-plan = plan
path-print = plan/imprimer
path-calendar = plan/calendrier.ics
path-help = aide
path-accessibility = accessibilite
path-offices = guichets
path-data = donnees
path-keep = garder
path-resume = reprendre
path-sign-in = connexion
path-join = rejoindre
path-ours = verifier-un-message
path-mine = mes-demarches
path-choose = choisir
path-form = formulaire
path-papers = pieces
path-check = verifier
path-requests = demandes
path-reach = me-joindre
path-desk = agents

# Values
colon =  :
yes = Oui
no = Non
not-known = pas connu
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-long = { $weekday } { $date }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
}
date-medium = { $day } { $month } { $year }
date-month = { $month } { $year }
number-group =  
number-decimal = ,
money-euros = { $number } €
money-day = { $amount } par jour
money-month = { $amount } par mois
money-year = { $amount } par an
range-between = entre { $low } et { $high }
range-up-to = jusqu’à { $high }
range-from = au moins { $low }
percent = { $number } %
time-years = { $n ->
    [one] { $number } an
   *[other] { $number } ans
}
time-months = { $n ->
    [one] { $number } mois
   *[other] { $number } mois
}
time-days = { $n ->
    [one] { $number } jour
   *[other] { $number } jours
}
label-value = { $label } : { $value }

# Home and search
home-title = Que vous arrive-t-il ?
home-intro = Dites-le avec vos mots, ou choisissez dans la liste. Nous vous disons quoi faire, dans quel ordre et pour quelle date.
home-list = Choisir dans la liste
place-missing = Écrivez un code postal ou un nom
place-unknown = Nous ne connaissons pas ce lieu. Vérifiez son orthographe, ou écrivez son code postal
place-several = Plusieurs lieux correspondent. Choisissez le vôtre
place-which = Lequel ?
place-of = { $place } ({ $area })
place-home = Là où vous habitez
place-elsewhere = Autres lieux qui ont leurs propres règles : non

find-title = Chercher
find-label = Ce qui vous arrive, avec vos mots
find-hint = Par exemple : j’attends un bébé. Vos mots ne sont ni gardés ni écrits dans l’adresse de la page.
find-button = Chercher
find-nothing-typed = Écrivez ce qui vous arrive, en quelques mots
find-found = Voici ce qui correspond
find-matched = Mots reconnus : { $words }
find-not-found = Nous n’avons rien trouvé pour ces mots
find-not-found-text = Essayez avec d’autres mots, ou regardez ce que nous savons faire aujourd’hui. Une personne peut aussi vous aider.

# Before one starts
event-what = Ce que vous obtenez
event-what-text = Un plan daté : ce que vous avez à faire, ce à quoi vous avez droit, dans quel ordre, avec quels papiers, et pourquoi.
event-questions = { $n ->
    [one] Une question au plus. Vous pouvez toujours répondre « Je ne sais pas ».
   *[other] { $n } questions au plus, quelques minutes. Vous pouvez toujours répondre « Je ne sais pas ».
}
event-no-account = Pas de compte à créer, rien à payer. Rien n’est envoyé à une administration.
event-before = À avoir sous la main
event-answers = Ce que deviennent vos réponses
event-answers-text = Elles restent sur votre appareil, dans un cookie chiffré, { $hours } heures après votre dernière réponse. Nous n’en gardons aucune copie.
event-start = Commencer
event-resume = Reprendre
event-resume-text = Vous avez déjà commencé sur cet appareil.
event-see-plan = Voir mon plan
event-restart = Tout effacer et recommencer
event-gone-title = Nous n’avons pas vos réponses
event-gone-text = Elles s’effacent { $hours } heures après la dernière, ou quand vous fermez une fenêtre privée. Vous pouvez recommencer.

# Questions
question-why = Pourquoi cette question ?
question-continue = Continuer
question-unknown = Je ne sais pas
question-see-plan = Voir mon plan maintenant
question-problem = Il y a un problème
question-error = Erreur :
field-day = Jour
field-month = Mois
field-year = Année
field-date-hint = Par exemple : 27 3 2026, ou 27 mars 2026
suffix-euros = €
suffix-euros-day = € par jour
suffix-euros-month = € par mois
suffix-euros-year = € par an
suffix-percent = %
suffix-years = ans
suffix-months = mois
suffix-days = jours
missing-choice = Choisissez une réponse, ou « Je ne sais pas »
missing-money = Écrivez un montant, 0 s’il n’y en a pas, ou choisissez « Je ne sais pas »
missing-number = Écrivez un nombre, ou choisissez « Je ne sais pas »
missing-date = Écrivez la date, ou choisissez « Je ne sais pas »
missing-day = Il manque le jour. Écrivez par exemple 27
missing-month = Il manque le mois. Écrivez par exemple 3 ou mars
missing-year = Il manque l’année. Écrivez ses quatre chiffres, par exemple 2026
not-an-amount = Ce n’est pas un montant. Écrivez seulement des chiffres, par exemple 1 250,50
not-a-number = Ce n’est pas un nombre. Écrivez seulement des chiffres, par exemple 2
not-whole = Écrivez un nombre entier, sans virgule
too-many-decimals = Écrivez au plus deux chiffres après la virgule
below-least = C’est trop petit. Écrivez { $least } ou plus
above-most = C’est trop grand. Écrivez { $most } ou moins
unclear-day = Le jour doit être un nombre de 1 à 31
unclear-month = Le mois doit être un nombre de 1 à 12, ou son nom, par exemple mars
unclear-year = Écrivez l’année avec ses quatre chiffres, par exemple 2026
no-such-day = Ce jour n’existe pas dans ce mois. Vérifiez le jour et le mois
too-early = La date est trop ancienne. Elle doit être le { $date } ou après
too-late = La date est trop loin. Elle doit être le { $date } ou avant

# The plan
plan-day = Calculé le { $day }, catalogue { $release }.
plan-not-sent = Ce plan n’envoie rien : chaque démarche reste à faire auprès de l’organisme.
plan-open = Ouvrez une démarche pour savoir comment la faire et pourquoi elle est là.
plan-questions-left = { $n ->
    [one] Une question peut encore changer ce plan.
   *[other] { $n } questions peuvent encore changer ce plan.
}
plan-continue = Continuer les questions
plan-important = Important
urgency-overdue = Délai dépassé
urgency-week = Maintenant ou dans les 7 jours
urgency-month = Dans le mois
urgency-half-year = Dans les 6 mois
urgency-later = Plus tard
urgency-no-date = Sans date limite connue
urgency-automatic = Fait sans vous
status-to-do = À faire
status-to-check = À vérifier
status-automatic = Fait automatiquement
status-overdue = Délai dépassé
status-not-for-you = Ne vous concerne pas
item-by = Avant la fin du
item-last-day = Dernier jour
item-advice = Conseillé avant le
item-advised-day = Jour conseillé
item-legal = Délai légal :
item-advised = Conseil :
item-amount = Montant
item-with = Auprès de
item-needs = À fournir
item-after = Après
item-channels = Comment
item-cost = Prix
item-late = Après ce jour
item-silence = Sans réponse
item-assessed = À apprécier par
item-settled = Pour le savoir
item-not-covered = Nous ne savons pas calculer ce droit pour vous. Demandez à l’organisme.
item-for-all = Cette démarche fait partie de l’événement pour tout le monde.
item-contest = Contester
item-who = Qui d’autre peut le faire
item-delay = Temps de réponse
supposed-if = Si l’on suppose
supposed-yes = Oui, avec ce qui est supposé ici. Ce n’est pas certain.
supposed-no = Non, avec ce qui est supposé ici. Ce n’est pas certain.
supposed-amount = Oui, { $amount }, avec ce qui est supposé ici. Ce n’est pas certain.
item-source = Texte
item-checked = vérifié le { $date }
due-rolled = Le dernier jour serait le { $before } : il n’est pas travaillé, le délai va jusqu’au { $on }.
due-from = (compté à partir du { $date })
due-between = entre le { $low } et le { $high }, selon vos réponses
due-not-before = pas avant le { $low }, selon vos réponses
due-not-after = le { $high } au plus tard, selon vos réponses
due-not-known = date pas encore connue
amount-not-computed = montant non calculé ici
amount-not-known = pas encore connu
cost-free = gratuit
need-produced = { $evidence } (obtenu à l’étape « { $step } »)
need-fetched = { $evidence } (demandé directement à : { $body })
confirm-unread = Nous n’avons pas encore comparé cette démarche avec le texte officiel.
confirm-secondary = Nos sources citent le texte officiel sans le reproduire, ou ne disent pas toutes la même chose.
confirm-unread-part = Nous n’avons pas encore comparé tout ce qui est dit ici avec le texte officiel.
confirm-secondary-part = Certaines de nos sources citent le texte officiel sans le reproduire, ou ne disent pas toutes la même chose.
confirm-with = Demandez confirmation avant de vous engager : { $body }.
cited-unread = pas encore lu
cited-secondary = lu de seconde main
silence-accepts = après { $time }, le silence vaut accord
silence-refuses = après { $time }, le silence vaut refus
silence-nothing = après { $time }, rien n’est décidé : un tribunal peut obliger à répondre
silence-months = { $n ->
    [one] un mois
   *[other] { $n } mois
}
silence-days = { $n ->
    [one] un jour
   *[other] { $n } jours
}
silence-clear-days = { $n ->
    [one] un jour franc
   *[other] { $n } jours francs
}
silence-working-days = { $n ->
    [one] un jour ouvrable
   *[other] { $n } jours ouvrables
}
channel-online = En ligne sur { $site }
channel-phone = Par téléphone au { $number }
channel-desk = Au guichet
channel-desk-find = Au guichet : trouver le plus proche
channel-post = Par courrier
channel-form = Formulaire { $form }
why-criteria = Conditions
why-holds = oui
why-fails = non
why-open = pas encore connu
why-assessed = à apprécier par : { $body }
why-facts = Ce que nous savons de vous
why-declared = vous l’avez dit
why-supposed = supposé
why-attested = d’après { $body }, le { $date }
why-figures = Chiffres de la loi
why-since = depuis le { $date }
why-steps = Calculs
turn-title = Ce qui changerait la réponse
turn-yes = oui
turn-no = non
turn-day = À partir du { $date }, sans autre changement, la réponse sera : { $answer }.
turn-fact = Avec « { $what } : { $value } », la réponse serait : { $answer }.
papers-title = Les papiers à réunir
papers-instead = { $n ->
    [one] Un seul papier sert à tout, au lieu de { $m } demandés séparément.
   *[other] { $n } papiers suffisent, au lieu de { $m } demandés séparément.
}
papers-count = { $n ->
    [0] Aucun papier à réunir.
    [one] Un papier à réunir.
   *[other] { $n } papiers à réunir.
}
papers-for = Pour : { $services }
papers-produced = Les papiers que vous obtiendrez en chemin
papers-from = À l’étape : { $services }
papers-fetched = Ce que les organismes se procurent eux-mêmes
papers-fetched-from = Demandé à : { $body }
paper-original = L’original
paper-months = { $n ->
    [one] De moins d’un mois
   *[other] De moins de { $n } mois
}
paper-days = { $n ->
    [one] De moins d’un jour
   *[other] De moins de { $n } jours
}
others-title = Ce qui ne vous concerne pas
others-text = D’après vos réponses. Si quelque chose vous étonne, regardez pourquoi ou changez une réponse.
answers-title = Vos réponses
answers-change = Changer
answers-none = Vous n’avez encore répondu à aucune question.
answer-unknown = Je ne sais pas
plan-keep = Garder ce plan
plan-print = Imprimer ce plan
plan-calendar = Ajouter les dates à mon agenda
plan-help = Être aidé au téléphone ou près de chez moi
print-back = Revenir au plan
calendar-legal = Dernier jour : { $service }
calendar-advice = À faire : { $service }
calendar-to-check = À vérifier : { $service }

# About the site
offices-title = Trouver un guichet : { $body }
offices-label = Code postal ou nom de votre commune
offices-none = Nous ne connaissons pas de guichet pour ce lieu.
help-title = Être aidé
help-intro = Vous n’êtes pas obligé de faire seul, ni de tout faire en ligne.
help-people = Près de chez vous
help-people-text = Montrez le plan imprimé ou votre écran à la personne qui vous aide.
help-bodies = Les organismes
help-bodies-text = Pour une démarche précise, demandez à l’organisme responsable.
help-site = Site de { $body }
help-find = Trouver { $body } près de chez moi
help-phone = Téléphone : { $number }
accessibility-title = Accessibilité
accessibility-state = Ce site n’a pas encore été vérifié par un audit. Nous ne pouvons donc pas dire qu’il est conforme à la norme EN 301 549.
accessibility-done = Ce que nous faisons
accessibility-done-text = Les pages marchent sans JavaScript, au clavier, sur petit écran, avec un texte agrandi et un lecteur d’écran. Des outils automatiques les vérifient à chaque version ; ils ne voient pas tout.
accessibility-problem = Une difficulté ?
accessibility-problem-text = Si une page vous bloque, dites-le à l’organisme qui vous a donné cette adresse : il doit vous donner le même service autrement.
accessibility-defender = Sans réponse, vous pouvez écrire à :
data-title = Vos données
data-kept = Ce qui est gardé
data-kept-text = Vos réponses, dans un cookie chiffré sur votre appareil. Nos serveurs ne gardent rien : ils lisent le cookie, calculent la page et oublient.
data-journeys = Les démarches que vous gardez
data-journeys-text = Seulement si vous l’avez demandé : votre démarche est alors sur nos serveurs, chiffrée avec une clé qui n’est qu’à vous. « Mes démarches » permet de l’emporter et de l’effacer.
data-time = Combien de temps
data-time-text = { $hours } heures après votre dernière réponse, puis elles s’effacent. Ce cookie n’existe pas avant que vous commenciez.
data-who = Qui les voit
data-who-text = Personne. Rien n’est envoyé à une administration, ni à une entreprise. Il n’y a ni publicité, ni mesure d’audience, ni script.
data-log = Ce que note le serveur
data-log-text = Le type de page demandée, l’heure et la durée du calcul. Ni vos réponses, ni votre adresse, ni vos mots de recherche.
data-rights = Effacer maintenant
data-rights-text = Choisissez « Tout effacer et recommencer » au début de l’événement, ou effacez les cookies de ce site dans votre navigateur. Sur un appareil partagé, faites-le avant de partir.
data-open = Données ouvertes
data-open-text = Le catalogue entier est public, pour tous les usages : les démarches, les règles et leurs sources.

# Pages shown instead of the one asked for
oops-home = Revenir à l’accueil
oops-not-found = Cette page n’existe pas
oops-not-found-text = Vérifiez l’adresse. Si vous avez suivi un lien, il est peut-être ancien.
oops-method = Cette adresse ne se demande pas ainsi
oops-method-text = Revenez à l’accueil et reprenez depuis une page du site. Vos réponses n’ont pas changé.
oops-too-large = C’est trop long pour être lu
oops-too-large-text = Ce qui a été envoyé est plus grand que tous nos formulaires. Revenez en arrière et raccourcissez. Vos réponses n’ont pas changé.
oops-not-a-form = Nous n’avons pas compris ce qui a été envoyé
oops-not-a-form-text = Revenez en arrière et envoyez le formulaire depuis la page. Vos réponses n’ont pas changé.
oops-forged = Ce formulaire ne vient pas d’une page récente du site
oops-forged-text = Par sécurité, rien n’a été enregistré. Revenez en arrière, rechargez la page et recommencez.
oops-too-long = Il y a trop de réponses pour votre navigateur
oops-too-long-text = Vos réponses sont gardées sur votre appareil, et la place y est comptée. La dernière n’a pas été enregistrée. Vous pouvez voir votre plan avec les précédentes.
oops-too-many = Trop de demandes à la fois
oops-too-many-text = Attendez quelques secondes, puis rechargez la page. Vos réponses n’ont pas changé.
oops-too-slow = Votre demande a mis trop de temps à arriver
oops-too-slow-text = Vérifiez votre connexion, puis recommencez. Vos réponses n’ont pas changé.
oops-fault = Le service a un problème
oops-fault-text = La faute vient de nous. Réessayez dans quelques minutes. Vos réponses précédentes sont toujours sur votre appareil.
oops-sign-in = Reprenez votre démarche pour voir cette page
oops-sign-in-text = Entrez votre code, ou connectez-vous. Rien de ce que vous avez enregistré n’est effacé.
oops-desk-sign-in = Connectez-vous comme agent
oops-desk-sign-in-text = Votre session est terminée, ou n’a pas commencé.
oops-away = Nos données ne sont pas accessibles pour le moment
oops-away-text = Rien n’est perdu de ce que nous avons confirmé. Réessayez dans quelques minutes.
oops-stale = Quelque chose a changé depuis que vous avez ouvert cette page
oops-stale-text = Revenez à la page précédente et regardez-la de nouveau avant de continuer.
oops-not-now = Cela n’est pas possible pour le moment
oops-not-now-text = La demande n’est plus dans l’état que montrait la page. Revenez en arrière pour voir où elle en est.
