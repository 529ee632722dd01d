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
WITH `t34` AS (
  SELECT
    `t4`.`term_id`,
    `t4`.`contract_id`,
    `t4`.`customer_id`,
    `t4`.`product_id`,
    `t4`.`started_on`,
    `t4`.`ends_on`,
    IF(`t4`.`ended_on` < MAKE_DATE(2025, 7, 1), `t4`.`ended_on`, CAST(NULL AS DATE)) AS `ended_on`,
    `t4`.`notice_deadline_on`,
    IF(
      `t4`.`notice_given_on` < MAKE_DATE(2025, 7, 1),
      `t4`.`notice_given_on`,
      CAST(NULL AS DATE)
    ) AS `notice_given_on`,
    IF(`t4`.`paused_from` < MAKE_DATE(2025, 7, 1), `t4`.`paused_from`, CAST(NULL AS DATE)) AS `paused_from`,
    IF(`t4`.`paused_from` < MAKE_DATE(2025, 7, 1), `t4`.`paused_to`, CAST(NULL AS DATE)) AS `paused_to`,
    `t4`.`renewal`,
    `t4`.`previous_term_id`,
    `t4`.`yearly_amount`,
    `t4`.`yearly_margin`,
    `t4`.`indexation`,
    `t4`.`currency`,
    IF(`t4`.`ended_on` < MAKE_DATE(2025, 7, 1), `t4`.`end_reason`, CAST(NULL AS STRING)) AS `end_reason`,
    IF(`t4`.`ended_on` < MAKE_DATE(2025, 7, 1), `t4`.`end_kind`, CAST(NULL AS STRING)) AS `end_kind`,
    COALESCE(
      IF(`t4`.`ended_on` < MAKE_DATE(2025, 7, 1), `t4`.`ended_on`, CAST(NULL AS DATE)),
      IF(
        (
          `t4`.`renewal` = 'manual'
        ) AND (
          `t4`.`ends_on` < MAKE_DATE(2025, 7, 1)
        ),
        `t4`.`ends_on`,
        CAST(NULL AS DATE)
      )
    ) AS `end_on`
  FROM `file_contract_terms` AS `t4`
  WHERE
    `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
), `t67` AS (
  SELECT
    `t51`.`customer_id`,
    MAX(`t51`.`on`) AS `last_on`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2025, 6, 24),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_7`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2025, 6, 1),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_30`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2025, 4, 2),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_90`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2025, 3, 3),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_120`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2025, 1, 2),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_180`,
    SUM(
      IF(
        `t51`.`on` >= MAKE_DATE(2024, 7, 1),
        CAST(`t51`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_365`
  FROM (
    SELECT
      `t45`.`customer_id`,
      `t45`.`on`,
      `t45`.`events`,
      `t45`.`quantity`
    FROM (
      SELECT
        `t37`.`customer_id`,
        `t37`.`on`,
        `t37`.`known_on`,
        COUNT(*) AS `events`,
        SUM(`t37`.`units`) AS `quantity`
      FROM (
        SELECT
          `t11`.`event_id`,
          `t11`.`customer_id`,
          `t11`.`contact_id`,
          `t11`.`at`,
          `t11`.`name`,
          `t11`.`product_id`,
          `t11`.`quantity`,
          `t11`.`on`,
          CAST(NULL AS DATE) AS `known_on`,
          COALESCE(
            CAST(ROUND(`t11`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
            CAST(10000 AS BIGINT)
          ) AS `units`
        FROM `file_events` AS `t11`
        WHERE
          `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t37`
      GROUP BY
        1,
        2,
        3
    ) AS `t45`
    WHERE
      `t45`.`on` < MAKE_DATE(2025, 7, 1)
  ) AS `t51`
  GROUP BY
    1
)
SELECT
  `t133`.`customer_id`,
  `t133`.`contract_days_to_end`,
  `t133`.`contract_days_to_deadline`,
  `t133`.`contract_days_to_decision`,
  `t133`.`contract_past_deadline`,
  `t133`.`contract_term_days`,
  `t133`.`contract_previous_days`,
  `t133`.`contract_yearly_amount`,
  `t133`.`contract_products`,
  `t133`.`contract_auto`,
  `t133`.`contract_open_ended`,
  `t133`.`contract_paused`,
  `t133`.`contract_partly_cancelled`,
  `t133`.`contract_amount_change`,
  `t133`.`contract_indexation`,
  `t133`.`contract_beyond_indexation`,
  `t133`.`contract_rise_180`,
  `t133`.`contract_price_changes_365`,
  `t133`.`contract_days_since_renewal`,
  `t133`.`contract_in_notice_window`,
  `t133`.`contract_amount_over_peers`,
  `t133`.`tenure_days`,
  `t133`.`tenure_life`,
  `t133`.`contract_lost_parts_365`,
  `t133`.`usage_days_since_last`,
  `t133`.`rule_days_silent`,
  `t133`.`usage_7`,
  `t133`.`usage_30`,
  `t133`.`usage_90`,
  `t133`.`usage_trend_30`,
  `t133`.`usage_trend_90`,
  `t133`.`usage_heavy_decline`,
  `t133`.`usage_products_90`,
  `t133`.`usage_kinds_90`,
  `t133`.`usage_errors_90`,
  `t133`.`usage_errors_days`,
  `t133`.`usage_lookups_90`,
  `t133`.`usage_lookups_days`,
  `t133`.`contact_open`,
  `t133`.`contact_complaints_open`,
  `t133`.`contact_complaint_age`,
  `t133`.`contact_days_to_resolve`,
  `t133`.`contact_complaint_days_to_resolve`,
  `t133`.`contact_days_since_outgoing`,
  `t133`.`contact_90`,
  `t133`.`contact_complaints_90`,
  `t133`.`contact_disruptions_90`,
  `t133`.`contact_transfers_90`,
  `t133`.`contact_repeated_90`,
  `t133`.`contact_outgoing_90`,
  `t133`.`contact_sales_90`,
  `t133`.`contact_questions_90`,
  `t133`.`contact_requests_90`,
  `t133`.`contact_cancellations_90`,
  `t133`.`contact_phone_90`,
  `t133`.`contact_email_90`,
  `t133`.`contact_chat_90`,
  `t133`.`contact_whatsapp_90`,
  `t133`.`contact_visit_90`,
  `t133`.`contact_portal_90`,
  `t133`.`contact_post_90`,
  `t133`.`contact_too_many`,
  `t133`.`invoices_overdue`,
  `t133`.`invoices_overdue_amount`,
  `t133`.`invoices_overdue_days`,
  `t133`.`invoices_days_late`,
  `t133`.`invoices_failed_365`,
  `t133`.`voice_nps`,
  `t133`.`voice_nps_change`,
  `t133`.`voice_nps_days`,
  `t133`.`voice_csat`,
  `t133`.`voice_csat_change`,
  `t133`.`voice_csat_days`,
  `t133`.`voice_ces1`,
  `t133`.`voice_ces1_change`,
  `t133`.`voice_ces1_days`,
  `t133`.`voice_ces2`,
  `t133`.`voice_ces2_change`,
  `t133`.`voice_ces2_days`,
  `t133`.`voice_grade`,
  `t133`.`voice_grade_change`,
  `t133`.`voice_grade_days`,
  `t133`.`voice_intent`,
  `t133`.`voice_intent_change`,
  `t133`.`voice_intent_days`,
  `t133`.`voice_unanswered_365`,
  `t133`.`voice_unanswered_share`,
  `t133`.`voice_last_unanswered`,
  `t133`.`estimate_rating`,
  `t133`.`estimate_change`,
  `t133`.`estimate_days`,
  `t133`.`campaign_days`,
  `t133`.`campaign_last`,
  `t133`.`people_active`,
  `t133`.`people_roles`,
  `t133`.`people_decider_active`,
  `t133`.`people_decider_left_180`,
  `t133`.`people_decider_left_days`,
  `t133`.`team_changes_365`,
  `t133`.`team_days`,
  `t133`.`team`,
  `t133`.`customer_kind`,
  `t133`.`customer_segment`,
  `t133`.`customer_industry`,
  `t133`.`customer_region`,
  `t133`.`customer_acquisition_channel`,
  `t133`.`customer_purchase_motive`,
  `t133`.`mood_recent`,
  `t133`.`mood_lasting`,
  `t133`.`onboarding_stalled`,
  MAKE_DATE(2025, 7, 1) AS `as_of`
FROM (
  SELECT
    `t132`.`customer_id`,
    `t132`.`contract_days_to_end`,
    `t132`.`contract_days_to_deadline`,
    `t132`.`contract_days_to_decision`,
    `t132`.`contract_past_deadline`,
    `t132`.`contract_term_days`,
    `t132`.`contract_previous_days`,
    `t132`.`contract_yearly_amount`,
    `t132`.`contract_products`,
    `t132`.`contract_auto`,
    `t132`.`contract_open_ended`,
    `t132`.`contract_paused`,
    `t132`.`contract_partly_cancelled`,
    `t132`.`contract_amount_change`,
    `t132`.`contract_indexation`,
    `t132`.`contract_beyond_indexation`,
    `t132`.`contract_rise_180`,
    `t132`.`contract_price_changes_365`,
    `t132`.`contract_days_since_renewal`,
    `t132`.`contract_in_notice_window`,
    `t132`.`contract_amount_over_peers`,
    `t132`.`tenure_days`,
    `t132`.`tenure_life`,
    `t132`.`contract_lost_parts_365`,
    `t132`.`usage_days_since_last`,
    `t132`.`rule_days_silent`,
    `t132`.`usage_7`,
    `t132`.`usage_30`,
    `t132`.`usage_90`,
    `t132`.`usage_trend_30`,
    `t132`.`usage_trend_90`,
    `t132`.`usage_heavy_decline`,
    `t132`.`usage_products_90`,
    `t132`.`usage_kinds_90`,
    `t132`.`usage_errors_90`,
    `t132`.`usage_errors_days`,
    `t132`.`usage_lookups_90`,
    `t132`.`usage_lookups_days`,
    `t132`.`contact_open`,
    `t132`.`contact_complaints_open`,
    `t132`.`contact_complaint_age`,
    `t132`.`contact_days_to_resolve`,
    `t132`.`contact_complaint_days_to_resolve`,
    `t132`.`contact_days_since_outgoing`,
    `t132`.`contact_90`,
    `t132`.`contact_complaints_90`,
    `t132`.`contact_disruptions_90`,
    `t132`.`contact_transfers_90`,
    `t132`.`contact_repeated_90`,
    `t132`.`contact_outgoing_90`,
    `t132`.`contact_sales_90`,
    `t132`.`contact_questions_90`,
    `t132`.`contact_requests_90`,
    `t132`.`contact_cancellations_90`,
    `t132`.`contact_phone_90`,
    `t132`.`contact_email_90`,
    `t132`.`contact_chat_90`,
    `t132`.`contact_whatsapp_90`,
    `t132`.`contact_visit_90`,
    `t132`.`contact_portal_90`,
    `t132`.`contact_post_90`,
    `t132`.`contact_too_many`,
    `t132`.`invoices_overdue`,
    `t132`.`invoices_overdue_amount`,
    `t132`.`invoices_overdue_days`,
    `t132`.`invoices_days_late`,
    `t132`.`invoices_failed_365`,
    `t132`.`voice_nps`,
    `t132`.`voice_nps_change`,
    `t132`.`voice_nps_days`,
    `t132`.`voice_csat`,
    `t132`.`voice_csat_change`,
    `t132`.`voice_csat_days`,
    `t132`.`voice_ces1`,
    `t132`.`voice_ces1_change`,
    `t132`.`voice_ces1_days`,
    `t132`.`voice_ces2`,
    `t132`.`voice_ces2_change`,
    `t132`.`voice_ces2_days`,
    `t132`.`voice_grade`,
    `t132`.`voice_grade_change`,
    `t132`.`voice_grade_days`,
    `t132`.`voice_intent`,
    `t132`.`voice_intent_change`,
    `t132`.`voice_intent_days`,
    `t132`.`voice_unanswered_365`,
    `t132`.`voice_unanswered_share`,
    `t132`.`voice_last_unanswered`,
    `t132`.`estimate_rating`,
    `t132`.`estimate_change`,
    `t132`.`estimate_days`,
    `t132`.`campaign_days`,
    `t132`.`campaign_last`,
    `t132`.`people_active`,
    `t132`.`people_roles`,
    `t132`.`people_decider_active`,
    `t132`.`people_decider_left_180`,
    `t132`.`people_decider_left_days`,
    `t132`.`team_changes_365`,
    `t132`.`team_days`,
    `t132`.`team`,
    `t132`.`customer_kind`,
    `t132`.`customer_segment`,
    `t132`.`customer_industry`,
    `t132`.`customer_region`,
    `t132`.`customer_acquisition_channel`,
    `t132`.`customer_purchase_motive`,
    `t132`.`mood_recent`,
    `t132`.`mood_lasting`,
    `t132`.`onboarding_stalled`
  FROM (
    SELECT
      `t131`.`customer_id`,
      `t131`.`contract_days_to_end`,
      `t131`.`contract_days_to_deadline`,
      `t131`.`contract_days_to_decision`,
      `t131`.`contract_past_deadline`,
      `t131`.`contract_term_days`,
      `t131`.`contract_previous_days`,
      `t131`.`contract_yearly_amount`,
      `t131`.`contract_products`,
      `t131`.`contract_auto`,
      `t131`.`contract_open_ended`,
      `t131`.`contract_paused`,
      `t131`.`contract_partly_cancelled`,
      `t131`.`contract_amount_change`,
      `t131`.`contract_indexation`,
      `t131`.`contract_beyond_indexation`,
      `t131`.`contract_rise_180`,
      `t131`.`contract_price_changes_365`,
      `t131`.`contract_days_since_renewal`,
      `t131`.`contract_in_notice_window`,
      `t131`.`contract_amount_over_peers`,
      `t131`.`tenure_days`,
      `t131`.`tenure_life`,
      `t131`.`contract_lost_parts_365`,
      `t131`.`usage_days_since_last`,
      `t131`.`rule_days_silent`,
      `t131`.`usage_7`,
      `t131`.`usage_30`,
      `t131`.`usage_usual_30`,
      `t131`.`usage_90`,
      `t131`.`usage_trend_30`,
      `t131`.`usage_trend_90`,
      `t131`.`usage_heavy_decline`,
      `t131`.`usage_products_90`,
      `t131`.`usage_kinds_90`,
      `t131`.`usage_errors_90`,
      `t131`.`usage_errors_days`,
      `t131`.`usage_lookups_90`,
      `t131`.`usage_lookups_days`,
      `t131`.`contact_open`,
      `t131`.`contact_complaints_open`,
      `t131`.`contact_complaint_age`,
      `t131`.`contact_days_to_resolve`,
      `t131`.`contact_complaint_days_to_resolve`,
      `t131`.`contact_days_since_outgoing`,
      `t131`.`contact_90`,
      `t131`.`contact_complaints_90`,
      `t131`.`contact_disruptions_90`,
      `t131`.`contact_transfers_90`,
      `t131`.`contact_repeated_90`,
      `t131`.`contact_outgoing_90`,
      `t131`.`contact_sales_90`,
      `t131`.`contact_questions_90`,
      `t131`.`contact_requests_90`,
      `t131`.`contact_cancellations_90`,
      `t131`.`contact_phone_90`,
      `t131`.`contact_email_90`,
      `t131`.`contact_chat_90`,
      `t131`.`contact_whatsapp_90`,
      `t131`.`contact_visit_90`,
      `t131`.`contact_portal_90`,
      `t131`.`contact_post_90`,
      `t131`.`contact_too_many`,
      `t131`.`invoices_overdue`,
      `t131`.`invoices_overdue_amount`,
      `t131`.`invoices_overdue_days`,
      `t131`.`invoices_days_late`,
      `t131`.`invoices_failed_365`,
      `t131`.`voice_nps`,
      `t131`.`voice_nps_change`,
      `t131`.`voice_nps_days`,
      `t131`.`voice_csat`,
      `t131`.`voice_csat_change`,
      `t131`.`voice_csat_days`,
      `t131`.`voice_ces1`,
      `t131`.`voice_ces1_change`,
      `t131`.`voice_ces1_days`,
      `t131`.`voice_ces2`,
      `t131`.`voice_ces2_change`,
      `t131`.`voice_ces2_days`,
      `t131`.`voice_grade`,
      `t131`.`voice_grade_change`,
      `t131`.`voice_grade_days`,
      `t131`.`voice_intent`,
      `t131`.`voice_intent_change`,
      `t131`.`voice_intent_days`,
      `t131`.`voice_unanswered_365`,
      `t131`.`voice_unanswered_share`,
      `t131`.`voice_last_unanswered`,
      `t131`.`estimate_rating`,
      `t131`.`estimate_change`,
      `t131`.`estimate_days`,
      `t131`.`campaign_days`,
      `t131`.`campaign_last`,
      `t131`.`people_active`,
      `t131`.`people_roles`,
      `t131`.`people_decider_active`,
      `t131`.`people_decider_left_180`,
      `t131`.`people_decider_left_days`,
      `t131`.`team_changes_365`,
      `t131`.`team_days`,
      `t131`.`team`,
      `t131`.`customer_kind`,
      `t131`.`customer_segment`,
      `t131`.`customer_industry`,
      `t131`.`customer_region`,
      `t131`.`customer_acquisition_channel`,
      `t131`.`customer_purchase_motive`,
      `t131`.`mood_recent`,
      `t131`.`mood_lasting`,
      CAST(CAST(COALESCE(
        (
          `t131`.`tenure_days` >= 30
        )
        AND (
          `t131`.`tenure_days` <= 180
        )
        AND (
          (
            `t131`.`usage_30` = CAST(0 AS DOUBLE)
          )
          OR (
            (
              `t131`.`usage_30` * 4
            ) < `t131`.`usage_usual_30`
          )
        ),
        FALSE
      ) AS BIGINT) AS DOUBLE) AS `onboarding_stalled`
    FROM (
      SELECT
        `t106`.`customer_id`,
        `t130`.`contract_days_to_end`,
        `t130`.`contract_days_to_deadline`,
        `t130`.`contract_days_to_decision`,
        `t130`.`contract_past_deadline`,
        `t130`.`contract_term_days`,
        `t130`.`contract_previous_days`,
        `t130`.`contract_yearly_amount`,
        `t130`.`contract_products`,
        `t130`.`contract_auto`,
        `t130`.`contract_open_ended`,
        `t130`.`contract_paused`,
        COALESCE(`t130`.`contract_partly_cancelled`, CAST(0 AS DOUBLE)) AS `contract_partly_cancelled`,
        `t130`.`contract_amount_change`,
        `t130`.`contract_indexation`,
        `t130`.`contract_beyond_indexation`,
        COALESCE(`t130`.`contract_rise_180`, CAST(0 AS DOUBLE)) AS `contract_rise_180`,
        COALESCE(`t130`.`contract_price_changes_365`, CAST(0 AS DOUBLE)) AS `contract_price_changes_365`,
        `t130`.`contract_days_since_renewal`,
        `t130`.`contract_in_notice_window`,
        `t130`.`contract_amount_over_peers`,
        `t75`.`tenure_days`,
        `t75`.`tenure_life`,
        COALESCE(`t74`.`contract_lost_parts_365`, CAST(0 AS DOUBLE)) AS `contract_lost_parts_365`,
        `t122`.`usage_days_since_last`,
        `t122`.`rule_days_silent`,
        COALESCE(`t122`.`usage_7`, CAST(0 AS DOUBLE)) AS `usage_7`,
        COALESCE(`t122`.`usage_30`, CAST(0 AS DOUBLE)) AS `usage_30`,
        `t122`.`usage_usual_30`,
        COALESCE(`t122`.`usage_90`, CAST(0 AS DOUBLE)) AS `usage_90`,
        `t122`.`usage_trend_30`,
        `t122`.`usage_trend_90`,
        COALESCE(`t122`.`usage_heavy_decline`, CAST(0 AS DOUBLE)) AS `usage_heavy_decline`,
        COALESCE(`t122`.`usage_products_90`, CAST(0 AS DOUBLE)) AS `usage_products_90`,
        COALESCE(`t122`.`usage_kinds_90`, CAST(0 AS DOUBLE)) AS `usage_kinds_90`,
        COALESCE(`t122`.`usage_errors_90`, CAST(0 AS DOUBLE)) AS `usage_errors_90`,
        `t122`.`usage_errors_days`,
        COALESCE(`t122`.`usage_lookups_90`, CAST(0 AS DOUBLE)) AS `usage_lookups_90`,
        `t122`.`usage_lookups_days`,
        COALESCE(`t92`.`contact_open`, CAST(0 AS DOUBLE)) AS `contact_open`,
        COALESCE(`t92`.`contact_complaints_open`, CAST(0 AS DOUBLE)) AS `contact_complaints_open`,
        `t92`.`contact_complaint_age`,
        `t92`.`contact_days_to_resolve`,
        `t92`.`contact_complaint_days_to_resolve`,
        `t92`.`contact_days_since_outgoing`,
        COALESCE(`t92`.`contact_90`, CAST(0 AS DOUBLE)) AS `contact_90`,
        COALESCE(`t92`.`contact_complaints_90`, CAST(0 AS DOUBLE)) AS `contact_complaints_90`,
        COALESCE(`t92`.`contact_disruptions_90`, CAST(0 AS DOUBLE)) AS `contact_disruptions_90`,
        COALESCE(`t92`.`contact_transfers_90`, CAST(0 AS DOUBLE)) AS `contact_transfers_90`,
        COALESCE(`t92`.`contact_repeated_90`, CAST(0 AS DOUBLE)) AS `contact_repeated_90`,
        COALESCE(`t92`.`contact_outgoing_90`, CAST(0 AS DOUBLE)) AS `contact_outgoing_90`,
        COALESCE(`t92`.`contact_sales_90`, CAST(0 AS DOUBLE)) AS `contact_sales_90`,
        COALESCE(`t92`.`contact_questions_90`, CAST(0 AS DOUBLE)) AS `contact_questions_90`,
        COALESCE(`t92`.`contact_requests_90`, CAST(0 AS DOUBLE)) AS `contact_requests_90`,
        COALESCE(`t92`.`contact_cancellations_90`, CAST(0 AS DOUBLE)) AS `contact_cancellations_90`,
        COALESCE(`t92`.`contact_phone_90`, CAST(0 AS DOUBLE)) AS `contact_phone_90`,
        COALESCE(`t92`.`contact_email_90`, CAST(0 AS DOUBLE)) AS `contact_email_90`,
        COALESCE(`t92`.`contact_chat_90`, CAST(0 AS DOUBLE)) AS `contact_chat_90`,
        COALESCE(`t92`.`contact_whatsapp_90`, CAST(0 AS DOUBLE)) AS `contact_whatsapp_90`,
        COALESCE(`t92`.`contact_visit_90`, CAST(0 AS DOUBLE)) AS `contact_visit_90`,
        COALESCE(`t92`.`contact_portal_90`, CAST(0 AS DOUBLE)) AS `contact_portal_90`,
        COALESCE(`t92`.`contact_post_90`, CAST(0 AS DOUBLE)) AS `contact_post_90`,
        COALESCE(`t92`.`contact_too_many`, CAST(0 AS DOUBLE)) AS `contact_too_many`,
        COALESCE(`t62`.`invoices_overdue`, CAST(0 AS DOUBLE)) AS `invoices_overdue`,
        COALESCE(`t62`.`invoices_overdue_amount`, CAST(0 AS DOUBLE)) AS `invoices_overdue_amount`,
        `t62`.`invoices_overdue_days`,
        `t62`.`invoices_days_late`,
        COALESCE(`t62`.`invoices_failed_365`, CAST(0 AS DOUBLE)) AS `invoices_failed_365`,
        `t99`.`voice_nps`,
        `t99`.`voice_nps_change`,
        `t99`.`voice_nps_days`,
        `t99`.`voice_csat`,
        `t99`.`voice_csat_change`,
        `t99`.`voice_csat_days`,
        `t99`.`voice_ces1`,
        `t99`.`voice_ces1_change`,
        `t99`.`voice_ces1_days`,
        `t99`.`voice_ces2`,
        `t99`.`voice_ces2_change`,
        `t99`.`voice_ces2_days`,
        `t99`.`voice_grade`,
        `t99`.`voice_grade_change`,
        `t99`.`voice_grade_days`,
        `t99`.`voice_intent`,
        `t99`.`voice_intent_change`,
        `t99`.`voice_intent_days`,
        COALESCE(`t95`.`voice_unanswered_365`, CAST(0 AS DOUBLE)) AS `voice_unanswered_365`,
        `t95`.`voice_unanswered_share`,
        `t95`.`voice_last_unanswered`,
        `t91`.`estimate_rating`,
        `t91`.`estimate_change`,
        `t91`.`estimate_days`,
        `t59`.`campaign_days`,
        `t59`.`campaign_last`,
        COALESCE(`t68`.`people_active`, CAST(0 AS DOUBLE)) AS `people_active`,
        COALESCE(`t68`.`people_roles`, CAST(0 AS DOUBLE)) AS `people_roles`,
        COALESCE(`t68`.`people_decider_active`, CAST(0 AS DOUBLE)) AS `people_decider_active`,
        COALESCE(`t68`.`people_decider_left_180`, CAST(0 AS DOUBLE)) AS `people_decider_left_180`,
        `t68`.`people_decider_left_days`,
        COALESCE(`t82`.`team_changes_365`, CAST(0 AS DOUBLE)) AS `team_changes_365`,
        `t82`.`team_days`,
        `t82`.`team`,
        `t22`.`customer_kind`,
        `t22`.`customer_segment`,
        `t22`.`customer_industry`,
        `t22`.`customer_region`,
        `t22`.`customer_acquisition_channel`,
        `t22`.`customer_purchase_motive`,
        `t114`.`mood_recent`,
        `t114`.`mood_lasting`
      FROM (
        SELECT
          `t97`.`customer_id`
        FROM (
          SELECT
            `t86`.`customer_id`,
            IF(`t86`.`running` = `t86`.`noticed`, `t86`.`notice`, CAST(NULL AS DATE)) AS `noticed_on`,
            IF(`t86`.`running` = `t86`.`noticed`, `t86`.`end`, CAST(NULL AS DATE)) AS `ends_on`
          FROM (
            SELECT
              `t81`.`customer_id`,
              COUNT(*) AS `running`,
              COUNT(`t81`.`notice_given_on`) AS `noticed`,
              MAX(`t81`.`notice_given_on`) AS `notice`,
              MAX(`t81`.`ends_on`) AS `end`
            FROM (
              SELECT
                `t79`.`term_id`,
                `t79`.`contract_id`,
                `t79`.`customer_id`,
                `t79`.`product_id`,
                `t79`.`started_on`,
                `t79`.`ends_on`,
                `t79`.`ended_on`,
                `t79`.`notice_deadline_on`,
                `t79`.`notice_given_on`,
                `t79`.`paused_from`,
                `t79`.`paused_to`,
                `t79`.`renewal`,
                `t79`.`previous_term_id`,
                `t79`.`yearly_amount`,
                `t79`.`yearly_margin`,
                `t79`.`indexation`,
                `t79`.`currency`,
                `t79`.`end_reason`,
                `t79`.`end_kind`,
                `t79`.`end_on`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    `t40`.`term_id`,
                    `t40`.`contract_id`,
                    `t40`.`customer_id`,
                    `t40`.`product_id`,
                    `t40`.`started_on`,
                    `t40`.`ends_on`,
                    `t40`.`ended_on`,
                    `t40`.`notice_deadline_on`,
                    `t40`.`notice_given_on`,
                    `t40`.`paused_from`,
                    `t40`.`paused_to`,
                    `t40`.`renewal`,
                    `t40`.`previous_term_id`,
                    `t40`.`yearly_amount`,
                    `t40`.`yearly_margin`,
                    `t40`.`indexation`,
                    `t40`.`currency`,
                    `t40`.`end_reason`,
                    `t40`.`end_kind`,
                    `t40`.`end_on`,
                    `t26`.`begun_customer`
                  FROM `t34` AS `t40`
                  LEFT OUTER JOIN (
                    SELECT DISTINCT
                      `t4`.`customer_id` AS `begun_customer`
                    FROM `file_contract_terms` AS `t4`
                    WHERE
                      `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                      AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                  ) AS `t26`
                    ON `t40`.`customer_id` = `t26`.`begun_customer`
                ) AS `t50`
                WHERE
                  (
                    (
                      `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                    )
                    AND (
                      (
                        `t50`.`end_on` IS NULL
                      ) OR (
                        `t50`.`end_on` > MAKE_DATE(2025, 6, 30)
                      )
                    )
                  )
                  OR COALESCE(
                    (
                      `t50`.`end_on` = MAKE_DATE(2025, 6, 30)
                    )
                    AND (
                      COALESCE(`t50`.`end_kind` IN ('renewed', 'changed'), FALSE)
                      OR (
                        (
                          `t50`.`begun_customer` IS NOT NULL
                        )
                        AND (
                          `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                        )
                      )
                    ),
                    FALSE
                  )
              ) AS `t79`
            ) AS `t81`
            GROUP BY
              1
          ) AS `t86`
        ) AS `t97`
        WHERE
          `t97`.`noticed_on` IS NULL
      ) AS `t106`
      LEFT OUTER JOIN (
        SELECT
          `t128`.`customer_id` AS `key_0`,
          `t128`.`contract_days_to_end`,
          `t128`.`contract_days_to_deadline`,
          `t128`.`contract_days_to_decision`,
          `t128`.`contract_past_deadline`,
          `t128`.`contract_term_days`,
          `t128`.`contract_previous_days`,
          `t128`.`contract_yearly_amount`,
          `t128`.`contract_products`,
          `t128`.`contract_auto`,
          `t128`.`contract_open_ended`,
          `t128`.`contract_paused`,
          `t128`.`contract_partly_cancelled`,
          `t128`.`contract_amount_change`,
          `t128`.`contract_indexation`,
          `t128`.`contract_beyond_indexation`,
          `t128`.`contract_rise_180`,
          `t128`.`contract_price_changes_365`,
          `t128`.`contract_days_since_renewal`,
          `t128`.`contract_in_notice_window`,
          `t128`.`contract_amount_over_peers`
        FROM (
          SELECT
            `t127`.`customer_id`,
            `t127`.`contract_days_to_end`,
            `t127`.`contract_days_to_deadline`,
            `t127`.`contract_days_to_decision`,
            `t127`.`contract_past_deadline`,
            `t127`.`contract_term_days`,
            `t127`.`contract_previous_days`,
            `t127`.`contract_yearly_amount`,
            `t127`.`contract_products`,
            `t127`.`contract_auto`,
            `t127`.`contract_open_ended`,
            `t127`.`contract_paused`,
            `t127`.`contract_partly_cancelled`,
            `t127`.`contract_amount_change`,
            `t127`.`contract_indexation`,
            `t127`.`contract_beyond_indexation`,
            `t127`.`contract_rise_180`,
            `t127`.`contract_price_changes_365`,
            `t127`.`contract_days_since_renewal`,
            `t127`.`contract_in_notice_window`,
            IF(
              `t116`.`peers` >= 10,
              `t127`.`contract_yearly_amount` / (
                `t116`.`usual` / CAST(100 AS DOUBLE)
              ),
              CAST(NULL AS DOUBLE)
            ) AS `contract_amount_over_peers`
          FROM (
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
              `t125`.`known_id`,
              `t125`.`segment`,
              COALESCE(`t125`.`segment`, '') AS `own_segment`
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
                `t24`.`known_id`,
                `t24`.`segment`
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
                  CAST(CAST(COALESCE(`t119`.`contract_days_to_deadline` <= 90, FALSE) AS BIGINT) AS DOUBLE) AS `contract_in_notice_window`
                FROM (
                  SELECT
                    `t109`.`customer_id`,
                    CAST(MIN(
                      IF(
                        `t109`.`ends_on` >= MAKE_DATE(2025, 7, 1),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_end`,
                    CAST(MIN(
                      IF(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) >= 0
                        )
                        AND (
                          `t109`.`notice_given_on` IS NULL
                        ),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_deadline`,
                    CAST(MIN(
                      IF(
                        (
                          `t109`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          `t109`.`notice_given_on` IS NULL
                        ),
                        COALESCE(
                          IF(
                            (
                              (
                                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                              ) >= 0
                            )
                            AND (
                              `t109`.`notice_given_on` IS NULL
                            ),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                            CAST(NULL AS BIGINT)
                          ),
                          IF(
                            COALESCE(`t109`.`renewal` = 'auto', FALSE),
                            CAST(NULL AS BIGINT),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          )
                        ),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_decision`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) < 0
                        )
                        AND (
                          `t109`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_past_deadline`,
                    CAST(MAX(
                      (
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`started_on`)
                      ) + 1
                    ) AS DOUBLE) AS `contract_term_days`,
                    CAST(MAX(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t109`.`before_started`)
                    ) AS DOUBLE) AS `contract_previous_days`,
                    CAST(SUM(`t109`.`amount`) AS DOUBLE) AS `contract_yearly_amount`,
                    CAST(COUNT(DISTINCT `t109`.`product_id`) AS DOUBLE) AS `contract_products`,
                    CAST(MAX(CAST(`t109`.`renewal` = 'auto' AS BIGINT)) AS DOUBLE) AS `contract_auto`,
                    CAST(MIN(CAST(`t109`.`ends_on` IS NULL AS BIGINT)) AS DOUBLE) AS `contract_open_ended`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          `t109`.`paused_from` < MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          (
                            `t109`.`paused_to` IS NULL
                          )
                          OR (
                            `t109`.`paused_to` >= MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_paused`,
                    CAST(SUM(CAST(`t109`.`notice_given_on` IS NOT NULL AS BIGINT)) AS DOUBLE) AS `contract_partly_cancelled`,
                    (
                      CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_amount_change`,
                    CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                      CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount_before`, NULL)) AS DOUBLE),
                      0
                    ) AS `contract_indexation`,
                    (
                      (
                        CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                          CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount_before`, NULL)) AS DOUBLE),
                          0
                        )
                      ) - CAST(1 AS DOUBLE)
                    ) - COALESCE(
                      CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t109`.`amount_before` IS NOT NULL, `t109`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      ),
                      CAST(0 AS DOUBLE)
                    ) AS `contract_beyond_indexation`,
                    (
                      CAST(SUM(
                        IF(
                          COALESCE(
                            (
                              `t109`.`amount_before` IS NOT NULL
                            )
                            AND (
                              (
                                `t109`.`started_on` >= MAKE_DATE(2025, 1, 2)
                              )
                              AND (
                                `t109`.`started_on` < MAKE_DATE(2025, 7, 1)
                              )
                            ),
                            FALSE
                          ),
                          `t109`.`amount`,
                          NULL
                        )
                      ) AS DOUBLE) / NULLIF(
                        CAST(SUM(
                          IF(
                            COALESCE(
                              (
                                `t109`.`amount_before` IS NOT NULL
                              )
                              AND (
                                (
                                  `t109`.`started_on` >= MAKE_DATE(2025, 1, 2)
                                )
                                AND (
                                  `t109`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                              ),
                              FALSE
                            ),
                            `t109`.`amount_before`,
                            NULL
                          )
                        ) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_rise_180`,
                    CAST(SUM(
                      CAST(COALESCE(
                        (
                          `t109`.`amount_before` IS NOT NULL
                        )
                        AND (
                          `t109`.`amount` <> `t109`.`amount_before`
                        )
                        AND (
                          (
                            `t109`.`started_on` >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            `t109`.`started_on` < MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_price_changes_365`,
                    CAST(MIN(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
                        DAY,
                        MAKE_DATE(1970, 1, 1),
                        IF(`t109`.`amount_before` > 0, `t109`.`started_on`, CAST(NULL AS DATE))
                      )
                    ) AS DOUBLE) AS `contract_days_since_renewal`
                  FROM (
                    SELECT
                      `t107`.`term_id`,
                      `t107`.`contract_id`,
                      `t107`.`customer_id`,
                      `t107`.`product_id`,
                      `t107`.`started_on`,
                      `t107`.`ends_on`,
                      `t107`.`ended_on`,
                      `t107`.`notice_deadline_on`,
                      `t107`.`notice_given_on`,
                      `t107`.`paused_from`,
                      `t107`.`paused_to`,
                      `t107`.`renewal`,
                      `t107`.`previous_term_id`,
                      `t107`.`yearly_amount`,
                      `t107`.`yearly_margin`,
                      `t107`.`indexation`,
                      `t107`.`currency`,
                      `t107`.`end_reason`,
                      `t107`.`end_kind`,
                      `t107`.`end_on`,
                      `t107`.`amount`,
                      `t107`.`indexed`,
                      `t107`.`rate`,
                      `t107`.`before_id`,
                      `t107`.`before_amount`,
                      `t107`.`before_started`,
                      CAST(ROUND(`t107`.`before_amount` * `t107`.`rate`, 2) AS DECIMAL(18, 2)) AS `amount_before`
                    FROM (
                      SELECT
                        `t102`.`term_id`,
                        `t102`.`contract_id`,
                        `t102`.`customer_id`,
                        `t102`.`product_id`,
                        `t102`.`started_on`,
                        `t102`.`ends_on`,
                        `t102`.`ended_on`,
                        `t102`.`notice_deadline_on`,
                        `t102`.`notice_given_on`,
                        `t102`.`paused_from`,
                        `t102`.`paused_to`,
                        `t102`.`renewal`,
                        `t102`.`previous_term_id`,
                        `t102`.`yearly_amount`,
                        `t102`.`yearly_margin`,
                        `t102`.`indexation`,
                        `t102`.`currency`,
                        `t102`.`end_reason`,
                        `t102`.`end_kind`,
                        `t102`.`end_on`,
                        `t102`.`amount`,
                        `t102`.`indexed`,
                        `t102`.`rate`,
                        `t27`.`before_id`,
                        `t27`.`before_amount`,
                        `t27`.`before_started`
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
                          CAST(ROUND(
                            `t81`.`yearly_amount` * CASE
                              WHEN COALESCE(`t81`.`currency`, 'EUR') = 'EUR'
                              THEN CAST('1.00000000' AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS `amount`,
                          CAST(ROUND(
                            `t81`.`indexation` * CASE
                              WHEN COALESCE(`t81`.`currency`, 'EUR') = 'EUR'
                              THEN CAST('1.00000000' AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS `indexed`,
                          CASE
                            WHEN COALESCE(`t81`.`currency`, 'EUR') = 'EUR'
                            THEN CAST('1.00000000' AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END AS `rate`
                        FROM (
                          SELECT
                            `t79`.`term_id`,
                            `t79`.`contract_id`,
                            `t79`.`customer_id`,
                            `t79`.`product_id`,
                            `t79`.`started_on`,
                            `t79`.`ends_on`,
                            `t79`.`ended_on`,
                            `t79`.`notice_deadline_on`,
                            `t79`.`notice_given_on`,
                            `t79`.`paused_from`,
                            `t79`.`paused_to`,
                            `t79`.`renewal`,
                            `t79`.`previous_term_id`,
                            `t79`.`yearly_amount`,
                            `t79`.`yearly_margin`,
                            `t79`.`indexation`,
                            `t79`.`currency`,
                            `t79`.`end_reason`,
                            `t79`.`end_kind`,
                            `t79`.`end_on`
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                `t40`.`term_id`,
                                `t40`.`contract_id`,
                                `t40`.`customer_id`,
                                `t40`.`product_id`,
                                `t40`.`started_on`,
                                `t40`.`ends_on`,
                                `t40`.`ended_on`,
                                `t40`.`notice_deadline_on`,
                                `t40`.`notice_given_on`,
                                `t40`.`paused_from`,
                                `t40`.`paused_to`,
                                `t40`.`renewal`,
                                `t40`.`previous_term_id`,
                                `t40`.`yearly_amount`,
                                `t40`.`yearly_margin`,
                                `t40`.`indexation`,
                                `t40`.`currency`,
                                `t40`.`end_reason`,
                                `t40`.`end_kind`,
                                `t40`.`end_on`,
                                `t26`.`begun_customer`
                              FROM `t34` AS `t40`
                              LEFT OUTER JOIN (
                                SELECT DISTINCT
                                  `t4`.`customer_id` AS `begun_customer`
                                FROM `file_contract_terms` AS `t4`
                                WHERE
                                  `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                                  AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                              ) AS `t26`
                                ON `t40`.`customer_id` = `t26`.`begun_customer`
                            ) AS `t50`
                            WHERE
                              (
                                (
                                  `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                                AND (
                                  (
                                    `t50`.`end_on` IS NULL
                                  ) OR (
                                    `t50`.`end_on` > MAKE_DATE(2025, 6, 30)
                                  )
                                )
                              )
                              OR COALESCE(
                                (
                                  `t50`.`end_on` = MAKE_DATE(2025, 6, 30)
                                )
                                AND (
                                  COALESCE(`t50`.`end_kind` IN ('renewed', 'changed'), FALSE)
                                  OR (
                                    (
                                      `t50`.`begun_customer` IS NOT NULL
                                    )
                                    AND (
                                      `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                                    )
                                  )
                                ),
                                FALSE
                              )
                          ) AS `t79`
                        ) AS `t81`
                      ) AS `t102`
                      LEFT OUTER JOIN (
                        SELECT
                          `t4`.`term_id` AS `before_id`,
                          `t4`.`yearly_amount` AS `before_amount`,
                          `t4`.`started_on` AS `before_started`
                        FROM `file_contract_terms` AS `t4`
                        WHERE
                          `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                      ) AS `t27`
                        ON `t102`.`previous_term_id` = `t27`.`before_id`
                    ) AS `t107`
                  ) AS `t109`
                  GROUP BY
                    1
                ) AS `t119`
              ) AS `t124`
              LEFT OUTER JOIN (
                SELECT
                  `t0`.`customer_id` AS `known_id`,
                  `t0`.`segment`
                FROM `file_customers` AS `t0`
                WHERE
                  `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
              ) AS `t24`
                ON `t124`.`customer_id` = `t24`.`known_id`
            ) AS `t125`
          ) AS `t127`
          LEFT OUTER JOIN (
            SELECT
              `t112`.`segment` AS `usual_segment`,
              `t112`.`usual`,
              `t112`.`peers`
            FROM (
              SELECT
                `t110`.`segment`,
                PERCENTILE(`t110`.`cents`, 0.5) AS `usual`,
                COUNT(*) AS `peers`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    COALESCE(`t24`.`segment`, '') AS `segment`,
                    CAST(CAST(`t103`.`amount` * 100 AS BIGINT) AS DOUBLE) AS `cents`
                  FROM (
                    SELECT
                      `t81`.`customer_id`,
                      SUM(
                        CAST(ROUND(
                          `t81`.`yearly_amount` * CASE
                            WHEN COALESCE(`t81`.`currency`, 'EUR') = 'EUR'
                            THEN CAST('1.00000000' AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END,
                          2
                        ) AS DECIMAL(18, 2))
                      ) AS `amount`
                    FROM (
                      SELECT
                        `t79`.`term_id`,
                        `t79`.`contract_id`,
                        `t79`.`customer_id`,
                        `t79`.`product_id`,
                        `t79`.`started_on`,
                        `t79`.`ends_on`,
                        `t79`.`ended_on`,
                        `t79`.`notice_deadline_on`,
                        `t79`.`notice_given_on`,
                        `t79`.`paused_from`,
                        `t79`.`paused_to`,
                        `t79`.`renewal`,
                        `t79`.`previous_term_id`,
                        `t79`.`yearly_amount`,
                        `t79`.`yearly_margin`,
                        `t79`.`indexation`,
                        `t79`.`currency`,
                        `t79`.`end_reason`,
                        `t79`.`end_kind`,
                        `t79`.`end_on`
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            `t40`.`term_id`,
                            `t40`.`contract_id`,
                            `t40`.`customer_id`,
                            `t40`.`product_id`,
                            `t40`.`started_on`,
                            `t40`.`ends_on`,
                            `t40`.`ended_on`,
                            `t40`.`notice_deadline_on`,
                            `t40`.`notice_given_on`,
                            `t40`.`paused_from`,
                            `t40`.`paused_to`,
                            `t40`.`renewal`,
                            `t40`.`previous_term_id`,
                            `t40`.`yearly_amount`,
                            `t40`.`yearly_margin`,
                            `t40`.`indexation`,
                            `t40`.`currency`,
                            `t40`.`end_reason`,
                            `t40`.`end_kind`,
                            `t40`.`end_on`,
                            `t26`.`begun_customer`
                          FROM `t34` AS `t40`
                          LEFT OUTER JOIN (
                            SELECT DISTINCT
                              `t4`.`customer_id` AS `begun_customer`
                            FROM `file_contract_terms` AS `t4`
                            WHERE
                              `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                              AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                          ) AS `t26`
                            ON `t40`.`customer_id` = `t26`.`begun_customer`
                        ) AS `t50`
                        WHERE
                          (
                            (
                              `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                            )
                            AND (
                              (
                                `t50`.`end_on` IS NULL
                              ) OR (
                                `t50`.`end_on` > MAKE_DATE(2025, 6, 30)
                              )
                            )
                          )
                          OR COALESCE(
                            (
                              `t50`.`end_on` = MAKE_DATE(2025, 6, 30)
                            )
                            AND (
                              COALESCE(`t50`.`end_kind` IN ('renewed', 'changed'), FALSE)
                              OR (
                                (
                                  `t50`.`begun_customer` IS NOT NULL
                                )
                                AND (
                                  `t50`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                              )
                            ),
                            FALSE
                          )
                      ) AS `t79`
                    ) AS `t81`
                    GROUP BY
                      1
                  ) AS `t103`
                  LEFT OUTER JOIN (
                    SELECT
                      `t0`.`customer_id` AS `known_id`,
                      `t0`.`segment`
                    FROM `file_customers` AS `t0`
                    WHERE
                      `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
                  ) AS `t24`
                    ON `t103`.`customer_id` = `t24`.`known_id`
                ) AS `t108`
                WHERE
                  `t108`.`cents` > 0
              ) AS `t110`
              GROUP BY
                1
            ) AS `t112`
          ) AS `t116`
            ON `t127`.`own_segment` = `t116`.`usual_segment`
        ) AS `t128`
      ) AS `t130`
        ON `t106`.`customer_id` = `t130`.`key_0`
      LEFT OUTER JOIN (
        SELECT
          `t61`.`customer_id` AS `key_1`,
          `t61`.`tenure_days`,
          `t61`.`tenure_life`
        FROM (
          SELECT
            `t39`.`customer_id`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              IF(
                COALESCE((
                  `t39`.`life` = 1
                ) AND (
                  `t23`.`own_start` < `t39`.`started_on`
                ), FALSE),
                `t23`.`own_start`,
                `t39`.`started_on`
              )
            ) AS DOUBLE) AS `tenure_days`,
            CAST(`t39`.`life` AS DOUBLE) AS `tenure_life`
          FROM (
            SELECT
              `t18`.`customer_id`,
              MAX(`t18`.`life`) AS `life`,
              MAX(`t18`.`started_on`) AS `started_on`
            FROM (
              SELECT
                *
              FROM `lives` AS `t7`
              WHERE
                `t7`.`started_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t18`
            GROUP BY
              1
          ) AS `t39`
          LEFT OUTER JOIN (
            SELECT
              `t0`.`customer_id` AS `known_id`,
              `t0`.`started_on` AS `own_start`
            FROM `file_customers` AS `t0`
            WHERE
              `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t23`
            ON `t39`.`customer_id` = `t23`.`known_id`
        ) AS `t61`
      ) AS `t75`
        ON `t106`.`customer_id` = `t75`.`key_1`
      LEFT OUTER JOIN (
        SELECT
          `t60`.`customer_id` AS `key_2`,
          `t60`.`contract_lost_parts_365`
        FROM (
          SELECT
            `t38`.`customer_id`,
            CAST(SUM(
              CAST(COALESCE(
                (
                  `t38`.`end_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t38`.`end_on` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  `t38`.`end_kind` = 'voluntary'
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `contract_lost_parts_365`
          FROM `t34` AS `t38`
          GROUP BY
            1
        ) AS `t60`
      ) AS `t74`
        ON `t106`.`customer_id` = `t74`.`key_2`
      LEFT OUTER JOIN (
        SELECT
          `t120`.`customer_id` AS `key_3`,
          `t120`.`usage_days_since_last`,
          `t120`.`rule_days_silent`,
          `t120`.`usage_7`,
          `t120`.`usage_30`,
          `t120`.`usage_usual_30`,
          `t120`.`usage_90`,
          `t120`.`usage_trend_30`,
          `t120`.`usage_trend_90`,
          `t120`.`usage_heavy_decline`,
          `t120`.`usage_products_90`,
          `t120`.`usage_kinds_90`,
          `t120`.`usage_errors_90`,
          `t120`.`usage_errors_days`,
          `t120`.`usage_lookups_90`,
          `t120`.`usage_lookups_days`
        FROM (
          SELECT
            `t118`.`customer_id`,
            `t118`.`usage_days_since_last`,
            `t118`.`rule_days_silent`,
            `t118`.`usage_7`,
            `t118`.`usage_30`,
            `t118`.`usage_usual_30`,
            `t118`.`usage_90`,
            `t118`.`usage_trend_30`,
            `t118`.`usage_trend_90`,
            `t118`.`usage_heavy_decline`,
            CAST(COALESCE(`t49`.`products`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_products_90`,
            CAST(COALESCE(`t49`.`kinds`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_kinds_90`,
            CAST(COALESCE(`t49`.`errors`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_errors_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t49`.`error_on`) AS DOUBLE) AS `usage_errors_days`,
            CAST(COALESCE(`t49`.`lookups`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_lookups_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t49`.`lookup_on`) AS DOUBLE) AS `usage_lookups_days`
          FROM (
            SELECT
              `t111`.`customer_id`,
              `t111`.`usage_days_since_last`,
              `t111`.`usage_days_since_last` AS `rule_days_silent`,
              `t111`.`of_7` AS `usage_7`,
              `t111`.`of_30` AS `usage_30`,
              `t111`.`usual` AS `usage_usual_30`,
              `t111`.`of_90` AS `usage_90`,
              (
                (
                  `t111`.`of_30` * 3
                ) / NULLIF(`t111`.`of_120` - `t111`.`of_30`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_30`,
              (
                `t111`.`of_90` / NULLIF(`t111`.`of_180` - `t111`.`of_90`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_90`,
              `t111`.`heavy_decline` AS `usage_heavy_decline`
            FROM (
              SELECT
                `t100`.`customer_id`,
                `t100`.`last_on`,
                COALESCE(`t100`.`of_7`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_7`,
                COALESCE(`t100`.`of_30`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_30`,
                COALESCE(`t100`.`of_90`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_90`,
                COALESCE(`t100`.`of_120`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_120`,
                COALESCE(`t100`.`of_180`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_180`,
                COALESCE(`t100`.`of_365`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_365`,
                `t100`.`heavy`,
                COALESCE(`t100`.`usual`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `usual`,
                CAST(CAST(COALESCE(
                  (
                    (
                      COALESCE(`t100`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t100`.`of_90`, CAST(0 AS DOUBLE))
                    ) > 0
                  )
                  AND (
                    (
                      COALESCE(`t100`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t100`.`of_90`, CAST(0 AS DOUBLE))
                    ) >= `t100`.`heavy`
                  )
                  AND (
                    COALESCE(`t100`.`of_90`, CAST(0 AS DOUBLE)) <= (
                      (
                        COALESCE(`t100`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t100`.`of_90`, CAST(0 AS DOUBLE))
                      ) * 0.5
                    )
                  ),
                  FALSE
                ) AS BIGINT) AS DOUBLE) AS `heavy_decline`,
                CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t100`.`last_on`) AS DOUBLE) AS `usage_days_since_last`
              FROM (
                SELECT
                  `t78`.`customer_id`,
                  `t78`.`last_on`,
                  `t78`.`of_7`,
                  `t78`.`of_30`,
                  `t78`.`of_90`,
                  `t78`.`of_120`,
                  `t78`.`of_180`,
                  `t78`.`of_365`,
                  `t94`.`heavy`,
                  `t94`.`usual`
                FROM `t67` AS `t78`
                CROSS JOIN (
                  SELECT
                    PERCENTILE(
                      IF(
                        (
                          COALESCE(`t73`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t73`.`of_90`, CAST(0 AS DOUBLE))
                        ) > 0,
                        COALESCE(`t73`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t73`.`of_90`, CAST(0 AS DOUBLE)),
                        CAST(NULL AS DOUBLE)
                      ),
                      0.75
                    ) AS `heavy`,
                    PERCENTILE(IF(`t73`.`of_30` > 0, `t73`.`of_30`, CAST(NULL AS DOUBLE)), 0.5) AS `usual`
                  FROM `t67` AS `t73`
                ) AS `t94`
              ) AS `t100`
            ) AS `t111`
          ) AS `t118`
          LEFT OUTER JOIN (
            SELECT
              `t21`.`customer_id` AS `wide_customer`,
              COUNT(DISTINCT `t21`.`product_id`) AS `products`,
              COUNT(DISTINCT `t21`.`name`) AS `kinds`,
              COUNT(
                DISTINCT IF(
                  COALESCE(LOWER(`t21`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t21`.`last_on`,
                  NULL
                )
              ) AS `errors`,
              MAX(
                IF(
                  COALESCE(LOWER(`t21`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t21`.`last_on`,
                  NULL
                )
              ) AS `error_on`,
              COUNT(
                DISTINCT IF(
                  COALESCE(
                    LOWER(`t21`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t21`.`last_on`,
                  NULL
                )
              ) AS `lookups`,
              MAX(
                IF(
                  COALESCE(
                    LOWER(`t21`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t21`.`last_on`,
                  NULL
                )
              ) AS `lookup_on`
            FROM (
              SELECT
                `t11`.`customer_id`,
                `t11`.`product_id`,
                `t11`.`name`,
                `t11`.`on` AS `last_on`
              FROM `file_events` AS `t11`
              WHERE
                `t11`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t11`.`on` >= MAKE_DATE(2025, 4, 2)
                AND `t11`.`on` < MAKE_DATE(2025, 7, 1)
            ) AS `t21`
            GROUP BY
              1
          ) AS `t49`
            ON `t118`.`customer_id` = `t49`.`wide_customer`
        ) AS `t120`
      ) AS `t122`
        ON `t106`.`customer_id` = `t122`.`key_3`
      LEFT OUTER JOIN (
        SELECT
          `t85`.`customer_id` AS `key_4`,
          `t85`.`contact_open`,
          `t85`.`contact_complaints_open`,
          `t85`.`contact_complaint_age`,
          `t85`.`contact_days_to_resolve`,
          `t85`.`contact_complaint_days_to_resolve`,
          `t85`.`contact_days_since_outgoing`,
          `t85`.`contact_90`,
          `t85`.`contact_complaints_90`,
          `t85`.`contact_disruptions_90`,
          `t85`.`contact_transfers_90`,
          `t85`.`contact_repeated_90`,
          `t85`.`contact_outgoing_90`,
          `t85`.`contact_sales_90`,
          `t85`.`contact_questions_90`,
          `t85`.`contact_requests_90`,
          `t85`.`contact_cancellations_90`,
          `t85`.`contact_phone_90`,
          `t85`.`contact_email_90`,
          `t85`.`contact_chat_90`,
          `t85`.`contact_whatsapp_90`,
          `t85`.`contact_visit_90`,
          `t85`.`contact_portal_90`,
          `t85`.`contact_post_90`,
          `t85`.`contact_too_many`
        FROM (
          SELECT
            `t83`.`customer_id`,
            `t83`.`contact_open`,
            `t83`.`contact_complaints_open`,
            `t83`.`contact_complaint_age`,
            `t83`.`contact_days_to_resolve`,
            `t83`.`contact_complaint_days_to_resolve`,
            `t83`.`contact_days_since_outgoing`,
            `t83`.`contact_90`,
            `t83`.`contact_complaints_90`,
            `t83`.`contact_disruptions_90`,
            `t83`.`contact_transfers_90`,
            `t83`.`contact_repeated_90`,
            `t83`.`contact_outgoing_90`,
            `t83`.`contact_sales_90`,
            `t83`.`contact_questions_90`,
            `t83`.`contact_requests_90`,
            `t83`.`contact_cancellations_90`,
            `t83`.`contact_phone_90`,
            `t83`.`contact_email_90`,
            `t83`.`contact_chat_90`,
            `t83`.`contact_whatsapp_90`,
            `t83`.`contact_visit_90`,
            `t83`.`contact_portal_90`,
            `t83`.`contact_post_90`,
            `t83`.`contact_too_many`
          FROM (
            SELECT
              `t65`.`customer_id`,
              `t65`.`contact_open`,
              `t65`.`contact_complaints_open`,
              `t65`.`contact_complaint_age`,
              `t65`.`contact_days_to_resolve`,
              `t65`.`contact_complaint_days_to_resolve`,
              `t65`.`contact_days_since_outgoing`,
              `t65`.`contact_90`,
              `t65`.`contact_complaints_90`,
              `t65`.`contact_disruptions_90`,
              `t65`.`contact_transfers_90`,
              `t65`.`contact_repeated_90`,
              `t65`.`contact_slow_180`,
              `t65`.`contact_outgoing_90`,
              `t65`.`contact_sales_90`,
              `t65`.`contact_questions_90`,
              `t65`.`contact_requests_90`,
              `t65`.`contact_cancellations_90`,
              `t65`.`contact_phone_90`,
              `t65`.`contact_email_90`,
              `t65`.`contact_chat_90`,
              `t65`.`contact_whatsapp_90`,
              `t65`.`contact_visit_90`,
              `t65`.`contact_portal_90`,
              `t65`.`contact_post_90`,
              CAST(CAST(`t65`.`contact_90` > 5 AS BIGINT) AS DOUBLE) AS `contact_too_many`
            FROM (
              SELECT
                `t36`.`customer_id`,
                CAST(SUM(
                  CAST(NOT (
                    `t36`.`resolved`
                  )
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND `t36`.`incoming` AS BIGINT)
                ) AS DOUBLE) AS `contact_open`,
                CAST(SUM(
                  CAST(NOT (
                    `t36`.`resolved`
                  )
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND `t36`.`complains` AS BIGINT)
                ) AS DOUBLE) AS `contact_complaints_open`,
                CAST(MAX(
                  IF(
                    NOT (
                      `t36`.`resolved`
                    )
                    AND (
                      (
                        `t36`.`day` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t36`.`day` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t36`.`complains`,
                    `t36`.`waits`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_complaint_age`,
                CAST(SUM(
                  IF(
                    `t36`.`resolved`
                    AND (
                      (
                        `t36`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t36`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t36`.`incoming`,
                    `t36`.`took`,
                    NULL
                  )
                ) AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST(`t36`.`resolved`
                    AND (
                      (
                        `t36`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t36`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t36`.`incoming` AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS `contact_days_to_resolve`,
                CAST(SUM(
                  IF(
                    `t36`.`resolved`
                    AND (
                      (
                        `t36`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t36`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t36`.`complains`,
                    `t36`.`took`,
                    NULL
                  )
                ) AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST(`t36`.`resolved`
                    AND (
                      (
                        `t36`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t36`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t36`.`complains` AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS `contact_complaint_days_to_resolve`,
                CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(IF(`t36`.`direction` = 'out', `t36`.`day`, NULL))) AS DOUBLE) AS `contact_days_since_outgoing`,
                CAST(SUM(
                  CAST((
                    `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t36`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t36`.`incoming` AS BIGINT)
                ) AS DOUBLE) AS `contact_90`,
                CAST(SUM(
                  CAST(`t36`.`complains`
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_complaints_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`kind` = 'disruption', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_disruptions_90`,
                CAST(SUM(
                  IF(
                    `t36`.`resolved`
                    AND (
                      (
                        `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                      )
                      AND (
                        `t36`.`day` < MAKE_DATE(2025, 7, 1)
                      )
                    ),
                    `t36`.`transfers`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_transfers_90`,
                CAST(SUM(
                  CAST((
                    `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t36`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t36`.`incoming`
                  AND (
                    `t36`.`thread_id` IS NOT NULL
                  ) AS BIGINT)
                ) - COUNT(
                  DISTINCT IF(
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t36`.`incoming`,
                    `t36`.`thread_id`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_repeated_90`,
                CAST(SUM(
                  CAST((
                    `t36`.`day` >= MAKE_DATE(2025, 1, 2)
                  )
                  AND (
                    `t36`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t36`.`incoming`
                  AND (
                    IF(`t36`.`resolved`, `t36`.`took`, `t36`.`waits`) > 14
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_slow_180`,
                CAST(SUM(
                  CAST((
                    `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t36`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND NOT (
                    `t36`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_outgoing_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`kind` = 'sales', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_sales_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`kind` = 'question', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t36`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_questions_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`kind` = 'service', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t36`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_requests_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`kind` = 'cancellation', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t36`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_cancellations_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'phone', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_phone_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'email', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_email_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'chat', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_chat_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'whatsapp', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_whatsapp_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'visit', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_visit_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'portal', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_portal_90`,
                CAST(SUM(
                  CAST(COALESCE(`t36`.`channel` = 'post', FALSE)
                  AND (
                    (
                      `t36`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t36`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_post_90`
              FROM (
                SELECT
                  `t8`.`interaction_id`,
                  `t8`.`customer_id`,
                  `t8`.`contact_id`,
                  `t8`.`at`,
                  `t8`.`channel`,
                  `t8`.`direction`,
                  `t8`.`kind`,
                  `t8`.`subject`,
                  `t8`.`thread_id`,
                  IF(
                    `t8`.`resolved_on` < MAKE_DATE(2025, 7, 1),
                    `t8`.`resolved_at`,
                    CAST(NULL AS TIMESTAMP)
                  ) AS `resolved_at`,
                  `t8`.`transfers`,
                  `t8`.`handlers`,
                  `t8`.`alternative_offered`,
                  `t8`.`cost`,
                  `t8`.`owner`,
                  `t8`.`on`,
                  IF(`t8`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t8`.`resolved_on`, CAST(NULL AS DATE)) AS `resolved_on`,
                  `t8`.`on` AS `day`,
                  COALESCE(
                    IF(`t8`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t8`.`resolved_on`, CAST(NULL AS DATE)) < MAKE_DATE(2025, 7, 1),
                    FALSE
                  ) AS `resolved`,
                  COALESCE(`t8`.`direction` <> 'out', TRUE) AS `incoming`,
                  COALESCE(`t8`.`kind` = 'complaint', FALSE) AS `complains`,
                  DATEDIFF(
                    DAY,
                    MAKE_DATE(1970, 1, 1),
                    IF(`t8`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t8`.`resolved_on`, CAST(NULL AS DATE))
                  ) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`on`) AS `took`,
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t8`.`on`) AS `waits`
                FROM `file_interactions` AS `t8`
                WHERE
                  `t8`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t8`.`on` < MAKE_DATE(2025, 7, 1)
              ) AS `t36`
              GROUP BY
                1
            ) AS `t65`
          ) AS `t83`
        ) AS `t85`
      ) AS `t92`
        ON `t106`.`customer_id` = `t92`.`key_4`
      LEFT OUTER JOIN (
        SELECT
          `t52`.`customer_id` AS `key_5`,
          `t52`.`invoices_overdue`,
          `t52`.`invoices_overdue_amount`,
          `t52`.`invoices_overdue_days`,
          `t52`.`invoices_days_late`,
          `t52`.`invoices_failed_365`
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
              `t1`.`invoice_id`,
              `t1`.`customer_id`,
              `t1`.`issued_on`,
              `t1`.`due_on`,
              IF(`t1`.`paid_on` < MAKE_DATE(2025, 7, 1), `t1`.`paid_on`, CAST(NULL AS DATE)) AS `paid_on`,
              `t1`.`amount`,
              `t1`.`currency`,
              `t1`.`method`,
              `t1`.`failed_attempts`,
              `t1`.`failure_reason`,
              `t1`.`issued_on` AS `day`
            FROM `file_invoices` AS `t1`
            WHERE
              `t1`.`known_on` < MAKE_DATE(2025, 7, 1)
              AND `t1`.`issued_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t25`
          GROUP BY
            1
        ) AS `t52`
      ) AS `t62`
        ON `t106`.`customer_id` = `t62`.`key_5`
      LEFT OUTER JOIN (
        SELECT
          `t89`.`customer_id` AS `key_6`,
          `t89`.`voice_nps`,
          `t89`.`voice_nps_change`,
          `t89`.`voice_nps_days`,
          `t89`.`voice_csat`,
          `t89`.`voice_csat_change`,
          `t89`.`voice_csat_days`,
          `t89`.`voice_ces1`,
          `t89`.`voice_ces1_change`,
          `t89`.`voice_ces1_days`,
          `t89`.`voice_ces2`,
          `t89`.`voice_ces2_change`,
          `t89`.`voice_ces2_days`,
          `t89`.`voice_grade`,
          `t89`.`voice_grade_change`,
          `t89`.`voice_grade_days`,
          `t89`.`voice_intent`,
          `t89`.`voice_intent_change`,
          `t89`.`voice_intent_days`
        FROM (
          SELECT
            `t66`.`customer_id`,
            MAX(
              IF((
                `t66`.`metric` = 'nps'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_nps`,
            MAX(
              IF((
                `t66`.`metric` = 'nps'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'nps'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_nps_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t66`.`metric` = 'nps'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`day`, NULL))
            ) AS DOUBLE) AS `voice_nps_days`,
            MAX(
              IF((
                `t66`.`metric` = 'csat'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_csat`,
            MAX(
              IF((
                `t66`.`metric` = 'csat'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'csat'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_csat_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t66`.`metric` = 'csat'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`day`, NULL))
            ) AS DOUBLE) AS `voice_csat_days`,
            MAX(
              IF((
                `t66`.`metric` = 'ces1'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_ces1`,
            MAX(
              IF((
                `t66`.`metric` = 'ces1'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'ces1'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_ces1_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t66`.`metric` = 'ces1'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces1_days`,
            MAX(
              IF((
                `t66`.`metric` = 'ces2'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_ces2`,
            MAX(
              IF((
                `t66`.`metric` = 'ces2'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'ces2'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_ces2_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t66`.`metric` = 'ces2'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces2_days`,
            MAX(
              IF((
                `t66`.`metric` = 'grade'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_grade`,
            MAX(
              IF((
                `t66`.`metric` = 'grade'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'grade'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_grade_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t66`.`metric` = 'grade'
                ) AND (
                  `t66`.`place` = 0
                ), `t66`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_grade_days`,
            MAX(
              IF((
                `t66`.`metric` = 'intent'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) AS `voice_intent`,
            MAX(
              IF((
                `t66`.`metric` = 'intent'
              ) AND (
                `t66`.`place` = 0
              ), `t66`.`value`, NULL)
            ) - MAX(
              IF((
                `t66`.`metric` = 'intent'
              ) AND (
                `t66`.`place` = 1
              ), `t66`.`value`, NULL)
            ) AS `voice_intent_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t66`.`metric` = 'intent'
                ) AND (
                  `t66`.`place` = 0
                ), `t66`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_intent_days`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t43`.`customer_id`,
                `t43`.`metric`,
                `t43`.`day`,
                `t43`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t43`.`customer_id`, `t43`.`metric` ORDER BY `t43`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t19`.`customer_id`,
                  `t19`.`metric`,
                  `t19`.`day`,
                  CAST(SUM(CAST(`t19`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
                FROM (
                  SELECT
                    `t10`.`customer_id`,
                    `t10`.`metric`,
                    `t10`.`completed_on` AS `day`,
                    `t10`.`score` AS `value`
                  FROM `file_responses` AS `t10`
                  WHERE
                    `t10`.`known_on` < MAKE_DATE(2025, 7, 1)
                    AND `t10`.`completed_on` < MAKE_DATE(2025, 7, 1)
                    AND `t10`.`metric` IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
                    AND (
                      `t10`.`score` IS NOT NULL AND NOT ISNAN(`t10`.`score`)
                    )
                ) AS `t19`
                GROUP BY
                  1,
                  2,
                  3
              ) AS `t43`
            ) AS `t54`
            WHERE
              `t54`.`place` <= 1
          ) AS `t66`
          GROUP BY
            1
        ) AS `t89`
      ) AS `t99`
        ON `t106`.`customer_id` = `t99`.`key_6`
      LEFT OUTER JOIN (
        SELECT
          `t76`.`customer_id` AS `key_7`,
          `t76`.`of_silent` AS `voice_unanswered_365`,
          `t76`.`of_silent` / NULLIF(`t76`.`asked`, 0) AS `voice_unanswered_share`,
          CAST(IF(
            `t76`.`asked` > 0,
            CAST(COALESCE(`t76`.`silent_on` = `t76`.`asked_on`, FALSE) AS BIGINT),
            CAST(NULL AS BIGINT)
          ) AS DOUBLE) AS `voice_last_unanswered`
        FROM (
          SELECT
            `t42`.`customer_id`,
            CAST(SUM(
              CAST((
                `t42`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t42`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t42`.`day`)
                ) > 14
              )
              AND (
                `t42`.`answered_id` IS NULL
              ) AS BIGINT)
            ) AS DOUBLE) AS `of_silent`,
            CAST(SUM(
              CAST((
                `t42`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t42`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t42`.`day`)
                ) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS `asked`,
            MAX(
              IF(
                (
                  `t42`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t42`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t42`.`day`)
                  ) > 14
                ),
                `t42`.`day`,
                NULL
              )
            ) AS `asked_on`,
            MAX(
              IF(
                (
                  `t42`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t42`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t42`.`day`)
                  ) > 14
                )
                AND (
                  `t42`.`answered_id` IS NULL
                ),
                `t42`.`day`,
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
              `t30`.`answered_id`
            FROM (
              SELECT
                `t9`.`invitation_id`,
                `t9`.`survey`,
                `t9`.`touchpoint`,
                `t9`.`customer_id`,
                `t9`.`contact_id`,
                `t9`.`channel`,
                `t9`.`sent_at`,
                IF(
                  `t9`.`delivered_on` < MAKE_DATE(2025, 7, 1),
                  `t9`.`delivered_at`,
                  CAST(NULL AS TIMESTAMP)
                ) AS `delivered_at`,
                IF(`t9`.`opened_on` < MAKE_DATE(2025, 7, 1), `t9`.`opened_at`, CAST(NULL AS TIMESTAMP)) AS `opened_at`,
                `t9`.`expires_at`,
                `t9`.`sent_on`,
                IF(`t9`.`delivered_on` < MAKE_DATE(2025, 7, 1), `t9`.`delivered_on`, CAST(NULL AS DATE)) AS `delivered_on`,
                IF(`t9`.`opened_on` < MAKE_DATE(2025, 7, 1), `t9`.`opened_on`, CAST(NULL AS DATE)) AS `opened_on`,
                `t9`.`expires_on`,
                `t9`.`sent_on` AS `day`
              FROM `file_invitations` AS `t9`
              WHERE
                `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t9`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t32`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t10`.`invitation_id` AS `answered_id`
              FROM `file_responses` AS `t10`
              WHERE
                `t10`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t10`.`completed_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t30`
              ON `t32`.`invitation_id` = `t30`.`answered_id`
          ) AS `t42`
          GROUP BY
            1
        ) AS `t76`
      ) AS `t95`
        ON `t106`.`customer_id` = `t95`.`key_7`
      LEFT OUTER JOIN (
        SELECT
          `t84`.`customer_id` AS `key_8`,
          `t84`.`estimate_rating`,
          `t84`.`estimate_change`,
          `t84`.`estimate_days`
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
                `t41`.`customer_id`,
                `t41`.`day`,
                `t41`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t41`.`customer_id` ORDER BY `t41`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t17`.`customer_id`,
                  `t17`.`day`,
                  CAST(SUM(CAST(`t17`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
                FROM (
                  SELECT
                    `t6`.`customer_id`,
                    `t6`.`on` AS `day`,
                    `t6`.`rating` AS `value`
                  FROM `file_estimates` AS `t6`
                  WHERE
                    `t6`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t6`.`on` < MAKE_DATE(2025, 7, 1)
                ) AS `t17`
                GROUP BY
                  1,
                  2
              ) AS `t41`
            ) AS `t53`
            WHERE
              `t53`.`place` <= 1
          ) AS `t64`
          GROUP BY
            1
        ) AS `t84`
      ) AS `t91`
        ON `t106`.`customer_id` = `t91`.`key_8`
      LEFT OUTER JOIN (
        SELECT
          `t46`.`customer_id` AS `key_9`,
          CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t46`.`sent_on`) AS DOUBLE) AS `campaign_days`,
          IF(
            (
              `t46`.`sent_on` >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              `t46`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ),
            `t46`.`campaign`,
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
              `t2`.`treatment_id`,
              `t2`.`campaign`,
              `t2`.`experiment`,
              `t2`.`customer_id`,
              `t2`.`contact_id`,
              `t2`.`arm`,
              `t2`.`offer`,
              `t2`.`channel`,
              `t2`.`assigned_at`,
              IF(`t2`.`sent_on` < MAKE_DATE(2025, 7, 1), `t2`.`sent_at`, CAST(NULL AS TIMESTAMP)) AS `sent_at`,
              `t2`.`cost`,
              `t2`.`assigned_on`,
              IF(`t2`.`sent_on` < MAKE_DATE(2025, 7, 1), `t2`.`sent_on`, CAST(NULL AS DATE)) AS `sent_on`,
              `t2`.`assigned_on` AS `day`
            FROM `file_treatments` AS `t2`
            WHERE
              `t2`.`known_on` < MAKE_DATE(2025, 7, 1)
              AND `t2`.`assigned_on` < MAKE_DATE(2025, 7, 1)
              AND COALESCE(`t2`.`arm` <> 'holdout', TRUE)
              AND IF(`t2`.`sent_on` < MAKE_DATE(2025, 7, 1), `t2`.`sent_on`, CAST(NULL AS DATE)) < MAKE_DATE(2025, 7, 1)
          ) AS `t31`
        ) AS `t46`
        WHERE
          `t46`.`place` = 0
      ) AS `t59`
        ON `t106`.`customer_id` = `t59`.`key_9`
      LEFT OUTER JOIN (
        SELECT
          `t56`.`customer_id` AS `key_10`,
          `t56`.`people_active`,
          `t56`.`people_roles`,
          `t56`.`people_decider_active`,
          `t56`.`people_decider_left_180`,
          `t56`.`people_decider_left_days`
        FROM (
          SELECT
            `t33`.`customer_id`,
            CAST(SUM(CAST(`t33`.`active` AS BIGINT)) AS DOUBLE) AS `people_active`,
            CAST(COUNT(DISTINCT IF(`t33`.`active`, `t33`.`role`, NULL)) AS DOUBLE) AS `people_roles`,
            CAST(MAX(CAST(`t33`.`active` AND `t33`.`decider` AS BIGINT)) AS DOUBLE) AS `people_decider_active`,
            CAST(MAX(
              CAST(`t33`.`decider`
              AND COALESCE(
                (
                  `t33`.`active_to` >= MAKE_DATE(2025, 1, 2)
                )
                AND (
                  `t33`.`active_to` < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `people_decider_left_180`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF(
                  `t33`.`decider` AND (
                    `t33`.`active_to` < MAKE_DATE(2025, 7, 1)
                  ),
                  `t33`.`active_to`,
                  NULL
                )
              )
            ) AS DOUBLE) AS `people_decider_left_days`
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
              IF(`t3`.`active_to` < MAKE_DATE(2025, 7, 1), `t3`.`active_to`, CAST(NULL AS DATE)) AS `active_to`,
              (
                (
                  `t3`.`active_from` IS NULL
                )
                OR (
                  `t3`.`active_from` < MAKE_DATE(2025, 7, 1)
                )
              )
              AND (
                IF(`t3`.`active_to` < MAKE_DATE(2025, 7, 1), `t3`.`active_to`, CAST(NULL AS DATE)) IS NULL
              ) AS `active`,
              COALESCE(`t3`.`role` = 'decider', FALSE) AS `decider`
            FROM `file_contacts` AS `t3`
            WHERE
              `t3`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t33`
          GROUP BY
            1
        ) AS `t56`
      ) AS `t68`
        ON `t106`.`customer_id` = `t68`.`key_10`
      LEFT OUTER JOIN (
        SELECT
          `t70`.`customer_id` AS `key_11`,
          `t70`.`team_changes_365`,
          `t70`.`team_days`,
          `t70`.`team`
        FROM (
          SELECT
            `t47`.`customer_id`,
            CAST(SUM(
              CAST(NOT (
                `t47`.`first`
              )
              AND (
                (
                  `t47`.`from_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t47`.`from_on` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `team_changes_365`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t47`.`from_on`)) AS DOUBLE) AS `team_days`,
            MAX(
              IF((
                `t47`.`next_on` IS NULL
              ) AND (
                `t47`.`to_on` IS NULL
              ), `t47`.`team_id`, NULL)
            ) AS `team`
          FROM (
            SELECT
              `t28`.`customer_id`,
              `t28`.`from_on`,
              `t28`.`team_id`,
              `t28`.`account_manager`,
              `t28`.`to_on`,
              (
                ROW_NUMBER() OVER (PARTITION BY `t28`.`customer_id` ORDER BY `t28`.`from_on` ASC NULLS LAST) - 1
              ) = 0 AS `first`,
              LEAD(`t28`.`from_on`) OVER (PARTITION BY `t28`.`customer_id` ORDER BY `t28`.`from_on` ASC NULLS LAST) AS `next_on`
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
            ) AS `t28`
          ) AS `t47`
          GROUP BY
            1
        ) AS `t70`
      ) AS `t82`
        ON `t106`.`customer_id` = `t82`.`key_11`
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
        ON `t106`.`customer_id` = `t22`.`key_12`
      LEFT OUTER JOIN (
        SELECT
          `t105`.`customer_id` AS `key_13`,
          CAST(CAST(FLOOR(
            (
              CAST(`t105`.`mood_recent_points` + 10500000 AS DOUBLE) / NULLIF(CAST((
                `t105`.`mood_recent_weight` + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS `mood_recent`,
          CAST(CAST(FLOOR(
            (
              CAST(`t105`.`mood_lasting_points` + 10500000 AS DOUBLE) / NULLIF(CAST((
                `t105`.`mood_lasting_weight` + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS `mood_lasting`
        FROM (
          SELECT
            `t77`.`customer_id`,
            SUM(
              CAST(FLOOR(
                (
                  `t77`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t77`.`day`) AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * `t77`.`points`
            ) AS `mood_recent_points`,
            SUM(
              CAST(FLOOR(
                (
                  `t77`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t77`.`day`) AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS `mood_recent_weight`,
            SUM(
              CAST(FLOOR(
                (
                  `t77`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t77`.`day`) AS DOUBLE) / 400
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * `t77`.`points`
            ) AS `mood_lasting_points`,
            SUM(
              CAST(FLOOR(
                (
                  `t77`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t77`.`day`) AS DOUBLE) / 400
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS `mood_lasting_weight`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  `t10`.`customer_id`,
                  `t10`.`completed_on` AS `day`,
                  IF(
                    COALESCE(`t10`.`direction` = 'high_is_bad', `t10`.`metric` = 'ces1'),
                    10000 - IF(
                      COALESCE(
                        `t10`.`scale_max`,
                        CASE
                          WHEN `t10`.`metric` = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN `t10`.`metric` = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN `t10`.`metric` = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN `t10`.`metric` = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) > COALESCE(
                        `t10`.`scale_min`,
                        CASE
                          WHEN `t10`.`metric` = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN `t10`.`metric` = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ),
                      CAST(FLOOR(
                        (
                          GREATEST(
                            CAST(0 AS DOUBLE),
                            LEAST(
                              CAST(1 AS DOUBLE),
                              (
                                `t10`.`score` - COALESCE(
                                  `t10`.`scale_min`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(0 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(1 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                )
                              ) / (
                                COALESCE(
                                  `t10`.`scale_max`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(10 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(5 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(10 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(5 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(7 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(5 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                ) - COALESCE(
                                  `t10`.`scale_min`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(0 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(1 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                )
                              )
                            )
                          ) * 10000
                        ) + 0.5
                      ) AS BIGINT),
                      CAST(NULL AS BIGINT)
                    ),
                    IF(
                      COALESCE(
                        `t10`.`scale_max`,
                        CASE
                          WHEN `t10`.`metric` = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN `t10`.`metric` = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN `t10`.`metric` = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN `t10`.`metric` = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) > COALESCE(
                        `t10`.`scale_min`,
                        CASE
                          WHEN `t10`.`metric` = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN `t10`.`metric` = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN `t10`.`metric` = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ),
                      CAST(FLOOR(
                        (
                          GREATEST(
                            CAST(0 AS DOUBLE),
                            LEAST(
                              CAST(1 AS DOUBLE),
                              (
                                `t10`.`score` - COALESCE(
                                  `t10`.`scale_min`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(0 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(1 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                )
                              ) / (
                                COALESCE(
                                  `t10`.`scale_max`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(10 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(5 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(10 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(5 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(7 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(5 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                ) - COALESCE(
                                  `t10`.`scale_min`,
                                  CASE
                                    WHEN `t10`.`metric` = 'nps'
                                    THEN CAST(0 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'csat'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'grade'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces1'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'ces2'
                                    THEN CAST(1 AS DOUBLE)
                                    WHEN `t10`.`metric` = 'intent'
                                    THEN CAST(1 AS DOUBLE)
                                    ELSE CAST(NULL AS DOUBLE)
                                  END
                                )
                              )
                            )
                          ) * 10000
                        ) + 0.5
                      ) AS BIGINT),
                      CAST(NULL AS BIGINT)
                    )
                  ) AS `points`,
                  CAST(IF(`t10`.`metric` IN ('csat', 'ces1', 'ces2'), 333, 1000) AS DOUBLE) AS `weight`
                FROM `file_responses` AS `t10`
                WHERE
                  `t10`.`known_on` < MAKE_DATE(2025, 7, 1)
                  AND `t10`.`completed_on` < MAKE_DATE(2025, 7, 1)
                  AND `t10`.`metric` IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
                  AND (
                    `t10`.`score` IS NOT NULL AND NOT ISNAN(`t10`.`score`)
                  )
              ) AS `t57`
              WHERE
                `t57`.`points` IS NOT NULL
            ) AS `t72`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t6`.`customer_id`,
                `t6`.`on` AS `day`,
                IF(
                  CAST(10 AS DOUBLE) > CAST(1 AS DOUBLE),
                  CAST(FLOOR(
                    (
                      GREATEST(
                        CAST(0 AS DOUBLE),
                        LEAST(
                          CAST(1 AS DOUBLE),
                          (
                            `t6`.`rating` - CAST(1 AS DOUBLE)
                          ) / (
                            CAST(10 AS DOUBLE) - CAST(1 AS DOUBLE)
                          )
                        )
                      ) * 10000
                    ) + 0.5
                  ) AS BIGINT),
                  CAST(NULL AS BIGINT)
                ) AS `points`,
                CAST(1000 AS DOUBLE) AS `weight`
              FROM `file_estimates` AS `t6`
              WHERE
                `t6`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t6`.`on` < MAKE_DATE(2025, 7, 1)
            ) AS `t48`
          ) AS `t77`
          GROUP BY
            1
        ) AS `t105`
      ) AS `t114`
        ON `t106`.`customer_id` = `t114`.`key_13`
    ) AS `t131`
  ) AS `t132`
) AS `t133`;
