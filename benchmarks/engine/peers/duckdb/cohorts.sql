-- Customers by the month they began and the months since, with an event in that month.
-- The months of a customer are the bits of one number, up to 64 of them: one row per customer
-- to keep, where the distinct pairs of customer and month would be twenty.
WITH active AS (
    SELECT customer_id, bit_or(1::UBIGINT << datediff('month', getvariable('first_day'), "on")) AS months
    FROM events
    WHERE "on" >= getvariable('first_day') AND "on" < getvariable('as_of') AND known_on < getvariable('as_of')
    GROUP BY customer_id
)
SELECT began + datediff('month', DATE '1970-01-01', getvariable('first_day')) AS cohort, month - began AS age,
       count(*) AS customers
FROM active JOIN members USING (customer_id) JOIN range(64) AS numbers(month)
    ON month >= began AND (months >> month) & 1 = 1
GROUP BY ALL ORDER BY ALL
