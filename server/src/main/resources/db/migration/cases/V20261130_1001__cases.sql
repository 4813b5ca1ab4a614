-- Cases with their classification, samples, and where they were.
create schema cases;
grant usage on schema cases to ${app};
alter default privileges in schema cases grant select, insert, update, delete on tables to ${app};

create table cases.line_lists (
  id          uuid primary key,
  area_key    bigint not null,
  name        text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  unique (area_key, name)
);
call kernel.guard_by_area('cases.line_lists');
comment on table cases.line_lists is 'Line lists that were imported. The same list again changes what has changed in it.';

create table cases.cases (
  id                 uuid primary key,
  area_key           bigint not null,
  number             text not null,
  resident_id        uuid,
  source             text not null,
  source_ref         text not null,
  list_id            uuid references cases.line_lists,
  classification     text not null,
  onset_on           date,
  positive_on        date,
  confirmed_on       date,
  isolated_at        timestamptz,
  exposed_from       date,
  exposed_until      date,
  age_text           text not null default '',
  sex                text,
  note               text not null default '',
  opened_at          timestamptz not null,
  opened_by          uuid not null,
  report_due_at      timestamptz not null,
  reported_at        timestamptz,
  interview_due_at   timestamptz not null,
  interviewed_at     timestamptz,
  contacts_due_at    timestamptz not null,
  contacts_listed_at timestamptz,
  investigator_id    uuid,
  investigator       text,
  assigned_at        timestamptz,
  changed_on         date not null,
  version            int not null default 1,
  unique (source, source_ref),
  check (num_nonnulls(investigator_id, investigator, assigned_at) in (0, 3)),
  check (exposed_until >= exposed_from)
);
create unique index one_case_of_a_resident on cases.cases (resident_id) where resident_id is not null and classification <> 'EXCLUDED';
create index on cases.cases (area_key, id);
create index on cases.cases (list_id) where list_id is not null;
call kernel.guard_by_area('cases.cases');
revoke truncate on cases.cases from ${app};
comment on table cases.cases is 'Cases of the illness that a response is about. Editable, with a version.';
comment on column cases.cases.area_key is 'Where the person lives; for a line list the area that was chosen.';
comment on column cases.cases.resident_id is 'Personal: health. Absent for whoever is not in the register.';
comment on column cases.cases.source_ref is 'Sample, number of the report, or list and number in it: the same is taken in once.';
comment on column cases.cases.age_text is 'Personal: age as it was told, such as 50s.';
comment on column cases.cases.note is 'Personal: free text as it was told.';

create table cases.samples (
  sample_id   uuid primary key,
  case_id     uuid not null references cases.cases on delete cascade,
  area_key    bigint not null,
  recorded_at timestamptz not null
);
create index on cases.samples (case_id);
call kernel.guard_by_area('cases.samples');
comment on table cases.samples is 'Positive single samples of a case.';

create table cases.classifications (
  id             uuid primary key,
  case_id        uuid not null references cases.cases on delete cascade,
  area_key       bigint not null,
  classification text not null,
  reason         text not null,
  decided_by     uuid not null,
  decider        text not null,
  decided_at     timestamptz not null
);
create index on cases.classifications (case_id, id);
call kernel.guard_by_area('cases.classifications');
revoke update, truncate on cases.classifications from ${app};
comment on table cases.classifications is 'Facts, append-only: as what a case was classified, when, by whom and why.';
comment on column cases.classifications.reason is 'Personal: free text.';

create table cases.stays (
  id           uuid primary key,
  case_id      uuid references cases.cases on delete cascade,
  resident_id  uuid,
  area_key     bigint not null,
  place        text not null,
  place_mark   text not null,
  setting      text not null,
  section      int not null default 0,
  seat_row     int not null default 0,
  crew         boolean not null default false,
  from_at      timestamptz not null,
  until_at     timestamptz not null,
  note         text not null default '',
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  voided_by    uuid,
  voided_at    timestamptz,
  check (until_at >= from_at),
  check (num_nonnulls(case_id, resident_id) > 0),
  check (num_nonnulls(voided_by, voided_at) in (0, 2))
);
create index on cases.stays (case_id, from_at) where case_id is not null;
create index on cases.stays (recorded_at);
create index on cases.stays (area_key, until_at);
call kernel.guard_by_area('cases.stays');
revoke truncate on cases.stays from ${app};
comment on table cases.stays is 'Where people were: the timeline of a case, and lists of passengers and guests. What was wrong is voided, not changed.';
comment on column cases.stays.resident_id is 'Personal: where somebody was. Absent when the case is not in the register.';
comment on column cases.stays.place is 'Personal: as it was told.';
comment on column cases.stays.place_mark is 'The place without spaces, width and case, by which the same place is recognised.';
comment on column cases.stays.note is 'Personal: free text.';

create table cases.links (
  infectee_id uuid not null references cases.cases on delete cascade,
  infector_id uuid not null references cases.cases on delete cascade,
  area_key    bigint not null,
  directed    boolean not null,
  told        text not null,
  list_id     uuid references cases.line_lists,
  recorded_at timestamptz not null,
  primary key (infectee_id, infector_id),
  check (infectee_id <> infector_id)
);
create index on cases.links (infector_id);
create index on cases.links (list_id) where list_id is not null;
call kernel.guard_by_area('cases.links');
comment on table cases.links is 'Who may have infected whom, as it was told.';
comment on column cases.links.directed is 'Whether it was told who infected whom, or only that they belong together.';
comment on column cases.links.told is 'Personal: the words of the list.';
