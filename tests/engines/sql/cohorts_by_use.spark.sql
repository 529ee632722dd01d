-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- cohorts_by_use, computed once
SELECT
  `t9`.`customer_id`,
  `t9`.`started_on`,
  `t9`.`number`,
  `t9`.`group`
FROM (
  SELECT
    `t8`.`customer_id`,
    `t8`.`started_on`,
    IF(
      `t8`.`since` >= MAKE_DATE(2022, 1, 1),
      CAST(FLOOR(
        CAST((
          (
            EXTRACT(year FROM `t8`.`started_on`) * 12
          ) + EXTRACT(month FROM `t8`.`started_on`)
        ) - 1 AS DOUBLE) / CAST(3 AS DOUBLE)
      ) AS BIGINT),
      CAST(NULL AS BIGINT)
    ) AS `number`,
    `t8`.`observed_on` AS `group_on`,
    'total' AS `group`
  FROM (
    SELECT
      `t7`.`customer_id`,
      `t7`.`started_on`,
      IF(
        COALESCE(
          (
            `t4`.`own_start` < MAKE_DATE(2022, 1, 1)
          )
          AND (
            `t4`.`own_start` < `t7`.`started_on`
          ),
          FALSE
        ),
        `t4`.`own_start`,
        `t7`.`started_on`
      ) AS `since`,
      GREATEST(`t7`.`started_on`, MAKE_DATE(2021, 12, 31)) AS `observed_on`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t3`.`customer_id`,
          MIN(`t3`.`started_on`) AS `started_on`
        FROM (
          SELECT
            `t1`.`customer_id`,
            `t1`.`started_on`
          FROM `file_contract_terms` AS `t1`
          WHERE
            `t1`.`known_on` < MAKE_DATE(2026, 3, 15)
        ) AS `t3`
        GROUP BY
          1
      ) AS `t5`
      WHERE
        `t5`.`started_on` < MAKE_DATE(2026, 3, 15)
    ) AS `t7`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`customer_id` AS `known_id`,
        `t0`.`started_on` AS `own_start`
      FROM `file_customers` AS `t0`
      WHERE
        `t0`.`known_on` < MAKE_DATE(2026, 3, 15)
    ) AS `t4`
      ON `t7`.`customer_id` = `t4`.`known_id`
  ) AS `t8`
) AS `t9`;

-- asked
SELECT
  *
FROM (
  SELECT
    `t1`.`group`,
    COUNT(*) AS `customers`
  FROM (
    SELECT
      *
    FROM `cohorts_by_use` AS `t0`
    WHERE
      `t0`.`number` IS NULL
  ) AS `t1`
  GROUP BY
    1
) AS `t2`
ORDER BY
  `t2`.`group` ASC NULLS LAST;

-- asked
SELECT
  *
FROM (
  SELECT
    `t1`.`number`,
    `t1`.`group`,
    COUNT(*) AS `size`
  FROM (
    SELECT
      *
    FROM `cohorts_by_use` AS `t0`
    WHERE
      `t0`.`number` IS NOT NULL
  ) AS `t1`
  GROUP BY
    1,
    2
) AS `t2`
ORDER BY
  `t2`.`number` ASC NULLS LAST,
  `t2`.`group` ASC NULLS LAST;

-- asked
SELECT
  `t8`.`number`,
  `t8`.`group`,
  `t8`.`age`,
  COUNT(*) AS `customers`
FROM (
  SELECT DISTINCT
    *
  FROM (
    SELECT
      `t3`.`customer_id`,
      `t3`.`number`,
      `t3`.`group`,
      CAST(FLOOR(CAST(`t6`.`month` AS DOUBLE) / CAST(3 AS DOUBLE)) AS BIGINT) - `t3`.`number` AS `age`
    FROM (
      SELECT
        *
      FROM `cohorts_by_use` AS `t0`
      WHERE
        `t0`.`number` IS NOT NULL
    ) AS `t3`
    INNER JOIN (
      SELECT
        `t4`.`customer_id` AS `user`,
        `t4`.`month`
      FROM (
        SELECT DISTINCT
          `t1`.`customer_id`,
          (
            (
              EXTRACT(year FROM `t1`.`on`) * 12
            ) + EXTRACT(month FROM `t1`.`on`)
          ) - 1 AS `month`
        FROM `file_events` AS `t1`
        WHERE
          `t1`.`known_on` < MAKE_DATE(2026, 3, 15) AND `t1`.`on` < MAKE_DATE(2026, 3, 15)
      ) AS `t4`
    ) AS `t6`
      ON `t3`.`customer_id` = `t6`.`user`
  ) AS `t7`
  WHERE
    `t7`.`age` >= 0
) AS `t8`
GROUP BY
  1,
  2,
  3;
