
# A demonstration
demo-title = Essayer Jalon
demo-intro = Tout marche, et personne n’est réel : les personnes sont inventées, rien ne part d’ici. Cinq choses à essayer, en une minute chacune.
demo-step-plan = Dites ce qui arrive, et lisez votre plan sans compte :
demo-step-keep = Gardez votre plan, ou entrez comme une personne inventée :
demo-step-send = Choisissez des demandes, remplissez une seule fois, regardez ce que chaque organisme reçoit, envoyez :
demo-step-desk = Passez de l’autre côté : examinez la demande comme agent de l’organisme, et décidez :
demo-step-mails = Lisez les messages que la personne a reçus :
demo-sign-in = Entrer comme quelqu’un
demo-mine = Mes démarches
demo-desk = Le bureau des agents
demo-clock = Faire passer les jours
demo-today = Ici, nous sommes le { $date }. Le silence d’un organisme et les derniers jours arrivent quand leur jour est passé. Les sessions se terminent aussi : il faut revenir avec son code, ou se connecter de nouveau.
demo-days = Nombre de jours
demo-days-hint = Par exemple 61, pour un silence de deux mois
demo-ahead = Avancer
demo-people = Les personnes inventées
demo-agents = Les agents inventés
demo-mails-title = Messages et lettres
demo-mails-intro = Ce qui serait parti vers les personnes. Le plus récent est en haut.
demo-mails-list = Messages électroniques
demo-no-mail = Aucun message pour le moment. Une personne en reçoit si elle a dit comment la joindre, dans sa démarche.
demo-letters-list = Lettres
demo-no-letter = Aucune lettre pour le moment.
demo-letter = Lettre { $n } (PDF)
demo-to = Pour { $address }
