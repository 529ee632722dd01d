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
WITH `t37` AS (
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
), `t70` AS (
  SELECT
    `t54`.`customer_id`,
    MAX(`t54`.`on`) AS `last_on`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2025, 6, 24),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_7`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2025, 6, 1),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_30`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2025, 4, 2),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_90`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2025, 3, 3),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_120`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2025, 1, 2),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_180`,
    SUM(
      IF(
        `t54`.`on` >= MAKE_DATE(2024, 7, 1),
        CAST(`t54`.`quantity` AS DOUBLE),
        CAST(NULL AS DOUBLE)
      )
    ) AS `of_365`
  FROM (
    SELECT
      `t48`.`customer_id`,
      `t48`.`on`,
      `t48`.`events`,
      `t48`.`quantity`
    FROM (
      SELECT
        `t40`.`customer_id`,
        `t40`.`on`,
        `t40`.`known_on`,
        COUNT(*) AS `events`,
        SUM(`t40`.`units`) AS `quantity`
      FROM (
        SELECT
          `t9`.`event_id`,
          `t9`.`customer_id`,
          `t9`.`contact_id`,
          `t9`.`at`,
          `t9`.`name`,
          `t9`.`product_id`,
          `t9`.`quantity`,
          `t9`.`on`,
          CAST(NULL AS DATE) AS `known_on`,
          COALESCE(
            CAST(ROUND(`t9`.`quantity` * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
            CAST(10000 AS BIGINT)
          ) AS `units`
        FROM `file_events` AS `t9`
        WHERE
          `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
      ) AS `t40`
      GROUP BY
        1,
        2,
        3
    ) AS `t48`
    WHERE
      `t48`.`on` < MAKE_DATE(2025, 7, 1)
  ) AS `t54`
  GROUP BY
    1
), `t80` AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t10`.`customer_id`,
        `t10`.`completed_on` AS `day`,
        `t10`.`metric` AS `kind`,
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
    ) AS `t60`
    WHERE
      `t60`.`points` IS NOT NULL
  ) AS `t75`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t11`.`customer_id`,
      `t11`.`on` AS `day`,
      'rating' AS `kind`,
      IF(
        CAST(10 AS DOUBLE) > CAST(1 AS DOUBLE),
        CAST(FLOOR(
          (
            GREATEST(
              CAST(0 AS DOUBLE),
              LEAST(
                CAST(1 AS DOUBLE),
                (
                  `t11`.`rating` - CAST(1 AS DOUBLE)
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
    FROM `file_estimates` AS `t11`
    WHERE
      `t11`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t11`.`on` < MAKE_DATE(2025, 7, 1)
  ) AS `t52`
)
SELECT
  `t145`.`customer_id`,
  `t145`.`contract_days_to_end`,
  `t145`.`contract_days_to_deadline`,
  `t145`.`contract_days_to_decision`,
  `t145`.`contract_past_deadline`,
  `t145`.`contract_term_days`,
  `t145`.`contract_previous_days`,
  `t145`.`contract_yearly_amount`,
  `t145`.`contract_products`,
  `t145`.`contract_held`,
  `t145`.`contract_auto`,
  `t145`.`contract_open_ended`,
  `t145`.`contract_paused`,
  `t145`.`contract_partly_cancelled`,
  `t145`.`contract_amount_change`,
  `t145`.`contract_indexation`,
  `t145`.`contract_beyond_indexation`,
  `t145`.`contract_rise_180`,
  `t145`.`contract_price_changes_365`,
  `t145`.`contract_days_since_renewal`,
  `t145`.`contract_in_notice_window`,
  `t145`.`contract_amount_over_peers`,
  `t145`.`tenure_days`,
  `t145`.`tenure_life`,
  `t145`.`contract_lost_parts_365`,
  `t145`.`usage_days_since_last`,
  `t145`.`rule_days_silent`,
  `t145`.`usage_7`,
  `t145`.`usage_30`,
  `t145`.`usage_90`,
  `t145`.`usage_trend_30`,
  `t145`.`usage_trend_90`,
  `t145`.`usage_heavy_decline`,
  `t145`.`usage_products_90`,
  `t145`.`usage_kinds_90`,
  `t145`.`usage_errors_90`,
  `t145`.`usage_errors_days`,
  `t145`.`usage_lookups_90`,
  `t145`.`usage_lookups_days`,
  `t145`.`contact_open`,
  `t145`.`contact_complaints_open`,
  `t145`.`contact_complaint_age`,
  `t145`.`contact_days_to_resolve`,
  `t145`.`contact_complaint_days_to_resolve`,
  `t145`.`contact_days_since_outgoing`,
  `t145`.`contact_90`,
  `t145`.`contact_complaints_90`,
  `t145`.`contact_disruptions_90`,
  `t145`.`contact_transfers_90`,
  `t145`.`contact_repeated_90`,
  `t145`.`contact_outgoing_90`,
  `t145`.`contact_sales_90`,
  `t145`.`contact_questions_90`,
  `t145`.`contact_requests_90`,
  `t145`.`contact_cancellations_90`,
  `t145`.`contact_phone_90`,
  `t145`.`contact_email_90`,
  `t145`.`contact_chat_90`,
  `t145`.`contact_whatsapp_90`,
  `t145`.`contact_visit_90`,
  `t145`.`contact_portal_90`,
  `t145`.`contact_post_90`,
  `t145`.`contact_too_many`,
  `t145`.`invoices_overdue`,
  `t145`.`invoices_overdue_amount`,
  `t145`.`invoices_overdue_days`,
  `t145`.`invoices_days_late`,
  `t145`.`invoices_failed_365`,
  `t145`.`voice_nps`,
  `t145`.`voice_nps_change`,
  `t145`.`voice_nps_days`,
  `t145`.`voice_csat`,
  `t145`.`voice_csat_change`,
  `t145`.`voice_csat_days`,
  `t145`.`voice_ces1`,
  `t145`.`voice_ces1_change`,
  `t145`.`voice_ces1_days`,
  `t145`.`voice_ces2`,
  `t145`.`voice_ces2_change`,
  `t145`.`voice_ces2_days`,
  `t145`.`voice_grade`,
  `t145`.`voice_grade_change`,
  `t145`.`voice_grade_days`,
  `t145`.`voice_intent`,
  `t145`.`voice_intent_change`,
  `t145`.`voice_intent_days`,
  `t145`.`voice_unanswered_365`,
  `t145`.`voice_unanswered_share`,
  `t145`.`voice_last_unanswered`,
  `t145`.`estimate_rating`,
  `t145`.`estimate_change`,
  `t145`.`estimate_days`,
  `t145`.`campaign_days`,
  `t145`.`campaign_last`,
  `t145`.`people_active`,
  `t145`.`people_roles`,
  `t145`.`people_decider_active`,
  `t145`.`people_decider_left_180`,
  `t145`.`people_decider_left_days`,
  `t145`.`team_changes_365`,
  `t145`.`team_days`,
  `t145`.`team`,
  `t145`.`customer_kind`,
  `t145`.`customer_segment`,
  `t145`.`customer_industry`,
  `t145`.`customer_region`,
  `t145`.`customer_acquisition_channel`,
  `t145`.`customer_purchase_motive`,
  `t145`.`mood_recent`,
  `t145`.`mood_lasting`,
  `t145`.`onboarding_stalled`,
  MAKE_DATE(2025, 7, 1) AS `as_of`
FROM (
  SELECT
    `t144`.`customer_id`,
    `t144`.`contract_days_to_end`,
    `t144`.`contract_days_to_deadline`,
    `t144`.`contract_days_to_decision`,
    `t144`.`contract_past_deadline`,
    `t144`.`contract_term_days`,
    `t144`.`contract_previous_days`,
    `t144`.`contract_yearly_amount`,
    `t144`.`contract_products`,
    `t144`.`contract_held`,
    `t144`.`contract_auto`,
    `t144`.`contract_open_ended`,
    `t144`.`contract_paused`,
    `t144`.`contract_partly_cancelled`,
    `t144`.`contract_amount_change`,
    `t144`.`contract_indexation`,
    `t144`.`contract_beyond_indexation`,
    `t144`.`contract_rise_180`,
    `t144`.`contract_price_changes_365`,
    `t144`.`contract_days_since_renewal`,
    `t144`.`contract_in_notice_window`,
    `t144`.`contract_amount_over_peers`,
    `t144`.`tenure_days`,
    `t144`.`tenure_life`,
    `t144`.`contract_lost_parts_365`,
    `t144`.`usage_days_since_last`,
    `t144`.`rule_days_silent`,
    `t144`.`usage_7`,
    `t144`.`usage_30`,
    `t144`.`usage_90`,
    `t144`.`usage_trend_30`,
    `t144`.`usage_trend_90`,
    `t144`.`usage_heavy_decline`,
    `t144`.`usage_products_90`,
    `t144`.`usage_kinds_90`,
    `t144`.`usage_errors_90`,
    `t144`.`usage_errors_days`,
    `t144`.`usage_lookups_90`,
    `t144`.`usage_lookups_days`,
    `t144`.`contact_open`,
    `t144`.`contact_complaints_open`,
    `t144`.`contact_complaint_age`,
    `t144`.`contact_days_to_resolve`,
    `t144`.`contact_complaint_days_to_resolve`,
    `t144`.`contact_days_since_outgoing`,
    `t144`.`contact_90`,
    `t144`.`contact_complaints_90`,
    `t144`.`contact_disruptions_90`,
    `t144`.`contact_transfers_90`,
    `t144`.`contact_repeated_90`,
    `t144`.`contact_outgoing_90`,
    `t144`.`contact_sales_90`,
    `t144`.`contact_questions_90`,
    `t144`.`contact_requests_90`,
    `t144`.`contact_cancellations_90`,
    `t144`.`contact_phone_90`,
    `t144`.`contact_email_90`,
    `t144`.`contact_chat_90`,
    `t144`.`contact_whatsapp_90`,
    `t144`.`contact_visit_90`,
    `t144`.`contact_portal_90`,
    `t144`.`contact_post_90`,
    `t144`.`contact_too_many`,
    `t144`.`invoices_overdue`,
    `t144`.`invoices_overdue_amount`,
    `t144`.`invoices_overdue_days`,
    `t144`.`invoices_days_late`,
    `t144`.`invoices_failed_365`,
    `t144`.`voice_nps`,
    `t144`.`voice_nps_change`,
    `t144`.`voice_nps_days`,
    `t144`.`voice_csat`,
    `t144`.`voice_csat_change`,
    `t144`.`voice_csat_days`,
    `t144`.`voice_ces1`,
    `t144`.`voice_ces1_change`,
    `t144`.`voice_ces1_days`,
    `t144`.`voice_ces2`,
    `t144`.`voice_ces2_change`,
    `t144`.`voice_ces2_days`,
    `t144`.`voice_grade`,
    `t144`.`voice_grade_change`,
    `t144`.`voice_grade_days`,
    `t144`.`voice_intent`,
    `t144`.`voice_intent_change`,
    `t144`.`voice_intent_days`,
    `t144`.`voice_unanswered_365`,
    `t144`.`voice_unanswered_share`,
    `t144`.`voice_last_unanswered`,
    `t144`.`estimate_rating`,
    `t144`.`estimate_change`,
    `t144`.`estimate_days`,
    `t144`.`campaign_days`,
    `t144`.`campaign_last`,
    `t144`.`people_active`,
    `t144`.`people_roles`,
    `t144`.`people_decider_active`,
    `t144`.`people_decider_left_180`,
    `t144`.`people_decider_left_days`,
    `t144`.`team_changes_365`,
    `t144`.`team_days`,
    `t144`.`team`,
    `t144`.`customer_kind`,
    `t144`.`customer_segment`,
    `t144`.`customer_industry`,
    `t144`.`customer_region`,
    `t144`.`customer_acquisition_channel`,
    `t144`.`customer_purchase_motive`,
    `t144`.`mood_recent`,
    `t144`.`mood_lasting`,
    `t144`.`onboarding_stalled`
  FROM (
    SELECT
      `t143`.`customer_id`,
      `t143`.`contract_days_to_end`,
      `t143`.`contract_days_to_deadline`,
      `t143`.`contract_days_to_decision`,
      `t143`.`contract_past_deadline`,
      `t143`.`contract_term_days`,
      `t143`.`contract_previous_days`,
      `t143`.`contract_yearly_amount`,
      `t143`.`contract_products`,
      `t143`.`contract_held`,
      `t143`.`contract_auto`,
      `t143`.`contract_open_ended`,
      `t143`.`contract_paused`,
      `t143`.`contract_partly_cancelled`,
      `t143`.`contract_amount_change`,
      `t143`.`contract_indexation`,
      `t143`.`contract_beyond_indexation`,
      `t143`.`contract_rise_180`,
      `t143`.`contract_price_changes_365`,
      `t143`.`contract_days_since_renewal`,
      `t143`.`contract_in_notice_window`,
      `t143`.`contract_amount_over_peers`,
      `t143`.`tenure_days`,
      `t143`.`tenure_life`,
      `t143`.`contract_lost_parts_365`,
      `t143`.`usage_days_since_last`,
      `t143`.`rule_days_silent`,
      `t143`.`usage_7`,
      `t143`.`usage_30`,
      `t143`.`usage_usual_30`,
      `t143`.`usage_90`,
      `t143`.`usage_trend_30`,
      `t143`.`usage_trend_90`,
      `t143`.`usage_heavy_decline`,
      `t143`.`usage_products_90`,
      `t143`.`usage_kinds_90`,
      `t143`.`usage_errors_90`,
      `t143`.`usage_errors_days`,
      `t143`.`usage_lookups_90`,
      `t143`.`usage_lookups_days`,
      `t143`.`contact_open`,
      `t143`.`contact_complaints_open`,
      `t143`.`contact_complaint_age`,
      `t143`.`contact_days_to_resolve`,
      `t143`.`contact_complaint_days_to_resolve`,
      `t143`.`contact_days_since_outgoing`,
      `t143`.`contact_90`,
      `t143`.`contact_complaints_90`,
      `t143`.`contact_disruptions_90`,
      `t143`.`contact_transfers_90`,
      `t143`.`contact_repeated_90`,
      `t143`.`contact_outgoing_90`,
      `t143`.`contact_sales_90`,
      `t143`.`contact_questions_90`,
      `t143`.`contact_requests_90`,
      `t143`.`contact_cancellations_90`,
      `t143`.`contact_phone_90`,
      `t143`.`contact_email_90`,
      `t143`.`contact_chat_90`,
      `t143`.`contact_whatsapp_90`,
      `t143`.`contact_visit_90`,
      `t143`.`contact_portal_90`,
      `t143`.`contact_post_90`,
      `t143`.`contact_too_many`,
      `t143`.`invoices_overdue`,
      `t143`.`invoices_overdue_amount`,
      `t143`.`invoices_overdue_days`,
      `t143`.`invoices_days_late`,
      `t143`.`invoices_failed_365`,
      `t143`.`voice_nps`,
      `t143`.`voice_nps_change`,
      `t143`.`voice_nps_days`,
      `t143`.`voice_csat`,
      `t143`.`voice_csat_change`,
      `t143`.`voice_csat_days`,
      `t143`.`voice_ces1`,
      `t143`.`voice_ces1_change`,
      `t143`.`voice_ces1_days`,
      `t143`.`voice_ces2`,
      `t143`.`voice_ces2_change`,
      `t143`.`voice_ces2_days`,
      `t143`.`voice_grade`,
      `t143`.`voice_grade_change`,
      `t143`.`voice_grade_days`,
      `t143`.`voice_intent`,
      `t143`.`voice_intent_change`,
      `t143`.`voice_intent_days`,
      `t143`.`voice_unanswered_365`,
      `t143`.`voice_unanswered_share`,
      `t143`.`voice_last_unanswered`,
      `t143`.`estimate_rating`,
      `t143`.`estimate_change`,
      `t143`.`estimate_days`,
      `t143`.`campaign_days`,
      `t143`.`campaign_last`,
      `t143`.`people_active`,
      `t143`.`people_roles`,
      `t143`.`people_decider_active`,
      `t143`.`people_decider_left_180`,
      `t143`.`people_decider_left_days`,
      `t143`.`team_changes_365`,
      `t143`.`team_days`,
      `t143`.`team`,
      `t143`.`customer_kind`,
      `t143`.`customer_segment`,
      `t143`.`customer_industry`,
      `t143`.`customer_region`,
      `t143`.`customer_acquisition_channel`,
      `t143`.`customer_purchase_motive`,
      `t143`.`mood_recent`,
      `t143`.`mood_lasting`,
      CAST(CAST(COALESCE(
        (
          `t143`.`tenure_days` >= 30
        )
        AND (
          `t143`.`tenure_days` <= 180
        )
        AND (
          (
            `t143`.`usage_30` = CAST(0 AS DOUBLE)
          )
          OR (
            (
              `t143`.`usage_30` * 4
            ) < `t143`.`usage_usual_30`
          )
        ),
        FALSE
      ) AS BIGINT) AS DOUBLE) AS `onboarding_stalled`
    FROM (
      SELECT
        `t111`.`customer_id`,
        `t142`.`contract_days_to_end`,
        `t142`.`contract_days_to_deadline`,
        `t142`.`contract_days_to_decision`,
        `t142`.`contract_past_deadline`,
        `t142`.`contract_term_days`,
        `t142`.`contract_previous_days`,
        `t142`.`contract_yearly_amount`,
        `t142`.`contract_products`,
        `t142`.`contract_held`,
        `t142`.`contract_auto`,
        `t142`.`contract_open_ended`,
        `t142`.`contract_paused`,
        COALESCE(`t142`.`contract_partly_cancelled`, CAST(0 AS DOUBLE)) AS `contract_partly_cancelled`,
        `t142`.`contract_amount_change`,
        `t142`.`contract_indexation`,
        `t142`.`contract_beyond_indexation`,
        COALESCE(`t142`.`contract_rise_180`, CAST(0 AS DOUBLE)) AS `contract_rise_180`,
        COALESCE(`t142`.`contract_price_changes_365`, CAST(0 AS DOUBLE)) AS `contract_price_changes_365`,
        `t142`.`contract_days_since_renewal`,
        `t142`.`contract_in_notice_window`,
        `t142`.`contract_amount_over_peers`,
        `t78`.`tenure_days`,
        `t78`.`tenure_life`,
        COALESCE(`t77`.`contract_lost_parts_365`, CAST(0 AS DOUBLE)) AS `contract_lost_parts_365`,
        `t130`.`usage_days_since_last`,
        `t130`.`rule_days_silent`,
        COALESCE(`t130`.`usage_7`, CAST(0 AS DOUBLE)) AS `usage_7`,
        COALESCE(`t130`.`usage_30`, CAST(0 AS DOUBLE)) AS `usage_30`,
        `t130`.`usage_usual_30`,
        COALESCE(`t130`.`usage_90`, CAST(0 AS DOUBLE)) AS `usage_90`,
        `t130`.`usage_trend_30`,
        `t130`.`usage_trend_90`,
        COALESCE(`t130`.`usage_heavy_decline`, CAST(0 AS DOUBLE)) AS `usage_heavy_decline`,
        COALESCE(`t130`.`usage_products_90`, CAST(0 AS DOUBLE)) AS `usage_products_90`,
        COALESCE(`t130`.`usage_kinds_90`, CAST(0 AS DOUBLE)) AS `usage_kinds_90`,
        COALESCE(`t130`.`usage_errors_90`, CAST(0 AS DOUBLE)) AS `usage_errors_90`,
        `t130`.`usage_errors_days`,
        COALESCE(`t130`.`usage_lookups_90`, CAST(0 AS DOUBLE)) AS `usage_lookups_90`,
        `t130`.`usage_lookups_days`,
        COALESCE(`t97`.`contact_open`, CAST(0 AS DOUBLE)) AS `contact_open`,
        COALESCE(`t97`.`contact_complaints_open`, CAST(0 AS DOUBLE)) AS `contact_complaints_open`,
        `t97`.`contact_complaint_age`,
        `t97`.`contact_days_to_resolve`,
        `t97`.`contact_complaint_days_to_resolve`,
        `t97`.`contact_days_since_outgoing`,
        COALESCE(`t97`.`contact_90`, CAST(0 AS DOUBLE)) AS `contact_90`,
        COALESCE(`t97`.`contact_complaints_90`, CAST(0 AS DOUBLE)) AS `contact_complaints_90`,
        COALESCE(`t97`.`contact_disruptions_90`, CAST(0 AS DOUBLE)) AS `contact_disruptions_90`,
        COALESCE(`t97`.`contact_transfers_90`, CAST(0 AS DOUBLE)) AS `contact_transfers_90`,
        COALESCE(`t97`.`contact_repeated_90`, CAST(0 AS DOUBLE)) AS `contact_repeated_90`,
        COALESCE(`t97`.`contact_outgoing_90`, CAST(0 AS DOUBLE)) AS `contact_outgoing_90`,
        COALESCE(`t97`.`contact_sales_90`, CAST(0 AS DOUBLE)) AS `contact_sales_90`,
        COALESCE(`t97`.`contact_questions_90`, CAST(0 AS DOUBLE)) AS `contact_questions_90`,
        COALESCE(`t97`.`contact_requests_90`, CAST(0 AS DOUBLE)) AS `contact_requests_90`,
        COALESCE(`t97`.`contact_cancellations_90`, CAST(0 AS DOUBLE)) AS `contact_cancellations_90`,
        COALESCE(`t97`.`contact_phone_90`, CAST(0 AS DOUBLE)) AS `contact_phone_90`,
        COALESCE(`t97`.`contact_email_90`, CAST(0 AS DOUBLE)) AS `contact_email_90`,
        COALESCE(`t97`.`contact_chat_90`, CAST(0 AS DOUBLE)) AS `contact_chat_90`,
        COALESCE(`t97`.`contact_whatsapp_90`, CAST(0 AS DOUBLE)) AS `contact_whatsapp_90`,
        COALESCE(`t97`.`contact_visit_90`, CAST(0 AS DOUBLE)) AS `contact_visit_90`,
        COALESCE(`t97`.`contact_portal_90`, CAST(0 AS DOUBLE)) AS `contact_portal_90`,
        COALESCE(`t97`.`contact_post_90`, CAST(0 AS DOUBLE)) AS `contact_post_90`,
        COALESCE(`t97`.`contact_too_many`, CAST(0 AS DOUBLE)) AS `contact_too_many`,
        COALESCE(`t65`.`invoices_overdue`, CAST(0 AS DOUBLE)) AS `invoices_overdue`,
        COALESCE(`t65`.`invoices_overdue_amount`, CAST(0 AS DOUBLE)) AS `invoices_overdue_amount`,
        `t65`.`invoices_overdue_days`,
        `t65`.`invoices_days_late`,
        COALESCE(`t65`.`invoices_failed_365`, CAST(0 AS DOUBLE)) AS `invoices_failed_365`,
        `t105`.`voice_nps`,
        `t105`.`voice_nps_change`,
        `t105`.`voice_nps_days`,
        `t105`.`voice_csat`,
        `t105`.`voice_csat_change`,
        `t105`.`voice_csat_days`,
        `t105`.`voice_ces1`,
        `t105`.`voice_ces1_change`,
        `t105`.`voice_ces1_days`,
        `t105`.`voice_ces2`,
        `t105`.`voice_ces2_change`,
        `t105`.`voice_ces2_days`,
        `t105`.`voice_grade`,
        `t105`.`voice_grade_change`,
        `t105`.`voice_grade_days`,
        `t105`.`voice_intent`,
        `t105`.`voice_intent_change`,
        `t105`.`voice_intent_days`,
        COALESCE(`t101`.`voice_unanswered_365`, CAST(0 AS DOUBLE)) AS `voice_unanswered_365`,
        `t101`.`voice_unanswered_share`,
        `t101`.`voice_last_unanswered`,
        `t99`.`estimate_rating`,
        `t99`.`estimate_change`,
        `t99`.`estimate_days`,
        `t62`.`campaign_days`,
        `t62`.`campaign_last`,
        COALESCE(`t71`.`people_active`, CAST(0 AS DOUBLE)) AS `people_active`,
        COALESCE(`t71`.`people_roles`, CAST(0 AS DOUBLE)) AS `people_roles`,
        COALESCE(`t71`.`people_decider_active`, CAST(0 AS DOUBLE)) AS `people_decider_active`,
        COALESCE(`t71`.`people_decider_left_180`, CAST(0 AS DOUBLE)) AS `people_decider_left_180`,
        `t71`.`people_decider_left_days`,
        COALESCE(`t86`.`team_changes_365`, CAST(0 AS DOUBLE)) AS `team_changes_365`,
        `t86`.`team_days`,
        `t86`.`team`,
        `t25`.`customer_kind`,
        `t25`.`customer_segment`,
        `t25`.`customer_industry`,
        `t25`.`customer_region`,
        `t25`.`customer_acquisition_channel`,
        `t25`.`customer_purchase_motive`,
        `t136`.`mood_recent`,
        `t136`.`mood_lasting`
      FROM (
        SELECT
          `t103`.`customer_id`
        FROM (
          SELECT
            `t91`.`customer_id`,
            IF(`t91`.`running` = `t91`.`noticed`, `t91`.`notice`, CAST(NULL AS DATE)) AS `noticed_on`,
            IF(`t91`.`running` = `t91`.`noticed`, `t91`.`end`, CAST(NULL AS DATE)) AS `ends_on`
          FROM (
            SELECT
              `t85`.`customer_id`,
              COUNT(*) AS `running`,
              COUNT(`t85`.`notice_given_on`) AS `noticed`,
              MAX(`t85`.`notice_given_on`) AS `notice`,
              MAX(`t85`.`ends_on`) AS `end`
            FROM (
              SELECT
                `t82`.`term_id`,
                `t82`.`contract_id`,
                `t82`.`customer_id`,
                `t82`.`product_id`,
                `t82`.`started_on`,
                `t82`.`ends_on`,
                `t82`.`ended_on`,
                `t82`.`notice_deadline_on`,
                `t82`.`notice_given_on`,
                `t82`.`paused_from`,
                `t82`.`paused_to`,
                `t82`.`renewal`,
                `t82`.`previous_term_id`,
                `t82`.`yearly_amount`,
                `t82`.`yearly_margin`,
                `t82`.`indexation`,
                `t82`.`currency`,
                `t82`.`end_reason`,
                `t82`.`end_kind`,
                `t82`.`end_on`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    `t43`.`term_id`,
                    `t43`.`contract_id`,
                    `t43`.`customer_id`,
                    `t43`.`product_id`,
                    `t43`.`started_on`,
                    `t43`.`ends_on`,
                    `t43`.`ended_on`,
                    `t43`.`notice_deadline_on`,
                    `t43`.`notice_given_on`,
                    `t43`.`paused_from`,
                    `t43`.`paused_to`,
                    `t43`.`renewal`,
                    `t43`.`previous_term_id`,
                    `t43`.`yearly_amount`,
                    `t43`.`yearly_margin`,
                    `t43`.`indexation`,
                    `t43`.`currency`,
                    `t43`.`end_reason`,
                    `t43`.`end_kind`,
                    `t43`.`end_on`,
                    `t29`.`begun_customer`
                  FROM `t37` AS `t43`
                  LEFT OUTER JOIN (
                    SELECT DISTINCT
                      `t4`.`customer_id` AS `begun_customer`
                    FROM `file_contract_terms` AS `t4`
                    WHERE
                      `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                      AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                  ) AS `t29`
                    ON `t43`.`customer_id` = `t29`.`begun_customer`
                ) AS `t53`
                WHERE
                  (
                    (
                      `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                    )
                    AND (
                      (
                        `t53`.`end_on` IS NULL
                      ) OR (
                        `t53`.`end_on` > MAKE_DATE(2025, 6, 30)
                      )
                    )
                  )
                  OR COALESCE(
                    (
                      `t53`.`end_on` = MAKE_DATE(2025, 6, 30)
                    )
                    AND (
                      COALESCE(`t53`.`end_kind` IN ('renewed', 'changed'), FALSE)
                      OR (
                        (
                          `t53`.`begun_customer` IS NOT NULL
                        )
                        AND (
                          `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                        )
                      )
                    ),
                    FALSE
                  )
              ) AS `t82`
            ) AS `t85`
            GROUP BY
              1
          ) AS `t91`
        ) AS `t103`
        WHERE
          `t103`.`noticed_on` IS NULL
      ) AS `t111`
      LEFT OUTER JOIN (
        SELECT
          `t140`.`customer_id` AS `key_0`,
          `t140`.`contract_days_to_end`,
          `t140`.`contract_days_to_deadline`,
          `t140`.`contract_days_to_decision`,
          `t140`.`contract_past_deadline`,
          `t140`.`contract_term_days`,
          `t140`.`contract_previous_days`,
          `t140`.`contract_yearly_amount`,
          `t140`.`contract_products`,
          `t140`.`contract_held`,
          `t140`.`contract_auto`,
          `t140`.`contract_open_ended`,
          `t140`.`contract_paused`,
          `t140`.`contract_partly_cancelled`,
          `t140`.`contract_amount_change`,
          `t140`.`contract_indexation`,
          `t140`.`contract_beyond_indexation`,
          `t140`.`contract_rise_180`,
          `t140`.`contract_price_changes_365`,
          `t140`.`contract_days_since_renewal`,
          `t140`.`contract_in_notice_window`,
          `t140`.`contract_amount_over_peers`
        FROM (
          SELECT
            `t139`.`customer_id`,
            `t139`.`contract_days_to_end`,
            `t139`.`contract_days_to_deadline`,
            `t139`.`contract_days_to_decision`,
            `t139`.`contract_past_deadline`,
            `t139`.`contract_term_days`,
            `t139`.`contract_previous_days`,
            `t139`.`contract_yearly_amount`,
            `t139`.`contract_products`,
            `t139`.`contract_held`,
            `t139`.`contract_auto`,
            `t139`.`contract_open_ended`,
            `t139`.`contract_paused`,
            `t139`.`contract_partly_cancelled`,
            `t139`.`contract_amount_change`,
            `t139`.`contract_indexation`,
            `t139`.`contract_beyond_indexation`,
            `t139`.`contract_rise_180`,
            `t139`.`contract_price_changes_365`,
            `t139`.`contract_days_since_renewal`,
            `t139`.`contract_in_notice_window`,
            IF(
              `t124`.`peers` >= 10,
              `t139`.`contract_yearly_amount` / (
                `t124`.`usual` / CAST(100 AS DOUBLE)
              ),
              CAST(NULL AS DOUBLE)
            ) AS `contract_amount_over_peers`
          FROM (
            SELECT
              `t137`.`customer_id`,
              `t137`.`contract_days_to_end`,
              `t137`.`contract_days_to_deadline`,
              `t137`.`contract_days_to_decision`,
              `t137`.`contract_past_deadline`,
              `t137`.`contract_term_days`,
              `t137`.`contract_previous_days`,
              `t137`.`contract_yearly_amount`,
              `t137`.`contract_products`,
              `t137`.`contract_held`,
              `t137`.`contract_auto`,
              `t137`.`contract_open_ended`,
              `t137`.`contract_paused`,
              `t137`.`contract_partly_cancelled`,
              `t137`.`contract_amount_change`,
              `t137`.`contract_indexation`,
              `t137`.`contract_beyond_indexation`,
              `t137`.`contract_rise_180`,
              `t137`.`contract_price_changes_365`,
              `t137`.`contract_days_since_renewal`,
              `t137`.`contract_in_notice_window`,
              `t137`.`known_id`,
              `t137`.`segment`,
              COALESCE(`t137`.`segment`, '') AS `own_segment`
            FROM (
              SELECT
                `t134`.`customer_id`,
                `t134`.`contract_days_to_end`,
                `t134`.`contract_days_to_deadline`,
                `t134`.`contract_days_to_decision`,
                `t134`.`contract_past_deadline`,
                `t134`.`contract_term_days`,
                `t134`.`contract_previous_days`,
                `t134`.`contract_yearly_amount`,
                `t134`.`contract_products`,
                `t134`.`contract_held`,
                `t134`.`contract_auto`,
                `t134`.`contract_open_ended`,
                `t134`.`contract_paused`,
                `t134`.`contract_partly_cancelled`,
                `t134`.`contract_amount_change`,
                `t134`.`contract_indexation`,
                `t134`.`contract_beyond_indexation`,
                `t134`.`contract_rise_180`,
                `t134`.`contract_price_changes_365`,
                `t134`.`contract_days_since_renewal`,
                `t134`.`contract_in_notice_window`,
                `t27`.`known_id`,
                `t27`.`segment`
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
                  `t132`.`contract_held`,
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
                  CAST(CAST(COALESCE(`t132`.`contract_days_to_deadline` <= 90, FALSE) AS BIGINT) AS DOUBLE) AS `contract_in_notice_window`
                FROM (
                  SELECT
                    `t126`.`customer_id`,
                    CAST(MIN(
                      IF(
                        `t126`.`ends_on` >= MAKE_DATE(2025, 7, 1),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_end`,
                    CAST(MIN(
                      IF(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) >= 0
                        )
                        AND (
                          `t126`.`notice_given_on` IS NULL
                        ),
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_deadline`,
                    CAST(MIN(
                      IF(
                        (
                          `t126`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          `t126`.`notice_given_on` IS NULL
                        ),
                        COALESCE(
                          IF(
                            (
                              (
                                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                              ) >= 0
                            )
                            AND (
                              `t126`.`notice_given_on` IS NULL
                            ),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)),
                            CAST(NULL AS BIGINT)
                          ),
                          IF(
                            COALESCE(`t126`.`renewal` = 'auto', FALSE),
                            CAST(NULL AS BIGINT),
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          )
                        ),
                        NULL
                      )
                    ) AS DOUBLE) AS `contract_days_to_decision`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          (
                            DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`notice_deadline_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) < 0
                        )
                        AND (
                          `t126`.`ends_on` >= MAKE_DATE(2025, 7, 1)
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_past_deadline`,
                    CAST(MAX(
                      (
                        DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`ends_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`started_on`)
                      ) + 1
                    ) AS DOUBLE) AS `contract_term_days`,
                    CAST(MAX(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`started_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t126`.`before_started`)
                    ) AS DOUBLE) AS `contract_previous_days`,
                    CAST(SUM(`t126`.`amount`) AS DOUBLE) AS `contract_yearly_amount`,
                    CAST(COUNT(DISTINCT `t126`.`product_id`) AS DOUBLE) AS `contract_products`,
                    COALESCE(
                      IF(
                        SIZE(ARRAY_SORT(COLLECT_LIST(DISTINCT `t126`.`product`))) > 0,
                        CONCAT_WS(' + ', ARRAY_SORT(COLLECT_LIST(DISTINCT `t126`.`product`))),
                        NULL
                      ),
                      ''
                    ) AS `contract_held`,
                    CAST(MAX(CAST(`t126`.`renewal` = 'auto' AS BIGINT)) AS DOUBLE) AS `contract_auto`,
                    CAST(MIN(CAST(`t126`.`ends_on` IS NULL AS BIGINT)) AS DOUBLE) AS `contract_open_ended`,
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          `t126`.`paused_from` < MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          (
                            `t126`.`paused_to` IS NULL
                          )
                          OR (
                            `t126`.`paused_to` >= MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_paused`,
                    CAST(SUM(CAST(`t126`.`notice_given_on` IS NOT NULL AS BIGINT)) AS DOUBLE) AS `contract_partly_cancelled`,
                    (
                      CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_amount_change`,
                    CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                      CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount_before`, NULL)) AS DOUBLE),
                      0
                    ) AS `contract_indexation`,
                    (
                      (
                        CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount`, NULL)) AS DOUBLE) / NULLIF(
                          CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount_before`, NULL)) AS DOUBLE),
                          0
                        )
                      ) - CAST(1 AS DOUBLE)
                    ) - COALESCE(
                      CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`indexed`, NULL)) AS DOUBLE) / NULLIF(
                        CAST(SUM(IF(`t126`.`amount_before` IS NOT NULL, `t126`.`amount_before`, NULL)) AS DOUBLE),
                        0
                      ),
                      CAST(0 AS DOUBLE)
                    ) AS `contract_beyond_indexation`,
                    (
                      CAST(SUM(
                        IF(
                          COALESCE(
                            (
                              `t126`.`amount_before` IS NOT NULL
                            )
                            AND (
                              (
                                `t126`.`started_on` >= MAKE_DATE(2025, 1, 2)
                              )
                              AND (
                                `t126`.`started_on` < MAKE_DATE(2025, 7, 1)
                              )
                            ),
                            FALSE
                          ),
                          `t126`.`amount`,
                          NULL
                        )
                      ) AS DOUBLE) / NULLIF(
                        CAST(SUM(
                          IF(
                            COALESCE(
                              (
                                `t126`.`amount_before` IS NOT NULL
                              )
                              AND (
                                (
                                  `t126`.`started_on` >= MAKE_DATE(2025, 1, 2)
                                )
                                AND (
                                  `t126`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                              ),
                              FALSE
                            ),
                            `t126`.`amount_before`,
                            NULL
                          )
                        ) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS `contract_rise_180`,
                    CAST(SUM(
                      CAST(COALESCE(
                        (
                          `t126`.`amount_before` IS NOT NULL
                        )
                        AND (
                          `t126`.`amount` <> `t126`.`amount_before`
                        )
                        AND (
                          (
                            `t126`.`started_on` >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            `t126`.`started_on` < MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS `contract_price_changes_365`,
                    CAST(MIN(
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
                        DAY,
                        MAKE_DATE(1970, 1, 1),
                        IF(`t126`.`amount_before` > 0, `t126`.`started_on`, CAST(NULL AS DATE))
                      )
                    ) AS DOUBLE) AS `contract_days_since_renewal`
                  FROM (
                    SELECT
                      `t121`.`term_id`,
                      `t121`.`contract_id`,
                      `t121`.`customer_id`,
                      `t121`.`product_id`,
                      `t121`.`started_on`,
                      `t121`.`ends_on`,
                      `t121`.`ended_on`,
                      `t121`.`notice_deadline_on`,
                      `t121`.`notice_given_on`,
                      `t121`.`paused_from`,
                      `t121`.`paused_to`,
                      `t121`.`renewal`,
                      `t121`.`previous_term_id`,
                      `t121`.`yearly_amount`,
                      `t121`.`yearly_margin`,
                      `t121`.`indexation`,
                      `t121`.`currency`,
                      `t121`.`end_reason`,
                      `t121`.`end_kind`,
                      `t121`.`end_on`,
                      `t121`.`amount`,
                      `t121`.`indexed`,
                      `t121`.`rate`,
                      `t121`.`before_id`,
                      `t121`.`before_amount`,
                      `t121`.`before_started`,
                      `t121`.`amount_before`,
                      `t121`.`named_product`,
                      `t121`.`product_name`,
                      COALESCE(`t121`.`product_name`, `t121`.`product_id`) AS `product`
                    FROM (
                      SELECT
                        `t118`.`term_id`,
                        `t118`.`contract_id`,
                        `t118`.`customer_id`,
                        `t118`.`product_id`,
                        `t118`.`started_on`,
                        `t118`.`ends_on`,
                        `t118`.`ended_on`,
                        `t118`.`notice_deadline_on`,
                        `t118`.`notice_given_on`,
                        `t118`.`paused_from`,
                        `t118`.`paused_to`,
                        `t118`.`renewal`,
                        `t118`.`previous_term_id`,
                        `t118`.`yearly_amount`,
                        `t118`.`yearly_margin`,
                        `t118`.`indexation`,
                        `t118`.`currency`,
                        `t118`.`end_reason`,
                        `t118`.`end_kind`,
                        `t118`.`end_on`,
                        `t118`.`amount`,
                        `t118`.`indexed`,
                        `t118`.`rate`,
                        `t118`.`before_id`,
                        `t118`.`before_amount`,
                        `t118`.`before_started`,
                        `t118`.`amount_before`,
                        `t24`.`named_product`,
                        `t24`.`product_name`
                      FROM (
                        SELECT
                          `t113`.`term_id`,
                          `t113`.`contract_id`,
                          `t113`.`customer_id`,
                          `t113`.`product_id`,
                          `t113`.`started_on`,
                          `t113`.`ends_on`,
                          `t113`.`ended_on`,
                          `t113`.`notice_deadline_on`,
                          `t113`.`notice_given_on`,
                          `t113`.`paused_from`,
                          `t113`.`paused_to`,
                          `t113`.`renewal`,
                          `t113`.`previous_term_id`,
                          `t113`.`yearly_amount`,
                          `t113`.`yearly_margin`,
                          `t113`.`indexation`,
                          `t113`.`currency`,
                          `t113`.`end_reason`,
                          `t113`.`end_kind`,
                          `t113`.`end_on`,
                          `t113`.`amount`,
                          `t113`.`indexed`,
                          `t113`.`rate`,
                          `t113`.`before_id`,
                          `t113`.`before_amount`,
                          `t113`.`before_started`,
                          CAST(ROUND(`t113`.`before_amount` * `t113`.`rate`, 2) AS DECIMAL(18, 2)) AS `amount_before`
                        FROM (
                          SELECT
                            `t108`.`term_id`,
                            `t108`.`contract_id`,
                            `t108`.`customer_id`,
                            `t108`.`product_id`,
                            `t108`.`started_on`,
                            `t108`.`ends_on`,
                            `t108`.`ended_on`,
                            `t108`.`notice_deadline_on`,
                            `t108`.`notice_given_on`,
                            `t108`.`paused_from`,
                            `t108`.`paused_to`,
                            `t108`.`renewal`,
                            `t108`.`previous_term_id`,
                            `t108`.`yearly_amount`,
                            `t108`.`yearly_margin`,
                            `t108`.`indexation`,
                            `t108`.`currency`,
                            `t108`.`end_reason`,
                            `t108`.`end_kind`,
                            `t108`.`end_on`,
                            `t108`.`amount`,
                            `t108`.`indexed`,
                            `t108`.`rate`,
                            `t30`.`before_id`,
                            `t30`.`before_amount`,
                            `t30`.`before_started`
                          FROM (
                            SELECT
                              `t85`.`term_id`,
                              `t85`.`contract_id`,
                              `t85`.`customer_id`,
                              `t85`.`product_id`,
                              `t85`.`started_on`,
                              `t85`.`ends_on`,
                              `t85`.`ended_on`,
                              `t85`.`notice_deadline_on`,
                              `t85`.`notice_given_on`,
                              `t85`.`paused_from`,
                              `t85`.`paused_to`,
                              `t85`.`renewal`,
                              `t85`.`previous_term_id`,
                              `t85`.`yearly_amount`,
                              `t85`.`yearly_margin`,
                              `t85`.`indexation`,
                              `t85`.`currency`,
                              `t85`.`end_reason`,
                              `t85`.`end_kind`,
                              `t85`.`end_on`,
                              CAST(ROUND(
                                `t85`.`yearly_amount` * CASE
                                  WHEN COALESCE(`t85`.`currency`, 'EUR') = 'EUR'
                                  THEN CAST('1.00000000' AS DECIMAL(18, 8))
                                  ELSE CAST(NULL AS DECIMAL(18, 8))
                                END,
                                2
                              ) AS DECIMAL(18, 2)) AS `amount`,
                              CAST(ROUND(
                                `t85`.`indexation` * CASE
                                  WHEN COALESCE(`t85`.`currency`, 'EUR') = 'EUR'
                                  THEN CAST('1.00000000' AS DECIMAL(18, 8))
                                  ELSE CAST(NULL AS DECIMAL(18, 8))
                                END,
                                2
                              ) AS DECIMAL(18, 2)) AS `indexed`,
                              CASE
                                WHEN COALESCE(`t85`.`currency`, 'EUR') = 'EUR'
                                THEN CAST('1.00000000' AS DECIMAL(18, 8))
                                ELSE CAST(NULL AS DECIMAL(18, 8))
                              END AS `rate`
                            FROM (
                              SELECT
                                `t82`.`term_id`,
                                `t82`.`contract_id`,
                                `t82`.`customer_id`,
                                `t82`.`product_id`,
                                `t82`.`started_on`,
                                `t82`.`ends_on`,
                                `t82`.`ended_on`,
                                `t82`.`notice_deadline_on`,
                                `t82`.`notice_given_on`,
                                `t82`.`paused_from`,
                                `t82`.`paused_to`,
                                `t82`.`renewal`,
                                `t82`.`previous_term_id`,
                                `t82`.`yearly_amount`,
                                `t82`.`yearly_margin`,
                                `t82`.`indexation`,
                                `t82`.`currency`,
                                `t82`.`end_reason`,
                                `t82`.`end_kind`,
                                `t82`.`end_on`
                              FROM (
                                SELECT
                                  *
                                FROM (
                                  SELECT
                                    `t43`.`term_id`,
                                    `t43`.`contract_id`,
                                    `t43`.`customer_id`,
                                    `t43`.`product_id`,
                                    `t43`.`started_on`,
                                    `t43`.`ends_on`,
                                    `t43`.`ended_on`,
                                    `t43`.`notice_deadline_on`,
                                    `t43`.`notice_given_on`,
                                    `t43`.`paused_from`,
                                    `t43`.`paused_to`,
                                    `t43`.`renewal`,
                                    `t43`.`previous_term_id`,
                                    `t43`.`yearly_amount`,
                                    `t43`.`yearly_margin`,
                                    `t43`.`indexation`,
                                    `t43`.`currency`,
                                    `t43`.`end_reason`,
                                    `t43`.`end_kind`,
                                    `t43`.`end_on`,
                                    `t29`.`begun_customer`
                                  FROM `t37` AS `t43`
                                  LEFT OUTER JOIN (
                                    SELECT DISTINCT
                                      `t4`.`customer_id` AS `begun_customer`
                                    FROM `file_contract_terms` AS `t4`
                                    WHERE
                                      `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                                      AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                                  ) AS `t29`
                                    ON `t43`.`customer_id` = `t29`.`begun_customer`
                                ) AS `t53`
                                WHERE
                                  (
                                    (
                                      `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                                    )
                                    AND (
                                      (
                                        `t53`.`end_on` IS NULL
                                      ) OR (
                                        `t53`.`end_on` > MAKE_DATE(2025, 6, 30)
                                      )
                                    )
                                  )
                                  OR COALESCE(
                                    (
                                      `t53`.`end_on` = MAKE_DATE(2025, 6, 30)
                                    )
                                    AND (
                                      COALESCE(`t53`.`end_kind` IN ('renewed', 'changed'), FALSE)
                                      OR (
                                        (
                                          `t53`.`begun_customer` IS NOT NULL
                                        )
                                        AND (
                                          `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                                        )
                                      )
                                    ),
                                    FALSE
                                  )
                              ) AS `t82`
                            ) AS `t85`
                          ) AS `t108`
                          LEFT OUTER JOIN (
                            SELECT
                              `t4`.`term_id` AS `before_id`,
                              `t4`.`yearly_amount` AS `before_amount`,
                              `t4`.`started_on` AS `before_started`
                            FROM `file_contract_terms` AS `t4`
                            WHERE
                              `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                          ) AS `t30`
                            ON `t108`.`previous_term_id` = `t30`.`before_id`
                        ) AS `t113`
                      ) AS `t118`
                      LEFT OUTER JOIN (
                        SELECT
                          `t12`.`product_id` AS `named_product`,
                          `t12`.`name` AS `product_name`
                        FROM `coming_rows_2` AS `t12`
                      ) AS `t24`
                        ON `t118`.`product_id` = `t24`.`named_product`
                    ) AS `t121`
                  ) AS `t126`
                  GROUP BY
                    1
                ) AS `t132`
              ) AS `t134`
              LEFT OUTER JOIN (
                SELECT
                  `t0`.`customer_id` AS `known_id`,
                  `t0`.`segment`
                FROM `file_customers` AS `t0`
                WHERE
                  `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
              ) AS `t27`
                ON `t134`.`customer_id` = `t27`.`known_id`
            ) AS `t137`
          ) AS `t139`
          LEFT OUTER JOIN (
            SELECT
              `t120`.`segment` AS `usual_segment`,
              `t120`.`usual`,
              `t120`.`peers`
            FROM (
              SELECT
                `t117`.`segment`,
                PERCENTILE(`t117`.`cents`, 0.5) AS `usual`,
                COUNT(*) AS `peers`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    COALESCE(`t27`.`segment`, '') AS `segment`,
                    CAST(CAST(`t109`.`amount` * 100 AS BIGINT) AS DOUBLE) AS `cents`
                  FROM (
                    SELECT
                      `t85`.`customer_id`,
                      SUM(
                        CAST(ROUND(
                          `t85`.`yearly_amount` * CASE
                            WHEN COALESCE(`t85`.`currency`, 'EUR') = 'EUR'
                            THEN CAST('1.00000000' AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END,
                          2
                        ) AS DECIMAL(18, 2))
                      ) AS `amount`
                    FROM (
                      SELECT
                        `t82`.`term_id`,
                        `t82`.`contract_id`,
                        `t82`.`customer_id`,
                        `t82`.`product_id`,
                        `t82`.`started_on`,
                        `t82`.`ends_on`,
                        `t82`.`ended_on`,
                        `t82`.`notice_deadline_on`,
                        `t82`.`notice_given_on`,
                        `t82`.`paused_from`,
                        `t82`.`paused_to`,
                        `t82`.`renewal`,
                        `t82`.`previous_term_id`,
                        `t82`.`yearly_amount`,
                        `t82`.`yearly_margin`,
                        `t82`.`indexation`,
                        `t82`.`currency`,
                        `t82`.`end_reason`,
                        `t82`.`end_kind`,
                        `t82`.`end_on`
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            `t43`.`term_id`,
                            `t43`.`contract_id`,
                            `t43`.`customer_id`,
                            `t43`.`product_id`,
                            `t43`.`started_on`,
                            `t43`.`ends_on`,
                            `t43`.`ended_on`,
                            `t43`.`notice_deadline_on`,
                            `t43`.`notice_given_on`,
                            `t43`.`paused_from`,
                            `t43`.`paused_to`,
                            `t43`.`renewal`,
                            `t43`.`previous_term_id`,
                            `t43`.`yearly_amount`,
                            `t43`.`yearly_margin`,
                            `t43`.`indexation`,
                            `t43`.`currency`,
                            `t43`.`end_reason`,
                            `t43`.`end_kind`,
                            `t43`.`end_on`,
                            `t29`.`begun_customer`
                          FROM `t37` AS `t43`
                          LEFT OUTER JOIN (
                            SELECT DISTINCT
                              `t4`.`customer_id` AS `begun_customer`
                            FROM `file_contract_terms` AS `t4`
                            WHERE
                              `t4`.`known_on` < MAKE_DATE(2025, 7, 1)
                              AND `t4`.`started_on` = MAKE_DATE(2025, 7, 1)
                          ) AS `t29`
                            ON `t43`.`customer_id` = `t29`.`begun_customer`
                        ) AS `t53`
                        WHERE
                          (
                            (
                              `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                            )
                            AND (
                              (
                                `t53`.`end_on` IS NULL
                              ) OR (
                                `t53`.`end_on` > MAKE_DATE(2025, 6, 30)
                              )
                            )
                          )
                          OR COALESCE(
                            (
                              `t53`.`end_on` = MAKE_DATE(2025, 6, 30)
                            )
                            AND (
                              COALESCE(`t53`.`end_kind` IN ('renewed', 'changed'), FALSE)
                              OR (
                                (
                                  `t53`.`begun_customer` IS NOT NULL
                                )
                                AND (
                                  `t53`.`started_on` < MAKE_DATE(2025, 7, 1)
                                )
                              )
                            ),
                            FALSE
                          )
                      ) AS `t82`
                    ) AS `t85`
                    GROUP BY
                      1
                  ) AS `t109`
                  LEFT OUTER JOIN (
                    SELECT
                      `t0`.`customer_id` AS `known_id`,
                      `t0`.`segment`
                    FROM `file_customers` AS `t0`
                    WHERE
                      `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
                  ) AS `t27`
                    ON `t109`.`customer_id` = `t27`.`known_id`
                ) AS `t115`
                WHERE
                  `t115`.`cents` > 0
              ) AS `t117`
              GROUP BY
                1
            ) AS `t120`
          ) AS `t124`
            ON `t139`.`own_segment` = `t124`.`usual_segment`
        ) AS `t140`
      ) AS `t142`
        ON `t111`.`customer_id` = `t142`.`key_0`
      LEFT OUTER JOIN (
        SELECT
          `t64`.`customer_id` AS `key_1`,
          `t64`.`tenure_days`,
          `t64`.`tenure_life`
        FROM (
          SELECT
            `t42`.`customer_id`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              IF(
                COALESCE((
                  `t42`.`life` = 1
                ) AND (
                  `t26`.`own_start` < `t42`.`started_on`
                ), FALSE),
                `t26`.`own_start`,
                `t42`.`started_on`
              )
            ) AS DOUBLE) AS `tenure_days`,
            CAST(`t42`.`life` AS DOUBLE) AS `tenure_life`
          FROM (
            SELECT
              `t19`.`customer_id`,
              MAX(`t19`.`life`) AS `life`,
              MAX(`t19`.`started_on`) AS `started_on`
            FROM (
              SELECT
                *
              FROM `lives` AS `t6`
              WHERE
                `t6`.`started_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t19`
            GROUP BY
              1
          ) AS `t42`
          LEFT OUTER JOIN (
            SELECT
              `t0`.`customer_id` AS `known_id`,
              `t0`.`started_on` AS `own_start`
            FROM `file_customers` AS `t0`
            WHERE
              `t0`.`known_on` < MAKE_DATE(2025, 7, 1)
          ) AS `t26`
            ON `t42`.`customer_id` = `t26`.`known_id`
        ) AS `t64`
      ) AS `t78`
        ON `t111`.`customer_id` = `t78`.`key_1`
      LEFT OUTER JOIN (
        SELECT
          `t63`.`customer_id` AS `key_2`,
          `t63`.`contract_lost_parts_365`
        FROM (
          SELECT
            `t41`.`customer_id`,
            CAST(SUM(
              CAST(COALESCE(
                (
                  `t41`.`end_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t41`.`end_on` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  `t41`.`end_kind` = 'voluntary'
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `contract_lost_parts_365`
          FROM `t37` AS `t41`
          GROUP BY
            1
        ) AS `t63`
      ) AS `t77`
        ON `t111`.`customer_id` = `t77`.`key_2`
      LEFT OUTER JOIN (
        SELECT
          `t128`.`customer_id` AS `key_3`,
          `t128`.`usage_days_since_last`,
          `t128`.`rule_days_silent`,
          `t128`.`usage_7`,
          `t128`.`usage_30`,
          `t128`.`usage_usual_30`,
          `t128`.`usage_90`,
          `t128`.`usage_trend_30`,
          `t128`.`usage_trend_90`,
          `t128`.`usage_heavy_decline`,
          `t128`.`usage_products_90`,
          `t128`.`usage_kinds_90`,
          `t128`.`usage_errors_90`,
          `t128`.`usage_errors_days`,
          `t128`.`usage_lookups_90`,
          `t128`.`usage_lookups_days`
        FROM (
          SELECT
            `t127`.`customer_id`,
            `t127`.`usage_days_since_last`,
            `t127`.`rule_days_silent`,
            `t127`.`usage_7`,
            `t127`.`usage_30`,
            `t127`.`usage_usual_30`,
            `t127`.`usage_90`,
            `t127`.`usage_trend_30`,
            `t127`.`usage_trend_90`,
            `t127`.`usage_heavy_decline`,
            CAST(COALESCE(`t51`.`products`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_products_90`,
            CAST(COALESCE(`t51`.`kinds`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_kinds_90`,
            CAST(COALESCE(`t51`.`errors`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_errors_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t51`.`error_on`) AS DOUBLE) AS `usage_errors_days`,
            CAST(COALESCE(`t51`.`lookups`, CAST(0 AS BIGINT)) AS DOUBLE) AS `usage_lookups_90`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t51`.`lookup_on`) AS DOUBLE) AS `usage_lookups_days`
          FROM (
            SELECT
              `t119`.`customer_id`,
              `t119`.`usage_days_since_last`,
              `t119`.`usage_days_since_last` AS `rule_days_silent`,
              `t119`.`of_7` AS `usage_7`,
              `t119`.`of_30` AS `usage_30`,
              `t119`.`usual` AS `usage_usual_30`,
              `t119`.`of_90` AS `usage_90`,
              (
                (
                  `t119`.`of_30` * 3
                ) / NULLIF(`t119`.`of_120` - `t119`.`of_30`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_30`,
              (
                `t119`.`of_90` / NULLIF(`t119`.`of_180` - `t119`.`of_90`, 0)
              ) - CAST(1 AS DOUBLE) AS `usage_trend_90`,
              `t119`.`heavy_decline` AS `usage_heavy_decline`
            FROM (
              SELECT
                `t106`.`customer_id`,
                `t106`.`last_on`,
                COALESCE(`t106`.`of_7`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_7`,
                COALESCE(`t106`.`of_30`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_30`,
                COALESCE(`t106`.`of_90`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_90`,
                COALESCE(`t106`.`of_120`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_120`,
                COALESCE(`t106`.`of_180`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_180`,
                COALESCE(`t106`.`of_365`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `of_365`,
                `t106`.`heavy`,
                COALESCE(`t106`.`usual`, CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS `usual`,
                CAST(CAST(COALESCE(
                  (
                    (
                      COALESCE(`t106`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t106`.`of_90`, CAST(0 AS DOUBLE))
                    ) > 0
                  )
                  AND (
                    (
                      COALESCE(`t106`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t106`.`of_90`, CAST(0 AS DOUBLE))
                    ) >= `t106`.`heavy`
                  )
                  AND (
                    COALESCE(`t106`.`of_90`, CAST(0 AS DOUBLE)) <= (
                      (
                        COALESCE(`t106`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t106`.`of_90`, CAST(0 AS DOUBLE))
                      ) * 0.5
                    )
                  ),
                  FALSE
                ) AS BIGINT) AS DOUBLE) AS `heavy_decline`,
                CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t106`.`last_on`) AS DOUBLE) AS `usage_days_since_last`
              FROM (
                SELECT
                  `t81`.`customer_id`,
                  `t81`.`last_on`,
                  `t81`.`of_7`,
                  `t81`.`of_30`,
                  `t81`.`of_90`,
                  `t81`.`of_120`,
                  `t81`.`of_180`,
                  `t81`.`of_365`,
                  `t100`.`heavy`,
                  `t100`.`usual`
                FROM `t70` AS `t81`
                CROSS JOIN (
                  SELECT
                    PERCENTILE(
                      IF(
                        (
                          COALESCE(`t76`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t76`.`of_90`, CAST(0 AS DOUBLE))
                        ) > 0,
                        COALESCE(`t76`.`of_180`, CAST(0 AS DOUBLE)) - COALESCE(`t76`.`of_90`, CAST(0 AS DOUBLE)),
                        CAST(NULL AS DOUBLE)
                      ),
                      0.75
                    ) AS `heavy`,
                    PERCENTILE(IF(`t76`.`of_30` > 0, `t76`.`of_30`, CAST(NULL AS DOUBLE)), 0.5) AS `usual`
                  FROM `t70` AS `t76`
                ) AS `t100`
              ) AS `t106`
            ) AS `t119`
          ) AS `t127`
          LEFT OUTER JOIN (
            SELECT
              `t20`.`customer_id` AS `wide_customer`,
              COUNT(DISTINCT `t20`.`product_id`) AS `products`,
              COUNT(DISTINCT `t20`.`name`) AS `kinds`,
              COUNT(
                DISTINCT IF(
                  COALESCE(LOWER(`t20`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t20`.`last_on`,
                  NULL
                )
              ) AS `errors`,
              MAX(
                IF(
                  COALESCE(LOWER(`t20`.`name`) RLIKE 'error|fout|failed|failure|mislukt|exception', FALSE),
                  `t20`.`last_on`,
                  NULL
                )
              ) AS `error_on`,
              COUNT(
                DISTINCT IF(
                  COALESCE(
                    LOWER(`t20`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t20`.`last_on`,
                  NULL
                )
              ) AS `lookups`,
              MAX(
                IF(
                  COALESCE(
                    LOWER(`t20`.`name`) RLIKE 'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account',
                    FALSE
                  ),
                  `t20`.`last_on`,
                  NULL
                )
              ) AS `lookup_on`
            FROM (
              SELECT
                `t9`.`customer_id`,
                `t9`.`product_id`,
                `t9`.`name`,
                `t9`.`on` AS `last_on`
              FROM `file_events` AS `t9`
              WHERE
                `t9`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t9`.`on` >= MAKE_DATE(2025, 4, 2)
                AND `t9`.`on` < MAKE_DATE(2025, 7, 1)
            ) AS `t20`
            GROUP BY
              1
          ) AS `t51`
            ON `t127`.`customer_id` = `t51`.`wide_customer`
        ) AS `t128`
      ) AS `t130`
        ON `t111`.`customer_id` = `t130`.`key_3`
      LEFT OUTER JOIN (
        SELECT
          `t89`.`customer_id` AS `key_4`,
          `t89`.`contact_open`,
          `t89`.`contact_complaints_open`,
          `t89`.`contact_complaint_age`,
          `t89`.`contact_days_to_resolve`,
          `t89`.`contact_complaint_days_to_resolve`,
          `t89`.`contact_days_since_outgoing`,
          `t89`.`contact_90`,
          `t89`.`contact_complaints_90`,
          `t89`.`contact_disruptions_90`,
          `t89`.`contact_transfers_90`,
          `t89`.`contact_repeated_90`,
          `t89`.`contact_outgoing_90`,
          `t89`.`contact_sales_90`,
          `t89`.`contact_questions_90`,
          `t89`.`contact_requests_90`,
          `t89`.`contact_cancellations_90`,
          `t89`.`contact_phone_90`,
          `t89`.`contact_email_90`,
          `t89`.`contact_chat_90`,
          `t89`.`contact_whatsapp_90`,
          `t89`.`contact_visit_90`,
          `t89`.`contact_portal_90`,
          `t89`.`contact_post_90`,
          `t89`.`contact_too_many`
        FROM (
          SELECT
            `t88`.`customer_id`,
            `t88`.`contact_open`,
            `t88`.`contact_complaints_open`,
            `t88`.`contact_complaint_age`,
            `t88`.`contact_days_to_resolve`,
            `t88`.`contact_complaint_days_to_resolve`,
            `t88`.`contact_days_since_outgoing`,
            `t88`.`contact_90`,
            `t88`.`contact_complaints_90`,
            `t88`.`contact_disruptions_90`,
            `t88`.`contact_transfers_90`,
            `t88`.`contact_repeated_90`,
            `t88`.`contact_outgoing_90`,
            `t88`.`contact_sales_90`,
            `t88`.`contact_questions_90`,
            `t88`.`contact_requests_90`,
            `t88`.`contact_cancellations_90`,
            `t88`.`contact_phone_90`,
            `t88`.`contact_email_90`,
            `t88`.`contact_chat_90`,
            `t88`.`contact_whatsapp_90`,
            `t88`.`contact_visit_90`,
            `t88`.`contact_portal_90`,
            `t88`.`contact_post_90`,
            `t88`.`contact_too_many`
          FROM (
            SELECT
              `t67`.`customer_id`,
              `t67`.`contact_open`,
              `t67`.`contact_complaints_open`,
              `t67`.`contact_complaint_age`,
              `t67`.`contact_days_to_resolve`,
              `t67`.`contact_complaint_days_to_resolve`,
              `t67`.`contact_days_since_outgoing`,
              `t67`.`contact_90`,
              `t67`.`contact_complaints_90`,
              `t67`.`contact_disruptions_90`,
              `t67`.`contact_transfers_90`,
              `t67`.`contact_repeated_90`,
              `t67`.`contact_slow_180`,
              `t67`.`contact_outgoing_90`,
              `t67`.`contact_sales_90`,
              `t67`.`contact_questions_90`,
              `t67`.`contact_requests_90`,
              `t67`.`contact_cancellations_90`,
              `t67`.`contact_phone_90`,
              `t67`.`contact_email_90`,
              `t67`.`contact_chat_90`,
              `t67`.`contact_whatsapp_90`,
              `t67`.`contact_visit_90`,
              `t67`.`contact_portal_90`,
              `t67`.`contact_post_90`,
              CAST(CAST(`t67`.`contact_90` > 5 AS BIGINT) AS DOUBLE) AS `contact_too_many`
            FROM (
              SELECT
                `t39`.`customer_id`,
                CAST(SUM(
                  CAST(NOT (
                    `t39`.`resolved`
                  )
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND `t39`.`incoming` AS BIGINT)
                ) AS DOUBLE) AS `contact_open`,
                CAST(SUM(
                  CAST(NOT (
                    `t39`.`resolved`
                  )
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND `t39`.`complains` AS BIGINT)
                ) AS DOUBLE) AS `contact_complaints_open`,
                CAST(MAX(
                  IF(
                    NOT (
                      `t39`.`resolved`
                    )
                    AND (
                      (
                        `t39`.`day` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t39`.`day` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t39`.`complains`,
                    `t39`.`waits`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_complaint_age`,
                CAST(SUM(
                  IF(
                    `t39`.`resolved`
                    AND (
                      (
                        `t39`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t39`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t39`.`incoming`,
                    `t39`.`took`,
                    NULL
                  )
                ) AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST(`t39`.`resolved`
                    AND (
                      (
                        `t39`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t39`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t39`.`incoming` AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS `contact_days_to_resolve`,
                CAST(SUM(
                  IF(
                    `t39`.`resolved`
                    AND (
                      (
                        `t39`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t39`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t39`.`complains`,
                    `t39`.`took`,
                    NULL
                  )
                ) AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST(`t39`.`resolved`
                    AND (
                      (
                        `t39`.`resolved_on` >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        `t39`.`resolved_on` < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND `t39`.`complains` AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS `contact_complaint_days_to_resolve`,
                CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(IF(`t39`.`direction` = 'out', `t39`.`day`, NULL))) AS DOUBLE) AS `contact_days_since_outgoing`,
                CAST(SUM(
                  CAST((
                    `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t39`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t39`.`incoming` AS BIGINT)
                ) AS DOUBLE) AS `contact_90`,
                CAST(SUM(
                  CAST(`t39`.`complains`
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_complaints_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`kind` = 'disruption', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_disruptions_90`,
                CAST(SUM(
                  IF(
                    `t39`.`resolved`
                    AND (
                      (
                        `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                      )
                      AND (
                        `t39`.`day` < MAKE_DATE(2025, 7, 1)
                      )
                    ),
                    `t39`.`transfers`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_transfers_90`,
                CAST(SUM(
                  CAST((
                    `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t39`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t39`.`incoming`
                  AND (
                    `t39`.`thread_id` IS NOT NULL
                  ) AS BIGINT)
                ) - COUNT(
                  DISTINCT IF(
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t39`.`incoming`,
                    `t39`.`thread_id`,
                    NULL
                  )
                ) AS DOUBLE) AS `contact_repeated_90`,
                CAST(SUM(
                  CAST((
                    `t39`.`day` >= MAKE_DATE(2025, 1, 2)
                  )
                  AND (
                    `t39`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND `t39`.`incoming`
                  AND (
                    IF(`t39`.`resolved`, `t39`.`took`, `t39`.`waits`) > 14
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_slow_180`,
                CAST(SUM(
                  CAST((
                    `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    `t39`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                  AND NOT (
                    `t39`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_outgoing_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`kind` = 'sales', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_sales_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`kind` = 'question', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t39`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_questions_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`kind` = 'service', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t39`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_requests_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`kind` = 'cancellation', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                    AND `t39`.`incoming`
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_cancellations_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'phone', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_phone_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'email', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_email_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'chat', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_chat_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'whatsapp', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_whatsapp_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'visit', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_visit_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'portal', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_portal_90`,
                CAST(SUM(
                  CAST(COALESCE(`t39`.`channel` = 'post', FALSE)
                  AND (
                    (
                      `t39`.`day` >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      `t39`.`day` < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS `contact_post_90`
              FROM (
                SELECT
                  `t7`.`interaction_id`,
                  `t7`.`customer_id`,
                  `t7`.`contact_id`,
                  `t7`.`at`,
                  `t7`.`channel`,
                  `t7`.`direction`,
                  `t7`.`kind`,
                  `t7`.`subject`,
                  `t7`.`thread_id`,
                  IF(
                    `t7`.`resolved_on` < MAKE_DATE(2025, 7, 1),
                    `t7`.`resolved_at`,
                    CAST(NULL AS TIMESTAMP)
                  ) AS `resolved_at`,
                  `t7`.`transfers`,
                  `t7`.`handlers`,
                  `t7`.`alternative_offered`,
                  `t7`.`cost`,
                  `t7`.`owner`,
                  `t7`.`on`,
                  IF(`t7`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t7`.`resolved_on`, CAST(NULL AS DATE)) AS `resolved_on`,
                  `t7`.`on` AS `day`,
                  COALESCE(
                    IF(`t7`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t7`.`resolved_on`, CAST(NULL AS DATE)) < MAKE_DATE(2025, 7, 1),
                    FALSE
                  ) AS `resolved`,
                  COALESCE(`t7`.`direction` <> 'out', TRUE) AS `incoming`,
                  COALESCE(`t7`.`kind` = 'complaint', FALSE) AS `complains`,
                  DATEDIFF(
                    DAY,
                    MAKE_DATE(1970, 1, 1),
                    IF(`t7`.`resolved_on` < MAKE_DATE(2025, 7, 1), `t7`.`resolved_on`, CAST(NULL AS DATE))
                  ) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t7`.`on`) AS `took`,
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t7`.`on`) AS `waits`
                FROM `file_interactions` AS `t7`
                WHERE
                  `t7`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t7`.`on` < MAKE_DATE(2025, 7, 1)
              ) AS `t39`
              GROUP BY
                1
            ) AS `t67`
          ) AS `t88`
        ) AS `t89`
      ) AS `t97`
        ON `t111`.`customer_id` = `t97`.`key_4`
      LEFT OUTER JOIN (
        SELECT
          `t55`.`customer_id` AS `key_5`,
          `t55`.`invoices_overdue`,
          `t55`.`invoices_overdue_amount`,
          `t55`.`invoices_overdue_days`,
          `t55`.`invoices_days_late`,
          `t55`.`invoices_failed_365`
        FROM (
          SELECT
            `t28`.`customer_id`,
            CAST(SUM(
              CAST((
                `t28`.`paid_on` IS NULL
              )
              AND (
                COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE(`t28`.`due_on`, `t28`.`day`) >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `invoices_overdue`,
            CAST(SUM(
              IF(
                (
                  `t28`.`paid_on` IS NULL
                )
                AND (
                  COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    COALESCE(`t28`.`due_on`, `t28`.`day`) >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
                  )
                ),
                CAST(ROUND(
                  `t28`.`amount` * CASE
                    WHEN COALESCE(`t28`.`currency`, 'EUR') = 'EUR'
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
                  `t28`.`paid_on` IS NULL
                )
                AND (
                  COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    COALESCE(`t28`.`due_on`, `t28`.`day`) >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    COALESCE(`t28`.`due_on`, `t28`.`day`) < MAKE_DATE(2025, 7, 1)
                  )
                ),
                DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t28`.`due_on`, `t28`.`day`)),
                NULL
              )
            ) AS DOUBLE) AS `invoices_overdue_days`,
            CAST(SUM(
              IF(
                COALESCE(
                  (
                    `t28`.`paid_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t28`.`paid_on` < MAKE_DATE(2025, 7, 1)
                  ),
                  FALSE
                ),
                GREATEST(
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t28`.`paid_on`) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t28`.`due_on`, `t28`.`day`)),
                  CAST(0 AS BIGINT)
                ),
                NULL
              )
            ) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(COALESCE(
                  (
                    `t28`.`paid_on` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t28`.`paid_on` < MAKE_DATE(2025, 7, 1)
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
                    `t28`.`paid_on` IS NULL
                  )
                  OR (
                    (
                      DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), COALESCE(`t28`.`due_on`, `t28`.`day`))
                    ) > 30
                  )
                )
                AND (
                  (
                    `t28`.`day` >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    `t28`.`day` < MAKE_DATE(2025, 7, 1)
                  )
                ),
                `t28`.`failed_attempts`,
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
          ) AS `t28`
          GROUP BY
            1
        ) AS `t55`
      ) AS `t65`
        ON `t111`.`customer_id` = `t65`.`key_5`
      LEFT OUTER JOIN (
        SELECT
          `t94`.`customer_id` AS `key_6`,
          `t94`.`voice_nps`,
          `t94`.`voice_nps_change`,
          `t94`.`voice_nps_days`,
          `t94`.`voice_csat`,
          `t94`.`voice_csat_change`,
          `t94`.`voice_csat_days`,
          `t94`.`voice_ces1`,
          `t94`.`voice_ces1_change`,
          `t94`.`voice_ces1_days`,
          `t94`.`voice_ces2`,
          `t94`.`voice_ces2_change`,
          `t94`.`voice_ces2_days`,
          `t94`.`voice_grade`,
          `t94`.`voice_grade_change`,
          `t94`.`voice_grade_days`,
          `t94`.`voice_intent`,
          `t94`.`voice_intent_change`,
          `t94`.`voice_intent_days`
        FROM (
          SELECT
            `t68`.`customer_id`,
            MAX(
              IF((
                `t68`.`metric` = 'nps'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_nps`,
            MAX(
              IF((
                `t68`.`metric` = 'nps'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'nps'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_nps_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t68`.`metric` = 'nps'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`day`, NULL))
            ) AS DOUBLE) AS `voice_nps_days`,
            MAX(
              IF((
                `t68`.`metric` = 'csat'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_csat`,
            MAX(
              IF((
                `t68`.`metric` = 'csat'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'csat'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_csat_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t68`.`metric` = 'csat'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`day`, NULL))
            ) AS DOUBLE) AS `voice_csat_days`,
            MAX(
              IF((
                `t68`.`metric` = 'ces1'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_ces1`,
            MAX(
              IF((
                `t68`.`metric` = 'ces1'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'ces1'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_ces1_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t68`.`metric` = 'ces1'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces1_days`,
            MAX(
              IF((
                `t68`.`metric` = 'ces2'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_ces2`,
            MAX(
              IF((
                `t68`.`metric` = 'ces2'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'ces2'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_ces2_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(IF((
                `t68`.`metric` = 'ces2'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`day`, NULL))
            ) AS DOUBLE) AS `voice_ces2_days`,
            MAX(
              IF((
                `t68`.`metric` = 'grade'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_grade`,
            MAX(
              IF((
                `t68`.`metric` = 'grade'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'grade'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_grade_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t68`.`metric` = 'grade'
                ) AND (
                  `t68`.`place` = 0
                ), `t68`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_grade_days`,
            MAX(
              IF((
                `t68`.`metric` = 'intent'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) AS `voice_intent`,
            MAX(
              IF((
                `t68`.`metric` = 'intent'
              ) AND (
                `t68`.`place` = 0
              ), `t68`.`value`, NULL)
            ) - MAX(
              IF((
                `t68`.`metric` = 'intent'
              ) AND (
                `t68`.`place` = 1
              ), `t68`.`value`, NULL)
            ) AS `voice_intent_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF((
                  `t68`.`metric` = 'intent'
                ) AND (
                  `t68`.`place` = 0
                ), `t68`.`day`, NULL)
              )
            ) AS DOUBLE) AS `voice_intent_days`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t46`.`customer_id`,
                `t46`.`metric`,
                `t46`.`day`,
                `t46`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t46`.`customer_id`, `t46`.`metric` ORDER BY `t46`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t21`.`customer_id`,
                  `t21`.`metric`,
                  `t21`.`day`,
                  CAST(SUM(CAST(`t21`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
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
                ) AS `t21`
                GROUP BY
                  1,
                  2,
                  3
              ) AS `t46`
            ) AS `t56`
            WHERE
              `t56`.`place` <= 1
          ) AS `t68`
          GROUP BY
            1
        ) AS `t94`
      ) AS `t105`
        ON `t111`.`customer_id` = `t105`.`key_6`
      LEFT OUTER JOIN (
        SELECT
          `t79`.`customer_id` AS `key_7`,
          `t79`.`of_silent` AS `voice_unanswered_365`,
          `t79`.`of_silent` / NULLIF(`t79`.`asked`, 0) AS `voice_unanswered_share`,
          CAST(IF(
            `t79`.`asked` > 0,
            CAST(COALESCE(`t79`.`silent_on` = `t79`.`asked_on`, FALSE) AS BIGINT),
            CAST(NULL AS BIGINT)
          ) AS DOUBLE) AS `voice_last_unanswered`
        FROM (
          SELECT
            `t44`.`customer_id`,
            CAST(SUM(
              CAST((
                `t44`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t44`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t44`.`day`)
                ) > 14
              )
              AND (
                `t44`.`answered_id` IS NULL
              ) AS BIGINT)
            ) AS DOUBLE) AS `of_silent`,
            CAST(SUM(
              CAST((
                `t44`.`day` >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                `t44`.`day` < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t44`.`day`)
                ) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS `asked`,
            MAX(
              IF(
                (
                  `t44`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t44`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t44`.`day`)
                  ) > 14
                ),
                `t44`.`day`,
                NULL
              )
            ) AS `asked_on`,
            MAX(
              IF(
                (
                  `t44`.`day` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t44`.`day` < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  (
                    DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t44`.`day`)
                  ) > 14
                )
                AND (
                  `t44`.`answered_id` IS NULL
                ),
                `t44`.`day`,
                NULL
              )
            ) AS `silent_on`
          FROM (
            SELECT
              `t35`.`invitation_id`,
              `t35`.`survey`,
              `t35`.`touchpoint`,
              `t35`.`customer_id`,
              `t35`.`contact_id`,
              `t35`.`channel`,
              `t35`.`sent_at`,
              `t35`.`delivered_at`,
              `t35`.`opened_at`,
              `t35`.`expires_at`,
              `t35`.`sent_on`,
              `t35`.`delivered_on`,
              `t35`.`opened_on`,
              `t35`.`expires_on`,
              `t35`.`day`,
              `t33`.`answered_id`
            FROM (
              SELECT
                `t8`.`invitation_id`,
                `t8`.`survey`,
                `t8`.`touchpoint`,
                `t8`.`customer_id`,
                `t8`.`contact_id`,
                `t8`.`channel`,
                `t8`.`sent_at`,
                IF(
                  `t8`.`delivered_on` < MAKE_DATE(2025, 7, 1),
                  `t8`.`delivered_at`,
                  CAST(NULL AS TIMESTAMP)
                ) AS `delivered_at`,
                IF(`t8`.`opened_on` < MAKE_DATE(2025, 7, 1), `t8`.`opened_at`, CAST(NULL AS TIMESTAMP)) AS `opened_at`,
                `t8`.`expires_at`,
                `t8`.`sent_on`,
                IF(`t8`.`delivered_on` < MAKE_DATE(2025, 7, 1), `t8`.`delivered_on`, CAST(NULL AS DATE)) AS `delivered_on`,
                IF(`t8`.`opened_on` < MAKE_DATE(2025, 7, 1), `t8`.`opened_on`, CAST(NULL AS DATE)) AS `opened_on`,
                `t8`.`expires_on`,
                `t8`.`sent_on` AS `day`
              FROM `file_invitations` AS `t8`
              WHERE
                `t8`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t8`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t35`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t10`.`invitation_id` AS `answered_id`
              FROM `file_responses` AS `t10`
              WHERE
                `t10`.`known_on` < MAKE_DATE(2025, 7, 1)
                AND `t10`.`completed_on` < MAKE_DATE(2025, 7, 1)
            ) AS `t33`
              ON `t35`.`invitation_id` = `t33`.`answered_id`
          ) AS `t44`
          GROUP BY
            1
        ) AS `t79`
      ) AS `t101`
        ON `t111`.`customer_id` = `t101`.`key_7`
      LEFT OUTER JOIN (
        SELECT
          `t90`.`customer_id` AS `key_8`,
          `t90`.`estimate_rating`,
          `t90`.`estimate_change`,
          `t90`.`estimate_days`
        FROM (
          SELECT
            `t69`.`customer_id`,
            MAX(IF(`t69`.`place` = 0, `t69`.`value`, NULL)) AS `estimate_rating`,
            MAX(IF(`t69`.`place` = 0, `t69`.`value`, NULL)) - MAX(IF(`t69`.`place` = 1, `t69`.`value`, NULL)) AS `estimate_change`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t69`.`day`)) AS DOUBLE) AS `estimate_days`
          FROM (
            SELECT
              *
            FROM (
              SELECT
                `t47`.`customer_id`,
                `t47`.`day`,
                `t47`.`value`,
                ROW_NUMBER() OVER (PARTITION BY `t47`.`customer_id` ORDER BY `t47`.`day` DESC) - 1 AS `place`
              FROM (
                SELECT
                  `t23`.`customer_id`,
                  `t23`.`day`,
                  CAST(SUM(CAST(`t23`.`value` AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS `value`
                FROM (
                  SELECT
                    `t11`.`customer_id`,
                    `t11`.`on` AS `day`,
                    `t11`.`rating` AS `value`
                  FROM `file_estimates` AS `t11`
                  WHERE
                    `t11`.`known_on` < MAKE_DATE(2025, 7, 1) AND `t11`.`on` < MAKE_DATE(2025, 7, 1)
                ) AS `t23`
                GROUP BY
                  1,
                  2
              ) AS `t47`
            ) AS `t57`
            WHERE
              `t57`.`place` <= 1
          ) AS `t69`
          GROUP BY
            1
        ) AS `t90`
      ) AS `t99`
        ON `t111`.`customer_id` = `t99`.`key_8`
      LEFT OUTER JOIN (
        SELECT
          `t49`.`customer_id` AS `key_9`,
          CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t49`.`sent_on`) AS DOUBLE) AS `campaign_days`,
          IF(
            (
              `t49`.`sent_on` >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              `t49`.`sent_on` < MAKE_DATE(2025, 7, 1)
            ),
            `t49`.`campaign`,
            CAST(NULL AS STRING)
          ) AS `campaign_last`
        FROM (
          SELECT
            `t34`.`treatment_id`,
            `t34`.`campaign`,
            `t34`.`experiment`,
            `t34`.`customer_id`,
            `t34`.`contact_id`,
            `t34`.`arm`,
            `t34`.`offer`,
            `t34`.`channel`,
            `t34`.`assigned_at`,
            `t34`.`sent_at`,
            `t34`.`cost`,
            `t34`.`assigned_on`,
            `t34`.`sent_on`,
            `t34`.`day`,
            ROW_NUMBER() OVER (
              PARTITION BY `t34`.`customer_id`
              ORDER BY `t34`.`sent_on` DESC, `t34`.`treatment_id` ASC NULLS LAST
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
          ) AS `t34`
        ) AS `t49`
        WHERE
          `t49`.`place` = 0
      ) AS `t62`
        ON `t111`.`customer_id` = `t62`.`key_9`
      LEFT OUTER JOIN (
        SELECT
          `t59`.`customer_id` AS `key_10`,
          `t59`.`people_active`,
          `t59`.`people_roles`,
          `t59`.`people_decider_active`,
          `t59`.`people_decider_left_180`,
          `t59`.`people_decider_left_days`
        FROM (
          SELECT
            `t36`.`customer_id`,
            CAST(SUM(CAST(`t36`.`active` AS BIGINT)) AS DOUBLE) AS `people_active`,
            CAST(COUNT(DISTINCT IF(`t36`.`active`, `t36`.`role`, NULL)) AS DOUBLE) AS `people_roles`,
            CAST(MAX(CAST(`t36`.`active` AND `t36`.`decider` AS BIGINT)) AS DOUBLE) AS `people_decider_active`,
            CAST(MAX(
              CAST(`t36`.`decider`
              AND COALESCE(
                (
                  `t36`.`active_to` >= MAKE_DATE(2025, 1, 2)
                )
                AND (
                  `t36`.`active_to` < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS `people_decider_left_180`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(
              DAY,
              MAKE_DATE(1970, 1, 1),
              MAX(
                IF(
                  `t36`.`decider` AND (
                    `t36`.`active_to` < MAKE_DATE(2025, 7, 1)
                  ),
                  `t36`.`active_to`,
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
          ) AS `t36`
          GROUP BY
            1
        ) AS `t59`
      ) AS `t71`
        ON `t111`.`customer_id` = `t71`.`key_10`
      LEFT OUTER JOIN (
        SELECT
          `t73`.`customer_id` AS `key_11`,
          `t73`.`team_changes_365`,
          `t73`.`team_days`,
          `t73`.`team`
        FROM (
          SELECT
            `t50`.`customer_id`,
            CAST(SUM(
              CAST(NOT (
                `t50`.`first`
              )
              AND (
                (
                  `t50`.`from_on` >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  `t50`.`from_on` < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS `team_changes_365`,
            CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAX(`t50`.`from_on`)) AS DOUBLE) AS `team_days`,
            MAX(
              IF((
                `t50`.`next_on` IS NULL
              ) AND (
                `t50`.`to_on` IS NULL
              ), `t50`.`team_id`, NULL)
            ) AS `team`
          FROM (
            SELECT
              `t31`.`customer_id`,
              `t31`.`from_on`,
              `t31`.`team_id`,
              `t31`.`account_manager`,
              `t31`.`to_on`,
              (
                ROW_NUMBER() OVER (PARTITION BY `t31`.`customer_id` ORDER BY `t31`.`from_on` ASC NULLS LAST) - 1
              ) = 0 AS `first`,
              LEAD(`t31`.`from_on`) OVER (PARTITION BY `t31`.`customer_id` ORDER BY `t31`.`from_on` ASC NULLS LAST) AS `next_on`
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
            ) AS `t31`
          ) AS `t50`
          GROUP BY
            1
        ) AS `t73`
      ) AS `t86`
        ON `t111`.`customer_id` = `t86`.`key_11`
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
      ) AS `t25`
        ON `t111`.`customer_id` = `t25`.`key_12`
      LEFT OUTER JOIN (
        SELECT
          `t131`.`customer_id` AS `key_13`,
          CAST(CAST(FLOOR(
            (
              CAST(`t131`.`mood_recent_points` + 7500000 AS DOUBLE) / NULLIF(CAST((
                `t131`.`mood_recent_weight` + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS `mood_recent`,
          CAST(CAST(FLOOR(
            (
              CAST(`t131`.`mood_lasting_points` + 7500000 AS DOUBLE) / NULLIF(CAST((
                `t131`.`mood_lasting_weight` + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS `mood_lasting`
        FROM (
          SELECT
            `t123`.`customer_id`,
            SUM(
              CAST(FLOOR(
                (
                  `t123`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t123`.`day`) AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * `t123`.`points`
            ) AS `mood_recent_points`,
            SUM(
              CAST(FLOOR(
                (
                  `t123`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t123`.`day`) AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS `mood_recent_weight`,
            SUM(
              CAST(FLOOR(
                (
                  `t123`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t123`.`day`) AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * `t123`.`points`
            ) AS `mood_lasting_points`,
            SUM(
              CAST(FLOOR(
                (
                  `t123`.`weight` * (
                    POWER(
                      0.5,
                      (
                        CAST(DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATEDIFF(DAY, MAKE_DATE(1970, 1, 1), `t123`.`day`) AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS `mood_lasting_weight`
          FROM (
            SELECT
              `t87`.`customer_id`,
              `t87`.`day`,
              `t87`.`weight`,
              CAST(FLOOR(
                GREATEST(
                  -(
                    CAST(5000 AS DOUBLE)
                  ),
                  LEAST(
                    CAST(5000 AS DOUBLE),
                    (
                      (
                        `t87`.`points` - `t114`.`usual`
                      ) / `t114`.`spread`
                    ) * 1500
                  )
                ) + 0.5
              ) AS BIGINT) + 5000 AS `points`
            FROM `t80` AS `t87`
            INNER JOIN (
              SELECT
                `t92`.`kind` AS `question`,
                (
                  CAST(`t92`.`total` AS DOUBLE) + 140000
                ) / (
                  CAST(`t92`.`many` AS DOUBLE) + 20
                ) AS `usual`,
                SQRT(
                  (
                    (
                      CAST(`t92`.`squares` AS DOUBLE) + 1060000000
                    ) / (
                      CAST(`t92`.`many` AS DOUBLE) + 20
                    )
                  ) - (
                    (
                      (
                        CAST(`t92`.`total` AS DOUBLE) + 140000
                      ) / (
                        CAST(`t92`.`many` AS DOUBLE) + 20
                      )
                    ) * (
                      (
                        CAST(`t92`.`total` AS DOUBLE) + 140000
                      ) / (
                        CAST(`t92`.`many` AS DOUBLE) + 20
                      )
                    )
                  )
                ) AS `spread`
              FROM (
                SELECT
                  `t84`.`kind`,
                  COUNT(`t84`.`points`) AS `many`,
                  SUM(`t84`.`points`) AS `total`,
                  SUM(`t84`.`points` * `t84`.`points`) AS `squares`
                FROM `t80` AS `t84`
                GROUP BY
                  1
              ) AS `t92`
            ) AS `t114`
              ON `t87`.`kind` = `t114`.`question`
          ) AS `t123`
          GROUP BY
            1
        ) AS `t131`
      ) AS `t136`
        ON `t111`.`customer_id` = `t136`.`key_13`
    ) AS `t143`
  ) AS `t144`
) AS `t145`;
