-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- customers, computed once
SELECT
  `t0`.`period`,
  `t0`.`customer_id`,
  `t0`.`left_on`,
  CAST(1 AS BIGINT) AS `numerator`,
  CAST(1 AS BIGINT) AS `denominator`,
  `t0`.`t1` AS `group_on`
FROM `customers_per_year` AS `t0`
WHERE
  `t0`.`at_end`;

-- asked
SELECT
  `t6`.`period`,
  `t6`.`group`,
  `t6`.`line`,
  COUNT(*) AS `n`,
  SUM(`t6`.`held`) AS `rows`,
  SUM(`t6`.`numerator`) AS `numerator`,
  SUM(`t6`.`denominator`) AS `denominator`,
  CAST(SUM(`t6`.`numerator` * `t6`.`numerator`) AS DOUBLE) AS `numerator2`,
  CAST(SUM(`t6`.`denominator` * `t6`.`denominator`) AS DOUBLE) AS `denominator2`,
  CAST(SUM(`t6`.`denominator` * `t6`.`numerator`) AS DOUBLE) AS `cross`,
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
      `t4`.`left_on`,
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
        `t2`.`left_on`,
        `t2`.`numerator`,
        `t2`.`denominator`,
        `t2`.`group_on`,
        `t3`.`group`
      FROM `customers` AS `t2`
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
