-- Events by customer, day and the day they became known, of one month of known_on.
SELECT customer_id, "on", known_on, count(*) AS events,
       CAST(sum(coalesce(CAST(round(quantity * 10000) AS BIGINT), 10000)) AS BIGINT) AS quantity
FROM events WHERE known_on >= getvariable('month') AND known_on < getvariable('next_month')
GROUP BY ALL
