-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- value_of_ended_contracts, computed once
SELECT
  `t34`.`period`,
  `t34`.`customer_id`,
  `t34`.`term_id`,
  `t34`.`product_id`,
  `t34`.`end_on`,
  `t34`.`end_kind`,
  `t34`.`end_reason`,
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
  ) AS `numerator`,
  IF(
    TRUE,
    COALESCE(
      CAST(ROUND(`t34`.`yearly_amount` * `t34`.`rate_here`, 2) AS DECIMAL(18, 2)),
      CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
    ),
    CAST(CAST('0' AS DECIMAL(38, 18)) AS DECIMAL(18, 2))
  ) AS `denominator`,
  `t34`.`t0` AS `group_on`
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
          `t28`.`follow_id` IS NOT NULL AS `renewed`,
          `t28`.`follow_amount` AS `follow`
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
            `t27`.`t1`
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
                `t5`.`sharing_id`,
                `t5`.`share`
              FROM (
                SELECT
                  *
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
                              EXTRACT(year FROM `t18`.`end_on`) * 12
                            ) + EXTRACT(month FROM `t18`.`end_on`)
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
                      `t21`.`end_on` > `t21`.`t0` AND `t21`.`end_on` <= `t21`.`t1`
                  ) AS `t22`
                ) AS `t23`
                WHERE
                  (
                    (
                      `t23`.`ends_on` IS NULL
                    ) OR (
                      `t23`.`end_on` <> `t23`.`ends_on`
                    )
                  )
                  AND COALESCE(
                    `t23`.`end_kind` IN ('voluntary', 'involuntary', 'ended_by_us', 'completed')
                    OR (
                      (
                        `t23`.`end_kind` IS NULL
                      )
                      AND (
                        (
                          `t23`.`follow_id` IS NULL
                        ) OR COALESCE(`t23`.`replacing`, FALSE)
                      )
                    ),
                    FALSE
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
        FROM `value_of_ended_contracts_rows` AS `t0`
      ) AS `t12`
        ON `t30`.`currency` = `t12`.`currency_here` AND `t30`.`t0` = `t12`.`day_here`
    ) AS `t31`
  ) AS `t33`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`currency` AS `currency_there`,
      `t0`.`day` AS `day_there`,
      `t0`.`rate` AS `rate_there`
    FROM `value_of_ended_contracts_rows` AS `t0`
  ) AS `t11`
    ON `t33`.`follow_currency` = `t11`.`currency_there`
    AND `t33`.`t0` = `t11`.`day_there`
) AS `t34`;

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
      `t4`.`end_on`,
      `t4`.`end_kind`,
      `t4`.`end_reason`,
      `t4`.`numerator`,
      `t4`.`denominator`,
      `t4`.`group_on`,
      COALESCE(`t4`.`group`, '') AS `group`,
      CAST(FALSE AS BIGINT) AS `waiting`,
      CAST(NULL AS STRING) AS `line`
    FROM (
      SELECT
        `t2`.`period`,
        `t2`.`customer_id`,
        `t2`.`term_id`,
        `t2`.`product_id`,
        `t2`.`end_on`,
        `t2`.`end_kind`,
        `t2`.`end_reason`,
        `t2`.`numerator`,
        `t2`.`denominator`,
        `t2`.`group_on`,
        `t3`.`group`
      FROM `value_of_ended_contracts` AS `t2`
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
