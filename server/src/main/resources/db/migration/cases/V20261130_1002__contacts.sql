-- Contacts that a person has decided about, the one plan of each person, and its follow-up.
create table cases.contacts (
  id           uuid primary key,
  case_id      uuid not null references cases.cases on delete cascade,
  case_area    bigint not null,
  resident_id  uuid not null,
  area_key     bigint not null,
  kind         text not null,
  ground       text not null,
  place        text not null default '',
  note         text not null default '',
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  seconds      bigint not null,
  last_on      date not null,
  choice       text,
  decision     text not null,
  decided_by   uuid not null,
  decider      text not null,
  decided_at   timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text,
  unique (case_id, resident_id),
  check (last_at >= first_at),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
create index on cases.contacts (resident_id);
create index on cases.contacts (area_key, id);
call kernel.guard_by_area('cases.contacts');
revoke truncate on cases.contacts from ${app};
comment on table cases.contacts is 'Contacts of a case that a person has verified, or has found to be none. Nobody gets here by computation alone.';
comment on column cases.contacts.resident_id is 'Personal: health.';
comment on column cases.contacts.area_key is 'Where the contact lives.';
comment on column cases.contacts.place is 'Personal: where they met.';
comment on column cases.contacts.note is 'Personal: free text.';
comment on column cases.contacts.last_on is 'Day 0: the last exposure, in the zone of the response.';
comment on column cases.contacts.choice is 'Where the measure is spent, when the pack leaves it open.';

create table cases.plans (
  id             uuid primary key,
  resident_id    uuid not null,
  area_key       bigint not null,
  last_exposure  date not null,
  places         text[] not null,
  froms          date[] not null,
  untils         date[] not null,
  test_days      date[] not null,
  until_day      date not null,
  told_place     text,
  told_until     date,
  ended_on       date,
  ended_why      text,
  made_on        date not null,
  changed_at     timestamptz not null,
  version        int not null default 1,
  check (num_nonnulls(ended_on, ended_why) in (0, 2))
);
create unique index one_running_plan on cases.plans (resident_id) where ended_on is null;
create index on cases.plans (resident_id);
create index on cases.plans (area_key, id) where ended_on is null;
create index on cases.plans (area_key, until_day);
call kernel.guard_by_area('cases.plans');
revoke truncate on cases.plans from ${app};
comment on table cases.plans is 'The one plan of each contact: the strictest of all reasons, day by day.';
comment on column cases.plans.resident_id is 'Personal: health.';
comment on column cases.plans.made_on is 'From this day on somebody asks how the contact is.';
comment on column cases.plans.told_place is 'What was last announced of it, and until when.';

create table cases.follow_ups (
  id             uuid primary key,
  plan_id        uuid not null references cases.plans on delete cascade,
  area_key       bigint not null,
  day            date not null,
  outcome        text not null,
  celsius_tenths smallint,
  note           text not null default '',
  done_by        uuid not null,
  doer           text not null,
  done_at        timestamptz not null
);
create index on cases.follow_ups (plan_id, day);
call kernel.guard_by_area('cases.follow_ups');
revoke update, truncate on cases.follow_ups from ${app};
comment on table cases.follow_ups is 'Facts, append-only: how a contact was on a day.';
comment on column cases.follow_ups.note is 'Personal: free text.';
