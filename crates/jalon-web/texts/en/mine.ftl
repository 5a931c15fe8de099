# A person's own pages: journeys that are kept, coming in and going out.

# Around every page
insider-by-code = Journey opened by a code
insider-label = Your journeys
insider-desk = My files
footer-ours = Is this message from us?

# Words of addresses
path-code = code
path-people = people
path-steps = steps
path-erase = erase
path-gone = erased
path-programs = programs
path-go = go
path-leave = sign-out
path-left = signed-out

# Keeping a plan
plan-is-kept = This plan is kept in your journey.
plan-is-not-kept = This plan is on this device only, for a few hours. You can keep it, then do some of the steps here and follow them.
keep-title = Keep my plan
keep-intro = You find your plan again on any device, and you can make requests here.
keep-already = You already keep a journey for this event.
keep-already-link = Open my journey
home-kept = Go on with your journey:
kept-by-code = You keep a journey. To open it, enter your code:
answers-kept = These answers are those of your journey “{ $event }”.
answers-kept-since = These answers are those of your journey “{ $event }”, kept since { $day }.
keep-what = What we keep
keep-what-text = Your answers for this event; later, what you write, your papers, your requests and what becomes of them.
keep-where = Where
keep-where-text = On our servers, encrypted with a key that is yours alone.
keep-who = Who sees it
keep-who-text = You. A body receives only what you send it, once you have seen it. A person whom you invite sees the steps, not what is sensitive.
keep-long = For how long
keep-long-text = Until you erase it. A code to come back is valid for 90 days, and each return gives a new one.
keep-erase = How to erase
keep-erase-text = In “My journeys”, at any time. The key is destroyed: nobody can read anything any more.
keep-as = You are { $name }. The journey will be among your journeys.
keep-without = Without an account: you receive a code to come back.
keep-button = Keep my plan
keep-sign-in = Would you rather keep it under your name?
keep-sign-in-link = Sign in first
keep-resume = Do you already have a code?

# The code
code-title = My code to come back
code-intro = Write this code down. With it you come back to your journey, on any device.
code-spoken = On the telephone, say:
code-how = To come back
code-how-go = Go to the address
code-how-type = Type the sixteen digits, with or without spaces.
code-how-new = The code works once: you receive a new one at once.
code-until = It is valid until { $day }.
code-secret = Whoever has this code can open your journey. None of our staff will ask you for it in a message.
code-print = You can print this page. It shows the code for ten minutes, then never again.
code-noted = I have written the code down
code-what = This code opens your journey on another device, without an account. It is shown once.
code-kept = You have a code, valid until { $day }. A new code replaces it.
code-make = Make a new code
digit-0 = zero
digit-1 = one
digit-2 = two
digit-3 = three
digit-4 = four
digit-5 = five
digit-6 = six
digit-7 = seven
digit-8 = eight
digit-9 = nine

# Coming back
resume-title = Come back with a code
resume-label = Your code
resume-hint = Sixteen digits, for example 4539 1488 0343 6467
resume-button = Open my journey
resume-length = A code has sixteen digits. Check that none is missing
resume-slip = One digit is wrong, or two are exchanged. Read your code again
resume-wrong = This code opens nothing. It may have been used, or be too old
resume-lost = Have you lost your code?
resume-lost-text = Nobody can find it again, not even we. If you are signed in somewhere, make a new code from your journey. Otherwise start again: your plan is made anew in a few minutes, and bodies keep the requests that you sent them.

# Signing in and out
sign-in-title = Sign in
sign-in-demo = This is a demonstration. Choose an invented person.
sign-in-demo-by = the demonstration
sign-in-who = Who are you?
sign-in-choose = Choose a person
sign-in-button = Sign in
sign-in-why = Your journeys are then under your name: you have no code to keep, and need not write who you are.
sign-in-with = Sign in with { $name }
sign-in-what = { $name } gives us your identity. It learns nothing of your steps.
sign-in-none = This site has no accounts.
sign-in-without = Without signing in
sign-in-without-text = Everything here can also be done without an account, with a code to come back.
sign-in-start = Start with my plan
login-again = Sign in
login-cancelled = You did not sign in
login-cancelled-text = You turned back. Nothing has changed, and you can go on without an account.
login-expired = Signing in took too long
login-expired-text = For your safety it is forgotten after ten minutes. Start again.
login-lost = Signing in did not come to an end
login-lost-text = The page may have been opened twice, or cookies are blocked. Start again from this site.
login-level = A safer way to sign in is needed
login-level-text = Start again and choose an account that proves your identity better. You can also go on without an account.
login-mandate = This mandate is not valid here
login-mandate-text = This site cannot yet act under a mandate. The person can sign in themselves, or keep their plan without an account.
login-away = The sign-in service does not answer
login-away-text = It is not your fault. Try again in a few minutes, or go on without an account.
login-fault = Signing in does not work for the moment
login-fault-text = The problem is between the sign-in service and us. We have a trace of it, with nothing about you. Go on without an account, or try again later.
leave-title = Sign out
leave-text = What is kept stays kept. Without an account you will need your code to come back.
leave-no-code = You have no valid code to come back to a journey. Make one first.
leave-button = Sign out
leave-wipe = Also erase my answers from this device
leave-wipe-hint = If other people use it.
left-title = You are signed out
left-provider = Also sign out where I signed in
left-text = Close this window if other people use this device.

# The journey
journey-caption = My journey
expected-title = What waits for you
expected-nothing = Nothing waits for you at the moment.
expected-missing = { $body } asks for something for “{ $service }”, by { $day } at the latest.
expected-missing-link = See and answer
expected-replace = A file of your request “{ $service }” contains something dangerous. It was not kept, and { $body } did not receive it. Please give another one.
expected-replace-link = Give another file
expected-send = Filled, not sent yet: { $services }.
expected-send-link = Check and send
expected-finish = Begun, to be completed: { $services }.
expected-finish-link = Go on with the form
expected-deadline = { $service }: by { $day } at the latest.
expected-past = { $service }: the last day was { $day }.
expected-deadline-link = See the step
requests-title = My requests
request-sent-on = sent on { $day }
request-missing-until = To be given by { $day } at the latest.
request-of-another = Request of another person in the journey. What it holds stays theirs.
wait-unknown = We do not know yet how long this body takes.
wait-sorry = It takes longer than it should, and we are sorry. Write to the body from the request: your message is dated.
heard-sent = Last news: it left you on { $day }.
heard-received = Last news: the body received it on { $day }.
heard-assigned = Last news: given to an agent on { $day }.
heard-examining = Last news: examination began on { $day }.
heard-missing = Last news: something was asked for on { $day }.
heard-supplied = Last news: you completed it on { $day }.
heard-wrote = Last news: the body wrote to you on { $day }.
heard-you-wrote = Last news: you wrote on { $day }.
heard-decided = Decided on { $day }.
heard-silence = Last news: the body’s time is over, noted on { $day }.
heard-withdrawn = You withdrew it on { $day }.
heard-viewed = Last news: opened by an agent on { $day }.
journey-here = To do here
journey-choose = Choose what I ask for here
journey-form = Fill in the form
journey-papers = My papers
journey-check = Check and send
group-begun = Begun
group-to-do = To do
group-to-check = To check
group-later = Later
group-done = Done
task-in-progress = In progress
task-not-sent = Filled, not sent yet
task-done = Done
task-not-yet = Not possible yet
task-after = After: { $services }
journey-answers = See and change my answers
journey-more = This journey
journey-others = { $n ->
    [0] You are alone in it.
    [one] One other person is in it.
   *[other] { $n } other people are in it.
}
journey-reached = We tell you when something happens.
journey-not-reached = We do not tell you when something happens: you have not said how.
step-ask = Ask for it here
step-done-text = Have you done it elsewhere? Say so, and your plan moves on.
step-done = I have done it
step-not-done-text = You said that it was done.
step-not-done = It is not done

# One's journeys
mine-title = My journeys
reach-title = How to reach me
people-title = Who is in this journey
mine-none = You do not keep a plan yet.
mine-died-title = A register said that you died
mine-died = The register: { $register }. Since then we have not written to you, and your last days are not watched here. If it is wrong, say so: everything goes on. Have the register put right too, by this body: { $body }.
mine-alive = It is wrong, I am alive
mine-since = Kept since { $day }
mine-offered = { $body } let us know. Nothing is used before you have seen it.
mine-by-code = Opened by a code
mine-waiting = { $n ->
    [0] Nothing waits for you.
    [one] One thing waits for you.
   *[other] { $n } things wait for you.
}
mine-attach-text = This journey is not yet under your name. If it is yours, you can put it there: it will say who you are, according to { $by }.
mine-attach = Put this journey under my name
mine-more = Another journey
mine-sessions = Where I am signed in
mine-sessions-text = A session ends by itself after two hours without use, and after twelve hours in any case.
mine-session-signed = Signed in under your name
mine-session-code = Opened by a code
mine-session-this = This device
mine-session-since = Since { $moment }
mine-session-seen = Last seen { $moment }
mine-moment = { $day } at { $time }
mine-session-end = End
mine-sessions-end = End all others
mine-erase-signed = This code opens one journey, and nothing else. To erase everything, the person who kept it signs in.
mine-erase = Erase all that is kept
mine-programs = Give a key to a program of yours

# Programs of one’s own
programs-title = Your programs
programs-intro = A program to which you give a key reads what you keep here, as you do. You can take the key back at any time; it ends by itself after 90 days.
programs-key = Your key
programs-key-once = Copy it into your program now: it will not be shown again. Send it to nobody.
programs-new = A new key
programs-name = For which program
programs-name-hint = The name by which you will know it
programs-may = What it may do
programs-reads = Read what you keep here
programs-acts = Read, and act for you
programs-acts-hint = Ask what bodies know, accept or refuse it, take back a request, use a right. Never send a request, and never erase.
programs-make = Make the key
programs-end = Take the key back
programs-ends = Ends on { $moment }
programs-no-name = Say for which program
programs-long-name = The name has more than 60 characters: make it shorter
programs-too-many = You have 20 keys already: take one back first
programs-api = What a program can ask (OpenAPI)

# Erasing
erase-title = Erase everything
erase-forever = It cannot be undone, even if you ask us.
erase-goes = What is erased
erase-journey = The journey “{ $event }”: your answers, the form, your papers, your requests, the messages
erase-codes = Your codes, your sessions, and how you are reached
erase-open = { $n ->
    [one] One request is under way. You will no longer see its answer here.
   *[other] { $n } requests are under way. You will no longer see their answers here.
}
erase-stays = What stays
erase-stays-bodies = What a body has already received in its own files. Ask it what it keeps, and why.
erase-stays-people = What belongs to the other people in your journeys.
erase-stays-proofs = The proof that things took place, with nothing that can be read.
erase-word = ERASE
erase-label = To confirm, write { $word }
erase-wrong = Write { $word } to confirm
erase-button = Erase everything
gone-title = Everything is erased
gone-text = Your keys are destroyed, your sessions are ended, and your answers are no longer on this device.

# Several people
shared-yes = What each sees of the others
shared-steps = The steps, and where they stand
shared-answers = Answers about the household: how many children, where you live
shared-requests = That a request exists, for which service, and its state
shared-no = What nobody else sees
shared-sensitive = Sensitive answers: health, disability
shared-content = What you write in the form, your papers, your messages, the decisions
shared-reach = How you are reached, and your codes
people-invite = Invite a person
people-invite-text = For example the other parent. You give them a code, which works once and is valid for fourteen days.
people-invited = An invitation is open until { $day }.
people-invite-button = Make an invitation code
people-invite-code = Give this code to the person, by word of mouth if you can.
people-invite-how = They enter it at
people-invite-until = The code is valid until { $day }. This page shows it for ten minutes.
people-leave = Leave this journey
people-leave-text = The others keep their part. You will no longer see this journey, nor your requests here. Your papers and answers serve nobody else any more.
people-sure = Yes, I want to leave this journey
people-unsure = Tick the box to confirm
join-title = Join a journey
join-intro = Somebody gave you a code so that you can go on together. Before you come in, this is what will be shared.
join-as = You come in as { $name }. Your name is not shown to the others.
join-without = You need no account: you receive a code of your own to come back.
join-label = The invitation code
join-button = Join

# How one is reached
reach-intro = Nothing is compulsory. Leave empty what you do not want.
reach-says = A message says that a request left, that something is missing, that there is an answer, or that a last day comes near.
reach-never = It holds no amount, no paper and no password, and asks for nothing personal.
reach-proof = It carries a code with which you can check here that it is from us.
reach-mail = E-mail address (optional)
reach-mail-wrong = Write an e-mail address, for example name@example.org
reach-phone = Mobile phone (optional)
reach-phone-hint = For example 06 12 34 56 78, or +49 151 23456789
reach-phone-wrong = This number does not have the right number of digits. Check it
reach-phone-country = Begin with 0, or with + and the country code, for example +49
reach-phone-fixed = This number is not a mobile: it receives no short messages
reach-letters = Postal address, for letters (optional)
reach-letters-hint = Two lines at least: the street, then the postal code and the town
reach-letters-wrong = Write the address in two to six lines
reach-language = Language of messages
reach-save = Save

# Whether a message is ours
ours-title = Is this message from us?
ours-intro = Every message and every letter of this site carries a code. Write it here.
ours-label = The code of the message
ours-hint = Eight letters or digits, for example 7K2M-X0QD
ours-wrong = A code has eight letters or digits. Check that of the message
ours-button = Check
ours-yes = Checked
ours-mail = This message is from us. It left by e-mail on { $day }.
ours-sms = This message is from us. It left as a short message on { $day }.
ours-letter = This letter is from us. It is dated { $day }.
ours-compare = Compare it with yours. If the day or the way is not the same, the code was copied: do not follow that message.
ours-no = We do not know this code.
ours-no-text = Check that you copied it well. Otherwise do not follow the links of that message, and do not answer it.
ours-never = What we never ask for
ours-never-text = A password, a code to come back, a card number, a payment.

# Taking a journey along

# What is said elsewhere of what is kept
