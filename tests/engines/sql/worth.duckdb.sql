-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  "t9"."customer_id",
  CAST("t9"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  CAST(CASE
    WHEN "t9"."margins" = "t9"."priced"
    THEN "t9"."margin"
    ELSE CAST(NULL AS DECIMAL(38, 2))
  END AS DECIMAL(18, 2)) AS "margin"
FROM (
  SELECT
    "t8"."customer_id",
    SUM("t8"."revenue") AS "revenue",
    SUM("t8"."margin") AS "margin",
    COUNT("t8"."revenue") AS "priced",
    COUNT("t8"."margin") AS "margins"
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
      "t7"."yearly_amount" AS "amount",
      "t7"."yearly_margin" AS "own_margin",
      CAST(ROUND(
        "t7"."yearly_amount" * CASE
          WHEN COALESCE("t7"."currency", 'EUR') = 'EUR'
          THEN CAST(1.00000000 AS DECIMAL(18, 8))
          ELSE CAST(NULL AS DECIMAL(18, 8))
        END,
        2
      ) AS DECIMAL(18, 2)) AS "revenue",
      COALESCE(
        CAST(ROUND(
          "t7"."yearly_margin" * CASE
            WHEN COALESCE("t7"."currency", 'EUR') = 'EUR'
            THEN CAST(1.00000000 AS DECIMAL(18, 8))
            ELSE CAST(NULL AS DECIMAL(18, 8))
          END,
          2
        ) AS DECIMAL(18, 2)),
        CAST(NULL AS DECIMAL(18, 2))
      ) AS "margin"
    FROM (
      SELECT
        "t6".*
        EXCLUDE ("begun_customer")
      FROM (
        SELECT
          *
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
            "t2"."begun_customer"
          FROM (
            SELECT
              "t0"."term_id",
              "t0"."contract_id",
              "t0"."customer_id",
              "t0"."product_id",
              "t0"."started_on",
              "t0"."ends_on",
              CASE
                WHEN "t0"."ended_on" < MAKE_DATE(2025, 7, 1)
                THEN "t0"."ended_on"
                ELSE CAST(NULL AS DATE)
              END AS "ended_on",
              "t0"."notice_deadline_on",
              CASE
                WHEN "t0"."notice_given_on" < MAKE_DATE(2025, 7, 1)
                THEN "t0"."notice_given_on"
                ELSE CAST(NULL AS DATE)
              END AS "notice_given_on",
              CASE
                WHEN "t0"."paused_from" < MAKE_DATE(2025, 7, 1)
                THEN "t0"."paused_from"
                ELSE CAST(NULL AS DATE)
              END AS "paused_from",
              CASE
                WHEN "t0"."paused_from" < MAKE_DATE(2025, 7, 1)
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
                WHEN "t0"."ended_on" < MAKE_DATE(2025, 7, 1)
                THEN "t0"."end_reason"
                ELSE CAST(NULL AS TEXT)
              END AS "end_reason",
              CASE
                WHEN "t0"."ended_on" < MAKE_DATE(2025, 7, 1)
                THEN "t0"."end_kind"
                ELSE CAST(NULL AS TEXT)
              END AS "end_kind",
              COALESCE(
                CASE
                  WHEN "t0"."ended_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t0"."ended_on"
                  ELSE CAST(NULL AS DATE)
                END,
                CASE
                  WHEN (
                    "t0"."renewal" = 'manual'
                  ) AND (
                    "t0"."ends_on" < MAKE_DATE(2025, 7, 1)
                  )
                  THEN "t0"."ends_on"
                  ELSE CAST(NULL AS DATE)
                END
              ) AS "end_on"
            FROM "file_contract_terms" AS "t0"
            WHERE
              "t0"."known_on" < MAKE_DATE(2025, 7, 1)
          ) AS "t4"
          LEFT OUTER JOIN (
            SELECT DISTINCT
              "t0"."customer_id" AS "begun_customer"
            FROM "file_contract_terms" AS "t0"
            WHERE
              "t0"."known_on" < MAKE_DATE(2025, 7, 1)
              AND "t0"."started_on" = MAKE_DATE(2025, 7, 1)
          ) AS "t2"
            ON "t4"."customer_id" = "t2"."begun_customer"
        ) AS "t5"
        WHERE
          (
            (
              "t5"."started_on" < MAKE_DATE(2025, 7, 1)
            )
            AND (
              (
                "t5"."end_on" IS NULL
              ) OR (
                "t5"."end_on" > MAKE_DATE(2025, 6, 30)
              )
            )
          )
          OR COALESCE(
            (
              "t5"."end_on" = MAKE_DATE(2025, 6, 30)
            )
            AND (
              COALESCE("t5"."end_kind" IN ('renewed', 'changed'), FALSE)
              OR (
                (
                  "t5"."begun_customer" IS NOT NULL
                )
                AND (
                  "t5"."started_on" < MAKE_DATE(2025, 7, 1)
                )
              )
            ),
            FALSE
          )
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
  GROUP BY
    1
) AS "t9";
