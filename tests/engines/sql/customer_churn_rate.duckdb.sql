-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- customer_churn_rate, computed once
SELECT
  "t0"."period",
  "t0"."customer_id",
  "t0"."left_on",
  "t0"."kind",
  "t0"."end_reason",
  "t0"."provisional",
  CAST(COALESCE(
    NOT (
      "t0"."at_end"
    )
    AND (
      "t0"."left_on" IS NOT NULL
    )
    AND NOT (
      "t0"."kind" IN ('completed', 'succession')
    ),
    FALSE
  ) AS BIGINT) AS "numerator",
  CAST(1 AS BIGINT) AS "denominator",
  "t0"."t0" AS "group_on"
FROM "customers_per_year" AS "t0"
WHERE
  "t0"."at_start";

-- customer_churn_rate_2, computed once
SELECT
  "t6"."customer_id" AS "group_customer",
  "t6"."from_on" AS "valid_from",
  "t6"."valid_to",
  COALESCE("t4"."team_name", "t6"."team_id") AS "group"
FROM (
  SELECT
    "t3"."customer_id",
    "t3"."from_on",
    "t3"."team_id",
    "t3"."account_manager",
    "t3"."to_on",
    LEAST(
      COALESCE(
        LEAD("t3"."from_on") OVER (
          PARTITION BY "t3"."customer_id"
          ORDER BY "t3"."from_on" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ),
        MAKE_DATE(2999, 12, 31)
      ),
      COALESCE("t3"."to_on" + INTERVAL '1' DAY, MAKE_DATE(2999, 12, 31))
    ) AS "valid_to"
  FROM (
    SELECT
      "t0"."customer_id",
      "t0"."from_on",
      "t0"."team_id",
      "t0"."account_manager",
      CASE
        WHEN "t0"."to_on" < MAKE_DATE(2025, 6, 1)
        THEN "t0"."to_on"
        ELSE CAST(NULL AS DATE)
      END AS "to_on"
    FROM "file_customer_teams" AS "t0"
    WHERE
      "t0"."known_on" < MAKE_DATE(2025, 6, 1)
  ) AS "t3"
) AS "t6"
LEFT OUTER JOIN (
  SELECT
    "t1"."team_id" AS "named_team",
    "t1"."name" AS "team_name"
  FROM "file_teams" AS "t1"
  WHERE
    "t1"."known_on" < MAKE_DATE(2025, 6, 1)
) AS "t4"
  ON "t6"."team_id" = "t4"."named_team";

-- asked
SELECT
  "t5"."period",
  "t5"."group",
  "t5"."line",
  COUNT(*) AS "n",
  SUM("t5"."held") AS "rows",
  SUM("t5"."numerator") AS "numerator",
  SUM("t5"."denominator") AS "denominator",
  CAST(SUM("t5"."numerator" * "t5"."numerator") AS DOUBLE) AS "numerator2",
  CAST(SUM("t5"."denominator" * "t5"."denominator") AS DOUBLE) AS "denominator2",
  CAST(SUM("t5"."denominator" * "t5"."numerator") AS DOUBLE) AS "cross",
  SUM("t5"."waiting") AS "provisional"
FROM (
  SELECT
    "t4"."period",
    "t4"."customer_id",
    "t4"."left_on",
    "t4"."kind",
    "t4"."end_reason",
    "t4"."provisional",
    "t4"."numerator",
    "t4"."denominator",
    "t4"."group_on",
    COALESCE("t4"."group", '') AS "group",
    CAST(COALESCE("t4"."provisional", FALSE) AS BIGINT) AS "waiting",
    CAST(NULL AS TEXT) AS "line",
    CAST(1 AS BIGINT) AS "held"
  FROM (
    SELECT
      "t2"."period",
      "t2"."customer_id",
      "t2"."left_on",
      "t2"."kind",
      "t2"."end_reason",
      "t2"."provisional",
      "t2"."numerator",
      "t2"."denominator",
      "t2"."group_on",
      "t3"."group"
    FROM "customer_churn_rate" AS "t2"
    LEFT OUTER JOIN "customer_churn_rate_2" AS "t3"
      ON "t2"."customer_id" = "t3"."group_customer"
      AND "t3"."valid_from" <= "t2"."group_on"
      AND "t2"."group_on" < "t3"."valid_to"
  ) AS "t4"
) AS "t5"
GROUP BY
  1,
  2,
  3;
