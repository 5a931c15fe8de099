# The site's own words. Texts about services, bodies and questions are the catalogue's.

# Around every page
site-name = Jalon – Meine Lebenslagen
title-mistaken = Fehler: { $title }
skip-link = Zum Inhalt springen
banner-tag = Beta
banner-text = Dieser Dienst ist neu. Fragen Sie bei der zuständigen Stelle nach Terminen und Beträgen, bevor Sie sich festlegen.
language-label = Sprache
back = Zurück
footer-label = Links der Seite
footer-help = Hilfe bekommen
footer-accessibility = Barrierefreiheit: noch nicht geprüft
footer-data = Ihre Daten

# Words of addresses
path-find = suche
path-questions = fragen
path-answers = antworten
path-plan = plan
path-print = plan/drucken
path-calendar = plan/kalender.ics
path-help = hilfe
path-accessibility = barrierefreiheit
path-offices = stellen
path-data = daten
path-keep = behalten
path-resume = fortsetzen
path-sign-in = anmelden
path-join = beitreten
path-ours = nachricht-pruefen
path-mine = meine-vorgaenge
path-choose = auswaehlen
path-form = formular
path-papers = unterlagen
path-check = pruefen
path-requests = antraege
path-reach = erreichbar
path-desk = sachbearbeitung

# Values
colon = :
yes = Ja
no = Nein
not-known = nicht bekannt
day-monday = Montag
day-tuesday = Dienstag
day-wednesday = Mittwoch
day-thursday = Donnerstag
day-friday = Freitag
day-saturday = Samstag
day-sunday = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date-long = { $weekday }, { $date }
date-day = { $day }.
date-medium = { $day } { $month } { $year }
date-month = { $month } { $year }
number-group = .
number-decimal = ,
money-euros = { $number } €
money-day = { $amount } am Tag
money-month = { $amount } im Monat
money-year = { $amount } im Jahr
range-between = zwischen { $low } und { $high }
range-up-to = bis zu { $high }
range-from = mindestens { $low }
percent = { $number } %
time-years = { $n ->
    [one] { $number } Jahr
   *[other] { $number } Jahre
}
time-months = { $n ->
    [one] { $number } Monat
   *[other] { $number } Monate
}
time-days = { $n ->
    [one] { $number } Tag
   *[other] { $number } Tage
}
label-value = { $label }: { $value }

# Home and search
home-title = Worum geht es bei Ihnen?
home-intro = Sagen Sie es mit Ihren Worten, oder wählen Sie aus der Liste. Wir sagen Ihnen, was zu tun ist, in welcher Reihenfolge und bis wann.
home-list = Aus der Liste wählen
place-missing = Geben Sie eine Postleitzahl oder einen Namen ein
place-unknown = Diesen Ort kennen wir nicht. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein
place-several = Mehrere Orte passen. Wählen Sie Ihren
place-which = Welcher?
place-of = { $place } ({ $area })
place-home = Ihr Wohnort
place-elsewhere = Andere Orte mit eigenen Regeln: nein

find-title = Suchen
find-label = Worum es geht, mit Ihren Worten
find-hint = Zum Beispiel: Ich bekomme ein Kind. Ihre Worte werden nicht gespeichert und stehen nicht in der Adresse der Seite.
find-button = Suchen
find-nothing-typed = Schreiben Sie mit ein paar Worten, worum es geht
find-found = Das passt dazu
find-matched = Erkannte Wörter: { $words }
find-not-found = Zu diesen Worten haben wir nichts gefunden
find-not-found-text = Versuchen Sie es mit anderen Worten, oder sehen Sie nach, was wir heute schon können. Auch ein Mensch kann Ihnen helfen.

# Before one starts
event-what = Was Sie bekommen
event-what-text = Einen Plan mit Terminen: was Sie tun müssen, was Ihnen zusteht, in welcher Reihenfolge, mit welchen Unterlagen und warum.
event-questions = { $n ->
    [one] Höchstens eine Frage. Sie können immer mit „Weiß ich nicht“ antworten.
   *[other] Höchstens { $n } Fragen, ein paar Minuten. Sie können immer mit „Weiß ich nicht“ antworten.
}
event-no-account = Kein Konto nötig, nichts zu bezahlen. Nichts wird an eine Behörde geschickt.
event-before = Was Sie bereithalten
event-answers = Was mit Ihren Antworten geschieht
event-answers-text = Sie bleiben auf Ihrem Gerät, in einem verschlüsselten Cookie, bis { $hours } Stunden nach Ihrer letzten Antwort. Wir behalten keine Kopie.
event-start = Anfangen
event-resume = Weitermachen
event-resume-text = Sie haben auf diesem Gerät schon angefangen.
event-see-plan = Meinen Plan ansehen
event-restart = Alles löschen und neu anfangen
event-gone-title = Wir haben Ihre Antworten nicht
event-gone-text = Sie werden { $hours } Stunden nach der letzten gelöscht, oder wenn Sie ein privates Fenster schließen. Sie können neu anfangen.

# Questions
question-why = Warum fragen wir das?
question-continue = Weiter
question-unknown = Weiß ich nicht
question-see-plan = Meinen Plan jetzt ansehen
question-problem = Etwas stimmt nicht
question-error = Fehler:
field-day = Tag
field-month = Monat
field-year = Jahr
field-date-hint = Zum Beispiel: 27 4 2026 oder 27 April 2026
suffix-euros = €
suffix-euros-day = € am Tag
suffix-euros-month = € im Monat
suffix-euros-year = € im Jahr
suffix-percent = %
suffix-years = Jahre
suffix-months = Monate
suffix-days = Tage
missing-choice = Wählen Sie eine Antwort oder „Weiß ich nicht“
missing-money = Geben Sie einen Betrag ein, 0, wenn es keinen gibt, oder wählen Sie „Weiß ich nicht“
missing-number = Geben Sie eine Zahl ein, oder wählen Sie „Weiß ich nicht“
missing-date = Geben Sie das Datum ein, oder wählen Sie „Weiß ich nicht“
missing-day = Der Tag fehlt. Schreiben Sie zum Beispiel 27
missing-month = Der Monat fehlt. Schreiben Sie zum Beispiel 4 oder April
missing-year = Das Jahr fehlt. Schreiben Sie alle vier Ziffern, zum Beispiel 2026
not-an-amount = Das ist kein Betrag. Schreiben Sie nur Ziffern, zum Beispiel 1.250,50
not-a-number = Das ist keine Zahl. Schreiben Sie nur Ziffern, zum Beispiel 2
not-whole = Schreiben Sie eine ganze Zahl, ohne Komma
too-many-decimals = Schreiben Sie höchstens zwei Ziffern nach dem Komma
below-least = Das ist zu klein. Schreiben Sie { $least } oder mehr
above-most = Das ist zu groß. Schreiben Sie { $most } oder weniger
unclear-day = Der Tag muss eine Zahl von 1 bis 31 sein
unclear-month = Der Monat muss eine Zahl von 1 bis 12 sein oder sein Name, zum Beispiel April
unclear-year = Schreiben Sie das Jahr mit vier Ziffern, zum Beispiel 2026
no-such-day = Diesen Tag gibt es in dem Monat nicht. Prüfen Sie Tag und Monat
too-early = Das Datum liegt zu weit zurück. Frühestens geht: { $date }
too-late = Das Datum liegt zu weit in der Zukunft. Spätestens geht: { $date }

# The plan
plan-day = Stand: { $day }, Katalog { $release }.
plan-not-sent = Dieser Plan schickt nichts ab: Jeder Schritt ist noch bei der zuständigen Stelle zu tun.
plan-open = Öffnen Sie einen Schritt, um zu sehen, wie er geht und warum er hier steht.
plan-questions-left = { $n ->
    [one] Eine Frage kann diesen Plan noch ändern.
   *[other] { $n } Fragen können diesen Plan noch ändern.
}
plan-continue = Weiter mit den Fragen
plan-important = Wichtig
urgency-overdue = Frist vorbei
urgency-week = Jetzt oder innerhalb von 7 Tagen
urgency-month = Innerhalb eines Monats
urgency-half-year = Innerhalb von 6 Monaten
urgency-later = Später
urgency-no-date = Keine Frist bekannt
urgency-automatic = Geht ohne Sie
status-to-do = Zu tun
status-to-check = Zu prüfen
status-automatic = Geht von selbst
status-overdue = Frist vorbei
status-not-for-you = Betrifft Sie nicht
item-by = Spätestens am
item-last-day = Letzter Tag
item-advice = Am besten bis
item-advised-day = Empfohlener Tag
item-legal = Gesetzliche Frist:
item-advised = Rat:
item-amount = Betrag
item-with = Zuständig
item-needs = Vorzulegen
item-after = Nach
item-channels = Wie
item-cost = Kosten
item-late = Nach diesem Tag
item-silence = Keine Antwort
item-assessed = Darüber entscheidet
item-settled = So erfahren Sie es
item-not-covered = Diesen Anspruch können wir für Sie nicht berechnen. Fragen Sie die zuständige Stelle.
item-for-all = Dieser Schritt gehört für alle dazu.
item-contest = Dagegen vorgehen
item-who = Wer es sonst tun kann
item-delay = Dauer
supposed-if = Wenn wir annehmen
supposed-yes = Ja, mit dem, was hier angenommen ist. Sicher ist es nicht.
supposed-no = Nein, mit dem, was hier angenommen ist. Sicher ist es nicht.
supposed-amount = Ja, { $amount }, mit dem, was hier angenommen ist. Sicher ist es nicht.
item-source = Rechtsgrundlage
item-checked = geprüft am { $date }
due-rolled = Der letzte Tag wäre { $before }. An diesem Tag endet keine Frist: Sie haben Zeit bis { $on }.
due-from = (gezählt ab { $date })
due-between = zwischen dem { $low } und dem { $high }, je nach Ihren Antworten
due-not-before = nicht vor dem { $low }, je nach Ihren Antworten
due-not-after = spätestens am { $high }, je nach Ihren Antworten
due-not-known = Datum noch nicht bekannt
amount-not-computed = Betrag hier nicht berechnet
amount-not-known = noch nicht bekannt
cost-free = kostenlos
need-produced = { $evidence } (bekommen Sie beim Schritt „{ $step }“)
need-fetched = { $evidence } (direkt angefragt bei: { $body })
confirm-unread = Wir haben diesen Schritt noch nicht mit dem amtlichen Text verglichen.
confirm-secondary = Unsere Quellen nennen den amtlichen Text, ohne ihn wiederzugeben, oder sind sich nicht einig.
confirm-unread-part = Wir haben noch nicht alles, was hier steht, mit dem amtlichen Text verglichen.
confirm-secondary-part = Einige unserer Quellen nennen den amtlichen Text, ohne ihn wiederzugeben, oder sind sich nicht einig.
confirm-with = Lassen Sie es sich bestätigen, bevor Sie sich festlegen: { $body }.
cited-unread = noch nicht gelesen
cited-secondary = aus zweiter Hand
silence-accepts = nach { $time } gilt das Schweigen als Zusage
silence-refuses = nach { $time } gilt das Schweigen als Ablehnung
silence-nothing = nach { $time } ist nichts entschieden: ein Gericht kann zur Antwort verpflichten
silence-months = { $n ->
    [one] einem Monat
   *[other] { $n } Monaten
}
silence-days = { $n ->
    [one] einem Tag
   *[other] { $n } Tagen
}
silence-clear-days = { $n ->
    [one] einem vollen Tag
   *[other] { $n } vollen Tagen
}
silence-working-days = { $n ->
    [one] einem Werktag
   *[other] { $n } Werktagen
}
channel-online = Online auf { $site }
channel-phone = Telefonisch unter { $number }
channel-desk = Vor Ort
channel-desk-find = Vor Ort: die nächste Stelle finden
channel-post = Per Post
channel-form = Formular { $form }
why-criteria = Bedingungen
why-holds = ja
why-fails = nein
why-open = noch nicht bekannt
why-assessed = darüber entscheidet: { $body }
why-facts = Was wir über Sie wissen
why-declared = haben Sie gesagt
why-supposed = angenommen
why-attested = laut { $body }, am { $date }
why-figures = Zahlen aus dem Gesetz
why-since = seit { $date }
why-steps = Rechenweg
turn-title = Was die Antwort ändern würde
turn-yes = ja
turn-no = nein
turn-day = Ab { $date }, wenn sich sonst nichts ändert, ist die Antwort: { $answer }.
turn-fact = Mit „{ $what }: { $value }“ wäre die Antwort: { $answer }.
papers-title = Unterlagen, die Sie brauchen
papers-instead = { $n ->
    [one] Eine Unterlage genügt für alles, statt { $m } einzeln verlangter.
   *[other] { $n } Unterlagen genügen, statt { $m } einzeln verlangter.
}
papers-count = { $n ->
    [0] Keine Unterlagen nötig.
    [one] Eine Unterlage nötig.
   *[other] { $n } Unterlagen nötig.
}
papers-for = Für: { $services }
papers-produced = Unterlagen, die Sie unterwegs bekommen
papers-from = Beim Schritt: { $services }
papers-fetched = Was die Stellen selbst einholen
papers-fetched-from = Angefragt bei: { $body }
paper-original = Das Original
paper-months = { $n ->
    [one] Nicht älter als einen Monat
   *[other] Nicht älter als { $n } Monate
}
paper-days = { $n ->
    [one] Nicht älter als einen Tag
   *[other] Nicht älter als { $n } Tage
}
others-title = Was Sie nicht betrifft
others-text = Nach Ihren Antworten. Wenn Sie etwas wundert, sehen Sie nach, warum, oder ändern Sie eine Antwort.
answers-title = Ihre Antworten
answers-change = Ändern
answers-none = Sie haben noch keine Frage beantwortet.
answer-unknown = Weiß ich nicht
plan-keep = Diesen Plan behalten
plan-print = Diesen Plan drucken
plan-calendar = Termine in meinen Kalender übernehmen
plan-help = Hilfe am Telefon oder in meiner Nähe
print-back = Zurück zum Plan
calendar-legal = Letzter Tag: { $service }
calendar-advice = Zu tun: { $service }
calendar-to-check = Zu prüfen: { $service }

# About the site
offices-title = Stelle finden: { $body }
offices-label = Postleitzahl oder Name Ihres Ortes
offices-none = Wir kennen keine Stelle für diesen Ort.
help-title = Hilfe bekommen
help-intro = Sie müssen es nicht allein schaffen und nicht alles online erledigen.
help-people = In Ihrer Nähe
help-people-text = Zeigen Sie der Person, die Ihnen hilft, den gedruckten Plan oder Ihren Bildschirm.
help-bodies = Die zuständigen Stellen
help-bodies-text = Geht es um einen bestimmten Schritt, fragen Sie die zuständige Stelle.
help-site = Website: { $body }
help-find = In meiner Nähe finden: { $body }
help-phone = Telefon: { $number }
accessibility-title = Barrierefreiheit
accessibility-state = Diese Seite wurde noch nicht geprüft. Wir können daher nicht sagen, dass sie der Norm EN 301 549 entspricht.
accessibility-done = Was wir tun
accessibility-done-text = Die Seiten funktionieren ohne JavaScript, mit der Tastatur, auf kleinem Bildschirm, mit großer Schrift und mit Screenreader. Automatische Werkzeuge prüfen sie bei jeder Version; alles sehen sie nicht.
accessibility-problem = Gibt es eine Hürde?
accessibility-problem-text = Wenn Sie auf einer Seite nicht weiterkommen, sagen Sie es der Stelle, von der Sie diese Adresse haben: Sie muss Ihnen dieselbe Leistung auf anderem Weg geben.
accessibility-defender = Ohne Antwort können Sie schreiben an:
data-title = Ihre Daten
data-kept = Was gespeichert wird
data-kept-text = Ihre Antworten, in einem verschlüsselten Cookie auf Ihrem Gerät. Unsere Server behalten nichts: Sie lesen das Cookie, berechnen die Seite und vergessen.
data-journeys = Vorgänge, die Sie aufbewahren
data-journeys-text = Nur wenn Sie darum gebeten haben: Ihr Vorgang liegt dann auf unseren Servern, verschlüsselt mit einem Schlüssel, der nur Ihnen gehört. Unter „Meine Vorgänge“ können Sie ihn mitnehmen und löschen.
data-time = Wie lange
data-time-text = { $hours } Stunden nach Ihrer letzten Antwort, dann wird alles gelöscht. Bevor Sie anfangen, gibt es dieses Cookie nicht.
data-who = Wer sie sieht
data-who-text = Niemand. Nichts geht an eine Behörde oder ein Unternehmen. Es gibt keine Werbung, keine Reichweitenmessung, kein Skript.
data-log = Was der Server notiert
data-log-text = Die Art der Seite, die Uhrzeit und die Dauer. Nicht Ihre Antworten, nicht Ihre Adresse, nicht Ihre Suchwörter.
data-rights = Jetzt löschen
data-rights-text = Wählen Sie am Anfang der Lebenslage „Alles löschen und neu anfangen“, oder löschen Sie die Cookies dieser Website im Browser. Auf einem gemeinsam genutzten Gerät tun Sie das, bevor Sie gehen.
data-open = Offene Daten
data-open-text = Der ganze Katalog ist öffentlich und frei nutzbar: Leistungen, Regeln und ihre Quellen.

# Pages shown instead of the one asked for
oops-home = Zur Startseite
oops-not-found = Diese Seite gibt es nicht
oops-not-found-text = Prüfen Sie die Adresse. Wenn Sie einem Link gefolgt sind, ist er vielleicht alt.
oops-method = So kann diese Adresse nicht aufgerufen werden
oops-method-text = Gehen Sie zur Startseite und beginnen Sie von einer Seite der Website aus. Ihre Antworten sind unverändert.
oops-too-large = Das ist zu lang
oops-too-large-text = Was gesendet wurde, ist größer als jedes unserer Formulare. Gehen Sie zurück und kürzen Sie es. Ihre Antworten sind unverändert.
oops-not-a-form = Wir haben nicht verstanden, was gesendet wurde
oops-not-a-form-text = Gehen Sie zurück und senden Sie das Formular von seiner Seite ab. Ihre Antworten sind unverändert.
oops-forged = Dieses Formular kommt nicht von einer aktuellen Seite der Website
oops-forged-text = Zur Sicherheit wurde nichts gespeichert. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
oops-too-long = Es sind zu viele Antworten für Ihren Browser
oops-too-long-text = Ihre Antworten liegen auf Ihrem Gerät, und der Platz dort ist begrenzt. Die letzte wurde nicht gespeichert. Mit den anderen können Sie Ihren Plan ansehen.
oops-too-many = Zu viele Anfragen auf einmal
oops-too-many-text = Warten Sie einige Sekunden und laden Sie die Seite neu. Ihre Antworten sind unverändert.
oops-too-slow = Ihre Anfrage kam zu langsam an
oops-too-slow-text = Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Ihre Antworten sind unverändert.
oops-fault = Der Dienst hat eine Störung
oops-fault-text = Der Fehler liegt bei uns. Versuchen Sie es in einigen Minuten noch einmal. Ihre bisherigen Antworten sind noch auf Ihrem Gerät.
oops-sign-in = Kehren Sie zu Ihrem Vorgang zurück, um diese Seite zu sehen
oops-sign-in-text = Geben Sie Ihren Code ein oder melden Sie sich an. Nichts, was Sie gespeichert haben, wird gelöscht.
oops-desk-sign-in = Melden Sie sich als Sachbearbeiterin oder Sachbearbeiter an
oops-desk-sign-in-text = Ihre Sitzung ist beendet oder hat nicht begonnen.
oops-away = Unsere Daten sind im Moment nicht erreichbar
oops-away-text = Nichts, was wir bestätigt haben, ist verloren. Versuchen Sie es in einigen Minuten noch einmal.
oops-stale = Seit Sie diese Seite geöffnet haben, hat sich etwas geändert
oops-stale-text = Gehen Sie zur vorigen Seite zurück und sehen Sie sie noch einmal an, bevor Sie fortfahren.
oops-not-now = Das ist im Moment nicht möglich
oops-not-now-text = Der Antrag steht nicht mehr so, wie die Seite es zeigte. Gehen Sie zurück, um seinen Stand zu sehen.
