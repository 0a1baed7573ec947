-- That a line has changed is a trace of a person too: whoever erases a file erases it.
create policy erasing on startlijn.line_change to startlijn_retention using (true);
grant select, delete on startlijn.line_change to startlijn_retention;
