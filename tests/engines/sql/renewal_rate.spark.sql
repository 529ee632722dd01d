-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- renewal_rate, computed once
SELECT
  `t6`.`term_id`,
  `t6`.`contract_id`,
  `t6`.`customer_id`,
  `t6`.`product_id`,
  `t6`.`started_on`,
  `t6`.`ends_on`,
  `t6`.`end_on`,
  `t6`.`last_day`,
  `t6`.`end_kind`,
  `t6`.`end_reason`,
  `t6`.`renewal`,
  `t6`.`notice_deadline_on`,
  `t6`.`yearly_amount`,
  `t6`.`currency`,
  `t6`.`next_started`,
  `t6`.`follow_id`,
  `t6`.`follow_amount`,
  `t6`.`follow_currency`
FROM (
  SELECT
    `t5`.`term_id`,
    `t5`.`contract_id`,
    `t5`.`customer_id`,
    `t5`.`product_id`,
    `t5`.`started_on`,
    `t5`.`ends_on`,
    `t5`.`end_on`,
    `t5`.`last_day`,
    `t5`.`end_kind`,
    `t5`.`end_reason`,
    `t5`.`renewal`,
    `t5`.`notice_deadline_on`,
    `t5`.`yearly_amount`,
    `t5`.`currency`,
    `t5`.`grace_over`,
    `t2`.`next_previous`,
    `t2`.`next_started`,
    `t2`.`follow_id`,
    `t2`.`follow_amount`,
    `t2`.`follow_currency`
  FROM (
    SELECT
      `t3`.`term_id`,
      `t3`.`contract_id`,
      `t3`.`customer_id`,
      `t3`.`product_id`,
      `t3`.`started_on`,
      `t3`.`ends_on`,
      `t3`.`end_on`,
      COALESCE(LEAST(`t3`.`end_on`, `t3`.`ends_on`), `t3`.`end_on`, `t3`.`ends_on`) AS `last_day`,
      `t3`.`end_kind`,
      `t3`.`end_reason`,
      `t3`.`renewal`,
      `t3`.`notice_deadline_on`,
      `t3`.`yearly_amount`,
      `t3`.`currency`,
      COALESCE(LEAST(`t3`.`end_on`, `t3`.`ends_on`), `t3`.`end_on`, `t3`.`ends_on`) + INTERVAL '30' DAY AS `grace_over`
    FROM (
      SELECT
        `t0`.`term_id`,
        `t0`.`contract_id`,
        `t0`.`customer_id`,
        `t0`.`product_id`,
        `t0`.`started_on`,
        `t0`.`ends_on`,
        IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
        `t0`.`notice_deadline_on`,
        IF(
          `t0`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
          `t0`.`notice_given_on`,
          CAST(NULL AS DATE)
        ) AS `notice_given_on`,
        IF(`t0`.`paused_from` < MAKE_DATE(2025, 6, 1), `t0`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
        IF(`t0`.`paused_from` < MAKE_DATE(2025, 6, 1), `t0`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
        `t0`.`renewal`,
        `t0`.`previous_term_id`,
        `t0`.`yearly_amount`,
        `t0`.`yearly_margin`,
        `t0`.`indexation`,
        `t0`.`currency`,
        IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
        IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
        COALESCE(
          IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`ended_on`, CAST(NULL AS DATE)),
          IF(
            (
              `t0`.`renewal` = 'manual'
            ) AND (
              `t0`.`ends_on` < MAKE_DATE(2025, 6, 1)
            ),
            `t0`.`ends_on`,
            CAST(NULL AS DATE)
          )
        ) AS `end_on`
      FROM `file_contract_terms` AS `t0`
      WHERE
        `t0`.`known_on` < MAKE_DATE(2025, 6, 1)
    ) AS `t3`
    WHERE
      COALESCE(LEAST(`t3`.`end_on`, `t3`.`ends_on`), `t3`.`end_on`, `t3`.`ends_on`) < MAKE_DATE(2025, 6, 1)
  ) AS `t5`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`previous_term_id` AS `next_previous`,
      `t0`.`started_on` AS `next_started`,
      `t0`.`term_id` AS `follow_id`,
      `t0`.`yearly_amount` AS `follow_amount`,
      `t0`.`currency` AS `follow_currency`
    FROM `file_contract_terms` AS `t0`
    WHERE
      `t0`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t0`.`previous_term_id` IS NOT NULL
  ) AS `t2`
    ON `t5`.`term_id` = `t2`.`next_previous`
    AND `t5`.`grace_over` >= `t2`.`next_started`
) AS `t6`;

-- asked
SELECT
  COUNT(*) AS `n`
FROM `renewal_rate` AS `t0`;

-- asked
SELECT
  COUNT(*) AS `n`
FROM (
  SELECT
    `t1`.`term_id`,
    `t1`.`contract_id`,
    `t1`.`customer_id`,
    `t1`.`product_id`,
    `t1`.`started_on`,
    `t1`.`ends_on`,
    `t1`.`end_on`,
    COALESCE(LEAST(`t1`.`end_on`, `t1`.`ends_on`), `t1`.`end_on`, `t1`.`ends_on`) AS `last_day`,
    `t1`.`end_kind`,
    `t1`.`end_reason`,
    `t1`.`renewal`,
    `t1`.`notice_deadline_on`,
    `t1`.`yearly_amount`,
    `t1`.`currency`
  FROM (
    SELECT
      `t0`.`term_id`,
      `t0`.`contract_id`,
      `t0`.`customer_id`,
      `t0`.`product_id`,
      `t0`.`started_on`,
      `t0`.`ends_on`,
      IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
      `t0`.`notice_deadline_on`,
      IF(
        `t0`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
        `t0`.`notice_given_on`,
        CAST(NULL AS DATE)
      ) AS `notice_given_on`,
      IF(`t0`.`paused_from` < MAKE_DATE(2025, 6, 1), `t0`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
      IF(`t0`.`paused_from` < MAKE_DATE(2025, 6, 1), `t0`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
      `t0`.`renewal`,
      `t0`.`previous_term_id`,
      `t0`.`yearly_amount`,
      `t0`.`yearly_margin`,
      `t0`.`indexation`,
      `t0`.`currency`,
      IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
      IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
      COALESCE(
        IF(`t0`.`ended_on` < MAKE_DATE(2025, 6, 1), `t0`.`ended_on`, CAST(NULL AS DATE)),
        IF(
          (
            `t0`.`renewal` = 'manual'
          ) AND (
            `t0`.`ends_on` < MAKE_DATE(2025, 6, 1)
          ),
          `t0`.`ends_on`,
          CAST(NULL AS DATE)
        )
      ) AS `end_on`
    FROM `file_contract_terms` AS `t0`
    WHERE
      `t0`.`known_on` < MAKE_DATE(2025, 6, 1)
  ) AS `t1`
  WHERE
    COALESCE(LEAST(`t1`.`end_on`, `t1`.`ends_on`), `t1`.`end_on`, `t1`.`ends_on`) < MAKE_DATE(2025, 6, 1)
) AS `t2`;

-- renewal_rate_2, computed once
WITH `t5` AS (
  SELECT
    `t0`.`term_id` AS `follow_id`,
    `t0`.`previous_term_id` AS `next_previous`,
    `t0`.`contract_id` AS `next_contract`,
    `t0`.`customer_id` AS `next_customer`,
    `t0`.`product_id` AS `next_product`,
    `t0`.`started_on` AS `next_started`,
    `t0`.`yearly_amount` AS `follow_amount`,
    `t0`.`currency` AS `follow_currency`
  FROM `file_contract_terms` AS `t0`
  WHERE
    `t0`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t0`.`previous_term_id` IS NULL
), `t18` AS (
  SELECT
    `t17`.`term_id`,
    `t17`.`yearly_amount`,
    `t17`.`next_started`,
    `t17`.`follow_id`,
    FALSE AS `replacing`
  FROM (
    SELECT
      `t14`.`term_id`,
      `t14`.`contract_id`,
      `t14`.`customer_id`,
      `t14`.`product_id`,
      `t14`.`started_on`,
      `t14`.`ends_on`,
      `t14`.`end_on`,
      `t14`.`last_day`,
      `t14`.`end_kind`,
      `t14`.`end_reason`,
      `t14`.`renewal`,
      `t14`.`notice_deadline_on`,
      `t14`.`yearly_amount`,
      `t14`.`currency`,
      `t9`.`follow_id`,
      `t9`.`next_previous`,
      `t9`.`next_contract`,
      `t9`.`next_customer`,
      `t9`.`next_product`,
      `t9`.`next_started`,
      `t9`.`follow_amount`,
      `t9`.`follow_currency`
    FROM (
      SELECT
        `t6`.`term_id`,
        `t6`.`contract_id`,
        `t6`.`customer_id`,
        `t6`.`product_id`,
        `t6`.`started_on`,
        `t6`.`ends_on`,
        `t6`.`end_on`,
        `t6`.`last_day`,
        `t6`.`end_kind`,
        `t6`.`end_reason`,
        `t6`.`renewal`,
        `t6`.`notice_deadline_on`,
        `t6`.`yearly_amount`,
        `t6`.`currency`
      FROM (
        SELECT
          *
        FROM `renewal_rate` AS `t1`
        WHERE
          `t1`.`follow_id` IS NULL
      ) AS `t6`
    ) AS `t14`
    INNER JOIN (
      SELECT
        `t0`.`term_id` AS `follow_id`,
        `t0`.`previous_term_id` AS `next_previous`,
        `t0`.`contract_id` AS `next_contract`,
        `t0`.`customer_id` AS `next_customer`,
        `t0`.`product_id` AS `next_product`,
        `t0`.`started_on` AS `next_started`,
        `t0`.`yearly_amount` AS `follow_amount`,
        `t0`.`currency` AS `follow_currency`
      FROM `file_contract_terms` AS `t0`
      WHERE
        `t0`.`known_on` < MAKE_DATE(2025, 6, 1)
    ) AS `t9`
      ON `t14`.`contract_id` = `t9`.`next_contract`
  ) AS `t17`
  WHERE
    `t17`.`next_started` > `t17`.`started_on`
    AND `t17`.`next_started` <= (
      `t17`.`last_day` + INTERVAL '30' DAY
    )
)
SELECT
  `t34`.`term_id`,
  `t34`.`yearly_amount`,
  `t34`.`follow_id`,
  `t34`.`replacing`,
  `t8`.`follow_amount`,
  `t8`.`follow_currency`
FROM (
  SELECT
    `t32`.`term_id`,
    `t32`.`yearly_amount`,
    `t32`.`follow_id`,
    `t32`.`replacing`
  FROM (
    SELECT
      `t31`.`term_id`,
      `t31`.`yearly_amount`,
      `t31`.`next_started`,
      `t31`.`follow_id`,
      `t31`.`replacing`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t29`.`term_id`,
          `t29`.`yearly_amount`,
          `t29`.`next_started`,
          `t29`.`follow_id`,
          `t29`.`replacing`,
          ROW_NUMBER() OVER (
            PARTITION BY `t29`.`term_id`
            ORDER BY `t29`.`next_started` ASC NULLS LAST, `t29`.`follow_id` ASC NULLS LAST
          ) - 1 AS `behind`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM `t18` AS `t19`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t26`.`term_id`,
                `t26`.`yearly_amount`,
                `t26`.`next_started`,
                `t26`.`follow_id`,
                TRUE AS `replacing`
              FROM (
                SELECT
                  `t24`.`term_id`,
                  `t24`.`contract_id`,
                  `t24`.`customer_id`,
                  `t24`.`product_id`,
                  `t24`.`started_on`,
                  `t24`.`ends_on`,
                  `t24`.`end_on`,
                  `t24`.`last_day`,
                  `t24`.`end_kind`,
                  `t24`.`end_reason`,
                  `t24`.`renewal`,
                  `t24`.`notice_deadline_on`,
                  `t24`.`yearly_amount`,
                  `t24`.`currency`,
                  `t24`.`owner`,
                  `t13`.`follow_id`,
                  `t13`.`next_previous`,
                  `t13`.`next_contract`,
                  `t13`.`next_customer`,
                  `t13`.`next_product`,
                  `t13`.`next_started`,
                  `t13`.`follow_amount`,
                  `t13`.`follow_currency`
                FROM (
                  SELECT
                    `t22`.`term_id`,
                    `t22`.`contract_id`,
                    `t22`.`customer_id`,
                    `t22`.`product_id`,
                    `t22`.`started_on`,
                    `t22`.`ends_on`,
                    `t22`.`end_on`,
                    `t22`.`last_day`,
                    `t22`.`end_kind`,
                    `t22`.`end_reason`,
                    `t22`.`renewal`,
                    `t22`.`notice_deadline_on`,
                    `t22`.`yearly_amount`,
                    `t22`.`currency`,
                    `t22`.`customer_id` AS `owner`
                  FROM (
                    SELECT
                      `t14`.`term_id`,
                      `t14`.`contract_id`,
                      `t14`.`customer_id`,
                      `t14`.`product_id`,
                      `t14`.`started_on`,
                      `t14`.`ends_on`,
                      `t14`.`end_on`,
                      `t14`.`last_day`,
                      `t14`.`end_kind`,
                      `t14`.`end_reason`,
                      `t14`.`renewal`,
                      `t14`.`notice_deadline_on`,
                      `t14`.`yearly_amount`,
                      `t14`.`currency`
                    FROM (
                      SELECT
                        `t6`.`term_id`,
                        `t6`.`contract_id`,
                        `t6`.`customer_id`,
                        `t6`.`product_id`,
                        `t6`.`started_on`,
                        `t6`.`ends_on`,
                        `t6`.`end_on`,
                        `t6`.`last_day`,
                        `t6`.`end_kind`,
                        `t6`.`end_reason`,
                        `t6`.`renewal`,
                        `t6`.`notice_deadline_on`,
                        `t6`.`yearly_amount`,
                        `t6`.`currency`
                      FROM (
                        SELECT
                          *
                        FROM `renewal_rate` AS `t1`
                        WHERE
                          `t1`.`follow_id` IS NULL
                      ) AS `t6`
                    ) AS `t14`
                    LEFT ANTI JOIN `t18` AS `t20`
                      ON `t14`.`term_id` = `t20`.`term_id`
                  ) AS `t22`
                ) AS `t24`
                INNER JOIN `t5` AS `t13`
                  ON `t24`.`owner` = `t13`.`next_customer`
              ) AS `t26`
              WHERE
                (
                  (
                    `t26`.`product_id` IS NULL
                  )
                  OR (
                    `t26`.`product_id` = `t26`.`next_product`
                  )
                )
                AND (
                  (
                    `t26`.`contract_id` IS NULL
                  )
                  OR (
                    `t26`.`next_contract` IS NULL
                  )
                  OR (
                    `t26`.`contract_id` <> `t26`.`next_contract`
                  )
                )
                AND `t26`.`next_started` > `t26`.`started_on`
                AND `t26`.`next_started` >= (
                  `t26`.`last_day` + INTERVAL '-30' DAY
                )
                AND `t26`.`next_started` <= (
                  `t26`.`last_day` + INTERVAL '30' DAY
                )
            ) AS `t27`
          ) AS `t28`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t21`.`term_id`,
              `t21`.`yearly_amount`,
              `t21`.`next_started`,
              `t21`.`follow_id`,
              TRUE AS `replacing`
            FROM (
              SELECT
                `t14`.`term_id`,
                `t14`.`contract_id`,
                `t14`.`customer_id`,
                `t14`.`product_id`,
                `t14`.`started_on`,
                `t14`.`ends_on`,
                `t14`.`end_on`,
                `t14`.`last_day`,
                `t14`.`end_kind`,
                `t14`.`end_reason`,
                `t14`.`renewal`,
                `t14`.`notice_deadline_on`,
                `t14`.`yearly_amount`,
                `t14`.`currency`,
                `t16`.`owner`,
                `t12`.`follow_id`,
                `t12`.`next_previous`,
                `t12`.`next_contract`,
                `t12`.`next_customer`,
                `t12`.`next_product`,
                `t12`.`next_started`,
                `t12`.`follow_amount`,
                `t12`.`follow_currency`
              FROM (
                SELECT
                  `t6`.`term_id`,
                  `t6`.`contract_id`,
                  `t6`.`customer_id`,
                  `t6`.`product_id`,
                  `t6`.`started_on`,
                  `t6`.`ends_on`,
                  `t6`.`end_on`,
                  `t6`.`last_day`,
                  `t6`.`end_kind`,
                  `t6`.`end_reason`,
                  `t6`.`renewal`,
                  `t6`.`notice_deadline_on`,
                  `t6`.`yearly_amount`,
                  `t6`.`currency`
                FROM (
                  SELECT
                    *
                  FROM `renewal_rate` AS `t1`
                  WHERE
                    `t1`.`follow_id` IS NULL
                ) AS `t6`
              ) AS `t14`
              LEFT ANTI JOIN `t18` AS `t20`
                ON `t14`.`term_id` = `t20`.`term_id`
              INNER JOIN (
                SELECT
                  `t7`.`customer_id`,
                  MAX(`t7`.`successor_id`) AS `owner`
                FROM (
                  SELECT
                    `t2`.`customer_id`,
                    `t2`.`on`,
                    `t2`.`successor_id`
                  FROM `file_customer_successions` AS `t2`
                  WHERE
                    `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
                ) AS `t7`
                GROUP BY
                  1
              ) AS `t16`
                ON `t14`.`customer_id` = `t16`.`customer_id`
              INNER JOIN `t5` AS `t12`
                ON `t16`.`owner` = `t12`.`next_customer`
            ) AS `t21`
            WHERE
              (
                (
                  `t21`.`product_id` IS NULL
                )
                OR (
                  `t21`.`product_id` = `t21`.`next_product`
                )
              )
              AND (
                (
                  `t21`.`contract_id` IS NULL
                )
                OR (
                  `t21`.`next_contract` IS NULL
                )
                OR (
                  `t21`.`contract_id` <> `t21`.`next_contract`
                )
              )
              AND `t21`.`next_started` > `t21`.`started_on`
              AND `t21`.`next_started` >= (
                `t21`.`last_day` + INTERVAL '-30' DAY
              )
              AND `t21`.`next_started` <= (
                `t21`.`last_day` + INTERVAL '30' DAY
              )
          ) AS `t25`
        ) AS `t29`
      ) AS `t30`
      WHERE
        `t30`.`behind` = 0
    ) AS `t31`
  ) AS `t32`
) AS `t34`
INNER JOIN (
  SELECT
    `t0`.`term_id` AS `follow_id`,
    `t0`.`yearly_amount` AS `follow_amount`,
    `t0`.`currency` AS `follow_currency`
  FROM `file_contract_terms` AS `t0`
  WHERE
    `t0`.`known_on` < MAKE_DATE(2025, 6, 1)
) AS `t8`
  ON `t34`.`follow_id` = `t8`.`follow_id`;

-- renewal_rate_3, computed once
SELECT
  `t16`.`period`,
  `t16`.`customer_id`,
  `t16`.`term_id`,
  `t16`.`product_id`,
  `t16`.`ends_on`,
  IF(COALESCE(`t16`.`renewal` = 'auto', TRUE), 'silent', 'active') AS `renewal_form`,
  (
    `t16`.`follow_id` IS NOT NULL
  )
  OR (
    (
      `t16`.`end_on` IS NULL
    ) OR (
      `t16`.`end_on` > `t16`.`ends_on`
    )
  ) AS `renewed`,
  `t16`.`follow_id`,
  NOT (
    (
      `t16`.`ends_on` + INTERVAL '30' DAY
    ) < MAKE_DATE(2025, 6, 1)
  )
  AND NOT (
    (
      `t16`.`follow_id` IS NOT NULL
    )
    OR (
      (
        `t16`.`end_on` IS NULL
      ) OR (
        `t16`.`end_on` > `t16`.`ends_on`
      )
    )
  ) AS `provisional`,
  CAST((
    `t16`.`follow_id` IS NOT NULL
  )
  OR (
    (
      `t16`.`end_on` IS NULL
    ) OR (
      `t16`.`end_on` > `t16`.`ends_on`
    )
  ) AS BIGINT) AS `numerator`,
  CAST(1 AS BIGINT) AS `denominator`,
  COALESCE(`t16`.`notice_deadline_on`, `t16`.`ends_on`) AS `group_on`
FROM (
  SELECT
    `t15`.`term_id`,
    `t15`.`contract_id`,
    `t15`.`customer_id`,
    `t15`.`product_id`,
    `t15`.`started_on`,
    `t15`.`ends_on`,
    `t15`.`end_on`,
    `t15`.`last_day`,
    `t15`.`end_kind`,
    `t15`.`end_reason`,
    `t15`.`renewal`,
    `t15`.`notice_deadline_on`,
    `t15`.`yearly_amount`,
    `t15`.`currency`,
    `t15`.`follow_id`,
    `t15`.`follow_amount`,
    `t15`.`follow_currency`,
    `t15`.`replacing`,
    `t15`.`period`,
    `t15`.`t0`,
    `t15`.`t1`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t13`.`term_id`,
        `t13`.`contract_id`,
        `t13`.`customer_id`,
        `t13`.`product_id`,
        `t13`.`started_on`,
        `t13`.`ends_on`,
        `t13`.`end_on`,
        `t13`.`last_day`,
        `t13`.`end_kind`,
        `t13`.`end_reason`,
        `t13`.`renewal`,
        `t13`.`notice_deadline_on`,
        `t13`.`yearly_amount`,
        `t13`.`currency`,
        `t13`.`follow_id`,
        `t13`.`follow_amount`,
        `t13`.`follow_currency`,
        `t13`.`replacing`,
        `t13`.`month`,
        `t3`.`period`,
        `t3`.`t0`,
        `t3`.`t1`
      FROM (
        SELECT
          `t11`.`term_id`,
          `t11`.`contract_id`,
          `t11`.`customer_id`,
          `t11`.`product_id`,
          `t11`.`started_on`,
          `t11`.`ends_on`,
          `t11`.`end_on`,
          `t11`.`last_day`,
          `t11`.`end_kind`,
          `t11`.`end_reason`,
          `t11`.`renewal`,
          `t11`.`notice_deadline_on`,
          `t11`.`yearly_amount`,
          `t11`.`currency`,
          `t11`.`follow_id`,
          `t11`.`follow_amount`,
          `t11`.`follow_currency`,
          `t11`.`replacing`,
          (
            (
              EXTRACT(year FROM `t11`.`ends_on`) * 12
            ) + EXTRACT(month FROM `t11`.`ends_on`)
          ) - 1 AS `month`
        FROM (
          SELECT
            `t10`.`term_id`,
            `t10`.`contract_id`,
            `t10`.`customer_id`,
            `t10`.`product_id`,
            `t10`.`started_on`,
            `t10`.`ends_on`,
            `t10`.`end_on`,
            `t10`.`last_day`,
            `t10`.`end_kind`,
            `t10`.`end_reason`,
            `t10`.`renewal`,
            `t10`.`notice_deadline_on`,
            `t10`.`yearly_amount`,
            `t10`.`currency`,
            `t10`.`follow_id`,
            `t10`.`follow_amount`,
            `t10`.`follow_currency`,
            `t10`.`replacing`
          FROM (
            SELECT
              `t9`.`term_id`,
              `t9`.`contract_id`,
              `t9`.`customer_id`,
              `t9`.`product_id`,
              `t9`.`started_on`,
              `t9`.`ends_on`,
              `t9`.`end_on`,
              `t9`.`last_day`,
              `t9`.`end_kind`,
              `t9`.`end_reason`,
              `t9`.`renewal`,
              `t9`.`notice_deadline_on`,
              `t9`.`yearly_amount`,
              `t9`.`currency`,
              `t9`.`next_started`,
              COALESCE(`t9`.`follow_id`, `t9`.`other_follow_id`) AS `follow_id`,
              COALESCE(`t9`.`follow_amount`, `t9`.`other_follow_amount`) AS `follow_amount`,
              COALESCE(`t9`.`follow_currency`, `t9`.`other_follow_currency`) AS `follow_currency`,
              `t9`.`unnamed_id`,
              `t9`.`other_follow_id`,
              `t9`.`replacing`,
              `t9`.`other_follow_amount`,
              `t9`.`other_follow_currency`
            FROM (
              SELECT
                `t4`.`term_id`,
                `t4`.`contract_id`,
                `t4`.`customer_id`,
                `t4`.`product_id`,
                `t4`.`started_on`,
                `t4`.`ends_on`,
                `t4`.`end_on`,
                `t4`.`last_day`,
                `t4`.`end_kind`,
                `t4`.`end_reason`,
                `t4`.`renewal`,
                `t4`.`notice_deadline_on`,
                `t4`.`yearly_amount`,
                `t4`.`currency`,
                `t4`.`next_started`,
                `t4`.`follow_id`,
                `t4`.`follow_amount`,
                `t4`.`follow_currency`,
                `t8`.`unnamed_id`,
                `t8`.`other_follow_id`,
                `t8`.`replacing`,
                `t8`.`other_follow_amount`,
                `t8`.`other_follow_currency`
              FROM `renewal_rate` AS `t4`
              LEFT OUTER JOIN (
                SELECT
                  `t6`.`term_id` AS `unnamed_id`,
                  `t6`.`other_follow_id`,
                  `t6`.`replacing`,
                  `t6`.`other_follow_amount`,
                  `t6`.`other_follow_currency`
                FROM (
                  SELECT
                    `t5`.`term_id`,
                    `t5`.`other_follow_id`,
                    `t5`.`replacing`,
                    `t5`.`other_follow_amount`,
                    `t5`.`other_follow_currency`
                  FROM (
                    SELECT
                      `t2`.`term_id`,
                      `t2`.`yearly_amount`,
                      `t2`.`follow_id` AS `other_follow_id`,
                      `t2`.`replacing`,
                      `t2`.`follow_amount` AS `other_follow_amount`,
                      `t2`.`follow_currency` AS `other_follow_currency`
                    FROM `renewal_rate_2` AS `t2`
                  ) AS `t5`
                ) AS `t6`
              ) AS `t8`
                ON `t4`.`term_id` = `t8`.`unnamed_id`
            ) AS `t9`
          ) AS `t10`
        ) AS `t11`
      ) AS `t13`
      INNER JOIN `renewal_rate_rows` AS `t3`
        ON `t13`.`month` = `t3`.`month`
    ) AS `t14`
    WHERE
      `t14`.`ends_on` > `t14`.`t0` AND `t14`.`ends_on` <= `t14`.`t1`
  ) AS `t15`
) AS `t16`
WHERE
  NOT (
    COALESCE(
      (
        `t16`.`end_on` IS NOT NULL
      )
      AND (
        `t16`.`end_on` < `t16`.`ends_on`
      )
      AND (
        `t16`.`end_kind` IN ('voluntary', 'involuntary', 'ended_by_us', 'completed', 'changed')
        OR (
          (
            `t16`.`end_kind` IS NULL
          )
          AND (
            (
              `t16`.`follow_id` IS NULL
            ) OR COALESCE(`t16`.`replacing`, FALSE)
          )
        )
      ),
      FALSE
    )
  );

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
    `t4`.`term_id`,
    `t4`.`product_id`,
    `t4`.`ends_on`,
    `t4`.`renewal_form`,
    `t4`.`renewed`,
    `t4`.`follow_id`,
    `t4`.`provisional`,
    `t4`.`numerator`,
    `t4`.`denominator`,
    `t4`.`group_on`,
    COALESCE(`t4`.`group`, '') AS `group`,
    CAST(COALESCE(`t4`.`provisional`, FALSE) AS BIGINT) AS `waiting`,
    CAST(NULL AS STRING) AS `line`,
    CAST(1 AS BIGINT) AS `held`
  FROM (
    SELECT
      `t2`.`period`,
      `t2`.`customer_id`,
      `t2`.`term_id`,
      `t2`.`product_id`,
      `t2`.`ends_on`,
      `t2`.`renewal_form`,
      `t2`.`renewed`,
      `t2`.`follow_id`,
      `t2`.`provisional`,
      `t2`.`numerator`,
      `t2`.`denominator`,
      `t2`.`group_on`,
      `t3`.`group`
    FROM `renewal_rate_3` AS `t2`
    LEFT OUTER JOIN `customer_churn_rate_2` AS `t3`
      ON `t2`.`customer_id` = `t3`.`group_customer`
      AND `t3`.`valid_from` <= `t2`.`group_on`
      AND `t2`.`group_on` < `t3`.`valid_to`
  ) AS `t4`
) AS `t5`
GROUP BY
  1,
  2,
  3;
