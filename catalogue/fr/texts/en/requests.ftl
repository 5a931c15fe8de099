## What the forms ask, once only

concept-family-name = Birth name
    .hint = The one in your birth certificate.
concept-used-name = Name in use
    .hint = If you have one: for example the name of the person you married.
concept-given-names = First names
    .hint = All of them, in the order of your birth certificate.
concept-birth-date = Date of birth
concept-birth-place = Place of birth
    .hint = The town, or the country and town if it is abroad.
concept-birth-country = Country of birth
    .hint = Its code: 99100 for France.
concept-sex = Sex in the civil register
concept-nationality = Nationality
concept-postal-address = Address
    .hint = Where your letters reach you.
concept-email = E-mail address
concept-phone = Telephone
    .hint = For example 06 12 34 56 78. For a number of another country, begin with + and its code.

concept-social-security-number = Social security number
    .hint = 13 digits and a key of 2 digits. It is on your carte Vitale.
concept-caf-number = CAF number
    .hint = If you have one (numéro d’allocataire). It is on letters from the CAF.
concept-tax-number = Tax number
    .hint = 13 digits (numéro fiscal). It is on your tax notice.
concept-france-travail-number = France Travail number
    .hint = It is on letters from France Travail.
concept-health-cover-number = Member number of your complementary health cover
    .hint = It is on your insurance card.
concept-insurance-number = Number of your insurance contract
    .hint = It is in your contract and on letters from the insurer.

concept-bank-account = IBAN
    .hint = It is on your bank details (RIB).
concept-account-holder = Holder of the account
    .hint = The name on your bank details.

concept-child-family-name = Family name of the child
concept-child-given-names = First names of the child
concept-child-birth-place = Place of birth of the child
    .hint = The town, or the country and town if it is abroad.
concept-other-parent-family-name = Birth name of the other parent
concept-other-parent-given-names = First names of the other parent
concept-other-parent-birth-date = Date of birth of the other parent

concept-employer-name = Name of the employer
concept-employer-address = Address of the employer
    .hint = That of the personnel office, which is on your payslip.
concept-left-employer-name = Name of the employer you leave
concept-left-employer-address = Address of the employer you leave
    .hint = That of the personnel office, which is on your payslip.
concept-last-working-day = Last working day
    .hint = If you know it already, notice included.
concept-maternity-leave-start = First day of maternity leave
concept-maternity-leave-end = Last day of maternity leave
concept-birth-leave-start = First day of birth leave
    .hint = The day of the birth or the first working day after it.
concept-paternity-leave-start = First day of paternity leave
concept-paternity-leave-end = Last day of paternity leave
concept-paternity-second-start = Paternity leave: first day of the second part
    .hint = If you take the leave in two parts.
concept-paternity-second-end = Paternity leave: last day of the second part
    .hint = If you take the leave in two parts.
concept-supplementary-leave-start = First day of supplementary birth leave
concept-supplementary-leave-end = Last day of supplementary birth leave
concept-supplementary-second-start = Supplementary leave: first day of the second part
    .hint = If you take the leave in two parts.
concept-supplementary-second-end = Supplementary leave: last day of the second part
    .hint = If you take the leave in two parts.
concept-parental-leave-start = First day of parental leave
concept-parental-leave-end = Last day of parental leave
concept-death-leave-start = First day of bereavement leave
concept-carer-leave-start = First day of carer’s leave
concept-carer-leave-end = Last day of carer’s leave
concept-presence-leave-start = First day of parental presence leave

concept-accident-place = Place of the accident
concept-accident-circumstances = What happened
    .hint = What you were doing and, if there are any, the names of witnesses. Write nothing about your health.

concept-previous-address = Old address
concept-new-address = New address
concept-landlord-name = Name of the landlord
concept-landlord-address = Address of the landlord
    .hint = It is in the lease.
concept-licence-plate = Licence plate of the vehicle
    .hint = For example AB-123-CD.

concept-deceased-family-name = Birth name of the person who died
concept-deceased-given-names = First names of the person who died
concept-deceased-birth-date = Date of birth of the person who died
concept-deceased-death-place = Town where the person died
concept-deceased-social-security-number = Social security number of the person who died
    .hint = It is on their carte Vitale or on letters from the CPAM.

concept-cared-for-family-name = Birth name of the person you care for
concept-cared-for-given-names = First names of the person you care for
concept-cared-for-birth-date = Date of birth of the person you care for
concept-cared-for-relationship = What the person you care for is to you
    .hint = For example: my mother, a neighbour.
concept-ill-child-family-name = Family name of the child who is ill
concept-ill-child-given-names = First names of the child who is ill
concept-ill-child-birth-date = Date of birth of the child who is ill

# The pages of the form
group-you = You
group-contact = How to reach you
group-numbers = Your numbers
group-bank = The account for payments
group-child = The child
group-other-parent = The other parent
group-work = Your work
group-leave = The dates of your leave
group-accident = The accident
group-moving = The move
group-deceased = The person who died
group-cared-for = The person you care for
group-ill-child = The child who is ill

## Birth: why each receives it

service-pregnancy-declaration =
    .purpose = To pay for your care and look at what you are entitled to.
service-maternity-leave-notice =
    .purpose = To know when you leave and when you come back.
service-paternity-leave-notice =
    .purpose = To know when the birth is expected and which days you take.
service-birth-leave =
    .purpose = To give you your days of birth leave.
service-supplementary-birth-leave =
    .purpose = To know the dates of your leave.
service-parental-leave =
    .purpose = To know when your leave begins and how long it lasts.
service-birth-certificate-copy =
    .purpose = To find the certificate and send it to you.
service-child-health-insurance =
    .purpose = To pay for your child’s care under your number.
service-self-employed-maternity =
    .purpose = To look at your claim and pay you the allowance.
service-self-employed-paternity =
    .purpose = To look at your claim and pay you the allowances.
service-family-benefits-declaration =
    .purpose = To look at what you are entitled to and pay it. The CAF gets your income itself.
service-shared-parental-benefit =
    .purpose = To look at your claim and pay you the benefit.
service-family-support-allowance =
    .purpose = To look at your claim, pay you the allowance and, where needed, turn to the other parent.
service-tax-family-change =
    .purpose = So that your tax at source takes the child into account.
service-complementary-cover =
    .purpose = To cover your child too.
service-disabled-child-allowance =
    .purpose = To look at your claim. The medical certificate goes to the doctor of the team, in a closed envelope.
service-nursery-place =
    .purpose = To put your request on the list and call you back.

## Moving: why each receives it

service-moving-lease-notice =
    .purpose = To know that you leave the home, and when.
service-moving-tell-caf =
    .purpose = To put your file at your new address and look at your rights again.
service-moving-tell-health-insurance =
    .purpose = To put your file at your new address.
service-moving-france-travail =
    .purpose = So that your file and your office follow your address.
service-moving-grant =
    .purpose = To look at your claim and pay you the grant.
service-moving-tell-employer =
    .purpose = To write to you at the right address.
service-moving-electoral-roll =
    .purpose = To put you on the electoral roll of your town.
service-moving-vehicle =
    .purpose = To update the registration certificate.
service-moving-disability-file =
    .purpose = So that your file follows you from one department to the other.
service-moving-old-insurance =
    .purpose = To end your contract or adapt it.

## End of a job: why each receives it

service-dismissal-reasons =
    .purpose = To answer you about the reasons in the letter.
service-work-certificate-request =
    .purpose = To give you your certificate of work.
service-employer-certificate-request =
    .purpose = To give you the certificate for France Travail.
service-rehire-priority =
    .purpose = To tell you if a job becomes free.
service-france-travail-registration =
    .purpose = To identify you and register you.
service-unemployment-benefit =
    .purpose = To look at your right and pay you the benefit.
service-job-loss-tell-caf =
    .purpose = To look at your benefits again.
service-solidarity-health-cover =
    .purpose = To look at your claim. The fund checks your income with the tax office.
service-company-cover-portability =
    .purpose = So that your cover goes on.
service-loan-insurance-claim =
    .purpose = To open your claim on the unemployment insurance of the loan.

## New job: why each receives it

service-new-job-resignation =
    .purpose = To know that you leave, and when.
service-new-job-tell-france-travail =
    .purpose = To update your situation.
service-new-job-caf-change =
    .purpose = To look at your benefits again.
service-new-job-health-cover-waiver =
    .purpose = So as not to enrol you in the company’s cover.
service-new-job-transport-refund =
    .purpose = To refund its share of your season ticket.
service-new-job-social-security-number =
    .purpose = To identify you and make your number.
service-new-job-first-job-health =
    .purpose = To pay for your care.
service-new-job-disabled-worker =
    .purpose = To look at your request. The medical certificate goes to the doctor of the team, in a closed envelope.

## Bereavement: why each receives it

service-death-copies =
    .purpose = To find the certificate and send it to you.
service-death-leave =
    .purpose = To give you your days of leave.
service-tell-cpam =
    .purpose = To close the rights of the person who died and stop writing to them.
service-tell-caf =
    .purpose = To update the file and look at your rights.
service-death-grant =
    .purpose = To look at your claim and pay you the grant.
service-survivor-pension =
    .purpose = To look at your claim in all basic schemes and pay you the pension.
service-child-death-allowance =
    .purpose = To look at your claim and pay you the allowance.
service-lease-after-death =
    .purpose = To know who keeps the home, or that the lease ends.
service-life-insurance-search =
    .purpose = To look for a contract signed in your favour.

## Illness: why each receives it

service-illness-employer-notice =
    .purpose = To know the dates of your sick leave. It is not told what you suffer from.
service-illness-work-accident-notice =
    .purpose = To declare the accident to the health insurance.
service-illness-work-accident-declaration =
    .purpose = To recognise the accident and pay for your care.
service-illness-complementary-cover =
    .purpose = To look at your claim. The fund checks your income with the tax office.
service-illness-jobseeker-notice =
    .purpose = To update your situation. It is not told what you suffer from.
service-illness-disabled-adult-allowance =
    .purpose = To look at your claim. The medical certificate goes to the doctor of the team, in a closed envelope.
service-illness-carer-leave =
    .purpose = To know the dates of your leave and what the person is to you.
service-illness-carer-allowance =
    .purpose = To look at your claim and pay you the allowance.
service-illness-parental-presence-allowance =
    .purpose = To look at your claim and pay you the allowance.
service-illness-insurance-claim =
    .purpose = To open your claim, if you agree.
