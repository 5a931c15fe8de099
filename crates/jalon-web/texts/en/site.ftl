# The site's own words. Texts about services, bodies and questions are the catalogue's.

# Around every page
site-name = Jalon – My life events
title-mistaken = Error: { $title }
skip-link = Skip to main content
banner-tag = Beta
banner-text = This service is new. Check dates and amounts with the office before you commit to anything.
language-label = Language
back = Back
footer-label = Site links
footer-help = Get help
footer-accessibility = Accessibility: not yet audited
footer-data = Your data

# Words of addresses
path-find = find
path-questions = questions
path-answers = answers
path-plan = plan
path-print = plan/print
path-calendar = plan/calendar.ics
path-help = help
path-accessibility = accessibility
path-offices = offices
path-data = data
path-keep = keep
path-resume = resume
path-sign-in = sign-in
path-join = join
path-ours = check-a-message
path-mine = my-journeys
path-choose = choose
path-form = form
path-papers = papers
path-check = check
path-requests = requests
path-reach = reach-me
path-desk = agents

# Values
colon = :
yes = Yes
no = No
not-known = not known
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $weekday } { $date }
date-day = { $day }
date-medium = { $day } { $month } { $year }
date-month = { $month } { $year }
number-group = ,
number-decimal = .
money-euros = €{ $number }
money-day = { $amount } a day
money-month = { $amount } a month
money-year = { $amount } a year
range-between = between { $low } and { $high }
range-up-to = up to { $high }
range-from = at least { $low }
percent = { $number }%
time-years = { $n ->
    [one] { $number } year
   *[other] { $number } years
}
time-months = { $n ->
    [one] { $number } month
   *[other] { $number } months
}
time-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
label-value = { $label }: { $value }

# Home and search
home-title = What is happening to you?
home-intro = Say it in your own words, or choose from the list. We tell you what to do, in which order and by which date.
home-list = Choose from the list
place-missing = Write a postal code or a name
place-unknown = We do not know this place. Check how it is written, or write its postal code
place-several = Several places fit. Choose yours
place-which = Which one?
place-of = { $place } ({ $area })
place-home = Where you live
place-elsewhere = Other places with rules of their own: no

find-title = Search
find-label = What is happening, in your own words
find-hint = For example: I am having a baby. Your words are not kept, nor written in the address of the page.
find-button = Search
find-nothing-typed = Write what is happening to you, in a few words
find-found = This is what matches
find-matched = Words we recognised: { $words }
find-not-found = We found nothing for these words
find-not-found-text = Try other words, or see what we can do today. A person can help you too.

# Before one starts
event-what = What you get
event-what-text = A plan with dates: what you have to do, what you are entitled to, in which order, with which papers, and why.
event-questions = { $n ->
    [one] One question at most. You can always answer “I don’t know”.
   *[other] { $n } questions at most, a few minutes. You can always answer “I don’t know”.
}
event-no-account = No account to create, nothing to pay. Nothing is sent to any office.
event-before = Have to hand
event-answers = What happens to your answers
event-answers-text = They stay on your device, in an encrypted cookie, for { $hours } hours after your last answer. We keep no copy.
event-start = Start
event-resume = Resume
event-resume-text = You have already started on this device.
event-see-plan = See my plan
event-restart = Erase everything and start again
event-gone-title = We do not have your answers
event-gone-text = They are erased { $hours } hours after the last one, or when you close a private window. You can start again.

# Questions
question-why = Why do we ask?
question-continue = Continue
question-unknown = I don’t know
question-see-plan = See my plan now
question-problem = There is a problem
question-error = Error:
field-day = Day
field-month = Month
field-year = Year
field-date-hint = For example: 27 3 2026, or 27 March 2026
suffix-euros = €
suffix-euros-day = € a day
suffix-euros-month = € a month
suffix-euros-year = € a year
suffix-percent = %
suffix-years = years
suffix-months = months
suffix-days = days
missing-choice = Choose an answer, or “I don’t know”
missing-money = Write an amount, 0 if there is none, or choose “I don’t know”
missing-number = Write a number, or choose “I don’t know”
missing-date = Write the date, or choose “I don’t know”
missing-day = The day is missing. Write for example 27
missing-month = The month is missing. Write for example 3 or March
missing-year = The year is missing. Write its four digits, for example 2026
not-an-amount = This is not an amount. Write digits only, for example 1250.50
not-a-number = This is not a number. Write digits only, for example 2
not-whole = Write a whole number, without decimals
too-many-decimals = Write at most two digits after the decimal point
below-least = This is too small. Write { $least } or more
above-most = This is too large. Write { $most } or less
unclear-day = The day must be a number from 1 to 31
unclear-month = The month must be a number from 1 to 12, or its name, for example March
unclear-year = Write the year with its four digits, for example 2026
no-such-day = This day does not exist in that month. Check the day and the month
too-early = The date is too long ago. It must be { $date } or later
too-late = The date is too far away. It must be { $date } or earlier

# The plan
plan-day = Computed on { $day }, catalogue { $release }.
plan-not-sent = This plan sends nothing: each step is still to be done with the office.
plan-open = Open a step to see how to do it and why it is here.
plan-questions-left = { $n ->
    [one] One question can still change this plan.
   *[other] { $n } questions can still change this plan.
}
plan-continue = Continue the questions
plan-important = Important
urgency-overdue = Past its date
urgency-week = Now or within 7 days
urgency-month = Within a month
urgency-half-year = Within 6 months
urgency-later = Later
urgency-no-date = No known deadline
urgency-automatic = Done without you
status-to-do = To do
status-to-check = To check
status-automatic = Done automatically
status-overdue = Past its date
status-not-for-you = Not for you
item-by = By the end of
item-last-day = Last day
item-advice = Best before
item-advised-day = Advised day
item-legal = Legal deadline:
item-advised = Advice:
item-amount = Amount
item-with = With
item-needs = To provide
item-after = After
item-channels = How
item-cost = Cost
item-late = After that day
item-silence = No answer
item-assessed = To be assessed by
item-settled = To find out
item-not-covered = We cannot work out this right for you. Ask the office.
item-for-all = This step is part of the event for everybody.
item-contest = Contest
item-who = Who else may do it
item-delay = Time taken
supposed-if = If we suppose
supposed-yes = Yes, with what is supposed here. It is not certain.
supposed-no = No, with what is supposed here. It is not certain.
supposed-amount = Yes, { $amount }, with what is supposed here. It is not certain.
item-source = Text
item-checked = checked on { $date }
due-rolled = The last day would be { $before }, which is not a working day: you have until { $on }.
due-from = (counted from { $date })
due-between = between { $low } and { $high }, depending on your answers
due-not-before = not before { $low }, depending on your answers
due-not-after = { $high } at the latest, depending on your answers
due-not-known = date not yet known
amount-not-computed = amount not computed here
amount-not-known = not yet known
cost-free = free
need-produced = { $evidence } (obtained at the step “{ $step }”)
need-fetched = { $evidence } (asked directly of: { $body })
confirm-unread = We have not compared this step with the official text yet.
confirm-secondary = Our sources cite the official text without giving it, or do not all say the same.
confirm-unread-part = We have not compared everything said here with the official text yet.
confirm-secondary-part = Some of our sources cite the official text without giving it, or do not all say the same.
confirm-with = Have it confirmed before you commit yourself: { $body }.
cited-unread = not read yet
cited-secondary = read at second hand
silence-accepts = after { $time }, silence means yes
silence-refuses = after { $time }, silence means no
silence-nothing = after { $time }, nothing is decided: a court can order an answer
silence-months = { $n ->
    [one] one month
   *[other] { $n } months
}
silence-days = { $n ->
    [one] one day
   *[other] { $n } days
}
silence-clear-days = { $n ->
    [one] one clear day
   *[other] { $n } clear days
}
silence-working-days = { $n ->
    [one] one working day
   *[other] { $n } working days
}
channel-online = Online at { $site }
channel-phone = By phone at { $number }
channel-desk = At a desk
channel-desk-find = At a desk: find the nearest
channel-post = By post
channel-form = Form { $form }
why-criteria = Conditions
why-holds = yes
why-fails = no
why-open = not yet known
why-assessed = to be assessed by: { $body }
why-facts = What we know about you
why-declared = you said so
why-supposed = supposed
why-attested = according to { $body }, on { $date }
why-figures = Figures of the law
why-since = since { $date }
why-steps = Workings
turn-title = What would change the answer
turn-yes = yes
turn-no = no
turn-day = From { $date } on, with no other change, the answer will be: { $answer }.
turn-fact = With “{ $what }: { $value }”, the answer would be: { $answer }.
papers-title = Papers to gather
papers-instead = { $n ->
    [one] One paper serves for all, instead of { $m } asked for separately.
   *[other] { $n } papers are enough, instead of { $m } asked for separately.
}
papers-count = { $n ->
    [0] No paper to gather.
    [one] One paper to gather.
   *[other] { $n } papers to gather.
}
papers-for = For: { $services }
papers-produced = Papers you will get on the way
papers-from = At the step: { $services }
papers-fetched = What the bodies get themselves
papers-fetched-from = Asked of: { $body }
paper-original = The original
paper-months = { $n ->
    [one] Less than a month old
   *[other] Less than { $n } months old
}
paper-days = { $n ->
    [one] Less than a day old
   *[other] Less than { $n } days old
}
others-title = What is not for you
others-text = According to your answers. If something surprises you, see why or change an answer.
answers-title = Your answers
answers-change = Change
answers-none = You have not answered any question yet.
answer-unknown = I don’t know
plan-keep = Keep this plan
plan-print = Print this plan
plan-calendar = Add the dates to my calendar
plan-help = Get help by phone or near me
print-back = Back to the plan
calendar-legal = Last day: { $service }
calendar-advice = To do: { $service }
calendar-to-check = To check: { $service }

# About the site
offices-title = Find an office: { $body }
offices-label = Postal code or name of your commune
offices-none = We know no office for this place.
help-title = Get help
help-intro = You do not have to do it alone, nor do everything online.
help-people = Near you
help-people-text = Show the printed plan or your screen to the person who helps you.
help-bodies = The offices
help-bodies-text = For one step in particular, ask the office responsible.
help-site = Site of { $body }
help-find = Find { $body } near me
help-phone = Phone: { $number }
accessibility-title = Accessibility
accessibility-state = This site has not been audited yet. So we cannot say that it conforms to the standard EN 301 549.
accessibility-done = What we do
accessibility-done-text = Pages work without JavaScript, by keyboard, on a small screen, with enlarged text and with a screen reader. Automatic tools check them at each version; they do not see everything.
accessibility-problem = A difficulty?
accessibility-problem-text = If a page stops you, tell the body that gave you this address: it must give you the same service in another way.
accessibility-defender = Without an answer, you can write to:
data-title = Your data
data-kept = What is kept
data-kept-text = Your answers, in an encrypted cookie on your device. Our servers keep nothing: they read the cookie, compute the page and forget.
data-journeys = The journeys that you keep
data-journeys-text = Only if you asked for it: your journey is then on our servers, encrypted with a key that is yours alone. Under “My journeys” you can take it with you and erase it.
data-time = For how long
data-time-text = { $hours } hours after your last answer, then they are erased. This cookie does not exist before you start.
data-who = Who sees them
data-who-text = Nobody. Nothing is sent to any office or company. There is no advertising, no audience measurement, no script.
data-log = What the server notes
data-log-text = The kind of page asked for, the time and how long it took. Not your answers, not your address, not the words you search for.
data-rights = Erase now
data-rights-text = Choose “Erase everything and start again” at the beginning of the event, or erase this site’s cookies in your browser. On a shared device, do so before you leave.
data-open = Open data
data-open-text = The whole catalogue is public, for any use: services, rules and their sources.

# Pages shown instead of the one asked for
oops-home = Back to the home page
oops-not-found = This page does not exist
oops-not-found-text = Check the address. If you followed a link, it may be an old one.
oops-method = This address is not asked for that way
oops-method-text = Go back to the home page and start from a page of the site. Your answers have not changed.
oops-too-large = This is too long to be read
oops-too-large-text = What was sent is larger than any of our forms. Go back and shorten it. Your answers have not changed.
oops-not-a-form = We did not understand what was sent
oops-not-a-form-text = Go back and send the form from its page. Your answers have not changed.
oops-forged = This form does not come from a recent page of the site
oops-forged-text = For safety, nothing was saved. Go back, reload the page and try again.
oops-too-long = There are too many answers for your browser
oops-too-long-text = Your answers are kept on your device, where space is limited. The last one was not saved. You can see your plan with the others.
oops-too-many = Too many requests at once
oops-too-many-text = Wait a few seconds, then reload the page. Your answers have not changed.
oops-too-slow = Your request took too long to arrive
oops-too-slow-text = Check your connection, then try again. Your answers have not changed.
oops-fault = The service has a problem
oops-fault-text = The fault is ours. Try again in a few minutes. Your earlier answers are still on your device.
oops-sign-in = Come back to your journey to see this page
oops-sign-in-text = Enter your code, or sign in. Nothing that you saved is deleted.
oops-desk-sign-in = Sign in as an agent
oops-desk-sign-in-text = Your session has ended, or has not begun.
oops-away = Our data cannot be reached for the moment
oops-away-text = Nothing that we confirmed is lost. Try again in a few minutes.
oops-stale = Something has changed since you opened this page
oops-stale-text = Go back to the page before and look at it again before you go on.
oops-not-now = This is not possible for the moment
oops-not-now-text = The request is no longer as the page showed it. Go back to see where it stands.
