-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- revenue_churn_rate, computed once
SELECT
  `t0`.`period`,
  `t0`.`customer_id`,
  `t0`.`arr1`,
  `t0`.`arr0` - LEAST(`t0`.`carried`, `t0`.`arr0`) AS `numerator`,
  `t0`.`arr0` AS `denominator`,
  `t0`.`t0` AS `group_on`
FROM `recurring_per_year` AS `t0`
WHERE
  `t0`.`arr0` > 0;

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
      `t4`.`arr1`,
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
        `t2`.`arr1`,
        `t2`.`numerator`,
        `t2`.`denominator`,
        `t2`.`group_on`,
        `t3`.`group`
      FROM `revenue_churn_rate` AS `t2`
      LEFT OUTER JOIN `customer_churn_rate_2` AS `t3`
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
