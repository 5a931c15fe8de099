# What the law supposes as long as nobody said it.

assumption-enfants-sans-revenus = No child had income of their own that year.
assumption-pas-de-garde-alternee = The children do not live half of the time with each parent.
assumption-salaire-brut-stable = Gross pay was the same in the months before.
assumption-salaire-net-stable = Net pay was the same in the months before.
assumption-salaire-imposable-stable = Taxable pay was the same in the months before.
assumption-chomage-net-stable = Net unemployment benefit was the same in the months before.
assumption-chomage-imposable-stable = Taxable unemployment benefit was the same in the months before.
