-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql

-- asked
SELECT
  MIN("t1"."on") AS "first"
FROM (
  SELECT
    "t0"."event_id",
    "t0"."customer_id",
    "t0"."contact_id",
    "t0"."at",
    "t0"."name",
    "t0"."product_id",
    "t0"."quantity",
    "t0"."on"
  FROM "file_events" AS "t0"
  WHERE
    "t0"."known_on" < MAKE_DATE(2025, 7, 1)
) AS "t1";

-- asked
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t12"."first",
      'responses' AS "name"
    FROM (
      SELECT
        MIN("t6"."day") AS "first"
      FROM (
        SELECT
          "t0"."completed_on" AS "day"
        FROM "file_responses" AS "t0"
        WHERE
          "t0"."known_on" < MAKE_DATE(2025, 7, 1)
      ) AS "t6"
    ) AS "t12"
  ) AS "t18"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t13"."first",
      'treatments' AS "name"
    FROM (
      SELECT
        MIN("t7"."day") AS "first"
      FROM (
        SELECT
          "t1"."assigned_on" AS "day"
        FROM "file_treatments" AS "t1"
        WHERE
          "t1"."known_on" < MAKE_DATE(2025, 7, 1)
      ) AS "t7"
    ) AS "t13"
  ) AS "t19"
) AS "t24"
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
        "t14"."first",
        'estimates' AS "name"
      FROM (
        SELECT
          MIN("t8"."day") AS "first"
        FROM (
          SELECT
            "t2"."on" AS "day"
          FROM "file_estimates" AS "t2"
          WHERE
            "t2"."known_on" < MAKE_DATE(2025, 7, 1)
        ) AS "t8"
      ) AS "t14"
    ) AS "t20"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t15"."first",
        'interactions' AS "name"
      FROM (
        SELECT
          MIN("t9"."day") AS "first"
        FROM (
          SELECT
            "t3"."on" AS "day"
          FROM "file_interactions" AS "t3"
          WHERE
            "t3"."known_on" < MAKE_DATE(2025, 7, 1)
        ) AS "t9"
      ) AS "t15"
    ) AS "t21"
  ) AS "t25"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t16"."first",
        'invoices' AS "name"
      FROM (
        SELECT
          MIN("t10"."day") AS "first"
        FROM (
          SELECT
            "t4"."issued_on" AS "day"
          FROM "file_invoices" AS "t4"
          WHERE
            "t4"."known_on" < MAKE_DATE(2025, 7, 1)
        ) AS "t10"
      ) AS "t16"
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t17"."first",
        'invitations' AS "name"
      FROM (
        SELECT
          MIN("t11"."day") AS "first"
        FROM (
          SELECT
            "t5"."sent_on" AS "day"
          FROM "file_invitations" AS "t5"
          WHERE
            "t5"."known_on" < MAKE_DATE(2025, 7, 1)
        ) AS "t11"
      ) AS "t17"
    ) AS "t23"
  ) AS "t26"
) AS "t27";

-- asked
WITH "t39" AS (
  SELECT
    "t4"."term_id",
    "t4"."contract_id",
    "t4"."customer_id",
    "t4"."product_id",
    "t4"."started_on",
    "t4"."ends_on",
    CASE
      WHEN "t4"."ended_on" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."ended_on"
      ELSE CAST(NULL AS DATE)
    END AS "ended_on",
    "t4"."notice_deadline_on",
    CASE
      WHEN "t4"."notice_given_on" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."notice_given_on"
      ELSE CAST(NULL AS DATE)
    END AS "notice_given_on",
    CASE
      WHEN "t4"."paused_from" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."paused_from"
      ELSE CAST(NULL AS DATE)
    END AS "paused_from",
    CASE
      WHEN "t4"."paused_from" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."paused_to"
      ELSE CAST(NULL AS DATE)
    END AS "paused_to",
    "t4"."renewal",
    "t4"."previous_term_id",
    "t4"."yearly_amount",
    "t4"."yearly_margin",
    "t4"."indexation",
    "t4"."currency",
    CASE
      WHEN "t4"."ended_on" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."end_reason"
      ELSE CAST(NULL AS TEXT)
    END AS "end_reason",
    CASE
      WHEN "t4"."ended_on" < MAKE_DATE(2025, 7, 1)
      THEN "t4"."end_kind"
      ELSE CAST(NULL AS TEXT)
    END AS "end_kind",
    COALESCE(
      CASE
        WHEN "t4"."ended_on" < MAKE_DATE(2025, 7, 1)
        THEN "t4"."ended_on"
        ELSE CAST(NULL AS DATE)
      END,
      CASE
        WHEN (
          "t4"."renewal" = 'manual'
        ) AND (
          "t4"."ends_on" < MAKE_DATE(2025, 7, 1)
        )
        THEN "t4"."ends_on"
        ELSE CAST(NULL AS DATE)
      END
    ) AS "end_on"
  FROM "file_contract_terms" AS "t4"
  WHERE
    "t4"."known_on" < MAKE_DATE(2025, 7, 1)
), "t80" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t9"."customer_id",
        "t9"."completed_on" AS "day",
        "t9"."metric" AS "kind",
        CASE
          WHEN COALESCE("t9"."direction" = 'high_is_bad', "t9"."metric" = 'ces1')
          THEN 10000 - CASE
            WHEN COALESCE(
              "t9"."scale_max",
              CASE
                WHEN "t9"."metric" = 'nps'
                THEN CAST(10 AS DOUBLE)
                WHEN "t9"."metric" = 'csat'
                THEN CAST(5 AS DOUBLE)
                WHEN "t9"."metric" = 'grade'
                THEN CAST(10 AS DOUBLE)
                WHEN "t9"."metric" = 'ces1'
                THEN CAST(5 AS DOUBLE)
                WHEN "t9"."metric" = 'ces2'
                THEN CAST(7 AS DOUBLE)
                WHEN "t9"."metric" = 'intent'
                THEN CAST(5 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            ) > COALESCE(
              "t9"."scale_min",
              CASE
                WHEN "t9"."metric" = 'nps'
                THEN CAST(0 AS DOUBLE)
                WHEN "t9"."metric" = 'csat'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'grade'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'ces1'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'ces2'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'intent'
                THEN CAST(1 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            )
            THEN CAST(FLOOR(
              (
                GREATEST(
                  CAST(0 AS DOUBLE),
                  LEAST(
                    CAST(1 AS DOUBLE),
                    (
                      "t9"."score" - COALESCE(
                        "t9"."scale_min",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    ) / (
                      COALESCE(
                        "t9"."scale_max",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) - COALESCE(
                        "t9"."scale_min",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    )
                  )
                ) * 10000
              ) + 0.5
            ) AS BIGINT)
            ELSE CAST(NULL AS BIGINT)
          END
          ELSE CASE
            WHEN COALESCE(
              "t9"."scale_max",
              CASE
                WHEN "t9"."metric" = 'nps'
                THEN CAST(10 AS DOUBLE)
                WHEN "t9"."metric" = 'csat'
                THEN CAST(5 AS DOUBLE)
                WHEN "t9"."metric" = 'grade'
                THEN CAST(10 AS DOUBLE)
                WHEN "t9"."metric" = 'ces1'
                THEN CAST(5 AS DOUBLE)
                WHEN "t9"."metric" = 'ces2'
                THEN CAST(7 AS DOUBLE)
                WHEN "t9"."metric" = 'intent'
                THEN CAST(5 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            ) > COALESCE(
              "t9"."scale_min",
              CASE
                WHEN "t9"."metric" = 'nps'
                THEN CAST(0 AS DOUBLE)
                WHEN "t9"."metric" = 'csat'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'grade'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'ces1'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'ces2'
                THEN CAST(1 AS DOUBLE)
                WHEN "t9"."metric" = 'intent'
                THEN CAST(1 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            )
            THEN CAST(FLOOR(
              (
                GREATEST(
                  CAST(0 AS DOUBLE),
                  LEAST(
                    CAST(1 AS DOUBLE),
                    (
                      "t9"."score" - COALESCE(
                        "t9"."scale_min",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    ) / (
                      COALESCE(
                        "t9"."scale_max",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) - COALESCE(
                        "t9"."scale_min",
                        CASE
                          WHEN "t9"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t9"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t9"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    )
                  )
                ) * 10000
              ) + 0.5
            ) AS BIGINT)
            ELSE CAST(NULL AS BIGINT)
          END
        END AS "points",
        CAST(CASE WHEN "t9"."metric" IN ('csat', 'ces1', 'ces2') THEN 333 ELSE 1000 END AS DOUBLE) AS "weight"
      FROM "file_responses" AS "t9"
      WHERE
        "t9"."known_on" < MAKE_DATE(2025, 7, 1)
        AND "t9"."completed_on" < MAKE_DATE(2025, 7, 1)
        AND "t9"."metric" IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
        AND "t9"."score" IS NOT NULL
    ) AS "t62"
    WHERE
      "t62"."points" IS NOT NULL
  ) AS "t76"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t10"."customer_id",
      "t10"."on" AS "day",
      'rating' AS "kind",
      CASE
        WHEN CAST(10 AS DOUBLE) > CAST(1 AS DOUBLE)
        THEN CAST(FLOOR(
          (
            GREATEST(
              CAST(0 AS DOUBLE),
              LEAST(
                CAST(1 AS DOUBLE),
                (
                  "t10"."rating" - CAST(1 AS DOUBLE)
                ) / (
                  CAST(10 AS DOUBLE) - CAST(1 AS DOUBLE)
                )
              )
            ) * 10000
          ) + 0.5
        ) AS BIGINT)
        ELSE CAST(NULL AS BIGINT)
      END AS "points",
      CAST(1000 AS DOUBLE) AS "weight"
    FROM "file_estimates" AS "t10"
    WHERE
      "t10"."known_on" < MAKE_DATE(2025, 7, 1) AND "t10"."on" < MAKE_DATE(2025, 7, 1)
  ) AS "t54"
)
SELECT
  "t153"."customer_id",
  "t153"."contract_days_to_end",
  "t153"."contract_days_to_deadline",
  "t153"."contract_days_to_decision",
  "t153"."contract_past_deadline",
  "t153"."contract_term_days",
  "t153"."contract_notice_days",
  "t153"."contract_previous_days",
  "t153"."contract_yearly_amount",
  "t153"."contract_products",
  "t153"."contract_held",
  "t153"."contract_auto",
  "t153"."contract_open_ended",
  "t153"."contract_paused",
  "t153"."contract_partly_cancelled",
  "t153"."contract_amount_change",
  "t153"."contract_indexation",
  "t153"."contract_beyond_indexation",
  "t153"."contract_rise_180",
  "t153"."contract_price_changes_365",
  "t153"."contract_days_since_renewal",
  "t153"."contract_in_notice_window",
  "t153"."contract_amount_over_peers",
  "t153"."tenure_days",
  "t153"."tenure_life",
  "t153"."contract_lost_parts_365",
  "t153"."usage_days_since_last",
  "t153"."rule_days_silent",
  "t153"."usage_7",
  "t153"."usage_30",
  "t153"."usage_90",
  "t153"."usage_trend_30",
  "t153"."usage_trend_90",
  "t153"."usage_lately",
  "t153"."usage_heavy_decline",
  "t153"."usage_products_90",
  "t153"."usage_kinds_90",
  "t153"."usage_errors_90",
  "t153"."usage_errors_days",
  "t153"."usage_lookups_90",
  "t153"."usage_lookups_days",
  "t153"."contact_open",
  "t153"."contact_complaints_open",
  "t153"."contact_complaint_age",
  "t153"."contact_days_to_resolve",
  "t153"."contact_complaint_days_to_resolve",
  "t153"."contact_days_since_outgoing",
  "t153"."contact_90",
  "t153"."contact_complaints_90",
  "t153"."contact_disruptions_90",
  "t153"."contact_transfers_90",
  "t153"."contact_repeated_90",
  "t153"."contact_outgoing_90",
  "t153"."contact_sales_90",
  "t153"."contact_questions_90",
  "t153"."contact_requests_90",
  "t153"."contact_cancellations_90",
  "t153"."contact_phone_90",
  "t153"."contact_email_90",
  "t153"."contact_chat_90",
  "t153"."contact_whatsapp_90",
  "t153"."contact_visit_90",
  "t153"."contact_portal_90",
  "t153"."contact_post_90",
  "t153"."contact_too_many",
  "t153"."contact_complaints_yearly",
  "t153"."invoices_overdue",
  "t153"."invoices_overdue_amount",
  "t153"."invoices_overdue_days",
  "t153"."invoices_days_late",
  "t153"."invoices_failed_365",
  "t153"."voice_nps",
  "t153"."voice_nps_change",
  "t153"."voice_nps_days",
  "t153"."voice_csat",
  "t153"."voice_csat_change",
  "t153"."voice_csat_days",
  "t153"."voice_ces1",
  "t153"."voice_ces1_change",
  "t153"."voice_ces1_days",
  "t153"."voice_ces2",
  "t153"."voice_ces2_change",
  "t153"."voice_ces2_days",
  "t153"."voice_grade",
  "t153"."voice_grade_change",
  "t153"."voice_grade_days",
  "t153"."voice_intent",
  "t153"."voice_intent_change",
  "t153"."voice_intent_days",
  "t153"."voice_unanswered_365",
  "t153"."voice_unanswered_share",
  "t153"."voice_last_unanswered",
  "t153"."estimate_rating",
  "t153"."estimate_change",
  "t153"."estimate_days",
  "t153"."campaign_days",
  "t153"."campaign_last",
  "t153"."people_active",
  "t153"."people_roles",
  "t153"."people_decider_active",
  "t153"."people_decider_left_180",
  "t153"."people_decider_left_days",
  "t153"."team_changes_365",
  "t153"."team_days",
  "t153"."team",
  "t153"."customer_kind",
  "t153"."customer_segment",
  "t153"."customer_industry",
  "t153"."customer_region",
  "t153"."customer_acquisition_channel",
  "t153"."customer_purchase_motive",
  "t153"."mood_recent",
  "t153"."mood_lasting",
  "t153"."onboarding_stalled",
  MAKE_DATE(2025, 7, 1) AS "as_of"
FROM (
  SELECT
    "t152".*
    EXCLUDE ("usage_usual_30")
  FROM (
    SELECT
      "t151"."customer_id",
      "t151"."contract_days_to_end",
      "t151"."contract_days_to_deadline",
      "t151"."contract_days_to_decision",
      "t151"."contract_past_deadline",
      "t151"."contract_term_days",
      "t151"."contract_notice_days",
      "t151"."contract_previous_days",
      "t151"."contract_yearly_amount",
      "t151"."contract_products",
      "t151"."contract_held",
      "t151"."contract_auto",
      "t151"."contract_open_ended",
      "t151"."contract_paused",
      "t151"."contract_partly_cancelled",
      "t151"."contract_amount_change",
      "t151"."contract_indexation",
      "t151"."contract_beyond_indexation",
      "t151"."contract_rise_180",
      "t151"."contract_price_changes_365",
      "t151"."contract_days_since_renewal",
      "t151"."contract_in_notice_window",
      "t151"."contract_amount_over_peers",
      "t151"."tenure_days",
      "t151"."tenure_life",
      "t151"."contract_lost_parts_365",
      "t151"."usage_days_since_last",
      "t151"."rule_days_silent",
      "t151"."usage_7",
      "t151"."usage_30",
      "t151"."usage_usual_30",
      "t151"."usage_90",
      "t151"."usage_trend_30",
      "t151"."usage_trend_90",
      "t151"."usage_lately",
      "t151"."usage_heavy_decline",
      "t151"."usage_products_90",
      "t151"."usage_kinds_90",
      "t151"."usage_errors_90",
      "t151"."usage_errors_days",
      "t151"."usage_lookups_90",
      "t151"."usage_lookups_days",
      "t151"."contact_open",
      "t151"."contact_complaints_open",
      "t151"."contact_complaint_age",
      "t151"."contact_days_to_resolve",
      "t151"."contact_complaint_days_to_resolve",
      "t151"."contact_days_since_outgoing",
      "t151"."contact_90",
      "t151"."contact_complaints_90",
      "t151"."contact_disruptions_90",
      "t151"."contact_transfers_90",
      "t151"."contact_repeated_90",
      "t151"."contact_outgoing_90",
      "t151"."contact_sales_90",
      "t151"."contact_questions_90",
      "t151"."contact_requests_90",
      "t151"."contact_cancellations_90",
      "t151"."contact_phone_90",
      "t151"."contact_email_90",
      "t151"."contact_chat_90",
      "t151"."contact_whatsapp_90",
      "t151"."contact_visit_90",
      "t151"."contact_portal_90",
      "t151"."contact_post_90",
      "t151"."contact_too_many",
      "t151"."contact_complaints_yearly",
      "t151"."invoices_overdue",
      "t151"."invoices_overdue_amount",
      "t151"."invoices_overdue_days",
      "t151"."invoices_days_late",
      "t151"."invoices_failed_365",
      "t151"."voice_nps",
      "t151"."voice_nps_change",
      "t151"."voice_nps_days",
      "t151"."voice_csat",
      "t151"."voice_csat_change",
      "t151"."voice_csat_days",
      "t151"."voice_ces1",
      "t151"."voice_ces1_change",
      "t151"."voice_ces1_days",
      "t151"."voice_ces2",
      "t151"."voice_ces2_change",
      "t151"."voice_ces2_days",
      "t151"."voice_grade",
      "t151"."voice_grade_change",
      "t151"."voice_grade_days",
      "t151"."voice_intent",
      "t151"."voice_intent_change",
      "t151"."voice_intent_days",
      "t151"."voice_unanswered_365",
      "t151"."voice_unanswered_share",
      "t151"."voice_last_unanswered",
      "t151"."estimate_rating",
      "t151"."estimate_change",
      "t151"."estimate_days",
      "t151"."campaign_days",
      "t151"."campaign_last",
      "t151"."people_active",
      "t151"."people_roles",
      "t151"."people_decider_active",
      "t151"."people_decider_left_180",
      "t151"."people_decider_left_days",
      "t151"."team_changes_365",
      "t151"."team_days",
      "t151"."team",
      "t151"."customer_kind",
      "t151"."customer_segment",
      "t151"."customer_industry",
      "t151"."customer_region",
      "t151"."customer_acquisition_channel",
      "t151"."customer_purchase_motive",
      "t151"."mood_recent",
      "t151"."mood_lasting",
      CAST(CAST(COALESCE(
        (
          "t151"."tenure_days" >= 30
        )
        AND (
          "t151"."tenure_days" <= 180
        )
        AND (
          (
            "t151"."usage_30" = CAST(0 AS DOUBLE)
          )
          OR (
            (
              "t151"."usage_30" * 4
            ) < "t151"."usage_usual_30"
          )
        ),
        FALSE
      ) AS BIGINT) AS DOUBLE) AS "onboarding_stalled"
    FROM (
      SELECT
        "t110"."customer_id",
        "t150"."contract_days_to_end",
        "t150"."contract_days_to_deadline",
        "t150"."contract_days_to_decision",
        "t150"."contract_past_deadline",
        "t150"."contract_term_days",
        "t150"."contract_notice_days",
        "t150"."contract_previous_days",
        "t150"."contract_yearly_amount",
        "t150"."contract_products",
        "t150"."contract_held",
        "t150"."contract_auto",
        "t150"."contract_open_ended",
        "t150"."contract_paused",
        COALESCE("t150"."contract_partly_cancelled", CAST(0 AS DOUBLE)) AS "contract_partly_cancelled",
        "t150"."contract_amount_change",
        "t150"."contract_indexation",
        "t150"."contract_beyond_indexation",
        COALESCE("t150"."contract_rise_180", CAST(0 AS DOUBLE)) AS "contract_rise_180",
        COALESCE("t150"."contract_price_changes_365", CAST(0 AS DOUBLE)) AS "contract_price_changes_365",
        "t150"."contract_days_since_renewal",
        "t150"."contract_in_notice_window",
        "t150"."contract_amount_over_peers",
        "t78"."tenure_days",
        "t78"."tenure_life",
        COALESCE("t77"."contract_lost_parts_365", CAST(0 AS DOUBLE)) AS "contract_lost_parts_365",
        "t142"."usage_days_since_last",
        "t142"."rule_days_silent",
        COALESCE("t142"."usage_7", CAST(0 AS DOUBLE)) AS "usage_7",
        COALESCE("t142"."usage_30", CAST(0 AS DOUBLE)) AS "usage_30",
        "t142"."usage_usual_30",
        COALESCE("t142"."usage_90", CAST(0 AS DOUBLE)) AS "usage_90",
        "t142"."usage_trend_30",
        "t142"."usage_trend_90",
        "t142"."usage_lately",
        COALESCE("t142"."usage_heavy_decline", CAST(0 AS DOUBLE)) AS "usage_heavy_decline",
        COALESCE("t142"."usage_products_90", CAST(0 AS DOUBLE)) AS "usage_products_90",
        COALESCE("t142"."usage_kinds_90", CAST(0 AS DOUBLE)) AS "usage_kinds_90",
        COALESCE("t142"."usage_errors_90", CAST(0 AS DOUBLE)) AS "usage_errors_90",
        "t142"."usage_errors_days",
        COALESCE("t142"."usage_lookups_90", CAST(0 AS DOUBLE)) AS "usage_lookups_90",
        "t142"."usage_lookups_days",
        COALESCE("t128"."contact_open", CAST(0 AS DOUBLE)) AS "contact_open",
        COALESCE("t128"."contact_complaints_open", CAST(0 AS DOUBLE)) AS "contact_complaints_open",
        "t128"."contact_complaint_age",
        "t128"."contact_days_to_resolve",
        "t128"."contact_complaint_days_to_resolve",
        "t128"."contact_days_since_outgoing",
        COALESCE("t128"."contact_90", CAST(0 AS DOUBLE)) AS "contact_90",
        COALESCE("t128"."contact_complaints_90", CAST(0 AS DOUBLE)) AS "contact_complaints_90",
        COALESCE("t128"."contact_disruptions_90", CAST(0 AS DOUBLE)) AS "contact_disruptions_90",
        COALESCE("t128"."contact_transfers_90", CAST(0 AS DOUBLE)) AS "contact_transfers_90",
        COALESCE("t128"."contact_repeated_90", CAST(0 AS DOUBLE)) AS "contact_repeated_90",
        COALESCE("t128"."contact_outgoing_90", CAST(0 AS DOUBLE)) AS "contact_outgoing_90",
        COALESCE("t128"."contact_sales_90", CAST(0 AS DOUBLE)) AS "contact_sales_90",
        COALESCE("t128"."contact_questions_90", CAST(0 AS DOUBLE)) AS "contact_questions_90",
        COALESCE("t128"."contact_requests_90", CAST(0 AS DOUBLE)) AS "contact_requests_90",
        COALESCE("t128"."contact_cancellations_90", CAST(0 AS DOUBLE)) AS "contact_cancellations_90",
        COALESCE("t128"."contact_phone_90", CAST(0 AS DOUBLE)) AS "contact_phone_90",
        COALESCE("t128"."contact_email_90", CAST(0 AS DOUBLE)) AS "contact_email_90",
        COALESCE("t128"."contact_chat_90", CAST(0 AS DOUBLE)) AS "contact_chat_90",
        COALESCE("t128"."contact_whatsapp_90", CAST(0 AS DOUBLE)) AS "contact_whatsapp_90",
        COALESCE("t128"."contact_visit_90", CAST(0 AS DOUBLE)) AS "contact_visit_90",
        COALESCE("t128"."contact_portal_90", CAST(0 AS DOUBLE)) AS "contact_portal_90",
        COALESCE("t128"."contact_post_90", CAST(0 AS DOUBLE)) AS "contact_post_90",
        COALESCE("t128"."contact_too_many", CAST(0 AS DOUBLE)) AS "contact_too_many",
        COALESCE("t128"."contact_complaints_yearly", CAST(0 AS DOUBLE)) AS "contact_complaints_yearly",
        COALESCE("t67"."invoices_overdue", CAST(0 AS DOUBLE)) AS "invoices_overdue",
        COALESCE("t67"."invoices_overdue_amount", CAST(0 AS DOUBLE)) AS "invoices_overdue_amount",
        "t67"."invoices_overdue_days",
        "t67"."invoices_days_late",
        COALESCE("t67"."invoices_failed_365", CAST(0 AS DOUBLE)) AS "invoices_failed_365",
        "t102"."voice_nps",
        "t102"."voice_nps_change",
        "t102"."voice_nps_days",
        "t102"."voice_csat",
        "t102"."voice_csat_change",
        "t102"."voice_csat_days",
        "t102"."voice_ces1",
        "t102"."voice_ces1_change",
        "t102"."voice_ces1_days",
        "t102"."voice_ces2",
        "t102"."voice_ces2_change",
        "t102"."voice_ces2_days",
        "t102"."voice_grade",
        "t102"."voice_grade_change",
        "t102"."voice_grade_days",
        "t102"."voice_intent",
        "t102"."voice_intent_change",
        "t102"."voice_intent_days",
        COALESCE("t97"."voice_unanswered_365", CAST(0 AS DOUBLE)) AS "voice_unanswered_365",
        "t97"."voice_unanswered_share",
        "t97"."voice_last_unanswered",
        "t96"."estimate_rating",
        "t96"."estimate_change",
        "t96"."estimate_days",
        "t64"."campaign_days",
        "t64"."campaign_last",
        COALESCE("t72"."people_active", CAST(0 AS DOUBLE)) AS "people_active",
        COALESCE("t72"."people_roles", CAST(0 AS DOUBLE)) AS "people_roles",
        COALESCE("t72"."people_decider_active", CAST(0 AS DOUBLE)) AS "people_decider_active",
        COALESCE("t72"."people_decider_left_180", CAST(0 AS DOUBLE)) AS "people_decider_left_180",
        "t72"."people_decider_left_days",
        COALESCE("t85"."team_changes_365", CAST(0 AS DOUBLE)) AS "team_changes_365",
        "t85"."team_days",
        "t85"."team",
        "t26"."customer_kind",
        "t26"."customer_segment",
        "t26"."customer_industry",
        "t26"."customer_region",
        "t26"."customer_acquisition_channel",
        "t26"."customer_purchase_motive",
        "t146"."mood_recent",
        "t146"."mood_lasting"
      FROM (
        SELECT
          "t100"."customer_id"
        FROM (
          SELECT
            "t90"."customer_id",
            CASE
              WHEN "t90"."running" = "t90"."noticed"
              THEN "t90"."notice"
              ELSE CAST(NULL AS DATE)
            END AS "noticed_on",
            CASE
              WHEN "t90"."running" = "t90"."noticed"
              THEN "t90"."end"
              ELSE CAST(NULL AS DATE)
            END AS "ends_on"
          FROM (
            SELECT
              "t84"."customer_id",
              COUNT(*) AS "running",
              COUNT("t84"."notice_given_on") AS "noticed",
              MAX("t84"."notice_given_on") AS "notice",
              MAX("t84"."ends_on") AS "end"
            FROM (
              SELECT
                "t81".*
                EXCLUDE ("begun_customer")
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t45"."term_id",
                    "t45"."contract_id",
                    "t45"."customer_id",
                    "t45"."product_id",
                    "t45"."started_on",
                    "t45"."ends_on",
                    "t45"."ended_on",
                    "t45"."notice_deadline_on",
                    "t45"."notice_given_on",
                    "t45"."paused_from",
                    "t45"."paused_to",
                    "t45"."renewal",
                    "t45"."previous_term_id",
                    "t45"."yearly_amount",
                    "t45"."yearly_margin",
                    "t45"."indexation",
                    "t45"."currency",
                    "t45"."end_reason",
                    "t45"."end_kind",
                    "t45"."end_on",
                    "t31"."begun_customer"
                  FROM "t39" AS "t45"
                  LEFT OUTER JOIN (
                    SELECT DISTINCT
                      "t4"."customer_id" AS "begun_customer"
                    FROM "file_contract_terms" AS "t4"
                    WHERE
                      "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                      AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                  ) AS "t31"
                    ON "t45"."customer_id" = "t31"."begun_customer"
                ) AS "t55"
                WHERE
                  (
                    (
                      "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                    )
                    AND (
                      (
                        "t55"."end_on" IS NULL
                      ) OR (
                        "t55"."end_on" > MAKE_DATE(2025, 6, 30)
                      )
                    )
                  )
                  OR COALESCE(
                    (
                      "t55"."end_on" = MAKE_DATE(2025, 6, 30)
                    )
                    AND (
                      COALESCE("t55"."end_kind" IN ('renewed', 'changed'), FALSE)
                      OR (
                        (
                          "t55"."begun_customer" IS NOT NULL
                        )
                        AND (
                          "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                        )
                      )
                    ),
                    FALSE
                  )
              ) AS "t81"
            ) AS "t84"
            GROUP BY
              1
          ) AS "t90"
        ) AS "t100"
        WHERE
          "t100"."noticed_on" IS NULL
      ) AS "t110"
      LEFT OUTER JOIN (
        SELECT
          "t148"."customer_id" AS "key_0",
          "t148"."contract_days_to_end",
          "t148"."contract_days_to_deadline",
          "t148"."contract_days_to_decision",
          "t148"."contract_past_deadline",
          "t148"."contract_term_days",
          "t148"."contract_notice_days",
          "t148"."contract_previous_days",
          "t148"."contract_yearly_amount",
          "t148"."contract_products",
          "t148"."contract_held",
          "t148"."contract_auto",
          "t148"."contract_open_ended",
          "t148"."contract_paused",
          "t148"."contract_partly_cancelled",
          "t148"."contract_amount_change",
          "t148"."contract_indexation",
          "t148"."contract_beyond_indexation",
          "t148"."contract_rise_180",
          "t148"."contract_price_changes_365",
          "t148"."contract_days_since_renewal",
          "t148"."contract_in_notice_window",
          "t148"."contract_amount_over_peers"
        FROM (
          SELECT
            "t147"."customer_id",
            "t147"."contract_days_to_end",
            "t147"."contract_days_to_deadline",
            "t147"."contract_days_to_decision",
            "t147"."contract_past_deadline",
            "t147"."contract_term_days",
            "t147"."contract_notice_days",
            "t147"."contract_previous_days",
            "t147"."contract_yearly_amount",
            "t147"."contract_products",
            "t147"."contract_held",
            "t147"."contract_auto",
            "t147"."contract_open_ended",
            "t147"."contract_paused",
            "t147"."contract_partly_cancelled",
            "t147"."contract_amount_change",
            "t147"."contract_indexation",
            "t147"."contract_beyond_indexation",
            "t147"."contract_rise_180",
            "t147"."contract_price_changes_365",
            "t147"."contract_days_since_renewal",
            "t147"."contract_in_notice_window",
            CASE
              WHEN "t130"."peers" >= 10
              THEN "t147"."contract_yearly_amount" / (
                "t130"."usual" / CAST(100 AS DOUBLE)
              )
              ELSE CAST(NULL AS DOUBLE)
            END AS "contract_amount_over_peers"
          FROM (
            SELECT
              "t143"."customer_id",
              "t143"."contract_days_to_end",
              "t143"."contract_days_to_deadline",
              "t143"."contract_days_to_decision",
              "t143"."contract_past_deadline",
              "t143"."contract_term_days",
              "t143"."contract_notice_days",
              "t143"."contract_previous_days",
              "t143"."contract_yearly_amount",
              "t143"."contract_products",
              "t143"."contract_held",
              "t143"."contract_auto",
              "t143"."contract_open_ended",
              "t143"."contract_paused",
              "t143"."contract_partly_cancelled",
              "t143"."contract_amount_change",
              "t143"."contract_indexation",
              "t143"."contract_beyond_indexation",
              "t143"."contract_rise_180",
              "t143"."contract_price_changes_365",
              "t143"."contract_days_since_renewal",
              "t143"."contract_in_notice_window",
              "t143"."known_id",
              "t143"."segment",
              COALESCE("t143"."segment", '') AS "own_segment"
            FROM (
              SELECT
                "t140"."customer_id",
                "t140"."contract_days_to_end",
                "t140"."contract_days_to_deadline",
                "t140"."contract_days_to_decision",
                "t140"."contract_past_deadline",
                "t140"."contract_term_days",
                "t140"."contract_notice_days",
                "t140"."contract_previous_days",
                "t140"."contract_yearly_amount",
                "t140"."contract_products",
                "t140"."contract_held",
                "t140"."contract_auto",
                "t140"."contract_open_ended",
                "t140"."contract_paused",
                "t140"."contract_partly_cancelled",
                "t140"."contract_amount_change",
                "t140"."contract_indexation",
                "t140"."contract_beyond_indexation",
                "t140"."contract_rise_180",
                "t140"."contract_price_changes_365",
                "t140"."contract_days_since_renewal",
                "t140"."contract_in_notice_window",
                "t28"."known_id",
                "t28"."segment"
              FROM (
                SELECT
                  "t134"."customer_id",
                  "t134"."contract_days_to_end",
                  "t134"."contract_days_to_deadline",
                  "t134"."contract_days_to_decision",
                  "t134"."contract_past_deadline",
                  "t134"."contract_term_days",
                  "t134"."contract_notice_days",
                  "t134"."contract_previous_days",
                  "t134"."contract_yearly_amount",
                  "t134"."contract_products",
                  "t134"."contract_held",
                  "t134"."contract_auto",
                  "t134"."contract_open_ended",
                  "t134"."contract_paused",
                  "t134"."contract_partly_cancelled",
                  "t134"."contract_amount_change",
                  "t134"."contract_indexation",
                  "t134"."contract_beyond_indexation",
                  "t134"."contract_rise_180",
                  "t134"."contract_price_changes_365",
                  "t134"."contract_days_since_renewal",
                  CAST(CAST(COALESCE("t134"."contract_days_to_deadline" <= 90, FALSE) AS BIGINT) AS DOUBLE) AS "contract_in_notice_window"
                FROM (
                  SELECT
                    "t131"."customer_id",
                    CAST(MIN(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                    ) FILTER(WHERE
                      "t131"."ends_on" >= MAKE_DATE(2025, 7, 1)) AS DOUBLE) AS "contract_days_to_end",
                    CAST(MIN(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                    ) FILTER(WHERE
                      (
                        (
                          DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                        ) >= 0
                      )
                      AND (
                        "t131"."notice_given_on" IS NULL
                      )) AS DOUBLE) AS "contract_days_to_deadline",
                    CAST(MIN(
                      COALESCE(
                        CASE
                          WHEN (
                            (
                              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                            ) >= 0
                          )
                          AND (
                            "t131"."notice_given_on" IS NULL
                          )
                          THEN DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ELSE CAST(NULL AS BIGINT)
                        END,
                        CASE
                          WHEN COALESCE("t131"."renewal" = 'auto', FALSE)
                          THEN CAST(NULL AS BIGINT)
                          ELSE DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                        END
                      )
                    ) FILTER(WHERE
                      (
                        "t131"."ends_on" >= MAKE_DATE(2025, 7, 1)
                      )
                      AND (
                        "t131"."notice_given_on" IS NULL
                      )) AS DOUBLE) AS "contract_days_to_decision",
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          (
                            DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) < 0
                        )
                        AND (
                          "t131"."ends_on" >= MAKE_DATE(2025, 7, 1)
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS "contract_past_deadline",
                    CAST(MAX(
                      (
                        DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."started_on")
                      ) + 1
                    ) AS DOUBLE) AS "contract_term_days",
                    CAST(MAX(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."notice_deadline_on")
                    ) FILTER(WHERE
                      "t131"."ends_on" >= MAKE_DATE(2025, 7, 1)) AS DOUBLE) AS "contract_notice_days",
                    CAST(MAX(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."started_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t131"."before_started")
                    ) AS DOUBLE) AS "contract_previous_days",
                    CAST(SUM("t131"."amount") AS DOUBLE) AS "contract_yearly_amount",
                    CAST(COUNT(DISTINCT "t131"."product_id") AS DOUBLE) AS "contract_products",
                    COALESCE(
                      ARRAY_TO_STRING(
                        LIST_SORT(
                          ARRAY_AGG(DISTINCT "t131"."product") FILTER(WHERE
                            "t131"."product" IS NOT NULL)
                        ),
                        ' + '
                      ),
                      ''
                    ) AS "contract_held",
                    CAST(MAX(CAST("t131"."renewal" = 'auto' AS BIGINT)) AS DOUBLE) AS "contract_auto",
                    CAST(MIN(CAST("t131"."ends_on" IS NULL AS BIGINT)) AS DOUBLE) AS "contract_open_ended",
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          "t131"."paused_from" < MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          (
                            "t131"."paused_to" IS NULL
                          )
                          OR (
                            "t131"."paused_to" >= MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS "contract_paused",
                    CAST(SUM(CAST("t131"."notice_given_on" IS NOT NULL AS BIGINT)) AS DOUBLE) AS "contract_partly_cancelled",
                    (
                      CAST(SUM("t131"."amount") FILTER(WHERE
                        "t131"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                        CAST(SUM("t131"."amount_before") FILTER(WHERE
                          "t131"."amount_before" IS NOT NULL) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS "contract_amount_change",
                    CAST(SUM("t131"."indexed") FILTER(WHERE
                      "t131"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                      CAST(SUM("t131"."amount_before") FILTER(WHERE
                        "t131"."amount_before" IS NOT NULL) AS DOUBLE),
                      0
                    ) AS "contract_indexation",
                    (
                      (
                        CAST(SUM("t131"."amount") FILTER(WHERE
                          "t131"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                          CAST(SUM("t131"."amount_before") FILTER(WHERE
                            "t131"."amount_before" IS NOT NULL) AS DOUBLE),
                          0
                        )
                      ) - CAST(1 AS DOUBLE)
                    ) - COALESCE(
                      CAST(SUM("t131"."indexed") FILTER(WHERE
                        "t131"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                        CAST(SUM("t131"."amount_before") FILTER(WHERE
                          "t131"."amount_before" IS NOT NULL) AS DOUBLE),
                        0
                      ),
                      CAST(0 AS DOUBLE)
                    ) AS "contract_beyond_indexation",
                    (
                      CAST(SUM("t131"."amount") FILTER(WHERE
                        COALESCE(
                          (
                            "t131"."amount_before" IS NOT NULL
                          )
                          AND (
                            (
                              "t131"."started_on" >= MAKE_DATE(2025, 1, 2)
                            )
                            AND (
                              "t131"."started_on" < MAKE_DATE(2025, 7, 1)
                            )
                          ),
                          FALSE
                        )) AS DOUBLE) / NULLIF(
                        CAST(SUM("t131"."amount_before") FILTER(WHERE
                          COALESCE(
                            (
                              "t131"."amount_before" IS NOT NULL
                            )
                            AND (
                              (
                                "t131"."started_on" >= MAKE_DATE(2025, 1, 2)
                              )
                              AND (
                                "t131"."started_on" < MAKE_DATE(2025, 7, 1)
                              )
                            ),
                            FALSE
                          )) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS "contract_rise_180",
                    CAST(SUM(
                      CAST(COALESCE(
                        (
                          "t131"."amount_before" IS NOT NULL
                        )
                        AND (
                          "t131"."amount" <> "t131"."amount_before"
                        )
                        AND (
                          (
                            "t131"."started_on" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t131"."started_on" < MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS "contract_price_changes_365",
                    CAST(MIN(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
                        'DAY',
                        MAKE_DATE(1970, 1, 1),
                        CASE
                          WHEN "t131"."amount_before" > 0
                          THEN "t131"."started_on"
                          ELSE CAST(NULL AS DATE)
                        END
                      )
                    ) AS DOUBLE) AS "contract_days_since_renewal"
                  FROM (
                    SELECT
                      "t127"."term_id",
                      "t127"."contract_id",
                      "t127"."customer_id",
                      "t127"."product_id",
                      "t127"."started_on",
                      "t127"."ends_on",
                      "t127"."ended_on",
                      "t127"."notice_deadline_on",
                      "t127"."notice_given_on",
                      "t127"."paused_from",
                      "t127"."paused_to",
                      "t127"."renewal",
                      "t127"."previous_term_id",
                      "t127"."yearly_amount",
                      "t127"."yearly_margin",
                      "t127"."indexation",
                      "t127"."currency",
                      "t127"."end_reason",
                      "t127"."end_kind",
                      "t127"."end_on",
                      "t127"."amount",
                      "t127"."indexed",
                      "t127"."rate",
                      "t127"."before_id",
                      "t127"."before_amount",
                      "t127"."before_started",
                      "t127"."amount_before",
                      "t127"."named_product",
                      "t127"."product_name",
                      COALESCE("t127"."product_name", "t127"."product_id") AS "product"
                    FROM (
                      SELECT
                        "t120"."term_id",
                        "t120"."contract_id",
                        "t120"."customer_id",
                        "t120"."product_id",
                        "t120"."started_on",
                        "t120"."ends_on",
                        "t120"."ended_on",
                        "t120"."notice_deadline_on",
                        "t120"."notice_given_on",
                        "t120"."paused_from",
                        "t120"."paused_to",
                        "t120"."renewal",
                        "t120"."previous_term_id",
                        "t120"."yearly_amount",
                        "t120"."yearly_margin",
                        "t120"."indexation",
                        "t120"."currency",
                        "t120"."end_reason",
                        "t120"."end_kind",
                        "t120"."end_on",
                        "t120"."amount",
                        "t120"."indexed",
                        "t120"."rate",
                        "t120"."before_id",
                        "t120"."before_amount",
                        "t120"."before_started",
                        "t120"."amount_before",
                        "t25"."named_product",
                        "t25"."product_name"
                      FROM (
                        SELECT
                          "t112"."term_id",
                          "t112"."contract_id",
                          "t112"."customer_id",
                          "t112"."product_id",
                          "t112"."started_on",
                          "t112"."ends_on",
                          "t112"."ended_on",
                          "t112"."notice_deadline_on",
                          "t112"."notice_given_on",
                          "t112"."paused_from",
                          "t112"."paused_to",
                          "t112"."renewal",
                          "t112"."previous_term_id",
                          "t112"."yearly_amount",
                          "t112"."yearly_margin",
                          "t112"."indexation",
                          "t112"."currency",
                          "t112"."end_reason",
                          "t112"."end_kind",
                          "t112"."end_on",
                          "t112"."amount",
                          "t112"."indexed",
                          "t112"."rate",
                          "t112"."before_id",
                          "t112"."before_amount",
                          "t112"."before_started",
                          CAST(ROUND("t112"."before_amount" * "t112"."rate", 2) AS DECIMAL(18, 2)) AS "amount_before"
                        FROM (
                          SELECT
                            "t104"."term_id",
                            "t104"."contract_id",
                            "t104"."customer_id",
                            "t104"."product_id",
                            "t104"."started_on",
                            "t104"."ends_on",
                            "t104"."ended_on",
                            "t104"."notice_deadline_on",
                            "t104"."notice_given_on",
                            "t104"."paused_from",
                            "t104"."paused_to",
                            "t104"."renewal",
                            "t104"."previous_term_id",
                            "t104"."yearly_amount",
                            "t104"."yearly_margin",
                            "t104"."indexation",
                            "t104"."currency",
                            "t104"."end_reason",
                            "t104"."end_kind",
                            "t104"."end_on",
                            "t104"."amount",
                            "t104"."indexed",
                            "t104"."rate",
                            "t32"."before_id",
                            "t32"."before_amount",
                            "t32"."before_started"
                          FROM (
                            SELECT
                              "t84"."term_id",
                              "t84"."contract_id",
                              "t84"."customer_id",
                              "t84"."product_id",
                              "t84"."started_on",
                              "t84"."ends_on",
                              "t84"."ended_on",
                              "t84"."notice_deadline_on",
                              "t84"."notice_given_on",
                              "t84"."paused_from",
                              "t84"."paused_to",
                              "t84"."renewal",
                              "t84"."previous_term_id",
                              "t84"."yearly_amount",
                              "t84"."yearly_margin",
                              "t84"."indexation",
                              "t84"."currency",
                              "t84"."end_reason",
                              "t84"."end_kind",
                              "t84"."end_on",
                              CAST(ROUND(
                                "t84"."yearly_amount" * CASE
                                  WHEN COALESCE("t84"."currency", 'EUR') = 'EUR'
                                  THEN CAST(1.00000000 AS DECIMAL(18, 8))
                                  ELSE CAST(NULL AS DECIMAL(18, 8))
                                END,
                                2
                              ) AS DECIMAL(18, 2)) AS "amount",
                              CAST(ROUND(
                                "t84"."indexation" * CASE
                                  WHEN COALESCE("t84"."currency", 'EUR') = 'EUR'
                                  THEN CAST(1.00000000 AS DECIMAL(18, 8))
                                  ELSE CAST(NULL AS DECIMAL(18, 8))
                                END,
                                2
                              ) AS DECIMAL(18, 2)) AS "indexed",
                              CASE
                                WHEN COALESCE("t84"."currency", 'EUR') = 'EUR'
                                THEN CAST(1.00000000 AS DECIMAL(18, 8))
                                ELSE CAST(NULL AS DECIMAL(18, 8))
                              END AS "rate"
                            FROM (
                              SELECT
                                "t81".*
                                EXCLUDE ("begun_customer")
                              FROM (
                                SELECT
                                  *
                                FROM (
                                  SELECT
                                    "t45"."term_id",
                                    "t45"."contract_id",
                                    "t45"."customer_id",
                                    "t45"."product_id",
                                    "t45"."started_on",
                                    "t45"."ends_on",
                                    "t45"."ended_on",
                                    "t45"."notice_deadline_on",
                                    "t45"."notice_given_on",
                                    "t45"."paused_from",
                                    "t45"."paused_to",
                                    "t45"."renewal",
                                    "t45"."previous_term_id",
                                    "t45"."yearly_amount",
                                    "t45"."yearly_margin",
                                    "t45"."indexation",
                                    "t45"."currency",
                                    "t45"."end_reason",
                                    "t45"."end_kind",
                                    "t45"."end_on",
                                    "t31"."begun_customer"
                                  FROM "t39" AS "t45"
                                  LEFT OUTER JOIN (
                                    SELECT DISTINCT
                                      "t4"."customer_id" AS "begun_customer"
                                    FROM "file_contract_terms" AS "t4"
                                    WHERE
                                      "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                                      AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                                  ) AS "t31"
                                    ON "t45"."customer_id" = "t31"."begun_customer"
                                ) AS "t55"
                                WHERE
                                  (
                                    (
                                      "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                                    )
                                    AND (
                                      (
                                        "t55"."end_on" IS NULL
                                      ) OR (
                                        "t55"."end_on" > MAKE_DATE(2025, 6, 30)
                                      )
                                    )
                                  )
                                  OR COALESCE(
                                    (
                                      "t55"."end_on" = MAKE_DATE(2025, 6, 30)
                                    )
                                    AND (
                                      COALESCE("t55"."end_kind" IN ('renewed', 'changed'), FALSE)
                                      OR (
                                        (
                                          "t55"."begun_customer" IS NOT NULL
                                        )
                                        AND (
                                          "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                                        )
                                      )
                                    ),
                                    FALSE
                                  )
                              ) AS "t81"
                            ) AS "t84"
                          ) AS "t104"
                          LEFT OUTER JOIN (
                            SELECT
                              "t4"."term_id" AS "before_id",
                              "t4"."yearly_amount" AS "before_amount",
                              "t4"."started_on" AS "before_started"
                            FROM "file_contract_terms" AS "t4"
                            WHERE
                              "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                          ) AS "t32"
                            ON "t104"."previous_term_id" = "t32"."before_id"
                        ) AS "t112"
                      ) AS "t120"
                      LEFT OUTER JOIN (
                        SELECT
                          "t12"."product_id" AS "named_product",
                          "t12"."name" AS "product_name"
                        FROM "coming_rows_2" AS "t12"
                      ) AS "t25"
                        ON "t120"."product_id" = "t25"."named_product"
                    ) AS "t127"
                  ) AS "t131"
                  GROUP BY
                    1
                ) AS "t134"
              ) AS "t140"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."customer_id" AS "known_id",
                  "t0"."segment"
                FROM "file_customers" AS "t0"
                WHERE
                  "t0"."known_on" < MAKE_DATE(2025, 7, 1)
              ) AS "t28"
                ON "t140"."customer_id" = "t28"."known_id"
            ) AS "t143"
          ) AS "t147"
          LEFT OUTER JOIN (
            SELECT
              "t125"."segment" AS "usual_segment",
              "t125"."usual",
              "t125"."peers"
            FROM (
              SELECT
                "t119"."segment",
                QUANTILE_CONT("t119"."cents", 0.5) AS "usual",
                COUNT(*) AS "peers"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    COALESCE("t28"."segment", '') AS "segment",
                    CAST(CAST("t106"."amount" * 100 AS BIGINT) AS DOUBLE) AS "cents"
                  FROM (
                    SELECT
                      "t84"."customer_id",
                      SUM(
                        CAST(ROUND(
                          "t84"."yearly_amount" * CASE
                            WHEN COALESCE("t84"."currency", 'EUR') = 'EUR'
                            THEN CAST(1.00000000 AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END,
                          2
                        ) AS DECIMAL(18, 2))
                      ) AS "amount"
                    FROM (
                      SELECT
                        "t81".*
                        EXCLUDE ("begun_customer")
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t45"."term_id",
                            "t45"."contract_id",
                            "t45"."customer_id",
                            "t45"."product_id",
                            "t45"."started_on",
                            "t45"."ends_on",
                            "t45"."ended_on",
                            "t45"."notice_deadline_on",
                            "t45"."notice_given_on",
                            "t45"."paused_from",
                            "t45"."paused_to",
                            "t45"."renewal",
                            "t45"."previous_term_id",
                            "t45"."yearly_amount",
                            "t45"."yearly_margin",
                            "t45"."indexation",
                            "t45"."currency",
                            "t45"."end_reason",
                            "t45"."end_kind",
                            "t45"."end_on",
                            "t31"."begun_customer"
                          FROM "t39" AS "t45"
                          LEFT OUTER JOIN (
                            SELECT DISTINCT
                              "t4"."customer_id" AS "begun_customer"
                            FROM "file_contract_terms" AS "t4"
                            WHERE
                              "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                              AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                          ) AS "t31"
                            ON "t45"."customer_id" = "t31"."begun_customer"
                        ) AS "t55"
                        WHERE
                          (
                            (
                              "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                            )
                            AND (
                              (
                                "t55"."end_on" IS NULL
                              ) OR (
                                "t55"."end_on" > MAKE_DATE(2025, 6, 30)
                              )
                            )
                          )
                          OR COALESCE(
                            (
                              "t55"."end_on" = MAKE_DATE(2025, 6, 30)
                            )
                            AND (
                              COALESCE("t55"."end_kind" IN ('renewed', 'changed'), FALSE)
                              OR (
                                (
                                  "t55"."begun_customer" IS NOT NULL
                                )
                                AND (
                                  "t55"."started_on" < MAKE_DATE(2025, 7, 1)
                                )
                              )
                            ),
                            FALSE
                          )
                      ) AS "t81"
                    ) AS "t84"
                    GROUP BY
                      1
                  ) AS "t106"
                  LEFT OUTER JOIN (
                    SELECT
                      "t0"."customer_id" AS "known_id",
                      "t0"."segment"
                    FROM "file_customers" AS "t0"
                    WHERE
                      "t0"."known_on" < MAKE_DATE(2025, 7, 1)
                  ) AS "t28"
                    ON "t106"."customer_id" = "t28"."known_id"
                ) AS "t114"
                WHERE
                  "t114"."cents" > 0
              ) AS "t119"
              GROUP BY
                1
            ) AS "t125"
          ) AS "t130"
            ON "t147"."own_segment" = "t130"."usual_segment"
        ) AS "t148"
      ) AS "t150"
        ON "t110"."customer_id" = "t150"."key_0"
      LEFT OUTER JOIN (
        SELECT
          "t66"."customer_id" AS "key_1",
          "t66"."tenure_days",
          "t66"."tenure_life"
        FROM (
          SELECT
            "t44"."customer_id",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              CASE
                WHEN COALESCE((
                  "t44"."life" = 1
                ) AND (
                  "t27"."own_start" < "t44"."started_on"
                ), FALSE)
                THEN "t27"."own_start"
                ELSE "t44"."started_on"
              END
            ) AS DOUBLE) AS "tenure_days",
            CAST("t44"."life" AS DOUBLE) AS "tenure_life"
          FROM (
            SELECT
              "t20"."customer_id",
              MAX("t20"."life") AS "life",
              MAX("t20"."started_on") AS "started_on"
            FROM (
              SELECT
                *
              FROM "lives" AS "t6"
              WHERE
                "t6"."started_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t20"
            GROUP BY
              1
          ) AS "t44"
          LEFT OUTER JOIN (
            SELECT
              "t0"."customer_id" AS "known_id",
              "t0"."started_on" AS "own_start"
            FROM "file_customers" AS "t0"
            WHERE
              "t0"."known_on" < MAKE_DATE(2025, 7, 1)
          ) AS "t27"
            ON "t44"."customer_id" = "t27"."known_id"
        ) AS "t66"
      ) AS "t78"
        ON "t110"."customer_id" = "t78"."key_1"
      LEFT OUTER JOIN (
        SELECT
          "t65"."customer_id" AS "key_2",
          "t65"."contract_lost_parts_365"
        FROM (
          SELECT
            "t43"."customer_id",
            CAST(SUM(
              CAST(COALESCE(
                (
                  "t43"."end_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t43"."end_on" < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  "t43"."end_kind" = 'voluntary'
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS "contract_lost_parts_365"
          FROM "t39" AS "t43"
          GROUP BY
            1
        ) AS "t65"
      ) AS "t77"
        ON "t110"."customer_id" = "t77"."key_2"
      LEFT OUTER JOIN (
        SELECT
          "t138"."customer_id" AS "key_3",
          "t138"."usage_days_since_last",
          "t138"."rule_days_silent",
          "t138"."usage_7",
          "t138"."usage_30",
          "t138"."usage_usual_30",
          "t138"."usage_90",
          "t138"."usage_trend_30",
          "t138"."usage_trend_90",
          "t138"."usage_lately",
          "t138"."usage_heavy_decline",
          "t138"."usage_products_90",
          "t138"."usage_kinds_90",
          "t138"."usage_errors_90",
          "t138"."usage_errors_days",
          "t138"."usage_lookups_90",
          "t138"."usage_lookups_days"
        FROM (
          SELECT
            "t136"."customer_id",
            "t136"."usage_days_since_last",
            "t136"."rule_days_silent",
            "t136"."usage_7",
            "t136"."usage_30",
            "t136"."usage_usual_30",
            "t136"."usage_90",
            "t136"."usage_trend_30",
            "t136"."usage_trend_90",
            "t136"."usage_lately",
            "t136"."usage_heavy_decline",
            CAST(COALESCE("t53"."products", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_products_90",
            CAST(COALESCE("t53"."kinds", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_kinds_90",
            CAST(COALESCE("t53"."errors", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_errors_90",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t53"."error_on") AS DOUBLE) AS "usage_errors_days",
            CAST(COALESCE("t53"."lookups", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_lookups_90",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t53"."lookup_on") AS DOUBLE) AS "usage_lookups_days"
          FROM (
            SELECT
              "t133"."customer_id",
              "t133"."usage_days_since_last",
              "t133"."usage_days_since_last" AS "rule_days_silent",
              "t133"."of_7" AS "usage_7",
              "t133"."of_30" AS "usage_30",
              "t133"."usual" AS "usage_usual_30",
              "t133"."of_90" AS "usage_90",
              (
                (
                  "t133"."of_30" * 3
                ) / NULLIF("t133"."of_120" - "t133"."of_30", 0)
              ) - CAST(1 AS DOUBLE) AS "usage_trend_30",
              (
                "t133"."of_90" / NULLIF("t133"."of_180" - "t133"."of_90", 0)
              ) - CAST(1 AS DOUBLE) AS "usage_trend_90",
              "t133"."lately" / NULLIF("t133"."usual_lately", 0) AS "usage_lately",
              "t133"."heavy_decline" AS "usage_heavy_decline"
            FROM (
              SELECT
                "t124"."customer_id",
                "t124"."last_on",
                COALESCE("t124"."of_7", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_7",
                COALESCE("t124"."of_30", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_30",
                COALESCE("t124"."of_90", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_90",
                COALESCE("t124"."of_120", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_120",
                COALESCE("t124"."of_180", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_180",
                COALESCE("t124"."of_365", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_365",
                "t124"."lately",
                "t124"."heavy",
                COALESCE("t124"."usual", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "usual",
                "t124"."usual_lately",
                CAST(CAST(COALESCE(
                  (
                    (
                      COALESCE("t124"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t124"."of_90", CAST(0 AS DOUBLE))
                    ) > 0
                  )
                  AND (
                    (
                      COALESCE("t124"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t124"."of_90", CAST(0 AS DOUBLE))
                    ) >= "t124"."heavy"
                  )
                  AND (
                    COALESCE("t124"."of_90", CAST(0 AS DOUBLE)) <= (
                      (
                        COALESCE("t124"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t124"."of_90", CAST(0 AS DOUBLE))
                      ) * 0.5
                    )
                  ),
                  FALSE
                ) AS BIGINT) AS DOUBLE) AS "heavy_decline",
                CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t124"."last_on") AS DOUBLE) AS "usage_days_since_last"
              FROM (
                SELECT
                  "t109"."customer_id",
                  "t109"."last_on",
                  "t109"."of_7",
                  "t109"."of_30",
                  "t109"."of_90",
                  "t109"."of_120",
                  "t109"."of_180",
                  "t109"."of_365",
                  "t109"."lately",
                  "t121"."heavy",
                  "t121"."usual",
                  "t121"."usual_lately"
                FROM (
                  SELECT
                    "t105".*
                    EXCLUDE ("longer")
                  FROM (
                    SELECT
                      "t94"."customer_id",
                      "t94"."last_on",
                      "t94"."of_7",
                      "t94"."of_30",
                      "t94"."of_90",
                      "t94"."of_120",
                      "t94"."of_180",
                      "t94"."of_365",
                      "t94"."lately" / NULLIF("t94"."longer", 0) AS "lately",
                      "t94"."longer"
                    FROM (
                      SELECT
                        "t56"."customer_id",
                        MAX("t56"."on") AS "last_on",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2025, 6, 24)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_7",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2025, 6, 1)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_30",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2025, 4, 2)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_90",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2025, 3, 3)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_120",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2025, 1, 2)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_180",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                            THEN CAST("t56"."quantity" AS DOUBLE)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "of_365",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                            THEN CAST("t56"."quantity" AS DOUBLE) * CAST(FLOOR(
                              (
                                (
                                  POWER(
                                    0.5,
                                    (
                                      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t56"."on") AS DOUBLE) / 16
                                    )
                                  )
                                ) * 1000
                              ) + 0.5
                            ) AS BIGINT)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "lately",
                        SUM(
                          CASE
                            WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                            THEN CAST("t56"."quantity" AS DOUBLE) * CAST(FLOOR(
                              (
                                (
                                  POWER(
                                    0.5,
                                    (
                                      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t56"."on") AS DOUBLE) / 120
                                    )
                                  )
                                ) * 1000
                              ) + 0.5
                            ) AS BIGINT)
                            ELSE CAST(NULL AS DOUBLE)
                          END
                        ) AS "longer"
                      FROM (
                        SELECT
                          "t50"."customer_id",
                          "t50"."on",
                          "t50"."events",
                          "t50"."quantity"
                        FROM (
                          SELECT
                            "t41"."customer_id",
                            "t41"."on",
                            "t41"."known_on",
                            COUNT(*) AS "events",
                            SUM("t41"."units") AS "quantity"
                          FROM (
                            SELECT
                              "t8"."event_id",
                              "t8"."customer_id",
                              "t8"."contact_id",
                              "t8"."at",
                              "t8"."name",
                              "t8"."product_id",
                              "t8"."quantity",
                              "t8"."on",
                              CAST(NULL AS DATE) AS "known_on",
                              COALESCE(
                                CAST(ROUND("t8"."quantity" * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                CAST(10000 AS BIGINT)
                              ) AS "units"
                            FROM "file_events" AS "t8"
                            WHERE
                              "t8"."known_on" < MAKE_DATE(2025, 7, 1)
                          ) AS "t41"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t50"
                        WHERE
                          "t50"."on" < MAKE_DATE(2025, 7, 1)
                      ) AS "t56"
                      GROUP BY
                        1
                    ) AS "t94"
                  ) AS "t105"
                ) AS "t109"
                CROSS JOIN (
                  SELECT
                    QUANTILE_CONT(
                      CASE
                        WHEN (
                          COALESCE("t107"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t107"."of_90", CAST(0 AS DOUBLE))
                        ) > 0
                        THEN COALESCE("t107"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t107"."of_90", CAST(0 AS DOUBLE))
                        ELSE CAST(NULL AS DOUBLE)
                      END,
                      0.75
                    ) AS "heavy",
                    QUANTILE_CONT(
                      CASE WHEN "t107"."of_30" > 0 THEN "t107"."of_30" ELSE CAST(NULL AS DOUBLE) END,
                      0.5
                    ) AS "usual",
                    QUANTILE_CONT("t107"."lately", 0.5) AS "usual_lately"
                  FROM (
                    SELECT
                      "t105".*
                      EXCLUDE ("longer")
                    FROM (
                      SELECT
                        "t94"."customer_id",
                        "t94"."last_on",
                        "t94"."of_7",
                        "t94"."of_30",
                        "t94"."of_90",
                        "t94"."of_120",
                        "t94"."of_180",
                        "t94"."of_365",
                        "t94"."lately" / NULLIF("t94"."longer", 0) AS "lately",
                        "t94"."longer"
                      FROM (
                        SELECT
                          "t56"."customer_id",
                          MAX("t56"."on") AS "last_on",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2025, 6, 24)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_7",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2025, 6, 1)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_30",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2025, 4, 2)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_90",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2025, 3, 3)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_120",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2025, 1, 2)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_180",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                              THEN CAST("t56"."quantity" AS DOUBLE)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "of_365",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                              THEN CAST("t56"."quantity" AS DOUBLE) * CAST(FLOOR(
                                (
                                  (
                                    POWER(
                                      0.5,
                                      (
                                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t56"."on") AS DOUBLE) / 16
                                      )
                                    )
                                  ) * 1000
                                ) + 0.5
                              ) AS BIGINT)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "lately",
                          SUM(
                            CASE
                              WHEN "t56"."on" >= MAKE_DATE(2024, 7, 1)
                              THEN CAST("t56"."quantity" AS DOUBLE) * CAST(FLOOR(
                                (
                                  (
                                    POWER(
                                      0.5,
                                      (
                                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t56"."on") AS DOUBLE) / 120
                                      )
                                    )
                                  ) * 1000
                                ) + 0.5
                              ) AS BIGINT)
                              ELSE CAST(NULL AS DOUBLE)
                            END
                          ) AS "longer"
                        FROM (
                          SELECT
                            "t50"."customer_id",
                            "t50"."on",
                            "t50"."events",
                            "t50"."quantity"
                          FROM (
                            SELECT
                              "t41"."customer_id",
                              "t41"."on",
                              "t41"."known_on",
                              COUNT(*) AS "events",
                              SUM("t41"."units") AS "quantity"
                            FROM (
                              SELECT
                                "t8"."event_id",
                                "t8"."customer_id",
                                "t8"."contact_id",
                                "t8"."at",
                                "t8"."name",
                                "t8"."product_id",
                                "t8"."quantity",
                                "t8"."on",
                                CAST(NULL AS DATE) AS "known_on",
                                COALESCE(
                                  CAST(ROUND("t8"."quantity" * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
                                  CAST(10000 AS BIGINT)
                                ) AS "units"
                              FROM "file_events" AS "t8"
                              WHERE
                                "t8"."known_on" < MAKE_DATE(2025, 7, 1)
                            ) AS "t41"
                            GROUP BY
                              1,
                              2,
                              3
                          ) AS "t50"
                          WHERE
                            "t50"."on" < MAKE_DATE(2025, 7, 1)
                        ) AS "t56"
                        GROUP BY
                          1
                      ) AS "t94"
                    ) AS "t105"
                  ) AS "t107"
                ) AS "t121"
              ) AS "t124"
            ) AS "t133"
          ) AS "t136"
          LEFT OUTER JOIN (
            SELECT
              "t21"."customer_id" AS "wide_customer",
              COUNT(DISTINCT "t21"."product_id") AS "products",
              COUNT(DISTINCT "t21"."name") AS "kinds",
              COUNT(DISTINCT "t21"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(LOWER("t21"."name"), 'error|fout|failed|failure|mislukt|exception'),
                  FALSE
                )) AS "errors",
              MAX("t21"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(LOWER("t21"."name"), 'error|fout|failed|failure|mislukt|exception'),
                  FALSE
                )) AS "error_on",
              COUNT(DISTINCT "t21"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(
                    LOWER("t21"."name"),
                    'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account'
                  ),
                  FALSE
                )) AS "lookups",
              MAX("t21"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(
                    LOWER("t21"."name"),
                    'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account'
                  ),
                  FALSE
                )) AS "lookup_on"
            FROM (
              SELECT
                "t8"."customer_id",
                "t8"."product_id",
                "t8"."name",
                "t8"."on" AS "last_on"
              FROM "file_events" AS "t8"
              WHERE
                "t8"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t8"."on" >= MAKE_DATE(2025, 4, 2)
                AND "t8"."on" < MAKE_DATE(2025, 7, 1)
            ) AS "t21"
            GROUP BY
              1
          ) AS "t53"
            ON "t136"."customer_id" = "t53"."wide_customer"
        ) AS "t138"
      ) AS "t142"
        ON "t110"."customer_id" = "t142"."key_3"
      LEFT OUTER JOIN (
        SELECT
          "t123"."customer_id" AS "key_4",
          "t123"."contact_open",
          "t123"."contact_complaints_open",
          "t123"."contact_complaint_age",
          "t123"."contact_days_to_resolve",
          "t123"."contact_complaint_days_to_resolve",
          "t123"."contact_days_since_outgoing",
          "t123"."contact_90",
          "t123"."contact_complaints_90",
          "t123"."contact_disruptions_90",
          "t123"."contact_transfers_90",
          "t123"."contact_repeated_90",
          "t123"."contact_outgoing_90",
          "t123"."contact_sales_90",
          "t123"."contact_questions_90",
          "t123"."contact_requests_90",
          "t123"."contact_cancellations_90",
          "t123"."contact_phone_90",
          "t123"."contact_email_90",
          "t123"."contact_chat_90",
          "t123"."contact_whatsapp_90",
          "t123"."contact_visit_90",
          "t123"."contact_portal_90",
          "t123"."contact_post_90",
          "t123"."contact_too_many",
          "t123"."contact_complaints_yearly"
        FROM (
          SELECT
            "t122".*
            EXCLUDE ("contact_slow_180")
          FROM (
            SELECT
              "t118".*
              EXCLUDE ("complaints", "known_id", "since")
            FROM (
              SELECT
                "t99"."customer_id",
                "t99"."complaints",
                "t99"."contact_open",
                "t99"."contact_complaints_open",
                "t99"."contact_complaint_age",
                "t99"."contact_days_to_resolve",
                "t99"."contact_complaint_days_to_resolve",
                "t99"."contact_days_since_outgoing",
                "t99"."contact_90",
                "t99"."contact_complaints_90",
                "t99"."contact_disruptions_90",
                "t99"."contact_transfers_90",
                "t99"."contact_repeated_90",
                "t99"."contact_slow_180",
                "t99"."contact_outgoing_90",
                "t99"."contact_sales_90",
                "t99"."contact_questions_90",
                "t99"."contact_requests_90",
                "t99"."contact_cancellations_90",
                "t99"."contact_phone_90",
                "t99"."contact_email_90",
                "t99"."contact_chat_90",
                "t99"."contact_whatsapp_90",
                "t99"."contact_visit_90",
                "t99"."contact_portal_90",
                "t99"."contact_post_90",
                "t99"."contact_too_many",
                "t99"."known_id",
                "t99"."since",
                "t99"."complaints" / (
                  (
                    CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
                      'DAY',
                      MAKE_DATE(1970, 1, 1),
                      COALESCE(GREATEST("t99"."since", MAKE_DATE(2025, 3, 23)), MAKE_DATE(2025, 3, 23))
                    ) AS DOUBLE) / 365
                  ) + CAST(1 AS DOUBLE)
                ) AS "contact_complaints_yearly"
              FROM (
                SELECT
                  "t89"."customer_id",
                  "t89"."complaints",
                  "t89"."contact_open",
                  "t89"."contact_complaints_open",
                  "t89"."contact_complaint_age",
                  "t89"."contact_days_to_resolve",
                  "t89"."contact_complaint_days_to_resolve",
                  "t89"."contact_days_since_outgoing",
                  "t89"."contact_90",
                  "t89"."contact_complaints_90",
                  "t89"."contact_disruptions_90",
                  "t89"."contact_transfers_90",
                  "t89"."contact_repeated_90",
                  "t89"."contact_slow_180",
                  "t89"."contact_outgoing_90",
                  "t89"."contact_sales_90",
                  "t89"."contact_questions_90",
                  "t89"."contact_requests_90",
                  "t89"."contact_cancellations_90",
                  "t89"."contact_phone_90",
                  "t89"."contact_email_90",
                  "t89"."contact_chat_90",
                  "t89"."contact_whatsapp_90",
                  "t89"."contact_visit_90",
                  "t89"."contact_portal_90",
                  "t89"."contact_post_90",
                  "t89"."contact_too_many",
                  "t29"."known_id",
                  "t29"."since"
                FROM (
                  SELECT
                    "t71"."customer_id",
                    "t71"."complaints",
                    "t71"."contact_open",
                    "t71"."contact_complaints_open",
                    "t71"."contact_complaint_age",
                    "t71"."contact_days_to_resolve",
                    "t71"."contact_complaint_days_to_resolve",
                    "t71"."contact_days_since_outgoing",
                    "t71"."contact_90",
                    "t71"."contact_complaints_90",
                    "t71"."contact_disruptions_90",
                    "t71"."contact_transfers_90",
                    "t71"."contact_repeated_90",
                    "t71"."contact_slow_180",
                    "t71"."contact_outgoing_90",
                    "t71"."contact_sales_90",
                    "t71"."contact_questions_90",
                    "t71"."contact_requests_90",
                    "t71"."contact_cancellations_90",
                    "t71"."contact_phone_90",
                    "t71"."contact_email_90",
                    "t71"."contact_chat_90",
                    "t71"."contact_whatsapp_90",
                    "t71"."contact_visit_90",
                    "t71"."contact_portal_90",
                    "t71"."contact_post_90",
                    CAST(CAST("t71"."contact_90" > 5 AS BIGINT) AS DOUBLE) AS "contact_too_many"
                  FROM (
                    SELECT
                      "t42"."customer_id",
                      CAST(SUM(CAST("t42"."complains" AS BIGINT)) AS DOUBLE) AS "complaints",
                      CAST(SUM(
                        CAST(NOT (
                          "t42"."resolved"
                        )
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        )
                        AND "t42"."incoming" AS BIGINT)
                      ) AS DOUBLE) AS "contact_open",
                      CAST(SUM(
                        CAST(NOT (
                          "t42"."resolved"
                        )
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        )
                        AND "t42"."complains" AS BIGINT)
                      ) AS DOUBLE) AS "contact_complaints_open",
                      CAST(MAX("t42"."waits") FILTER(WHERE
                        NOT (
                          "t42"."resolved"
                        )
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        )
                        AND "t42"."complains") AS DOUBLE) AS "contact_complaint_age",
                      CAST(SUM("t42"."took") FILTER(WHERE
                        "t42"."resolved"
                        AND (
                          (
                            "t42"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t42"."resolved_on" < MAKE_DATE(2025, 7, 1)
                          )
                        )
                        AND "t42"."incoming") AS DOUBLE) / NULLIF(
                        CAST(SUM(
                          CAST("t42"."resolved"
                          AND (
                            (
                              "t42"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                            )
                            AND (
                              "t42"."resolved_on" < MAKE_DATE(2025, 7, 1)
                            )
                          )
                          AND "t42"."incoming" AS BIGINT)
                        ) AS DOUBLE),
                        0
                      ) AS "contact_days_to_resolve",
                      CAST(SUM("t42"."took") FILTER(WHERE
                        "t42"."resolved"
                        AND (
                          (
                            "t42"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t42"."resolved_on" < MAKE_DATE(2025, 7, 1)
                          )
                        )
                        AND "t42"."complains") AS DOUBLE) / NULLIF(
                        CAST(SUM(
                          CAST("t42"."resolved"
                          AND (
                            (
                              "t42"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                            )
                            AND (
                              "t42"."resolved_on" < MAKE_DATE(2025, 7, 1)
                            )
                          )
                          AND "t42"."complains" AS BIGINT)
                        ) AS DOUBLE),
                        0
                      ) AS "contact_complaint_days_to_resolve",
                      CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
                        'DAY',
                        MAKE_DATE(1970, 1, 1),
                        MAX("t42"."day") FILTER(WHERE
                          "t42"."direction" = 'out')
                      ) AS DOUBLE) AS "contact_days_since_outgoing",
                      CAST(SUM(
                        CAST((
                          "t42"."day" >= MAKE_DATE(2025, 4, 2)
                        )
                        AND (
                          "t42"."day" < MAKE_DATE(2025, 7, 1)
                        )
                        AND "t42"."incoming" AS BIGINT)
                      ) AS DOUBLE) AS "contact_90",
                      CAST(SUM(
                        CAST("t42"."complains"
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_complaints_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."kind" = 'disruption', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_disruptions_90",
                      CAST(SUM("t42"."transfers") FILTER(WHERE
                        "t42"."resolved"
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        )) AS DOUBLE) AS "contact_transfers_90",
                      CAST(SUM(
                        CAST((
                          "t42"."day" >= MAKE_DATE(2025, 4, 2)
                        )
                        AND (
                          "t42"."day" < MAKE_DATE(2025, 7, 1)
                        )
                        AND "t42"."incoming"
                        AND (
                          "t42"."thread_id" IS NOT NULL
                        ) AS BIGINT)
                      ) - COUNT(DISTINCT "t42"."thread_id") FILTER(WHERE
                        (
                          "t42"."day" >= MAKE_DATE(2025, 4, 2)
                        )
                        AND (
                          "t42"."day" < MAKE_DATE(2025, 7, 1)
                        )
                        AND "t42"."incoming") AS DOUBLE) AS "contact_repeated_90",
                      CAST(SUM(
                        CAST((
                          "t42"."day" >= MAKE_DATE(2025, 1, 2)
                        )
                        AND (
                          "t42"."day" < MAKE_DATE(2025, 7, 1)
                        )
                        AND "t42"."incoming"
                        AND (
                          CASE WHEN "t42"."resolved" THEN "t42"."took" ELSE "t42"."waits" END > 14
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_slow_180",
                      CAST(SUM(
                        CAST((
                          "t42"."day" >= MAKE_DATE(2025, 4, 2)
                        )
                        AND (
                          "t42"."day" < MAKE_DATE(2025, 7, 1)
                        )
                        AND NOT (
                          "t42"."incoming"
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_outgoing_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."kind" = 'sales', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_sales_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."kind" = 'question', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                          AND "t42"."incoming"
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_questions_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."kind" = 'service', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                          AND "t42"."incoming"
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_requests_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."kind" = 'cancellation', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                          AND "t42"."incoming"
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_cancellations_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'phone', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_phone_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'email', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_email_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'chat', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_chat_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'whatsapp', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_whatsapp_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'visit', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_visit_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'portal', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_portal_90",
                      CAST(SUM(
                        CAST(COALESCE("t42"."channel" = 'post', FALSE)
                        AND (
                          (
                            "t42"."day" >= MAKE_DATE(2025, 4, 2)
                          )
                          AND (
                            "t42"."day" < MAKE_DATE(2025, 7, 1)
                          )
                        ) AS BIGINT)
                      ) AS DOUBLE) AS "contact_post_90"
                    FROM (
                      SELECT
                        "t11"."interaction_id",
                        "t11"."customer_id",
                        "t11"."contact_id",
                        "t11"."at",
                        "t11"."channel",
                        "t11"."direction",
                        "t11"."kind",
                        "t11"."subject",
                        "t11"."thread_id",
                        CASE
                          WHEN "t11"."resolved_on" < MAKE_DATE(2025, 7, 1)
                          THEN "t11"."resolved_at"
                          ELSE CAST(NULL AS TIMESTAMPTZ)
                        END AS "resolved_at",
                        "t11"."transfers",
                        "t11"."handlers",
                        "t11"."alternative_offered",
                        "t11"."cost",
                        "t11"."owner",
                        "t11"."on",
                        CASE
                          WHEN "t11"."resolved_on" < MAKE_DATE(2025, 7, 1)
                          THEN "t11"."resolved_on"
                          ELSE CAST(NULL AS DATE)
                        END AS "resolved_on",
                        "t11"."on" AS "day",
                        COALESCE(
                          CASE
                            WHEN "t11"."resolved_on" < MAKE_DATE(2025, 7, 1)
                            THEN "t11"."resolved_on"
                            ELSE CAST(NULL AS DATE)
                          END < MAKE_DATE(2025, 7, 1),
                          FALSE
                        ) AS "resolved",
                        COALESCE("t11"."direction" <> 'out', TRUE) AS "incoming",
                        COALESCE("t11"."kind" = 'complaint', FALSE) AS "complains",
                        DATE_DIFF(
                          'DAY',
                          MAKE_DATE(1970, 1, 1),
                          CASE
                            WHEN "t11"."resolved_on" < MAKE_DATE(2025, 7, 1)
                            THEN "t11"."resolved_on"
                            ELSE CAST(NULL AS DATE)
                          END
                        ) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t11"."on") AS "took",
                        DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t11"."on") AS "waits"
                      FROM "file_interactions" AS "t11"
                      WHERE
                        "t11"."known_on" < MAKE_DATE(2025, 7, 1) AND "t11"."on" < MAKE_DATE(2025, 7, 1)
                    ) AS "t42"
                    GROUP BY
                      1
                  ) AS "t71"
                ) AS "t89"
                LEFT OUTER JOIN (
                  SELECT
                    "t0"."customer_id" AS "known_id",
                    "t0"."started_on" AS "since"
                  FROM "file_customers" AS "t0"
                  WHERE
                    "t0"."known_on" < MAKE_DATE(2025, 7, 1)
                ) AS "t29"
                  ON "t89"."customer_id" = "t29"."known_id"
              ) AS "t99"
            ) AS "t118"
          ) AS "t122"
        ) AS "t123"
      ) AS "t128"
        ON "t110"."customer_id" = "t128"."key_4"
      LEFT OUTER JOIN (
        SELECT
          "t57"."customer_id" AS "key_5",
          "t57"."invoices_overdue",
          "t57"."invoices_overdue_amount",
          "t57"."invoices_overdue_days",
          "t57"."invoices_days_late",
          "t57"."invoices_failed_365"
        FROM (
          SELECT
            "t30"."customer_id",
            CAST(SUM(
              CAST((
                "t30"."paid_on" IS NULL
              )
              AND (
                COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t30"."due_on", "t30"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS "invoices_overdue",
            CAST(SUM(
              CAST(ROUND(
                "t30"."amount" * CASE
                  WHEN COALESCE("t30"."currency", 'EUR') = 'EUR'
                  THEN CAST(1.00000000 AS DECIMAL(18, 8))
                  ELSE CAST(NULL AS DECIMAL(18, 8))
                END,
                2
              ) AS DECIMAL(18, 2))
            ) FILTER(WHERE
              (
                "t30"."paid_on" IS NULL
              )
              AND (
                COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t30"."due_on", "t30"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
                )
              )) AS DOUBLE) AS "invoices_overdue_amount",
            CAST(MAX(
              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t30"."due_on", "t30"."day"))
            ) FILTER(WHERE
              (
                "t30"."paid_on" IS NULL
              )
              AND (
                COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t30"."due_on", "t30"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t30"."due_on", "t30"."day") < MAKE_DATE(2025, 7, 1)
                )
              )) AS DOUBLE) AS "invoices_overdue_days",
            CAST(SUM(
              GREATEST(
                DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t30"."paid_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t30"."due_on", "t30"."day")),
                CAST(0 AS BIGINT)
              )
            ) FILTER(WHERE
              COALESCE(
                (
                  "t30"."paid_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t30"."paid_on" < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              )) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(COALESCE(
                  (
                    "t30"."paid_on" >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    "t30"."paid_on" < MAKE_DATE(2025, 7, 1)
                  ),
                  FALSE
                ) AS BIGINT)
              ) AS DOUBLE),
              0
            ) AS "invoices_days_late",
            CAST(SUM("t30"."failed_attempts") FILTER(WHERE
              (
                NOT (
                  "t30"."paid_on" IS NULL
                )
                OR (
                  (
                    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t30"."due_on", "t30"."day"))
                  ) > 30
                )
              )
              AND (
                (
                  "t30"."day" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t30"."day" < MAKE_DATE(2025, 7, 1)
                )
              )) AS DOUBLE) AS "invoices_failed_365"
          FROM (
            SELECT
              "t1"."invoice_id",
              "t1"."customer_id",
              "t1"."issued_on",
              "t1"."due_on",
              CASE
                WHEN "t1"."paid_on" < MAKE_DATE(2025, 7, 1)
                THEN "t1"."paid_on"
                ELSE CAST(NULL AS DATE)
              END AS "paid_on",
              "t1"."amount",
              "t1"."currency",
              "t1"."method",
              "t1"."failed_attempts",
              "t1"."failure_reason",
              "t1"."issued_on" AS "day"
            FROM "file_invoices" AS "t1"
            WHERE
              "t1"."known_on" < MAKE_DATE(2025, 7, 1)
              AND "t1"."issued_on" < MAKE_DATE(2025, 7, 1)
          ) AS "t30"
          GROUP BY
            1
        ) AS "t57"
      ) AS "t67"
        ON "t110"."customer_id" = "t67"."key_5"
      LEFT OUTER JOIN (
        SELECT
          "t92"."customer_id" AS "key_6",
          "t92"."voice_nps",
          "t92"."voice_nps_change",
          "t92"."voice_nps_days",
          "t92"."voice_csat",
          "t92"."voice_csat_change",
          "t92"."voice_csat_days",
          "t92"."voice_ces1",
          "t92"."voice_ces1_change",
          "t92"."voice_ces1_days",
          "t92"."voice_ces2",
          "t92"."voice_ces2_change",
          "t92"."voice_ces2_days",
          "t92"."voice_grade",
          "t92"."voice_grade_change",
          "t92"."voice_grade_days",
          "t92"."voice_intent",
          "t92"."voice_intent_change",
          "t92"."voice_intent_days"
        FROM (
          SELECT
            "t69"."customer_id",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'nps'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_nps",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'nps'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'nps'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_nps_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'nps'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_nps_days",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'csat'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_csat",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'csat'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'csat'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_csat_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'csat'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_csat_days",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces1'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_ces1",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces1'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces1'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_ces1_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'ces1'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_ces1_days",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces2'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_ces2",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces2'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'ces2'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_ces2_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'ces2'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_ces2_days",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'grade'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_grade",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'grade'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'grade'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_grade_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'grade'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_grade_days",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'intent'
              ) AND (
                "t69"."place" = 0
              )) AS "voice_intent",
            MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'intent'
              ) AND (
                "t69"."place" = 0
              )) - MAX("t69"."value") FILTER(WHERE
              (
                "t69"."metric" = 'intent'
              ) AND (
                "t69"."place" = 1
              )) AS "voice_intent_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t69"."day") FILTER(WHERE
                (
                  "t69"."metric" = 'intent'
                ) AND (
                  "t69"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_intent_days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t48"."customer_id",
                "t48"."metric",
                "t48"."day",
                "t48"."value",
                ROW_NUMBER() OVER (
                  PARTITION BY "t48"."customer_id", "t48"."metric"
                  ORDER BY "t48"."day" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t22"."customer_id",
                  "t22"."metric",
                  "t22"."day",
                  CAST(SUM(CAST("t22"."value" AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS "value"
                FROM (
                  SELECT
                    "t9"."customer_id",
                    "t9"."metric",
                    "t9"."completed_on" AS "day",
                    "t9"."score" AS "value"
                  FROM "file_responses" AS "t9"
                  WHERE
                    "t9"."known_on" < MAKE_DATE(2025, 7, 1)
                    AND "t9"."completed_on" < MAKE_DATE(2025, 7, 1)
                    AND "t9"."metric" IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
                    AND "t9"."score" IS NOT NULL
                ) AS "t22"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t48"
            ) AS "t58"
            WHERE
              "t58"."place" <= 1
          ) AS "t69"
          GROUP BY
            1
        ) AS "t92"
      ) AS "t102"
        ON "t110"."customer_id" = "t102"."key_6"
      LEFT OUTER JOIN (
        SELECT
          "t79"."customer_id" AS "key_7",
          "t79"."of_silent" AS "voice_unanswered_365",
          "t79"."of_silent" / NULLIF("t79"."asked", 0) AS "voice_unanswered_share",
          CAST(CASE
            WHEN "t79"."asked" > 0
            THEN CAST(COALESCE("t79"."silent_on" = "t79"."asked_on", FALSE) AS BIGINT)
            ELSE CAST(NULL AS BIGINT)
          END AS DOUBLE) AS "voice_last_unanswered"
        FROM (
          SELECT
            "t46"."customer_id",
            CAST(SUM(
              CAST((
                "t46"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t46"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t46"."day")
                ) > 14
              )
              AND (
                "t46"."answered_id" IS NULL
              ) AS BIGINT)
            ) AS DOUBLE) AS "of_silent",
            CAST(SUM(
              CAST((
                "t46"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t46"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t46"."day")
                ) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS "asked",
            MAX("t46"."day") FILTER(WHERE
              (
                "t46"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t46"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t46"."day")
                ) > 14
              )) AS "asked_on",
            MAX("t46"."day") FILTER(WHERE
              (
                "t46"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t46"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t46"."day")
                ) > 14
              )
              AND (
                "t46"."answered_id" IS NULL
              )) AS "silent_on"
          FROM (
            SELECT
              "t37"."invitation_id",
              "t37"."survey",
              "t37"."touchpoint",
              "t37"."customer_id",
              "t37"."contact_id",
              "t37"."channel",
              "t37"."sent_at",
              "t37"."delivered_at",
              "t37"."opened_at",
              "t37"."expires_at",
              "t37"."sent_on",
              "t37"."delivered_on",
              "t37"."opened_on",
              "t37"."expires_on",
              "t37"."day",
              "t35"."answered_id"
            FROM (
              SELECT
                "t7"."invitation_id",
                "t7"."survey",
                "t7"."touchpoint",
                "t7"."customer_id",
                "t7"."contact_id",
                "t7"."channel",
                "t7"."sent_at",
                CASE
                  WHEN "t7"."delivered_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t7"."delivered_at"
                  ELSE CAST(NULL AS TIMESTAMPTZ)
                END AS "delivered_at",
                CASE
                  WHEN "t7"."opened_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t7"."opened_at"
                  ELSE CAST(NULL AS TIMESTAMPTZ)
                END AS "opened_at",
                "t7"."expires_at",
                "t7"."sent_on",
                CASE
                  WHEN "t7"."delivered_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t7"."delivered_on"
                  ELSE CAST(NULL AS DATE)
                END AS "delivered_on",
                CASE
                  WHEN "t7"."opened_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t7"."opened_on"
                  ELSE CAST(NULL AS DATE)
                END AS "opened_on",
                "t7"."expires_on",
                "t7"."sent_on" AS "day"
              FROM "file_invitations" AS "t7"
              WHERE
                "t7"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t7"."sent_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t37"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t9"."invitation_id" AS "answered_id"
              FROM "file_responses" AS "t9"
              WHERE
                "t9"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t9"."completed_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t35"
              ON "t37"."invitation_id" = "t35"."answered_id"
          ) AS "t46"
          GROUP BY
            1
        ) AS "t79"
      ) AS "t97"
        ON "t110"."customer_id" = "t97"."key_7"
      LEFT OUTER JOIN (
        SELECT
          "t88"."customer_id" AS "key_8",
          "t88"."estimate_rating",
          "t88"."estimate_change",
          "t88"."estimate_days"
        FROM (
          SELECT
            "t70"."customer_id",
            MAX("t70"."value") FILTER(WHERE
              "t70"."place" = 0) AS "estimate_rating",
            MAX("t70"."value") FILTER(WHERE
              "t70"."place" = 0) - MAX("t70"."value") FILTER(WHERE
              "t70"."place" = 1) AS "estimate_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAX("t70"."day")) AS DOUBLE) AS "estimate_days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t49"."customer_id",
                "t49"."day",
                "t49"."value",
                ROW_NUMBER() OVER (
                  PARTITION BY "t49"."customer_id"
                  ORDER BY "t49"."day" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t24"."customer_id",
                  "t24"."day",
                  CAST(SUM(CAST("t24"."value" AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS "value"
                FROM (
                  SELECT
                    "t10"."customer_id",
                    "t10"."on" AS "day",
                    "t10"."rating" AS "value"
                  FROM "file_estimates" AS "t10"
                  WHERE
                    "t10"."known_on" < MAKE_DATE(2025, 7, 1) AND "t10"."on" < MAKE_DATE(2025, 7, 1)
                ) AS "t24"
                GROUP BY
                  1,
                  2
              ) AS "t49"
            ) AS "t59"
            WHERE
              "t59"."place" <= 1
          ) AS "t70"
          GROUP BY
            1
        ) AS "t88"
      ) AS "t96"
        ON "t110"."customer_id" = "t96"."key_8"
      LEFT OUTER JOIN (
        SELECT
          "t51"."customer_id" AS "key_9",
          CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t51"."sent_on") AS DOUBLE) AS "campaign_days",
          CASE
            WHEN (
              "t51"."sent_on" >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              "t51"."sent_on" < MAKE_DATE(2025, 7, 1)
            )
            THEN "t51"."campaign"
            ELSE CAST(NULL AS TEXT)
          END AS "campaign_last"
        FROM (
          SELECT
            "t36"."treatment_id",
            "t36"."campaign",
            "t36"."experiment",
            "t36"."customer_id",
            "t36"."contact_id",
            "t36"."arm",
            "t36"."offer",
            "t36"."channel",
            "t36"."assigned_at",
            "t36"."sent_at",
            "t36"."cost",
            "t36"."assigned_on",
            "t36"."sent_on",
            "t36"."day",
            ROW_NUMBER() OVER (
              PARTITION BY "t36"."customer_id"
              ORDER BY "t36"."sent_on" DESC, "t36"."treatment_id" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t2"."treatment_id",
              "t2"."campaign",
              "t2"."experiment",
              "t2"."customer_id",
              "t2"."contact_id",
              "t2"."arm",
              "t2"."offer",
              "t2"."channel",
              "t2"."assigned_at",
              CASE
                WHEN "t2"."sent_on" < MAKE_DATE(2025, 7, 1)
                THEN "t2"."sent_at"
                ELSE CAST(NULL AS TIMESTAMPTZ)
              END AS "sent_at",
              "t2"."cost",
              "t2"."assigned_on",
              CASE
                WHEN "t2"."sent_on" < MAKE_DATE(2025, 7, 1)
                THEN "t2"."sent_on"
                ELSE CAST(NULL AS DATE)
              END AS "sent_on",
              "t2"."assigned_on" AS "day"
            FROM "file_treatments" AS "t2"
            WHERE
              "t2"."known_on" < MAKE_DATE(2025, 7, 1)
              AND "t2"."assigned_on" < MAKE_DATE(2025, 7, 1)
              AND COALESCE("t2"."arm" <> 'holdout', TRUE)
              AND CASE
                WHEN "t2"."sent_on" < MAKE_DATE(2025, 7, 1)
                THEN "t2"."sent_on"
                ELSE CAST(NULL AS DATE)
              END < MAKE_DATE(2025, 7, 1)
          ) AS "t36"
        ) AS "t51"
        WHERE
          "t51"."place" = 0
      ) AS "t64"
        ON "t110"."customer_id" = "t64"."key_9"
      LEFT OUTER JOIN (
        SELECT
          "t61"."customer_id" AS "key_10",
          "t61"."people_active",
          "t61"."people_roles",
          "t61"."people_decider_active",
          "t61"."people_decider_left_180",
          "t61"."people_decider_left_days"
        FROM (
          SELECT
            "t38"."customer_id",
            CAST(SUM(CAST("t38"."active" AS BIGINT)) AS DOUBLE) AS "people_active",
            CAST(COUNT(DISTINCT "t38"."role") FILTER(WHERE
              "t38"."active") AS DOUBLE) AS "people_roles",
            CAST(MAX(CAST("t38"."active" AND "t38"."decider" AS BIGINT)) AS DOUBLE) AS "people_decider_active",
            CAST(MAX(
              CAST("t38"."decider"
              AND COALESCE(
                (
                  "t38"."active_to" >= MAKE_DATE(2025, 1, 2)
                )
                AND (
                  "t38"."active_to" < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS "people_decider_left_180",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t38"."active_to") FILTER(WHERE
                "t38"."decider" AND (
                  "t38"."active_to" < MAKE_DATE(2025, 7, 1)
                ))
            ) AS DOUBLE) AS "people_decider_left_days"
          FROM (
            SELECT
              "t3"."contact_id",
              "t3"."customer_id",
              "t3"."name",
              "t3"."role",
              "t3"."level",
              "t3"."email",
              "t3"."phone",
              "t3"."language",
              "t3"."preferred_channel",
              "t3"."active_from",
              CASE
                WHEN "t3"."active_to" < MAKE_DATE(2025, 7, 1)
                THEN "t3"."active_to"
                ELSE CAST(NULL AS DATE)
              END AS "active_to",
              (
                (
                  "t3"."active_from" IS NULL
                )
                OR (
                  "t3"."active_from" < MAKE_DATE(2025, 7, 1)
                )
              )
              AND (
                CASE
                  WHEN "t3"."active_to" < MAKE_DATE(2025, 7, 1)
                  THEN "t3"."active_to"
                  ELSE CAST(NULL AS DATE)
                END IS NULL
              ) AS "active",
              COALESCE("t3"."role" = 'decider', FALSE) AS "decider"
            FROM "file_contacts" AS "t3"
            WHERE
              "t3"."known_on" < MAKE_DATE(2025, 7, 1)
          ) AS "t38"
          GROUP BY
            1
        ) AS "t61"
      ) AS "t72"
        ON "t110"."customer_id" = "t72"."key_10"
      LEFT OUTER JOIN (
        SELECT
          "t74"."customer_id" AS "key_11",
          "t74"."team_changes_365",
          "t74"."team_days",
          "t74"."team"
        FROM (
          SELECT
            "t52"."customer_id",
            CAST(SUM(
              CAST(NOT (
                "t52"."first"
              )
              AND (
                (
                  "t52"."from_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t52"."from_on" < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS "team_changes_365",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAX("t52"."from_on")) AS DOUBLE) AS "team_days",
            MAX("t52"."team_id") FILTER(WHERE
              (
                "t52"."next_on" IS NULL
              ) AND (
                "t52"."to_on" IS NULL
              )) AS "team"
          FROM (
            SELECT
              "t33"."customer_id",
              "t33"."from_on",
              "t33"."team_id",
              "t33"."account_manager",
              "t33"."to_on",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t33"."customer_id"
                  ORDER BY "t33"."from_on" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) = 0 AS "first",
              LEAD("t33"."from_on") OVER (
                PARTITION BY "t33"."customer_id"
                ORDER BY "t33"."from_on" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "next_on"
            FROM (
              SELECT
                "t5"."customer_id",
                "t5"."from_on",
                "t5"."team_id",
                "t5"."account_manager",
                CASE
                  WHEN "t5"."to_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t5"."to_on"
                  ELSE CAST(NULL AS DATE)
                END AS "to_on"
              FROM "file_customer_teams" AS "t5"
              WHERE
                "t5"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t5"."from_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t33"
          ) AS "t52"
          GROUP BY
            1
        ) AS "t74"
      ) AS "t85"
        ON "t110"."customer_id" = "t85"."key_11"
      LEFT OUTER JOIN (
        SELECT
          "t0"."customer_id" AS "key_12",
          "t0"."kind" AS "customer_kind",
          "t0"."segment" AS "customer_segment",
          "t0"."industry" AS "customer_industry",
          "t0"."region" AS "customer_region",
          "t0"."acquisition_channel" AS "customer_acquisition_channel",
          "t0"."purchase_motive" AS "customer_purchase_motive"
        FROM "file_customers" AS "t0"
        WHERE
          "t0"."known_on" < MAKE_DATE(2025, 7, 1)
      ) AS "t26"
        ON "t110"."customer_id" = "t26"."key_12"
      LEFT OUTER JOIN (
        SELECT
          "t137"."customer_id" AS "key_13",
          CAST(CAST(FLOOR(
            (
              CAST("t137"."mood_recent_points" + 7500000 AS DOUBLE) / NULLIF(CAST((
                "t137"."mood_recent_weight" + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS "mood_recent",
          CAST(CAST(FLOOR(
            (
              CAST("t137"."mood_lasting_points" + 7500000 AS DOUBLE) / NULLIF(CAST((
                "t137"."mood_lasting_weight" + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS "mood_lasting"
        FROM (
          SELECT
            "t132"."customer_id",
            SUM(
              CAST(FLOOR(
                (
                  "t132"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t132"."day") AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * "t132"."points"
            ) AS "mood_recent_points",
            SUM(
              CAST(FLOOR(
                (
                  "t132"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t132"."day") AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS "mood_recent_weight",
            SUM(
              CAST(FLOOR(
                (
                  "t132"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t132"."day") AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * "t132"."points"
            ) AS "mood_lasting_points",
            SUM(
              CAST(FLOOR(
                (
                  "t132"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t132"."day") AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS "mood_lasting_weight"
          FROM (
            SELECT
              "t116"."customer_id",
              "t116"."day",
              CAST(FLOOR(
                GREATEST(
                  -(
                    CAST(5000 AS DOUBLE)
                  ),
                  LEAST(
                    CAST(5000 AS DOUBLE),
                    (
                      (
                        "t116"."points" - "t116"."usual"
                      ) / "t116"."spread"
                    ) * 1500
                  )
                ) + 0.5
              ) AS BIGINT) + 5000 AS "points",
              "t116"."weight"
            FROM (
              SELECT
                "t86"."customer_id",
                "t86"."day",
                "t86"."kind",
                "t86"."points",
                "t86"."weight",
                "t113"."question",
                "t113"."usual",
                "t113"."spread"
              FROM "t80" AS "t86"
              INNER JOIN (
                SELECT
                  "t91"."kind" AS "question",
                  (
                    CAST("t91"."total" AS DOUBLE) + 140000
                  ) / (
                    CAST("t91"."many" AS DOUBLE) + 20
                  ) AS "usual",
                  SQRT(
                    (
                      (
                        CAST("t91"."squares" AS DOUBLE) + 1060000000
                      ) / (
                        CAST("t91"."many" AS DOUBLE) + 20
                      )
                    ) - (
                      (
                        (
                          CAST("t91"."total" AS DOUBLE) + 140000
                        ) / (
                          CAST("t91"."many" AS DOUBLE) + 20
                        )
                      ) * (
                        (
                          CAST("t91"."total" AS DOUBLE) + 140000
                        ) / (
                          CAST("t91"."many" AS DOUBLE) + 20
                        )
                      )
                    )
                  ) AS "spread"
                FROM (
                  SELECT
                    "t83"."kind",
                    COUNT("t83"."points") AS "many",
                    SUM("t83"."points") AS "total",
                    SUM("t83"."points" * "t83"."points") AS "squares"
                  FROM "t80" AS "t83"
                  GROUP BY
                    1
                ) AS "t91"
              ) AS "t113"
                ON "t86"."kind" = "t113"."question"
            ) AS "t116"
          ) AS "t132"
          GROUP BY
            1
        ) AS "t137"
      ) AS "t146"
        ON "t110"."customer_id" = "t146"."key_13"
    ) AS "t151"
  ) AS "t152"
) AS "t153";
