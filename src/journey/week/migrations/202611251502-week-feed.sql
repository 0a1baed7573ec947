-- The address of a calendar: only a hash of its secret. One at a time for a person; a new one ends the one before.
create table startlijn.week_feed (
  person uuid not null references startlijn.person,
  secret_hash text not null check (length(secret_hash) = 64)
);
call access.versioned('startlijn.week_feed');
create unique index week_feed_person on startlijn.week_feed (person) where superseded_at is null and not retracted;
create unique index week_feed_secret on startlijn.week_feed (secret_hash) where superseded_at is null and not retracted;
call access.protect('startlijn.week_feed', '''plan''');

-- A calendar program is nobody: who has the secret reads when and where, of parts of the plan and fixed times, and no more.
create function access.week_of_feed(wanted text) returns table (person uuid, fact uuid, content jsonb, lesson jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  with feed as (
    select f.person from startlijn.week_feed f
    where f.secret_hash = wanted and f.superseded_at is null and not f.retracted
  ), standing as (
    select t.person, t.fact, t.content from startlijn.week_time t join feed on feed.person = t.person
    where t.superseded_at is null and not t.retracted and t.content->>'instead' is null
  )
  select feed.person, s.fact,
    case when s.content->>'kind' = 'fixed' then s.content || '{"label": null, "place": null, "municipality": null}'
      else s.content || '{"label": null}' end, null::jsonb
  from feed left join standing s on s.content->>'kind' in
    ('lesson', 'course', 'work', 'placement', 'activity', 'guidance', 'fixed')
  union all
  select feed.person, g.fact, null, g.content - 'name' from feed
    join startlijn.group_seat x on x.person = feed.person and x.state = 'placed' and x.superseded_at is null and not x.retracted
    join startlijn.programme_group g on g.fact = x.programme_group and g.superseded_at is null and not g.retracted
  where not exists (select 1 from standing s where s.content->>'seat' = g.fact::text)
$$;
