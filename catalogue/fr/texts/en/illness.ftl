## Services of the event “illness or accident”

## Right now

service-illness-emergency-help = Call for help in an emergency
    .summary = If a life is in danger, call 15 or 112. For suicidal thoughts, yours or someone else’s, 3114 answers day and night.
    .how = These calls are free. People who are deaf or cannot speak can write to 114 by text message.
    .who = Anyone may call, also for somebody else.

service-illness-rights-line = Talk to somebody about your rights
    .summary = Santé Info Droits answers questions on care, work, money and insurance. Its lawyers work for a union of patients’ associations.
    .how = Call or write. You do not have to give your name. The call costs the same as an ordinary one.
    .who = A relative or a professional may call too.

service-illness-psychological-support = See a psychologist
    .summary = With “Mon soutien psy”, the health insurance refunds part of the sessions with a psychologist who takes part, from the age of 3. Relatives may need it too.
    .how = Look for a psychologist who takes part and make the appointment yourself: twelve sessions a year at most are refunded. If things are really bad, see your doctor or call 3114.
    .cost = A share is paid by you or by your complementary insurer. With solidarity cover, or for a long-term illness, ask the health insurance first.

service-illness-contracts-review = Read your insurance contracts again
    .summary = A provident, loan, bank card or personal accident contract may pay in case of sick leave, invalidity or accident. Many people forget to ask.
    .how = Ask your employer, your bank and your insurer which contracts cover you, and their time limits. Medical papers go to the insurer’s doctor, in a sealed envelope.
    .contest = First write to the complaints department, then to the insurance ombudsman.

## Sick leave

service-illness-sick-leave-notice = Send the sick note to the health insurance
    .summary = The notice must be sent within two days of stopping work. Most often, the doctor sends it online.
    .how = Ask the doctor whether it has been sent. On paper, send sheets 1 and 2 to your health insurance office. Only the original secure form is accepted, no copy or scan. Do the same for an extension.
    .late = Send it at once. The first time, you receive a warning. If it is late again within 24 months, allowances up to the day of sending may be halved, unless you were in hospital or could not send it. Payment may be refused if it arrives after the end of the leave.
    .contest = You have two months to write to the appeal board of the office. No answer after two months means refusal: you then have two months to go to court (tribunal judiciaire).
    .who = A relative may post or hand in the sheets for you.

service-illness-employer-notice = Tell your employer
    .summary = Say that you are absent and give sheet 3 of the notice within 48 hours. You do not have to say what you suffer from.
    .how = Call or write first, then send sheet 3 and keep proof. Check whether your collective agreement sets a shorter time.
    .late = Send the sheet at once and explain the delay. The employer may refuse its pay supplement for days not justified.
    .who = A relative may tell the employer for you.

service-illness-salary-certificate = Salary certificate, sent by the employer
    .summary = The employer sends your pay details to the health insurance. Without this certificate, no allowance is paid.
    .how = You have nothing to do. If nothing is paid after a few weeks, ask the employer when it was sent.

service-illness-daily-allowances = Sickness daily allowances
    .summary = The health insurance replaces part of your pay from the fourth day of leave. You must have worked enough, or be receiving unemployment benefit.
    .how = Follow payments in your ameli account. Keep to the outing hours, do not work without the doctor’s agreement, and accept checks. Since September 2026 the law limits the length prescribed at one time, unless a medical reason is written: remember the extension.
    .amount = Jalon does not compute this amount: it depends on your pay of the three months before, within a ceiling. Your ameli account shows it.
    .contest = You have two months to write to the appeal board, or to the medical board if the disagreement is about your health. The decision letter says which.
    .delay = Allow a few weeks. You have two years to claim unpaid allowances.

service-illness-employer-supplement = Pay supplement from the employer
    .summary = With one year of service, the employer tops up the allowances to 90% of gross pay, then to two thirds. Each period lasts 30 days, plus 10 days for each five years beyond the first, 90 days at most.
    .how = It is paid without asking if the notice is sent within 48 hours and the care takes place in Europe. It starts on the eighth day, or on the first for an occupational disease or a work accident other than a commuting accident. The collective agreement is often better; Alsace-Moselle has a local rule too.
    .amount = Jalon does not compute this amount. Days already paid in the twelve months before are taken off. Ask the payroll office.
    .late = The date shown is a marker: after it, your income may fall. Ask about the company’s provident scheme and see a social worker.
    .contest = Write to the employer, then go to the labour court (conseil de prud’hommes). Unpaid pay can be claimed for three years.

service-illness-jobseeker-notice = Report the sick leave to France Travail
    .summary = Report it as soon as possible, and at the latest at the monthly update. During the leave, the health insurance may pay instead of unemployment benefit, and your benefit days are kept for later.
    .how = Do it in your online account, or by phone. Also report the end of the leave, so as to be available again.
    .late = Report it at once. Otherwise you may be asked to pay money back.
    .contest = The decision says whom to write to and by when.

service-illness-self-employed-allowances = Daily allowances for the self-employed
    .summary = After three days, the health insurance may pay you an income if you have been insured for a year. For liberal professions it lasts 90 days at most; their own fund then takes over.
    .how = Send the notice within 48 hours and really stop working. If you were insured recently, ask whether your employee’s rights are kept. Lawyers and farmers have other funds.
    .amount = Jalon does not compute this amount: it depends on your income of the last three years. Ask the health insurance.
    .contest = You have two months to write to the appeal board of the office.

service-illness-self-employed-charges = Ask for more time to pay contributions
    .summary = Urssaf may spread your payments when illness lowers your income. It may also help through its social fund.
    .how = Write from your account before the payment date, and ask for lower instalments.

service-illness-public-agent-notice = Public servants: send the notice to your administration
    .summary = Send sheets 2 and 3 to your department within 48 hours and keep sheet 1. One day is unpaid, then the first three months are paid at 90% of basic pay and the next nine at half.
    .how = Contract staff also send sheets 1 and 2 to the health insurance. Ask what happens to bonuses, and what your administration’s provident cover pays.
    .late = Send it at once. After a warning, another delay within 24 months may halve your pay up to the day of sending, unless you were in hospital or could not send it.
    .contest = You have two months to write to the administration, then to go to the administrative court.

service-illness-public-agent-long-leave = Long-illness leave of public servants
    .summary = A civil servant who is seriously ill can be paid better and longer: three years of long-illness leave, five years for certain illnesses.
    .how = Apply to your administration with a certificate from your doctor stating how long. The medical board gives its opinion. This leave can go back to the first day of illness.
    .amount = Jalon does not compute this amount. Your personnel department will tell you.
    .contest = You may contest the opinion before the higher medical board and the decision before the administrative court, within two months.

service-illness-paid-leave-accrued = Check the holiday earned during sick leave
    .summary = Sick leave gives two working days of holiday per month, up to 24 a year. After a work accident, it is two and a half days.
    .how = After you return, the employer has one month to tell you how many days you have and until when. Holiday that illness kept you from taking is carried over, usually for fifteen months. If you fall ill during your holiday, send the notice to your employer: these days are carried over too.
    .late = Ask in writing. The carry-over period starts only once the employer has informed you.
    .contest = Write to the employer, then go to the labour court.

service-illness-job-protection = Your job during sick leave
    .summary = Being ill is not a ground for dismissal. After a work accident or occupational disease, only gross misconduct or an unrelated reason can allow it.
    .how = Answer the employer’s letters and keep everything. The labour law information services answer free of charge.
    .contest = You have twelve months to contest a dismissal before the labour court.
    .who = A union, a staff representative or the Defender of Rights may help you.

## Back to work

service-illness-pre-return-visit = Visit before you return to work
    .summary = During a leave of more than 30 days, you can see the occupational doctor to prepare your return. The doctor may suggest adaptations, another post or training.
    .how = Ask the occupational health service yourself. Your doctor or the health insurance may also ask. If you object, the employer is not told. You may also ask the employer for a liaison meeting.

service-illness-therapeutic-part-time = Return part-time for medical reasons
    .summary = Your doctor may prescribe a gradual return. The employer pays the hours worked and the health insurance tops up part of the rest.
    .how = The doctor writes the prescription, the employer agrees and the occupational doctor sets the conditions. A public servant asks the administration.
    .amount = Jalon does not compute this amount. Ask the health insurance before you return.
    .contest = If the employer refuses, ask for the reasons in writing and talk to the occupational doctor.

service-illness-return-visit = Return-to-work visit
    .summary = The employer must arrange it within eight days of your return. It applies after 60 days of illness, 30 days of work accident or any occupational disease.
    .how = Tell the employer the date of your return. Bring useful papers to the occupational doctor. Time spent at the visit is paid.
    .late = Remind the employer in writing, or ask the occupational health service for the visit. Until it takes place, the contract remains suspended.
    .contest = You have fifteen days to contest the occupational doctor’s opinion before the labour court.

service-illness-unfitness = If the occupational doctor declares you unfit
    .summary = The employer must look for another post that suits you. One month after the opinion, if you have been neither redeployed nor dismissed, your pay must start again.
    .how = Read the opinion and the posts offered with care. After a work accident, ask the health insurance for the temporary unfitness allowance.
    .contest = You have fifteen days after the opinion to go to the labour court.
    .who = A staff representative or a union may help you.

## Accidents and work

service-illness-work-accident-notice = Work or commuting accident: tell the employer
    .summary = Report the accident the same day, or within 24 hours. The employer then has 48 hours to declare it and gives you the accident form, which saves you paying for care in advance.
    .how = If you do not say it on the spot, write by registered post. Note the place, the time and the witnesses. See a doctor soon: he or she writes the first medical certificate.
    .late = Report it anyway: delay does not remove your rights, but more proof is needed.
    .who = Another person may tell the employer for you.

service-illness-work-accident-declaration = Check that the accident was declared
    .summary = If the employer did not declare the accident, you can do so yourself until the end of the second year after it.
    .how = Ask the office whether it has received the declaration and the medical certificate. If not, send your account, the certificate and the names of witnesses.
    .late = After these two years, the accident can usually no longer be recognised. Ask a lawyer or a victims’ association.
    .contest = If the office refuses, you have two months to write to its appeal board.
    .delay = The time runs from the day the office has the declaration and the certificate. If it opens an inquiry, it writes to you within that time and has 90 days in all.

service-illness-service-accident = Public servants: declare the accident at work
    .summary = Declare the accident to your administration within fifteen days. If it is recognised, you keep your full basic pay and your care is paid for.
    .how = Fill in your administration’s form and attach the medical certificate. The sick note must go within 48 hours.
    .late = Declare it anyway, within fifteen days of the doctor finding the injury, up to two years.
    .contest = You have two months to go to the administrative court.

service-illness-occupational-disease = Declare an occupational disease
    .summary = You declare it yourself, within fifteen days of stopping work. A disease outside the official tables may also be recognised, after a medical opinion.
    .how = Send the form, the medical certificate naming the disease and your past posts. A former employer counts too.
    .late = Declare it anyway: you have two years after the day a doctor told you of the link with work.
    .contest = If the office refuses, you have two months to write to its appeal board.
    .delay = If a committee of doctors is consulted, the office has 120 days more. A law of late 2025 changes how difficult files are examined: ask the office about yours.
    .who = After a death, relatives may declare the disease.

service-illness-work-injury-benefits = Work injury allowances and pension
    .summary = Care is covered at 100% of set rates and allowances start the day after the accident. If you are left with lasting damage, a lump sum or a pension is paid.
    .how = Show the accident form for each treatment. At the end, the doctor writes a final certificate. If the employer failed to protect your safety (faute inexcusable), seek advice: you have two years to act.
    .amount = Jalon does not compute this amount: it depends on your pay and degree of incapacity. Ask the health insurance.
    .contest = You have two months to contest the degree before the medical appeal board.

service-illness-third-party-accident = Say that someone else caused the accident
    .summary = If somebody else caused your injuries, tell the health insurance and those who treat you. It then recovers its costs from that person; your care is still refunded.
    .how = Make the declaration in your ameli account or by phone. Also tell the office before accepting money from the other side’s insurer.

service-illness-insurance-claim = Declare the accident to your insurer
    .summary = You have five working days to declare it. After a road accident, injured pedestrians, cyclists and passengers are almost always compensated.
    .how = Send the accident report, the medical certificate and the names of witnesses. Keep all bills. You may bring your own doctor to the medical assessment.
    .late = Declare it anyway. The insurer can refuse only if the contract says so and the delay has harmed it.
    .contest = You may refuse an offer. After accepting one for a road accident, you have fifteen days to change your mind.
    .delay = For a road accident with injuries, the insurer of the person responsible must make an offer within eight months.

service-illness-crime-victim = Victim of violence: ask for compensation
    .summary = Even if the offender is unknown or cannot pay, a fund may compensate you. A commission of the court, the CIVI, decides.
    .how = Report the crime and have the injuries recorded. Usually there must be a month’s incapacity for work, lasting damage, or certain crimes. 116 006 helps all victims, free of charge. Then send the request to the CIVI of the court (tribunal judiciaire).
    .late = If there is a trial, you have one year after the final decision. If the victim is a minor, the three years start at 18. The commission may also accept a good reason for delay.
    .amount = Jalon does not compute this amount. The fund makes an offer, then the commission decides.
    .contest = You may refuse the offer: the commission then decides. Its decision can be appealed.
    .who = A lawyer, a victims’ association or a legal representative may act.

## Long illness and disability

service-illness-ald = Have a long-term illness (ALD) recognised
    .summary = Care for this illness is covered at 100% of the health insurance rates. Extra fees, flat-rate deductions and the hospital daily charge are still due.
    .how = Your regular doctor sends the care protocol to the health insurance. Then update your Vitale card and show the protocol to those who treat you.
    .contest = You have two months to contest a refusal before the medical appeal board.

service-illness-care-transport = Have your journeys to care paid for
    .summary = The doctor may prescribe the most suitable transport: car, approved taxi or ambulance. It is refunded in certain cases, such as a hospital stay or a long-term illness.
    .how = Ask for the prescription before the journey. Beyond 150 km, or for many journeys, the health insurance must agree first: the time runs from the sending of the request.
    .cost = A flat-rate deduction per journey is still due. With your own car, keep the receipts.

service-illness-complementary-cover = See whether solidarity health cover is for you
    .summary = If your income is low, this public cover pays what the health insurance does not refund. It also pays the hospital daily charge.
    .how = The simulator of mesdroitssociaux.gouv.fr says whether you may have it. Then apply in your ameli account.
    .cost = It is free or costs a small amount a month, depending on income and age.
    .contest = You have two months to contest a refusal; the letter says whom to write to.
    .delay = The office has two months to answer. No answer means yes.

service-illness-invalidity-pension = Invalidity pension
    .summary = If your capacity to work has fallen by at least two thirds, a pension may replace part of your pay. The health insurance may propose it, at the latest after three years of allowances.
    .how = Do not wait to be offered it: talk to your doctor. It can go with work, within limits. Civil servants have another rule: ask the personnel department.
    .amount = Jalon does not compute this amount: it depends on your ten best years and on the category. Ask the health insurance.
    .contest = You have two months to contest before the medical appeal board.

service-illness-invalidity-supplement = Supplementary invalidity allowance (ASI)
    .summary = It raises a small invalidity pension to a minimum, before retirement age. You have to ask for it.
    .how = Ask the health insurance for the form, with the pension or after.
    .amount = Jalon does not compute this amount here. The health insurance will tell you.
    .contest = You have two months to write to the appeal board.

service-illness-disabled-adult-allowance = Disabled adults’ allowance (AAH)
    .summary = A minimum income when an illness or disability greatly limits life or work for at least a year. A partner’s income no longer counts.
    .how = The MDPH assesses your condition, then the CAF checks income and pays. These are two decisions. One file also serves for the PCH, the RQTH and the card.
    .amount = Jalon does not compute this amount here. The CAF site has a simulator.
    .contest = First write to the MDPH within two months, then to the court (tribunal judiciaire). You may also ask for conciliation.
    .delay = The MDPH has four months. No answer is a refusal that you may contest.
    .who = A legal representative or a relative may help to fill in the file.

service-illness-disability-compensation = Disability compensation benefit (PCH)
    .summary = It pays for human help, equipment, and changes to your home or car. Apply before 60, or later if the disability already existed or you still work.
    .how = Describe an ordinary day and what you can no longer do alone. In an emergency, ask for a provisional award. The département pays.
    .amount = Jalon does not compute this amount: it depends on your needs. The MDPH will tell you.
    .contest = First write to the MDPH within two months, then to the court.
    .delay = The MDPH has four months. No answer is a refusal that you may contest.

service-illness-disabled-worker-status = Disabled worker status (RQTH)
    .summary = It helps you keep or find a job: adapted post, training, support from Cap emploi. A long illness may be enough.
    .how = Ask the MDPH. You do not have to tell your employer. An invalidity pension or a work injury pension of at least 10% gives the same rights.
    .contest = First write to the MDPH within two months.
    .delay = The MDPH has four months. Say if your job is at risk: the file may go faster.

service-illness-mobility-card = Mobility and inclusion card (CMI)
    .summary = Depending on its type, it gives parking spaces, priority in queues or tax rights.
    .how = Ask the MDPH. People who apply for the APA ask the département with the same file.
    .contest = First write to the authority that decided, within two months.
    .delay = No answer after four months is a refusal, which you may contest.

service-illness-tax-relief = Tell the tax office about the disability
    .summary = The card marked “invalidité”, or certain pensions, give an extra half-share. Home help gives a tax credit of half the cost, within a limit.
    .how = Tick the box in your tax return, from the year the card is applied for. If your income falls, lower your withholding rate too.
    .contest = A claim can be made online until the end of the second year after payment.

service-illness-driving-fitness = Check that you can drive
    .summary = After certain illnesses, such as epilepsy or a stroke, you need the opinion of an approved doctor before driving. Without it, insurance may raise difficulties.
    .how = First ask your doctor. The prefecture has the list of approved doctors; your own doctor cannot do this check.
    .cost = The check has to be paid for, and is free in certain cases of disability. Ask beforehand.
    .contest = An unfavourable opinion can be contested before the prefecture; the letter says how.

service-illness-loan-insurance = Borrow despite illness: AERAS and right to be forgotten
    .summary = Five years after the end of treatment for cancer or hepatitis C, without relapse, you no longer have to tell the insurer. The AERAS agreement helps in other cases.
    .how = For a home loan under a ceiling set by law and repaid before the age of 60, no health question may be asked. Ask the bank for this ceiling.
    .contest = The insurer must give reasons for a refusal. The AERAS mediation commission is free of charge.

## In hospital and your rights as a patient

service-illness-hospital-charge = Hospital admission and daily charge
    .summary = The daily charge is due for each day, even with 100% cover. Among others, it is not due after a work accident, for a newborn or with solidarity cover.
    .how = Bring your Vitale card and complementary insurance card. If the cost of a stay worries you, ask for the hospital social worker.
    .cost = Your complementary insurer often pays the charge. Ask the hospital for today’s amount.

service-illness-minor-care = Ill before 18: being heard and cared for
    .summary = Parents decide on care, but the doctor must explain things to you and seek your agreement. If you do not want your parents to know, the doctor can treat you with an adult of your choice.
    .how = Talk to a doctor or the school nurse, or call Fil santé jeunes: it is free and you need not give your name.
    .who = An adult you choose may come with you.

service-illness-trusted-person = Choose a trusted person
    .summary = This person supports you and tells doctors your wishes if you can no longer speak. Their word comes before that of other relatives.
    .how = Write the name, both sign, and give the paper to the doctor or hospital. You may change your mind at any time.
    .who = A relative, a friend or your doctor may be chosen.

service-illness-advance-directives = Write advance directives
    .summary = You say which care you want or refuse, should you one day be unable to say it. Nobody can make you do so.
    .how = Write, date, sign. Keep them in Mon espace santé, or give them to a relative or doctor. They have no time limit and can be changed whenever you like.

service-illness-medical-file = Get your medical file
    .summary = You are entitled to your whole file without giving a reason. The hospital or doctor answers within eight days, or two months if the information is more than five years old.
    .how = Write to the hospital management or the doctor, with a copy of your identity document. Look in Mon espace santé too.
    .cost = Reading on the spot is free. Only copies and postage may be charged.
    .contest = For a public hospital, go to the CADA within two months of a refusal or of one month’s silence. Otherwise, write to the medical council.
    .who = The legal representative, the parents of a minor or a doctor of your choice may ask.

service-illness-hospital-complaint = Make a complaint to the hospital
    .summary = The management must answer and tell you that you may meet a mediator. The users’ commission follows the complaint.
    .how = First talk to the ward, then write to the management. A users’ representative may come with you.

service-illness-medical-accident = Injury caused by care: go to the commission
    .summary = After a serious medical accident or hospital infection, the conciliation and compensation commission gives a free opinion. The insurer or ONIAM then makes an offer.
    .how = Ask for your medical file first. You have ten years after your condition has become stable.
    .amount = Jalon does not compute this amount. It depends on the expert assessment.
    .contest = You may refuse the offer and go to court.
    .delay = The commission gives its opinion within six months. The insurer or ONIAM then has four months to make an offer.
    .who = The legal representative or, after a death, the heirs may act.

service-illness-return-home-help = Help at home after hospital
    .summary = The pension fund may pay for home help, meals or small equipment for a time.
    .how = Ask before you leave: the hospital social worker applies with you. Some complementary insurers help too.
    .cost = A share depends on your income.
    .amount = Jalon does not compute this amount. The pension fund will tell you.

## Help at home

service-illness-apa = Personal autonomy allowance (APA)
    .summary = From the age of 60, it pays part of home help or of a care home. It may also pay for rest time for the relative who helps.
    .how = Ask for the file from the département, the town hall or online. A team visits you at home. In an emergency, ask for provisional APA.
    .cost = A share remains to be paid, depending on income. It is not taken back from the estate.
    .amount = Jalon does not compute this amount: it depends on the degree of autonomy. The site pour-les-personnes-agees.gouv.fr has a simulator.
    .contest = First write to the president of the département within two months, then to the court.
    .delay = The département has two months from a complete file. Without an answer, a flat sum is granted meanwhile.
    .who = A relative may fill in the application; the person or the representative signs it.

service-illness-family-home-help = Home help for families
    .summary = When a parent or a child is ill, the CAF may pay part of home help: meals, school runs, housework.
    .how = Call the CAF or a family help service near you. Say that it is urgent.
    .cost = A share depends on your income.
    .amount = Jalon does not compute this amount. The CAF will tell you.

service-illness-social-worker = Meet a social worker
    .summary = When money is short or everything is tangled, a social worker sorts things out with you. The town welfare centre and the health insurance also have emergency help.
    .how = Call your town’s CCAS, or 3646 and say “service social”. In hospital, ask for the social worker. If you can no longer pay a loan, a judge may grant more time.
    .who = A relative may make the appointment.

## A sick child

service-illness-child-sick-days = Days off for a sick child
    .summary = An employee has at least three days a year for a child under 16, five if the child is under one or there are three children. The law does not make them paid; many agreements do.
    .how = Give the employer the doctor’s certificate. It cannot refuse.

service-illness-child-announcement-leave = Leave when a child’s serious illness is announced
    .summary = When a disability, a cancer or certain chronic illnesses of your child are announced, you are entitled to at least five working days, paid by the employer.
    .how = Give proof. The employer cannot refuse and these days are not taken from your holiday.

service-illness-parental-presence-leave = Leave to be with a seriously ill child
    .summary = Up to 310 working days over three years, at once, by the day or half-day. The employer cannot refuse and your job is protected.
    .how = Write at least fifteen days before, with a certificate from the child’s doctor. In an emergency, the leave starts at once.
    .contest = If the employer refuses, go to the labour court or the administrative court.

service-illness-parental-presence-allowance = Daily parental presence allowance (AJPP)
    .summary = The CAF pays for each day you stop work for your seriously ill child, up to 22 days a month. The self-employed and people on unemployment benefit are entitled too.
    .how = Send the application with the medical certificate in a sealed envelope, then declare your days each month. A supplement exists for expenses.
    .amount = Jalon does not compute this amount. The CAF will tell you.
    .contest = You have two months to write to the CAF’s appeal board.

service-illness-disabled-child-allowance = Disabled child education allowance (AEEH)
    .summary = A monthly benefit for a child under 20 who is disabled or seriously ill. A supplement depends on costs and on the time you spend.
    .how = File with the MDPH, with quotes and bills. A lone parent may receive more. The CAF pays.
    .amount = Jalon does not compute this amount here: it depends on the child’s needs. The MDPH will tell you.
    .contest = First write to the MDPH within two months, then to the court.
    .delay = The MDPH has four months. No answer is a refusal that you may contest.

service-illness-schooling = School at home or in hospital
    .summary = When a child misses school for two weeks in a row, or three weeks in several spells, APADHE arranges free lessons at home or in hospital. The PAI adapts school to the illness.
    .how = Talk to the head or the school doctor, with a medical certificate. For a disability, the MDPH decides on help at school.

## Caring for a relative

service-illness-carer-leave = Carer’s leave
    .summary = You can stop or reduce work to help a relative who is disabled or losing autonomy. It lasts three months at most unless an agreement says otherwise, and one year over your career.
    .how = Write one month before, with proof of your link and of the disability or loss of autonomy. In an emergency, it starts at once. The employer cannot refuse. Ask the CAF whether this time will count for your pension.
    .contest = If the employer refuses, go to the labour court.

service-illness-carer-allowance = Carer’s daily allowance (AJPA)
    .summary = The CAF pays up to 66 days per person helped, by the day or half-day, and 264 days over your career. You need not be family or live together.
    .how = Apply online, with a certificate from your employer. The self-employed and people on unemployment benefit are entitled too.
    .amount = Jalon does not compute this amount. The CAF will tell you.
    .contest = You have two months to write to the CAF’s appeal board.

service-illness-family-solidarity-leave = Leave to be with a relative in the last phase of an illness
    .summary = It lets you be with a relative whose illness is very advanced. It is three months, renewable once, full-time or from time to time.
    .how = Give fifteen days’ notice, with the doctor’s certificate. In an emergency, it starts at once. The employer cannot refuse.

service-illness-end-of-life-allowance = Allowance for accompanying a relative (AJAP)
    .summary = The health insurance pays an allowance for up to 21 days while you are at home with a relative who is very seriously ill.
    .how = Send the form with the doctor’s certificate. It continues if the person goes into hospital meanwhile.
    .amount = Jalon does not compute this amount. The health insurance will tell you.
    .delay = The time runs from the day the office receives the request. Ask it to confirm its agreement.
    .contest = You have two months to write to the appeal board of the office.

service-illness-donated-days = Days off given by colleagues
    .summary = Colleagues may give days off, without giving their names, to someone caring for a seriously ill child or a relative. Your pay is kept.
    .how = Ask the employer: its agreement is needed.

service-illness-future-mandate = Prepare a mandate for future protection
    .summary = You choose who will manage your affairs and your life if one day you cannot. It is also possible for a disabled child.
    .how = Do it with a notary, or on the official form. It takes effect only with a medical certificate, at the court.
    .cost = With a notary, there is a fee. Ask the price.

service-illness-legal-protection = Protect an adult who can no longer decide alone
    .summary = The judge may give a relative the power to act: this is family empowerment (habilitation familiale). Curatorship and guardianship also exist. The judge always chooses the lightest measure.
    .how = First ask for a certificate from a doctor on the prosecutor’s list, then write to the guardianship judge. A power of attorney or being the spouse is sometimes enough.
    .cost = The certificate has to be paid for. The request to the judge is free.
    .contest = The decision can be appealed within fifteen days.
    .who = The person, the partner, a relative or a friend may apply.
    .delay = The judge has at most one year to decide.

## Overseas and other countries

service-illness-overseas-fund = Overseas: your office and care far from home
    .summary = In Guadeloupe, French Guiana, Martinique and Réunion, the general office (CGSS) replaces the CPAM. In Mayotte it is the CSSM, and some rules differ.
    .how = If a treatment does not exist locally, ask with the doctor for transport to another territory and for the office’s agreement before leaving.

service-illness-health-cover-opening = Get health insurance in France
    .summary = You are covered as soon as you work in France, or after three months of stable residence. Without papers and with little income, State medical aid may pay for care.
    .how = Send the application to the health insurance. If another European country still covers you, ask it for form S1. In an emergency, the hospital always treats you.
    .contest = You have two months to write to the appeal board of the office.

service-illness-european-card = European health insurance card
    .summary = It pays for unplanned care during a stay in another European country. If you do not yet live in France, your own country’s card pays here.
    .how = Order it in your ameli account at least fifteen days before. If in a hurry, ask for a provisional certificate.

service-illness-care-abroad = Planned care in another European country
    .summary = For planned hospital care, ask for agreement before leaving: this is form S2.
    .how = Send your office the doctor’s opinion, the place and the dates. Without agreement, you may have to pay.
    .contest = You have two months to contest a refusal; the letter says whom to write to.

service-illness-care-residence-permit = Residence permit for care
    .summary = A foreigner who is seriously ill, or the parent of a seriously ill child, may stay in France if the care is lacking in their country. European citizens do not need it.
    .how = Ask the prefecture for the file; the doctor sends the certificate to OFII, never to the prefecture. Ask an association for help.
    .cost = Taxes are due when the permit is handed over. The prefecture gives the amount.
    .contest = Seek advice at once: time limits for appeal are short and written on the decision.

## Conditions and time limits

rule-avis-d-arret = Sick note sent to the health insurance
criterion-avis-d-arret-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-avis-d-arret-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-avis-d-arret-assure-du-regime-general = You are an employee, self-employed or registered with France Travail
    .no = You are not a private-sector employee, self-employed or registered with France Travail; public servants have a step of their own

rule-arret-d-un-salarie = Sick leave of a private-sector employee
criterion-arret-d-un-salarie-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-arret-d-un-salarie-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-arret-d-un-salarie-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee

rule-indemnites-journalieres-maladie = Sickness daily allowances
criterion-indemnites-journalieres-maladie-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-indemnites-journalieres-maladie-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-indemnites-journalieres-maladie-salarie-ou-demandeur-d-emploi = You are a private-sector employee or registered with France Travail
    .no = You are neither a private-sector employee nor registered with France Travail
criterion-indemnites-journalieres-maladie-sans-lien-avec-le-travail = The illness or accident does not come from work
    .no = It comes from work: see work injury allowances
criterion-indemnites-journalieres-maladie-plus-de-trois-jours = The leave lasts more than three days, or the illness is long
    .no = The leave lasts three days at most, and these days are usually not paid
criterion-indemnites-journalieres-maladie-droits-ouverts = The health insurance finds that you have worked enough
    .no = The health insurance finds that you have not worked enough

rule-complement-de-salaire = Pay supplement from the employer
criterion-complement-de-salaire-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-complement-de-salaire-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-complement-de-salaire-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee
criterion-complement-de-salaire-un-an-d-anciennete = You have at least one year of service
    .no = You have less than one year of service; your collective agreement may be better
criterion-complement-de-salaire-apres-la-carence = The leave lasts more than seven days, or comes from a work accident or occupational disease
    .no = The leave lasts seven days at most: the law provides no supplement

rule-arret-d-un-demandeur-d-emploi = Report the sick leave to France Travail
criterion-arret-d-un-demandeur-d-emploi-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-arret-d-un-demandeur-d-emploi-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-arret-d-un-demandeur-d-emploi-inscrit-a-france-travail = You are registered with France Travail
    .no = You are not registered with France Travail

rule-indemnites-d-un-independant = Daily allowances for the self-employed
criterion-indemnites-d-un-independant-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-indemnites-d-un-independant-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-indemnites-d-un-independant-independant = You are self-employed
    .no = You are not self-employed
criterion-indemnites-d-un-independant-plus-de-trois-jours = The leave lasts more than three days, or the illness is long
    .no = The leave lasts three days at most, and these days are usually not paid
criterion-indemnites-d-un-independant-un-an-d-affiliation = The health insurance finds that you have been insured long enough
    .no = The health insurance finds that you have not been insured long enough

rule-activite-d-un-independant-malade = Self-employed person who is ill
criterion-activite-d-un-independant-malade-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-activite-d-un-independant-malade-independant = You are self-employed
    .no = You are not self-employed

rule-arret-d-un-agent-public = Public servants: send the notice to your administration
criterion-arret-d-un-agent-public-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-arret-d-un-agent-public-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-arret-d-un-agent-public-agent-public = You are a public servant
    .no = You are not a public servant

rule-conge-longue-maladie = Long-illness leave of public servants
criterion-conge-longue-maladie-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-conge-longue-maladie-agent-public = You are a public servant
    .no = You are not a public servant
criterion-conge-longue-maladie-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-conge-longue-maladie-avis-du-conseil-medical = The administration grants the leave after the medical board’s opinion
    .no = The administration refuses the leave

rule-conges-acquis-pendant-l-arret = Check the holiday earned during sick leave
criterion-conges-acquis-pendant-l-arret-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-conges-acquis-pendant-l-arret-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-conges-acquis-pendant-l-arret-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee

rule-visite-de-prereprise = Visit before you return to work
criterion-visite-de-prereprise-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-visite-de-prereprise-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-visite-de-prereprise-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee
criterion-visite-de-prereprise-plus-de-trente-jours = The leave lasts more than 30 days
    .no = The leave lasts 30 days at most

rule-temps-partiel-therapeutique = Return part-time for medical reasons
criterion-temps-partiel-therapeutique-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-temps-partiel-therapeutique-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-temps-partiel-therapeutique-employe = You are an employee or a public servant
    .no = You are neither an employee nor a public servant
criterion-temps-partiel-therapeutique-arret-long-ou-suites = The leave lasts more than 30 days, or the illness has lasting effects
    .no = The leave is short and the illness should have no lasting effects
criterion-temps-partiel-therapeutique-prescription-du-medecin = Your doctor prescribes a part-time return
    .no = Your doctor does not prescribe a part-time return

rule-visite-de-reprise = Return-to-work visit
criterion-visite-de-reprise-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-visite-de-reprise-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-visite-de-reprise-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee
criterion-visite-de-reprise-absence-assez-longue = The absence is long enough, or comes from an occupational disease
    .no = The absence is shorter: 30 days for a work accident, 60 otherwise

rule-inaptitude-au-poste = If the occupational doctor declares you unfit
criterion-inaptitude-au-poste-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-inaptitude-au-poste-arret = You have been prescribed sick leave
    .no = You have no sick leave
criterion-inaptitude-au-poste-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee
criterion-inaptitude-au-poste-arret-long-ou-suites = The leave lasts more than 30 days, or the illness has lasting effects
    .no = The leave is short and the illness should have no lasting effects
criterion-inaptitude-au-poste-avis-d-inaptitude = The occupational doctor declares you unfit
    .no = The occupational doctor does not declare you unfit

rule-accident-du-travail-d-un-salarie = Work or commuting accident of an employee
criterion-accident-du-travail-d-un-salarie-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-accident-du-travail-d-un-salarie-accident-lie-au-travail = The accident happened at work or on the way
    .no = The accident did not happen at work or on the way
criterion-accident-du-travail-d-un-salarie-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee

rule-accident-de-service = Public servants: declare the accident at work
criterion-accident-de-service-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-accident-de-service-accident-lie-au-travail = The accident happened at work or on the way
    .no = The accident did not happen at work or on the way
criterion-accident-de-service-agent-public = You are a public servant
    .no = You are not a public servant

rule-maladie-professionnelle-d-un-salarie = Declare an occupational disease
criterion-maladie-professionnelle-d-un-salarie-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-maladie-professionnelle-d-un-salarie-maladie-liee-au-travail = The disease comes from work
    .no = The disease does not come from work
criterion-maladie-professionnelle-d-un-salarie-travail-salarie = You are neither a public servant nor self-employed
    .no = You are a public servant or self-employed: another rule applies

rule-prestations-accident-du-travail = Work injury allowances and pension
criterion-prestations-accident-du-travail-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-prestations-accident-du-travail-lien-avec-le-travail = The accident or disease comes from work
    .no = The accident or disease does not come from work
criterion-prestations-accident-du-travail-travail-salarie = You are neither a public servant nor self-employed
    .no = You are a public servant or self-employed: another rule applies
criterion-prestations-accident-du-travail-accident-ou-maladie-reconnus = The health insurance recognises the accident or disease
    .no = The health insurance does not recognise the link with work

rule-accident-cause-par-un-tiers = Say that someone else caused the accident
criterion-accident-cause-par-un-tiers-accident-ou-agression = It is an accident or an assault
    .no = It is an illness
criterion-accident-cause-par-un-tiers-tiers-responsable = Somebody else is responsible, according to the health insurance
    .no = Nobody else is responsible, according to the health insurance

rule-sinistre-a-declarer = Declare the accident to your insurer
criterion-sinistre-a-declarer-accident-assure = It is a road, commuting or everyday accident
    .no = It is not an accident that personal insurance usually covers

rule-victime-d-une-infraction = Victim of violence: ask for compensation
criterion-victime-d-une-infraction-agression-subie = It is an assault
    .no = It is not an assault

rule-affection-de-longue-duree = Have a long-term illness (ALD) recognised
criterion-affection-de-longue-duree-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-affection-de-longue-duree-accord-de-la-caisse = The health insurance accepts the care protocol
    .no = The health insurance refuses the care protocol

rule-pension-d-invalidite = Invalidity pension
criterion-pension-d-invalidite-adulte = The person who is ill is not your child under 20
    .no = The person who is ill is your child under 20
criterion-pension-d-invalidite-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-pension-d-invalidite-avant-la-retraite = The person who is ill has not retired
    .no = The person who is ill has retired
criterion-pension-d-invalidite-capacite-reduite = The health insurance finds the capacity to work reduced by at least two thirds
    .no = The health insurance finds the capacity to work less reduced

rule-supplement-d-invalidite = Supplementary invalidity allowance (ASI)
criterion-supplement-d-invalidite-adulte = The person who is ill is not your child under 20
    .no = The person who is ill is your child under 20
criterion-supplement-d-invalidite-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-supplement-d-invalidite-pension-et-ressources = The health insurance finds an invalidity pension and a low income
    .no = The health insurance does not find these conditions

rule-allocation-pour-un-adulte-handicape = Disabled adults’ allowance (AAH)
criterion-allocation-pour-un-adulte-handicape-adulte = The person who is ill is not your child under 20
    .no = The person who is ill is your child under 20
criterion-allocation-pour-un-adulte-handicape-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-allocation-pour-un-adulte-handicape-taux-d-incapacite = The MDPH recognises a high enough degree of incapacity
    .no = The MDPH does not recognise that degree

rule-prestation-de-compensation = Disability compensation benefit (PCH)
criterion-prestation-de-compensation-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-prestation-de-compensation-besoins-d-aide = The MDPH recognises the need for help
    .no = The MDPH does not recognise that need

rule-reconnaissance-travailleur-handicape = Disabled worker status (RQTH)
criterion-reconnaissance-travailleur-handicape-malade = You are the person who is ill or injured
    .no = Somebody else is ill or injured
criterion-reconnaissance-travailleur-handicape-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-reconnaissance-travailleur-handicape-avant-la-retraite = The person who is ill has not retired
    .no = The person who is ill has retired
criterion-reconnaissance-travailleur-handicape-effets-sur-l-emploi = The MDPH recognises effects on work
    .no = The MDPH recognises no effect on work

rule-carte-mobilite-inclusion = Mobility and inclusion card (CMI)
criterion-carte-mobilite-inclusion-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-carte-mobilite-inclusion-etat-constate = The MDPH finds that the state of health gives the right to the card
    .no = The MDPH finds that it does not

rule-demi-part-d-impot = Tell the tax office about the disability
criterion-demi-part-d-impot-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-demi-part-d-impot-carte-ou-pension = The tax office finds an invalidity card or a pension that counts
    .no = The tax office finds no card or pension that counts

rule-conduite-et-maladie = Check that you can drive
criterion-conduite-et-maladie-majeur = The person who is ill is 18 or older
    .no = The person who is ill is under 18
criterion-conduite-et-maladie-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last

rule-assurance-d-un-pret = Borrow despite illness: AERAS and right to be forgotten
criterion-assurance-d-un-pret-majeur = The person who is ill is 18 or older
    .no = The person who is ill is under 18
criterion-assurance-d-un-pret-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last

rule-sejour-a-l-hopital = Hospital stay
criterion-sejour-a-l-hopital-hospitalisation = There is a hospital stay
    .no = There is no hospital stay

rule-patient-mineur = Patient under 18
criterion-patient-mineur-moins-de-18-ans = The person who is ill is under 18
    .no = The person who is ill is 18 or older

rule-choix-d-un-adulte = Choices of an adult who is ill
criterion-choix-d-un-adulte-majeur = The person who is ill is 18 or older
    .no = The person who is ill is under 18

rule-accident-medical = Injury caused by care: go to the commission
criterion-accident-medical-soins-importants = There has been hospital care or a long illness
    .no = There has been neither hospital nor long illness
criterion-accident-medical-dommage-grave-lie-aux-soins = The commission finds the harm serious and linked to care
    .no = The commission does not find the harm serious enough or linked to care

rule-aide-au-retour-de-l-hopital = Help at home after hospital
criterion-aide-au-retour-de-l-hopital-adulte = The person who is ill is not your child under 20
    .no = The person who is ill is your child under 20
criterion-aide-au-retour-de-l-hopital-hospitalisation = There is a hospital stay
    .no = There is no hospital stay
criterion-aide-au-retour-de-l-hopital-age-de-la-retraite = The person who is ill is 60 or older, or has retired
    .no = The person who is ill is under 60 and has not retired
criterion-aide-au-retour-de-l-hopital-besoins-et-ressources = The pension fund assesses needs and income
    .no = The pension fund does not recognise the need

rule-allocation-personnalisee-autonomie = Personal autonomy allowance (APA)
criterion-allocation-personnalisee-autonomie-adulte = The person who is ill is not your child under 20
    .no = The person who is ill is your child under 20
criterion-allocation-personnalisee-autonomie-soixante-ans = The person who is ill is 60 or older
    .no = The person who is ill is under 60
criterion-allocation-personnalisee-autonomie-perte-d-autonomie = The département finds a loss of autonomy
    .no = The département does not find enough loss of autonomy

rule-aide-a-domicile-des-familles = Home help for families
criterion-aide-a-domicile-des-familles-parent-ou-enfant-malade = The person who is ill is you or your child
    .no = The person who is ill is another relative
criterion-aide-a-domicile-des-familles-enfants-et-ressources = The CAF finds that your family can be helped
    .no = The CAF finds that your family cannot be helped in this way

rule-jours-pour-enfant-malade = Days off for a sick child
criterion-jours-pour-enfant-malade-enfant-malade = The person who is ill is your child under 20
    .no = The person who is ill is not your child under 20
criterion-jours-pour-enfant-malade-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee

rule-conge-d-annonce = Leave when a child’s serious illness is announced
criterion-conge-d-annonce-enfant-malade = The person who is ill is your child under 20
    .no = The person who is ill is not your child under 20
criterion-conge-d-annonce-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-conge-d-annonce-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee

rule-conge-de-presence-parentale = Leave to be with a seriously ill child
criterion-conge-de-presence-parentale-enfant-malade = The person who is ill is your child under 20
    .no = The person who is ill is not your child under 20
criterion-conge-de-presence-parentale-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-conge-de-presence-parentale-employe = You are an employee or a public servant
    .no = You are neither an employee nor a public servant
criterion-conge-de-presence-parentale-presence-necessaire = The child’s doctor certifies that your presence is needed
    .no = The child’s doctor does not certify it

rule-allocation-de-presence-parentale = Daily parental presence allowance (AJPP)
criterion-allocation-de-presence-parentale-enfant-malade = The person who is ill is your child under 20
    .no = The person who is ill is not your child under 20
criterion-allocation-de-presence-parentale-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-allocation-de-presence-parentale-parent-en-activite = You work or are registered with France Travail
    .no = You do not work and are not registered with France Travail
criterion-allocation-de-presence-parentale-accord-du-service-medical = The CAF accepts, after the medical service’s opinion
    .no = The CAF refuses, after the medical service’s opinion

rule-allocation-pour-un-enfant-malade = Disabled child education allowance (AEEH)
criterion-allocation-pour-un-enfant-malade-enfant-malade = The person who is ill is your child under 20
    .no = The person who is ill is not your child under 20
criterion-allocation-pour-un-enfant-malade-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-allocation-pour-un-enfant-malade-besoins-de-l-enfant = The MDPH recognises the child’s needs
    .no = The MDPH does not recognise these needs

rule-ecole-pendant-la-maladie = School at home or in hospital
criterion-ecole-pendant-la-maladie-eleve-malade = The person who is ill is your child or is under 18
    .no = The person who is ill is neither your child nor under 18

rule-conge-de-proche-aidant = Carer’s leave
criterion-conge-de-proche-aidant-proche-malade = The person who is ill is your relative or child
    .no = The person who is ill is you
criterion-conge-de-proche-aidant-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-conge-de-proche-aidant-employe = You are an employee or a public servant
    .no = You are neither an employee nor a public servant

rule-allocation-de-proche-aidant = Carer’s daily allowance (AJPA)
criterion-allocation-de-proche-aidant-proche-aide = The person who is ill is a relative or friend you help
    .no = The person who is ill is you or your child under 20: another allowance exists
criterion-allocation-de-proche-aidant-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-allocation-de-proche-aidant-aidant-en-activite = You work or are registered with France Travail
    .no = You do not work and are not registered with France Travail
criterion-allocation-de-proche-aidant-perte-d-autonomie-ou-handicap = The CAF finds that your relative is disabled or losing autonomy
    .no = The CAF does not find this

rule-conge-de-solidarite-familiale = Leave to be with a relative in the last phase of an illness
criterion-conge-de-solidarite-familiale-proche-malade = The person who is ill is your relative or child
    .no = The person who is ill is you
criterion-conge-de-solidarite-familiale-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-conge-de-solidarite-familiale-employe = You are an employee or a public servant
    .no = You are neither an employee nor a public servant
criterion-conge-de-solidarite-familiale-maladie-tres-avancee = A doctor certifies that the illness is very advanced
    .no = No doctor certifies that the illness is very advanced

rule-allocation-d-accompagnement = Allowance for accompanying a relative (AJAP)
criterion-allocation-d-accompagnement-proche-malade = The person who is ill is your relative or child
    .no = The person who is ill is you
criterion-allocation-d-accompagnement-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-allocation-d-accompagnement-aidant-en-activite = You work or are registered with France Travail
    .no = You do not work and are not registered with France Travail
criterion-allocation-d-accompagnement-maladie-tres-avancee = A doctor certifies that the illness is very advanced
    .no = No doctor certifies that the illness is very advanced

rule-jours-donnes-par-des-collegues = Days off given by colleagues
criterion-jours-donnes-par-des-collegues-proche-malade = The person who is ill is your relative or child
    .no = The person who is ill is you
criterion-jours-donnes-par-des-collegues-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-jours-donnes-par-des-collegues-salarie-du-prive = You are a private-sector employee
    .no = You are not a private-sector employee
criterion-jours-donnes-par-des-collegues-accord-de-l-employeur = The employer agrees
    .no = The employer does not agree

rule-choix-pour-l-avenir = Prepare a mandate for future protection
criterion-choix-pour-l-avenir-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last

rule-protection-d-un-adulte = Protect an adult who can no longer decide alone
criterion-protection-d-un-adulte-majeur = The person who is ill is 18 or older
    .no = The person who is ill is under 18
criterion-protection-d-un-adulte-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-protection-d-un-adulte-facultes-alterees = A doctor finds that the person can no longer decide alone
    .no = No doctor finds this

rule-soins-outre-mer = Overseas: your office and care far from home
criterion-soins-outre-mer-vit-outre-mer = You live overseas
    .no = You live in mainland France or Corsica

rule-soins-entre-deux-pays = Care between two countries
criterion-soins-entre-deux-pays-lien-avec-l-etranger = You have a link with another country
    .no = You have no link with another country

rule-sejour-pour-soins = Residence permit for care
criterion-sejour-pour-soins-lien-avec-l-etranger = You have a link with another country
    .no = You have no link with another country
criterion-sejour-pour-soins-malade-ou-parent = The person who is ill is you or your child
    .no = The person who is ill is another relative
criterion-sejour-pour-soins-maladie-qui-dure = The illness or its effects last, or hinder daily life
    .no = The illness or its effects should not last
criterion-sejour-pour-soins-nationalite-et-etat-de-sante = The prefecture grants the permit after OFII doctors give their opinion
    .no = The prefecture refuses the permit, or you do not need it

deadline-envoyer-arret = 2 days after the leave begins
deadline-prevenir-employeur-de-l-arret = 48 hours after the leave begins
deadline-faire-le-point-sur-le-revenu = Before the pay supplement falls
deadline-prevenir-france-travail = In the first days of the leave
deadline-prevenir-l-administration = 48 hours after the leave begins
deadline-information-sur-les-conges = One month after the return, the employer’s time limit
deadline-preparer-la-reprise = Three weeks before the return
deadline-examen-de-reprise = 8 days after the return
deadline-prevenir-de-l-accident = 24 hours after the accident
deadline-declarer-soi-meme-l-accident = Within two years of the accident
deadline-declarer-l-accident-de-service = 15 days after the accident
deadline-declarer-maladie-professionnelle = 15 days after stopping work
deadline-declarer-le-sinistre = 5 working days after the accident, counted here the short way
deadline-saisir-la-civi = 3 years after the assault

## Questions

question-illness-who = Who is ill or injured?
    .why = Your rights differ when you are ill and when you help somebody.
    .hint = If you do the paperwork in place of the person who is ill, answer “me” and as if you were that person.

question-illness-what-happened = What happened?
    .why = An accident, an assault or a link with work opens other rights, with short time limits.
    .hint = If several answers fit, choose work first.

question-illness-accident-date = When did the accident or assault happen?
    .why = Time limits run from that day.
    .hint = If you do not remember, you can skip this.

question-illness-work = What is your work situation?
    .why = Income during illness and leave depend on your work.
    .hint = If you help a relative, tell us about your own work.

question-illness-sick-leave = Do you have a sick note?
    .why = It must be sent quickly, and it opens allowances.
    .hint = It is the paper, or the online notice, made by a doctor, midwife or dentist.

question-illness-sick-leave-dates = What are the dates of your sick leave?
    .why = Time limits run from the first day. The length changes what follows.
    .hint = If it has been extended, give the very first day and the last day known.

question-illness-seniority = For how many full years have you been in the company?
    .why = The employer tops up pay from one year on, and for longer later.
    .hint = Write 0 if you had been there for less than a year when the leave began.

question-illness-age = How old is the person who is ill?
    .why = Some choices require being 18, and some help at home starts at 60.

question-illness-other-country = Is there a link with another country?
    .why = Your care may depend on another country, or need agreement before you leave.
    .hint = For example: a recent arrival in France, a residence permit, a trip or care abroad.

question-illness-lasting = Does the illness, accident or disability have lasting effects?
    .why = Many rights exist only for a long illness or a disability. We ask for no medical detail.
    .hint = For example: care for more than six months, or help needed in daily life.

question-illness-hospital = Is there a hospital stay, planned, under way or recent?
    .why = Some rights and help belong to the hospital and the return home.

fact-malade = Person who is ill or injured
fact-age-du-malade = Age of the person who is ill
fact-cause-de-sante = What happened
fact-date-de-l-accident = Date of the accident or assault
fact-travail-et-sante = Your work situation
fact-arret-prescrit = You have a sick note
fact-debut-de-l-arret = First day of leave
fact-fin-de-l-arret = Last day of leave
fact-anciennete-a-l-arret = Full years in the company
fact-maladie-durable = The illness or its effects last
fact-sejour-hospitalier = Hospital stay
choice-malade-moi = Me, or the person I answer for
choice-malade-mon-enfant = My child under 20
choice-malade-un-proche = A relative or friend I help
choice-age-du-malade-moins-de-18-ans = Under 18
choice-age-du-malade-de-18-a-59-ans = 18 to 59
choice-age-du-malade-soixante-ans-ou-plus = 60 or older
choice-cause-de-sante-maladie = An illness or disability, not linked to work
choice-cause-de-sante-accident-du-travail = An accident at work
choice-cause-de-sante-accident-de-trajet = An accident between home and work
choice-cause-de-sante-maladie-professionnelle = A disease that comes from work
choice-cause-de-sante-accident-de-la-route = Another road accident
choice-cause-de-sante-agression = An assault or violence
choice-cause-de-sante-autre-accident = Another accident
choice-travail-et-sante-salarie = Private-sector employee
choice-travail-et-sante-agent-public = Public servant (State, hospital, town…)
choice-travail-et-sante-independant = Self-employed or business owner
choice-travail-et-sante-demandeur-d-emploi = Registered with France Travail
choice-travail-et-sante-retraite = Retired
choice-travail-et-sante-etudiant = Student or pupil
choice-travail-et-sante-sans-emploi = Without work and not registered

## Event
event-illness = Illness, accident or caring for someone
    .short = Illness
    .summary = What you have to do and what you are entitled to when health changes life: sick leave, care, income, disability, helping a relative.
    .before = If you have a sick note, have its dates at hand. If you have nothing with you, start anyway: you can always answer “I don’t know”. We never ask for the name of the illness.
    .intro = Here are your steps, in order and with their dates. You do not have to do everything today: start with those that have a date. A relative can do many of them for you.

## Example people

persona-employee-flu-tours = An employee in Tours with flu, whose sick leave began two days ago
persona-cancer-rennes = An employee in Rennes on long sick leave for cancer
persona-work-accident-marseille = A roofer in Marseille, hurt at work this morning
persona-self-employed-nantes = A craftsman in Nantes, off work for three weeks
persona-state-agent-lille = A teacher in Lille, on sick leave since October
persona-commuting-accident-agent-metz = A town worker in Metz, knocked off his bicycle on the way to work
persona-occupational-disease-dunkirk = A worker in Dunkirk, ill because of his work
persona-lone-parent-sick-child-lyon = A lone mother in Lyon whose daughter is seriously ill
persona-carer-of-mother-clermont = An employee in Clermont-Ferrand who cares for his elderly mother
persona-eu-citizen-arrived-strasbourg = A Polish woman who came to Strasbourg in September and had urgent surgery
persona-undocumented-paris = A man without papers in Paris, seriously ill
persona-retired-la-reunion = A retired woman in Réunion, soon to have surgery
persona-jobseeker-toulouse = A jobseeker in Toulouse who fell on the stairs
persona-disabled-worker-angers = A disabled employee in Angers who wants to keep his job
persona-father-after-stroke-pau = A daughter who answers for her father, in hospital in Pau
persona-assault-student-saint-denis = A student in Saint-Denis, victim of violence
persona-minor-cyclist-bordeaux = A secondary school pupil in Bordeaux, knocked off his bicycle
persona-ill-knows-almost-nothing = Somebody who knows almost nothing yet
