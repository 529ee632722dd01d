-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- terms, computed once
SELECT
  "t6".*
  EXCLUDE ("eve", "eve_customer")
FROM (
  SELECT
    "t5"."term_id",
    "t5"."contract_id",
    "t5"."customer_id",
    "t5"."product_id",
    "t5"."started_on",
    "t5"."ends_on",
    "t5"."ended_on",
    "t5"."notice_deadline_on",
    "t5"."notice_given_on",
    "t5"."paused_from",
    "t5"."paused_to",
    "t5"."renewal",
    "t5"."previous_term_id",
    "t5"."yearly_amount",
    "t5"."yearly_margin",
    "t5"."indexation",
    "t5"."currency",
    "t5"."end_reason",
    "t5"."end_kind",
    "t5"."end_on",
    "t5"."eve_customer",
    "t5"."eve",
    CASE
      WHEN "t5"."eve" IS NOT NULL
      THEN "t5"."end_on" + INTERVAL '1' DAY
      ELSE "t5"."end_on"
    END AS "until"
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
      "t4"."currency",
      "t4"."end_reason",
      "t4"."end_kind",
      "t4"."end_on",
      "t2"."eve_customer",
      "t2"."eve"
    FROM (
      SELECT
        "t0"."term_id",
        "t0"."contract_id",
        "t0"."customer_id",
        "t0"."product_id",
        "t0"."started_on",
        "t0"."ends_on",
        CASE
          WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."ended_on"
          ELSE CAST(NULL AS DATE)
        END AS "ended_on",
        "t0"."notice_deadline_on",
        CASE
          WHEN "t0"."notice_given_on" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."notice_given_on"
          ELSE CAST(NULL AS DATE)
        END AS "notice_given_on",
        CASE
          WHEN "t0"."paused_from" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."paused_from"
          ELSE CAST(NULL AS DATE)
        END AS "paused_from",
        CASE
          WHEN "t0"."paused_from" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."paused_to"
          ELSE CAST(NULL AS DATE)
        END AS "paused_to",
        "t0"."renewal",
        "t0"."previous_term_id",
        "t0"."yearly_amount",
        "t0"."yearly_margin",
        "t0"."indexation",
        "t0"."currency",
        CASE
          WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."end_reason"
          ELSE CAST(NULL AS TEXT)
        END AS "end_reason",
        CASE
          WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
          THEN "t0"."end_kind"
          ELSE CAST(NULL AS TEXT)
        END AS "end_kind",
        COALESCE(
          CASE
            WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."ended_on"
            ELSE CAST(NULL AS DATE)
          END,
          CASE
            WHEN (
              "t0"."renewal" = 'manual'
            ) AND (
              "t0"."ends_on" < MAKE_DATE(2025, 6, 1)
            )
            THEN "t0"."ends_on"
            ELSE CAST(NULL AS DATE)
          END
        ) AS "end_on"
      FROM "file_contract_terms" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2025, 6, 1)
    ) AS "t4"
    LEFT OUTER JOIN (
      SELECT DISTINCT
        "t0"."customer_id" AS "eve_customer",
        "t0"."started_on" + INTERVAL '-1' DAY AS "eve"
      FROM "file_contract_terms" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2025, 6, 1)
    ) AS "t2"
      ON "t4"."customer_id" = "t2"."eve_customer" AND "t4"."end_on" = "t2"."eve"
  ) AS "t5"
) AS "t6";

-- presence, computed once
SELECT
  "t7"."customer_id",
  "t7"."started_on",
  "t7"."end_on",
  "t7"."until"
FROM (
  SELECT
    "t6".*
    EXCLUDE ("eve", "eve_customer")
  FROM (
    SELECT
      "t5"."term_id",
      "t5"."contract_id",
      "t5"."customer_id",
      "t5"."product_id",
      "t5"."started_on",
      "t5"."ends_on",
      "t5"."ended_on",
      "t5"."notice_deadline_on",
      "t5"."notice_given_on",
      "t5"."paused_from",
      "t5"."paused_to",
      "t5"."renewal",
      "t5"."previous_term_id",
      "t5"."yearly_amount",
      "t5"."yearly_margin",
      "t5"."indexation",
      "t5"."currency",
      "t5"."end_reason",
      "t5"."end_kind",
      "t5"."end_on",
      "t5"."eve_customer",
      "t5"."eve",
      CASE
        WHEN "t5"."eve" IS NOT NULL
        THEN "t5"."end_on" + INTERVAL '1' DAY
        ELSE "t5"."end_on"
      END AS "until"
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
        "t4"."currency",
        "t4"."end_reason",
        "t4"."end_kind",
        "t4"."end_on",
        "t2"."eve_customer",
        "t2"."eve"
      FROM (
        SELECT
          "t0"."term_id",
          "t0"."contract_id",
          "t0"."customer_id",
          "t0"."product_id",
          "t0"."started_on",
          "t0"."ends_on",
          CASE
            WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."ended_on"
            ELSE CAST(NULL AS DATE)
          END AS "ended_on",
          "t0"."notice_deadline_on",
          CASE
            WHEN "t0"."notice_given_on" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."notice_given_on"
            ELSE CAST(NULL AS DATE)
          END AS "notice_given_on",
          CASE
            WHEN "t0"."paused_from" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."paused_from"
            ELSE CAST(NULL AS DATE)
          END AS "paused_from",
          CASE
            WHEN "t0"."paused_from" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."paused_to"
            ELSE CAST(NULL AS DATE)
          END AS "paused_to",
          "t0"."renewal",
          "t0"."previous_term_id",
          "t0"."yearly_amount",
          "t0"."yearly_margin",
          "t0"."indexation",
          "t0"."currency",
          CASE
            WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."end_reason"
            ELSE CAST(NULL AS TEXT)
          END AS "end_reason",
          CASE
            WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
            THEN "t0"."end_kind"
            ELSE CAST(NULL AS TEXT)
          END AS "end_kind",
          COALESCE(
            CASE
              WHEN "t0"."ended_on" < MAKE_DATE(2025, 6, 1)
              THEN "t0"."ended_on"
              ELSE CAST(NULL AS DATE)
            END,
            CASE
              WHEN (
                "t0"."renewal" = 'manual'
              ) AND (
                "t0"."ends_on" < MAKE_DATE(2025, 6, 1)
              )
              THEN "t0"."ends_on"
              ELSE CAST(NULL AS DATE)
            END
          ) AS "end_on"
        FROM "file_contract_terms" AS "t0"
        WHERE
          "t0"."known_on" < MAKE_DATE(2025, 6, 1)
      ) AS "t4"
      LEFT OUTER JOIN (
        SELECT DISTINCT
          "t0"."customer_id" AS "eve_customer",
          "t0"."started_on" + INTERVAL '-1' DAY AS "eve"
        FROM "file_contract_terms" AS "t0"
        WHERE
          "t0"."known_on" < MAKE_DATE(2025, 6, 1)
      ) AS "t2"
        ON "t4"."customer_id" = "t2"."eve_customer" AND "t4"."end_on" = "t2"."eve"
    ) AS "t5"
  ) AS "t6"
) AS "t7";

-- lives, computed once
SELECT
  "t5"."customer_id",
  "t5"."life",
  "t5"."started_on",
  CASE
    WHEN "t5"."last" = MAKE_DATE(2999, 12, 31)
    THEN CAST(NULL AS DATE)
    ELSE "t5"."last"
  END AS "end_on"
FROM (
  SELECT
    "t4"."customer_id",
    "t4"."life",
    MIN("t4"."started_on") AS "started_on",
    MAX("t4"."last") AS "last"
  FROM (
    SELECT
      "t3"."customer_id",
      "t3"."started_on",
      "t3"."last",
      "t3"."reached",
      "t3"."fresh",
      SUM("t3"."fresh") OVER (
        PARTITION BY "t3"."customer_id"
        ORDER BY "t3"."started_on" ASC, "t3"."last" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS "life"
    FROM (
      SELECT
        "t2"."customer_id",
        "t2"."started_on",
        "t2"."last",
        "t2"."reached",
        CAST((
          "t2"."reached" IS NULL
        )
        OR (
          (
            DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t2"."started_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t2"."reached")
          ) > 30
        ) AS BIGINT) AS "fresh"
      FROM (
        SELECT
          "t1"."customer_id",
          "t1"."started_on",
          "t1"."last",
          MAX("t1"."last") OVER (
            PARTITION BY "t1"."customer_id"
            ORDER BY "t1"."started_on" ASC, "t1"."last" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 preceding
          ) AS "reached"
        FROM (
          SELECT DISTINCT
            "t0"."customer_id",
            "t0"."started_on",
            COALESCE("t0"."end_on", MAKE_DATE(2999, 12, 31)) AS "last"
          FROM "presence" AS "t0"
        ) AS "t1"
      ) AS "t2"
    ) AS "t3"
  ) AS "t4"
  GROUP BY
    1,
    2
) AS "t5";

-- departures, computed once
SELECT
  "t29".*
  EXCLUDE ("merged")
FROM (
  SELECT
    "t28"."customer_id",
    "t28"."life",
    "t28"."started_on",
    "t28"."left_on",
    "t28"."returned_on",
    "t28"."provisional",
    "t28"."decided_on",
    "t28"."end_reason",
    CASE WHEN "t28"."merged" IS NOT NULL THEN 'succession' ELSE "t28"."kind" END AS "kind",
    "t28"."merged"
  FROM (
    SELECT
      "t27".*
      EXCLUDE ("customer_id_right", "life_right")
    FROM (
      SELECT
        "t22"."customer_id",
        "t22"."life",
        "t22"."started_on",
        "t22"."left_on",
        "t22"."returned_on",
        "t22"."provisional",
        "t22"."decided_on",
        "t22"."end_reason",
        "t22"."kind",
        "t26"."customer_id" AS "customer_id_right",
        "t26"."life" AS "life_right",
        "t26"."merged"
      FROM (
        SELECT
          "t20".*
          EXCLUDE ("customer_id_right", "left_on_right")
        FROM (
          SELECT
            "t11"."customer_id",
            "t11"."life",
            "t11"."started_on",
            "t11"."left_on",
            "t11"."returned_on",
            "t11"."provisional",
            "t19"."customer_id" AS "customer_id_right",
            "t19"."left_on" AS "left_on_right",
            "t19"."decided_on",
            "t19"."end_reason",
            "t19"."kind"
          FROM (
            SELECT
              "t5"."customer_id",
              "t5"."life",
              "t5"."started_on",
              "t5"."end_on" AS "left_on",
              "t5"."returned_on",
              NOT (
                (
                  "t5"."end_on" + INTERVAL '30' DAY
                ) < MAKE_DATE(2025, 6, 1)
              )
              AND (
                "t5"."returned_on" IS NULL
              ) AS "provisional"
            FROM (
              SELECT
                "t0"."customer_id",
                "t0"."life",
                "t0"."started_on",
                "t0"."end_on",
                LEAD("t0"."started_on") OVER (
                  PARTITION BY "t0"."customer_id"
                  ORDER BY "t0"."life" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "returned_on"
              FROM "lives" AS "t0"
            ) AS "t5"
            WHERE
              "t5"."end_on" IS NOT NULL
          ) AS "t11"
          LEFT OUTER JOIN (
            SELECT
              "t17".*
              EXCLUDE ("rank")
            FROM (
              SELECT
                "t16"."customer_id",
                "t16"."left_on",
                "t16"."decided_on",
                "t16"."rank",
                "t16"."end_reason",
                CASE "t16"."rank"
                  WHEN 4
                  THEN 'involuntary'
                  WHEN 3
                  THEN 'completed'
                  WHEN 2
                  THEN 'ended_by_us'
                  WHEN 1
                  THEN 'voluntary'
                  ELSE 'unknown'
                END AS "kind"
              FROM (
                SELECT
                  "t15"."customer_id",
                  "t15"."end_on" AS "left_on",
                  MAX("t15"."decided") AS "decided_on",
                  MAX("t15"."rank") AS "rank",
                  MAX("t15"."end_reason") AS "end_reason"
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
                    CASE "t14"."end_kind"
                      WHEN 'involuntary'
                      THEN 4
                      WHEN 'completed'
                      THEN 3
                      WHEN 'ended_by_us'
                      THEN 2
                      WHEN 'voluntary'
                      THEN 1
                      ELSE 0
                    END AS "rank",
                    COALESCE(
                      "t14"."notice_given_on",
                      CASE
                        WHEN CASE "t14"."end_kind"
                          WHEN 'involuntary'
                          THEN 4
                          WHEN 'completed'
                          THEN 3
                          WHEN 'ended_by_us'
                          THEN 2
                          WHEN 'voluntary'
                          THEN 1
                          ELSE 0
                        END > 1
                        THEN "t14"."end_on"
                        ELSE LEAST(COALESCE("t14"."notice_deadline_on", "t14"."end_on"), "t14"."end_on")
                      END
                    ) AS "decided"
                  FROM (
                    SELECT
                      "t13".*
                      EXCLUDE ("eve", "eve_customer")
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
                        "t12"."eve_customer",
                        "t12"."eve",
                        CASE
                          WHEN "t12"."eve" IS NOT NULL
                          THEN "t12"."end_on" + INTERVAL '1' DAY
                          ELSE "t12"."end_on"
                        END AS "until"
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
                          "t7"."eve_customer",
                          "t7"."eve"
                        FROM (
                          SELECT
                            "t2"."term_id",
                            "t2"."contract_id",
                            "t2"."customer_id",
                            "t2"."product_id",
                            "t2"."started_on",
                            "t2"."ends_on",
                            CASE
                              WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."ended_on"
                              ELSE CAST(NULL AS DATE)
                            END AS "ended_on",
                            "t2"."notice_deadline_on",
                            CASE
                              WHEN "t2"."notice_given_on" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."notice_given_on"
                              ELSE CAST(NULL AS DATE)
                            END AS "notice_given_on",
                            CASE
                              WHEN "t2"."paused_from" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."paused_from"
                              ELSE CAST(NULL AS DATE)
                            END AS "paused_from",
                            CASE
                              WHEN "t2"."paused_from" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."paused_to"
                              ELSE CAST(NULL AS DATE)
                            END AS "paused_to",
                            "t2"."renewal",
                            "t2"."previous_term_id",
                            "t2"."yearly_amount",
                            "t2"."yearly_margin",
                            "t2"."indexation",
                            "t2"."currency",
                            CASE
                              WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."end_reason"
                              ELSE CAST(NULL AS TEXT)
                            END AS "end_reason",
                            CASE
                              WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                              THEN "t2"."end_kind"
                              ELSE CAST(NULL AS TEXT)
                            END AS "end_kind",
                            COALESCE(
                              CASE
                                WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                                THEN "t2"."ended_on"
                                ELSE CAST(NULL AS DATE)
                              END,
                              CASE
                                WHEN (
                                  "t2"."renewal" = 'manual'
                                ) AND (
                                  "t2"."ends_on" < MAKE_DATE(2025, 6, 1)
                                )
                                THEN "t2"."ends_on"
                                ELSE CAST(NULL AS DATE)
                              END
                            ) AS "end_on"
                          FROM "file_contract_terms" AS "t2"
                          WHERE
                            "t2"."known_on" < MAKE_DATE(2025, 6, 1)
                        ) AS "t9"
                        LEFT OUTER JOIN (
                          SELECT DISTINCT
                            "t2"."customer_id" AS "eve_customer",
                            "t2"."started_on" + INTERVAL '-1' DAY AS "eve"
                          FROM "file_contract_terms" AS "t2"
                          WHERE
                            "t2"."known_on" < MAKE_DATE(2025, 6, 1)
                        ) AS "t7"
                          ON "t9"."customer_id" = "t7"."eve_customer" AND "t9"."end_on" = "t7"."eve"
                      ) AS "t12"
                    ) AS "t13"
                  ) AS "t14"
                  WHERE
                    "t14"."end_on" IS NOT NULL
                ) AS "t15"
                GROUP BY
                  1,
                  2
              ) AS "t16"
            ) AS "t17"
          ) AS "t19"
            ON "t11"."customer_id" = "t19"."customer_id" AND "t11"."left_on" = "t19"."left_on"
        ) AS "t20"
      ) AS "t22"
      LEFT OUTER JOIN (
        SELECT
          "t24"."customer_id",
          "t24"."life",
          TRUE AS "merged"
        FROM (
          SELECT DISTINCT
            "t23"."customer_id",
            "t23"."life"
          FROM (
            SELECT
              "t22"."customer_id",
              "t22"."life",
              "t22"."started_on",
              "t22"."left_on",
              "t22"."returned_on",
              "t22"."provisional",
              "t22"."decided_on",
              "t22"."end_reason",
              "t22"."kind",
              "t6"."gone_customer",
              "t6"."succeeded_on"
            FROM (
              SELECT
                "t20".*
                EXCLUDE ("customer_id_right", "left_on_right")
              FROM (
                SELECT
                  "t11"."customer_id",
                  "t11"."life",
                  "t11"."started_on",
                  "t11"."left_on",
                  "t11"."returned_on",
                  "t11"."provisional",
                  "t19"."customer_id" AS "customer_id_right",
                  "t19"."left_on" AS "left_on_right",
                  "t19"."decided_on",
                  "t19"."end_reason",
                  "t19"."kind"
                FROM (
                  SELECT
                    "t5"."customer_id",
                    "t5"."life",
                    "t5"."started_on",
                    "t5"."end_on" AS "left_on",
                    "t5"."returned_on",
                    NOT (
                      (
                        "t5"."end_on" + INTERVAL '30' DAY
                      ) < MAKE_DATE(2025, 6, 1)
                    )
                    AND (
                      "t5"."returned_on" IS NULL
                    ) AS "provisional"
                  FROM (
                    SELECT
                      "t0"."customer_id",
                      "t0"."life",
                      "t0"."started_on",
                      "t0"."end_on",
                      LEAD("t0"."started_on") OVER (
                        PARTITION BY "t0"."customer_id"
                        ORDER BY "t0"."life" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "returned_on"
                    FROM "lives" AS "t0"
                  ) AS "t5"
                  WHERE
                    "t5"."end_on" IS NOT NULL
                ) AS "t11"
                LEFT OUTER JOIN (
                  SELECT
                    "t17".*
                    EXCLUDE ("rank")
                  FROM (
                    SELECT
                      "t16"."customer_id",
                      "t16"."left_on",
                      "t16"."decided_on",
                      "t16"."rank",
                      "t16"."end_reason",
                      CASE "t16"."rank"
                        WHEN 4
                        THEN 'involuntary'
                        WHEN 3
                        THEN 'completed'
                        WHEN 2
                        THEN 'ended_by_us'
                        WHEN 1
                        THEN 'voluntary'
                        ELSE 'unknown'
                      END AS "kind"
                    FROM (
                      SELECT
                        "t15"."customer_id",
                        "t15"."end_on" AS "left_on",
                        MAX("t15"."decided") AS "decided_on",
                        MAX("t15"."rank") AS "rank",
                        MAX("t15"."end_reason") AS "end_reason"
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
                          CASE "t14"."end_kind"
                            WHEN 'involuntary'
                            THEN 4
                            WHEN 'completed'
                            THEN 3
                            WHEN 'ended_by_us'
                            THEN 2
                            WHEN 'voluntary'
                            THEN 1
                            ELSE 0
                          END AS "rank",
                          COALESCE(
                            "t14"."notice_given_on",
                            CASE
                              WHEN CASE "t14"."end_kind"
                                WHEN 'involuntary'
                                THEN 4
                                WHEN 'completed'
                                THEN 3
                                WHEN 'ended_by_us'
                                THEN 2
                                WHEN 'voluntary'
                                THEN 1
                                ELSE 0
                              END > 1
                              THEN "t14"."end_on"
                              ELSE LEAST(COALESCE("t14"."notice_deadline_on", "t14"."end_on"), "t14"."end_on")
                            END
                          ) AS "decided"
                        FROM (
                          SELECT
                            "t13".*
                            EXCLUDE ("eve", "eve_customer")
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
                              "t12"."eve_customer",
                              "t12"."eve",
                              CASE
                                WHEN "t12"."eve" IS NOT NULL
                                THEN "t12"."end_on" + INTERVAL '1' DAY
                                ELSE "t12"."end_on"
                              END AS "until"
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
                                "t7"."eve_customer",
                                "t7"."eve"
                              FROM (
                                SELECT
                                  "t2"."term_id",
                                  "t2"."contract_id",
                                  "t2"."customer_id",
                                  "t2"."product_id",
                                  "t2"."started_on",
                                  "t2"."ends_on",
                                  CASE
                                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."ended_on"
                                    ELSE CAST(NULL AS DATE)
                                  END AS "ended_on",
                                  "t2"."notice_deadline_on",
                                  CASE
                                    WHEN "t2"."notice_given_on" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."notice_given_on"
                                    ELSE CAST(NULL AS DATE)
                                  END AS "notice_given_on",
                                  CASE
                                    WHEN "t2"."paused_from" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."paused_from"
                                    ELSE CAST(NULL AS DATE)
                                  END AS "paused_from",
                                  CASE
                                    WHEN "t2"."paused_from" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."paused_to"
                                    ELSE CAST(NULL AS DATE)
                                  END AS "paused_to",
                                  "t2"."renewal",
                                  "t2"."previous_term_id",
                                  "t2"."yearly_amount",
                                  "t2"."yearly_margin",
                                  "t2"."indexation",
                                  "t2"."currency",
                                  CASE
                                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."end_reason"
                                    ELSE CAST(NULL AS TEXT)
                                  END AS "end_reason",
                                  CASE
                                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                                    THEN "t2"."end_kind"
                                    ELSE CAST(NULL AS TEXT)
                                  END AS "end_kind",
                                  COALESCE(
                                    CASE
                                      WHEN "t2"."ended_on" < MAKE_DATE(2025, 6, 1)
                                      THEN "t2"."ended_on"
                                      ELSE CAST(NULL AS DATE)
                                    END,
                                    CASE
                                      WHEN (
                                        "t2"."renewal" = 'manual'
                                      ) AND (
                                        "t2"."ends_on" < MAKE_DATE(2025, 6, 1)
                                      )
                                      THEN "t2"."ends_on"
                                      ELSE CAST(NULL AS DATE)
                                    END
                                  ) AS "end_on"
                                FROM "file_contract_terms" AS "t2"
                                WHERE
                                  "t2"."known_on" < MAKE_DATE(2025, 6, 1)
                              ) AS "t9"
                              LEFT OUTER JOIN (
                                SELECT DISTINCT
                                  "t2"."customer_id" AS "eve_customer",
                                  "t2"."started_on" + INTERVAL '-1' DAY AS "eve"
                                FROM "file_contract_terms" AS "t2"
                                WHERE
                                  "t2"."known_on" < MAKE_DATE(2025, 6, 1)
                              ) AS "t7"
                                ON "t9"."customer_id" = "t7"."eve_customer" AND "t9"."end_on" = "t7"."eve"
                            ) AS "t12"
                          ) AS "t13"
                        ) AS "t14"
                        WHERE
                          "t14"."end_on" IS NOT NULL
                      ) AS "t15"
                      GROUP BY
                        1,
                        2
                    ) AS "t16"
                  ) AS "t17"
                ) AS "t19"
                  ON "t11"."customer_id" = "t19"."customer_id" AND "t11"."left_on" = "t19"."left_on"
              ) AS "t20"
            ) AS "t22"
            INNER JOIN (
              SELECT
                "t1"."customer_id" AS "gone_customer",
                "t1"."on" AS "succeeded_on"
              FROM "file_customer_successions" AS "t1"
              WHERE
                "t1"."known_on" < MAKE_DATE(2025, 6, 1)
            ) AS "t6"
              ON "t22"."customer_id" = "t6"."gone_customer"
          ) AS "t23"
          WHERE
            ABS(
              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t23"."succeeded_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t23"."left_on")
            ) <= 30
            AND "t23"."returned_on" IS NULL
        ) AS "t24"
      ) AS "t26"
        ON "t22"."customer_id" = "t26"."customer_id" AND "t22"."life" = "t26"."life"
    ) AS "t27"
  ) AS "t28"
) AS "t29";

-- asked
SELECT
  MIN("t0"."started_on") AS "day"
FROM "presence" AS "t0";

-- customers_per_year, computed once
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
        CROSS JOIN "periods_per_year_rows" AS "t4"
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
          CROSS JOIN "periods_per_year_rows" AS "t4"
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
  "t0"."currency",
  "t0"."on",
  "t0"."rate"
FROM "file_fx_rates" AS "t0"
WHERE
  "t0"."known_on" < MAKE_DATE(2025, 6, 1);

-- asked
SELECT
  "t0"."customer_id",
  "t0"."on",
  "t0"."successor_id"
FROM "file_customer_successions" AS "t0"
WHERE
  "t0"."known_on" < MAKE_DATE(2025, 6, 1);

-- asked
SELECT
  "t24"."period",
  "t24"."customer_id",
  "t4"."unit",
  "t24"."arr0",
  "t24"."arr1"
FROM (
  SELECT
    "t22"."period",
    "t22"."t0",
    "t22"."t1",
    "t22"."customer_id",
    SUM("t22"."arr0") AS "arr0",
    SUM("t22"."arr1") AS "arr1",
    SUM("t22"."arr1_now") AS "arr1_now",
    SUM("t22"."indexed") AS "indexed"
  FROM (
    SELECT
      "t21"."period",
      "t21"."t0",
      "t21"."t1",
      "t21"."customer_id",
      "t21"."contract",
      "t21"."arr0",
      "t21"."arr1",
      "t21"."arr1_now",
      CASE
        WHEN "t21"."runs"
        THEN "t21"."indexed"
        ELSE "t21"."indexed" - "t21"."indexed"
      END AS "indexed",
      "t21"."runs"
    FROM (
      SELECT
        "t20"."period",
        "t20"."t0",
        "t20"."t1",
        "t20"."customer_id",
        "t20"."contract",
        SUM("t20"."arr0") AS "arr0",
        SUM("t20"."arr1") AS "arr1",
        SUM("t20"."arr1_now") AS "arr1_now",
        SUM("t20"."indexed") AS "indexed",
        BOOL_OR(CAST("t20"."at1" AS BOOLEAN)) AS "runs"
      FROM (
        SELECT
          "t19"."term_id",
          "t19"."contract_id",
          "t19"."customer_id",
          "t19"."product_id",
          "t19"."started_on",
          "t19"."ends_on",
          "t19"."ended_on",
          "t19"."notice_deadline_on",
          "t19"."notice_given_on",
          "t19"."paused_from",
          "t19"."paused_to",
          "t19"."renewal",
          "t19"."previous_term_id",
          "t19"."yearly_amount",
          "t19"."yearly_margin",
          "t19"."indexation",
          "t19"."currency",
          "t19"."end_reason",
          "t19"."end_kind",
          "t19"."end_on",
          "t19"."until",
          "t19"."period",
          "t19"."t0",
          "t19"."t1",
          "t19"."rate0",
          "t19"."rate1",
          (
            "t19"."started_on" <= "t19"."t0"
          )
          AND (
            (
              "t19"."until" IS NULL
            ) OR (
              "t19"."until" > "t19"."t0"
            )
          ) AS "at0",
          (
            "t19"."started_on" <= "t19"."t1"
          )
          AND (
            (
              "t19"."until" IS NULL
            ) OR (
              "t19"."until" > "t19"."t1"
            )
          ) AS "at1",
          CASE
            WHEN (
              "t19"."started_on" <= "t19"."t0"
            )
            AND (
              (
                "t19"."until" IS NULL
              ) OR (
                "t19"."until" > "t19"."t0"
              )
            )
            THEN COALESCE(
              CAST(ROUND("t19"."yearly_amount" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
              CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            )
            ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
          END AS "arr0",
          CASE
            WHEN (
              "t19"."started_on" <= "t19"."t1"
            )
            AND (
              (
                "t19"."until" IS NULL
              ) OR (
                "t19"."until" > "t19"."t1"
              )
            )
            THEN COALESCE(
              CAST(ROUND("t19"."yearly_amount" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
              CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            )
            ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
          END AS "arr1",
          CASE
            WHEN (
              "t19"."started_on" <= "t19"."t1"
            )
            AND (
              (
                "t19"."until" IS NULL
              ) OR (
                "t19"."until" > "t19"."t1"
              )
            )
            THEN COALESCE(
              CAST(ROUND("t19"."yearly_amount" * "t19"."rate1", 2) AS DECIMAL(18, 2)),
              CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            )
            ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
          END AS "arr1_now",
          CASE
            WHEN "t19"."started_on" > "t19"."t0"
            THEN COALESCE(
              CAST(ROUND("t19"."indexation" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
              CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
            )
            ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
          END AS "indexed",
          COALESCE("t19"."contract_id", "t19"."term_id") AS "contract"
        FROM (
          SELECT
            "t18".*
            EXCLUDE ("currency1", "day")
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
              "t8"."currency1",
              "t8"."day",
              "t8"."rate1"
            FROM (
              SELECT
                "t15".*
                EXCLUDE ("currency0", "day")
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
                  "t14"."period",
                  "t14"."t0",
                  "t14"."t1",
                  "t9"."currency0",
                  "t9"."day",
                  "t9"."rate0"
                FROM (
                  SELECT
                    *
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
                      "t5"."period",
                      "t5"."t0",
                      "t5"."t1"
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
                        COALESCE("t2"."currency", 'EUR') AS "currency",
                        "t2"."end_reason",
                        "t2"."end_kind",
                        "t2"."end_on",
                        "t2"."until"
                      FROM "terms" AS "t2"
                    ) AS "t11"
                    CROSS JOIN "periods_per_year_rows" AS "t5"
                  ) AS "t12"
                  WHERE
                    "t12"."started_on" <= "t12"."t1"
                    AND (
                      (
                        "t12"."until" IS NULL
                      ) OR (
                        "t12"."until" > "t12"."t0"
                      )
                    )
                ) AS "t14"
                LEFT OUTER JOIN (
                  SELECT
                    "t1"."currency" AS "currency0",
                    "t1"."day",
                    "t1"."rate" AS "rate0"
                  FROM "recurring_per_year_rows" AS "t1"
                ) AS "t9"
                  ON "t14"."currency" = "t9"."currency0" AND "t14"."t0" = "t9"."day"
              ) AS "t15"
            ) AS "t17"
            LEFT OUTER JOIN (
              SELECT
                "t1"."currency" AS "currency1",
                "t1"."day",
                "t1"."rate" AS "rate1"
              FROM "recurring_per_year_rows" AS "t1"
            ) AS "t8"
              ON "t17"."currency" = "t8"."currency1" AND "t17"."t1" = "t8"."day"
          ) AS "t18"
        ) AS "t19"
      ) AS "t20"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t21"
  ) AS "t22"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t24"
INNER JOIN "recurring_per_year_rows_2" AS "t4"
  ON "t24"."period" = "t4"."period" AND "t24"."customer_id" = "t4"."customer_id";

-- recurring_per_year, computed once
SELECT
  "t26"."period",
  "t26"."t0",
  "t26"."t1",
  "t26"."customer_id",
  "t26"."arr0",
  "t26"."arr1",
  "t26"."arr1_now",
  "t26"."indexed",
  COALESCE("t26"."carried", "t26"."arr1") AS "carried",
  COALESCE("t26"."moved", CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(38, 2))) AS "moved"
FROM (
  SELECT
    "t25".*
    EXCLUDE ("customer_id_right", "period_right")
  FROM (
    SELECT
      "t24"."period",
      "t24"."t0",
      "t24"."t1",
      "t24"."customer_id",
      "t24"."arr0",
      "t24"."arr1",
      "t24"."arr1_now",
      "t24"."indexed",
      "t4"."period" AS "period_right",
      "t4"."customer_id" AS "customer_id_right",
      "t4"."carried",
      "t4"."moved"
    FROM (
      SELECT
        "t22"."period",
        "t22"."t0",
        "t22"."t1",
        "t22"."customer_id",
        SUM("t22"."arr0") AS "arr0",
        SUM("t22"."arr1") AS "arr1",
        SUM("t22"."arr1_now") AS "arr1_now",
        SUM("t22"."indexed") AS "indexed"
      FROM (
        SELECT
          "t21"."period",
          "t21"."t0",
          "t21"."t1",
          "t21"."customer_id",
          "t21"."contract",
          "t21"."arr0",
          "t21"."arr1",
          "t21"."arr1_now",
          CASE
            WHEN "t21"."runs"
            THEN "t21"."indexed"
            ELSE "t21"."indexed" - "t21"."indexed"
          END AS "indexed",
          "t21"."runs"
        FROM (
          SELECT
            "t20"."period",
            "t20"."t0",
            "t20"."t1",
            "t20"."customer_id",
            "t20"."contract",
            SUM("t20"."arr0") AS "arr0",
            SUM("t20"."arr1") AS "arr1",
            SUM("t20"."arr1_now") AS "arr1_now",
            SUM("t20"."indexed") AS "indexed",
            BOOL_OR(CAST("t20"."at1" AS BOOLEAN)) AS "runs"
          FROM (
            SELECT
              "t19"."term_id",
              "t19"."contract_id",
              "t19"."customer_id",
              "t19"."product_id",
              "t19"."started_on",
              "t19"."ends_on",
              "t19"."ended_on",
              "t19"."notice_deadline_on",
              "t19"."notice_given_on",
              "t19"."paused_from",
              "t19"."paused_to",
              "t19"."renewal",
              "t19"."previous_term_id",
              "t19"."yearly_amount",
              "t19"."yearly_margin",
              "t19"."indexation",
              "t19"."currency",
              "t19"."end_reason",
              "t19"."end_kind",
              "t19"."end_on",
              "t19"."until",
              "t19"."period",
              "t19"."t0",
              "t19"."t1",
              "t19"."rate0",
              "t19"."rate1",
              (
                "t19"."started_on" <= "t19"."t0"
              )
              AND (
                (
                  "t19"."until" IS NULL
                ) OR (
                  "t19"."until" > "t19"."t0"
                )
              ) AS "at0",
              (
                "t19"."started_on" <= "t19"."t1"
              )
              AND (
                (
                  "t19"."until" IS NULL
                ) OR (
                  "t19"."until" > "t19"."t1"
                )
              ) AS "at1",
              CASE
                WHEN (
                  "t19"."started_on" <= "t19"."t0"
                )
                AND (
                  (
                    "t19"."until" IS NULL
                  ) OR (
                    "t19"."until" > "t19"."t0"
                  )
                )
                THEN COALESCE(
                  CAST(ROUND("t19"."yearly_amount" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
                  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                )
                ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              END AS "arr0",
              CASE
                WHEN (
                  "t19"."started_on" <= "t19"."t1"
                )
                AND (
                  (
                    "t19"."until" IS NULL
                  ) OR (
                    "t19"."until" > "t19"."t1"
                  )
                )
                THEN COALESCE(
                  CAST(ROUND("t19"."yearly_amount" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
                  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                )
                ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              END AS "arr1",
              CASE
                WHEN (
                  "t19"."started_on" <= "t19"."t1"
                )
                AND (
                  (
                    "t19"."until" IS NULL
                  ) OR (
                    "t19"."until" > "t19"."t1"
                  )
                )
                THEN COALESCE(
                  CAST(ROUND("t19"."yearly_amount" * "t19"."rate1", 2) AS DECIMAL(18, 2)),
                  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                )
                ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              END AS "arr1_now",
              CASE
                WHEN "t19"."started_on" > "t19"."t0"
                THEN COALESCE(
                  CAST(ROUND("t19"."indexation" * "t19"."rate0", 2) AS DECIMAL(18, 2)),
                  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                )
                ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              END AS "indexed",
              COALESCE("t19"."contract_id", "t19"."term_id") AS "contract"
            FROM (
              SELECT
                "t18".*
                EXCLUDE ("currency1", "day")
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
                  "t8"."currency1",
                  "t8"."day",
                  "t8"."rate1"
                FROM (
                  SELECT
                    "t15".*
                    EXCLUDE ("currency0", "day")
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
                      "t14"."period",
                      "t14"."t0",
                      "t14"."t1",
                      "t9"."currency0",
                      "t9"."day",
                      "t9"."rate0"
                    FROM (
                      SELECT
                        *
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
                          "t5"."period",
                          "t5"."t0",
                          "t5"."t1"
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
                            COALESCE("t2"."currency", 'EUR') AS "currency",
                            "t2"."end_reason",
                            "t2"."end_kind",
                            "t2"."end_on",
                            "t2"."until"
                          FROM "terms" AS "t2"
                        ) AS "t11"
                        CROSS JOIN "periods_per_year_rows" AS "t5"
                      ) AS "t12"
                      WHERE
                        "t12"."started_on" <= "t12"."t1"
                        AND (
                          (
                            "t12"."until" IS NULL
                          ) OR (
                            "t12"."until" > "t12"."t0"
                          )
                        )
                    ) AS "t14"
                    LEFT OUTER JOIN (
                      SELECT
                        "t1"."currency" AS "currency0",
                        "t1"."day",
                        "t1"."rate" AS "rate0"
                      FROM "recurring_per_year_rows" AS "t1"
                    ) AS "t9"
                      ON "t14"."currency" = "t9"."currency0" AND "t14"."t0" = "t9"."day"
                  ) AS "t15"
                ) AS "t17"
                LEFT OUTER JOIN (
                  SELECT
                    "t1"."currency" AS "currency1",
                    "t1"."day",
                    "t1"."rate" AS "rate1"
                  FROM "recurring_per_year_rows" AS "t1"
                ) AS "t8"
                  ON "t17"."currency" = "t8"."currency1" AND "t17"."t1" = "t8"."day"
              ) AS "t18"
            ) AS "t19"
          ) AS "t20"
          GROUP BY
            1,
            2,
            3,
            4,
            5
        ) AS "t21"
      ) AS "t22"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t24"
    LEFT OUTER JOIN "recurring_per_year_rows_3" AS "t4"
      ON "t24"."period" = "t4"."period" AND "t24"."customer_id" = "t4"."customer_id"
  ) AS "t25"
) AS "t26";
