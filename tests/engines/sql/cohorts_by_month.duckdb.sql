-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- cohorts_by_month, computed once
SELECT
  "t9".*
  EXCLUDE ("group_on")
FROM (
  SELECT
    "t8"."customer_id",
    "t8"."started_on",
    CASE
      WHEN "t8"."since" >= MAKE_DATE(2022, 1, 1)
      THEN CAST(FLOOR(
        CAST((
          (
            EXTRACT(year FROM "t8"."started_on") * 12
          ) + EXTRACT(month FROM "t8"."started_on")
        ) - 1 AS DOUBLE) / CAST(1 AS DOUBLE)
      ) AS BIGINT)
      ELSE CAST(NULL AS BIGINT)
    END AS "number",
    "t8"."observed_on" AS "group_on",
    'total' AS "group"
  FROM (
    SELECT
      "t7"."customer_id",
      "t7"."started_on",
      CASE
        WHEN COALESCE(
          (
            "t4"."own_start" < MAKE_DATE(2022, 1, 1)
          )
          AND (
            "t4"."own_start" < "t7"."started_on"
          ),
          FALSE
        )
        THEN "t4"."own_start"
        ELSE "t7"."started_on"
      END AS "since",
      GREATEST("t7"."started_on", MAKE_DATE(2021, 12, 31)) AS "observed_on"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."customer_id",
          MIN("t3"."started_on") AS "started_on"
        FROM (
          SELECT
            "t1"."customer_id",
            "t1"."started_on"
          FROM "file_contract_terms" AS "t1"
          WHERE
            "t1"."known_on" < MAKE_DATE(2026, 3, 15)
        ) AS "t3"
        GROUP BY
          1
      ) AS "t5"
      WHERE
        "t5"."started_on" < MAKE_DATE(2026, 3, 15)
    ) AS "t7"
    LEFT OUTER JOIN (
      SELECT
        "t0"."customer_id" AS "known_id",
        "t0"."started_on" AS "own_start"
      FROM "file_customers" AS "t0"
      WHERE
        "t0"."known_on" < MAKE_DATE(2026, 3, 15)
    ) AS "t4"
      ON "t7"."customer_id" = "t4"."known_id"
  ) AS "t8"
) AS "t9";

-- asked
SELECT
  *
FROM (
  SELECT
    "t1"."group",
    COUNT(*) AS "customers"
  FROM (
    SELECT
      *
    FROM "cohorts_by_month" AS "t0"
    WHERE
      "t0"."number" IS NULL
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
ORDER BY
  "t2"."group" ASC;

-- asked
SELECT
  *
FROM (
  SELECT
    "t21"."number",
    "t21"."group",
    COUNT(*) AS "size",
    SUM("t21"."value_at_start") AS "value"
  FROM (
    SELECT
      "t20"."customer_id",
      "t20"."started_on",
      "t20"."number",
      "t20"."group",
      COALESCE("t20"."value_at_start", CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(38, 2))) AS "value_at_start"
    FROM (
      SELECT
        "t19".*
        EXCLUDE ("customer_id_right")
      FROM (
        SELECT
          "t10"."customer_id",
          "t10"."started_on",
          "t10"."number",
          "t10"."group",
          "t18"."customer_id" AS "customer_id_right",
          "t18"."value_at_start"
        FROM (
          SELECT
            *
          FROM "cohorts_by_month" AS "t0"
          WHERE
            "t0"."number" IS NOT NULL
        ) AS "t10"
        LEFT OUTER JOIN (
          SELECT
            "t16"."customer_id",
            SUM("t16"."amount") AS "value_at_start"
          FROM (
            SELECT
              "t15"."customer_id",
              "t15"."started_on",
              "t15"."number",
              "t15"."group",
              "t15"."t1",
              "t15"."until",
              "t15"."yearly_amount",
              "t15"."term_currency",
              "t15"."term_started_on",
              "t15"."currency",
              "t15"."day",
              "t15"."rate",
              CASE
                WHEN TRUE
                THEN COALESCE(
                  CAST(ROUND("t15"."yearly_amount" * "t15"."rate", 2) AS DECIMAL(18, 2)),
                  CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
                )
                ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
              END AS "amount"
            FROM (
              SELECT
                "t10"."customer_id",
                "t10"."started_on",
                "t10"."number",
                "t10"."group",
                "t5"."t1",
                "t14"."until",
                "t14"."yearly_amount",
                "t14"."term_currency",
                "t14"."term_started_on",
                "t6"."currency",
                "t6"."day",
                "t6"."rate"
              FROM (
                SELECT
                  *
                FROM "cohorts_by_month" AS "t0"
                WHERE
                  "t0"."number" IS NOT NULL
              ) AS "t10"
              INNER JOIN "cohorts_by_month_rows" AS "t5"
                ON "t10"."number" = "t5"."number"
              INNER JOIN (
                SELECT
                  "t12"."customer_id",
                  "t12"."until",
                  "t12"."yearly_amount",
                  COALESCE("t12"."currency", 'EUR') AS "term_currency",
                  "t12"."started_on" AS "term_started_on"
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
                    "t7"."until",
                    "t11"."life_customer",
                    "t11"."life_end"
                  FROM "terms" AS "t7"
                  INNER JOIN (
                    SELECT
                      "t4"."customer_id" AS "life_customer",
                      COALESCE("t4"."end_on", MAKE_DATE(2999, 12, 31)) AS "life_end"
                    FROM "lives" AS "t4"
                    WHERE
                      "t4"."life" = 1
                  ) AS "t11"
                    ON "t7"."customer_id" = "t11"."life_customer"
                ) AS "t12"
                WHERE
                  "t12"."started_on" <= "t12"."life_end"
              ) AS "t14"
                ON "t10"."customer_id" = "t14"."customer_id"
              LEFT OUTER JOIN "cohorts_by_month_rows_2" AS "t6"
                ON "t14"."term_currency" = "t6"."currency" AND "t5"."t1" = "t6"."day"
            ) AS "t15"
            WHERE
              "t15"."term_started_on" = "t15"."started_on"
          ) AS "t16"
          GROUP BY
            1
        ) AS "t18"
          ON "t10"."customer_id" = "t18"."customer_id"
      ) AS "t19"
    ) AS "t20"
  ) AS "t21"
  GROUP BY
    1,
    2
) AS "t22"
ORDER BY
  "t22"."number" ASC,
  "t22"."group" ASC;

-- asked
SELECT
  "t21"."number",
  "t21"."group",
  "t21"."age",
  COUNT(*) AS "customers",
  SUM("t21"."value") AS "value"
FROM (
  SELECT
    "t20"."customer_id",
    "t20"."started_on",
    "t20"."number",
    "t20"."group",
    "t20"."at_number",
    "t20"."value",
    "t20"."at_number" - "t20"."number" AS "age"
  FROM (
    SELECT
      "t19"."customer_id",
      "t19"."started_on",
      "t19"."number",
      "t19"."group",
      "t19"."at_number",
      SUM("t19"."amount") AS "value"
    FROM (
      SELECT
        "t18"."customer_id",
        "t18"."started_on",
        "t18"."number",
        "t18"."group",
        "t18"."t1",
        "t18"."until",
        "t18"."yearly_amount",
        "t18"."term_currency",
        "t18"."term_started_on",
        "t18"."currency",
        "t18"."day",
        "t18"."rate",
        "t18"."at_number",
        "t18"."at_t1",
        CASE
          WHEN TRUE
          THEN COALESCE(
            CAST(ROUND("t18"."yearly_amount" * "t18"."rate", 2) AS DECIMAL(18, 2)),
            CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
          )
          ELSE CAST(CAST(0 AS DECIMAL(18, 3)) AS DECIMAL(18, 2))
        END AS "amount"
      FROM (
        SELECT
          "t13"."customer_id",
          "t13"."started_on",
          "t13"."number",
          "t13"."group",
          "t6"."t1",
          "t17"."until",
          "t17"."yearly_amount",
          "t17"."term_currency",
          "t17"."term_started_on",
          "t7"."currency",
          "t7"."day",
          "t7"."rate",
          "t11"."at_number",
          "t11"."at_t1"
        FROM (
          SELECT
            *
          FROM "cohorts_by_month" AS "t0"
          WHERE
            "t0"."number" IS NOT NULL
        ) AS "t13"
        INNER JOIN "cohorts_by_month_rows_3" AS "t6"
          ON "t13"."number" = "t6"."number"
        INNER JOIN (
          SELECT
            "t15"."customer_id",
            "t15"."until",
            "t15"."yearly_amount",
            COALESCE("t15"."currency", 'EUR') AS "term_currency",
            "t15"."started_on" AS "term_started_on"
          FROM (
            SELECT
              "t8"."term_id",
              "t8"."contract_id",
              "t8"."customer_id",
              "t8"."product_id",
              "t8"."started_on",
              "t8"."ends_on",
              "t8"."ended_on",
              "t8"."notice_deadline_on",
              "t8"."notice_given_on",
              "t8"."paused_from",
              "t8"."paused_to",
              "t8"."renewal",
              "t8"."previous_term_id",
              "t8"."yearly_amount",
              "t8"."yearly_margin",
              "t8"."indexation",
              "t8"."currency",
              "t8"."end_reason",
              "t8"."end_kind",
              "t8"."end_on",
              "t8"."until",
              "t14"."life_customer",
              "t14"."life_end"
            FROM "terms" AS "t8"
            INNER JOIN (
              SELECT
                "t5"."customer_id" AS "life_customer",
                COALESCE("t5"."end_on", MAKE_DATE(2999, 12, 31)) AS "life_end"
              FROM "lives" AS "t5"
              WHERE
                "t5"."life" = 1
            ) AS "t14"
              ON "t8"."customer_id" = "t14"."life_customer"
          ) AS "t15"
          WHERE
            "t15"."started_on" <= "t15"."life_end"
        ) AS "t17"
          ON "t13"."customer_id" = "t17"."customer_id"
        LEFT OUTER JOIN "cohorts_by_month_rows_4" AS "t7"
          ON "t17"."term_currency" = "t7"."currency" AND "t6"."t1" = "t7"."day"
        CROSS JOIN (
          SELECT
            "t3"."number" AS "at_number",
            "t3"."t1" AS "at_t1"
          FROM "cohorts_by_month_rows_5" AS "t3"
        ) AS "t11"
      ) AS "t18"
      WHERE
        "t18"."at_number" >= "t18"."number"
        AND "t18"."term_started_on" <= "t18"."at_t1"
        AND (
          (
            "t18"."until" IS NULL
          ) OR (
            "t18"."until" > "t18"."at_t1"
          )
        )
    ) AS "t19"
    GROUP BY
      1,
      2,
      3,
      4,
      5
  ) AS "t20"
) AS "t21"
GROUP BY
  1,
  2,
  3;
