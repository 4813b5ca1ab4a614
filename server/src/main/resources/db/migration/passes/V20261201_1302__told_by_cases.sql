-- What cases told last of a plan or a case: of what comes late or twice nothing follows.
create table passes.told (
  source_id uuid primary key,
  area_key  bigint not null,
  version   int not null,
  told_at   timestamptz not null
);
create index on passes.told (area_key, told_at);
call kernel.guard_by_area('passes.told');
comment on table passes.told is 'The latest version that was heard of each plan of a contact and of each case. Not about whom.';
comment on column passes.told.area_key is 'Where the person lived when it was told.';

create index grounds_of_cases on passes.grounds (evidence) where source = 'CASES';
