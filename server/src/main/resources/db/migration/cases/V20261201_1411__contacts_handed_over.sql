-- Contacts whom another city looks after since it has answered.
alter table cases.contacts add handed_over_at timestamptz;
alter table cases.contacts add handed_over_to text;
alter table cases.contacts add check (num_nonnulls(handed_over_at, handed_over_to) in (0, 2));
comment on column cases.contacts.handed_over_at is 'When another city had answered that it looks after the contact; no measure follows from it here since then.';
comment on column cases.contacts.handed_over_to is 'What that city was called then.';
