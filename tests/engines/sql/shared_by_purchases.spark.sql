-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- presence, computed once
SELECT
  `t7`.`customer_id`,
  `t7`.`started_on`,
  IF(
    (
      `t7`.`end_on` + INTERVAL '90' DAY
    ) < MAKE_DATE(2026, 3, 15),
    `t7`.`end_on` + INTERVAL '90' DAY,
    CAST(NULL AS DATE)
  ) AS `end_on`,
  IF(
    (
      `t7`.`end_on` + INTERVAL '90' DAY
    ) < MAKE_DATE(2026, 3, 15),
    `t7`.`end_on` + INTERVAL '90' DAY,
    CAST(NULL AS DATE)
  ) AS `until`
FROM (
  SELECT
    `t6`.`customer_id`,
    `t6`.`life`,
    `t6`.`started_on`,
    IF(`t6`.`last` = MAKE_DATE(2999, 12, 31), CAST(NULL AS DATE), `t6`.`last`) AS `end_on`
  FROM (
    SELECT
      `t5`.`customer_id`,
      `t5`.`life`,
      MIN(`t5`.`started_on`) AS `started_on`,
      MAX(`t5`.`last`) AS `last`
    FROM (
      SELECT
        `t4`.`customer_id`,
        `t4`.`started_on`,
        `t4`.`last`,
        `t4`.`reached`,
        `t4`.`fresh`,
        SUM(`t4`.`fresh`) OVER (
          PARTITION BY `t4`.`customer_id`
          ORDER BY `t4`.`started_on` ASC NULLS LAST, `t4`.`last` ASC NULLS LAST
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS `life`
      FROM (
        SELECT
          `t3`.`customer_id`,
          `t3`.`started_on`,
          `t3`.`last`,
          `t3`.`reached`,
          CAST((
            `t3`.`reached` IS NULL
          )
          OR (
            (
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t3`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t3`.`reached`)
            ) > 90
          ) AS BIGINT) AS `fresh`
        FROM (
          SELECT
            `t2`.`customer_id`,
            `t2`.`started_on`,
            `t2`.`last`,
            MAX(`t2`.`last`) OVER (
              PARTITION BY `t2`.`customer_id`
              ORDER BY `t2`.`started_on` ASC NULLS LAST, `t2`.`last` ASC NULLS LAST
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS `reached`
          FROM (
            SELECT DISTINCT
              `t1`.`customer_id`,
              `t1`.`day` AS `started_on`,
              COALESCE(`t1`.`day`, MAKE_DATE(2999, 12, 31)) AS `last`
            FROM (
              SELECT DISTINCT
                `t0`.`customer_id`,
                `t0`.`on` AS `day`
              FROM `file_transactions` AS `t0`
              WHERE
                `t0`.`known_on` < MAKE_DATE(2026, 3, 15)
            ) AS `t1`
          ) AS `t2`
        ) AS `t3`
      ) AS `t4`
    ) AS `t5`
    GROUP BY
      1,
      2
  ) AS `t6`
) AS `t7`;

-- lives, computed once
SELECT
  `t5`.`customer_id`,
  `t5`.`life`,
  `t5`.`started_on`,
  IF(`t5`.`last` = MAKE_DATE(2999, 12, 31), CAST(NULL AS DATE), `t5`.`last`) AS `end_on`
FROM (
  SELECT
    `t4`.`customer_id`,
    `t4`.`life`,
    MIN(`t4`.`started_on`) AS `started_on`,
    MAX(`t4`.`last`) AS `last`
  FROM (
    SELECT
      `t3`.`customer_id`,
      `t3`.`started_on`,
      `t3`.`last`,
      `t3`.`reached`,
      `t3`.`fresh`,
      SUM(`t3`.`fresh`) OVER (
        PARTITION BY `t3`.`customer_id`
        ORDER BY `t3`.`started_on` ASC NULLS LAST, `t3`.`last` ASC NULLS LAST
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS `life`
    FROM (
      SELECT
        `t2`.`customer_id`,
        `t2`.`started_on`,
        `t2`.`last`,
        `t2`.`reached`,
        CAST((
          `t2`.`reached` IS NULL
        )
        OR (
          (
            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t2`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t2`.`reached`)
          ) > 0
        ) AS BIGINT) AS `fresh`
      FROM (
        SELECT
          `t1`.`customer_id`,
          `t1`.`started_on`,
          `t1`.`last`,
          MAX(`t1`.`last`) OVER (
            PARTITION BY `t1`.`customer_id`
            ORDER BY `t1`.`started_on` ASC NULLS LAST, `t1`.`last` ASC NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
          ) AS `reached`
        FROM (
          SELECT DISTINCT
            `t0`.`customer_id`,
            `t0`.`started_on`,
            COALESCE(`t0`.`end_on`, MAKE_DATE(2999, 12, 31)) AS `last`
          FROM `presence` AS `t0`
        ) AS `t1`
      ) AS `t2`
    ) AS `t3`
  ) AS `t4`
  GROUP BY
    1,
    2
) AS `t5`;

-- departures, computed once
SELECT
  `t13`.`customer_id`,
  `t13`.`life`,
  `t13`.`started_on`,
  `t13`.`left_on`,
  `t13`.`returned_on`,
  `t13`.`provisional`,
  `t13`.`decided_on`,
  `t13`.`kind`,
  `t13`.`end_reason`
FROM (
  SELECT
    `t12`.`customer_id`,
    `t12`.`life`,
    `t12`.`started_on`,
    `t12`.`left_on`,
    `t12`.`returned_on`,
    `t12`.`provisional`,
    `t12`.`decided_on`,
    IF(`t12`.`merged` IS NOT NULL, 'succession', `t12`.`kind`) AS `kind`,
    `t12`.`end_reason`,
    `t12`.`merged`
  FROM (
    SELECT
      `t11`.`customer_id`,
      `t11`.`life`,
      `t11`.`started_on`,
      `t11`.`left_on`,
      `t11`.`returned_on`,
      `t11`.`provisional`,
      `t11`.`decided_on`,
      `t11`.`kind`,
      `t11`.`end_reason`,
      `t11`.`merged`
    FROM (
      SELECT
        `t6`.`customer_id`,
        `t6`.`life`,
        `t6`.`started_on`,
        `t6`.`left_on`,
        `t6`.`returned_on`,
        `t6`.`provisional`,
        `t6`.`decided_on`,
        `t6`.`kind`,
        `t6`.`end_reason`,
        `t10`.`customer_id` AS `customer_id_right`,
        `t10`.`life` AS `life_right`,
        `t10`.`merged`
      FROM (
        SELECT
          `t4`.`customer_id`,
          `t4`.`life`,
          `t4`.`started_on`,
          `t4`.`end_on` AS `left_on`,
          `t4`.`returned_on`,
          NOT (
            (
              `t4`.`end_on` + INTERVAL '0' DAY
            ) < MAKE_DATE(2026, 3, 15)
          )
          AND (
            `t4`.`returned_on` IS NULL
          ) AS `provisional`,
          `t4`.`end_on` AS `decided_on`,
          'unknown' AS `kind`,
          CAST(NULL AS STRING) AS `end_reason`
        FROM (
          SELECT
            `t0`.`customer_id`,
            `t0`.`life`,
            `t0`.`started_on`,
            `t0`.`end_on`,
            LEAD(`t0`.`started_on`) OVER (PARTITION BY `t0`.`customer_id` ORDER BY `t0`.`life` ASC NULLS LAST) AS `returned_on`
          FROM `lives` AS `t0`
        ) AS `t4`
        WHERE
          `t4`.`end_on` IS NOT NULL
      ) AS `t6`
      LEFT OUTER JOIN (
        SELECT
          `t8`.`customer_id`,
          `t8`.`life`,
          TRUE AS `merged`
        FROM (
          SELECT DISTINCT
            `t7`.`customer_id`,
            `t7`.`life`
          FROM (
            SELECT
              `t6`.`customer_id`,
              `t6`.`life`,
              `t6`.`started_on`,
              `t6`.`left_on`,
              `t6`.`returned_on`,
              `t6`.`provisional`,
              `t6`.`decided_on`,
              `t6`.`kind`,
              `t6`.`end_reason`,
              `t3`.`gone_customer`,
              `t3`.`succeeded_on`
            FROM (
              SELECT
                `t4`.`customer_id`,
                `t4`.`life`,
                `t4`.`started_on`,
                `t4`.`end_on` AS `left_on`,
                `t4`.`returned_on`,
                NOT (
                  (
                    `t4`.`end_on` + INTERVAL '0' DAY
                  ) < MAKE_DATE(2026, 3, 15)
                )
                AND (
                  `t4`.`returned_on` IS NULL
                ) AS `provisional`,
                `t4`.`end_on` AS `decided_on`,
                'unknown' AS `kind`,
                CAST(NULL AS STRING) AS `end_reason`
              FROM (
                SELECT
                  `t0`.`customer_id`,
                  `t0`.`life`,
                  `t0`.`started_on`,
                  `t0`.`end_on`,
                  LEAD(`t0`.`started_on`) OVER (PARTITION BY `t0`.`customer_id` ORDER BY `t0`.`life` ASC NULLS LAST) AS `returned_on`
                FROM `lives` AS `t0`
              ) AS `t4`
              WHERE
                `t4`.`end_on` IS NOT NULL
            ) AS `t6`
            INNER JOIN (
              SELECT
                `t1`.`customer_id` AS `gone_customer`,
                `t1`.`on` AS `succeeded_on`
              FROM `departures_rows` AS `t1`
            ) AS `t3`
              ON `t6`.`customer_id` = `t3`.`gone_customer`
          ) AS `t7`
          WHERE
            ABS(
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t7`.`succeeded_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t7`.`left_on`)
            ) <= 1
            AND `t7`.`returned_on` IS NULL
        ) AS `t8`
      ) AS `t10`
        ON `t6`.`customer_id` = `t10`.`customer_id` AND `t6`.`life` = `t10`.`life`
    ) AS `t11`
  ) AS `t12`
) AS `t13`;

-- asked
SELECT
  MIN(`t0`.`started_on`) AS `day`
FROM `presence` AS `t0`;

-- customers_per_year, computed once
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
        CROSS JOIN `periods_per_year_rows` AS `t4`
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
        `t8`.`kind`,
        `t8`.`end_reason`,
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
            `t5`.`kind`,
            `t5`.`end_reason`,
            `t4`.`period`,
            `t4`.`t0`,
            `t4`.`t1`
          FROM `departures` AS `t5`
          CROSS JOIN `periods_per_year_rows` AS `t4`
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
