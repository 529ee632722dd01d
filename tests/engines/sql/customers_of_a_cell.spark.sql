-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- customers_of_a_cell, computed once
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
        ) - 1 AS DOUBLE) / CAST(12 AS DOUBLE)
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
  `t34`.`customer_id`,
  `t34`.`started_on`,
  `t30`.`customer_id` IS NOT NULL AS `kept`,
  COALESCE(`t30`.`value`, CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(38, 2))) AS `value`,
  `t34`.`value_at_start`
FROM (
  SELECT
    `t32`.`customer_id`,
    `t32`.`started_on`,
    `t32`.`number`,
    `t32`.`group`,
    COALESCE(`t32`.`value_at_start`, CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(38, 2))) AS `value_at_start`
  FROM (
    SELECT
      `t31`.`customer_id`,
      `t31`.`started_on`,
      `t31`.`number`,
      `t31`.`group`,
      `t31`.`value_at_start`
    FROM (
      SELECT
        `t17`.`customer_id`,
        `t17`.`started_on`,
        `t17`.`number`,
        `t17`.`group`,
        `t28`.`customer_id` AS `customer_id_right`,
        `t28`.`value_at_start`
      FROM (
        SELECT
          *
        FROM `customers_of_a_cell` AS `t0`
        WHERE
          `t0`.`group` = 'total' AND `t0`.`number` IN (2023) AND `t0`.`number` IS NOT NULL
      ) AS `t17`
      LEFT OUTER JOIN (
        SELECT
          `t25`.`customer_id`,
          SUM(`t25`.`amount`) AS `value_at_start`
        FROM (
          SELECT
            `t23`.`customer_id`,
            `t23`.`started_on`,
            `t23`.`number`,
            `t23`.`group`,
            `t23`.`t1`,
            `t23`.`until`,
            `t23`.`yearly_amount`,
            `t23`.`term_currency`,
            `t23`.`term_started_on`,
            `t23`.`currency`,
            `t23`.`day`,
            `t23`.`rate`,
            IF(
              TRUE,
              COALESCE(
                CAST(ROUND(`t23`.`yearly_amount` * `t23`.`rate`, 2) AS DECIMAL(18, 2)),
                CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
              ),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ) AS `amount`
          FROM (
            SELECT
              `t17`.`customer_id`,
              `t17`.`started_on`,
              `t17`.`number`,
              `t17`.`group`,
              `t10`.`t1`,
              `t21`.`until`,
              `t21`.`yearly_amount`,
              `t21`.`term_currency`,
              `t21`.`term_started_on`,
              `t11`.`currency`,
              `t11`.`day`,
              `t11`.`rate`
            FROM (
              SELECT
                *
              FROM `customers_of_a_cell` AS `t0`
              WHERE
                `t0`.`group` = 'total' AND `t0`.`number` IN (2023) AND `t0`.`number` IS NOT NULL
            ) AS `t17`
            INNER JOIN `customers_of_a_cell_rows` AS `t10`
              ON `t17`.`number` = `t10`.`number`
            INNER JOIN (
              SELECT
                `t19`.`customer_id`,
                `t19`.`until`,
                `t19`.`yearly_amount`,
                COALESCE(`t19`.`currency`, 'EUR') AS `term_currency`,
                `t19`.`started_on` AS `term_started_on`
              FROM (
                SELECT
                  `t12`.`term_id`,
                  `t12`.`contract_id`,
                  `t12`.`customer_id`,
                  `t12`.`product_id`,
                  `t12`.`started_on`,
                  `t12`.`ends_on`,
                  `t12`.`ended_on`,
                  `t12`.`notice_deadline_on`,
                  `t12`.`notice_given_on`,
                  `t12`.`paused_from`,
                  `t12`.`paused_to`,
                  `t12`.`renewal`,
                  `t12`.`previous_term_id`,
                  `t12`.`yearly_amount`,
                  `t12`.`yearly_margin`,
                  `t12`.`indexation`,
                  `t12`.`currency`,
                  `t12`.`end_reason`,
                  `t12`.`end_kind`,
                  `t12`.`end_on`,
                  `t12`.`until`,
                  `t18`.`life_customer`,
                  `t18`.`life_end`
                FROM `terms` AS `t12`
                INNER JOIN (
                  SELECT
                    `t7`.`customer_id` AS `life_customer`,
                    COALESCE(`t7`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `life_end`
                  FROM `lives` AS `t7`
                  WHERE
                    `t7`.`life` = 1
                ) AS `t18`
                  ON `t12`.`customer_id` = `t18`.`life_customer`
              ) AS `t19`
              WHERE
                `t19`.`started_on` <= `t19`.`life_end`
            ) AS `t21`
              ON `t17`.`customer_id` = `t21`.`customer_id`
            LEFT OUTER JOIN `customers_of_a_cell_rows_2` AS `t11`
              ON `t21`.`term_currency` = `t11`.`currency` AND `t10`.`t1` = `t11`.`day`
          ) AS `t23`
          WHERE
            `t23`.`term_started_on` = `t23`.`started_on`
        ) AS `t25`
        GROUP BY
          1
      ) AS `t28`
        ON `t17`.`customer_id` = `t28`.`customer_id`
    ) AS `t31`
  ) AS `t32`
) AS `t34`
LEFT OUTER JOIN (
  SELECT
    `t26`.`customer_id`,
    `t26`.`value`
  FROM (
    SELECT
      `t24`.`customer_id`,
      `t24`.`started_on`,
      `t24`.`number`,
      `t24`.`group`,
      `t24`.`at_number`,
      SUM(`t24`.`amount`) AS `value`
    FROM (
      SELECT
        `t22`.`customer_id`,
        `t22`.`started_on`,
        `t22`.`number`,
        `t22`.`group`,
        `t22`.`t1`,
        `t22`.`until`,
        `t22`.`yearly_amount`,
        `t22`.`term_currency`,
        `t22`.`term_started_on`,
        `t22`.`currency`,
        `t22`.`day`,
        `t22`.`rate`,
        `t22`.`at_number`,
        `t22`.`at_t1`,
        IF(
          TRUE,
          COALESCE(
            CAST(ROUND(`t22`.`yearly_amount` * `t22`.`rate`, 2) AS DECIMAL(18, 2)),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ),
          CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
        ) AS `amount`
      FROM (
        SELECT
          `t17`.`customer_id`,
          `t17`.`started_on`,
          `t17`.`number`,
          `t17`.`group`,
          `t8`.`t1`,
          `t21`.`until`,
          `t21`.`yearly_amount`,
          `t21`.`term_currency`,
          `t21`.`term_started_on`,
          `t9`.`currency`,
          `t9`.`day`,
          `t9`.`rate`,
          `t15`.`at_number`,
          `t15`.`at_t1`
        FROM (
          SELECT
            *
          FROM `customers_of_a_cell` AS `t0`
          WHERE
            `t0`.`group` = 'total' AND `t0`.`number` IN (2023) AND `t0`.`number` IS NOT NULL
        ) AS `t17`
        INNER JOIN `customers_of_a_cell_rows_3` AS `t8`
          ON `t17`.`number` = `t8`.`number`
        INNER JOIN (
          SELECT
            `t19`.`customer_id`,
            `t19`.`until`,
            `t19`.`yearly_amount`,
            COALESCE(`t19`.`currency`, 'EUR') AS `term_currency`,
            `t19`.`started_on` AS `term_started_on`
          FROM (
            SELECT
              `t12`.`term_id`,
              `t12`.`contract_id`,
              `t12`.`customer_id`,
              `t12`.`product_id`,
              `t12`.`started_on`,
              `t12`.`ends_on`,
              `t12`.`ended_on`,
              `t12`.`notice_deadline_on`,
              `t12`.`notice_given_on`,
              `t12`.`paused_from`,
              `t12`.`paused_to`,
              `t12`.`renewal`,
              `t12`.`previous_term_id`,
              `t12`.`yearly_amount`,
              `t12`.`yearly_margin`,
              `t12`.`indexation`,
              `t12`.`currency`,
              `t12`.`end_reason`,
              `t12`.`end_kind`,
              `t12`.`end_on`,
              `t12`.`until`,
              `t18`.`life_customer`,
              `t18`.`life_end`
            FROM `terms` AS `t12`
            INNER JOIN (
              SELECT
                `t7`.`customer_id` AS `life_customer`,
                COALESCE(`t7`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `life_end`
              FROM `lives` AS `t7`
              WHERE
                `t7`.`life` = 1
            ) AS `t18`
              ON `t12`.`customer_id` = `t18`.`life_customer`
          ) AS `t19`
          WHERE
            `t19`.`started_on` <= `t19`.`life_end`
        ) AS `t21`
          ON `t17`.`customer_id` = `t21`.`customer_id`
        LEFT OUTER JOIN `customers_of_a_cell_rows_4` AS `t9`
          ON `t21`.`term_currency` = `t9`.`currency` AND `t8`.`t1` = `t9`.`day`
        CROSS JOIN (
          SELECT
            `t3`.`number` AS `at_number`,
            `t3`.`t1` AS `at_t1`
          FROM `customers_of_a_cell_rows_5` AS `t3`
        ) AS `t15`
      ) AS `t22`
      WHERE
        `t22`.`at_number` >= `t22`.`number`
        AND `t22`.`term_started_on` <= `t22`.`at_t1`
        AND (
          (
            `t22`.`until` IS NULL
          ) OR (
            `t22`.`until` > `t22`.`at_t1`
          )
        )
    ) AS `t24`
    GROUP BY
      1,
      2,
      3,
      4,
      5
  ) AS `t26`
  WHERE
    (
      `t26`.`at_number` - `t26`.`number`
    ) = 1
) AS `t30`
  ON `t34`.`customer_id` = `t30`.`customer_id`;
