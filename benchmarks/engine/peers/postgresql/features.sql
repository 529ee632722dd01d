-- The metrics side by side: a row per active customer and date.
SELECT customer_id, days_since_last AS usage_days_since_last, coalesce(of_30, 0) AS usage_30, coalesce(of_90, 0) AS usage_90,
       coalesce(of_365, 0) AS usage_365,
       CASE WHEN days_since_last IS NOT NULL THEN coalesce(of_30, 0) * 3 / nullif(coalesce(of_120, 0) - coalesce(of_30, 0), 0) - 1 END AS usage_trend_30,
       CASE WHEN days_since_last IS NOT NULL THEN coalesce(of_90, 0) / nullif(coalesce(of_180, 0) - coalesce(of_90, 0), 0) - 1 END AS usage_trend_90,
       coalesce(products, 0) AS usage_products_90, coalesce(kinds, 0) AS usage_kinds_90, day AS as_of
FROM active LEFT JOIN (
    SELECT customer_id, day, max(value) FILTER (WHERE metric = 'days_since_last') AS days_since_last,
           max(value) FILTER (WHERE metric = 'of_30') AS of_30, max(value) FILTER (WHERE metric = 'of_90') AS of_90,
           max(value) FILTER (WHERE metric = 'of_120') AS of_120, max(value) FILTER (WHERE metric = 'of_180') AS of_180,
           max(value) FILTER (WHERE metric = 'of_365') AS of_365, max(value) FILTER (WHERE metric = 'products') AS products,
           max(value) FILTER (WHERE metric = 'kinds') AS kinds
    FROM metric GROUP BY 1, 2
) AS wide USING (customer_id, day)
