-- Whoever sees what a rule asks also reads the rule and its identifier; a version stands only on one of the same organisation.
create trigger aa_own before insert on startlijn.own_rule for each row execute function access.guard_own_version();
create trigger aa_own before insert on startlijn.rule_setting for each row execute function access.guard_own_version();
