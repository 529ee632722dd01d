-- The last day of use of every customer, as known before a year: of the year before it, and earlier.
SELECT customer_id, max(last_on) AS last_on
FROM (FROM earlier UNION ALL SELECT customer_id, "on" FROM usage WHERE "on" < getvariable('day'))
GROUP BY customer_id
