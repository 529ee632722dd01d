-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  MIN("t1"."on") AS "first"
FROM (
  SELECT
    "t0"."event_id",
    "t0"."customer_id",
    "t0"."contact_id",
    "t0"."at",
    "t0"."name",
    "t0"."product_id",
    "t0"."quantity",
    "t0"."on"
  FROM "file_events" AS "t0"
  WHERE
    "t0"."known_on" < MAKE_DATE(2026, 3, 15)
) AS "t1";

-- decline, computed once
SELECT
  "t15".*
  EXCLUDE ("customer_id_right", "period_right")
FROM (
  SELECT
    "t12"."period",
    "t12"."t0",
    "t12"."t1",
    "t12"."customer_id",
    "t12"."at_start",
    "t12"."at_end",
    "t12"."first_on",
    "t14"."period" AS "period_right",
    "t14"."customer_id" AS "customer_id_right",
    "t14"."left_on",
    "t14"."kind",
    "t14"."end_reason",
    "t14"."returned_on",
    "t14"."provisional",
    "t14"."decided_on"
  FROM (
    SELECT
      "t9"."period",
      "t9"."t0",
      "t9"."t1",
      "t9"."customer_id",
      BOOL_OR(CAST("t9"."start" AS BOOLEAN)) AS "at_start",
      BOOL_OR(CAST("t9"."finish" AS BOOLEAN)) AS "at_end",
      MIN("t9"."started_on") AS "first_on"
    FROM (
      SELECT
        "t6"."customer_id",
        "t6"."started_on",
        "t6"."end_on",
        "t6"."until",
        "t6"."period",
        "t6"."t0",
        "t6"."t1",
        (
          "t6"."started_on" <= "t6"."t0"
        )
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t0"
          )
        ) AS "start",
        (
          "t6"."started_on" <= "t6"."t1"
        )
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t1"
          )
        ) AS "finish"
      FROM (
        SELECT
          "t3"."customer_id",
          "t3"."started_on",
          "t3"."end_on",
          "t3"."until",
          "t4"."period",
          "t4"."t0",
          "t4"."t1"
        FROM "presence" AS "t3"
        CROSS JOIN "decline_rows" AS "t4"
      ) AS "t6"
      WHERE
        "t6"."started_on" <= "t6"."t1"
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t0"
          )
        )
    ) AS "t9"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t12"
  LEFT OUTER JOIN (
    SELECT
      "t11"."period",
      "t11"."customer_id",
      "t11"."left_on",
      "t11"."kind",
      "t11"."end_reason",
      "t11"."returned_on",
      "t11"."provisional",
      "t11"."decided_on"
    FROM (
      SELECT
        "t8"."customer_id",
        "t8"."life",
        "t8"."started_on",
        "t8"."left_on",
        "t8"."returned_on",
        "t8"."provisional",
        "t8"."decided_on",
        "t8"."end_reason",
        "t8"."kind",
        "t8"."period",
        "t8"."t0",
        "t8"."t1",
        ROW_NUMBER() OVER (
          PARTITION BY "t8"."period", "t8"."customer_id"
          ORDER BY "t8"."life" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "behind"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t5"."customer_id",
            "t5"."life",
            "t5"."started_on",
            "t5"."left_on",
            "t5"."returned_on",
            "t5"."provisional",
            "t5"."decided_on",
            "t5"."end_reason",
            "t5"."kind",
            "t4"."period",
            "t4"."t0",
            "t4"."t1"
          FROM "departures" AS "t5"
          CROSS JOIN "decline_rows" AS "t4"
        ) AS "t7"
        WHERE
          "t7"."left_on" > "t7"."t0" AND "t7"."left_on" <= "t7"."t1"
      ) AS "t8"
    ) AS "t11"
    WHERE
      "t11"."behind" = 0
  ) AS "t14"
    ON "t12"."period" = "t14"."period" AND "t12"."customer_id" = "t14"."customer_id"
) AS "t15";

-- asked
SELECT
  "t0"."customer_id",
  "t0"."on",
  "t0"."successor_id"
FROM "departures_rows" AS "t0";

-- decline_2, computed once
SELECT
  "t21"."period",
  "t21"."t0",
  "t21"."t1",
  "t21"."customer_id",
  "t21"."arr0",
  "t21"."arr1",
  "t21"."arr1_now",
  "t21"."indexed",
  "t21"."arr1" AS "carried",
  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(38, 2)) AS "moved"
FROM (
  SELECT
    "t20"."period",
    "t20"."t0",
    "t20"."t1",
    "t20"."customer_id",
    SUM("t20"."arr0") AS "arr0",
    SUM("t20"."arr1") AS "arr1",
    SUM("t20"."arr1_now") AS "arr1_now",
    SUM("t20"."indexed") AS "indexed"
  FROM (
    SELECT
      "t19"."period",
      "t19"."t0",
      "t19"."t1",
      "t19"."customer_id",
      "t19"."contract",
      "t19"."arr0",
      "t19"."arr1",
      "t19"."arr1_now",
      CASE
        WHEN "t19"."runs"
        THEN "t19"."indexed"
        ELSE "t19"."indexed" - "t19"."indexed"
      END AS "indexed",
      "t19"."runs"
    FROM (
      SELECT
        "t18"."period",
        "t18"."t0",
        "t18"."t1",
        "t18"."customer_id",
        "t18"."contract",
        SUM("t18"."arr0") AS "arr0",
        SUM("t18"."arr1") AS "arr1",
        SUM("t18"."arr1_now") AS "arr1_now",
        SUM("t18"."indexed") AS "indexed",
        BOOL_OR(CAST("t18"."at1" AS BOOLEAN)) AS "runs"
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
          COALESCE("t17"."contract_id", "t17"."term_id") AS "contract"
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
                    CROSS JOIN "decline_rows" AS "t3"
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
                  FROM "decline_rows_2" AS "t0"
                ) AS "t7"
                  ON "t12"."currency" = "t7"."currency0" AND "t12"."t0" = "t7"."day"
              ) AS "t13"
            ) AS "t15"
            LEFT OUTER JOIN (
              SELECT
                "t0"."currency" AS "currency1",
                "t0"."day",
                "t0"."rate" AS "rate1"
              FROM "decline_rows_2" AS "t0"
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
  GROUP BY
    1,
    2,
    3,
    4
) AS "t21";

-- decline_3, computed once
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
              FROM "decline" AS "t0"
              WHERE
                "t0"."at_start"
            ) AS "t11"
            LEFT OUTER JOIN (
              SELECT
                "t1"."period",
                "t1"."customer_id",
                "t1"."arr0" AS "value"
              FROM "decline_2" AS "t1"
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

-- decline_4, computed once
SELECT
  "t29"."period",
  "t29"."customer_id",
  "t29"."numerator",
  "t29"."denominator",
  "t29"."group_on",
  "t29"."value",
  "t29"."tenure_band",
  "t29"."size_band",
  "t29"."before",
  "t29"."after",
  "t29"."uses",
  "t29"."used",
  CASE
    WHEN "t29"."uses"
    THEN CAST(FLOOR(
      (
        CAST(RANK() OVER (
          PARTITION BY "t29"."period", "t29"."uses"
          ORDER BY "t29"."after" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS DOUBLE) * CAST(4 AS DOUBLE)
      ) / CAST(COUNT(*) OVER (
        PARTITION BY "t29"."period", "t29"."uses"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    ) AS BIGINT)
    ELSE -1
  END AS "band",
  "t29"."used"
  AND (
    CAST(RANK() OVER (
      PARTITION BY "t29"."period", "t29"."used"
      ORDER BY "t29"."before" DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS DOUBLE) < (
      0.25 * CAST(COUNT(*) OVER (
        PARTITION BY "t29"."period", "t29"."used"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    )
  ) AS "heavy",
  "t29"."after" <= (
    "t29"."before" * 0.5
  ) AS "declined"
FROM (
  SELECT
    "t28"."period",
    "t28"."customer_id",
    "t28"."numerator",
    "t28"."denominator",
    "t28"."group_on",
    "t28"."value",
    "t28"."tenure_band",
    "t28"."size_band",
    COALESCE(CAST(ROUND("t28"."before", 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS "before",
    COALESCE(CAST(ROUND("t28"."after", 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS "after",
    COALESCE(CAST(ROUND("t28"."after", 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS "uses",
    COALESCE(CAST(ROUND("t28"."before", 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS "used"
  FROM (
    SELECT
      "t27".*
      EXCLUDE ("customer_id_right", "period_right")
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
        "t26"."period" AS "period_right",
        "t26"."customer_id" AS "customer_id_right",
        "t26"."before",
        "t26"."after"
      FROM "decline_3" AS "t4"
      LEFT OUTER JOIN (
        SELECT
          "t24"."period",
          "t24"."customer_id",
          SUM(
            CASE
              WHEN "t24"."on" > "t24"."middle"
              THEN CAST(0 AS DOUBLE)
              ELSE "t24"."quantity"
            END
          ) AS "before",
          SUM(
            CASE
              WHEN "t24"."on" > "t24"."middle"
              THEN "t24"."quantity"
              ELSE CAST(0 AS DOUBLE)
            END
          ) AS "after"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t22"."customer_id",
              "t22"."on",
              "t22"."events",
              "t22"."quantity",
              "t22"."inside",
              "t5"."period",
              "t5"."t0",
              "t5"."middle",
              "t5"."earlier"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t16"."customer_id",
                  "t16"."on",
                  "t16"."events",
                  "t16"."quantity",
                  "t19"."there_customer" IS NOT NULL AS "inside"
                FROM (
                  SELECT
                    "t13".*
                    EXCLUDE ("units")
                  FROM (
                    SELECT
                      "t11"."customer_id",
                      "t11"."on",
                      "t11"."events",
                      "t11"."units",
                      CAST("t11"."units" AS DOUBLE) / CAST(10000 AS DOUBLE) AS "quantity"
                    FROM (
                      SELECT
                        "t10"."customer_id",
                        "t10"."on",
                        SUM("t10"."events") AS "events",
                        SUM("t10"."quantity") AS "units"
                      FROM (
                        SELECT
                          "t9"."customer_id",
                          "t9"."on",
                          "t9"."events",
                          "t9"."quantity"
                        FROM (
                          SELECT
                            "t7"."customer_id",
                            "t7"."on",
                            "t7"."known_on",
                            COUNT(*) AS "events",
                            SUM("t7"."units") AS "quantity"
                          FROM (
                            SELECT
                              "t2"."event_id",
                              "t2"."customer_id",
                              "t2"."contact_id",
                              "t2"."at",
                              "t2"."name",
                              "t2"."product_id",
                              "t2"."quantity",
                              "t2"."on",
                              CAST(NULL AS DATE) AS "known_on",
                              COALESCE(
                                CAST(ROUND("t2"."quantity" * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                CAST(10000 AS BIGINT)
                              ) AS "units"
                            FROM "file_events" AS "t2"
                            WHERE
                              "t2"."known_on" < MAKE_DATE(2026, 3, 15)
                          ) AS "t7"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t9"
                      ) AS "t10"
                      GROUP BY
                        1,
                        2
                    ) AS "t11"
                  ) AS "t13"
                ) AS "t16"
                LEFT OUTER JOIN (
                  SELECT
                    "t17"."customer_id" AS "there_customer",
                    "t17"."started_on" AS "there_from",
                    COALESCE(
                      CASE
                        WHEN "t17"."last" = MAKE_DATE(2999, 12, 31)
                        THEN CAST(NULL AS DATE)
                        ELSE "t17"."last"
                      END,
                      MAKE_DATE(2999, 12, 31)
                    ) AS "there_to"
                  FROM (
                    SELECT
                      "t14"."customer_id",
                      "t14"."life",
                      MIN("t14"."started_on") AS "started_on",
                      MAX("t14"."last") AS "last"
                    FROM (
                      SELECT
                        "t12"."customer_id",
                        "t12"."started_on",
                        "t12"."last",
                        "t12"."reached",
                        "t12"."fresh",
                        SUM("t12"."fresh") OVER (
                          PARTITION BY "t12"."customer_id"
                          ORDER BY "t12"."started_on" ASC, "t12"."last" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                        ) AS "life"
                      FROM (
                        SELECT
                          "t8"."customer_id",
                          "t8"."started_on",
                          "t8"."last",
                          "t8"."reached",
                          CAST((
                            "t8"."reached" IS NULL
                          )
                          OR (
                            (
                              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t8"."started_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t8"."reached")
                            ) > 1
                          ) AS BIGINT) AS "fresh"
                        FROM (
                          SELECT
                            "t6"."customer_id",
                            "t6"."started_on",
                            "t6"."last",
                            MAX("t6"."last") OVER (
                              PARTITION BY "t6"."customer_id"
                              ORDER BY "t6"."started_on" ASC, "t6"."last" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
                            ) AS "reached"
                          FROM (
                            SELECT DISTINCT
                              "t3"."customer_id",
                              "t3"."started_on",
                              COALESCE("t3"."end_on", MAKE_DATE(2999, 12, 31)) AS "last"
                            FROM "presence" AS "t3"
                          ) AS "t6"
                        ) AS "t8"
                      ) AS "t12"
                    ) AS "t14"
                    GROUP BY
                      1,
                      2
                  ) AS "t17"
                ) AS "t19"
                  ON "t16"."customer_id" = "t19"."there_customer"
                  AND "t19"."there_from" <= "t16"."on"
                  AND "t19"."there_to" >= "t16"."on"
              ) AS "t20"
              WHERE
                "t20"."inside"
            ) AS "t22"
            CROSS JOIN "decline_rows_3" AS "t5"
          ) AS "t23"
          WHERE
            "t23"."on" > "t23"."earlier" AND "t23"."on" <= "t23"."t0"
        ) AS "t24"
        GROUP BY
          1,
          2
      ) AS "t26"
        ON "t4"."period" = "t26"."period" AND "t4"."customer_id" = "t26"."customer_id"
    ) AS "t27"
  ) AS "t28"
) AS "t29";

-- asked
SELECT
  "t1"."declined",
  COUNT(*) AS "customers",
  SUM("t1"."numerator") AS "departures"
FROM (
  SELECT
    *
  FROM "decline_4" AS "t0"
  WHERE
    "t0"."heavy"
) AS "t1"
GROUP BY
  1;

-- decline_5, computed once
SELECT
  "t15".*
  EXCLUDE ("customer_id_right", "period_right")
FROM (
  SELECT
    "t12"."period",
    "t12"."t0",
    "t12"."t1",
    "t12"."customer_id",
    "t12"."at_start",
    "t12"."at_end",
    "t12"."first_on",
    "t14"."period" AS "period_right",
    "t14"."customer_id" AS "customer_id_right",
    "t14"."left_on",
    "t14"."kind",
    "t14"."end_reason",
    "t14"."returned_on",
    "t14"."provisional",
    "t14"."decided_on"
  FROM (
    SELECT
      "t9"."period",
      "t9"."t0",
      "t9"."t1",
      "t9"."customer_id",
      BOOL_OR(CAST("t9"."start" AS BOOLEAN)) AS "at_start",
      BOOL_OR(CAST("t9"."finish" AS BOOLEAN)) AS "at_end",
      MIN("t9"."started_on") AS "first_on"
    FROM (
      SELECT
        "t6"."customer_id",
        "t6"."started_on",
        "t6"."end_on",
        "t6"."until",
        "t6"."period",
        "t6"."t0",
        "t6"."t1",
        (
          "t6"."started_on" <= "t6"."t0"
        )
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t0"
          )
        ) AS "start",
        (
          "t6"."started_on" <= "t6"."t1"
        )
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t1"
          )
        ) AS "finish"
      FROM (
        SELECT
          "t3"."customer_id",
          "t3"."started_on",
          "t3"."end_on",
          "t3"."until",
          "t4"."period",
          "t4"."t0",
          "t4"."t1"
        FROM "presence" AS "t3"
        CROSS JOIN "decline_rows_4" AS "t4"
      ) AS "t6"
      WHERE
        "t6"."started_on" <= "t6"."t1"
        AND (
          (
            "t6"."until" IS NULL
          ) OR (
            "t6"."until" > "t6"."t0"
          )
        )
    ) AS "t9"
    GROUP BY
      1,
      2,
      3,
      4
  ) AS "t12"
  LEFT OUTER JOIN (
    SELECT
      "t11"."period",
      "t11"."customer_id",
      "t11"."left_on",
      "t11"."kind",
      "t11"."end_reason",
      "t11"."returned_on",
      "t11"."provisional",
      "t11"."decided_on"
    FROM (
      SELECT
        "t8"."customer_id",
        "t8"."life",
        "t8"."started_on",
        "t8"."left_on",
        "t8"."returned_on",
        "t8"."provisional",
        "t8"."decided_on",
        "t8"."end_reason",
        "t8"."kind",
        "t8"."period",
        "t8"."t0",
        "t8"."t1",
        ROW_NUMBER() OVER (
          PARTITION BY "t8"."period", "t8"."customer_id"
          ORDER BY "t8"."life" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "behind"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t5"."customer_id",
            "t5"."life",
            "t5"."started_on",
            "t5"."left_on",
            "t5"."returned_on",
            "t5"."provisional",
            "t5"."decided_on",
            "t5"."end_reason",
            "t5"."kind",
            "t4"."period",
            "t4"."t0",
            "t4"."t1"
          FROM "departures" AS "t5"
          CROSS JOIN "decline_rows_4" AS "t4"
        ) AS "t7"
        WHERE
          "t7"."left_on" > "t7"."t0" AND "t7"."left_on" <= "t7"."t1"
      ) AS "t8"
    ) AS "t11"
    WHERE
      "t11"."behind" = 0
  ) AS "t14"
    ON "t12"."period" = "t14"."period" AND "t12"."customer_id" = "t14"."customer_id"
) AS "t15";

-- asked
SELECT
  "t0"."customer_id",
  "t0"."on",
  "t0"."successor_id"
FROM "departures_rows" AS "t0";

-- decline_6, computed once
SELECT
  "t21"."period",
  "t21"."t0",
  "t21"."t1",
  "t21"."customer_id",
  "t21"."arr0",
  "t21"."arr1",
  "t21"."arr1_now",
  "t21"."indexed",
  "t21"."arr1" AS "carried",
  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(38, 2)) AS "moved"
FROM (
  SELECT
    "t20"."period",
    "t20"."t0",
    "t20"."t1",
    "t20"."customer_id",
    SUM("t20"."arr0") AS "arr0",
    SUM("t20"."arr1") AS "arr1",
    SUM("t20"."arr1_now") AS "arr1_now",
    SUM("t20"."indexed") AS "indexed"
  FROM (
    SELECT
      "t19"."period",
      "t19"."t0",
      "t19"."t1",
      "t19"."customer_id",
      "t19"."contract",
      "t19"."arr0",
      "t19"."arr1",
      "t19"."arr1_now",
      CASE
        WHEN "t19"."runs"
        THEN "t19"."indexed"
        ELSE "t19"."indexed" - "t19"."indexed"
      END AS "indexed",
      "t19"."runs"
    FROM (
      SELECT
        "t18"."period",
        "t18"."t0",
        "t18"."t1",
        "t18"."customer_id",
        "t18"."contract",
        SUM("t18"."arr0") AS "arr0",
        SUM("t18"."arr1") AS "arr1",
        SUM("t18"."arr1_now") AS "arr1_now",
        SUM("t18"."indexed") AS "indexed",
        BOOL_OR(CAST("t18"."at1" AS BOOLEAN)) AS "runs"
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
          COALESCE("t17"."contract_id", "t17"."term_id") AS "contract"
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
                    CROSS JOIN "decline_rows_4" AS "t3"
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
                  FROM "decline_rows_5" AS "t0"
                ) AS "t7"
                  ON "t12"."currency" = "t7"."currency0" AND "t12"."t0" = "t7"."day"
              ) AS "t13"
            ) AS "t15"
            LEFT OUTER JOIN (
              SELECT
                "t0"."currency" AS "currency1",
                "t0"."day",
                "t0"."rate" AS "rate1"
              FROM "decline_rows_5" AS "t0"
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
  GROUP BY
    1,
    2,
    3,
    4
) AS "t21";

-- decline_7, computed once
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
              FROM "decline_5" AS "t0"
              WHERE
                "t0"."at_start"
            ) AS "t11"
            LEFT OUTER JOIN (
              SELECT
                "t1"."period",
                "t1"."customer_id",
                "t1"."arr0" AS "value"
              FROM "decline_6" AS "t1"
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

-- decline_8, computed once
SELECT
  "t29"."period",
  "t29"."customer_id",
  "t29"."numerator",
  "t29"."denominator",
  "t29"."group_on",
  "t29"."value",
  "t29"."tenure_band",
  "t29"."size_band",
  "t29"."before",
  "t29"."after",
  "t29"."uses",
  "t29"."used",
  CASE
    WHEN "t29"."uses"
    THEN CAST(FLOOR(
      (
        CAST(RANK() OVER (
          PARTITION BY "t29"."period", "t29"."uses"
          ORDER BY "t29"."after" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS DOUBLE) * CAST(4 AS DOUBLE)
      ) / CAST(COUNT(*) OVER (
        PARTITION BY "t29"."period", "t29"."uses"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    ) AS BIGINT)
    ELSE -1
  END AS "band",
  "t29"."used"
  AND (
    CAST(RANK() OVER (
      PARTITION BY "t29"."period", "t29"."used"
      ORDER BY "t29"."before" DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS DOUBLE) < (
      0.25 * CAST(COUNT(*) OVER (
        PARTITION BY "t29"."period", "t29"."used"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    )
  ) AS "heavy",
  "t29"."after" <= (
    "t29"."before" * 0.5
  ) AS "declined"
FROM (
  SELECT
    "t28"."period",
    "t28"."customer_id",
    "t28"."numerator",
    "t28"."denominator",
    "t28"."group_on",
    "t28"."value",
    "t28"."tenure_band",
    "t28"."size_band",
    COALESCE(CAST(ROUND("t28"."before", 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS "before",
    COALESCE(CAST(ROUND("t28"."after", 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS "after",
    COALESCE(CAST(ROUND("t28"."after", 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS "uses",
    COALESCE(CAST(ROUND("t28"."before", 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS "used"
  FROM (
    SELECT
      "t27".*
      EXCLUDE ("customer_id_right", "period_right")
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
        "t26"."period" AS "period_right",
        "t26"."customer_id" AS "customer_id_right",
        "t26"."before",
        "t26"."after"
      FROM "decline_7" AS "t4"
      LEFT OUTER JOIN (
        SELECT
          "t24"."period",
          "t24"."customer_id",
          SUM(
            CASE
              WHEN "t24"."on" > "t24"."middle"
              THEN CAST(0 AS DOUBLE)
              ELSE "t24"."quantity"
            END
          ) AS "before",
          SUM(
            CASE
              WHEN "t24"."on" > "t24"."middle"
              THEN "t24"."quantity"
              ELSE CAST(0 AS DOUBLE)
            END
          ) AS "after"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t22"."customer_id",
              "t22"."on",
              "t22"."events",
              "t22"."quantity",
              "t22"."inside",
              "t5"."period",
              "t5"."t0",
              "t5"."middle",
              "t5"."earlier"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t16"."customer_id",
                  "t16"."on",
                  "t16"."events",
                  "t16"."quantity",
                  "t19"."there_customer" IS NOT NULL AS "inside"
                FROM (
                  SELECT
                    "t13".*
                    EXCLUDE ("units")
                  FROM (
                    SELECT
                      "t11"."customer_id",
                      "t11"."on",
                      "t11"."events",
                      "t11"."units",
                      CAST("t11"."units" AS DOUBLE) / CAST(10000 AS DOUBLE) AS "quantity"
                    FROM (
                      SELECT
                        "t10"."customer_id",
                        "t10"."on",
                        SUM("t10"."events") AS "events",
                        SUM("t10"."quantity") AS "units"
                      FROM (
                        SELECT
                          "t9"."customer_id",
                          "t9"."on",
                          "t9"."events",
                          "t9"."quantity"
                        FROM (
                          SELECT
                            "t7"."customer_id",
                            "t7"."on",
                            "t7"."known_on",
                            COUNT(*) AS "events",
                            SUM("t7"."units") AS "quantity"
                          FROM (
                            SELECT
                              "t2"."event_id",
                              "t2"."customer_id",
                              "t2"."contact_id",
                              "t2"."at",
                              "t2"."name",
                              "t2"."product_id",
                              "t2"."quantity",
                              "t2"."on",
                              CAST(NULL AS DATE) AS "known_on",
                              COALESCE(
                                CAST(ROUND("t2"."quantity" * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                CAST(10000 AS BIGINT)
                              ) AS "units"
                            FROM "file_events" AS "t2"
                            WHERE
                              "t2"."known_on" < MAKE_DATE(2026, 3, 15)
                          ) AS "t7"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t9"
                      ) AS "t10"
                      GROUP BY
                        1,
                        2
                    ) AS "t11"
                  ) AS "t13"
                ) AS "t16"
                LEFT OUTER JOIN (
                  SELECT
                    "t17"."customer_id" AS "there_customer",
                    "t17"."started_on" AS "there_from",
                    COALESCE(
                      CASE
                        WHEN "t17"."last" = MAKE_DATE(2999, 12, 31)
                        THEN CAST(NULL AS DATE)
                        ELSE "t17"."last"
                      END,
                      MAKE_DATE(2999, 12, 31)
                    ) AS "there_to"
                  FROM (
                    SELECT
                      "t14"."customer_id",
                      "t14"."life",
                      MIN("t14"."started_on") AS "started_on",
                      MAX("t14"."last") AS "last"
                    FROM (
                      SELECT
                        "t12"."customer_id",
                        "t12"."started_on",
                        "t12"."last",
                        "t12"."reached",
                        "t12"."fresh",
                        SUM("t12"."fresh") OVER (
                          PARTITION BY "t12"."customer_id"
                          ORDER BY "t12"."started_on" ASC, "t12"."last" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                        ) AS "life"
                      FROM (
                        SELECT
                          "t8"."customer_id",
                          "t8"."started_on",
                          "t8"."last",
                          "t8"."reached",
                          CAST((
                            "t8"."reached" IS NULL
                          )
                          OR (
                            (
                              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t8"."started_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t8"."reached")
                            ) > 1
                          ) AS BIGINT) AS "fresh"
                        FROM (
                          SELECT
                            "t6"."customer_id",
                            "t6"."started_on",
                            "t6"."last",
                            MAX("t6"."last") OVER (
                              PARTITION BY "t6"."customer_id"
                              ORDER BY "t6"."started_on" ASC, "t6"."last" ASC
                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
                            ) AS "reached"
                          FROM (
                            SELECT DISTINCT
                              "t3"."customer_id",
                              "t3"."started_on",
                              COALESCE("t3"."end_on", MAKE_DATE(2999, 12, 31)) AS "last"
                            FROM "presence" AS "t3"
                          ) AS "t6"
                        ) AS "t8"
                      ) AS "t12"
                    ) AS "t14"
                    GROUP BY
                      1,
                      2
                  ) AS "t17"
                ) AS "t19"
                  ON "t16"."customer_id" = "t19"."there_customer"
                  AND "t19"."there_from" <= "t16"."on"
                  AND "t19"."there_to" >= "t16"."on"
              ) AS "t20"
              WHERE
                "t20"."inside"
            ) AS "t22"
            CROSS JOIN "decline_rows_6" AS "t5"
          ) AS "t23"
          WHERE
            "t23"."on" > "t23"."earlier" AND "t23"."on" <= "t23"."t0"
        ) AS "t24"
        GROUP BY
          1,
          2
      ) AS "t26"
        ON "t4"."period" = "t26"."period" AND "t4"."customer_id" = "t26"."customer_id"
    ) AS "t27"
  ) AS "t28"
) AS "t29";

-- asked
SELECT
  "t0"."customer_id",
  "t0"."before",
  "t0"."after",
  "t0"."value" AS "yearly_amount"
FROM "decline_8" AS "t0"
WHERE
  "t0"."heavy" AND "t0"."declined";
