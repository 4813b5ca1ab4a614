-- Statistics of a round count its tubes by area.
create index on testing.tubes (round_id, area_key);
