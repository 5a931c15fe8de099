
# A demonstration
demo-title = Try Jalon
demo-intro = Everything works, and nobody is real: the people are invented, nothing leaves from here. Five things to try, a minute each.
demo-step-plan = Say what happens, and read your plan without an account:
demo-step-keep = Keep your plan, or come in as somebody invented:
demo-step-send = Choose requests, fill in once, see what each body receives, send:
demo-step-desk = Go to the other side: examine the request as an agent of the body, and decide:
demo-step-mails = Read the messages that the person received:
demo-sign-in = Come in as somebody
demo-mine = My journeys
demo-desk = The desk of agents
demo-clock = Let days pass
demo-today = Here it is { $date }. The silence of a body and last days come when their day has passed. Sessions end too: one comes back with one’s code, or signs in again.
demo-days = Number of days
demo-days-hint = For example 61, for a silence of two months
demo-ahead = Go ahead
demo-people = The invented people
demo-agents = The invented agents
demo-mails-title = Messages and letters
demo-mails-intro = What would have left for people. The latest is on top.
demo-mails-list = Mails
demo-no-mail = No message yet. A person receives some when they have said, in their journey, how to reach them.
demo-letters-list = Letters
demo-no-letter = No letter yet.
demo-letter = Letter { $n } (PDF)
demo-to = To { $address }
