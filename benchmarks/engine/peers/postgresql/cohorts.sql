SELECT began, at - began AS age, count(*) AS customers
FROM (
    SELECT DISTINCT customer_id, (extract(year FROM "on")::int - 1970) * 12 + extract(month FROM "on")::int - 1 AS at
    FROM events WHERE known_on < :as_of AND "on" >= :first_day AND "on" < :as_of
) AS active
JOIN (
    SELECT customer_id, (extract(year FROM first_on)::int - 1970) * 12 + extract(month FROM first_on)::int - 1 AS began
    FROM (SELECT customer_id, min(started_on) AS first_on FROM contract_terms WHERE known_on < :as_of GROUP BY 1) AS firsts
    LEFT JOIN customers USING (customer_id)
    WHERE first_on >= :first_day AND NOT coalesce(started_on < :first_day, false)
) AS members USING (customer_id)
WHERE at >= began GROUP BY 1, 2 ORDER BY 1, 2
