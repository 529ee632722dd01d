-- The contacts of one year; who is about to leave complains more.
WITH there AS (
    SELECT i, greatest(started_on, getvariable('year')) AS first_day,
           least(coalesce(left_on, getvariable('year_end')), getvariable('year_end')) AS last_day,
           coalesce(leaves_on - getvariable('year_end') < 150, false) AS leaving, i::BIGINT * 8 + getvariable('number') AS seat
    FROM people
    WHERE started_on <= getvariable('year_end') AND (left_on IS NULL OR left_on >= getvariable('year'))
), each AS (
    SELECT *, unnest(range(floor(1.75 * (last_day - first_day + 1) / 365 * (0.3 + 1.4 * chance(seat, 96)) * (CASE WHEN leaving THEN 1.4 ELSE 1 END)
                     + chance(seat, 97))::INTEGER)) AS j, seat * 64 + j AS e
    FROM there
), timed AS (
    SELECT i, e, leaving, timezone('UTC', CAST(day_in(first_day, last_day, chance(e, 98)) AS TIMESTAMP)
                             + to_seconds((25200 + 36000 * chance(e, 99))::BIGINT)) AS "at"
    FROM each
)
SELECT format('I{}-{:08d}', year(getvariable('year')), row_number() OVER (ORDER BY "at", i, e)) AS interaction_id,
       format('K{:07d}', i) AS customer_id, "at",
       (['phone', 'email', 'chat', 'visit', 'portal'])[1 + floor(5 * chance(e, 100))::INTEGER] AS channel,
       CASE WHEN chance(e, 101) < 0.8 THEN 'in' ELSE 'out' END AS direction,
       CASE WHEN chance(e, 102) < CASE WHEN leaving THEN 0.35 ELSE 0.12 END THEN 'complaint'
            ELSE (['question', 'disruption', 'sales', 'service'])[1 + floor(4 * chance(e, 103))::INTEGER] END AS kind,
       CASE WHEN chance(e, 104) < 0.95 THEN "at" + to_minutes((5 + 8000 * pow(chance(e, 105), 3))::BIGINT) END AS resolved_at
FROM timed ORDER BY interaction_id
