concept-family-name = Family name
concept-birth-name = Birth name
    .hint = If it is not your family name.
concept-given-names = First names
concept-birth-date = Date of birth
concept-postal-address = Address
    .hint = Where your letters reach you.
concept-phone = Telephone
    .hint = With + and the code of the country, for example +49 30 1234567.
concept-email = E-mail address
concept-tax-id = Your tax ID
    .hint = 11 digits (Steuer-ID). It is on your tax notice and your wage tax certificate.
concept-child-tax-id = Tax ID of the child
    .hint = 11 digits. It comes by post after the birth.
concept-child-family-name = Family name of the child
concept-child-given-names = First names of the child
concept-child-birth-place = Place of birth of the child
concept-elterngeld-start = First day of the first month with Elterngeld
    .hint = Months are counted from the day of the birth.
concept-elterngeld-end = Last day of the last month with Elterngeld
concept-bank-account = IBAN
concept-account-holder = Holder of the account

service-birth-certificate =
    .purpose = So that the registry office finds the entry and sends you the certificate.
service-kindergeld =
    .purpose = So that the Familienkasse looks at your claim and pays Kindergeld.
service-elterngeld =
    .purpose = So that the Elterngeldstelle looks at your claim and pays Elterngeld.

# The pages of the form
group-you = You
group-contact = How to reach you
group-numbers = Your numbers
group-child = The child
group-leave = Parental allowance
group-bank = The account for payments
