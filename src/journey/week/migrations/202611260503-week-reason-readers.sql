-- Only a naming that still counts, of somebody whose organisation still has the file: as with other notes on health.
drop policy reading on startlijn.week_reason;
create policy reading on startlijn.week_reason for select to startlijn_app using (
  person = (select access.person()) or access.reads_health(person));
