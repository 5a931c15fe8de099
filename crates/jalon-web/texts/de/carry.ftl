# The file that a person carries: taking a journey along, and beginning from it elsewhere.

# Words of addresses
path-carry = mitnehmen
path-file = datei

# Taking it along
carry-title = Meinen Vorgang mitnehmen
carry-what = Sie bekommen eine Datei, die nur Sie öffnen können. Mit ihr machen Sie mit Ihren Antworten weiter, hier oder auf einer anderen Jalon-Seite, auch wenn hier alles gelöscht ist.
carry-in = Darin
carry-in-answers = Ihre Antworten, und was Sie in das Formular geschrieben haben.
carry-in-state = Was Sie erledigt, ausgewählt und gesendet haben, und wo Ihre Anträge standen.
carry-out = Nicht darin
carry-out-papers = Ihre Unterlagen: Behalten Sie die Originale.
carry-out-requests = Nachrichten mit den Stellen. Was Sie gesendet haben, bleibt dort.
carry-begin = Mein Passwort erstellen
carry-write = Notieren Sie zuerst diese zwanzig Ziffern: Sie sind das Passwort der Datei.
carry-lost = Ohne sie kann niemand die Datei öffnen, auch wir nicht.
carry-apart = Bewahren Sie sie getrennt von der Datei auf. Diese Seite zeigt sie zehn Minuten lang, danach nie wieder.
carry-download = Notiert: Datei herunterladen
carry-how = Um später weiterzumachen
carry-how-type = Wählen Sie die Datei und tippen Sie die zwanzig Ziffern.
carry-format = Es ist eine age-Datei, ein offenes Format: Jedes Programm, das es kennt, öffnet sie mit diesen Ziffern samt Leerzeichen.
keep-carry = Soll hier lieber nichts aufbewahrt werden?

# Beginning from it
carried-title = Mit einer Datei weitermachen
carried-intro = Haben Sie Ihren Vorgang mitgenommen? Hier beginnt ein Vorgang mit dem, was darin steht. Ihre Datei bleibt, wie sie ist.
carried-file = Ihre Datei
carried-file-hint = Ihr Name endet auf .age
carried-passphrase = Ihr Passwort
carried-passphrase-hint = Zwanzig Ziffern, mit oder ohne Leerzeichen
carried-button = Mit dieser Datei weitermachen
carried-none = Wählen Sie Ihre Datei
carried-length = Das Passwort hat zwanzig Ziffern. Prüfen Sie, ob eine fehlt
carried-wrong = Diese Ziffern öffnen diese Datei nicht. Prüfen Sie, ob sie zu ihr gehören. Ihre Datei ist unverändert
carried-damaged = Diese Datei ist unvollständig oder beschädigt. Versuchen Sie es mit einer anderen Kopie, wenn Sie eine haben
carried-not-one = Diese Datei wurde nicht von einer Jalon-Seite mitgenommen. Wählen Sie die, deren Name auf .age endet
carried-newer = Diese Datei kommt von einer neueren Seite als dieser. Behalten Sie sie: Sie lässt sich dort öffnen, wo sie erstellt wurde, und hier, sobald diese Seite aktuell ist
carried-elsewhere = Diese Datei handelt von einem Ereignis, das diese Seite nicht kennt. Behalten Sie sie: Sie lässt sich dort öffnen, wo sie erstellt wurde
