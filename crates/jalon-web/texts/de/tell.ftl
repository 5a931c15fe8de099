# Einmal sagen: auswählen, ausfüllen, beilegen, prüfen, senden, verfolgen.

# Wörter in Adressen
path-sent = gesendet
path-withdraw = zuruecknehmen
path-copy = kopie
path-receipts = belege
path-decision = entscheidung
path-contest = widerspruch

# Auswählen
tell-choose-title = Was möchten Sie hier beantragen?
tell-choose-intro = Sie sagen alles nur einmal. Nichts geht ab, bevor Sie alles noch einmal gelesen haben.
tell-choose-none = Zurzeit kann hier nichts aus Ihrem Plan beantragt werden.
tell-asked-title = Hier schon beantragt
tell-asked-before = Früherer Antrag: { $state }
tell-marked-done = Sie haben angegeben, dass es erledigt ist
tell-not-for-you = Was nicht angeboten wird, und warum
tell-to-journey = Zurück zu meinem Vorgang

# Das Formular
tell-step = Formular, Schritt { $n } von { $of }
tell-form-intro = Was Sie leer lassen, können Sie später ausfüllen. Von dieser Seite wird nichts gesendet.
tell-optional = (freiwillig)
tell-whom = Für: { $bodies }.
tell-said = Von Ihnen angegeben am { $date }.
tell-known-by = Bekannt durch { $provider }, { $date }.
tell-answered = Aus Ihrer Antwort vom { $date }.
tell-more = Weitere Angaben
tell-of = { $whose }: { $what }
tell-save = Speichern und weiter
tell-later = Speichern und später weitermachen
tell-too-long = { $n ->
    [one] Schreiben Sie höchstens ein Zeichen
   *[other] Schreiben Sie höchstens { $n } Zeichen, mit Leerzeichen
}
tell-too-many-lines = { $n ->
    [one] Schreiben Sie nur eine Zeile
   *[other] Schreiben Sie höchstens { $n } Zeilen
}
tell-out-of-range = Das Datum muss zwischen dem { $first } und dem { $last } liegen
tell-unwritable = Ein unsichtbares Zeichen kann nicht gespeichert werden. Löschen Sie den Text und schreiben Sie ihn neu
tell-not-an-email = Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@beispiel.de
tell-not-a-phone = Schreiben Sie eine Telefonnummer, zum Beispiel +49 30 1234567
tell-phone-length = Diese Nummer hat nicht die richtige Zahl von Ziffern. Prüfen Sie sie
tell-not-an-iban = Eine IBAN beginnt mit zwei Buchstaben und zwei Ziffern, zum Beispiel DE12
tell-iban-length = Diese IBAN ist zu kurz oder zu lang für ihr Land, oder das Land gehört nicht zum SEPA-Raum. Prüfen Sie sie
tell-iban-check = In dieser IBAN ist ein Fehler. Schreiben Sie sie noch einmal ab
tell-not-a-nir = Schreiben Sie die 13 Ziffern und den Schlüssel mit 2 Ziffern
tell-nir-length = Es müssen 13 Ziffern und ein Schlüssel mit 2 Ziffern sein. Prüfen Sie die Nummer
tell-nir-check = Der Schlüssel passt nicht zur Nummer. Schreiben Sie die 15 Ziffern noch einmal ab

# Nachweise
tell-papers-title = Die Nachweise
tell-papers-intro = Geben Sie jeden Nachweis nur einmal: Er geht an die, die ihn brauchen, wenn Sie senden.
tell-papers-none = Es ist kein Nachweis nötig.
tell-papers-lacking = { $n ->
    [one] Ein Nachweis fehlt. Sie können weitermachen und ihn später geben.
   *[other] { $n } Nachweise fehlen. Sie können weitermachen und sie später geben.
}
tell-original = Das Original kann verlangt werden. Bewahren Sie es auf.
tell-to-check = Vor dem Senden prüfen
tell-file-unnamed = Datei
tell-file-limits = { $n ->
    [one] PDF, JPEG oder PNG, höchstens ein Megabyte je Datei. Ein scharfes Foto genügt.
   *[other] PDF, JPEG oder PNG, höchstens { $n } Megabyte je Datei. Ein scharfes Foto genügt.
}
tell-file-choose = Datei auswählen
tell-file-more = Weitere Seite hinzufügen
tell-file-send = Diese Datei hinzufügen
tell-file-remove = Entfernen
tell-file-waits = Wird geprüft
tell-file-refused = Die Datei „{ $name }“ enthält etwas Gefährliches, wohl ohne Ihr Wissen. Sie wurde nicht aufbewahrt und niemand hat sie erhalten. Geben Sie bitte eine andere: zum Beispiel ein Foto des Papiers.
tell-file-kilobytes = { $n } kB
tell-file-megabytes = { $n } MB
tell-file-none = Wählen Sie zuerst eine Datei aus
tell-file-empty = Diese Datei ist leer
tell-file-too-large = { $n ->
    [one] Diese Datei ist zu groß. Höchstens ein Megabyte ist möglich
   *[other] Diese Datei ist zu groß. Höchstens { $n } Megabyte, oder ein Foto je Seite
}
tell-file-pages = { $n ->
    [one] Dieses Dokument darf nur eine Seite haben
   *[other] Dieses Dokument hat zu viele Seiten. Höchstens { $n } Seiten
}
tell-file-heic = HEIC-Fotos können nicht gelesen werden. Stellen Sie Ihr Telefon auf JPEG, oder senden Sie einen Screenshot
tell-file-picture = Diese Art von Bild kann nicht gelesen werden. Speichern Sie es als JPEG oder PNG
tell-file-office = Speichern Sie dieses Dokument als PDF und fügen Sie das PDF hinzu
tell-file-archive = Fügen Sie die Dateien einzeln hinzu, ohne Archiv
tell-file-other = Diese Art von Datei wird nicht angenommen. Geben Sie PDF, JPEG oder PNG
tell-file-name = Der Name dieser Datei passt nicht zu ihrem Inhalt. Speichern Sie sie neu und fügen Sie sie hinzu
tell-file-pixels = Dieses Bild ist zu groß. Verkleinern Sie es, oder machen Sie ein neues Foto
tell-file-encrypted = Dieses PDF ist geschützt. Speichern Sie es ohne Kennwort und Einschränkungen, oder fotografieren Sie die Seiten
tell-file-inside = Dieses PDF enthält andere Dateien. Drucken Sie es als PDF und fügen Sie das neue hinzu
tell-file-active = Dieses PDF enthält ein Programm oder ein Formular. Drucken Sie es als PDF und fügen Sie das neue hinzu
tell-file-damaged = Diese Datei ist beschädigt oder unvollständig. Speichern Sie sie neu, oder fotografieren Sie das Papier
tell-file-infected = Diese Datei enthält etwas Schädliches. Sie wurde nicht gespeichert. Fotografieren Sie stattdessen das Papier
tell-file-too-many = Sie haben so viele Dateien gegeben, wie möglich sind. Entfernen Sie zuerst eine
tell-file-too-much = Ihre Dateien belegen den ganzen Platz. Entfernen Sie zuerst eine

# Prüfen und senden
tell-check-title = Prüfen Sie vor dem Senden
tell-check-intro = Genau das erhält jede Stelle. Sonst geht nichts ab.
tell-check-ready = { $n ->
    [0] Kein Antrag ist fertig.
    [one] Ein Antrag ist fertig.
   *[other] { $n } Anträge sind fertig.
}
tell-check-incomplete = { $n ->
    [one] Einer ist unvollständig: Er geht nicht ab.
   *[other] { $n } sind unvollständig: Sie gehen nicht ab.
}
tell-check-part-ready = Fertig
tell-check-part-incomplete = Unvollständig
tell-check-to = An: { $body }
tell-by-platform = Er geht über { $platform }, die Plattform, die Anträge an öffentliche Stellen übergibt.
tell-by-post = Er geht auf Papier mit der Post. Die Stelle antwortet mit einem Brief.
tell-not-yet-confirmed = Die Stelle hat noch nicht gesagt, dass er bei ihr eingegangen ist.
tell-check-lacks = Es fehlt:
tell-check-answer = Antworten
tell-check-receives = Das erhält: { $body }
tell-check-basis = Rechtsgrundlage:
tell-check-basis-unread = Wir haben diesen Text noch nicht mit der amtlichen Quelle verglichen.
tell-check-withheld = Erhält nicht: { $what }.
tell-check-is-signed = Dieser Antrag wird unterschrieben.
tell-check-consent = Ich bin einverstanden, dass dies gesendet wird an: { $body }
tell-check-no-consent = Kreuzen Sie das Kästchen an, oder wählen Sie diese Leistung ab
tell-check-sign = Unterschreiben
tell-check-signature = Ihr Vor- und Nachname
tell-check-signature-hint = Mit Ihrem Namen unterschreiben Sie die Anträge, für die das nötig ist, und bestätigen, dass Ihre Angaben stimmen.
tell-check-no-signature = Schreiben Sie Ihren Vor- und Nachnamen, um zu unterschreiben
tell-check-bad-signature = Schreiben Sie Ihren Namen in Buchstaben, mit höchstens 200 Zeichen
tell-check-before-sending = Danach können Sie jeden Antrag verfolgen, der Stelle schreiben oder den Antrag zurücknehmen.
tell-check-send = Senden
tell-check-nothing = Kein Antrag ist vollständig. Geben Sie zuerst an, was fehlt.
tell-check-changed = Seit diese Seite gezeigt wurde, hat sich etwas geändert. Nichts wurde gesendet. Lesen Sie alles noch einmal, bevor Sie senden.
tell-check-already-sent = Einer dieser Anträge ist schon abgegangen. Lesen Sie noch einmal, was bleibt.
tell-check-paper = Eine Datei kann nicht gesendet werden. Sehen Sie Ihre Nachweise an.
tell-check-to-form = Formular noch einmal ansehen
tell-check-to-papers = Nachweise noch einmal ansehen

# Gesendet
tell-sent-title = { $n ->
    [one] Ihr Antrag ist gesendet
   *[other] Ihre { $n } Anträge sind gesendet
}
tell-sent-on = Am { $date }
tell-sent-intro = Jeder Antrag geht seinen eigenen Weg. Sie können diese Seite drucken oder von jedem eine Kopie behalten.
tell-sent-received = Die Stelle hat den Eingang bestätigt: { $body }.
tell-sent-not-yet = Die Stelle hat den Eingang noch nicht bestätigt: { $body }. Sie sehen es hier.
tell-sent-what = Was gesendet wurde
tell-sent-copy = Kopie behalten (PDF)
tell-sent-next = Wie es weitergeht
tell-sent-next-text = Jede Stelle prüft ihren Antrag. Fehlt etwas, fragt sie hier nach. Sie werden benachrichtigt, wenn Sie gesagt haben, wie Sie erreichbar sind.
tell-sent-left = { $n ->
    [one] Eine gewählte Leistung ist nicht gesendet.
   *[other] { $n } gewählte Leistungen sind nicht gesendet.
}
tell-sent-finish = Fertigstellen

# Stand
tell-state-sent = Gesendet
tell-state-received = Eingegangen
tell-state-examining = In Prüfung
tell-state-missing = Etwas fehlt
tell-state-granted = Entscheidung: bewilligt
tell-state-refused = Entscheidung: abgelehnt
tell-state-closed = Entscheidung: abgeschlossen
tell-event-sent = Antrag gesendet
tell-event-received = Bei der Stelle eingegangen
tell-event-reference = Bei der Stelle eingegangen unter der Nummer { $reference }
tell-event-assigned = Zugeteilt an { $name }
tell-event-examining = Prüfung begonnen
tell-event-missing = Etwas fehlt, bis Ende { $date } nachzureichen
tell-event-supplied = Fehlendes wurde nachgereicht
tell-event-wrote = Nachricht
tell-event-silence-accepts = Keine Antwort in der Frist: bewilligt
tell-event-silence-refuses = Keine Antwort in der Frist: abgelehnt
tell-event-silence-nothing = Keine Antwort in der Frist
tell-event-withdrawn = Antrag zurückgenommen
tell-who-you = Sie
tell-who-other = eine andere Person des Haushalts
tell-who-agent = { $name } ({ $body })

# Ein Antrag
tell-request-caption = Antrag an: { $body }
tell-request-missing = Was die Stelle von Ihnen erwartet
tell-request-until = Nachzureichen bis Ende { $date }
tell-request-until-passed = Der letzte Tag war { $date }. Reichen Sie es trotzdem nach, so schnell Sie können.
tell-request-replace = Eine andere Datei geben
tell-request-replace-why = Eine Datei, die Sie beigefügt hatten, enthält etwas Gefährliches, wohl ohne Ihr Wissen. Sie wurde nicht aufbewahrt und niemand hat sie erhalten. Fotografieren Sie lieber das Papier.
tell-request-replace-nothing = Wählen Sie eine Datei, die Sie stattdessen geben
tell-request-given = „{ $name }“ geben, schon bei Ihren Nachweisen
tell-request-supply-words = Ihre Worte an die Stelle
tell-request-supply = Fehlendes senden
tell-request-nothing-given = Fügen Sie eine Datei hinzu oder schreiben Sie eine Antwort
tell-request-decision = Die Entscheidung
tell-request-when = Wann bekommen Sie eine Antwort?
tell-request-delay = Die Hälfte der Antworten kommt in { $median }, neun von zehn in { $most }. Hier bei { $n } Entscheidungen beobachtet.
tell-request-silence-accepts = Die gesetzliche Frist: { $time }. Ohne Antwort bis zum Abend des { $date } ist Ihr Antrag bewilligt ({ $source }).
tell-request-silence-refuses = Die gesetzliche Frist: { $time }. Ohne Antwort bis zum Abend des { $date } ist Ihr Antrag abgelehnt, und Sie können widersprechen ({ $source }).
tell-request-silence-nothing = Die gesetzliche Frist: { $time }. Ohne Antwort bis zum Abend des { $date } kann ein Gericht die Stelle zur Antwort verpflichten ({ $source }).
tell-request-silence-waits = Die gesetzliche Frist läuft nicht, solange etwas fehlt.
tell-request-reference = Aktenzeichen: { $reference }
tell-request-in-charge = Zuständig: { $name }
tell-request-steps = Was geschehen ist
tell-request-write = Schreiben an: { $body }
tell-request-message = Ihre Nachricht
tell-request-longest = Höchstens { $number } Zeichen. Sie bleibt in der Akte.
tell-request-send-message = Nachricht senden
tell-request-no-words = Schreiben Sie Ihre Nachricht
tell-request-too-long = Ihre Nachricht ist zu lang. Kürzen Sie sie
tell-request-too-many = In dieser Akte sind zu viele Nachrichten. Rufen Sie die Stelle an
tell-request-content = Was gesendet wurde
tell-request-views = Wer Ihren Antrag geöffnet hat
tell-request-no-views = Noch niemand hat ihn geöffnet.
tell-request-receipts = Belege behalten
tell-request-receipts-why = Was abgeschickt, geöffnet und entschieden wurde, steht in einem Protokoll, das niemand unbemerkt ändern kann. Ein Beleg beweist es, auch ohne uns.
tell-request-viewed = { $who }, am { $when }
tell-moment = { $date } um { $time } Uhr ({ $zone })
zone-cet = Mitteleuropäische Zeit
zone-cest = Mitteleuropäische Sommerzeit
zone-other = UTC{ $offset }
tell-request-step-only = Dieser Antrag ist von einer anderen Person des Haushalts. Sie sehen den Stand, nicht den Inhalt.
tell-decision-granted = Bewilligt von: { $body }.
tell-decision-refused = Abgelehnt von: { $body }.
tell-decision-closed = Abgeschlossen von: { $body }.
tell-decision-silence-accepts = Die Stelle hat bis Ende { $date } nicht geantwortet. Nach dem Gesetz ist das eine Bewilligung.
tell-decision-silence-refuses = Die Stelle hat bis Ende { $date } nicht geantwortet. Nach dem Gesetz ist das eine Ablehnung.
tell-decision-silence-nothing = Die Stelle hat bis Ende { $date } nicht geantwortet. Nichts ist entschieden, aber ein Gericht kann sie zur Antwort verpflichten.
tell-decision-reasons = Warum
tell-decision-appeal = Widersprechen
tell-decision-pdf = Die Entscheidung (PDF)
tell-decision-letter = Ein Brief zum Widersprechen, zum Ergänzen (PDF)
tell-withdraw-title = Diesen Antrag zurücknehmen
tell-withdraw-text = Die Stelle beendet die Prüfung und entscheidet nichts. Sie können einen neuen Antrag stellen, mit eigenem Datum.
tell-withdraw-yes = Ja, Antrag zurücknehmen
tell-withdraw-no = Nein, behalten

# Dokumente
tell-doc-copy = Kopie Ihres Antrags
tell-doc-reference = Aktenzeichen
tell-doc-service = Leistung
tell-doc-body = Stelle
tell-doc-by = Beantragt von
tell-doc-sent = Gesendet am
tell-doc-signed = Unterschrieben von { $name }.
printed-strange = Einige Zeichen können hier nicht gedruckt werden: Ein Fragezeichen steht für jedes.
tell-doc-your-name = Ihr Name
tell-letter-subject = Widerspruch gegen eine Ablehnung: { $service }
tell-letter-opening = Am { $sent } habe ich bei Ihnen beantragt: { $service }. Am { $date } wurde dieser Antrag abgelehnt.
tell-letter-ask = Ich widerspreche dieser Ablehnung und bitte Sie, meinen Antrag noch einmal zu prüfen.
tell-letter-reasons = Meine Gründe (bitte ergänzen):
tell-letter-answer = Bitte antworten Sie mir schriftlich und nennen Sie die Gründe, wenn es bei der Ablehnung bleibt.
tell-letter-closing = Mit freundlichen Grüßen
