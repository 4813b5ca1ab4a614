-- What people hold against their status.
create table passes.appeals (
  id          uuid primary key,
  resident_id uuid not null,
  area_key    bigint not null,
  day         date not null,
  ground_id   uuid not null,
  channel     text not null,
  text        text not null,
  taken_by    uuid,
  taker       text,
  made_at     timestamptz not null,
  due_at      timestamptz not null,
  decided_by  uuid,
  decider     text,
  decided_at  timestamptz,
  outcome     text,
  reason      text,
  check (num_nonnulls(taken_by, taker) in (0, 2)),
  check (num_nonnulls(decided_by, decider, decided_at, outcome, reason) in (0, 5))
);
create index on passes.appeals (resident_id);
create unique index appeal_open on passes.appeals (resident_id, ground_id) where decided_at is null;
create index appeals_open on passes.appeals (area_key, due_at, id) where decided_at is null;
call kernel.guard_by_area('passes.appeals');
revoke delete, truncate on passes.appeals from ${app};
comment on table passes.appeals is 'Appeals: by the person, at a counter or by telephone; answered by somebody who did not issue the status.';
comment on column passes.appeals.resident_id is 'Personal: health.';
comment on column passes.appeals.text is 'Personal: what the person holds against it.';
comment on column passes.appeals.reason is 'The answer in words for the person. May be personal.';
comment on column passes.appeals.day is 'Civil day on which it was made.';
