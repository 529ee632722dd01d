-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- value_not_renewed, computed once
SELECT
  "t35"."period",
  "t35"."customer_id",
  "t35"."term_id",
  "t35"."product_id",
  "t35"."ends_on",
  "t35"."renewal_form",
  "t35"."renewed",
  "t35"."follow_id",
  "t35"."provisional",
  "t35"."not_renewed" AS "numerator",
  "t35"."value_due" AS "denominator",
  "t35"."group_on"
FROM (
  SELECT
    "t34"."term_id",
    "t34"."contract_id",
    "t34"."customer_id",
    "t34"."product_id",
    "t34"."started_on",
    "t34"."ends_on",
    "t34"."end_on",
    "t34"."last_day",
    "t34"."end_kind",
    "t34"."end_reason",
    "t34"."renewal",
    "t34"."notice_deadline_on",
    "t34"."yearly_amount",
    "t34"."currency",
    "t34"."follow_id",
    "t34"."follow_amount",
    "t34"."follow_currency",
    "t34"."replacing",
    "t34"."period",
    "t34"."t0",
    "t34"."t1",
    "t34"."renewed",
    "t34"."provisional",
    "t34"."group_on",
    "t34"."renewal_form",
    "t34"."follow",
    "t34"."currency_here",
    "t34"."rate_here",
    "t34"."currency_there",
    "t34"."day_there",
    "t34"."rate_there",
    CASE
      WHEN TRUE
      THEN COALESCE(
        CAST(ROUND("t34"."yearly_amount" * "t34"."rate_here", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END AS "value_due",
    CASE
      WHEN "t34"."renewed"
      THEN COALESCE(
        CAST(ROUND("t34"."follow" * "t34"."rate_there", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END AS "value_follow",
    LEAST(
      CASE
        WHEN TRUE
        THEN COALESCE(
          CAST(ROUND("t34"."yearly_amount" * "t34"."rate_here", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END,
      CASE
        WHEN "t34"."renewed"
        THEN COALESCE(
          CAST(ROUND("t34"."follow" * "t34"."rate_there", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END
    ) AS "renewed_value",
    CASE
      WHEN TRUE
      THEN COALESCE(
        CAST(ROUND("t34"."yearly_amount" * "t34"."rate_here", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END - LEAST(
      CASE
        WHEN TRUE
        THEN COALESCE(
          CAST(ROUND("t34"."yearly_amount" * "t34"."rate_here", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END,
      CASE
        WHEN "t34"."renewed"
        THEN COALESCE(
          CAST(ROUND("t34"."follow" * "t34"."rate_there", 2) AS DECIMAL(18, 2)),
          CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        )
        ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      END
    ) AS "not_renewed",
    CAST((
      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t34"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t34"."started_on")
    ) + 1 AS DOUBLE) / 365.25 AS "term_years"
  FROM (
    SELECT
      "t33"."term_id",
      "t33"."contract_id",
      "t33"."customer_id",
      "t33"."product_id",
      "t33"."started_on",
      "t33"."ends_on",
      "t33"."end_on",
      "t33"."last_day",
      "t33"."end_kind",
      "t33"."end_reason",
      "t33"."renewal",
      "t33"."notice_deadline_on",
      "t33"."yearly_amount",
      "t33"."currency",
      "t33"."follow_id",
      "t33"."follow_amount",
      "t33"."follow_currency",
      "t33"."replacing",
      "t33"."period",
      "t33"."t0",
      "t33"."t1",
      "t33"."renewed",
      "t33"."provisional",
      "t33"."group_on",
      "t33"."renewal_form",
      "t33"."follow",
      "t33"."currency_here",
      "t33"."rate_here",
      "t11"."currency_there",
      "t11"."day_there",
      "t11"."rate_there"
    FROM (
      SELECT
        "t31".*
        EXCLUDE ("day_here")
      FROM (
        SELECT
          "t30"."term_id",
          "t30"."contract_id",
          "t30"."customer_id",
          "t30"."product_id",
          "t30"."started_on",
          "t30"."ends_on",
          "t30"."end_on",
          "t30"."last_day",
          "t30"."end_kind",
          "t30"."end_reason",
          "t30"."renewal",
          "t30"."notice_deadline_on",
          "t30"."yearly_amount",
          "t30"."currency",
          "t30"."follow_id",
          "t30"."follow_amount",
          "t30"."follow_currency",
          "t30"."replacing",
          "t30"."period",
          "t30"."t0",
          "t30"."t1",
          "t30"."renewed",
          "t30"."provisional",
          "t30"."group_on",
          "t30"."renewal_form",
          "t30"."follow",
          "t12"."currency_here",
          "t12"."day_here",
          "t12"."rate_here"
        FROM (
          SELECT
            "t28"."term_id",
            "t28"."contract_id",
            "t28"."customer_id",
            "t28"."product_id",
            "t28"."started_on",
            "t28"."ends_on",
            "t28"."end_on",
            "t28"."last_day",
            "t28"."end_kind",
            "t28"."end_reason",
            "t28"."renewal",
            "t28"."notice_deadline_on",
            "t28"."yearly_amount",
            COALESCE("t28"."currency", 'EUR') AS "currency",
            "t28"."follow_id",
            "t28"."follow_amount",
            COALESCE("t28"."follow_currency", "t28"."currency", 'EUR') AS "follow_currency",
            "t28"."replacing",
            "t28"."period",
            "t28"."t0",
            "t28"."t1",
            "t28"."renewed",
            "t28"."provisional",
            "t28"."group_on",
            "t28"."renewal_form",
            CASE
              WHEN "t28"."follow_id" IS NOT NULL
              THEN "t28"."follow_amount"
              ELSE "t28"."yearly_amount"
            END AS "follow"
          FROM (
            SELECT
              "t27".*
              EXCLUDE ("share", "sharing_id")
            FROM (
              SELECT
                "t26"."term_id",
                "t26"."contract_id",
                "t26"."customer_id",
                "t26"."product_id",
                "t26"."started_on",
                "t26"."ends_on",
                "t26"."end_on",
                "t26"."last_day",
                "t26"."end_kind",
                "t26"."end_reason",
                "t26"."renewal",
                "t26"."notice_deadline_on",
                "t26"."yearly_amount",
                "t26"."currency",
                "t26"."follow_id",
                CASE
                  WHEN "t26"."sharing_id" IS NOT NULL
                  THEN "t26"."share"
                  ELSE "t26"."follow_amount"
                END AS "follow_amount",
                "t26"."follow_currency",
                "t26"."replacing",
                "t26"."period",
                "t26"."t0",
                "t26"."t1",
                "t26"."renewed",
                "t26"."provisional",
                "t26"."group_on",
                "t26"."renewal_form",
                "t26"."sharing_id",
                "t26"."share"
              FROM (
                SELECT
                  "t25"."term_id",
                  "t25"."contract_id",
                  "t25"."customer_id",
                  "t25"."product_id",
                  "t25"."started_on",
                  "t25"."ends_on",
                  "t25"."end_on",
                  "t25"."last_day",
                  "t25"."end_kind",
                  "t25"."end_reason",
                  "t25"."renewal",
                  "t25"."notice_deadline_on",
                  "t25"."yearly_amount",
                  "t25"."currency",
                  "t25"."follow_id",
                  "t25"."follow_amount",
                  "t25"."follow_currency",
                  "t25"."replacing",
                  "t25"."period",
                  "t25"."t0",
                  "t25"."t1",
                  "t25"."renewed",
                  "t25"."provisional",
                  "t25"."group_on",
                  "t25"."renewal_form",
                  "t5"."sharing_id",
                  "t5"."share"
                FROM (
                  SELECT
                    "t23"."term_id",
                    "t23"."contract_id",
                    "t23"."customer_id",
                    "t23"."product_id",
                    "t23"."started_on",
                    "t23"."ends_on",
                    "t23"."end_on",
                    "t23"."last_day",
                    "t23"."end_kind",
                    "t23"."end_reason",
                    "t23"."renewal",
                    "t23"."notice_deadline_on",
                    "t23"."yearly_amount",
                    "t23"."currency",
                    "t23"."follow_id",
                    "t23"."follow_amount",
                    "t23"."follow_currency",
                    "t23"."replacing",
                    "t23"."period",
                    "t23"."t0",
                    "t23"."t1",
                    (
                      "t23"."follow_id" IS NOT NULL
                    )
                    OR (
                      (
                        "t23"."end_on" IS NULL
                      ) OR (
                        "t23"."end_on" > "t23"."ends_on"
                      )
                    ) AS "renewed",
                    NOT (
                      (
                        "t23"."ends_on" + INTERVAL '30' DAY
                      ) < MAKE_DATE(2025, 6, 1)
                    )
                    AND NOT (
                      (
                        "t23"."follow_id" IS NOT NULL
                      )
                      OR (
                        (
                          "t23"."end_on" IS NULL
                        ) OR (
                          "t23"."end_on" > "t23"."ends_on"
                        )
                      )
                    ) AS "provisional",
                    COALESCE("t23"."notice_deadline_on", "t23"."ends_on") AS "group_on",
                    CASE WHEN COALESCE("t23"."renewal" = 'auto', TRUE) THEN 'silent' ELSE 'active' END AS "renewal_form"
                  FROM (
                    SELECT
                      "t22".*
                      EXCLUDE ("month")
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t20"."term_id",
                          "t20"."contract_id",
                          "t20"."customer_id",
                          "t20"."product_id",
                          "t20"."started_on",
                          "t20"."ends_on",
                          "t20"."end_on",
                          "t20"."last_day",
                          "t20"."end_kind",
                          "t20"."end_reason",
                          "t20"."renewal",
                          "t20"."notice_deadline_on",
                          "t20"."yearly_amount",
                          "t20"."currency",
                          "t20"."follow_id",
                          "t20"."follow_amount",
                          "t20"."follow_currency",
                          "t20"."replacing",
                          "t20"."month",
                          "t6"."period",
                          "t6"."t0",
                          "t6"."t1"
                        FROM (
                          SELECT
                            "t18"."term_id",
                            "t18"."contract_id",
                            "t18"."customer_id",
                            "t18"."product_id",
                            "t18"."started_on",
                            "t18"."ends_on",
                            "t18"."end_on",
                            "t18"."last_day",
                            "t18"."end_kind",
                            "t18"."end_reason",
                            "t18"."renewal",
                            "t18"."notice_deadline_on",
                            "t18"."yearly_amount",
                            "t18"."currency",
                            "t18"."follow_id",
                            "t18"."follow_amount",
                            "t18"."follow_currency",
                            "t18"."replacing",
                            (
                              (
                                EXTRACT(year FROM "t18"."ends_on") * 12
                              ) + EXTRACT(month FROM "t18"."ends_on")
                            ) - 1 AS "month"
                          FROM (
                            SELECT
                              "t17".*
                              EXCLUDE ("next_started", "other_follow_amount", "other_follow_currency", "other_follow_id", "unnamed_id")
                            FROM (
                              SELECT
                                "t16"."term_id",
                                "t16"."contract_id",
                                "t16"."customer_id",
                                "t16"."product_id",
                                "t16"."started_on",
                                "t16"."ends_on",
                                "t16"."end_on",
                                "t16"."last_day",
                                "t16"."end_kind",
                                "t16"."end_reason",
                                "t16"."renewal",
                                "t16"."notice_deadline_on",
                                "t16"."yearly_amount",
                                "t16"."currency",
                                "t16"."next_started",
                                COALESCE("t16"."follow_id", "t16"."other_follow_id") AS "follow_id",
                                COALESCE("t16"."follow_amount", "t16"."other_follow_amount") AS "follow_amount",
                                COALESCE("t16"."follow_currency", "t16"."other_follow_currency") AS "follow_currency",
                                "t16"."unnamed_id",
                                "t16"."other_follow_id",
                                "t16"."replacing",
                                "t16"."other_follow_amount",
                                "t16"."other_follow_currency"
                              FROM (
                                SELECT
                                  "t7"."term_id",
                                  "t7"."contract_id",
                                  "t7"."customer_id",
                                  "t7"."product_id",
                                  "t7"."started_on",
                                  "t7"."ends_on",
                                  "t7"."end_on",
                                  "t7"."last_day",
                                  "t7"."end_kind",
                                  "t7"."end_reason",
                                  "t7"."renewal",
                                  "t7"."notice_deadline_on",
                                  "t7"."yearly_amount",
                                  "t7"."currency",
                                  "t7"."next_started",
                                  "t7"."follow_id",
                                  "t7"."follow_amount",
                                  "t7"."follow_currency",
                                  "t15"."unnamed_id",
                                  "t15"."other_follow_id",
                                  "t15"."replacing",
                                  "t15"."other_follow_amount",
                                  "t15"."other_follow_currency"
                                FROM "renewal_rate" AS "t7"
                                LEFT OUTER JOIN (
                                  SELECT
                                    "t13"."term_id" AS "unnamed_id",
                                    "t13"."other_follow_id",
                                    "t13"."replacing",
                                    "t13"."other_follow_amount",
                                    "t13"."other_follow_currency"
                                  FROM (
                                    SELECT
                                      "t10".*
                                      EXCLUDE ("yearly_amount")
                                    FROM (
                                      SELECT
                                        "t4"."term_id",
                                        "t4"."yearly_amount",
                                        "t4"."follow_id" AS "other_follow_id",
                                        "t4"."replacing",
                                        "t4"."follow_amount" AS "other_follow_amount",
                                        "t4"."follow_currency" AS "other_follow_currency"
                                      FROM "renewal_rate_2" AS "t4"
                                    ) AS "t10"
                                  ) AS "t13"
                                ) AS "t15"
                                  ON "t7"."term_id" = "t15"."unnamed_id"
                              ) AS "t16"
                            ) AS "t17"
                          ) AS "t18"
                        ) AS "t20"
                        INNER JOIN "renewal_rate_rows" AS "t6"
                          ON "t20"."month" = "t6"."month"
                      ) AS "t21"
                      WHERE
                        "t21"."ends_on" > "t21"."t0" AND "t21"."ends_on" <= "t21"."t1"
                    ) AS "t22"
                  ) AS "t23"
                  WHERE
                    NOT (
                      COALESCE(
                        (
                          "t23"."end_on" IS NOT NULL
                        )
                        AND (
                          "t23"."end_on" < "t23"."ends_on"
                        )
                        AND (
                          "t23"."end_kind" IN ('voluntary', 'involuntary', 'ended_by_us', 'completed', 'changed')
                          OR (
                            (
                              "t23"."end_kind" IS NULL
                            )
                            AND (
                              (
                                "t23"."follow_id" IS NULL
                              ) OR COALESCE("t23"."replacing", FALSE)
                            )
                          )
                        ),
                        FALSE
                      )
                    )
                ) AS "t25"
                LEFT OUTER JOIN "gross_renewal_rate_2" AS "t5"
                  ON "t25"."term_id" = "t5"."sharing_id"
              ) AS "t26"
            ) AS "t27"
          ) AS "t28"
        ) AS "t30"
        LEFT OUTER JOIN (
          SELECT
            "t0"."currency" AS "currency_here",
            "t0"."day" AS "day_here",
            "t0"."rate" AS "rate_here"
          FROM "value_not_renewed_rows" AS "t0"
        ) AS "t12"
          ON "t30"."currency" = "t12"."currency_here" AND "t30"."t0" = "t12"."day_here"
      ) AS "t31"
    ) AS "t33"
    LEFT OUTER JOIN (
      SELECT
        "t0"."currency" AS "currency_there",
        "t0"."day" AS "day_there",
        "t0"."rate" AS "rate_there"
      FROM "value_not_renewed_rows" AS "t0"
    ) AS "t11"
      ON "t33"."follow_currency" = "t11"."currency_there"
      AND "t33"."t0" = "t11"."day_there"
  ) AS "t34"
) AS "t35";

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
      FROM "value_not_renewed" AS "t2"
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
