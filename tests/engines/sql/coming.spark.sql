-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  `t18`.`deadline_on`,
  `t18`.`term_id`,
  `t18`.`customer_id`,
  `t18`.`ends_on`,
  `t18`.`renewal`,
  `t18`.`value`,
  `t18`.`group`,
  COALESCE(`t5`.`product_name`, `t18`.`product_id`) AS `product`
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
    `t16`.`end_reason`,
    `t16`.`end_kind`,
    `t16`.`end_on`,
    `t16`.`until`,
    `t16`.`deadline_on`,
    `t16`.`paid_in`,
    `t16`.`currency`,
    `t16`.`day`,
    `t16`.`rate`,
    IF(
      TRUE,
      COALESCE(
        CAST(ROUND(`t16`.`yearly_amount` * `t16`.`rate`, 2) AS DECIMAL(18, 2)),
        CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
      ),
      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
    ) AS `value`,
    `t16`.`deadline_on` AS `group_on`,
    'total' AS `group`
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
      `t15`.`end_reason`,
      `t15`.`end_kind`,
      `t15`.`end_on`,
      `t15`.`until`,
      `t15`.`deadline_on`,
      `t15`.`paid_in`,
      `t3`.`currency`,
      `t3`.`day`,
      `t3`.`rate`
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
        `t13`.`end_reason`,
        `t13`.`end_kind`,
        `t13`.`end_on`,
        `t13`.`until`,
        `t13`.`deadline_on`,
        `t13`.`paid_in`
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
          COALESCE(`t12`.`notice_deadline_on`, `t12`.`ends_on`) AS `deadline_on`,
          COALESCE(`t12`.`currency`, 'EUR') AS `paid_in`
        FROM (
          SELECT
            `t11`.`term_id`,
            `t11`.`contract_id`,
            `t11`.`customer_id`,
            `t11`.`product_id`,
            `t11`.`started_on`,
            `t11`.`ends_on`,
            `t11`.`ended_on`,
            `t11`.`notice_deadline_on`,
            `t11`.`notice_given_on`,
            `t11`.`paused_from`,
            `t11`.`paused_to`,
            `t11`.`renewal`,
            `t11`.`previous_term_id`,
            `t11`.`yearly_amount`,
            `t11`.`yearly_margin`,
            `t11`.`indexation`,
            `t11`.`currency`,
            `t11`.`end_reason`,
            `t11`.`end_kind`,
            `t11`.`end_on`,
            `t11`.`until`
          FROM (
            SELECT
              `t10`.`term_id`,
              `t10`.`contract_id`,
              `t10`.`customer_id`,
              `t10`.`product_id`,
              `t10`.`started_on`,
              `t10`.`ends_on`,
              `t10`.`ended_on`,
              `t10`.`notice_deadline_on`,
              `t10`.`notice_given_on`,
              `t10`.`paused_from`,
              `t10`.`paused_to`,
              `t10`.`renewal`,
              `t10`.`previous_term_id`,
              `t10`.`yearly_amount`,
              `t10`.`yearly_margin`,
              `t10`.`indexation`,
              `t10`.`currency`,
              `t10`.`end_reason`,
              `t10`.`end_kind`,
              `t10`.`end_on`,
              `t10`.`eve_customer`,
              `t10`.`eve`,
              IF(`t10`.`eve` IS NOT NULL, `t10`.`end_on` + INTERVAL '1' DAY, `t10`.`end_on`) AS `until`
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
                `t7`.`eve_customer`,
                `t7`.`eve`
              FROM (
                SELECT
                  `t2`.`term_id`,
                  `t2`.`contract_id`,
                  `t2`.`customer_id`,
                  `t2`.`product_id`,
                  `t2`.`started_on`,
                  `t2`.`ends_on`,
                  IF(`t2`.`ended_on` < MAKE_DATE(2025, 7, 1), `t2`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                  `t2`.`notice_deadline_on`,
                  IF(
                    `t2`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                    `t2`.`notice_given_on`,
                    CAST(NULL AS DATE)
                  ) AS `notice_given_on`,
                  IF(`t2`.`paused_from` < MAKE_DATE(2025, 7, 1), `t2`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                  IF(`t2`.`paused_from` < MAKE_DATE(2025, 7, 1), `t2`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                  `t2`.`renewal`,
                  `t2`.`previous_term_id`,
                  `t2`.`yearly_amount`,
                  `t2`.`yearly_margin`,
                  `t2`.`indexation`,
                  `t2`.`currency`,
                  IF(`t2`.`ended_on` < MAKE_DATE(2025, 7, 1), `t2`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                  IF(`t2`.`ended_on` < MAKE_DATE(2025, 7, 1), `t2`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                  COALESCE(
                    IF(`t2`.`ended_on` < MAKE_DATE(2025, 7, 1), `t2`.`ended_on`, CAST(NULL AS DATE)),
                    IF(
                      (
                        `t2`.`renewal` = 'manual'
                      ) AND (
                        `t2`.`ends_on` < MAKE_DATE(2025, 7, 1)
                      ),
                      `t2`.`ends_on`,
                      CAST(NULL AS DATE)
                    )
                  ) AS `end_on`
                FROM `file_contract_terms` AS `t2`
                WHERE
                  `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
              ) AS `t9`
              LEFT OUTER JOIN (
                SELECT DISTINCT
                  `t2`.`customer_id` AS `eve_customer`,
                  `t2`.`started_on` + INTERVAL '-1' DAY AS `eve`
                FROM `file_contract_terms` AS `t2`
                WHERE
                  `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
              ) AS `t7`
                ON `t9`.`customer_id` = `t7`.`eve_customer` AND `t9`.`end_on` = `t7`.`eve`
            ) AS `t10`
          ) AS `t11`
        ) AS `t12`
        WHERE
          `t12`.`end_on` IS NULL
          AND `t12`.`notice_given_on` IS NULL
          AND COALESCE(`t12`.`notice_deadline_on`, `t12`.`ends_on`) >= MAKE_DATE(2025, 7, 1)
          AND COALESCE(`t12`.`notice_deadline_on`, `t12`.`ends_on`) < MAKE_DATE(2026, 7, 1)
      ) AS `t13`
    ) AS `t15`
    LEFT OUTER JOIN `coming_rows` AS `t3`
      ON `t15`.`paid_in` = `t3`.`currency`
  ) AS `t16`
) AS `t18`
LEFT OUTER JOIN (
  SELECT
    `t0`.`product_id` AS `named_product`,
    `t0`.`name` AS `product_name`
  FROM `coming_rows_2` AS `t0`
) AS `t5`
  ON `t18`.`product_id` = `t5`.`named_product`;
