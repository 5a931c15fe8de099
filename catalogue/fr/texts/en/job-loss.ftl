## Event and questions
event-job-loss = Your job is ending or has just ended
    .short = End of a job
    .summary = Your papers, the money your employer owes you, unemployment benefit, health cover, housing and how to contest.
    .before = If you can, have the letter ending your contract and a payslip at hand. If you have nothing with you, start anyway: you can always answer “I don’t know”.
    .intro = Here are your steps, in order and with their dates. You do not have to do everything today: begin by registering with France Travail and checking the employer’s papers.
question-work-left = Which work is ending?
    .why = The rules differ for a permanent contract, a short contract, a public job or self-employment.
    .hint = For someone else, answer in their place, with their agreement.
question-how-it-ends = How is it ending?
    .why = Your rights depend on the reason written in the letter or on the employer’s certificate.
    .hint = If you left your post without notice, choose resignation. If you dispute the reason, choose the one that is written.
question-job-end-dates = What are the dates of the ending?
    .why = Almost every deadline starts from these two days.
    .hint = An approximate date is enough to start.
question-seniority-and-pay = Since when have you worked there, and for what pay?
    .why = Time in the company and pay set the notice period and the sums the employer owes.
    .hint = Take the gross amounts on your payslips.
question-employer-state = What is the company’s situation?
    .why = Help after an economic dismissal and the guarantee of wages depend on it.
    .hint = Choose receivership or liquidation if a court is involved.
question-worked-enough = How long have you worked in the last two years?
    .why = It is the main condition for unemployment benefit.
    .hint = Count all your contracts, in another European country too, up to the end of this one. From 55, count the last three years.
question-job-loss-age = How old are you when the work ends?
    .why = Some rights change before 26 and from 55.
question-company-cover = Are you covered by the company’s health insurance?
    .why = It may go on free of charge, for up to twelve months.
question-income-drop = Will your household’s income drop?
    .why = If so, there is help and there are payment breaks.
    .hint = Answer yes unless you start another job with the same pay right away.
question-job-place = Where do you live, and do you have a link with another country?
    .why = Working or looking for work in another country changes which country pays. A residence permit also needs a check.
question-job-plans = What do you have in mind next?
    .why = Help exists to start a business, train or have a child looked after.
    .hint = Nothing is binding: you can change your mind.
question-disabled-worker = Are you recognised as a disabled worker?
    .why = The notice period is longer and a specialised service can help. We ask for no medical details.

## Facts
fact-contrat-quitte = Work that ends
choice-contrat-quitte-cdi = A permanent contract (CDI)
choice-contrat-quitte-cdd = A fixed-term contract (CDD)
choice-contrat-quitte-cdd-saisonnier-ou-d-usage = A seasonal, casual (extra, performing arts) or integration fixed-term contract
choice-contrat-quitte-interim = An agency assignment
choice-contrat-quitte-apprentissage = An apprenticeship
choice-contrat-quitte-agent-public = A public job (State, hospital, town…)
choice-contrat-quitte-emploi-dans-un-pays-voisin = A job in a neighbouring country while living in France (cross-border worker)
choice-contrat-quitte-independant = My own business
fact-motif-de-fin = Reason for the ending
choice-motif-de-fin-licenciement = Dismissal, for a reason other than those below
choice-motif-de-fin-licenciement-economique = Economic dismissal (redundancy)
choice-motif-de-fin-inaptitude = Dismissal because the occupational doctor found you unfit
choice-motif-de-fin-faute-grave = Dismissal for gross misconduct (faute grave)
choice-motif-de-fin-faute-lourde = Dismissal for wilful misconduct (faute lourde)
choice-motif-de-fin-fin-prevue = The planned end of the contract
choice-motif-de-fin-rupture-conventionnelle = Mutual termination, signed by both
choice-motif-de-fin-demission = Resignation
choice-motif-de-fin-fin-d-essai = The employer ends the trial period
choice-motif-de-fin-arret-d-activite = I am closing my own business
fact-annonce-de-la-fin = Day of the letter, the signing or the resignation
    .hint = For a dismissal, the day you received the letter. If nothing is written yet, the expected date.
fact-fin-du-contrat = Last day of the contract or business
    .hint = The last day of the notice period, even if you no longer work.
fact-debut-du-contrat = First day in the company
fact-salaire-de-reference = Average gross pay per month
    .hint = Take the average of the last 12 months, or of the last 3 if it is higher. Count bonuses; a yearly bonus counts for one twelfth a month.
fact-salaires-bruts-du-contrat = Total gross pay of the short contract
    .hint = Only for a fixed-term contract or an agency assignment: everything paid, bonuses included.
fact-etat-de-l-entreprise = Situation of the company
choice-etat-de-l-entreprise-moins-de-mille-salaries = Fewer than 1,000 employees
choice-etat-de-l-entreprise-mille-salaries-ou-plus = 1,000 employees or more
choice-etat-de-l-entreprise-en-redressement-ou-liquidation = In receivership or liquidation
fact-remise-du-csp = Day the CSP file was handed over
    .hint = Only for an economic dismissal. The date is written on the redundancy support contract document: you have 21 days to answer.
fact-travail-recent = Work in the last two years
choice-travail-recent-six-mois-ou-plus = Six months or more (130 days or 910 hours)
choice-travail-recent-de-cinq-a-six-mois = Between five and six months (at least 108 days or 758 hours)
choice-travail-recent-moins-de-cinq-mois = Less than five months
fact-age-a-la-fin = Age
choice-age-a-la-fin-moins-de-26-ans = Under 26
choice-age-a-la-fin-de-26-a-54-ans = 26 to 54
choice-age-a-la-fin-de-55-a-59-ans = 55 to 59
choice-age-a-la-fin-plus-de-60-ans = 60 or over
fact-mutuelle-de-l-entreprise = Company health insurance
fact-lien-avec-l-europe = Link with another European country
choice-lien-avec-l-europe-aucun = None
choice-lien-avec-l-europe-a-travaille-ailleurs = I worked in another European country in recent years
choice-lien-avec-l-europe-part-chercher-ailleurs = I want to look for work in another European country
fact-droit-au-sejour = Nationality or residence permit
choice-droit-au-sejour-nationalite-francaise = French nationality
choice-droit-au-sejour-nationalite-europeenne = Nationality of another EU country, Iceland, Norway, Liechtenstein or Switzerland
choice-droit-au-sejour-titre-de-sejour = Residence permit
fact-revenus-du-foyer-en-baisse = The household’s income will drop
fact-projet-apres = Plan
choice-projet-apres-retrouver-un-emploi = Find a job
choice-projet-apres-se-former = Train
choice-projet-apres-creer-une-entreprise = Start or take over a business
fact-garde-un-jeune-enfant = I am in charge of a child under 12
fact-travailleur-handicape = Recognised disabled worker

## Figures and deadlines
parameter-anciennete-pour-indemnite = Time in the company that opens severance pay
parameter-indemnite-premier-palier = Time in the company beyond which each year counts more
parameter-indemnite-annees-pour-un-mois = Years for one month of pay, up to ten years in the company
parameter-indemnite-annees-pour-un-mois-ensuite = Years for one month of pay, after ten years in the company
parameter-taux-de-precarite = End-of-contract bonus
deadline-inscription-le-lendemain = The day after the contract ends
deadline-papiers-de-fin = As soon as the contract ends
deadline-denoncer-le-recu = Six months after signing the receipt
deadline-reclamer-un-salaire = Three years after the last pay
deadline-demander-les-motifs = 15 days after the letter
deadline-se-retracter = 15 days after signing
deadline-contester-la-rupture = 12 months, counted from signing to be safe
deadline-repondre-au-csp = 21 days after the file is handed over
deadline-repondre-au-conge = 8 days after the letter
deadline-fin-du-preavis = Last day of the legal notice period
deadline-demander-la-priorite = One year after the contract ends
deadline-garder-le-contrat-sante = Six months after the contract ends
deadline-s-inscrire = 12 months at most after the contract ends
deadline-inscription-independant = 12 months after the business ends
deadline-fermer-l-entreprise = Within the month, to be safe
deadline-prevenir-la-caf = Within two weeks
deadline-prevenir-l-assureur = Quickly: the policy sets the time
deadline-saisir-les-prud-hommes = 12 months after the letter
deadline-saisir-le-tribunal-administratif = Two months after the letter
deadline-agir-contre-une-discrimination = Five years after learning of the discrimination

## Rules
rule-indemnite-de-licenciement = Severance pay
rule-indemnite-de-rupture = Compensation for a mutual termination
rule-prime-de-precarite = End-of-contract bonus
rule-employe = Work for an employer
rule-ancien-salarie = Private sector employee
rule-entretien-prealable = Meeting before dismissal
rule-licenciement-motive = Reasons for the dismissal
rule-rupture-a-deux = Mutual termination
rule-contrat-de-securisation = Redundancy support contract
rule-conge-de-reclassement = Redeployment leave
rule-preavis-de-licenciement = Notice period of a dismissal
rule-demission-d-un-contrat = Notice period of a resignation
rule-essai-arrete = End of the trial period
rule-apprenti = End of the apprenticeship
rule-conges-non-pris = Leave not taken
rule-priorite-de-reembauche = Priority for rehiring
rule-garantie-des-salaires = Guarantee of wages
rule-mutuelle-gardee = Health cover kept free of charge
rule-mutuelle-a-ses-frais = Health cover kept at one’s own cost
rule-allocation-chomage = Unemployment benefit
rule-chomage-avec-cinq-mois = Unemployment benefit with five months of work
rule-allocation-agent-public = Unemployment benefit after a public job
rule-demission-reconnue = Justified resignation
rule-reexamen-de-demission = Review after a resignation
rule-demission-pour-reconversion = Resignation to retrain
rule-allocation-independant = Allowance for the self-employed
rule-entreprise-a-fermer = End of one’s own business
rule-solidarite-apres-chomage = Solidarity allowance
rule-capital-creation = Benefit paid as a lump sum
rule-creer-son-entreprise = Starting a business
rule-garde-pour-reprise = Childcare help
rule-travailleur-reconnu = Disabled worker
rule-jeune-sans-emploi = Young person without work
rule-des-55-ans = Rights from age 55
rule-travail-outre-mer = Unemployment overseas
rule-periodes-en-europe = Periods in another country
rule-recherche-en-europe = Search in another country
rule-chomage-frontalier = Unemployment of a cross-border worker
rule-titre-lie-au-travail = Residence permit
rule-citoyen-europeen-sans-emploi = EU citizen without work
rule-rsa-apres-emploi = RSA minimum income
rule-prime-apres-emploi = Activity bonus
rule-complementaire-apres-emploi = Solidarity complementary health cover
rule-revenus-plus-bas = Lower income
rule-perte-assuree = Loan insurance
rule-rupture-contestable = Ending that can be contested
rule-agent-licencie = Decision of an administration

## Before the contract ends

service-dismissal-meeting = Prepare the meeting before dismissal
    .summary = Before any dismissal, the employer must invite you by letter to a meeting. There they give their reasons and hear yours.
    .how = You may come with someone: a colleague or, where there are no staff representatives, an employee adviser, free of charge. The list is at the town hall and the labour inspectorate. Five working days must pass between the letter and the meeting.
    .who = The person who comes with you may ask questions and take notes.

service-redundancy-support-contract = Answer the offer of a redundancy support contract (CSP)
    .summary = After an economic dismissal, this contract gives closer support and an allowance often higher than unemployment benefit, for about a year. You are free to refuse it.
    .how = The employer gives you a file. Answer within 21 days: hand back the acceptance slip. Meanwhile ask for the information meeting of France Travail. If you accept, the contract ends when the 21 days are over, with no notice period.
    .late = With no answer, you are taken to have refused. The dismissal goes on and you keep the right to unemployment benefit. If the employer offered you nothing, tell France Travail.
    .amount = Jalon does not compute this allowance. It depends on your pay and time in the company: ask France Travail before you answer.
    .contest = If you accept, you can still contest the dismissal within 12 months, before the labour court.

service-redundancy-leave = Answer the offer of redeployment leave
    .summary = In a company of 1,000 employees or more, this leave gives you time to look for work or train while still being paid.
    .how = The offer is in the dismissal letter. Answer the employer in writing.
    .late = With no answer within 8 days, you are taken to have refused. Still talk to the employer and the staff representatives.
    .amount = Jalon does not compute this amount: it depends on the length of your notice period and of the leave. Ask the employer.

service-mutual-termination-withdrawal = Change your mind about the mutual termination
    .summary = After signing, you and the employer may each withdraw, without giving a reason.
    .how = Write to the employer within 15 calendar days of signing, by registered post or against a receipt.
    .late = You can no longer withdraw on your own. If you signed under pressure, you can tell the labour administration, then the judge.

service-mutual-termination-approval = Have the mutual termination approved
    .summary = The labour administration checks that both sides agree and that the sum is high enough. Without its approval, the termination has no effect.
    .how = The request is sent online, after the 15 days for reflection. The employer often sends it: ask them for the acknowledgement.
    .delay = Saturday is a working day here. A last day that is a Saturday, a Sunday or a public holiday is put off.
    .who = You or your employer may send the request.
    .contest = A refusal or an approval can be contested within 12 months, before the labour court.

service-resignation-for-retraining = Resign to change trade
    .summary = An employee on a permanent contract may resign and keep unemployment benefit with a training or business plan recognised as serious. Everything is prepared before resigning.
    .how = Do not resign yet. First see a career adviser (not at France Travail or the local youth mission), then ask Transitions Pro for the certificate. You need about five years of unbroken work: have France Travail check it.
    .amount = Jalon does not compute this allowance. France Travail works it out before you resign.
    .delay = Once you have the certificate, you have six months to claim the allowance from France Travail.
    .contest = After a refusal by Transitions Pro, you have two months to ask it to look at the plan again.

service-dismissal-notice = Notice period of a dismissal
    .summary = Between the letter and leaving, the contract goes on and you are paid. If the employer tells you not to come in, they still pay.
    .how = Legal notice is one month from six months in the company and two months from two years. For a recognised disabled worker it is doubled, up to three months. If you accept the CSP, there is no notice period. Your collective agreement may give more, and hours to look for work: read it.
    .late = The legal notice period is over. If it was neither worked nor paid, write to the employer, then see the labour court.

service-resignation-notice = Notice period of a resignation
    .summary = Whoever resigns works through a notice period. Its length is in the collective agreement or the contract, seldom in the law.
    .how = Read your collective agreement. You may ask in writing to leave earlier; the employer may refuse. Leaving your post can be treated as a resignation: always answer the formal notice.
    .contest = You contest a presumed resignation before the labour court, which must rule quickly.

service-trial-period-notice = End of the trial period
    .summary = The employer may end the trial without a reason, but must warn you early enough. You are entitled to unemployment benefit if you worked enough before.
    .how = The warning is 24 hours if you have been there less than 8 days, 48 hours up to one month, two weeks after one month, one month after three months.
    .amount = If the employer warns you too late, they owe you the pay of the missing days. Jalon does not compute it.

service-apprentice-end = End of an apprenticeship contract
    .summary = After the first 45 days at the employer’s, an apprenticeship can only end in certain cases. You may go on with your courses at the training centre for six months.
    .how = Talk to the training centre, which helps find another employer. To leave on your own, you must see the apprenticeship mediator; the centre gives the address.
    .who = For an apprentice who is a minor, the legal representative signs too.

service-dismissal-reasons = Ask for details of the reasons
    .summary = If the dismissal letter is not clear, you can ask for details. It matters if you go to court.
    .how = Write to the employer by registered post or against a receipt. They have 15 days to answer.
    .late = You can still contest the dismissal. But a poorly explained reason is no longer enough, by itself, to make it unfair.

## Papers and money from the employer

service-work-certificate-request = Work certificate
    .summary = The employer gives you this paper at the end of any contract. It states your dates and jobs.
    .how = It is kept for you at the company. Ask for it to be sent if you cannot come. If the employer has died, their heirs hand it over.
    .contest = If it is missing, write by registered post, then ask the labour court for it urgently.

service-employer-certificate-request = Certificate for France Travail
    .summary = This certificate states your pay and why the job ended. Without it, unemployment benefit cannot be worked out.
    .how = The employer sends it online to France Travail and gives you a copy. Check the dates, the pay and the reason. It is due after a resignation too.
    .contest = If it is missing or wrong, write to the employer, tell the labour inspectorate, then ask the labour court for it urgently. Register anyway without waiting.

service-final-settlement = Final settlement receipt
    .summary = This paper lists the sums paid at the end. You do not have to sign it.
    .how = Check each line: pay, leave, compensation, bonuses. If you sign, you have six months from signing to contest the listed sums by registered letter.
    .late = The sums written on a signed receipt can no longer be contested. What is not on it, or an unsigned receipt, can still be claimed.

service-severance-pay = Severance pay
    .summary = The employer owes at least this sum for a permanent contract, from eight months in the company, except for gross misconduct. Your collective agreement may give more.
    .how = It is paid with the last wages, with no request. Read your collective agreement: the higher sum is due to you. If the unfitness comes from a work accident or occupational disease, the legal sum is doubled. Long leave, part-time work or sick leave change the count.
    .contest = Write to the employer first. Then you have the labour court.

service-mutual-termination-pay = Compensation for a mutual termination
    .summary = You negotiate this sum with the employer. It cannot be lower than the severance pay worked out here.
    .how = It is written in the agreement and paid at the end of the contract. With less than eight months in the company, the administration asks for a proportional sum too: ask for it.
    .contest = A sum that is too low can be claimed before the labour court.

service-fixed-term-bonus = End-of-contract bonus
    .summary = At the end of a fixed-term contract or an agency assignment, the employer adds 10% of all gross pay.
    .how = It is paid with the last wages. It is not due if you refuse a permanent contract for the same post and at least the same pay, if a permanent contract follows at once, or for a holiday job while studying. An agreement may lower it to 6% in return for training.
    .contest = If it is missing, you have three years to claim it, before the labour court.

service-paid-leave-compensation = Pay for leave not taken
    .summary = Leave you earned and did not take is paid to you, whatever the reason for leaving.
    .how = Compare the leave counter on your payslip with the sum paid. Sick leave earns leave too.
    .amount = Jalon does not compute this amount: it depends on your days and your pay. Ask the employer for the details.

service-non-compete-pay = Non-compete clause
    .summary = If your contract forbids you to work for a competitor, the employer must pay you in return. With no payment provided for, the clause has no effect.
    .how = Read your contract and collective agreement again. The employer may waive the clause, but quickly: ask them in writing.
    .amount = Jalon does not compute this amount: it is written in the contract or the agreement.
    .contest = The labour court can cancel a clause that is too wide or unpaid.

service-wage-guarantee = Wages guaranteed when the company cannot pay
    .summary = When the company is in receivership or liquidation, the AGS scheme advances wages and compensation, up to a ceiling.
    .how = Contact the administrator or liquidator named by the court: they make the request. Give them your payslips. An employees’ representative checks the sums.
    .amount = Jalon does not compute this amount: it depends on what you are owed and on a ceiling. Ask the administrator.
    .contest = If a sum is missing from the statement, you have two months after its publication to go to the labour court.

## France Travail

service-france-travail-registration = Register with France Travail
    .summary = Registering opens unemployment benefit, support and other help. Do it the day after the contract ends: benefit does not go back before that day.
    .how = Register online, or at the desk of an agency if you have no internet. You do not need all the papers on the first day. Anyone may register, even with no right to benefit.
    .late = After 12 months, this contract in principle opens no more rights. The time is longer in some cases, such as illness, maternity or training: register and ask. A lawsuit does not extend it.
    .who = A relative, France services or an association may help you. You remain responsible for what is declared.
    .contest = If registration is refused, write to the agency, then to the France Travail ombudsman.

service-unemployment-benefit = Unemployment benefit (ARE)
    .summary = A monthly income when you did not choose to lose your job and have worked enough. A dismissal, even for misconduct, gives the right to it.
    .how = The claim is made when you register. France Travail then writes the amount, the length and the date of the first payment: paid leave and large compensation put it off. Get an estimate on francetravail.fr. After a mutual termination, the rules were renegotiated in 2026: have the length confirmed.
    .amount = Jalon does not compute this benefit: it depends on all your contracts. The France Travail simulator gives an estimate.
    .delay = There are always some waiting days with no payment. If you have nothing left, tell the agency and the town’s social service (CCAS) at once.
    .contest = Write to the agency, then to the France Travail ombudsman. A judge can be asked within two years. Follow what the decision letter says.

service-five-month-unemployment = Unemployment benefit with five months of work
    .summary = Five months may be enough for seasonal work, or if you never had unemployment benefit, or not in the last twenty years.
    .how = Register and claim the benefit. France Travail checks whether this rule applies to the end of your contract: it is recent.
    .amount = Jalon does not compute this benefit. The France Travail simulator gives an estimate.
    .contest = Write to the agency, then to the France Travail ombudsman.

service-justified-resignation = Resignation that gives the right to benefit
    .summary = Some resignations are recognised as justified: following a partner who moves, violence, unpaid wages, going with a disabled child, and a few more.
    .how = Register, give the reason and attach a proof: judgment, complaint, partner’s contract. The list is on francetravail.fr.
    .amount = Jalon does not compute this benefit. France Travail decides and works it out.
    .contest = If refused, you can ask for a review after four months of unemployment.

service-public-employer-benefit = Unemployment benefit after a public job
    .summary = The State, the hospital or the town often pays unemployment benefit to its former staff itself. The conditions are close to the private sector’s.
    .how = First register with France Travail. Then send the decision of France Travail and your claim to your former human resources department. If you also worked in the private sector, France Travail says who pays.
    .amount = Jalon does not compute this benefit. Ask your former employer.
    .contest = Write to the employer, then to the administrative court, usually within two months.

service-self-employed-unemployment = Allowance for the self-employed (ATI)
    .summary = Help for a few months for those who stop working for themselves against their will: liquidation, or a business no longer viable.
    .how = Register with France Travail. You generally need two years of activity, a minimum income and few other resources. For a business no longer viable, an accountant or approved body certifies it.
    .late = Registration must follow the end of the activity within 12 months. Register anyway and ask for the RSA.
    .amount = Jalon does not compute this allowance: it depends on your past income. Ask France Travail.
    .contest = Write to the agency, then to the France Travail ombudsman.

service-business-closing = Declare the end of your business
    .summary = Until the end is declared, contributions and tax may go on.
    .how = Complete the formality online: it informs the tax office, Urssaf and the registers. Then declare your last income. If you cannot pay any more, see the court first: there is a procedure.
    .cost = It is free for a sole trader. For a company there are fees: the site gives them.

service-work-abroad-form = U1 form: your periods in another country
    .summary = This paper proves to France the work done elsewhere in Europe. It may count towards unemployment benefit.
    .how = Ask the employment service of the country where you worked, if possible before leaving. Otherwise France Travail may request it.
    .contest = If the other country does not answer, SOLVIT, a free EU service, may help.

service-frontier-worker-benefit = Unemployment benefit of a cross-border worker
    .summary = If you lived in France and worked in a neighbouring country, France generally pays full unemployment benefit. For short-time work, the country of work does.
    .how = Register with France Travail with the U1 form. You may also register in the other country to look for work there.
    .amount = Jalon does not compute this benefit. It is based on the pay in the other country: ask France Travail.
    .contest = Write to the agency, then to the France Travail ombudsman.

service-monthly-update = Update your situation each month
    .summary = Each month you say whether you worked, were ill or took a course. Without this answer, registration and payment stop.
    .how = Answer online, in the app or on 3949, between the end of the month and the middle of the next. The dates are in your account. Declare every hour worked, even a few.
    .who = A relative may help you answer, with your own answers.

service-tell-changes = Report a change
    .summary = A job, sick leave, maternity or a course must be told to France Travail as soon as possible, at the latest at the monthly update. A move must be told within 30 days.
    .how = Do it in your online account, on 3949 or at the desk. Also report an absence before you leave. It saves you from having money to pay back.
    .contest = If you are asked to pay money back, you may contest it, ask for time or for it to be waived: the letter says how.

service-engagement-contract = Prepare your commitment contract
    .summary = With your adviser, you write down the work you seek, the area, and what each will do. It matters: a failure may cut or suspend your benefits.
    .how = Come to the first appointment with your CV and your limits: health, children, transport. Always warn of an absence.
    .contest = Before any sanction, you may give your explanation. The letter states the time, often short.

## Health and income

service-company-cover-portability = Keep the company health cover at no cost
    .summary = If you receive unemployment benefit, the company’s health and insurance cover goes on free of charge, for as long as your last contract and 12 months at most.
    .how = The employer tells the insurer and writes it on the work certificate. Send the insurer proof that you receive unemployment benefit.
    .amount = Nothing is paid to you: the cover stays the same and you do not pay.
    .contest = If the insurer refuses, write to them, then to the insurance ombudsman.

service-health-cover-kept = Your care is still covered
    .summary = Health insurance goes on with nothing to do: you live in France. With unemployment benefit, you also keep sickness and maternity payments.
    .how = Check your address and bank details in your ameli account. Without unemployment benefit, ask how long sickness payments last.

service-solidarity-health-cover = Solidarity complementary health cover
    .summary = Complementary cover that is free or very cheap when income is low. It pays what the health insurance does not refund.
    .how = Ask in your ameli account or with the form. First check whether the company cover goes on.
    .amount = Jalon does not compute this right here: it depends on the income of the last 12 months. The ameli simulator answers.
    .cost = Free or with a small contribution, depending on income.
    .contest = You have two months to contest a decision, in writing. The letter says to whom.

service-company-cover-afterwards = Keep the company health cover at your own cost
    .summary = If you are on unemployment benefit, a disability pension or a retirement pension, the insurer must offer to keep your complementary health cover, with no health questions. You then pay the whole price.
    .how = Ask the insurer in writing within six months of the end of the contract or of the free cover. Compare with other policies.
    .late = The insurer no longer has to accept. Compare other policies or see the solidarity cover.
    .cost = The price of the policy, limited by law in the first years.

service-job-loss-housing-aid = Housing benefit
    .summary = The CAF may count only part, or none, of your past wages. The benefit may then rise or open.
    .how = Tell the CAF the end date and whether you receive benefit. If you get no help yet, run the simulation then apply: past months are not paid.
    .amount = Jalon does not compute this amount here. The caf.fr simulator gives it.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-job-loss-rsa = Minimum income (RSA)
    .summary = A minimum income when nothing or almost nothing is left. It generally opens at 25, earlier with a child or after enough work.
    .how = Run the simulation then apply on caf.fr. Apply without waiting: RSA does not go back before the request. Unemployment benefit must be claimed too.
    .amount = Jalon does not compute this amount here: it depends on the household and the last three months. The caf.fr simulator gives it.
    .who = The CCAS, the department or an association may fill in the request with you.
    .contest = Write to the president of the departmental council within two months.

service-job-loss-activity-bonus = Activity bonus
    .summary = The bonus follows your earnings. It may go on for some months, or if you or your partner still work a little.
    .how = Declare your income every three months on caf.fr. Run a simulation if you do not receive it.
    .amount = Jalon does not compute this amount here. The caf.fr simulator gives it.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-tax-rate-change = Lower the tax taken each month
    .summary = The tax rate follows your former income. If this year’s tax should fall by more than 5%, you can lower the rate at once.
    .how = On impots.gouv.fr, under “Gérer mon prélèvement à la source”, estimate this year’s income. Part of the compensation for leaving is not taxed: the details are on the site.
    .delay = The new rate usually takes one to three months.

## Bills, home and residence

service-loan-insurance-claim = Use your loan insurance
    .summary = Some loan insurance pays the instalments after a dismissal. Few people think of it.
    .how = Read your policy again: look for “perte d’emploi”. Tell the insurer in writing, within the time the policy gives.
    .contest = Write to the insurer, then to the insurance ombudsman.

service-loan-break = Suspend a loan
    .summary = A dismissal lets you ask the judge to suspend a loan for up to two years. Interest may be stopped too.
    .how = First talk to your bank: many contracts allow a break. Otherwise write to the protection judge (juge des contentieux de la protection) of the court.
    .who = A France services adviser or a point-justice can help you free of charge.

service-debt-relief = Debt relief request
    .summary = If you can no longer pay your debts, the Banque de France looks for a solution: more time, reduction or cancellation.
    .how = File the request online, at the desk or by post. Do not wait to be late everywhere.
    .who = A social worker or a budget advice point can prepare the file with you.
    .contest = Decisions of the commission can be contested within a short time, written in the letter.

service-housing-solidarity-fund = Help with rent and energy (FSL)
    .summary = The housing solidarity fund can help pay overdue rent, or an overdue water, energy, phone or internet bill.
    .how = Tell your landlord before you miss a payment. Ask the department or a social worker for the form.
    .amount = Jalon does not compute this help: each department has its rules.

service-emergency-help = Emergency help from the town
    .summary = The town’s social service (CCAS) can help quickly: food, a bill, transport, support.
    .how = Call the town hall and ask for the CCAS. Just say you have no income left.

service-residence-permit-check = Check your residence permit
    .summary = Losing your job does not take away your current permit. At renewal, the prefecture looks at your situation.
    .how = Keep the dismissal letter and proof of registration with France Travail. A “salarié” card is extended by one year if you lost your job without choosing it, then according to your unemployment rights. Ask for advice before resigning.
    .cost = Renewal is paid for by tax stamp: the site gives the price.
    .contest = A refusal can be contested before the administrative court, within a short time written in the letter.
    .who = An association that helps foreigners may go with you.

service-eu-citizen-residence = Stay in France as an EU citizen
    .summary = An EU citizen who loses a job without choosing to and registers with France Travail keeps the right to stay: six months, or longer after more than a year of work.
    .how = Register and keep the proof. You need no residence permit.

service-disabled-worker-support = Cap emploi, for disabled workers
    .summary = An adviser trained in disability helps you look for work, train and adapt a workplace.
    .how = Tell France Travail you would like Cap emploi. If you have no recognition (RQTH), ask the MDPH. Nobody else needs to know about your health.

service-youth-engagement = Youth engagement contract
    .summary = Before 26, or 30 with a disability, intensive support towards work for several months, sometimes with an allowance.
    .how = Make an appointment at the local youth mission or France Travail.
    .amount = Jalon does not compute this allowance: it depends on your age and income. Ask the local youth mission.
    .contest = Write to the local youth mission or France Travail: the letter gives the time.

service-senior-rights = Your rights from age 55
    .summary = From 55, France Travail looks at 36 months of work instead of 24, and benefit may last longer. Close to retirement, it may be kept until a full pension.
    .how = Ask France Travail how long your rights last. Check your quarters on info-retraite.fr before claiming a pension: it stops unemployment benefit.

service-overseas-unemployment = Unemployment overseas
    .summary = In Guadeloupe, French Guiana, Martinique and La Réunion, unemployment rules are those of mainland France. In Mayotte, a separate agreement sets other conditions.
    .how = In Mayotte, ask the France Travail agency there for your conditions. LADOM may help with moving to mainland France.

## Starting again

service-career-guidance = Career guidance
    .summary = A free and independent adviser to take stock, find a course or another trade.
    .how = Make an appointment: France Travail, Apec for managers, Cap emploi, or the local youth mission for the young. Before the contract ends, see mon-cep.org.

service-training-account = Personal training account
    .summary = The training euros you earned by working stay yours. France Travail may add to them.
    .how = Log in to the official site with FranceConnect+. Nobody may contact you by phone about it: never give your password.
    .amount = Jalon does not know your balance: it is in your account.
    .cost = A contribution is normally payable. Jobseekers are exempt: have it checked before you pay.

service-skills-validation = Have your experience recognised (VAE)
    .summary = Your experience can earn a diploma, in whole or in part, without going back to school.
    .how = Create your file on vae.gouv.fr. Keep your work certificates and payslips.
    .cost = It depends on the diploma. Funding exists: see your adviser.

service-mobility-help = Help with travel costs
    .summary = France Travail may pay part of the travel, meals or a night for an interview, a course or a job far from home.
    .how = Ask before the trip, or right after, in your account. Keep the proofs.
    .amount = Jalon does not compute this help: France Travail sets the conditions.

service-childcare-help = Childcare help (AGE)
    .summary = A sum to have a child under 12 looked after when a registered parent starts a job or a course. It replaced Agepi in May 2024 and is no longer only for lone parents. The benefit must be low, or nil.
    .how = Ask France Travail very soon after starting. Also ask the town hall about a nursery place for jobseekers.
    .amount = Jalon does not compute this help: it depends on the children and the working time. Ask France Travail.
    .contest = Write to the agency, then to the France Travail ombudsman.

service-business-start-capital = Benefit paid as a lump sum to start a business (ARCE)
    .summary = Whoever starts a business may receive part of their benefit in two payments, instead of a monthly payment.
    .how = Choose with your adviser before you start: monthly or lump sum. You generally need the Acre relief first.
    .amount = Jalon does not compute this lump sum: it depends on the rights left. France Travail works it out for you.
    .contest = Write to the agency, then to the France Travail ombudsman.

service-business-start-relief = Lower contributions at the start (Acre)
    .summary = The first contributions of a new business may be reduced, above all for people out of work.
    .how = Since 2026, it must always be requested from Urssaf, as soon as the business is created, and at the latest on the sixtieth day after it opens.
    .amount = Jalon does not compute this reduction: it depends on your income. Ask Urssaf.
    .delay = Urssaf announces an answer within one month; its silence means acceptance.
    .contest = A refusal can be contested in writing to the Urssaf appeal board, within two months.

service-job-search-abroad-form = U2 form: look for work in another country
    .summary = You can keep your French unemployment benefit for three months while looking for work elsewhere in Europe.
    .how = Ask France Travail for the form before leaving, usually after four weeks of registration. Register there within seven days.
    .contest = Write to the agency, then to the France Travail ombudsman.

## Contest and afterwards

service-rehire-priority = Be called back first
    .summary = After an economic dismissal, the employer must offer you posts that open within a year, if you ask.
    .how = Write to the employer that you want priority for rehiring. Mention any new qualification too.
    .late = The priority is over. You can still apply like anyone else.

service-contest-dismissal = Contest the end of the contract
    .summary = The labour court judges whether the ending was fair. It is free and a lawyer is not required.
    .how = First see a union, a point-justice or a lawyer. Then file the application at the registry with your documents. The first step is conciliation. A fixed-term contract ended too early by the employer gives the right to the pay until its planned end.
    .late = The ending can in principle no longer be contested. Other times exist: three years for wages, five years for discrimination or harassment.
    .who = A lawyer, a union defender, a colleague or your partner may represent you.
    .contest = The judgment can be appealed, usually within a month.

service-contest-mutual-termination = Contest the mutual termination
    .summary = A termination signed under pressure, or against the rules, can be cancelled.
    .how = You have 12 months from the approval by the administration. We count from the signing, to be safe. Keep messages and witness statements.
    .late = Check the approval date: a few weeks may remain. See a lawyer or a point-justice quickly.
    .who = A lawyer, a union defender, a colleague or your partner may represent you.

service-public-agent-appeal = Contest the decision of the administration
    .summary = A public employee contests a dismissal or the non-renewal of a contract before the administrative court.
    .how = Write to the court within two months of the letter. A written appeal to the administration within that time extends it.
    .late = If the letter stated neither the time nor the court, you may still have time. See a lawyer or a union quickly.
    .who = A lawyer or a union may help you.

service-unpaid-wages = Claim wages or a bonus
    .summary = Unpaid wages, hours or a bonus can be claimed for three years.
    .how = Write to the employer by registered post. With no answer, ask the labour court, urgently if the sum is clear. Each wage has its own time: the date here is that of the last pay.
    .late = It is in principle too late for these sums. See a point-justice: some facts stop the clock.
    .who = A lawyer, a union defender, a colleague or your partner may represent you.

service-discrimination-claim = Act against discrimination
    .summary = Losing a job because of health, pregnancy, age, origin or commitment is forbidden.
    .how = Call 3928 or contact the Defender of Rights: it is free. You do not have to prove everything: give facts, the employer must justify themselves.
    .late = The time runs from the day you learned of the discrimination: talk about it anyway.
    .who = A union or an association may act with you.

service-job-loss-legal-aid = Legal aid
    .summary = The State pays all or part of the lawyer when income is low.
    .how = Ask online or at the court, before or during the case. The request stops the clock for going to court.
    .amount = Jalon does not compute this aid: it depends on income and assets. The justice.fr simulator answers.
    .contest = A refusal can be contested within a short time: the decision says how.

service-resignation-review = Ask for a review four months after a resignation
    .summary = After 121 days without work, a commission may open benefit to those who really looked for work.
    .how = Stay registered and keep every proof: applications, small jobs, courses. Then ask France Travail for the review.
    .amount = Jalon does not compute this benefit. It may start on day 122.
    .delay = The commission meets in each region; ask your adviser for the date.

service-solidarity-allowance = Solidarity allowance (ASS)
    .summary = When unemployment benefit ends, this allowance helps those who worked five years in the last ten and have few resources.
    .how = France Travail sends the form when rights end. Ask for it if it does not come.
    .amount = Jalon does not compute this amount here: it depends on the household’s resources. Ask France Travail.
    .contest = Write to the agency, then to the France Travail ombudsman. The letter gives the time.

service-pension-quarters = Unemployment counts towards your pension
    .summary = Fifty days of paid unemployment give one pension quarter, four a year at most. Unpaid unemployment sometimes counts too.
    .how = Stay registered, even with no benefit. Check your career record on info-retraite.fr and keep your certificates.

## Criteria
criterion-indemnite-de-licenciement-contrat-sans-terme = You have a permanent contract
    .no = You do not have a permanent contract
criterion-indemnite-de-licenciement-licencie-sans-faute-grave = You are dismissed, without gross or wilful misconduct
    .no = It is not a dismissal, or it is for gross or wilful misconduct
criterion-indemnite-de-licenciement-huit-mois-d-anciennete = You have been in the company at least eight months
    .no = You have been in the company less than eight months
criterion-indemnite-de-rupture-contrat-sans-terme = You have a permanent contract
    .no = You do not have a permanent contract
criterion-indemnite-de-rupture-rupture-d-un-commun-accord = You sign a mutual termination
    .no = It is not a mutual termination
criterion-indemnite-de-rupture-huit-mois-d-anciennete = You have been in the company at least eight months
    .no = You have been in the company less than eight months
criterion-prime-de-precarite-contrat-court = It is a fixed-term contract or agency assignment that gives the bonus
    .no = It is neither a fixed-term contract nor an assignment that gives the bonus
criterion-prime-de-precarite-arrive-a-son-terme = The contract ran until its planned end
    .no = The contract stops before its planned end
criterion-employe-employeur-en-france = You work for an employer in France
    .no = You do not work for an employer in France
criterion-ancien-salarie-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-perte-assuree-licenciement-recu = You are dismissed
    .no = It is not a dismissal
criterion-entretien-prealable-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-entretien-prealable-licenciement-envisage = The employer wants to dismiss you
    .no = It is not a dismissal
criterion-entretien-prealable-pas-encore-annonce = The dismissal letter has not come yet
    .no = The dismissal letter has already come
criterion-licenciement-motive-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-licenciement-motive-licenciement-recu = You are dismissed
    .no = It is not a dismissal
criterion-rupture-a-deux-contrat-sans-terme = You have a permanent contract
    .no = You do not have a permanent contract
criterion-rupture-a-deux-rupture-d-un-commun-accord = You sign a mutual termination
    .no = It is not a mutual termination
criterion-contrat-de-securisation-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-contrat-de-securisation-motif-economique = The dismissal is economic
    .no = It is not an economic dismissal
criterion-contrat-de-securisation-entreprise-concernee = The company has fewer than 1,000 employees, or is in receivership or liquidation
    .no = The company has 1,000 employees or more: it offers redeployment leave
criterion-conge-de-reclassement-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-conge-de-reclassement-motif-economique = The dismissal is economic
    .no = It is not an economic dismissal
criterion-conge-de-reclassement-grande-entreprise = The company has 1,000 employees or more
    .no = The company has fewer than 1,000 employees, or is in receivership or liquidation
criterion-preavis-de-licenciement-contrat-sans-terme = You have a permanent contract
    .no = You do not have a permanent contract
criterion-preavis-de-licenciement-licencie-avec-preavis = Your dismissal gives a notice period
    .no = This ending gives no legal notice of dismissal
criterion-preavis-de-licenciement-six-mois-d-anciennete = You have been in the company at least six months
    .no = You have been in the company less than six months: the collective agreement sets the notice
criterion-demission-d-un-contrat-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-demission-d-un-contrat-demission-donnee = You are resigning
    .no = You are not resigning
criterion-essai-arrete-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-essai-arrete-fin-d-essai-par-l-employeur = The employer ends the trial period
    .no = It is not the end of a trial decided by the employer
criterion-apprenti-contrat-d-apprentissage = You are an apprentice
    .no = You are not an apprentice
criterion-conges-non-pris-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-priorite-de-reembauche-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-priorite-de-reembauche-motif-economique = The dismissal is economic
    .no = It is not an economic dismissal
criterion-garantie-des-salaires-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-garantie-des-salaires-entreprise-en-difficulte = The company is in receivership or liquidation
    .no = The company is neither in receivership nor in liquidation
criterion-mutuelle-gardee-contrat-collectif = You have the company’s health insurance
    .no = You do not have the company’s health insurance
criterion-mutuelle-gardee-pas-de-faute-lourde = It is not a dismissal for wilful misconduct
    .no = It is a dismissal for wilful misconduct
criterion-mutuelle-gardee-chomage-indemnise = You can receive unemployment benefit
    .no = You do not receive unemployment benefit
criterion-mutuelle-a-ses-frais-contrat-collectif = You have the company’s health insurance
    .no = You do not have the company’s health insurance
criterion-allocation-chomage-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-allocation-chomage-fin-non-choisie = You did not choose to lose your job, or you leave by mutual agreement
    .no = You leave of your own accord: see justified resignations and the review after four months
criterion-allocation-chomage-assez-travaille = You have worked enough in recent years
    .no = You have worked less than six months: five months are sometimes enough, have France Travail check it
criterion-allocation-agent-public-agent-d-une-administration = You leave a public job
    .no = You do not leave a public job
criterion-allocation-agent-public-fin-non-choisie = You did not choose to lose your job, or you leave by mutual agreement
    .no = You leave of your own accord: see justified resignations and the review after four months
criterion-allocation-agent-public-assez-travaille = You have worked enough in recent years
    .no = You have worked less than six months: five months are sometimes enough, have France Travail check it
criterion-chomage-avec-cinq-mois-employeur-quitte = You worked for an employer
    .no = You worked for yourself
criterion-chomage-avec-cinq-mois-fin-non-choisie = You did not choose to lose your job, or you leave by mutual agreement
    .no = You leave of your own accord: see justified resignations and the review after four months
criterion-chomage-avec-cinq-mois-cinq-mois-de-travail = You have worked between five and six months
    .no = You have worked less than five months, or six months or more
criterion-chomage-avec-cinq-mois-premiere-fois-ou-saisonnier = It is your first unemployment benefit in twenty years, or your contracts were seasonal
    .no = It is neither a first unemployment benefit nor seasonal work
criterion-demission-reconnue-employe-demissionnaire = You worked for an employer
    .no = You worked for yourself
criterion-demission-reconnue-demission-donnee = You are resigning
    .no = You are not resigning
criterion-demission-reconnue-motif-reconnu = France Travail recognises the reason for your resignation
    .no = France Travail does not recognise this reason
criterion-reexamen-de-demission-employe-demissionnaire = You worked for an employer
    .no = You worked for yourself
criterion-reexamen-de-demission-demission-donnee = You are resigning
    .no = You are not resigning
criterion-reexamen-de-demission-recherches-suffisantes = The France Travail commission finds your search sufficient
    .no = The commission does not find the search sufficient
criterion-demission-pour-reconversion-contrat-sans-terme = You have a permanent contract
    .no = You do not have a permanent contract
criterion-demission-pour-reconversion-demission-envisagee = You are thinking of resigning
    .no = You are not resigning
criterion-demission-pour-reconversion-pas-encore-donnee = You have not resigned yet
    .no = You have already resigned: this right is prepared before
criterion-demission-pour-reconversion-projet-serieux = Transitions Pro finds your plan serious, and you have worked enough
    .no = Transitions Pro does not find the plan serious, or you have not worked enough
criterion-allocation-independant-a-son-compte = You work for yourself
    .no = You work for an employer
criterion-allocation-independant-conditions-de-l-allocation = You meet the conditions France Travail checks
    .no = A condition is not met
criterion-entreprise-a-fermer-a-son-compte = You work for yourself
    .no = You work for an employer
criterion-solidarite-apres-chomage-travail-pour-un-employeur = You work for an employer
    .no = You work for yourself
criterion-solidarite-apres-chomage-droits-au-chomage-finis = Your unemployment rights are over, and your resources are low
    .no = Your unemployment rights are not over, or the resources are too high
criterion-capital-creation-projet-d-entreprise = You want to start or take over a business
    .no = You have no plan for a business
criterion-capital-creation-chomage-indemnise = You can receive unemployment benefit
    .no = You do not receive unemployment benefit
criterion-creer-son-entreprise-projet-d-entreprise = You want to start or take over a business
    .no = You have no plan for a business
criterion-garde-pour-reprise-enfant-de-moins-de-12-ans = You are in charge of a child under 12
    .no = You are not in charge of a child under 12
criterion-garde-pour-reprise-reprise-ou-formation = You start a job or a course that counts for this help
    .no = The job or course does not count for this help
criterion-travailleur-reconnu-handicap-et-travail = You are recognised as a disabled worker
    .no = You are not recognised as a disabled worker
criterion-jeune-sans-emploi-moins-de-26-ans = You are under 26
    .no = You are 26 or over
criterion-jeune-sans-emploi-besoin-d-accompagnement = The local youth mission finds that this support suits you
    .no = This support was not chosen
criterion-des-55-ans-cinquante-cinq-ans = You are 55 or over
    .no = You are under 55
criterion-travail-outre-mer-vit-outre-mer = You live overseas
    .no = You live in mainland France
criterion-periodes-en-europe-travail-dans-un-autre-pays = You worked in another European country
    .no = You did not work in another European country
criterion-recherche-en-europe-depart-en-europe = You want to look for work in another European country
    .no = You are not going to look in another country
criterion-recherche-en-europe-chomage-indemnise = You can receive unemployment benefit
    .no = You do not receive unemployment benefit
criterion-chomage-frontalier-travail-de-l-autre-cote = You worked across the border
    .no = You did not work across a border
criterion-chomage-frontalier-chomage-complet = Your contract is over and you are fully unemployed
    .no = You are only partly unemployed: see the country of work
criterion-titre-lie-au-travail-titre-en-cours = You have a residence permit
    .no = You need no residence permit
criterion-citoyen-europeen-sans-emploi-citoyen-d-europe = You are a citizen of another European country
    .no = You are not a citizen of another European country
criterion-rsa-apres-emploi-revenus-en-baisse = Your household’s income drops
    .no = Your household’s income does not drop
criterion-rsa-apres-emploi-ressources-du-foyer = The CAF finds the household’s resources low enough
    .no = The household’s resources are too high
criterion-prime-apres-emploi-revenus-en-baisse = Your household’s income drops
    .no = Your household’s income does not drop
criterion-prime-apres-emploi-revenus-d-activite = The CAF finds earnings in recent months
    .no = The household has no earnings, or they are too high
criterion-complementaire-apres-emploi-revenus-en-baisse = Your household’s income drops
    .no = Your household’s income does not drop
criterion-complementaire-apres-emploi-ressources-sous-le-plafond = The health insurance finds your resources below the ceiling
    .no = Your resources are above the ceiling
criterion-revenus-plus-bas-revenus-en-baisse = Your household’s income drops
    .no = Your household’s income does not drop
criterion-rupture-contestable-contrat-prive = You have a private sector work contract
    .no = It is not a private sector work contract
criterion-rupture-contestable-pas-de-rupture-conventionnelle = It is not a mutual termination
    .no = A mutual termination is contested separately
criterion-agent-licencie-agent-d-une-administration = You leave a public job
    .no = You do not leave a public job
criterion-agent-licencie-decision-de-l-administration = The administration decided the ending
    .no = The ending is not a decision of the administration

## Personas
persona-dismissed-lyon = An employee dismissed in Lyon after six and a half years
persona-senior-bordeaux = A 57-year-old employee dismissed in Bordeaux after seventeen years
persona-redundancy-csp-saint-etienne = A worker in Saint-Étienne offered the redundancy support contract
persona-redundancy-large-company = A manager made redundant in a large group
persona-company-in-liquidation-amiens = A lone mother in Amiens whose company is in liquidation
persona-fixed-term-toulouse = A young graduate in Toulouse at the end of a one-year contract
persona-seasonal-worker-annecy = A seasonal worker near Annecy who has worked five months
persona-agency-worker-with-permit = A Malian agency worker in Créteil with a residence permit
persona-resignation-nantes = An employee in Nantes who has resigned
persona-resignation-to-retrain-dijon = An employee in Dijon thinking of resigning to change trade
persona-mutual-termination-rennes = An employee in Rennes who signed a mutual termination and wants to start a business
persona-self-employed-marseille = A self-employed woman in Marseille closing her business
persona-state-contract-agent-strasbourg = A contract teacher of the State in Strasbourg, not renewed
persona-frontier-worker-metz = A cross-border worker from Metz dismissed in Luxembourg
persona-eu-citizen-just-arrived = A Spanish woman who came to Perpignan this year, at the end of a fixed-term contract
persona-jobseeker-leaving-for-portugal = A dismissed employee who wants to look for work in Portugal
persona-unfit-for-work-lille = A care assistant in Lille, recognised as disabled, dismissed as unfit
persona-disabled-worker-la-reunion = A disabled worker in La Réunion, with a doubled notice period
persona-apprentice-minor-limoges = A 17-year-old apprentice in Limoges whose contract is ended
persona-daughter-for-her-father = A daughter answering for her 61-year-old father, dismissed for gross misconduct
persona-knows-almost-nothing-job = Someone who has just learned that their job is ending and has no papers

service-job-loss-tell-caf = Tell the CAF, the family benefits office
    .summary = The CAF works your benefits out again when you have no job. Some may go up.
    .how = Change your work situation in your account on caf.fr. Farming families contact the MSA.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).
