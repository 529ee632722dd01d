-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
WITH `t11` AS (
  SELECT
    `t10`.`customer_id`,
    `t10`.`left_on`,
    (
      ROW_NUMBER() OVER (
        PARTITION BY `t10`.`customer_id`, `t10`.`left_on`
        ORDER BY `t10`.`given_rank` ASC NULLS LAST, `t10`.`apart` ASC NULLS LAST, `t10`.`given_on` ASC NULLS LAST, `t10`.`given_reason` ASC NULLS LAST
      ) - 1
    ) + 1 AS `rank`,
    CASE
      WHEN `t10`.`given_reason` IS NULL
      THEN 'unknown'
      WHEN `t10`.`given_reason` IN (
        'service',
        'price',
        'fit',
        'onboarding',
        'reach',
        'competitor',
        'unused',
        'moved',
        'finances',
        'payment',
        'other',
        'unknown'
      )
      THEN `t10`.`given_reason`
      ELSE 'other'
    END AS `reason`,
    COALESCE(`t10`.`given_source`, 'colleague') AS `source`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t8`.`customer_id`,
        `t8`.`left_on`,
        `t8`.`end_reason`,
        `t8`.`kind`,
        `t8`.`given_customer`,
        `t8`.`given_on`,
        `t8`.`given_rank`,
        `t8`.`given_reason`,
        `t8`.`given_source`,
        `t8`.`apart`,
        ROW_NUMBER() OVER (
          PARTITION BY `t8`.`given_customer`, `t8`.`given_on`, `t8`.`given_reason`
          ORDER BY `t8`.`apart` ASC NULLS LAST, `t8`.`left_on` ASC NULLS LAST
        ) - 1 AS `behind`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t6`.`customer_id`,
            `t6`.`left_on`,
            `t6`.`end_reason`,
            `t6`.`kind`,
            `t6`.`given_customer`,
            `t6`.`given_on`,
            `t6`.`given_rank`,
            `t6`.`given_reason`,
            `t6`.`given_source`,
            ABS(
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t6`.`left_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t6`.`given_on`)
            ) AS `apart`
          FROM (
            SELECT
              `t4`.`customer_id`,
              `t4`.`left_on`,
              `t4`.`end_reason`,
              `t4`.`kind`,
              `t5`.`given_customer`,
              `t5`.`given_on`,
              `t5`.`given_rank`,
              `t5`.`given_reason`,
              `t5`.`given_source`
            FROM (
              SELECT
                `t0`.`customer_id`,
                `t0`.`left_on`,
                `t0`.`end_reason`,
                `t0`.`kind`
              FROM `departures` AS `t0`
            ) AS `t4`
            INNER JOIN (
              SELECT
                `t1`.`customer_id` AS `given_customer`,
                `t1`.`left_on` AS `given_on`,
                `t1`.`rank` AS `given_rank`,
                `t1`.`reason` AS `given_reason`,
                `t1`.`source` AS `given_source`
              FROM `reasons_rows` AS `t1`
            ) AS `t5`
              ON `t4`.`customer_id` = `t5`.`given_customer`
          ) AS `t6`
        ) AS `t7`
        WHERE
          `t7`.`apart` <= 92
      ) AS `t8`
    ) AS `t9`
    WHERE
      `t9`.`behind` = 0
  ) AS `t10`
)
SELECT
  *
FROM `t11` AS `t12`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t16`.`customer_id`,
    `t16`.`left_on`,
    CAST(1 AS BIGINT) AS `rank`,
    CASE
      WHEN `t16`.`end_reason` IS NULL
      THEN 'unknown'
      WHEN `t16`.`end_reason` IN (
        'service',
        'price',
        'fit',
        'onboarding',
        'reach',
        'competitor',
        'unused',
        'moved',
        'finances',
        'payment',
        'other',
        'unknown'
      )
      THEN `t16`.`end_reason`
      ELSE 'other'
    END AS `reason`,
    IF(`t16`.`end_reason` IS NOT NULL, 'contract', 'unknown') AS `source`
  FROM (
    SELECT
      `t4`.`customer_id`,
      `t4`.`left_on`,
      `t4`.`end_reason`,
      `t4`.`kind`,
      `t15`.`customer_id` AS `customer_id_right`,
      `t15`.`left_on` AS `left_on_right`,
      `t15`.`told`
    FROM (
      SELECT
        `t0`.`customer_id`,
        `t0`.`left_on`,
        `t0`.`end_reason`,
        `t0`.`kind`
      FROM `departures` AS `t0`
    ) AS `t4`
    LEFT OUTER JOIN (
      SELECT
        `t13`.`customer_id`,
        `t13`.`left_on`,
        TRUE AS `told`
      FROM (
        SELECT DISTINCT
          `t12`.`customer_id`,
          `t12`.`left_on`
        FROM `t11` AS `t12`
      ) AS `t13`
    ) AS `t15`
      ON `t4`.`customer_id` = `t15`.`customer_id` AND `t4`.`left_on` = `t15`.`left_on`
  ) AS `t16`
  WHERE
    `t16`.`told` IS NULL
) AS `t17`;
