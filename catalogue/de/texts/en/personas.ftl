persona-unmarried-couple-berlin = An unmarried couple in Berlin, expecting a first child in January
persona-lone-parent-leipzig = A lone mother in Leipzig with a child of seven and a baby of six days
persona-twins-hamburg = A married couple in Hamburg with twins, privately insured, with a high income
persona-temporary-title-munich = A married couple in Munich, a student and an engineer with temporary residence titles
persona-civil-servant-cologne = A civil servant and an employee in Cologne, with a baby born a week before Good Friday
persona-before-april-2025-frankfurt = A couple in Frankfurt whose child was born just before the income limit of Elterngeld went down
persona-knows-almost-nothing = A person expecting a child who knows almost nothing yet
