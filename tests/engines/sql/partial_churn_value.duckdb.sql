-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- partial_churn_value, computed once
SELECT
  "t22"."period",
  "t22"."customer_id",
  "t22"."lost_items",
  CASE
    WHEN "t22"."at_end"
    THEN "t22"."lost_value"
    ELSE "t22"."lost_value" - "t22"."lost_value"
  END AS "numerator",
  "t22"."arr0" AS "denominator",
  "t22"."t0" AS "group_on"
FROM (
  SELECT
    "t21"."period",
    "t21"."t0",
    "t21"."customer_id",
    BOOL_OR(CAST("t21"."had" AS BOOLEAN)) AS "at_start",
    BOOL_OR(CAST("t21"."has" AS BOOLEAN)) AS "at_end",
    SUM(CAST("t21"."lost" AS BIGINT)) AS "lost_items",
    SUM(CASE WHEN "t21"."lost" THEN "t21"."arr0" ELSE "t21"."arr0" - "t21"."arr0" END) AS "lost_value",
    SUM("t21"."arr0") AS "arr0"
  FROM (
    SELECT
      "t20"."period",
      "t20"."t0",
      "t20"."customer_id",
      "t20"."contract",
      "t20"."product",
      "t20"."had",
      "t20"."has",
      "t20"."arr0",
      "t20"."begun",
      "t20"."had" AND NOT (
        "t20"."has"
      ) AND (
        "t20"."begun" = 0
      ) AS "lost"
    FROM (
      SELECT
        "t19"."period",
        "t19"."t0",
        "t19"."customer_id",
        "t19"."contract",
        "t19"."product",
        "t19"."had",
        "t19"."has",
        "t19"."arr0",
        MAX(CAST("t19"."has" AND NOT (
          "t19"."had"
        ) AS BIGINT)) OVER (
          PARTITION BY "t19"."period", "t19"."customer_id", "t19"."product"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "begun"
      FROM (
        SELECT
          "t18"."period",
          "t18"."t0",
          "t18"."customer_id",
          "t18"."contract",
          "t18"."product",
          BOOL_OR(CAST("t18"."at0" AS BOOLEAN)) AS "had",
          BOOL_OR(CAST("t18"."at1" AS BOOLEAN)) AS "has",
          SUM("t18"."arr0") AS "arr0"
        FROM (
          SELECT
            "t17"."term_id",
            "t17"."contract_id",
            "t17"."customer_id",
            "t17"."product_id",
            "t17"."started_on",
            "t17"."ends_on",
            "t17"."ended_on",
            "t17"."notice_deadline_on",
            "t17"."notice_given_on",
            "t17"."paused_from",
            "t17"."paused_to",
            "t17"."renewal",
            "t17"."previous_term_id",
            "t17"."yearly_amount",
            "t17"."yearly_margin",
            "t17"."indexation",
            "t17"."currency",
            "t17"."end_reason",
            "t17"."end_kind",
            "t17"."end_on",
            "t17"."until",
            "t17"."period",
            "t17"."t0",
            "t17"."t1",
            "t17"."rate0",
            "t17"."rate1",
            (
              "t17"."started_on" <= "t17"."t0"
            )
            AND (
              (
                "t17"."until" IS NULL
              ) OR (
                "t17"."until" > "t17"."t0"
              )
            ) AS "at0",
            (
              "t17"."started_on" <= "t17"."t1"
            )
            AND (
              (
                "t17"."until" IS NULL
              ) OR (
                "t17"."until" > "t17"."t1"
              )
            ) AS "at1",
            CASE
              WHEN (
                "t17"."started_on" <= "t17"."t0"
              )
              AND (
                (
                  "t17"."until" IS NULL
                ) OR (
                  "t17"."until" > "t17"."t0"
                )
              )
              THEN COALESCE(
                CAST(ROUND("t17"."yearly_amount" * "t17"."rate0", 2) AS DECIMAL(18, 2)),
                CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              )
              ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            END AS "arr0",
            CASE
              WHEN (
                "t17"."started_on" <= "t17"."t1"
              )
              AND (
                (
                  "t17"."until" IS NULL
                ) OR (
                  "t17"."until" > "t17"."t1"
                )
              )
              THEN COALESCE(
                CAST(ROUND("t17"."yearly_amount" * "t17"."rate0", 2) AS DECIMAL(18, 2)),
                CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              )
              ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            END AS "arr1",
            CASE
              WHEN (
                "t17"."started_on" <= "t17"."t1"
              )
              AND (
                (
                  "t17"."until" IS NULL
                ) OR (
                  "t17"."until" > "t17"."t1"
                )
              )
              THEN COALESCE(
                CAST(ROUND("t17"."yearly_amount" * "t17"."rate1", 2) AS DECIMAL(18, 2)),
                CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              )
              ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            END AS "arr1_now",
            CASE
              WHEN "t17"."started_on" > "t17"."t0"
              THEN COALESCE(
                CAST(ROUND("t17"."indexation" * "t17"."rate0", 2) AS DECIMAL(18, 2)),
                CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              )
              ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            END AS "indexed",
            COALESCE("t17"."contract_id", "t17"."term_id") AS "contract",
            COALESCE("t17"."product_id", '') AS "product"
          FROM (
            SELECT
              "t16".*
              EXCLUDE ("currency1", "day")
            FROM (
              SELECT
                "t15"."term_id",
                "t15"."contract_id",
                "t15"."customer_id",
                "t15"."product_id",
                "t15"."started_on",
                "t15"."ends_on",
                "t15"."ended_on",
                "t15"."notice_deadline_on",
                "t15"."notice_given_on",
                "t15"."paused_from",
                "t15"."paused_to",
                "t15"."renewal",
                "t15"."previous_term_id",
                "t15"."yearly_amount",
                "t15"."yearly_margin",
                "t15"."indexation",
                "t15"."currency",
                "t15"."end_reason",
                "t15"."end_kind",
                "t15"."end_on",
                "t15"."until",
                "t15"."period",
                "t15"."t0",
                "t15"."t1",
                "t15"."rate0",
                "t6"."currency1",
                "t6"."day",
                "t6"."rate1"
              FROM (
                SELECT
                  "t13".*
                  EXCLUDE ("currency0", "day")
                FROM (
                  SELECT
                    "t12"."term_id",
                    "t12"."contract_id",
                    "t12"."customer_id",
                    "t12"."product_id",
                    "t12"."started_on",
                    "t12"."ends_on",
                    "t12"."ended_on",
                    "t12"."notice_deadline_on",
                    "t12"."notice_given_on",
                    "t12"."paused_from",
                    "t12"."paused_to",
                    "t12"."renewal",
                    "t12"."previous_term_id",
                    "t12"."yearly_amount",
                    "t12"."yearly_margin",
                    "t12"."indexation",
                    "t12"."currency",
                    "t12"."end_reason",
                    "t12"."end_kind",
                    "t12"."end_on",
                    "t12"."until",
                    "t12"."period",
                    "t12"."t0",
                    "t12"."t1",
                    "t7"."currency0",
                    "t7"."day",
                    "t7"."rate0"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t9"."term_id",
                        "t9"."contract_id",
                        "t9"."customer_id",
                        "t9"."product_id",
                        "t9"."started_on",
                        "t9"."ends_on",
                        "t9"."ended_on",
                        "t9"."notice_deadline_on",
                        "t9"."notice_given_on",
                        "t9"."paused_from",
                        "t9"."paused_to",
                        "t9"."renewal",
                        "t9"."previous_term_id",
                        "t9"."yearly_amount",
                        "t9"."yearly_margin",
                        "t9"."indexation",
                        "t9"."currency",
                        "t9"."end_reason",
                        "t9"."end_kind",
                        "t9"."end_on",
                        "t9"."until",
                        "t3"."period",
                        "t3"."t0",
                        "t3"."t1"
                      FROM (
                        SELECT
                          "t1"."term_id",
                          "t1"."contract_id",
                          "t1"."customer_id",
                          "t1"."product_id",
                          "t1"."started_on",
                          "t1"."ends_on",
                          "t1"."ended_on",
                          "t1"."notice_deadline_on",
                          "t1"."notice_given_on",
                          "t1"."paused_from",
                          "t1"."paused_to",
                          "t1"."renewal",
                          "t1"."previous_term_id",
                          "t1"."yearly_amount",
                          "t1"."yearly_margin",
                          "t1"."indexation",
                          COALESCE("t1"."currency", 'EUR') AS "currency",
                          "t1"."end_reason",
                          "t1"."end_kind",
                          "t1"."end_on",
                          "t1"."until"
                        FROM "terms" AS "t1"
                      ) AS "t9"
                      CROSS JOIN "periods_per_year_rows" AS "t3"
                    ) AS "t10"
                    WHERE
                      "t10"."started_on" <= "t10"."t1"
                      AND (
                        (
                          "t10"."until" IS NULL
                        ) OR (
                          "t10"."until" > "t10"."t0"
                        )
                      )
                  ) AS "t12"
                  LEFT OUTER JOIN (
                    SELECT
                      "t0"."currency" AS "currency0",
                      "t0"."day",
                      "t0"."rate" AS "rate0"
                    FROM "partial_churn_value_rows" AS "t0"
                  ) AS "t7"
                    ON "t12"."currency" = "t7"."currency0" AND "t12"."t0" = "t7"."day"
                ) AS "t13"
              ) AS "t15"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."currency" AS "currency1",
                  "t0"."day",
                  "t0"."rate" AS "rate1"
                FROM "partial_churn_value_rows" AS "t0"
              ) AS "t6"
                ON "t15"."currency" = "t6"."currency1" AND "t15"."t1" = "t6"."day"
            ) AS "t16"
          ) AS "t17"
        ) AS "t18"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t19"
    ) AS "t20"
  ) AS "t21"
  GROUP BY
    1,
    2,
    3
) AS "t22"
WHERE
  "t22"."at_start";

-- asked
SELECT
  "t6"."period",
  "t6"."group",
  "t6"."line",
  COUNT(*) AS "n",
  SUM("t6"."held") AS "rows",
  SUM(CAST("t6"."numerator" AS DECIMAL(18, 2))) AS "numerator",
  SUM(CAST("t6"."denominator" AS DECIMAL(18, 2))) AS "denominator",
  CAST(SUM(
    CAST("t6"."numerator" AS DECIMAL(18, 2)) * CAST("t6"."numerator" AS DECIMAL(18, 2))
  ) AS DOUBLE) AS "numerator2",
  CAST(SUM(
    CAST("t6"."denominator" AS DECIMAL(18, 2)) * CAST("t6"."denominator" AS DECIMAL(18, 2))
  ) AS DOUBLE) AS "denominator2",
  CAST(SUM(
    CAST("t6"."denominator" AS DECIMAL(18, 2)) * CAST("t6"."numerator" AS DECIMAL(18, 2))
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
      "t4"."lost_items",
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
        "t2"."lost_items",
        "t2"."numerator",
        "t2"."denominator",
        "t2"."group_on",
        "t3"."group"
      FROM "partial_churn_value" AS "t2"
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
