-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- gross_renewal_rate, computed once
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
  "t16"."renewed_value" AS "numerator",
  "t16"."value_due" AS "denominator",
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
          FROM "gross_renewal_rate_rows" AS "t0"
        ) AS "t8"
          ON "t11"."currency" = "t8"."currency_here" AND "t11"."t0" = "t8"."day_here"
      ) AS "t12"
    ) AS "t14"
    LEFT OUTER JOIN (
      SELECT
        "t0"."currency" AS "currency_there",
        "t0"."day" AS "day_there",
        "t0"."rate" AS "rate_there"
      FROM "gross_renewal_rate_rows" AS "t0"
    ) AS "t7"
      ON "t14"."follow_currency" = "t7"."currency_there" AND "t14"."t0" = "t7"."day_there"
  ) AS "t15"
) AS "t16";

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
      CAST(NULL AS TEXT) AS "line"
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
      FROM "gross_renewal_rate" AS "t2"
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
