-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  "t18"."deadline_on",
  "t18"."term_id",
  "t18"."customer_id",
  "t18"."ends_on",
  "t18"."renewal",
  "t18"."value",
  "t18"."group",
  COALESCE("t5"."product_name", "t18"."product_id") AS "product"
FROM (
  SELECT
    "t16"."term_id",
    "t16"."contract_id",
    "t16"."customer_id",
    "t16"."product_id",
    "t16"."started_on",
    "t16"."ends_on",
    "t16"."ended_on",
    "t16"."notice_deadline_on",
    "t16"."notice_given_on",
    "t16"."paused_from",
    "t16"."paused_to",
    "t16"."renewal",
    "t16"."previous_term_id",
    "t16"."yearly_amount",
    "t16"."yearly_margin",
    "t16"."indexation",
    "t16"."end_reason",
    "t16"."end_kind",
    "t16"."end_on",
    "t16"."until",
    "t16"."deadline_on",
    "t16"."paid_in",
    "t16"."currency",
    "t16"."day",
    "t16"."rate",
    CASE
      WHEN TRUE
      THEN COALESCE(
        CAST(ROUND("t16"."yearly_amount" * "t16"."rate", 2) AS DECIMAL(18, 2)),
        CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
      )
      ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
    END AS "value",
    "t16"."deadline_on" AS "group_on",
    'total' AS "group"
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
      "t15"."end_reason",
      "t15"."end_kind",
      "t15"."end_on",
      "t15"."until",
      "t15"."deadline_on",
      "t15"."paid_in",
      "t3"."currency",
      "t3"."day",
      "t3"."rate"
    FROM (
      SELECT
        "t13".*
        EXCLUDE ("currency")
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
          COALESCE("t12"."notice_deadline_on", "t12"."ends_on") AS "deadline_on",
          COALESCE("t12"."currency", 'EUR') AS "paid_in"
        FROM (
          SELECT
            "t11".*
            EXCLUDE ("eve", "eve_customer")
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
              "t10"."eve_customer",
              "t10"."eve",
              CASE
                WHEN "t10"."eve" IS NOT NULL
                THEN "t10"."end_on" + INTERVAL '1' DAY
                ELSE "t10"."end_on"
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
                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t2"."ended_on"
                    ELSE CAST(NULL AS DATE)
                  END AS "ended_on",
                  "t2"."notice_deadline_on",
                  CASE
                    WHEN "t2"."notice_given_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t2"."notice_given_on"
                    ELSE CAST(NULL AS DATE)
                  END AS "notice_given_on",
                  CASE
                    WHEN "t2"."paused_from" < MAKE_DATE(2025, 7, 1)
                    THEN "t2"."paused_from"
                    ELSE CAST(NULL AS DATE)
                  END AS "paused_from",
                  CASE
                    WHEN "t2"."paused_from" < MAKE_DATE(2025, 7, 1)
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
                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t2"."end_reason"
                    ELSE CAST(NULL AS TEXT)
                  END AS "end_reason",
                  CASE
                    WHEN "t2"."ended_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t2"."end_kind"
                    ELSE CAST(NULL AS TEXT)
                  END AS "end_kind",
                  COALESCE(
                    CASE
                      WHEN "t2"."ended_on" < MAKE_DATE(2025, 7, 1)
                      THEN "t2"."ended_on"
                      ELSE CAST(NULL AS DATE)
                    END,
                    CASE
                      WHEN (
                        "t2"."renewal" = 'manual'
                      ) AND (
                        "t2"."ends_on" < MAKE_DATE(2025, 7, 1)
                      )
                      THEN "t2"."ends_on"
                      ELSE CAST(NULL AS DATE)
                    END
                  ) AS "end_on"
                FROM "file_contract_terms" AS "t2"
                WHERE
                  "t2"."known_on" < MAKE_DATE(2025, 7, 1)
              ) AS "t9"
              LEFT OUTER JOIN (
                SELECT DISTINCT
                  "t2"."customer_id" AS "eve_customer",
                  "t2"."started_on" + INTERVAL '-1' DAY AS "eve"
                FROM "file_contract_terms" AS "t2"
                WHERE
                  "t2"."known_on" < MAKE_DATE(2025, 7, 1)
              ) AS "t7"
                ON "t9"."customer_id" = "t7"."eve_customer" AND "t9"."end_on" = "t7"."eve"
            ) AS "t10"
          ) AS "t11"
        ) AS "t12"
        WHERE
          "t12"."end_on" IS NULL
          AND "t12"."notice_given_on" IS NULL
          AND COALESCE("t12"."notice_deadline_on", "t12"."ends_on") >= MAKE_DATE(2025, 7, 1)
          AND COALESCE("t12"."notice_deadline_on", "t12"."ends_on") < MAKE_DATE(2026, 7, 1)
      ) AS "t13"
    ) AS "t15"
    LEFT OUTER JOIN "coming_rows" AS "t3"
      ON "t15"."paid_in" = "t3"."currency"
  ) AS "t16"
) AS "t18"
LEFT OUTER JOIN (
  SELECT
    "t0"."product_id" AS "named_product",
    "t0"."name" AS "product_name"
  FROM "coming_rows_2" AS "t0"
) AS "t5"
  ON "t18"."product_id" = "t5"."named_product";
