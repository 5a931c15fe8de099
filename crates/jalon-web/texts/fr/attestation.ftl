
# The paper that says how a request was settled
outcome-granted = Demande accordée
outcome-refused = Demande refusée
outcome-closed = Demande close
attestation-title = { $decision } : { $service }
attestation-on = Le { $date }
attestation-reference = Demande n°
attestation-service = Démarche
attestation-asker = Demandée par
attestation-sent = Envoyée le
attestation-decided = Décidée le
attestation-outcome = Décision
attestation-last-day = Dernier jour pour répondre
attestation-reasons = Motifs
attestation-contest = Contester cette décision
attestation-silence-accepts = Aucune réponse n’a été donnée avant la fin du délai. Ce silence vaut accord : la demande est acceptée.
attestation-silence-refuses = Aucune réponse n’a été donnée avant la fin du délai. Ce silence vaut refus. Vous pouvez demander les motifs de ce refus.
attestation-text = Texte : { $text }
attestation-proof = Pour vérifier que ce document vient bien de nous, entrez ce code sur { $address } :
