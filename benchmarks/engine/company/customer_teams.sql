-- Two in a hundred customers go to the next team at some day.
WITH moved AS (
    SELECT i, started_on, team,
           CASE WHEN chance(i, 66) < 0.02 AND started_on < getvariable('as_of') - 10
                THEN day_in(started_on + 1, getvariable('as_of') - 1, chance(i, 67)) END AS moved_on
    FROM people
)
SELECT format('K{:07d}', i) AS customer_id, started_on AS from_on, format('T{:02d}', team) AS team_id, moved_on - 1 AS to_on
FROM moved
UNION ALL
SELECT format('K{:07d}', i), moved_on, format('T{:02d}', team % 40 + 1), NULL FROM moved WHERE moved_on IS NOT NULL
ORDER BY ALL
