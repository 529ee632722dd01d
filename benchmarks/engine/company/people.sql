-- Who the customers are and when they leave: one row each, from nothing but its number.
-- A customer whose usage declines in the last months of a term leaves at its end half of the time;
-- others hardly ever. Older customers have in the files the term that ran when the history began.
CREATE OR REPLACE MACRO chance(number, what) AS
    (hash(number::BIGINT * 4096 + what + getvariable('seed') * 1099511627776) % 1000003) / 1000003.0;

CREATE OR REPLACE MACRO day_in(first_day, last_day, part) AS
    CAST(first_day + floor(part * (last_day - first_day + 1))::INTEGER AS DATE);

CREATE OR REPLACE TEMP TABLE people AS
WITH born AS (
    SELECT i::INTEGER AS i,
           CASE WHEN chance(i, 1) < 0.1
                THEN getvariable('history_from') - 1 - floor(chance(i, 2) * 1500)::INTEGER
                ELSE day_in(getvariable('history_from'), getvariable('as_of') - 1, sqrt(chance(i, 2)))
           END AS started_on,
           chance(i, 3) < 0.1 AS open_ended,
           chance(i, 4) < 0.25 AS manual,
           1 + floor(chance(i, 5) * 40)::TINYINT AS team,
           1 + floor(20 * pow(chance(i, 6), 1.5))::TINYINT AS product,
           list_transform(range(6), k -> chance(i, 16 + k) < 0.2) AS declines,
           list_transform(range(6), k -> chance(i, 32 + k)) AS at_end,
           list_transform(range(6), k -> chance(i, 48 + k) < 0.015) AS early
    FROM range(getvariable('customers')) AS numbers(i)
), anchored AS (
    SELECT *, CAST(started_on + to_years(greatest(0, datesub('year', started_on, getvariable('history_from'))::INTEGER)) AS DATE) AS anchor,
           list_transform(range(6), k -> at_end[k + 1] < CASE WHEN declines[k + 1] THEN 0.5 ELSE 0.025 + team * 0.001 END
               OR early[k + 1]) AS stops
    FROM born
), stopped AS (
    SELECT *, CASE WHEN open_ended THEN 0 ELSE coalesce(list_position(stops, true) - 1, 9) END::TINYINT AS last_term
    FROM anchored
), gone AS (
    SELECT * EXCLUDE (at_end, stops, early),
           NOT open_ended AND last_term < 9 AND early[least(last_term, 5) + 1] AS left_early,
           CASE WHEN open_ended THEN CAST(greatest(anchor, getvariable('history_from')) + least(20000, floor(-ln(1 - chance(i, 7)) * 3650))::INTEGER AS DATE)
                WHEN last_term = 9 THEN NULL
                WHEN early[last_term + 1] THEN greatest(getvariable('history_from'), CAST(anchor + to_years(last_term::INTEGER) AS DATE))
                    + floor(chance(i, 8) * 0.9 * (CAST(anchor + to_years(last_term + 1) AS DATE)
                    - greatest(getvariable('history_from'), CAST(anchor + to_years(last_term::INTEGER) AS DATE))))::INTEGER
                ELSE CAST(anchor + to_years(last_term + 1) AS DATE) - 1
           END AS leaves_on
    FROM stopped
)
SELECT *, CASE WHEN leaves_on < getvariable('as_of') THEN leaves_on END AS left_on,
       exp(1.1 * sqrt(-2 * ln(1 - chance(i, 9))) * cos(2 * pi() * chance(i, 10))) AS intensity,
       0.03 * (chance(i, 11) - 0.4) AS growth
FROM gone;
