-- Views that answer frequent questions, over the table "claim". Written by hand for this project.

-- Every number with whoever says it; without a speaker, it is the author's.
create or replace view figures_by_speaker as
select coalesce(speaker_name, speaker) as speaker, document_date, document_id, of_label as said_of, bound, value, high,
       unit, change_direction, change_figure, text, sentence, confidence, id
from claim
where kind = 'quantity';

-- Everything that is said of a place: claims that hold there, and numbers of what is its own.
create or replace view said_of_places as
select distinct place, strftime(document_date, '%Y-%m') as month, document_date, document_id, kind, text,
       coalesce(speaker_name, speaker) as speaker, attribution_type, sentence, confidence, id
from claim, (values (place_name), (case when entity_type in ('COUNTRY', 'PLACE') then entity_name end),
                    (case when of_type in ('COUNTRY', 'PLACE') then of_name end)) as places (place)
where place is not null;

-- How much something rose or fell, the largest first for each unit; percentages are of their own.
create or replace view largest_changes as
select coalesce(normalized_unit, unit) as unit, coalesce(normalized_value, value) as change, change_direction as direction,
       of_label as said_of, coalesce(speaker_name, speaker) as speaker, document_date, document_id, sentence, confidence, id
from claim
where change_figure = 'by'
order by abs(change) desc, document_id, id;

-- What share of an outlet's statements has a source that it does not name.
create or replace view unnamed_sources_by_outlet as
select regexp_extract(document_url, '^[a-z]+://(?:www\.)?([^/:]+)', 1) as outlet,
       count(*) filter (where speaker_name is null) as unnamed,
       count(*) as statements,
       round(100.0 * unnamed / statements, 1) as percent
from claim
where kind = 'statement'
group by outlet
order by percent desc, outlet;

-- What nobody but the author says.
create or replace view claims_without_source as
select kind, text, of_label as said_of, document_date, document_id, sentence, confidence, id
from claim
where speaker is null;
