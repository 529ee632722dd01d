-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- tenure, computed once
SELECT
  "t13"."period",
  "t13"."customer_id",
  CASE
    WHEN COALESCE(
      (
        "t13"."life" = 1
      )
      AND (
        "t13"."own_start" < "t13"."started_on"
      )
      AND (
        "t13"."own_start" < MAKE_DATE(2022, 1, 1)
      ),
      FALSE
    )
    THEN "t13"."own_start"
    ELSE "t13"."started_on"
  END AS "since",
  CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t13"."t1") - DATE_DIFF(
    'DAY',
    MAKE_DATE(1970, 1, 1),
    CASE
      WHEN COALESCE(
        (
          "t13"."life" = 1
        )
        AND (
          "t13"."own_start" < "t13"."started_on"
        )
        AND (
          "t13"."own_start" < MAKE_DATE(2022, 1, 1)
        ),
        FALSE
      )
      THEN "t13"."own_start"
      ELSE "t13"."started_on"
    END
  ) AS DOUBLE) / 365.25 AS "numerator",
  CAST(1 AS BIGINT) AS "denominator",
  "t13"."t1" AS "group_on"
FROM (
  SELECT
    "t12".*
    EXCLUDE ("customer_id_right")
  FROM (
    SELECT
      "t11"."period",
      "t11"."t1",
      "t11"."customer_id",
      "t11"."life",
      "t11"."started_on",
      "t11"."until",
      "t8"."customer_id" AS "customer_id_right",
      "t8"."own_start"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t6"."period",
          "t6"."t1",
          "t6"."customer_id",
          "t7"."life",
          "t7"."started_on",
          "t7"."until"
        FROM (
          SELECT
            "t1"."period",
            "t1"."t1",
            "t1"."customer_id"
          FROM "customers_per_year" AS "t1"
          WHERE
            "t1"."at_end"
        ) AS "t6"
        INNER JOIN (
          SELECT
            "t2"."customer_id",
            "t2"."life",
            "t2"."started_on",
            "t2"."end_on" AS "until"
          FROM "lives" AS "t2"
        ) AS "t7"
          ON "t6"."customer_id" = "t7"."customer_id"
      ) AS "t9"
      WHERE
        "t9"."started_on" <= "t9"."t1"
        AND (
          (
            "t9"."until" IS NULL
          ) OR (
            "t9"."until" > "t9"."t1"
          )
        )
    ) AS "t11"
    LEFT OUTER JOIN (
      SELECT
        "t0"."customer_id",
        "t0"."started_on" AS "own_start"
      FROM "file_customers" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2025, 6, 1)
    ) AS "t8"
      ON "t11"."customer_id" = "t8"."customer_id"
  ) AS "t12"
) AS "t13";

-- asked
SELECT
  "t6"."period",
  "t6"."group",
  "t6"."line",
  COUNT(*) AS "n",
  SUM("t6"."held") AS "rows",
  CAST(SUM(CAST("t6"."numerator" AS DECIMAL(18, 10))) AS DOUBLE) AS "numerator",
  CAST(SUM(CAST("t6"."denominator" AS DECIMAL(18, 2))) AS BIGINT) AS "denominator",
  CAST(SUM(
    CAST("t6"."numerator" AS DECIMAL(18, 10)) * CAST("t6"."numerator" AS DECIMAL(18, 10))
  ) AS DOUBLE) AS "numerator2",
  CAST(SUM(
    CAST("t6"."denominator" AS DECIMAL(18, 2)) * CAST("t6"."denominator" AS DECIMAL(18, 2))
  ) AS DOUBLE) AS "denominator2",
  CAST(SUM(
    CAST("t6"."denominator" AS DECIMAL(18, 2)) * CAST("t6"."numerator" AS DECIMAL(18, 10))
  ) AS DOUBLE) AS "cross",
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
      "t4"."since",
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
        "t2"."since",
        "t2"."numerator",
        "t2"."denominator",
        "t2"."group_on",
        "t3"."group"
      FROM "tenure" AS "t2"
      LEFT OUTER JOIN "customer_churn_rate_2" AS "t3"
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
