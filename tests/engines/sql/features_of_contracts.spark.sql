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
      `t12`.`first`,
      'responses' AS `name`
    FROM (
      SELECT
        MIN(`t6`.`day`) AS `first`
      FROM (
        SELECT
          `t0`.`completed_on` AS `day`
        FROM `file_responses` AS `t0`
        WHERE
          `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t6`
    ) AS `t12`
  ) AS `t18`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t13`.`first`,
      'treatments' AS `name`
    FROM (
      SELECT
        MIN(`t7`.`day`) AS `first`
      FROM (
        SELECT
          `t1`.`assigned_on` AS `day`
        FROM `file_treatments` AS `t1`
        WHERE
          `t1`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t7`
    ) AS `t13`
  ) AS `t19`
) AS `t24`
UNION ALL
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
        `t14`.`first`,
        'estimates' AS `name`
      FROM (
        SELECT
          MIN(`t8`.`day`) AS `first`
        FROM (
          SELECT
            `t2`.`on` AS `day`
          FROM `file_estimates` AS `t2`
          WHERE
            `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t8`
      ) AS `t14`
    ) AS `t20`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t15`.`first`,
        'interactions' AS `name`
      FROM (
        SELECT
          MIN(`t9`.`day`) AS `first`
        FROM (
          SELECT
            `t3`.`on` AS `day`
          FROM `file_interactions` AS `t3`
          WHERE
            `t3`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t9`
      ) AS `t15`
    ) AS `t21`
  ) AS `t25`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t16`.`first`,
        'invoices' AS `name`
      FROM (
        SELECT
          MIN(`t10`.`day`) AS `first`
        FROM (
          SELECT
            `t4`.`issued_on` AS `day`
          FROM `file_invoices` AS `t4`
          WHERE
            `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t10`
      ) AS `t16`
    ) AS `t22`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t17`.`first`,
        'invitations' AS `name`
      FROM (
        SELECT
          MIN(`t11`.`day`) AS `first`
        FROM (
          SELECT
            `t5`.`sent_on` AS `day`
          FROM `file_invitations` AS `t5`
          WHERE
            `t5`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t11`
      ) AS `t17`
    ) AS `t23`
  ) AS `t26`
) AS `t27`;

-- asked
WITH `t65` AS (
  SELECT
    `t49`.`customer_id`,
    MAX(`t49`.`on`) AS `last_on`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2025, 6, 24),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_7`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2025, 6, 1),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_30`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2025, 4, 2),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_90`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2025, 3, 3),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_120`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2025, 1, 2),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_180`,
    SUM(
      IF(
        `t49`.`on` >= MAKE_DATE(2024, 7, 1),
        CAST(`t49`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_365`
  FROM (
    SELECT
      `t44`.`customer_id`,
      `t44`.`on`,
      `t44`.`events`,
      `t44`.`quantity`
    FROM (
      SELECT
        `t37`.`customer_id`,
        `t37`.`on`,
        `t37`.`known_on`,
        COUNT(*) AS `events`,
        SUM(`t37`.`units`) AS `quantity`
      FROM (
        SELECT
          `t8`.`event_id`,
          `t8`.`customer_id`,
          `t8`.`contact_id`,
          `t8`.`at`,
          `t8`.`name`,
          `t8`.`product_id`,
          `t8`.`quantity`,
          `t8`.`on`,
          CAST(NULL AS DATE) AS `known_on`,
          COALESCE(
            CAST(ROUND(`t8`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
            CAST(10000 AS BIGINT)
          ) AS `units`
        FROM `file_events` AS `t8`
        WHERE
          `t8`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t37`
      GROUP BY
        1,
        2,
        3
    ) AS `t44`
    WHERE
      `t44`.`on` < MAKE_DATE(2025, 7, 1)
  ) AS `t49`
  GROUP BY
    1
), `t76` AS (
  SELECT
    *
  FROM (
    SELECT
      `t55`.`term_id`,
      `t55`.`contract_id`,
      `t55`.`customer_id`,
      `t55`.`product_id`,
      `t55`.`started_on`,
      `t55`.`ends_on`,
      `t55`.`ended_on`,
      `t55`.`notice_deadline_on`,
      `t55`.`notice_given_on`,
      `t55`.`paused_from`,
      `t55`.`paused_to`,
      `t55`.`renewal`,
      `t55`.`previous_term_id`,
      `t55`.`yearly_amount`,
      `t55`.`yearly_margin`,
      `t55`.`indexation`,
      `t55`.`currency`,
      `t55`.`end_reason`,
      `t55`.`end_kind`,
      `t55`.`end_on`,
      `t55`.`until`
    FROM (
      SELECT
        `t48`.`term_id`,
        `t48`.`contract_id`,
        `t48`.`customer_id`,
        `t48`.`product_id`,
        `t48`.`started_on`,
        `t48`.`ends_on`,
        `t48`.`ended_on`,
        `t48`.`notice_deadline_on`,
        `t48`.`notice_given_on`,
        `t48`.`paused_from`,
        `t48`.`paused_to`,
        `t48`.`renewal`,
        `t48`.`previous_term_id`,
        `t48`.`yearly_amount`,
        `t48`.`yearly_margin`,
        `t48`.`indexation`,
        `t48`.`currency`,
        `t48`.`end_reason`,
        `t48`.`end_kind`,
        `t48`.`end_on`,
        `t48`.`eve_customer`,
        `t48`.`eve`,
        IF(`t48`.`eve` IS NOT NULL, `t48`.`end_on` + INTERVAL '1' DAY, `t48`.`end_on`) AS `until`
      FROM (
        SELECT
          `t39`.`term_id`,
          `t39`.`contract_id`,
          `t39`.`customer_id`,
          `t39`.`product_id`,
          `t39`.`started_on`,
          `t39`.`ends_on`,
          `t39`.`ended_on`,
          `t39`.`notice_deadline_on`,
          `t39`.`notice_given_on`,
          `t39`.`paused_from`,
          `t39`.`paused_to`,
          `t39`.`renewal`,
          `t39`.`previous_term_id`,
          `t39`.`yearly_amount`,
          `t39`.`yearly_margin`,
          `t39`.`indexation`,
          `t39`.`currency`,
          `t39`.`end_reason`,
          `t39`.`end_kind`,
          `t39`.`end_on`,
          `t29`.`eve_customer`,
          `t29`.`eve`
        FROM (
          SELECT
            `t11`.`term_id`,
            `t11`.`contract_id`,
            `t11`.`customer_id`,
            `t11`.`product_id`,
            `t11`.`started_on`,
            `t11`.`ends_on`,
            IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
            `t11`.`notice_deadline_on`,
            IF(
              `t11`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
              `t11`.`notice_given_on`,
              CAST(NULL AS DATE)
            ) AS `notice_given_on`,
            IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
            IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
            `t11`.`renewal`,
            `t11`.`previous_term_id`,
            `t11`.`yearly_amount`,
            `t11`.`yearly_margin`,
            `t11`.`indexation`,
            `t11`.`currency`,
            IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
            IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
            COALESCE(
              IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)),
              IF(
                (
                  `t11`.`renewal` = 'manual'
                )
                AND (
                  `t11`.`ends_on` < MAKE_DATE(2025, 7, 1)
                ),
                `t11`.`ends_on`,
                CAST(NULL AS DATE)
              )
            ) AS `end_on`
          FROM `file_contract_terms` AS `t11`
          WHERE
            `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t39`
        LEFT OUTER JOIN (
          SELECT DISTINCT
            `t11`.`customer_id` AS `eve_customer`,
            `t11`.`started_on` + INTERVAL '-1' DAY AS `eve`
          FROM `file_contract_terms` AS `t11`
          WHERE
            `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
        ) AS `t29`
          ON `t39`.`customer_id` = `t29`.`eve_customer` AND `t39`.`end_on` = `t29`.`eve`
      ) AS `t48`
    ) AS `t55`
  ) AS `t59`
  WHERE
    (
      (
        `t59`.`started_on` <= MAKE_DATE(2025, 6, 30)
      )
      AND (
        (
          `t59`.`until` IS NULL
        ) OR (
          `t59`.`until` > MAKE_DATE(2025, 6, 30)
        )
      )
    )
    OR COALESCE(
      (
        `t59`.`end_on` = MAKE_DATE(2025, 6, 30)
      )
      AND `t59`.`end_kind` IN ('renewed', 'changed'),
      FALSE
    )
)
SELECT
  `t125`.`customer_id`,
  `t125`.`contract_days_to_end`,
  `t125`.`contract_days_to_deadline`,
  `t125`.`contract_days_to_decision`,
  `t125`.`contract_past_deadline`,
  `t125`.`contract_term_days`,
  `t125`.`contract_previous_days`,
  `t125`.`contract_yearly_amount`,
  `t125`.`contract_products`,
  `t125`.`contract_auto`,
  `t125`.`contract_open_ended`,
  `t125`.`contract_paused`,
  `t125`.`contract_partly_cancelled`,
  `t125`.`contract_amount_change`,
  `t125`.`contract_indexation`,
  `t125`.`contract_beyond_indexation`,
  `t125`.`contract_rise_180`,
  `t125`.`contract_price_changes_365`,
  `t125`.`contract_days_since_renewal`,
  `t125`.`contract_in_notice_window`,
  `t125`.`contract_amount_over_peers`,
  `t125`.`tenure_days`,
  `t125`.`tenure_life`,
  `t125`.`contract_lost_parts_365`,
  `t125`.`usage_days_since_last`,
  `t125`.`rule_days_silent`,
  `t125`.`usage_7`,
  `t125`.`usage_30`,
  `t125`.`usage_90`,
  `t125`.`usage_trend_30`,
  `t125`.`usage_trend_90`,
  `t125`.`usage_heavy_decline`,
  `t125`.`usage_products_90`,
  `t125`.`usage_kinds_90`,
  `t125`.`usage_errors_90`,
  `t125`.`usage_errors_days`,
  `t125`.`usage_lookups_90`,
  `t125`.`usage_lookups_days`,
  `t125`.`contact_open`,
  `t125`.`contact_complaints_open`,
  `t125`.`contact_complaint_age`,
  `t125`.`contact_days_to_resolve`,
  `t125`.`contact_complaint_days_to_resolve`,
  `t125`.`contact_days_since_outgoing`,
  `t125`.`contact_90`,
  `t125`.`contact_complaints_90`,
  `t125`.`contact_disruptions_90`,
  `t125`.`contact_transfers_90`,
  `t125`.`contact_repeated_90`,
  `t125`.`contact_slow_90`,
  `t125`.`contact_outgoing_90`,
  `t125`.`contact_sales_90`,
  `t125`.`contact_questions_90`,
  `t125`.`contact_requests_90`,
  `t125`.`contact_cancellations_90`,
  `t125`.`contact_phone_90`,
  `t125`.`contact_email_90`,
  `t125`.`contact_chat_90`,
  `t125`.`contact_whatsapp_90`,
  `t125`.`contact_visit_90`,
  `t125`.`contact_portal_90`,
  `t125`.`contact_post_90`,
  `t125`.`contact_too_many`,
  `t125`.`invoices_overdue`,
  `t125`.`invoices_overdue_amount`,
  `t125`.`invoices_overdue_days`,
  `t125`.`invoices_days_late`,
  `t125`.`invoices_failed_365`,
  `t125`.`voice_nps`,
  `t125`.`voice_nps_change`,
  `t125`.`voice_nps_days`,
  `t125`.`voice_csat`,
  `t125`.`voice_csat_change`,
  `t125`.`voice_csat_days`,
  `t125`.`voice_ces1`,
  `t125`.`voice_ces1_change`,
  `t125`.`voice_ces1_days`,
  `t125`.`voice_ces2`,
  `t125`.`voice_ces2_change`,
  `t125`.`voice_ces2_days`,
  `t125`.`voice_grade`,
  `t125`.`voice_grade_change`,
  `t125`.`voice_grade_days`,
  `t125`.`voice_intent`,
  `t125`.`voice_intent_change`,
  `t125`.`voice_intent_days`,
  `t125`.`voice_unanswered_365`,
  `t125`.`voice_unanswered_share`,
  `t125`.`voice_last_unanswered`,
  `t125`.`estimate_rating`,
  `t125`.`estimate_change`,
  `t125`.`estimate_days`,
  `t125`.`campaign_days`,
  `t125`.`campaign_last`,
  `t125`.`people_active`,
  `t125`.`people_roles`,
  `t125`.`people_decider_active`,
  `t125`.`people_decider_left_180`,
  `t125`.`people_decider_left_days`,
  `t125`.`team_changes_365`,
  `t125`.`team_days`,
  `t125`.`team`,
  `t125`.`customer_kind`,
  `t125`.`customer_segment`,
  `t125`.`customer_industry`,
  `t125`.`customer_region`,
  `t125`.`customer_acquisition_channel`,
  `t125`.`customer_purchase_motive`,
  `t125`.`onboarding_stalled`,
  MAKE_DATE(2025, 7, 1) AS `as_of`
FROM (
  SELECT
    `t124`.`customer_id`,
    `t124`.`contract_days_to_end`,
    `t124`.`contract_days_to_deadline`,
    `t124`.`contract_days_to_decision`,
    `t124`.`contract_past_deadline`,
    `t124`.`contract_term_days`,
    `t124`.`contract_previous_days`,
    `t124`.`contract_yearly_amount`,
    `t124`.`contract_products`,
    `t124`.`contract_auto`,
    `t124`.`contract_open_ended`,
    `t124`.`contract_paused`,
    `t124`.`contract_partly_cancelled`,
    `t124`.`contract_amount_change`,
    `t124`.`contract_indexation`,
    `t124`.`contract_beyond_indexation`,
    `t124`.`contract_rise_180`,
    `t124`.`contract_price_changes_365`,
    `t124`.`contract_days_since_renewal`,
    `t124`.`contract_in_notice_window`,
    `t124`.`contract_amount_over_peers`,
    `t124`.`tenure_days`,
    `t124`.`tenure_life`,
    `t124`.`contract_lost_parts_365`,
    `t124`.`usage_days_since_last`,
    `t124`.`rule_days_silent`,
    `t124`.`usage_7`,
    `t124`.`usage_30`,
    `t124`.`usage_90`,
    `t124`.`usage_trend_30`,
    `t124`.`usage_trend_90`,
    `t124`.`usage_heavy_decline`,
    `t124`.`usage_products_90`,
    `t124`.`usage_kinds_90`,
    `t124`.`usage_errors_90`,
    `t124`.`usage_errors_days`,
    `t124`.`usage_lookups_90`,
    `t124`.`usage_lookups_days`,
    `t124`.`contact_open`,
    `t124`.`contact_complaints_open`,
    `t124`.`contact_complaint_age`,
    `t124`.`contact_days_to_resolve`,
    `t124`.`contact_complaint_days_to_resolve`,
    `t124`.`contact_days_since_outgoing`,
    `t124`.`contact_90`,
    `t124`.`contact_complaints_90`,
    `t124`.`contact_disruptions_90`,
    `t124`.`contact_transfers_90`,
    `t124`.`contact_repeated_90`,
    `t124`.`contact_slow_90`,
    `t124`.`contact_outgoing_90`,
    `t124`.`contact_sales_90`,
    `t124`.`contact_questions_90`,
    `t124`.`contact_requests_90`,
    `t124`.`contact_cancellations_90`,
    `t124`.`contact_phone_90`,
    `t124`.`contact_email_90`,
    `t124`.`contact_chat_90`,
    `t124`.`contact_whatsapp_90`,
    `t124`.`contact_visit_90`,
    `t124`.`contact_portal_90`,
    `t124`.`contact_post_90`,
    `t124`.`contact_too_many`,
    `t124`.`invoices_overdue`,
    `t124`.`invoices_overdue_amount`,
    `t124`.`invoices_overdue_days`,
    `t124`.`invoices_days_late`,
    `t124`.`invoices_failed_365`,
    `t124`.`voice_nps`,
    `t124`.`voice_nps_change`,
    `t124`.`voice_nps_days`,
    `t124`.`voice_csat`,
    `t124`.`voice_csat_change`,
    `t124`.`voice_csat_days`,
    `t124`.`voice_ces1`,
    `t124`.`voice_ces1_change`,
    `t124`.`voice_ces1_days`,
    `t124`.`voice_ces2`,
    `t124`.`voice_ces2_change`,
    `t124`.`voice_ces2_days`,
    `t124`.`voice_grade`,
    `t124`.`voice_grade_change`,
    `t124`.`voice_grade_days`,
    `t124`.`voice_intent`,
    `t124`.`voice_intent_change`,
    `t124`.`voice_intent_days`,
    `t124`.`voice_unanswered_365`,
    `t124`.`voice_unanswered_share`,
    `t124`.`voice_last_unanswered`,
    `t124`.`estimate_rating`,
    `t124`.`estimate_change`,
    `t124`.`estimate_days`,
    `t124`.`campaign_days`,
    `t124`.`campaign_last`,
    `t124`.`people_active`,
    `t124`.`people_roles`,
    `t124`.`people_decider_active`,
    `t124`.`people_decider_left_180`,
    `t124`.`people_decider_left_days`,
    `t124`.`team_changes_365`,
    `t124`.`team_days`,
    `t124`.`team`,
    `t124`.`customer_kind`,
    `t124`.`customer_segment`,
    `t124`.`customer_industry`,
    `t124`.`customer_region`,
    `t124`.`customer_acquisition_channel`,
    `t124`.`customer_purchase_motive`,
    `t124`.`onboarding_stalled`
  FROM (
    SELECT
      `t123`.`customer_id`,
      `t123`.`contract_days_to_end`,
      `t123`.`contract_days_to_deadline`,
      `t123`.`contract_days_to_decision`,
      `t123`.`contract_past_deadline`,
      `t123`.`contract_term_days`,
      `t123`.`contract_previous_days`,
      `t123`.`contract_yearly_amount`,
      `t123`.`contract_products`,
      `t123`.`contract_auto`,
      `t123`.`contract_open_ended`,
      `t123`.`contract_paused`,
      `t123`.`contract_partly_cancelled`,
      `t123`.`contract_amount_change`,
      `t123`.`contract_indexation`,
      `t123`.`contract_beyond_indexation`,
      `t123`.`contract_rise_180`,
      `t123`.`contract_price_changes_365`,
      `t123`.`contract_days_since_renewal`,
      `t123`.`contract_in_notice_window`,
      `t123`.`contract_amount_over_peers`,
      `t123`.`tenure_days`,
      `t123`.`tenure_life`,
      `t123`.`contract_lost_parts_365`,
      `t123`.`usage_days_since_last`,
      `t123`.`rule_days_silent`,
      `t123`.`usage_7`,
      `t123`.`usage_30`,
      `t123`.`usage_usual_30`,
      `t123`.`usage_90`,
      `t123`.`usage_trend_30`,
      `t123`.`usage_trend_90`,
      `t123`.`usage_heavy_decline`,
      `t123`.`usage_products_90`,
      `t123`.`usage_kinds_90`,
      `t123`.`usage_errors_90`,
      `t123`.`usage_errors_days`,
      `t123`.`usage_lookups_90`,
      `t123`.`usage_lookups_days`,
      `t123`.`contact_open`,
      `t123`.`contact_complaints_open`,
      `t123`.`contact_complaint_age`,
      `t123`.`contact_days_to_resolve`,
      `t123`.`contact_complaint_days_to_resolve`,
      `t123`.`contact_days_since_outgoing`,
      `t123`.`contact_90`,
      `t123`.`contact_complaints_90`,
      `t123`.`contact_disruptions_90`,
      `t123`.`contact_transfers_90`,
      `t123`.`contact_repeated_90`,
      `t123`.`contact_slow_90`,
      `t123`.`contact_outgoing_90`,
      `t123`.`contact_sales_90`,
      `t123`.`contact_questions_90`,
      `t123`.`contact_requests_90`,
      `t123`.`contact_cancellations_90`,
      `t123`.`contact_phone_90`,
      `t123`.`contact_email_90`,
      `t123`.`contact_chat_90`,
      `t123`.`contact_whatsapp_90`,
      `t123`.`contact_visit_90`,
      `t123`.`contact_portal_90`,
      `t123`.`contact_post_90`,
      `t123`.`contact_too_many`,
      `t123`.`invoices_overdue`,
      `t123`.`invoices_overdue_amount`,
      `t123`.`invoices_overdue_days`,
      `t123`.`invoices_days_late`,
      `t123`.`invoices_failed_365`,
      `t123`.`voice_nps`,
      `t123`.`voice_nps_change`,
      `t123`.`voice_nps_days`,
      `t123`.`voice_csat`,
      `t123`.`voice_csat_change`,
      `t123`.`voice_csat_days`,
      `t123`.`voice_ces1`,
      `t123`.`voice_ces1_change`,
      `t123`.`voice_ces1_days`,
      `t123`.`voice_ces2`,
      `t123`.`voice_ces2_change`,
      `t123`.`voice_ces2_days`,
      `t123`.`voice_grade`,
      `t123`.`voice_grade_change`,
      `t123`.`voice_grade_days`,
      `t123`.`voice_intent`,
      `t123`.`voice_intent_change`,
      `t123`.`voice_intent_days`,
      `t123`.`voice_unanswered_365`,
      `t123`.`voice_unanswered_share`,
      `t123`.`voice_last_unanswered`,
      `t123`.`estimate_rating`,
      `t123`.`estimate_change`,
      `t123`.`estimate_days`,
      `t123`.`campaign_days`,
      `t123`.`campaign_last`,
      `t123`.`people_active`,
      `t123`.`people_roles`,
      `t123`.`people_decider_active`,
      `t123`.`people_decider_left_180`,
      `t123`.`people_decider_left_days`,
      `t123`.`team_changes_365`,
      `t123`.`team_days`,
      `t123`.`team`,
      `t123`.`customer_kind`,
      `t123`.`customer_segment`,
      `t123`.`customer_industry`,
      `t123`.`customer_region`,
      `t123`.`customer_acquisition_channel`,
      `t123`.`customer_purchase_motive`,
      CAST(CAST(COALESCE(
        (
          `t123`.`tenure_days` >= 30
        )
        AND (
          `t123`.`tenure_days` <= 180
        )
        AND (
          (
            `t123`.`usage_30` = CAST(0 AS DOUBLE)
          )
          OR (
            (
              `t123`.`usage_30` * 4
            ) < `t123`.`usage_usual_30`
          )
        ),
        FALSE
      ) AS BIGINT) AS DOUBLE) AS `onboarding_stalled`
    FROM (
      SELECT
        `t102`.`customer_id`,
        `t122`.`contract_days_to_end`,
        `t122`.`contract_days_to_deadline`,
        `t122`.`contract_days_to_decision`,
        `t122`.`contract_past_deadline`,
        `t122`.`contract_term_days`,
        `t122`.`contract_previous_days`,
        `t122`.`contract_yearly_amount`,
        `t122`.`contract_products`,
        `t122`.`contract_auto`,
        `t122`.`contract_open_ended`,
        `t122`.`contract_paused`,
        COALESCE(`t122`.`contract_partly_cancelled`, CAST(0 AS DOUBLE)) AS `contract_partly_cancelled`,
        `t122`.`contract_amount_change`,
        `t122`.`contract_indexation`,
        `t122`.`contract_beyond_indexation`,
        COALESCE(`t122`.`contract_rise_180`, CAST(0 AS DOUBLE)) AS `contract_rise_180`,
        COALESCE(`t122`.`contract_price_changes_365`, CAST(0 AS DOUBLE)) AS `contract_price_changes_365`,
        `t122`.`contract_days_since_renewal`,
        `t122`.`contract_in_notice_window`,
        `t122`.`contract_amount_over_peers`,
        `t70`.`tenure_days`,
        `t70`.`tenure_life`,
        COALESCE(`t95`.`contract_lost_parts_365`, CAST(0 AS DOUBLE)) AS `contract_lost_parts_365`,
        `t116`.`usage_days_since_last`,
        `t116`.`rule_days_silent`,
        COALESCE(`t116`.`usage_7`, CAST(0 AS DOUBLE)) AS `usage_7`,
        COALESCE(`t116`.`usage_30`, CAST(0 AS DOUBLE)) AS `usage_30`,
        `t116`.`usage_usual_30`,
        COALESCE(`t116`.`usage_90`, CAST(0 AS DOUBLE)) AS `usage_90`,
        `t116`.`usage_trend_30`,
        `t116`.`usage_trend_90`,
        COALESCE(`t116`.`usage_heavy_decline`, CAST(0 AS DOUBLE)) AS `usage_heavy_decline`,
        COALESCE(`t116`.`usage_products_90`, CAST(0 AS DOUBLE)) AS `usage_products_90`,
        COALESCE(`t116`.`usage_kinds_90`, CAST(0 AS DOUBLE)) AS `usage_kinds_90`,
        COALESCE(`t116`.`usage_errors_90`, CAST(0 AS DOUBLE)) AS `usage_errors_90`,
        `t116`.`usage_errors_days`,
        COALESCE(`t116`.`usage_lookups_90`, CAST(0 AS DOUBLE)) AS `usage_lookups_90`,
        `t116`.`usage_lookups_days`,
        COALESCE(`t77`.`contact_open`, CAST(0 AS DOUBLE)) AS `contact_open`,
        COALESCE(`t77`.`contact_complaints_open`, CAST(0 AS DOUBLE)) AS `contact_complaints_open`,
        `t77`.`contact_complaint_age`,
        `t77`.`contact_days_to_resolve`,
        `t77`.`contact_complaint_days_to_resolve`,
        `t77`.`contact_days_since_outgoing`,
        COALESCE(`t77`.`contact_90`, CAST(0 AS DOUBLE)) AS `contact_90`,
        COALESCE(`t77`.`contact_complaints_90`, CAST(0 AS DOUBLE)) AS `contact_complaints_90`,
        COALESCE(`t77`.`contact_disruptions_90`, CAST(0 AS DOUBLE)) AS `contact_disruptions_90`,
        COALESCE(`t77`.`contact_transfers_90`, CAST(0 AS DOUBLE)) AS `contact_transfers_90`,
        COALESCE(`t77`.`contact_repeated_90`, CAST(0 AS DOUBLE)) AS `contact_repeated_90`,
        COALESCE(`t77`.`contact_slow_90`, CAST(0 AS DOUBLE)) AS `contact_slow_90`,
        COALESCE(`t77`.`contact_outgoing_90`, CAST(0 AS DOUBLE)) AS `contact_outgoing_90`,
        COALESCE(`t77`.`contact_sales_90`, CAST(0 AS DOUBLE)) AS `contact_sales_90`,
        COALESCE(`t77`.`contact_questions_90`, CAST(0 AS DOUBLE)) AS `contact_questions_90`,
        COALESCE(`t77`.`contact_requests_90`, CAST(0 AS DOUBLE)) AS `contact_requests_90`,
        COALESCE(`t77`.`contact_cancellations_90`, CAST(0 AS DOUBLE)) AS `contact_cancellations_90`,
        COALESCE(`t77`.`contact_phone_90`, CAST(0 AS DOUBLE)) AS `contact_phone_90`,
        COALESCE(`t77`.`contact_email_90`, CAST(0 AS DOUBLE)) AS `contact_email_90`,
        COALESCE(`t77`.`contact_chat_90`, CAST(0 AS DOUBLE)) AS `contact_chat_90`,
        COALESCE(`t77`.`contact_whatsapp_90`, CAST(0 AS DOUBLE)) AS `contact_whatsapp_90`,
        COALESCE(`t77`.`contact_visit_90`, CAST(0 AS DOUBLE)) AS `contact_visit_90`,
        COALESCE(`t77`.`contact_portal_90`, CAST(0 AS DOUBLE)) AS `contact_portal_90`,
        COALESCE(`t77`.`contact_post_90`, CAST(0 AS DOUBLE)) AS `contact_post_90`,
        COALESCE(`t77`.`contact_too_many`, CAST(0 AS DOUBLE)) AS `contact_too_many`,
        COALESCE(`t61`.`invoices_overdue`, CAST(0 AS DOUBLE)) AS `invoices_overdue`,
        COALESCE(`t61`.`invoices_overdue_amount`, CAST(0 AS DOUBLE)) AS `invoices_overdue_amount`,
        `t61`.`invoices_overdue_days`,
        `t61`.`invoices_days_late`,
        COALESCE(`t61`.`invoices_failed_365`, CAST(0 AS DOUBLE)) AS `invoices_failed_365`,
        `t93`.`voice_nps`,
        `t93`.`voice_nps_change`,
        `t93`.`voice_nps_days`,
        `t93`.`voice_csat`,
        `t93`.`voice_csat_change`,
        `t93`.`voice_csat_days`,
        `t93`.`voice_ces1`,
        `t93`.`voice_ces1_change`,
        `t93`.`voice_ces1_days`,
        `t93`.`voice_ces2`,
        `t93`.`voice_ces2_change`,
        `t93`.`voice_ces2_days`,
        `t93`.`voice_grade`,
        `t93`.`voice_grade_change`,
        `t93`.`voice_grade_days`,
        `t93`.`voice_intent`,
        `t93`.`voice_intent_change`,
        `t93`.`voice_intent_days`,
        COALESCE(`t90`.`voice_unanswered_365`, CAST(0 AS DOUBLE)) AS `voice_unanswered_365`,
        `t90`.`voice_unanswered_share`,
        `t90`.`voice_last_unanswered`,
        `t87`.`estimate_rating`,
        `t87`.`estimate_change`,
        `t87`.`estimate_days`,
        `t57`.`campaign_days`,
        `t57`.`campaign_last`,
        COALESCE(`t66`.`people_active`, CAST(0 AS DOUBLE)) AS `people_active`,
        COALESCE(`t66`.`people_roles`, CAST(0 AS DOUBLE)) AS `people_roles`,
        COALESCE(`t66`.`people_decider_active`, CAST(0 AS DOUBLE)) AS `people_decider_active`,
        COALESCE(`t66`.`people_decider_left_180`, CAST(0 AS DOUBLE)) AS `people_decider_left_180`,
        `t66`.`people_decider_left_days`,
        COALESCE(`t74`.`team_changes_365`, CAST(0 AS DOUBLE)) AS `team_changes_365`,
        `t74`.`team_days`,
        `t74`.`team`,
        `t22`.`customer_kind`,
        `t22`.`customer_segment`,
        `t22`.`customer_industry`,
        `t22`.`customer_region`,
        `t22`.`customer_acquisition_channel`,
        `t22`.`customer_purchase_motive`
      FROM (
        SELECT
          `t97`.`customer_id`
        FROM (
          SELECT
            `t88`.`customer_id`,
            IF(`t88`.`running` = `t88`.`noticed`, `t88`.`notice`, CAST(NULL AS DATE)) AS `noticed_on`,
            IF(`t88`.`running` = `t88`.`noticed`, `t88`.`end`, CAST(NULL AS DATE)) AS `ends_on`
          FROM (
            SELECT
              `t80`.`customer_id`,
              COUNT(*) AS `running`,
              COUNT(`t80`.`notice_given_on`) AS `noticed`,
              MAX(`t80`.`notice_given_on`) AS `notice`,
              MAX(`t80`.`ends_on`) AS `end`
            FROM `t76` AS `t80`
            GROUP BY
              1
          ) AS `t88`
        ) AS `t97`
        WHERE
          `t97`.`noticed_on` IS NULL
      ) AS `t102`
      LEFT OUTER JOIN (
        SELECT
          `t120`.`customer_id` AS `key_0`,
          `t120`.`contract_days_to_end`,
          `t120`.`contract_days_to_deadline`,
          `t120`.`contract_days_to_decision`,
          `t120`.`contract_past_deadline`,
          `t120`.`contract_term_days`,
          `t120`.`contract_previous_days`,
          `t120`.`contract_yearly_amount`,
          `t120`.`contract_products`,
          `t120`.`contract_auto`,
          `t120`.`contract_open_ended`,
          `t120`.`contract_paused`,
          `t120`.`contract_partly_cancelled`,
          `t120`.`contract_amount_change`,
          `t120`.`contract_indexation`,
          `t120`.`contract_beyond_indexation`,
          `t120`.`contract_rise_180`,
          `t120`.`contract_price_changes_365`,
          `t120`.`contract_days_since_renewal`,
          `t120`.`contract_in_notice_window`,
          `t120`.`contract_amount_over_peers`
        FROM (
          SELECT
            `t119`.`customer_id`,
            `t119`.`contract_days_to_end`,
            `t119`.`contract_days_to_deadline`,
            `t119`.`contract_days_to_decision`,
            `t119`.`contract_past_deadline`,
            `t119`.`contract_term_days`,
            `t119`.`contract_previous_days`,
            `t119`.`contract_yearly_amount`,
            `t119`.`contract_products`,
            `t119`.`contract_auto`,
            `t119`.`contract_open_ended`,
            `t119`.`contract_paused`,
            `t119`.`contract_partly_cancelled`,
            `t119`.`contract_amount_change`,
            `t119`.`contract_indexation`,
            `t119`.`contract_beyond_indexation`,
            `t119`.`contract_rise_180`,
            `t119`.`contract_price_changes_365`,
            `t119`.`contract_days_since_renewal`,
            `t119`.`contract_in_notice_window`,
            IF(
              `t111`.`peers` >= 10,
              `t119`.`contract_yearly_amount` / (
                `t111`.`usual` / CAST(100 AS DOUBLE)
              ),
              CAST(NULL AS DOUBLE)
            ) AS `contract_amount_over_peers`
          FROM (
            SELECT
              `t117`.`customer_id`,
              `t117`.`contract_days_to_end`,
              `t117`.`contract_days_to_deadline`,
              `t117`.`contract_days_to_decision`,
              `t117`.`contract_past_deadline`,
              `t117`.`contract_term_days`,
              `t117`.`contract_previous_days`,
              `t117`.`contract_yearly_amount`,
              `t117`.`contract_products`,
              `t117`.`contract_auto`,
              `t117`.`contract_open_ended`,
              `t117`.`contract_paused`,
              `t117`.`contract_partly_cancelled`,
              `t117`.`contract_amount_change`,
              `t117`.`contract_indexation`,
              `t117`.`contract_beyond_indexation`,
              `t117`.`contract_rise_180`,
              `t117`.`contract_price_changes_365`,
              `t117`.`contract_days_since_renewal`,
              `t117`.`contract_in_notice_window`,
              `t117`.`known_id`,
              `t117`.`segment`,
              COALESCE(`t117`.`segment`, '') AS `own_segment`
            FROM (
              SELECT
                `t114`.`customer_id`,
                `t114`.`contract_days_to_end`,
                `t114`.`contract_days_to_deadline`,
                `t114`.`contract_days_to_decision`,
                `t114`.`contract_past_deadline`,
                `t114`.`contract_term_days`,
                `t114`.`contract_previous_days`,
                `t114`.`contract_yearly_amount`,
                `t114`.`contract_products`,
                `t114`.`contract_auto`,
                `t114`.`contract_open_ended`,
                `t114`.`contract_paused`,
                `t114`.`contract_partly_cancelled`,
                `t114`.`contract_amount_change`,
                `t114`.`contract_indexation`,
                `t114`.`contract_beyond_indexation`,
                `t114`.`contract_rise_180`,
                `t114`.`contract_price_changes_365`,
                `t114`.`contract_days_since_renewal`,
                `t114`.`contract_in_notice_window`,
                `t24`.`known_id`,
                `t24`.`segment`
              FROM (
                SELECT
                  `t106`.`customer_id`,
                  `t106`.`contract_days_to_end`,
                  `t106`.`contract_days_to_deadline`,
                  `t106`.`contract_days_to_decision`,
                  `t106`.`contract_past_deadline`,
                  `t106`.`contract_term_days`,
                  `t106`.`contract_previous_days`,
                  `t106`.`contract_yearly_amount`,
                  `t106`.`contract_products`,
                  `t106`.`contract_auto`,
                  `t106`.`contract_open_ended`,
                  `t106`.`contract_paused`,
                  `t106`.`contract_partly_cancelled`,
                  `t106`.`contract_amount_change`,
                  `t106`.`contract_indexation`,
                  `t106`.`contract_beyond_indexation`,
                  `t106`.`contract_rise_180`,
                  `t106`.`contract_price_changes_365`,
                  `t106`.`contract_days_since_renewal`,
                  CAST(CAST(COALESCE(`t106`.`contract_days_to_deadline` <= 90, FALSE) AS BIGINT) AS DOUBLE) AS `contract_in_notice_window`
                FROM (
                  SELECT
                    `t99`.`customer_id`,
                    CAST(MIN(
                      IF(
                        `t99`.`ends_on` >= MAKE_DATE(2025, 7, 1),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_end`,
                    CAST(MIN(
                      IF(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) >= 0
                        )
                        AND (
                          `t99`.`notice_given_on` IS NULL
                        ),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_deadline`,
                    CAST(MIN(
                      IF(
                        (
                          `t99`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          `t99`.`notice_given_on` IS NULL
                        ),
                        COALESCE(
                          IF(
                            (
                              (
                                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                              ) >= 0
                            )
                            AND (
                              `t99`.`notice_given_on` IS NULL
                            ),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                            CAST(NULL AS BIGINT)
                          ),
                          IF(
                            COALESCE(`t99`.`renewal` = 'auto', FALSE),
                            CAST(NULL AS BIGINT),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          )
                        ),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_decision`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) < 0
                        )
                        AND (
                          `t99`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_past_deadline`,
                    CAST(MAX(
                      (
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`started_on`)
                      ) + 1
                    ) AS DOUBLE) AS `contract_term_days`,
                    CAST(MAX(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t99`.`before_started`)
                    ) AS DOUBLE) AS `contract_previous_days`,
                    CAST(SUM(`t99`.`amount`) AS DOUBLE) AS `contract_yearly_amount`,
                    CAST(COUNT(DISTINCT `t99`.`product_id`) AS DOUBLE) AS `contract_products`,
                    CAST(MAX(CAST(`t99`.`renewal` = 'auto' AS BIGINT)) AS DOUBLE) AS `contract_auto`,
                    CAST(MIN(CAST(`t99`.`ends_on` IS NULL AS BIGINT)) AS DOUBLE) AS `contract_open_ended`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          `t99`.`paused_from` < MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          (
                            `t99`.`paused_to` IS NULL
                          )
                          OR (
                            `t99`.`paused_to` >= MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_paused`,
                    CAST(SUM(CAST(`t99`.`notice_given_on` IS NOT NULL AS BIGINT)) AS DOUBLE) AS `contract_partly_cancelled`,
                    (
                      CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_amount_change`,
                    CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                      CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount_before`, NULL)) AS DOUBLE),
                      0
                    ) AS `contract_indexation`,
                    (
                      (
                        CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                          CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount_before`, NULL)) AS DOUBLE),
                          0
                        )
                      ) - CAST(1 AS DOUBLE)
                    ) - COALESCE(
                      CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t99`.`amount_before` IS NOT NULL, `t99`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      ),
                      CAST(0 AS DOUBLE)
                    ) AS `contract_beyond_indexation`,
                    (
                      CAST(SUM(
                        IF(
                          COALESCE(
                            (
                              `t99`.`amount_before` IS NOT NULL
                            )
                            AND (
                              (
                                `t99`.`started_on` >= MAKE_DATE(2025, 1, 2)
                              )
                              AND (
                                `t99`.`started_on` < MAKE_DATE(2025, 7, 1)
                              )
                            ),
                            FALSE
                          ),
                          `t99`.`amount`,
                          NULL
                        )
                      ) AS DOUBLE) / NULLIF(
                        CAST(SUM(
                          IF(
                            COALESCE(
                              (
                                `t99`.`amount_before` IS NOT NULL
                              )
                              AND (
                                (
                                  `t99`.`started_on` >= MAKE_DATE(2025, 1, 2)
                                )
                                AND (
                                  `t99`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                              ),
                              FALSE
                            ),
                            `t99`.`amount_before`,
                            NULL
                          )
                        ) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_rise_180`,
                    CAST(SUM(
                      CAST(COALESCE(
                        (
                          `t99`.`amount_before` IS NOT NULL
                        )
                        AND (
                          `t99`.`amount` <> `t99`.`amount_before`
                        )
                        AND (
                          (
                            `t99`.`started_on` >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            `t99`.`started_on` < MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_price_changes_365`,
                    CAST(MIN(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
                        DAY,
                        MAKE_DATE(1970, 1, 1),
                        IF(`t99`.`amount_before` > 0, `t99`.`started_on`, CAST(NULL AS DATE))
                      )
                    ) AS DOUBLE) AS `contract_days_since_renewal`
                  FROM (
                    SELECT
                      `t94`.`term_id`,
                      `t94`.`contract_id`,
                      `t94`.`customer_id`,
                      `t94`.`product_id`,
                      `t94`.`started_on`,
                      `t94`.`ends_on`,
                      `t94`.`ended_on`,
                      `t94`.`notice_deadline_on`,
                      `t94`.`notice_given_on`,
                      `t94`.`paused_from`,
                      `t94`.`paused_to`,
                      `t94`.`renewal`,
                      `t94`.`previous_term_id`,
                      `t94`.`yearly_amount`,
                      `t94`.`yearly_margin`,
                      `t94`.`indexation`,
                      `t94`.`currency`,
                      `t94`.`end_reason`,
                      `t94`.`end_kind`,
                      `t94`.`end_on`,
                      `t94`.`until`,
                      `t94`.`amount`,
                      `t94`.`indexed`,
                      `t94`.`rate`,
                      `t94`.`before_id`,
                      `t94`.`before_amount`,
                      `t94`.`before_started`,
                      CAST(ROUND(`t94`.`before_amount` * `t94`.`rate`, 2) AS DECIMAL(18, 2)) AS `amount_before`
                    FROM (
                      SELECT
                        `t81`.`term_id`,
                        `t81`.`contract_id`,
                        `t81`.`customer_id`,
                        `t81`.`product_id`,
                        `t81`.`started_on`,
                        `t81`.`ends_on`,
                        `t81`.`ended_on`,
                        `t81`.`notice_deadline_on`,
                        `t81`.`notice_given_on`,
                        `t81`.`paused_from`,
                        `t81`.`paused_to`,
                        `t81`.`renewal`,
                        `t81`.`previous_term_id`,
                        `t81`.`yearly_amount`,
                        `t81`.`yearly_margin`,
                        `t81`.`indexation`,
                        `t81`.`currency`,
                        `t81`.`end_reason`,
                        `t81`.`end_kind`,
                        `t81`.`end_on`,
                        `t81`.`until`,
                        `t81`.`amount`,
                        `t81`.`indexed`,
                        `t81`.`rate`,
                        `t30`.`before_id`,
                        `t30`.`before_amount`,
                        `t30`.`before_started`
                      FROM (
                        SELECT
                          `t59`.`term_id`,
                          `t59`.`contract_id`,
                          `t59`.`customer_id`,
                          `t59`.`product_id`,
                          `t59`.`started_on`,
                          `t59`.`ends_on`,
                          `t59`.`ended_on`,
                          `t59`.`notice_deadline_on`,
                          `t59`.`notice_given_on`,
                          `t59`.`paused_from`,
                          `t59`.`paused_to`,
                          `t59`.`renewal`,
                          `t59`.`previous_term_id`,
                          `t59`.`yearly_amount`,
                          `t59`.`yearly_margin`,
                          `t59`.`indexation`,
                          `t59`.`currency`,
                          `t59`.`end_reason`,
                          `t59`.`end_kind`,
                          `t59`.`end_on`,
                          `t59`.`until`,
                          CAST(ROUND(
                            `t59`.`yearly_amount` * CASE
                              WHEN COALESCE(`t59`.`currency`, 'EUR') = 'EUR'
                              THEN CAST('1.00000000' AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS `amount`,
                          CAST(ROUND(
                            `t59`.`indexation` * CASE
                              WHEN COALESCE(`t59`.`currency`, 'EUR') = 'EUR'
                              THEN CAST('1.00000000' AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS `indexed`,
                          CASE
                            WHEN COALESCE(`t59`.`currency`, 'EUR') = 'EUR'
                            THEN CAST('1.00000000' AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END AS `rate`
                        FROM (
                          SELECT
                            `t55`.`term_id`,
                            `t55`.`contract_id`,
                            `t55`.`customer_id`,
                            `t55`.`product_id`,
                            `t55`.`started_on`,
                            `t55`.`ends_on`,
                            `t55`.`ended_on`,
                            `t55`.`notice_deadline_on`,
                            `t55`.`notice_given_on`,
                            `t55`.`paused_from`,
                            `t55`.`paused_to`,
                            `t55`.`renewal`,
                            `t55`.`previous_term_id`,
                            `t55`.`yearly_amount`,
                            `t55`.`yearly_margin`,
                            `t55`.`indexation`,
                            `t55`.`currency`,
                            `t55`.`end_reason`,
                            `t55`.`end_kind`,
                            `t55`.`end_on`,
                            `t55`.`until`
                          FROM (
                            SELECT
                              `t48`.`term_id`,
                              `t48`.`contract_id`,
                              `t48`.`customer_id`,
                              `t48`.`product_id`,
                              `t48`.`started_on`,
                              `t48`.`ends_on`,
                              `t48`.`ended_on`,
                              `t48`.`notice_deadline_on`,
                              `t48`.`notice_given_on`,
                              `t48`.`paused_from`,
                              `t48`.`paused_to`,
                              `t48`.`renewal`,
                              `t48`.`previous_term_id`,
                              `t48`.`yearly_amount`,
                              `t48`.`yearly_margin`,
                              `t48`.`indexation`,
                              `t48`.`currency`,
                              `t48`.`end_reason`,
                              `t48`.`end_kind`,
                              `t48`.`end_on`,
                              `t48`.`eve_customer`,
                              `t48`.`eve`,
                              IF(`t48`.`eve` IS NOT NULL, `t48`.`end_on` + INTERVAL '1' DAY, `t48`.`end_on`) AS `until`
                            FROM (
                              SELECT
                                `t39`.`term_id`,
                                `t39`.`contract_id`,
                                `t39`.`customer_id`,
                                `t39`.`product_id`,
                                `t39`.`started_on`,
                                `t39`.`ends_on`,
                                `t39`.`ended_on`,
                                `t39`.`notice_deadline_on`,
                                `t39`.`notice_given_on`,
                                `t39`.`paused_from`,
                                `t39`.`paused_to`,
                                `t39`.`renewal`,
                                `t39`.`previous_term_id`,
                                `t39`.`yearly_amount`,
                                `t39`.`yearly_margin`,
                                `t39`.`indexation`,
                                `t39`.`currency`,
                                `t39`.`end_reason`,
                                `t39`.`end_kind`,
                                `t39`.`end_on`,
                                `t29`.`eve_customer`,
                                `t29`.`eve`
                              FROM (
                                SELECT
                                  `t11`.`term_id`,
                                  `t11`.`contract_id`,
                                  `t11`.`customer_id`,
                                  `t11`.`product_id`,
                                  `t11`.`started_on`,
                                  `t11`.`ends_on`,
                                  IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                                  `t11`.`notice_deadline_on`,
                                  IF(
                                    `t11`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                                    `t11`.`notice_given_on`,
                                    CAST(NULL AS DATE)
                                  ) AS `notice_given_on`,
                                  IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                                  IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                                  `t11`.`renewal`,
                                  `t11`.`previous_term_id`,
                                  `t11`.`yearly_amount`,
                                  `t11`.`yearly_margin`,
                                  `t11`.`indexation`,
                                  `t11`.`currency`,
                                  IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                                  IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                                  COALESCE(
                                    IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)),
                                    IF(
                                      (
                                        `t11`.`renewal` = 'manual'
                                      )
                                      AND (
                                        `t11`.`ends_on` < MAKE_DATE(2025, 7, 1)
                                      ),
                                      `t11`.`ends_on`,
                                      CAST(NULL AS DATE)
                                    )
                                  ) AS `end_on`
                                FROM `file_contract_terms` AS `t11`
                                WHERE
                                  `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                              ) AS `t39`
                              LEFT OUTER JOIN (
                                SELECT DISTINCT
                                  `t11`.`customer_id` AS `eve_customer`,
                                  `t11`.`started_on` + INTERVAL '-1' DAY AS `eve`
                                FROM `file_contract_terms` AS `t11`
                                WHERE
                                  `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                              ) AS `t29`
                                ON `t39`.`customer_id` = `t29`.`eve_customer` AND `t39`.`end_on` = `t29`.`eve`
                            ) AS `t48`
                          ) AS `t55`
                        ) AS `t59`
                        WHERE
                          (
                            (
                              `t59`.`started_on` <= MAKE_DATE(2025, 6, 30)
                            )
                            AND (
                              (
                                `t59`.`until` IS NULL
                              ) OR (
                                `t59`.`until` > MAKE_DATE(2025, 6, 30)
                              )
                            )
                          )
                          OR COALESCE(
                            (
                              `t59`.`end_on` = MAKE_DATE(2025, 6, 30)
                            )
                            AND `t59`.`end_kind` IN ('renewed', 'changed'),
                            FALSE
                          )
                      ) AS `t81`
                      LEFT OUTER JOIN (
                        SELECT
                          `t11`.`term_id` AS `before_id`,
                          `t11`.`yearly_amount` AS `before_amount`,
                          `t11`.`started_on` AS `before_started`
                        FROM `file_contract_terms` AS `t11`
                        WHERE
                          `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                      ) AS `t30`
                        ON `t81`.`previous_term_id` = `t30`.`before_id`
                    ) AS `t94`
                  ) AS `t99`
                  GROUP BY
                    1
                ) AS `t106`
              ) AS `t114`
              LEFT OUTER JOIN (
                SELECT
                  `t0`.`customer_id` AS `known_id`,
                  `t0`.`segment`
                FROM `file_customers` AS `t0`
                WHERE
                  `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
              ) AS `t24`
                ON `t114`.`customer_id` = `t24`.`known_id`
            ) AS `t117`
          ) AS `t119`
          LEFT OUTER JOIN (
            SELECT
              `t107`.`segment` AS `usual_segment`,
              `t107`.`usual`,
              `t107`.`peers`
            FROM (
              SELECT
                `t105`.`segment`,
                PERCENTILE(`t105`.`cents`, 0.5) AS `usual`,
                COUNT(*) AS `peers`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    COALESCE(`t24`.`segment`, '') AS `segment`,
                    CAST(CAST(`t100`.`amount` * 100 AS BIGINT) AS DOUBLE) AS `cents`
                  FROM (
                    SELECT
                      `t80`.`customer_id`,
                      SUM(
                        CAST(ROUND(
                          `t80`.`yearly_amount` * CASE
                            WHEN COALESCE(`t80`.`currency`, 'EUR') = 'EUR'
                            THEN CAST('1.00000000' AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END,
                          2
                        ) AS DECIMAL(18, 2))
                      ) AS `amount`
                    FROM `t76` AS `t80`
                    GROUP BY
                      1
                  ) AS `t100`
                  LEFT OUTER JOIN (
                    SELECT
                      `t0`.`customer_id` AS `known_id`,
                      `t0`.`segment`
                    FROM `file_customers` AS `t0`
                    WHERE
                      `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
                  ) AS `t24`
                    ON `t100`.`customer_id` = `t24`.`known_id`
                ) AS `t103`
                WHERE
                  `t103`.`cents` > 0
              ) AS `t105`
              GROUP BY
                1
            ) AS `t107`
          ) AS `t111`
            ON `t119`.`own_segment` = `t111`.`usual_segment`
        ) AS `t120`
      ) AS `t122`
        ON `t102`.`customer_id` = `t122`.`key_0`
      LEFT OUTER JOIN (
        SELECT
          `t58`.`customer_id` AS `key_1`,
          `t58`.`tenure_days`,
          `t58`.`tenure_life`
        FROM (
          SELECT
            `t38`.`customer_id`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              IF(
                COALESCE((
                  `t38`.`life` = 1
                ) AND (
                  `t23`.`own_start` < `t38`.`started_on`
                ), FALSE),
                `t23`.`own_start`,
                `t38`.`started_on`
              )
            ) AS DOUBLE) AS `tenure_days`,
            CAST(`t38`.`life` AS DOUBLE) AS `tenure_life`
          FROM (
            SELECT
              `t15`.`customer_id`,
              MAX(`t15`.`life`) AS `life`,
              MAX(`t15`.`started_on`) AS `started_on`
            FROM (
              SELECT
                *
              FROM `lives` AS `t6`
              WHERE
                `t6`.`started_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t15`
            GROUP BY
              1
          ) AS `t38`
          LEFT OUTER JOIN (
            SELECT
              `t0`.`customer_id` AS `known_id`,
              `t0`.`started_on` AS `own_start`
            FROM `file_customers` AS `t0`
            WHERE
              `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t23`
            ON `t38`.`customer_id` = `t23`.`known_id`
        ) AS `t58`
      ) AS `t70`
        ON `t102`.`customer_id` = `t70`.`key_1`
      LEFT OUTER JOIN (
        SELECT
          `t84`.`customer_id` AS `key_2`,
          `t84`.`contract_lost_parts_365`
        FROM (
          SELECT
            `t59`.`customer_id`,
            CAST(SUM(
              CAST(COALESCE(
                (
                  `t59`.`end_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t59`.`end_on` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  `t59`.`end_kind` = 'voluntary'
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `contract_lost_parts_365`
          FROM (
            SELECT
              `t55`.`term_id`,
              `t55`.`contract_id`,
              `t55`.`customer_id`,
              `t55`.`product_id`,
              `t55`.`started_on`,
              `t55`.`ends_on`,
              `t55`.`ended_on`,
              `t55`.`notice_deadline_on`,
              `t55`.`notice_given_on`,
              `t55`.`paused_from`,
              `t55`.`paused_to`,
              `t55`.`renewal`,
              `t55`.`previous_term_id`,
              `t55`.`yearly_amount`,
              `t55`.`yearly_margin`,
              `t55`.`indexation`,
              `t55`.`currency`,
              `t55`.`end_reason`,
              `t55`.`end_kind`,
              `t55`.`end_on`,
              `t55`.`until`
            FROM (
              SELECT
                `t48`.`term_id`,
                `t48`.`contract_id`,
                `t48`.`customer_id`,
                `t48`.`product_id`,
                `t48`.`started_on`,
                `t48`.`ends_on`,
                `t48`.`ended_on`,
                `t48`.`notice_deadline_on`,
                `t48`.`notice_given_on`,
                `t48`.`paused_from`,
                `t48`.`paused_to`,
                `t48`.`renewal`,
                `t48`.`previous_term_id`,
                `t48`.`yearly_amount`,
                `t48`.`yearly_margin`,
                `t48`.`indexation`,
                `t48`.`currency`,
                `t48`.`end_reason`,
                `t48`.`end_kind`,
                `t48`.`end_on`,
                `t48`.`eve_customer`,
                `t48`.`eve`,
                IF(`t48`.`eve` IS NOT NULL, `t48`.`end_on` + INTERVAL '1' DAY, `t48`.`end_on`) AS `until`
              FROM (
                SELECT
                  `t39`.`term_id`,
                  `t39`.`contract_id`,
                  `t39`.`customer_id`,
                  `t39`.`product_id`,
                  `t39`.`started_on`,
                  `t39`.`ends_on`,
                  `t39`.`ended_on`,
                  `t39`.`notice_deadline_on`,
                  `t39`.`notice_given_on`,
                  `t39`.`paused_from`,
                  `t39`.`paused_to`,
                  `t39`.`renewal`,
                  `t39`.`previous_term_id`,
                  `t39`.`yearly_amount`,
                  `t39`.`yearly_margin`,
                  `t39`.`indexation`,
                  `t39`.`currency`,
                  `t39`.`end_reason`,
                  `t39`.`end_kind`,
                  `t39`.`end_on`,
                  `t29`.`eve_customer`,
                  `t29`.`eve`
                FROM (
                  SELECT
                    `t11`.`term_id`,
                    `t11`.`contract_id`,
                    `t11`.`customer_id`,
                    `t11`.`product_id`,
                    `t11`.`started_on`,
                    `t11`.`ends_on`,
                    IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
                    `t11`.`notice_deadline_on`,
                    IF(
                      `t11`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
                      `t11`.`notice_given_on`,
                      CAST(NULL AS DATE)
                    ) AS `notice_given_on`,
                    IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
                    IF(`t11`.`paused_from` < MAKE_DATE(2025, 7, 1), `t11`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
                    `t11`.`renewal`,
                    `t11`.`previous_term_id`,
                    `t11`.`yearly_amount`,
                    `t11`.`yearly_margin`,
                    `t11`.`indexation`,
                    `t11`.`currency`,
                    IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
                    IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
                    COALESCE(
                      IF(`t11`.`ended_on` < MAKE_DATE(2025, 7, 1), `t11`.`ended_on`, CAST(NULL AS DATE)),
                      IF(
                        (
                          `t11`.`renewal` = 'manual'
                        )
                        AND (
                          `t11`.`ends_on` < MAKE_DATE(2025, 7, 1)
                        ),
                        `t11`.`ends_on`,
                        CAST(NULL AS DATE)
                      )
                    ) AS `end_on`
                  FROM `file_contract_terms` AS `t11`
                  WHERE
                    `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                ) AS `t39`
                LEFT OUTER JOIN (
                  SELECT DISTINCT
                    `t11`.`customer_id` AS `eve_customer`,
                    `t11`.`started_on` + INTERVAL '-1' DAY AS `eve`
                  FROM `file_contract_terms` AS `t11`
                  WHERE
                    `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                ) AS `t29`
                  ON `t39`.`customer_id` = `t29`.`eve_customer` AND `t39`.`end_on` = `t29`.`eve`
              ) AS `t48`
            ) AS `t55`
          ) AS `t59`
          GROUP BY
            1
        ) AS `t84`
      ) AS `t95`
        ON `t102`.`customer_id` = `t95`.`key_2`
      LEFT OUTER JOIN (
        SELECT
          `t113`.`customer_id` AS `key_3`,
          `t113`.`usage_days_since_last`,
          `t113`.`rule_days_silent`,
          `t113`.`usage_7`,
          `t113`.`usage_30`,
          `t113`.`usage_usual_30`,
          `t113`.`usage_90`,
          `t113`.`usage_trend_30`,
          `t113`.`usage_trend_90`,
          `t113`.`usage_heavy_decline`,
          `t113`.`usage_products_90`,
          `t113`.`usage_kinds_90`,
          `t113`.`usage_errors_90`,
          `t113`.`usage_errors_days`,
          `t113`.`usage_lookups_90`,
          `t113`.`usage_lookups_days`
        FROM (
          SELECT
            `t110`.`customer_id`,
            `t110`.`usage_days_since_last`,
            `t110`.`rule_days_silent`,
            `t110`.`usage_7`,
            `t110`.`usage_30`,
            `t110`.`usage_usual_30`,
            `t110`.`usage_90`,
            `t110`.`usage_trend_30`,
            `t110`.`usage_trend_90`,
            `t110`.`usage_heavy_decline`,
            CAST(COALESCE(`t47`.`products`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_products_90`,
            CAST(COALESCE(`t47`.`kinds`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_kinds_90`,
            CAST(COALESCE(`t47`.`errors`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_errors_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t47`.`error_on`) AS DOUBLE) AS `usage_errors_days`,
            CAST(COALESCE(`t47`.`lookups`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_lookups_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t47`.`lookup_on`) AS DOUBLE) AS `usage_lookups_days`
          FROM (
            SELECT
              `t104`.`customer_id`,
              `t104`.`usage_days_since_last`,
              `t104`.`usage_days_since_last` AS `rule_days_silent`,
              `t104`.`of_7` AS `usage_7`,
              `t104`.`of_30` AS `usage_30`,
              `t104`.`usual` AS `usage_usual_30`,
              `t104`.`of_90` AS `usage_90`,
              (
                (
                  `t104`.`of_30` * 3
                ) / NULLIF(`t104`.`of_120` - `t104`.`of_30`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_30`,
              (
                `t104`.`of_90` / NULLIF(`t104`.`of_180` - `t104`.`of_90`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_90`,
              `t104`.`heavy_decline` AS `usage_heavy_decline`
            FROM (
              SELECT
                `t96`.`customer_id`,
                `t96`.`last_on`,
                COALESCE(`t96`.`of_7`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_7`,
                COALESCE(`t96`.`of_30`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_30`,
                COALESCE(`t96`.`of_90`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_90`,
                COALESCE(`t96`.`of_120`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_120`,
                COALESCE(`t96`.`of_180`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_180`,
                COALESCE(`t96`.`of_365`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_365`,
                `t96`.`heavy`,
                COALESCE(`t96`.`usual`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `usual`,
                CAST(CAST(COALESCE(
                  (
                    (
                      COALESCE(`t96`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t96`.`of_90`, CAST(0 AS DOUBLE))
                    ) > 0
                  )
                  AND (
                    (
                      COALESCE(`t96`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t96`.`of_90`, CAST(0 AS DOUBLE))
                    ) >= `t96`.`heavy`
                  )
                  AND (
                    COALESCE(`t96`.`of_90`, CAST(0 AS DOUBLE)) <= (
                      (
                        COALESCE(`t96`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t96`.`of_90`, CAST(0 AS DOUBLE))
                      ) * 0.5
                    )
                  ),
                  FALSE
                ) AS BIGINT) AS DOUBLE) AS `heavy_decline`,
                CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t96`.`last_on`) AS DOUBLE) AS `usage_days_since_last`
              FROM (
                SELECT
                  `t72`.`customer_id`,
                  `t72`.`last_on`,
                  `t72`.`of_7`,
                  `t72`.`of_30`,
                  `t72`.`of_90`,
                  `t72`.`of_120`,
                  `t72`.`of_180`,
                  `t72`.`of_365`,
                  `t89`.`heavy`,
                  `t89`.`usual`
                FROM `t65` AS `t72`
                CROSS JOIN (
                  SELECT
                    PERCENTILE(
                      IF(
                        (
                          COALESCE(`t69`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t69`.`of_90`, CAST(0 AS DOUBLE))
                        ) > 0,
                        COALESCE(`t69`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t69`.`of_90`, CAST(0 AS DOUBLE)),
                        CAST(NULL AS DOUBLE)
                      ),
                      0.75
                    ) AS `heavy`,
                    PERCENTILE(IF(`t69`.`of_30` > 0, `t69`.`of_30`, CAST(NULL AS DOUBLE)), 0.5) AS `usual`
                  FROM `t65` AS `t69`
                ) AS `t89`
              ) AS `t96`
            ) AS `t104`
          ) AS `t110`
          LEFT OUTER JOIN (
            SELECT
              `t16`.`customer_id` AS `wide_customer`,
              COUNT(DISTINCT `t16`.`product_id`) AS `products`,
              COUNT(DISTINCT `t16`.`name`) AS `kinds`,
              COUNT(
                DISTINCT IF(
                  COALESCE(LOWER(`t16`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t16`.`last_on`,
                  NULL
                )
              ) AS `errors`,
              MAX(
                IF(
                  COALESCE(LOWER(`t16`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t16`.`last_on`,
                  NULL
                )
              ) AS `error_on`,
              COUNT(
                DISTINCT IF(
                  COALESCE(
                    LOWER(`t16`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t16`.`last_on`,
                  NULL
                )
              ) AS `lookups`,
              MAX(
                IF(
                  COALESCE(
                    LOWER(`t16`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t16`.`last_on`,
                  NULL
                )
              ) AS `lookup_on`
            FROM (
              SELECT
                `t8`.`customer_id`,
                `t8`.`product_id`,
                `t8`.`name`,
                `t8`.`on` AS `last_on`
              FROM `file_events` AS `t8`
              WHERE
                `t8`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t8`.`on` >= MAKE_DATE(2025, 4, 2)
                AND `t8`.`on` < MAKE_DATE(2025, 7, 1)
            ) AS `t16`
            GROUP BY
              1
          ) AS `t47`
            ON `t110`.`customer_id` = `t47`.`wide_customer`
        ) AS `t113`
      ) AS `t116`
        ON `t102`.`customer_id` = `t116`.`key_3`
      LEFT OUTER JOIN (
        SELECT
          `t60`.`customer_id` AS `key_4`,
          `t60`.`contact_open`,
          `t60`.`contact_complaints_open`,
          `t60`.`contact_complaint_age`,
          `t60`.`contact_days_to_resolve`,
          `t60`.`contact_complaint_days_to_resolve`,
          `t60`.`contact_days_since_outgoing`,
          `t60`.`contact_90`,
          `t60`.`contact_complaints_90`,
          `t60`.`contact_disruptions_90`,
          `t60`.`contact_transfers_90`,
          `t60`.`contact_repeated_90`,
          `t60`.`contact_slow_90`,
          `t60`.`contact_outgoing_90`,
          `t60`.`contact_sales_90`,
          `t60`.`contact_questions_90`,
          `t60`.`contact_requests_90`,
          `t60`.`contact_cancellations_90`,
          `t60`.`contact_phone_90`,
          `t60`.`contact_email_90`,
          `t60`.`contact_chat_90`,
          `t60`.`contact_whatsapp_90`,
          `t60`.`contact_visit_90`,
          `t60`.`contact_portal_90`,
          `t60`.`contact_post_90`,
          CAST(CAST(`t60`.`contact_90` > 5 AS BIGINT) AS DOUBLE) AS `contact_too_many`
        FROM (
          SELECT
            `t33`.`customer_id`,
            CAST(SUM(
              CAST(NOT (
                `t33`.`resolved`
              )
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              )
              AND `t33`.`incoming` AS BIGINT)
            ) AS DOUBLE) AS `contact_open`,
            CAST(SUM(
              CAST(NOT (
                `t33`.`resolved`
              )
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              )
              AND `t33`.`complains` AS BIGINT)
            ) AS DOUBLE) AS `contact_complaints_open`,
            CAST(MAX(
              IF(
                NOT (
                  `t33`.`resolved`
                )
                AND (
                  (
                    `t33`.`day` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t33`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                )
                AND `t33`.`complains`,
                `t33`.`waits`,
                NULL
              )
            ) AS DOUBLE) AS `contact_complaint_age`,
            CAST(SUM(
              IF(
                `t33`.`resolved`
                AND (
                  (
                    `t33`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t33`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                  )
                )
                AND `t33`.`incoming`,
                `t33`.`took`,
                NULL
              )
            ) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(`t33`.`resolved`
                AND (
                  (
                    `t33`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t33`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                  )
                )
                AND `t33`.`incoming` AS BIGINT)
              ) AS DOUBLE),
              0
            ) AS `contact_days_to_resolve`,
            CAST(SUM(
              IF(
                `t33`.`resolved`
                AND (
                  (
                    `t33`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t33`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                  )
                )
                AND `t33`.`complains`,
                `t33`.`took`,
                NULL
              )
            ) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(`t33`.`resolved`
                AND (
                  (
                    `t33`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t33`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                  )
                )
                AND `t33`.`complains` AS BIGINT)
              ) AS DOUBLE),
              0
            ) AS `contact_complaint_days_to_resolve`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(IF(`t33`.`direction` = 'out', `t33`.`day`, NULL))) AS DOUBLE) AS `contact_days_since_outgoing`,
            CAST(SUM(
              CAST((
                `t33`.`day` >= MAKE_DATE(2025, 4, 2)
              )
              AND (
                `t33`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND `t33`.`incoming` AS BIGINT)
            ) AS DOUBLE) AS `contact_90`,
            CAST(SUM(
              CAST(`t33`.`complains`
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_complaints_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`kind` = 'disruption', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_disruptions_90`,
            CAST(SUM(
              IF(
                `t33`.`resolved`
                AND (
                  (
                    `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t33`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                ),
                `t33`.`transfers`,
                NULL
              )
            ) AS DOUBLE) AS `contact_transfers_90`,
            CAST(SUM(
              CAST((
                `t33`.`day` >= MAKE_DATE(2025, 4, 2)
              )
              AND (
                `t33`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND `t33`.`incoming`
              AND (
                `t33`.`thread_id` IS NOT NULL
              ) AS BIGINT)
            ) - COUNT(
              DISTINCT IF(
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND `t33`.`incoming`,
                `t33`.`thread_id`,
                NULL
              )
            ) AS DOUBLE) AS `contact_repeated_90`,
            CAST(SUM(
              CAST((
                `t33`.`day` >= MAKE_DATE(2025, 4, 2)
              )
              AND (
                `t33`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND `t33`.`incoming`
              AND (
                IF(`t33`.`resolved`, `t33`.`took`, `t33`.`waits`) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_slow_90`,
            CAST(SUM(
              CAST((
                `t33`.`day` >= MAKE_DATE(2025, 4, 2)
              )
              AND (
                `t33`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND NOT (
                `t33`.`incoming`
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_outgoing_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`kind` = 'sales', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_sales_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`kind` = 'question', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND `t33`.`incoming`
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_questions_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`kind` = 'service', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND `t33`.`incoming`
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_requests_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`kind` = 'cancellation', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND `t33`.`incoming`
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_cancellations_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'phone', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_phone_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'email', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_email_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'chat', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_chat_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'whatsapp', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_whatsapp_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'visit', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_visit_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'portal', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_portal_90`,
            CAST(SUM(
              CAST(COALESCE(`t33`.`channel` = 'post', FALSE)
              AND (
                (
                  `t33`.`day` >= MAKE_DATE(2025, 4, 2)
                )
                AND (
                  `t33`.`day` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `contact_post_90`
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
              `t1`.`on` AS `day`,
              COALESCE(
                IF(`t1`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t1`.`resolved_on`, CAST(NULL AS DATE)) < MAKE_DATE(2025, 7, 1),
                FALSE
              ) AS `resolved`,
              COALESCE(`t1`.`direction` <> 'out', TRUE) AS `incoming`,
              COALESCE(`t1`.`kind` = 'complaint', FALSE) AS `complains`,
              DATEDIFF(
                DAY,
                MAKE_DATE(1970, 1, 1),
                IF(`t1`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t1`.`resolved_on`, CAST(NULL AS DATE))
              ) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t1`.`on`) AS `took`,
              DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t1`.`on`) AS `waits`
            FROM `file_interactions` AS `t1`
            WHERE
              `t1`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t1`.`on` < MAKE_DATE(2025, 7, 1)
          ) AS `t33`
          GROUP BY
            1
        ) AS `t60`
      ) AS `t77`
        ON `t102`.`customer_id` = `t77`.`key_4`
      LEFT OUTER JOIN (
        SELECT
          `t50`.`customer_id` AS `key_5`,
          `t50`.`invoices_overdue`,
          `t50`.`invoices_overdue_amount`,
          `t50`.`invoices_overdue_days`,
          `t50`.`invoices_days_late`,
          `t50`.`invoices_failed_365`
        FROM (
          SELECT
            `t25`.`customer_id`,
            CAST(SUM(
              CAST((
                `t25`.`paid_on` IS NULL
              )
              AND (
                COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE(`t25`.`due_on`, `t25`.`day`) >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `invoices_overdue`,
            CAST(SUM(
              IF(
                (
                  `t25`.`paid_on` IS NULL
                )
                AND (
                  COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    COALESCE(`t25`.`due_on`, `t25`.`day`) >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
                  )
                ),
                CAST(ROUND(
                  `t25`.`amount` * CASE
                    WHEN COALESCE(`t25`.`currency`, 'EUR') = 'EUR'
                    THEN CAST('1.00000000' AS DECIMAL(18, 8))
                    ELSE CAST(NULL AS DECIMAL(18, 8))
                  END,
                  2
                ) AS DECIMAL(18, 2)),
                NULL
              )
            ) AS DOUBLE) AS `invoices_overdue_amount`,
            CAST(MAX(
              IF(
                (
                  `t25`.`paid_on` IS NULL
                )
                AND (
                  COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    COALESCE(`t25`.`due_on`, `t25`.`day`) >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    COALESCE(`t25`.`due_on`, `t25`.`day`) < MAKE_DATE(2025, 7, 1)
                  )
                ),
                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t25`.`due_on`, `t25`.`day`)),
                NULL
              )
            ) AS DOUBLE) AS `invoices_overdue_days`,
            CAST(SUM(
              IF(
                COALESCE(
                  (
                    `t25`.`paid_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t25`.`paid_on` < MAKE_DATE(2025, 7, 1)
                  ),
                  FALSE
                ),
                GREATEST(
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t25`.`paid_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t25`.`due_on`, `t25`.`day`)),
                  CAST(0 AS BIGINT)
                ),
                NULL
              )
            ) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(COALESCE(
                  (
                    `t25`.`paid_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t25`.`paid_on` < MAKE_DATE(2025, 7, 1)
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
                    `t25`.`paid_on` IS NULL
                  )
                  OR (
                    (
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t25`.`due_on`, `t25`.`day`))
                    ) > 30
                  )
                )
                AND (
                  (
                    `t25`.`day` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t25`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                ),
                `t25`.`failed_attempts`,
                NULL
              )
            ) AS DOUBLE) AS `invoices_failed_365`
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
          ) AS `t25`
          GROUP BY
            1
        ) AS `t50`
      ) AS `t61`
        ON `t102`.`customer_id` = `t61`.`key_5`
      LEFT OUTER JOIN (
        SELECT
          `t82`.`customer_id` AS `key_6`,
          `t82`.`voice_nps`,
          `t82`.`voice_nps_change`,
          `t82`.`voice_nps_days`,
          `t82`.`voice_csat`,
          `t82`.`voice_csat_change`,
          `t82`.`voice_csat_days`,
          `t82`.`voice_ces1`,
          `t82`.`voice_ces1_change`,
          `t82`.`voice_ces1_days`,
          `t82`.`voice_ces2`,
          `t82`.`voice_ces2_change`,
          `t82`.`voice_ces2_days`,
          `t82`.`voice_grade`,
          `t82`.`voice_grade_change`,
          `t82`.`voice_grade_days`,
          `t82`.`voice_intent`,
          `t82`.`voice_intent_change`,
          `t82`.`voice_intent_days`
        FROM (
          SELECT
            `t63`.`customer_id`,
            MAX(
              IF((
                `t63`.`metric` = 'nps'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_nps`,
            MAX(
              IF((
                `t63`.`metric` = 'nps'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'nps'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_nps_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t63`.`metric` = 'nps'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`day`, NULL))
            ) AS DOUBLE) AS `voice_nps_days`,
            MAX(
              IF((
                `t63`.`metric` = 'csat'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_csat`,
            MAX(
              IF((
                `t63`.`metric` = 'csat'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'csat'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_csat_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t63`.`metric` = 'csat'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`day`, NULL))
            ) AS DOUBLE) AS `voice_csat_days`,
            MAX(
              IF((
                `t63`.`metric` = 'ces1'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_ces1`,
            MAX(
              IF((
                `t63`.`metric` = 'ces1'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'ces1'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_ces1_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t63`.`metric` = 'ces1'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces1_days`,
            MAX(
              IF((
                `t63`.`metric` = 'ces2'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_ces2`,
            MAX(
              IF((
                `t63`.`metric` = 'ces2'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'ces2'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_ces2_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t63`.`metric` = 'ces2'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces2_days`,
            MAX(
              IF((
                `t63`.`metric` = 'grade'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_grade`,
            MAX(
              IF((
                `t63`.`metric` = 'grade'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'grade'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_grade_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t63`.`metric` = 'grade'
                ) AND (
                  `t63`.`place` = 0
                ), `t63`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_grade_days`,
            MAX(
              IF((
                `t63`.`metric` = 'intent'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) AS `voice_intent`,
            MAX(
              IF((
                `t63`.`metric` = 'intent'
              ) AND (
                `t63`.`place` = 0
              ), `t63`.`value`, NULL)
            ) - MAX(
              IF((
                `t63`.`metric` = 'intent'
              ) AND (
                `t63`.`place` = 1
              ), `t63`.`value`, NULL)
            ) AS `voice_intent_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t63`.`metric` = 'intent'
                ) AND (
                  `t63`.`place` = 0
                ), `t63`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_intent_days`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t42`.`customer_id`,
                `t42`.`metric`,
                `t42`.`day`,
                `t42`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t42`.`customer_id`, `t42`.`metric` ORDER BY `t42`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t17`.`customer_id`,
                  `t17`.`metric`,
                  `t17`.`day`,
                  CAST(SUM(CAST(`t17`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
                FROM (
                  SELECT
                    `t9`.`customer_id`,
                    `t9`.`metric`,
                    `t9`.`completed_on` AS `day`,
                    `t9`.`score` AS `value`
                  FROM `file_responses` AS `t9`
                  WHERE
                    `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                    AND `t9`.`completed_on` < MAKE_DATE(2025, 7, 1)
                    AND `t9`.`metric` IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
                    AND (
                      `t9`.`score` IS NOT NULL AND NOT ISNAN(`t9`.`score`)
                    )
                ) AS `t17`
                GROUP BY
                  1,
                  2,
                  3
              ) AS `t42`
            ) AS `t51`
            WHERE
              `t51`.`place` <= 1
          ) AS `t63`
          GROUP BY
            1
        ) AS `t82`
      ) AS `t93`
        ON `t102`.`customer_id` = `t93`.`key_6`
      LEFT OUTER JOIN (
        SELECT
          `t71`.`customer_id` AS `key_7`,
          `t71`.`of_silent` AS `voice_unanswered_365`,
          `t71`.`of_silent` / NULLIF(`t71`.`asked`, 0) AS `voice_unanswered_share`,
          CAST(IF(
            `t71`.`asked` > 0,
            CAST(COALESCE(`t71`.`silent_on` = `t71`.`asked_on`, FALSE) AS BIGINT),
            CAST(NULL AS BIGINT)
          ) AS DOUBLE) AS `voice_last_unanswered`
        FROM (
          SELECT
            `t40`.`customer_id`,
            CAST(SUM(
              CAST((
                `t40`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t40`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t40`.`day`)
                ) > 14
              )
              AND (
                `t40`.`answered_id` IS NULL
              ) AS BIGINT)
            ) AS DOUBLE) AS `of_silent`,
            CAST(SUM(
              CAST((
                `t40`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t40`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t40`.`day`)
                ) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS `asked`,
            MAX(
              IF(
                (
                  `t40`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t40`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t40`.`day`)
                  ) > 14
                ),
                `t40`.`day`,
                NULL
              )
            ) AS `asked_on`,
            MAX(
              IF(
                (
                  `t40`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t40`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t40`.`day`)
                  ) > 14
                )
                AND (
                  `t40`.`answered_id` IS NULL
                ),
                `t40`.`day`,
                NULL
              )
            ) AS `silent_on`
          FROM (
            SELECT
              `t32`.`invitation_id`,
              `t32`.`survey`,
              `t32`.`touchpoint`,
              `t32`.`customer_id`,
              `t32`.`contact_id`,
              `t32`.`channel`,
              `t32`.`sent_at`,
              `t32`.`delivered_at`,
              `t32`.`opened_at`,
              `t32`.`expires_at`,
              `t32`.`sent_on`,
              `t32`.`delivered_on`,
              `t32`.`opened_on`,
              `t32`.`expires_on`,
              `t32`.`day`,
              `t28`.`answered_id`
            FROM (
              SELECT
                `t7`.`invitation_id`,
                `t7`.`survey`,
                `t7`.`touchpoint`,
                `t7`.`customer_id`,
                `t7`.`contact_id`,
                `t7`.`channel`,
                `t7`.`sent_at`,
                IF(
                  `t7`.`delivered_on` < MAKE_DATE(2025, 7, 1),
                  `t7`.`delivered_at`,
                  CAST(NULL AS TIMESTAMP)
                ) AS `delivered_at`,
                IF(`t7`.`opened_on` < MAKE_DATE(2025, 7, 1), `t7`.`opened_at`, CAST(NULL AS TIMESTAMP)) AS `opened_at`,
                `t7`.`expires_at`,
                `t7`.`sent_on`,
                IF(`t7`.`delivered_on` < MAKE_DATE(2025, 7, 1), `t7`.`delivered_on`, CAST(NULL AS DATE)) AS `delivered_on`,
                IF(`t7`.`opened_on` < MAKE_DATE(2025, 7, 1), `t7`.`opened_on`, CAST(NULL AS DATE)) AS `opened_on`,
                `t7`.`expires_on`,
                `t7`.`sent_on` AS `day`
              FROM `file_invitations` AS `t7`
              WHERE
                `t7`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t7`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t32`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t9`.`invitation_id` AS `answered_id`
              FROM `file_responses` AS `t9`
              WHERE
                `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t9`.`completed_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t28`
              ON `t32`.`invitation_id` = `t28`.`answered_id`
          ) AS `t40`
          GROUP BY
            1
        ) AS `t71`
      ) AS `t90`
        ON `t102`.`customer_id` = `t90`.`key_7`
      LEFT OUTER JOIN (
        SELECT
          `t78`.`customer_id` AS `key_8`,
          `t78`.`estimate_rating`,
          `t78`.`estimate_change`,
          `t78`.`estimate_days`
        FROM (
          SELECT
            `t64`.`customer_id`,
            MAX(IF(`t64`.`place` = 0, `t64`.`value`, NULL)) AS `estimate_rating`,
            MAX(IF(`t64`.`place` = 0, `t64`.`value`, NULL)) - MAX(IF(`t64`.`place` = 1, `t64`.`value`, NULL)) AS `estimate_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t64`.`day`)) AS DOUBLE) AS `estimate_days`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t43`.`customer_id`,
                `t43`.`day`,
                `t43`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t43`.`customer_id` ORDER BY `t43`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t19`.`customer_id`,
                  `t19`.`day`,
                  CAST(SUM(CAST(`t19`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
                FROM (
                  SELECT
                    `t10`.`customer_id`,
                    `t10`.`on` AS `day`,
                    `t10`.`rating` AS `value`
                  FROM `file_estimates` AS `t10`
                  WHERE
                    `t10`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t10`.`on` < MAKE_DATE(2025, 7, 1)
                ) AS `t19`
                GROUP BY
                  1,
                  2
              ) AS `t43`
            ) AS `t52`
            WHERE
              `t52`.`place` <= 1
          ) AS `t64`
          GROUP BY
            1
        ) AS `t78`
      ) AS `t87`
        ON `t102`.`customer_id` = `t87`.`key_8`
      LEFT OUTER JOIN (
        SELECT
          `t45`.`customer_id` AS `key_9`,
          CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t45`.`sent_on`) AS DOUBLE) AS `campaign_days`,
          IF(
            (
              `t45`.`sent_on` >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              `t45`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ),
            `t45`.`campaign`,
            CAST(NULL AS STRING)
          ) AS `campaign_last`
        FROM (
          SELECT
            `t31`.`treatment_id`,
            `t31`.`campaign`,
            `t31`.`experiment`,
            `t31`.`customer_id`,
            `t31`.`contact_id`,
            `t31`.`arm`,
            `t31`.`offer`,
            `t31`.`channel`,
            `t31`.`assigned_at`,
            `t31`.`sent_at`,
            `t31`.`cost`,
            `t31`.`assigned_on`,
            `t31`.`sent_on`,
            `t31`.`day`,
            ROW_NUMBER() OVER (
              PARTITION BY `t31`.`customer_id`
              ORDER BY `t31`.`sent_on` DESC, `t31`.`treatment_id` ASC NULLS LAST
            ) - 1 AS `place`
          FROM (
            SELECT
              `t3`.`treatment_id`,
              `t3`.`campaign`,
              `t3`.`experiment`,
              `t3`.`customer_id`,
              `t3`.`contact_id`,
              `t3`.`arm`,
              `t3`.`offer`,
              `t3`.`channel`,
              `t3`.`assigned_at`,
              IF(`t3`.`sent_on` < MAKE_DATE(2025, 7, 1), `t3`.`sent_at`, CAST(NULL AS TIMESTAMP)) AS `sent_at`,
              `t3`.`cost`,
              `t3`.`assigned_on`,
              IF(`t3`.`sent_on` < MAKE_DATE(2025, 7, 1), `t3`.`sent_on`, CAST(NULL AS DATE)) AS `sent_on`,
              `t3`.`assigned_on` AS `day`
            FROM `file_treatments` AS `t3`
            WHERE
              `t3`.`known_on` < MAKE_DATE(2025, 7, 1)
              AND `t3`.`assigned_on` < MAKE_DATE(2025, 7, 1)
              AND COALESCE(`t3`.`arm` <> 'holdout', TRUE)
              AND IF(`t3`.`sent_on` < MAKE_DATE(2025, 7, 1), `t3`.`sent_on`, CAST(NULL AS DATE)) < MAKE_DATE(2025, 7, 1)
          ) AS `t31`
        ) AS `t45`
        WHERE
          `t45`.`place` = 0
      ) AS `t57`
        ON `t102`.`customer_id` = `t57`.`key_9`
      LEFT OUTER JOIN (
        SELECT
          `t54`.`customer_id` AS `key_10`,
          `t54`.`people_active`,
          `t54`.`people_roles`,
          `t54`.`people_decider_active`,
          `t54`.`people_decider_left_180`,
          `t54`.`people_decider_left_days`
        FROM (
          SELECT
            `t34`.`customer_id`,
            CAST(SUM(CAST(`t34`.`active` AS BIGINT)) AS DOUBLE) AS `people_active`,
            CAST(COUNT(DISTINCT IF(`t34`.`active`, `t34`.`role`, NULL)) AS DOUBLE) AS `people_roles`,
            CAST(MAX(CAST(`t34`.`active` AND `t34`.`decider` AS BIGINT)) AS DOUBLE) AS `people_decider_active`,
            CAST(MAX(
              CAST(`t34`.`decider`
              AND COALESCE(
                (
                  `t34`.`active_to` >= MAKE_DATE(2025, 1, 2)
                )
                AND (
                  `t34`.`active_to` < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `people_decider_left_180`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF(
                  `t34`.`decider` AND (
                    `t34`.`active_to` < MAKE_DATE(2025, 7, 1)
                  ),
                  `t34`.`active_to`,
                  NULL
                )
              )
            ) AS DOUBLE) AS `people_decider_left_days`
          FROM (
            SELECT
              `t4`.`contact_id`,
              `t4`.`customer_id`,
              `t4`.`name`,
              `t4`.`role`,
              `t4`.`level`,
              `t4`.`email`,
              `t4`.`phone`,
              `t4`.`language`,
              `t4`.`preferred_channel`,
              `t4`.`active_from`,
              IF(`t4`.`active_to` < MAKE_DATE(2025, 7, 1), `t4`.`active_to`, CAST(NULL AS DATE)) AS `active_to`,
              (
                (
                  `t4`.`active_from` IS NULL
                )
                OR (
                  `t4`.`active_from` < MAKE_DATE(2025, 7, 1)
                )
              )
              AND (
                IF(`t4`.`active_to` < MAKE_DATE(2025, 7, 1), `t4`.`active_to`, CAST(NULL AS DATE)) IS NULL
              ) AS `active`,
              COALESCE(`t4`.`role` = 'decider', FALSE) AS `decider`
            FROM `file_contacts` AS `t4`
            WHERE
              `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t34`
          GROUP BY
            1
        ) AS `t54`
      ) AS `t66`
        ON `t102`.`customer_id` = `t66`.`key_10`
      LEFT OUTER JOIN (
        SELECT
          `t67`.`customer_id` AS `key_11`,
          `t67`.`team_changes_365`,
          `t67`.`team_days`,
          `t67`.`team`
        FROM (
          SELECT
            `t46`.`customer_id`,
            CAST(SUM(
              CAST(NOT (
                `t46`.`first`
              )
              AND (
                (
                  `t46`.`from_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t46`.`from_on` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `team_changes_365`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t46`.`from_on`)) AS DOUBLE) AS `team_days`,
            MAX(
              IF((
                `t46`.`next_on` IS NULL
              ) AND (
                `t46`.`to_on` IS NULL
              ), `t46`.`team_id`, NULL)
            ) AS `team`
          FROM (
            SELECT
              `t26`.`customer_id`,
              `t26`.`from_on`,
              `t26`.`team_id`,
              `t26`.`account_manager`,
              `t26`.`to_on`,
              (
                ROW_NUMBER() OVER (PARTITION BY `t26`.`customer_id` ORDER BY `t26`.`from_on` ASC NULLS LAST) - 1
              ) = 0 AS `first`,
              LEAD(`t26`.`from_on`) OVER (PARTITION BY `t26`.`customer_id` ORDER BY `t26`.`from_on` ASC NULLS LAST) AS `next_on`
            FROM (
              SELECT
                `t5`.`customer_id`,
                `t5`.`from_on`,
                `t5`.`team_id`,
                `t5`.`account_manager`,
                IF(`t5`.`to_on` < MAKE_DATE(2025, 7, 1), `t5`.`to_on`, CAST(NULL AS DATE)) AS `to_on`
              FROM `file_customer_teams` AS `t5`
              WHERE
                `t5`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t5`.`from_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t26`
          ) AS `t46`
          GROUP BY
            1
        ) AS `t67`
      ) AS `t74`
        ON `t102`.`customer_id` = `t74`.`key_11`
      LEFT OUTER JOIN (
        SELECT
          `t0`.`customer_id` AS `key_12`,
          `t0`.`kind` AS `customer_kind`,
          `t0`.`segment` AS `customer_segment`,
          `t0`.`industry` AS `customer_industry`,
          `t0`.`region` AS `customer_region`,
          `t0`.`acquisition_channel` AS `customer_acquisition_channel`,
          `t0`.`purchase_motive` AS `customer_purchase_motive`
        FROM `file_customers` AS `t0`
        WHERE
          `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t22`
        ON `t102`.`customer_id` = `t22`.`key_12`
    ) AS `t123`
  ) AS `t124`
) AS `t125`;
