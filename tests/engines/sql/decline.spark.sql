-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  MIN(`t1`.`on`) AS `first`
FROM (
  SELECT
    `t0`.`event_id`,
    `t0`.`customer_id`,
    `t0`.`contact_id`,
    `t0`.`at`,
    `t0`.`name`,
    `t0`.`product_id`,
    `t0`.`quantity`,
    `t0`.`on`
  FROM `file_events` AS `t0`
  WHERE
    `t0`.`known_on` < MAKE_DATE(2026, 3, 15)
) AS `t1`;

-- decline, computed once
SELECT
  `t15`.`period`,
  `t15`.`t0`,
  `t15`.`t1`,
  `t15`.`customer_id`,
  `t15`.`at_start`,
  `t15`.`at_end`,
  `t15`.`first_on`,
  `t15`.`left_on`,
  `t15`.`kind`,
  `t15`.`end_reason`,
  `t15`.`returned_on`,
  `t15`.`provisional`,
  `t15`.`decided_on`
FROM (
  SELECT
    `t12`.`period`,
    `t12`.`t0`,
    `t12`.`t1`,
    `t12`.`customer_id`,
    `t12`.`at_start`,
    `t12`.`at_end`,
    `t12`.`first_on`,
    `t14`.`period` AS `period_right`,
    `t14`.`customer_id` AS `customer_id_right`,
    `t14`.`left_on`,
    `t14`.`kind`,
    `t14`.`end_reason`,
    `t14`.`returned_on`,
    `t14`.`provisional`,
    `t14`.`decided_on`
  FROM (
    SELECT
      `t9`.`period`,
      `t9`.`t0`,
      `t9`.`t1`,
      `t9`.`customer_id`,
      BOOL_OR(`t9`.`start`) AS `at_start`,
      BOOL_OR(`t9`.`finish`) AS `at_end`,
      MIN(`t9`.`started_on`) AS `first_on`
    FROM (
      SELECT
        `t6`.`customer_id`,
        `t6`.`started_on`,
        `t6`.`end_on`,
        `t6`.`until`,
        `t6`.`period`,
        `t6`.`t0`,
        `t6`.`t1`,
        (
          `t6`.`started_on` <= `t6`.`t0`
        )
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t0`
          )
        ) AS `start`,
        (
          `t6`.`started_on` <= `t6`.`t1`
        )
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t1`
          )
        ) AS `finish`
      FROM (
        SELECT
          `t3`.`customer_id`,
          `t3`.`started_on`,
          `t3`.`end_on`,
          `t3`.`until`,
          `t4`.`period`,
          `t4`.`t0`,
          `t4`.`t1`
        FROM `presence` AS `t3`
        CROSS JOIN `decline_rows` AS `t4`
      ) AS `t6`
      WHERE
        `t6`.`started_on` <= `t6`.`t1`
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t0`
          )
        )
    ) AS `t9`
    GROUP BY
      1,
      2,
      3,
      4
  ) AS `t12`
  LEFT OUTER JOIN (
    SELECT
      `t11`.`period`,
      `t11`.`customer_id`,
      `t11`.`left_on`,
      `t11`.`kind`,
      `t11`.`end_reason`,
      `t11`.`returned_on`,
      `t11`.`provisional`,
      `t11`.`decided_on`
    FROM (
      SELECT
        `t8`.`customer_id`,
        `t8`.`life`,
        `t8`.`started_on`,
        `t8`.`left_on`,
        `t8`.`returned_on`,
        `t8`.`provisional`,
        `t8`.`decided_on`,
        `t8`.`end_reason`,
        `t8`.`kind`,
        `t8`.`period`,
        `t8`.`t0`,
        `t8`.`t1`,
        ROW_NUMBER() OVER (PARTITION BY `t8`.`period`, `t8`.`customer_id` ORDER BY `t8`.`life` DESC) - 1 AS `behind`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t5`.`customer_id`,
            `t5`.`life`,
            `t5`.`started_on`,
            `t5`.`left_on`,
            `t5`.`returned_on`,
            `t5`.`provisional`,
            `t5`.`decided_on`,
            `t5`.`end_reason`,
            `t5`.`kind`,
            `t4`.`period`,
            `t4`.`t0`,
            `t4`.`t1`
          FROM `departures` AS `t5`
          CROSS JOIN `decline_rows` AS `t4`
        ) AS `t7`
        WHERE
          `t7`.`left_on` > `t7`.`t0` AND `t7`.`left_on` <= `t7`.`t1`
      ) AS `t8`
    ) AS `t11`
    WHERE
      `t11`.`behind` = 0
  ) AS `t14`
    ON `t12`.`period` = `t14`.`period` AND `t12`.`customer_id` = `t14`.`customer_id`
) AS `t15`;

-- asked
SELECT
  `t0`.`customer_id`,
  `t0`.`on`,
  `t0`.`successor_id`
FROM `departures_rows` AS `t0`;

-- decline_2, computed once
SELECT
  `t21`.`period`,
  `t21`.`t0`,
  `t21`.`t1`,
  `t21`.`customer_id`,
  `t21`.`arr0`,
  `t21`.`arr1`,
  `t21`.`arr1_now`,
  `t21`.`indexed`,
  `t21`.`arr1` AS `carried`,
  CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(38, 2)) AS `moved`
FROM (
  SELECT
    `t20`.`period`,
    `t20`.`t0`,
    `t20`.`t1`,
    `t20`.`customer_id`,
    SUM(`t20`.`arr0`) AS `arr0`,
    SUM(`t20`.`arr1`) AS `arr1`,
    SUM(`t20`.`arr1_now`) AS `arr1_now`,
    SUM(`t20`.`indexed`) AS `indexed`
  FROM (
    SELECT
      `t19`.`period`,
      `t19`.`t0`,
      `t19`.`t1`,
      `t19`.`customer_id`,
      `t19`.`contract`,
      `t19`.`arr0`,
      `t19`.`arr1`,
      `t19`.`arr1_now`,
      IF(`t19`.`runs`, `t19`.`indexed`, `t19`.`indexed` - `t19`.`indexed`) AS `indexed`,
      `t19`.`runs`
    FROM (
      SELECT
        `t18`.`period`,
        `t18`.`t0`,
        `t18`.`t1`,
        `t18`.`customer_id`,
        `t18`.`contract`,
        SUM(`t18`.`arr0`) AS `arr0`,
        SUM(`t18`.`arr1`) AS `arr1`,
        SUM(`t18`.`arr1_now`) AS `arr1_now`,
        SUM(`t18`.`indexed`) AS `indexed`,
        BOOL_OR(`t18`.`at1`) AS `runs`
      FROM (
        SELECT
          `t17`.`term_id`,
          `t17`.`contract_id`,
          `t17`.`customer_id`,
          `t17`.`product_id`,
          `t17`.`started_on`,
          `t17`.`ends_on`,
          `t17`.`ended_on`,
          `t17`.`notice_deadline_on`,
          `t17`.`notice_given_on`,
          `t17`.`paused_from`,
          `t17`.`paused_to`,
          `t17`.`renewal`,
          `t17`.`previous_term_id`,
          `t17`.`yearly_amount`,
          `t17`.`yearly_margin`,
          `t17`.`indexation`,
          `t17`.`currency`,
          `t17`.`end_reason`,
          `t17`.`end_kind`,
          `t17`.`end_on`,
          `t17`.`until`,
          `t17`.`period`,
          `t17`.`t0`,
          `t17`.`t1`,
          `t17`.`rate0`,
          `t17`.`rate1`,
          (
            `t17`.`started_on` <= `t17`.`t0`
          )
          AND (
            (
              `t17`.`until` IS NULL
            ) OR (
              `t17`.`until` > `t17`.`t0`
            )
          ) AS `at0`,
          (
            `t17`.`started_on` <= `t17`.`t1`
          )
          AND (
            (
              `t17`.`until` IS NULL
            ) OR (
              `t17`.`until` > `t17`.`t1`
            )
          ) AS `at1`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t0`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t0`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr0`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t1`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t1`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr1`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t1`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t1`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate1`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr1_now`,
          IF(
            `t17`.`started_on` > `t17`.`t0`,
            COALESCE(
              CAST(ROUND(`t17`.`indexation` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `indexed`,
          COALESCE(`t17`.`contract_id`, `t17`.`term_id`) AS `contract`
        FROM (
          SELECT
            `t16`.`term_id`,
            `t16`.`contract_id`,
            `t16`.`customer_id`,
            `t16`.`product_id`,
            `t16`.`started_on`,
            `t16`.`ends_on`,
            `t16`.`ended_on`,
            `t16`.`notice_deadline_on`,
            `t16`.`notice_given_on`,
            `t16`.`paused_from`,
            `t16`.`paused_to`,
            `t16`.`renewal`,
            `t16`.`previous_term_id`,
            `t16`.`yearly_amount`,
            `t16`.`yearly_margin`,
            `t16`.`indexation`,
            `t16`.`currency`,
            `t16`.`end_reason`,
            `t16`.`end_kind`,
            `t16`.`end_on`,
            `t16`.`until`,
            `t16`.`period`,
            `t16`.`t0`,
            `t16`.`t1`,
            `t16`.`rate0`,
            `t16`.`rate1`
          FROM (
            SELECT
              `t15`.`term_id`,
              `t15`.`contract_id`,
              `t15`.`customer_id`,
              `t15`.`product_id`,
              `t15`.`started_on`,
              `t15`.`ends_on`,
              `t15`.`ended_on`,
              `t15`.`notice_deadline_on`,
              `t15`.`notice_given_on`,
              `t15`.`paused_from`,
              `t15`.`paused_to`,
              `t15`.`renewal`,
              `t15`.`previous_term_id`,
              `t15`.`yearly_amount`,
              `t15`.`yearly_margin`,
              `t15`.`indexation`,
              `t15`.`currency`,
              `t15`.`end_reason`,
              `t15`.`end_kind`,
              `t15`.`end_on`,
              `t15`.`until`,
              `t15`.`period`,
              `t15`.`t0`,
              `t15`.`t1`,
              `t15`.`rate0`,
              `t6`.`currency1`,
              `t6`.`day`,
              `t6`.`rate1`
            FROM (
              SELECT
                `t13`.`term_id`,
                `t13`.`contract_id`,
                `t13`.`customer_id`,
                `t13`.`product_id`,
                `t13`.`started_on`,
                `t13`.`ends_on`,
                `t13`.`ended_on`,
                `t13`.`notice_deadline_on`,
                `t13`.`notice_given_on`,
                `t13`.`paused_from`,
                `t13`.`paused_to`,
                `t13`.`renewal`,
                `t13`.`previous_term_id`,
                `t13`.`yearly_amount`,
                `t13`.`yearly_margin`,
                `t13`.`indexation`,
                `t13`.`currency`,
                `t13`.`end_reason`,
                `t13`.`end_kind`,
                `t13`.`end_on`,
                `t13`.`until`,
                `t13`.`period`,
                `t13`.`t0`,
                `t13`.`t1`,
                `t13`.`rate0`
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
                  `t12`.`period`,
                  `t12`.`t0`,
                  `t12`.`t1`,
                  `t7`.`currency0`,
                  `t7`.`day`,
                  `t7`.`rate0`
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      `t9`.`term_id`,
                      `t9`.`contract_id`,
                      `t9`.`customer_id`,
                      `t9`.`product_id`,
                      `t9`.`started_on`,
                      `t9`.`ends_on`,
                      `t9`.`ended_on`,
                      `t9`.`notice_deadline_on`,
                      `t9`.`notice_given_on`,
                      `t9`.`paused_from`,
                      `t9`.`paused_to`,
                      `t9`.`renewal`,
                      `t9`.`previous_term_id`,
                      `t9`.`yearly_amount`,
                      `t9`.`yearly_margin`,
                      `t9`.`indexation`,
                      `t9`.`currency`,
                      `t9`.`end_reason`,
                      `t9`.`end_kind`,
                      `t9`.`end_on`,
                      `t9`.`until`,
                      `t3`.`period`,
                      `t3`.`t0`,
                      `t3`.`t1`
                    FROM (
                      SELECT
                        `t1`.`term_id`,
                        `t1`.`contract_id`,
                        `t1`.`customer_id`,
                        `t1`.`product_id`,
                        `t1`.`started_on`,
                        `t1`.`ends_on`,
                        `t1`.`ended_on`,
                        `t1`.`notice_deadline_on`,
                        `t1`.`notice_given_on`,
                        `t1`.`paused_from`,
                        `t1`.`paused_to`,
                        `t1`.`renewal`,
                        `t1`.`previous_term_id`,
                        `t1`.`yearly_amount`,
                        `t1`.`yearly_margin`,
                        `t1`.`indexation`,
                        COALESCE(`t1`.`currency`, 'EUR') AS `currency`,
                        `t1`.`end_reason`,
                        `t1`.`end_kind`,
                        `t1`.`end_on`,
                        `t1`.`until`
                      FROM `terms` AS `t1`
                    ) AS `t9`
                    CROSS JOIN `decline_rows` AS `t3`
                  ) AS `t10`
                  WHERE
                    `t10`.`started_on` <= `t10`.`t1`
                    AND (
                      (
                        `t10`.`until` IS NULL
                      ) OR (
                        `t10`.`until` > `t10`.`t0`
                      )
                    )
                ) AS `t12`
                LEFT OUTER JOIN (
                  SELECT
                    `t0`.`currency` AS `currency0`,
                    `t0`.`day`,
                    `t0`.`rate` AS `rate0`
                  FROM `decline_rows_2` AS `t0`
                ) AS `t7`
                  ON `t12`.`currency` = `t7`.`currency0` AND `t12`.`t0` = `t7`.`day`
              ) AS `t13`
            ) AS `t15`
            LEFT OUTER JOIN (
              SELECT
                `t0`.`currency` AS `currency1`,
                `t0`.`day`,
                `t0`.`rate` AS `rate1`
              FROM `decline_rows_2` AS `t0`
            ) AS `t6`
              ON `t15`.`currency` = `t6`.`currency1` AND `t15`.`t1` = `t6`.`day`
          ) AS `t16`
        ) AS `t17`
      ) AS `t18`
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS `t19`
  ) AS `t20`
  GROUP BY
    1,
    2,
    3,
    4
) AS `t21`;

-- decline_3, computed once
SELECT
  `t22`.`period`,
  `t22`.`customer_id`,
  `t22`.`numerator`,
  `t22`.`denominator`,
  `t22`.`group_on`,
  `t22`.`value`,
  `t22`.`tenure_band`,
  CAST(FLOOR(
    (
      CAST(RANK() OVER (PARTITION BY `t22`.`period` ORDER BY `t22`.`value` ASC NULLS LAST) - 1 AS DOUBLE) * CAST(5 AS DOUBLE)
    ) / CAST(COUNT(*) OVER (
      PARTITION BY `t22`.`period`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS DOUBLE)
  ) AS BIGINT) AS `size_band`
FROM (
  SELECT
    `t21`.`period`,
    `t21`.`customer_id`,
    `t21`.`numerator`,
    `t21`.`denominator`,
    `t21`.`group_on`,
    `t21`.`value`,
    `t21`.`tenure_band`
  FROM (
    SELECT
      `t20`.`period`,
      `t20`.`customer_id`,
      `t20`.`numerator`,
      `t20`.`denominator`,
      `t20`.`group_on`,
      `t20`.`value`,
      `t20`.`years`,
      IF(
        `t20`.`years` IS NULL OR ISNAN(`t20`.`years`),
        '',
        CASE
          WHEN `t20`.`years` < CAST(1 AS DOUBLE)
          THEN '0-1'
          WHEN `t20`.`years` < CAST(2 AS DOUBLE)
          THEN '1-2'
          WHEN `t20`.`years` < CAST(3 AS DOUBLE)
          THEN '2-3'
          WHEN `t20`.`years` < CAST(5 AS DOUBLE)
          THEN '3-5'
          ELSE '5+'
        END
      ) AS `tenure_band`
    FROM (
      SELECT
        `t18`.`period`,
        `t18`.`customer_id`,
        `t18`.`numerator`,
        `t18`.`denominator`,
        `t18`.`group_on`,
        `t18`.`value`,
        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t18`.`group_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t19`.`since`) AS DOUBLE) / 365.25 AS `years`
      FROM (
        SELECT
          `t15`.`period`,
          `t15`.`customer_id`,
          `t15`.`numerator`,
          `t15`.`denominator`,
          `t15`.`group_on`,
          COALESCE(`t15`.`value`, CAST(0 AS DECIMAL(38, 2))) AS `value`
        FROM (
          SELECT
            `t14`.`period`,
            `t14`.`customer_id`,
            `t14`.`numerator`,
            `t14`.`denominator`,
            `t14`.`group_on`,
            `t14`.`value`
          FROM (
            SELECT
              `t11`.`period`,
              `t11`.`customer_id`,
              `t11`.`numerator`,
              `t11`.`denominator`,
              `t11`.`group_on`,
              `t5`.`period` AS `period_right`,
              `t5`.`customer_id` AS `customer_id_right`,
              `t5`.`value`
            FROM (
              SELECT
                `t0`.`period`,
                `t0`.`customer_id`,
                CAST(COALESCE(
                  NOT (
                    `t0`.`at_end`
                  )
                  AND (
                    `t0`.`left_on` IS NOT NULL
                  )
                  AND NOT (
                    `t0`.`kind` IN ('completed', 'succession')
                  ),
                  FALSE
                ) AS BIGINT) AS `numerator`,
                CAST(1 AS BIGINT) AS `denominator`,
                `t0`.`t0` AS `group_on`
              FROM `decline` AS `t0`
              WHERE
                `t0`.`at_start`
            ) AS `t11`
            LEFT OUTER JOIN (
              SELECT
                `t1`.`period`,
                `t1`.`customer_id`,
                `t1`.`arr0` AS `value`
              FROM `decline_2` AS `t1`
            ) AS `t5`
              ON `t11`.`period` = `t5`.`period` AND `t11`.`customer_id` = `t5`.`customer_id`
          ) AS `t14`
        ) AS `t15`
      ) AS `t18`
      LEFT OUTER JOIN (
        SELECT
          IF(
            COALESCE(
              (
                `t13`.`life` = 1
              )
              AND (
                `t13`.`own_start` < MAKE_DATE(2022, 1, 1)
              )
              AND (
                `t13`.`own_start` < `t13`.`started_on`
              ),
              FALSE
            ),
            `t13`.`own_start`,
            `t13`.`started_on`
          ) AS `since`,
          `t13`.`customer_id` AS `life_customer`,
          `t13`.`started_on` AS `life_start`,
          COALESCE(`t13`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `life_last`
        FROM (
          SELECT
            `t12`.`customer_id`,
            `t12`.`life`,
            `t12`.`started_on`,
            `t12`.`end_on`,
            `t12`.`own_start`
          FROM (
            SELECT
              `t8`.`customer_id`,
              `t8`.`life`,
              `t8`.`started_on`,
              `t8`.`end_on`,
              `t9`.`customer_id` AS `customer_id_right`,
              `t9`.`own_start`
            FROM (
              SELECT
                *
              FROM `lives` AS `t2`
              WHERE
                `t2`.`started_on` < MAKE_DATE(2026, 3, 15)
            ) AS `t8`
            LEFT OUTER JOIN (
              SELECT
                `t3`.`customer_id`,
                `t3`.`started_on` AS `own_start`
              FROM `file_customers` AS `t3`
              WHERE
                `t3`.`known_on` < MAKE_DATE(2026, 3, 15)
            ) AS `t9`
              ON `t8`.`customer_id` = `t9`.`customer_id`
          ) AS `t12`
        ) AS `t13`
      ) AS `t19`
        ON `t18`.`customer_id` = `t19`.`life_customer`
        AND `t19`.`life_start` <= `t18`.`group_on`
        AND `t19`.`life_last` > `t18`.`group_on`
    ) AS `t20`
  ) AS `t21`
) AS `t22`;

-- decline_4, computed once
SELECT
  `t29`.`period`,
  `t29`.`customer_id`,
  `t29`.`numerator`,
  `t29`.`denominator`,
  `t29`.`group_on`,
  `t29`.`value`,
  `t29`.`tenure_band`,
  `t29`.`size_band`,
  `t29`.`before`,
  `t29`.`after`,
  `t29`.`uses`,
  `t29`.`used`,
  IF(
    `t29`.`uses`,
    CAST(FLOOR(
      (
        CAST(RANK() OVER (PARTITION BY `t29`.`period`, `t29`.`uses` ORDER BY `t29`.`after` ASC NULLS LAST) - 1 AS DOUBLE) * CAST(4 AS DOUBLE)
      ) / CAST(COUNT(*) OVER (
        PARTITION BY `t29`.`period`, `t29`.`uses`
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    ) AS BIGINT),
    -1
  ) AS `band`,
  `t29`.`used`
  AND (
    CAST(RANK() OVER (PARTITION BY `t29`.`period`, `t29`.`used` ORDER BY `t29`.`before` DESC) - 1 AS DOUBLE) < (
      0.25 * CAST(COUNT(*) OVER (
        PARTITION BY `t29`.`period`, `t29`.`used`
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    )
  ) AS `heavy`,
  `t29`.`after` <= (
    `t29`.`before` * 0.5
  ) AS `declined`
FROM (
  SELECT
    `t28`.`period`,
    `t28`.`customer_id`,
    `t28`.`numerator`,
    `t28`.`denominator`,
    `t28`.`group_on`,
    `t28`.`value`,
    `t28`.`tenure_band`,
    `t28`.`size_band`,
    COALESCE(CAST(ROUND(`t28`.`before`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS `before`,
    COALESCE(CAST(ROUND(`t28`.`after`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS `after`,
    COALESCE(CAST(ROUND(`t28`.`after`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS `uses`,
    COALESCE(CAST(ROUND(`t28`.`before`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS `used`
  FROM (
    SELECT
      `t27`.`period`,
      `t27`.`customer_id`,
      `t27`.`numerator`,
      `t27`.`denominator`,
      `t27`.`group_on`,
      `t27`.`value`,
      `t27`.`tenure_band`,
      `t27`.`size_band`,
      `t27`.`before`,
      `t27`.`after`
    FROM (
      SELECT
        `t4`.`period`,
        `t4`.`customer_id`,
        `t4`.`numerator`,
        `t4`.`denominator`,
        `t4`.`group_on`,
        `t4`.`value`,
        `t4`.`tenure_band`,
        `t4`.`size_band`,
        `t26`.`period` AS `period_right`,
        `t26`.`customer_id` AS `customer_id_right`,
        `t26`.`before`,
        `t26`.`after`
      FROM `decline_3` AS `t4`
      LEFT OUTER JOIN (
        SELECT
          `t24`.`period`,
          `t24`.`customer_id`,
          SUM(IF(`t24`.`on` > `t24`.`middle`, CAST(0 AS DOUBLE), `t24`.`quantity`)) AS `before`,
          SUM(IF(`t24`.`on` > `t24`.`middle`, `t24`.`quantity`, CAST(0 AS DOUBLE))) AS `after`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t22`.`customer_id`,
              `t22`.`on`,
              `t22`.`events`,
              `t22`.`quantity`,
              `t22`.`inside`,
              `t5`.`period`,
              `t5`.`t0`,
              `t5`.`middle`,
              `t5`.`earlier`
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  `t16`.`customer_id`,
                  `t16`.`on`,
                  `t16`.`events`,
                  `t16`.`quantity`,
                  `t19`.`there_customer` IS NOT NULL AS `inside`
                FROM (
                  SELECT
                    `t13`.`customer_id`,
                    `t13`.`on`,
                    `t13`.`events`,
                    `t13`.`quantity`
                  FROM (
                    SELECT
                      `t11`.`customer_id`,
                      `t11`.`on`,
                      `t11`.`events`,
                      `t11`.`units`,
                      CAST(`t11`.`units` AS DOUBLE) / CAST(10000 AS DOUBLE) AS `quantity`
                    FROM (
                      SELECT
                        `t10`.`customer_id`,
                        `t10`.`on`,
                        SUM(`t10`.`events`) AS `events`,
                        SUM(`t10`.`quantity`) AS `units`
                      FROM (
                        SELECT
                          `t9`.`customer_id`,
                          `t9`.`on`,
                          `t9`.`events`,
                          `t9`.`quantity`
                        FROM (
                          SELECT
                            `t7`.`customer_id`,
                            `t7`.`on`,
                            `t7`.`known_on`,
                            COUNT(*) AS `events`,
                            SUM(`t7`.`units`) AS `quantity`
                          FROM (
                            SELECT
                              `t2`.`event_id`,
                              `t2`.`customer_id`,
                              `t2`.`contact_id`,
                              `t2`.`at`,
                              `t2`.`name`,
                              `t2`.`product_id`,
                              `t2`.`quantity`,
                              `t2`.`on`,
                              CAST(NULL AS DATE) AS `known_on`,
                              COALESCE(
                                CAST(ROUND(`t2`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                CAST(10000 AS BIGINT)
                              ) AS `units`
                            FROM `file_events` AS `t2`
                            WHERE
                              `t2`.`known_on` < MAKE_DATE(2026, 3, 15)
                          ) AS `t7`
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS `t9`
                      ) AS `t10`
                      GROUP BY
                        1,
                        2
                    ) AS `t11`
                  ) AS `t13`
                ) AS `t16`
                LEFT OUTER JOIN (
                  SELECT
                    `t17`.`customer_id` AS `there_customer`,
                    `t17`.`started_on` AS `there_from`,
                    COALESCE(
                      IF(`t17`.`last` = MAKE_DATE(2999, 12, 31), CAST(NULL AS DATE), `t17`.`last`),
                      MAKE_DATE(2999, 12, 31)
                    ) AS `there_to`
                  FROM (
                    SELECT
                      `t14`.`customer_id`,
                      `t14`.`life`,
                      MIN(`t14`.`started_on`) AS `started_on`,
                      MAX(`t14`.`last`) AS `last`
                    FROM (
                      SELECT
                        `t12`.`customer_id`,
                        `t12`.`started_on`,
                        `t12`.`last`,
                        `t12`.`reached`,
                        `t12`.`fresh`,
                        SUM(`t12`.`fresh`) OVER (
                          PARTITION BY `t12`.`customer_id`
                          ORDER BY `t12`.`started_on` ASC NULLS LAST, `t12`.`last` ASC NULLS LAST
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                        ) AS `life`
                      FROM (
                        SELECT
                          `t8`.`customer_id`,
                          `t8`.`started_on`,
                          `t8`.`last`,
                          `t8`.`reached`,
                          CAST((
                            `t8`.`reached` IS NULL
                          )
                          OR (
                            (
                              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`reached`)
                            ) > 1
                          ) AS BIGINT) AS `fresh`
                        FROM (
                          SELECT
                            `t6`.`customer_id`,
                            `t6`.`started_on`,
                            `t6`.`last`,
                            MAX(`t6`.`last`) OVER (
                              PARTITION BY `t6`.`customer_id`
                              ORDER BY `t6`.`started_on` ASC NULLS LAST, `t6`.`last` ASC NULLS LAST
                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                            ) AS `reached`
                          FROM (
                            SELECT DISTINCT
                              `t3`.`customer_id`,
                              `t3`.`started_on`,
                              COALESCE(`t3`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `last`
                            FROM `presence` AS `t3`
                          ) AS `t6`
                        ) AS `t8`
                      ) AS `t12`
                    ) AS `t14`
                    GROUP BY
                      1,
                      2
                  ) AS `t17`
                ) AS `t19`
                  ON `t16`.`customer_id` = `t19`.`there_customer`
                  AND `t19`.`there_from` <= `t16`.`on`
                  AND `t19`.`there_to` >= `t16`.`on`
              ) AS `t20`
              WHERE
                `t20`.`inside`
            ) AS `t22`
            CROSS JOIN `decline_rows_3` AS `t5`
          ) AS `t23`
          WHERE
            `t23`.`on` > `t23`.`earlier` AND `t23`.`on` <= `t23`.`t0`
        ) AS `t24`
        GROUP BY
          1,
          2
      ) AS `t26`
        ON `t4`.`period` = `t26`.`period` AND `t4`.`customer_id` = `t26`.`customer_id`
    ) AS `t27`
  ) AS `t28`
) AS `t29`;

-- asked
SELECT
  `t1`.`declined`,
  COUNT(*) AS `customers`,
  SUM(`t1`.`numerator`) AS `departures`
FROM (
  SELECT
    *
  FROM `decline_4` AS `t0`
  WHERE
    `t0`.`heavy`
) AS `t1`
GROUP BY
  1;

-- decline_5, computed once
SELECT
  `t15`.`period`,
  `t15`.`t0`,
  `t15`.`t1`,
  `t15`.`customer_id`,
  `t15`.`at_start`,
  `t15`.`at_end`,
  `t15`.`first_on`,
  `t15`.`left_on`,
  `t15`.`kind`,
  `t15`.`end_reason`,
  `t15`.`returned_on`,
  `t15`.`provisional`,
  `t15`.`decided_on`
FROM (
  SELECT
    `t12`.`period`,
    `t12`.`t0`,
    `t12`.`t1`,
    `t12`.`customer_id`,
    `t12`.`at_start`,
    `t12`.`at_end`,
    `t12`.`first_on`,
    `t14`.`period` AS `period_right`,
    `t14`.`customer_id` AS `customer_id_right`,
    `t14`.`left_on`,
    `t14`.`kind`,
    `t14`.`end_reason`,
    `t14`.`returned_on`,
    `t14`.`provisional`,
    `t14`.`decided_on`
  FROM (
    SELECT
      `t9`.`period`,
      `t9`.`t0`,
      `t9`.`t1`,
      `t9`.`customer_id`,
      BOOL_OR(`t9`.`start`) AS `at_start`,
      BOOL_OR(`t9`.`finish`) AS `at_end`,
      MIN(`t9`.`started_on`) AS `first_on`
    FROM (
      SELECT
        `t6`.`customer_id`,
        `t6`.`started_on`,
        `t6`.`end_on`,
        `t6`.`until`,
        `t6`.`period`,
        `t6`.`t0`,
        `t6`.`t1`,
        (
          `t6`.`started_on` <= `t6`.`t0`
        )
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t0`
          )
        ) AS `start`,
        (
          `t6`.`started_on` <= `t6`.`t1`
        )
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t1`
          )
        ) AS `finish`
      FROM (
        SELECT
          `t3`.`customer_id`,
          `t3`.`started_on`,
          `t3`.`end_on`,
          `t3`.`until`,
          `t4`.`period`,
          `t4`.`t0`,
          `t4`.`t1`
        FROM `presence` AS `t3`
        CROSS JOIN `decline_rows_4` AS `t4`
      ) AS `t6`
      WHERE
        `t6`.`started_on` <= `t6`.`t1`
        AND (
          (
            `t6`.`until` IS NULL
          ) OR (
            `t6`.`until` > `t6`.`t0`
          )
        )
    ) AS `t9`
    GROUP BY
      1,
      2,
      3,
      4
  ) AS `t12`
  LEFT OUTER JOIN (
    SELECT
      `t11`.`period`,
      `t11`.`customer_id`,
      `t11`.`left_on`,
      `t11`.`kind`,
      `t11`.`end_reason`,
      `t11`.`returned_on`,
      `t11`.`provisional`,
      `t11`.`decided_on`
    FROM (
      SELECT
        `t8`.`customer_id`,
        `t8`.`life`,
        `t8`.`started_on`,
        `t8`.`left_on`,
        `t8`.`returned_on`,
        `t8`.`provisional`,
        `t8`.`decided_on`,
        `t8`.`end_reason`,
        `t8`.`kind`,
        `t8`.`period`,
        `t8`.`t0`,
        `t8`.`t1`,
        ROW_NUMBER() OVER (PARTITION BY `t8`.`period`, `t8`.`customer_id` ORDER BY `t8`.`life` DESC) - 1 AS `behind`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t5`.`customer_id`,
            `t5`.`life`,
            `t5`.`started_on`,
            `t5`.`left_on`,
            `t5`.`returned_on`,
            `t5`.`provisional`,
            `t5`.`decided_on`,
            `t5`.`end_reason`,
            `t5`.`kind`,
            `t4`.`period`,
            `t4`.`t0`,
            `t4`.`t1`
          FROM `departures` AS `t5`
          CROSS JOIN `decline_rows_4` AS `t4`
        ) AS `t7`
        WHERE
          `t7`.`left_on` > `t7`.`t0` AND `t7`.`left_on` <= `t7`.`t1`
      ) AS `t8`
    ) AS `t11`
    WHERE
      `t11`.`behind` = 0
  ) AS `t14`
    ON `t12`.`period` = `t14`.`period` AND `t12`.`customer_id` = `t14`.`customer_id`
) AS `t15`;

-- asked
SELECT
  `t0`.`customer_id`,
  `t0`.`on`,
  `t0`.`successor_id`
FROM `departures_rows` AS `t0`;

-- decline_6, computed once
SELECT
  `t21`.`period`,
  `t21`.`t0`,
  `t21`.`t1`,
  `t21`.`customer_id`,
  `t21`.`arr0`,
  `t21`.`arr1`,
  `t21`.`arr1_now`,
  `t21`.`indexed`,
  `t21`.`arr1` AS `carried`,
  CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(38, 2)) AS `moved`
FROM (
  SELECT
    `t20`.`period`,
    `t20`.`t0`,
    `t20`.`t1`,
    `t20`.`customer_id`,
    SUM(`t20`.`arr0`) AS `arr0`,
    SUM(`t20`.`arr1`) AS `arr1`,
    SUM(`t20`.`arr1_now`) AS `arr1_now`,
    SUM(`t20`.`indexed`) AS `indexed`
  FROM (
    SELECT
      `t19`.`period`,
      `t19`.`t0`,
      `t19`.`t1`,
      `t19`.`customer_id`,
      `t19`.`contract`,
      `t19`.`arr0`,
      `t19`.`arr1`,
      `t19`.`arr1_now`,
      IF(`t19`.`runs`, `t19`.`indexed`, `t19`.`indexed` - `t19`.`indexed`) AS `indexed`,
      `t19`.`runs`
    FROM (
      SELECT
        `t18`.`period`,
        `t18`.`t0`,
        `t18`.`t1`,
        `t18`.`customer_id`,
        `t18`.`contract`,
        SUM(`t18`.`arr0`) AS `arr0`,
        SUM(`t18`.`arr1`) AS `arr1`,
        SUM(`t18`.`arr1_now`) AS `arr1_now`,
        SUM(`t18`.`indexed`) AS `indexed`,
        BOOL_OR(`t18`.`at1`) AS `runs`
      FROM (
        SELECT
          `t17`.`term_id`,
          `t17`.`contract_id`,
          `t17`.`customer_id`,
          `t17`.`product_id`,
          `t17`.`started_on`,
          `t17`.`ends_on`,
          `t17`.`ended_on`,
          `t17`.`notice_deadline_on`,
          `t17`.`notice_given_on`,
          `t17`.`paused_from`,
          `t17`.`paused_to`,
          `t17`.`renewal`,
          `t17`.`previous_term_id`,
          `t17`.`yearly_amount`,
          `t17`.`yearly_margin`,
          `t17`.`indexation`,
          `t17`.`currency`,
          `t17`.`end_reason`,
          `t17`.`end_kind`,
          `t17`.`end_on`,
          `t17`.`until`,
          `t17`.`period`,
          `t17`.`t0`,
          `t17`.`t1`,
          `t17`.`rate0`,
          `t17`.`rate1`,
          (
            `t17`.`started_on` <= `t17`.`t0`
          )
          AND (
            (
              `t17`.`until` IS NULL
            ) OR (
              `t17`.`until` > `t17`.`t0`
            )
          ) AS `at0`,
          (
            `t17`.`started_on` <= `t17`.`t1`
          )
          AND (
            (
              `t17`.`until` IS NULL
            ) OR (
              `t17`.`until` > `t17`.`t1`
            )
          ) AS `at1`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t0`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t0`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr0`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t1`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t1`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr1`,
          IF(
            (
              `t17`.`started_on` <= `t17`.`t1`
            )
            AND (
              (
                `t17`.`until` IS NULL
              ) OR (
                `t17`.`until` > `t17`.`t1`
              )
            ),
            COALESCE(
              CAST(ROUND(`t17`.`yearly_amount` * `t17`.`rate1`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `arr1_now`,
          IF(
            `t17`.`started_on` > `t17`.`t0`,
            COALESCE(
              CAST(ROUND(`t17`.`indexation` * `t17`.`rate0`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `indexed`,
          COALESCE(`t17`.`contract_id`, `t17`.`term_id`) AS `contract`
        FROM (
          SELECT
            `t16`.`term_id`,
            `t16`.`contract_id`,
            `t16`.`customer_id`,
            `t16`.`product_id`,
            `t16`.`started_on`,
            `t16`.`ends_on`,
            `t16`.`ended_on`,
            `t16`.`notice_deadline_on`,
            `t16`.`notice_given_on`,
            `t16`.`paused_from`,
            `t16`.`paused_to`,
            `t16`.`renewal`,
            `t16`.`previous_term_id`,
            `t16`.`yearly_amount`,
            `t16`.`yearly_margin`,
            `t16`.`indexation`,
            `t16`.`currency`,
            `t16`.`end_reason`,
            `t16`.`end_kind`,
            `t16`.`end_on`,
            `t16`.`until`,
            `t16`.`period`,
            `t16`.`t0`,
            `t16`.`t1`,
            `t16`.`rate0`,
            `t16`.`rate1`
          FROM (
            SELECT
              `t15`.`term_id`,
              `t15`.`contract_id`,
              `t15`.`customer_id`,
              `t15`.`product_id`,
              `t15`.`started_on`,
              `t15`.`ends_on`,
              `t15`.`ended_on`,
              `t15`.`notice_deadline_on`,
              `t15`.`notice_given_on`,
              `t15`.`paused_from`,
              `t15`.`paused_to`,
              `t15`.`renewal`,
              `t15`.`previous_term_id`,
              `t15`.`yearly_amount`,
              `t15`.`yearly_margin`,
              `t15`.`indexation`,
              `t15`.`currency`,
              `t15`.`end_reason`,
              `t15`.`end_kind`,
              `t15`.`end_on`,
              `t15`.`until`,
              `t15`.`period`,
              `t15`.`t0`,
              `t15`.`t1`,
              `t15`.`rate0`,
              `t6`.`currency1`,
              `t6`.`day`,
              `t6`.`rate1`
            FROM (
              SELECT
                `t13`.`term_id`,
                `t13`.`contract_id`,
                `t13`.`customer_id`,
                `t13`.`product_id`,
                `t13`.`started_on`,
                `t13`.`ends_on`,
                `t13`.`ended_on`,
                `t13`.`notice_deadline_on`,
                `t13`.`notice_given_on`,
                `t13`.`paused_from`,
                `t13`.`paused_to`,
                `t13`.`renewal`,
                `t13`.`previous_term_id`,
                `t13`.`yearly_amount`,
                `t13`.`yearly_margin`,
                `t13`.`indexation`,
                `t13`.`currency`,
                `t13`.`end_reason`,
                `t13`.`end_kind`,
                `t13`.`end_on`,
                `t13`.`until`,
                `t13`.`period`,
                `t13`.`t0`,
                `t13`.`t1`,
                `t13`.`rate0`
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
                  `t12`.`period`,
                  `t12`.`t0`,
                  `t12`.`t1`,
                  `t7`.`currency0`,
                  `t7`.`day`,
                  `t7`.`rate0`
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      `t9`.`term_id`,
                      `t9`.`contract_id`,
                      `t9`.`customer_id`,
                      `t9`.`product_id`,
                      `t9`.`started_on`,
                      `t9`.`ends_on`,
                      `t9`.`ended_on`,
                      `t9`.`notice_deadline_on`,
                      `t9`.`notice_given_on`,
                      `t9`.`paused_from`,
                      `t9`.`paused_to`,
                      `t9`.`renewal`,
                      `t9`.`previous_term_id`,
                      `t9`.`yearly_amount`,
                      `t9`.`yearly_margin`,
                      `t9`.`indexation`,
                      `t9`.`currency`,
                      `t9`.`end_reason`,
                      `t9`.`end_kind`,
                      `t9`.`end_on`,
                      `t9`.`until`,
                      `t3`.`period`,
                      `t3`.`t0`,
                      `t3`.`t1`
                    FROM (
                      SELECT
                        `t1`.`term_id`,
                        `t1`.`contract_id`,
                        `t1`.`customer_id`,
                        `t1`.`product_id`,
                        `t1`.`started_on`,
                        `t1`.`ends_on`,
                        `t1`.`ended_on`,
                        `t1`.`notice_deadline_on`,
                        `t1`.`notice_given_on`,
                        `t1`.`paused_from`,
                        `t1`.`paused_to`,
                        `t1`.`renewal`,
                        `t1`.`previous_term_id`,
                        `t1`.`yearly_amount`,
                        `t1`.`yearly_margin`,
                        `t1`.`indexation`,
                        COALESCE(`t1`.`currency`, 'EUR') AS `currency`,
                        `t1`.`end_reason`,
                        `t1`.`end_kind`,
                        `t1`.`end_on`,
                        `t1`.`until`
                      FROM `terms` AS `t1`
                    ) AS `t9`
                    CROSS JOIN `decline_rows_4` AS `t3`
                  ) AS `t10`
                  WHERE
                    `t10`.`started_on` <= `t10`.`t1`
                    AND (
                      (
                        `t10`.`until` IS NULL
                      ) OR (
                        `t10`.`until` > `t10`.`t0`
                      )
                    )
                ) AS `t12`
                LEFT OUTER JOIN (
                  SELECT
                    `t0`.`currency` AS `currency0`,
                    `t0`.`day`,
                    `t0`.`rate` AS `rate0`
                  FROM `decline_rows_5` AS `t0`
                ) AS `t7`
                  ON `t12`.`currency` = `t7`.`currency0` AND `t12`.`t0` = `t7`.`day`
              ) AS `t13`
            ) AS `t15`
            LEFT OUTER JOIN (
              SELECT
                `t0`.`currency` AS `currency1`,
                `t0`.`day`,
                `t0`.`rate` AS `rate1`
              FROM `decline_rows_5` AS `t0`
            ) AS `t6`
              ON `t15`.`currency` = `t6`.`currency1` AND `t15`.`t1` = `t6`.`day`
          ) AS `t16`
        ) AS `t17`
      ) AS `t18`
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS `t19`
  ) AS `t20`
  GROUP BY
    1,
    2,
    3,
    4
) AS `t21`;

-- decline_7, computed once
SELECT
  `t22`.`period`,
  `t22`.`customer_id`,
  `t22`.`numerator`,
  `t22`.`denominator`,
  `t22`.`group_on`,
  `t22`.`value`,
  `t22`.`tenure_band`,
  CAST(FLOOR(
    (
      CAST(RANK() OVER (PARTITION BY `t22`.`period` ORDER BY `t22`.`value` ASC NULLS LAST) - 1 AS DOUBLE) * CAST(5 AS DOUBLE)
    ) / CAST(COUNT(*) OVER (
      PARTITION BY `t22`.`period`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS DOUBLE)
  ) AS BIGINT) AS `size_band`
FROM (
  SELECT
    `t21`.`period`,
    `t21`.`customer_id`,
    `t21`.`numerator`,
    `t21`.`denominator`,
    `t21`.`group_on`,
    `t21`.`value`,
    `t21`.`tenure_band`
  FROM (
    SELECT
      `t20`.`period`,
      `t20`.`customer_id`,
      `t20`.`numerator`,
      `t20`.`denominator`,
      `t20`.`group_on`,
      `t20`.`value`,
      `t20`.`years`,
      IF(
        `t20`.`years` IS NULL OR ISNAN(`t20`.`years`),
        '',
        CASE
          WHEN `t20`.`years` < CAST(1 AS DOUBLE)
          THEN '0-1'
          WHEN `t20`.`years` < CAST(2 AS DOUBLE)
          THEN '1-2'
          WHEN `t20`.`years` < CAST(3 AS DOUBLE)
          THEN '2-3'
          WHEN `t20`.`years` < CAST(5 AS DOUBLE)
          THEN '3-5'
          ELSE '5+'
        END
      ) AS `tenure_band`
    FROM (
      SELECT
        `t18`.`period`,
        `t18`.`customer_id`,
        `t18`.`numerator`,
        `t18`.`denominator`,
        `t18`.`group_on`,
        `t18`.`value`,
        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t18`.`group_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t19`.`since`) AS DOUBLE) / 365.25 AS `years`
      FROM (
        SELECT
          `t15`.`period`,
          `t15`.`customer_id`,
          `t15`.`numerator`,
          `t15`.`denominator`,
          `t15`.`group_on`,
          COALESCE(`t15`.`value`, CAST(0 AS DECIMAL(38, 2))) AS `value`
        FROM (
          SELECT
            `t14`.`period`,
            `t14`.`customer_id`,
            `t14`.`numerator`,
            `t14`.`denominator`,
            `t14`.`group_on`,
            `t14`.`value`
          FROM (
            SELECT
              `t11`.`period`,
              `t11`.`customer_id`,
              `t11`.`numerator`,
              `t11`.`denominator`,
              `t11`.`group_on`,
              `t5`.`period` AS `period_right`,
              `t5`.`customer_id` AS `customer_id_right`,
              `t5`.`value`
            FROM (
              SELECT
                `t0`.`period`,
                `t0`.`customer_id`,
                CAST(COALESCE(
                  NOT (
                    `t0`.`at_end`
                  )
                  AND (
                    `t0`.`left_on` IS NOT NULL
                  )
                  AND NOT (
                    `t0`.`kind` IN ('completed', 'succession')
                  ),
                  FALSE
                ) AS BIGINT) AS `numerator`,
                CAST(1 AS BIGINT) AS `denominator`,
                `t0`.`t0` AS `group_on`
              FROM `decline_5` AS `t0`
              WHERE
                `t0`.`at_start`
            ) AS `t11`
            LEFT OUTER JOIN (
              SELECT
                `t1`.`period`,
                `t1`.`customer_id`,
                `t1`.`arr0` AS `value`
              FROM `decline_6` AS `t1`
            ) AS `t5`
              ON `t11`.`period` = `t5`.`period` AND `t11`.`customer_id` = `t5`.`customer_id`
          ) AS `t14`
        ) AS `t15`
      ) AS `t18`
      LEFT OUTER JOIN (
        SELECT
          IF(
            COALESCE(
              (
                `t13`.`life` = 1
              )
              AND (
                `t13`.`own_start` < MAKE_DATE(2022, 1, 1)
              )
              AND (
                `t13`.`own_start` < `t13`.`started_on`
              ),
              FALSE
            ),
            `t13`.`own_start`,
            `t13`.`started_on`
          ) AS `since`,
          `t13`.`customer_id` AS `life_customer`,
          `t13`.`started_on` AS `life_start`,
          COALESCE(`t13`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `life_last`
        FROM (
          SELECT
            `t12`.`customer_id`,
            `t12`.`life`,
            `t12`.`started_on`,
            `t12`.`end_on`,
            `t12`.`own_start`
          FROM (
            SELECT
              `t8`.`customer_id`,
              `t8`.`life`,
              `t8`.`started_on`,
              `t8`.`end_on`,
              `t9`.`customer_id` AS `customer_id_right`,
              `t9`.`own_start`
            FROM (
              SELECT
                *
              FROM `lives` AS `t2`
              WHERE
                `t2`.`started_on` < MAKE_DATE(2026, 3, 15)
            ) AS `t8`
            LEFT OUTER JOIN (
              SELECT
                `t3`.`customer_id`,
                `t3`.`started_on` AS `own_start`
              FROM `file_customers` AS `t3`
              WHERE
                `t3`.`known_on` < MAKE_DATE(2026, 3, 15)
            ) AS `t9`
              ON `t8`.`customer_id` = `t9`.`customer_id`
          ) AS `t12`
        ) AS `t13`
      ) AS `t19`
        ON `t18`.`customer_id` = `t19`.`life_customer`
        AND `t19`.`life_start` <= `t18`.`group_on`
        AND `t19`.`life_last` > `t18`.`group_on`
    ) AS `t20`
  ) AS `t21`
) AS `t22`;

-- decline_8, computed once
SELECT
  `t29`.`period`,
  `t29`.`customer_id`,
  `t29`.`numerator`,
  `t29`.`denominator`,
  `t29`.`group_on`,
  `t29`.`value`,
  `t29`.`tenure_band`,
  `t29`.`size_band`,
  `t29`.`before`,
  `t29`.`after`,
  `t29`.`uses`,
  `t29`.`used`,
  IF(
    `t29`.`uses`,
    CAST(FLOOR(
      (
        CAST(RANK() OVER (PARTITION BY `t29`.`period`, `t29`.`uses` ORDER BY `t29`.`after` ASC NULLS LAST) - 1 AS DOUBLE) * CAST(4 AS DOUBLE)
      ) / CAST(COUNT(*) OVER (
        PARTITION BY `t29`.`period`, `t29`.`uses`
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    ) AS BIGINT),
    -1
  ) AS `band`,
  `t29`.`used`
  AND (
    CAST(RANK() OVER (PARTITION BY `t29`.`period`, `t29`.`used` ORDER BY `t29`.`before` DESC) - 1 AS DOUBLE) < (
      0.25 * CAST(COUNT(*) OVER (
        PARTITION BY `t29`.`period`, `t29`.`used`
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS DOUBLE)
    )
  ) AS `heavy`,
  `t29`.`after` <= (
    `t29`.`before` * 0.5
  ) AS `declined`
FROM (
  SELECT
    `t28`.`period`,
    `t28`.`customer_id`,
    `t28`.`numerator`,
    `t28`.`denominator`,
    `t28`.`group_on`,
    `t28`.`value`,
    `t28`.`tenure_band`,
    `t28`.`size_band`,
    COALESCE(CAST(ROUND(`t28`.`before`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS `before`,
    COALESCE(CAST(ROUND(`t28`.`after`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) AS `after`,
    COALESCE(CAST(ROUND(`t28`.`after`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS `uses`,
    COALESCE(CAST(ROUND(`t28`.`before`, 6) AS DOUBLE), CAST(0 AS DOUBLE)) > 0 AS `used`
  FROM (
    SELECT
      `t27`.`period`,
      `t27`.`customer_id`,
      `t27`.`numerator`,
      `t27`.`denominator`,
      `t27`.`group_on`,
      `t27`.`value`,
      `t27`.`tenure_band`,
      `t27`.`size_band`,
      `t27`.`before`,
      `t27`.`after`
    FROM (
      SELECT
        `t4`.`period`,
        `t4`.`customer_id`,
        `t4`.`numerator`,
        `t4`.`denominator`,
        `t4`.`group_on`,
        `t4`.`value`,
        `t4`.`tenure_band`,
        `t4`.`size_band`,
        `t26`.`period` AS `period_right`,
        `t26`.`customer_id` AS `customer_id_right`,
        `t26`.`before`,
        `t26`.`after`
      FROM `decline_7` AS `t4`
      LEFT OUTER JOIN (
        SELECT
          `t24`.`period`,
          `t24`.`customer_id`,
          SUM(IF(`t24`.`on` > `t24`.`middle`, CAST(0 AS DOUBLE), `t24`.`quantity`)) AS `before`,
          SUM(IF(`t24`.`on` > `t24`.`middle`, `t24`.`quantity`, CAST(0 AS DOUBLE))) AS `after`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t22`.`customer_id`,
              `t22`.`on`,
              `t22`.`events`,
              `t22`.`quantity`,
              `t22`.`inside`,
              `t5`.`period`,
              `t5`.`t0`,
              `t5`.`middle`,
              `t5`.`earlier`
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  `t16`.`customer_id`,
                  `t16`.`on`,
                  `t16`.`events`,
                  `t16`.`quantity`,
                  `t19`.`there_customer` IS NOT NULL AS `inside`
                FROM (
                  SELECT
                    `t13`.`customer_id`,
                    `t13`.`on`,
                    `t13`.`events`,
                    `t13`.`quantity`
                  FROM (
                    SELECT
                      `t11`.`customer_id`,
                      `t11`.`on`,
                      `t11`.`events`,
                      `t11`.`units`,
                      CAST(`t11`.`units` AS DOUBLE) / CAST(10000 AS DOUBLE) AS `quantity`
                    FROM (
                      SELECT
                        `t10`.`customer_id`,
                        `t10`.`on`,
                        SUM(`t10`.`events`) AS `events`,
                        SUM(`t10`.`quantity`) AS `units`
                      FROM (
                        SELECT
                          `t9`.`customer_id`,
                          `t9`.`on`,
                          `t9`.`events`,
                          `t9`.`quantity`
                        FROM (
                          SELECT
                            `t7`.`customer_id`,
                            `t7`.`on`,
                            `t7`.`known_on`,
                            COUNT(*) AS `events`,
                            SUM(`t7`.`units`) AS `quantity`
                          FROM (
                            SELECT
                              `t2`.`event_id`,
                              `t2`.`customer_id`,
                              `t2`.`contact_id`,
                              `t2`.`at`,
                              `t2`.`name`,
                              `t2`.`product_id`,
                              `t2`.`quantity`,
                              `t2`.`on`,
                              CAST(NULL AS DATE) AS `known_on`,
                              COALESCE(
                                CAST(ROUND(`t2`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                CAST(10000 AS BIGINT)
                              ) AS `units`
                            FROM `file_events` AS `t2`
                            WHERE
                              `t2`.`known_on` < MAKE_DATE(2026, 3, 15)
                          ) AS `t7`
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS `t9`
                      ) AS `t10`
                      GROUP BY
                        1,
                        2
                    ) AS `t11`
                  ) AS `t13`
                ) AS `t16`
                LEFT OUTER JOIN (
                  SELECT
                    `t17`.`customer_id` AS `there_customer`,
                    `t17`.`started_on` AS `there_from`,
                    COALESCE(
                      IF(`t17`.`last` = MAKE_DATE(2999, 12, 31), CAST(NULL AS DATE), `t17`.`last`),
                      MAKE_DATE(2999, 12, 31)
                    ) AS `there_to`
                  FROM (
                    SELECT
                      `t14`.`customer_id`,
                      `t14`.`life`,
                      MIN(`t14`.`started_on`) AS `started_on`,
                      MAX(`t14`.`last`) AS `last`
                    FROM (
                      SELECT
                        `t12`.`customer_id`,
                        `t12`.`started_on`,
                        `t12`.`last`,
                        `t12`.`reached`,
                        `t12`.`fresh`,
                        SUM(`t12`.`fresh`) OVER (
                          PARTITION BY `t12`.`customer_id`
                          ORDER BY `t12`.`started_on` ASC NULLS LAST, `t12`.`last` ASC NULLS LAST
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                        ) AS `life`
                      FROM (
                        SELECT
                          `t8`.`customer_id`,
                          `t8`.`started_on`,
                          `t8`.`last`,
                          `t8`.`reached`,
                          CAST((
                            `t8`.`reached` IS NULL
                          )
                          OR (
                            (
                              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`reached`)
                            ) > 1
                          ) AS BIGINT) AS `fresh`
                        FROM (
                          SELECT
                            `t6`.`customer_id`,
                            `t6`.`started_on`,
                            `t6`.`last`,
                            MAX(`t6`.`last`) OVER (
                              PARTITION BY `t6`.`customer_id`
                              ORDER BY `t6`.`started_on` ASC NULLS LAST, `t6`.`last` ASC NULLS LAST
                              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
                            ) AS `reached`
                          FROM (
                            SELECT DISTINCT
                              `t3`.`customer_id`,
                              `t3`.`started_on`,
                              COALESCE(`t3`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `last`
                            FROM `presence` AS `t3`
                          ) AS `t6`
                        ) AS `t8`
                      ) AS `t12`
                    ) AS `t14`
                    GROUP BY
                      1,
                      2
                  ) AS `t17`
                ) AS `t19`
                  ON `t16`.`customer_id` = `t19`.`there_customer`
                  AND `t19`.`there_from` <= `t16`.`on`
                  AND `t19`.`there_to` >= `t16`.`on`
              ) AS `t20`
              WHERE
                `t20`.`inside`
            ) AS `t22`
            CROSS JOIN `decline_rows_6` AS `t5`
          ) AS `t23`
          WHERE
            `t23`.`on` > `t23`.`earlier` AND `t23`.`on` <= `t23`.`t0`
        ) AS `t24`
        GROUP BY
          1,
          2
      ) AS `t26`
        ON `t4`.`period` = `t26`.`period` AND `t4`.`customer_id` = `t26`.`customer_id`
    ) AS `t27`
  ) AS `t28`
) AS `t29`;

-- asked
SELECT
  `t0`.`customer_id`,
  `t0`.`before`,
  `t0`.`after`,
  `t0`.`value` AS `yearly_amount`
FROM `decline_8` AS `t0`
WHERE
  `t0`.`heavy` AND `t0`.`declined`;
