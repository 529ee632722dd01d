-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- departed_value_share_of_marked, computed once
SELECT
  'snapshot' AS `period`,
  `t0`.`customer_id`,
  IF(`t0`.`gone`, `t0`.`worth`, `t0`.`worth` - `t0`.`worth`) AS `numerator`,
  `t0`.`worth` AS `denominator`,
  MAKE_DATE(2025, 12, 31) AS `group_on`
FROM `file_customers` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 1, 1)
  AND `t0`.`gone` IS NOT NULL
  AND `t0`.`worth` IS NOT NULL;

-- asked
SELECT
  `t6`.`period`,
  `t6`.`group`,
  `t6`.`line`,
  COUNT(*) AS `n`,
  SUM(`t6`.`held`) AS `rows`,
  SUM(CAST(`t6`.`numerator` AS DECIMAL(18, 2))) AS `numerator`,
  SUM(CAST(`t6`.`denominator` AS DECIMAL(18, 2))) AS `denominator`,
  CAST(SUM(
    CAST(`t6`.`numerator` AS DECIMAL(18, 2)) * CAST(`t6`.`numerator` AS DECIMAL(18, 2))
  ) AS DOUBLE) AS `numerator2`,
  CAST(SUM(
    CAST(`t6`.`denominator` AS DECIMAL(18, 2)) * CAST(`t6`.`denominator` AS DECIMAL(18, 2))
  ) AS DOUBLE) AS `denominator2`,
  CAST(SUM(
    CAST(`t6`.`denominator` AS DECIMAL(18, 2)) * CAST(`t6`.`numerator` AS DECIMAL(18, 2))
  ) AS DOUBLE) AS `cross`,
  SUM(`t6`.`waiting`) AS `provisional`
FROM (
  SELECT
    `t5`.`period`,
    `t5`.`group`,
    `t5`.`line`,
    `t5`.`customer_id`,
    SUM(`t5`.`numerator`) AS `numerator`,
    SUM(`t5`.`denominator`) AS `denominator`,
    SUM(`t5`.`waiting`) AS `waiting`,
    COUNT(*) AS `held`
  FROM (
    SELECT
      `t4`.`period`,
      `t4`.`customer_id`,
      `t4`.`numerator`,
      `t4`.`denominator`,
      `t4`.`group_on`,
      COALESCE(`t4`.`group`, '') AS `group`,
      CAST(FALSE AS BIGINT) AS `waiting`,
      CAST(NULL AS STRING) AS `line`
    FROM (
      SELECT
        `t2`.`period`,
        `t2`.`customer_id`,
        `t2`.`numerator`,
        `t2`.`denominator`,
        `t2`.`group_on`,
        `t3`.`group`
      FROM `departed_value_share_of_marked` AS `t2`
      LEFT OUTER JOIN `departed_share_of_marked_2` AS `t3`
        ON `t2`.`customer_id` = `t3`.`group_customer`
        AND `t3`.`valid_from` <= `t2`.`group_on`
        AND `t2`.`group_on` < `t3`.`valid_to`
    ) AS `t4`
  ) AS `t5`
  GROUP BY
    1,
    2,
    3,
    4
) AS `t6`
GROUP BY
  1,
  2,
  3;
