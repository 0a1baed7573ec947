-- Nobody takes part twice in one programme at the same time, also when two people enrol at the same moment.
create unique index enrolment_once on startlijn.enrolment (person, programme)
  where superseded_at is null and not retracted and content->'ended' = 'null'::jsonb;
