-- Who used anything in which month, and the month in which that became known.
SELECT DISTINCT customer_id, year("on") * 12 + month("on") - 1 AS month, year(known_on) * 12 + month(known_on) - 1 AS known
FROM events WHERE known_on >= getvariable('month') AND known_on < getvariable('next_month')
