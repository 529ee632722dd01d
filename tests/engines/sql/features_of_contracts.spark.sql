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
    `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
) AS `t1`;

-- asked
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      `t8`.`first`,
      'interactions' AS `name`
    FROM (
      SELECT
        MIN(`t4`.`day`) AS `first`
      FROM (
        SELECT
          `t0`.`on` AS `day`
        FROM `file_interactions` AS `t0`
        WHERE
          `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t4`
    ) AS `t8`
  ) AS `t12`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t9`.`first`,
      'invoices' AS `name`
    FROM (
      SELECT
        MIN(`t5`.`day`) AS `first`
      FROM (
        SELECT
          `t1`.`issued_on` AS `day`
        FROM `file_invoices` AS `t1`
        WHERE
          `t1`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t5`
    ) AS `t9`
  ) AS `t13`
) AS `t16`
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      `t10`.`first`,
      'invitations' AS `name`
    FROM (
      SELECT
        MIN(`t6`.`day`) AS `first`
      FROM (
        SELECT
          `t2`.`sent_on` AS `day`
        FROM `file_invitations` AS `t2`
        WHERE
          `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t6`
    ) AS `t10`
  ) AS `t14`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t11`.`first`,
      'responses' AS `name`
    FROM (
      SELECT
        MIN(`t7`.`day`) AS `first`
      FROM (
        SELECT
          `t3`.`completed_on` AS `day`
        FROM `file_responses` AS `t3`
        WHERE
          `t3`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t7`
    ) AS `t11`
  ) AS `t15`
) AS `t17`;

-- asked
SELECT
  `t89`.`customer_id`,
  `t89`.`contract_days_to_end`,
  `t89`.`contract_days_to_deadline`,
  `t89`.`contract_past_deadline`,
  `t89`.`contract_yearly_amount`,
  `t89`.`contract_amount_change`,
  `t89`.`contract_indexation`,
  `t89`.`contract_days_since_renewal`,
  `t89`.`contract_products`,
  `t89`.`contract_auto`,
  `t89`.`contract_open_ended`,
  `t89`.`contract_paused`,
  `t89`.`contract_partly_cancelled`,
  `t89`.`contract_in_notice_window`,
  `t89`.`tenure_days`,
  `t89`.`tenure_life`,
  `t89`.`contract_lost_parts_365`,
  `t89`.`usage_days_since_last`,
  `t89`.`rule_days_silent`,
  `t89`.`usage_30`,
  `t89`.`usage_90`,
  `t89`.`usage_trend_30`,
  `t89`.`usage_trend_90`,
  `t89`.`usage_products_90`,
  `t89`.`usage_kinds_90`,
  `t89`.`contact_complaints_open`,
  `t89`.`contact_complaint_age`,
  `t89`.`contact_days_to_resolve`,
  `t89`.`contact_days_since_outgoing`,
  `t89`.`contact_90`,
  `t89`.`contact_complaints_90`,
  `t89`.`contact_disruptions_90`,
  `t89`.`contact_transfers_90`,
  `t89`.`invoices_overdue`,
  `t89`.`invoices_days_late`,
  `t89`.`invoices_failed_365`,
  `t89`.`voice_nps`,
  `t89`.`voice_csat`,
  `t89`.`voice_ces1`,
  `t89`.`voice_ces2`,
  `t89`.`voice_grade`,
  `t89`.`voice_nps_days`,
  `t89`.`voice_csat_days`,
  `t89`.`voice_ces1_days`,
  `t89`.`voice_ces2_days`,
  `t89`.`voice_grade_days`,
  `t89`.`voice_unanswered_365`,
  `t89`.`voice_unanswered_share`,
  `t89`.`people_active`,
  `t89`.`people_decider_active`,
  `t89`.`people_decider_left_180`,
  `t89`.`team_changes_365`,
  `t89`.`team_days`,
  `t89`.`team`,
  `t89`.`customer_kind`,
  `t89`.`customer_segment`,
  `t89`.`customer_industry`,
  `t89`.`customer_region`,
  `t89`.`customer_acquisition_channel`,
  MAKE_DATE(2025, 7, 1) AS `as_of`
FROM (
  SELECT
    `t82`.`customer_id`,
    `t88`.`contract_days_to_end`,
    `t88`.`contract_days_to_deadline`,
    `t88`.`contract_past_deadline`,
    `t88`.`contract_yearly_amount`,
    `t88`.`contract_amount_change`,
    `t88`.`contract_indexation`,
    `t88`.`contract_days_since_renewal`,
    `t88`.`contract_products`,
    `t88`.`contract_auto`,
    `t88`.`contract_open_ended`,
    `t88`.`contract_paused`,
    COALESCE(`t88`.`contract_partly_cancelled`, CAST(0 AS DOUBLE)) AS `contract_partly_cancelled`,
    `t88`.`contract_in_notice_window`,
    `t59`.`tenure_days`,
    `t59`.`tenure_life`,
    COALESCE(`t76`.`contract_lost_parts_365`, CAST(0 AS DOUBLE)) AS `contract_lost_parts_365`,
    `t85`.`usage_days_since_last`,
    `t85`.`rule_days_silent`,
    COALESCE(`t85`.`usage_30`, CAST(0 AS DOUBLE)) AS `usage_30`,
    COALESCE(`t85`.`usage_90`, CAST(0 AS DOUBLE)) AS `usage_90`,
    `t85`.`usage_trend_30`,
    `t85`.`usage_trend_90`,
    COALESCE(`t85`.`usage_products_90`, CAST(0 AS DOUBLE)) AS `usage_products_90`,
    COALESCE(`t85`.`usage_kinds_90`, CAST(0 AS DOUBLE)) AS `usage_kinds_90`,
    COALESCE(`t56`.`contact_complaints_open`, CAST(0 AS DOUBLE)) AS `contact_complaints_open`,
    `t56`.`contact_complaint_age`,
    `t56`.`contact_days_to_resolve`,
    `t56`.`contact_days_since_outgoing`,
    COALESCE(`t56`.`contact_90`, CAST(0 AS DOUBLE)) AS `contact_90`,
    COALESCE(`t56`.`contact_complaints_90`, CAST(0 AS DOUBLE)) AS `contact_complaints_90`,
    COALESCE(`t56`.`contact_disruptions_90`, CAST(0 AS DOUBLE)) AS `contact_disruptions_90`,
    COALESCE(`t56`.`contact_transfers_90`, CAST(0 AS DOUBLE)) AS `contact_transfers_90`,
    COALESCE(`t54`.`invoices_overdue`, CAST(0 AS DOUBLE)) AS `invoices_overdue`,
    `t54`.`invoices_days_late`,
    COALESCE(`t54`.`invoices_failed_365`, CAST(0 AS DOUBLE)) AS `invoices_failed_365`,
    `t68`.`voice_nps`,
    `t68`.`voice_csat`,
    `t68`.`voice_ces1`,
    `t68`.`voice_ces2`,
    `t68`.`voice_grade`,
    `t68`.`voice_nps_days`,
    `t68`.`voice_csat_days`,
    `t68`.`voice_ces1_days`,
    `t68`.`voice_ces2_days`,
    `t68`.`voice_grade_days`,
    COALESCE(`t70`.`voice_unanswered_365`, CAST(0 AS DOUBLE)) AS `voice_unanswered_365`,
    `t70`.`voice_unanswered_share`,
    COALESCE(`t49`.`people_active`, CAST(0 AS DOUBLE)) AS `people_active`,
    COALESCE(`t49`.`people_decider_active`, CAST(0 AS DOUBLE)) AS `people_decider_active`,
    COALESCE(`t49`.`people_decider_left_180`, CAST(0 AS DOUBLE)) AS `people_decider_left_180`,
    COALESCE(`t63`.`team_changes_365`, CAST(0 AS DOUBLE)) AS `team_changes_365`,
    `t63`.`team_days`,
    `t63`.`team`,
    `t18`.`customer_kind`,
    `t18`.`customer_segment`,
    `t18`.`customer_industry`,
    `t18`.`customer_region`,
    `t18`.`customer_acquisition_channel`
  FROM (
    SELECT
      `t78`.`customer_id`
    FROM (
      SELECT
        `t73`.`customer_id`,
        IF(`t73`.`running` = `t73`.`noticed`, `t73`.`notice`, CAST(NULL AS DATE)) AS `noticed_on`,
        IF(`t73`.`running` = `t73`.`noticed`, `t73`.`end`, CAST(NULL AS DATE)) AS `ends_on`
      FROM (
        SELECT
          `t65`.`customer_id`,
          COUNT(*) AS `running`,
          COUNT(`t65`.`notice_given_on`) AS `noticed`,
          MAX(`t65`.`notice_given_on`) AS `notice`,
          MAX(`t65`.`ends_on`) AS `end`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t47`.`term_id`,
              `t47`.`contract_id`,
              `t47`.`customer_id`,
              `t47`.`product_id`,
              `t47`.`started_on`,
              `t47`.`ends_on`,
              `t47`.`ended_on`,
              `t47`.`notice_deadline_on`,
              `t47`.`notice_given_on`,
              `t47`.`paused_from`,
              `t47`.`paused_to`,
              `t47`.`renewal`,
              `t47`.`previous_term_id`,
              `t47`.`yearly_amount`,
              `t47`.`yearly_margin`,
              `t47`.`indexation`,
              `t47`.`currency`,
              `t47`.`end_reason`,
              `t47`.`end_kind`,
              `t47`.`end_on`,
              `t47`.`until`
            FROM (
              SELECT
                `t41`.`term_id`,
                `t41`.`contract_id`,
                `t41`.`customer_id`,
                `t41`.`product_id`,
                `t41`.`started_on`,
                `t41`.`ends_on`,
                `t41`.`ended_on`,
                `t41`.`notice_deadline_on`,
                `t41`.`notice_given_on`,
                `t41`.`paused_from`,
                `t41`.`paused_to`,
                `t41`.`renewal`,
                `t41`.`previous_term_id`,
                `t41`.`yearly_amount`,
                `t41`.`yearly_margin`,
                `t41`.`indexation`,
                `t41`.`currency`,
                `t41`.`end_reason`,
                `t41`.`end_kind`,
                `t41`.`end_on`,
                `t41`.`eve_customer`,
                `t41`.`eve`,
                IF(`t41`.`eve` IS NOT NULL, `t41`.`end_on` + INTERVAL '1' DAY, `t41`.`end_on`) AS `until`
              FROM (
                SELECT
                  `t36`.`term_id`,
                  `t36`.`contract_id`,
                  `t36`.`customer_id`,
                  `t36`.`product_id`,
                  `t36`.`started_on`,
                  `t36`.`ends_on`,
                  `t36`.`ended_on`,
                  `t36`.`notice_deadline_on`,
                  `t36`.`notice_given_on`,
                  `t36`.`paused_from`,
                  `t36`.`paused_to`,
                  `t36`.`renewal`,
                  `t36`.`previous_term_id`,
                  `t36`.`yearly_amount`,
                  `t36`.`yearly_margin`,
                  `t36`.`indexation`,
                  `t36`.`currency`,
                  `t36`.`end_reason`,
                  `t36`.`end_kind`,
                  `t36`.`end_on`,
                  `t27`.`eve_customer`,
                  `t27`.`eve`
                FROM (
                  SELECT
                    `t9`.`term_id`,
                    `t9`.`contract_id`,
                    `t9`.`customer_id`,
                    `t9`.`product_id`,
                    `t9`.`started_on`,
                    `t9`.`ends_on`,
                    IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                    `t9`.`notice_deadline_on`,
                    IF(
                      `t9`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                      `t9`.`notice_given_on`,
                      CAST(NULL AS DATE)
                    ) AS `notice_given_on`,
                    IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                    IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                    `t9`.`renewal`,
                    `t9`.`previous_term_id`,
                    `t9`.`yearly_amount`,
                    `t9`.`yearly_margin`,
                    `t9`.`indexation`,
                    `t9`.`currency`,
                    IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                    IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                    COALESCE(
                      IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)),
                      IF(
                        (
                          `t9`.`renewal` = 'manual'
                        ) AND (
                          `t9`.`ends_on` < MAKE_DATE(2025, 7, 1)
                        ),
                        `t9`.`ends_on`,
                        CAST(NULL AS DATE)
                      )
                    ) AS `end_on`
                  FROM `file_contract_terms` AS `t9`
                  WHERE
                    `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                ) AS `t36`
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    `t9`.`customer_id` AS `eve_customer`,
                    `t9`.`started_on` + INTERVAL '-1' DAY AS `eve`
                  FROM `file_contract_terms` AS `t9`
                  WHERE
                    `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                ) AS `t27`
                  ON `t36`.`customer_id` = `t27`.`eve_customer` AND `t36`.`end_on` = `t27`.`eve`
              ) AS `t41`
            ) AS `t47`
          ) AS `t52`
          WHERE
            (
              (
                `t52`.`started_on` <= MAKE_DATE(2025, 6, 30)
              )
              AND (
                (
                  `t52`.`until` IS NULL
                ) OR (
                  `t52`.`until` > MAKE_DATE(2025, 6, 30)
                )
              )
            )
            OR COALESCE(
              (
                `t52`.`end_on` = MAKE_DATE(2025, 6, 30)
              )
              AND `t52`.`end_kind` IN ('renewed', 'changed'),
              FALSE
            )
        ) AS `t65`
        GROUP BY
          1
      ) AS `t73`
    ) AS `t78`
    WHERE
      `t78`.`noticed_on` IS NULL
  ) AS `t82`
  LEFT OUTER JOIN (
    SELECT
      `t86`.`customer_id` AS `key_0`,
      `t86`.`contract_days_to_end`,
      `t86`.`contract_days_to_deadline`,
      `t86`.`contract_past_deadline`,
      `t86`.`contract_yearly_amount`,
      `t86`.`contract_amount_change`,
      `t86`.`contract_indexation`,
      `t86`.`contract_days_since_renewal`,
      `t86`.`contract_products`,
      `t86`.`contract_auto`,
      `t86`.`contract_open_ended`,
      `t86`.`contract_paused`,
      `t86`.`contract_partly_cancelled`,
      CAST(CAST(COALESCE(`t86`.`contract_days_to_deadline` <= 90, FALSE) AS BIGINT) AS DOUBLE) AS `contract_in_notice_window`
    FROM (
      SELECT
        `t80`.`customer_id`,
        CAST(MIN(
          IF(
            `t80`.`ends_on` >= MAKE_DATE(2025, 7, 1),
            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t80`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
            NULL
          )
        ) AS DOUBLE) AS `contract_days_to_end`,
        CAST(MIN(
          IF(
            (
              (
                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t80`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
              ) >= 0
            )
            AND (
              `t80`.`notice_given_on` IS NULL
            ),
            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t80`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
            NULL
          )
        ) AS DOUBLE) AS `contract_days_to_deadline`,
        CAST(MAX(
          CAST(COALESCE(
            (
              (
                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t80`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
              ) < 0
            )
            AND (
              `t80`.`ends_on` >= MAKE_DATE(2025, 7, 1)
            ),
            FALSE
          ) AS BIGINT)
        ) AS DOUBLE) AS `contract_past_deadline`,
        CAST(SUM(`t80`.`amount`) AS DOUBLE) AS `contract_yearly_amount`,
        (
          CAST(SUM(IF(`t80`.`amount_before` IS NOT NULL, `t80`.`amount`, NULL)) AS DOUBLE) / NULLIF(
            CAST(SUM(IF(`t80`.`amount_before` IS NOT NULL, `t80`.`amount_before`, NULL)) AS DOUBLE),
            0
          )
        ) - CAST(1 AS DOUBLE) AS `contract_amount_change`,
        CAST(SUM(IF(`t80`.`amount_before` IS NOT NULL, `t80`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
          CAST(SUM(IF(`t80`.`amount_before` IS NOT NULL, `t80`.`amount_before`, NULL)) AS DOUBLE),
          0
        ) AS `contract_indexation`,
        CAST(MIN(
          DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
            DAY,
            MAKE_DATE(1970, 1, 1),
            IF(`t80`.`amount_before` > 0, `t80`.`started_on`, CAST(NULL AS DATE))
          )
        ) AS DOUBLE) AS `contract_days_since_renewal`,
        CAST(COUNT(DISTINCT `t80`.`product_id`) AS DOUBLE) AS `contract_products`,
        CAST(MAX(CAST(`t80`.`renewal` = 'auto' AS BIGINT)) AS DOUBLE) AS `contract_auto`,
        CAST(MIN(CAST(`t80`.`ends_on` IS NULL AS BIGINT)) AS DOUBLE) AS `contract_open_ended`,
        CAST(MAX(
          CAST(COALESCE(
            (
              `t80`.`paused_from` < MAKE_DATE(2025, 7, 1)
            )
            AND (
              (
                `t80`.`paused_to` IS NULL
              )
              OR (
                `t80`.`paused_to` >= MAKE_DATE(2025, 7, 1)
              )
            ),
            FALSE
          ) AS BIGINT)
        ) AS DOUBLE) AS `contract_paused`,
        CAST(SUM(CAST(`t80`.`notice_given_on` IS NOT NULL AS BIGINT)) AS DOUBLE) AS `contract_partly_cancelled`
      FROM (
        SELECT
          `t75`.`term_id`,
          `t75`.`contract_id`,
          `t75`.`customer_id`,
          `t75`.`product_id`,
          `t75`.`started_on`,
          `t75`.`ends_on`,
          `t75`.`ended_on`,
          `t75`.`notice_deadline_on`,
          `t75`.`notice_given_on`,
          `t75`.`paused_from`,
          `t75`.`paused_to`,
          `t75`.`renewal`,
          `t75`.`previous_term_id`,
          `t75`.`yearly_amount`,
          `t75`.`yearly_margin`,
          `t75`.`indexation`,
          `t75`.`currency`,
          `t75`.`end_reason`,
          `t75`.`end_kind`,
          `t75`.`end_on`,
          `t75`.`until`,
          `t75`.`amount`,
          `t75`.`indexed`,
          `t75`.`rate`,
          `t75`.`before_id`,
          `t75`.`before_amount`,
          CAST(ROUND(`t75`.`before_amount` * `t75`.`rate`, 2) AS DECIMAL(18, 2)) AS `amount_before`
        FROM (
          SELECT
            `t71`.`term_id`,
            `t71`.`contract_id`,
            `t71`.`customer_id`,
            `t71`.`product_id`,
            `t71`.`started_on`,
            `t71`.`ends_on`,
            `t71`.`ended_on`,
            `t71`.`notice_deadline_on`,
            `t71`.`notice_given_on`,
            `t71`.`paused_from`,
            `t71`.`paused_to`,
            `t71`.`renewal`,
            `t71`.`previous_term_id`,
            `t71`.`yearly_amount`,
            `t71`.`yearly_margin`,
            `t71`.`indexation`,
            `t71`.`currency`,
            `t71`.`end_reason`,
            `t71`.`end_kind`,
            `t71`.`end_on`,
            `t71`.`until`,
            `t71`.`amount`,
            `t71`.`indexed`,
            `t71`.`rate`,
            `t26`.`before_id`,
            `t26`.`before_amount`
          FROM (
            SELECT
              `t52`.`term_id`,
              `t52`.`contract_id`,
              `t52`.`customer_id`,
              `t52`.`product_id`,
              `t52`.`started_on`,
              `t52`.`ends_on`,
              `t52`.`ended_on`,
              `t52`.`notice_deadline_on`,
              `t52`.`notice_given_on`,
              `t52`.`paused_from`,
              `t52`.`paused_to`,
              `t52`.`renewal`,
              `t52`.`previous_term_id`,
              `t52`.`yearly_amount`,
              `t52`.`yearly_margin`,
              `t52`.`indexation`,
              `t52`.`currency`,
              `t52`.`end_reason`,
              `t52`.`end_kind`,
              `t52`.`end_on`,
              `t52`.`until`,
              CAST(ROUND(
                `t52`.`yearly_amount` * CASE
                  WHEN COALESCE(`t52`.`currency`, 'EUR') = 'EUR'
                  THEN CAST(CAST('1' AS DECIMAL(38, 18)) AS DECIMAL(18, 8))
                  ELSE CAST(NULL AS DECIMAL(18, 8))
                END,
                2
              ) AS DECIMAL(18, 2)) AS `amount`,
              CAST(ROUND(
                `t52`.`indexation` * CASE
                  WHEN COALESCE(`t52`.`currency`, 'EUR') = 'EUR'
                  THEN CAST(CAST('1' AS DECIMAL(38, 18)) AS DECIMAL(18, 8))
                  ELSE CAST(NULL AS DECIMAL(18, 8))
                END,
                2
              ) AS DECIMAL(18, 2)) AS `indexed`,
              CASE
                WHEN COALESCE(`t52`.`currency`, 'EUR') = 'EUR'
                THEN CAST(CAST('1' AS DECIMAL(38, 18)) AS DECIMAL(18, 8))
                ELSE CAST(NULL AS DECIMAL(18, 8))
              END AS `rate`
            FROM (
              SELECT
                `t47`.`term_id`,
                `t47`.`contract_id`,
                `t47`.`customer_id`,
                `t47`.`product_id`,
                `t47`.`started_on`,
                `t47`.`ends_on`,
                `t47`.`ended_on`,
                `t47`.`notice_deadline_on`,
                `t47`.`notice_given_on`,
                `t47`.`paused_from`,
                `t47`.`paused_to`,
                `t47`.`renewal`,
                `t47`.`previous_term_id`,
                `t47`.`yearly_amount`,
                `t47`.`yearly_margin`,
                `t47`.`indexation`,
                `t47`.`currency`,
                `t47`.`end_reason`,
                `t47`.`end_kind`,
                `t47`.`end_on`,
                `t47`.`until`
              FROM (
                SELECT
                  `t41`.`term_id`,
                  `t41`.`contract_id`,
                  `t41`.`customer_id`,
                  `t41`.`product_id`,
                  `t41`.`started_on`,
                  `t41`.`ends_on`,
                  `t41`.`ended_on`,
                  `t41`.`notice_deadline_on`,
                  `t41`.`notice_given_on`,
                  `t41`.`paused_from`,
                  `t41`.`paused_to`,
                  `t41`.`renewal`,
                  `t41`.`previous_term_id`,
                  `t41`.`yearly_amount`,
                  `t41`.`yearly_margin`,
                  `t41`.`indexation`,
                  `t41`.`currency`,
                  `t41`.`end_reason`,
                  `t41`.`end_kind`,
                  `t41`.`end_on`,
                  `t41`.`eve_customer`,
                  `t41`.`eve`,
                  IF(`t41`.`eve` IS NOT NULL, `t41`.`end_on` + INTERVAL '1' DAY, `t41`.`end_on`) AS `until`
                FROM (
                  SELECT
                    `t36`.`term_id`,
                    `t36`.`contract_id`,
                    `t36`.`customer_id`,
                    `t36`.`product_id`,
                    `t36`.`started_on`,
                    `t36`.`ends_on`,
                    `t36`.`ended_on`,
                    `t36`.`notice_deadline_on`,
                    `t36`.`notice_given_on`,
                    `t36`.`paused_from`,
                    `t36`.`paused_to`,
                    `t36`.`renewal`,
                    `t36`.`previous_term_id`,
                    `t36`.`yearly_amount`,
                    `t36`.`yearly_margin`,
                    `t36`.`indexation`,
                    `t36`.`currency`,
                    `t36`.`end_reason`,
                    `t36`.`end_kind`,
                    `t36`.`end_on`,
                    `t27`.`eve_customer`,
                    `t27`.`eve`
                  FROM (
                    SELECT
                      `t9`.`term_id`,
                      `t9`.`contract_id`,
                      `t9`.`customer_id`,
                      `t9`.`product_id`,
                      `t9`.`started_on`,
                      `t9`.`ends_on`,
                      IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                      `t9`.`notice_deadline_on`,
                      IF(
                        `t9`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                        `t9`.`notice_given_on`,
                        CAST(NULL AS DATE)
                      ) AS `notice_given_on`,
                      IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                      IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                      `t9`.`renewal`,
                      `t9`.`previous_term_id`,
                      `t9`.`yearly_amount`,
                      `t9`.`yearly_margin`,
                      `t9`.`indexation`,
                      `t9`.`currency`,
                      IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                      IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                      COALESCE(
                        IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)),
                        IF(
                          (
                            `t9`.`renewal` = 'manual'
                          ) AND (
                            `t9`.`ends_on` < MAKE_DATE(2025, 7, 1)
                          ),
                          `t9`.`ends_on`,
                          CAST(NULL AS DATE)
                        )
                      ) AS `end_on`
                    FROM `file_contract_terms` AS `t9`
                    WHERE
                      `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                  ) AS `t36`
                  LEFT OUTER JOIN (
                    SELECT DISTINCT
                      `t9`.`customer_id` AS `eve_customer`,
                      `t9`.`started_on` + INTERVAL '-1' DAY AS `eve`
                    FROM `file_contract_terms` AS `t9`
                    WHERE
                      `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                  ) AS `t27`
                    ON `t36`.`customer_id` = `t27`.`eve_customer` AND `t36`.`end_on` = `t27`.`eve`
                ) AS `t41`
              ) AS `t47`
            ) AS `t52`
            WHERE
              (
                (
                  `t52`.`started_on` <= MAKE_DATE(2025, 6, 30)
                )
                AND (
                  (
                    `t52`.`until` IS NULL
                  ) OR (
                    `t52`.`until` > MAKE_DATE(2025, 6, 30)
                  )
                )
              )
              OR COALESCE(
                (
                  `t52`.`end_on` = MAKE_DATE(2025, 6, 30)
                )
                AND `t52`.`end_kind` IN ('renewed', 'changed'),
                FALSE
              )
          ) AS `t71`
          LEFT OUTER JOIN (
            SELECT
              `t9`.`term_id` AS `before_id`,
              `t9`.`yearly_amount` AS `before_amount`
            FROM `file_contract_terms` AS `t9`
            WHERE
              `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t26`
            ON `t71`.`previous_term_id` = `t26`.`before_id`
        ) AS `t75`
      ) AS `t80`
      GROUP BY
        1
    ) AS `t86`
  ) AS `t88`
    ON `t82`.`customer_id` = `t88`.`key_0`
  LEFT OUTER JOIN (
    SELECT
      `t50`.`customer_id` AS `key_1`,
      `t50`.`tenure_days`,
      `t50`.`tenure_life`
    FROM (
      SELECT
        `t33`.`customer_id`,
        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
          DAY,
          MAKE_DATE(1970, 1, 1),
          IF(
            COALESCE((
              `t33`.`life` = 1
            ) AND (
              `t19`.`own_start` < `t33`.`started_on`
            ), FALSE),
            `t19`.`own_start`,
            `t33`.`started_on`
          )
        ) AS DOUBLE) AS `tenure_days`,
        CAST(`t33`.`life` AS DOUBLE) AS `tenure_life`
      FROM (
        SELECT
          `t12`.`customer_id`,
          MAX(`t12`.`life`) AS `life`,
          MAX(`t12`.`started_on`) AS `started_on`
        FROM (
          SELECT
            *
          FROM `lives` AS `t5`
          WHERE
            `t5`.`started_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t12`
        GROUP BY
          1
      ) AS `t33`
      LEFT OUTER JOIN (
        SELECT
          `t0`.`customer_id` AS `known_id`,
          `t0`.`started_on` AS `own_start`
        FROM `file_customers` AS `t0`
        WHERE
          `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t19`
        ON `t33`.`customer_id` = `t19`.`known_id`
    ) AS `t50`
  ) AS `t59`
    ON `t82`.`customer_id` = `t59`.`key_1`
  LEFT OUTER JOIN (
    SELECT
      `t72`.`customer_id` AS `key_2`,
      `t72`.`contract_lost_parts_365`
    FROM (
      SELECT
        `t52`.`customer_id`,
        CAST(SUM(
          CAST(COALESCE(
            (
              `t52`.`end_on` >= MAKE_DATE(2024, 7, 1)
            )
            AND (
              `t52`.`end_on` < MAKE_DATE(2025, 7, 1)
            )
            AND (
              `t52`.`end_kind` = 'voluntary'
            ),
            FALSE
          ) AS BIGINT)
        ) AS DOUBLE) AS `contract_lost_parts_365`
      FROM (
        SELECT
          `t47`.`term_id`,
          `t47`.`contract_id`,
          `t47`.`customer_id`,
          `t47`.`product_id`,
          `t47`.`started_on`,
          `t47`.`ends_on`,
          `t47`.`ended_on`,
          `t47`.`notice_deadline_on`,
          `t47`.`notice_given_on`,
          `t47`.`paused_from`,
          `t47`.`paused_to`,
          `t47`.`renewal`,
          `t47`.`previous_term_id`,
          `t47`.`yearly_amount`,
          `t47`.`yearly_margin`,
          `t47`.`indexation`,
          `t47`.`currency`,
          `t47`.`end_reason`,
          `t47`.`end_kind`,
          `t47`.`end_on`,
          `t47`.`until`
        FROM (
          SELECT
            `t41`.`term_id`,
            `t41`.`contract_id`,
            `t41`.`customer_id`,
            `t41`.`product_id`,
            `t41`.`started_on`,
            `t41`.`ends_on`,
            `t41`.`ended_on`,
            `t41`.`notice_deadline_on`,
            `t41`.`notice_given_on`,
            `t41`.`paused_from`,
            `t41`.`paused_to`,
            `t41`.`renewal`,
            `t41`.`previous_term_id`,
            `t41`.`yearly_amount`,
            `t41`.`yearly_margin`,
            `t41`.`indexation`,
            `t41`.`currency`,
            `t41`.`end_reason`,
            `t41`.`end_kind`,
            `t41`.`end_on`,
            `t41`.`eve_customer`,
            `t41`.`eve`,
            IF(`t41`.`eve` IS NOT NULL, `t41`.`end_on` + INTERVAL '1' DAY, `t41`.`end_on`) AS `until`
          FROM (
            SELECT
              `t36`.`term_id`,
              `t36`.`contract_id`,
              `t36`.`customer_id`,
              `t36`.`product_id`,
              `t36`.`started_on`,
              `t36`.`ends_on`,
              `t36`.`ended_on`,
              `t36`.`notice_deadline_on`,
              `t36`.`notice_given_on`,
              `t36`.`paused_from`,
              `t36`.`paused_to`,
              `t36`.`renewal`,
              `t36`.`previous_term_id`,
              `t36`.`yearly_amount`,
              `t36`.`yearly_margin`,
              `t36`.`indexation`,
              `t36`.`currency`,
              `t36`.`end_reason`,
              `t36`.`end_kind`,
              `t36`.`end_on`,
              `t27`.`eve_customer`,
              `t27`.`eve`
            FROM (
              SELECT
                `t9`.`term_id`,
                `t9`.`contract_id`,
                `t9`.`customer_id`,
                `t9`.`product_id`,
                `t9`.`started_on`,
                `t9`.`ends_on`,
                IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                `t9`.`notice_deadline_on`,
                IF(
                  `t9`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                  `t9`.`notice_given_on`,
                  CAST(NULL AS DATE)
                ) AS `notice_given_on`,
                IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                IF(`t9`.`paused_from` < MAKE_DATE(2025, 7, 1), `t9`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                `t9`.`renewal`,
                `t9`.`previous_term_id`,
                `t9`.`yearly_amount`,
                `t9`.`yearly_margin`,
                `t9`.`indexation`,
                `t9`.`currency`,
                IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                COALESCE(
                  IF(`t9`.`ended_on` < MAKE_DATE(2025, 7, 1), `t9`.`ended_on`, CAST(NULL AS DATE)),
                  IF(
                    (
                      `t9`.`renewal` = 'manual'
                    ) AND (
                      `t9`.`ends_on` < MAKE_DATE(2025, 7, 1)
                    ),
                    `t9`.`ends_on`,
                    CAST(NULL AS DATE)
                  )
                ) AS `end_on`
              FROM `file_contract_terms` AS `t9`
              WHERE
                `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t36`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t9`.`customer_id` AS `eve_customer`,
                `t9`.`started_on` + INTERVAL '-1' DAY AS `eve`
              FROM `file_contract_terms` AS `t9`
              WHERE
                `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t27`
              ON `t36`.`customer_id` = `t27`.`eve_customer` AND `t36`.`end_on` = `t27`.`eve`
          ) AS `t41`
        ) AS `t47`
      ) AS `t52`
      GROUP BY
        1
    ) AS `t72`
  ) AS `t76`
    ON `t82`.`customer_id` = `t76`.`key_2`
  LEFT OUTER JOIN (
    SELECT
      `t83`.`customer_id` AS `key_3`,
      `t83`.`usage_days_since_last`,
      `t83`.`rule_days_silent`,
      `t83`.`usage_30`,
      `t83`.`usage_90`,
      `t83`.`usage_trend_30`,
      `t83`.`usage_trend_90`,
      `t83`.`usage_products_90`,
      `t83`.`usage_kinds_90`
    FROM (
      SELECT
        `t79`.`customer_id`,
        `t79`.`usage_days_since_last`,
        `t79`.`rule_days_silent`,
        `t79`.`usage_30`,
        `t79`.`usage_90`,
        `t79`.`usage_trend_30`,
        `t79`.`usage_trend_90`,
        CAST(COALESCE(`t34`.`products`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_products_90`,
        CAST(COALESCE(`t34`.`kinds`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_kinds_90`
      FROM (
        SELECT
          `t66`.`customer_id`,
          `t66`.`usage_days_since_last`,
          `t66`.`usage_days_since_last` AS `rule_days_silent`,
          `t66`.`of_30` AS `usage_30`,
          `t66`.`of_90` AS `usage_90`,
          (
            (
              `t66`.`of_30` * 3
            ) / NULLIF(`t66`.`of_120` - `t66`.`of_30`, 0)
          ) - CAST(1 AS DOUBLE) AS `usage_trend_30`,
          (
            `t66`.`of_90` / NULLIF(`t66`.`of_180` - `t66`.`of_90`, 0)
          ) - CAST(1 AS DOUBLE) AS `usage_trend_90`
        FROM (
          SELECT
            `t55`.`customer_id`,
            `t55`.`last_on`,
            COALESCE(`t55`.`of_30`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_30`,
            COALESCE(`t55`.`of_90`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_90`,
            COALESCE(`t55`.`of_120`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_120`,
            COALESCE(`t55`.`of_180`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_180`,
            COALESCE(`t55`.`of_365`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_365`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t55`.`last_on`) AS DOUBLE) AS `usage_days_since_last`
          FROM (
            SELECT
              `t42`.`customer_id`,
              MAX(`t42`.`on`) AS `last_on`,
              SUM(
                IF(
                  `t42`.`on` >= MAKE_DATE(2025, 6, 1),
                  CAST(`t42`.`quantity` AS DOUBLE),
                  CAST(NULL AS DOUBLE)
                )
              ) AS `of_30`,
              SUM(
                IF(
                  `t42`.`on` >= MAKE_DATE(2025, 4, 2),
                  CAST(`t42`.`quantity` AS DOUBLE),
                  CAST(NULL AS DOUBLE)
                )
              ) AS `of_90`,
              SUM(
                IF(
                  `t42`.`on` >= MAKE_DATE(2025, 3, 3),
                  CAST(`t42`.`quantity` AS DOUBLE),
                  CAST(NULL AS DOUBLE)
                )
              ) AS `of_120`,
              SUM(
                IF(
                  `t42`.`on` >= MAKE_DATE(2025, 1, 2),
                  CAST(`t42`.`quantity` AS DOUBLE),
                  CAST(NULL AS DOUBLE)
                )
              ) AS `of_180`,
              SUM(
                IF(
                  `t42`.`on` >= MAKE_DATE(2024, 7, 1),
                  CAST(`t42`.`quantity` AS DOUBLE),
                  CAST(NULL AS DOUBLE)
                )
              ) AS `of_365`
            FROM (
              SELECT
                `t38`.`customer_id`,
                `t38`.`on`,
                `t38`.`events`,
                `t38`.`quantity`
              FROM (
                SELECT
                  `t32`.`customer_id`,
                  `t32`.`on`,
                  `t32`.`known_on`,
                  COUNT(*) AS `events`,
                  SUM(`t32`.`units`) AS `quantity`
                FROM (
                  SELECT
                    `t7`.`event_id`,
                    `t7`.`customer_id`,
                    `t7`.`contact_id`,
                    `t7`.`at`,
                    `t7`.`name`,
                    `t7`.`product_id`,
                    `t7`.`quantity`,
                    `t7`.`on`,
                    CAST(NULL AS DATE) AS `known_on`,
                    COALESCE(
                      CAST(ROUND(`t7`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                      CAST(10000 AS BIGINT)
                    ) AS `units`
                  FROM `file_events` AS `t7`
                  WHERE
                    `t7`.`known_on` < MAKE_DATE(2025, 7, 1)
                ) AS `t32`
                GROUP BY
                  1,
                  2,
                  3
              ) AS `t38`
              WHERE
                `t38`.`on` < MAKE_DATE(2025, 7, 1)
            ) AS `t42`
            GROUP BY
              1
          ) AS `t55`
        ) AS `t66`
      ) AS `t79`
      LEFT OUTER JOIN (
        SELECT
          `t13`.`customer_id` AS `wide_customer`,
          COUNT(DISTINCT `t13`.`product_id`) AS `products`,
          COUNT(DISTINCT `t13`.`name`) AS `kinds`
        FROM (
          SELECT
            `t7`.`customer_id`,
            `t7`.`product_id`,
            `t7`.`name`,
            `t7`.`on` AS `last_on`
          FROM `file_events` AS `t7`
          WHERE
            `t7`.`known_on` < MAKE_DATE(2025, 7, 1)
            AND `t7`.`on` >= MAKE_DATE(2025, 4, 2)
            AND `t7`.`on` < MAKE_DATE(2025, 7, 1)
        ) AS `t13`
        GROUP BY
          1
      ) AS `t34`
        ON `t79`.`customer_id` = `t34`.`wide_customer`
    ) AS `t83`
  ) AS `t85`
    ON `t82`.`customer_id` = `t85`.`key_3`
  LEFT OUTER JOIN (
    SELECT
      `t45`.`customer_id` AS `key_4`,
      `t45`.`contact_complaints_open`,
      `t45`.`contact_complaint_age`,
      `t45`.`contact_days_to_resolve`,
      `t45`.`contact_days_since_outgoing`,
      `t45`.`of_incoming` AS `contact_90`,
      `t45`.`of_complaints` AS `contact_complaints_90`,
      `t45`.`of_disruptions` AS `contact_disruptions_90`,
      `t45`.`of_transfers` AS `contact_transfers_90`
    FROM (
      SELECT
        `t20`.`customer_id`,
        CAST(SUM(
          CAST(COALESCE(`t20`.`direction` <> 'out', TRUE)
          AND (
            (
              `t20`.`day` >= MAKE_DATE(2025, 4, 2)
            )
            AND (
              `t20`.`day` < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `of_incoming`,
        CAST(SUM(
          CAST(COALESCE(`t20`.`kind` = 'complaint', FALSE)
          AND (
            (
              `t20`.`day` >= MAKE_DATE(2025, 4, 2)
            )
            AND (
              `t20`.`day` < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `of_complaints`,
        CAST(SUM(
          CAST(COALESCE(`t20`.`kind` = 'disruption', FALSE)
          AND (
            (
              `t20`.`day` >= MAKE_DATE(2025, 4, 2)
            )
            AND (
              `t20`.`day` < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `of_disruptions`,
        CAST(SUM(
          IF(
            COALESCE(`t20`.`resolved_on` < MAKE_DATE(2025, 7, 1), FALSE)
            AND (
              (
                `t20`.`day` >= MAKE_DATE(2025, 4, 2)
              )
              AND (
                `t20`.`day` < MAKE_DATE(2025, 7, 1)
              )
            ),
            `t20`.`transfers`,
            NULL
          )
        ) AS DOUBLE) AS `of_transfers`,
        CAST(SUM(
          CAST(COALESCE(`t20`.`kind` = 'complaint', FALSE)
          AND NOT (
            COALESCE(`t20`.`resolved_on` < MAKE_DATE(2025, 7, 1), FALSE)
          )
          AND (
            (
              `t20`.`day` >= MAKE_DATE(2024, 7, 1)
            )
            AND (
              `t20`.`day` < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `contact_complaints_open`,
        CAST(MAX(
          IF(
            COALESCE(`t20`.`kind` = 'complaint', FALSE)
            AND NOT (
              COALESCE(`t20`.`resolved_on` < MAKE_DATE(2025, 7, 1), FALSE)
            )
            AND (
              (
                `t20`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t20`.`day` < MAKE_DATE(2025, 7, 1)
              )
            ),
            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t20`.`day`),
            NULL
          )
        ) AS DOUBLE) AS `contact_complaint_age`,
        CAST(SUM(
          IF(
            COALESCE(`t20`.`resolved_on` < MAKE_DATE(2025, 7, 1), FALSE)
            AND (
              (
                `t20`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t20`.`resolved_on` < MAKE_DATE(2025, 7, 1)
              )
            )
            AND COALESCE(`t20`.`direction` <> 'out', TRUE),
            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t20`.`resolved_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t20`.`day`),
            NULL
          )
        ) AS DOUBLE) / NULLIF(
          CAST(SUM(
            CAST(COALESCE(`t20`.`resolved_on` < MAKE_DATE(2025, 7, 1), FALSE)
            AND (
              (
                `t20`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t20`.`resolved_on` < MAKE_DATE(2025, 7, 1)
              )
            )
            AND COALESCE(`t20`.`direction` <> 'out', TRUE) AS BIGINT)
          ) AS DOUBLE),
          0
        ) AS `contact_days_to_resolve`,
        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(IF(`t20`.`direction` = 'out', `t20`.`day`, NULL))) AS DOUBLE) AS `contact_days_since_outgoing`
      FROM (
        SELECT
          `t1`.`interaction_id`,
          `t1`.`customer_id`,
          `t1`.`contact_id`,
          `t1`.`at`,
          `t1`.`channel`,
          `t1`.`direction`,
          `t1`.`kind`,
          `t1`.`subject`,
          `t1`.`thread_id`,
          IF(
            `t1`.`resolved_on` < MAKE_DATE(2025, 7, 1),
            `t1`.`resolved_at`,
            CAST(NULL AS TIMESTAMP)
          ) AS `resolved_at`,
          `t1`.`transfers`,
          `t1`.`handlers`,
          `t1`.`alternative_offered`,
          `t1`.`cost`,
          `t1`.`owner`,
          `t1`.`on`,
          IF(`t1`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t1`.`resolved_on`, CAST(NULL AS DATE)) AS `resolved_on`,
          `t1`.`on` AS `day`
        FROM `file_interactions` AS `t1`
        WHERE
          `t1`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t1`.`on` < MAKE_DATE(2025, 7, 1)
      ) AS `t20`
      GROUP BY
        1
    ) AS `t45`
  ) AS `t56`
    ON `t82`.`customer_id` = `t56`.`key_4`
  LEFT OUTER JOIN (
    SELECT
      `t44`.`customer_id` AS `key_5`,
      `t44`.`invoices_overdue`,
      `t44`.`invoices_days_late`,
      `t44`.`of_failed` AS `invoices_failed_365`
    FROM (
      SELECT
        `t21`.`customer_id`,
        CAST(SUM(
          CAST((
            `t21`.`paid_on` IS NULL
          )
          AND (
            COALESCE(`t21`.`due_on`, `t21`.`day`) < MAKE_DATE(2025, 7, 1)
          )
          AND (
            (
              COALESCE(`t21`.`due_on`, `t21`.`day`) >= MAKE_DATE(2024, 7, 1)
            )
            AND (
              COALESCE(`t21`.`due_on`, `t21`.`day`) < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `invoices_overdue`,
        CAST(SUM(
          IF(
            COALESCE(
              (
                `t21`.`paid_on` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t21`.`paid_on` < MAKE_DATE(2025, 7, 1)
              ),
              FALSE
            ),
            GREATEST(
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t21`.`paid_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t21`.`due_on`, `t21`.`day`)),
              CAST(0 AS BIGINT)
            ),
            NULL
          )
        ) AS DOUBLE) / NULLIF(
          CAST(SUM(
            CAST(COALESCE(
              (
                `t21`.`paid_on` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t21`.`paid_on` < MAKE_DATE(2025, 7, 1)
              ),
              FALSE
            ) AS BIGINT)
          ) AS DOUBLE),
          0
        ) AS `invoices_days_late`,
        CAST(SUM(
          IF(
            (
              NOT (
                `t21`.`paid_on` IS NULL
              )
              OR (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t21`.`due_on`, `t21`.`day`))
                ) > 30
              )
            )
            AND (
              (
                `t21`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t21`.`day` < MAKE_DATE(2025, 7, 1)
              )
            ),
            `t21`.`failed_attempts`,
            NULL
          )
        ) AS DOUBLE) AS `of_failed`
      FROM (
        SELECT
          `t2`.`invoice_id`,
          `t2`.`customer_id`,
          `t2`.`issued_on`,
          `t2`.`due_on`,
          IF(`t2`.`paid_on` < MAKE_DATE(2025, 7, 1), `t2`.`paid_on`, CAST(NULL AS DATE)) AS `paid_on`,
          `t2`.`amount`,
          `t2`.`currency`,
          `t2`.`method`,
          `t2`.`failed_attempts`,
          `t2`.`failure_reason`,
          `t2`.`issued_on` AS `day`
        FROM `file_invoices` AS `t2`
        WHERE
          `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
          AND `t2`.`issued_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t21`
      GROUP BY
        1
    ) AS `t44`
  ) AS `t54`
    ON `t82`.`customer_id` = `t54`.`key_5`
  LEFT OUTER JOIN (
    SELECT
      `t62`.`customer_id` AS `key_6`,
      `t62`.`voice_nps`,
      `t62`.`voice_csat`,
      `t62`.`voice_ces1`,
      `t62`.`voice_ces2`,
      `t62`.`voice_grade`,
      `t62`.`voice_nps_days`,
      `t62`.`voice_csat_days`,
      `t62`.`voice_ces1_days`,
      `t62`.`voice_ces2_days`,
      `t62`.`voice_grade_days`
    FROM (
      SELECT
        `t51`.`customer_id`,
        MAX(IF(`t51`.`metric` = 'nps', `t51`.`score`, NULL)) AS `voice_nps`,
        MAX(IF(`t51`.`metric` = 'csat', `t51`.`score`, NULL)) AS `voice_csat`,
        MAX(IF(`t51`.`metric` = 'ces1', `t51`.`score`, NULL)) AS `voice_ces1`,
        MAX(IF(`t51`.`metric` = 'ces2', `t51`.`score`, NULL)) AS `voice_ces2`,
        MAX(IF(`t51`.`metric` = 'grade', `t51`.`score`, NULL)) AS `voice_grade`,
        MAX(IF(`t51`.`metric` = 'nps', `t51`.`days`, NULL)) AS `voice_nps_days`,
        MAX(IF(`t51`.`metric` = 'csat', `t51`.`days`, NULL)) AS `voice_csat_days`,
        MAX(IF(`t51`.`metric` = 'ces1', `t51`.`days`, NULL)) AS `voice_ces1_days`,
        MAX(IF(`t51`.`metric` = 'ces2', `t51`.`days`, NULL)) AS `voice_ces2_days`,
        MAX(IF(`t51`.`metric` = 'grade', `t51`.`days`, NULL)) AS `voice_grade_days`
      FROM (
        SELECT
          `t40`.`customer_id`,
          `t40`.`metric`,
          CAST(SUM(CAST(`t40`.`score` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `score`,
          CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t40`.`day`)) AS DOUBLE) AS `days`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t14`.`response_id`,
              `t14`.`question_id`,
              `t14`.`invitation_id`,
              `t14`.`customer_id`,
              `t14`.`contact_id`,
              `t14`.`touchpoint`,
              `t14`.`metric`,
              `t14`.`score`,
              `t14`.`scale_min`,
              `t14`.`scale_max`,
              `t14`.`direction`,
              `t14`.`option_ids`,
              `t14`.`ranks`,
              `t14`.`text`,
              `t14`.`started_at`,
              `t14`.`completed_at`,
              `t14`.`started_on`,
              `t14`.`completed_on`,
              `t14`.`day`,
              MAX(`t14`.`day`) OVER (
                PARTITION BY `t14`.`customer_id`, `t14`.`metric`
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS `last_on`
            FROM (
              SELECT
                `t8`.`response_id`,
                `t8`.`question_id`,
                `t8`.`invitation_id`,
                `t8`.`customer_id`,
                `t8`.`contact_id`,
                `t8`.`touchpoint`,
                `t8`.`metric`,
                `t8`.`score`,
                `t8`.`scale_min`,
                `t8`.`scale_max`,
                `t8`.`direction`,
                `t8`.`option_ids`,
                `t8`.`ranks`,
                `t8`.`text`,
                `t8`.`started_at`,
                `t8`.`completed_at`,
                `t8`.`started_on`,
                `t8`.`completed_on`,
                `t8`.`completed_on` AS `day`
              FROM `file_responses` AS `t8`
              WHERE
                `t8`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t8`.`completed_on` < MAKE_DATE(2025, 7, 1)
                AND `t8`.`metric` IN ('nps', 'csat', 'ces1', 'ces2', 'grade')
                AND (
                  `t8`.`score` IS NOT NULL AND NOT ISNAN(`t8`.`score`)
                )
            ) AS `t14`
          ) AS `t35`
          WHERE
            `t35`.`day` = `t35`.`last_on`
        ) AS `t40`
        GROUP BY
          1,
          2
      ) AS `t51`
      GROUP BY
        1
    ) AS `t62`
  ) AS `t68`
    ON `t82`.`customer_id` = `t68`.`key_6`
  LEFT OUTER JOIN (
    SELECT
      `t60`.`customer_id` AS `key_7`,
      `t60`.`of_silent` AS `voice_unanswered_365`,
      `t60`.`of_silent` / NULLIF(`t60`.`asked`, 0) AS `voice_unanswered_share`
    FROM (
      SELECT
        `t37`.`customer_id`,
        CAST(SUM(
          CAST((
            `t37`.`day` >= MAKE_DATE(2024, 7, 1)
          )
          AND (
            `t37`.`day` < MAKE_DATE(2025, 7, 1)
          )
          AND (
            (
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t37`.`day`)
            ) > 14
          )
          AND (
            `t37`.`answered_id` IS NULL
          ) AS BIGINT)
        ) AS DOUBLE) AS `of_silent`,
        CAST(SUM(
          CAST((
            `t37`.`day` >= MAKE_DATE(2024, 7, 1)
          )
          AND (
            `t37`.`day` < MAKE_DATE(2025, 7, 1)
          )
          AND (
            (
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t37`.`day`)
            ) > 14
          ) AS BIGINT)
        ) AS DOUBLE) AS `asked`
      FROM (
        SELECT
          `t28`.`invitation_id`,
          `t28`.`survey`,
          `t28`.`touchpoint`,
          `t28`.`customer_id`,
          `t28`.`contact_id`,
          `t28`.`channel`,
          `t28`.`sent_at`,
          `t28`.`delivered_at`,
          `t28`.`opened_at`,
          `t28`.`expires_at`,
          `t28`.`sent_on`,
          `t28`.`delivered_on`,
          `t28`.`opened_on`,
          `t28`.`expires_on`,
          `t28`.`day`,
          `t25`.`answered_id`
        FROM (
          SELECT
            `t6`.`invitation_id`,
            `t6`.`survey`,
            `t6`.`touchpoint`,
            `t6`.`customer_id`,
            `t6`.`contact_id`,
            `t6`.`channel`,
            `t6`.`sent_at`,
            IF(
              `t6`.`delivered_on` < MAKE_DATE(2025, 7, 1),
              `t6`.`delivered_at`,
              CAST(NULL AS TIMESTAMP)
            ) AS `delivered_at`,
            IF(`t6`.`opened_on` < MAKE_DATE(2025, 7, 1), `t6`.`opened_at`, CAST(NULL AS TIMESTAMP)) AS `opened_at`,
            `t6`.`expires_at`,
            `t6`.`sent_on`,
            IF(`t6`.`delivered_on` < MAKE_DATE(2025, 7, 1), `t6`.`delivered_on`, CAST(NULL AS DATE)) AS `delivered_on`,
            IF(`t6`.`opened_on` < MAKE_DATE(2025, 7, 1), `t6`.`opened_on`, CAST(NULL AS DATE)) AS `opened_on`,
            `t6`.`expires_on`,
            `t6`.`sent_on` AS `day`
          FROM `file_invitations` AS `t6`
          WHERE
            `t6`.`known_on` < MAKE_DATE(2025, 7, 1)
            AND `t6`.`sent_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t28`
        LEFT OUTER JOIN (
          SELECT DISTINCT
            `t8`.`invitation_id` AS `answered_id`
          FROM `file_responses` AS `t8`
          WHERE
            `t8`.`known_on` < MAKE_DATE(2025, 7, 1)
            AND `t8`.`completed_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t25`
          ON `t28`.`invitation_id` = `t25`.`answered_id`
      ) AS `t37`
      GROUP BY
        1
    ) AS `t60`
  ) AS `t70`
    ON `t82`.`customer_id` = `t70`.`key_7`
  LEFT OUTER JOIN (
    SELECT
      `t43`.`customer_id` AS `key_8`,
      `t43`.`people_active`,
      `t43`.`people_decider_active`,
      `t43`.`people_decider_left_180`
    FROM (
      SELECT
        `t22`.`customer_id`,
        CAST(SUM(
          CAST((
            (
              `t22`.`active_from` IS NULL
            )
            OR (
              `t22`.`active_from` < MAKE_DATE(2025, 7, 1)
            )
          )
          AND (
            `t22`.`active_to` IS NULL
          ) AS BIGINT)
        ) AS DOUBLE) AS `people_active`,
        CAST(MAX(
          CAST((
            (
              `t22`.`active_from` IS NULL
            )
            OR (
              `t22`.`active_from` < MAKE_DATE(2025, 7, 1)
            )
          )
          AND (
            `t22`.`active_to` IS NULL
          )
          AND COALESCE(`t22`.`role` = 'decider', FALSE) AS BIGINT)
        ) AS DOUBLE) AS `people_decider_active`,
        CAST(MAX(
          CAST(COALESCE(`t22`.`role` = 'decider', FALSE)
          AND COALESCE(
            (
              `t22`.`active_to` >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              `t22`.`active_to` < MAKE_DATE(2025, 7, 1)
            ),
            FALSE
          ) AS BIGINT)
        ) AS DOUBLE) AS `people_decider_left_180`
      FROM (
        SELECT
          `t3`.`contact_id`,
          `t3`.`customer_id`,
          `t3`.`name`,
          `t3`.`role`,
          `t3`.`level`,
          `t3`.`email`,
          `t3`.`phone`,
          `t3`.`language`,
          `t3`.`preferred_channel`,
          `t3`.`active_from`,
          IF(`t3`.`active_to` < MAKE_DATE(2025, 7, 1), `t3`.`active_to`, CAST(NULL AS DATE)) AS `active_to`
        FROM `file_contacts` AS `t3`
        WHERE
          `t3`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t22`
      GROUP BY
        1
    ) AS `t43`
  ) AS `t49`
    ON `t82`.`customer_id` = `t49`.`key_8`
  LEFT OUTER JOIN (
    SELECT
      `t57`.`customer_id` AS `key_9`,
      `t57`.`team_changes_365`,
      `t57`.`team_days`,
      `t57`.`team`
    FROM (
      SELECT
        `t39`.`customer_id`,
        CAST(SUM(
          CAST(NOT (
            `t39`.`first`
          )
          AND (
            (
              `t39`.`from_on` >= MAKE_DATE(2024, 7, 1)
            )
            AND (
              `t39`.`from_on` < MAKE_DATE(2025, 7, 1)
            )
          ) AS BIGINT)
        ) AS DOUBLE) AS `team_changes_365`,
        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t39`.`from_on`)) AS DOUBLE) AS `team_days`,
        MAX(
          IF((
            `t39`.`next_on` IS NULL
          ) AND (
            `t39`.`to_on` IS NULL
          ), `t39`.`team_id`, NULL)
        ) AS `team`
      FROM (
        SELECT
          `t23`.`customer_id`,
          `t23`.`from_on`,
          `t23`.`team_id`,
          `t23`.`account_manager`,
          `t23`.`to_on`,
          (
            ROW_NUMBER() OVER (PARTITION BY `t23`.`customer_id` ORDER BY `t23`.`from_on` ASC NULLS LAST) - 1
          ) = 0 AS `first`,
          LEAD(`t23`.`from_on`) OVER (PARTITION BY `t23`.`customer_id` ORDER BY `t23`.`from_on` ASC NULLS LAST) AS `next_on`
        FROM (
          SELECT
            `t4`.`customer_id`,
            `t4`.`from_on`,
            `t4`.`team_id`,
            `t4`.`account_manager`,
            IF(`t4`.`to_on` < MAKE_DATE(2025, 7, 1), `t4`.`to_on`, CAST(NULL AS DATE)) AS `to_on`
          FROM `file_customer_teams` AS `t4`
          WHERE
            `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
            AND `t4`.`from_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t23`
      ) AS `t39`
      GROUP BY
        1
    ) AS `t57`
  ) AS `t63`
    ON `t82`.`customer_id` = `t63`.`key_9`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`customer_id` AS `key_10`,
      `t0`.`kind` AS `customer_kind`,
      `t0`.`segment` AS `customer_segment`,
      `t0`.`industry` AS `customer_industry`,
      `t0`.`region` AS `customer_region`,
      `t0`.`acquisition_channel` AS `customer_acquisition_channel`
    FROM `file_customers` AS `t0`
    WHERE
      `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
  ) AS `t18`
    ON `t82`.`customer_id` = `t18`.`key_10`
) AS `t89`;
