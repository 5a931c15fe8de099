
# The paper that says how a request was settled
outcome-granted = Request granted
outcome-refused = Request refused
outcome-closed = Request closed
attestation-title = { $decision }: { $service }
attestation-on = { $date }
attestation-reference = Request no.
attestation-service = Service
attestation-asker = Asked by
attestation-sent = Sent on
attestation-decided = Decided on
attestation-outcome = Decision
attestation-last-day = Last day for an answer
attestation-reasons = Reasons
attestation-contest = Contest this decision
attestation-silence-accepts = No answer was given before the time was over. This silence means yes: the request is accepted.
attestation-silence-refuses = No answer was given before the time was over. This silence means no. You can ask for the reasons of this refusal.
attestation-text = Text: { $text }
attestation-proof = To make sure that this document comes from us, enter this code at { $address }:
