-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- came_and_left, computed once
SELECT
  "t0"."period",
  "t0"."customer_id",
  "t0"."left_on",
  CAST(1 AS BIGINT) AS "numerator",
  CAST(1 AS BIGINT) AS "denominator",
  "t0"."left_on" AS "group_on"
FROM "customers_per_year" AS "t0"
WHERE
  NOT (
    "t0"."at_start"
  )
  AND NOT (
    "t0"."at_end"
  )
  AND "t0"."left_on" IS NOT NULL
  AND NOT (
    "t0"."kind" IN ('completed', 'succession')
  );

-- came_and_left_2, computed once
SELECT
  "t3"."valid_from",
  "t3"."valid_to",
  "t3"."customer_id" AS "group_customer",
  "t3"."segment" AS "group"
FROM (
  SELECT
    "t2".*
    EXCLUDE ("known_on", "recorded_at", "version")
  FROM (
    SELECT
      "t1"."customer_id",
      "t1"."name",
      "t1"."kind",
      "t1"."segment",
      "t1"."industry",
      "t1"."region",
      "t1"."started_on",
      "t1"."parent_id",
      "t1"."key_customer",
      "t1"."acquisition_channel",
      "t1"."acquisition_cost",
      "t1"."purchase_motive",
      "t1"."language",
      "t1"."recorded_at",
      "t1"."version",
      "t1"."known_on",
      CASE
        WHEN (
          ROW_NUMBER() OVER (
            PARTITION BY "t1"."customer_id"
            ORDER BY "t1"."recorded_at" ASC, "t1"."version" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1
        ) = 0
        THEN MAKE_DATE(1, 1, 1)
        ELSE "t1"."known_on"
      END AS "valid_from",
      COALESCE(
        LEAD("t1"."known_on") OVER (
          PARTITION BY "t1"."customer_id"
          ORDER BY "t1"."recorded_at" ASC, "t1"."version" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ),
        MAKE_DATE(2999, 12, 31)
      ) AS "valid_to"
    FROM (
      SELECT
        "t0"."customer_id",
        "t0"."name",
        "t0"."kind",
        "t0"."segment",
        "t0"."industry",
        "t0"."region",
        "t0"."started_on",
        "t0"."parent_id",
        "t0"."key_customer",
        "t0"."acquisition_channel",
        "t0"."acquisition_cost",
        "t0"."purchase_motive",
        "t0"."language",
        "t0"."recorded_at",
        "t0"."version",
        "t0"."known_on"
      FROM "file_customers" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2026, 2, 15)
    ) AS "t1"
  ) AS "t2"
) AS "t3";

-- asked
SELECT
  "t6"."period",
  "t6"."group",
  "t6"."line",
  COUNT(*) AS "n",
  SUM("t6"."held") AS "rows",
  SUM("t6"."numerator") AS "numerator",
  SUM("t6"."denominator") AS "denominator",
  CAST(SUM("t6"."numerator" * "t6"."numerator") AS DOUBLE) AS "numerator2",
  CAST(SUM("t6"."denominator" * "t6"."denominator") AS DOUBLE) AS "denominator2",
  CAST(SUM("t6"."denominator" * "t6"."numerator") AS DOUBLE) AS "cross",
  SUM("t6"."waiting") AS "provisional"
FROM (
  SELECT
    "t5"."period",
    "t5"."group",
    "t5"."line",
    "t5"."customer_id",
    SUM("t5"."numerator") AS "numerator",
    SUM("t5"."denominator") AS "denominator",
    SUM("t5"."waiting") AS "waiting",
    COUNT(*) AS "held"
  FROM (
    SELECT
      "t4"."period",
      "t4"."customer_id",
      "t4"."left_on",
      "t4"."numerator",
      "t4"."denominator",
      "t4"."group_on",
      COALESCE("t4"."group", '') AS "group",
      CAST(FALSE AS BIGINT) AS "waiting",
      CAST(NULL AS TEXT) AS "line"
    FROM (
      SELECT
        "t2"."period",
        "t2"."customer_id",
        "t2"."left_on",
        "t2"."numerator",
        "t2"."denominator",
        "t2"."group_on",
        "t3"."group"
      FROM "came_and_left" AS "t2"
      LEFT OUTER JOIN "came_and_left_2" AS "t3"
        ON "t2"."customer_id" = "t3"."group_customer"
        AND "t3"."valid_from" <= "t2"."group_on"
        AND "t2"."group_on" < "t3"."valid_to"
    ) AS "t4"
  ) AS "t5"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t6"
GROUP BY
  1,
  2,
  3;
