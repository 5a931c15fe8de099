concept-family-name = Familienname
concept-birth-name = Geburtsname
    .hint = Wenn er anders ist als Ihr Familienname.
concept-given-names = Vornamen
concept-birth-date = Geburtsdatum
concept-postal-address = Anschrift
    .hint = Dort, wo Ihre Post ankommt.
concept-phone = Telefon
    .hint = Mit + und der Vorwahl des Landes, zum Beispiel +49 30 1234567.
concept-email = E-Mail-Adresse
concept-tax-id = Ihre Steuer-ID
    .hint = 11 Ziffern. Sie steht auf Ihrem Steuerbescheid und auf der Lohnsteuerbescheinigung.
concept-child-tax-id = Steuer-ID des Kindes
    .hint = 11 Ziffern. Sie kommt nach der Geburt mit der Post.
concept-child-family-name = Familienname des Kindes
concept-child-given-names = Vornamen des Kindes
concept-child-birth-place = Geburtsort des Kindes
concept-elterngeld-start = Erster Tag des ersten Monats mit Elterngeld
    .hint = Monate zählen ab dem Tag der Geburt.
concept-elterngeld-end = Letzter Tag des letzten Monats mit Elterngeld
concept-bank-account = IBAN
concept-account-holder = Inhaberin oder Inhaber des Kontos

service-birth-certificate =
    .purpose = Damit das Standesamt den Eintrag findet und Ihnen die Urkunde schickt.
service-kindergeld =
    .purpose = Damit die Familienkasse Ihren Antrag prüft und das Kindergeld zahlt.
service-elterngeld =
    .purpose = Damit die Elterngeldstelle Ihren Antrag prüft und das Elterngeld zahlt.

# Die Seiten des Formulars
group-you = Sie
group-contact = Wie wir Sie erreichen
group-numbers = Ihre Nummern
group-child = Das Kind
group-leave = Elterngeld
group-bank = Das Konto für Zahlungen
