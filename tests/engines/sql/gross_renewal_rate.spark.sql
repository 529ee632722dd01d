-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- gross_renewal_rate, computed once
WITH `t9` AS (
  SELECT
    `t2`.`term_id` AS `follow_id`,
    `t2`.`previous_term_id` AS `next_previous`,
    `t2`.`contract_id` AS `next_contract`,
    `t2`.`customer_id` AS `next_customer`,
    `t2`.`product_id` AS `next_product`,
    `t2`.`started_on` AS `next_started`,
    `t2`.`yearly_amount` AS `follow_amount`,
    `t2`.`currency` AS `follow_currency`
  FROM `file_contract_terms` AS `t2`
  WHERE
    `t2`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t2`.`previous_term_id` IS NULL
), `t34` AS (
  SELECT
    `t33`.`term_id`,
    `t33`.`yearly_amount`,
    `t33`.`next_started`,
    `t33`.`follow_id`,
    FALSE AS `replacing`
  FROM (
    SELECT
      `t32`.`term_id`,
      `t32`.`contract_id`,
      `t32`.`customer_id`,
      `t32`.`product_id`,
      `t32`.`started_on`,
      `t32`.`ends_on`,
      `t32`.`end_on`,
      `t32`.`last_day`,
      `t32`.`end_kind`,
      `t32`.`end_reason`,
      `t32`.`renewal`,
      `t32`.`notice_deadline_on`,
      `t32`.`yearly_amount`,
      `t32`.`currency`,
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
        `t29`.`term_id`,
        `t29`.`contract_id`,
        `t29`.`customer_id`,
        `t29`.`product_id`,
        `t29`.`started_on`,
        `t29`.`ends_on`,
        `t29`.`end_on`,
        `t29`.`last_day`,
        `t29`.`end_kind`,
        `t29`.`end_reason`,
        `t29`.`renewal`,
        `t29`.`notice_deadline_on`,
        `t29`.`yearly_amount`,
        `t29`.`currency`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t26`.`term_id`,
            `t26`.`contract_id`,
            `t26`.`customer_id`,
            `t26`.`product_id`,
            `t26`.`started_on`,
            `t26`.`ends_on`,
            `t26`.`end_on`,
            `t26`.`last_day`,
            `t26`.`end_kind`,
            `t26`.`end_reason`,
            `t26`.`renewal`,
            `t26`.`notice_deadline_on`,
            `t26`.`yearly_amount`,
            `t26`.`currency`,
            `t26`.`next_started`,
            `t26`.`follow_id`,
            `t26`.`follow_amount`,
            `t26`.`follow_currency`
          FROM (
            SELECT
              *
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
                `t24`.`next_started`,
                `t24`.`follow_id`,
                `t24`.`follow_amount`,
                `t24`.`follow_currency`,
                ROW_NUMBER() OVER (
                  PARTITION BY `t24`.`term_id`
                  ORDER BY `t24`.`next_started` ASC NULLS LAST, `t24`.`follow_id` ASC NULLS LAST
                ) - 1 AS `behind`
              FROM (
                SELECT
                  `t23`.`term_id`,
                  `t23`.`contract_id`,
                  `t23`.`customer_id`,
                  `t23`.`product_id`,
                  `t23`.`started_on`,
                  `t23`.`ends_on`,
                  `t23`.`end_on`,
                  `t23`.`last_day`,
                  `t23`.`end_kind`,
                  `t23`.`end_reason`,
                  `t23`.`renewal`,
                  `t23`.`notice_deadline_on`,
                  `t23`.`yearly_amount`,
                  `t23`.`currency`,
                  `t23`.`next_started`,
                  `t23`.`follow_id`,
                  `t23`.`follow_amount`,
                  `t23`.`follow_currency`
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
                    `t22`.`grace_over`,
                    `t14`.`next_previous`,
                    `t14`.`next_started`,
                    `t14`.`follow_id`,
                    `t14`.`follow_amount`,
                    `t14`.`follow_currency`
                  FROM (
                    SELECT
                      `t18`.`term_id`,
                      `t18`.`contract_id`,
                      `t18`.`customer_id`,
                      `t18`.`product_id`,
                      `t18`.`started_on`,
                      `t18`.`ends_on`,
                      `t18`.`end_on`,
                      COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) AS `last_day`,
                      `t18`.`end_kind`,
                      `t18`.`end_reason`,
                      `t18`.`renewal`,
                      `t18`.`notice_deadline_on`,
                      `t18`.`yearly_amount`,
                      `t18`.`currency`,
                      COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) + INTERVAL '30' DAY AS `grace_over`
                    FROM (
                      SELECT
                        `t2`.`term_id`,
                        `t2`.`contract_id`,
                        `t2`.`customer_id`,
                        `t2`.`product_id`,
                        `t2`.`started_on`,
                        `t2`.`ends_on`,
                        IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                        `t2`.`notice_deadline_on`,
                        IF(
                          `t2`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
                          `t2`.`notice_given_on`,
                          CAST(NULL AS DATE)
                        ) AS `notice_given_on`,
                        IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                        IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                        `t2`.`renewal`,
                        `t2`.`previous_term_id`,
                        `t2`.`yearly_amount`,
                        `t2`.`yearly_margin`,
                        `t2`.`indexation`,
                        `t2`.`currency`,
                        IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                        IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                        COALESCE(
                          IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)),
                          IF(
                            (
                              `t2`.`renewal` = 'manual'
                            ) AND (
                              `t2`.`ends_on` < MAKE_DATE(2025, 6, 1)
                            ),
                            `t2`.`ends_on`,
                            CAST(NULL AS DATE)
                          )
                        ) AS `end_on`
                      FROM `file_contract_terms` AS `t2`
                      WHERE
                        `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
                    ) AS `t18`
                    WHERE
                      COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) >= MAKE_DATE(2025, 6, 1)
                  ) AS `t22`
                  LEFT OUTER JOIN (
                    SELECT
                      `t2`.`previous_term_id` AS `next_previous`,
                      `t2`.`started_on` AS `next_started`,
                      `t2`.`term_id` AS `follow_id`,
                      `t2`.`yearly_amount` AS `follow_amount`,
                      `t2`.`currency` AS `follow_currency`
                    FROM `file_contract_terms` AS `t2`
                    WHERE
                      `t2`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t2`.`previous_term_id` IS NOT NULL
                  ) AS `t14`
                    ON `t22`.`term_id` = `t14`.`next_previous`
                    AND `t22`.`grace_over` >= `t14`.`next_started`
                ) AS `t23`
              ) AS `t24`
            ) AS `t25`
            WHERE
              `t25`.`behind` = 0
          ) AS `t26`
        ) AS `t27`
        WHERE
          `t27`.`follow_id` IS NULL
      ) AS `t29`
    ) AS `t32`
    INNER JOIN (
      SELECT
        `t2`.`term_id` AS `follow_id`,
        `t2`.`previous_term_id` AS `next_previous`,
        `t2`.`contract_id` AS `next_contract`,
        `t2`.`customer_id` AS `next_customer`,
        `t2`.`product_id` AS `next_product`,
        `t2`.`started_on` AS `next_started`,
        `t2`.`yearly_amount` AS `follow_amount`,
        `t2`.`currency` AS `follow_currency`
      FROM `file_contract_terms` AS `t2`
      WHERE
        `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
    ) AS `t13`
      ON `t32`.`contract_id` = `t13`.`next_contract`
  ) AS `t33`
  WHERE
    `t33`.`next_started` > `t33`.`started_on`
    AND `t33`.`next_started` <= (
      `t33`.`last_day` + INTERVAL '30' DAY
    )
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t0`.`term_id`,
        `t0`.`yearly_amount`,
        `t0`.`follow_id`,
        `t0`.`follow_amount`,
        FALSE AS `unnamed`
      FROM `renewal_rate` AS `t0`
      WHERE
        `t0`.`follow_id` IS NOT NULL
    ) AS `t4`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t1`.`term_id`,
        `t1`.`yearly_amount`,
        `t1`.`follow_id`,
        `t1`.`follow_amount`,
        TRUE AS `unnamed`
      FROM `renewal_rate_2` AS `t1`
      WHERE
        `t1`.`follow_id` IS NOT NULL
    ) AS `t5`
  ) AS `t11`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t27`.`term_id`,
      `t27`.`yearly_amount`,
      `t27`.`follow_id`,
      `t27`.`follow_amount`,
      FALSE AS `unnamed`
    FROM (
      SELECT
        `t26`.`term_id`,
        `t26`.`contract_id`,
        `t26`.`customer_id`,
        `t26`.`product_id`,
        `t26`.`started_on`,
        `t26`.`ends_on`,
        `t26`.`end_on`,
        `t26`.`last_day`,
        `t26`.`end_kind`,
        `t26`.`end_reason`,
        `t26`.`renewal`,
        `t26`.`notice_deadline_on`,
        `t26`.`yearly_amount`,
        `t26`.`currency`,
        `t26`.`next_started`,
        `t26`.`follow_id`,
        `t26`.`follow_amount`,
        `t26`.`follow_currency`
      FROM (
        SELECT
          *
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
            `t24`.`next_started`,
            `t24`.`follow_id`,
            `t24`.`follow_amount`,
            `t24`.`follow_currency`,
            ROW_NUMBER() OVER (
              PARTITION BY `t24`.`term_id`
              ORDER BY `t24`.`next_started` ASC NULLS LAST, `t24`.`follow_id` ASC NULLS LAST
            ) - 1 AS `behind`
          FROM (
            SELECT
              `t23`.`term_id`,
              `t23`.`contract_id`,
              `t23`.`customer_id`,
              `t23`.`product_id`,
              `t23`.`started_on`,
              `t23`.`ends_on`,
              `t23`.`end_on`,
              `t23`.`last_day`,
              `t23`.`end_kind`,
              `t23`.`end_reason`,
              `t23`.`renewal`,
              `t23`.`notice_deadline_on`,
              `t23`.`yearly_amount`,
              `t23`.`currency`,
              `t23`.`next_started`,
              `t23`.`follow_id`,
              `t23`.`follow_amount`,
              `t23`.`follow_currency`
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
                `t22`.`grace_over`,
                `t14`.`next_previous`,
                `t14`.`next_started`,
                `t14`.`follow_id`,
                `t14`.`follow_amount`,
                `t14`.`follow_currency`
              FROM (
                SELECT
                  `t18`.`term_id`,
                  `t18`.`contract_id`,
                  `t18`.`customer_id`,
                  `t18`.`product_id`,
                  `t18`.`started_on`,
                  `t18`.`ends_on`,
                  `t18`.`end_on`,
                  COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) AS `last_day`,
                  `t18`.`end_kind`,
                  `t18`.`end_reason`,
                  `t18`.`renewal`,
                  `t18`.`notice_deadline_on`,
                  `t18`.`yearly_amount`,
                  `t18`.`currency`,
                  COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) + INTERVAL '30' DAY AS `grace_over`
                FROM (
                  SELECT
                    `t2`.`term_id`,
                    `t2`.`contract_id`,
                    `t2`.`customer_id`,
                    `t2`.`product_id`,
                    `t2`.`started_on`,
                    `t2`.`ends_on`,
                    IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                    `t2`.`notice_deadline_on`,
                    IF(
                      `t2`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
                      `t2`.`notice_given_on`,
                      CAST(NULL AS DATE)
                    ) AS `notice_given_on`,
                    IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                    IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                    `t2`.`renewal`,
                    `t2`.`previous_term_id`,
                    `t2`.`yearly_amount`,
                    `t2`.`yearly_margin`,
                    `t2`.`indexation`,
                    `t2`.`currency`,
                    IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                    IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                    COALESCE(
                      IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)),
                      IF(
                        (
                          `t2`.`renewal` = 'manual'
                        ) AND (
                          `t2`.`ends_on` < MAKE_DATE(2025, 6, 1)
                        ),
                        `t2`.`ends_on`,
                        CAST(NULL AS DATE)
                      )
                    ) AS `end_on`
                  FROM `file_contract_terms` AS `t2`
                  WHERE
                    `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
                ) AS `t18`
                WHERE
                  COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) >= MAKE_DATE(2025, 6, 1)
              ) AS `t22`
              LEFT OUTER JOIN (
                SELECT
                  `t2`.`previous_term_id` AS `next_previous`,
                  `t2`.`started_on` AS `next_started`,
                  `t2`.`term_id` AS `follow_id`,
                  `t2`.`yearly_amount` AS `follow_amount`,
                  `t2`.`currency` AS `follow_currency`
                FROM `file_contract_terms` AS `t2`
                WHERE
                  `t2`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t2`.`previous_term_id` IS NOT NULL
              ) AS `t14`
                ON `t22`.`term_id` = `t14`.`next_previous`
                AND `t22`.`grace_over` >= `t14`.`next_started`
            ) AS `t23`
          ) AS `t24`
        ) AS `t25`
        WHERE
          `t25`.`behind` = 0
      ) AS `t26`
    ) AS `t27`
    WHERE
      `t27`.`follow_id` IS NOT NULL
  ) AS `t28`
) AS `t30`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t51`.`term_id`,
    `t51`.`yearly_amount`,
    `t51`.`follow_id`,
    `t51`.`follow_amount`,
    TRUE AS `unnamed`
  FROM (
    SELECT
      `t50`.`term_id`,
      `t50`.`yearly_amount`,
      `t50`.`follow_id`,
      `t50`.`replacing`,
      `t12`.`follow_amount`,
      `t12`.`follow_currency`
    FROM (
      SELECT
        `t48`.`term_id`,
        `t48`.`yearly_amount`,
        `t48`.`follow_id`,
        `t48`.`replacing`
      FROM (
        SELECT
          `t47`.`term_id`,
          `t47`.`yearly_amount`,
          `t47`.`next_started`,
          `t47`.`follow_id`,
          `t47`.`replacing`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t45`.`term_id`,
              `t45`.`yearly_amount`,
              `t45`.`next_started`,
              `t45`.`follow_id`,
              `t45`.`replacing`,
              ROW_NUMBER() OVER (
                PARTITION BY `t45`.`term_id`
                ORDER BY `t45`.`next_started` ASC NULLS LAST, `t45`.`follow_id` ASC NULLS LAST
              ) - 1 AS `behind`
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM `t34` AS `t35`
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    `t42`.`term_id`,
                    `t42`.`yearly_amount`,
                    `t42`.`next_started`,
                    `t42`.`follow_id`,
                    TRUE AS `replacing`
                  FROM (
                    SELECT
                      `t40`.`term_id`,
                      `t40`.`contract_id`,
                      `t40`.`customer_id`,
                      `t40`.`product_id`,
                      `t40`.`started_on`,
                      `t40`.`ends_on`,
                      `t40`.`end_on`,
                      `t40`.`last_day`,
                      `t40`.`end_kind`,
                      `t40`.`end_reason`,
                      `t40`.`renewal`,
                      `t40`.`notice_deadline_on`,
                      `t40`.`yearly_amount`,
                      `t40`.`currency`,
                      `t40`.`owner`,
                      `t17`.`follow_id`,
                      `t17`.`next_previous`,
                      `t17`.`next_contract`,
                      `t17`.`next_customer`,
                      `t17`.`next_product`,
                      `t17`.`next_started`,
                      `t17`.`follow_amount`,
                      `t17`.`follow_currency`
                    FROM (
                      SELECT
                        `t38`.`term_id`,
                        `t38`.`contract_id`,
                        `t38`.`customer_id`,
                        `t38`.`product_id`,
                        `t38`.`started_on`,
                        `t38`.`ends_on`,
                        `t38`.`end_on`,
                        `t38`.`last_day`,
                        `t38`.`end_kind`,
                        `t38`.`end_reason`,
                        `t38`.`renewal`,
                        `t38`.`notice_deadline_on`,
                        `t38`.`yearly_amount`,
                        `t38`.`currency`,
                        `t38`.`customer_id` AS `owner`
                      FROM (
                        SELECT
                          `t32`.`term_id`,
                          `t32`.`contract_id`,
                          `t32`.`customer_id`,
                          `t32`.`product_id`,
                          `t32`.`started_on`,
                          `t32`.`ends_on`,
                          `t32`.`end_on`,
                          `t32`.`last_day`,
                          `t32`.`end_kind`,
                          `t32`.`end_reason`,
                          `t32`.`renewal`,
                          `t32`.`notice_deadline_on`,
                          `t32`.`yearly_amount`,
                          `t32`.`currency`
                        FROM (
                          SELECT
                            `t29`.`term_id`,
                            `t29`.`contract_id`,
                            `t29`.`customer_id`,
                            `t29`.`product_id`,
                            `t29`.`started_on`,
                            `t29`.`ends_on`,
                            `t29`.`end_on`,
                            `t29`.`last_day`,
                            `t29`.`end_kind`,
                            `t29`.`end_reason`,
                            `t29`.`renewal`,
                            `t29`.`notice_deadline_on`,
                            `t29`.`yearly_amount`,
                            `t29`.`currency`
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                `t26`.`term_id`,
                                `t26`.`contract_id`,
                                `t26`.`customer_id`,
                                `t26`.`product_id`,
                                `t26`.`started_on`,
                                `t26`.`ends_on`,
                                `t26`.`end_on`,
                                `t26`.`last_day`,
                                `t26`.`end_kind`,
                                `t26`.`end_reason`,
                                `t26`.`renewal`,
                                `t26`.`notice_deadline_on`,
                                `t26`.`yearly_amount`,
                                `t26`.`currency`,
                                `t26`.`next_started`,
                                `t26`.`follow_id`,
                                `t26`.`follow_amount`,
                                `t26`.`follow_currency`
                              FROM (
                                SELECT
                                  *
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
                                    `t24`.`next_started`,
                                    `t24`.`follow_id`,
                                    `t24`.`follow_amount`,
                                    `t24`.`follow_currency`,
                                    ROW_NUMBER() OVER (
                                      PARTITION BY `t24`.`term_id`
                                      ORDER BY `t24`.`next_started` ASC NULLS LAST, `t24`.`follow_id` ASC NULLS LAST
                                    ) - 1 AS `behind`
                                  FROM (
                                    SELECT
                                      `t23`.`term_id`,
                                      `t23`.`contract_id`,
                                      `t23`.`customer_id`,
                                      `t23`.`product_id`,
                                      `t23`.`started_on`,
                                      `t23`.`ends_on`,
                                      `t23`.`end_on`,
                                      `t23`.`last_day`,
                                      `t23`.`end_kind`,
                                      `t23`.`end_reason`,
                                      `t23`.`renewal`,
                                      `t23`.`notice_deadline_on`,
                                      `t23`.`yearly_amount`,
                                      `t23`.`currency`,
                                      `t23`.`next_started`,
                                      `t23`.`follow_id`,
                                      `t23`.`follow_amount`,
                                      `t23`.`follow_currency`
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
                                        `t22`.`grace_over`,
                                        `t14`.`next_previous`,
                                        `t14`.`next_started`,
                                        `t14`.`follow_id`,
                                        `t14`.`follow_amount`,
                                        `t14`.`follow_currency`
                                      FROM (
                                        SELECT
                                          `t18`.`term_id`,
                                          `t18`.`contract_id`,
                                          `t18`.`customer_id`,
                                          `t18`.`product_id`,
                                          `t18`.`started_on`,
                                          `t18`.`ends_on`,
                                          `t18`.`end_on`,
                                          COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) AS `last_day`,
                                          `t18`.`end_kind`,
                                          `t18`.`end_reason`,
                                          `t18`.`renewal`,
                                          `t18`.`notice_deadline_on`,
                                          `t18`.`yearly_amount`,
                                          `t18`.`currency`,
                                          COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) + INTERVAL '30' DAY AS `grace_over`
                                        FROM (
                                          SELECT
                                            `t2`.`term_id`,
                                            `t2`.`contract_id`,
                                            `t2`.`customer_id`,
                                            `t2`.`product_id`,
                                            `t2`.`started_on`,
                                            `t2`.`ends_on`,
                                            IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                                            `t2`.`notice_deadline_on`,
                                            IF(
                                              `t2`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
                                              `t2`.`notice_given_on`,
                                              CAST(NULL AS DATE)
                                            ) AS `notice_given_on`,
                                            IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                                            IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                                            `t2`.`renewal`,
                                            `t2`.`previous_term_id`,
                                            `t2`.`yearly_amount`,
                                            `t2`.`yearly_margin`,
                                            `t2`.`indexation`,
                                            `t2`.`currency`,
                                            IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                                            IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                                            COALESCE(
                                              IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)),
                                              IF(
                                                (
                                                  `t2`.`renewal` = 'manual'
                                                ) AND (
                                                  `t2`.`ends_on` < MAKE_DATE(2025, 6, 1)
                                                ),
                                                `t2`.`ends_on`,
                                                CAST(NULL AS DATE)
                                              )
                                            ) AS `end_on`
                                          FROM `file_contract_terms` AS `t2`
                                          WHERE
                                            `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
                                        ) AS `t18`
                                        WHERE
                                          COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) >= MAKE_DATE(2025, 6, 1)
                                      ) AS `t22`
                                      LEFT OUTER JOIN (
                                        SELECT
                                          `t2`.`previous_term_id` AS `next_previous`,
                                          `t2`.`started_on` AS `next_started`,
                                          `t2`.`term_id` AS `follow_id`,
                                          `t2`.`yearly_amount` AS `follow_amount`,
                                          `t2`.`currency` AS `follow_currency`
                                        FROM `file_contract_terms` AS `t2`
                                        WHERE
                                          `t2`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t2`.`previous_term_id` IS NOT NULL
                                      ) AS `t14`
                                        ON `t22`.`term_id` = `t14`.`next_previous`
                                        AND `t22`.`grace_over` >= `t14`.`next_started`
                                    ) AS `t23`
                                  ) AS `t24`
                                ) AS `t25`
                                WHERE
                                  `t25`.`behind` = 0
                              ) AS `t26`
                            ) AS `t27`
                            WHERE
                              `t27`.`follow_id` IS NULL
                          ) AS `t29`
                        ) AS `t32`
                        LEFT ANTI JOIN `t34` AS `t36`
                          ON `t32`.`term_id` = `t36`.`term_id`
                      ) AS `t38`
                    ) AS `t40`
                    INNER JOIN `t9` AS `t17`
                      ON `t40`.`owner` = `t17`.`next_customer`
                  ) AS `t42`
                  WHERE
                    (
                      (
                        `t42`.`product_id` IS NULL
                      )
                      OR (
                        `t42`.`product_id` = `t42`.`next_product`
                      )
                    )
                    AND (
                      (
                        `t42`.`contract_id` IS NULL
                      )
                      OR (
                        `t42`.`next_contract` IS NULL
                      )
                      OR (
                        `t42`.`contract_id` <> `t42`.`next_contract`
                      )
                    )
                    AND `t42`.`next_started` > `t42`.`started_on`
                    AND `t42`.`next_started` >= (
                      `t42`.`last_day` + INTERVAL '-30' DAY
                    )
                    AND `t42`.`next_started` <= (
                      `t42`.`last_day` + INTERVAL '30' DAY
                    )
                ) AS `t43`
              ) AS `t44`
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  `t37`.`term_id`,
                  `t37`.`yearly_amount`,
                  `t37`.`next_started`,
                  `t37`.`follow_id`,
                  TRUE AS `replacing`
                FROM (
                  SELECT
                    `t32`.`term_id`,
                    `t32`.`contract_id`,
                    `t32`.`customer_id`,
                    `t32`.`product_id`,
                    `t32`.`started_on`,
                    `t32`.`ends_on`,
                    `t32`.`end_on`,
                    `t32`.`last_day`,
                    `t32`.`end_kind`,
                    `t32`.`end_reason`,
                    `t32`.`renewal`,
                    `t32`.`notice_deadline_on`,
                    `t32`.`yearly_amount`,
                    `t32`.`currency`,
                    `t20`.`owner`,
                    `t16`.`follow_id`,
                    `t16`.`next_previous`,
                    `t16`.`next_contract`,
                    `t16`.`next_customer`,
                    `t16`.`next_product`,
                    `t16`.`next_started`,
                    `t16`.`follow_amount`,
                    `t16`.`follow_currency`
                  FROM (
                    SELECT
                      `t29`.`term_id`,
                      `t29`.`contract_id`,
                      `t29`.`customer_id`,
                      `t29`.`product_id`,
                      `t29`.`started_on`,
                      `t29`.`ends_on`,
                      `t29`.`end_on`,
                      `t29`.`last_day`,
                      `t29`.`end_kind`,
                      `t29`.`end_reason`,
                      `t29`.`renewal`,
                      `t29`.`notice_deadline_on`,
                      `t29`.`yearly_amount`,
                      `t29`.`currency`
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          `t26`.`term_id`,
                          `t26`.`contract_id`,
                          `t26`.`customer_id`,
                          `t26`.`product_id`,
                          `t26`.`started_on`,
                          `t26`.`ends_on`,
                          `t26`.`end_on`,
                          `t26`.`last_day`,
                          `t26`.`end_kind`,
                          `t26`.`end_reason`,
                          `t26`.`renewal`,
                          `t26`.`notice_deadline_on`,
                          `t26`.`yearly_amount`,
                          `t26`.`currency`,
                          `t26`.`next_started`,
                          `t26`.`follow_id`,
                          `t26`.`follow_amount`,
                          `t26`.`follow_currency`
                        FROM (
                          SELECT
                            *
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
                              `t24`.`next_started`,
                              `t24`.`follow_id`,
                              `t24`.`follow_amount`,
                              `t24`.`follow_currency`,
                              ROW_NUMBER() OVER (
                                PARTITION BY `t24`.`term_id`
                                ORDER BY `t24`.`next_started` ASC NULLS LAST, `t24`.`follow_id` ASC NULLS LAST
                              ) - 1 AS `behind`
                            FROM (
                              SELECT
                                `t23`.`term_id`,
                                `t23`.`contract_id`,
                                `t23`.`customer_id`,
                                `t23`.`product_id`,
                                `t23`.`started_on`,
                                `t23`.`ends_on`,
                                `t23`.`end_on`,
                                `t23`.`last_day`,
                                `t23`.`end_kind`,
                                `t23`.`end_reason`,
                                `t23`.`renewal`,
                                `t23`.`notice_deadline_on`,
                                `t23`.`yearly_amount`,
                                `t23`.`currency`,
                                `t23`.`next_started`,
                                `t23`.`follow_id`,
                                `t23`.`follow_amount`,
                                `t23`.`follow_currency`
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
                                  `t22`.`grace_over`,
                                  `t14`.`next_previous`,
                                  `t14`.`next_started`,
                                  `t14`.`follow_id`,
                                  `t14`.`follow_amount`,
                                  `t14`.`follow_currency`
                                FROM (
                                  SELECT
                                    `t18`.`term_id`,
                                    `t18`.`contract_id`,
                                    `t18`.`customer_id`,
                                    `t18`.`product_id`,
                                    `t18`.`started_on`,
                                    `t18`.`ends_on`,
                                    `t18`.`end_on`,
                                    COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) AS `last_day`,
                                    `t18`.`end_kind`,
                                    `t18`.`end_reason`,
                                    `t18`.`renewal`,
                                    `t18`.`notice_deadline_on`,
                                    `t18`.`yearly_amount`,
                                    `t18`.`currency`,
                                    COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) + INTERVAL '30' DAY AS `grace_over`
                                  FROM (
                                    SELECT
                                      `t2`.`term_id`,
                                      `t2`.`contract_id`,
                                      `t2`.`customer_id`,
                                      `t2`.`product_id`,
                                      `t2`.`started_on`,
                                      `t2`.`ends_on`,
                                      IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                                      `t2`.`notice_deadline_on`,
                                      IF(
                                        `t2`.`notice_given_on` < MAKE_DATE(2025, 6, 1),
                                        `t2`.`notice_given_on`,
                                        CAST(NULL AS DATE)
                                      ) AS `notice_given_on`,
                                      IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                                      IF(`t2`.`paused_from` < MAKE_DATE(2025, 6, 1), `t2`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                                      `t2`.`renewal`,
                                      `t2`.`previous_term_id`,
                                      `t2`.`yearly_amount`,
                                      `t2`.`yearly_margin`,
                                      `t2`.`indexation`,
                                      `t2`.`currency`,
                                      IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                                      IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                                      COALESCE(
                                        IF(`t2`.`ended_on` < MAKE_DATE(2025, 6, 1), `t2`.`ended_on`, CAST(NULL AS DATE)),
                                        IF(
                                          (
                                            `t2`.`renewal` = 'manual'
                                          ) AND (
                                            `t2`.`ends_on` < MAKE_DATE(2025, 6, 1)
                                          ),
                                          `t2`.`ends_on`,
                                          CAST(NULL AS DATE)
                                        )
                                      ) AS `end_on`
                                    FROM `file_contract_terms` AS `t2`
                                    WHERE
                                      `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
                                  ) AS `t18`
                                  WHERE
                                    COALESCE(LEAST(`t18`.`end_on`, `t18`.`ends_on`), `t18`.`end_on`, `t18`.`ends_on`) >= MAKE_DATE(2025, 6, 1)
                                ) AS `t22`
                                LEFT OUTER JOIN (
                                  SELECT
                                    `t2`.`previous_term_id` AS `next_previous`,
                                    `t2`.`started_on` AS `next_started`,
                                    `t2`.`term_id` AS `follow_id`,
                                    `t2`.`yearly_amount` AS `follow_amount`,
                                    `t2`.`currency` AS `follow_currency`
                                  FROM `file_contract_terms` AS `t2`
                                  WHERE
                                    `t2`.`known_on` < MAKE_DATE(2025, 6, 1) AND `t2`.`previous_term_id` IS NOT NULL
                                ) AS `t14`
                                  ON `t22`.`term_id` = `t14`.`next_previous`
                                  AND `t22`.`grace_over` >= `t14`.`next_started`
                              ) AS `t23`
                            ) AS `t24`
                          ) AS `t25`
                          WHERE
                            `t25`.`behind` = 0
                        ) AS `t26`
                      ) AS `t27`
                      WHERE
                        `t27`.`follow_id` IS NULL
                    ) AS `t29`
                  ) AS `t32`
                  LEFT ANTI JOIN `t34` AS `t36`
                    ON `t32`.`term_id` = `t36`.`term_id`
                  INNER JOIN (
                    SELECT
                      `t10`.`customer_id`,
                      MAX(`t10`.`successor_id`) AS `owner`
                    FROM (
                      SELECT
                        `t3`.`customer_id`,
                        `t3`.`on`,
                        `t3`.`successor_id`
                      FROM `file_customer_successions` AS `t3`
                      WHERE
                        `t3`.`known_on` < MAKE_DATE(2025, 6, 1)
                    ) AS `t10`
                    GROUP BY
                      1
                  ) AS `t20`
                    ON `t32`.`customer_id` = `t20`.`customer_id`
                  INNER JOIN `t9` AS `t16`
                    ON `t20`.`owner` = `t16`.`next_customer`
                ) AS `t37`
                WHERE
                  (
                    (
                      `t37`.`product_id` IS NULL
                    )
                    OR (
                      `t37`.`product_id` = `t37`.`next_product`
                    )
                  )
                  AND (
                    (
                      `t37`.`contract_id` IS NULL
                    )
                    OR (
                      `t37`.`next_contract` IS NULL
                    )
                    OR (
                      `t37`.`contract_id` <> `t37`.`next_contract`
                    )
                  )
                  AND `t37`.`next_started` > `t37`.`started_on`
                  AND `t37`.`next_started` >= (
                    `t37`.`last_day` + INTERVAL '-30' DAY
                  )
                  AND `t37`.`next_started` <= (
                    `t37`.`last_day` + INTERVAL '30' DAY
                  )
              ) AS `t41`
            ) AS `t45`
          ) AS `t46`
          WHERE
            `t46`.`behind` = 0
        ) AS `t47`
      ) AS `t48`
    ) AS `t50`
    INNER JOIN (
      SELECT
        `t2`.`term_id` AS `follow_id`,
        `t2`.`yearly_amount` AS `follow_amount`,
        `t2`.`currency` AS `follow_currency`
      FROM `file_contract_terms` AS `t2`
      WHERE
        `t2`.`known_on` < MAKE_DATE(2025, 6, 1)
    ) AS `t12`
      ON `t50`.`follow_id` = `t12`.`follow_id`
  ) AS `t51`
  WHERE
    `t51`.`follow_id` IS NOT NULL
) AS `t52`;

-- gross_renewal_rate_2, computed once
SELECT
  `t1`.`term_id` AS `sharing_id`,
  CAST(CAST(ROUND(
    (
      CAST(`t1`.`follow_amount` AS DOUBLE) * CAST(`t1`.`yearly_amount` AS DOUBLE)
    ) / NULLIF(`t7`.`claimed`, 0),
    2
  ) AS DOUBLE) AS DECIMAL(18, 2)) AS `share`
FROM `gross_renewal_rate` AS `t1`
LEFT SEMI JOIN (
  SELECT DISTINCT
    `t0`.`follow_id`
  FROM `gross_renewal_rate` AS `t0`
  WHERE
    `t0`.`unnamed`
) AS `t3`
  ON `t1`.`follow_id` = `t3`.`follow_id`
INNER JOIN (
  SELECT
    *
  FROM (
    SELECT
      `t4`.`follow_id` AS `shared_id`,
      COUNT(*) AS `claims`,
      CAST(SUM(`t4`.`yearly_amount`) AS DOUBLE) AS `claimed`
    FROM (
      SELECT
        `t1`.`term_id`,
        `t1`.`yearly_amount`,
        `t1`.`follow_id`,
        `t1`.`follow_amount`,
        `t1`.`unnamed`
      FROM `gross_renewal_rate` AS `t1`
      LEFT SEMI JOIN (
        SELECT DISTINCT
          `t0`.`follow_id`
        FROM `gross_renewal_rate` AS `t0`
        WHERE
          `t0`.`unnamed`
      ) AS `t3`
        ON `t1`.`follow_id` = `t3`.`follow_id`
    ) AS `t4`
    GROUP BY
      1
  ) AS `t5`
  WHERE
    `t5`.`claims` > 1
) AS `t7`
  ON `t1`.`follow_id` = `t7`.`shared_id`;

-- gross_renewal_rate_3, computed once
SELECT
  `t35`.`period`,
  `t35`.`customer_id`,
  `t35`.`term_id`,
  `t35`.`product_id`,
  `t35`.`ends_on`,
  `t35`.`renewal_form`,
  `t35`.`renewed`,
  `t35`.`follow_id`,
  `t35`.`provisional`,
  `t35`.`renewed_value` AS `numerator`,
  `t35`.`value_due` AS `denominator`,
  `t35`.`group_on`
FROM (
  SELECT
    `t34`.`term_id`,
    `t34`.`contract_id`,
    `t34`.`customer_id`,
    `t34`.`product_id`,
    `t34`.`started_on`,
    `t34`.`ends_on`,
    `t34`.`end_on`,
    `t34`.`last_day`,
    `t34`.`end_kind`,
    `t34`.`end_reason`,
    `t34`.`renewal`,
    `t34`.`notice_deadline_on`,
    `t34`.`yearly_amount`,
    `t34`.`currency`,
    `t34`.`follow_id`,
    `t34`.`follow_amount`,
    `t34`.`follow_currency`,
    `t34`.`replacing`,
    `t34`.`period`,
    `t34`.`t0`,
    `t34`.`t1`,
    `t34`.`renewed`,
    `t34`.`provisional`,
    `t34`.`group_on`,
    `t34`.`renewal_form`,
    `t34`.`follow`,
    `t34`.`currency_here`,
    `t34`.`rate_here`,
    `t34`.`currency_there`,
    `t34`.`day_there`,
    `t34`.`rate_there`,
    IF(
      TRUE,
      COALESCE(
        CAST(ROUND(`t34`.`yearly_amount` * `t34`.`rate_here`, 2) AS DECIMAL(18, 2)),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
    ) AS `value_due`,
    IF(
      `t34`.`renewed`,
      COALESCE(
        CAST(ROUND(`t34`.`follow` * `t34`.`rate_there`, 2) AS DECIMAL(18, 2)),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
    ) AS `value_follow`,
    LEAST(
      IF(
        TRUE,
        COALESCE(
          CAST(ROUND(`t34`.`yearly_amount` * `t34`.`rate_here`, 2) AS DECIMAL(18, 2)),
          CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
        ),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      IF(
        `t34`.`renewed`,
        COALESCE(
          CAST(ROUND(`t34`.`follow` * `t34`.`rate_there`, 2) AS DECIMAL(18, 2)),
          CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
        ),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      )
    ) AS `renewed_value`,
    IF(
      TRUE,
      COALESCE(
        CAST(ROUND(`t34`.`yearly_amount` * `t34`.`rate_here`, 2) AS DECIMAL(18, 2)),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
    ) - LEAST(
      IF(
        TRUE,
        COALESCE(
          CAST(ROUND(`t34`.`yearly_amount` * `t34`.`rate_here`, 2) AS DECIMAL(18, 2)),
          CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
        ),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      IF(
        `t34`.`renewed`,
        COALESCE(
          CAST(ROUND(`t34`.`follow` * `t34`.`rate_there`, 2) AS DECIMAL(18, 2)),
          CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
        ),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      )
    ) AS `not_renewed`,
    CAST((
      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t34`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t34`.`started_on`)
    ) + 1 AS DOUBLE) / 365.25 AS `term_years`
  FROM (
    SELECT
      `t33`.`term_id`,
      `t33`.`contract_id`,
      `t33`.`customer_id`,
      `t33`.`product_id`,
      `t33`.`started_on`,
      `t33`.`ends_on`,
      `t33`.`end_on`,
      `t33`.`last_day`,
      `t33`.`end_kind`,
      `t33`.`end_reason`,
      `t33`.`renewal`,
      `t33`.`notice_deadline_on`,
      `t33`.`yearly_amount`,
      `t33`.`currency`,
      `t33`.`follow_id`,
      `t33`.`follow_amount`,
      `t33`.`follow_currency`,
      `t33`.`replacing`,
      `t33`.`period`,
      `t33`.`t0`,
      `t33`.`t1`,
      `t33`.`renewed`,
      `t33`.`provisional`,
      `t33`.`group_on`,
      `t33`.`renewal_form`,
      `t33`.`follow`,
      `t33`.`currency_here`,
      `t33`.`rate_here`,
      `t11`.`currency_there`,
      `t11`.`day_there`,
      `t11`.`rate_there`
    FROM (
      SELECT
        `t31`.`term_id`,
        `t31`.`contract_id`,
        `t31`.`customer_id`,
        `t31`.`product_id`,
        `t31`.`started_on`,
        `t31`.`ends_on`,
        `t31`.`end_on`,
        `t31`.`last_day`,
        `t31`.`end_kind`,
        `t31`.`end_reason`,
        `t31`.`renewal`,
        `t31`.`notice_deadline_on`,
        `t31`.`yearly_amount`,
        `t31`.`currency`,
        `t31`.`follow_id`,
        `t31`.`follow_amount`,
        `t31`.`follow_currency`,
        `t31`.`replacing`,
        `t31`.`period`,
        `t31`.`t0`,
        `t31`.`t1`,
        `t31`.`renewed`,
        `t31`.`provisional`,
        `t31`.`group_on`,
        `t31`.`renewal_form`,
        `t31`.`follow`,
        `t31`.`currency_here`,
        `t31`.`rate_here`
      FROM (
        SELECT
          `t30`.`term_id`,
          `t30`.`contract_id`,
          `t30`.`customer_id`,
          `t30`.`product_id`,
          `t30`.`started_on`,
          `t30`.`ends_on`,
          `t30`.`end_on`,
          `t30`.`last_day`,
          `t30`.`end_kind`,
          `t30`.`end_reason`,
          `t30`.`renewal`,
          `t30`.`notice_deadline_on`,
          `t30`.`yearly_amount`,
          `t30`.`currency`,
          `t30`.`follow_id`,
          `t30`.`follow_amount`,
          `t30`.`follow_currency`,
          `t30`.`replacing`,
          `t30`.`period`,
          `t30`.`t0`,
          `t30`.`t1`,
          `t30`.`renewed`,
          `t30`.`provisional`,
          `t30`.`group_on`,
          `t30`.`renewal_form`,
          `t30`.`follow`,
          `t12`.`currency_here`,
          `t12`.`day_here`,
          `t12`.`rate_here`
        FROM (
          SELECT
            `t28`.`term_id`,
            `t28`.`contract_id`,
            `t28`.`customer_id`,
            `t28`.`product_id`,
            `t28`.`started_on`,
            `t28`.`ends_on`,
            `t28`.`end_on`,
            `t28`.`last_day`,
            `t28`.`end_kind`,
            `t28`.`end_reason`,
            `t28`.`renewal`,
            `t28`.`notice_deadline_on`,
            `t28`.`yearly_amount`,
            COALESCE(`t28`.`currency`, 'EUR') AS `currency`,
            `t28`.`follow_id`,
            `t28`.`follow_amount`,
            COALESCE(`t28`.`follow_currency`, `t28`.`currency`, 'EUR') AS `follow_currency`,
            `t28`.`replacing`,
            `t28`.`period`,
            `t28`.`t0`,
            `t28`.`t1`,
            `t28`.`renewed`,
            `t28`.`provisional`,
            `t28`.`group_on`,
            `t28`.`renewal_form`,
            IF(`t28`.`follow_id` IS NOT NULL, `t28`.`follow_amount`, `t28`.`yearly_amount`) AS `follow`
          FROM (
            SELECT
              `t27`.`term_id`,
              `t27`.`contract_id`,
              `t27`.`customer_id`,
              `t27`.`product_id`,
              `t27`.`started_on`,
              `t27`.`ends_on`,
              `t27`.`end_on`,
              `t27`.`last_day`,
              `t27`.`end_kind`,
              `t27`.`end_reason`,
              `t27`.`renewal`,
              `t27`.`notice_deadline_on`,
              `t27`.`yearly_amount`,
              `t27`.`currency`,
              `t27`.`follow_id`,
              `t27`.`follow_amount`,
              `t27`.`follow_currency`,
              `t27`.`replacing`,
              `t27`.`period`,
              `t27`.`t0`,
              `t27`.`t1`,
              `t27`.`renewed`,
              `t27`.`provisional`,
              `t27`.`group_on`,
              `t27`.`renewal_form`
            FROM (
              SELECT
                `t26`.`term_id`,
                `t26`.`contract_id`,
                `t26`.`customer_id`,
                `t26`.`product_id`,
                `t26`.`started_on`,
                `t26`.`ends_on`,
                `t26`.`end_on`,
                `t26`.`last_day`,
                `t26`.`end_kind`,
                `t26`.`end_reason`,
                `t26`.`renewal`,
                `t26`.`notice_deadline_on`,
                `t26`.`yearly_amount`,
                `t26`.`currency`,
                `t26`.`follow_id`,
                IF(`t26`.`sharing_id` IS NOT NULL, `t26`.`share`, `t26`.`follow_amount`) AS `follow_amount`,
                `t26`.`follow_currency`,
                `t26`.`replacing`,
                `t26`.`period`,
                `t26`.`t0`,
                `t26`.`t1`,
                `t26`.`renewed`,
                `t26`.`provisional`,
                `t26`.`group_on`,
                `t26`.`renewal_form`,
                `t26`.`sharing_id`,
                `t26`.`share`
              FROM (
                SELECT
                  `t25`.`term_id`,
                  `t25`.`contract_id`,
                  `t25`.`customer_id`,
                  `t25`.`product_id`,
                  `t25`.`started_on`,
                  `t25`.`ends_on`,
                  `t25`.`end_on`,
                  `t25`.`last_day`,
                  `t25`.`end_kind`,
                  `t25`.`end_reason`,
                  `t25`.`renewal`,
                  `t25`.`notice_deadline_on`,
                  `t25`.`yearly_amount`,
                  `t25`.`currency`,
                  `t25`.`follow_id`,
                  `t25`.`follow_amount`,
                  `t25`.`follow_currency`,
                  `t25`.`replacing`,
                  `t25`.`period`,
                  `t25`.`t0`,
                  `t25`.`t1`,
                  `t25`.`renewed`,
                  `t25`.`provisional`,
                  `t25`.`group_on`,
                  `t25`.`renewal_form`,
                  `t5`.`sharing_id`,
                  `t5`.`share`
                FROM (
                  SELECT
                    `t23`.`term_id`,
                    `t23`.`contract_id`,
                    `t23`.`customer_id`,
                    `t23`.`product_id`,
                    `t23`.`started_on`,
                    `t23`.`ends_on`,
                    `t23`.`end_on`,
                    `t23`.`last_day`,
                    `t23`.`end_kind`,
                    `t23`.`end_reason`,
                    `t23`.`renewal`,
                    `t23`.`notice_deadline_on`,
                    `t23`.`yearly_amount`,
                    `t23`.`currency`,
                    `t23`.`follow_id`,
                    `t23`.`follow_amount`,
                    `t23`.`follow_currency`,
                    `t23`.`replacing`,
                    `t23`.`period`,
                    `t23`.`t0`,
                    `t23`.`t1`,
                    (
                      `t23`.`follow_id` IS NOT NULL
                    )
                    OR (
                      (
                        `t23`.`end_on` IS NULL
                      ) OR (
                        `t23`.`end_on` > `t23`.`ends_on`
                      )
                    ) AS `renewed`,
                    NOT (
                      (
                        `t23`.`ends_on` + INTERVAL '30' DAY
                      ) < MAKE_DATE(2025, 6, 1)
                    )
                    AND NOT (
                      (
                        `t23`.`follow_id` IS NOT NULL
                      )
                      OR (
                        (
                          `t23`.`end_on` IS NULL
                        ) OR (
                          `t23`.`end_on` > `t23`.`ends_on`
                        )
                      )
                    ) AS `provisional`,
                    COALESCE(`t23`.`notice_deadline_on`, `t23`.`ends_on`) AS `group_on`,
                    IF(COALESCE(`t23`.`renewal` = 'auto', TRUE), 'silent', 'active') AS `renewal_form`
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
                      `t22`.`follow_id`,
                      `t22`.`follow_amount`,
                      `t22`.`follow_currency`,
                      `t22`.`replacing`,
                      `t22`.`period`,
                      `t22`.`t0`,
                      `t22`.`t1`
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          `t20`.`term_id`,
                          `t20`.`contract_id`,
                          `t20`.`customer_id`,
                          `t20`.`product_id`,
                          `t20`.`started_on`,
                          `t20`.`ends_on`,
                          `t20`.`end_on`,
                          `t20`.`last_day`,
                          `t20`.`end_kind`,
                          `t20`.`end_reason`,
                          `t20`.`renewal`,
                          `t20`.`notice_deadline_on`,
                          `t20`.`yearly_amount`,
                          `t20`.`currency`,
                          `t20`.`follow_id`,
                          `t20`.`follow_amount`,
                          `t20`.`follow_currency`,
                          `t20`.`replacing`,
                          `t20`.`month`,
                          `t6`.`period`,
                          `t6`.`t0`,
                          `t6`.`t1`
                        FROM (
                          SELECT
                            `t18`.`term_id`,
                            `t18`.`contract_id`,
                            `t18`.`customer_id`,
                            `t18`.`product_id`,
                            `t18`.`started_on`,
                            `t18`.`ends_on`,
                            `t18`.`end_on`,
                            `t18`.`last_day`,
                            `t18`.`end_kind`,
                            `t18`.`end_reason`,
                            `t18`.`renewal`,
                            `t18`.`notice_deadline_on`,
                            `t18`.`yearly_amount`,
                            `t18`.`currency`,
                            `t18`.`follow_id`,
                            `t18`.`follow_amount`,
                            `t18`.`follow_currency`,
                            `t18`.`replacing`,
                            (
                              (
                                EXTRACT(year FROM `t18`.`ends_on`) * 12
                              ) + EXTRACT(month FROM `t18`.`ends_on`)
                            ) - 1 AS `month`
                          FROM (
                            SELECT
                              `t17`.`term_id`,
                              `t17`.`contract_id`,
                              `t17`.`customer_id`,
                              `t17`.`product_id`,
                              `t17`.`started_on`,
                              `t17`.`ends_on`,
                              `t17`.`end_on`,
                              `t17`.`last_day`,
                              `t17`.`end_kind`,
                              `t17`.`end_reason`,
                              `t17`.`renewal`,
                              `t17`.`notice_deadline_on`,
                              `t17`.`yearly_amount`,
                              `t17`.`currency`,
                              `t17`.`follow_id`,
                              `t17`.`follow_amount`,
                              `t17`.`follow_currency`,
                              `t17`.`replacing`
                            FROM (
                              SELECT
                                `t16`.`term_id`,
                                `t16`.`contract_id`,
                                `t16`.`customer_id`,
                                `t16`.`product_id`,
                                `t16`.`started_on`,
                                `t16`.`ends_on`,
                                `t16`.`end_on`,
                                `t16`.`last_day`,
                                `t16`.`end_kind`,
                                `t16`.`end_reason`,
                                `t16`.`renewal`,
                                `t16`.`notice_deadline_on`,
                                `t16`.`yearly_amount`,
                                `t16`.`currency`,
                                `t16`.`next_started`,
                                COALESCE(`t16`.`follow_id`, `t16`.`other_follow_id`) AS `follow_id`,
                                COALESCE(`t16`.`follow_amount`, `t16`.`other_follow_amount`) AS `follow_amount`,
                                COALESCE(`t16`.`follow_currency`, `t16`.`other_follow_currency`) AS `follow_currency`,
                                `t16`.`unnamed_id`,
                                `t16`.`other_follow_id`,
                                `t16`.`replacing`,
                                `t16`.`other_follow_amount`,
                                `t16`.`other_follow_currency`
                              FROM (
                                SELECT
                                  `t7`.`term_id`,
                                  `t7`.`contract_id`,
                                  `t7`.`customer_id`,
                                  `t7`.`product_id`,
                                  `t7`.`started_on`,
                                  `t7`.`ends_on`,
                                  `t7`.`end_on`,
                                  `t7`.`last_day`,
                                  `t7`.`end_kind`,
                                  `t7`.`end_reason`,
                                  `t7`.`renewal`,
                                  `t7`.`notice_deadline_on`,
                                  `t7`.`yearly_amount`,
                                  `t7`.`currency`,
                                  `t7`.`next_started`,
                                  `t7`.`follow_id`,
                                  `t7`.`follow_amount`,
                                  `t7`.`follow_currency`,
                                  `t15`.`unnamed_id`,
                                  `t15`.`other_follow_id`,
                                  `t15`.`replacing`,
                                  `t15`.`other_follow_amount`,
                                  `t15`.`other_follow_currency`
                                FROM `renewal_rate` AS `t7`
                                LEFT OUTER JOIN (
                                  SELECT
                                    `t13`.`term_id` AS `unnamed_id`,
                                    `t13`.`other_follow_id`,
                                    `t13`.`replacing`,
                                    `t13`.`other_follow_amount`,
                                    `t13`.`other_follow_currency`
                                  FROM (
                                    SELECT
                                      `t10`.`term_id`,
                                      `t10`.`other_follow_id`,
                                      `t10`.`replacing`,
                                      `t10`.`other_follow_amount`,
                                      `t10`.`other_follow_currency`
                                    FROM (
                                      SELECT
                                        `t4`.`term_id`,
                                        `t4`.`yearly_amount`,
                                        `t4`.`follow_id` AS `other_follow_id`,
                                        `t4`.`replacing`,
                                        `t4`.`follow_amount` AS `other_follow_amount`,
                                        `t4`.`follow_currency` AS `other_follow_currency`
                                      FROM `renewal_rate_2` AS `t4`
                                    ) AS `t10`
                                  ) AS `t13`
                                ) AS `t15`
                                  ON `t7`.`term_id` = `t15`.`unnamed_id`
                              ) AS `t16`
                            ) AS `t17`
                          ) AS `t18`
                        ) AS `t20`
                        INNER JOIN `renewal_rate_rows` AS `t6`
                          ON `t20`.`month` = `t6`.`month`
                      ) AS `t21`
                      WHERE
                        `t21`.`ends_on` > `t21`.`t0` AND `t21`.`ends_on` <= `t21`.`t1`
                    ) AS `t22`
                  ) AS `t23`
                  WHERE
                    NOT (
                      COALESCE(
                        (
                          `t23`.`end_on` IS NOT NULL
                        )
                        AND (
                          `t23`.`end_on` < `t23`.`ends_on`
                        )
                        AND (
                          `t23`.`end_kind` IN ('voluntary', 'involuntary', 'ended_by_us', 'completed', 'changed')
                          OR (
                            (
                              `t23`.`end_kind` IS NULL
                            )
                            AND (
                              (
                                `t23`.`follow_id` IS NULL
                              ) OR COALESCE(`t23`.`replacing`, FALSE)
                            )
                          )
                        ),
                        FALSE
                      )
                    )
                ) AS `t25`
                LEFT OUTER JOIN `gross_renewal_rate_2` AS `t5`
                  ON `t25`.`term_id` = `t5`.`sharing_id`
              ) AS `t26`
            ) AS `t27`
          ) AS `t28`
        ) AS `t30`
        LEFT OUTER JOIN (
          SELECT
            `t0`.`currency` AS `currency_here`,
            `t0`.`day` AS `day_here`,
            `t0`.`rate` AS `rate_here`
          FROM `gross_renewal_rate_rows` AS `t0`
        ) AS `t12`
          ON `t30`.`currency` = `t12`.`currency_here` AND `t30`.`t0` = `t12`.`day_here`
      ) AS `t31`
    ) AS `t33`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`currency` AS `currency_there`,
        `t0`.`day` AS `day_there`,
        `t0`.`rate` AS `rate_there`
      FROM `gross_renewal_rate_rows` AS `t0`
    ) AS `t11`
      ON `t33`.`follow_currency` = `t11`.`currency_there`
      AND `t33`.`t0` = `t11`.`day_there`
  ) AS `t34`
) AS `t35`;

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
      CAST(NULL AS STRING) AS `line`
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
      FROM `gross_renewal_rate_3` AS `t2`
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
