-- Which language providers a municipality has a contract with, and what they offer; no row about a person.
create table startlijn.provider_agreement (
  organisation uuid not null references startlijn.organisation,
  provider uuid not null references startlijn.organisation,
  content jsonb not null
);
call access.versioned('startlijn.provider_agreement');
create index provider_agreement_of on startlijn.provider_agreement (organisation) where superseded_at is null and not retracted;
create unique index provider_agreement_start on startlijn.provider_agreement (organisation, provider, (content ->> 'startsOn'))
  where superseded_at is null and not retracted;
call access.keep_for_organisation('startlijn.provider_agreement', '(select access.role_name()) is not null');
