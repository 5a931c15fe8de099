event-new-job = You are starting a new job
    .short = New job
    .summary = Contract, trial period, health, pay, benefits, tax: what to do and your rights when you take a job or start your own business.
    .before = Have the date of your first day to hand and, if you have it, your contract or job offer. If you have nothing, start anyway: you can always answer “I don’t know”.
    .intro = Here are your steps, in order and with their dates. You do not have to do everything today, and the employer must do part of it for you. You can fill in this plan for someone close to you.

## Services

service-new-job-resignation = Resign from your current job
    .summary = You leave your current job in writing and serve your notice. Without notice, your employer may claim money.
    .how = Read your collective agreement: it gives the length of notice. Ask in writing to leave earlier if the new job starts before the end. On a fixed-term contract, a permanent contract signed elsewhere lets you leave, with notice of one day per week of contract and two weeks at most. A public servant resigns in writing and waits for the administration’s agreement.
    .contest = If the employer wrongly keeps money back, go to the labour court.

service-new-job-non-compete = Check the non-compete clause
    .summary = Your former contract may forbid certain jobs. The clause is only valid if it is limited in time and place, and paid.
    .how = Read your former contract and its amendments again. Ask your former employer in writing whether they waive it. If a clause binds you, tell the new employer before signing.
    .contest = The labour court can cancel a clause that is unpaid or too broad.

service-new-job-leaving-papers = Get the papers from your former job
    .summary = Your former employer gives you the work certificate, the certificate for France Travail and the final settlement.
    .how = Ask for them in writing if they do not arrive. Keep them all your life. A public servant receives a certificate of end of service.
    .contest = Signing the final settlement receipt does not mean accepting everything: you can contest it by registered letter within six months. If papers are not handed over, go to the labour court.

service-new-job-work-permit = Work permit
    .summary = If you are not a national of the European Union, the European Economic Area or Switzerland, a permit is needed to be employed. The employer applies for it.
    .how = The employer applies online, before hiring. Do not start without it. Some residence permits already include it: read the wording on yours.
    .contest = A refusal can be contested within two months, in writing to the administration or before the administrative court.
    .who = The employer applies, or someone they authorise.

service-new-job-permit-check = Check of the residence permit
    .summary = Before hiring, the employer has your permit checked by the prefecture. You give them a clear copy.
    .how = The employer writes to the prefecture at least two working days before the first day. If you are registered with France Travail, this check is not needed.
    .who = The employer does this.
    .delay = If the prefecture does not answer within two working days, the employer is deemed to have checked.

service-new-job-foreign-student = Working with a student permit
    .summary = A student permit allows 964 hours of work a year. Beyond that, a work permit is needed. The employer tells the prefecture before hiring you.
    .how = Give the employer a copy of your permit. Keep count of your hours, all employers together. A placement under an agreement with your school does not count. Algerian students have an agreement of their own: ask the prefecture.
    .who = The employer makes the declaration.

service-new-job-minor-authorisation = Have the job of a 14 or 15-year-old authorised
    .summary = At 14 or 15, one may work during school holidays of at least fourteen days, and rest for half of them. The employer asks the labour inspectorate.
    .how = A parent or guardian signs their consent. The employer sends the request at least fifteen days before. The work must be light: 35 hours a week and 7 hours a day at most.
    .late = The job cannot start without this agreement. Ask the employer to postpone the date.
    .who = The employer applies, with the written consent of a parent or guardian.
    .delay = Without a refusal within eight clear days of sending, agreement is given.

service-new-job-young-worker = Working before 18
    .summary = A parent or guardian agrees. Under 18, no more than 8 hours a day and 35 hours a week in general, no night work, and some dangerous tasks are forbidden.
    .how = Hand over the written consent of a parent or guardian with the contract. If in doubt about a task, ask the labour inspectorate.
    .contest = Report abuse to the labour inspectorate: your name stays secret.
    .who = A parent or guardian may act for the minor, including before the labour court.

service-new-job-diploma-recognition = Have a foreign diploma recognised
    .summary = A certificate compares your diploma with those of France. For a regulated job, such as nurse or electrician, you also need the agreement of the authority for that job.
    .how = Apply online to the ENIC-NARIC centre. For a regulated job, first look for the competent authority: it has its own rules for European diplomas.
    .cost = There is a fee. The price is shown on the site before you apply.
    .contest = The certificate is not binding. A refusal for a regulated job is contested with the authority that decided.

service-new-job-fixed-term-contract = Get your written contract (fixed-term, agency work)
    .summary = A fixed-term contract or an agency assignment must be written. The employer hands it to you within two working days of hiring.
    .how = Read the reason, dates, pay, trial period and collective agreement. Saturday is a working day here. Never sign a contract with a false date.
    .late = Ask for it in writing. With nothing in writing, a fixed-term contract is deemed permanent. A contract handed over late gives a right to compensation, one month’s pay at most.
    .contest = The labour court decides within one month on turning a fixed-term contract into a permanent one.

service-new-job-job-information = Get written information about the job
    .summary = The employer gives you the essentials in writing: place, job, date, hours, pay, trial period. The rest, such as the collective agreement and training, follows within a month.
    .how = A full contract is enough. A full-time permanent contract need not be written, but this information must be. A part-time contract is always written.
    .late = Ask in writing. Without an answer within seven days, you can go to the labour court.

service-new-job-hiring-declaration = Declaration before hiring
    .summary = Before your first day, the employer declares you to Urssaf, or to the MSA in farming. It is proof that you are not working off the books.
    .how = Give the employer your name, date of birth and social security number. Ask for a copy of the declaration. The employer may make it in the eight days before hiring.
    .late = Hiring without a declaration is undeclared work. Ask Urssaf whether you are declared, or talk to the labour inspectorate. You keep all your rights.
    .who = The employer makes it.

service-new-job-personal-employer = Being declared by a private household
    .summary = A family that employs you is an employer. It declares you with Cesu, or Pajemploi for childcare, and you have a contract and paid leave.
    .how = Create your employee account on the Cesu or Pajemploi site to read your payslips. The collective agreement for household employers sets the minimum wage, trial period and notice.
    .contest = If you are not declared, ask Urssaf or the labour inspectorate, then go to the labour court.

service-new-job-apprenticeship = Sign the apprenticeship contract
    .summary = You, the employer and, if you are a minor, your parent or guardian sign the contract. The employer sends it to the skills operator.
    .how = Check the name of the apprentice master, the pay of each year and the dates. Ask your training centre about help with housing, meals, equipment and the driving licence: it changes often.
    .contest = In a dispute, the apprenticeship mediator of the chamber can help you.
    .who = A parent or guardian signs with an apprentice who is a minor.

service-new-job-minimum-wage = Check the minimum wage
    .summary = Full-time, your gross pay cannot be lower than this amount. The collective agreement may give more.
    .how = Compare with your contract. Part-time, count in proportion to hours. The reduction under 18 ends after six months of practice in the trade. The next year of apprenticeship pays more.
    .contest = Claim the difference in writing, then before the labour court, for three years. The labour inspectorate can also step in.

service-new-job-trial-period = End of the trial period
    .summary = A trial period only exists if the contract says so. Without renewal, it cannot go beyond the date computed here. It may be shorter.
    .how = Days of absence push the end back. On a permanent contract, one renewal is possible if a sector agreement and the contract allow it and you accept in writing. A placement in the company that ended less than three months ago may shorten the trial.
    .late = After this date, the employer can only make you leave by dismissal, or at the end of the fixed-term contract.
    .contest = A trial that is too long or ended unfairly can be contested before the labour court within twelve months.

service-new-job-special-trial = Trial period in agency work, apprenticeship, a household or the public sector
    .summary = In agency work, the trial lasts two, three or five days depending on the assignment, unless an agreement says otherwise. An apprentice or their employer may leave during the first 45 days spent in the company. Public contract staff and trainee civil servants have their own lengths.
    .how = Read the length in your contract or appointment order. For an apprentice, days at the training centre do not count. In a household, see the agreement for household employers.
    .contest = In the private sector, go to the labour court. In the public sector, the administrative court, usually within two months.

service-new-job-trial-broken = If the trial is ended
    .summary = The employer gives 24 hours’ notice if you have been there less than 8 days, 48 hours up to one month, two weeks after one month, one month after three months. If you leave, give 48 hours’ notice, or 24 hours before 8 days of presence.
    .how = No reason is needed, but it cannot be discrimination or anything other than your skills. Ask for your leaving papers and your pay. A day of notice not given is paid.
    .contest = You have twelve months to go to the labour court, five years for discrimination.

service-new-job-trial-unemployment = Unemployment benefit after a broken trial
    .summary = If the employer ends the trial, you can often get benefit. After a resignation, it is possible if you had worked for three years and the new employer ends the job within 65 days worked. If you end it yourself, it is rarer.
    .how = Register with France Travail the next day, with the certificate of each employer.
    .amount = Jalon does not compute this amount here. France Travail does in your account.
    .contest = Contest in writing to France Travail, then its mediator.

service-new-job-medical-visit = Occupational health visit
    .summary = A professional talks to you about the risks of your job and your follow-up. The visit takes place within three months, two for an apprentice. It comes before the first day for a minor, night work or a job at risk.
    .how = The employer arranges and pays for the visit, during working time. You can tell the doctor about a disability or pregnancy: it stays secret. A recent visit for the same job may replace it.
    .late = Remind the employer in writing. You can also ask for a visit with the occupational doctor yourself, and cannot be punished for it.
    .contest = A finding that you are unfit or need adjustments can be contested before the labour court within fifteen days.

service-new-job-safety-training = Safety training
    .summary = When you are hired, the employer trains you on the risks of the job, safe practice and what to do in an accident. It is during working time and paid.
    .how = Ask for it on the first day. On a fixed-term or agency contract in a risky job, it is reinforced. Faced with serious danger, you may withdraw and raise the alarm.
    .contest = Report a danger to the labour inspectorate or staff representatives.

service-new-job-health-cover = Company health cover
    .summary = A private employer offers supplementary health cover and pays at least half. It covers you from hiring.
    .how = Read the leaflet and add your children if possible. Before cancelling your old cover, wait until you are covered: joining a compulsory contract often allows cancelling at once.
    .amount = Jalon does not know your contract. The employer tells you your share.

service-new-job-health-cover-waiver = Opt out of company health cover
    .summary = You may refuse it if you have solidarity supplementary cover, a policy of your own until it expires, or cover from another job or your partner’s. A short fixed-term contract or an apprenticeship gives other cases too.
    .how = Write to the employer when you are hired, with proof of your cover. Renew the proof each year if asked.
    .contest = An unjustified refusal by the employer can be taken to the labour court.

service-new-job-short-contract-health = Health payment for a short contract
    .summary = If the company cover would last less than three months for you, you can ask the employer for a sum instead, with responsible cover of your own. An agreement may provide for it for three months, or for fifteen hours a week at most.
    .how = Ask when you are hired, with your insurer’s certificate. It is not possible with solidarity supplementary cover.
    .amount = Jalon does not compute this amount. The employer works it out from the contract and hours.

service-new-job-pension = Supplementary pension
    .summary = A private-sector employee also pays into Agirc-Arrco. The employer enrols you and deducts your share: you have nothing to do.
    .how = Check the line on your payslip. Follow all your rights on info-retraite.fr.

service-new-job-transport-refund = Transport refund
    .summary = The employer pays half of your public transport or bike-share season ticket to come to work.
    .how = Hand in a copy of the season ticket. The employer refunds by the end of the following month at the latest. Below half-time, the refund is reduced. Ask whether there is a sustainable mobility allowance for cycling or car sharing.
    .amount = Jalon does not know the price of your season ticket. Count half of the second-class fare.

service-new-job-public-transport-refund = Transport refund in the public sector
    .summary = A public employer pays three quarters of your season ticket, up to a monthly limit.
    .how = Fill in the form of your human resources department, with a copy of the season ticket.
    .amount = Jalon does not compute this amount. Your human resources department tells you the current limit.

service-new-job-meal-vouchers = Meal vouchers and canteen
    .summary = The employer does not have to give any. If other employees get them, you are entitled too, fixed-term or permanent.
    .how = Ask when you are hired. One voucher is for one working day with a meal.
    .amount = Jalon does not compute this amount. The employer tells you the value and your share.

service-new-job-payslip = Check the first payslip
    .summary = The employer gives one with each payment. It proves your job, hours and contributions.
    .how = Check the job, hours, gross pay, tax, health cover and leave. Keep it for ever. You can refuse an electronic payslip.
    .contest = Report the mistake in writing. Accepting a payslip does not mean giving up pay.

service-new-job-bank-account = Bank account for your pay
    .summary = Your pay goes to an account in your name, or held jointly by you. Anyone without an account has the right to open one.
    .how = Give your bank details to the employer. If a bank refuses, or does not answer within fifteen days, ask for the refusal letter and go to the Banque de France: it names a bank. A minor opens an account with a parent or guardian.
    .cost = The account named by the Banque de France has basic services free of charge. Elsewhere, it depends on the bank.
    .delay = The Banque de France names a bank within one working day once the file is complete.

service-new-job-paid-leave = Paid leave and other leave
    .summary = You earn two and a half working days of leave per month worked, from the first day. A wedding, a birth or a death also gives paid days.
    .how = Ask the employer for your dates: they decide the order of departures. You can take days as soon as they are earned. On a fixed-term contract, days not taken are paid at the end.

service-new-job-staff-representatives = Know your staff representatives
    .summary = From 11 employees, an elected committee, the CSE, defends you and often offers benefits. You vote from 16 and after three months.
    .how = Their names are posted. A trade union can advise you too. Joining one is no business of the employer.

service-new-job-career-interview = Career interview
    .summary = Within a year of hiring, the employer talks with you about your skills, training needs and next steps. It is repeated every four years.
    .how = Prepare your wishes. A career adviser can help you free of charge.
    .late = Ask in writing. In a company of fifty employees or more, repeated failure costs a sum paid into your training account.

service-new-job-training-account = Personal training account
    .summary = Everyone who works earns training rights. They follow you from one job to the next.
    .how = Activate your account on the official site. Never give your codes: nobody has the right to cold-call you about it. The year’s balance is credited the following spring.

service-new-job-tell-france-travail = Tell France Travail that you work
    .summary = You report starting work as soon as you can, and at your next monthly update at the latest, even for a few hours a week or your own business.
    .how = Do it in your account in the first days, then declare your hours and gross pay at each monthly update. You can stay registered.
    .late = Report it at once. Forgetting can create a debt and, if deliberate, a penalty.
    .contest = A debt or penalty can be contested in writing to France Travail. The letter gives the time limit.

service-new-job-unemployment-top-up = Keep part of your unemployment benefit
    .summary = If you earn less than before, part of the benefit may be added to your pay. Days not paid are not lost: they serve later.
    .how = Each month, declare your hours and gross pay, with payslips. For your own business, declare turnover or profit. France Travail’s simulator gives an estimate.
    .amount = Jalon does not compute this amount: it depends on your former and new pay. Use France Travail’s simulator.
    .contest = Contest in writing to France Travail, then its mediator.

service-new-job-mobility-aid = France Travail mobility aid
    .summary = If the new job is far from home, France Travail may pay part of the travel, meals or nights of the first month. Your benefit must be low, or nil.
    .how = Ask in your account, before starting or just after. Overseas, the distance required is shorter. Keep all receipts.
    .amount = Jalon does not compute this amount. It depends on distance and costs: ask your adviser.
    .contest = Ask your agency to review its answer, then France Travail’s mediator.

service-new-job-childcare-aid = France Travail childcare aid
    .summary = A sum paid once when you go back to work and have a young child looked after. It replaces Agepi and is no longer only for lone parents.
    .how = Ask in your account, with the work contract and proof of childcare. Your benefit must be low, or nil.
    .amount = Jalon does not compute this amount. It depends on the number of children and hours: ask your adviser.
    .contest = Ask your agency to review its answer, then France Travail’s mediator.

service-new-job-driving-licence = Driving licence aid
    .summary = France Travail may pay part of a driving licence if you need it to take a job. The region, the local youth mission or the training account sometimes help too.
    .how = Talk to your adviser before enrolling at a driving school.
    .amount = Jalon does not compute this amount. Ask your adviser what still exists today.

service-new-job-rsa = Declare your new pay for RSA
    .summary = You keep the declaration every three months. RSA falls step by step, and the activity bonus may take over.
    .how = Tell your CAF or MSA about the change, then check the pre-filled declaration. Keep your adviser: they can still help with childcare or transport.
    .amount = Jalon does not compute this amount here. Your CAF or its simulator tells you.
    .contest = Write to the president of the department council within two months, before any judge.

service-new-job-activity-bonus = Activity bonus
    .summary = Monthly help for people who work on a modest income, from 18, employed or self-employed.
    .how = Try the CAF simulator, then apply online. It is not backdated: apply with your first pay. A student or apprentice must earn more than a certain amount.
    .amount = Jalon does not compute this amount here. The CAF or MSA simulator does in a few minutes.
    .contest = You have two months to write to the CAF’s appeal commission.

service-new-job-caf-change = Tell the CAF about the change
    .summary = If you receive housing aid, an allowance or the activity bonus, say that you work. The amount changes, up or down.
    .how = Update your situation in your account as soon as you are hired. Without any help from the CAF or MSA, you have nothing to do.
    .contest = Money to pay back can be contested within two months with the appeal commission. You can also ask to pay little by little.

service-new-job-tax-rate = Choose your tax rate
    .summary = The employer deducts tax at the rate sent by the tax office. Without a known rate, for example in a first job, a default rate applies that depends only on pay.
    .how = In your tax account, you can choose an individual rate as a couple, or the default rate so that the employer does not see yours. Low pay is not taxed at source.

service-new-job-tax-income-change = Adjust your tax to your new income
    .summary = If your income clearly rises or falls, you can have the rate changed. Otherwise the difference is settled the following year. Self-employed, you pay instalments.
    .how = In your account, open “Gérer mon prélèvement à la source” and enter the income you expect. Too large and wrong a decrease can cost a penalty.
    .contest = Write to the tax office through its secure messaging.

service-new-job-young-tax = Tax for a young worker
    .summary = An apprentice’s pay and a student job’s pay are tax free up to a limit. You can stay on your parents’ return or make your own.
    .how = For a job during studies or holidays, you must be 25 or under on 1 January. Only declare what goes beyond the limit. Compare both solutions with the tax simulator.
    .who = Before 18, parents or the guardian declare.

service-new-job-childcare = Paying for childcare
    .summary = CAF help pays part of the wages of a childminder or home carer. In a nursery, the price depends on your income.
    .how = Look for childcare on monenfant.fr, then ask the CAF for help. For a nursery, register at the town hall.
    .amount = Jalon does not compute this amount here. The monenfant.fr simulator does.
    .contest = You have two months to write to the CAF’s appeal commission.

service-new-job-priority-nursery = Nursery place to go back to work
    .summary = Nurseries keep places for children of parents who find work again, above all lone parents or parents on RSA.
    .how = Tell the town hall and the nursery that you are going back to work. Ask France Travail or the CAF whether there is a nursery “for getting back to work” near you.

service-new-job-visale = Visale guarantee
    .summary = Action Logement guarantees your rent, free of charge. It is open to young people and to employees taking a job.
    .how = Ask for the visa online before signing the lease, then give it to the landlord.
    .amount = It is a guarantee, not a sum. The visa gives the rent covered.
    .delay = The visa must be obtained before the lease is signed.

service-new-job-deposit-loan = Loan for the rental deposit
    .summary = The Loca-Pass advance lends the deposit with no interest. It is for private-sector employees and young people in work or training.
    .how = Apply online, with the lease.
    .amount = Jalon does not compute this amount. Action Logement sets it from the lease.

service-new-job-mobili-jeune = Mobili-Jeune for an apprentice
    .summary = This aid pays part of the rent of an apprentice under 30 in a private company outside farming.
    .how = Ask online, with the contract, the lease and a rent receipt. You can apply from three months before the training starts.
    .amount = Jalon does not compute this amount. It depends on rent and housing aid: use Action Logement’s test.
    .contest = Write to Action Logement to ask for a new review.

service-new-job-mobili-pass = Mobili-Pass for a long-distance move
    .summary = A grant or loan for housing when the job makes you move far. It is for employees of a private company of at least ten employees, outside farming.
    .how = Ask online soon: Action Logement closes applications a few months after hiring.
    .amount = Jalon does not compute this amount. Action Logement sets it from your costs and income.

service-new-job-change-address = Change your address everywhere
    .summary = One online service tells several administrations at once: taxes, health insurance, France Travail, pension funds.
    .how = Do it as soon as you have the date. The vehicle registration and energy contracts are changed separately: see the “Moving” plan.

service-new-job-ladom = Help to come from overseas
    .summary = The LADOM agency may help pay the ticket and settling in of people who leave an overseas territory for a job or training.
    .how = Apply before buying the ticket and leaving.
    .amount = Jalon does not compute this amount. LADOM tells you, depending on your territory and income.
    .contest = Ask LADOM in writing to review its answer.

service-new-job-disabled-worker = Recognition as a disabled worker
    .summary = RQTH opens help with hiring, training and keeping your job. You do not have to tell the employer your illness.
    .how = File with the MDPH, with the doctor’s certificate. You choose whether to tell the employer.
    .contest = You can contest within two months, first in writing to the MDPH.

service-new-job-workplace-adjustment = Adjust the workplace
    .summary = The employer must take useful measures so that you can get and keep the job: equipment, hours, remote work, support. Refusing without a valid reason may be discrimination.
    .how = Ask in writing, or go through the occupational doctor. The company may have a disability contact; every public employee may consult one.
    .contest = Go to the Defender of Rights or the labour court, or the administrative court in the public sector.

service-new-job-agefiph = Agefiph aid
    .summary = In the private sector or self-employed, Agefiph helps pay for equipment, training, travel or human help linked to disability.
    .how = Ask Cap emploi or France Travail for advice before buying. RQTH is usually needed, or at least requested.
    .amount = Jalon does not compute this amount. Agefiph decides according to need.
    .contest = Write to Agefiph to ask for a new review.

service-new-job-fiphfp = FIPHFP aid
    .summary = In the public sector, this fund pays for equipment, travel or help linked to disability. The employer applies.
    .how = Talk to the disability contact or human resources.
    .amount = Jalon does not compute this amount. The fund decides according to need.
    .who = The public employer applies.

service-new-job-disability-allowance = AAH and going back to work
    .summary = The disabled adults’ allowance can go on, in full or in part, when you work. At first, you may keep both.
    .how = Tell the CAF or MSA that you are working, then declare your pay every three months. An invalidity pension has other rules: ask health insurance.
    .amount = Jalon does not compute this amount here. Your CAF tells you.
    .contest = You have two months to write to the CAF’s appeal commission.

service-new-job-several-jobs = Having several jobs
    .summary = It is allowed, without going over 10 hours a day, 48 hours a week and 44 hours on average over twelve weeks, all employee jobs together.
    .how = Read your contracts again: a clause may require exclusivity. Be loyal, do not work for a competitor. A public servant first asks the administration for permission.
    .contest = A clause forbidding a part-time employee any other work can be cancelled by the labour court.

service-new-job-business-registration = Create your business at the single desk
    .summary = Every new business is declared on one site, run by INPI. It tells Urssaf, the tax office and Insee, and gives you a SIREN number.
    .how = Have an identity document, an address and the activity ready. A craftsperson needs the required diploma or experience. Beware of paid letters that imitate the administration: a micro-business registers free of charge.
    .cost = A micro-business pays nothing. A company, some activities and legal notices have a cost shown on the site.
    .contest = A refused registration is contested with the service that decided. The letter says how.

service-new-job-business-relief = Acre: lower contributions at the start
    .summary = Acre lowers your contributions in the first year. Since 1 January 2026, it is only for some people, such as jobseekers, people on RSA or young people, and must always be requested.
    .how = Send the request to Urssaf as soon as the business is created, by the sixtieth day after the opening date written on your registration proof.
    .late = After sixty days, Urssaf may refuse. Write to it all the same if something prevented you.
    .amount = Jalon does not compute this amount: the rules changed in 2026. Use the Urssaf simulator.
    .contest = Write to Urssaf’s appeal commission within two months.

service-new-job-business-capital = Arce: unemployment benefit as capital
    .summary = Instead of keeping monthly benefit, you can receive part of it in two payments to launch the business. You usually need to have Acre first. The second half is not paid to whoever works full time on a permanent contract.
    .how = Compare carefully before choosing: the choice is final in principle. Talk to your adviser.
    .amount = Jalon does not compute this amount. France Travail does, from your remaining rights.
    .contest = Contest in writing to France Travail, then its mediator.

service-new-job-micro-choices = Micro-business: tax and contributions
    .summary = In a micro-business, contributions follow your turnover. You can choose to pay income tax at the same time, if your income is not too high. That choice has a deadline.
    .how = Tick the payment option (versement libératoire) when creating, or ask Urssaf. Then declare your turnover each month or quarter, even if it is nil.
    .late = You can ask before 30 September for the following year.
    .contest = Write to Urssaf, then its appeal commission within two months.

service-new-job-business-account = Business bank account
    .summary = A company has its own account. In a micro-business, a separate account becomes compulsory when turnover exceeds €10,000 two years in a row.
    .how = A simple account in your name is often enough for a micro-business. If a bank refuses, the Banque de France can name one.
    .cost = It depends on the bank.

service-new-job-vat = VAT: exempt or not
    .summary = Below a certain turnover, you do not charge VAT. You then write on invoices that VAT does not apply, under article 293 B of the tax code.
    .how = Check the thresholds for your activity on impots.gouv.fr: they have often been debated. You can also choose to pay VAT to recover that on your purchases.
    .contest = Write to the business tax service through its messaging.

service-new-job-e-invoicing = Receive electronic invoices
    .summary = Since 1 September 2026, every business must be able to receive electronic invoices, even micro-businesses. Small businesses will have to issue them from 1 September 2027.
    .how = Choose an approved platform from the list on impots.gouv.fr. Some are free.
    .cost = It depends on the platform you choose.

service-new-job-business-property-tax = First CFE declaration
    .summary = In the year of creation, you send a declaration for the local business tax (CFE). You pay nothing in the first year.
    .how = Fill in form 1447-C-SD and send it to the business tax service, even if you work at home. Create your professional account too.
    .late = Send it anyway. Without it, you may lose an exemption.
    .contest = The tax is contested with the tax office, before 31 December of the year after the notice.

service-new-job-posted-certificate = A1 form: one social security only
    .summary = In Europe, one pays contributions in one country only. If an employer sends you to France for a while, or you work in two countries, the A1 form says which.
    .how = Ask before leaving, in the country where you pay contributions. In France, it is Urssaf. If you are hired in France, you pay here and do not need it.
    .contest = Ask the country that issued the form to review it.
    .who = The employer applies for an employee; a self-employed person applies alone.

service-new-job-cross-border-health = Care here while working in another country
    .summary = If you work in another European country and live in France, that country’s S1 form gives you care in France.
    .how = Ask the fund of the country where you work for the S1, then give it to your fund in France. In Switzerland, a choice of insurance must be made in the first months: ask soon.
    .contest = Write to the fund’s appeal commission within two months.

service-new-job-social-security-number = Get a social security number
    .summary = A person born abroad gets a French number when starting work. It opens refunds of care from the first day of work.
    .how = Write to health insurance where you live with your contract, birth certificate and, if needed, residence permit. You first get a provisional number. A self-employed person also writes to health insurance.
    .contest = Write to the fund’s appeal commission within two months.

service-new-job-first-job-health = Social security for a first job
    .summary = Your Vitale card and ameli account must be in your name. They serve for refunds and sick leave.
    .how = Create your account, check your address and bank details, then update the Vitale card. From 16, you have your own card. Tell your supplementary insurer too.

service-new-job-student-job = Studying and working
    .summary = A student who works can ask for an adapted timetable and exams. A job does not end a grant, if you keep attending.
    .how = Ask the registrar at the start of the year, with the work contract. Talk to the Crous social service too.

service-new-job-public-start = Joining the public service
    .summary = A civil servant is appointed by order, then signs a record of taking up, usually before a one-year probation. Contract staff sign a contract that gives the job, length and pay.
    .how = Give your diplomas, identity document and record of service. Ask for your past experience to count in your grade: there is often a time limit.
    .contest = A decision can be contested within two months, with the administration then the administrative court.

service-new-job-public-health-cover = Health cover in the public sector
    .summary = Your public employer contributes to your supplementary cover. In several ministries, a group contract is becoming compulsory step by step.
    .how = Ask human resources about the contract, the date of joining and the cases in which you may refuse.
    .amount = Jalon does not compute this amount. It depends on your employer.

service-new-job-family-pay = Family pay supplement
    .summary = A public servant with at least one dependent child gets a monthly supplement. Only one of the two parents may receive it.
    .how = Give human resources the family record book and a certificate from the other parent.
    .amount = Jalon does not compute this amount. Your pay office tells you.
    .contest = Write to your administration, then to the administrative court within two months.

service-new-job-state-settling-aid = Settling-in aid for State staff
    .summary = AIP helps new State staff pay for moving into rented housing: first rent, deposit, agency, removal.
    .how = Take the test and apply online, with the lease. Time limits and the income ceiling are on the site. Staff of towns and hospitals ask their own social service.
    .amount = Jalon does not compute this amount. The aid’s own site does.

service-new-job-civic-service = Sign up for civic service
    .summary = It is a commitment of a few months, from 16 to 25, or up to 30 with a disability. It is not a job: you receive an allowance and full social protection.
    .how = Sign the commitment contract and give your bank details. A minor needs the consent of a parent or guardian. If you received unemployment benefit or RSA, it is usually suspended: tell the bodies.
    .amount = Jalon does not compute this amount. It is shown on the civic service site.
    .who = A parent or guardian gives consent for a minor.

service-new-job-unpaid-wages = Unpaid wages
    .summary = Wages can be claimed for three years. In an emergency, the judge can order payment within weeks.
    .how = First claim by registered letter. Then go to the labour court for an urgent hearing. If the company is bankrupt, the wage guarantee pays.
    .who = You may come with a union defender, a lawyer, a colleague or your spouse.
    .delay = An urgent hearing usually gives a decision within weeks; an ordinary judgment often takes more than a year.

service-new-job-labour-court = Go to the labour court
    .summary = This court decides private-sector work disputes. You have twelve months for the end of a contract and two years for how it is carried out.
    .how = Send an application with your claims and evidence. A lawyer is not required. On a low income, ask for legal aid.
    .who = You may come with a union defender, a lawyer, a colleague or your spouse. A parent or guardian acts for a minor.

service-new-job-discrimination = Discrimination in hiring or at work
    .summary = Refusing someone for their origin, sex, pregnancy, age, health, disability or opinions is forbidden. You have five years to go to court.
    .how = Keep messages and names of witnesses. The Defender of Rights investigates free of charge; a delegate can see you near home. The employer must justify themselves if the facts suggest it.
    .who = An association or union may act with your consent.

service-new-job-labour-inspectorate = Ask a labour law question
    .summary = A public service answers employees and employers free of charge. The labour inspectorate can also check, without giving your name.
    .how = Call, write or ask for an appointment. Have your contract and the name of the collective agreement ready.

## Questions

question-new-job-form = What form does this work take?
    .why = The contract, trial period, protection and benefits nearly all depend on it.
    .hint = Take the closest one. A “contrat de professionnalisation” is fixed-term or permanent. A job offer already counts.
question-new-job-start = When does this work start?
    .why = The dates of your plan count from the first day.
    .hint = Give the planned first day, even if it is not certain yet.
question-new-job-end = When is the contract due to end?
    .why = The length of the trial and some rights depend on it.
    .hint = Take the date in the contract, or the end of the minimum length.
question-new-job-category = What is your category?
    .why = The law sets the maximum length of the trial by category.
    .hint = It is written in the contract or job offer.
question-new-job-before = What were you doing just before?
    .why = There may be a job to leave, a body to tell or a benefit to keep.
    .hint = Choose what matters most for your income.
question-new-job-age = How old are you on the first day?
    .why = The rules differ before 18, and some benefits stop at a given age.
question-new-job-apprenticeship-year = Which year of apprenticeship are you entering?
    .why = An apprentice’s minimum pay rises each year.
question-new-job-right-to-work = What is your nationality or residence permit?
    .why = Depending on the case, there is a permit, a diploma or a social security number to ask for.
    .hint = Your answer only serves this plan. No body is told.
question-new-job-place = Where will you work, and do you have to move?
    .why = There is help with housing, and rules of their own overseas.
question-new-job-children = Do you have a child who needs care while you work?
    .why = There is help to pay for childcare or find a place.
question-new-job-risks = Is there anything particular about the job for health?
    .why = The medical visit then comes before the first day.
    .hint = Particular risks: for example asbestos, lead, carcinogens, falls from height when putting up scaffolding. The employer must tell you.
question-new-job-disability = Do you have a disability?
    .why = There is help with the job, equipment and income. We ask for no medical detail.
    .hint = A long illness may count.

fact-emploi-forme = Form of work
choice-emploi-forme-cdi = Permanent contract (CDI)
choice-emploi-forme-cdd = Fixed-term or seasonal contract (CDD)
choice-emploi-forme-interim = Temporary agency work
choice-emploi-forme-apprentissage = Apprenticeship contract
choice-emploi-forme-chez-un-particulier = Job in a private household
choice-emploi-forme-fonctionnaire = Civil servant
choice-emploi-forme-contractuel-public = Contract staff of a public employer
choice-emploi-forme-independant = Self-employed
choice-emploi-forme-service-civique = Civic service
choice-emploi-forme-a-l-etranger = Job in another country while living in France
fact-emploi-debut = First day of work
fact-emploi-fin = Planned end of the contract
fact-emploi-categorie = Category
choice-emploi-categorie-ouvrier-employe = Manual worker or clerical employee
choice-emploi-categorie-technicien-maitrise = Technician or supervisor
choice-emploi-categorie-cadre = Executive (cadre)
fact-emploi-avant = Situation just before
choice-emploi-avant-etudes = Studying, or first job
choice-emploi-avant-emploi-quitte = A job I am leaving
choice-emploi-avant-emploi-garde = A job I am keeping
choice-emploi-avant-chomage-indemnise = Registered with France Travail, with unemployment benefit
choice-emploi-avant-chomage-sans-allocation = Registered with France Travail, without benefit
choice-emploi-avant-rsa = RSA (minimum income)
choice-emploi-avant-sans-activite = Not working, other situation
fact-emploi-age = Age on the first day
choice-emploi-age-moins-de-seize = Under 16
choice-emploi-age-seize-ans = 16
choice-emploi-age-dix-sept-ans = 17
choice-emploi-age-de-18-a-20-ans = 18 to 20
choice-emploi-age-de-21-a-25-ans = 21 to 25
choice-emploi-age-de-26-a-29-ans = 26 to 29
choice-emploi-age-trente-ans-ou-plus = 30 or over
fact-emploi-annee-d-apprentissage = Year of apprenticeship
choice-emploi-annee-d-apprentissage-premiere-annee = First year
choice-emploi-annee-d-apprentissage-deuxieme-annee = Second year
choice-emploi-annee-d-apprentissage-troisieme-annee = Third year
fact-emploi-droit = Nationality or permit
choice-emploi-droit-francais = French nationality
choice-emploi-droit-europeen = Country of the European Union, Iceland, Liechtenstein, Norway or Switzerland
choice-emploi-droit-titre-de-sejour = Other nationality, with a permit that allows work
choice-emploi-droit-titre-etudiant = Other nationality, with a student permit
choice-emploi-droit-pas-encore = Other nationality, with no work permit for now
fact-emploi-lieu = Place of work
choice-emploi-lieu-metropole = In mainland France or Corsica
choice-emploi-lieu-outre-mer = In Guadeloupe, French Guiana, Martinique or Réunion
choice-emploi-lieu-mayotte = In Mayotte
choice-emploi-lieu-depart-d-outre-mer = In mainland France, and I am leaving an overseas territory
fact-emploi-demenagement = I am moving for this job
fact-emploi-enfants = Child needing care
choice-emploi-enfants-aucun = None
choice-emploi-enfants-parent-seul = Yes, and I raise them alone
choice-emploi-enfants-en-couple = Yes, and we are two parents
fact-emploi-risques = What is particular about the job
choice-emploi-risques-ordinaire = Nothing particular
choice-emploi-risques-nuit = Night work
choice-emploi-risques-risques-particuliers = Particular risks
fact-emploi-handicap = Have a disability

## Rules

rule-emploi-demission = Resign from your current job
criterion-emploi-demission-emploi-quitte = You are leaving another job
    .no = You are not leaving another job
rule-emploi-non-concurrence = Check the non-compete clause
criterion-emploi-non-concurrence-autre-employeur = You have or had another employer
    .no = You had no other employer
rule-emploi-papiers-de-depart = Get the papers from your former job
criterion-emploi-papiers-de-depart-emploi-quitte = You are leaving another job
    .no = You are not leaving another job
rule-emploi-autorisation-de-travail = Work permit
criterion-emploi-autorisation-de-travail-sans-autorisation = You do not yet have the right to work in France
    .no = You already have the right to work in France
criterion-emploi-autorisation-de-travail-travaille-en-france = You work in France
    .no = Your employer is in another country
criterion-emploi-autorisation-de-travail-accord-de-la-prefecture = The administration looks at the employer’s application
    .no = The administration has not agreed
rule-emploi-titre-verifie = Check of the residence permit
criterion-emploi-titre-verifie-titre-de-sejour = You have a residence permit that allows work
    .no = You have no such permit to be checked
criterion-emploi-titre-verifie-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-etudiant-etranger = Working with a student permit
criterion-emploi-etudiant-etranger-titre-etudiant = You have a student residence permit
    .no = You do not have a student residence permit
criterion-emploi-etudiant-etranger-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-moins-de-16-ans = Have the job of a 14 or 15-year-old authorised
criterion-emploi-moins-de-16-ans-moins-de-16-ans = You are under 16
    .no = You are 16 or over
criterion-emploi-moins-de-16-ans-hors-apprentissage = It is an ordinary job, not an apprenticeship
    .no = It is not an ordinary job
rule-emploi-jeune-travailleur = Working before 18
criterion-emploi-jeune-travailleur-mineur = You are under 18
    .no = You are 18 or over
criterion-emploi-jeune-travailleur-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-diplome-etranger = Have a foreign diploma recognised
criterion-emploi-diplome-etranger-venu-d-un-autre-pays = You have another nationality
    .no = You are a French national
rule-emploi-contrat-ecrit = Get your written contract (fixed-term, agency work)
criterion-emploi-contrat-ecrit-contrat-a-duree-limitee = Your contract has a planned end
    .no = Your contract is neither fixed-term nor temporary agency work
rule-emploi-informations-ecrites = Get written information about the job
criterion-emploi-informations-ecrites-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-declaration-embauche = Declaration before hiring
criterion-emploi-declaration-embauche-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-particulier-employeur = Being declared by a private household
criterion-emploi-particulier-employeur-chez-un-particulier = You work for a private household
    .no = You do not work for a private household
rule-emploi-apprentissage = Sign the apprenticeship contract
criterion-emploi-apprentissage-apprenti = You are an apprentice
    .no = You are not an apprentice
rule-emploi-salaire-minimum = Check the minimum wage
criterion-emploi-salaire-minimum-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
criterion-emploi-salaire-minimum-hors-mayotte = You do not work in Mayotte
    .no = In Mayotte the minimum wage is different: ask the labour inspectorate
rule-emploi-essai = End of the trial period
criterion-emploi-essai-cdi-ou-cdd = You have a permanent or fixed-term contract
    .no = Your work is neither a permanent nor a fixed-term contract with a company
criterion-emploi-essai-contrat-assez-long = Your contract lasts at least one week
    .no = Your contract lasts less than one week
rule-emploi-essai-particulier = Trial period in agency work, apprenticeship, a household or the public sector
criterion-emploi-essai-particulier-autre-forme-d-essai = Your contract has trial rules of its own
    .no = Your contract has no trial rules of its own
rule-emploi-essai-rompu = If the trial is ended
criterion-emploi-essai-rompu-cdi-ou-cdd = You have a permanent or fixed-term contract
    .no = Your work is neither a permanent nor a fixed-term contract with a company
rule-emploi-chomage-apres-essai = Unemployment benefit after a broken trial
criterion-emploi-chomage-apres-essai-cdi-ou-cdd = You have a permanent or fixed-term contract
    .no = Your work is neither a permanent nor a fixed-term contract with a company
criterion-emploi-chomage-apres-essai-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-visite-medicale = Occupational health visit
criterion-emploi-visite-medicale-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-formation-securite = Safety training
criterion-emploi-formation-securite-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-mutuelle = Company health cover
criterion-emploi-mutuelle-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-dispense-de-mutuelle = Opt out of company health cover
criterion-emploi-dispense-de-mutuelle-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-versement-sante = Health payment for a short contract
criterion-emploi-versement-sante-contrat-a-duree-limitee = Your contract has a planned end
    .no = Your contract is neither fixed-term nor temporary agency work
criterion-emploi-versement-sante-contrat-de-trois-mois = Your contract lasts three months or less
    .no = Your contract lasts more than three months
rule-emploi-retraite-complementaire = Supplementary pension
criterion-emploi-retraite-complementaire-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-transport = Transport refund
criterion-emploi-transport-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-transport-public = Transport refund in the public sector
criterion-emploi-transport-public-agent-public = You work for a public employer
    .no = You do not work for a public employer
rule-emploi-titres-restaurant = Meal vouchers and canteen
criterion-emploi-titres-restaurant-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-fiche-de-paie = Check the first payslip
criterion-emploi-fiche-de-paie-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-compte-bancaire = Bank account for your pay
criterion-emploi-compte-bancaire-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-conges = Paid leave and other leave
criterion-emploi-conges-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-representants = Know your staff representatives
criterion-emploi-representants-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-entretien = Career interview
criterion-emploi-entretien-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
rule-emploi-signaler-reprise = Tell France Travail that you work
criterion-emploi-signaler-reprise-inscrit-a-france-travail = You were registered with France Travail or on RSA
    .no = You were neither registered with France Travail nor on RSA
rule-emploi-cumul-chomage = Keep part of your unemployment benefit
criterion-emploi-cumul-chomage-chomage-indemnise = You were receiving unemployment benefit
    .no = You were not receiving unemployment benefit
criterion-emploi-cumul-chomage-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-aide-mobilite = France Travail mobility aid
criterion-emploi-aide-mobilite-inscrit-a-france-travail = You were registered with France Travail or on RSA
    .no = You were neither registered with France Travail nor on RSA
criterion-emploi-aide-mobilite-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-aide-garde = France Travail childcare aid
criterion-emploi-aide-garde-inscrit-a-france-travail = You were registered with France Travail or on RSA
    .no = You were neither registered with France Travail nor on RSA
criterion-emploi-aide-garde-enfant-a-garder = You have a child who needs childcare
    .no = You have no child who needs childcare
criterion-emploi-aide-garde-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-permis = Driving licence aid
criterion-emploi-permis-inscrit-a-france-travail = You were registered with France Travail or on RSA
    .no = You were neither registered with France Travail nor on RSA
criterion-emploi-permis-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-rsa = Declare your new pay for RSA
criterion-emploi-rsa-beneficiaire-du-rsa = You were receiving RSA
    .no = You were not receiving RSA
criterion-emploi-rsa-accord-de-la-caf = The CAF looks at your income and household
    .no = The CAF has not agreed
rule-emploi-prime-activite = Activity bonus
criterion-emploi-prime-activite-travaille = You work
    .no = Civic service is not a job
criterion-emploi-prime-activite-majeur = You are 18 or over
    .no = You are under 18
criterion-emploi-prime-activite-accord-de-la-caf = The CAF looks at your income and household
    .no = The CAF has not agreed
rule-emploi-taux-impot = Choose your tax rate
criterion-emploi-taux-impot-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-impot-des-jeunes = Tax for a young worker
criterion-emploi-impot-des-jeunes-moins-de-26-ans = You are 25 or under
    .no = You are 26 or over
criterion-emploi-impot-des-jeunes-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-garde = Paying for childcare
criterion-emploi-garde-enfant-a-garder = You have a child who needs childcare
    .no = You have no child who needs childcare
criterion-emploi-garde-accord-de-la-caf = The CAF looks at your income and household
    .no = The CAF has not agreed
rule-emploi-place-en-creche = Nursery place to go back to work
criterion-emploi-place-en-creche-inscrit-a-france-travail = You were registered with France Travail or on RSA
    .no = You were neither registered with France Travail nor on RSA
criterion-emploi-place-en-creche-enfant-a-garder = You have a child who needs childcare
    .no = You have no child who needs childcare
rule-emploi-visale = Visale guarantee
criterion-emploi-visale-demenage = You are moving for this job
    .no = You are not moving for this job
criterion-emploi-visale-accord-d-action-logement = Action Logement looks at your file
    .no = Action Logement has not agreed
rule-emploi-avance-depot = Loan for the rental deposit
criterion-emploi-avance-depot-demenage = You are moving for this job
    .no = You are not moving for this job
criterion-emploi-avance-depot-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
criterion-emploi-avance-depot-accord-d-action-logement = Action Logement looks at your file
    .no = Action Logement has not agreed
rule-emploi-mobili-jeune = Mobili-Jeune for an apprentice
criterion-emploi-mobili-jeune-apprenti = You are an apprentice
    .no = You are not an apprentice
criterion-emploi-mobili-jeune-moins-de-30-ans = You are under 30
    .no = You are 30 or over
criterion-emploi-mobili-jeune-accord-d-action-logement = Action Logement looks at your file
    .no = Action Logement has not agreed
rule-emploi-mobili-pass = Mobili-Pass for a long-distance move
criterion-emploi-mobili-pass-demenage = You are moving for this job
    .no = You are not moving for this job
criterion-emploi-mobili-pass-salarie-du-prive = You are an employee of a company or an association
    .no = You are not an employee of a company or an association
criterion-emploi-mobili-pass-accord-d-action-logement = Action Logement looks at your file
    .no = Action Logement has not agreed
rule-emploi-changement-adresse = Change your address everywhere
criterion-emploi-changement-adresse-demenage = You are moving for this job
    .no = You are not moving for this job
rule-emploi-ladom = Help to come from overseas
criterion-emploi-ladom-vient-d-outre-mer = You are leaving an overseas territory to work in mainland France
    .no = You are not leaving an overseas territory for this job
rule-emploi-rqth = Recognition as a disabled worker
criterion-emploi-rqth-handicap = You have a disability
    .no = You did not report a disability
criterion-emploi-rqth-accord-de-la-mdph = The MDPH looks at your situation
    .no = The MDPH has not agreed
rule-emploi-amenagement = Adjust the workplace
criterion-emploi-amenagement-handicap = You have a disability
    .no = You did not report a disability
criterion-emploi-amenagement-paye-par-un-employeur = An employer pays you a salary in France
    .no = You do not receive a salary from an employer in France
rule-emploi-agefiph = Agefiph aid
criterion-emploi-agefiph-handicap = You have a disability
    .no = You did not report a disability
criterion-emploi-agefiph-prive-ou-independant = You work in the private sector or for yourself
    .no = You work neither in the private sector nor for yourself
rule-emploi-fiphfp = FIPHFP aid
criterion-emploi-fiphfp-handicap = You have a disability
    .no = You did not report a disability
criterion-emploi-fiphfp-agent-public = You work for a public employer
    .no = You do not work for a public employer
rule-emploi-aah = AAH and going back to work
criterion-emploi-aah-handicap = You have a disability
    .no = You did not report a disability
criterion-emploi-aah-accord-de-la-caf = The CAF looks at your income and household
    .no = The CAF has not agreed
rule-emploi-plusieurs = Having several jobs
criterion-emploi-plusieurs-emploi-garde = You are keeping another job
    .no = You are not keeping another job
rule-emploi-creation = Create your business at the single desk
criterion-emploi-creation-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-acre = Acre: lower contributions at the start
criterion-emploi-acre-independant = You are starting your own business
    .no = You are not starting your own business
criterion-emploi-acre-accord-de-l-urssaf = Urssaf looks at your situation
    .no = Urssaf has not agreed
rule-emploi-arce = Arce: unemployment benefit as capital
criterion-emploi-arce-independant = You are starting your own business
    .no = You are not starting your own business
criterion-emploi-arce-chomage-indemnise = You were receiving unemployment benefit
    .no = You were not receiving unemployment benefit
criterion-emploi-arce-accord-de-france-travail = France Travail looks at your situation
    .no = France Travail has not agreed
rule-emploi-micro = Micro-business: tax and contributions
criterion-emploi-micro-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-compte-professionnel = Business bank account
criterion-emploi-compte-professionnel-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-tva = VAT: exempt or not
criterion-emploi-tva-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-facture-electronique = Receive electronic invoices
criterion-emploi-facture-electronique-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-cfe = First CFE declaration
criterion-emploi-cfe-independant = You are starting your own business
    .no = You are not starting your own business
rule-emploi-a1 = A1 form: one social security only
criterion-emploi-a1-lien-europeen = Your work concerns two European countries
    .no = Your work does not concern two European countries
rule-emploi-s1 = Care here while working in another country
criterion-emploi-s1-emploi-a-l-etranger = Your employer is in another country
    .no = Your employer is not in another country
rule-emploi-numero = Get a social security number
criterion-emploi-numero-venu-d-un-autre-pays = You have another nationality
    .no = You are a French national
criterion-emploi-numero-travaille-en-france = You work in France
    .no = Your employer is in another country
rule-emploi-premiere-securite-sociale = Social security for a first job
criterion-emploi-premiere-securite-sociale-etudes = You are a student or this is your first job
    .no = It is neither a student job nor a first job
criterion-emploi-premiere-securite-sociale-travaille-en-france = You work in France
    .no = Your employer is in another country
rule-emploi-etudiant = Studying and working
criterion-emploi-etudiant-etudes = You are a student or this is your first job
    .no = It is neither a student job nor a first job
criterion-emploi-etudiant-hors-apprentissage = It is an ordinary job, not an apprenticeship
    .no = It is not an ordinary job
rule-emploi-fonction-publique = Joining the public service
criterion-emploi-fonction-publique-agent-public = You work for a public employer
    .no = You do not work for a public employer
rule-emploi-mutuelle-publique = Health cover in the public sector
criterion-emploi-mutuelle-publique-agent-public = You work for a public employer
    .no = You do not work for a public employer
rule-emploi-supplement-familial = Family pay supplement
criterion-emploi-supplement-familial-agent-public = You work for a public employer
    .no = You do not work for a public employer
criterion-emploi-supplement-familial-enfant-a-garder = You have a child who needs childcare
    .no = You have no child who needs childcare
rule-emploi-aip = Settling-in aid for State staff
criterion-emploi-aip-agent-public = You work for a public employer
    .no = You do not work for a public employer
criterion-emploi-aip-demenage = You are moving for this job
    .no = You are not moving for this job
rule-emploi-service-civique = Sign up for civic service
criterion-emploi-service-civique-service-civique = You are starting civic service
    .no = You are not starting civic service
rule-emploi-salaire-impaye = Unpaid wages
criterion-emploi-salaire-impaye-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-prudhommes = Go to the labour court
criterion-emploi-prudhommes-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household
rule-emploi-inspection = Ask a labour law question
criterion-emploi-inspection-salarie = You are a private-sector employee or work for a private household
    .no = You are not a private-sector employee and do not work for a private household

## Figures and dates

parameter-essai-ouvrier-employe = Trial of a manual worker or clerical employee
parameter-essai-technicien-maitrise = Trial of a technician or supervisor
parameter-essai-cadre = Trial of an executive
parameter-essai-cdd-long = Trial of a fixed-term contract of over six months
parameter-heures-legales-par-semaine = Legal weekly working time
parameter-part-smic-avant-17-ans = Share of the minimum wage before 17
parameter-part-smic-a-17-ans = Share of the minimum wage at 17
parameter-part-smic-apprenti-mineur-premiere-annee = Apprentice’s share of the minimum wage before 18, first year
parameter-part-smic-apprenti-mineur-deuxieme-annee = Apprentice’s share of the minimum wage before 18, second year
parameter-part-smic-apprenti-mineur-troisieme-annee = Apprentice’s share of the minimum wage before 18, third year
parameter-part-smic-apprenti-de-18-a-20-ans-premiere-annee = Apprentice’s share of the minimum wage from 18 to 20, first year
parameter-part-smic-apprenti-de-18-a-20-ans-deuxieme-annee = Apprentice’s share of the minimum wage from 18 to 20, second year
parameter-part-smic-apprenti-de-18-a-20-ans-troisieme-annee = Apprentice’s share of the minimum wage from 18 to 20, third year
parameter-part-smic-apprenti-de-21-a-25-ans-premiere-annee = Apprentice’s share of the minimum wage from 21 to 25, first year
parameter-part-smic-apprenti-de-21-a-25-ans-deuxieme-annee = Apprentice’s share of the minimum wage from 21 to 25, second year
parameter-part-smic-apprenti-de-21-a-25-ans-troisieme-annee = Apprentice’s share of the minimum wage from 21 to 25, third year
deadline-emploi-demission-a-temps = Announce your resignation early enough
deadline-emploi-verification-du-titre = Tell the prefecture
deadline-emploi-demande-mineur = Ask the labour inspectorate
deadline-emploi-remise-du-contrat = Get the written contract
deadline-emploi-informations = Get the essential information
deadline-emploi-declaration = Be declared before starting
deadline-emploi-fin-essai = End of the trial period, at the latest
deadline-emploi-visite = Occupational health visit
deadline-emploi-refus-de-mutuelle = Opt out when hired
deadline-emploi-premiere-paie = Check the first payslip
deadline-emploi-entretien-de-parcours = First career interview
deadline-emploi-signaler-sans-attendre = Report starting work
deadline-emploi-aides-france-travail = Ask France Travail for help
deadline-emploi-demande-prime = Apply for the activity bonus
deadline-emploi-prevenir-caf = Tell the CAF
deadline-emploi-demande-mobili-jeune = Apply for Mobili-Jeune
deadline-emploi-demande-mobili-pass = Apply for Mobili-Pass
deadline-emploi-creer-avant = Declare the new business
deadline-emploi-demande-acre = Apply for Acre
deadline-emploi-versement-liberatoire = Choose the payment option
deadline-emploi-cfe-31-decembre = CFE declaration

## Personas

persona-new-job-first-job-at-18 = An 18-year-old in Tours signing a first permanent contract as an employee
persona-new-job-summer-job-at-15 = A 15-year-old pupil in Quimper working in July
persona-new-job-second-job-fixed-term = A waiter in Chamonix on a seasonal contract, keeping another job
persona-new-job-executive-moving = An executive who left Lille for Bordeaux, three weeks into the job
persona-new-job-night-shift-technician = A night technician in Saint-Nazaire, coming from another job
persona-new-job-apprentice-at-19 = A 19-year-old apprentice in Angers, taking a home near the company
persona-new-job-self-employed-start = An unemployed graphic designer in Montpellier going self-employed in January
persona-new-job-state-contract-staff = A State contract worker posted to Dijon, with a child, who is moving
persona-new-job-eu-citizen-just-arrived = A Portuguese nurse just arrived in Nice, on a permanent contract for a week
persona-new-job-foreign-student = A Moroccan student in Grenoble, on a part-time fixed-term contract
persona-new-job-back-to-work-agency = A father without benefit in Mulhouse going back to agency work
persona-new-job-lone-parent-on-rsa = A lone mother on RSA in Roubaix who finds a permanent job
persona-new-job-disabled-civil-servant = A disabled civil servant appointed in Poitiers
persona-new-job-mayotte-employee = A 26-year-old shop assistant in Mamoudzou, Mayotte
persona-new-job-leaving-martinique = A 22-year-old leaving Martinique for a job in Rennes
persona-new-job-knows-almost-nothing = A person who has just heard they got the job and knows nothing yet
persona-new-job-daughter-for-her-mother = A daughter filling in the plan for her mother, soon employed in a household and without a permit
persona-new-job-cross-border-worker = A resident of Thionville hired in Luxembourg
persona-new-job-civic-service = A 17-year-old in Pau starting civic service
