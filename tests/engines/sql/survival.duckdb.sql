-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- survival, computed once
SELECT
  "t14"."customer_id",
  "t14"."life",
  "t14"."started_on",
  "t14"."end_on",
  "t14"."since",
  "t14"."observed_on",
  "t14"."kind",
  "t14"."end_reason",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t14"."observed_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t14"."since") AS "entry",
  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t14"."end_on", MAKE_DATE(2026, 3, 14))) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t14"."since") AS "duration",
  (
    "t14"."end_on" IS NOT NULL
  )
  AND COALESCE(NOT (
    "t14"."kind" IN ('completed', 'succession')
  ), TRUE) AS "departed",
  "t14"."observed_on" AS "group_on",
  'total' AS "group"
FROM (
  SELECT
    "t13".*
    EXCLUDE ("customer_id_right", "life_right")
  FROM (
    SELECT
      "t12"."customer_id",
      "t12"."life",
      "t12"."started_on",
      "t12"."end_on",
      "t12"."since",
      "t12"."observed_on",
      "t4"."customer_id" AS "customer_id_right",
      "t4"."life" AS "life_right",
      "t4"."kind",
      "t4"."end_reason"
    FROM (
      SELECT
        "t10"."customer_id",
        "t10"."life",
        "t10"."started_on",
        "t10"."end_on",
        CASE
          WHEN COALESCE(
            (
              "t10"."life" = 1
            )
            AND (
              "t10"."own_start" < MAKE_DATE(2022, 1, 1)
            )
            AND (
              "t10"."own_start" < "t10"."started_on"
            ),
            FALSE
          )
          THEN "t10"."own_start"
          ELSE "t10"."started_on"
        END AS "since",
        GREATEST("t10"."started_on", MAKE_DATE(2021, 12, 31)) AS "observed_on"
      FROM (
        SELECT
          "t9".*
          EXCLUDE ("customer_id_right")
        FROM (
          SELECT
            "t7"."customer_id",
            "t7"."life",
            "t7"."started_on",
            "t7"."end_on",
            "t8"."customer_id" AS "customer_id_right",
            "t8"."own_start"
          FROM (
            SELECT
              *
            FROM "lives" AS "t1"
            WHERE
              "t1"."started_on" < MAKE_DATE(2026, 3, 15)
          ) AS "t7"
          LEFT OUTER JOIN (
            SELECT
              "t2"."customer_id",
              "t2"."started_on" AS "own_start"
            FROM "file_customers" AS "t2"
            WHERE
              "t2"."known_on" < MAKE_DATE(2026, 3, 15)
          ) AS "t8"
            ON "t7"."customer_id" = "t8"."customer_id"
        ) AS "t9"
      ) AS "t10"
    ) AS "t12"
    LEFT OUTER JOIN (
      SELECT
        "t0"."customer_id",
        "t0"."life",
        "t0"."kind",
        "t0"."end_reason"
      FROM "departures" AS "t0"
    ) AS "t4"
      ON "t12"."customer_id" = "t4"."customer_id" AND "t12"."life" = "t4"."life"
  ) AS "t13"
) AS "t14";

-- asked
SELECT
  "t1"."group",
  "t1"."entry" AS "day",
  COUNT(*) AS "entries"
FROM (
  SELECT
    *
  FROM "survival" AS "t0"
  WHERE
    "t0"."duration" IS NOT NULL
    AND (
      (
        "t0"."duration" > "t0"."entry"
      ) OR (
        "t0"."entry" = 0
      )
    )
    AND "t0"."duration" >= 0
    AND "t0"."departed" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2;

-- asked
SELECT
  "t1"."group",
  "t1"."duration" AS "day",
  SUM(CAST("t1"."departed" AS BIGINT)) AS "departures",
  SUM(CAST(1 AS BIGINT) - CAST("t1"."departed" AS BIGINT)) AS "censored"
FROM (
  SELECT
    *
  FROM "survival" AS "t0"
  WHERE
    "t0"."duration" IS NOT NULL
    AND (
      (
        "t0"."duration" > "t0"."entry"
      ) OR (
        "t0"."entry" = 0
      )
    )
    AND "t0"."duration" >= 0
    AND "t0"."departed" IS NOT NULL
) AS "t1"
GROUP BY
  1,
  2;

-- asked
SELECT
  COUNT(*) AS "n"
FROM (
  SELECT
    *
  FROM "survival" AS "t0"
  WHERE
    NOT (
      COALESCE(
        (
          "t0"."duration" IS NOT NULL
        )
        AND (
          (
            "t0"."duration" > "t0"."entry"
          ) OR (
            "t0"."entry" = 0
          )
        )
        AND (
          "t0"."duration" >= 0
        )
        AND (
          "t0"."departed" IS NOT NULL
        ),
        FALSE
      )
    )
) AS "t1";
