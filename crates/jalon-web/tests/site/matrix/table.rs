//! The table. A column for whoever may come ([`Role`](super::world::Role)), a line for each route and, with other fields or about another thing, perhaps more
//! than one. One cell is everybody's.
//!
//! - `page`, `file`: it is shown or given; nothing changes.
//! - `noted`: the same, and the journey knows who looked.
//! - `does`: it is done, and leads on.
//! - `goes`: it leads on; nothing of anybody's journey changes.
//! - `wrong`: what was typed is not right (422). `lost`: a sign-in that nobody began (400, 409). `away`: a provider that does not answer (503).
//! - `in`, `desk`: people or agents come in first (401).
//! - `none`: answered to the last byte as what never was (404).
//! - `no`: the same, for who knows that the thing is there and may not do this with it.
//!
//! Every form is also sent without what ties it to its session, with another's, and from another site: `forged` (403) then, or the refusal of the table.

/// Pages for everybody; those of a plan need answers, and nothing else.
pub(super) const OPEN: &str = "
                                      nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /                                goes
GET  /health                          file
GET  /robots.txt                      file
GET  /favicon.ico                     file
GET  /assets/{jalon.css}              file
GET  /assets/{passkey.js}             file
GET  /catalogue.ttl                   file
GET  /catalogue.jsonld                file
GET  /catalogue.json                  file
GET  /exchanges.json                  file
GET  /figures.json                    file
GET  /schemas/my-data-1.schema.json   file
GET  /log/key                         file
GET  /log/{*path}                     file
GET  /demo                            goes
GET  /demo/mails                      goes
GET  /fr/demo                         page
POST /fr/demo/clock                   goes
     with days=1
GET  /fr/demo/mails                   page
GET  /fr/demo/mails/{id:mail}         page
GET  /fr/demo/letters/{id:letter}     file
GET  /fr                              page
GET  /fr/chercher                     page
POST /fr/chercher                     page
     with q=naissance
GET  /fr/aide                         page
GET  /fr/accessibilite                page
GET  /fr/donnees                      page
GET  /fr/transparence/echanges        page
GET  /fr/transparence/traitements     page
GET  /fr/transparence/algorithmes     page
GET  /fr/transparence/algorithmes.csv file
GET  /fr/transparence/chiffres        page
GET  /fr/guichets/{body}              page
POST /fr/guichets/{body}              page
     with place=69001
GET  /fr/{event}                      page
POST /fr/{event}                      goes
GET  /fr/{event}/vos-donnees          page
GET  /fr/{event}/questions/{question} goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
POST /fr/{event}/questions/{question} goes
     with enfants=1
GET  /fr/{event}/reponses             goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/{event}/plan                 goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/{event}/plan/{service}       goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/{event}/plan/imprimer        goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/{event}/plan/calendrier.ics  goes   file    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
";

/// Coming in and going out. A door is there for everybody, and opens to whoever has its key: a code, an invitation, an identity. Of the ways in of real people
/// and agents, a demonstration has none.
pub(super) const DOORS: &str = "
                                       nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /fr/{event}/garder                goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
POST /fr/{event}/garder                goes   does    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/{event}/emporter              goes   page    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
POST /fr/{event}/emporter              goes   goes    goes  goes   goes goes goes  goes  goes    goes  goes goes    goes
GET  /fr/connexion                     page
POST /fr/connexion                     goes
     with person=ines
GET  /fr/connexion/partir              none
GET  /sign-in/return                   lost
GET  /sign-in/out                      goes
GET  /fr/connexion/sortir              goes   goes    page  page   page page page  goes  goes    page  page page    goes
POST /fr/connexion/sortir              goes
GET  /fr/connexion/fin                 page
GET  /fr/reprendre                     page
POST /fr/reprendre                     does
     with code={code}
GET  /fr/reprendre/fichier             page
POST /fr/reprendre/fichier             wrong
     with code={code}
GET  /fr/rejoindre                     page
POST /fr/rejoindre                     does   does    wrong wrong  does does does  does  does    does  does does    does
     with code={invitation}
GET  /fr/verifier-un-message           page
POST /fr/verifier-un-message           page
     with code={proof}
GET  /fr/agents/connexion              page   page    page  page   page page page  page  page    goes  goes goes    page
POST /fr/agents/connexion              goes
     with who=petit
GET  /fr/agents/connexion/partir       none
GET  /agents/return                    none
GET  /fr/agents/connexion/cle          none
POST /fr/agents/connexion/cle          none
     with answer=x
GET  /fr/agents/connexion/nouvelle-cle none
POST /fr/agents/connexion/nouvelle-cle none
     with code=x
POST /fr/agents/quitter                page
";

/// The doors of real people and agents, while their providers do not answer: asked for by nobody, a person and an agent.
pub(super) const REAL: &str = "
                                        nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /fr/connexion                      page
POST /fr/connexion                      no
     with person=ines
GET  /fr/connexion/partir               away
GET  /sign-in/return                    lost
GET  /sign-in/out                       goes
GET  /fr/agents/connexion               page   page    page  page   page page page  page  page    goes  goes goes    page
POST /fr/agents/connexion               no
     with who=petit
GET  /fr/agents/connexion/partir        away
GET  /agents/return                     lost
GET  /fr/agents/connexion/cle           page
POST /fr/agents/connexion/cle           wrong
     with answer=x
GET  /fr/agents/connexion/nouvelle-cle  page
POST /fr/agents/connexion/nouvelle-cle  wrong
     with code=x
";

/// What somebody keeps. A journey is there for its household; whoever came by a code is in that journey, and in no other.
pub(super) const MINE: &str = "
                                                  nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /fr/mes-demarches                            in     in      page  page   page page page  in    in      in    in   in      in
POST /fr/mes-demarches                            in     in      does  goes   goes no   goes  in    in      in    in   in      in
     with end={session}
POST /fr/mes-demarches                            in     in      no    no     no   no   no    in    in      in    in   in      in
     with attach={journey}
GET  /fr/mes-demarches/programmes                 in     in      page  page   page none page  in    in      in    in   in      in
POST /fr/mes-demarches/programmes                 in     in      goes  goes   goes none goes  in    in      in    in   in      in
     with name=Tableur&may=act
GET  /fr/mes-demarches/effacer                    in     in      page  page   page none page  in    in      in    in   in      in
POST /fr/mes-demarches/effacer                    in     in      does  does   does none does  in    in      in    in   in      in
     with word=EFFACER
GET  /fr/mes-demarches/efface                     page
GET  /fr/mes-demarches/{journey}                  in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}                  in     in      goes  goes   none goes none  in    in      in    in   in      in
     with to=answers
GET  /fr/mes-demarches/{journey:second}           in     in      page  none   none none none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/etapes/{service} in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/etapes/{service} in     in      does  does   none does none  in    in      in    in   in      in
     with mark=done
GET  /fr/mes-demarches/{journey}/code             in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/code             in     in      does  does   none does none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey:second}/code      in     in      does  none   none none none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/emporter         in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/emporter         in     in      goes  goes   none goes none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/personnes        in     in      page  page   none page none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/donnees          in     in      page  page   none page none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/donnees/droits   in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/donnees/droits   in     in      does  does   none does none  in    in      in    in   in      in
     with right=object&words=Non
GET  /fr/mes-demarches/{journey}/donnees.json     in     in      file  file   none file none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/personnes        in     in      does  does   none does none  in    in      in    in   in      in
     with action=invite
POST /fr/mes-demarches/{journey}/personnes        in     in      does  does   none does none  in    in      in    in   in      in
     with action=leave&sure=yes
GET  /fr/mes-demarches/{journey}/me-joindre       in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/me-joindre       in     in      does  does   none does none  in    in      in    in   in      in
     with mail=amina@example.org&language=fr
";

/// What somebody asks for. Another of the household sees which requests there are and where they stand, and nothing of what is in them.
pub(super) const REQUESTS: &str = "
                                                                             nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /fr/mes-demarches/{journey}/registres                                   in     in      page  page   none page none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/registres/{register}                        in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/registres/{register}                        in     in      does  does   none does none  in    in      in    in   in      in
     with action=decline
POST /fr/mes-demarches/{journey}/registres/{register}                        in     in      does  does   none wrong none in    in      in    in   in      in
     with action=ask
GET  /fr/mes-demarches/{journey}/choisir                                     in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/choisir                                     in     in      does  does   none does none  in    in      in    in   in      in
     with service=complementary-cover
GET  /fr/mes-demarches/{journey}/formulaire                                  in     in      goes  goes   none goes none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/formulaire/{step}                           in     in      page  goes   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/formulaire/{step}                           in     in      does  goes   none does none  in    in      in    in   in      in
     with family-name=Autre
GET  /fr/mes-demarches/{journey}/pieces                                      in     in      page  goes   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/pieces                                      in     in      does  goes   none does none  in    in      in    in   in      in
     with action=remove&paper={paper:spare}
GET  /fr/mes-demarches/{journey}/pieces/{paper}                              in     in      file  none   none file none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/verifier                                    in     in      page  goes   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/verifier                                    in     in      does  goes   none does none  in    in      in    in   in      in
     with signature=Camille+Martin&shown={shown}&previewed={previewed}
GET  /fr/mes-demarches/{journey}/envoye                                      in     in      page  goes   none page none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/demandes/{request}                          in     in      page  page   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/demandes/{request}                          in     in      does  no     none does none  in    in      in    in   in      in
     with action=write&words=Bonjour
GET  /fr/mes-demarches/{journey}/demandes/{request}/retirer                  in     in      page  none   none page none  in    in      in    in   in      in
POST /fr/mes-demarches/{journey}/demandes/{request}/retirer                  in     in      does  no     none does none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/demandes/{request}/recus.json               in     in      file  none   none file none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/demandes/{request}/copie.pdf                in     in      file  none   none file none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/demandes/{request:refused}/decision.pdf     in     in      file  none   none file none  in    in      in    in   in      in
GET  /fr/mes-demarches/{journey}/demandes/{request:refused}/contestation.pdf in     in      file  none   none file none  in    in      in    in   in      in
";

/// The work of bodies. Another body's request is not there, and what a lead does is not there for who does not lead.
pub(super) const DESK: &str = "
                                                        nobody visitor owner member left code other ended expired agent lead foreign gone
GET  /fr/agents                                         desk   desk    none  none   none none none  desk  desk    page  page page    desk
POST /fr/agents                                         desk   desk    none  none   none none none  desk  desk    does  does goes    desk
     with action=take&request={request}
POST /fr/agents                                         desk   desk    none  none   none none none  desk  desk    no    does no      desk
     with action=give&to={colleague}&request={request}
GET  /fr/agents/equipe                                  desk   desk    none  none   none none none  desk  desk    none  page none    desk
POST /fr/agents/equipe                                  desk   desk    none  none   none none none  desk  desk    none  goes none    desk
     with action=give&from={colleague}&to=nobody
GET  /fr/agents/demandes/{request}                      desk   desk    none  none   none none none  desk  desk    noted noted none    desk
POST /fr/agents/demandes/{request}                      desk   desk    none  none   none none none  desk  desk    does  does none    desk
     with action=take
POST /fr/agents/demandes/{request}                      desk   desk    none  none   none none none  desk  desk    no    does none    desk
     with action=give&to={colleague}
GET  /fr/agents/demandes/{request}/il-manque            desk   desk    none  none   none none none  desk  desk    page  page none    desk
POST /fr/agents/demandes/{request}/il-manque            desk   desk    none  none   none none none  desk  desk    does  does none    desk
     with words=Un+acte&{until}
GET  /fr/agents/demandes/{request}/decision             desk   desk    none  none   none none none  desk  desk    page  page none    desk
POST /fr/agents/demandes/{request}/decision             desk   desk    none  none   none none none  desk  desk    does  does none    desk
     with outcome=granted&action=decide
GET  /fr/agents/demandes/{request}/pieces/{paper}       desk   desk    none  none   none none none  desk  desk    noted noted none    desk
GET  /fr/agents/demandes/{request:refused}/decision.pdf desk   desk    none  none   none none none  desk  desk    noted noted none    desk
";
