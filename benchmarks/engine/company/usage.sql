-- Usage expected of each customer in the month that begins on `month`, before it is scaled:
-- heavy and light users, growth, and the decline towards the end of some terms.
CREATE OR REPLACE MACRO expected(month, month_end) AS TABLE
SELECT i, product, greatest(started_on, month) AS first_day, least(coalesce(left_on, month_end), month_end) AS last_day,
       intensity * exp(growth * least(36, greatest(0, datediff('month', started_on, month))))
       * (last_day - first_day + 1) / 30.4
       * CASE WHEN open_ended AND leaves_on - month < 150 THEN 0.35
              WHEN NOT open_ended AND month >= anchor
                   AND declines[least(5, datediff('month', anchor, month) // 12) + 1]
              THEN ([1, 1, 1, 1, 1, 1, 0.8, 0.55, 0.4, 0.3, 0.2, 0.15])[1 + datediff('month', anchor, month) % 12]
              ELSE 1 END AS rate
FROM people
WHERE started_on <= month_end AND (left_on IS NULL OR left_on >= month);
