-- What people who are apart need, with a clock; and what a counsellor writes down for nobody else.
create table isolation.needs (
  id          uuid primary key,
  stay_id     uuid not null references isolation.stays,
  resident_id uuid not null,
  area_key    bigint not null,
  kind        text not null,
  text        text not null,
  made_at     timestamptz not null,
  due_at      timestamptz not null,
  taken_by    uuid not null,
  answered_at timestamptz,
  answer      text,
  answered_by uuid,
  answerer    text,
  check (num_nonnulls(answered_at, answer, answered_by, answerer) in (0, 4))
);
create index needs_open on isolation.needs (area_key, due_at, id) where answered_at is null;
create index on isolation.needs (stay_id);
call kernel.guard_by_area('isolation.needs');
revoke truncate on isolation.needs from ${app};
comment on table isolation.needs is 'Medicine, food, baby care, a chronic disease, a worry, a way home: asked for, due, answered.';
comment on column isolation.needs.resident_id is 'Personal: health.';
comment on column isolation.needs.text is 'Personal: in their own words.';
comment on column isolation.needs.answer is 'In words for the person. May be personal.';

create table isolation.counselling_notes (
  id          uuid primary key,
  stay_id     uuid not null references isolation.stays,
  area_key    bigint not null,
  counsellor  uuid not null,
  text_sealed bytea not null,
  written_at  timestamptz not null
);
create index on isolation.counselling_notes (stay_id, counsellor, id);
create index on isolation.counselling_notes (area_key);
call kernel.guard_by_area('isolation.counselling_notes');
revoke update, truncate on isolation.counselling_notes from ${app};
comment on table isolation.counselling_notes is 'What a counsellor writes down after a talk. Only they read it; sealed by the vault.';
comment on column isolation.counselling_notes.text_sealed is 'Personal: health, sealed by the vault.';
