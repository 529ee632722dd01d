-- What was used, with the last day of it by the day that became known; use that lies ahead apart.
SELECT customer_id, product_id, name, known_on, max("on") AS last_on
FROM events WHERE known_on >= getvariable('month') AND known_on < getvariable('next_month')
GROUP BY customer_id, product_id, name, known_on, CASE WHEN "on" > known_on THEN "on" END
