event-birth = You are expecting a child, or your child has just been born
    .short = Birth
    .summary = What you have to do and what you are entitled to in Germany, from pregnancy to childcare.
    .before = Have the date of birth or the due date at hand. Your last tax assessment helps too. If you have nothing with you, start anyway: you can always answer “I don’t know”.
    .intro = Here are your steps, in order and with their dates. You do not have to do everything today. Dates before the birth are counted from the due date you gave. In some Länder there are more public holidays: a last day may then be later, never earlier.

## Questions

question-children-count = How many children do you have, with the one who is coming or has just been born?
    .why = Child benefit and maternity protection depend on the number of children.
    .hint = Count each child you expect: two for twins. Count older children who live with you too.
question-children-birth-dates = When were your children born?
    .why = Almost every date in your plan starts from the birth.
    .hint = For a child not born yet, give the due date.
question-parents-count = How many parents live in the home?
    .why = There is help for parents who raise a child alone.
    .hint = Answer 1 if you raise your child with no partner at home. Parent 1 is you.
question-who-gives-birth = Who is carrying or has carried the child?
    .why = Maternity protection and maternity allowance are for this parent. Parental leave begins on another day for the other one.
question-marriage = Are the child’s parents married to each other?
    .why = It decides who is a parent in law, who has custody and which surname the child bears.
    .hint = A common family name is the surname that a couple chose together for their marriage.
question-paternity = Has paternity been acknowledged?
    .why = If it is done, there is nothing more to do here.
    .hint = The father signs a record, before or after the birth, and the mother agrees.
question-custody = Have you both declared that you take joint custody?
    .why = Without this declaration, the mother has custody alone when the parents are not married. It also decides who chooses the surname.
    .hint = It is a declaration made at the Jugendamt or before a notary.
question-work = What is each parent’s work situation?
    .why = Protection at work, leave and allowances depend on it.
    .hint = Apprentices and people in a mini-job are employees.
question-health-insurance = How is each parent insured for health?
    .why = It decides who pays maternity allowance and how the child is insured.
question-residence = What does each parent’s right to live in Germany rest on?
    .why = Kindergeld and Elterngeld depend on it, and so does the child’s own status.
    .hint = Swiss, Norwegian, Icelandic and Liechtenstein citizens answer as EU citizens. A permanent title is a settlement permit or the permit for long-term residents in the EU.
question-working-hours = After the birth, will each parent work 32 hours a week at most?
    .why = Elterngeld is for parents who look after the child and work 32 hours a week at most.
    .hint = Answer for the months in which this parent would receive Elterngeld.
question-income = What was each parent’s taxable income in the calendar year before the birth?
    .why = There is no Elterngeld above a certain income.
    .hint = It is the “zu versteuerndes Einkommen” of your tax assessment. If you are assessed together, give your share each: only the total counts.
question-support = Does the other parent pay all the maintenance that is due for the child?
    .why = If they pay nothing or too little, the Jugendamt advances it.
    .hint = Answer no if they pay nothing, pay in part, or if there is no legal father yet.
question-childcare = Who will look after the child from the first birthday on?
    .why = From that day your child has a right to a place. It is better to ask early.
    .hint = Your answer does not bind you.

list-parents = Parents
    .member = Parent { $n }
list-children = Children
    .member = Child { $n }
fact-birth = Date of birth, or due date
    .hint = For example: 27 3 2026
fact-marriage = The child’s parents
choice-marriage-one-name = Married, with a common family name
choice-marriage-two-names = Married, each with their own surname
choice-marriage-not-married = Not married to each other
fact-gives-birth = Is carrying or has carried the child
fact-paternity-acknowledged = Paternity is acknowledged
fact-joint-custody-declared = Joint custody is declared
fact-work = Work situation
choice-work-employee = Employee
choice-work-civil-servant = Civil servant, judge or soldier
choice-work-self-employed = Self-employed
choice-work-job-seeker = Registered as a job seeker
choice-work-student = At school or university
choice-work-no-work = Another situation
fact-health-insurance = Health insurance
choice-health-insurance-own-statutory = Statutory health insurance, as a member
choice-health-insurance-through-family = Statutory health insurance, through a family member
choice-health-insurance-private = Private health insurance
choice-health-insurance-not-insured = Another cover or none
fact-residence = Right to live in Germany
choice-residence-german = German nationality
choice-residence-eu-citizen = Nationality of an EU country
choice-residence-permanent-title = A permanent residence title
choice-residence-temporary-title = A temporary residence title, or another situation
fact-works-at-most-32-hours = Will work 32 hours a week at most
fact-taxable-income = Taxable income of the year before the birth
fact-other-parent-pays = The other parent pays all the maintenance
fact-childcare-plan = Planned childcare
choice-childcare-plan-nursery = A nursery (Kita)
choice-childcare-plan-childminder = A childminder (Kindertagespflege)
choice-childcare-plan-at-home = Us, at home

## Pregnancy

service-pregnancy-check-ups = Check-ups in pregnancy
    .summary = Regular check-ups follow you and the child. A doctor or a midwife carries them out and keeps the results in the maternity record (Mutterpass).
    .how = Make an appointment as soon as you think you are pregnant. Your employer must give you paid time off for check-ups that cannot take place outside working hours.

service-midwife = Find a midwife
    .summary = A midwife helps you before, during and after the birth. After it, she comes to your home: you may call on her until twelve weeks have passed.
    .how = Begin to look as soon as you know that you are pregnant: midwives are often booked early. With private insurance, check your contract first.

service-pregnancy-counselling = Advice in pregnancy
    .summary = A pregnancy advice centre answers your questions about law, money, work and partnership, free of charge and, if you like, without your name.
    .how = Call a centre near you. You do not need to have decided anything.

service-mother-child-foundation = Grant from the foundation “Mother and Child”
    .summary = If money is short, this federal foundation can pay for the things a baby needs. There is no right to it, and it must be asked for before the birth.
    .how = Ask at a pregnancy advice centre. Bring the maternity record and what shows your income.
    .amount = It depends on your situation and on the means of the foundation. The advice centre tells you.

service-jobcenter-help = Extra help from the Jobcenter
    .summary = If your income does not cover your needs, the Jobcenter can pay a supplement from the 13th week of pregnancy and the first things for pregnancy and birth.
    .how = Ask before you buy. Low earners and trainees may be entitled even if they receive nothing from the Jobcenter otherwise.
    .amount = It depends on your needs. The Jobcenter works it out.
    .contest = You may object in writing within one month of the decision. It is free.

service-household-help = Help in the home
    .summary = If you cannot run the household because of pregnancy or birth, and nobody at home can, your health insurer can pay for help.
    .how = Ask your health insurer before the help begins. A doctor’s or midwife’s certificate is useful.
    .contest = You may object in writing within one month of the decision. It is free.

## Work

service-tell-employer = Tell your employer that you are pregnant
    .summary = From the day your employer knows, you are protected: safe work, no night work, no dismissal. It is wise to tell them early.
    .how = Tell them the due date. If they ask for a certificate, they pay for it. If you are dismissed before they knew, tell them within two weeks and ask for advice at once.

service-maternity-protection = Stop working: the maternity protection period
    .summary = You stop working six weeks before the due date. You may go on only if you expressly want to, and may change your mind at any time.
    .how = The period begins by itself once your employer knows the due date.
    .late = The protection applies all the same. If you are still working and do not want to, tell your employer.

service-protection-after-birth = Protection period after the birth
    .summary = After the birth, nobody may let you work for eight weeks, or for twelve after an early or multiple birth. This holds even if you would like to work.
    .how = Send your employer the birth certificate. If the child comes early, the days not taken before are added. If a disability of the child is found within eight weeks, you can ask for twelve weeks.

service-maternity-protection-students = Maternity protection at school or university
    .summary = Schools and universities must protect you too. You need not sit compulsory exams or placements in the weeks before and after the birth, but you may if you wish.
    .how = Tell your school or university the due date. Tell them expressly if you wish to go on.

service-civil-servant-family = Rights of civil servants with a child
    .summary = Civil servants, judges and soldiers have their own rules for maternity protection and parental leave. A family supplement is added to their pay.
    .how = Ask your personnel office. In the Länder, the law of the Land applies.

service-maternity-allowance = Maternity allowance (Mutterschaftsgeld)
    .summary = During the maternity protection period, your health insurer pays you an allowance. Your employer adds the rest of your usual net pay.
    .how = Ask your doctor or midwife for the certificate with the due date and send it to your health insurer. You usually receive it seven weeks before the due date.
    .amount = At most €13 a day from the health insurer. The rest up to your net pay comes from your employer.
    .contest = You may object in writing within one month of the decision. It is free.

service-maternity-allowance-other = Maternity allowance without a job
    .summary = Job seekers on unemployment benefit, and self-employed members insured with sick pay, may receive maternity allowance.
    .how = Send the certificate with the due date to your health insurer and ask whether you are insured with sick pay.
    .amount = It is as high as your sick pay. Your health insurer works it out.
    .contest = You may object in writing within one month of the decision. It is free.

service-maternity-allowance-federal = Maternity allowance from the Federal Office for Social Security
    .summary = If you are employed but not yourself a member of a statutory health insurer, the Federal Office for Social Security pays a single allowance.
    .how = Apply online or by post to the office in charge of maternity allowance, with the certificate of the due date.
    .amount = At most €210 in all. Your employer also pays the supplement.
    .contest = You may object in writing within one month of the decision.

service-employer-supplement = Employer’s supplement to maternity allowance
    .summary = During the maternity protection period, your employer pays the difference between €13 a day and your average net pay of the last three months.
    .how = It comes with your pay. Your employer gets it back from the health insurers’ levy: it costs them nothing.
    .amount = It depends on your pay of the last three months. Your employer works it out.

service-parental-leave-from-birth = Parental leave from the day of birth
    .summary = The parent who does not give birth may stay at home from the day of birth. The employer cannot refuse if the letter arrives in time.
    .how = Write to your employer, on paper or by e-mail, at least seven weeks before. Say from when to when you take leave in the first two years. Ask for a confirmation.
    .late = You can still take parental leave, but it begins later: seven weeks after your letter.

service-parental-leave-after-protection = Parental leave after the maternity protection period
    .summary = After the protection period you may stay at home until the child’s third birthday. Your job is kept and you cannot be dismissed.
    .how = Write to your employer, on paper or by e-mail, seven weeks before the leave begins. To go on without a gap, that is in the first week after the birth. Say from when to when you take leave in the first two years.
    .late = You can still take parental leave, but it begins later: seven weeks after your letter.

service-parental-leave-later = Parental leave later on
    .summary = Each parent has up to three years. Up to 24 months of them may be taken between the third and the eighth birthday.
    .how = Write to your employer seven weeks before, or thirteen weeks before a leave after the third birthday. You may work up to 32 hours a week in the meantime. For a child born before May 2025, the letter must be on paper and signed by hand.

## Civil status

service-paternity = Acknowledge paternity
    .summary = When the mother is not married, the father becomes father in law by signing a record. The mother must agree. It can be done before the birth.
    .how = Go to the Jugendamt or the Standesamt with your papers; both are free. A wife of the mother does not become a parent this way: ask the Jugendamt about adoption.

service-joint-custody = Declare joint custody
    .summary = When the parents are not married, the mother has custody alone unless both declare that they take it together. It can be done before the birth.
    .how = Make an appointment together at the Jugendamt. A notary can do it too, for a fee.

service-birth-registration = Notify the birth
    .summary = The Standesamt of the place of birth enters your child in the register of births. Everything else follows from it.
    .how = The hospital or birth centre notifies a birth that took place there: hand in your papers and the first names. After a birth at home, a parent goes to the Standesamt.
    .late = Notify the birth at once. It will still be registered, but a delay can be fined.
    .who = A person who was present at the birth, or knows of it, when the parents cannot.

service-child-name = Choose the child’s surname
    .summary = Parents with joint custody and no common family name choose: the surname of one of them, or a double name made of both.
    .how = Both sign the declaration at the Standesamt, best with the notification of the birth. Later children who have the same parents bear the same surname.
    .cost = Free with the notification of the birth. Later, the signature must be certified for a fee.
    .late = The law then gives the child a double name made of both surnames in alphabetical order. A parent who does not agree may turn to the Standesamt.

service-birth-certificate = Birth certificates
    .summary = The Standesamt gives you certificates free of charge for Kindergeld, Elterngeld and the health insurance. One for your own papers costs a fee.
    .how = Say how many you need when you hand in the papers of the birth.
    .cost = Free for social benefits. The fee for the others depends on the Land.

service-support-from-jugendamt = Free support of the Jugendamt (Beistandschaft)
    .summary = If you raise your child alone, the Jugendamt can establish paternity and claim maintenance for the child. You keep full custody.
    .how = Ask in writing. You may end it at any time.

service-german-nationality = German nationality by birth in Germany
    .summary = A child of foreign parents is German at birth if a parent has lived lawfully in Germany for five years and has a permanent right of residence.
    .how = The Standesamt checks it by itself when it registers the birth. If the child’s other parent in law is German, the child is German anyway. Your child may keep the nationality of the parents too if their law allows it.

service-child-residence-permit = Residence permit for the child
    .summary = If your child is not German and the parents live here with a residence title, the child needs one too.
    .how = The Ausländerbehörde can issue it by itself. If you hear nothing, apply.
    .cost = It depends on your situation. Ask the Ausländerbehörde.
    .late = Apply at once. It is better to be late than to leave the child without a title.

service-identity-papers = Identity card or passport for the child
    .summary = There are no children’s passports any more since 2024. To travel, your child needs an identity card in the EU, or a passport.
    .how = Go to the Bürgeramt with the child and a photo. All parents with custody must agree. Order it several weeks before a journey.
    .cost = There is a fee. The Bürgeramt tells you how much.

## Health

service-child-health-insurance = Insure the child with your health insurer
    .summary = If a parent is a member of a statutory health insurer, the child is insured with them free of charge.
    .how = Ask your insurer for the form and send the birth certificate. If a parent is privately insured and earns more than the other one, ask first: family insurance may then be excluded.

service-child-private-insurance = Insure the child privately
    .summary = If a parent is privately insured, their insurer must take the child from birth, with no health questions and no extra charge.
    .how = Register the child with the insurer. The cover may not be wider than the parent’s.
    .cost = It depends on the contract.
    .late = The insurer may then ask about the child’s health, charge more or refuse. Call at once.

service-child-check-ups = Check-ups of the child, U1 to U9
    .summary = Ten examinations follow your child from birth to school. U1 and U2 take place in the first days, U3 in the fourth or fifth week.
    .how = Look for a children’s doctor before the birth and make an appointment for U3. In some Länder you are reminded, or must take part.

service-early-help = Early help for families (Frühe Hilfen)
    .summary = In the first three years, family midwives and others help when things are hard. It is free, and nobody is judged.
    .how = Call or write. If you feel sad or exhausted for long after the birth, tell your midwife or doctor.

## Money

service-kindergeld = Child benefit (Kindergeld)
    .summary = Every child has a right to it from the month of birth until 18 at least, whatever you earn.
    .how = One of you applies online. For a further child, tell the Familienkasse too. Both tax numbers are needed: the child’s and the applicant’s.
    .late = Apply at once: Kindergeld is paid back for the last six months only, and each further month is lost.
    .contest = You may object (Einspruch) within one month of the decision. It is free.

service-elterngeld = Parental allowance (Elterngeld)
    .summary = It replaces part of the pay you lose while you look after your child. Parents without income receive it too.
    .how = Apply after the birth at the Elterngeldstelle. Choose the months with care, also between the basic form and ElterngeldPlus: ask for advice. With maternity allowance, its months count as basic months of the mother.
    .amount = From €300 to €1,800 a month for the basic form, from your net income before the birth. The Elterngeldstelle works it out.
    .late = Apply at once: Elterngeld is paid back for the last three months of life only, and each further month is lost.
    .contest = You may object (Widerspruch) in writing within one month of the decision. It is free.

service-benefits-with-temporary-title = Kindergeld and Elterngeld with a temporary residence title
    .summary = Many temporary titles that allow you to work give a right to Kindergeld and Elterngeld too. It depends on the kind of title.
    .how = Apply to the Familienkasse and to the Elterngeldstelle with your title. They look at your case.
    .amount = If you are entitled, the amounts are the same as for everybody.
    .contest = You may object in writing within one month of the decision.

service-kinderzuschlag = Supplement for low incomes (Kinderzuschlag)
    .summary = If your pay is enough for you but not quite for your children, the Familienkasse adds to Kindergeld. You may then also be freed from nursery fees.
    .how = Apply online. It counts from the month of the application, so do not wait. Also ask your town about housing benefit (Wohngeld).
    .amount = It depends on your income and rent. The Familienkasse works it out.
    .contest = You may object (Widerspruch) in writing within one month of the decision. It is free.

service-unterhaltsvorschuss = Advance on maintenance (Unterhaltsvorschuss)
    .summary = If you raise your child alone and the other parent does not pay, the Jugendamt advances the maintenance. It then asks the other parent for it.
    .how = Apply to the Jugendamt in writing. It can be paid back for one month before the application at most. The amount shown is for children under 12; older children have further conditions. What the other parent does pay is deducted.
    .contest = You may contest the decision within one month. The letter says how.

service-tax-id = Tax number of the child
    .summary = Your child receives a tax identification number (Steuer-ID) by post. Kindergeld needs it.
    .how = It comes by itself after the birth is registered. If it does not come, ask the Federal Central Tax Office. You can apply for Kindergeld and give the number later.

service-wage-tax-child = Child allowance in your wage tax
    .summary = The tax office notes the child for your wage tax by itself. It lowers the church tax and the solidarity surcharge.
    .how = Look at your payslip after the birth. If the child is missing, tell the tax office.

service-lone-parent-tax-relief = Tax relief for lone parents
    .summary = If you live with your child and no other adult, you pay less tax. With tax class II, you have it every month.
    .how = Ask the tax office for tax class II, online with ELSTER or on paper. Tell them when you no longer live alone.

service-pension-credit = Child-raising years in your pension
    .summary = The first three years of the child count for the pension of one parent. Without a choice, that is mostly the mother.
    .how = If the other parent shall have them, declare it together early: it reaches back two months at most. Otherwise you can have the years noted later.

## Childcare

service-childcare-place = Place in a nursery or with a childminder
    .summary = From the first birthday, your child has a right to a place. Places are scarce in many towns, so register early.
    .how = Ask your town or Jugendamt how to register: often on a site, sometimes with each nursery. In some Länder you must say months before when you need the place.
    .cost = It depends on the Land, the town and often on your income.
    .contest = If you are offered no place, object in writing and ask for advice. A court can grant the right.

service-measles-protection = Vaccination against measles
    .summary = From the first birthday, a child in a nursery or with a childminder must be vaccinated against measles or immune. Two vaccinations are needed from the second birthday.
    .how = Your children’s doctor offers it with the check-ups. Show the vaccination record when the child starts.

service-childcare-fees = Nursery fees waived
    .summary = If the fees are too high for you, the Jugendamt takes them over. With Kinderzuschlag, housing benefit or help from the Jobcenter, you pay none.
    .how = Apply to the Jugendamt as soon as you have a place.
    .amount = It depends on your income. The Jugendamt works it out.
    .contest = You may object in writing within one month of the decision.

## Bodies

body-standesamt = Standesamt (register office)
body-jugendamt = Jugendamt (youth office)
body-familienkasse = Familienkasse (child benefit office)
body-elterngeldstelle = Elterngeldstelle (parental allowance office)
body-krankenkasse = Your statutory health insurer (Krankenkasse)
body-private-insurer = Your private health insurer
body-federal-social-security-office = Federal Office for Social Security
body-employer = Your employer
body-university = Your school or university
body-midwife = Midwife
body-doctor = Doctor
body-pregnancy-counselling = Pregnancy advice centre
body-early-help = Early help network of your town
body-jobcenter = Jobcenter
body-tax-office = Tax office (Finanzamt)
body-federal-tax-office = Federal Central Tax Office
body-citizens-office = Bürgeramt (citizens’ office)
body-foreigners-office = Ausländerbehörde (immigration office)
body-pension-insurance = German Pension Insurance

## Papers

evidence-identity-document = Identity card or passport
evidence-birth-notice = Notification of birth
    .hint = The hospital, birth centre or midwife fills it in.
evidence-parents-civil-status = Birth certificates of the parents, or marriage certificate
evidence-maternity-record = Maternity record (Mutterpass)
evidence-due-date-certificate = Certificate with the due date
    .hint = Your doctor or midwife gives it to you.
evidence-paternity-acknowledgement = Acknowledgement of paternity
evidence-custody-declaration = Declaration of joint custody
evidence-birth-registration = Birth entered in the register
evidence-birth-certificate = Birth certificate
evidence-child-tax-id = Tax number of the child
evidence-parents-tax-id = Tax number of the parent who applies
    .hint = It is on your payslip and on letters from the tax office.
evidence-proof-of-income = Proof of income
evidence-maternity-allowance-certificate = Certificate of maternity allowance
    .hint = Only if you receive maternity allowance.
evidence-leave-letter = Letter asking for parental leave
evidence-insurance-card = Health insurance card
evidence-bank-details = Bank details (IBAN)
evidence-identity-photo = Photo for identity papers
evidence-residence-permit = Residence title of the parents
evidence-check-up-booklet = The child’s check-up booklet
evidence-vaccination-record = Vaccination record
