
# A demonstration
demo-title = Jalon ausprobieren
demo-intro = Alles funktioniert, und niemand ist echt: Die Personen sind erfunden, nichts verlässt dieses Programm. Fünf Dinge zum Ausprobieren, jedes in einer Minute.
demo-step-plan = Sagen Sie, was geschieht, und lesen Sie Ihren Plan ohne Konto:
demo-step-keep = Bewahren Sie Ihren Plan auf, oder kommen Sie als erfundene Person herein:
demo-step-send = Wählen Sie Anträge, füllen Sie alles einmal aus, sehen Sie, was jede Stelle erhält, und schicken Sie ab:
demo-step-desk = Wechseln Sie die Seite: Prüfen Sie den Antrag als Bedienstete der Stelle, und entscheiden Sie:
demo-step-mails = Lesen Sie die Nachrichten, die die Person erhalten hat:
demo-sign-in = Als jemand hereinkommen
demo-mine = Meine Vorgänge
demo-desk = Der Arbeitsplatz der Stellen
demo-clock = Tage vergehen lassen
demo-today = Hier ist { $date }. Das Schweigen einer Stelle und letzte Tage kommen, wenn ihr Tag vorbei ist. Auch Sitzungen enden: Man kommt mit seinem Code zurück oder meldet sich neu an.
demo-days = Anzahl der Tage
demo-days-hint = Zum Beispiel 61, für ein Schweigen von zwei Monaten
demo-ahead = Weiter
demo-people = Die erfundenen Personen
demo-agents = Die erfundenen Bediensteten
demo-mails-title = Nachrichten und Briefe
demo-mails-intro = Was zu den Personen gegangen wäre. Das Neueste steht oben.
demo-mails-list = E-Mails
demo-no-mail = Noch keine Nachricht. Eine Person erhält welche, wenn sie in ihrem Vorgang gesagt hat, wie sie erreichbar ist.
demo-letters-list = Briefe
demo-no-letter = Noch kein Brief.
demo-letter = Brief { $n } (PDF)
demo-to = An { $address }
