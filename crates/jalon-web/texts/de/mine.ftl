# A person's own pages: journeys that are kept, coming in and going out.

# Around every page
insider-by-code = Mit einem Code geöffnet
insider-label = Ihre Vorgänge
insider-desk = Meine Akten
footer-ours = Ist diese Nachricht von uns?

# Words of addresses
path-code = code
path-people = personen
path-steps = schritte
path-erase = loeschen
path-gone = geloescht
path-programs = programme
path-go = weiter
path-leave = abmelden
path-left = abgemeldet

# Keeping a plan
plan-is-kept = Dieser Plan ist in Ihrem Vorgang gespeichert.
plan-is-not-kept = Dieser Plan ist nur auf diesem Gerät, für einige Stunden. Sie können ihn aufbewahren, dann einige Schritte hier erledigen und verfolgen.
keep-title = Meinen Plan aufbewahren
keep-intro = Sie finden Ihren Plan auf jedem Gerät wieder und können hier Anträge stellen.
keep-already = Sie haben für dieses Ereignis schon einen Vorgang.
keep-already-link = Meinen Vorgang öffnen
home-kept = Mit Ihrem Vorgang weitermachen:
kept-by-code = Sie haben einen Vorgang aufbewahrt. Um ihn zu öffnen, geben Sie Ihren Code ein:
answers-kept = Diese Antworten gehören zu Ihrem Vorgang „{ $event }“.
answers-kept-since = Diese Antworten gehören zu Ihrem Vorgang „{ $event }“, aufbewahrt seit dem { $day }.
keep-what = Was wir aufbewahren
keep-what-text = Ihre Antworten zu diesem Ereignis; später, was Sie schreiben, Ihre Unterlagen, Ihre Anträge und was daraus wird.
keep-where = Wo
keep-where-text = Auf unseren Servern, mit einem Schlüssel verschlüsselt, der nur zu Ihnen gehört.
keep-who = Wer es sieht
keep-who-text = Sie. Eine Stelle erhält nur, was Sie ihr senden, nachdem Sie es gesehen haben. Wen Sie einladen, sieht die Schritte, nicht das Vertrauliche.
keep-long = Wie lange
keep-long-text = Bis Sie es löschen. Ein Code zum Wiederkommen gilt 90 Tage, und jede Rückkehr gibt einen neuen.
keep-erase = Wie Sie löschen
keep-erase-text = In „Meine Vorgänge“, jederzeit. Der Schlüssel wird zerstört: Niemand kann mehr etwas lesen.
keep-as = Sie sind { $name }. Der Vorgang steht dann bei Ihren Vorgängen.
keep-without = Ohne Konto: Sie erhalten einen Code zum Wiederkommen.
keep-button = Meinen Plan aufbewahren
keep-sign-in = Möchten Sie ihn lieber unter Ihrem Namen aufbewahren?
keep-sign-in-link = Zuerst anmelden
keep-resume = Haben Sie schon einen Code?

# The code
code-title = Mein Code zum Wiederkommen
code-intro = Notieren Sie diesen Code. Damit kommen Sie auf jedem Gerät zu Ihrem Vorgang zurück.
code-spoken = Am Telefon sagen Sie:
code-how = Um wiederzukommen
code-how-go = Gehen Sie zur Adresse
code-how-type = Tippen Sie die sechzehn Ziffern, mit oder ohne Leerzeichen.
code-how-new = Der Code gilt nur einmal: Sie erhalten sofort einen neuen.
code-until = Er gilt bis { $day }.
code-secret = Wer diesen Code hat, kann Ihren Vorgang öffnen. Niemand von uns fragt Sie in einer Nachricht danach.
code-print = Sie können diese Seite drucken. Sie zeigt den Code zehn Minuten lang, danach nie wieder.
code-noted = Ich habe den Code notiert
code-what = Dieser Code öffnet Ihren Vorgang auf einem anderen Gerät, ohne Konto. Er wird nur einmal gezeigt.
code-kept = Sie haben einen Code, gültig bis { $day }. Ein neuer Code ersetzt ihn.
code-make = Neuen Code machen
digit-0 = null
digit-1 = eins
digit-2 = zwei
digit-3 = drei
digit-4 = vier
digit-5 = fünf
digit-6 = sechs
digit-7 = sieben
digit-8 = acht
digit-9 = neun

# Coming back
resume-title = Mit einem Code weitermachen
resume-label = Ihr Code
resume-hint = Sechzehn Ziffern, zum Beispiel 4539 1488 0343 6467
resume-button = Meinen Vorgang öffnen
resume-length = Ein Code hat sechzehn Ziffern. Prüfen Sie, ob eine fehlt
resume-slip = Eine Ziffer stimmt nicht, oder zwei sind vertauscht. Lesen Sie Ihren Code noch einmal
resume-wrong = Dieser Code öffnet nichts. Vielleicht wurde er benutzt oder ist zu alt
resume-lost = Code verloren?
resume-lost-text = Niemand kann ihn wiederfinden, auch wir nicht. Wenn Sie irgendwo angemeldet sind, machen Sie aus Ihrem Vorgang einen neuen Code. Sonst beginnen Sie neu: Ihr Plan ist in wenigen Minuten wieder da, und die Stellen behalten die Anträge, die Sie gesendet haben.

# Signing in and out
sign-in-title = Anmelden
sign-in-demo = Dies ist eine Vorführung. Wählen Sie eine erfundene Person.
sign-in-demo-by = die Vorführung
sign-in-who = Wer sind Sie?
sign-in-choose = Wählen Sie eine Person
sign-in-button = Anmelden
sign-in-why = Ihre Vorgänge stehen dann unter Ihrem Namen: Sie brauchen keinen Code und müssen nicht schreiben, wer Sie sind.
sign-in-with = Mit { $name } anmelden
sign-in-what = { $name } gibt uns Ihre Identität. Von Ihren Schritten erfährt es nichts.
sign-in-none = Diese Website hat keine Konten.
sign-in-without = Ohne Anmeldung
sign-in-without-text = Alles hier geht auch ohne Konto, mit einem Code zum Wiederkommen.
sign-in-start = Mit meinem Plan beginnen
login-again = Anmelden
login-cancelled = Sie haben sich nicht angemeldet
login-cancelled-text = Sie sind umgekehrt. Nichts hat sich geändert, und Sie können ohne Konto weitermachen.
login-expired = Die Anmeldung hat zu lange gedauert
login-expired-text = Zu Ihrer Sicherheit wird sie nach zehn Minuten vergessen. Beginnen Sie noch einmal.
login-lost = Die Anmeldung wurde nicht beendet
login-lost-text = Vielleicht war die Seite zweimal offen, oder Cookies sind gesperrt. Beginnen Sie noch einmal von dieser Website aus.
login-level = Es braucht eine sicherere Anmeldung
login-level-text = Beginnen Sie noch einmal und wählen Sie ein Konto, das Ihre Identität besser nachweist. Sie können auch ohne Konto weitermachen.
login-mandate = Diese Vollmacht gilt hier nicht
login-mandate-text = Diese Website kann noch nicht mit Vollmacht handeln. Die Person kann sich selbst anmelden oder ihren Plan ohne Konto aufbewahren.
login-away = Der Anmeldedienst antwortet nicht
login-away-text = Das liegt nicht an Ihnen. Versuchen Sie es in einigen Minuten wieder, oder machen Sie ohne Konto weiter.
login-fault = Die Anmeldung geht im Moment nicht
login-fault-text = Das Problem liegt zwischen dem Anmeldedienst und uns. Wir haben eine Spur davon, ohne etwas von Ihnen. Machen Sie ohne Konto weiter, oder versuchen Sie es später.
leave-title = Abmelden
leave-text = Was gespeichert ist, bleibt. Ohne Konto brauchen Sie Ihren Code, um wiederzukommen.
leave-no-code = Sie haben keinen gültigen Code, um zu einem Vorgang zurückzukommen. Machen Sie zuerst einen.
leave-button = Abmelden
leave-wipe = Auch meine Antworten von diesem Gerät löschen
leave-wipe-hint = Wenn andere es benutzen.
left-title = Sie sind abgemeldet
left-provider = Auch dort abmelden, wo ich mich angemeldet habe
left-text = Schließen Sie dieses Fenster, wenn andere dieses Gerät benutzen.

# The journey
journey-caption = Mein Vorgang
expected-title = Was auf Sie wartet
expected-nothing = Im Moment wartet nichts auf Sie.
expected-missing = { $body } bittet um etwas für „{ $service }“, spätestens bis { $day }.
expected-missing-link = Ansehen und antworten
expected-replace = Eine Datei Ihres Antrags „{ $service }“ enthält etwas Gefährliches. Sie wurde nicht aufbewahrt, und { $body } hat sie nicht erhalten. Geben Sie bitte eine andere.
expected-replace-link = Eine andere Datei geben
expected-send = Ausgefüllt, noch nicht gesendet: { $services }.
expected-send-link = Prüfen und senden
expected-finish = Begonnen, noch zu ergänzen: { $services }.
expected-finish-link = Formular fortsetzen
expected-deadline = { $service }: spätestens bis { $day }.
expected-past = { $service }: Der letzte Tag war { $day }.
expected-deadline-link = Schritt ansehen
requests-title = Meine Anträge
request-sent-on = gesendet am { $day }
request-missing-until = Spätestens bis { $day } zu geben.
request-of-another = Antrag einer anderen Person des Vorgangs. Der Inhalt bleibt bei ihr.
wait-unknown = Wir wissen noch nicht, wie lange diese Stelle braucht.
wait-sorry = Es dauert länger als vorgesehen, das tut uns leid. Schreiben Sie der Stelle aus dem Antrag heraus: Ihre Nachricht hat ein Datum.
heard-sent = Zuletzt: am { $day } von Ihnen abgegangen.
heard-received = Zuletzt: am { $day } bei der Stelle eingegangen.
heard-assigned = Zuletzt: am { $day } jemandem übergeben.
heard-examining = Zuletzt: Prüfung am { $day } begonnen.
heard-missing = Zuletzt: am { $day } wurde etwas nachgefordert.
heard-supplied = Zuletzt: am { $day } von Ihnen ergänzt.
heard-wrote = Zuletzt: am { $day } hat die Stelle Ihnen geschrieben.
heard-you-wrote = Zuletzt: am { $day } haben Sie geschrieben.
heard-decided = Entschieden am { $day }.
heard-silence = Zuletzt: Die Frist der Stelle ist abgelaufen, vermerkt am { $day }.
heard-withdrawn = Am { $day } von Ihnen zurückgezogen.
heard-viewed = Zuletzt: am { $day } geöffnet.
journey-here = Hier zu erledigen
journey-choose = Auswählen, was ich hier beantrage
journey-form = Formular ausfüllen
journey-papers = Meine Unterlagen
journey-check = Prüfen und senden
group-begun = Begonnen
group-to-do = Zu erledigen
group-to-check = Zu prüfen
group-later = Später
group-done = Erledigt
task-in-progress = In Arbeit
task-not-sent = Ausgefüllt, noch nicht gesendet
task-done = Erledigt
task-not-yet = Noch nicht möglich
task-after = Nach: { $services }
journey-answers = Meine Antworten ansehen und ändern
journey-more = Dieser Vorgang
journey-others = { $n ->
    [0] Sie sind allein darin.
    [one] Eine weitere Person ist darin.
   *[other] { $n } weitere Personen sind darin.
}
journey-reached = Wir sagen Ihnen, wenn etwas geschieht.
journey-not-reached = Wir sagen Ihnen nichts: Sie haben nicht gesagt, wie.
step-ask = Hier beantragen
step-done-text = Haben Sie es anderswo erledigt? Sagen Sie es, und Ihr Plan geht weiter.
step-done = Ich habe es erledigt
step-not-done-text = Sie haben gesagt, dass es erledigt ist.
step-not-done = Es ist nicht erledigt

# One's journeys
mine-title = Meine Vorgänge
reach-title = Wie ich erreichbar bin
people-title = Wer in diesem Vorgang ist
mine-none = Sie haben noch keinen Plan aufbewahrt.
mine-died-title = Ein Register hat Ihren Tod gemeldet
mine-died = Das Register: { $register }. Seitdem schreiben wir Ihnen nicht mehr, und Ihre Fristen werden hier nicht mehr überwacht. Wenn das falsch ist, sagen Sie es: Alles geht weiter. Lassen Sie auch das Register berichtigen, von dieser Stelle: { $body }.
mine-alive = Das ist falsch, ich lebe
mine-since = Aufbewahrt seit { $day }
mine-offered = { $body } hat es uns mitgeteilt. Nichts wird verwendet, bevor Sie es gesehen haben.
mine-by-code = Mit einem Code geöffnet
mine-waiting = { $n ->
    [0] Nichts wartet auf Sie.
    [one] Eine Sache wartet auf Sie.
   *[other] { $n } Dinge warten auf Sie.
}
mine-attach-text = Dieser Vorgang steht noch nicht unter Ihrem Namen. Wenn es Ihrer ist, können Sie ihn dazunehmen: Er sagt dann, wer Sie sind, laut { $by }.
mine-attach = Unter meinen Namen nehmen
mine-more = Ein anderer Vorgang
mine-sessions = Wo ich angemeldet bin
mine-sessions-text = Eine Sitzung endet von selbst nach zwei Stunden ohne Nutzung, und in jedem Fall nach zwölf Stunden.
mine-session-signed = Unter Ihrem Namen angemeldet
mine-session-code = Mit einem Code geöffnet
mine-session-this = Dieses Gerät
mine-session-since = Seit { $moment }
mine-session-seen = Zuletzt { $moment }
mine-moment = { $day } um { $time }
mine-session-end = Beenden
mine-sessions-end = Alle anderen beenden
mine-erase-signed = Dieser Code öffnet einen Vorgang und sonst nichts. Um alles zu löschen, meldet sich die Person an, die ihn aufbewahrt hat.
mine-erase = Alles Aufbewahrte löschen
mine-programs = Einem Ihrer Programme einen Schlüssel geben

# Programs of one’s own
programs-title = Ihre Programme
programs-intro = Ein Programm, dem Sie einen Schlüssel geben, liest Ihre Vorgänge hier wie Sie selbst. Sie können den Schlüssel jederzeit zurücknehmen; nach 90 Tagen endet er von selbst.
programs-key = Ihr Schlüssel
programs-key-once = Kopieren Sie ihn jetzt in Ihr Programm: Er wird nicht noch einmal gezeigt. Schicken Sie ihn niemandem.
programs-new = Ein neuer Schlüssel
programs-name = Für welches Programm
programs-name-hint = Der Name, an dem Sie es erkennen
programs-may = Was es darf
programs-reads = Ihre Vorgänge lesen
programs-acts = Lesen und für Sie handeln
programs-acts-hint = Fragen, was Stellen wissen, es annehmen oder ablehnen, einen Antrag zurücknehmen, ein Recht ausüben. Nie einen Antrag senden, nie löschen.
programs-make = Schlüssel erstellen
programs-end = Schlüssel zurücknehmen
programs-ends = Endet am { $moment }
programs-no-name = Sagen Sie, für welches Programm
programs-long-name = Der Name hat mehr als 60 Zeichen: Kürzen Sie ihn
programs-too-many = Sie haben schon 20 Schlüssel: Nehmen Sie zuerst einen zurück
programs-api = Was ein Programm fragen kann (OpenAPI)

# Erasing
erase-title = Alles löschen
erase-forever = Es lässt sich nicht rückgängig machen, auch nicht durch uns.
erase-goes = Was gelöscht wird
erase-journey = Der Vorgang „{ $event }“: Ihre Antworten, das Formular, Ihre Unterlagen, Ihre Anträge, die Nachrichten
erase-codes = Ihre Codes, Ihre Sitzungen und wie Sie erreichbar sind
erase-open = { $n ->
    [one] Ein Antrag läuft noch. Die Antwort sehen Sie hier dann nicht mehr.
   *[other] { $n } Anträge laufen noch. Die Antworten sehen Sie hier dann nicht mehr.
}
erase-stays = Was bleibt
erase-stays-bodies = Was eine Stelle schon in ihre eigenen Akten bekommen hat. Fragen Sie dort, was sie behält und warum.
erase-stays-people = Was den anderen Personen Ihrer Vorgänge gehört.
erase-stays-proofs = Der Nachweis, dass etwas geschehen ist, ohne etwas Lesbares.
erase-word = LÖSCHEN
erase-label = Zur Bestätigung schreiben Sie { $word }
erase-wrong = Schreiben Sie zur Bestätigung { $word }
erase-button = Alles löschen
gone-title = Alles ist gelöscht
gone-text = Ihre Schlüssel sind zerstört, Ihre Sitzungen beendet, und Ihre Antworten sind nicht mehr auf diesem Gerät.

# Several people
shared-yes = Was alle voneinander sehen
shared-steps = Die Schritte und wie weit sie sind
shared-answers = Antworten zum Haushalt: wie viele Kinder, wo Sie wohnen
shared-requests = Dass es einen Antrag gibt, wofür, und wie er steht
shared-no = Was niemand sonst sieht
shared-sensitive = Vertrauliche Antworten: Gesundheit, Behinderung
shared-content = Was Sie ins Formular schreiben, Ihre Unterlagen, Ihre Nachrichten, die Entscheidungen
shared-reach = Wie Sie erreichbar sind, und Ihre Codes
people-invite = Jemanden einladen
people-invite-text = Zum Beispiel den anderen Elternteil. Sie geben der Person einen Code, der einmal und vierzehn Tage gilt.
people-invited = Eine Einladung gilt bis { $day }.
people-invite-button = Einladungscode machen
people-invite-code = Geben Sie der Person diesen Code, möglichst mündlich.
people-invite-how = Die Person gibt ihn ein unter
people-invite-until = Der Code gilt bis { $day }. Diese Seite zeigt ihn zehn Minuten lang.
people-leave = Diesen Vorgang verlassen
people-leave-text = Die anderen behalten ihren Teil. Sie sehen diesen Vorgang und Ihre Anträge hier nicht mehr. Ihre Unterlagen und Antworten dienen niemandem sonst mehr.
people-sure = Ja, ich will diesen Vorgang verlassen
people-unsure = Kreuzen Sie zur Bestätigung das Kästchen an
join-title = Einem Vorgang beitreten
join-intro = Jemand hat Ihnen einen Code gegeben, um gemeinsam weiterzukommen. Bevor Sie eintreten: Das wird geteilt.
join-as = Sie treten als { $name } ein. Ihr Name wird den anderen nicht gezeigt.
join-without = Sie brauchen kein Konto: Sie erhalten einen eigenen Code zum Wiederkommen.
join-label = Der Einladungscode
join-button = Beitreten

# How one is reached
reach-intro = Nichts ist Pflicht. Lassen Sie leer, was Sie nicht möchten.
reach-says = Eine Nachricht sagt, dass ein Antrag abging, etwas fehlt, eine Antwort da ist oder ein letzter Tag naht.
reach-never = Sie enthält keinen Betrag, keine Unterlagen und kein Passwort und fragt nichts Persönliches.
reach-proof = Sie trägt einen Code, mit dem Sie hier prüfen, dass sie von uns ist.
reach-mail = E-Mail-Adresse (freiwillig)
reach-mail-wrong = Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@example.org
reach-phone = Mobiltelefon (freiwillig)
reach-phone-hint = Zum Beispiel +49 151 23456789
reach-phone-wrong = Diese Nummer hat nicht die richtige Zahl von Ziffern. Prüfen Sie sie
reach-phone-country = Beginnen Sie mit + und der Landesvorwahl, zum Beispiel +49
reach-phone-fixed = Das ist keine Mobilnummer: Sie empfängt keine Kurznachrichten
reach-letters = Postanschrift, für Briefe (freiwillig)
reach-letters-hint = Mindestens zwei Zeilen: die Straße, dann Postleitzahl und Ort
reach-letters-wrong = Schreiben Sie die Anschrift in zwei bis sechs Zeilen
reach-language = Sprache der Nachrichten
reach-save = Speichern

# Whether a message is ours
ours-title = Ist diese Nachricht von uns?
ours-intro = Jede Nachricht und jeder Brief dieser Website trägt einen Code. Schreiben Sie ihn hier.
ours-label = Der Code der Nachricht
ours-hint = Acht Buchstaben oder Ziffern, zum Beispiel 7K2M-X0QD
ours-wrong = Ein Code hat acht Buchstaben oder Ziffern. Prüfen Sie den der Nachricht
ours-button = Prüfen
ours-yes = Geprüft
ours-mail = Diese Nachricht ist von uns. Sie ging am { $day } per E-Mail ab.
ours-sms = Diese Nachricht ist von uns. Sie ging am { $day } als Kurznachricht ab.
ours-letter = Dieser Brief ist von uns. Er trägt das Datum { $day }.
ours-compare = Vergleichen Sie. Wenn Tag oder Weg nicht stimmen, wurde der Code abgeschrieben: Folgen Sie dieser Nachricht nicht.
ours-no = Diesen Code kennen wir nicht.
ours-no-text = Prüfen Sie, ob Sie ihn richtig abgeschrieben haben. Sonst folgen Sie den Links nicht und antworten nicht.
ours-never = Was wir nie verlangen
ours-never-text = Ein Passwort, einen Code zum Wiederkommen, eine Kartennummer, eine Zahlung.

# Taking a journey along

# What is said elsewhere of what is kept
