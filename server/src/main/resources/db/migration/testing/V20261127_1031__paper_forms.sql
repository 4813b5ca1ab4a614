-- Numbered forms that are printed in advance and written on when nothing else works.
create table testing.paper_forms (
  number      bigint generated always as identity primary key,
  printing_id uuid not null,
  place       int not null,
  round_id    uuid not null,
  station_id  uuid not null,
  area_key    bigint not null,
  lines       smallint not null check (lines > 0),
  printed_at  timestamptz not null,
  printed_by  uuid not null,
  unique (printing_id, place)
);
create index on testing.paper_forms (area_key, number);
call kernel.guard_by_area('testing.paper_forms');
revoke update, delete, truncate on testing.paper_forms from ${app};
comment on table testing.paper_forms is 'Forms printed in advance for a station of a round. A number is used once and never again. Nothing personal.';
comment on column testing.paper_forms.number is 'Counts up over all rounds; printed with a check digit behind it.';
comment on column testing.paper_forms.printing_id is 'Made by the sender, so that asking again prints the same forms.';
comment on column testing.paper_forms.area_key is 'Area of the station when it was printed.';

create table testing.paper_lines (
  number    bigint not null references testing.paper_forms,
  line      smallint not null check (line > 0),
  attempt   smallint not null check (attempt >= 0),
  area_key  bigint not null,
  sample_id uuid not null unique,
  keyed_by  uuid not null,
  keyed_at  timestamptz not null,
  primary key (number, line, attempt)
);
call kernel.guard_by_area('testing.paper_lines');
revoke update, delete, truncate on testing.paper_lines from ${app};
comment on table testing.paper_lines is 'Facts, append-only: a line of a form was keyed in and became a sample. Who was sampled is in testing.samples.';
comment on column testing.paper_lines.attempt is 'From 0; one more after the sample before was taken back.';
