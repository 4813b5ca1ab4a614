-- Whoever asks what is new reads the last blocks only, and writing pays next to nothing.
create index crossings_recorded on gates.crossings using brin (recorded_at);
