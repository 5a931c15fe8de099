// Invented people and agents. None of them exists; the establishments' numbers belong to nobody.

/** People, with the identity of the civil register as FranceConnect gives it. */
export const people = {
  camille: {
    label: "Camille Martin, née à Lyon en 1991",
    claims: {
      given_name: "Camille Jeanne",
      family_name: "MARTIN",
      preferred_username: "DURAND",
      gender: "female",
      birthdate: "1991-04-12",
      birthplace: "69383",
      birthcountry: "99100",
      email: "camille@example.org",
    },
  },
  idriss: {
    label: "Idriss Benali, né à l’étranger en 1987, jour et mois inconnus",
    claims: {
      given_name: "Idriss",
      family_name: "BENALI",
      gender: "male",
      birthdate: "1987-00-00",
      birthplace: "",
      birthcountry: "99352",
      email: "idriss@example.org",
    },
  },
  ange: {
    label: "Ange Santoni, né à Ajaccio en 1958",
    claims: {
      given_name: "Ange Paul",
      family_name: "SANTONI",
      gender: "male",
      birthdate: "1958-11-02",
      birthplace: "2A004",
      birthcountry: "99100",
      email: "ange@example.org",
    },
  },
  "mediatrice-camille": {
    label: "Une médiatrice Aidants Connect, pour Camille Martin (famille, santé)",
    actsFor: "camille",
    domains: ["Famille-Scolarité", "Social-Santé"],
  },
  "mediateur-idriss": {
    label: "Un médiateur Aidants Connect, pour Idriss Benali (logement)",
    actsFor: "idriss",
    domains: ["Logement"],
  },
};

/** Agents, with the identity of their work as ProConnect gives it. */
export const agents = {
  "agent-etat-civil": {
    label: "Nadia Roux, état civil, mairie",
    claims: {
      given_name: "Nadia",
      usual_name: "ROUX",
      email: "nadia.roux@mairie.example.org",
      uid: "nroux",
      siret: "21990001500019",
      idp_id: "6f3a1d52-0000-4000-8000-000000000001",
    },
  },
  "agent-caisse": {
    label: "Yann Le Goff, gestionnaire, caisse d’allocations",
    claims: {
      given_name: "Yann",
      usual_name: "LE GOFF",
      email: "yann.legoff@caisse.example.org",
      uid: "ylegoff",
      siret: "77990002600027",
      idp_id: "6f3a1d52-0000-4000-8000-000000000002",
    },
  },
};

/** What the provider knows of somebody: for a mediator, the identity is that of the person they act for. */
export function claimsOf(accounts, id) {
  const account = accounts[id];
  if (!account) return undefined;
  if (!account.actsFor) return { ...account.claims };
  return { ...accounts[account.actsFor].claims, rep_scope: account.domains };
}

/** Who the identity is about: a mediator gets the subject of the person they act for. */
export const aboutWhom = (accounts, id) => accounts[id].actsFor ?? id;
