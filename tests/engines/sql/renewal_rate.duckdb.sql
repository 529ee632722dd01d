-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- renewal_rate, computed once
SELECT
  "t29".*
  EXCLUDE ("claimed", "claims")
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
    "t28"."heir",
    "t28"."last_day",
    CASE
      WHEN (
        "t28"."follow_id" IS NOT NULL
      ) AND (
        "t28"."claims" > 1
      )
      THEN CAST(CAST(ROUND(
        (
          CAST("t28"."follow_amount" AS DOUBLE) * CAST("t28"."yearly_amount" AS DOUBLE)
        ) / NULLIF("t28"."claimed", 0),
        2
      ) AS DOUBLE) AS DECIMAL(18, 2))
      ELSE "t28"."follow_amount"
    END AS "follow_amount",
    "t28"."follow_currency",
    "t28"."follow_id",
    "t28"."follow_rank",
    "t28"."claims",
    "t28"."claimed"
  FROM (
    SELECT
      "t27"."term_id",
      "t27"."contract_id",
      "t27"."customer_id",
      "t27"."product_id",
      "t27"."started_on",
      "t27"."ends_on",
      "t27"."ended_on",
      "t27"."notice_deadline_on",
      "t27"."notice_given_on",
      "t27"."paused_from",
      "t27"."paused_to",
      "t27"."renewal",
      "t27"."previous_term_id",
      "t27"."yearly_amount",
      "t27"."yearly_margin",
      "t27"."indexation",
      "t27"."currency",
      "t27"."end_reason",
      "t27"."end_kind",
      "t27"."end_on",
      "t27"."until",
      "t27"."heir",
      "t27"."last_day",
      "t27"."follow_amount",
      "t27"."follow_currency",
      "t27"."follow_id",
      "t27"."follow_rank",
      COUNT(*) OVER (
        PARTITION BY "t27"."follow_id"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "claims",
      CAST(SUM("t27"."yearly_amount") OVER (
        PARTITION BY "t27"."follow_id"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE) AS "claimed"
    FROM (
      SELECT
        "t26".*
        EXCLUDE ("term_id_right")
      FROM (
        SELECT
          "t11"."term_id",
          "t11"."contract_id",
          "t11"."customer_id",
          "t11"."product_id",
          "t11"."started_on",
          "t11"."ends_on",
          "t11"."ended_on",
          "t11"."notice_deadline_on",
          "t11"."notice_given_on",
          "t11"."paused_from",
          "t11"."paused_to",
          "t11"."renewal",
          "t11"."previous_term_id",
          "t11"."yearly_amount",
          "t11"."yearly_margin",
          "t11"."indexation",
          "t11"."currency",
          "t11"."end_reason",
          "t11"."end_kind",
          "t11"."end_on",
          "t11"."until",
          "t11"."heir",
          "t11"."last_day",
          "t25"."term_id" AS "term_id_right",
          "t25"."follow_amount",
          "t25"."follow_currency",
          "t25"."follow_id",
          "t25"."follow_rank"
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
            "t9"."heir",
            COALESCE(LEAST("t9"."end_on", "t9"."ends_on"), "t9"."end_on", "t9"."ends_on") AS "last_day"
          FROM (
            SELECT
              "t8".*
              EXCLUDE ("customer_id_right")
            FROM (
              SELECT
                "t2"."term_id",
                "t2"."contract_id",
                "t2"."customer_id",
                "t2"."product_id",
                "t2"."started_on",
                "t2"."ends_on",
                "t2"."ended_on",
                "t2"."notice_deadline_on",
                "t2"."notice_given_on",
                "t2"."paused_from",
                "t2"."paused_to",
                "t2"."renewal",
                "t2"."previous_term_id",
                "t2"."yearly_amount",
                "t2"."yearly_margin",
                "t2"."indexation",
                "t2"."currency",
                "t2"."end_reason",
                "t2"."end_kind",
                "t2"."end_on",
                "t2"."until",
                "t7"."customer_id" AS "customer_id_right",
                "t7"."heir"
              FROM "terms" AS "t2"
              LEFT OUTER JOIN (
                SELECT
                  "t5"."customer_id",
                  MAX("t5"."successor_id") AS "heir"
                FROM (
                  SELECT
                    "t1"."customer_id",
                    "t1"."on",
                    "t1"."successor_id"
                  FROM "file_customer_successions" AS "t1"
                  WHERE
                    "t1"."known_on" < MAKE_DATE(2025, 6, 1)
                ) AS "t5"
                GROUP BY
                  1
              ) AS "t7"
                ON "t2"."customer_id" = "t7"."customer_id"
            ) AS "t8"
          ) AS "t9"
        ) AS "t11"
        LEFT OUTER JOIN (
          SELECT
            "t23"."term_id",
            "t23"."follow_amount",
            "t23"."follow_currency",
            "t23"."next_id" AS "follow_id",
            "t23"."rank" AS "follow_rank"
          FROM (
            SELECT
              "t22"."term_id",
              "t22"."last_day",
              "t22"."next_id",
              "t22"."next_started",
              "t22"."follow_amount",
              "t22"."follow_currency",
              "t22"."rank",
              ROW_NUMBER() OVER (
                PARTITION BY "t22"."term_id"
                ORDER BY "t22"."rank" ASC, "t22"."next_started" ASC, "t22"."next_id" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "behind"
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
                        "t11"."term_id",
                        "t11"."last_day",
                        "t4"."next_id",
                        "t4"."next_started",
                        "t4"."follow_amount",
                        "t4"."follow_currency",
                        0 AS "rank"
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
                          "t9"."heir",
                          COALESCE(LEAST("t9"."end_on", "t9"."ends_on"), "t9"."end_on", "t9"."ends_on") AS "last_day"
                        FROM (
                          SELECT
                            "t8".*
                            EXCLUDE ("customer_id_right")
                          FROM (
                            SELECT
                              "t2"."term_id",
                              "t2"."contract_id",
                              "t2"."customer_id",
                              "t2"."product_id",
                              "t2"."started_on",
                              "t2"."ends_on",
                              "t2"."ended_on",
                              "t2"."notice_deadline_on",
                              "t2"."notice_given_on",
                              "t2"."paused_from",
                              "t2"."paused_to",
                              "t2"."renewal",
                              "t2"."previous_term_id",
                              "t2"."yearly_amount",
                              "t2"."yearly_margin",
                              "t2"."indexation",
                              "t2"."currency",
                              "t2"."end_reason",
                              "t2"."end_kind",
                              "t2"."end_on",
                              "t2"."until",
                              "t7"."customer_id" AS "customer_id_right",
                              "t7"."heir"
                            FROM "terms" AS "t2"
                            LEFT OUTER JOIN (
                              SELECT
                                "t5"."customer_id",
                                MAX("t5"."successor_id") AS "heir"
                              FROM (
                                SELECT
                                  "t1"."customer_id",
                                  "t1"."on",
                                  "t1"."successor_id"
                                FROM "file_customer_successions" AS "t1"
                                WHERE
                                  "t1"."known_on" < MAKE_DATE(2025, 6, 1)
                              ) AS "t5"
                              GROUP BY
                                1
                            ) AS "t7"
                              ON "t2"."customer_id" = "t7"."customer_id"
                          ) AS "t8"
                        ) AS "t9"
                      ) AS "t11"
                      INNER JOIN (
                        SELECT
                          "t0"."term_id" AS "next_id",
                          "t0"."previous_term_id" AS "next_previous",
                          "t0"."contract_id" AS "next_contract",
                          "t0"."customer_id" AS "next_customer",
                          "t0"."product_id" AS "next_product",
                          "t0"."started_on" AS "next_started",
                          "t0"."yearly_amount" AS "follow_amount",
                          "t0"."currency" AS "follow_currency"
                        FROM "terms" AS "t0"
                      ) AS "t4"
                        ON "t11"."term_id" = "t4"."next_previous"
                    ) AS "t12"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t13"."term_id",
                        "t13"."last_day",
                        "t13"."next_id",
                        "t13"."next_started",
                        "t13"."follow_amount",
                        "t13"."follow_currency",
                        1 AS "rank"
                      FROM (
                        SELECT
                          "t11"."term_id",
                          "t11"."contract_id",
                          "t11"."customer_id",
                          "t11"."product_id",
                          "t11"."started_on",
                          "t11"."ends_on",
                          "t11"."ended_on",
                          "t11"."notice_deadline_on",
                          "t11"."notice_given_on",
                          "t11"."paused_from",
                          "t11"."paused_to",
                          "t11"."renewal",
                          "t11"."previous_term_id",
                          "t11"."yearly_amount",
                          "t11"."yearly_margin",
                          "t11"."indexation",
                          "t11"."currency",
                          "t11"."end_reason",
                          "t11"."end_kind",
                          "t11"."end_on",
                          "t11"."until",
                          "t11"."heir",
                          "t11"."last_day",
                          "t4"."next_id",
                          "t4"."next_previous",
                          "t4"."next_contract",
                          "t4"."next_customer",
                          "t4"."next_product",
                          "t4"."next_started",
                          "t4"."follow_amount",
                          "t4"."follow_currency"
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
                            "t9"."heir",
                            COALESCE(LEAST("t9"."end_on", "t9"."ends_on"), "t9"."end_on", "t9"."ends_on") AS "last_day"
                          FROM (
                            SELECT
                              "t8".*
                              EXCLUDE ("customer_id_right")
                            FROM (
                              SELECT
                                "t2"."term_id",
                                "t2"."contract_id",
                                "t2"."customer_id",
                                "t2"."product_id",
                                "t2"."started_on",
                                "t2"."ends_on",
                                "t2"."ended_on",
                                "t2"."notice_deadline_on",
                                "t2"."notice_given_on",
                                "t2"."paused_from",
                                "t2"."paused_to",
                                "t2"."renewal",
                                "t2"."previous_term_id",
                                "t2"."yearly_amount",
                                "t2"."yearly_margin",
                                "t2"."indexation",
                                "t2"."currency",
                                "t2"."end_reason",
                                "t2"."end_kind",
                                "t2"."end_on",
                                "t2"."until",
                                "t7"."customer_id" AS "customer_id_right",
                                "t7"."heir"
                              FROM "terms" AS "t2"
                              LEFT OUTER JOIN (
                                SELECT
                                  "t5"."customer_id",
                                  MAX("t5"."successor_id") AS "heir"
                                FROM (
                                  SELECT
                                    "t1"."customer_id",
                                    "t1"."on",
                                    "t1"."successor_id"
                                  FROM "file_customer_successions" AS "t1"
                                  WHERE
                                    "t1"."known_on" < MAKE_DATE(2025, 6, 1)
                                ) AS "t5"
                                GROUP BY
                                  1
                              ) AS "t7"
                                ON "t2"."customer_id" = "t7"."customer_id"
                            ) AS "t8"
                          ) AS "t9"
                        ) AS "t11"
                        INNER JOIN (
                          SELECT
                            "t0"."term_id" AS "next_id",
                            "t0"."previous_term_id" AS "next_previous",
                            "t0"."contract_id" AS "next_contract",
                            "t0"."customer_id" AS "next_customer",
                            "t0"."product_id" AS "next_product",
                            "t0"."started_on" AS "next_started",
                            "t0"."yearly_amount" AS "follow_amount",
                            "t0"."currency" AS "follow_currency"
                          FROM "terms" AS "t0"
                        ) AS "t4"
                          ON "t11"."contract_id" = "t4"."next_contract"
                      ) AS "t13"
                      WHERE
                        "t13"."next_started" > "t13"."started_on"
                    ) AS "t16"
                  ) AS "t17"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t14"."term_id",
                      "t14"."last_day",
                      "t14"."next_id",
                      "t14"."next_started",
                      "t14"."follow_amount",
                      "t14"."follow_currency",
                      2 AS "rank"
                    FROM (
                      SELECT
                        "t11"."term_id",
                        "t11"."contract_id",
                        "t11"."customer_id",
                        "t11"."product_id",
                        "t11"."started_on",
                        "t11"."ends_on",
                        "t11"."ended_on",
                        "t11"."notice_deadline_on",
                        "t11"."notice_given_on",
                        "t11"."paused_from",
                        "t11"."paused_to",
                        "t11"."renewal",
                        "t11"."previous_term_id",
                        "t11"."yearly_amount",
                        "t11"."yearly_margin",
                        "t11"."indexation",
                        "t11"."currency",
                        "t11"."end_reason",
                        "t11"."end_kind",
                        "t11"."end_on",
                        "t11"."until",
                        "t11"."heir",
                        "t11"."last_day",
                        "t4"."next_id",
                        "t4"."next_previous",
                        "t4"."next_contract",
                        "t4"."next_customer",
                        "t4"."next_product",
                        "t4"."next_started",
                        "t4"."follow_amount",
                        "t4"."follow_currency"
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
                          "t9"."heir",
                          COALESCE(LEAST("t9"."end_on", "t9"."ends_on"), "t9"."end_on", "t9"."ends_on") AS "last_day"
                        FROM (
                          SELECT
                            "t8".*
                            EXCLUDE ("customer_id_right")
                          FROM (
                            SELECT
                              "t2"."term_id",
                              "t2"."contract_id",
                              "t2"."customer_id",
                              "t2"."product_id",
                              "t2"."started_on",
                              "t2"."ends_on",
                              "t2"."ended_on",
                              "t2"."notice_deadline_on",
                              "t2"."notice_given_on",
                              "t2"."paused_from",
                              "t2"."paused_to",
                              "t2"."renewal",
                              "t2"."previous_term_id",
                              "t2"."yearly_amount",
                              "t2"."yearly_margin",
                              "t2"."indexation",
                              "t2"."currency",
                              "t2"."end_reason",
                              "t2"."end_kind",
                              "t2"."end_on",
                              "t2"."until",
                              "t7"."customer_id" AS "customer_id_right",
                              "t7"."heir"
                            FROM "terms" AS "t2"
                            LEFT OUTER JOIN (
                              SELECT
                                "t5"."customer_id",
                                MAX("t5"."successor_id") AS "heir"
                              FROM (
                                SELECT
                                  "t1"."customer_id",
                                  "t1"."on",
                                  "t1"."successor_id"
                                FROM "file_customer_successions" AS "t1"
                                WHERE
                                  "t1"."known_on" < MAKE_DATE(2025, 6, 1)
                              ) AS "t5"
                              GROUP BY
                                1
                            ) AS "t7"
                              ON "t2"."customer_id" = "t7"."customer_id"
                          ) AS "t8"
                        ) AS "t9"
                      ) AS "t11"
                      INNER JOIN (
                        SELECT
                          "t0"."term_id" AS "next_id",
                          "t0"."previous_term_id" AS "next_previous",
                          "t0"."contract_id" AS "next_contract",
                          "t0"."customer_id" AS "next_customer",
                          "t0"."product_id" AS "next_product",
                          "t0"."started_on" AS "next_started",
                          "t0"."yearly_amount" AS "follow_amount",
                          "t0"."currency" AS "follow_currency"
                        FROM "terms" AS "t0"
                      ) AS "t4"
                        ON "t11"."customer_id" = "t4"."next_customer"
                    ) AS "t14"
                    WHERE
                      (
                        (
                          "t14"."product_id" IS NULL
                        )
                        OR (
                          "t14"."product_id" = "t14"."next_product"
                        )
                      )
                      AND (
                        (
                          "t14"."contract_id" IS NULL
                        )
                        OR (
                          "t14"."next_contract" IS NULL
                        )
                        OR (
                          "t14"."contract_id" <> "t14"."next_contract"
                        )
                      )
                      AND "t14"."next_started" > "t14"."started_on"
                      AND "t14"."next_previous" IS NULL
                      AND (
                        DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t14"."last_day") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t14"."next_started")
                      ) <= 30
                  ) AS "t18"
                ) AS "t20"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t15"."term_id",
                    "t15"."last_day",
                    "t15"."next_id",
                    "t15"."next_started",
                    "t15"."follow_amount",
                    "t15"."follow_currency",
                    2 AS "rank"
                  FROM (
                    SELECT
                      "t11"."term_id",
                      "t11"."contract_id",
                      "t11"."customer_id",
                      "t11"."product_id",
                      "t11"."started_on",
                      "t11"."ends_on",
                      "t11"."ended_on",
                      "t11"."notice_deadline_on",
                      "t11"."notice_given_on",
                      "t11"."paused_from",
                      "t11"."paused_to",
                      "t11"."renewal",
                      "t11"."previous_term_id",
                      "t11"."yearly_amount",
                      "t11"."yearly_margin",
                      "t11"."indexation",
                      "t11"."currency",
                      "t11"."end_reason",
                      "t11"."end_kind",
                      "t11"."end_on",
                      "t11"."until",
                      "t11"."heir",
                      "t11"."last_day",
                      "t4"."next_id",
                      "t4"."next_previous",
                      "t4"."next_contract",
                      "t4"."next_customer",
                      "t4"."next_product",
                      "t4"."next_started",
                      "t4"."follow_amount",
                      "t4"."follow_currency"
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
                        "t9"."heir",
                        COALESCE(LEAST("t9"."end_on", "t9"."ends_on"), "t9"."end_on", "t9"."ends_on") AS "last_day"
                      FROM (
                        SELECT
                          "t8".*
                          EXCLUDE ("customer_id_right")
                        FROM (
                          SELECT
                            "t2"."term_id",
                            "t2"."contract_id",
                            "t2"."customer_id",
                            "t2"."product_id",
                            "t2"."started_on",
                            "t2"."ends_on",
                            "t2"."ended_on",
                            "t2"."notice_deadline_on",
                            "t2"."notice_given_on",
                            "t2"."paused_from",
                            "t2"."paused_to",
                            "t2"."renewal",
                            "t2"."previous_term_id",
                            "t2"."yearly_amount",
                            "t2"."yearly_margin",
                            "t2"."indexation",
                            "t2"."currency",
                            "t2"."end_reason",
                            "t2"."end_kind",
                            "t2"."end_on",
                            "t2"."until",
                            "t7"."customer_id" AS "customer_id_right",
                            "t7"."heir"
                          FROM "terms" AS "t2"
                          LEFT OUTER JOIN (
                            SELECT
                              "t5"."customer_id",
                              MAX("t5"."successor_id") AS "heir"
                            FROM (
                              SELECT
                                "t1"."customer_id",
                                "t1"."on",
                                "t1"."successor_id"
                              FROM "file_customer_successions" AS "t1"
                              WHERE
                                "t1"."known_on" < MAKE_DATE(2025, 6, 1)
                            ) AS "t5"
                            GROUP BY
                              1
                          ) AS "t7"
                            ON "t2"."customer_id" = "t7"."customer_id"
                        ) AS "t8"
                      ) AS "t9"
                    ) AS "t11"
                    INNER JOIN (
                      SELECT
                        "t0"."term_id" AS "next_id",
                        "t0"."previous_term_id" AS "next_previous",
                        "t0"."contract_id" AS "next_contract",
                        "t0"."customer_id" AS "next_customer",
                        "t0"."product_id" AS "next_product",
                        "t0"."started_on" AS "next_started",
                        "t0"."yearly_amount" AS "follow_amount",
                        "t0"."currency" AS "follow_currency"
                      FROM "terms" AS "t0"
                    ) AS "t4"
                      ON "t11"."heir" = "t4"."next_customer"
                  ) AS "t15"
                  WHERE
                    (
                      (
                        "t15"."product_id" IS NULL
                      )
                      OR (
                        "t15"."product_id" = "t15"."next_product"
                      )
                    )
                    AND (
                      (
                        "t15"."contract_id" IS NULL
                      )
                      OR (
                        "t15"."next_contract" IS NULL
                      )
                      OR (
                        "t15"."contract_id" <> "t15"."next_contract"
                      )
                    )
                    AND "t15"."next_started" > "t15"."started_on"
                    AND "t15"."next_previous" IS NULL
                    AND (
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t15"."last_day") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t15"."next_started")
                    ) <= 30
                ) AS "t19"
              ) AS "t21"
              WHERE
                "t21"."next_started" <= (
                  "t21"."last_day" + INTERVAL '30' DAY
                )
            ) AS "t22"
          ) AS "t23"
          WHERE
            "t23"."behind" = 0
        ) AS "t25"
          ON "t11"."term_id" = "t25"."term_id"
      ) AS "t26"
    ) AS "t27"
  ) AS "t28"
) AS "t29";

-- renewal_rate_2, computed once
SELECT
  "t16"."period",
  "t16"."customer_id",
  "t16"."term_id",
  "t16"."product_id",
  "t16"."ends_on",
  "t16"."renewal_form",
  "t16"."renewed",
  "t16"."follow_id",
  "t16"."provisional",
  "t16"."was_renewed" AS "numerator",
  "t16"."one" AS "denominator",
  "t16"."group_on"
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
    "t15"."heir",
    "t15"."last_day",
    "t15"."follow_amount",
    "t15"."follow_currency",
    "t15"."follow_id",
    "t15"."follow_rank",
    "t15"."period",
    "t15"."t0",
    "t15"."t1",
    "t15"."renewed",
    "t15"."follow",
    "t15"."currency_here",
    "t15"."rate_here",
    "t15"."currency_there",
    "t15"."day_there",
    "t15"."rate_there",
    CASE
      WHEN TRUE
      THEN COALESCE(
        CAST(ROUND("t15"."yearly_amount" * "t15"."rate_here", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END AS "value_due",
    CASE
      WHEN "t15"."renewed"
      THEN COALESCE(
        CAST(ROUND("t15"."follow" * "t15"."rate_there", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END AS "value_follow",
    NOT (
      (
        "t15"."ends_on" + INTERVAL '30' DAY
      ) < MAKE_DATE(2025, 6, 1)
    )
    AND NOT (
      "t15"."renewed"
    ) AS "provisional",
    LEAST(
      CASE
        WHEN TRUE
        THEN COALESCE(
          CAST(ROUND("t15"."yearly_amount" * "t15"."rate_here", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END,
      CASE
        WHEN "t15"."renewed"
        THEN COALESCE(
          CAST(ROUND("t15"."follow" * "t15"."rate_there", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END
    ) AS "renewed_value",
    COALESCE("t15"."notice_deadline_on", "t15"."ends_on") AS "group_on",
    CAST(1 AS BIGINT) AS "one",
    CAST("t15"."renewed" AS BIGINT) AS "was_renewed",
    CASE
      WHEN TRUE
      THEN COALESCE(
        CAST(ROUND("t15"."yearly_amount" * "t15"."rate_here", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END - LEAST(
      CASE
        WHEN TRUE
        THEN COALESCE(
          CAST(ROUND("t15"."yearly_amount" * "t15"."rate_here", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END,
      CASE
        WHEN "t15"."renewed"
        THEN COALESCE(
          CAST(ROUND("t15"."follow" * "t15"."rate_there", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END
    ) AS "not_renewed",
    CAST((
      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t15"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t15"."started_on")
    ) + 1 AS DOUBLE) / 365.25 AS "term_years",
    CASE WHEN COALESCE("t15"."renewal" = 'auto', TRUE) THEN 'silent' ELSE 'active' END AS "renewal_form"
  FROM (
    SELECT
      "t14"."term_id",
      "t14"."contract_id",
      "t14"."customer_id",
      "t14"."product_id",
      "t14"."started_on",
      "t14"."ends_on",
      "t14"."ended_on",
      "t14"."notice_deadline_on",
      "t14"."notice_given_on",
      "t14"."paused_from",
      "t14"."paused_to",
      "t14"."renewal",
      "t14"."previous_term_id",
      "t14"."yearly_amount",
      "t14"."yearly_margin",
      "t14"."indexation",
      "t14"."currency",
      "t14"."end_reason",
      "t14"."end_kind",
      "t14"."end_on",
      "t14"."until",
      "t14"."heir",
      "t14"."last_day",
      "t14"."follow_amount",
      "t14"."follow_currency",
      "t14"."follow_id",
      "t14"."follow_rank",
      "t14"."period",
      "t14"."t0",
      "t14"."t1",
      "t14"."renewed",
      "t14"."follow",
      "t14"."currency_here",
      "t14"."rate_here",
      "t7"."currency_there",
      "t7"."day_there",
      "t7"."rate_there"
    FROM (
      SELECT
        "t12".*
        EXCLUDE ("day_here")
      FROM (
        SELECT
          "t11"."term_id",
          "t11"."contract_id",
          "t11"."customer_id",
          "t11"."product_id",
          "t11"."started_on",
          "t11"."ends_on",
          "t11"."ended_on",
          "t11"."notice_deadline_on",
          "t11"."notice_given_on",
          "t11"."paused_from",
          "t11"."paused_to",
          "t11"."renewal",
          "t11"."previous_term_id",
          "t11"."yearly_amount",
          "t11"."yearly_margin",
          "t11"."indexation",
          "t11"."currency",
          "t11"."end_reason",
          "t11"."end_kind",
          "t11"."end_on",
          "t11"."until",
          "t11"."heir",
          "t11"."last_day",
          "t11"."follow_amount",
          "t11"."follow_currency",
          "t11"."follow_id",
          "t11"."follow_rank",
          "t11"."period",
          "t11"."t0",
          "t11"."t1",
          "t11"."renewed",
          "t11"."follow",
          "t8"."currency_here",
          "t8"."day_here",
          "t8"."rate_here"
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
            COALESCE("t9"."currency", 'EUR') AS "currency",
            "t9"."end_reason",
            "t9"."end_kind",
            "t9"."end_on",
            "t9"."until",
            "t9"."heir",
            "t9"."last_day",
            "t9"."follow_amount",
            COALESCE("t9"."follow_currency", "t9"."currency", 'EUR') AS "follow_currency",
            "t9"."follow_id",
            "t9"."follow_rank",
            "t9"."period",
            "t9"."t0",
            "t9"."t1",
            (
              "t9"."follow_id" IS NOT NULL
            )
            OR (
              (
                "t9"."end_on" IS NULL
              ) OR (
                "t9"."end_on" > "t9"."ends_on"
              )
            ) AS "renewed",
            CASE
              WHEN "t9"."follow_id" IS NOT NULL
              THEN "t9"."follow_amount"
              ELSE "t9"."yearly_amount"
            END AS "follow"
          FROM (
            SELECT
              "t3"."term_id",
              "t3"."contract_id",
              "t3"."customer_id",
              "t3"."product_id",
              "t3"."started_on",
              "t3"."ends_on",
              "t3"."ended_on",
              "t3"."notice_deadline_on",
              "t3"."notice_given_on",
              "t3"."paused_from",
              "t3"."paused_to",
              "t3"."renewal",
              "t3"."previous_term_id",
              "t3"."yearly_amount",
              "t3"."yearly_margin",
              "t3"."indexation",
              "t3"."currency",
              "t3"."end_reason",
              "t3"."end_kind",
              "t3"."end_on",
              "t3"."until",
              "t3"."heir",
              "t3"."last_day",
              "t3"."follow_amount",
              "t3"."follow_currency",
              "t3"."follow_id",
              "t3"."follow_rank",
              "t4"."period",
              "t4"."t0",
              "t4"."t1"
            FROM "renewal_rate" AS "t3"
            CROSS JOIN "periods_per_year_rows" AS "t4"
          ) AS "t9"
          WHERE
            "t9"."ends_on" > "t9"."t0"
            AND "t9"."ends_on" <= "t9"."t1"
            AND NOT (
              COALESCE(
                (
                  "t9"."end_on" IS NOT NULL
                )
                AND (
                  "t9"."end_on" < "t9"."ends_on"
                )
                AND (
                  "t9"."end_kind" IN ('voluntary', 'involuntary', 'ended_by_us', 'completed', 'changed')
                  OR (
                    (
                      "t9"."end_kind" IS NULL
                    )
                    AND (
                      (
                        "t9"."follow_id" IS NULL
                      ) OR (
                        "t9"."follow_rank" = 2
                      )
                    )
                  )
                ),
                FALSE
              )
            )
        ) AS "t11"
        LEFT OUTER JOIN (
          SELECT
            "t0"."currency" AS "currency_here",
            "t0"."day" AS "day_here",
            "t0"."rate" AS "rate_here"
          FROM "renewal_rate_rows" AS "t0"
        ) AS "t8"
          ON "t11"."currency" = "t8"."currency_here" AND "t11"."t0" = "t8"."day_here"
      ) AS "t12"
    ) AS "t14"
    LEFT OUTER JOIN (
      SELECT
        "t0"."currency" AS "currency_there",
        "t0"."day" AS "day_there",
        "t0"."rate" AS "rate_there"
      FROM "renewal_rate_rows" AS "t0"
    ) AS "t7"
      ON "t14"."follow_currency" = "t7"."currency_there" AND "t14"."t0" = "t7"."day_there"
  ) AS "t15"
) AS "t16";

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
    "t4"."term_id",
    "t4"."product_id",
    "t4"."ends_on",
    "t4"."renewal_form",
    "t4"."renewed",
    "t4"."follow_id",
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
      "t2"."term_id",
      "t2"."product_id",
      "t2"."ends_on",
      "t2"."renewal_form",
      "t2"."renewed",
      "t2"."follow_id",
      "t2"."provisional",
      "t2"."numerator",
      "t2"."denominator",
      "t2"."group_on",
      "t3"."group"
    FROM "renewal_rate_2" AS "t2"
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
