## What bodies know already, and can tell us if you agree

register-civil-status = Civil register
register-civil-status-holds = Your marriage, the recognition of your child, your children’s names and places of birth, who their other parent is.
register-health-insurance = Health insurance
register-health-insurance-holds = Your social security number, your telephone, your address, the account to which it repays you, your number with your complementary health cover, the declared pregnancy, your children and the day when the next is expected.
register-cnaf-household = Your file at the family benefits office (CAF or MSA)
register-cnaf-household-holds = Your address, the adults of the household, the dates of birth of the children that the office knows.
register-cnaf-disabled-adult = Disabled adult’s allowance
register-cnaf-disabled-adult-holds = Whether you receive this allowance. If you do not, that says nothing of your health.
register-cnaf-disabled-child = Disabled child’s allowance
register-cnaf-disabled-child-holds = Whether you receive this allowance for a child. If you do not, that says nothing of their health.
register-dgfip-income = Income tax
register-dgfip-income-holds = Your income of two years ago, that of the person taxed with you, your tax number and the town where you live.
register-employment = What your employer declares
register-employment-holds = Whether you are an employee or a public agent, your employer’s name and address.
register-self-employment = Contributions of the self-employed
register-self-employment-holds = Whether you work for yourself.
register-france-travail = Your file at France Travail
register-france-travail-holds = Your telephone number and address.
