# The file that a person carries: taking a journey along, and beginning from it elsewhere.

# Words of addresses
path-carry = take-away
path-file = file

# Taking it along
carry-title = Take my file with me
carry-what = You get a file that only you can open. With it you go on from your answers, here or on another Jalon site, even if everything is erased here.
carry-in = In it
carry-in-answers = Your answers, and what you wrote in the form.
carry-in-state = What you have done, chosen and sent, and where your requests stood.
carry-out = Not in it
carry-out-papers = Your papers: keep your originals.
carry-out-requests = Messages with public bodies. What you sent stays with them.
carry-begin = Make my password
carry-write = First write down these twenty digits: they are the password of the file.
carry-lost = Without them nobody can open the file, not even us.
carry-apart = Keep them apart from the file. This page shows them for ten minutes, then never again.
carry-download = I wrote them down: download the file
carry-how = To go on later
carry-how-type = Choose the file and type the twenty digits.
carry-format = It is an age file, an open format: any program that knows it opens it with these digits, spaces included.
keep-carry = Would you rather have nothing kept here?

# Beginning from it
carried-title = Go on with a file
carried-intro = Did you take your file with you? A journey begins here with what is in it. Your file does not change.
carried-file = Your file
carried-file-hint = Its name ends in .age
carried-passphrase = Its password
carried-passphrase-hint = Twenty digits, with or without spaces
carried-button = Go on from this file
carried-none = Choose your file
carried-length = The password has twenty digits. Check that none is missing
carried-wrong = These digits do not open this file. Check that they belong to it. Your file is as it was
carried-damaged = This file is incomplete or damaged. Try another copy, if you have one
carried-not-one = This file was not taken from a Jalon site. Choose the one whose name ends in .age
carried-newer = This file comes from a more recent site than this one. Keep it: it opens where it was made, and here once this site is up to date
carried-elsewhere = This file is about an event that this site does not know. Keep it: it opens where it was made
