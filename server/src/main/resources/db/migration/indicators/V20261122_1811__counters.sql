-- Counters: facts add changes in their own transaction; changes are folded into figures of every level.
create schema indicators;
grant usage on schema indicators to ${app};
alter default privileges in schema indicators grant select, insert, update, delete on tables to ${app};

create table indicators.change (
  area_key  bigint not null,
  change    bigint not null,
  day       date not null,
  indicator text collate "C" not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_cost_delay = 0);
comment on table indicators.change is 'Changes not yet folded into indicators.daily. Written by appending only, so writers never wait for each other. A figure is always daily + change, read in one statement.';
comment on column indicators.change.area_key is 'Smallest area that the change belongs to.';
call kernel.guard_by_area('indicators.change'::regclass);

create table indicators.daily (
  area_key  bigint not null,
  day       date not null,
  indicator text collate "C" not null,
  own       bigint not null,
  value     bigint not null,
  primary key (area_key, indicator, day)
) with (fillfactor = 70);
comment on table indicators.daily is 'Figures per day and area, for the smallest areas and for every area above them, so that a city costs as much as a village.';
comment on column indicators.daily.own is 'Sum of the changes recorded for exactly this area; the part that reconcile compares with the facts.';
comment on column indicators.daily.value is 'Sum of the changes recorded for this area and everything in it.';
call kernel.guard_by_area('indicators.daily'::regclass);

create table indicators.folding (
  number bigint generated always as identity primary key,
  at     timestamptz not null,
  areas  bigint[] not null
);
comment on table indicators.folding is 'Which areas the last foldings touched: every server of a cluster tells its live screens from this. Kept for minutes.';
