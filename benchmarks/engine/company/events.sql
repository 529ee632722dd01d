-- The events of one month in the order of time; one in a hundred is recorded 1 to 40 days late.
WITH counted AS (
    SELECT *, i::BIGINT * 64 + getvariable('number') AS seat,
           floor(rate * getvariable('scale') * (0.4 + 1.2 * chance(seat, 80)) + chance(seat, 81))::INTEGER AS times
    FROM expected(getvariable('month'), getvariable('month_end'))
), each AS (
    SELECT i, product, first_day, last_day, unnest(range(times)) AS j, seat * 2048 + j % 2048 AS e FROM counted
), timed AS (
    SELECT i, e, product,
           timezone('UTC', CAST(day_in(first_day, last_day, chance(e, 82)) AS TIMESTAMP)
               + to_seconds(CASE WHEN chance(e, 83) < 0.03 THEN 86399 * chance(e, 84) ELSE 23400 + 43200 * chance(e, 84) END::BIGINT)) AS "at"
    FROM each
)
SELECT format('E{:02d}-{:09d}', getvariable('number'), row_number() OVER (ORDER BY "at", i, e)) AS event_id,
       format('K{:07d}', i) AS customer_id, "at",
       (['login', 'view', 'search', 'edit', 'export', 'report', 'share', 'comment', 'upload', 'invite', 'settings', 'api'])
           [1 + floor(12 * pow(chance(e, 85), 2))::INTEGER] AS name,
       format('P{:02d}', CASE WHEN chance(e, 86) < 0.7 THEN product ELSE 1 + floor(20 * chance(e, 87))::INTEGER END) AS product_id,
       (1 + floor(-3 * ln(1 - chance(e, 88))))::DOUBLE AS quantity,
       CASE WHEN chance(e, 89) < 0.01 THEN "at" + to_days(1 + floor(40 * chance(e, 90))::INTEGER) ELSE "at" END AS recorded_at
FROM timed ORDER BY event_id
