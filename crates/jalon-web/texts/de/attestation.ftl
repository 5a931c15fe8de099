
# The paper that says how a request was settled
outcome-granted = Antrag bewilligt
outcome-refused = Antrag abgelehnt
outcome-closed = Antrag abgeschlossen
attestation-title = { $decision }: { $service }
attestation-on = { $date }
attestation-reference = Antrag Nr.
attestation-service = Leistung
attestation-asker = Antrag von
attestation-sent = Gesendet am
attestation-decided = Entschieden am
attestation-outcome = Entscheidung
attestation-last-day = Letzter Tag für eine Antwort
attestation-reasons = Begründung
attestation-contest = Gegen diese Entscheidung vorgehen
attestation-silence-accepts = Bis zum Ende der Frist kam keine Antwort. Das Schweigen gilt als Zustimmung: Der Antrag ist angenommen.
attestation-silence-refuses = Bis zum Ende der Frist kam keine Antwort. Das Schweigen gilt als Ablehnung. Sie können die Gründe dafür verlangen.
attestation-text = Rechtsgrundlage: { $text }
attestation-proof = Ob dieses Dokument von uns kommt, sehen Sie mit diesem Code auf { $address }:
