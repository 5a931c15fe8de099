# Tell once: choose, fill in, attach, check, send, follow.

# Words of addresses
path-sent = sent
path-withdraw = withdraw
path-copy = copy
path-receipts = receipts
path-decision = decision
path-contest = objection

# Choosing
tell-choose-title = What do you want to ask for here?
tell-choose-intro = You say each thing once. Nothing leaves before you have read all of it again.
tell-choose-none = No service of your plan can be asked for here for now.
tell-asked-title = Already asked for here
tell-asked-before = Earlier request: { $state }
tell-marked-done = You said that this is done
tell-not-for-you = What is not offered, and why
tell-to-journey = Back to my journey

# The form
tell-step = Form, step { $n } of { $of }
tell-form-intro = What you leave empty can be filled in later. Nothing is sent from this page.
tell-optional = (optional)
tell-whom = For: { $bodies }.
tell-said = You said so on { $date }.
tell-known-by = Known from { $provider }, { $date }.
tell-answered = From your answer of { $date }.
tell-more = More information
tell-of = { $whose }: { $what }
tell-save = Save and continue
tell-later = Save and come back later
tell-too-long = { $n ->
    [one] Write at most one character
   *[other] Write at most { $n } characters, spaces included
}
tell-too-many-lines = { $n ->
    [one] Write one line only
   *[other] Write at most { $n } lines
}
tell-out-of-range = The date must be between { $first } and { $last }
tell-unwritable = An invisible character cannot be kept. Delete the text and type it again
tell-not-an-email = Write an email address, for example name@example.com
tell-not-a-phone = Write a telephone number, for example +33 6 12 34 56 78
tell-phone-length = This number does not have the right number of digits. Check it
tell-not-an-iban = An IBAN starts with two letters and two digits, for example FR76
tell-iban-length = This IBAN is too short or too long for its country, or the country is not in the SEPA area. Check it
tell-iban-check = There is a slip in this IBAN. Copy it again from your bank details
tell-not-a-nir = Write the 13 digits and the 2-digit key of the carte Vitale
tell-nir-length = It takes 13 digits and a 2-digit key. Check the number
tell-nir-check = The key does not fit the number. Copy the 15 digits again

# Papers
tell-papers-title = The papers to give
tell-papers-intro = Give each paper once: it goes to those who need it, when you send.
tell-papers-none = No paper is needed.
tell-papers-lacking = { $n ->
    [one] One paper is lacking. You can go on and give it later.
   *[other] { $n } papers are lacking. You can go on and give them later.
}
tell-original = You may be asked for the original. Keep it.
tell-to-check = Check before sending
tell-file-unnamed = File
tell-file-limits = { $n ->
    [one] PDF, JPEG or PNG, at most one megabyte for each file. A sharp photo is enough.
   *[other] PDF, JPEG or PNG, at most { $n } megabytes for each file. A sharp photo is enough.
}
tell-file-choose = Choose a file
tell-file-more = Add another page
tell-file-send = Add this file
tell-file-remove = Remove
tell-file-waits = Being checked
tell-file-refused = The file “{ $name }” contains something dangerous, probably without your knowing. It was not kept and nobody received it. Please give another one: a photograph of the paper, for example.
tell-file-kilobytes = { $n } kB
tell-file-megabytes = { $n } MB
tell-file-none = Choose a file before you add it
tell-file-empty = This file is empty
tell-file-too-large = { $n ->
    [one] This file is too large. At most one megabyte is possible
   *[other] This file is too large. Give at most { $n } megabytes, or one photo for each page
}
tell-file-pages = { $n ->
    [one] This document must have one page
   *[other] This document has too many pages. Give at most { $n } pages
}
tell-file-heic = HEIC photos cannot be read. Set your telephone to JPEG, or send a screenshot
tell-file-picture = This kind of picture cannot be read. Save it as JPEG or PNG
tell-file-office = Save this document as PDF, then add the PDF
tell-file-archive = Add the files one by one, without an archive
tell-file-other = This kind of file is not accepted. Give a PDF, a JPEG or a PNG
tell-file-name = The name of this file does not fit its content. Save it again, then add it
tell-file-pixels = This picture is too large. Make it smaller, or take a new photo
tell-file-encrypted = This PDF is protected. Save it without a password or restrictions, or take photos of the pages
tell-file-inside = This PDF has other files inside. Print it to PDF, then add the new one
tell-file-active = This PDF has a program or a form inside. Print it to PDF, then add the new one
tell-file-damaged = This file is damaged or incomplete. Save it again, or take a photo of the paper
tell-file-infected = This file has something harmful inside. It was not kept. Take a photo of the paper instead
tell-file-too-many = You have given as many files as possible. Remove one before you add another
tell-file-too-much = Your files take up all the room there is. Remove one before you add another

# Check and send
tell-check-title = Check before you send
tell-check-intro = This is exactly what each body will receive. Nothing else leaves.
tell-check-ready = { $n ->
    [0] No request is ready.
    [one] One request ready.
   *[other] { $n } requests ready.
}
tell-check-incomplete = { $n ->
    [one] One is incomplete: it does not leave.
   *[other] { $n } are incomplete: they do not leave.
}
tell-check-part-ready = Ready
tell-check-part-incomplete = Incomplete
tell-check-to = To: { $body }
tell-by-platform = It goes by { $platform }, the platform that hands requests over to public bodies.
tell-by-post = It goes on paper, by post. The body answers by letter.
tell-not-yet-confirmed = The body has not said yet that it received it.
tell-check-lacks = It lacks:
tell-check-answer = Answer
tell-check-receives = What is received by: { $body }
tell-check-basis = The text that allows it:
tell-check-basis-unread = We have not yet compared this text with the official source.
tell-check-withheld = Does not receive: { $what }.
tell-check-is-signed = This request is signed.
tell-check-consent = I agree that this is sent to: { $body }
tell-check-no-consent = Tick the box to send it, or do not choose this service any more
tell-check-sign = Sign
tell-check-signature = Your first and last name
tell-check-signature-hint = By writing your name you sign the requests that must be signed, and certify that what you say is true.
tell-check-no-signature = Write your first and last name to sign
tell-check-bad-signature = Write your name in letters, in at most 200 characters
tell-check-before-sending = You can then follow each request, write to the body or withdraw the request.
tell-check-send = Send
tell-check-nothing = No request is complete. First give what is lacking.
tell-check-changed = Something has changed since this page was shown. Nothing has left. Read what follows again before you send.
tell-check-already-sent = One of these requests has already left. Read what remains again.
tell-check-paper = A file cannot leave. Look at your papers.
tell-check-to-form = See the form again
tell-check-to-papers = See the papers again

# Sent
tell-sent-title = { $n ->
    [one] Your request is sent
   *[other] Your { $n } requests are sent
}
tell-sent-on = On { $date }
tell-sent-intro = Each request goes its own way. You can print this page or keep a copy of each.
tell-sent-received = The body has confirmed that it has it: { $body }.
tell-sent-not-yet = The body has not confirmed yet that it has it: { $body }. You will see it here.
tell-sent-what = What was sent
tell-sent-copy = Keep a copy (PDF)
tell-sent-next = What happens next
tell-sent-next-text = Each body examines its request. If something is missing, it asks you here. You are told if you have said how to reach you.
tell-sent-left = { $n ->
    [one] One chosen service is not sent.
   *[other] { $n } chosen services are not sent.
}
tell-sent-finish = Finish

# States
tell-state-sent = Sent
tell-state-received = Received
tell-state-examining = Being examined
tell-state-missing = Something is missing
tell-state-granted = Decision: granted
tell-state-refused = Decision: refused
tell-state-closed = Decision: closed
tell-event-sent = Request sent
tell-event-received = Received by the body
tell-event-reference = Received by the body under the number { $reference }
tell-event-assigned = Given to { $name }
tell-event-examining = Examination begun
tell-event-missing = Something is missing, to be given by the end of { $date }
tell-event-supplied = What was missing was given
tell-event-wrote = Message
tell-event-silence-accepts = No answer in time: granted
tell-event-silence-refuses = No answer in time: refused
tell-event-silence-nothing = No answer in time
tell-event-withdrawn = Request withdrawn
tell-who-you = you
tell-who-other = another person of the household
tell-who-agent = { $name } ({ $body })

# One request
tell-request-caption = Request to: { $body }
tell-request-missing = What the body expects of you
tell-request-until = To be given by the end of { $date }
tell-request-until-passed = The last day was { $date }. Give it all the same, as soon as you can.
tell-request-replace = Give another file
tell-request-replace-why = A file that you had attached contains something dangerous, probably without your knowing. It was not kept and nobody received it. Photograph the paper instead.
tell-request-replace-nothing = Choose a file to give instead
tell-request-given = Give “{ $name }”, already among your papers
tell-request-supply-words = Your words to the body
tell-request-supply = Send what is missing
tell-request-nothing-given = Add a file or write an answer
tell-request-decision = The decision
tell-request-when = When will you have an answer?
tell-request-delay = Half of the answers come within { $median }, nine in ten within { $most }. Observed here on { $n } decisions.
tell-request-silence-accepts = The time by law is { $time }. Without an answer by the evening of { $date }, your request is granted ({ $source }).
tell-request-silence-refuses = The time by law is { $time }. Without an answer by the evening of { $date }, your request is refused, and you can contest it ({ $source }).
tell-request-silence-nothing = The time by law is { $time }. Without an answer by the evening of { $date }, a court can make the body answer ({ $source }).
tell-request-silence-waits = The time by law does not run as long as something is missing.
tell-request-reference = File number: { $reference }
tell-request-in-charge = In charge: { $name }
tell-request-steps = What has happened
tell-request-write = Write to: { $body }
tell-request-message = Your message
tell-request-longest = At most { $number } characters. It stays in the file.
tell-request-send-message = Send the message
tell-request-no-words = Write your message
tell-request-too-long = Your message is too long. Make it shorter
tell-request-too-many = There are too many messages in this file. Call the body
tell-request-content = What was sent
tell-request-views = Who has opened your request
tell-request-no-views = Nobody has opened it yet.
tell-request-receipts = Keep the receipts
tell-request-receipts-why = What left, who opened it and what was decided is entered in a log that nobody can change unseen. A receipt proves it, even without us.
tell-request-viewed = { $who }, on { $when }
tell-moment = { $date } at { $time } ({ $zone })
zone-cet = Central European Time
zone-cest = Central European Summer Time
zone-other = UTC{ $offset }
tell-request-step-only = This request is another person’s of the household. You see where it stands, not what it says.
tell-decision-granted = Granted by: { $body }.
tell-decision-refused = Refused by: { $body }.
tell-decision-closed = Closed by: { $body }.
tell-decision-silence-accepts = The body did not answer by the end of { $date }. By law that is a yes.
tell-decision-silence-refuses = The body did not answer by the end of { $date }. By law that is a refusal.
tell-decision-silence-nothing = The body did not answer by the end of { $date }. Nothing is decided, but a court can make it answer.
tell-decision-reasons = Why
tell-decision-appeal = Contest it
tell-decision-pdf = The decision (PDF)
tell-decision-letter = A letter to contest it, ready to be completed (PDF)
tell-withdraw-title = Withdraw this request
tell-withdraw-text = The body stops examining and will decide nothing. You can make a new request, with a date of its own.
tell-withdraw-yes = Yes, withdraw the request
tell-withdraw-no = No, keep it

# Documents
tell-doc-copy = Copy of your request
tell-doc-reference = File number
tell-doc-service = Service
tell-doc-body = Body
tell-doc-by = Asked for by
tell-doc-sent = Sent on
tell-doc-signed = Signed by { $name }.
printed-strange = Some characters cannot be printed here: a question mark stands for each.
tell-doc-your-name = Your name
tell-letter-subject = Objection to a refusal: { $service }
tell-letter-opening = On { $sent } I asked you for: { $service }. On { $date } this request was refused.
tell-letter-ask = I contest this refusal and ask you to examine my request again.
tell-letter-reasons = My reasons are these (to be completed):
tell-letter-answer = Please answer me in writing, and tell me why if you stand by the refusal.
tell-letter-closing = Yours faithfully,
