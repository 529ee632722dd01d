-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- cohorts_of_buyers_by_month, computed once
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
      `t8`.`since` >= MAKE_DATE(2022, 1, 26),
      CAST(FLOOR(
        CAST((
          (
            EXTRACT(year FROM `t8`.`started_on`) * 12
          ) + EXTRACT(month FROM `t8`.`started_on`)
        ) - 1 AS DOUBLE) / CAST(1 AS DOUBLE)
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
            `t4`.`own_start` < MAKE_DATE(2022, 1, 26)
          )
          AND (
            `t4`.`own_start` < `t7`.`started_on`
          ),
          FALSE
        ),
        `t4`.`own_start`,
        `t7`.`started_on`
      ) AS `since`,
      GREATEST(`t7`.`started_on`, MAKE_DATE(2022, 1, 25)) AS `observed_on`
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
            `t1`.`on` AS `started_on`
          FROM `file_transactions` AS `t1`
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
      FROM `file_customers_2` AS `t0`
      WHERE
        `t0`.`known_on` < MAKE_DATE(2026, 3, 15)
    ) AS `t4`
      ON `t7`.`customer_id` = `t4`.`known_id`
  ) AS `t8`
) AS `t9`;

-- asked
SELECT DISTINCT
  `t0`.`on` AS `sold_on`
FROM `file_transactions` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 3, 15);

-- asked
SELECT
  `t0`.`currency`,
  `t0`.`on`,
  `t0`.`rate`
FROM `file_fx_rates` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 3, 15);

-- asked
SELECT DISTINCT
  `t0`.`on` AS `sold_on`
FROM `file_transactions` AS `t0`
WHERE
  `t0`.`known_on` < MAKE_DATE(2026, 3, 15);

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
    FROM `cohorts_of_buyers_by_month` AS `t0`
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
    `t18`.`number`,
    `t18`.`group`,
    COUNT(*) AS `size`,
    SUM(`t18`.`value_at_start`) AS `value`
  FROM (
    SELECT
      `t17`.`customer_id`,
      `t17`.`started_on`,
      `t17`.`number`,
      `t17`.`group`,
      COALESCE(`t17`.`value_at_start`, CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(38, 2))) AS `value_at_start`
    FROM (
      SELECT
        `t16`.`customer_id`,
        `t16`.`started_on`,
        `t16`.`number`,
        `t16`.`group`,
        `t16`.`value_at_start`
      FROM (
        SELECT
          `t8`.`customer_id`,
          `t8`.`started_on`,
          `t8`.`number`,
          `t8`.`group`,
          `t15`.`customer_id` AS `customer_id_right`,
          `t15`.`value_at_start`
        FROM (
          SELECT
            *
          FROM `cohorts_of_buyers_by_month` AS `t0`
          WHERE
            `t0`.`number` IS NOT NULL
        ) AS `t8`
        LEFT OUTER JOIN (
          SELECT
            `t13`.`customer_id`,
            SUM(`t13`.`amount`) AS `value_at_start`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t8`.`customer_id`,
                `t8`.`started_on`,
                `t8`.`number`,
                `t8`.`group`,
                `t11`.`product_id`,
                `t11`.`amount`,
                `t11`.`day`,
                `t4`.`t1`
              FROM (
                SELECT
                  *
                FROM `cohorts_of_buyers_by_month` AS `t0`
                WHERE
                  `t0`.`number` IS NOT NULL
              ) AS `t8`
              INNER JOIN (
                SELECT
                  `t9`.`customer_id`,
                  `t9`.`product_id`,
                  IF(
                    TRUE,
                    COALESCE(
                      CAST(ROUND(`t9`.`amount` * `t5`.`rate`, 2) AS DECIMAL(18, 2)),
                      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
                    ),
                    CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
                  ) AS `amount`,
                  `t9`.`sold_on` AS `day`
                FROM (
                  SELECT
                    `t2`.`customer_id`,
                    `t2`.`product_id`,
                    `t2`.`amount`,
                    `t2`.`on` AS `sold_on`,
                    COALESCE(`t2`.`currency`, 'EUR') AS `sold_in`
                  FROM `file_transactions` AS `t2`
                  WHERE
                    `t2`.`known_on` < MAKE_DATE(2026, 3, 15)
                ) AS `t9`
                LEFT OUTER JOIN `cohorts_of_buyers_by_month_rows` AS `t5`
                  ON `t9`.`sold_in` = `t5`.`currency` AND `t9`.`sold_on` = `t5`.`day`
              ) AS `t11`
                ON `t8`.`customer_id` = `t11`.`customer_id`
              INNER JOIN `cohorts_of_buyers_by_month_rows_2` AS `t4`
                ON `t8`.`number` = `t4`.`number`
            ) AS `t12`
            WHERE
              `t12`.`day` <= `t12`.`t1`
          ) AS `t13`
          GROUP BY
            1
        ) AS `t15`
          ON `t8`.`customer_id` = `t15`.`customer_id`
      ) AS `t16`
    ) AS `t17`
  ) AS `t18`
  GROUP BY
    1,
    2
) AS `t19`
ORDER BY
  `t19`.`number` ASC NULLS LAST,
  `t19`.`group` ASC NULLS LAST;

-- asked
SELECT
  `t13`.`number`,
  `t13`.`group`,
  `t13`.`age`,
  COUNT(*) AS `customers`,
  SUM(`t13`.`value`) AS `value`
FROM (
  SELECT
    `t12`.`customer_id`,
    `t12`.`started_on`,
    `t12`.`number`,
    `t12`.`group`,
    `t12`.`at_number`,
    `t12`.`value`,
    `t12`.`at_number` - `t12`.`number` AS `age`
  FROM (
    SELECT
      `t11`.`customer_id`,
      `t11`.`started_on`,
      `t11`.`number`,
      `t11`.`group`,
      `t11`.`at_number`,
      SUM(`t11`.`amount`) AS `value`
    FROM (
      SELECT
        `t10`.`customer_id`,
        `t10`.`started_on`,
        `t10`.`number`,
        `t10`.`group`,
        `t10`.`product_id`,
        `t10`.`amount`,
        `t10`.`day`,
        CAST(FLOOR(
          CAST((
            (
              EXTRACT(year FROM `t10`.`day`) * 12
            ) + EXTRACT(month FROM `t10`.`day`)
          ) - 1 AS DOUBLE) / CAST(1 AS DOUBLE)
        ) AS BIGINT) AS `at_number`
      FROM (
        SELECT
          `t6`.`customer_id`,
          `t6`.`started_on`,
          `t6`.`number`,
          `t6`.`group`,
          `t9`.`product_id`,
          `t9`.`amount`,
          `t9`.`day`
        FROM (
          SELECT
            *
          FROM `cohorts_of_buyers_by_month` AS `t0`
          WHERE
            `t0`.`number` IS NOT NULL
        ) AS `t6`
        INNER JOIN (
          SELECT
            `t7`.`customer_id`,
            `t7`.`product_id`,
            IF(
              TRUE,
              COALESCE(
                CAST(ROUND(`t7`.`amount` * `t3`.`rate`, 2) AS DECIMAL(18, 2)),
                CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
              ),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ) AS `amount`,
            `t7`.`sold_on` AS `day`
          FROM (
            SELECT
              `t1`.`customer_id`,
              `t1`.`product_id`,
              `t1`.`amount`,
              `t1`.`on` AS `sold_on`,
              COALESCE(`t1`.`currency`, 'EUR') AS `sold_in`
            FROM `file_transactions` AS `t1`
            WHERE
              `t1`.`known_on` < MAKE_DATE(2026, 3, 15)
          ) AS `t7`
          LEFT OUTER JOIN `cohorts_of_buyers_by_month_rows_3` AS `t3`
            ON `t7`.`sold_in` = `t3`.`currency` AND `t7`.`sold_on` = `t3`.`day`
        ) AS `t9`
          ON `t6`.`customer_id` = `t9`.`customer_id`
      ) AS `t10`
    ) AS `t11`
    GROUP BY
      1,
      2,
      3,
      4,
      5
  ) AS `t12`
) AS `t13`
GROUP BY
  1,
  2,
  3;
