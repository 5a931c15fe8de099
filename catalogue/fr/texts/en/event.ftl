event-birth = You are expecting a child, or your child has just been born
    .short = Birth
    .summary = What you have to do and what you are entitled to, from pregnancy to childcare.
    .before = Have the date of birth or the due date at hand. Your tax notice from two years ago helps to work out benefits. If you have nothing with you, start anyway: you can always answer “I don’t know”.
    .intro = Here are your steps, in order and with their dates. You do not have to do everything today. Dates before the birth are estimates made from the date you gave.
