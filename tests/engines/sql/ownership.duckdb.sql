-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- ownership, computed once
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
        CROSS JOIN "ownership_rows" AS "t4"
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
          CROSS JOIN "ownership_rows" AS "t4"
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

-- ownership_2, computed once
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
                    CROSS JOIN "ownership_rows" AS "t3"
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
                  FROM "ownership_rows_2" AS "t0"
                ) AS "t7"
                  ON "t12"."currency" = "t7"."currency0" AND "t12"."t0" = "t7"."day"
              ) AS "t13"
            ) AS "t15"
            LEFT OUTER JOIN (
              SELECT
                "t0"."currency" AS "currency1",
                "t0"."day",
                "t0"."rate" AS "rate1"
              FROM "ownership_rows_2" AS "t0"
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

-- ownership_3, computed once
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
              FROM "ownership" AS "t0"
              WHERE
                "t0"."at_start"
            ) AS "t11"
            LEFT OUTER JOIN (
              SELECT
                "t1"."period",
                "t1"."customer_id",
                "t1"."arr0" AS "value"
              FROM "ownership_2" AS "t1"
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

-- ownership_4, computed once
SELECT DISTINCT
  "t11"."period",
  "t11"."customer_id",
  "t11"."product_id"
FROM (
  SELECT
    "t10"."term_id",
    "t10"."contract_id",
    "t10"."customer_id",
    "t10"."product_id",
    "t10"."started_on",
    "t10"."ends_on",
    "t10"."ended_on",
    "t10"."notice_deadline_on",
    "t10"."notice_given_on",
    "t10"."paused_from",
    "t10"."paused_to",
    "t10"."renewal",
    "t10"."previous_term_id",
    "t10"."yearly_amount",
    "t10"."yearly_margin",
    "t10"."indexation",
    "t10"."currency",
    "t10"."end_reason",
    "t10"."end_kind",
    "t10"."end_on",
    "t10"."until",
    "t2"."period",
    "t2"."t0",
    "t2"."t1"
  FROM (
    SELECT
      "t8".*
      EXCLUDE ("eve", "eve_customer")
    FROM (
      SELECT
        "t7"."term_id",
        "t7"."contract_id",
        "t7"."customer_id",
        "t7"."product_id",
        "t7"."started_on",
        "t7"."ends_on",
        "t7"."ended_on",
        "t7"."notice_deadline_on",
        "t7"."notice_given_on",
        "t7"."paused_from",
        "t7"."paused_to",
        "t7"."renewal",
        "t7"."previous_term_id",
        "t7"."yearly_amount",
        "t7"."yearly_margin",
        "t7"."indexation",
        "t7"."currency",
        "t7"."end_reason",
        "t7"."end_kind",
        "t7"."end_on",
        "t7"."eve_customer",
        "t7"."eve",
        CASE
          WHEN "t7"."eve" IS NOT NULL
          THEN "t7"."end_on" + INTERVAL '1' DAY
          ELSE "t7"."end_on"
        END AS "until"
      FROM (
        SELECT
          "t6"."term_id",
          "t6"."contract_id",
          "t6"."customer_id",
          "t6"."product_id",
          "t6"."started_on",
          "t6"."ends_on",
          "t6"."ended_on",
          "t6"."notice_deadline_on",
          "t6"."notice_given_on",
          "t6"."paused_from",
          "t6"."paused_to",
          "t6"."renewal",
          "t6"."previous_term_id",
          "t6"."yearly_amount",
          "t6"."yearly_margin",
          "t6"."indexation",
          "t6"."currency",
          "t6"."end_reason",
          "t6"."end_kind",
          "t6"."end_on",
          "t4"."eve_customer",
          "t4"."eve"
        FROM (
          SELECT
            "t1"."term_id",
            "t1"."contract_id",
            "t1"."customer_id",
            "t1"."product_id",
            "t1"."started_on",
            "t1"."ends_on",
            CASE
              WHEN "t1"."ended_on" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."ended_on"
              ELSE CAST(NULL AS DATE)
            END AS "ended_on",
            "t1"."notice_deadline_on",
            CASE
              WHEN "t1"."notice_given_on" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."notice_given_on"
              ELSE CAST(NULL AS DATE)
            END AS "notice_given_on",
            CASE
              WHEN "t1"."paused_from" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."paused_from"
              ELSE CAST(NULL AS DATE)
            END AS "paused_from",
            CASE
              WHEN "t1"."paused_from" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."paused_to"
              ELSE CAST(NULL AS DATE)
            END AS "paused_to",
            "t1"."renewal",
            "t1"."previous_term_id",
            "t1"."yearly_amount",
            "t1"."yearly_margin",
            "t1"."indexation",
            "t1"."currency",
            CASE
              WHEN "t1"."ended_on" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."end_reason"
              ELSE CAST(NULL AS TEXT)
            END AS "end_reason",
            CASE
              WHEN "t1"."ended_on" < MAKE_DATE(2026, 3, 15)
              THEN "t1"."end_kind"
              ELSE CAST(NULL AS TEXT)
            END AS "end_kind",
            COALESCE(
              CASE
                WHEN "t1"."ended_on" < MAKE_DATE(2026, 3, 15)
                THEN "t1"."ended_on"
                ELSE CAST(NULL AS DATE)
              END,
              CASE
                WHEN (
                  "t1"."renewal" = 'manual'
                ) AND (
                  "t1"."ends_on" < MAKE_DATE(2026, 3, 15)
                )
                THEN "t1"."ends_on"
                ELSE CAST(NULL AS DATE)
              END
            ) AS "end_on"
          FROM "file_contract_terms" AS "t1"
          WHERE
            "t1"."known_on" < MAKE_DATE(2026, 3, 15)
        ) AS "t6"
        LEFT OUTER JOIN (
          SELECT DISTINCT
            "t1"."customer_id" AS "eve_customer",
            "t1"."started_on" + INTERVAL '-1' DAY AS "eve"
          FROM "file_contract_terms" AS "t1"
          WHERE
            "t1"."known_on" < MAKE_DATE(2026, 3, 15)
        ) AS "t4"
          ON "t6"."customer_id" = "t4"."eve_customer" AND "t6"."end_on" = "t4"."eve"
      ) AS "t7"
    ) AS "t8"
  ) AS "t10"
  CROSS JOIN "ownership_rows" AS "t2"
) AS "t11"
WHERE
  "t11"."started_on" <= "t11"."t0"
  AND (
    (
      "t11"."until" IS NULL
    ) OR (
      "t11"."until" > "t11"."t0"
    )
  )
  AND "t11"."product_id" IS NOT NULL;

-- asked
SELECT
  "t9"."product_id",
  "t9"."period",
  "t9"."size_band",
  "t9"."tenure_band",
  "t9"."customers",
  "t9"."departures",
  "t6"."named_product",
  "t6"."product"
FROM (
  SELECT
    "t7"."product_id",
    "t7"."period",
    "t7"."size_band",
    "t7"."tenure_band",
    COUNT(*) AS "customers",
    SUM("t7"."numerator") AS "departures"
  FROM (
    SELECT
      "t3"."period",
      "t3"."customer_id",
      "t3"."numerator",
      "t3"."denominator",
      "t3"."group_on",
      "t3"."value",
      "t3"."tenure_band",
      "t3"."size_band",
      "t4"."product_id"
    FROM "ownership_3" AS "t3"
    INNER JOIN "ownership_4" AS "t4"
      ON "t3"."period" = "t4"."period" AND "t3"."customer_id" = "t4"."customer_id"
  ) AS "t7"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t9"
LEFT OUTER JOIN (
  SELECT
    "t0"."product_id" AS "named_product",
    "t0"."name" AS "product"
  FROM "file_products" AS "t0"
  WHERE
    "t0"."known_on" < MAKE_DATE(2026, 3, 15)
) AS "t6"
  ON "t9"."product_id" = "t6"."named_product";

-- asked
SELECT
  "t0"."period",
  "t0"."size_band",
  "t0"."tenure_band",
  COUNT(*) AS "customers",
  SUM("t0"."numerator") AS "departures"
FROM "ownership_3" AS "t0"
GROUP BY
  1,
  2,
  3;

-- asked
SELECT
  "t6"."products",
  COUNT(*) AS "customers",
  SUM("t6"."numerator") AS "departures"
FROM (
  SELECT
    "t5"."period",
    "t5"."customer_id",
    "t5"."numerator",
    "t5"."denominator",
    "t5"."group_on",
    "t5"."value",
    "t5"."tenure_band",
    "t5"."size_band",
    "t5"."period_right",
    "t5"."customer_id_right",
    COALESCE("t5"."products", CAST(0 AS BIGINT)) AS "products"
  FROM (
    SELECT
      "t2"."period",
      "t2"."customer_id",
      "t2"."numerator",
      "t2"."denominator",
      "t2"."group_on",
      "t2"."value",
      "t2"."tenure_band",
      "t2"."size_band",
      "t4"."period" AS "period_right",
      "t4"."customer_id" AS "customer_id_right",
      "t4"."products"
    FROM "ownership_3" AS "t2"
    LEFT OUTER JOIN (
      SELECT
        "t1"."period",
        "t1"."customer_id",
        COUNT(*) AS "products"
      FROM "ownership_4" AS "t1"
      GROUP BY
        1,
        2
    ) AS "t4"
      ON "t2"."period" = "t4"."period" AND "t2"."customer_id" = "t4"."customer_id"
  ) AS "t5"
) AS "t6"
GROUP BY
  1;
