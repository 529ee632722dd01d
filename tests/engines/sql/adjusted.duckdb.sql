-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- adjusted, computed once
SELECT
  "t22"."period",
  "t22"."customer_id",
  "t22"."numerator",
  "t22"."denominator",
  "t22"."group_on",
  "t22"."value",
  "t22"."tenure_band",
  CAST(FLOOR(
    (
      CAST(RANK() OVER (
        PARTITION BY "t22"."period"
        ORDER BY "t22"."value" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS DOUBLE) * CAST(5 AS DOUBLE)
    ) / CAST(COUNT(*) OVER (
      PARTITION BY "t22"."period"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS DOUBLE)
  ) AS BIGINT) AS "size_band"
FROM (
  SELECT
    "t21".*
    EXCLUDE ("years")
  FROM (
    SELECT
      "t20"."period",
      "t20"."customer_id",
      "t20"."numerator",
      "t20"."denominator",
      "t20"."group_on",
      "t20"."value",
      "t20"."years",
      CASE
        WHEN "t20"."years" IS NULL
        THEN ''
        ELSE CASE
          WHEN "t20"."years" < CAST(1 AS DOUBLE)
          THEN '0-1'
          WHEN "t20"."years" < CAST(2 AS DOUBLE)
          THEN '1-2'
          WHEN "t20"."years" < CAST(3 AS DOUBLE)
          THEN '2-3'
          WHEN "t20"."years" < CAST(5 AS DOUBLE)
          THEN '3-5'
          ELSE '5+'
        END
      END AS "tenure_band"
    FROM (
      SELECT
        "t18"."period",
        "t18"."customer_id",
        "t18"."numerator",
        "t18"."denominator",
        "t18"."group_on",
        "t18"."value",
        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t18"."group_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t19"."since") AS DOUBLE) / 365.25 AS "years"
      FROM (
        SELECT
          "t15"."period",
          "t15"."customer_id",
          "t15"."numerator",
          "t15"."denominator",
          "t15"."group_on",
          COALESCE("t15"."value", CAST(0 AS DECIMAL(38, 2))) AS "value"
        FROM (
          SELECT
            "t14".*
            EXCLUDE ("customer_id_right", "period_right")
          FROM (
            SELECT
              "t11"."period",
              "t11"."customer_id",
              "t11"."numerator",
              "t11"."denominator",
              "t11"."group_on",
              "t5"."period" AS "period_right",
              "t5"."customer_id" AS "customer_id_right",
              "t5"."value"
            FROM (
              SELECT
                "t0"."period",
                "t0"."customer_id",
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
                "t0"."at_start"
            ) AS "t11"
            LEFT OUTER JOIN (
              SELECT
                "t1"."period",
                "t1"."customer_id",
                "t1"."arr0" AS "value"
              FROM "recurring_per_year" AS "t1"
            ) AS "t5"
              ON "t11"."period" = "t5"."period" AND "t11"."customer_id" = "t5"."customer_id"
          ) AS "t14"
        ) AS "t15"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          CASE
            WHEN COALESCE(
              (
                "t13"."life" = 1
              )
              AND (
                "t13"."own_start" < MAKE_DATE(2022, 1, 1)
              )
              AND (
                "t13"."own_start" < "t13"."started_on"
              ),
              FALSE
            )
            THEN "t13"."own_start"
            ELSE "t13"."started_on"
          END AS "since",
          "t13"."customer_id" AS "life_customer",
          "t13"."started_on" AS "life_start",
          COALESCE("t13"."end_on", MAKE_DATE(2999, 12, 31)) AS "life_last"
        FROM (
          SELECT
            "t12".*
            EXCLUDE ("customer_id_right")
          FROM (
            SELECT
              "t8"."customer_id",
              "t8"."life",
              "t8"."started_on",
              "t8"."end_on",
              "t9"."customer_id" AS "customer_id_right",
              "t9"."own_start"
            FROM (
              SELECT
                *
              FROM "lives" AS "t2"
              WHERE
                "t2"."started_on" < MAKE_DATE(2026, 3, 15)
            ) AS "t8"
            LEFT OUTER JOIN (
              SELECT
                "t3"."customer_id",
                "t3"."started_on" AS "own_start"
              FROM "file_customers" AS "t3"
              WHERE
                "t3"."known_on" < MAKE_DATE(2026, 3, 15)
            ) AS "t9"
              ON "t8"."customer_id" = "t9"."customer_id"
          ) AS "t12"
        ) AS "t13"
      ) AS "t19"
        ON "t18"."customer_id" = "t19"."life_customer"
        AND "t19"."life_start" <= "t18"."group_on"
        AND "t19"."life_last" > "t18"."group_on"
    ) AS "t20"
  ) AS "t21"
) AS "t22";

-- adjusted_2, computed once
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
      FROM "file_customers_2" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2026, 3, 15)
    ) AS "t1"
  ) AS "t2"
) AS "t3";

-- asked
SELECT
  "t10"."period",
  "t10"."own_group",
  "t10"."size_band",
  "t10"."segment_band",
  "t10"."tenure_band",
  COUNT(*) AS "n",
  SUM("t10"."numerator") AS "departures"
FROM (
  SELECT
    "t9"."period",
    "t9"."customer_id",
    "t9"."numerator",
    "t9"."denominator",
    "t9"."group_on",
    "t9"."value",
    "t9"."tenure_band",
    "t9"."size_band",
    "t9"."own_group",
    COALESCE("t9"."group", '') AS "segment_band"
  FROM (
    SELECT
      "t8"."period",
      "t8"."customer_id",
      "t8"."numerator",
      "t8"."denominator",
      "t8"."group_on",
      "t8"."value",
      "t8"."tenure_band",
      "t8"."size_band",
      "t8"."own_group",
      "t3"."group"
    FROM (
      SELECT
        "t6"."period",
        "t6"."customer_id",
        "t6"."numerator",
        "t6"."denominator",
        "t6"."group_on",
        "t6"."value",
        "t6"."tenure_band",
        "t6"."size_band",
        COALESCE("t6"."group", '') AS "own_group"
      FROM (
        SELECT
          "t4"."period",
          "t4"."customer_id",
          "t4"."numerator",
          "t4"."denominator",
          "t4"."group_on",
          "t4"."value",
          "t4"."tenure_band",
          "t4"."size_band",
          "t5"."group"
        FROM "adjusted" AS "t4"
        LEFT OUTER JOIN "survival_by_team" AS "t5"
          ON "t4"."customer_id" = "t5"."group_customer"
          AND "t5"."valid_from" <= "t4"."group_on"
          AND "t4"."group_on" < "t5"."valid_to"
      ) AS "t6"
    ) AS "t8"
    LEFT OUTER JOIN "adjusted_2" AS "t3"
      ON "t8"."customer_id" = "t3"."group_customer"
      AND "t3"."valid_from" <= "t8"."group_on"
      AND "t8"."group_on" < "t3"."valid_to"
  ) AS "t9"
) AS "t10"
GROUP BY
  1,
  2,
  3,
  4,
  5;
