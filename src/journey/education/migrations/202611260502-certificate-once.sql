create unique index certificate_once on startlijn.certificate
  (person, (content->>'name'), (content->>'level'), (content->>'issuedBy'), (content->>'issuedOn'))
  where superseded_at is null and not retracted;
