-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- arr_bridge, computed once
SELECT
  "t39"."period",
  "t39"."t0",
  "t39"."t1",
  "t39"."customer_id",
  "t39"."arr0",
  "t39"."arr1",
  "t39"."arr1_now",
  "t39"."indexed",
  "t39"."carried",
  "t39"."moved",
  "t39"."at_start",
  "t39"."at_end",
  "t39"."left_on",
  "t39"."lost_value",
  "t39"."life",
  "t39"."life_customer",
  "t39"."life_start",
  "t39"."last",
  CASE
    WHEN (
      "t39"."arr1" = 0
    )
    AND NOT (
      "t39"."at_end"
    )
    AND (
      "t39"."left_on" IS NOT NULL
    )
    THEN 'churned'
    WHEN (
      "t39"."arr1" = 0
    ) AND NOT (
      "t39"."at_end"
    )
    THEN 'late_renewal'
    WHEN (
      "t39"."arr0" = 0
    )
    AND (
      "t39"."moved" = 0
    )
    AND NOT (
      "t39"."at_start"
    )
    AND (
      "t39"."life_start" > "t39"."t0"
    )
    AND (
      "t39"."life" = 1
    )
    THEN 'new'
    WHEN (
      "t39"."arr0" = 0
    )
    AND (
      "t39"."moved" = 0
    )
    AND NOT (
      "t39"."at_start"
    )
    AND (
      "t39"."life_start" > "t39"."t0"
    )
    THEN 'returned'
    WHEN (
      "t39"."arr0" = 0
    ) AND (
      "t39"."moved" = 0
    ) AND NOT (
      "t39"."at_start"
    )
    THEN 'late_renewal'
    ELSE 'changed'
  END AS "kind",
  (
    "t39"."arr1" - "t39"."arr0"
  ) - "t39"."moved" AS "change"
FROM (
  SELECT
    "t38"."period",
    "t38"."t0",
    "t38"."t1",
    "t38"."customer_id",
    "t38"."arr0",
    "t38"."arr1",
    "t38"."arr1_now",
    "t38"."indexed",
    "t38"."carried",
    "t38"."moved",
    "t38"."at_start",
    "t38"."at_end",
    "t38"."left_on",
    "t38"."lost_value",
    "t16"."life",
    "t16"."life_customer",
    "t16"."life_start",
    "t16"."last"
  FROM (
    SELECT
      "t36".*
      EXCLUDE ("customer_id_right", "period_right")
    FROM (
      SELECT
        "t21"."period",
        "t21"."t0",
        "t21"."t1",
        "t21"."customer_id",
        "t21"."arr0",
        "t21"."arr1",
        "t21"."arr1_now",
        "t21"."indexed",
        "t21"."carried",
        "t21"."moved",
        "t21"."at_start",
        "t21"."at_end",
        "t21"."left_on",
        "t35"."period" AS "period_right",
        "t35"."customer_id" AS "customer_id_right",
        "t35"."lost_value"
      FROM (
        SELECT
          "t19".*
          EXCLUDE ("customer_id_right", "period_right")
        FROM (
          SELECT
            "t6"."period",
            "t6"."t0",
            "t6"."t1",
            "t6"."customer_id",
            "t6"."arr0",
            "t6"."arr1",
            "t6"."arr1_now",
            "t6"."indexed",
            "t6"."carried",
            "t6"."moved",
            "t12"."period" AS "period_right",
            "t12"."customer_id" AS "customer_id_right",
            "t12"."at_start",
            "t12"."at_end",
            "t12"."left_on"
          FROM "recurring_per_year" AS "t6"
          LEFT OUTER JOIN (
            SELECT
              "t2"."period",
              "t2"."customer_id",
              "t2"."at_start",
              "t2"."at_end",
              "t2"."left_on"
            FROM "customers_per_year" AS "t2"
          ) AS "t12"
            ON "t6"."period" = "t12"."period" AND "t6"."customer_id" = "t12"."customer_id"
        ) AS "t19"
      ) AS "t21"
      LEFT OUTER JOIN (
        SELECT
          "t33"."period",
          "t33"."customer_id",
          CASE
            WHEN "t33"."at_end"
            THEN "t33"."lost_value"
            ELSE "t33"."lost_value" - "t33"."lost_value"
          END AS "lost_value"
        FROM (
          SELECT
            "t32"."period",
            "t32"."t0",
            "t32"."customer_id",
            BOOL_OR(CAST("t32"."had" AS BOOLEAN)) AS "at_start",
            BOOL_OR(CAST("t32"."has" AS BOOLEAN)) AS "at_end",
            SUM(CAST("t32"."lost" AS BIGINT)) AS "lost_items",
            SUM(CASE WHEN "t32"."lost" THEN "t32"."arr0" ELSE "t32"."arr0" - "t32"."arr0" END) AS "lost_value",
            SUM("t32"."arr0") AS "arr0"
          FROM (
            SELECT
              "t31"."period",
              "t31"."t0",
              "t31"."customer_id",
              "t31"."contract",
              "t31"."product",
              "t31"."had",
              "t31"."has",
              "t31"."arr0",
              "t31"."begun",
              "t31"."had" AND NOT (
                "t31"."has"
              ) AND (
                "t31"."begun" = 0
              ) AS "lost"
            FROM (
              SELECT
                "t30"."period",
                "t30"."t0",
                "t30"."customer_id",
                "t30"."contract",
                "t30"."product",
                "t30"."had",
                "t30"."has",
                "t30"."arr0",
                MAX(CAST("t30"."has" AND NOT (
                  "t30"."had"
                ) AS BIGINT)) OVER (
                  PARTITION BY "t30"."period", "t30"."customer_id", "t30"."product"
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "begun"
              FROM (
                SELECT
                  "t29"."period",
                  "t29"."t0",
                  "t29"."customer_id",
                  "t29"."contract",
                  "t29"."product",
                  BOOL_OR(CAST("t29"."at0" AS BOOLEAN)) AS "had",
                  BOOL_OR(CAST("t29"."at1" AS BOOLEAN)) AS "has",
                  SUM("t29"."arr0") AS "arr0"
                FROM (
                  SELECT
                    "t28"."term_id",
                    "t28"."contract_id",
                    "t28"."customer_id",
                    "t28"."product_id",
                    "t28"."started_on",
                    "t28"."ends_on",
                    "t28"."ended_on",
                    "t28"."notice_deadline_on",
                    "t28"."notice_given_on",
                    "t28"."paused_from",
                    "t28"."paused_to",
                    "t28"."renewal",
                    "t28"."previous_term_id",
                    "t28"."yearly_amount",
                    "t28"."yearly_margin",
                    "t28"."indexation",
                    "t28"."currency",
                    "t28"."end_reason",
                    "t28"."end_kind",
                    "t28"."end_on",
                    "t28"."until",
                    "t28"."period",
                    "t28"."t0",
                    "t28"."t1",
                    "t28"."rate0",
                    "t28"."rate1",
                    (
                      "t28"."started_on" <= "t28"."t0"
                    )
                    AND (
                      (
                        "t28"."until" IS NULL
                      ) OR (
                        "t28"."until" > "t28"."t0"
                      )
                    ) AS "at0",
                    (
                      "t28"."started_on" <= "t28"."t1"
                    )
                    AND (
                      (
                        "t28"."until" IS NULL
                      ) OR (
                        "t28"."until" > "t28"."t1"
                      )
                    ) AS "at1",
                    CASE
                      WHEN (
                        "t28"."started_on" <= "t28"."t0"
                      )
                      AND (
                        (
                          "t28"."until" IS NULL
                        ) OR (
                          "t28"."until" > "t28"."t0"
                        )
                      )
                      THEN COALESCE(
                        CAST(ROUND("t28"."yearly_amount" * "t28"."rate0", 2) AS DECIMAL(18, 2)),
                        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                      )
                      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                    END AS "arr0",
                    CASE
                      WHEN (
                        "t28"."started_on" <= "t28"."t1"
                      )
                      AND (
                        (
                          "t28"."until" IS NULL
                        ) OR (
                          "t28"."until" > "t28"."t1"
                        )
                      )
                      THEN COALESCE(
                        CAST(ROUND("t28"."yearly_amount" * "t28"."rate0", 2) AS DECIMAL(18, 2)),
                        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                      )
                      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                    END AS "arr1",
                    CASE
                      WHEN (
                        "t28"."started_on" <= "t28"."t1"
                      )
                      AND (
                        (
                          "t28"."until" IS NULL
                        ) OR (
                          "t28"."until" > "t28"."t1"
                        )
                      )
                      THEN COALESCE(
                        CAST(ROUND("t28"."yearly_amount" * "t28"."rate1", 2) AS DECIMAL(18, 2)),
                        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                      )
                      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                    END AS "arr1_now",
                    CASE
                      WHEN "t28"."started_on" > "t28"."t0"
                      THEN COALESCE(
                        CAST(ROUND("t28"."indexation" * "t28"."rate0", 2) AS DECIMAL(18, 2)),
                        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                      )
                      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                    END AS "indexed",
                    COALESCE("t28"."contract_id", "t28"."term_id") AS "contract",
                    COALESCE("t28"."product_id", '') AS "product"
                  FROM (
                    SELECT
                      "t27".*
                      EXCLUDE ("currency1", "day")
                    FROM (
                      SELECT
                        "t26"."term_id",
                        "t26"."contract_id",
                        "t26"."customer_id",
                        "t26"."product_id",
                        "t26"."started_on",
                        "t26"."ends_on",
                        "t26"."ended_on",
                        "t26"."notice_deadline_on",
                        "t26"."notice_given_on",
                        "t26"."paused_from",
                        "t26"."paused_to",
                        "t26"."renewal",
                        "t26"."previous_term_id",
                        "t26"."yearly_amount",
                        "t26"."yearly_margin",
                        "t26"."indexation",
                        "t26"."currency",
                        "t26"."end_reason",
                        "t26"."end_kind",
                        "t26"."end_on",
                        "t26"."until",
                        "t26"."period",
                        "t26"."t0",
                        "t26"."t1",
                        "t26"."rate0",
                        "t13"."currency1",
                        "t13"."day",
                        "t13"."rate1"
                      FROM (
                        SELECT
                          "t24".*
                          EXCLUDE ("currency0", "day")
                        FROM (
                          SELECT
                            "t23"."term_id",
                            "t23"."contract_id",
                            "t23"."customer_id",
                            "t23"."product_id",
                            "t23"."started_on",
                            "t23"."ends_on",
                            "t23"."ended_on",
                            "t23"."notice_deadline_on",
                            "t23"."notice_given_on",
                            "t23"."paused_from",
                            "t23"."paused_to",
                            "t23"."renewal",
                            "t23"."previous_term_id",
                            "t23"."yearly_amount",
                            "t23"."yearly_margin",
                            "t23"."indexation",
                            "t23"."currency",
                            "t23"."end_reason",
                            "t23"."end_kind",
                            "t23"."end_on",
                            "t23"."until",
                            "t23"."period",
                            "t23"."t0",
                            "t23"."t1",
                            "t14"."currency0",
                            "t14"."day",
                            "t14"."rate0"
                          FROM (
                            SELECT
                              *
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
                                "t7"."period",
                                "t7"."t0",
                                "t7"."t1"
                              FROM (
                                SELECT
                                  "t4"."term_id",
                                  "t4"."contract_id",
                                  "t4"."customer_id",
                                  "t4"."product_id",
                                  "t4"."started_on",
                                  "t4"."ends_on",
                                  "t4"."ended_on",
                                  "t4"."notice_deadline_on",
                                  "t4"."notice_given_on",
                                  "t4"."paused_from",
                                  "t4"."paused_to",
                                  "t4"."renewal",
                                  "t4"."previous_term_id",
                                  "t4"."yearly_amount",
                                  "t4"."yearly_margin",
                                  "t4"."indexation",
                                  COALESCE("t4"."currency", 'EUR') AS "currency",
                                  "t4"."end_reason",
                                  "t4"."end_kind",
                                  "t4"."end_on",
                                  "t4"."until"
                                FROM "terms" AS "t4"
                              ) AS "t17"
                              CROSS JOIN "periods_per_year_rows" AS "t7"
                            ) AS "t18"
                            WHERE
                              "t18"."started_on" <= "t18"."t1"
                              AND (
                                (
                                  "t18"."until" IS NULL
                                ) OR (
                                  "t18"."until" > "t18"."t0"
                                )
                              )
                          ) AS "t23"
                          LEFT OUTER JOIN (
                            SELECT
                              "t3"."currency" AS "currency0",
                              "t3"."day",
                              "t3"."rate" AS "rate0"
                            FROM "arr_bridge_rows" AS "t3"
                          ) AS "t14"
                            ON "t23"."currency" = "t14"."currency0" AND "t23"."t0" = "t14"."day"
                        ) AS "t24"
                      ) AS "t26"
                      LEFT OUTER JOIN (
                        SELECT
                          "t3"."currency" AS "currency1",
                          "t3"."day",
                          "t3"."rate" AS "rate1"
                        FROM "arr_bridge_rows" AS "t3"
                      ) AS "t13"
                        ON "t26"."currency" = "t13"."currency1" AND "t26"."t1" = "t13"."day"
                    ) AS "t27"
                  ) AS "t28"
                ) AS "t29"
                GROUP BY
                  1,
                  2,
                  3,
                  4,
                  5
              ) AS "t30"
            ) AS "t31"
          ) AS "t32"
          GROUP BY
            1,
            2,
            3
        ) AS "t33"
        WHERE
          "t33"."at_start"
      ) AS "t35"
        ON "t21"."period" = "t35"."period" AND "t21"."customer_id" = "t35"."customer_id"
    ) AS "t36"
  ) AS "t38"
  LEFT OUTER JOIN (
    SELECT
      "t0"."life",
      "t0"."customer_id" AS "life_customer",
      "t0"."started_on" AS "life_start",
      COALESCE("t0"."end_on", MAKE_DATE(2999, 12, 31)) AS "last"
    FROM "lives" AS "t0"
  ) AS "t16"
    ON "t38"."customer_id" = "t16"."life_customer"
    AND "t16"."life_start" <= "t38"."t1"
    AND "t16"."last" > "t38"."t1"
) AS "t39";

-- arr_bridge_2, computed once
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t0"."period",
                            "t0"."customer_id",
                            'start' AS "line",
                            "t0"."arr0" AS "numerator",
                            CAST(1 AS BIGINT) AS "denominator",
                            "t0"."t0" AS "group_on"
                          FROM "arr_bridge" AS "t0"
                          WHERE
                            "t0"."arr0" <> 0
                        ) AS "t2"
                        UNION ALL
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t0"."period",
                            "t0"."customer_id",
                            'new' AS "line",
                            CASE
                              WHEN "t0"."kind" = 'new'
                              THEN "t0"."change"
                              ELSE "t0"."change" - "t0"."change"
                            END AS "numerator",
                            CAST(1 AS BIGINT) AS "denominator",
                            CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                          FROM "arr_bridge" AS "t0"
                          WHERE
                            CASE
                              WHEN "t0"."kind" = 'new'
                              THEN "t0"."change"
                              ELSE "t0"."change" - "t0"."change"
                            END <> 0
                        ) AS "t11"
                      ) AS "t13"
                      UNION ALL
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t0"."period",
                          "t0"."customer_id",
                          'returned' AS "line",
                          CASE
                            WHEN "t0"."kind" = 'returned'
                            THEN "t0"."change"
                            ELSE "t0"."change" - "t0"."change"
                          END AS "numerator",
                          CAST(1 AS BIGINT) AS "denominator",
                          CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                        FROM "arr_bridge" AS "t0"
                        WHERE
                          CASE
                            WHEN "t0"."kind" = 'returned'
                            THEN "t0"."change"
                            ELSE "t0"."change" - "t0"."change"
                          END <> 0
                      ) AS "t10"
                    ) AS "t17"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t0"."period",
                        "t0"."customer_id",
                        'late_renewal' AS "line",
                        CASE
                          WHEN "t0"."kind" = 'late_renewal'
                          THEN "t0"."change"
                          ELSE "t0"."change" - "t0"."change"
                        END AS "numerator",
                        CAST(1 AS BIGINT) AS "denominator",
                        CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                      FROM "arr_bridge" AS "t0"
                      WHERE
                        CASE
                          WHEN "t0"."kind" = 'late_renewal'
                          THEN "t0"."change"
                          ELSE "t0"."change" - "t0"."change"
                        END <> 0
                    ) AS "t9"
                  ) AS "t18"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t0"."period",
                      "t0"."customer_id",
                      'churned' AS "line",
                      CASE
                        WHEN "t0"."kind" = 'churned'
                        THEN "t0"."change"
                        ELSE "t0"."change" - "t0"."change"
                      END AS "numerator",
                      CAST(1 AS BIGINT) AS "denominator",
                      CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                    FROM "arr_bridge" AS "t0"
                    WHERE
                      CASE
                        WHEN "t0"."kind" = 'churned'
                        THEN "t0"."change"
                        ELSE "t0"."change" - "t0"."change"
                      END <> 0
                  ) AS "t8"
                ) AS "t20"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."period",
                    "t0"."customer_id",
                    'indexation' AS "line",
                    CASE
                      WHEN "t0"."kind" = 'changed'
                      THEN "t0"."indexed"
                      ELSE "t0"."change" - "t0"."change"
                    END AS "numerator",
                    CAST(1 AS BIGINT) AS "denominator",
                    CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                  FROM "arr_bridge" AS "t0"
                  WHERE
                    CASE
                      WHEN "t0"."kind" = 'changed'
                      THEN "t0"."indexed"
                      ELSE "t0"."change" - "t0"."change"
                    END <> 0
                ) AS "t7"
              ) AS "t23"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."period",
                    "t0"."customer_id",
                    'upsell' AS "line",
                    CASE
                      WHEN (
                        "t0"."kind" = 'changed'
                      )
                      AND (
                        (
                          "t0"."change" - "t0"."indexed"
                        ) > 0
                      )
                      THEN "t0"."change" - "t0"."indexed"
                      ELSE "t0"."change" - "t0"."change"
                    END AS "numerator",
                    CAST(1 AS BIGINT) AS "denominator",
                    CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                  FROM "arr_bridge" AS "t0"
                ) AS "t12"
                WHERE
                  "t12"."numerator" <> 0
              ) AS "t19"
            ) AS "t24"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t0"."period",
                  "t0"."customer_id",
                  'contraction' AS "line",
                  CASE
                    WHEN (
                      "t0"."kind" = 'changed'
                    )
                    AND (
                      (
                        "t0"."change" - "t0"."indexed"
                      ) < 0
                    )
                    THEN (
                      "t0"."change" - "t0"."indexed"
                    ) + LEAST(
                      COALESCE("t0"."lost_value", "t0"."change" - "t0"."change"),
                      -(
                        "t0"."change" - "t0"."indexed"
                      )
                    )
                    ELSE "t0"."change" - "t0"."change"
                  END AS "numerator",
                  CAST(1 AS BIGINT) AS "denominator",
                  CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
                FROM "arr_bridge" AS "t0"
              ) AS "t16"
              WHERE
                "t16"."numerator" <> 0
            ) AS "t22"
          ) AS "t25"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t0"."period",
                "t0"."customer_id",
                'partial_churn' AS "line",
                CASE
                  WHEN (
                    "t0"."kind" = 'changed'
                  )
                  AND (
                    (
                      "t0"."change" - "t0"."indexed"
                    ) < 0
                  )
                  THEN -(
                    LEAST(
                      COALESCE("t0"."lost_value", "t0"."change" - "t0"."change"),
                      -(
                        "t0"."change" - "t0"."indexed"
                      )
                    )
                  )
                  ELSE "t0"."change" - "t0"."change"
                END AS "numerator",
                CAST(1 AS BIGINT) AS "denominator",
                CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
              FROM "arr_bridge" AS "t0"
            ) AS "t15"
            WHERE
              "t15"."numerator" <> 0
          ) AS "t21"
        ) AS "t26"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period",
            "t0"."customer_id",
            'succession' AS "line",
            "t0"."moved" AS "numerator",
            CAST(1 AS BIGINT) AS "denominator",
            CASE WHEN "t0"."arr0" > 0 THEN "t0"."t0" ELSE "t0"."t1" END AS "group_on"
          FROM "arr_bridge" AS "t0"
          WHERE
            "t0"."moved" <> 0
        ) AS "t4"
      ) AS "t27"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."period",
            "t0"."customer_id",
            'transfer' AS "line",
            CASE
              WHEN "t0"."arr0" > 0
              THEN -(
                "t0"."arr1"
              )
              ELSE "t0"."change" - "t0"."change"
            END AS "numerator",
            CAST(1 AS BIGINT) AS "denominator",
            "t0"."t0" AS "group_on"
          FROM "arr_bridge" AS "t0"
        ) AS "t5"
        WHERE
          "t5"."numerator" <> 0
      ) AS "t14"
    ) AS "t28"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t0"."period",
        "t0"."customer_id",
        'transfer' AS "line",
        CASE WHEN "t0"."arr0" > 0 THEN "t0"."arr1" ELSE "t0"."change" - "t0"."change" END AS "numerator",
        CAST(1 AS BIGINT) AS "denominator",
        "t0"."t1" AS "group_on"
      FROM "arr_bridge" AS "t0"
      WHERE
        CASE WHEN "t0"."arr0" > 0 THEN "t0"."arr1" ELSE "t0"."change" - "t0"."change" END <> 0
    ) AS "t6"
  ) AS "t29"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t0"."period",
      "t0"."customer_id",
      'currency' AS "line",
      "t0"."arr1_now" - "t0"."arr1" AS "numerator",
      CAST(1 AS BIGINT) AS "denominator",
      "t0"."t1" AS "group_on"
    FROM "arr_bridge" AS "t0"
    WHERE
      (
        "t0"."arr1_now" - "t0"."arr1"
      ) <> 0
  ) AS "t3"
) AS "t30"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t0"."period",
    "t0"."customer_id",
    'end' AS "line",
    "t0"."arr1_now" AS "numerator",
    CAST(1 AS BIGINT) AS "denominator",
    "t0"."t1" AS "group_on"
  FROM "arr_bridge" AS "t0"
  WHERE
    "t0"."arr1_now" <> 0
) AS "t1";

-- asked
SELECT
  "t6"."period",
  "t6"."group",
  "t6"."line",
  COUNT(*) AS "n",
  SUM("t6"."held") AS "rows",
  SUM(CAST("t6"."numerator" AS DECIMAL(18, 2))) AS "numerator",
  CAST(SUM(CAST("t6"."denominator" AS DECIMAL(18, 2))) AS BIGINT) AS "denominator",
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
      "t4"."line",
      "t4"."numerator",
      "t4"."denominator",
      "t4"."group_on",
      COALESCE("t4"."group", '') AS "group",
      CAST(FALSE AS BIGINT) AS "waiting"
    FROM (
      SELECT
        "t2"."period",
        "t2"."customer_id",
        "t2"."line",
        "t2"."numerator",
        "t2"."denominator",
        "t2"."group_on",
        "t3"."group"
      FROM "arr_bridge_2" AS "t2"
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
