-- Blocks written since the last vacuum are read whole by everyone who asks what is new, unless they are summed up soon.
alter index testing.samples_recorded set (autosummarize = on);
