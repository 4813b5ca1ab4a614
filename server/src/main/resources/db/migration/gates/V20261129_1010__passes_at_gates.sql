-- Which pass was shown, so that one pass at two gates is seen.
alter table gates.crossings add column pass_number text;
create index crossings_by_pass on gates.crossings (pass_number, crossed_at) where pass_number is not null and inward;
comment on column gates.crossings.pass_number is 'Personal: number of the pass that was shown. Stands for the holder of one pass only, and goes with the crossing.';
