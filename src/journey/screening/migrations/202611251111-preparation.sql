-- Whether somebody takes part in the preparation during reception, which is voluntary, and why not.
create table startlijn.preparation (
  person uuid not null references startlijn.person,
  content jsonb not null
);
call access.versioned('startlijn.preparation');
create unique index preparation_person on startlijn.preparation (person) where superseded_at is null;
call access.protect('startlijn.preparation', '''screening''');
-- health as a reason is read by who speaks with the person about it, and by nobody else who reads the screening
create policy health on startlijn.preparation as restrictive for select to startlijn_app using (
  coalesce(content ->> 'reason', '') <> 'health' or person = (select access.person())
  or (select access.role_name()) in ('coa-screener', 'coa-case-manager', 'client-manager'));
