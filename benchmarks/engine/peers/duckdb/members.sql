-- Customers that began in the history: the first day of their first contract.
CREATE OR REPLACE TEMP VIEW members AS
SELECT customer_id, datediff('month', getvariable('first_day'), first_on) AS began
FROM (
    SELECT customer_id, min(started_on) AS first_on FROM contract_terms
    WHERE known_on < getvariable('as_of') GROUP BY customer_id
) LEFT JOIN customers USING (customer_id)
WHERE first_on >= getvariable('first_day') AND NOT coalesce(started_on < getvariable('first_day'), false)
