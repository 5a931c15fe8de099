# Ce que des organismes savent déjà : demandé avec l’accord de la personne, montré avant de servir.

# Words of addresses
path-registers = registres

registers-title = Ce que l’administration sait déjà
registers-intro = Vous n’avez pas à redire ce qu’un organisme sait. Demandez-le-lui : vous voyez sa réponse, puis vous décidez si nous l’utilisons.
registers-none = Aucun organisme relié à ce site ne sait autre chose d’utile à votre démarche.
registers-not-identified = Un organisme n’est interrogé que sur une personne dont l’identité est sûre. Connectez-vous d’abord.
registers-used = Ce que vous utilisez, d’après { $body }
registers-own = Le dire moi-même
registers-again = Redemander
registers-go-on = Répondre à ce qui reste
registers-spared = { $n ->
    [one] Un organisme sait déjà une chose que nous vous demanderions.
   *[other] Des organismes savent déjà { $n } choses que nous vous demanderions.
}

register-declined = Vous avez dit non. Vous pouvez changer d’avis.
register-unknown = Ne vous a pas trouvé.
register-away = Ne répond pas pour l’instant.
register-unknown-note = { $body } ne vous a pas trouvé. Répondez vous-même : cela ne change rien à vos droits.
register-away-note = { $body } n’a pas répondu. Réessayez plus tard, ou répondez vous-même.
register-gone-note = La réponse a attendu plus d’une heure : elle est effacée. Vous pouvez redemander.
register-needs-more = { $body } a besoin d’en savoir plus pour vous reconnaître.
register-holds = Ce que nous demandons à cet organisme : { $body }
register-told = Ce que nous disons de vous à cet organisme : { $body }
register-basis = Texte qui le permet
register-promise = Rien n’est utilisé avant que vous l’ayez vu. La demande est inscrite dans votre journal.
register-ask = Demander à { $body }
register-decline = Ne pas demander
register-answer-intro = Voici ce que répond { $body }. Rien n’est encore utilisé.
register-told-intro = Le { $day }, { $body } nous a fait savoir ceci de lui-même : { $event }. Rien n’est encore utilisé, et rien n’est parti. Si vous l’acceptez, le plan commence avec ce qui suit.
register-differs = Ce n’est pas ce que vous avez dit. Que faut-il utiliser ?
register-differs-from = Ce n’est pas ce que dit { $who }. Que faut-il utiliser ?
register-theirs = { $body } dit :
register-mine = Je garde ce que j’ai dit :
register-kept = Je garde ce que dit { $who } :
register-use = Si quelque chose est faux, ne l’utilisez pas : répondez vous-même, et demandez la correction à l’organisme.
register-accept = Utiliser ces informations
register-refuse = Ne pas les utiliser
register-choose-which = Choisissez lequel vous concerne
register-choose-one = { $what } : choisissez ce qu’il faut utiliser
register-says = D’après { $body }, le { $date }.
register-says-until = D’après { $body }, le { $date } ; vaut jusqu’au { $until }.
event-start-known = Commencer avec ce que l’administration sait déjà
event-start-known-text = Vous êtes connecté : des organismes peuvent répondre à votre place. Vous voyez chaque réponse avant qu’elle serve.
journey-registers = Voir ce que l’administration sait déjà
