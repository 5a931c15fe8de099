# The file that a person carries: taking a journey along, and beginning from it elsewhere.

# Words of addresses
path-carry = emporter
path-file = fichier

# Taking it along
carry-title = Emporter mon dossier
carry-what = Vous recevez un fichier que vous seul pouvez ouvrir. Avec lui, vous reprenez vos réponses ici ou sur un autre site Jalon, même si tout est effacé ici.
carry-in = Dedans
carry-in-answers = Vos réponses, et ce que vous avez écrit dans le formulaire.
carry-in-state = Ce que vous avez fait, choisi et envoyé, et où en étaient vos demandes.
carry-out = Pas dedans
carry-out-papers = Vos pièces : gardez vos originaux.
carry-out-requests = Les échanges avec les organismes. Ce que vous avez envoyé reste chez eux.
carry-begin = Faire mon mot de passe
carry-write = Notez d’abord ces vingt chiffres : c’est le mot de passe du fichier.
carry-lost = Sans eux, personne ne peut ouvrir le fichier, pas même nous.
carry-apart = Gardez-les à part du fichier. Cette page les montre pendant dix minutes, puis plus jamais.
carry-download = J’ai noté : télécharger le fichier
carry-how = Pour reprendre
carry-how-type = Choisissez le fichier et tapez les vingt chiffres.
carry-format = C’est un fichier age, un format ouvert : tout programme compatible l’ouvre avec ces chiffres, espaces compris.
keep-carry = Vous préférez que rien ne soit gardé ici ?

# Beginning from it
carried-title = Reprendre avec un fichier
carried-intro = Vous avez emporté votre dossier ? Une démarche commence ici avec ce qu’il contient. Votre fichier ne change pas.
carried-file = Votre fichier
carried-file-hint = Son nom finit par .age
carried-passphrase = Son mot de passe
carried-passphrase-hint = Vingt chiffres, avec ou sans espaces
carried-button = Reprendre de ce fichier
carried-none = Choisissez votre fichier
carried-length = Le mot de passe a vingt chiffres. Vérifiez qu’il n’en manque pas
carried-wrong = Ces chiffres n’ouvrent pas ce fichier. Vérifiez que ce sont les siens. Votre fichier est intact
carried-damaged = Ce fichier est incomplet ou abîmé. Essayez avec une autre copie, si vous en avez une
carried-not-one = Ce fichier n’est pas un dossier emporté d’un site Jalon. Choisissez celui dont le nom finit par .age
carried-newer = Ce fichier vient d’un site plus récent que celui-ci. Gardez-le : il s’ouvre là où il a été fait, et ici quand ce site sera à jour
carried-elsewhere = Ce fichier parle d’un événement que ce site ne connaît pas. Gardez-le : il s’ouvre là où il a été fait
