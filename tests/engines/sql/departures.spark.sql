-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT DISTINCT
  `t0`.`end_on`
FROM `terms` AS `t0`
WHERE
  `t0`.`end_on` IS NOT NULL;

-- asked
SELECT
  `t13`.`customer_id`,
  `t13`.`life`,
  `t13`.`started_on`,
  `t13`.`left_on`,
  `t13`.`decided_on`,
  `t13`.`kind`,
  `t13`.`end_reason`,
  CAST(`t13`.`yearly_amount_lost` AS DECIMAL(18, 2)) AS `yearly_amount_lost`,
  `t13`.`returned_on`,
  `t13`.`provisional`
FROM (
  SELECT
    `t12`.`customer_id`,
    `t12`.`life`,
    `t12`.`started_on`,
    `t12`.`left_on`,
    `t12`.`returned_on`,
    `t12`.`provisional`,
    `t12`.`decided_on`,
    `t12`.`end_reason`,
    `t12`.`kind`,
    `t12`.`yearly_amount_lost`
  FROM (
    SELECT
      `t3`.`customer_id`,
      `t3`.`life`,
      `t3`.`started_on`,
      `t3`.`left_on`,
      `t3`.`returned_on`,
      `t3`.`provisional`,
      `t3`.`decided_on`,
      `t3`.`end_reason`,
      `t3`.`kind`,
      `t11`.`customer_id` AS `customer_id_right`,
      `t11`.`left_on` AS `left_on_right`,
      `t11`.`yearly_amount_lost`
    FROM `departures` AS `t3`
    LEFT OUTER JOIN (
      SELECT
        `t9`.`customer_id`,
        `t9`.`end_on` AS `left_on`,
        SUM(`t9`.`value`) AS `yearly_amount_lost`
      FROM (
        SELECT
          `t8`.`term_id`,
          `t8`.`contract_id`,
          `t8`.`customer_id`,
          `t8`.`product_id`,
          `t8`.`started_on`,
          `t8`.`ends_on`,
          `t8`.`ended_on`,
          `t8`.`notice_deadline_on`,
          `t8`.`notice_given_on`,
          `t8`.`paused_from`,
          `t8`.`paused_to`,
          `t8`.`renewal`,
          `t8`.`previous_term_id`,
          `t8`.`yearly_amount`,
          `t8`.`yearly_margin`,
          `t8`.`indexation`,
          `t8`.`currency`,
          `t8`.`end_reason`,
          `t8`.`end_kind`,
          `t8`.`end_on`,
          `t8`.`until`,
          `t8`.`rate_currency`,
          `t8`.`day`,
          `t8`.`rate`,
          IF(
            TRUE,
            COALESCE(
              CAST(ROUND(`t8`.`yearly_amount` * `t8`.`rate`, 2) AS DECIMAL(18, 2)),
              CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
            ),
            CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
          ) AS `value`
        FROM (
          SELECT
            `t7`.`term_id`,
            `t7`.`contract_id`,
            `t7`.`customer_id`,
            `t7`.`product_id`,
            `t7`.`started_on`,
            `t7`.`ends_on`,
            `t7`.`ended_on`,
            `t7`.`notice_deadline_on`,
            `t7`.`notice_given_on`,
            `t7`.`paused_from`,
            `t7`.`paused_to`,
            `t7`.`renewal`,
            `t7`.`previous_term_id`,
            `t7`.`yearly_amount`,
            `t7`.`yearly_margin`,
            `t7`.`indexation`,
            `t7`.`currency`,
            `t7`.`end_reason`,
            `t7`.`end_kind`,
            `t7`.`end_on`,
            `t7`.`until`,
            `t6`.`rate_currency`,
            `t6`.`day`,
            `t6`.`rate`
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
            WHERE
              `t1`.`end_on` IS NOT NULL
          ) AS `t7`
          LEFT OUTER JOIN (
            SELECT
              `t2`.`currency` AS `rate_currency`,
              `t2`.`day`,
              `t2`.`rate`
            FROM `departures_rows` AS `t2`
          ) AS `t6`
            ON `t7`.`currency` = `t6`.`rate_currency` AND `t7`.`end_on` = `t6`.`day`
        ) AS `t8`
      ) AS `t9`
      GROUP BY
        1,
        2
    ) AS `t11`
      ON `t3`.`customer_id` = `t11`.`customer_id` AND `t3`.`left_on` = `t11`.`left_on`
  ) AS `t12`
) AS `t13`;
