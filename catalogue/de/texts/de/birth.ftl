event-birth = Sie erwarten ein Kind, oder Ihr Kind ist gerade geboren
    .short = Geburt
    .summary = Was Sie in Deutschland tun müssen und was Ihnen zusteht, von der Schwangerschaft bis zur Kinderbetreuung.
    .before = Halten Sie den Tag der Geburt oder den errechneten Termin bereit. Auch Ihr letzter Steuerbescheid hilft. Wenn Sie nichts zur Hand haben, fangen Sie trotzdem an: Sie können immer mit „Weiß ich nicht“ antworten.
    .intro = Hier sind Ihre Schritte, der Reihe nach und mit Datum. Sie müssen nicht alles heute erledigen. Tage vor der Geburt sind vom errechneten Termin aus gezählt. In manchen Ländern gibt es mehr Feiertage: Eine Frist kann dann später enden, nie früher.

## Fragen

question-children-count = Wie viele Kinder haben Sie, mit dem Kind, das kommt oder gerade geboren ist?
    .why = Kindergeld und Mutterschutz hängen von der Zahl der Kinder ab.
    .hint = Zählen Sie jedes erwartete Kind: zwei bei Zwillingen. Zählen Sie auch ältere Kinder, die bei Ihnen leben.
question-children-birth-dates = Wann sind Ihre Kinder geboren?
    .why = Fast alle Termine in Ihrem Plan beginnen mit der Geburt.
    .hint = Ist das Kind noch nicht da, geben Sie den errechneten Termin an.
question-parents-count = Wie viele Eltern leben im Haushalt?
    .why = Für Eltern, die ihr Kind allein erziehen, gibt es besondere Hilfen.
    .hint = Antworten Sie 1, wenn Sie Ihr Kind ohne Partnerin oder Partner im Haushalt erziehen. Elternteil 1 sind Sie.
question-who-gives-birth = Wer bekommt das Kind oder hat es bekommen?
    .why = Mutterschutz und Mutterschaftsgeld sind für diesen Elternteil da. Für den anderen beginnt die Elternzeit an einem anderen Tag.
question-marriage = Sind die Eltern des Kindes miteinander verheiratet?
    .why = Davon hängt ab, wer rechtlich Elternteil ist, wer das Sorgerecht hat und wie das Kind heißt.
    .hint = Ein Ehename ist der gemeinsame Familienname, den ein Ehepaar für sich bestimmt hat.
question-paternity = Ist die Vaterschaft schon anerkannt?
    .why = Dann ist hier nichts mehr zu tun.
    .hint = Der Vater erklärt sie in einer Urkunde, vor oder nach der Geburt, und die Mutter stimmt zu.
question-custody = Haben Sie beide erklärt, dass Sie gemeinsam für das Kind sorgen?
    .why = Ohne diese Erklärung hat die Mutter das Sorgerecht allein, wenn die Eltern nicht verheiratet sind. Davon hängt auch ab, wer den Namen wählt.
    .hint = Gemeint ist die Sorgeerklärung beim Jugendamt oder Notariat.
question-work = Was macht jeder Elternteil beruflich?
    .why = Schutz im Beruf, Elternzeit und Geldleistungen hängen davon ab.
    .hint = Auch Auszubildende und Menschen im Minijob sind angestellt.
question-health-insurance = Wie ist jeder Elternteil krankenversichert?
    .why = Davon hängt ab, wer das Mutterschaftsgeld zahlt und wie das Kind versichert ist.
question-residence = Worauf beruht das Aufenthaltsrecht jedes Elternteils?
    .why = Kindergeld und Elterngeld hängen davon ab, und auch der Status des Kindes.
    .hint = Menschen aus der Schweiz, Norwegen, Island und Liechtenstein antworten wie EU-Bürger. Unbefristet sind die Niederlassungserlaubnis und die Erlaubnis zum Daueraufenthalt-EU.
question-working-hours = Arbeitet der Elternteil nach der Geburt höchstens 32 Stunden in der Woche?
    .why = Elterngeld ist für Eltern da, die ihr Kind betreuen und höchstens 32 Stunden in der Woche arbeiten.
    .hint = Antworten Sie für die Monate, in denen dieser Elternteil Elterngeld bekommen würde.
question-income = Wie hoch war das zu versteuernde Einkommen jedes Elternteils im Kalenderjahr vor der Geburt?
    .why = Ab einem bestimmten Einkommen gibt es kein Elterngeld.
    .hint = Der Betrag steht in Ihrem Steuerbescheid. Werden Sie zusammen veranlagt, teilen Sie ihn auf: Nur die Summe zählt.
question-support = Zahlt der andere Elternteil den ganzen Unterhalt für das Kind?
    .why = Zahlt er nichts oder zu wenig, kann das Jugendamt den Unterhalt vorschießen.
    .hint = Antworten Sie mit Nein, wenn er nichts oder nur einen Teil zahlt oder wenn es rechtlich noch keinen Vater gibt.
question-childcare = Wer betreut das Kind ab dem ersten Geburtstag?
    .why = Ab diesem Tag hat Ihr Kind Anspruch auf einen Platz. Am besten melden Sie sich früh an.
    .hint = Ihre Antwort bindet Sie nicht.

list-parents = Eltern
    .member = Elternteil { $n }
list-children = Kinder
    .member = Kind { $n }
fact-birth = Tag der Geburt oder errechneter Termin
    .hint = Zum Beispiel: 27 3 2026
fact-marriage = Die Eltern des Kindes
choice-marriage-one-name = Verheiratet, mit Ehename
choice-marriage-two-names = Verheiratet, jeder mit eigenem Namen
choice-marriage-not-married = Nicht miteinander verheiratet
fact-gives-birth = Bekommt das Kind oder hat es bekommen
fact-paternity-acknowledged = Die Vaterschaft ist anerkannt
fact-joint-custody-declared = Die gemeinsame Sorge ist erklärt
fact-work = Berufliche Lage
choice-work-employee = Angestellt
choice-work-civil-servant = Verbeamtet, im Richteramt oder bei der Bundeswehr
choice-work-self-employed = Selbstständig
choice-work-job-seeker = Arbeitslos gemeldet
choice-work-student = In Schule oder Studium
choice-work-no-work = Etwas anderes
fact-health-insurance = Krankenversicherung
choice-health-insurance-own-statutory = Gesetzlich, mit eigener Mitgliedschaft
choice-health-insurance-through-family = Gesetzlich, familienversichert
choice-health-insurance-private = Privat
choice-health-insurance-not-insured = Anders oder gar nicht
fact-residence = Aufenthaltsrecht
choice-residence-german = Deutsche Staatsangehörigkeit
choice-residence-eu-citizen = Staatsangehörigkeit eines EU-Landes
choice-residence-permanent-title = Unbefristeter Aufenthaltstitel
choice-residence-temporary-title = Befristeter Aufenthaltstitel oder etwas anderes
fact-works-at-most-32-hours = Arbeitet höchstens 32 Stunden in der Woche
fact-taxable-income = Zu versteuerndes Einkommen im Jahr vor der Geburt
fact-other-parent-pays = Der andere Elternteil zahlt den ganzen Unterhalt
fact-childcare-plan = Geplante Betreuung
choice-childcare-plan-nursery = Eine Kita
choice-childcare-plan-childminder = Eine Kindertagespflege (Tagesmutter, Tagesvater)
choice-childcare-plan-at-home = Wir selbst, zu Hause

## Schwangerschaft

service-pregnancy-check-ups = Vorsorge in der Schwangerschaft
    .summary = Regelmäßige Untersuchungen begleiten Sie und das Kind. Sie finden in der Arztpraxis oder bei der Hebamme statt. Alles steht im Mutterpass.
    .how = Machen Sie einen Termin, sobald Sie glauben, schwanger zu sein. Geht die Untersuchung nur während der Arbeitszeit, muss der Arbeitgeber Sie bezahlt freistellen.

service-midwife = Hebamme suchen
    .summary = Eine Hebamme hilft Ihnen vor, während und nach der Geburt. Danach kommt sie zu Ihnen nach Hause: Zwölf Wochen lang können Sie sie rufen.
    .how = Suchen Sie, sobald Sie von der Schwangerschaft wissen: Viele Hebammen sind früh ausgebucht. Sind Sie privat versichert, sehen Sie zuerst in Ihren Vertrag.

service-pregnancy-counselling = Schwangerschaftsberatung
    .summary = Eine Beratungsstelle beantwortet Ihre Fragen zu Recht, Geld, Arbeit und Partnerschaft. Das ist kostenlos und auf Wunsch anonym.
    .how = Rufen Sie eine Beratungsstelle in Ihrer Nähe an. Sie müssen noch nichts entschieden haben.

service-mother-child-foundation = Hilfe der Bundesstiftung „Mutter und Kind“
    .summary = Wenn das Geld knapp ist, kann die Stiftung die erste Ausstattung für das Kind bezahlen. Einen Anspruch gibt es nicht, und der Antrag muss vor der Geburt gestellt sein.
    .how = Fragen Sie in einer Schwangerschaftsberatungsstelle. Bringen Sie den Mutterpass und Nachweise über Ihr Einkommen mit.
    .amount = Das hängt von Ihrer Lage und von den Mitteln der Stiftung ab. Die Beratungsstelle sagt es Ihnen.

service-jobcenter-help = Zusätzliche Hilfe vom Jobcenter
    .summary = Reicht Ihr Einkommen nicht, kann das Jobcenter ab der 13. Woche einen Mehrbedarf zahlen und die Erstausstattung für Schwangerschaft und Geburt.
    .how = Stellen Sie den Antrag, bevor Sie etwas kaufen. Auch wer sonst nichts vom Jobcenter bekommt, kann Anspruch haben, zum Beispiel mit kleinem Lohn oder in Ausbildung.
    .amount = Das hängt von Ihrem Bedarf ab. Das Jobcenter rechnet es aus.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

service-household-help = Haushaltshilfe
    .summary = Können Sie wegen Schwangerschaft oder Geburt den Haushalt nicht führen und kann es sonst niemand im Haushalt, zahlt die Krankenkasse eine Hilfe.
    .how = Fragen Sie Ihre Krankenkasse, bevor die Hilfe beginnt. Eine Bescheinigung der Ärztin oder Hebamme ist nützlich.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

## Arbeit

service-tell-employer = Dem Arbeitgeber die Schwangerschaft mitteilen
    .summary = Sobald Ihr Arbeitgeber Bescheid weiß, sind Sie geschützt: sichere Arbeit, keine Nachtarbeit, keine Kündigung. Es ist gut, es früh zu sagen.
    .how = Teilen Sie den errechneten Termin mit. Verlangt er eine Bescheinigung, bezahlt er sie auch. Wurde Ihnen vorher gekündigt, teilen Sie die Schwangerschaft innerhalb von zwei Wochen mit und lassen Sie sich sofort beraten.

service-maternity-protection = Mit der Arbeit aufhören: die Mutterschutzfrist
    .summary = Sechs Wochen vor dem errechneten Termin hören Sie auf zu arbeiten. Weiterarbeiten dürfen Sie nur, wenn Sie es ausdrücklich wollen; das können Sie jederzeit ändern.
    .how = Die Frist beginnt von selbst, sobald Ihr Arbeitgeber den Termin kennt.
    .late = Der Schutz gilt trotzdem. Wenn Sie noch arbeiten und das nicht wollen, sagen Sie es Ihrem Arbeitgeber.

service-protection-after-birth = Schutzfrist nach der Geburt
    .summary = Nach der Geburt darf Sie acht Wochen lang niemand arbeiten lassen, nach einer Früh- oder Mehrlingsgeburt zwölf. Das gilt auch, wenn Sie arbeiten möchten.
    .how = Schicken Sie dem Arbeitgeber die Geburtsurkunde. Kommt das Kind früher, werden die fehlenden Tage angehängt. Wird innerhalb von acht Wochen eine Behinderung des Kindes festgestellt, können Sie zwölf Wochen beantragen.

service-maternity-protection-students = Mutterschutz in Schule und Studium
    .summary = Auch Schule und Hochschule müssen Sie schützen. In den Wochen vor und nach der Geburt müssen Sie keine Pflichtprüfung und kein Pflichtpraktikum machen. Wenn Sie wollen, dürfen Sie.
    .how = Teilen Sie Ihrer Schule oder Hochschule den errechneten Termin mit. Sagen Sie ausdrücklich, wenn Sie weitermachen möchten.

service-civil-servant-family = Rechte von Beamtinnen und Beamten mit Kind
    .summary = Für Beamtinnen, Beamte, Richterinnen, Richter und die Bundeswehr gelten eigene Regeln zu Mutterschutz und Elternzeit. Zur Besoldung kommt ein Familienzuschlag.
    .how = Fragen Sie Ihre Personalstelle. In den Ländern gilt Landesrecht.

service-maternity-allowance = Mutterschaftsgeld der Krankenkasse
    .summary = Während der Mutterschutzfrist zahlt Ihnen die Krankenkasse Mutterschaftsgeld. Ihr Arbeitgeber legt den Rest bis zu Ihrem üblichen Nettolohn dazu.
    .how = Lassen Sie sich in der Praxis oder von der Hebamme den errechneten Termin bescheinigen und schicken Sie das an die Krankenkasse. Meist bekommen Sie sie sieben Wochen vor dem Termin.
    .amount = Höchstens 13 € am Tag von der Krankenkasse. Den Rest bis zum Nettolohn zahlt der Arbeitgeber.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

service-maternity-allowance-other = Mutterschaftsgeld ohne Arbeitsverhältnis
    .summary = Auch wer Arbeitslosengeld bekommt oder selbstständig und mit Krankengeld versichert ist, kann Mutterschaftsgeld bekommen.
    .how = Schicken Sie die Bescheinigung über den errechneten Termin an Ihre Krankenkasse und fragen Sie, ob Sie mit Krankengeld versichert sind.
    .amount = So viel wie Ihr Krankengeld. Die Krankenkasse rechnet es aus.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

service-maternity-allowance-federal = Mutterschaftsgeld vom Bundesamt für Soziale Sicherung
    .summary = Sind Sie angestellt, aber nicht selbst Mitglied einer gesetzlichen Krankenkasse, zahlt das Bundesamt ein einmaliges Mutterschaftsgeld.
    .how = Stellen Sie den Antrag online oder per Post bei der Mutterschaftsgeldstelle, mit der Bescheinigung über den errechneten Termin.
    .amount = Insgesamt höchstens 210 €. Dazu kommt der Zuschuss des Arbeitgebers.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen.

service-employer-supplement = Zuschuss des Arbeitgebers zum Mutterschaftsgeld
    .summary = Während der Mutterschutzfrist zahlt Ihr Arbeitgeber den Unterschied zwischen 13 € am Tag und Ihrem Nettolohn im Durchschnitt der letzten drei Monate.
    .how = Er kommt mit dem Lohn. Der Arbeitgeber bekommt das Geld aus der Umlage der Krankenkassen zurück: Es kostet ihn nichts.
    .amount = Das hängt von Ihrem Lohn der letzten drei Monate ab. Ihr Arbeitgeber rechnet es aus.

service-parental-leave-from-birth = Elternzeit ab der Geburt
    .summary = Der Elternteil, der das Kind nicht bekommt, kann vom Tag der Geburt an zu Hause bleiben. Kommt das Schreiben rechtzeitig, kann der Arbeitgeber nicht ablehnen.
    .how = Schreiben Sie dem Arbeitgeber mindestens sieben Wochen vorher, auf Papier oder per E-Mail. Geben Sie an, von wann bis wann Sie in den ersten zwei Jahren Elternzeit nehmen. Bitten Sie um eine Bestätigung.
    .late = Sie können die Elternzeit weiterhin nehmen, aber später: sieben Wochen nach Ihrem Schreiben.

service-parental-leave-after-protection = Elternzeit nach der Mutterschutzfrist
    .summary = Nach der Schutzfrist können Sie bis zum dritten Geburtstag des Kindes zu Hause bleiben. Ihr Arbeitsplatz bleibt, und Ihnen darf nicht gekündigt werden.
    .how = Schreiben Sie dem Arbeitgeber sieben Wochen vor Beginn, auf Papier oder per E-Mail. Soll keine Lücke entstehen, ist das die erste Woche nach der Geburt. Geben Sie an, von wann bis wann Sie in den ersten zwei Jahren Elternzeit nehmen.
    .late = Sie können die Elternzeit weiterhin nehmen, aber später: sieben Wochen nach Ihrem Schreiben.

service-parental-leave-later = Elternzeit zu einem späteren Zeitpunkt
    .summary = Jeder Elternteil hat bis zu drei Jahre Elternzeit. Bis zu 24 Monate davon können zwischen dem dritten und dem achten Geburtstag liegen.
    .how = Schreiben Sie dem Arbeitgeber sieben Wochen vorher, für die Zeit nach dem dritten Geburtstag dreizehn Wochen vorher. Bis zu 32 Stunden in der Woche dürfen Sie daneben arbeiten. Für ein Kind, das vor Mai 2025 geboren ist, muss das Schreiben auf Papier und von Hand unterschrieben sein.

## Urkunden und Familie

service-paternity = Vaterschaft anerkennen
    .summary = Ist die Mutter nicht verheiratet, wird der Vater durch eine Urkunde rechtlich zum Vater. Die Mutter muss zustimmen. Das geht schon vor der Geburt.
    .how = Gehen Sie mit Ihren Papieren zum Jugendamt oder zum Standesamt; beides ist kostenlos. Die Ehefrau der Mutter wird so nicht zum Elternteil: Fragen Sie das Jugendamt nach der Adoption.

service-joint-custody = Gemeinsame Sorge erklären
    .summary = Sind die Eltern nicht verheiratet, hat die Mutter das Sorgerecht allein, außer beide erklären, dass sie gemeinsam sorgen. Das geht schon vor der Geburt.
    .how = Machen Sie zusammen einen Termin beim Jugendamt. Auch ein Notariat kann es beurkunden, gegen Gebühr.

service-birth-registration = Geburt anzeigen
    .summary = Das Standesamt am Geburtsort trägt Ihr Kind ins Geburtenregister ein. Alles andere folgt daraus.
    .how = Das Krankenhaus oder Geburtshaus zeigt die Geburt selbst an: Geben Sie dort Ihre Papiere und die Vornamen ab. Nach einer Hausgeburt geht ein Elternteil zum Standesamt.
    .late = Zeigen Sie die Geburt sofort an. Sie wird noch beurkundet, aber die Verspätung kann ein Bußgeld kosten.
    .who = Wer bei der Geburt dabei war oder von ihr weiß, wenn die Eltern verhindert sind.

service-child-name = Nachnamen des Kindes bestimmen
    .summary = Eltern mit gemeinsamer Sorge und ohne Ehenamen wählen: den Namen eines Elternteils oder einen Doppelnamen aus beiden.
    .how = Beide unterschreiben die Erklärung beim Standesamt, am besten mit der Geburtsanzeige. Spätere gemeinsame Kinder heißen ebenso.
    .cost = Kostenlos mit der Geburtsanzeige. Später muss die Unterschrift gegen Gebühr beglaubigt werden.
    .late = Dann bekommt das Kind von Gesetzes wegen einen Doppelnamen aus beiden Namen in alphabetischer Reihenfolge. Wer damit nicht einverstanden ist, wendet sich an das Standesamt.

service-birth-certificate = Geburtsurkunden
    .summary = Für Kindergeld, Elterngeld und Krankenkasse gibt Ihnen das Standesamt Urkunden kostenlos. Eine für Ihre Unterlagen kostet eine Gebühr.
    .how = Sagen Sie, wie viele Sie brauchen, wenn Sie die Papiere für die Geburt abgeben.
    .cost = Kostenlos für Sozialleistungen. Sonst hängt die Gebühr vom Land ab.

service-support-from-jugendamt = Beistandschaft des Jugendamts
    .summary = Erziehen Sie Ihr Kind allein, kann das Jugendamt kostenlos die Vaterschaft klären und Unterhalt für das Kind einfordern. Ihr Sorgerecht bleibt ganz bei Ihnen.
    .how = Stellen Sie einen schriftlichen Antrag. Sie können die Beistandschaft jederzeit beenden.

service-german-nationality = Deutsche Staatsangehörigkeit durch Geburt
    .summary = Ein Kind ausländischer Eltern ist von Geburt an deutsch, wenn ein Elternteil seit fünf Jahren rechtmäßig in Deutschland lebt und ein unbefristetes Aufenthaltsrecht hat.
    .how = Das Standesamt prüft es von selbst, wenn es die Geburt beurkundet. Ist der andere rechtliche Elternteil deutsch, ist es auch das Kind. Die Staatsangehörigkeit der Eltern kann das Kind behalten, wenn deren Recht es zulässt.

service-child-residence-permit = Aufenthaltserlaubnis für das Kind
    .summary = Ist Ihr Kind nicht deutsch und leben die Eltern mit einem Aufenthaltstitel hier, braucht auch das Kind einen.
    .how = Die Ausländerbehörde kann ihn von sich aus erteilen. Hören Sie nichts, stellen Sie den Antrag.
    .cost = Das hängt von Ihrer Lage ab. Fragen Sie die Ausländerbehörde.
    .late = Stellen Sie den Antrag sofort. Spät ist besser als ein Kind ohne Titel.

service-identity-papers = Ausweis oder Reisepass für das Kind
    .summary = Kinderreisepässe gibt es seit 2024 nicht mehr. Zum Reisen braucht Ihr Kind in der EU einen Personalausweis, sonst einen Reisepass.
    .how = Gehen Sie mit dem Kind und einem Foto zum Bürgeramt. Alle Sorgeberechtigten müssen zustimmen. Beantragen Sie ihn mehrere Wochen vor der Reise.
    .cost = Es gibt eine Gebühr. Das Bürgeramt nennt sie Ihnen.

## Gesundheit

service-child-health-insurance = Kind bei der Krankenkasse anmelden
    .summary = Ist ein Elternteil Mitglied einer gesetzlichen Krankenkasse, ist das Kind dort kostenlos mitversichert.
    .how = Holen Sie sich den Fragebogen Ihrer Kasse und schicken Sie die Geburtsurkunde. Ist ein Elternteil privat versichert und verdient mehr als der andere, fragen Sie zuerst: Die Familienversicherung kann dann ausgeschlossen sein.

service-child-private-insurance = Kind privat versichern
    .summary = Ist ein Elternteil privat versichert, muss seine Versicherung das Kind ab der Geburt aufnehmen, ohne Gesundheitsfragen und ohne Aufschlag.
    .how = Melden Sie das Kind bei der Versicherung an. Der Schutz darf nicht weiter gehen als der des Elternteils.
    .cost = Das hängt vom Vertrag ab.
    .late = Die Versicherung darf dann nach der Gesundheit fragen, mehr verlangen oder ablehnen. Rufen Sie sofort an.

service-child-check-ups = Früherkennung für das Kind, U1 bis U9
    .summary = Zehn Untersuchungen begleiten Ihr Kind von der Geburt bis zur Schule. U1 und U2 sind in den ersten Tagen, die U3 in der vierten oder fünften Woche.
    .how = Suchen Sie vor der Geburt eine Kinderarztpraxis und machen Sie einen Termin für die U3. In manchen Ländern werden Sie erinnert oder müssen teilnehmen.

service-early-help = Frühe Hilfen
    .summary = In den ersten drei Jahren helfen Familienhebammen und andere, wenn es schwer wird. Das ist kostenlos, und niemand verurteilt Sie.
    .how = Rufen Sie an oder schreiben Sie. Wenn Sie nach der Geburt lange traurig oder erschöpft sind, sagen Sie es Ihrer Hebamme oder in der Praxis.

## Geld

service-kindergeld = Kindergeld
    .summary = Für jedes Kind gibt es Kindergeld, vom Monat der Geburt bis mindestens 18 Jahre, egal wie viel Sie verdienen.
    .how = Ein Elternteil stellt den Antrag online. Auch ein weiteres Kind melden Sie der Familienkasse. Sie brauchen zwei Steuer-IDs: die des Kindes und Ihre.
    .late = Stellen Sie den Antrag sofort: Kindergeld wird nur für die letzten sechs Monate nachgezahlt, jeder weitere Monat ist verloren.
    .contest = Sie können innerhalb eines Monats Einspruch einlegen. Das kostet nichts.

service-elterngeld = Elterngeld
    .summary = Es ersetzt einen Teil des Einkommens, das Ihnen fehlt, während Sie Ihr Kind betreuen. Auch Eltern ohne Einkommen bekommen es.
    .how = Stellen Sie den Antrag nach der Geburt bei der Elterngeldstelle. Wählen Sie die Monate mit Bedacht, auch zwischen Basiselterngeld und ElterngeldPlus: Lassen Sie sich beraten. Monate mit Mutterschaftsgeld gelten als Basismonate der Mutter.
    .amount = Beim Basiselterngeld 300 bis 1.800 € im Monat, nach Ihrem Nettoeinkommen vor der Geburt. Die Elterngeldstelle rechnet es aus.
    .late = Stellen Sie den Antrag sofort: Elterngeld wird nur für die letzten drei Lebensmonate nachgezahlt, jeder weitere Monat ist verloren.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

service-benefits-with-temporary-title = Kindergeld und Elterngeld mit befristetem Aufenthaltstitel
    .summary = Auch viele befristete Titel, mit denen Sie arbeiten dürfen, geben Anspruch auf Kindergeld und Elterngeld. Es kommt auf die Art des Titels an.
    .how = Stellen Sie die Anträge bei der Familienkasse und der Elterngeldstelle und legen Sie den Titel bei. Dort wird Ihr Fall geprüft.
    .amount = Wenn Sie Anspruch haben, sind die Beträge dieselben wie für alle.
    .contest = Sie können innerhalb eines Monats schriftlich dagegen vorgehen. Der Bescheid sagt, wie.

service-kinderzuschlag = Kinderzuschlag
    .summary = Reicht Ihr Lohn für Sie, aber nicht ganz für Ihre Kinder, zahlt die Familienkasse etwas zum Kindergeld dazu. Dann können auch die Kita-Gebühren wegfallen.
    .how = Stellen Sie den Antrag online. Er zählt ab dem Monat, in dem er eingeht: Warten Sie nicht. Fragen Sie Ihre Gemeinde auch nach Wohngeld.
    .amount = Das hängt von Einkommen und Miete ab. Die Familienkasse rechnet es aus.
    .contest = Sie können innerhalb eines Monats schriftlich Widerspruch einlegen. Das kostet nichts.

service-unterhaltsvorschuss = Unterhaltsvorschuss
    .summary = Erziehen Sie Ihr Kind allein und zahlt der andere Elternteil nicht, schießt das Jugendamt den Unterhalt vor. Es holt ihn sich dann vom anderen Elternteil.
    .how = Stellen Sie den Antrag schriftlich beim Jugendamt. Er wirkt höchstens einen Monat zurück. Der Betrag hier gilt für Kinder unter 12; für ältere gibt es weitere Bedingungen. Was der andere Elternteil zahlt, wird abgezogen.
    .contest = Sie können innerhalb eines Monats gegen den Bescheid vorgehen. Er sagt, wie.

service-tax-id = Steuer-ID des Kindes
    .summary = Ihr Kind bekommt per Post eine Steuer-Identifikationsnummer. Sie brauchen sie für das Kindergeld.
    .how = Sie kommt von selbst, wenn die Geburt beurkundet ist. Kommt sie nicht, fragen Sie das Bundeszentralamt für Steuern. Kindergeld können Sie schon beantragen und die Nummer nachreichen.

service-wage-tax-child = Kinderfreibetrag bei der Lohnsteuer
    .summary = Das Finanzamt merkt das Kind für Ihre Lohnsteuer von selbst vor. Das senkt die Kirchensteuer und den Solidaritätszuschlag.
    .how = Sehen Sie nach der Geburt auf Ihre Lohnabrechnung. Fehlt das Kind, sagen Sie es dem Finanzamt.

service-lone-parent-tax-relief = Entlastung bei der Steuer für Alleinerziehende
    .summary = Leben Sie mit Ihrem Kind und ohne andere Erwachsene, zahlen Sie weniger Steuern. Mit der Steuerklasse II merken Sie es jeden Monat.
    .how = Beantragen Sie beim Finanzamt die Steuerklasse II, mit ELSTER oder auf Papier. Melden Sie sich dort, wenn Sie nicht mehr allein leben.

service-pension-credit = Kindererziehungszeiten in der Rente
    .summary = Die ersten drei Jahre des Kindes zählen für die Rente eines Elternteils. Ohne Erklärung ist das meist die Mutter.
    .how = Soll der andere Elternteil sie bekommen, erklären Sie das früh gemeinsam: Es wirkt höchstens zwei Monate zurück. Sonst können Sie die Zeiten auch später eintragen lassen.

## Betreuung

service-childcare-place = Platz in Kita oder Kindertagespflege
    .summary = Ab dem ersten Geburtstag hat Ihr Kind Anspruch auf einen Platz. Vielerorts sind Plätze knapp: Melden Sie sich früh an.
    .how = Fragen Sie Ihre Gemeinde oder das Jugendamt, wie die Anmeldung läuft: oft online, manchmal in jeder Kita einzeln. In manchen Ländern müssen Sie Monate vorher sagen, wann Sie den Platz brauchen.
    .cost = Das hängt von Land, Gemeinde und oft vom Einkommen ab.
    .contest = Bekommen Sie keinen Platz, legen Sie schriftlich Widerspruch ein und lassen Sie sich beraten. Ein Gericht kann den Anspruch durchsetzen.

service-measles-protection = Impfung gegen Masern
    .summary = Ab dem ersten Geburtstag muss ein Kind in Kita oder Kindertagespflege gegen Masern geimpft oder immun sein. Ab dem zweiten Geburtstag braucht es zwei Impfungen.
    .how = Die Kinderarztpraxis impft bei den U-Untersuchungen. Zeigen Sie den Impfausweis vor, wenn die Betreuung beginnt.

service-childcare-fees = Befreiung von den Kita-Gebühren
    .summary = Sind die Gebühren zu hoch für Sie, übernimmt sie das Jugendamt. Mit Kinderzuschlag, Wohngeld oder Hilfe vom Jobcenter zahlen Sie nichts.
    .how = Stellen Sie den Antrag beim Jugendamt, sobald Sie einen Platz haben.
    .amount = Das hängt von Ihrem Einkommen ab. Das Jugendamt rechnet es aus.
    .contest = Sie können innerhalb eines Monats gegen den Bescheid vorgehen. Er sagt, wie.

## Stellen

body-standesamt = Standesamt
body-jugendamt = Jugendamt
body-familienkasse = Familienkasse der Bundesagentur für Arbeit
body-elterngeldstelle = Elterngeldstelle
body-krankenkasse = Ihre Krankenkasse
body-private-insurer = Ihre private Krankenversicherung
body-federal-social-security-office = Bundesamt für Soziale Sicherung
body-employer = Ihr Arbeitgeber
body-university = Ihre Schule oder Hochschule
body-midwife = Hebamme
body-doctor = Arztpraxis
body-pregnancy-counselling = Schwangerschaftsberatungsstelle
body-early-help = Netzwerk Frühe Hilfen am Ort
body-jobcenter = Jobcenter
body-tax-office = Finanzamt
body-federal-tax-office = Bundeszentralamt für Steuern
body-citizens-office = Bürgeramt
body-foreigners-office = Ausländerbehörde
body-pension-insurance = Deutsche Rentenversicherung

## Unterlagen

evidence-identity-document = Personalausweis oder Reisepass
evidence-birth-notice = Geburtsanzeige
    .hint = Das Krankenhaus, das Geburtshaus oder die Hebamme füllt sie aus.
evidence-parents-civil-status = Geburtsurkunden der Eltern oder Eheurkunde
evidence-maternity-record = Mutterpass
evidence-due-date-certificate = Bescheinigung über den errechneten Termin
    .hint = Sie bekommen sie in der Arztpraxis oder von der Hebamme.
evidence-paternity-acknowledgement = Urkunde über die Vaterschaft
evidence-custody-declaration = Sorgeerklärung
evidence-birth-registration = Eintrag im Geburtenregister
evidence-birth-certificate = Geburtsurkunde
evidence-child-tax-id = Steuer-ID des Kindes
evidence-parents-tax-id = Steuer-ID des Elternteils, der den Antrag stellt
    .hint = Sie steht auf der Lohnabrechnung und auf Briefen vom Finanzamt.
evidence-proof-of-income = Nachweis über das Einkommen
evidence-maternity-allowance-certificate = Bescheinigung über das Mutterschaftsgeld
    .hint = Nur wenn Sie Mutterschaftsgeld bekommen.
evidence-leave-letter = Schreiben, mit dem Sie Elternzeit verlangen
evidence-insurance-card = Gesundheitskarte
evidence-bank-details = Bankverbindung (IBAN)
evidence-identity-photo = Passfoto
evidence-residence-permit = Aufenthaltstitel der Eltern
evidence-check-up-booklet = Gelbes Heft des Kindes
evidence-vaccination-record = Impfausweis
