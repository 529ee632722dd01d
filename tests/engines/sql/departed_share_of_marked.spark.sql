-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- departed_share_of_marked, computed once
SELECT
  'snapshot' AS `period`,
  `t0`.`customer_id`,
  CAST(`t0`.`gone` AS BIGINT) AS `numerator`,
  CAST(1 AS BIGINT) AS `denominator`,
  MAKE_DATE(2025, 12, 31) AS `group_on`
FROM `file_customers` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 1, 1) AND `t0`.`gone` IS NOT NULL;

-- departed_share_of_marked_2, computed once
SELECT
  `t3`.`valid_from`,
  `t3`.`valid_to`,
  `t3`.`customer_id` AS `group_customer`,
  `t3`.`segment` AS `group`
FROM (
  SELECT
    `t2`.`customer_id`,
    `t2`.`name`,
    `t2`.`kind`,
    `t2`.`segment`,
    `t2`.`industry`,
    `t2`.`region`,
    `t2`.`started_on`,
    `t2`.`parent_id`,
    `t2`.`key_customer`,
    `t2`.`acquisition_channel`,
    `t2`.`acquisition_cost`,
    `t2`.`purchase_motive`,
    `t2`.`language`,
    `t2`.`gone`,
    `t2`.`worth`,
    `t2`.`months`,
    `t2`.`valid_from`,
    `t2`.`valid_to`
  FROM (
    SELECT
      `t1`.`customer_id`,
      `t1`.`name`,
      `t1`.`kind`,
      `t1`.`segment`,
      `t1`.`industry`,
      `t1`.`region`,
      `t1`.`started_on`,
      `t1`.`parent_id`,
      `t1`.`key_customer`,
      `t1`.`acquisition_channel`,
      `t1`.`acquisition_cost`,
      `t1`.`purchase_motive`,
      `t1`.`language`,
      `t1`.`gone`,
      `t1`.`worth`,
      `t1`.`months`,
      `t1`.`recorded_at`,
      `t1`.`version`,
      `t1`.`known_on`,
      IF(
        (
          ROW_NUMBER() OVER (
            PARTITION BY `t1`.`customer_id`
            ORDER BY `t1`.`recorded_at` ASC NULLS LAST, `t1`.`version` ASC NULLS LAST
          ) - 1
        ) = 0,
        MAKE_DATE(1, 1, 1),
        `t1`.`known_on`
      ) AS `valid_from`,
      COALESCE(
        LEAD(`t1`.`known_on`) OVER (
          PARTITION BY `t1`.`customer_id`
          ORDER BY `t1`.`recorded_at` ASC NULLS LAST, `t1`.`version` ASC NULLS LAST
        ),
        MAKE_DATE(2999, 12, 31)
      ) AS `valid_to`
    FROM (
      SELECT
        `t0`.`customer_id`,
        `t0`.`name`,
        `t0`.`kind`,
        `t0`.`segment`,
        `t0`.`industry`,
        `t0`.`region`,
        `t0`.`started_on`,
        `t0`.`parent_id`,
        `t0`.`key_customer`,
        `t0`.`acquisition_channel`,
        `t0`.`acquisition_cost`,
        `t0`.`purchase_motive`,
        `t0`.`language`,
        `t0`.`gone`,
        `t0`.`worth`,
        `t0`.`months`,
        `t0`.`recorded_at`,
        `t0`.`version`,
        `t0`.`known_on`
      FROM `file_customers_2` AS `t0`
      WHERE
        `t0`.`known_on` < MAKE_DATE(2026, 1, 1)
    ) AS `t1`
  ) AS `t2`
) AS `t3`;

-- asked
SELECT
  `t5`.`period`,
  `t5`.`group`,
  `t5`.`line`,
  COUNT(*) AS `n`,
  SUM(`t5`.`held`) AS `rows`,
  SUM(`t5`.`numerator`) AS `numerator`,
  SUM(`t5`.`denominator`) AS `denominator`,
  CAST(SUM(`t5`.`numerator` * `t5`.`numerator`) AS DOUBLE) AS `numerator2`,
  CAST(SUM(`t5`.`denominator` * `t5`.`denominator`) AS DOUBLE) AS `denominator2`,
  CAST(SUM(`t5`.`denominator` * `t5`.`numerator`) AS DOUBLE) AS `cross`,
  SUM(`t5`.`waiting`) AS `provisional`
FROM (
  SELECT
    `t4`.`period`,
    `t4`.`customer_id`,
    `t4`.`numerator`,
    `t4`.`denominator`,
    `t4`.`group_on`,
    COALESCE(`t4`.`group`, '') AS `group`,
    CAST(FALSE AS BIGINT) AS `waiting`,
    CAST(NULL AS STRING) AS `line`,
    CAST(1 AS BIGINT) AS `held`
  FROM (
    SELECT
      `t2`.`period`,
      `t2`.`customer_id`,
      `t2`.`numerator`,
      `t2`.`denominator`,
      `t2`.`group_on`,
      `t3`.`group`
    FROM `departed_share_of_marked` AS `t2`
    LEFT OUTER JOIN `departed_share_of_marked_2` AS `t3`
      ON `t2`.`customer_id` = `t3`.`group_customer`
      AND `t3`.`valid_from` <= `t2`.`group_on`
      AND `t2`.`group_on` < `t3`.`valid_to`
  ) AS `t4`
) AS `t5`
GROUP BY
  1,
  2,
  3;
