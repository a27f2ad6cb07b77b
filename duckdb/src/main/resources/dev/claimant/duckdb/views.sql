-- Answers to usual questions over the table "claim", the same as in PostgreSQL. Republished documents are left out, so that nothing counts
-- twice. Written by hand for this project.

-- Figures by speaker: the numbers that a source says are so.
create or replace view figure_by_speaker as
select speaker, speaker_type, value, high, bound, unit, change_direction, change_figure, negated, of_label, document_date, text,
       sentence, confidence, document_id, id
from claim
where kind = 'quantity' and speaker is not null and stance = 'asserts' and document_duplicate_of is null;

-- Everything said of a place in a month: where place = 'Russia' and month = '2024-11-01'. The month is that of publication.
create or replace view said_of_place as
select distinct place, date_trunc('month', document_date)::date as month, document_date, kind, text, speaker, stance, sentence,
       confidence, document_id, id
from claim, (values (place_name), (case when entity_type in ('PLACE', 'COUNTRY') then entity_name end),
                    (case when of_type in ('PLACE', 'COUNTRY') then of_name end)) as named (place)
where place is not null and document_duplicate_of is null;

-- Largest changes: how much something rose or fell, from the largest, each unit by itself: where unit = 'percent' and rank <= 10.
create or replace view largest_change as
select unit, rank() over (partition by unit order by coalesce(high, value) desc) as rank, change_direction, value, high, bound,
       of_label, speaker, document_date, text, sentence, confidence, document_id, id
from claim
where kind = 'quantity' and change_figure = 'by' and negated is null and document_duplicate_of is null;

-- Unnamed sources by outlet, which is the host of the document's address.
create or replace view unnamed_source_by_outlet as
select lower(regexp_extract(document_url, '^[^:/?#]+://(?:[^/?#@]*@)?(?:www[.])?([^/:?#]+)', 1)) as outlet, speaker_class,
       count(*) as statements, count(distinct document_id) as documents
from claim
where kind = 'statement' and speaker_class in ('official', 'expert', 'witness', 'anonymous') and document_duplicate_of is null
group by all;

-- Claims without a source: the document's own words, and quotations of which nobody is named.
create or replace view claim_without_source as
select kind, attribution_type, text, of_label, place_name, document_date, sentence, confidence, document_id, id
from claim
where speaker is null and document_duplicate_of is null;
