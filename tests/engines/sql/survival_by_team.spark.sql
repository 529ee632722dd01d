-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- survival_by_team, computed once
SELECT
  `t6`.`customer_id` AS `group_customer`,
  `t6`.`from_on` AS `valid_from`,
  `t6`.`valid_to`,
  COALESCE(`t4`.`team_name`, `t6`.`team_id`) AS `group`
FROM (
  SELECT
    `t3`.`customer_id`,
    `t3`.`from_on`,
    `t3`.`team_id`,
    `t3`.`account_manager`,
    `t3`.`to_on`,
    LEAST(
      COALESCE(
        LEAD(`t3`.`from_on`) OVER (PARTITION BY `t3`.`customer_id` ORDER BY `t3`.`from_on` ASC NULLS LAST),
        MAKE_DATE(2999, 12, 31)
      ),
      COALESCE(`t3`.`to_on` + INTERVAL '1' DAY, MAKE_DATE(2999, 12, 31))
    ) AS `valid_to`
  FROM (
    SELECT
      `t0`.`customer_id`,
      `t0`.`from_on`,
      `t0`.`team_id`,
      `t0`.`account_manager`,
      IF(`t0`.`to_on` < MAKE_DATE(2026, 3, 15), `t0`.`to_on`, CAST(NULL AS DATE)) AS `to_on`
    FROM `file_customer_teams` AS `t0`
    WHERE
      `t0`.`known_on` < MAKE_DATE(2026, 3, 15)
  ) AS `t3`
) AS `t6`
LEFT OUTER JOIN (
  SELECT
    `t1`.`team_id` AS `named_team`,
    `t1`.`name` AS `team_name`
  FROM `file_teams` AS `t1`
  WHERE
    `t1`.`known_on` < MAKE_DATE(2026, 3, 15)
) AS `t4`
  ON `t6`.`team_id` = `t4`.`named_team`;

-- survival_by_team_2, computed once
SELECT
  `t19`.`customer_id`,
  `t19`.`life`,
  `t19`.`started_on`,
  `t19`.`end_on`,
  `t19`.`since`,
  `t19`.`observed_on`,
  `t19`.`kind`,
  `t19`.`end_reason`,
  `t19`.`entry`,
  `t19`.`duration`,
  `t19`.`departed`,
  `t19`.`group_on`,
  COALESCE(`t19`.`group`, '') AS `group`
FROM (
  SELECT
    `t18`.`customer_id`,
    `t18`.`life`,
    `t18`.`started_on`,
    `t18`.`end_on`,
    `t18`.`since`,
    `t18`.`observed_on`,
    `t18`.`kind`,
    `t18`.`end_reason`,
    `t18`.`entry`,
    `t18`.`duration`,
    `t18`.`departed`,
    `t18`.`group_on`,
    `t4`.`group`
  FROM (
    SELECT
      `t16`.`customer_id`,
      `t16`.`life`,
      `t16`.`started_on`,
      `t16`.`end_on`,
      `t16`.`since`,
      `t16`.`observed_on`,
      `t16`.`kind`,
      `t16`.`end_reason`,
      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t16`.`observed_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t16`.`since`) AS `entry`,
      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t16`.`end_on`, MAKE_DATE(2026, 3, 14))) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t16`.`since`) AS `duration`,
      (
        `t16`.`end_on` IS NOT NULL
      )
      AND COALESCE(NOT (
        `t16`.`kind` IN ('completed', 'succession')
      ), TRUE) AS `departed`,
      `t16`.`observed_on` AS `group_on`
    FROM (
      SELECT
        `t15`.`customer_id`,
        `t15`.`life`,
        `t15`.`started_on`,
        `t15`.`end_on`,
        `t15`.`since`,
        `t15`.`observed_on`,
        `t15`.`kind`,
        `t15`.`end_reason`
      FROM (
        SELECT
          `t14`.`customer_id`,
          `t14`.`life`,
          `t14`.`started_on`,
          `t14`.`end_on`,
          `t14`.`since`,
          `t14`.`observed_on`,
          `t6`.`customer_id` AS `customer_id_right`,
          `t6`.`life` AS `life_right`,
          `t6`.`kind`,
          `t6`.`end_reason`
        FROM (
          SELECT
            `t12`.`customer_id`,
            `t12`.`life`,
            `t12`.`started_on`,
            `t12`.`end_on`,
            IF(
              COALESCE(
                (
                  `t12`.`life` = 1
                )
                AND (
                  `t12`.`own_start` < MAKE_DATE(2022, 1, 1)
                )
                AND (
                  `t12`.`own_start` < `t12`.`started_on`
                ),
                FALSE
              ),
              `t12`.`own_start`,
              `t12`.`started_on`
            ) AS `since`,
            GREATEST(`t12`.`started_on`, MAKE_DATE(2021, 12, 31)) AS `observed_on`
          FROM (
            SELECT
              `t11`.`customer_id`,
              `t11`.`life`,
              `t11`.`started_on`,
              `t11`.`end_on`,
              `t11`.`own_start`
            FROM (
              SELECT
                `t9`.`customer_id`,
                `t9`.`life`,
                `t9`.`started_on`,
                `t9`.`end_on`,
                `t10`.`customer_id` AS `customer_id_right`,
                `t10`.`own_start`
              FROM (
                SELECT
                  *
                FROM `lives` AS `t2`
                WHERE
                  `t2`.`started_on` < MAKE_DATE(2026, 3, 15)
              ) AS `t9`
              LEFT OUTER JOIN (
                SELECT
                  `t3`.`customer_id`,
                  `t3`.`started_on` AS `own_start`
                FROM `file_customers` AS `t3`
                WHERE
                  `t3`.`known_on` < MAKE_DATE(2026, 3, 15)
              ) AS `t10`
                ON `t9`.`customer_id` = `t10`.`customer_id`
            ) AS `t11`
          ) AS `t12`
        ) AS `t14`
        LEFT OUTER JOIN (
          SELECT
            `t1`.`customer_id`,
            `t1`.`life`,
            `t1`.`kind`,
            `t1`.`end_reason`
          FROM `departures` AS `t1`
        ) AS `t6`
          ON `t14`.`customer_id` = `t6`.`customer_id` AND `t14`.`life` = `t6`.`life`
      ) AS `t15`
    ) AS `t16`
  ) AS `t18`
  LEFT OUTER JOIN `survival_by_team` AS `t4`
    ON `t18`.`customer_id` = `t4`.`group_customer`
    AND `t4`.`valid_from` <= `t18`.`group_on`
    AND `t18`.`group_on` < `t4`.`valid_to`
) AS `t19`;

-- asked
SELECT
  `t1`.`group`,
  `t1`.`entry` AS `day`,
  COUNT(*) AS `entries`
FROM (
  SELECT
    *
  FROM `survival_by_team_2` AS `t0`
  WHERE
    `t0`.`duration` IS NOT NULL
    AND (
      (
        `t0`.`duration` > `t0`.`entry`
      ) OR (
        `t0`.`entry` = 0
      )
    )
    AND `t0`.`duration` >= 0
    AND `t0`.`departed` IS NOT NULL
) AS `t1`
GROUP BY
  1,
  2;

-- asked
SELECT
  `t1`.`group`,
  `t1`.`duration` AS `day`,
  SUM(CAST(`t1`.`departed` AS BIGINT)) AS `departures`,
  SUM(CAST(1 AS BIGINT) - CAST(`t1`.`departed` AS BIGINT)) AS `censored`
FROM (
  SELECT
    *
  FROM `survival_by_team_2` AS `t0`
  WHERE
    `t0`.`duration` IS NOT NULL
    AND (
      (
        `t0`.`duration` > `t0`.`entry`
      ) OR (
        `t0`.`entry` = 0
      )
    )
    AND `t0`.`duration` >= 0
    AND `t0`.`departed` IS NOT NULL
) AS `t1`
GROUP BY
  1,
  2;

-- asked
SELECT
  COUNT(*) AS `n`
FROM (
  SELECT
    *
  FROM `survival_by_team_2` AS `t0`
  WHERE
    NOT (
      COALESCE(
        (
          `t0`.`duration` IS NOT NULL
        )
        AND (
          (
            `t0`.`duration` > `t0`.`entry`
          ) OR (
            `t0`.`entry` = 0
          )
        )
        AND (
          `t0`.`duration` >= 0
        )
        AND (
          `t0`.`departed` IS NOT NULL
        ),
        FALSE
      )
    )
) AS `t1`;
