-- One query per metric and table of results, each over the events, at all dates.
CREATE TEMP TABLE metric (customer_id text, day date, metric text, value float8);

INSERT INTO metric SELECT customer_id, day, 'days_since_last', day - max("on") FROM events JOIN dates
    ON "on" < day AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'of_30', sum(coalesce(round(quantity * 10000), 10000)) / 10000 FROM events JOIN dates
    ON "on" < day AND "on" >= day - 30 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'of_90', sum(coalesce(round(quantity * 10000), 10000)) / 10000 FROM events JOIN dates
    ON "on" < day AND "on" >= day - 90 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'of_120', sum(coalesce(round(quantity * 10000), 10000)) / 10000 FROM events JOIN dates
    ON "on" < day AND "on" >= day - 120 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'of_180', sum(coalesce(round(quantity * 10000), 10000)) / 10000 FROM events JOIN dates
    ON "on" < day AND "on" >= day - 180 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'of_365', sum(coalesce(round(quantity * 10000), 10000)) / 10000 FROM events JOIN dates
    ON "on" < day AND "on" >= day - 365 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'products', count(DISTINCT product_id) FROM events JOIN dates
    ON "on" < day AND "on" >= day - 90 AND known_on < day GROUP BY 1, 2;

INSERT INTO metric SELECT customer_id, day, 'kinds', count(DISTINCT name) FROM events JOIN dates
    ON "on" < day AND "on" >= day - 90 AND known_on < day GROUP BY 1, 2;

CREATE TEMP TABLE active AS SELECT DISTINCT customer_id, day FROM (
    SELECT customer_id, day, CASE WHEN ended_on < day THEN end_kind END AS kind,
           coalesce(CASE WHEN ended_on < day THEN ended_on END,
                    CASE WHEN renewal = 'manual' AND ends_on < day THEN ends_on END) AS end_on
    FROM contract_terms JOIN dates ON known_on < day
) AS terms WHERE end_on IS NULL OR (end_on = day - 1 AND kind IN ('renewed', 'changed'));
