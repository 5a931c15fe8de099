
# The pages of a body's agents

# Words of addresses
path-desk-decide = decision
path-desk-missing = missing
path-desk-team = team
path-desk-go = go
path-desk-leave = leave
path-desk-key = passkey
path-desk-new-key = new-passkey

# Above every page
desk-nav = Agents’ space
desk-inbox = Requests
desk-team = Team
desk-leave = Sign out
desk-done-title = Done
desk-warning = Warning
desk-choose-one = Choose
desk-nobody = nobody
desk-no-name = No name asked

# Signing in
desk-sign-in-title = Agents’ sign-in
desk-sign-in-text = This space is for agents of the bodies that receive requests here.
desk-demo = Demonstration: come in as
desk-enter = Come in
desk-pro-connect = Sign in with ProConnect
desk-provider = Sign in with the account of your organisation
desk-use-key = Sign in with a passkey
desk-make-key = I have an invitation code
desk-no-sign-in = Nobody can sign in on this site.
desk-not-ours = No body of your establishment works here. Ask whoever runs this site to add it
desk-nameless = Your account gives no name. People may know who sees to their request: complete your account, then try again
desk-again = The sign-in took too long or began in another browser. Start again
desk-provider-away = The sign-in service does not answer for the moment. Try again in a few minutes
desk-left-title = You are signed out
desk-left-text = Your session here has ended.
desk-leave-provider = Sign out of ProConnect too

# Passkeys
desk-key-title = Sign in with a passkey
desk-key-button = Use my passkey
desk-new-key-title = Make your passkey
desk-new-key-button = Make the passkey
desk-key-text = Your device will ask for your finger, your face or its code.
desk-key-no-script = A passkey needs JavaScript: this is the only such page of this site. Allow it for this site, or ask your lead for another way to sign in.
desk-key-old = This browser cannot use passkeys. Update it or take another browser.
desk-key-failed = The device gave no passkey. You can try again.
desk-key-late = It is too late. Start again; if your invitation is more than three days old, ask for another
desk-key-refused = This passkey could not be verified. Start again; if it goes on, ask for a new invitation
desk-key-unknown = This passkey is not known here. Ask your lead for an invitation
desk-code = Invitation code
desk-code-hint = 26 letters and digits that your lead gave you. It serves once, for three days.
desk-code-wrong = This code opens nothing. Check it, or ask for another invitation

# Queues
desk-title = Requests: { $queue }
desk-queues = Queues
desk-by-service = By service
desk-queue-open = all open
desk-queue-new = new
desk-queue-examining = being examined
desk-queue-missing = waiting for the person
desk-queue-mine = mine
desk-queue-nobody = nobody’s
desk-queue-decided = decided
desk-empty = Nothing to see to here.
desk-choose = Choose requests
desk-sent-on = Sent on { $date }
desk-in-charge-of = In charge: { $name }
desk-age = { $n ->
    [0] today
    [one] for { $n } day
   *[other] for { $n } days
}
desk-age-of = day { $n } of { $given }
desk-days-left = { $n ->
    [0] today
    [1] tomorrow
   *[other] in { $n } days
}
desk-alert-accepts = Without an answer on { $date } ({ $left }), the request is accepted
desk-alert-refuses = Without an answer on { $date } ({ $left }), the request is refused
desk-alert-nothing = Without an answer on { $date } ({ $left }), the person can go to court
desk-over-accepts = The time was over on { $date }: silence means yes
desk-over-refuses = The time was over on { $date }: silence means no
desk-over-nothing = The time was over on { $date }: the person can go to court
desk-state-new = New
desk-state-examining = Being examined
desk-state-missing = Something is missing
desk-state-decided = Decided
desk-take = Take
desk-release = Give back
desk-examine = Begin to examine
desk-give-to = Give to
desk-give = Give
desk-pages = Pages
desk-first = First requests
desk-next = Next requests
desk-none-chosen = Choose one request at least
desk-no-one-chosen = Choose a person
desk-done-taken = { $n ->
    [one] { $n } request taken
   *[other] { $n } requests taken
}
desk-done-examining = { $n ->
    [one] { $n } request being examined
   *[other] { $n } requests being examined
}
desk-done-released = { $n ->
    [one] { $n } request given back
   *[other] { $n } requests given back
}
desk-done-given = { $n ->
    [one] { $n } request given to { $name }
   *[other] { $n } requests given to { $name }
}
desk-done-already = { $n ->
    [one] { $n } already taken by { $name }
   *[other] { $n } already taken by { $name }
}
desk-done-settled = { $n ->
    [one] { $n } already decided
   *[other] { $n } already decided
}
desk-done-gone = { $n ->
    [one] { $n } is gone or has changed
   *[other] { $n } are gone or have changed
}
desk-done-failed = { $n ->
    [one] { $n } did not go through: try again
   *[other] { $n } did not go through: try again
}

# One request
desk-sent = Sent on
desk-waits = Time
desk-silence = Without an answer
desk-silence-accepts = accepted after { $date } ({ $text })
desk-silence-refuses = refused after { $date } ({ $text })
desk-silence-nothing = a court can be asked after { $date } ({ $text })
desk-silence-stopped = the time does not run: you wait for the person
desk-silence-none = the law gives silence no meaning here
desk-reference = Your number
desk-in-charge = In charge
desk-late = Silence has refused this request. You can still decide: your decision takes the place of this refusal.
desk-died = { $register }: this person died on { $day }. No message is sent to them any more, and no day is counted. Nothing is erased.
desk-denied = { $register } said that this person died. They signed in on { $day } and say that they are alive: messages and time limits run again.
desk-decision-paper = Download the decision (PDF)
desk-do = To do
desk-ask-missing = Ask for what is missing
desk-decide = Decide
desk-content = What the person sent
desk-answers = Answers
desk-papers = Papers
desk-paper = Paper
desk-no-papers = No paper was sent.
desk-paper-gone = No longer there
desk-paper-waiting = Being checked: it cannot be downloaded yet
desk-paper-infected = Harmful file: it was not kept
desk-kilobytes = { $number } KB
desk-megabytes = { $number } MB
desk-why = Why you receive these data
desk-purpose = Purpose
desk-purpose-of = To see to the request “{ $service }”, and nothing else
desk-basis = Legal basis
desk-consent = Agreement of the person
desk-signature = Signed by
desk-write-title = Write to the person
desk-words = Your message
desk-words-hint = The person reads it on the site. Your name is shown.
desk-write = Send the message
desk-no-words = Write your message
desk-too-many-words = The text is too long: 5,000 characters at most
desk-history = History
desk-at = { $date } at { $time }
desk-who-person = The person
desk-who-system = The body’s system
desk-who-itself = By itself
desk-did-send = Request sent
desk-did-receive = Request received
desk-did-receive-as = Request received, number { $reference }
desk-did-assign = { $name } in charge
desk-did-release = Nobody in charge any more
desk-did-examine = Examination begun
desk-did-ask = Asked for what is missing, until { $date }
desk-did-supply = { $n ->
    [0] Answer of the person
    [1] Answer of the person, with one paper
   *[other] Answer of the person, with { $n } papers
}
desk-did-write = Message
desk-did-withdraw = Request taken back
desk-fell-accepts = No answer by { $date }: request accepted
desk-fell-refuses = No answer by { $date }: request refused
desk-fell-nothing = No answer by { $date }: a court can be asked
desk-views = Who opened this request
desk-views-text = Each time it is opened or downloaded is noted. The person sees it too.
desk-just-taken = You are in charge of this request
desk-just-released = Nobody is in charge of this request any more
desk-just-given = The request is given
desk-just-examining = The examination has begun
desk-just-asked = You asked for what is missing
desk-just-written = The message is sent
desk-just-decided = The decision is made

# Asking for what is missing
desk-missing-title = Ask for what is missing
desk-needed = Papers of this service
desk-others = Other papers
desk-missing-words = Say what is missing, and why
desk-missing-words-hint = The person reads this text as it is.
desk-until = Last day to answer
desk-effect-accepts = Your time stops, and begins anew on the day when you have everything.
desk-effect-refuses = Your time is suspended until the answer, or until this day at the latest.
desk-effect-none = Silence has no legal meaning here: asking for a paper changes no time.
desk-missing-send = Send to the person
desk-day-missing = Write the last day to answer
desk-day-past = The last day cannot be past
desk-day-far = The last day is in one year at most
desk-day-unclear = Write the day, the month and the year, for example 27 3 2027

# Deciding
desk-decide-title = Decide
desk-outcome = Your decision
desk-grant = Grant
desk-refuse = Refuse
desk-close = Close, neither granted nor refused
desk-reasons-hint = The facts and texts on which you decide, in plain words. A refusal always has reasons.
desk-appeal-hint = How, with whom and by when. This text comes from the page of the service: adapt it.
desk-check = Read again before deciding
desk-no-outcome = Choose a decision
desk-no-reasons = Write the reasons of the refusal
desk-no-appeal = Write how to contest the refusal
desk-check-title = Read the decision again
desk-check-text = This is what the person will read. Nothing is decided yet.
desk-confirm = Decide now
desk-change = Change

# The team
desk-team-title = Team
desk-team-text = Agents who signed in during the last six months.
desk-role-agent = agent
desk-role-lead = lead
desk-seen = last signed in on { $date }
desk-has = requests in charge: { $n }
desk-give-all = Give all requests of somebody
desk-from = From
desk-invite = Invite an agent
desk-invite-text = For an agent without ProConnect: the code lets them make a passkey.
desk-invite-name = Name of the agent
desk-invite-name-hint = The one that people will see, for example A. Petit.
desk-invite-account = Work e-mail address
desk-invite-lead = They are also a lead
desk-invite-button = Make a code
desk-no-invite-name = Write the name of the agent
desk-no-invite-account = Write the e-mail address of the agent
desk-invited = Invitation code
desk-invited-text = Give this code to the agent, and to nobody else. It is shown once and serves once, for three days, at { $address }.
