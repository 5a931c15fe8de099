# Ce qui est propre au pays, pour les pages d’aide.
country-help = Une personne de France services, de votre mairie ou d’une association peut faire ce plan avec vous.
country-defender = Défenseur des droits
    .address = https://formulaire.defenseurdesdroits.fr/
country-authority = CNIL
    .address = https://www.cnil.fr/fr/adresser-une-plainte
