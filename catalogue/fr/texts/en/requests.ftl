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
concept-customer-number = Contract or customer number
    .hint = It is on your bills, your contract or your insurance card.

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
concept-leave-start = First day of the leave
concept-leave-end = Last day of the leave
concept-second-leave-start = First day of the second part
    .hint = If you take the leave in two parts.
concept-second-leave-end = Last day of the second part
    .hint = If you take the leave in two parts.

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
