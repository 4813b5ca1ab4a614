-- Contacts who are in no register, and who the cases are that are in none.
create table cases.outside_contacts (
  id            uuid primary key,
  case_id       uuid not null references cases.cases on delete cascade,
  case_area     bigint not null,
  area_key      bigint not null,
  person_sealed bytea,
  phone_mark    bytea,
  kind          text not null,
  ground        text not null,
  place         text not null default '',
  note          text not null default '',
  first_at      timestamptz not null,
  last_at       timestamptz not null,
  seconds       bigint not null,
  last_on       date not null,
  decided_by    uuid not null,
  decider       text not null,
  decided_at    timestamptz not null,
  contact_id    uuid,
  registered_at timestamptz,
  withdrawn_at  timestamptz,
  withdrawn_by  uuid,
  withdrawn_why text,
  check (last_at >= first_at),
  check (num_nonnulls(contact_id, registered_at) in (0, 2)),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
create index on cases.outside_contacts (case_id);
create index on cases.outside_contacts (area_key, id);
create index on cases.outside_contacts (phone_mark) where phone_mark is not null;
call kernel.guard_by_area('cases.outside_contacts');
revoke truncate on cases.outside_contacts from ${app};
comment on table cases.outside_contacts is 'Verified contacts of a case who are in no register. No measure follows until they are in one.';
comment on column cases.outside_contacts.area_key is 'Who looks after it: where the case lives, or to where it was handed over.';
comment on column cases.outside_contacts.person_sealed is 'Personal: name, telephone, where they live. Absent when the file that brought them named nobody.';
comment on column cases.outside_contacts.phone_mark is 'Keyed hash of the telephone, by which the same person is found again.';
comment on column cases.outside_contacts.place is 'Personal: where they met.';
comment on column cases.outside_contacts.note is 'Personal: free text.';
comment on column cases.outside_contacts.contact_id is 'The contact that they became once they were in the register.';

alter table cases.cases add column person_sealed bytea;
comment on column cases.cases.person_sealed is 'Personal: who it is, for whoever is in no register and was handed over.';
