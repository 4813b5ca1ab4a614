create table response.forgetting_run (
  kind   text primary key,
  ran_at timestamptz not null
);
comment on table response.forgetting_run is 'When each kind of records was last looked through for what is over.';
