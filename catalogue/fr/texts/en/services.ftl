## Pregnancy

service-pregnancy-first-exam = First pregnancy examination
    .summary = This first appointment confirms the pregnancy and sets the due date. It opens all the rights that follow.
    .how = Make an appointment with a doctor or a midwife. Six more examinations follow, one a month from the fourth month.
    .late = Make an appointment as soon as you can. You keep the right to all care.

service-pregnancy-declaration = Declare the pregnancy
    .summary = This declaration informs the health insurance and the CAF, the family benefits office. It opens cover for your care and the study of your benefits.
    .how = Ask the doctor or midwife to send it online: it then reaches both offices. Otherwise, send the sheets given at the examination yourself.
    .late = Declare it anyway, right away. Your care is still covered, but a benefit may come later.

service-maternity-choice = Choose a maternity hospital and register
    .summary = You choose freely where to give birth. Some maternity hospitals fill up fast, so register early.
    .how = Call the maternity hospital or register on its site. Ask your midwife for advice if the pregnancy is at risk.

service-early-prenatal-interview = Early prenatal interview
    .summary = Time with a midwife or a doctor to talk about your questions and needs. It is planned for every pregnancy. You come alone or as a couple.
    .how = Make this appointment as soon as the pregnancy is declared.

service-maternity-full-cover = Care covered at 100%
    .summary = Your refundable care is covered at 100%, with nothing to pay first. This starts four months before the due date and ends twelve days after the birth.
    .how = It is automatic once the pregnancy is declared. Update your Vitale card.

service-postnatal-interview = Interview after the birth
    .summary = A midwife or a doctor takes stock with the mother between the fourth and the eighth week. You talk about tiredness, mood and help.
    .how = Make the appointment when you leave the maternity hospital. If you feel unwell, call without waiting for this date.
    .late = Make the appointment anyway. A second interview can be offered up to the fourteenth week.

## Civil status

service-prenatal-recognition = Recognise the child before birth
    .summary = When the parents are not married, the parent who is not giving birth signs a record at the town hall. They are then a parent in law from birth.
    .how = Go to any town hall, alone or together. Two women who use medical assistance go through a notary, before conception.

service-name-choice = Choose the surname
    .summary = Both parents choose the first child’s surname: one parent’s, the other’s, or both. The couple’s next children will have the same.
    .how = Both sign the declaration and hand it to the town hall with the registration of birth. With no choice, the law gives a name.
    .late = Once the birth is registered, most of the choice is made. Ask the town hall what is still possible.

service-birth-declaration = Register the birth
    .summary = The town hall of the place of birth enters your child in the civil register. It is compulsory and everything else depends on it.
    .how = Go to the town hall of the place of birth, or to the desk in the maternity hospital if there is one. Bring the family record book, the record of recognition and the choice of surname if you have them.
    .late = The town hall can no longer register the birth on its own: a court judgment is needed. Go quickly to the town hall, which will tell you how.

service-recognition-after-birth = Recognise the child after birth
    .summary = When the parents are not married, the parent who did not give birth can still recognise the child. Within a year, both parents then decide together for the child.
    .how = Go to any town hall with an identity document and proof of address.
    .late = You can still recognise the child. But parental authority is no longer shared by itself: it takes a declaration by both parents or a judge.

service-birth-certificate-copy = Copy of the birth certificate
    .summary = This paper proves the birth. The CAF, the health insurance and the employer may ask for it.
    .how = Ask for several copies when you register the birth, or later online or by post. Never pay for one: it is free.

service-family-record-book = Family record book
    .summary = The town hall gives you a family record book for a first child, or adds the child to yours.
    .how = It is done when the birth is registered. Bring your book if you have one.

service-multilingual-birth-extract = Birth certificate for another country
    .summary = The town hall can attach a translated form to the copy of the certificate. It saves you paying for a translation in the European Union.
    .how = Ask the town hall of birth for the multilingual form. Also ask the consulate of the other country how to make the birth known there.

## Health

service-child-health-insurance = Attach the child to your health insurance
    .summary = Your child’s care is refunded under your number, or under each parent’s.
    .how = Apply online in your health insurance account. Then update the Vitale cards.

service-complementary-cover = Add the child to your complementary cover
    .summary = Complementary insurance pays what the health insurance does not refund. Many contracts cover the child from birth if you tell them quickly.
    .how = Tell your insurer, or your employer if the contract comes from work. Also ask whether a birth bonus is included.
    .cost = It depends on your contract.

service-child-health-exams = Health examinations of the child
    .summary = Twenty compulsory examinations follow your child from birth to the age of 16. The first takes place within eight days of birth.
    .how = The first is most often done at the maternity hospital. Then make appointments with a doctor or the PMI, the health service for young children.
    .late = Make an appointment with a doctor or the PMI as soon as you can. The follow-up goes on as normal.

service-vaccinations = Compulsory vaccinations
    .summary = Vaccines protect your child and are required to enter a nursery or a school. The compulsory ones are given before 18 months.
    .how = Follow the dates in the health record with your doctor or the PMI. At the PMI there is nothing to pay.
    .late = See a doctor, who will continue the vaccines from where they stopped. Nursery care may be limited in the meantime.

service-mother-child-protection = Help from the PMI
    .summary = The PMI looks after pregnant women and children up to 6 free of charge. A nurse can also come to your home.
    .how = Call the PMI near you. You need no paper for a first talk.

service-disabled-child-allowance = Allowance for a disabled child
    .summary = A monthly benefit, the AEEH, for bringing up a disabled or seriously ill child.
    .how = Apply to the MDPH, the disability office, with the doctor’s certificate. The MDPH decides and the CAF pays.
    .amount = Jalon does not work out this amount: it depends on the child’s needs. Ask the MDPH.
    .contest = You can contest within two months, first in writing to the MDPH.

service-disabled-parent-help = Help for a disabled parent
    .summary = The disability compensation benefit can help a parent look after a young child. It pays for a helper and for equipment.
    .how = Write to the MDPH, even before the birth. Say that you are expecting a child.
    .amount = Jalon does not work out this amount. The MDPH tells you after studying your situation.
    .contest = You can contest within two months, first in writing to the MDPH.

## Benefits

service-family-benefits-declaration = Tell the CAF about the birth
    .summary = The CAF studies all your benefits from the birth. The sooner you tell it, the sooner it pays.
    .how = Declare the birth in your account on caf.fr, or create one. Farming families go to the MSA.

service-birth-grant = Birth grant
    .summary = A sum paid once, before the birth, to prepare for the child. It depends on your income of two years ago.
    .how = Declare your pregnancy to the CAF: it studies the grant. Check your income in your account.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-paje-base-allowance = Base allowance
    .summary = A benefit paid each month until the child is three. It depends on your income of two years ago.
    .how = Declare the birth to the CAF. The benefit starts the month after the birth.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-family-allowances = Family allowances
    .summary = A benefit paid each month from two dependent children. The amount is lower when income is high.
    .how = Declare the birth to the CAF. There is nothing else to ask for.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-family-supplement = Family supplement
    .summary = A monthly benefit for families with at least three children aged 3 or over. It depends on your income.
    .how = The CAF studies it with your other benefits. It is not added to the base allowance.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-family-support-allowance = Family support allowance
    .summary = A monthly benefit when you raise a child alone and the other parent pays nothing, or not enough.
    .how = Apply on caf.fr. The CAF can also help you have support set and paid.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

service-rsa-lone-parent = Higher minimum income (RSA) for a lone parent
    .summary = If you live alone on a very low income, a higher minimum income is possible. It also exists during pregnancy.
    .how = Apply online to the CAF, or with a social worker. To receive it for as long as possible, apply within six months.
    .amount = Jalon does not work out this amount. The CAF has a simulator and can answer you.
    .contest = You can contest in writing. The decision says who to write to and by which date.

service-overseas-family-benefits = Family benefits overseas
    .summary = Overseas, family allowances exist from the first child. Other rules change too, above all in Mayotte.
    .how = Declare the birth to your CAF. Ask about your rights before you rely on the other amounts in this plan.
    .amount = Jalon does not yet work out overseas amounts. Your CAF will tell you.

service-cross-border-family-benefits = Family benefits between two countries
    .summary = If a parent works or draws a pension in another European country, each country may owe part of the benefits. One application is enough.
    .how = Tell the CAF in which country each parent works. The CAF writes to the other country. If you come from a European country, also say since when you have lived in France.
    .amount = Jalon does not work out this part. The CAF and the office of the other country set it together.

## Work

service-maternity-leave-notice = Tell your employer and start maternity leave
    .summary = Leave lasts 16 weeks for a first or second child, and 26 from the third. It lasts 34 weeks for twins and 46 for triplets.
    .how = Write to your employer with a medical certificate and your dates. You do not have to tell them earlier, but it protects you.
    .late = Your leave can start later if the doctor or midwife agrees. Tell your employer right away.

service-maternity-daily-allowances = Maternity leave payments
    .summary = The health insurance pays you an income during leave. This covers employees and, often, women registered with France Travail.
    .how = Your employer sends the salary certificate. If you are registered with France Travail, send your last payslips.
    .amount = Jalon does not work out this amount: it depends on your pay. Your ameli account gives it.

service-self-employed-maternity = Maternity for the self-employed
    .summary = You can receive a rest allowance and daily payments. You must stop for at least eight weeks, six of them after the birth.
    .how = Send the health insurance the certificate of leave and a statement that you have stopped working.
    .amount = Jalon does not work out this amount: it depends on your contributory income. Your ameli account gives it.

service-birth-leave = Three days of birth leave
    .summary = The employed parent who is not giving birth has three days, paid by the employer. They start on the day of birth or the next working day.
    .how = Tell your employer and give proof of the birth later. They cannot refuse.

service-paternity-leave-notice = Tell your employer about paternity leave
    .summary = Give your employer the due date and the dates of your leave. Do it at least one month before.
    .how = Send a letter or a message of which you keep proof. For each part of the leave, give at least one month’s notice.
    .late = Tell them right away. If the child comes earlier than planned, informing your employer without delay is enough.

service-paternity-leave = Paternity and childcare leave
    .summary = The parent who is not giving birth has 25 days, or 32 for several children. Four days follow the birth leave straight away.
    .how = Take the other days in one or two parts, of at least five days each. Give your employer a copy of the birth certificate.
    .late = The leave is lost, unless the child was in hospital or the mother has died. Talk to your employer.

service-paternity-daily-allowances = Paternity leave payments
    .summary = The health insurance pays an income during leave. This covers employees and, often, people registered with France Travail.
    .how = Your employer sends the salary certificate. Send a copy of the birth certificate.
    .amount = Jalon does not work out this amount: it depends on your pay. Your ameli account gives it.

service-self-employed-paternity = Paternity for the self-employed
    .summary = You can be paid for up to 25 days, or 32 for several children. You must stop for at least seven days from the birth.
    .how = Send the health insurance the birth certificate and a statement that you have stopped working.
    .amount = Jalon does not work out this amount. Your ameli account gives it.
    .late = Days not taken are lost, unless the child is in hospital. Ask the health insurance.

service-supplementary-birth-leave = Supplementary birth leave
    .summary = For a child born since 1 January 2026, each parent can take one or two more months. It comes after maternity or paternity leave.
    .how = Tell your employer between fifteen days and one month before, as the rule in force says. The two months can be apart. Ask the health insurance for the exact last date: it has announced nine months after the birth.
    .amount = Jalon does not work out this payment. The health insurance will confirm it.

service-parental-leave = Parental leave
    .summary = You can stop or reduce work until the child is three, with one year of service in the private sector. The employer does not pay this leave.
    .how = Write to your employer one month before maternity leave ends, if you carry straight on. Otherwise, two months before the start.
    .late = You keep this right: write at least two months before the date you want.

service-shared-parental-benefit = PreParE, benefit for parental leave
    .summary = The CAF pays a benefit to a parent who stops or reduces work for a child under three. You must have worked enough before.
    .how = Apply on caf.fr when your dates are set. Both parents can ask for it.
    .amount = Jalon does not work out this amount: it depends on your working time. Ask the CAF.

service-family-pay-supplement = Family pay supplement
    .summary = A public servant receives a pay supplement from the first dependent child.
    .how = Give a copy of the birth certificate to your staff office. If both of you are public servants, say who receives it.
    .amount = Jalon does not work out this amount. Your staff office will tell you.

## Childcare

service-nursery-place = Ask for a nursery place
    .summary = Places are few and people often apply during pregnancy. Each town has its own calendar.
    .how = Register with the early childhood service of your town. Call again after the birth to confirm.
    .cost = The price depends on your income and on the nursery. The town tells you.

service-childminder-search = Find a childminder
    .summary = An approved childminder looks after your child, most often in her own home. You become the employer.
    .how = Search on monenfant.fr, or ask the early childhood centre (relais petite enfance) of your town. Check the approval.
    .cost = You agree the pay together. The early childhood centre helps you estimate it.

service-childcare-contract = Sign the contract and declare the pay
    .summary = The person who looks after your child has a written contract. Each month, you declare the pay to Pajemploi.
    .how = Use Pajemploi’s model contract, and create your employer account before the first day.
    .cost = You pay the wage. A benefit can cover part of it.

service-childcare-supplement = Childcare supplement (CMG)
    .summary = This benefit, the CMG, covers part of the cost of a childminder or of care at home.
    .how = Apply on caf.fr as soon as the contract is signed. Pajemploi then deducts the benefit.
    .amount = Jalon does not work out this amount: it depends on hours, pay and income. The CAF site has a simulator.
    .contest = You have two months to contest a decision of the CAF, in writing, before its appeal board (commission de recours amiable).

## Papers and taxes

service-tax-family-change = Tell the tax office about the birth
    .summary = One more child can lower your tax. If you say so, the rate withheld is corrected without waiting for next year.
    .how = In your account on impots.gouv.fr, open “Gérer mon prélèvement à la source” and declare the birth.
    .late = Declare it anyway. Otherwise the child counts with your next income tax return.

service-child-identity-card = Child’s identity card
    .summary = It is not compulsory. It lets you travel in Europe, even with a baby.
    .how = Fill in the application online, then go with the child to an equipped town hall, by appointment.

service-child-passport = Child’s passport
    .summary = Each child needs their own passport to travel outside Europe.
    .how = Fill in the application online, buy the stamp, then go with the child to an equipped town hall, by appointment.
    .cost = A tax stamp is needed. The price is shown on the France Titres site.

## More

service-pregnancy-at-work = Pregnancy at work
    .summary = You are protected from dismissal. You may be away for check-ups, and change posts if yours is risky.
    .how = Send a pregnancy certificate to the employer. The occupational doctor can ask for changes.

service-breastfeeding-at-work = One hour a day to breastfeed
    .summary = For one year from the birth, an employee has one hour a day to breastfeed. It is not always paid.
    .how = Tell the employer and agree on the times.

service-large-family-card = Large family card
    .summary = From three children under 18 on, it lowers the price of trains and other services.
    .how = Ask for it online with the family record book.
    .cost = A handling fee is charged: see the site.

service-childcare-tax-credit = Tax credit for childcare
    .summary = Half of what it costs to look after a child under six is given back through tax, up to a limit.
    .how = Declare what you paid in your income tax return.
    .amount = The amount depends on the care and its cost: see impots.gouv.fr.

rule-grossesse-au-travail = Pregnancy at work
criterion-grossesse-au-travail-au-travail = The pregnant person works for an employer
    .no = The pregnant person does not work for an employer
criterion-grossesse-au-travail-enfant-a-naitre = The child is not born yet
    .no = The child is born
rule-allaitement-au-travail = Breastfeeding and working
criterion-allaitement-au-travail-au-travail = The mother works for an employer
    .no = The mother does not work for an employer
criterion-allaitement-au-travail-premiere-annee = The child is under one year old
    .no = The child is over one year old
rule-famille-de-trois-enfants = Large family
criterion-famille-de-trois-enfants-trois-enfants = You have three children or more
    .no = You have fewer than three children
rule-garde-payee = Paid childcare
criterion-garde-payee-garde-payee = You pay for childcare
    .no = You do not pay for childcare
