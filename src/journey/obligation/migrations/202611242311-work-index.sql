-- The own list goes from persons to what each of them asks for; the one it replaces does not know which rows ask for something.
drop index startlijn.obligation_person;
create index obligation_of on startlijn.obligation (person, organisation, urgency) where status in ('open', 'overdue', 'unknown');
