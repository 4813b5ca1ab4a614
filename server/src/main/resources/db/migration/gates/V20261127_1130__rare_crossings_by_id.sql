-- Lists of fevers and referrals of a whole city read the newest first, whatever the area.
create index crossings_rare_by_id on gates.crossings (id)
  where fever or outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED');
