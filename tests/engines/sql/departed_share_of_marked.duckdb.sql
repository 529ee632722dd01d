-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- departed_share_of_marked, computed once
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
            WHEN "t0"."ended_on" < MAKE_DATE(2026, 1, 1)
            THEN "t0"."ended_on"
            ELSE CAST(NULL AS DATE)
          END AS "ended_on",
          "t0"."notice_deadline_on",
          CASE
            WHEN "t0"."notice_given_on" < MAKE_DATE(2026, 1, 1)
            THEN "t0"."notice_given_on"
            ELSE CAST(NULL AS DATE)
          END AS "notice_given_on",
          CASE
            WHEN "t0"."paused_from" < MAKE_DATE(2026, 1, 1)
            THEN "t0"."paused_from"
            ELSE CAST(NULL AS DATE)
          END AS "paused_from",
          CASE
            WHEN "t0"."paused_from" < MAKE_DATE(2026, 1, 1)
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
            WHEN "t0"."ended_on" < MAKE_DATE(2026, 1, 1)
            THEN "t0"."end_reason"
            ELSE CAST(NULL AS TEXT)
          END AS "end_reason",
          CASE
            WHEN "t0"."ended_on" < MAKE_DATE(2026, 1, 1)
            THEN "t0"."end_kind"
            ELSE CAST(NULL AS TEXT)
          END AS "end_kind",
          COALESCE(
            CASE
              WHEN "t0"."ended_on" < MAKE_DATE(2026, 1, 1)
              THEN "t0"."ended_on"
              ELSE CAST(NULL AS DATE)
            END,
            CASE
              WHEN (
                "t0"."renewal" = 'manual'
              ) AND (
                "t0"."ends_on" < MAKE_DATE(2026, 1, 1)
              )
              THEN "t0"."ends_on"
              ELSE CAST(NULL AS DATE)
            END
          ) AS "end_on"
        FROM "departed_share_of_marked_rows" AS "t0"
      ) AS "t4"
      LEFT OUTER JOIN (
        SELECT DISTINCT
          "t0"."customer_id" AS "eve_customer",
          "t0"."started_on" + INTERVAL '-1' DAY AS "eve"
        FROM "departed_share_of_marked_rows" AS "t0"
      ) AS "t2"
        ON "t4"."customer_id" = "t2"."eve_customer" AND "t4"."end_on" = "t2"."eve"
    ) AS "t5"
  ) AS "t6"
) AS "t7";

-- asked
SELECT
  COUNT(DISTINCT "t0"."customer_id") AS "n"
FROM "departed_share_of_marked" AS "t0";

-- departed_share_of_marked_2, computed once
SELECT
  'snapshot' AS "period",
  "t0"."customer_id",
  CAST("t0"."gone" AS BIGINT) AS "numerator",
  CAST(1 AS BIGINT) AS "denominator",
  MAKE_DATE(2025, 12, 31) AS "group_on"
FROM "file_customers" AS "t0"
WHERE
  "t0"."known_on" < MAKE_DATE(2026, 1, 1) AND "t0"."gone" IS NOT NULL;

-- departed_share_of_marked_3, computed once
SELECT
  "t3"."valid_from",
  "t3"."valid_to",
  "t3"."customer_id" AS "group_customer",
  "t3"."segment" AS "group"
FROM (
  SELECT
    "t2".*
    EXCLUDE ("known_on", "recorded_at", "version")
  FROM (
    SELECT
      "t1"."customer_id",
      "t1"."name",
      "t1"."kind",
      "t1"."segment",
      "t1"."industry",
      "t1"."region",
      "t1"."started_on",
      "t1"."parent_id",
      "t1"."key_customer",
      "t1"."acquisition_channel",
      "t1"."acquisition_cost",
      "t1"."purchase_motive",
      "t1"."language",
      "t1"."gone",
      "t1"."worth",
      "t1"."months",
      "t1"."recorded_at",
      "t1"."version",
      "t1"."known_on",
      CASE
        WHEN (
          ROW_NUMBER() OVER (
            PARTITION BY "t1"."customer_id"
            ORDER BY "t1"."recorded_at" ASC, "t1"."version" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1
        ) = 0
        THEN MAKE_DATE(1, 1, 1)
        ELSE "t1"."known_on"
      END AS "valid_from",
      COALESCE(
        LEAD("t1"."known_on") OVER (
          PARTITION BY "t1"."customer_id"
          ORDER BY "t1"."recorded_at" ASC, "t1"."version" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ),
        MAKE_DATE(2999, 12, 31)
      ) AS "valid_to"
    FROM (
      SELECT
        "t0"."customer_id",
        "t0"."name",
        "t0"."kind",
        "t0"."segment",
        "t0"."industry",
        "t0"."region",
        "t0"."started_on",
        "t0"."parent_id",
        "t0"."key_customer",
        "t0"."acquisition_channel",
        "t0"."acquisition_cost",
        "t0"."purchase_motive",
        "t0"."language",
        "t0"."gone",
        "t0"."worth",
        "t0"."months",
        "t0"."recorded_at",
        "t0"."version",
        "t0"."known_on"
      FROM "file_customers_2" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2026, 1, 1)
    ) AS "t1"
  ) AS "t2"
) AS "t3";

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
    "t4"."numerator",
    "t4"."denominator",
    "t4"."group_on",
    COALESCE("t4"."group", '') AS "group",
    CAST(FALSE AS BIGINT) AS "waiting",
    CAST(NULL AS TEXT) AS "line",
    CAST(1 AS BIGINT) AS "held"
  FROM (
    SELECT
      "t2"."period",
      "t2"."customer_id",
      "t2"."numerator",
      "t2"."denominator",
      "t2"."group_on",
      "t3"."group"
    FROM "departed_share_of_marked_2" AS "t2"
    LEFT OUTER JOIN "departed_share_of_marked_3" AS "t3"
      ON "t2"."customer_id" = "t3"."group_customer"
      AND "t3"."valid_from" <= "t2"."group_on"
      AND "t2"."group_on" < "t3"."valid_to"
  ) AS "t4"
) AS "t5"
GROUP BY
  1,
  2,
  3;
