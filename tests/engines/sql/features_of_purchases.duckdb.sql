-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  "t2"."first",
  'transactions' AS "name"
FROM (
  SELECT
    MIN("t1"."day") AS "first"
  FROM (
    SELECT
      "t0"."on" AS "day"
    FROM "file_transactions" AS "t0"
    WHERE
      "t0"."known_on" < MAKE_DATE(2025, 1, 31)
  ) AS "t1"
) AS "t2";

-- asked
SELECT
  "t0"."currency",
  "t0"."on",
  "t0"."rate"
FROM "file_fx_rates" AS "t0"
WHERE
  "t0"."known_on" < MAKE_DATE(2025, 1, 31);

-- asked
SELECT
  "t9"."customer_id",
  "t9"."purchases_returned",
  "t9"."purchases_recency",
  "t9"."rule_days_silent",
  "t9"."silence_left",
  "t9"."purchases_rate",
  "t9"."purchases_amount_rate",
  "t9"."purchases_gap",
  "t9"."purchases_recency_over_gap",
  "t9"."purchases_per_day",
  "t9"."purchases_30",
  "t9"."purchases_90",
  "t9"."purchases_365",
  "t9"."purchases_products_90",
  MAKE_DATE(2025, 1, 31) AS "as_of"
FROM (
  SELECT
    "t4"."customer_id",
    "t8"."purchases_returned",
    "t8"."purchases_recency",
    "t8"."rule_days_silent",
    "t8"."silence_left",
    "t8"."purchases_rate",
    "t8"."purchases_amount_rate",
    "t8"."purchases_gap",
    "t8"."purchases_recency_over_gap",
    "t8"."purchases_per_day",
    COALESCE("t8"."purchases_30", CAST(0 AS DOUBLE)) AS "purchases_30",
    COALESCE("t8"."purchases_90", CAST(0 AS DOUBLE)) AS "purchases_90",
    COALESCE("t8"."purchases_365", CAST(0 AS DOUBLE)) AS "purchases_365",
    COALESCE("t8"."purchases_products_90", CAST(0 AS DOUBLE)) AS "purchases_products_90"
  FROM (
    SELECT
      *
    FROM (
      SELECT DISTINCT
        "t0"."customer_id"
      FROM "presence" AS "t0"
      WHERE
        "t0"."started_on" <= MAKE_DATE(2025, 1, 30)
        AND (
          (
            "t0"."until" IS NULL
          ) OR (
            "t0"."until" > MAKE_DATE(2025, 1, 30)
          )
        )
    ) AS "t2"
    WHERE
      CAST(NULL AS DATE) IS NULL
  ) AS "t4"
  LEFT OUTER JOIN (
    SELECT
      "t6"."customer_id" AS "key_0",
      "t6"."purchases_returned",
      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") AS DOUBLE) AS "purchases_recency",
      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") AS DOUBLE) AS "rule_days_silent",
      CAST(60 AS DOUBLE) - CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") AS DOUBLE) AS "silence_left",
      (
        "t6"."days" * 30
      ) / NULLIF(
        CAST((
          DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."first_on")
        ) + 30 AS DOUBLE),
        0
      ) AS "purchases_rate",
      (
        "t6"."amount" * 30
      ) / NULLIF(
        CAST((
          DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."first_on")
        ) + 30 AS DOUBLE),
        0
      ) AS "purchases_amount_rate",
      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."first_on") AS DOUBLE) / NULLIF("t6"."days" - CAST(1 AS DOUBLE), 0) AS "purchases_gap",
      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 1, 31)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") AS DOUBLE) / NULLIF(
        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."last_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t6"."first_on") AS DOUBLE) / NULLIF("t6"."days" - CAST(1 AS DOUBLE), 0),
        0
      ) AS "purchases_recency_over_gap",
      "t6"."amount" / NULLIF("t6"."days", 0) AS "purchases_per_day",
      "t6"."of_30" AS "purchases_30",
      "t6"."of_90" AS "purchases_90",
      "t6"."of_365" AS "purchases_365",
      "t6"."products" AS "purchases_products_90"
    FROM (
      SELECT
        "t5"."customer_id",
        MIN("t5"."day") AS "first_on",
        MAX("t5"."day") AS "last_on",
        CAST(COUNT(DISTINCT "t5"."day") AS DOUBLE) AS "days",
        CAST(SUM("t5"."value") AS DOUBLE) AS "amount",
        CAST(SUM("t5"."back") AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS "purchases_returned",
        CAST(COUNT(DISTINCT "t5"."product_id") FILTER(WHERE
          (
            "t5"."day" >= MAKE_DATE(2024, 11, 2)
          )
          AND (
            "t5"."day" < MAKE_DATE(2025, 1, 31)
          )) AS DOUBLE) AS "products",
        CAST(COUNT(DISTINCT "t5"."day") FILTER(WHERE
          (
            "t5"."day" >= MAKE_DATE(2025, 1, 1)
          )
          AND (
            "t5"."day" < MAKE_DATE(2025, 1, 31)
          )) AS DOUBLE) AS "of_30",
        CAST(COUNT(DISTINCT "t5"."day") FILTER(WHERE
          (
            "t5"."day" >= MAKE_DATE(2024, 11, 2)
          )
          AND (
            "t5"."day" < MAKE_DATE(2025, 1, 31)
          )) AS DOUBLE) AS "of_90",
        CAST(COUNT(DISTINCT "t5"."day") FILTER(WHERE
          (
            "t5"."day" >= MAKE_DATE(2024, 2, 1)
          )
          AND (
            "t5"."day" < MAKE_DATE(2025, 1, 31)
          )) AS DOUBLE) AS "of_365"
      FROM (
        SELECT
          "t1"."transaction_id",
          "t1"."customer_id",
          "t1"."at",
          "t1"."product_id",
          "t1"."amount",
          "t1"."currency",
          "t1"."channel",
          "t1"."on",
          "t1"."on" AS "day",
          CAST(ROUND(
            "t1"."amount" * CASE
              WHEN COALESCE("t1"."currency", 'EUR') = 'EUR'
              THEN CAST(1.00000000 AS DECIMAL(18, 8))
              WHEN COALESCE("t1"."currency", 'EUR') = 'USD'
              THEN CAST(0.95000000 AS DECIMAL(18, 8))
              ELSE CAST(NULL AS DECIMAL(18, 8))
            END,
            2
          ) AS DECIMAL(18, 2)) AS "value",
          CAST("t1"."amount" < 0 AS BIGINT) AS "back"
        FROM "file_transactions" AS "t1"
        WHERE
          "t1"."known_on" < MAKE_DATE(2025, 1, 31) AND "t1"."on" < MAKE_DATE(2025, 1, 31)
      ) AS "t5"
      GROUP BY
        1
    ) AS "t6"
  ) AS "t8"
    ON "t4"."customer_id" = "t8"."key_0"
) AS "t9";
