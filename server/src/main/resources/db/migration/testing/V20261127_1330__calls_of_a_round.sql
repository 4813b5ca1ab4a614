-- Statistics of a round tell how many were called back, and how that ended.
create index on testing.calls (round_id, area_key);
