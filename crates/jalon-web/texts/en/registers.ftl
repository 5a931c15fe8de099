# What bodies know already: asked with the person's agreement, shown before it is used.

# Words of addresses
path-registers = registers

registers-title = What public bodies already know
registers-intro = You need not repeat what a body knows. Ask it: you see its answer, then you decide whether we use it.
registers-none = No body connected to this site knows anything else that would help here.
registers-not-identified = A body is only asked about somebody whose identity is certain. Sign in first.
registers-used = What you use, according to { $body }
registers-own = Say it myself
registers-again = Ask again
registers-go-on = Answer what is left
registers-spared = { $n ->
    [one] A body already knows one thing that we would ask you.
   *[other] Bodies already know { $n } things that we would ask you.
}

register-declined = You said no. You can change your mind.
register-unknown = Did not find you.
register-away = Does not answer at the moment.
register-unknown-note = { $body } did not find you. Answer yourself: your rights stay the same.
register-away-note = { $body } did not answer. Try again later, or answer yourself.
register-gone-note = The answer waited more than an hour: it is erased. You can ask again.
register-needs-more = { $body } needs to know more to recognise you.
register-holds = What we ask { $body }
register-told = What we tell { $body } about you
register-basis = Law that allows it
register-promise = Nothing is used before you have seen it. The question is written in your log.
register-ask = Ask { $body }
register-decline = Do not ask
register-answer-intro = This is what { $body } answers. Nothing is used yet.
register-told-intro = On { $day }, { $body } let us know this by itself: { $event }. Nothing is used yet, and nothing was sent. If you accept it, the plan begins with what follows.
register-differs = This is not what you said. Which should be used?
register-differs-from = This is not what { $who } says. Which should be used?
register-theirs = { $body } says:
register-mine = I keep what I said:
register-kept = I keep what { $who } says:
register-use = If something is wrong, do not use it: answer yourself, and ask the body to correct it.
register-accept = Use this information
register-refuse = Do not use it
register-choose-which = Choose which one is yours
register-choose-one = { $what }: choose which should be used
register-says = According to { $body }, on { $date }.
register-says-until = According to { $body }, on { $date }; valid until { $until }.
event-start-known = Start with what public bodies already know
event-start-known-text = You are signed in: bodies can answer in your place. You see each answer before it is used.
journey-registers = See what public bodies already know
