-- a consent says what was agreed to, so that a later change of the items never widens an earlier yes
alter table startlijn.consent add column category text, add column purpose text;
update startlijn.consent set category = case item when 'portfolio' then 'work' else 'identity' end,
  purpose = case item when 'contact-with-buddy' then 'guidance' else 'work' end;
alter table startlijn.consent alter column category set not null, alter column purpose set not null,
  add check (withdrawn_on >= given_on);
-- given by the person self, or noted together with somebody of that role; null is unknown
alter table startlijn.consent add column recorded_role text;
alter table startlijn.consent alter column recorded_role set default access.role_name();

-- who else was there, by function and without a name
alter table startlijn.handover_meeting add column others text;
