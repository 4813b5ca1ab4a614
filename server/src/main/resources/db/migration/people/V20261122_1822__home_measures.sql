-- Home measures, and why somebody left in people's own words.
alter table people.resident drop constraint resident_left_why_check;
comment on column people.resident.left_why is 'Personal: why, as told.';

alter table people.former_place drop constraint former_place_subject_kind_check;
alter table people.former_place
  add constraint former_place_subject_kind_check check (subject_kind in ('RESIDENT', 'HOUSEHOLD', 'MEASURE'));

create table people.home_measure (
  id          uuid primary key,
  resident_id uuid not null references people.resident (id),
  area_key    bigint not null,
  area_since  date not null,
  kind        text not null check (kind in ('HOME_HEALTH_MONITORING', 'HOME_ISOLATION')),
  ground      text not null check (ground in ('KEY_REGION_RETURNEE', 'CLOSE_CONTACT_DECLARED', 'FEVER_AT_GATE')),
  evidence    text not null,
  response_id uuid not null,
  rule        text not null,
  from_day    date not null,
  until_day   date not null check (until_day >= from_day),
  lapses_on   date not null,
  issued_at   timestamptz not null,
  issued_by   uuid not null,
  issuer      text not null,
  ended_on    date,
  ended_why   text,
  ended_by    uuid,
  appeal      text,
  appealed_at timestamptz,
  appealed_by uuid,
  check ((ended_on is null) = (ended_why is null)),
  check ((appeal is null) = (appealed_at is null))
);
call kernel.guard_by_area('people.home_measure');
create index home_measure_by_resident on people.home_measure (resident_id);
create index home_measure_by_area on people.home_measure (area_key, lapses_on);
create index home_measure_by_response on people.home_measure (response_id, lapses_on);
comment on table people.home_measure is 'What restricts or watches somebody at home: with ground, evidence, rule, issuer, last day and the way to appeal.';
comment on column people.home_measure.evidence is 'Personal: what the ground was seen from.';
comment on column people.home_measure.rule is 'Rule pack, version and key that the number of days comes from.';
comment on column people.home_measure.until_day is 'Last day, as ordered.';
comment on column people.home_measure.lapses_on is 'First day on which it no longer holds: the day after until_day, or earlier when it was ended.';
comment on column people.home_measure.appeal is 'Personal: what the resident holds against it.';

create table people.opening (
  resident_id uuid not null references people.resident (id),
  area_key    bigint not null,
  opened_at   timestamptz not null,
  opened_by   uuid not null,
  purpose     text not null,
  note        text not null
);
call kernel.guard_by_area('people.opening');
create index opening_by_resident on people.opening (resident_id, opened_at);
comment on table people.opening is 'What somebody wrote when opening masked numbers; the act itself is in the audit log, which holds no free text.';
comment on column people.opening.note is 'May be personal.';
