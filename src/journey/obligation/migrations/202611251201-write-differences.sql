-- The evaluator writes only what differs, so it may change a row too; the policy stays: nobody else writes here.
grant update on startlijn.obligation to startlijn_app;
