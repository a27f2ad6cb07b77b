-- Claimant's tables in PostgreSQL. Put together by hand for this project. A script that was released is never changed: what comes
-- later is a script of the next number.

-- The scripts that were run here.
create table claimant_migration (
  version integer primary key,
  script text not null
);

create table document (
  id text primary key,
  sha256 text not null, -- of the bytes that the text was read from
  date date,
  title text,
  byline text,
  url text,
  duplicate_of text, -- the id of an earlier document that it republishes
  metadata jsonb not null, -- whatever else came with it
  text text not null, -- to which all offsets refer
  claims integer not null, -- how many
  digest text not null -- SHA-256 of the document and its claims as they were written
);

-- The columns of "claimant schema --columns", in their order. An id is made of the text and the place of the words in it, so that
-- two documents with one text have claims of the same ids.
create table claim (
  id text not null,
  kind text not null,
  text text not null,
  span_start integer not null,
  span_end integer not null,
  document_id text not null references document (id) on delete cascade,
  document_sha256 text not null,
  document_date date,
  document_title text,
  document_byline text,
  document_url text,
  document_duplicate_of text,
  document_metadata jsonb,
  page integer,
  sentence_index integer,
  sentence_start integer,
  sentence_end integer,
  sentence text,
  value numeric,
  high numeric,
  bound text,
  unit text,
  unit_text text,
  dimension text,
  quantity_kind text,
  normalized_value numeric,
  normalized_high numeric,
  normalized_unit text,
  rate_per text,
  rate_text text,
  rate_start integer,
  rate_end integer,
  change_direction text,
  change_figure text,
  change_text text,
  change_start integer,
  change_end integer,
  negated boolean,
  hedge_text text,
  hedge_start integer,
  hedge_end integer,
  comparison_text text,
  comparison_start integer,
  comparison_end integer,
  of_label text,
  of_name text,
  of_type text,
  of_text text,
  of_start integer,
  of_end integer,
  concept jsonb,
  entity_name text,
  entity_type text,
  entity_text text,
  entity_start integer,
  entity_end integer,
  place_name text,
  place_type text,
  place_text text,
  place_start integer,
  place_end integer,
  time_value text,
  time_from date,
  time_to date,
  time_text text,
  time_start integer,
  time_end integer,
  content_text text,
  content jsonb,
  attribution_type text,
  stance text,
  speaker text,
  speaker_name text,
  speaker_type text,
  speaker_role text,
  speaker_title text,
  speaker_organization text,
  speaker_class text,
  speaker_members jsonb,
  speaker_text text,
  speaker_start integer,
  speaker_end integer,
  speaker_parts jsonb,
  cue_text text,
  cue_start integer,
  cue_end integer,
  statement_id text,
  continues_id text,
  quantity_ids jsonb,
  confidence numeric,
  evidence_quantity jsonb,
  evidence_attribution jsonb,
  primary key (document_id, id)
);

-- The members of the sources that are several, "Ann Lee and Bo Day".
create table member (
  document_id text not null,
  claim_id text not null,
  index integer not null, -- from 0
  name text not null,
  type text not null,
  role text,
  title text,
  primary key (document_id, claim_id, index),
  foreign key (document_id, claim_id) references claim (document_id, id) on delete cascade
);

create index document_date on document (date);
create index claim_document_date on claim (document_date);
create index claim_speaker on claim (speaker) where speaker is not null;
create index claim_place on claim (place_name) where place_name is not null;
create index claim_entity on claim (entity_name) where entity_name is not null;
create index claim_of on claim (of_name) where of_name is not null;
create index member_name on member (name);
