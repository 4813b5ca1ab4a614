-- Cases and contacts that are handed to another area of the city, or to another city.
create table cases.partner_keys (
  id            uuid primary key,
  area_key      bigint not null,
  name          text not null,
  public_key    bytea not null,
  fingerprint   text not null,
  registered_by uuid not null,
  registrar     text not null,
  registered_at timestamptz not null,
  retired_at    timestamptz,
  check (octet_length(public_key) = 32)
);
create unique index one_key_of_a_kind on cases.partner_keys (area_key, fingerprint) where retired_at is null;
call kernel.guard_by_area('cases.partner_keys');
comment on table cases.partner_keys is 'Public keys of other cities, registered after people have compared the fingerprint. No personal data.';
comment on column cases.partner_keys.area_key is 'The city that trusts the key.';

create table cases.handovers (
  id            uuid primary key,
  area_key      bigint not null,
  to_area       bigint,
  partner_id    uuid references cases.partner_keys,
  to_name       text not null,
  reason        text not null,
  sent_by       uuid not null,
  sender        text not null,
  sent_at       timestamptz not null,
  due_at        timestamptz not null,
  state         text not null default 'SENT',
  answered_by   uuid,
  answerer      text,
  answered_at   timestamptz,
  answer        text not null default '',
  purpose       text,
  purpose_words text not null default '',
  file_sealed   bytea,
  file_digest   text,
  expires_at    timestamptz,
  check (num_nonnulls(to_area, partner_id) = 1),
  check (num_nonnulls(partner_id, file_digest, expires_at) in (0, 3)),
  check (num_nonnulls(answered_by, answerer, answered_at) in (0, 3))
);
create index on cases.handovers (area_key, id);
create index on cases.handovers (to_area, id) where to_area is not null;
call kernel.guard_by_area('cases.handovers');
create policy received on cases.handovers for select
  using (coalesce((select nullif(current_setting('lianfang.scope', true), '')::int8multirange) @> to_area, false));
revoke truncate on cases.handovers from ${app};
comment on table cases.handovers is 'Hand-overs: to an area of the same city, which sees them too, or by a signed file to another city.';
comment on column cases.handovers.area_key is 'Of the sender, who is responsible until it is acknowledged.';
comment on column cases.handovers.to_name is 'What the receiver was called then.';
comment on column cases.handovers.reason is 'Personal: free text.';
comment on column cases.handovers.answer is 'Personal: free text. Why it was sent back.';
comment on column cases.handovers.purpose is 'Why the file names people; absent when it names nobody.';
comment on column cases.handovers.purpose_words is 'Personal: free text.';
comment on column cases.handovers.file_sealed is 'Personal: the file, until it is answered.';

create table cases.handed_over (
  handover_id uuid not null references cases.handovers on delete cascade,
  item_id     uuid not null,
  kind        text not null,
  area_key    bigint not null,
  to_area     bigint,
  open        boolean not null default true,
  primary key (handover_id, item_id)
);
create unique index handed_over_once_at_a_time on cases.handed_over (item_id) where open;
call kernel.guard_by_area('cases.handed_over');
create policy received on cases.handed_over for select
  using (coalesce((select nullif(current_setting('lianfang.scope', true), '')::int8multirange) @> to_area, false));
comment on table cases.handed_over is 'What a hand-over consists of: cases, contacts, contacts outside the register.';
comment on column cases.handed_over.item_id is 'Id of a case, a contact or a contact outside the register. Personal: health.';
comment on column cases.handed_over.open is 'Until it is acknowledged or sent back.';

-- The receiver sees what lies in the inbox: exactly that, and only while it waits. Once acknowledged it is theirs by its area.
create procedure cases.let_receivers_see(handed regclass, item name)
language plpgsql
as $$
begin
  execute format(
    'create policy handed_over on %s for select using (%I in (select h.item_id from cases.handed_over h where h.open '
    'and coalesce((select nullif(current_setting(''lianfang.scope'', true), '''')::int8multirange) @> h.to_area, false)))',
    handed, item);
end
$$;
call cases.let_receivers_see('cases.cases', 'id');
call cases.let_receivers_see('cases.samples', 'case_id');
call cases.let_receivers_see('cases.classifications', 'case_id');
call cases.let_receivers_see('cases.stays', 'case_id');
call cases.let_receivers_see('cases.contacts', 'id');
call cases.let_receivers_see('cases.outside_contacts', 'id');

create table cases.received_files (
  id          uuid primary key,
  area_key    bigint not null,
  partner_id  uuid not null references cases.partner_keys,
  from_name   text not null,
  reason      text not null,
  sent_at     timestamptz not null,
  digest      text not null,
  imported_by uuid not null,
  importer    text not null,
  imported_at timestamptz not null,
  cases       int not null,
  contacts    int not null,
  registered  int not null,
  outside     int not null,
  answer      text not null
);
create index on cases.received_files (area_key, id);
call kernel.guard_by_area('cases.received_files');
revoke update, truncate on cases.received_files from ${app};
comment on table cases.received_files is 'Files of other cities that were imported, each once, with the signed answer that goes back.';
comment on column cases.received_files.id is 'Of the hand-over, as the sender named it.';
comment on column cases.received_files.reason is 'Personal: free text.';
comment on column cases.received_files.answer is 'The file that the sender reads back. Names nobody.';
