# Was Behörden schon wissen: mit Zustimmung der Person gefragt, gezeigt, bevor es verwendet wird.

# Words of addresses
path-registers = register

registers-title = Was Behörden schon wissen
registers-intro = Was eine Behörde weiß, müssen Sie nicht noch einmal sagen. Fragen Sie sie: Sie sehen die Antwort und entscheiden, ob wir sie verwenden.
registers-none = Keine Behörde, mit der diese Seite verbunden ist, weiß noch etwas, das hier hilft.
registers-not-identified = Eine Behörde wird nur nach jemandem gefragt, dessen Identität feststeht. Melden Sie sich zuerst an.
registers-used = Was Sie verwenden, laut { $body }
registers-own = Selbst angeben
registers-again = Noch einmal fragen
registers-go-on = Beantworten, was noch offen ist
registers-spared = { $n ->
    [one] Eine Behörde weiß schon etwas, wonach wir Sie fragen würden.
   *[other] Behörden wissen schon { $n } Dinge, nach denen wir Sie fragen würden.
}

register-declined = Sie haben Nein gesagt. Sie können Ihre Meinung ändern.
register-unknown = Hat Sie nicht gefunden.
register-away = Antwortet im Moment nicht.
register-unknown-note = { $body } hat Sie nicht gefunden. Antworten Sie selbst: An Ihren Rechten ändert das nichts.
register-away-note = { $body } hat nicht geantwortet. Versuchen Sie es später noch einmal, oder antworten Sie selbst.
register-gone-note = Die Antwort hat mehr als eine Stunde gewartet: Sie ist gelöscht. Sie können noch einmal fragen.
register-needs-more = { $body } muss mehr wissen, um Sie zu erkennen.
register-holds = Wonach wir { $body } fragen
register-told = Was wir { $body } über Sie sagen
register-basis = Gesetz, das es erlaubt
register-promise = Nichts wird verwendet, bevor Sie es gesehen haben. Die Frage steht in Ihrem Protokoll.
register-ask = { $body } fragen
register-decline = Nicht fragen
register-answer-intro = Das antwortet { $body }. Noch wird nichts verwendet.
register-told-intro = Am { $day } hat uns { $body } von sich aus mitgeteilt: { $event }. Noch wird nichts verwendet, und nichts wurde gesendet. Wenn Sie es annehmen, beginnt der Plan mit dem Folgenden.
register-differs = Das haben Sie anders gesagt. Was soll gelten?
register-differs-from = { $who } sagt das anders. Was soll gelten?
register-theirs = { $body } sagt:
register-mine = Ich bleibe bei meiner Angabe:
register-kept = Ich bleibe bei der Angabe von { $who }:
register-use = Wenn etwas falsch ist, verwenden Sie es nicht: Antworten Sie selbst, und bitten Sie die Behörde um Berichtigung.
register-accept = Diese Angaben verwenden
register-refuse = Nicht verwenden
register-choose-which = Wählen Sie aus, was Sie betrifft
register-choose-one = { $what }: Wählen Sie aus, was gelten soll
register-says = Laut { $body }, am { $date }.
register-says-until = Laut { $body }, am { $date }; gültig bis { $until }.
event-start-known = Mit dem beginnen, was Behörden schon wissen
event-start-known-text = Sie sind angemeldet: Behörden können für Sie antworten. Sie sehen jede Antwort, bevor sie verwendet wird.
journey-registers = Ansehen, was Behörden schon wissen
