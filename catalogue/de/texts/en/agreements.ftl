agreement-standesamt-certificates = Certificates of the registry office
    .kept = Until the certificate is issued.
agreement-familienkasse-kindergeld = Child benefit
    .kept = As long as the benefit is paid, then until claims lapse.
agreement-elterngeldstelle-elterngeld = Parental allowance
    .kept = As long as the allowance is paid, then until claims lapse.

purpose-certificates = Issue a certificate
purpose-kindergeld = Compute and pay child benefit
purpose-elterngeld = Compute and pay parental allowance
