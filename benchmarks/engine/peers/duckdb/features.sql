-- Usage of the customers that are active at a date, as far as it was known before it.
WITH rows AS (
    SELECT customer_id, "on", quantity::DOUBLE AS units FROM usage
    WHERE known_on < getvariable('day') AND "on" < getvariable('day')
      AND ("on" >= getvariable('since') OR known_on >= getvariable('year'))
    UNION ALL
    SELECT customer_id, last_on, 0 FROM recency
), summed AS (
    SELECT customer_id, max("on") AS last_on,
           coalesce(sum(CASE WHEN "on" >= getvariable('day') - 30 THEN units END), 0) / 10000 AS of_30,
           coalesce(sum(CASE WHEN "on" >= getvariable('day') - 90 THEN units END), 0) / 10000 AS of_90,
           coalesce(sum(CASE WHEN "on" >= getvariable('day') - 120 THEN units END), 0) / 10000 AS of_120,
           coalesce(sum(CASE WHEN "on" >= getvariable('day') - 180 THEN units END), 0) / 10000 AS of_180,
           coalesce(sum(CASE WHEN "on" >= getvariable('day') - 365 THEN units END), 0) / 10000 AS of_365
    FROM rows GROUP BY customer_id
), wide AS (
    SELECT customer_id, count(DISTINCT product_id)::DOUBLE AS products, count(DISTINCT name)::DOUBLE AS kinds
    FROM breadth
    WHERE known_on < getvariable('day') AND last_on >= getvariable('day') - 90 AND last_on < getvariable('day')
    GROUP BY customer_id
), active AS (
    SELECT DISTINCT customer_id FROM (
        SELECT customer_id, CASE WHEN ended_on < getvariable('day') THEN end_kind END AS kind,
               coalesce(CASE WHEN ended_on < getvariable('day') THEN ended_on END,
                        CASE WHEN renewal = 'manual' AND ends_on < getvariable('day') THEN ends_on END) AS end_on
        FROM contract_terms WHERE known_on < getvariable('day')
    ) WHERE end_on IS NULL OR (end_on = getvariable('day') - 1 AND kind IN ('renewed', 'changed'))
)
SELECT active.customer_id, (getvariable('day') - last_on)::DOUBLE AS usage_days_since_last,
       coalesce(of_30, 0) AS usage_30, coalesce(of_90, 0) AS usage_90, coalesce(of_365, 0) AS usage_365,
       of_30 * 3 / nullif(of_120 - of_30, 0) - 1 AS usage_trend_30,
       of_90 / nullif(of_180 - of_90, 0) - 1 AS usage_trend_90,
       coalesce(products, 0) AS usage_products_90, coalesce(kinds, 0) AS usage_kinds_90,
       getvariable('day') AS as_of
FROM active LEFT JOIN summed USING (customer_id) LEFT JOIN wide USING (customer_id)
