-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- survival_of_the_marked, computed once
SELECT
  `t0`.`customer_id`,
  CAST(0 AS BIGINT) AS `entry`,
  CAST(`t0`.`months` AS DOUBLE) AS `duration`,
  `t0`.`gone` AS `departed`,
  MAKE_DATE(2025, 12, 31) AS `group_on`,
  'total' AS `group`
FROM `file_customers` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 1, 1);

-- asked
SELECT
  `t1`.`group`,
  `t1`.`entry` AS `day`,
  COUNT(*) AS `entries`
FROM (
  SELECT
    *
  FROM `survival_of_the_marked` AS `t0`
  WHERE
    (
      `t0`.`duration` IS NOT NULL AND NOT ISNAN(`t0`.`duration`)
    )
    AND (
      (
        `t0`.`duration` > `t0`.`entry`
      ) OR (
        `t0`.`entry` = 0
      )
    )
    AND `t0`.`duration` >= 0
    AND `t0`.`departed` IS NOT NULL
) AS `t1`
GROUP BY
  1,
  2;

-- asked
SELECT
  `t1`.`group`,
  `t1`.`duration` AS `day`,
  SUM(CAST(`t1`.`departed` AS BIGINT)) AS `departures`,
  SUM(CAST(1 AS BIGINT) - CAST(`t1`.`departed` AS BIGINT)) AS `censored`
FROM (
  SELECT
    *
  FROM `survival_of_the_marked` AS `t0`
  WHERE
    (
      `t0`.`duration` IS NOT NULL AND NOT ISNAN(`t0`.`duration`)
    )
    AND (
      (
        `t0`.`duration` > `t0`.`entry`
      ) OR (
        `t0`.`entry` = 0
      )
    )
    AND `t0`.`duration` >= 0
    AND `t0`.`departed` IS NOT NULL
) AS `t1`
GROUP BY
  1,
  2;

-- asked
SELECT
  COUNT(*) AS `n`
FROM (
  SELECT
    *
  FROM `survival_of_the_marked` AS `t0`
  WHERE
    NOT (
      COALESCE(
        `t0`.`duration` IS NOT NULL
        AND NOT ISNAN(`t0`.`duration`)
        AND (
          (
            `t0`.`duration` > `t0`.`entry`
          ) OR (
            `t0`.`entry` = 0
          )
        )
        AND (
          `t0`.`duration` >= 0
        )
        AND (
          `t0`.`departed` IS NOT NULL
        ),
        FALSE
      )
    )
) AS `t1`;
