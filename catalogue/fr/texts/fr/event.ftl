event-birth = Vous attendez un enfant ou il vient de naître
    .short = Naissance
    .summary = Ce que vous avez à faire et ce à quoi vous avez droit, de la grossesse à la garde de l’enfant.
    .before = Ayez sous la main la date de naissance ou la date prévue de l’accouchement. Votre avis d’impôt d’il y a deux ans aide à calculer les aides. Si vous n’avez rien, commencez quand même : vous pouvez toujours répondre « je ne sais pas ».
    .intro = Voici vos démarches, dans l’ordre et avec leurs dates. Vous n’avez pas tout à faire aujourd’hui. Les dates avant la naissance sont des estimations à partir de la date que vous avez donnée.
