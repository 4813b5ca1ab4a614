-- Nobody is kept longer than the rule: whoever is, is an alarm.
create table isolation.kept_longer (
  stay_id      uuid primary key references isolation.stays,
  resident_id  uuid not null,
  area_key     bigint not null,
  until_day    date not null,
  raised_at    timestamptz not null,
  settled_at   timestamptz,
  settled_by   uuid,
  settled_note text,
  check (num_nonnulls(settled_at, settled_by, settled_note) in (0, 3))
);
create index kept_longer_open on isolation.kept_longer (area_key, stay_id) where settled_at is null;
call kernel.guard_by_area('isolation.kept_longer');
revoke truncate on isolation.kept_longer from ${app};
comment on table isolation.kept_longer is 'Alarms: somebody is still apart after the last day of the rule. Settled with words.';
comment on column isolation.kept_longer.resident_id is 'Personal: health.';
comment on column isolation.kept_longer.settled_note is 'May be personal.';
