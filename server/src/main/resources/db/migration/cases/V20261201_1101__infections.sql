-- How cases were infected, for curves by setting and for reproduction numbers with imported cases apart.
create table cases.infections (
  case_id    uuid primary key references cases.cases on delete cascade,
  area_key   bigint not null,
  elsewhere  boolean,
  setting    text,
  decided_by uuid not null,
  decider    text not null,
  decided_at timestamptz not null
);
call kernel.guard_by_area('cases.infections');
revoke truncate on cases.infections from ${app};
comment on table cases.infections is 'Where and how a case was infected, as the investigator found. It goes with the case.';
comment on column cases.infections.elsewhere is 'Personal: health. Whether outside the area where the case lives; absent while nobody has found out.';
comment on column cases.infections.setting is 'Personal: health. On which ground the case was in contact with its infector; absent while nobody has found out.';

create index on cases.links (area_key);
