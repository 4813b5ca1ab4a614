-- Health grounds as facts, how they ended, and the statuses that followed from them.
create schema passes;
grant usage on schema passes to ${app};
alter default privileges in schema passes grant select, insert, update, delete on tables to ${app};

create table passes.grounds (
  id            uuid primary key,
  resident_id   uuid not null,
  area_key      bigint not null,
  ground        text not null,
  source        text not null,
  day_zero      date not null,
  until_day     date,
  evidence_kind text not null,
  evidence      text not null,
  issued_by     uuid not null,
  issuer        text not null,
  known_at      timestamptz not null,
  recorded_at   timestamptz not null
);
create index on passes.grounds (resident_id);
create index on passes.grounds (area_key, day_zero);
call kernel.guard_by_area('passes.grounds');
revoke update, delete, truncate on passes.grounds from ${app};
comment on table passes.grounds is 'Facts, append-only: a health ground arose for somebody. Never a text: ground, day, reference, issuer.';
comment on column passes.grounds.resident_id is 'Personal: health.';
comment on column passes.grounds.area_key is 'Where the person lived when it was told.';
comment on column passes.grounds.day_zero is 'From which days are counted, in the zone of the response.';
comment on column passes.grounds.until_day is 'Last day, where the fact brings it.';
comment on column passes.grounds.evidence is 'Id or number of what the ground rests on.';

create table passes.ground_endings (
  ground_id   uuid primary key references passes.grounds,
  area_key    bigint not null,
  ended_at    timestamptz not null,
  why         text not null,
  evidence    text,
  ended_by    uuid not null,
  recorded_at timestamptz not null
);
call kernel.guard_by_area('passes.ground_endings');
revoke update, delete, truncate on passes.ground_endings from ${app};
comment on table passes.ground_endings is 'Facts, append-only: a ground holds no longer, and why.';

create table passes.standings (
  resident_id uuid primary key,
  area_key    bigint not null,
  colour      text not null,
  status_id   uuid,
  next_at     timestamptz,
  settled_at  timestamptz not null
);
create index standings_due on passes.standings (next_at) where next_at is not null;
create index standings_by_area on passes.standings (area_key, resident_id) where colour <> 'GREEN';
call kernel.guard_by_area('passes.standings');
revoke truncate on passes.standings from ${app};
comment on table passes.standings is 'What was last told of each person for whom there ever was a ground, and when that changes by itself. Computed from the facts.';
comment on column passes.standings.resident_id is 'Personal: health.';

create table passes.statuses (
  id            uuid primary key,
  resident_id   uuid not null,
  area_key      bigint not null,
  day           date not null,
  colour        text not null,
  ground        text,
  ground_id     uuid,
  rule          text,
  evidence_kind text,
  evidence      text,
  issued_by     uuid,
  issuer        text,
  since         timestamptz not null,
  until         timestamptz,
  ends_by       text,
  recorded_at   timestamptz not null,
  check ((colour = 'GREEN') = (ground is null)),
  check (ground is null or num_nonnulls(ground_id, rule, evidence_kind, evidence, issued_by, issuer, until, ends_by) = 8)
);
create index on passes.statuses (resident_id, id);
create index on passes.statuses (area_key, day);
call kernel.guard_by_area('passes.statuses');
revoke update, delete, truncate on passes.statuses from ${app};
comment on table passes.statuses is 'Facts, append-only: each change of a status with rule, evidence, issuer, since, until. None without them: a constraint.';
comment on column passes.statuses.resident_id is 'Personal: health.';
comment on column passes.statuses.day is 'Civil day on which it was recorded, in the zone of the response.';

create table passes.clock (
  only_one bool primary key default true check (only_one),
  ran_at   timestamptz not null
);
comment on table passes.clock is 'When the clock last looked for statuses that end. One row. No personal data.';

create table passes.hand_changes (
  id            uuid primary key,
  resident_id   uuid not null,
  area_key      bigint not null,
  day           date not null,
  kind          text not null,
  ground        text,
  day_zero      date,
  ground_id     uuid,
  lift_reason   text,
  evidence_kind text not null,
  evidence      text not null,
  proposed_by   uuid not null,
  proposer      text not null,
  proposed_at   timestamptz not null,
  decided_by    uuid,
  decider       text,
  decided_at    timestamptz,
  outcome       text,
  check (num_nonnulls(decided_by, decider, decided_at, outcome) in (0, 4)),
  check (decided_by <> proposed_by),
  check ((kind = 'RAISE' and num_nonnulls(ground, day_zero) = 2) or (kind = 'LIFT' and num_nonnulls(ground_id, lift_reason) = 2))
);
create index on passes.hand_changes (resident_id);
create index hand_changes_open on passes.hand_changes (area_key, id) where decided_at is null;
create index on passes.hand_changes (proposed_by, day);
call kernel.guard_by_area('passes.hand_changes');
revoke delete, truncate on passes.hand_changes from ${app};
comment on table passes.hand_changes is 'A change by hand: proposed by one person, decided by another. A constraint knows that they are two.';
comment on column passes.hand_changes.resident_id is 'Personal: health.';
comment on column passes.hand_changes.day is 'Civil day of the proposal.';

create table passes.alarms (
  id           uuid primary key,
  kind         text not null,
  area_key     bigint not null,
  day          date not null,
  about        text not null,
  resident_id  uuid,
  actor        uuid,
  records      jsonb not null,
  raised_at    timestamptz not null,
  settled_by   uuid,
  settled_at   timestamptz,
  settled_note text,
  unique (kind, about),
  check (num_nonnulls(settled_by, settled_at, settled_note) in (0, 3))
);
create index on passes.alarms (area_key, id);
call kernel.guard_by_area('passes.alarms');
revoke delete, truncate on passes.alarms from ${app};
comment on table passes.alarms is 'Over-reach: something that goes beyond the rules, with the records that show it. For the data-protection officer.';
comment on column passes.alarms.about is 'What it is about: the same is raised once.';
comment on column passes.alarms.resident_id is 'Personal: whom it concerns, when it concerns one person.';
