
# Words of messages (src/notices). Subjects and short messages name neither service nor body: a locked screen shows them.
notice-hello = Guten Tag,
notice-subject-sent = { $n ->
    [one] Ihr Antrag ist abgeschickt
   *[other] Ihre { $n } Anträge sind abgeschickt
}
notice-subject-missing = Zu Ihrem Antrag fehlt etwas, bis zum { $date }
notice-subject-message = Sie haben eine Nachricht
notice-subject-decided = Es gibt eine Antwort auf Ihren Antrag
notice-subject-silence = Die Frist für die Antwort auf Ihren Antrag ist vorbei
notice-subject-deadline = Zu erledigen bis zum { $date }
notice-subject-joined = Jemand nimmt jetzt an Ihrem Vorgang teil
notice-subject-announced = Etwas wartet auf Sie
notice-subject-harmful = Eine Datei von Ihnen konnte nicht aufbewahrt werden
notice-sent = { $n ->
    [one] Ihr Antrag ist abgeschickt. Wir schreiben Ihnen, sobald es eine Antwort gibt.
   *[other] Ihre { $n } Anträge sind abgeschickt, jeder an seine Stelle. Wir schreiben Ihnen, sobald es eine Antwort gibt.
}
notice-missing = { $body } braucht noch etwas für Ihren Antrag „{ $service }“. Sie können es bis zum { $date } schicken.
notice-message = { $body } hat Ihnen zu Ihrem Antrag „{ $service }“ geschrieben.
notice-decided = { $body } hat auf Ihren Antrag „{ $service }“ geantwortet.
notice-silence = { $body } hat auf Ihren Antrag „{ $service }“ nicht rechtzeitig geantwortet. Auf der Seite des Antrags steht, was das Gesetz daraus folgert und was Sie tun können.
notice-deadline = Der letzte Tag ist der { $date } für: { $service }.
notice-joined = Eine eingeladene Person nimmt jetzt an Ihrem Vorgang teil. Sie sieht die gemeinsamen Schritte, aber nicht, was Sie ausgefüllt haben.
notice-announced = { $body } hat uns etwas mitgeteilt, das Sie betrifft. Nichts ist entschieden, und nichts wurde gesendet. Sie können es lesen, annehmen oder ablehnen.
notice-harmful = Eine Ihrer Dateien enthält etwas Gefährliches, wohl ohne Ihr Wissen. Wir haben sie nicht aufbewahrt und niemand hat sie erhalten. Geben Sie bitte eine andere: zum Beispiel ein Foto des Papiers.
notice-act-sent = Ihre Anträge verfolgen:
notice-act-missing = Schicken, was fehlt:
notice-act-message = Lesen und antworten:
notice-act-decided = Die Antwort lesen:
notice-act-silence = Sehen, was zu tun ist:
notice-act-deadline-here = Sie können es hier beantragen:
notice-act-deadline = Sehen, wie es geht:
notice-act-joined = Ihren Vorgang sehen:
notice-act-announced = Um es zu lesen:
notice-act-harmful = So geben Sie eine andere Datei:
notice-proof = Um zu prüfen, ob diese Nachricht von uns ist, geben Sie den Code { $code } ein auf { $address }
notice-never = Wir fragen in einer Nachricht nie nach einem Passwort oder einer Kartennummer.
notice-short = Jalon: { $subject }. { $address } Diese Nachricht ist prüfbar: Code { $code } auf { $check }

# Letters
letter-date = { $date }
letter-reference = Aktenzeichen
letter-granted = { $body } hat Ihren Antrag „{ $service }“ bewilligt.
letter-refused = { $body } hat Ihren Antrag „{ $service }“ abgelehnt.
letter-closed = { $body } hat Ihren Antrag „{ $service }“ geschlossen, ohne ihn zu bewilligen oder abzulehnen.
letter-granted-next = Sie müssen nichts tun, außer die Stelle verlangt noch etwas. Bewahren Sie diesen Brief auf.
letter-refused-next = Die Gründe der Ablehnung stehen auf der Seite des Antrags. Sie können auch die Stelle danach fragen.
letter-closed-next = Der Grund steht auf der Seite des Antrags. Sie können auch die Stelle danach fragen.
letter-contest = Wenn Sie nicht einverstanden sind
letter-silence = { $body } hat auf Ihren Antrag „{ $service }“ bis zum { $date }, dem letzten Tag der Frist, nicht geantwortet.
letter-silence-acceptance = Nach dem Gesetz gilt Ihr Antrag damit als bewilligt. Sie können die Stelle um eine schriftliche Bestätigung bitten.
letter-silence-refusal = Nach dem Gesetz gilt Ihr Antrag damit als abgelehnt. Sie können die Stelle nach den Gründen fragen und sich dagegen wehren.
letter-silence-nothing = Das Gesetz folgert daraus weder eine Zusage noch eine Ablehnung. Sie können die Stelle fragen, wie es um Ihren Antrag steht.
letter-source = Text: { $source }
letter-online = Online
letter-phone = Telefonisch
letter-phone-value = { $body }, { $phone }
letter-proof = Um zu prüfen, ob dieser Brief von uns ist, geben Sie diesen Code auf { $address } ein oder lesen Sie ihn der Person vor, die Ihnen hilft:

notice-paused-subject = Ihr System antwortet nicht
notice-paused = Das System, über das { $body } Anträge erhält, antwortet seit dem { $date } nicht. Vorerst wird ihm nichts gesendet; mindestens jede Stunde wird es erneut versucht. Kein Antrag geht verloren: Sie gehen in ihrer Reihenfolge ab, sobald es antwortet.
notice-paused-cause = Letzte Antwort: { $cause }

# What is handed over to a body, as a document for its people (src/notices/handed.rs)
handed-title-sent = Antrag: { $service }
handed-title-supplied = Ergänzung zu einem Antrag: { $service }
handed-title-message = Nachricht zu einem Antrag: { $service }
handed-title-withdrawn = Antrag zurückgenommen: { $service }
handed-to = Gerichtet an
handed-reference = Ihr Zeichen
handed-fields = Was die Person ausgefüllt hat
handed-answers = Ihre Situation
handed-words = Was die Person schreibt
handed-withdrawn = Die Person nimmt diesen Antrag zurück. Er muss nicht mehr bearbeitet werden.
handed-papers = Beigefügte Unterlagen
handed-basis = Warum Sie diese Angaben erhalten
handed-consent = Die Person hat am { $date } zugestimmt.
handed-signature = Unterschrieben: { $name }
handed-hello = Guten Tag,
handed-letter = Eine Person schickt Ihnen dies über { $site }. Es kommt als Brief, weil Sie dort nicht anders angeschlossen sind. Gibt es Unterlagen, so liegen sie bei.
handed-answer = So antworten Sie
handed-answer-to = Schreiben Sie an die Adresse oben in diesem Brief und geben Sie die Nummer { $reference } an.
