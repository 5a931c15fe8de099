
# Words of messages (src/notices). Subjects and short messages name neither service nor body: a locked screen shows them.
notice-hello = Hello,
notice-subject-sent = { $n ->
    [one] Your request has been sent
   *[other] Your { $n } requests have been sent
}
notice-subject-missing = Something is missing from your request, to send by the end of { $date }
notice-subject-message = You have a message
notice-subject-decided = There is an answer to your request
notice-subject-silence = The time to answer your request is over
notice-subject-deadline = To do by the end of { $date }
notice-subject-joined = Somebody has joined your journey
notice-subject-announced = There is something for you to see
notice-subject-harmful = A file that you gave could not be kept
notice-sent = { $n ->
    [one] Your request has been sent. We write to you as soon as there is an answer.
   *[other] Your { $n } requests have been sent, each to its own body. We write to you as soon as there is an answer.
}
notice-missing = { $body } needs something more for your request “{ $service }”. You have until the end of { $date } to send it.
notice-message = { $body } has written to you about your request “{ $service }”.
notice-decided = { $body } has answered your request “{ $service }”.
notice-silence = { $body } has not answered your request “{ $service }” in time. The page of the request says what the law makes of it and what you can do.
notice-deadline = The last day is { $date } to do this: { $service }.
notice-joined = Somebody who was invited has joined your journey. They see the steps that you share, and not what you filled in.
notice-announced = { $body } let us know something that concerns you. Nothing is decided and nothing was sent. You can read it, and accept or refuse it.
notice-harmful = One of your files contains something dangerous, probably without your knowing. We did not keep it and nobody received it. Please give another one: a photograph of the paper, for example.
notice-act-sent = To follow your requests:
notice-act-missing = To send what is missing:
notice-act-message = To read and answer:
notice-act-decided = To read the answer:
notice-act-silence = To see what to do:
notice-act-deadline-here = You can ask for it here:
notice-act-deadline = To see how to do it:
notice-act-joined = To see your journey:
notice-act-announced = To read it:
notice-act-harmful = To give another file:
notice-proof = To check that this message is from us, enter the code { $code } at { $address }
notice-never = We never ask for a password or a card number in a message.
notice-short = Jalon: { $subject }. { $address } This message can be checked: code { $code } at { $check }

# Letters
letter-date = { $date }
letter-reference = Reference
letter-granted = { $body } has granted your request “{ $service }”.
letter-refused = { $body } has refused your request “{ $service }”.
letter-closed = { $body } has closed your request “{ $service }” without granting or refusing it.
letter-granted-next = You have nothing to do, unless the body asks you for something else. Keep this letter.
letter-refused-next = The reasons for the refusal are on the page of the request. You can also ask the body for them.
letter-closed-next = The reason is on the page of the request. You can also ask the body for it.
letter-contest = If you do not agree
letter-silence = { $body } has not answered your request “{ $service }” by the end of { $date }, the last day that it had.
letter-silence-acceptance = The law then says that your request is granted. You can ask the body to confirm it in writing.
letter-silence-refusal = The law then says that your request is refused. You can ask the body for the reasons, and contest it.
letter-silence-nothing = The law takes it neither for a yes nor for a no. You can ask the body where your request stands.
letter-source = Text: { $source }
letter-online = Online
letter-phone = By telephone
letter-phone-value = { $body }, { $phone }
letter-proof = To check that this letter is from us, enter this code at { $address } or read it out to whoever helps you:

notice-paused-subject = Your system does not answer
notice-paused = The system by which { $body } receives requests has not answered since { $date }. Nothing is sent to it for now; it is tried again every hour at least. No request is lost: they will leave in their order as soon as it answers.
notice-paused-cause = Last answer: { $cause }

# What is handed over to a body, as a document for its people (src/notices/handed.rs)
handed-title-sent = Request: { $service }
handed-title-supplied = More for a request: { $service }
handed-title-message = Message about a request: { $service }
handed-title-withdrawn = Request withdrawn: { $service }
handed-to = Addressed to
handed-reference = Your number
handed-fields = What the person filled in
handed-answers = Their situation
handed-words = What the person writes
handed-withdrawn = The person withdraws this request. It no longer has to be handled.
handed-papers = Papers enclosed
handed-basis = Why you receive this information
handed-consent = The person agreed on { $date }.
handed-signature = Signed: { $name }
handed-hello = Dear Sir or Madam,
handed-letter = Somebody sends you this through { $site }. It comes as a letter because you are not connected there in another way. Its papers, if there are some, are in this envelope.
handed-answer = How to answer
handed-answer-to = Write to the address at the head of this letter, and give the number { $reference }.
