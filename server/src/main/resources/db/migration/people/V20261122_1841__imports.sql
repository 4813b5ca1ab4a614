-- Spreadsheets on their way into the register.
create table people.import_run (
  id          uuid primary key,
  area_key    bigint not null,
  state       text not null check (state in ('UPLOADED', 'RUNNING', 'DONE', 'FAILED')),
  headers     text[] not null,
  mapping     text[] not null,
  row_count   int not null,
  done        int not null default 0,
  good        int not null default 0,
  unchanged   int not null default 0,
  bad         int not null default 0,
  failure     text,
  started_by  uuid not null,
  uploaded_at timestamptz not null,
  finished_at timestamptz
);
call kernel.guard_by_area('people.import_run');
create index import_run_by_area on people.import_run (area_key, uploaded_at);
comment on table people.import_run is 'One spreadsheet: its columns, what they are taken for, and what came of it. The file itself is deleted after the run.';
comment on column people.import_run.mapping is 'By column: the field it is taken for, or empty.';

create table people.import_bad_row (
  import_id  uuid not null references people.import_run (id),
  area_key   bigint not null,
  row_number int not null,
  cells      bytea not null,
  problems   jsonb not null,
  primary key (import_id, row_number)
);
call kernel.guard_by_area('people.import_bad_row');
comment on table people.import_bad_row is 'Rows that were refused, with their reasons; kept so that they can be repaired and imported again.';
comment on column people.import_bad_row.cells is 'Personal: the row as it stood in the file, sealed by the vault.';
comment on column people.import_bad_row.problems is 'Field, code and parameters of each reason; nothing personal.';
