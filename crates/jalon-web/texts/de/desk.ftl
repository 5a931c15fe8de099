
# The pages of a body's agents

# Words of addresses
path-desk-decide = entscheidung
path-desk-missing = fehlt
path-desk-team = team
path-desk-go = weiter
path-desk-leave = abmelden
path-desk-key = passkey
path-desk-new-key = neuer-passkey

# Above every page
desk-nav = Bereich für Mitarbeitende
desk-inbox = Anträge
desk-team = Team
desk-leave = Abmelden
desk-done-title = Erledigt
desk-warning = Achtung
desk-choose-one = Auswählen
desk-nobody = niemand
desk-no-name = Kein Name erfragt

# Signing in
desk-sign-in-title = Anmeldung für Mitarbeitende
desk-sign-in-text = Dieser Bereich ist für Mitarbeitende der Stellen, die hier Anträge erhalten.
desk-demo = Vorführung: Anmelden als
desk-enter = Anmelden
desk-pro-connect = Mit ProConnect anmelden
desk-provider = Mit dem Konto Ihrer Stelle anmelden
desk-use-key = Mit einem Passkey anmelden
desk-make-key = Ich habe einen Einladungscode
desk-no-sign-in = Auf dieser Website ist keine Anmeldung möglich.
desk-not-ours = Für Ihre Dienststelle arbeitet hier keine Stelle. Bitten Sie die Betreiber dieser Website, sie aufzunehmen
desk-nameless = Ihr Konto nennt keinen Namen. Wer einen Antrag stellt, darf wissen, wer ihn bearbeitet: Ergänzen Sie Ihr Konto und versuchen Sie es erneut
desk-again = Die Anmeldung hat zu lange gedauert oder begann in einem anderen Browser. Beginnen Sie noch einmal
desk-provider-away = Der Anmeldedienst antwortet gerade nicht. Versuchen Sie es in einigen Minuten wieder
desk-left-title = Sie sind abgemeldet
desk-left-text = Ihre Sitzung hier ist beendet.
desk-leave-provider = Auch bei ProConnect abmelden

# Passkeys
desk-key-title = Mit einem Passkey anmelden
desk-key-button = Meinen Passkey benutzen
desk-new-key-title = Ihren Passkey anlegen
desk-new-key-button = Passkey anlegen
desk-key-text = Ihr Gerät fragt nach Fingerabdruck, Gesicht oder seinem Code.
desk-key-no-script = Ein Passkey braucht JavaScript: Nur diese Seite der Website braucht es. Erlauben Sie es für diese Website, oder fragen Sie Ihre Leitung nach einem anderen Weg.
desk-key-old = Dieser Browser kann keine Passkeys benutzen. Aktualisieren Sie ihn oder nehmen Sie einen anderen.
desk-key-failed = Das Gerät hat keinen Passkey gegeben. Sie können es noch einmal versuchen.
desk-key-late = Es ist zu spät. Beginnen Sie noch einmal; ist Ihre Einladung älter als drei Tage, bitten Sie um eine neue
desk-key-refused = Dieser Passkey konnte nicht geprüft werden. Beginnen Sie noch einmal; klappt es nicht, bitten Sie um eine neue Einladung
desk-key-unknown = Dieser Passkey ist hier nicht bekannt. Bitten Sie Ihre Leitung um eine Einladung
desk-code = Einladungscode
desk-code-hint = 26 Buchstaben und Ziffern von Ihrer Leitung. Er gilt einmal, drei Tage lang.
desk-code-wrong = Dieser Code öffnet nichts. Prüfen Sie ihn, oder bitten Sie um eine neue Einladung

# Queues
desk-title = Anträge: { $queue }
desk-queues = Listen
desk-by-service = Nach Leistung
desk-queue-open = alle offenen
desk-queue-new = neue
desk-queue-examining = in Prüfung
desk-queue-missing = warten auf die Person
desk-queue-mine = meine
desk-queue-nobody = ohne Zuständige
desk-queue-decided = entschiedene
desk-empty = Hier ist nichts zu tun.
desk-choose = Anträge auswählen
desk-sent-on = Gesendet am { $date }
desk-in-charge-of = Zuständig: { $name }
desk-age = { $n ->
    [0] heute
    [one] seit { $n } Tag
   *[other] seit { $n } Tagen
}
desk-age-of = Tag { $n } von { $given }
desk-days-left = { $n ->
    [0] heute
    [1] morgen
   *[other] in { $n } Tagen
}
desk-alert-accepts = Ohne Antwort am { $date } ({ $left }) gilt der Antrag als angenommen
desk-alert-refuses = Ohne Antwort am { $date } ({ $left }) gilt der Antrag als abgelehnt
desk-alert-nothing = Ohne Antwort am { $date } ({ $left }) kann die Person vor Gericht gehen
desk-over-accepts = Die Frist endete am { $date }: Das Schweigen gilt als Zustimmung
desk-over-refuses = Die Frist endete am { $date }: Das Schweigen gilt als Ablehnung
desk-over-nothing = Die Frist endete am { $date }: Die Person kann vor Gericht gehen
desk-state-new = Neu
desk-state-examining = In Prüfung
desk-state-missing = Es fehlt etwas
desk-state-decided = Entschieden
desk-take = Übernehmen
desk-release = Abgeben
desk-examine = Prüfung beginnen
desk-give-to = Geben an
desk-give = Geben
desk-pages = Seiten
desk-first = Erste Anträge
desk-next = Nächste Anträge
desk-none-chosen = Wählen Sie mindestens einen Antrag
desk-no-one-chosen = Wählen Sie eine Person
desk-done-taken = { $n ->
    [one] { $n } Antrag übernommen
   *[other] { $n } Anträge übernommen
}
desk-done-examining = { $n ->
    [one] { $n } Antrag in Prüfung
   *[other] { $n } Anträge in Prüfung
}
desk-done-released = { $n ->
    [one] { $n } Antrag abgegeben
   *[other] { $n } Anträge abgegeben
}
desk-done-given = { $n ->
    [one] { $n } Antrag an { $name } gegeben
   *[other] { $n } Anträge an { $name } gegeben
}
desk-done-already = { $n ->
    [one] { $n } schon bei { $name }
   *[other] { $n } schon bei { $name }
}
desk-done-settled = { $n ->
    [one] { $n } schon entschieden
   *[other] { $n } schon entschieden
}
desk-done-gone = { $n ->
    [one] { $n } nicht mehr da oder geändert
   *[other] { $n } nicht mehr da oder geändert
}
desk-done-failed = { $n ->
    [one] { $n } nicht gelungen: bitte erneut versuchen
   *[other] { $n } nicht gelungen: bitte erneut versuchen
}

# One request
desk-sent = Gesendet am
desk-waits = Frist
desk-silence = Ohne Antwort
desk-silence-accepts = angenommen nach dem { $date } ({ $text })
desk-silence-refuses = abgelehnt nach dem { $date } ({ $text })
desk-silence-nothing = nach dem { $date } ist der Weg zum Gericht offen ({ $text })
desk-silence-stopped = die Frist läuft nicht: Sie warten auf die Person
desk-silence-none = das Gesetz gibt dem Schweigen hier keine Bedeutung
desk-reference = Ihre Nummer
desk-in-charge = Zuständig
desk-late = Durch Schweigen gilt dieser Antrag als abgelehnt. Sie können noch entscheiden: Ihre Entscheidung tritt an die Stelle dieser Ablehnung.
desk-died = { $register }: Diese Person ist am { $day } verstorben. Es wird keine Nachricht mehr an sie gesendet, und keine Frist läuft mehr. Nichts wird gelöscht.
desk-denied = { $register } hat den Tod dieser Person gemeldet. Sie hat sich am { $day } angemeldet und sagt, dass sie lebt: Nachrichten und Fristen laufen wieder.
desk-decision-paper = Entscheidung herunterladen (PDF)
desk-do = Zu tun
desk-ask-missing = Fehlendes anfordern
desk-decide = Entscheiden
desk-content = Was die Person gesendet hat
desk-answers = Antworten
desk-papers = Unterlagen
desk-paper = Unterlage
desk-no-papers = Es wurden keine Unterlagen gesendet.
desk-paper-gone = Nicht mehr verfügbar
desk-paper-waiting = Wird geprüft: noch nicht herunterladbar
desk-paper-infected = Schädliche Datei: wurde nicht aufbewahrt
desk-kilobytes = { $number } KB
desk-megabytes = { $number } MB
desk-why = Warum Sie diese Daten erhalten
desk-purpose = Zweck
desk-purpose-of = Den Antrag „{ $service }“ bearbeiten, und nichts anderes
desk-basis = Rechtsgrundlage
desk-consent = Einwilligung der Person
desk-signature = Unterschrieben von
desk-write-title = Der Person schreiben
desk-words = Ihre Nachricht
desk-words-hint = Die Person liest sie auf der Website. Ihr Name steht dabei.
desk-write = Nachricht senden
desk-no-words = Schreiben Sie Ihre Nachricht
desk-too-many-words = Der Text ist zu lang: höchstens 5 000 Zeichen
desk-history = Verlauf
desk-at = { $date } um { $time }
desk-who-person = Die Person
desk-who-system = Das System der Stelle
desk-who-itself = Automatisch
desk-did-send = Antrag gesendet
desk-did-receive = Antrag erhalten
desk-did-receive-as = Antrag erhalten, Nummer { $reference }
desk-did-assign = Zuständig: { $name }
desk-did-release = Niemand mehr zuständig
desk-did-examine = Prüfung begonnen
desk-did-ask = Fehlendes angefordert, bis zum { $date }
desk-did-supply = { $n ->
    [0] Antwort der Person
    [1] Antwort der Person, mit einer Unterlage
   *[other] Antwort der Person, mit { $n } Unterlagen
}
desk-did-write = Nachricht
desk-did-withdraw = Antrag zurückgezogen
desk-fell-accepts = Keine Antwort bis { $date }: Antrag angenommen
desk-fell-refuses = Keine Antwort bis { $date }: Antrag abgelehnt
desk-fell-nothing = Keine Antwort bis { $date }: Der Weg zum Gericht ist offen
desk-views = Wer diesen Antrag geöffnet hat
desk-views-text = Jedes Öffnen und Herunterladen wird vermerkt. Die Person sieht es auch.
desk-just-taken = Sie sind für diesen Antrag zuständig
desk-just-released = Für diesen Antrag ist niemand mehr zuständig
desk-just-given = Der Antrag ist weitergegeben
desk-just-examining = Die Prüfung hat begonnen
desk-just-asked = Sie haben Fehlendes angefordert
desk-just-written = Die Nachricht ist gesendet
desk-just-decided = Die Entscheidung ist getroffen

# Asking for what is missing
desk-missing-title = Fehlendes anfordern
desk-needed = Unterlagen dieser Leistung
desk-others = Andere Unterlagen
desk-missing-words = Sagen Sie, was fehlt und warum
desk-missing-words-hint = Die Person liest diesen Text so, wie er ist.
desk-until = Letzter Tag für die Antwort
desk-effect-accepts = Ihre Frist hält an und beginnt neu, sobald Sie alles haben.
desk-effect-refuses = Ihre Frist ruht bis zur Antwort, längstens bis zu diesem Tag.
desk-effect-none = Schweigen hat hier keine rechtliche Bedeutung: Das Anfordern ändert keine Frist.
desk-missing-send = An die Person senden
desk-day-missing = Schreiben Sie den letzten Tag für die Antwort
desk-day-past = Der letzte Tag kann nicht vergangen sein
desk-day-far = Der letzte Tag liegt höchstens ein Jahr entfernt
desk-day-unclear = Schreiben Sie Tag, Monat und Jahr, zum Beispiel 27 3 2027

# Deciding
desk-decide-title = Entscheiden
desk-outcome = Ihre Entscheidung
desk-grant = Bewilligen
desk-refuse = Ablehnen
desk-close = Abschließen, weder bewilligt noch abgelehnt
desk-reasons-hint = Die Tatsachen und Vorschriften Ihrer Entscheidung, in einfachen Worten. Eine Ablehnung hat immer Gründe.
desk-appeal-hint = Wie, bei wem und bis wann. Dieser Text stammt von der Seite der Leistung: Passen Sie ihn an.
desk-check = Vor der Entscheidung prüfen
desk-no-outcome = Wählen Sie eine Entscheidung
desk-no-reasons = Schreiben Sie die Gründe der Ablehnung
desk-no-appeal = Schreiben Sie, wie man gegen die Ablehnung vorgehen kann
desk-check-title = Entscheidung prüfen
desk-check-text = Das wird die Person lesen. Noch ist nichts entschieden.
desk-confirm = Jetzt entscheiden
desk-change = Ändern

# The team
desk-team-title = Team
desk-team-text = Mitarbeitende, die sich in den letzten sechs Monaten angemeldet haben.
desk-role-agent = Sachbearbeitung
desk-role-lead = Leitung
desk-seen = zuletzt angemeldet am { $date }
desk-has = Anträge: { $n }
desk-give-all = Alle Anträge einer Person weitergeben
desk-from = Von
desk-invite = Jemanden einladen
desk-invite-text = Für Mitarbeitende ohne ProConnect: Mit dem Code legen sie einen Passkey an.
desk-invite-name = Name
desk-invite-name-hint = So, wie Personen ihn sehen, zum Beispiel A. Petit.
desk-invite-account = Dienstliche E-Mail-Adresse
desk-invite-lead = Ist auch Leitung
desk-invite-button = Code erstellen
desk-no-invite-name = Schreiben Sie den Namen
desk-no-invite-account = Schreiben Sie die E-Mail-Adresse
desk-invited = Einladungscode
desk-invited-text = Geben Sie diesen Code nur dieser Person. Er wird einmal gezeigt und gilt einmal, drei Tage lang, auf { $address }.
