# What belongs to the country, for the pages of help.
country-help = Somebody at France services, your town hall or an association can make this plan with you.
country-defender = Defender of Rights (Défenseur des droits)
    .address = https://formulaire.defenseurdesdroits.fr/
country-authority = CNIL
    .address = https://www.cnil.fr/en/plaintes
