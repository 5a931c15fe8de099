question-moving-date = When do you move?
    .why = Notice, vehicle registration, the grant and other dates are counted from that day.
question-moving-from-where = From where to where do you move?
    .why = Leaving for another country, or coming to France, changes many steps.
question-moving-old-home = Which home do you leave?
    .why = One leaves a rented home with notice, an inventory and a deposit to get back.
question-moving-short-notice = Does one of the cases of one month’s notice fit you?
    .why = For an unfurnished home, notice goes from three months to one.
    .hint = Area short of homes, transfer, loss of a job, first job, health, RSA, AAH, social housing granted, violence.
question-moving-new-home = What will the new home be?
    .why = The lease, the insurance and benefits depend on it.
question-moving-work = What is your work?
    .why = Your employer or France Travail must know the address, and some help goes with work.
question-moving-transfer = Does your employer make you move?
    .why = Some help pays part of a move asked for by the employer.
question-moving-household = What do you take with you?
    .why = A vehicle, an animal, a child at school each have a step of their own.
question-moving-children-count = How many children do you have, with those to be born?
    .why = There is a grant from three children on.
question-moving-children-birth = When were your children born?
    .why = The grant depends on the age of the youngest.
    .hint = For a child to come, give the due date.
question-moving-grant-facts = The cost of the move, and housing benefit
    .why = The grant pays back what the move cost, with housing benefit.
question-moving-personal = Your personal situation
    .why = The other parent, the prefecture or the disability office must sometimes be told. Answer if you wish.

fact-jour-du-demenagement = Day of the move
fact-trajet-du-demenagement = Where from and to
choice-trajet-du-demenagement-en-france = From a home in France to another
choice-trajet-du-demenagement-vers-l-etranger = From France to another country
choice-trajet-du-demenagement-depuis-l-etranger = From another country to France
fact-logement-quitte = Home you leave
choice-logement-quitte-location-vide = An unfurnished rented home
choice-logement-quitte-location-meublee = A furnished rented home
choice-logement-quitte-a-soi = A home of my own
choice-logement-quitte-heberge = At somebody’s, in a hostel, or no home
fact-logement-nouveau = New home
choice-logement-nouveau-location = A rented home
choice-logement-nouveau-a-soi = A home of my own
choice-logement-nouveau-heberge = At somebody’s, or in a hostel
fact-preavis-reduit = Notice of one month
fact-aide-au-logement-demandee = You will have housing benefit from the CAF
fact-cout-du-demenagement = What the move costs
fact-vehicule = A registered vehicle
fact-travail-du-demenage = Your work
choice-travail-du-demenage-salarie = Employee of a company or an association
choice-travail-du-demenage-agent-de-l-etat = Public servant
choice-travail-du-demenage-independant = Self-employed
choice-travail-du-demenage-demandeur-d-emploi = Registered with France Travail
choice-travail-du-demenage-sans-emploi = Without a job, retired
choice-travail-du-demenage-etudiant = Student
fact-mutation-demandee-par-l-employeur = Move asked for by the employer
fact-enfant-dont-l-autre-parent-vit-ailleurs = A child whose other parent lives elsewhere
fact-enfant-a-l-ecole = A child at school
fact-etranger-avec-titre = A residence permit
fact-dossier-de-handicap = A file at the disability office (MDPH)
fact-animal = A dog, a cat or a ferret

parameter-prime-demenagement-trois-enfants = Part of the monthly base for three children
parameter-prime-demenagement-enfant-suivant = Part of the monthly base for each further child

event-moving = You are moving
    .short = Moving
    .summary = The lease, the addresses to change, benefits and time limits, before and after the day of the move.
    .before = Have the day of the move at hand, even if it is not certain.
    .intro = Here are your steps, in order and with their dates. Several are done at once with the online change of address.

service-moving-lease-notice = Give notice
    .summary = You tell the landlord that you are leaving. Notice is three months for an unfurnished home, one month for a furnished one or in the cases set by law.
    .how = Write by registered letter, through a judicial officer, or hand it over against a receipt: the time runs from the day it is received. For one month, say why and enclose the proof with the letter, otherwise notice is three months.
    .late = Give it at once: rent is due until the end of the notice, unless another tenant moves in before with the landlord’s agreement.
    .contest = If you disagree, go to the departmental conciliation board: it is free.

service-moving-exit-inventory = Check-out inventory
    .summary = It compares the home when you came and when you leave. The deposit depends on it.
    .how = Set the appointment with the landlord on the day you give the keys back, and take photographs.
    .contest = If you do not agree, do not sign: a judicial officer can do it, at shared cost.

service-moving-deposit-back = Get the deposit back
    .summary = The landlord gives the deposit back, less what they can prove.
    .how = Give your new address. Without an answer, write by registered letter.
    .contest = Conciliation board, then the court. Each month of delay begun adds a tenth of the rent to what is due to you, if you gave your new address.
    .delay = One month if the check-out inventory matches, two months otherwise.

service-moving-new-lease = Sign the new lease
    .summary = The lease is in writing. The landlord may ask only for the papers of a list set by decree.
    .how = Read the lease and its reports, and make the check-in inventory with care.

service-moving-visale = Visale guarantee
    .summary = Action Logement guarantees your rent, free of charge, depending on your age and situation.
    .how = Ask for the visa online before you sign the lease.
    .amount = There is nothing to receive: it is a guarantee. Have the conditions confirmed on visale.fr.

service-moving-solidarity-fund = Housing solidarity fund (FSL)
    .summary = The department may pay part of the deposit, the first rent or the removal.
    .how = See a social worker before you sign.
    .amount = Each department sets its rules: ask it.

service-moving-grant = Moving grant
    .summary = The CAF pays the move back, up to a limit, when a family of three children or more grows.
    .how = Send the request with the removal bill, or the receipts of a hired van.
    .late = After six months the CAF need not pay. Ask all the same if something prevented you.
    .contest = Write to the appeal board of the CAF within two months.

service-moving-housing-benefit = Housing benefit for the new home
    .summary = Benefit for the old home ends. It is asked for again for the new one, and depends on rent, income and commune.
    .how = Apply as soon as you move in: months before the request are not paid.
    .amount = Work it out with the simulator of caf.fr.

service-moving-change-of-address = Change your address in one go
    .summary = A free online service tells several bodies at once: health insurance, CAF, tax office, France Travail, energy, vehicle registration.
    .how = Have your numbers at hand and tick each body. Then check that it answered.

service-moving-tell-caf = Tell the CAF
    .summary = The CAF in charge changes if you change department. Your benefits follow.
    .how = Give the new address in your online account.

service-moving-tell-health-insurance = Tell health insurance
    .summary = Your file goes to the office of your new department.
    .how = Change the address in your ameli account, then update your health card.

service-moving-doctor = Choose a doctor
    .summary = Keep yours, or declare one near you to be well reimbursed.
    .how = The new doctor sends the declaration online.

service-moving-tax = Tell the tax office
    .summary = Your address on 1 January is that of your next return.
    .how = Change it in your account, or on your income tax return.

service-moving-occupancy-declaration = Declare who occupies a home
    .summary = An owner says who occupies each home, before 1 July, if it has changed since the last declaration.
    .how = In your account, open “Gérer mes biens immobiliers”. Leaving it out or a mistake can cost €150 for each home.

service-moving-tell-employer = Tell your employer
    .summary = The employer needs your address for pay and travel costs. Some agreements give a day off to move.
    .how = Write to them, and ask whether your collective agreement gives a day off.

service-moving-state-agent-costs = Removal costs of a State agent
    .summary = The administration pays back part of the move after some transfers.
    .how = Ask your personnel office for the form.
    .amount = The amount depends on distance and family: ask the personnel office.

service-moving-mobility-help = Mobility help of Action Logement
    .summary = Help may pay for the search for a home and part of the costs when work makes you move.
    .how = Take the eligibility test online before you sign the lease.
    .amount = Amount and conditions change: have them confirmed by Action Logement.

service-moving-france-travail = Tell France Travail
    .summary = A jobseeker reports a change of address within thirty days. The agency may change.
    .how = Report it in your online account.
    .late = Do it at once and explain the delay. You can answer before any decision.

service-moving-home-insurance = Insure the new home
    .summary = A tenant must be insured against tenant’s risks, and prove it when the keys are handed over.
    .how = Ask the insurer for a certificate before you move in.

service-moving-old-insurance = Transfer or end the old insurance
    .summary = A move lets you end the contract if it changes the risk insured.
    .how = Tell the insurer, with the date and the new address. The contract ends one month after your letter.
    .late = The contract may still end at its term, or after a year at any time for home insurance.

service-moving-removal-company = Choose a removal company
    .summary = A written estimate is free. The company answers for what is lost or broken.
    .how = Compare several estimates, fill in the declaration of value, and write damage on the delivery note.
    .late = Without a registered letter within ten days, and without reserves written on delivery, there is in principle no recourse left. The limit is three months if the company did not tell you how to write reserves.
    .cost = The price of the estimate.

service-moving-tell-bank = Tell the bank and other insurers
    .summary = The bank, the vehicle insurer, the health insurer and the pension fund need the new address.
    .how = Change it in your online accounts. Changing banks is also free of charge.

service-moving-energy = Electricity and gas
    .summary = The contract goes with the home: end the old one, open a new one.
    .how = Read the meters on the day you leave and the day you arrive.

service-moving-water = Water
    .summary = The water service of the commune opens and ends the subscription, unless it is part of the charges.
    .how = Ask the town hall or the landlord which water service it is.

service-moving-internet = Internet and telephone
    .summary = The subscription is transferred or ended. There may be a charge.
    .how = Tell your operator a few weeks before.

service-moving-mail = Forward your mail
    .summary = The post office sends your mail to the new address for several months.
    .how = Do it online or at a post office, a week before.
    .cost = It is charged: see the post office’s rates.

service-moving-vehicle = Address of the vehicle registration
    .summary = The registration follows your home. A label is sent for the first changes.
    .how = Do it online with the formula number of the certificate.
    .late = Do it all the same: without it you may be fined.

service-moving-residence-permit = Address of the residence permit
    .summary = The holder of a residence permit valid for more than a year declares the new address within three months.
    .how = Declare it online. A tax stamp may be asked for the new card: the site tells you.
    .late = Declare it at once: a fine is possible, and an important letter may get lost.

service-moving-electoral-roll = Join the electoral roll
    .summary = One votes in one’s commune. For a vote, register by the sixth Friday before it at the latest, and two days earlier online.
    .how = Register online or at the town hall.

service-moving-school = Change school
    .summary = The town hall enrols children in public primary school; later schools depend on the education office.
    .how = Ask the old school for a leaving certificate, then enrol the child at the town hall, within eight days of the change of residence.
    .late = Enrol the child at once: the town hall cannot refuse a child of compulsory school age who lives in the commune.

service-moving-other-parent = Tell the other parent
    .summary = A separated parent tells the other in good time when the move changes the child’s life, and gives the new address.
    .how = Write before you leave, and keep proof. Without agreement, the family judge decides.
    .late = Tell them at once: not giving the address is punished by law. If you fear the other parent, ask a lawyer or call 3919.

service-moving-disability-file = Transfer the disability file
    .summary = Rights already granted stay valid. The new disability office and department take over.
    .how = Write to the new office, which asks the old one for the file. Tell the department about PCH or APA.

service-moving-pets = Address of a dog or a cat
    .summary = The national register finds lost animals: the address must be right.
    .how = Change the address online or by post.

service-moving-parking = Reserve a place for the van
    .summary = The town hall allows a van in front of the building, on the day of the move.
    .how = Ask for it two or three weeks before.
    .cost = Free or charged, depending on the commune.

service-moving-social-housing = Request for social housing
    .summary = One request, with one number, holds for all landlords of the department.
    .how = Make it online or at a desk. Renew it every year, and keep the address up to date.
    .contest = Without an answer in the time set by each department, you can claim the enforceable right to housing.

service-moving-consulate-register = Join the register of French citizens abroad
    .summary = Registration helps with papers, voting and help in a crisis. It is optional.
    .how = Do it online with proof of residence.

service-moving-abroad-health = Health abroad
    .summary = Whoever leaves to live elsewhere in principle leaves French health insurance: European form, cover of the host country, or the Caisse des Français de l’étranger.
    .how = Tell the office before you leave, and ask for the form that fits.

service-moving-abroad-tax = Tax when leaving France
    .summary = Give your new address. In the year you leave, the return follows rules of its own.
    .how = Tell the tax office before you leave.

service-moving-arrival-health = Join health insurance
    .summary = Whoever works in France is covered from the first day. Otherwise one must have lived there for three months, with exceptions.
    .how = Send the request with your identity and birth papers.

rule-quitte-une-location = Leaving a rented home
criterion-quitte-une-location-en-location = You leave a rented home
    .no = You do not leave a rented home
rule-entre-en-location = Renting a home
criterion-entre-en-location-en-location = Your new home is rented
    .no = Your new home is not rented
criterion-entre-en-location-en-france = It is in France
    .no = It is not in France
rule-emmenage-en-france = Moving in in France
criterion-emmenage-en-france-en-france = Your new home is in France
    .no = You leave to live abroad
rule-quitte-la-france = Leaving France
criterion-quitte-la-france-vers-l-etranger = You leave to live abroad
    .no = You do not leave to live abroad
rule-arrive-en-france = Coming to France
criterion-arrive-en-france-depuis-l-etranger = You come from another country
    .no = You lived in France already
rule-part-d-un-logement-en-france = Leaving a home in France
criterion-part-d-un-logement-en-france-en-france = You leave a home in France
    .no = You come from another country
rule-a-un-vehicule = Having a vehicle
criterion-a-un-vehicule-vehicule = You have a registered vehicle
    .no = You have no registered vehicle
criterion-a-un-vehicule-en-france = You change homes within France
    .no = You do not change homes within France
rule-a-un-titre-de-sejour = Having a residence permit
criterion-a-un-titre-de-sejour-titre = You have a residence permit
    .no = You have no residence permit
criterion-a-un-titre-de-sejour-en-france = You change homes within France
    .no = You do not change homes within France
rule-inscrit-a-france-travail = Being registered with France Travail
criterion-inscrit-a-france-travail-demandeur-d-emploi = You are registered with France Travail
    .no = You are not registered with France Travail
rule-parents-separes = Separated parents
criterion-parents-separes-autre-parent = The other parent of one of your children lives elsewhere
    .no = No child of yours has a parent who lives elsewhere
rule-ecole-a-changer = Changing school
criterion-ecole-a-changer-a-l-ecole = You have a child at school
    .no = You have no child at school
criterion-ecole-a-changer-en-france = Your new home is in France
    .no = You leave to live abroad
rule-dossier-mdph-a-transferer = File at the disability office
criterion-dossier-mdph-a-transferer-dossier = You have a file at the disability office
    .no = You have no file at the disability office
criterion-dossier-mdph-a-transferer-en-france = You change homes within France
    .no = You do not change homes within France
rule-animal-identifie = Identified animal
criterion-animal-identifie-animal = You have a dog, a cat or a ferret
    .no = You have neither dog, cat nor ferret
rule-salarie-qui-demenage = Working for an employer
criterion-salarie-qui-demenage-salarie = You work for an employer
    .no = You do not work for an employer
rule-agent-mute = Public servant transferred
criterion-agent-mute-agent-de-l-etat = You are a public servant
    .no = You are not a public servant
criterion-agent-mute-mutation = Your employer makes you move
    .no = Your employer does not make you move
rule-salarie-mute = Employee transferred
criterion-salarie-mute-salarie = You are an employee
    .no = You are not an employee
criterion-salarie-mute-mutation = Your employer makes you move
    .no = Your employer does not make you move
criterion-salarie-mute-en-france = Your new home is in France
    .no = You leave to live abroad
rule-devient-proprietaire = Owning a home
criterion-devient-proprietaire-a-soi = You own one of the two homes
    .no = You own neither home
criterion-devient-proprietaire-en-france = Your new home is in France
    .no = You leave to live abroad
rule-prime-de-demenagement = Moving grant
criterion-prime-de-demenagement-trois-enfants = You have, or expect, three children or more
    .no = You have fewer than three children
criterion-prime-de-demenagement-moment-du-demenagement = You move around the birth of your youngest child
    .no = You do not move between the fourth month of pregnancy and the month before the second birthday of the youngest
criterion-prime-de-demenagement-aide-au-logement = You will have housing benefit
    .no = You will not have housing benefit

deadline-signaler-les-degats = Ten days from the delivery
deadline-donner-son-preavis = One to three months before leaving
deadline-resilier-l-ancienne-assurance = Three months from the move
deadline-adresse-de-la-carte-grise = One month from the move
deadline-adresse-du-titre-de-sejour = Three months from the move
deadline-prevenir-france-travail-du-demenagement = Thirty days from the move
deadline-inscrire-a-la-nouvelle-ecole = Eight days from the move
deadline-prevenir-l-autre-parent = One month from the move
deadline-demander-la-prime-de-demenagement = Six months from the move
deadline-preparer-le-demenagement = Two months before the move
deadline-peu-avant-le-demenagement = Two weeks before the move
deadline-des-le-demenagement = The week of the move

persona-tenant-lyon-to-grenoble = Tenant from Lyon to Grenoble
persona-short-notice-paris = Short notice in Paris
persona-third-child-removal = Three children, a dear move
persona-second-birthday-too-late = A move after the second birthday
persona-jobseeker-separated-father = Separated father, jobseeker
persona-state-agent-to-la-reunion = State agent transferred
persona-eu-citizen-arriving = Portuguese citizen arriving
persona-leaving-for-canada = Leaving for Canada
persona-student-first-home = Student, first home
persona-disabled-tenant-with-permit = Disabled tenant with a residence permit
persona-son-for-his-mother = A son for his mother who moves in with him
persona-moving-knows-almost-nothing = Knows almost nothing yet
