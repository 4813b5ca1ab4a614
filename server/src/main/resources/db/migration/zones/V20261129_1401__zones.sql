-- Areas of high and medium risk: places, the levels one after the other, and how they were lowered early.
create schema zones;
grant usage on schema zones to ${app};
alter default privileges in schema zones grant select, insert, update, delete on tables to ${app};

create table zones.zones (
  id          uuid primary key,
  area_key    bigint not null,
  area_end    bigint not null,
  response_id uuid not null,
  name        text not null,
  ended_at    timestamptz,
  ended_why   text,
  check (num_nonnulls(ended_at, ended_why) in (0, 2))
);
create index zones_held on zones.zones (id) where ended_at is null;
create index on zones.zones (area_key, id);
call kernel.guard_by_area('zones.zones');
revoke delete, truncate on zones.zones from ${app};
comment on table zones.zones is 'A zone from its raising to its lifting. No personal data of residents.';
comment on column zones.zones.area_key is 'The smallest area around all of its places.';
comment on column zones.zones.area_end is 'First key after it.';

create table zones.places (
  zone_id  uuid not null references zones.zones,
  area_key bigint not null,
  area_end bigint not null,
  building text not null default '',
  primary key (zone_id, area_key, building)
);
create index on zones.places (area_key, area_end);
call kernel.guard_by_area('zones.places');
revoke update, delete, truncate on zones.places from ${app};
comment on table zones.places is 'What belongs to a zone: whole areas, or single buildings in them. Never changed: a wider zone is another one.';
comment on column zones.places.building is 'As people write it; empty for the whole area.';

create table zones.stages (
  id        uuid primary key,
  zone_id   uuid not null references zones.zones,
  area_key  bigint not null,
  phase     text not null,
  level     text not null,
  cause     text not null,
  began_at  timestamptz not null,
  day_zero  date not null,
  until_day date not null check (until_day >= day_zero),
  rule      text not null,
  evidence  text,
  begun_by  uuid not null,
  beginner  text not null,
  ended_at  timestamptz check (ended_at >= began_at),
  check ((cause in ('RAISED', 'EARLY')) = (evidence is not null))
);
create index on zones.stages (zone_id, began_at);
create unique index one_stage_at_a_time on zones.stages (zone_id) where ended_at is null;
call kernel.guard_by_area('zones.stages');
revoke delete, truncate on zones.stages from ${app};
comment on table zones.stages is 'One level of a zone from one change to the next. Only its end changes; one holds at a time.';
comment on column zones.stages.area_key is 'That of the zone.';
comment on column zones.stages.day_zero is 'From which clean days are counted, in the zone of the response.';
comment on column zones.stages.until_day is 'Last day if nobody is found and the round that is needed is clean.';
comment on column zones.stages.rule is 'Pack, version and key.';
comment on column zones.stages.evidence is 'Number of the decision; absent where the rule decided.';

create table zones.lowerings (
  id          uuid primary key,
  zone_id     uuid not null references zones.zones,
  area_key    bigint not null,
  stage_id    uuid not null references zones.stages,
  to_level    text not null,
  reason      text not null,
  evidence    text not null,
  proposed_by uuid not null,
  proposer    text not null,
  proposed_at timestamptz not null,
  decided_by  uuid,
  decider     text,
  decided_at  timestamptz,
  outcome     text,
  check (num_nonnulls(decided_by, decider, decided_at, outcome) in (0, 4)),
  check (decided_by <> proposed_by)
);
create unique index one_lowering_at_a_time on zones.lowerings (stage_id) where decided_at is null;
create index on zones.lowerings (zone_id);
call kernel.guard_by_area('zones.lowerings');
revoke delete, truncate on zones.lowerings from ${app};
comment on table zones.lowerings is 'Lowering earlier than the rule: proposed by one, decided by another. A constraint knows that they are two.';
comment on column zones.lowerings.area_key is 'That of the zone.';
comment on column zones.lowerings.evidence is 'Number of the decision or report.';

create table zones.findings (
  id       uuid primary key,
  area_key bigint not null,
  building text,
  day      date not null,
  found_at timestamptz not null
);
create index on zones.findings (area_key, day);
call kernel.guard_by_area('zones.findings');
revoke update, delete, truncate on zones.findings from ${app};
comment on table zones.findings is 'Facts, append-only: somebody was found infected in an area, so that clean days begin anew. Not who.';
comment on column zones.findings.id is 'Of the sample or case, in the module that told it.';
comment on column zones.findings.day is 'Civil day on which it became known, in the zone of the response.';

create view zones.public_place with (security_invoker = true) as
select s.id as stage_id, s.zone_id, p.area_key, p.area_end, p.building, s.level, s.day_zero, s.until_day, s.began_at, s.begun_by,
       s.beginner, s.ended_at
from zones.stages s join zones.places p on p.zone_id = s.zone_id;
comment on view zones.public_place is 'Places with each level that they had: for modules that act on it.';
