-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  `t8`.`customer_id`,
  IF(`t8`.`running` = `t8`.`noticed`, `t8`.`notice`, CAST(NULL AS DATE)) AS `noticed_on`,
  IF(`t8`.`running` = `t8`.`noticed`, `t8`.`end`, CAST(NULL AS DATE)) AS `ends_on`
FROM (
  SELECT
    `t7`.`customer_id`,
    COUNT(*) AS `running`,
    COUNT(`t7`.`notice_given_on`) AS `noticed`,
    MAX(`t7`.`notice_given_on`) AS `notice`,
    MAX(`t7`.`ends_on`) AS `end`
  FROM (
    SELECT
      `t6`.`term_id`,
      `t6`.`contract_id`,
      `t6`.`customer_id`,
      `t6`.`product_id`,
      `t6`.`started_on`,
      `t6`.`ends_on`,
      `t6`.`ended_on`,
      `t6`.`notice_deadline_on`,
      `t6`.`notice_given_on`,
      `t6`.`paused_from`,
      `t6`.`paused_to`,
      `t6`.`renewal`,
      `t6`.`previous_term_id`,
      `t6`.`yearly_amount`,
      `t6`.`yearly_margin`,
      `t6`.`indexation`,
      `t6`.`currency`,
      `t6`.`end_reason`,
      `t6`.`end_kind`,
      `t6`.`end_on`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t4`.`term_id`,
          `t4`.`contract_id`,
          `t4`.`customer_id`,
          `t4`.`product_id`,
          `t4`.`started_on`,
          `t4`.`ends_on`,
          `t4`.`ended_on`,
          `t4`.`notice_deadline_on`,
          `t4`.`notice_given_on`,
          `t4`.`paused_from`,
          `t4`.`paused_to`,
          `t4`.`renewal`,
          `t4`.`previous_term_id`,
          `t4`.`yearly_amount`,
          `t4`.`yearly_margin`,
          `t4`.`indexation`,
          `t4`.`currency`,
          `t4`.`end_reason`,
          `t4`.`end_kind`,
          `t4`.`end_on`,
          `t2`.`begun_customer`
        FROM (
          SELECT
            `t0`.`term_id`,
            `t0`.`contract_id`,
            `t0`.`customer_id`,
            `t0`.`product_id`,
            `t0`.`started_on`,
            `t0`.`ends_on`,
            IF(`t0`.`ended_on` < MAKE_DATE(2025, 7, 1), `t0`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
            `t0`.`notice_deadline_on`,
            IF(
              `t0`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
              `t0`.`notice_given_on`,
              CAST(NULL AS DATE)
            ) AS `notice_given_on`,
            IF(`t0`.`paused_from` < MAKE_DATE(2025, 7, 1), `t0`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
            IF(`t0`.`paused_from` < MAKE_DATE(2025, 7, 1), `t0`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
            `t0`.`renewal`,
            `t0`.`previous_term_id`,
            `t0`.`yearly_amount`,
            `t0`.`yearly_margin`,
            `t0`.`indexation`,
            `t0`.`currency`,
            IF(`t0`.`ended_on` < MAKE_DATE(2025, 7, 1), `t0`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
            IF(`t0`.`ended_on` < MAKE_DATE(2025, 7, 1), `t0`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
            COALESCE(
              IF(`t0`.`ended_on` < MAKE_DATE(2025, 7, 1), `t0`.`ended_on`, CAST(NULL AS DATE)),
              IF(
                (
                  `t0`.`renewal` = 'manual'
                ) AND (
                  `t0`.`ends_on` < MAKE_DATE(2025, 7, 1)
                ),
                `t0`.`ends_on`,
                CAST(NULL AS DATE)
              )
            ) AS `end_on`
          FROM `file_contract_terms` AS `t0`
          WHERE
            `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t4`
        LEFT OUTER JOIN (
          SELECT DISTINCT
            `t0`.`customer_id` AS `begun_customer`
          FROM `file_contract_terms` AS `t0`
          WHERE
            `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
            AND `t0`.`started_on` = MAKE_DATE(2025, 7, 1)
        ) AS `t2`
          ON `t4`.`customer_id` = `t2`.`begun_customer`
      ) AS `t5`
      WHERE
        (
          (
            `t5`.`started_on` < MAKE_DATE(2025, 7, 1)
          )
          AND (
            (
              `t5`.`end_on` IS NULL
            ) OR (
              `t5`.`end_on` > MAKE_DATE(2025, 6, 30)
            )
          )
        )
        OR COALESCE(
          (
            `t5`.`end_on` = MAKE_DATE(2025, 6, 30)
          )
          AND (
            COALESCE(`t5`.`end_kind` IN ('renewed', 'changed'), FALSE)
            OR (
              (
                `t5`.`begun_customer` IS NOT NULL
              )
              AND (
                `t5`.`started_on` < MAKE_DATE(2025, 7, 1)
              )
            )
          ),
          FALSE
        )
    ) AS `t6`
  ) AS `t7`
  GROUP BY
    1
) AS `t8`;
