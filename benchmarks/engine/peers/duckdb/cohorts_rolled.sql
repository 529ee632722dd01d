-- The same from the months of use that the rollup keeps.
WITH active AS (
    SELECT customer_id, bit_or(1::UBIGINT << (month - year(getvariable('first_day')) * 12 - month(getvariable('first_day')) + 1)) AS months
    FROM used
    WHERE month >= year(getvariable('first_day')) * 12 + month(getvariable('first_day')) - 1
      AND month < year(getvariable('as_of')) * 12 + month(getvariable('as_of')) - 1
      AND known < year(getvariable('as_of')) * 12 + month(getvariable('as_of')) - 1
    GROUP BY customer_id
)
SELECT began + datediff('month', DATE '1970-01-01', getvariable('first_day')) AS cohort, month - began AS age,
       count(*) AS customers
FROM active JOIN members USING (customer_id) JOIN range(64) AS numbers(month)
    ON month >= began AND (months >> month) & 1 = 1
GROUP BY ALL ORDER BY ALL
