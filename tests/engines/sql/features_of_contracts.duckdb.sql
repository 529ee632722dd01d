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
WITH "t34" AS (
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
), "t67" AS (
  SELECT
    "t51"."customer_id",
    MAX("t51"."on") AS "last_on",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2025, 6, 24)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_7",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2025, 6, 1)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_30",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2025, 4, 2)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_90",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2025, 3, 3)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_120",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2025, 1, 2)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_180",
    SUM(
      CASE
        WHEN "t51"."on" >= MAKE_DATE(2024, 7, 1)
        THEN CAST("t51"."quantity" AS DOUBLE)
        ELSE CAST(NULL AS DOUBLE)
      END
    ) AS "of_365"
  FROM (
    SELECT
      "t45"."customer_id",
      "t45"."on",
      "t45"."events",
      "t45"."quantity"
    FROM (
      SELECT
        "t37"."customer_id",
        "t37"."on",
        "t37"."known_on",
        COUNT(*) AS "events",
        SUM("t37"."units") AS "quantity"
      FROM (
        SELECT
          "t9"."event_id",
          "t9"."customer_id",
          "t9"."contact_id",
          "t9"."at",
          "t9"."name",
          "t9"."product_id",
          "t9"."quantity",
          "t9"."on",
          CAST(NULL AS DATE) AS "known_on",
          COALESCE(
            CAST(ROUND("t9"."quantity" * CAST(CAST(10000 AS BIGINT) AS DOUBLE), 0) AS BIGINT),
            CAST(10000 AS BIGINT)
          ) AS "units"
        FROM "file_events" AS "t9"
        WHERE
          "t9"."known_on" < MAKE_DATE(2025, 7, 1)
      ) AS "t37"
      GROUP BY
        1,
        2,
        3
    ) AS "t45"
    WHERE
      "t45"."on" < MAKE_DATE(2025, 7, 1)
  ) AS "t51"
  GROUP BY
    1
), "t77" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."customer_id",
        "t10"."completed_on" AS "day",
        "t10"."metric" AS "kind",
        CASE
          WHEN COALESCE("t10"."direction" = 'high_is_bad', "t10"."metric" = 'ces1')
          THEN 10000 - CASE
            WHEN COALESCE(
              "t10"."scale_max",
              CASE
                WHEN "t10"."metric" = 'nps'
                THEN CAST(10 AS DOUBLE)
                WHEN "t10"."metric" = 'csat'
                THEN CAST(5 AS DOUBLE)
                WHEN "t10"."metric" = 'grade'
                THEN CAST(10 AS DOUBLE)
                WHEN "t10"."metric" = 'ces1'
                THEN CAST(5 AS DOUBLE)
                WHEN "t10"."metric" = 'ces2'
                THEN CAST(7 AS DOUBLE)
                WHEN "t10"."metric" = 'intent'
                THEN CAST(5 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            ) > COALESCE(
              "t10"."scale_min",
              CASE
                WHEN "t10"."metric" = 'nps'
                THEN CAST(0 AS DOUBLE)
                WHEN "t10"."metric" = 'csat'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'grade'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'ces1'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'ces2'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'intent'
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
                      "t10"."score" - COALESCE(
                        "t10"."scale_min",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    ) / (
                      COALESCE(
                        "t10"."scale_max",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) - COALESCE(
                        "t10"."scale_min",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
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
              "t10"."scale_max",
              CASE
                WHEN "t10"."metric" = 'nps'
                THEN CAST(10 AS DOUBLE)
                WHEN "t10"."metric" = 'csat'
                THEN CAST(5 AS DOUBLE)
                WHEN "t10"."metric" = 'grade'
                THEN CAST(10 AS DOUBLE)
                WHEN "t10"."metric" = 'ces1'
                THEN CAST(5 AS DOUBLE)
                WHEN "t10"."metric" = 'ces2'
                THEN CAST(7 AS DOUBLE)
                WHEN "t10"."metric" = 'intent'
                THEN CAST(5 AS DOUBLE)
                ELSE CAST(NULL AS DOUBLE)
              END
            ) > COALESCE(
              "t10"."scale_min",
              CASE
                WHEN "t10"."metric" = 'nps'
                THEN CAST(0 AS DOUBLE)
                WHEN "t10"."metric" = 'csat'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'grade'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'ces1'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'ces2'
                THEN CAST(1 AS DOUBLE)
                WHEN "t10"."metric" = 'intent'
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
                      "t10"."score" - COALESCE(
                        "t10"."scale_min",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
                          THEN CAST(1 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      )
                    ) / (
                      COALESCE(
                        "t10"."scale_max",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(10 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(5 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(7 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
                          THEN CAST(5 AS DOUBLE)
                          ELSE CAST(NULL AS DOUBLE)
                        END
                      ) - COALESCE(
                        "t10"."scale_min",
                        CASE
                          WHEN "t10"."metric" = 'nps'
                          THEN CAST(0 AS DOUBLE)
                          WHEN "t10"."metric" = 'csat'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'grade'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces1'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'ces2'
                          THEN CAST(1 AS DOUBLE)
                          WHEN "t10"."metric" = 'intent'
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
        CAST(CASE WHEN "t10"."metric" IN ('csat', 'ces1', 'ces2') THEN 333 ELSE 1000 END AS DOUBLE) AS "weight"
      FROM "file_responses" AS "t10"
      WHERE
        "t10"."known_on" < MAKE_DATE(2025, 7, 1)
        AND "t10"."completed_on" < MAKE_DATE(2025, 7, 1)
        AND "t10"."metric" IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
        AND "t10"."score" IS NOT NULL
    ) AS "t57"
    WHERE
      "t57"."points" IS NOT NULL
  ) AS "t72"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t11"."customer_id",
      "t11"."on" AS "day",
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
                  "t11"."rating" - CAST(1 AS DOUBLE)
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
    FROM "file_estimates" AS "t11"
    WHERE
      "t11"."known_on" < MAKE_DATE(2025, 7, 1) AND "t11"."on" < MAKE_DATE(2025, 7, 1)
  ) AS "t49"
)
SELECT
  "t139"."customer_id",
  "t139"."contract_days_to_end",
  "t139"."contract_days_to_deadline",
  "t139"."contract_days_to_decision",
  "t139"."contract_past_deadline",
  "t139"."contract_term_days",
  "t139"."contract_previous_days",
  "t139"."contract_yearly_amount",
  "t139"."contract_products",
  "t139"."contract_auto",
  "t139"."contract_open_ended",
  "t139"."contract_paused",
  "t139"."contract_partly_cancelled",
  "t139"."contract_amount_change",
  "t139"."contract_indexation",
  "t139"."contract_beyond_indexation",
  "t139"."contract_rise_180",
  "t139"."contract_price_changes_365",
  "t139"."contract_days_since_renewal",
  "t139"."contract_in_notice_window",
  "t139"."contract_amount_over_peers",
  "t139"."tenure_days",
  "t139"."tenure_life",
  "t139"."contract_lost_parts_365",
  "t139"."usage_days_since_last",
  "t139"."rule_days_silent",
  "t139"."usage_7",
  "t139"."usage_30",
  "t139"."usage_90",
  "t139"."usage_trend_30",
  "t139"."usage_trend_90",
  "t139"."usage_heavy_decline",
  "t139"."usage_products_90",
  "t139"."usage_kinds_90",
  "t139"."usage_errors_90",
  "t139"."usage_errors_days",
  "t139"."usage_lookups_90",
  "t139"."usage_lookups_days",
  "t139"."contact_open",
  "t139"."contact_complaints_open",
  "t139"."contact_complaint_age",
  "t139"."contact_days_to_resolve",
  "t139"."contact_complaint_days_to_resolve",
  "t139"."contact_days_since_outgoing",
  "t139"."contact_90",
  "t139"."contact_complaints_90",
  "t139"."contact_disruptions_90",
  "t139"."contact_transfers_90",
  "t139"."contact_repeated_90",
  "t139"."contact_outgoing_90",
  "t139"."contact_sales_90",
  "t139"."contact_questions_90",
  "t139"."contact_requests_90",
  "t139"."contact_cancellations_90",
  "t139"."contact_phone_90",
  "t139"."contact_email_90",
  "t139"."contact_chat_90",
  "t139"."contact_whatsapp_90",
  "t139"."contact_visit_90",
  "t139"."contact_portal_90",
  "t139"."contact_post_90",
  "t139"."contact_too_many",
  "t139"."invoices_overdue",
  "t139"."invoices_overdue_amount",
  "t139"."invoices_overdue_days",
  "t139"."invoices_days_late",
  "t139"."invoices_failed_365",
  "t139"."voice_nps",
  "t139"."voice_nps_change",
  "t139"."voice_nps_days",
  "t139"."voice_csat",
  "t139"."voice_csat_change",
  "t139"."voice_csat_days",
  "t139"."voice_ces1",
  "t139"."voice_ces1_change",
  "t139"."voice_ces1_days",
  "t139"."voice_ces2",
  "t139"."voice_ces2_change",
  "t139"."voice_ces2_days",
  "t139"."voice_grade",
  "t139"."voice_grade_change",
  "t139"."voice_grade_days",
  "t139"."voice_intent",
  "t139"."voice_intent_change",
  "t139"."voice_intent_days",
  "t139"."voice_unanswered_365",
  "t139"."voice_unanswered_share",
  "t139"."voice_last_unanswered",
  "t139"."estimate_rating",
  "t139"."estimate_change",
  "t139"."estimate_days",
  "t139"."campaign_days",
  "t139"."campaign_last",
  "t139"."people_active",
  "t139"."people_roles",
  "t139"."people_decider_active",
  "t139"."people_decider_left_180",
  "t139"."people_decider_left_days",
  "t139"."team_changes_365",
  "t139"."team_days",
  "t139"."team",
  "t139"."customer_kind",
  "t139"."customer_segment",
  "t139"."customer_industry",
  "t139"."customer_region",
  "t139"."customer_acquisition_channel",
  "t139"."customer_purchase_motive",
  "t139"."mood_recent",
  "t139"."mood_lasting",
  "t139"."onboarding_stalled",
  MAKE_DATE(2025, 7, 1) AS "as_of"
FROM (
  SELECT
    "t138".*
    EXCLUDE ("usage_usual_30")
  FROM (
    SELECT
      "t137"."customer_id",
      "t137"."contract_days_to_end",
      "t137"."contract_days_to_deadline",
      "t137"."contract_days_to_decision",
      "t137"."contract_past_deadline",
      "t137"."contract_term_days",
      "t137"."contract_previous_days",
      "t137"."contract_yearly_amount",
      "t137"."contract_products",
      "t137"."contract_auto",
      "t137"."contract_open_ended",
      "t137"."contract_paused",
      "t137"."contract_partly_cancelled",
      "t137"."contract_amount_change",
      "t137"."contract_indexation",
      "t137"."contract_beyond_indexation",
      "t137"."contract_rise_180",
      "t137"."contract_price_changes_365",
      "t137"."contract_days_since_renewal",
      "t137"."contract_in_notice_window",
      "t137"."contract_amount_over_peers",
      "t137"."tenure_days",
      "t137"."tenure_life",
      "t137"."contract_lost_parts_365",
      "t137"."usage_days_since_last",
      "t137"."rule_days_silent",
      "t137"."usage_7",
      "t137"."usage_30",
      "t137"."usage_usual_30",
      "t137"."usage_90",
      "t137"."usage_trend_30",
      "t137"."usage_trend_90",
      "t137"."usage_heavy_decline",
      "t137"."usage_products_90",
      "t137"."usage_kinds_90",
      "t137"."usage_errors_90",
      "t137"."usage_errors_days",
      "t137"."usage_lookups_90",
      "t137"."usage_lookups_days",
      "t137"."contact_open",
      "t137"."contact_complaints_open",
      "t137"."contact_complaint_age",
      "t137"."contact_days_to_resolve",
      "t137"."contact_complaint_days_to_resolve",
      "t137"."contact_days_since_outgoing",
      "t137"."contact_90",
      "t137"."contact_complaints_90",
      "t137"."contact_disruptions_90",
      "t137"."contact_transfers_90",
      "t137"."contact_repeated_90",
      "t137"."contact_outgoing_90",
      "t137"."contact_sales_90",
      "t137"."contact_questions_90",
      "t137"."contact_requests_90",
      "t137"."contact_cancellations_90",
      "t137"."contact_phone_90",
      "t137"."contact_email_90",
      "t137"."contact_chat_90",
      "t137"."contact_whatsapp_90",
      "t137"."contact_visit_90",
      "t137"."contact_portal_90",
      "t137"."contact_post_90",
      "t137"."contact_too_many",
      "t137"."invoices_overdue",
      "t137"."invoices_overdue_amount",
      "t137"."invoices_overdue_days",
      "t137"."invoices_days_late",
      "t137"."invoices_failed_365",
      "t137"."voice_nps",
      "t137"."voice_nps_change",
      "t137"."voice_nps_days",
      "t137"."voice_csat",
      "t137"."voice_csat_change",
      "t137"."voice_csat_days",
      "t137"."voice_ces1",
      "t137"."voice_ces1_change",
      "t137"."voice_ces1_days",
      "t137"."voice_ces2",
      "t137"."voice_ces2_change",
      "t137"."voice_ces2_days",
      "t137"."voice_grade",
      "t137"."voice_grade_change",
      "t137"."voice_grade_days",
      "t137"."voice_intent",
      "t137"."voice_intent_change",
      "t137"."voice_intent_days",
      "t137"."voice_unanswered_365",
      "t137"."voice_unanswered_share",
      "t137"."voice_last_unanswered",
      "t137"."estimate_rating",
      "t137"."estimate_change",
      "t137"."estimate_days",
      "t137"."campaign_days",
      "t137"."campaign_last",
      "t137"."people_active",
      "t137"."people_roles",
      "t137"."people_decider_active",
      "t137"."people_decider_left_180",
      "t137"."people_decider_left_days",
      "t137"."team_changes_365",
      "t137"."team_days",
      "t137"."team",
      "t137"."customer_kind",
      "t137"."customer_segment",
      "t137"."customer_industry",
      "t137"."customer_region",
      "t137"."customer_acquisition_channel",
      "t137"."customer_purchase_motive",
      "t137"."mood_recent",
      "t137"."mood_lasting",
      CAST(CAST(COALESCE(
        (
          "t137"."tenure_days" >= 30
        )
        AND (
          "t137"."tenure_days" <= 180
        )
        AND (
          (
            "t137"."usage_30" = CAST(0 AS DOUBLE)
          )
          OR (
            (
              "t137"."usage_30" * 4
            ) < "t137"."usage_usual_30"
          )
        ),
        FALSE
      ) AS BIGINT) AS DOUBLE) AS "onboarding_stalled"
    FROM (
      SELECT
        "t108"."customer_id",
        "t136"."contract_days_to_end",
        "t136"."contract_days_to_deadline",
        "t136"."contract_days_to_decision",
        "t136"."contract_past_deadline",
        "t136"."contract_term_days",
        "t136"."contract_previous_days",
        "t136"."contract_yearly_amount",
        "t136"."contract_products",
        "t136"."contract_auto",
        "t136"."contract_open_ended",
        "t136"."contract_paused",
        COALESCE("t136"."contract_partly_cancelled", CAST(0 AS DOUBLE)) AS "contract_partly_cancelled",
        "t136"."contract_amount_change",
        "t136"."contract_indexation",
        "t136"."contract_beyond_indexation",
        COALESCE("t136"."contract_rise_180", CAST(0 AS DOUBLE)) AS "contract_rise_180",
        COALESCE("t136"."contract_price_changes_365", CAST(0 AS DOUBLE)) AS "contract_price_changes_365",
        "t136"."contract_days_since_renewal",
        "t136"."contract_in_notice_window",
        "t136"."contract_amount_over_peers",
        "t75"."tenure_days",
        "t75"."tenure_life",
        COALESCE("t74"."contract_lost_parts_365", CAST(0 AS DOUBLE)) AS "contract_lost_parts_365",
        "t125"."usage_days_since_last",
        "t125"."rule_days_silent",
        COALESCE("t125"."usage_7", CAST(0 AS DOUBLE)) AS "usage_7",
        COALESCE("t125"."usage_30", CAST(0 AS DOUBLE)) AS "usage_30",
        "t125"."usage_usual_30",
        COALESCE("t125"."usage_90", CAST(0 AS DOUBLE)) AS "usage_90",
        "t125"."usage_trend_30",
        "t125"."usage_trend_90",
        COALESCE("t125"."usage_heavy_decline", CAST(0 AS DOUBLE)) AS "usage_heavy_decline",
        COALESCE("t125"."usage_products_90", CAST(0 AS DOUBLE)) AS "usage_products_90",
        COALESCE("t125"."usage_kinds_90", CAST(0 AS DOUBLE)) AS "usage_kinds_90",
        COALESCE("t125"."usage_errors_90", CAST(0 AS DOUBLE)) AS "usage_errors_90",
        "t125"."usage_errors_days",
        COALESCE("t125"."usage_lookups_90", CAST(0 AS DOUBLE)) AS "usage_lookups_90",
        "t125"."usage_lookups_days",
        COALESCE("t94"."contact_open", CAST(0 AS DOUBLE)) AS "contact_open",
        COALESCE("t94"."contact_complaints_open", CAST(0 AS DOUBLE)) AS "contact_complaints_open",
        "t94"."contact_complaint_age",
        "t94"."contact_days_to_resolve",
        "t94"."contact_complaint_days_to_resolve",
        "t94"."contact_days_since_outgoing",
        COALESCE("t94"."contact_90", CAST(0 AS DOUBLE)) AS "contact_90",
        COALESCE("t94"."contact_complaints_90", CAST(0 AS DOUBLE)) AS "contact_complaints_90",
        COALESCE("t94"."contact_disruptions_90", CAST(0 AS DOUBLE)) AS "contact_disruptions_90",
        COALESCE("t94"."contact_transfers_90", CAST(0 AS DOUBLE)) AS "contact_transfers_90",
        COALESCE("t94"."contact_repeated_90", CAST(0 AS DOUBLE)) AS "contact_repeated_90",
        COALESCE("t94"."contact_outgoing_90", CAST(0 AS DOUBLE)) AS "contact_outgoing_90",
        COALESCE("t94"."contact_sales_90", CAST(0 AS DOUBLE)) AS "contact_sales_90",
        COALESCE("t94"."contact_questions_90", CAST(0 AS DOUBLE)) AS "contact_questions_90",
        COALESCE("t94"."contact_requests_90", CAST(0 AS DOUBLE)) AS "contact_requests_90",
        COALESCE("t94"."contact_cancellations_90", CAST(0 AS DOUBLE)) AS "contact_cancellations_90",
        COALESCE("t94"."contact_phone_90", CAST(0 AS DOUBLE)) AS "contact_phone_90",
        COALESCE("t94"."contact_email_90", CAST(0 AS DOUBLE)) AS "contact_email_90",
        COALESCE("t94"."contact_chat_90", CAST(0 AS DOUBLE)) AS "contact_chat_90",
        COALESCE("t94"."contact_whatsapp_90", CAST(0 AS DOUBLE)) AS "contact_whatsapp_90",
        COALESCE("t94"."contact_visit_90", CAST(0 AS DOUBLE)) AS "contact_visit_90",
        COALESCE("t94"."contact_portal_90", CAST(0 AS DOUBLE)) AS "contact_portal_90",
        COALESCE("t94"."contact_post_90", CAST(0 AS DOUBLE)) AS "contact_post_90",
        COALESCE("t94"."contact_too_many", CAST(0 AS DOUBLE)) AS "contact_too_many",
        COALESCE("t62"."invoices_overdue", CAST(0 AS DOUBLE)) AS "invoices_overdue",
        COALESCE("t62"."invoices_overdue_amount", CAST(0 AS DOUBLE)) AS "invoices_overdue_amount",
        "t62"."invoices_overdue_days",
        "t62"."invoices_days_late",
        COALESCE("t62"."invoices_failed_365", CAST(0 AS DOUBLE)) AS "invoices_failed_365",
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
        COALESCE("t98"."voice_unanswered_365", CAST(0 AS DOUBLE)) AS "voice_unanswered_365",
        "t98"."voice_unanswered_share",
        "t98"."voice_last_unanswered",
        "t96"."estimate_rating",
        "t96"."estimate_change",
        "t96"."estimate_days",
        "t59"."campaign_days",
        "t59"."campaign_last",
        COALESCE("t68"."people_active", CAST(0 AS DOUBLE)) AS "people_active",
        COALESCE("t68"."people_roles", CAST(0 AS DOUBLE)) AS "people_roles",
        COALESCE("t68"."people_decider_active", CAST(0 AS DOUBLE)) AS "people_decider_active",
        COALESCE("t68"."people_decider_left_180", CAST(0 AS DOUBLE)) AS "people_decider_left_180",
        "t68"."people_decider_left_days",
        COALESCE("t83"."team_changes_365", CAST(0 AS DOUBLE)) AS "team_changes_365",
        "t83"."team_days",
        "t83"."team",
        "t22"."customer_kind",
        "t22"."customer_segment",
        "t22"."customer_industry",
        "t22"."customer_region",
        "t22"."customer_acquisition_channel",
        "t22"."customer_purchase_motive",
        "t133"."mood_recent",
        "t133"."mood_lasting"
      FROM (
        SELECT
          "t100"."customer_id"
        FROM (
          SELECT
            "t88"."customer_id",
            CASE
              WHEN "t88"."running" = "t88"."noticed"
              THEN "t88"."notice"
              ELSE CAST(NULL AS DATE)
            END AS "noticed_on",
            CASE
              WHEN "t88"."running" = "t88"."noticed"
              THEN "t88"."end"
              ELSE CAST(NULL AS DATE)
            END AS "ends_on"
          FROM (
            SELECT
              "t82"."customer_id",
              COUNT(*) AS "running",
              COUNT("t82"."notice_given_on") AS "noticed",
              MAX("t82"."notice_given_on") AS "notice",
              MAX("t82"."ends_on") AS "end"
            FROM (
              SELECT
                "t79".*
                EXCLUDE ("begun_customer")
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t40"."term_id",
                    "t40"."contract_id",
                    "t40"."customer_id",
                    "t40"."product_id",
                    "t40"."started_on",
                    "t40"."ends_on",
                    "t40"."ended_on",
                    "t40"."notice_deadline_on",
                    "t40"."notice_given_on",
                    "t40"."paused_from",
                    "t40"."paused_to",
                    "t40"."renewal",
                    "t40"."previous_term_id",
                    "t40"."yearly_amount",
                    "t40"."yearly_margin",
                    "t40"."indexation",
                    "t40"."currency",
                    "t40"."end_reason",
                    "t40"."end_kind",
                    "t40"."end_on",
                    "t26"."begun_customer"
                  FROM "t34" AS "t40"
                  LEFT OUTER JOIN (
                    SELECT DISTINCT
                      "t4"."customer_id" AS "begun_customer"
                    FROM "file_contract_terms" AS "t4"
                    WHERE
                      "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                      AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                  ) AS "t26"
                    ON "t40"."customer_id" = "t26"."begun_customer"
                ) AS "t50"
                WHERE
                  (
                    (
                      "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                    )
                    AND (
                      (
                        "t50"."end_on" IS NULL
                      ) OR (
                        "t50"."end_on" > MAKE_DATE(2025, 6, 30)
                      )
                    )
                  )
                  OR COALESCE(
                    (
                      "t50"."end_on" = MAKE_DATE(2025, 6, 30)
                    )
                    AND (
                      COALESCE("t50"."end_kind" IN ('renewed', 'changed'), FALSE)
                      OR (
                        (
                          "t50"."begun_customer" IS NOT NULL
                        )
                        AND (
                          "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                        )
                      )
                    ),
                    FALSE
                  )
              ) AS "t79"
            ) AS "t82"
            GROUP BY
              1
          ) AS "t88"
        ) AS "t100"
        WHERE
          "t100"."noticed_on" IS NULL
      ) AS "t108"
      LEFT OUTER JOIN (
        SELECT
          "t134"."customer_id" AS "key_0",
          "t134"."contract_days_to_end",
          "t134"."contract_days_to_deadline",
          "t134"."contract_days_to_decision",
          "t134"."contract_past_deadline",
          "t134"."contract_term_days",
          "t134"."contract_previous_days",
          "t134"."contract_yearly_amount",
          "t134"."contract_products",
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
          "t134"."contract_in_notice_window",
          "t134"."contract_amount_over_peers"
        FROM (
          SELECT
            "t131"."customer_id",
            "t131"."contract_days_to_end",
            "t131"."contract_days_to_deadline",
            "t131"."contract_days_to_decision",
            "t131"."contract_past_deadline",
            "t131"."contract_term_days",
            "t131"."contract_previous_days",
            "t131"."contract_yearly_amount",
            "t131"."contract_products",
            "t131"."contract_auto",
            "t131"."contract_open_ended",
            "t131"."contract_paused",
            "t131"."contract_partly_cancelled",
            "t131"."contract_amount_change",
            "t131"."contract_indexation",
            "t131"."contract_beyond_indexation",
            "t131"."contract_rise_180",
            "t131"."contract_price_changes_365",
            "t131"."contract_days_since_renewal",
            "t131"."contract_in_notice_window",
            CASE
              WHEN "t119"."peers" >= 10
              THEN "t131"."contract_yearly_amount" / (
                "t119"."usual" / CAST(100 AS DOUBLE)
              )
              ELSE CAST(NULL AS DOUBLE)
            END AS "contract_amount_over_peers"
          FROM (
            SELECT
              "t129"."customer_id",
              "t129"."contract_days_to_end",
              "t129"."contract_days_to_deadline",
              "t129"."contract_days_to_decision",
              "t129"."contract_past_deadline",
              "t129"."contract_term_days",
              "t129"."contract_previous_days",
              "t129"."contract_yearly_amount",
              "t129"."contract_products",
              "t129"."contract_auto",
              "t129"."contract_open_ended",
              "t129"."contract_paused",
              "t129"."contract_partly_cancelled",
              "t129"."contract_amount_change",
              "t129"."contract_indexation",
              "t129"."contract_beyond_indexation",
              "t129"."contract_rise_180",
              "t129"."contract_price_changes_365",
              "t129"."contract_days_since_renewal",
              "t129"."contract_in_notice_window",
              "t129"."known_id",
              "t129"."segment",
              COALESCE("t129"."segment", '') AS "own_segment"
            FROM (
              SELECT
                "t127"."customer_id",
                "t127"."contract_days_to_end",
                "t127"."contract_days_to_deadline",
                "t127"."contract_days_to_decision",
                "t127"."contract_past_deadline",
                "t127"."contract_term_days",
                "t127"."contract_previous_days",
                "t127"."contract_yearly_amount",
                "t127"."contract_products",
                "t127"."contract_auto",
                "t127"."contract_open_ended",
                "t127"."contract_paused",
                "t127"."contract_partly_cancelled",
                "t127"."contract_amount_change",
                "t127"."contract_indexation",
                "t127"."contract_beyond_indexation",
                "t127"."contract_rise_180",
                "t127"."contract_price_changes_365",
                "t127"."contract_days_since_renewal",
                "t127"."contract_in_notice_window",
                "t24"."known_id",
                "t24"."segment"
              FROM (
                SELECT
                  "t122"."customer_id",
                  "t122"."contract_days_to_end",
                  "t122"."contract_days_to_deadline",
                  "t122"."contract_days_to_decision",
                  "t122"."contract_past_deadline",
                  "t122"."contract_term_days",
                  "t122"."contract_previous_days",
                  "t122"."contract_yearly_amount",
                  "t122"."contract_products",
                  "t122"."contract_auto",
                  "t122"."contract_open_ended",
                  "t122"."contract_paused",
                  "t122"."contract_partly_cancelled",
                  "t122"."contract_amount_change",
                  "t122"."contract_indexation",
                  "t122"."contract_beyond_indexation",
                  "t122"."contract_rise_180",
                  "t122"."contract_price_changes_365",
                  "t122"."contract_days_since_renewal",
                  CAST(CAST(COALESCE("t122"."contract_days_to_deadline" <= 90, FALSE) AS BIGINT) AS DOUBLE) AS "contract_in_notice_window"
                FROM (
                  SELECT
                    "t113"."customer_id",
                    CAST(MIN(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                    ) FILTER(WHERE
                      "t113"."ends_on" >= MAKE_DATE(2025, 7, 1)) AS DOUBLE) AS "contract_days_to_end",
                    CAST(MIN(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                    ) FILTER(WHERE
                      (
                        (
                          DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                        ) >= 0
                      )
                      AND (
                        "t113"."notice_given_on" IS NULL
                      )) AS DOUBLE) AS "contract_days_to_deadline",
                    CAST(MIN(
                      COALESCE(
                        CASE
                          WHEN (
                            (
                              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                            ) >= 0
                          )
                          AND (
                            "t113"."notice_given_on" IS NULL
                          )
                          THEN DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ELSE CAST(NULL AS BIGINT)
                        END,
                        CASE
                          WHEN COALESCE("t113"."renewal" = 'auto', FALSE)
                          THEN CAST(NULL AS BIGINT)
                          ELSE DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                        END
                      )
                    ) FILTER(WHERE
                      (
                        "t113"."ends_on" >= MAKE_DATE(2025, 7, 1)
                      )
                      AND (
                        "t113"."notice_given_on" IS NULL
                      )) AS DOUBLE) AS "contract_days_to_decision",
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          (
                            DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."notice_deadline_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1))
                          ) < 0
                        )
                        AND (
                          "t113"."ends_on" >= MAKE_DATE(2025, 7, 1)
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS "contract_past_deadline",
                    CAST(MAX(
                      (
                        DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."ends_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."started_on")
                      ) + 1
                    ) AS DOUBLE) AS "contract_term_days",
                    CAST(MAX(
                      DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."started_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t113"."before_started")
                    ) AS DOUBLE) AS "contract_previous_days",
                    CAST(SUM("t113"."amount") AS DOUBLE) AS "contract_yearly_amount",
                    CAST(COUNT(DISTINCT "t113"."product_id") AS DOUBLE) AS "contract_products",
                    CAST(MAX(CAST("t113"."renewal" = 'auto' AS BIGINT)) AS DOUBLE) AS "contract_auto",
                    CAST(MIN(CAST("t113"."ends_on" IS NULL AS BIGINT)) AS DOUBLE) AS "contract_open_ended",
                    CAST(MAX(
                      CAST(COALESCE(
                        (
                          "t113"."paused_from" < MAKE_DATE(2025, 7, 1)
                        )
                        AND (
                          (
                            "t113"."paused_to" IS NULL
                          )
                          OR (
                            "t113"."paused_to" >= MAKE_DATE(2025, 7, 1)
                          )
                        ),
                        FALSE
                      ) AS BIGINT)
                    ) AS DOUBLE) AS "contract_paused",
                    CAST(SUM(CAST("t113"."notice_given_on" IS NOT NULL AS BIGINT)) AS DOUBLE) AS "contract_partly_cancelled",
                    (
                      CAST(SUM("t113"."amount") FILTER(WHERE
                        "t113"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                        CAST(SUM("t113"."amount_before") FILTER(WHERE
                          "t113"."amount_before" IS NOT NULL) AS DOUBLE),
                        0
                      )
                    ) - CAST(1 AS DOUBLE) AS "contract_amount_change",
                    CAST(SUM("t113"."indexed") FILTER(WHERE
                      "t113"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                      CAST(SUM("t113"."amount_before") FILTER(WHERE
                        "t113"."amount_before" IS NOT NULL) AS DOUBLE),
                      0
                    ) AS "contract_indexation",
                    (
                      (
                        CAST(SUM("t113"."amount") FILTER(WHERE
                          "t113"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                          CAST(SUM("t113"."amount_before") FILTER(WHERE
                            "t113"."amount_before" IS NOT NULL) AS DOUBLE),
                          0
                        )
                      ) - CAST(1 AS DOUBLE)
                    ) - COALESCE(
                      CAST(SUM("t113"."indexed") FILTER(WHERE
                        "t113"."amount_before" IS NOT NULL) AS DOUBLE) / NULLIF(
                        CAST(SUM("t113"."amount_before") FILTER(WHERE
                          "t113"."amount_before" IS NOT NULL) AS DOUBLE),
                        0
                      ),
                      CAST(0 AS DOUBLE)
                    ) AS "contract_beyond_indexation",
                    (
                      CAST(SUM("t113"."amount") FILTER(WHERE
                        COALESCE(
                          (
                            "t113"."amount_before" IS NOT NULL
                          )
                          AND (
                            (
                              "t113"."started_on" >= MAKE_DATE(2025, 1, 2)
                            )
                            AND (
                              "t113"."started_on" < MAKE_DATE(2025, 7, 1)
                            )
                          ),
                          FALSE
                        )) AS DOUBLE) / NULLIF(
                        CAST(SUM("t113"."amount_before") FILTER(WHERE
                          COALESCE(
                            (
                              "t113"."amount_before" IS NOT NULL
                            )
                            AND (
                              (
                                "t113"."started_on" >= MAKE_DATE(2025, 1, 2)
                              )
                              AND (
                                "t113"."started_on" < MAKE_DATE(2025, 7, 1)
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
                          "t113"."amount_before" IS NOT NULL
                        )
                        AND (
                          "t113"."amount" <> "t113"."amount_before"
                        )
                        AND (
                          (
                            "t113"."started_on" >= MAKE_DATE(2024, 7, 1)
                          )
                          AND (
                            "t113"."started_on" < MAKE_DATE(2025, 7, 1)
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
                          WHEN "t113"."amount_before" > 0
                          THEN "t113"."started_on"
                          ELSE CAST(NULL AS DATE)
                        END
                      )
                    ) AS DOUBLE) AS "contract_days_since_renewal"
                  FROM (
                    SELECT
                      "t110"."term_id",
                      "t110"."contract_id",
                      "t110"."customer_id",
                      "t110"."product_id",
                      "t110"."started_on",
                      "t110"."ends_on",
                      "t110"."ended_on",
                      "t110"."notice_deadline_on",
                      "t110"."notice_given_on",
                      "t110"."paused_from",
                      "t110"."paused_to",
                      "t110"."renewal",
                      "t110"."previous_term_id",
                      "t110"."yearly_amount",
                      "t110"."yearly_margin",
                      "t110"."indexation",
                      "t110"."currency",
                      "t110"."end_reason",
                      "t110"."end_kind",
                      "t110"."end_on",
                      "t110"."amount",
                      "t110"."indexed",
                      "t110"."rate",
                      "t110"."before_id",
                      "t110"."before_amount",
                      "t110"."before_started",
                      CAST(ROUND("t110"."before_amount" * "t110"."rate", 2) AS DECIMAL(18, 2)) AS "amount_before"
                    FROM (
                      SELECT
                        "t105"."term_id",
                        "t105"."contract_id",
                        "t105"."customer_id",
                        "t105"."product_id",
                        "t105"."started_on",
                        "t105"."ends_on",
                        "t105"."ended_on",
                        "t105"."notice_deadline_on",
                        "t105"."notice_given_on",
                        "t105"."paused_from",
                        "t105"."paused_to",
                        "t105"."renewal",
                        "t105"."previous_term_id",
                        "t105"."yearly_amount",
                        "t105"."yearly_margin",
                        "t105"."indexation",
                        "t105"."currency",
                        "t105"."end_reason",
                        "t105"."end_kind",
                        "t105"."end_on",
                        "t105"."amount",
                        "t105"."indexed",
                        "t105"."rate",
                        "t27"."before_id",
                        "t27"."before_amount",
                        "t27"."before_started"
                      FROM (
                        SELECT
                          "t82"."term_id",
                          "t82"."contract_id",
                          "t82"."customer_id",
                          "t82"."product_id",
                          "t82"."started_on",
                          "t82"."ends_on",
                          "t82"."ended_on",
                          "t82"."notice_deadline_on",
                          "t82"."notice_given_on",
                          "t82"."paused_from",
                          "t82"."paused_to",
                          "t82"."renewal",
                          "t82"."previous_term_id",
                          "t82"."yearly_amount",
                          "t82"."yearly_margin",
                          "t82"."indexation",
                          "t82"."currency",
                          "t82"."end_reason",
                          "t82"."end_kind",
                          "t82"."end_on",
                          CAST(ROUND(
                            "t82"."yearly_amount" * CASE
                              WHEN COALESCE("t82"."currency", 'EUR') = 'EUR'
                              THEN CAST(1.00000000 AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS "amount",
                          CAST(ROUND(
                            "t82"."indexation" * CASE
                              WHEN COALESCE("t82"."currency", 'EUR') = 'EUR'
                              THEN CAST(1.00000000 AS DECIMAL(18, 8))
                              ELSE CAST(NULL AS DECIMAL(18, 8))
                            END,
                            2
                          ) AS DECIMAL(18, 2)) AS "indexed",
                          CASE
                            WHEN COALESCE("t82"."currency", 'EUR') = 'EUR'
                            THEN CAST(1.00000000 AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END AS "rate"
                        FROM (
                          SELECT
                            "t79".*
                            EXCLUDE ("begun_customer")
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t40"."term_id",
                                "t40"."contract_id",
                                "t40"."customer_id",
                                "t40"."product_id",
                                "t40"."started_on",
                                "t40"."ends_on",
                                "t40"."ended_on",
                                "t40"."notice_deadline_on",
                                "t40"."notice_given_on",
                                "t40"."paused_from",
                                "t40"."paused_to",
                                "t40"."renewal",
                                "t40"."previous_term_id",
                                "t40"."yearly_amount",
                                "t40"."yearly_margin",
                                "t40"."indexation",
                                "t40"."currency",
                                "t40"."end_reason",
                                "t40"."end_kind",
                                "t40"."end_on",
                                "t26"."begun_customer"
                              FROM "t34" AS "t40"
                              LEFT OUTER JOIN (
                                SELECT DISTINCT
                                  "t4"."customer_id" AS "begun_customer"
                                FROM "file_contract_terms" AS "t4"
                                WHERE
                                  "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                                  AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                              ) AS "t26"
                                ON "t40"."customer_id" = "t26"."begun_customer"
                            ) AS "t50"
                            WHERE
                              (
                                (
                                  "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                                )
                                AND (
                                  (
                                    "t50"."end_on" IS NULL
                                  ) OR (
                                    "t50"."end_on" > MAKE_DATE(2025, 6, 30)
                                  )
                                )
                              )
                              OR COALESCE(
                                (
                                  "t50"."end_on" = MAKE_DATE(2025, 6, 30)
                                )
                                AND (
                                  COALESCE("t50"."end_kind" IN ('renewed', 'changed'), FALSE)
                                  OR (
                                    (
                                      "t50"."begun_customer" IS NOT NULL
                                    )
                                    AND (
                                      "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                                    )
                                  )
                                ),
                                FALSE
                              )
                          ) AS "t79"
                        ) AS "t82"
                      ) AS "t105"
                      LEFT OUTER JOIN (
                        SELECT
                          "t4"."term_id" AS "before_id",
                          "t4"."yearly_amount" AS "before_amount",
                          "t4"."started_on" AS "before_started"
                        FROM "file_contract_terms" AS "t4"
                        WHERE
                          "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                      ) AS "t27"
                        ON "t105"."previous_term_id" = "t27"."before_id"
                    ) AS "t110"
                  ) AS "t113"
                  GROUP BY
                    1
                ) AS "t122"
              ) AS "t127"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."customer_id" AS "known_id",
                  "t0"."segment"
                FROM "file_customers" AS "t0"
                WHERE
                  "t0"."known_on" < MAKE_DATE(2025, 7, 1)
              ) AS "t24"
                ON "t127"."customer_id" = "t24"."known_id"
            ) AS "t129"
          ) AS "t131"
          LEFT OUTER JOIN (
            SELECT
              "t116"."segment" AS "usual_segment",
              "t116"."usual",
              "t116"."peers"
            FROM (
              SELECT
                "t114"."segment",
                QUANTILE_CONT("t114"."cents", 0.5) AS "usual",
                COUNT(*) AS "peers"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    COALESCE("t24"."segment", '') AS "segment",
                    CAST(CAST("t106"."amount" * 100 AS BIGINT) AS DOUBLE) AS "cents"
                  FROM (
                    SELECT
                      "t82"."customer_id",
                      SUM(
                        CAST(ROUND(
                          "t82"."yearly_amount" * CASE
                            WHEN COALESCE("t82"."currency", 'EUR') = 'EUR'
                            THEN CAST(1.00000000 AS DECIMAL(18, 8))
                            ELSE CAST(NULL AS DECIMAL(18, 8))
                          END,
                          2
                        ) AS DECIMAL(18, 2))
                      ) AS "amount"
                    FROM (
                      SELECT
                        "t79".*
                        EXCLUDE ("begun_customer")
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t40"."term_id",
                            "t40"."contract_id",
                            "t40"."customer_id",
                            "t40"."product_id",
                            "t40"."started_on",
                            "t40"."ends_on",
                            "t40"."ended_on",
                            "t40"."notice_deadline_on",
                            "t40"."notice_given_on",
                            "t40"."paused_from",
                            "t40"."paused_to",
                            "t40"."renewal",
                            "t40"."previous_term_id",
                            "t40"."yearly_amount",
                            "t40"."yearly_margin",
                            "t40"."indexation",
                            "t40"."currency",
                            "t40"."end_reason",
                            "t40"."end_kind",
                            "t40"."end_on",
                            "t26"."begun_customer"
                          FROM "t34" AS "t40"
                          LEFT OUTER JOIN (
                            SELECT DISTINCT
                              "t4"."customer_id" AS "begun_customer"
                            FROM "file_contract_terms" AS "t4"
                            WHERE
                              "t4"."known_on" < MAKE_DATE(2025, 7, 1)
                              AND "t4"."started_on" = MAKE_DATE(2025, 7, 1)
                          ) AS "t26"
                            ON "t40"."customer_id" = "t26"."begun_customer"
                        ) AS "t50"
                        WHERE
                          (
                            (
                              "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                            )
                            AND (
                              (
                                "t50"."end_on" IS NULL
                              ) OR (
                                "t50"."end_on" > MAKE_DATE(2025, 6, 30)
                              )
                            )
                          )
                          OR COALESCE(
                            (
                              "t50"."end_on" = MAKE_DATE(2025, 6, 30)
                            )
                            AND (
                              COALESCE("t50"."end_kind" IN ('renewed', 'changed'), FALSE)
                              OR (
                                (
                                  "t50"."begun_customer" IS NOT NULL
                                )
                                AND (
                                  "t50"."started_on" < MAKE_DATE(2025, 7, 1)
                                )
                              )
                            ),
                            FALSE
                          )
                      ) AS "t79"
                    ) AS "t82"
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
                  ) AS "t24"
                    ON "t106"."customer_id" = "t24"."known_id"
                ) AS "t112"
                WHERE
                  "t112"."cents" > 0
              ) AS "t114"
              GROUP BY
                1
            ) AS "t116"
          ) AS "t119"
            ON "t131"."own_segment" = "t119"."usual_segment"
        ) AS "t134"
      ) AS "t136"
        ON "t108"."customer_id" = "t136"."key_0"
      LEFT OUTER JOIN (
        SELECT
          "t61"."customer_id" AS "key_1",
          "t61"."tenure_days",
          "t61"."tenure_life"
        FROM (
          SELECT
            "t39"."customer_id",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              CASE
                WHEN COALESCE((
                  "t39"."life" = 1
                ) AND (
                  "t23"."own_start" < "t39"."started_on"
                ), FALSE)
                THEN "t23"."own_start"
                ELSE "t39"."started_on"
              END
            ) AS DOUBLE) AS "tenure_days",
            CAST("t39"."life" AS DOUBLE) AS "tenure_life"
          FROM (
            SELECT
              "t17"."customer_id",
              MAX("t17"."life") AS "life",
              MAX("t17"."started_on") AS "started_on"
            FROM (
              SELECT
                *
              FROM "lives" AS "t6"
              WHERE
                "t6"."started_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t17"
            GROUP BY
              1
          ) AS "t39"
          LEFT OUTER JOIN (
            SELECT
              "t0"."customer_id" AS "known_id",
              "t0"."started_on" AS "own_start"
            FROM "file_customers" AS "t0"
            WHERE
              "t0"."known_on" < MAKE_DATE(2025, 7, 1)
          ) AS "t23"
            ON "t39"."customer_id" = "t23"."known_id"
        ) AS "t61"
      ) AS "t75"
        ON "t108"."customer_id" = "t75"."key_1"
      LEFT OUTER JOIN (
        SELECT
          "t60"."customer_id" AS "key_2",
          "t60"."contract_lost_parts_365"
        FROM (
          SELECT
            "t38"."customer_id",
            CAST(SUM(
              CAST(COALESCE(
                (
                  "t38"."end_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t38"."end_on" < MAKE_DATE(2025, 7, 1)
                )
                AND (
                  "t38"."end_kind" = 'voluntary'
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS "contract_lost_parts_365"
          FROM "t34" AS "t38"
          GROUP BY
            1
        ) AS "t60"
      ) AS "t74"
        ON "t108"."customer_id" = "t74"."key_2"
      LEFT OUTER JOIN (
        SELECT
          "t123"."customer_id" AS "key_3",
          "t123"."usage_days_since_last",
          "t123"."rule_days_silent",
          "t123"."usage_7",
          "t123"."usage_30",
          "t123"."usage_usual_30",
          "t123"."usage_90",
          "t123"."usage_trend_30",
          "t123"."usage_trend_90",
          "t123"."usage_heavy_decline",
          "t123"."usage_products_90",
          "t123"."usage_kinds_90",
          "t123"."usage_errors_90",
          "t123"."usage_errors_days",
          "t123"."usage_lookups_90",
          "t123"."usage_lookups_days"
        FROM (
          SELECT
            "t121"."customer_id",
            "t121"."usage_days_since_last",
            "t121"."rule_days_silent",
            "t121"."usage_7",
            "t121"."usage_30",
            "t121"."usage_usual_30",
            "t121"."usage_90",
            "t121"."usage_trend_30",
            "t121"."usage_trend_90",
            "t121"."usage_heavy_decline",
            CAST(COALESCE("t48"."products", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_products_90",
            CAST(COALESCE("t48"."kinds", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_kinds_90",
            CAST(COALESCE("t48"."errors", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_errors_90",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t48"."error_on") AS DOUBLE) AS "usage_errors_days",
            CAST(COALESCE("t48"."lookups", CAST(0 AS BIGINT)) AS DOUBLE) AS "usage_lookups_90",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t48"."lookup_on") AS DOUBLE) AS "usage_lookups_days"
          FROM (
            SELECT
              "t115"."customer_id",
              "t115"."usage_days_since_last",
              "t115"."usage_days_since_last" AS "rule_days_silent",
              "t115"."of_7" AS "usage_7",
              "t115"."of_30" AS "usage_30",
              "t115"."usual" AS "usage_usual_30",
              "t115"."of_90" AS "usage_90",
              (
                (
                  "t115"."of_30" * 3
                ) / NULLIF("t115"."of_120" - "t115"."of_30", 0)
              ) - CAST(1 AS DOUBLE) AS "usage_trend_30",
              (
                "t115"."of_90" / NULLIF("t115"."of_180" - "t115"."of_90", 0)
              ) - CAST(1 AS DOUBLE) AS "usage_trend_90",
              "t115"."heavy_decline" AS "usage_heavy_decline"
            FROM (
              SELECT
                "t103"."customer_id",
                "t103"."last_on",
                COALESCE("t103"."of_7", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_7",
                COALESCE("t103"."of_30", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_30",
                COALESCE("t103"."of_90", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_90",
                COALESCE("t103"."of_120", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_120",
                COALESCE("t103"."of_180", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_180",
                COALESCE("t103"."of_365", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "of_365",
                "t103"."heavy",
                COALESCE("t103"."usual", CAST(0 AS DOUBLE)) / CAST(10000 AS DOUBLE) AS "usual",
                CAST(CAST(COALESCE(
                  (
                    (
                      COALESCE("t103"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t103"."of_90", CAST(0 AS DOUBLE))
                    ) > 0
                  )
                  AND (
                    (
                      COALESCE("t103"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t103"."of_90", CAST(0 AS DOUBLE))
                    ) >= "t103"."heavy"
                  )
                  AND (
                    COALESCE("t103"."of_90", CAST(0 AS DOUBLE)) <= (
                      (
                        COALESCE("t103"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t103"."of_90", CAST(0 AS DOUBLE))
                      ) * 0.5
                    )
                  ),
                  FALSE
                ) AS BIGINT) AS DOUBLE) AS "heavy_decline",
                CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t103"."last_on") AS DOUBLE) AS "usage_days_since_last"
              FROM (
                SELECT
                  "t78"."customer_id",
                  "t78"."last_on",
                  "t78"."of_7",
                  "t78"."of_30",
                  "t78"."of_90",
                  "t78"."of_120",
                  "t78"."of_180",
                  "t78"."of_365",
                  "t97"."heavy",
                  "t97"."usual"
                FROM "t67" AS "t78"
                CROSS JOIN (
                  SELECT
                    QUANTILE_CONT(
                      CASE
                        WHEN (
                          COALESCE("t73"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t73"."of_90", CAST(0 AS DOUBLE))
                        ) > 0
                        THEN COALESCE("t73"."of_180", CAST(0 AS DOUBLE)) - COALESCE("t73"."of_90", CAST(0 AS DOUBLE))
                        ELSE CAST(NULL AS DOUBLE)
                      END,
                      0.75
                    ) AS "heavy",
                    QUANTILE_CONT(CASE WHEN "t73"."of_30" > 0 THEN "t73"."of_30" ELSE CAST(NULL AS DOUBLE) END, 0.5) AS "usual"
                  FROM "t67" AS "t73"
                ) AS "t97"
              ) AS "t103"
            ) AS "t115"
          ) AS "t121"
          LEFT OUTER JOIN (
            SELECT
              "t18"."customer_id" AS "wide_customer",
              COUNT(DISTINCT "t18"."product_id") AS "products",
              COUNT(DISTINCT "t18"."name") AS "kinds",
              COUNT(DISTINCT "t18"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(LOWER("t18"."name"), 'error|fout|failed|failure|mislukt|exception'),
                  FALSE
                )) AS "errors",
              MAX("t18"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(LOWER("t18"."name"), 'error|fout|failed|failure|mislukt|exception'),
                  FALSE
                )) AS "error_on",
              COUNT(DISTINCT "t18"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(
                    LOWER("t18"."name"),
                    'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account'
                  ),
                  FALSE
                )) AS "lookups",
              MAX("t18"."last_on") FILTER(WHERE
                COALESCE(
                  REGEXP_MATCHES(
                    LOWER("t18"."name"),
                    'terms|voorwaarden|cancellation|cancel_page|opzeg|unsubscribe|uitschrijven|pricing|prices|prijzen|prijslijst|tarieven|export_all|alles_export|data_export|overstap|delete_account'
                  ),
                  FALSE
                )) AS "lookup_on"
            FROM (
              SELECT
                "t9"."customer_id",
                "t9"."product_id",
                "t9"."name",
                "t9"."on" AS "last_on"
              FROM "file_events" AS "t9"
              WHERE
                "t9"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t9"."on" >= MAKE_DATE(2025, 4, 2)
                AND "t9"."on" < MAKE_DATE(2025, 7, 1)
            ) AS "t18"
            GROUP BY
              1
          ) AS "t48"
            ON "t121"."customer_id" = "t48"."wide_customer"
        ) AS "t123"
      ) AS "t125"
        ON "t108"."customer_id" = "t125"."key_3"
      LEFT OUTER JOIN (
        SELECT
          "t86"."customer_id" AS "key_4",
          "t86"."contact_open",
          "t86"."contact_complaints_open",
          "t86"."contact_complaint_age",
          "t86"."contact_days_to_resolve",
          "t86"."contact_complaint_days_to_resolve",
          "t86"."contact_days_since_outgoing",
          "t86"."contact_90",
          "t86"."contact_complaints_90",
          "t86"."contact_disruptions_90",
          "t86"."contact_transfers_90",
          "t86"."contact_repeated_90",
          "t86"."contact_outgoing_90",
          "t86"."contact_sales_90",
          "t86"."contact_questions_90",
          "t86"."contact_requests_90",
          "t86"."contact_cancellations_90",
          "t86"."contact_phone_90",
          "t86"."contact_email_90",
          "t86"."contact_chat_90",
          "t86"."contact_whatsapp_90",
          "t86"."contact_visit_90",
          "t86"."contact_portal_90",
          "t86"."contact_post_90",
          "t86"."contact_too_many"
        FROM (
          SELECT
            "t85".*
            EXCLUDE ("contact_slow_180")
          FROM (
            SELECT
              "t64"."customer_id",
              "t64"."contact_open",
              "t64"."contact_complaints_open",
              "t64"."contact_complaint_age",
              "t64"."contact_days_to_resolve",
              "t64"."contact_complaint_days_to_resolve",
              "t64"."contact_days_since_outgoing",
              "t64"."contact_90",
              "t64"."contact_complaints_90",
              "t64"."contact_disruptions_90",
              "t64"."contact_transfers_90",
              "t64"."contact_repeated_90",
              "t64"."contact_slow_180",
              "t64"."contact_outgoing_90",
              "t64"."contact_sales_90",
              "t64"."contact_questions_90",
              "t64"."contact_requests_90",
              "t64"."contact_cancellations_90",
              "t64"."contact_phone_90",
              "t64"."contact_email_90",
              "t64"."contact_chat_90",
              "t64"."contact_whatsapp_90",
              "t64"."contact_visit_90",
              "t64"."contact_portal_90",
              "t64"."contact_post_90",
              CAST(CAST("t64"."contact_90" > 5 AS BIGINT) AS DOUBLE) AS "contact_too_many"
            FROM (
              SELECT
                "t36"."customer_id",
                CAST(SUM(
                  CAST(NOT (
                    "t36"."resolved"
                  )
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND "t36"."incoming" AS BIGINT)
                ) AS DOUBLE) AS "contact_open",
                CAST(SUM(
                  CAST(NOT (
                    "t36"."resolved"
                  )
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND "t36"."complains" AS BIGINT)
                ) AS DOUBLE) AS "contact_complaints_open",
                CAST(MAX("t36"."waits") FILTER(WHERE
                  NOT (
                    "t36"."resolved"
                  )
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND "t36"."complains") AS DOUBLE) AS "contact_complaint_age",
                CAST(SUM("t36"."took") FILTER(WHERE
                  "t36"."resolved"
                  AND (
                    (
                      "t36"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      "t36"."resolved_on" < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND "t36"."incoming") AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST("t36"."resolved"
                    AND (
                      (
                        "t36"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        "t36"."resolved_on" < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND "t36"."incoming" AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS "contact_days_to_resolve",
                CAST(SUM("t36"."took") FILTER(WHERE
                  "t36"."resolved"
                  AND (
                    (
                      "t36"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                    )
                    AND (
                      "t36"."resolved_on" < MAKE_DATE(2025, 7, 1)
                    )
                  )
                  AND "t36"."complains") AS DOUBLE) / NULLIF(
                  CAST(SUM(
                    CAST("t36"."resolved"
                    AND (
                      (
                        "t36"."resolved_on" >= MAKE_DATE(2024, 7, 1)
                      )
                      AND (
                        "t36"."resolved_on" < MAKE_DATE(2025, 7, 1)
                      )
                    )
                    AND "t36"."complains" AS BIGINT)
                  ) AS DOUBLE),
                  0
                ) AS "contact_complaint_days_to_resolve",
                CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
                  'DAY',
                  MAKE_DATE(1970, 1, 1),
                  MAX("t36"."day") FILTER(WHERE
                    "t36"."direction" = 'out')
                ) AS DOUBLE) AS "contact_days_since_outgoing",
                CAST(SUM(
                  CAST((
                    "t36"."day" >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    "t36"."day" < MAKE_DATE(2025, 7, 1)
                  )
                  AND "t36"."incoming" AS BIGINT)
                ) AS DOUBLE) AS "contact_90",
                CAST(SUM(
                  CAST("t36"."complains"
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_complaints_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."kind" = 'disruption', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_disruptions_90",
                CAST(SUM("t36"."transfers") FILTER(WHERE
                  "t36"."resolved"
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  )) AS DOUBLE) AS "contact_transfers_90",
                CAST(SUM(
                  CAST((
                    "t36"."day" >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    "t36"."day" < MAKE_DATE(2025, 7, 1)
                  )
                  AND "t36"."incoming"
                  AND (
                    "t36"."thread_id" IS NOT NULL
                  ) AS BIGINT)
                ) - COUNT(DISTINCT "t36"."thread_id") FILTER(WHERE
                  (
                    "t36"."day" >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    "t36"."day" < MAKE_DATE(2025, 7, 1)
                  )
                  AND "t36"."incoming") AS DOUBLE) AS "contact_repeated_90",
                CAST(SUM(
                  CAST((
                    "t36"."day" >= MAKE_DATE(2025, 1, 2)
                  )
                  AND (
                    "t36"."day" < MAKE_DATE(2025, 7, 1)
                  )
                  AND "t36"."incoming"
                  AND (
                    CASE WHEN "t36"."resolved" THEN "t36"."took" ELSE "t36"."waits" END > 14
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_slow_180",
                CAST(SUM(
                  CAST((
                    "t36"."day" >= MAKE_DATE(2025, 4, 2)
                  )
                  AND (
                    "t36"."day" < MAKE_DATE(2025, 7, 1)
                  )
                  AND NOT (
                    "t36"."incoming"
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_outgoing_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."kind" = 'sales', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_sales_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."kind" = 'question', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                    AND "t36"."incoming"
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_questions_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."kind" = 'service', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                    AND "t36"."incoming"
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_requests_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."kind" = 'cancellation', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                    AND "t36"."incoming"
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_cancellations_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'phone', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_phone_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'email', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_email_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'chat', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_chat_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'whatsapp', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_whatsapp_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'visit', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_visit_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'portal', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_portal_90",
                CAST(SUM(
                  CAST(COALESCE("t36"."channel" = 'post', FALSE)
                  AND (
                    (
                      "t36"."day" >= MAKE_DATE(2025, 4, 2)
                    )
                    AND (
                      "t36"."day" < MAKE_DATE(2025, 7, 1)
                    )
                  ) AS BIGINT)
                ) AS DOUBLE) AS "contact_post_90"
              FROM (
                SELECT
                  "t7"."interaction_id",
                  "t7"."customer_id",
                  "t7"."contact_id",
                  "t7"."at",
                  "t7"."channel",
                  "t7"."direction",
                  "t7"."kind",
                  "t7"."subject",
                  "t7"."thread_id",
                  CASE
                    WHEN "t7"."resolved_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t7"."resolved_at"
                    ELSE CAST(NULL AS TIMESTAMPTZ)
                  END AS "resolved_at",
                  "t7"."transfers",
                  "t7"."handlers",
                  "t7"."alternative_offered",
                  "t7"."cost",
                  "t7"."owner",
                  "t7"."on",
                  CASE
                    WHEN "t7"."resolved_on" < MAKE_DATE(2025, 7, 1)
                    THEN "t7"."resolved_on"
                    ELSE CAST(NULL AS DATE)
                  END AS "resolved_on",
                  "t7"."on" AS "day",
                  COALESCE(
                    CASE
                      WHEN "t7"."resolved_on" < MAKE_DATE(2025, 7, 1)
                      THEN "t7"."resolved_on"
                      ELSE CAST(NULL AS DATE)
                    END < MAKE_DATE(2025, 7, 1),
                    FALSE
                  ) AS "resolved",
                  COALESCE("t7"."direction" <> 'out', TRUE) AS "incoming",
                  COALESCE("t7"."kind" = 'complaint', FALSE) AS "complains",
                  DATE_DIFF(
                    'DAY',
                    MAKE_DATE(1970, 1, 1),
                    CASE
                      WHEN "t7"."resolved_on" < MAKE_DATE(2025, 7, 1)
                      THEN "t7"."resolved_on"
                      ELSE CAST(NULL AS DATE)
                    END
                  ) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t7"."on") AS "took",
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t7"."on") AS "waits"
                FROM "file_interactions" AS "t7"
                WHERE
                  "t7"."known_on" < MAKE_DATE(2025, 7, 1) AND "t7"."on" < MAKE_DATE(2025, 7, 1)
              ) AS "t36"
              GROUP BY
                1
            ) AS "t64"
          ) AS "t85"
        ) AS "t86"
      ) AS "t94"
        ON "t108"."customer_id" = "t94"."key_4"
      LEFT OUTER JOIN (
        SELECT
          "t52"."customer_id" AS "key_5",
          "t52"."invoices_overdue",
          "t52"."invoices_overdue_amount",
          "t52"."invoices_overdue_days",
          "t52"."invoices_days_late",
          "t52"."invoices_failed_365"
        FROM (
          SELECT
            "t25"."customer_id",
            CAST(SUM(
              CAST((
                "t25"."paid_on" IS NULL
              )
              AND (
                COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t25"."due_on", "t25"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS "invoices_overdue",
            CAST(SUM(
              CAST(ROUND(
                "t25"."amount" * CASE
                  WHEN COALESCE("t25"."currency", 'EUR') = 'EUR'
                  THEN CAST(1.00000000 AS DECIMAL(18, 8))
                  ELSE CAST(NULL AS DECIMAL(18, 8))
                END,
                2
              ) AS DECIMAL(18, 2))
            ) FILTER(WHERE
              (
                "t25"."paid_on" IS NULL
              )
              AND (
                COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t25"."due_on", "t25"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
                )
              )) AS DOUBLE) AS "invoices_overdue_amount",
            CAST(MAX(
              DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t25"."due_on", "t25"."day"))
            ) FILTER(WHERE
              (
                "t25"."paid_on" IS NULL
              )
              AND (
                COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  COALESCE("t25"."due_on", "t25"."day") >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  COALESCE("t25"."due_on", "t25"."day") < MAKE_DATE(2025, 7, 1)
                )
              )) AS DOUBLE) AS "invoices_overdue_days",
            CAST(SUM(
              GREATEST(
                DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t25"."paid_on") - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t25"."due_on", "t25"."day")),
                CAST(0 AS BIGINT)
              )
            ) FILTER(WHERE
              COALESCE(
                (
                  "t25"."paid_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t25"."paid_on" < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              )) AS DOUBLE) / NULLIF(
              CAST(SUM(
                CAST(COALESCE(
                  (
                    "t25"."paid_on" >= MAKE_DATE(2024, 7, 1)
                  )
                  AND (
                    "t25"."paid_on" < MAKE_DATE(2025, 7, 1)
                  ),
                  FALSE
                ) AS BIGINT)
              ) AS DOUBLE),
              0
            ) AS "invoices_days_late",
            CAST(SUM("t25"."failed_attempts") FILTER(WHERE
              (
                NOT (
                  "t25"."paid_on" IS NULL
                )
                OR (
                  (
                    DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), COALESCE("t25"."due_on", "t25"."day"))
                  ) > 30
                )
              )
              AND (
                (
                  "t25"."day" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t25"."day" < MAKE_DATE(2025, 7, 1)
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
          ) AS "t25"
          GROUP BY
            1
        ) AS "t52"
      ) AS "t62"
        ON "t108"."customer_id" = "t62"."key_5"
      LEFT OUTER JOIN (
        SELECT
          "t91"."customer_id" AS "key_6",
          "t91"."voice_nps",
          "t91"."voice_nps_change",
          "t91"."voice_nps_days",
          "t91"."voice_csat",
          "t91"."voice_csat_change",
          "t91"."voice_csat_days",
          "t91"."voice_ces1",
          "t91"."voice_ces1_change",
          "t91"."voice_ces1_days",
          "t91"."voice_ces2",
          "t91"."voice_ces2_change",
          "t91"."voice_ces2_days",
          "t91"."voice_grade",
          "t91"."voice_grade_change",
          "t91"."voice_grade_days",
          "t91"."voice_intent",
          "t91"."voice_intent_change",
          "t91"."voice_intent_days"
        FROM (
          SELECT
            "t65"."customer_id",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'nps'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_nps",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'nps'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'nps'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_nps_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'nps'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_nps_days",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'csat'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_csat",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'csat'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'csat'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_csat_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'csat'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_csat_days",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces1'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_ces1",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces1'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces1'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_ces1_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'ces1'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_ces1_days",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces2'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_ces2",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces2'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'ces2'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_ces2_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'ces2'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_ces2_days",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'grade'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_grade",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'grade'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'grade'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_grade_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'grade'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_grade_days",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'intent'
              ) AND (
                "t65"."place" = 0
              )) AS "voice_intent",
            MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'intent'
              ) AND (
                "t65"."place" = 0
              )) - MAX("t65"."value") FILTER(WHERE
              (
                "t65"."metric" = 'intent'
              ) AND (
                "t65"."place" = 1
              )) AS "voice_intent_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t65"."day") FILTER(WHERE
                (
                  "t65"."metric" = 'intent'
                ) AND (
                  "t65"."place" = 0
                ))
            ) AS DOUBLE) AS "voice_intent_days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t43"."customer_id",
                "t43"."metric",
                "t43"."day",
                "t43"."value",
                ROW_NUMBER() OVER (
                  PARTITION BY "t43"."customer_id", "t43"."metric"
                  ORDER BY "t43"."day" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t19"."customer_id",
                  "t19"."metric",
                  "t19"."day",
                  CAST(SUM(CAST("t19"."value" AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS "value"
                FROM (
                  SELECT
                    "t10"."customer_id",
                    "t10"."metric",
                    "t10"."completed_on" AS "day",
                    "t10"."score" AS "value"
                  FROM "file_responses" AS "t10"
                  WHERE
                    "t10"."known_on" < MAKE_DATE(2025, 7, 1)
                    AND "t10"."completed_on" < MAKE_DATE(2025, 7, 1)
                    AND "t10"."metric" IN ('nps', 'csat', 'ces1', 'ces2', 'grade', 'intent')
                    AND "t10"."score" IS NOT NULL
                ) AS "t19"
                GROUP BY
                  1,
                  2,
                  3
              ) AS "t43"
            ) AS "t53"
            WHERE
              "t53"."place" <= 1
          ) AS "t65"
          GROUP BY
            1
        ) AS "t91"
      ) AS "t102"
        ON "t108"."customer_id" = "t102"."key_6"
      LEFT OUTER JOIN (
        SELECT
          "t76"."customer_id" AS "key_7",
          "t76"."of_silent" AS "voice_unanswered_365",
          "t76"."of_silent" / NULLIF("t76"."asked", 0) AS "voice_unanswered_share",
          CAST(CASE
            WHEN "t76"."asked" > 0
            THEN CAST(COALESCE("t76"."silent_on" = "t76"."asked_on", FALSE) AS BIGINT)
            ELSE CAST(NULL AS BIGINT)
          END AS DOUBLE) AS "voice_last_unanswered"
        FROM (
          SELECT
            "t41"."customer_id",
            CAST(SUM(
              CAST((
                "t41"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t41"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t41"."day")
                ) > 14
              )
              AND (
                "t41"."answered_id" IS NULL
              ) AS BIGINT)
            ) AS DOUBLE) AS "of_silent",
            CAST(SUM(
              CAST((
                "t41"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t41"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t41"."day")
                ) > 14
              ) AS BIGINT)
            ) AS DOUBLE) AS "asked",
            MAX("t41"."day") FILTER(WHERE
              (
                "t41"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t41"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t41"."day")
                ) > 14
              )) AS "asked_on",
            MAX("t41"."day") FILTER(WHERE
              (
                "t41"."day" >= MAKE_DATE(2024, 7, 1)
              )
              AND (
                "t41"."day" < MAKE_DATE(2025, 7, 1)
              )
              AND (
                (
                  DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t41"."day")
                ) > 14
              )
              AND (
                "t41"."answered_id" IS NULL
              )) AS "silent_on"
          FROM (
            SELECT
              "t32"."invitation_id",
              "t32"."survey",
              "t32"."touchpoint",
              "t32"."customer_id",
              "t32"."contact_id",
              "t32"."channel",
              "t32"."sent_at",
              "t32"."delivered_at",
              "t32"."opened_at",
              "t32"."expires_at",
              "t32"."sent_on",
              "t32"."delivered_on",
              "t32"."opened_on",
              "t32"."expires_on",
              "t32"."day",
              "t30"."answered_id"
            FROM (
              SELECT
                "t8"."invitation_id",
                "t8"."survey",
                "t8"."touchpoint",
                "t8"."customer_id",
                "t8"."contact_id",
                "t8"."channel",
                "t8"."sent_at",
                CASE
                  WHEN "t8"."delivered_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t8"."delivered_at"
                  ELSE CAST(NULL AS TIMESTAMPTZ)
                END AS "delivered_at",
                CASE
                  WHEN "t8"."opened_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t8"."opened_at"
                  ELSE CAST(NULL AS TIMESTAMPTZ)
                END AS "opened_at",
                "t8"."expires_at",
                "t8"."sent_on",
                CASE
                  WHEN "t8"."delivered_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t8"."delivered_on"
                  ELSE CAST(NULL AS DATE)
                END AS "delivered_on",
                CASE
                  WHEN "t8"."opened_on" < MAKE_DATE(2025, 7, 1)
                  THEN "t8"."opened_on"
                  ELSE CAST(NULL AS DATE)
                END AS "opened_on",
                "t8"."expires_on",
                "t8"."sent_on" AS "day"
              FROM "file_invitations" AS "t8"
              WHERE
                "t8"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t8"."sent_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t32"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t10"."invitation_id" AS "answered_id"
              FROM "file_responses" AS "t10"
              WHERE
                "t10"."known_on" < MAKE_DATE(2025, 7, 1)
                AND "t10"."completed_on" < MAKE_DATE(2025, 7, 1)
            ) AS "t30"
              ON "t32"."invitation_id" = "t30"."answered_id"
          ) AS "t41"
          GROUP BY
            1
        ) AS "t76"
      ) AS "t98"
        ON "t108"."customer_id" = "t98"."key_7"
      LEFT OUTER JOIN (
        SELECT
          "t87"."customer_id" AS "key_8",
          "t87"."estimate_rating",
          "t87"."estimate_change",
          "t87"."estimate_days"
        FROM (
          SELECT
            "t66"."customer_id",
            MAX("t66"."value") FILTER(WHERE
              "t66"."place" = 0) AS "estimate_rating",
            MAX("t66"."value") FILTER(WHERE
              "t66"."place" = 0) - MAX("t66"."value") FILTER(WHERE
              "t66"."place" = 1) AS "estimate_change",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAX("t66"."day")) AS DOUBLE) AS "estimate_days"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t44"."customer_id",
                "t44"."day",
                "t44"."value",
                ROW_NUMBER() OVER (
                  PARTITION BY "t44"."customer_id"
                  ORDER BY "t44"."day" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t21"."customer_id",
                  "t21"."day",
                  CAST(SUM(CAST("t21"."value" AS DECIMAL(18, 4))) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) AS "value"
                FROM (
                  SELECT
                    "t11"."customer_id",
                    "t11"."on" AS "day",
                    "t11"."rating" AS "value"
                  FROM "file_estimates" AS "t11"
                  WHERE
                    "t11"."known_on" < MAKE_DATE(2025, 7, 1) AND "t11"."on" < MAKE_DATE(2025, 7, 1)
                ) AS "t21"
                GROUP BY
                  1,
                  2
              ) AS "t44"
            ) AS "t54"
            WHERE
              "t54"."place" <= 1
          ) AS "t66"
          GROUP BY
            1
        ) AS "t87"
      ) AS "t96"
        ON "t108"."customer_id" = "t96"."key_8"
      LEFT OUTER JOIN (
        SELECT
          "t46"."customer_id" AS "key_9",
          CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t46"."sent_on") AS DOUBLE) AS "campaign_days",
          CASE
            WHEN (
              "t46"."sent_on" >= MAKE_DATE(2025, 1, 2)
            )
            AND (
              "t46"."sent_on" < MAKE_DATE(2025, 7, 1)
            )
            THEN "t46"."campaign"
            ELSE CAST(NULL AS TEXT)
          END AS "campaign_last"
        FROM (
          SELECT
            "t31"."treatment_id",
            "t31"."campaign",
            "t31"."experiment",
            "t31"."customer_id",
            "t31"."contact_id",
            "t31"."arm",
            "t31"."offer",
            "t31"."channel",
            "t31"."assigned_at",
            "t31"."sent_at",
            "t31"."cost",
            "t31"."assigned_on",
            "t31"."sent_on",
            "t31"."day",
            ROW_NUMBER() OVER (
              PARTITION BY "t31"."customer_id"
              ORDER BY "t31"."sent_on" DESC, "t31"."treatment_id" ASC
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
          ) AS "t31"
        ) AS "t46"
        WHERE
          "t46"."place" = 0
      ) AS "t59"
        ON "t108"."customer_id" = "t59"."key_9"
      LEFT OUTER JOIN (
        SELECT
          "t56"."customer_id" AS "key_10",
          "t56"."people_active",
          "t56"."people_roles",
          "t56"."people_decider_active",
          "t56"."people_decider_left_180",
          "t56"."people_decider_left_days"
        FROM (
          SELECT
            "t33"."customer_id",
            CAST(SUM(CAST("t33"."active" AS BIGINT)) AS DOUBLE) AS "people_active",
            CAST(COUNT(DISTINCT "t33"."role") FILTER(WHERE
              "t33"."active") AS DOUBLE) AS "people_roles",
            CAST(MAX(CAST("t33"."active" AND "t33"."decider" AS BIGINT)) AS DOUBLE) AS "people_decider_active",
            CAST(MAX(
              CAST("t33"."decider"
              AND COALESCE(
                (
                  "t33"."active_to" >= MAKE_DATE(2025, 1, 2)
                )
                AND (
                  "t33"."active_to" < MAKE_DATE(2025, 7, 1)
                ),
                FALSE
              ) AS BIGINT)
            ) AS DOUBLE) AS "people_decider_left_180",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF(
              'DAY',
              MAKE_DATE(1970, 1, 1),
              MAX("t33"."active_to") FILTER(WHERE
                "t33"."decider" AND (
                  "t33"."active_to" < MAKE_DATE(2025, 7, 1)
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
          ) AS "t33"
          GROUP BY
            1
        ) AS "t56"
      ) AS "t68"
        ON "t108"."customer_id" = "t68"."key_10"
      LEFT OUTER JOIN (
        SELECT
          "t70"."customer_id" AS "key_11",
          "t70"."team_changes_365",
          "t70"."team_days",
          "t70"."team"
        FROM (
          SELECT
            "t47"."customer_id",
            CAST(SUM(
              CAST(NOT (
                "t47"."first"
              )
              AND (
                (
                  "t47"."from_on" >= MAKE_DATE(2024, 7, 1)
                )
                AND (
                  "t47"."from_on" < MAKE_DATE(2025, 7, 1)
                )
              ) AS BIGINT)
            ) AS DOUBLE) AS "team_changes_365",
            CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAX("t47"."from_on")) AS DOUBLE) AS "team_days",
            MAX("t47"."team_id") FILTER(WHERE
              (
                "t47"."next_on" IS NULL
              ) AND (
                "t47"."to_on" IS NULL
              )) AS "team"
          FROM (
            SELECT
              "t28"."customer_id",
              "t28"."from_on",
              "t28"."team_id",
              "t28"."account_manager",
              "t28"."to_on",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t28"."customer_id"
                  ORDER BY "t28"."from_on" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) = 0 AS "first",
              LEAD("t28"."from_on") OVER (
                PARTITION BY "t28"."customer_id"
                ORDER BY "t28"."from_on" ASC
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
            ) AS "t28"
          ) AS "t47"
          GROUP BY
            1
        ) AS "t70"
      ) AS "t83"
        ON "t108"."customer_id" = "t83"."key_11"
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
      ) AS "t22"
        ON "t108"."customer_id" = "t22"."key_12"
      LEFT OUTER JOIN (
        SELECT
          "t128"."customer_id" AS "key_13",
          CAST(CAST(FLOOR(
            (
              CAST("t128"."mood_recent_points" + 7500000 AS DOUBLE) / NULLIF(CAST((
                "t128"."mood_recent_weight" + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS "mood_recent",
          CAST(CAST(FLOOR(
            (
              CAST("t128"."mood_lasting_points" + 7500000 AS DOUBLE) / NULLIF(CAST((
                "t128"."mood_lasting_weight" + 1500
              ) * 100 AS DOUBLE), 0)
            ) + 0.5
          ) AS BIGINT) AS DOUBLE) AS "mood_lasting"
        FROM (
          SELECT
            "t118"."customer_id",
            SUM(
              CAST(FLOOR(
                (
                  "t118"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t118"."day") AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * "t118"."points"
            ) AS "mood_recent_points",
            SUM(
              CAST(FLOOR(
                (
                  "t118"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t118"."day") AS DOUBLE) / 120
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS "mood_recent_weight",
            SUM(
              CAST(FLOOR(
                (
                  "t118"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t118"."day") AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT) * "t118"."points"
            ) AS "mood_lasting_points",
            SUM(
              CAST(FLOOR(
                (
                  "t118"."weight" * (
                    POWER(
                      0.5,
                      (
                        CAST(DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), MAKE_DATE(2025, 7, 1)) - DATE_DIFF('DAY', MAKE_DATE(1970, 1, 1), "t118"."day") AS DOUBLE) / 1600
                      )
                    )
                  )
                ) + 0.5
              ) AS BIGINT)
            ) AS "mood_lasting_weight"
          FROM (
            SELECT
              "t84"."customer_id",
              "t84"."day",
              "t84"."weight",
              CAST(FLOOR(
                GREATEST(
                  -(
                    CAST(5000 AS DOUBLE)
                  ),
                  LEAST(
                    CAST(5000 AS DOUBLE),
                    (
                      (
                        "t84"."points" - "t111"."usual"
                      ) / "t111"."spread"
                    ) * 1500
                  )
                ) + 0.5
              ) AS BIGINT) + 5000 AS "points"
            FROM "t77" AS "t84"
            INNER JOIN (
              SELECT
                "t89"."kind" AS "question",
                (
                  CAST("t89"."total" AS DOUBLE) + 140000
                ) / (
                  CAST("t89"."many" AS DOUBLE) + 20
                ) AS "usual",
                SQRT(
                  (
                    (
                      CAST("t89"."squares" AS DOUBLE) + 1060000000
                    ) / (
                      CAST("t89"."many" AS DOUBLE) + 20
                    )
                  ) - (
                    (
                      (
                        CAST("t89"."total" AS DOUBLE) + 140000
                      ) / (
                        CAST("t89"."many" AS DOUBLE) + 20
                      )
                    ) * (
                      (
                        CAST("t89"."total" AS DOUBLE) + 140000
                      ) / (
                        CAST("t89"."many" AS DOUBLE) + 20
                      )
                    )
                  )
                ) AS "spread"
              FROM (
                SELECT
                  "t81"."kind",
                  COUNT("t81"."points") AS "many",
                  SUM("t81"."points") AS "total",
                  SUM("t81"."points" * "t81"."points") AS "squares"
                FROM "t77" AS "t81"
                GROUP BY
                  1
              ) AS "t89"
            ) AS "t111"
              ON "t84"."kind" = "t111"."question"
          ) AS "t118"
          GROUP BY
            1
        ) AS "t128"
      ) AS "t133"
        ON "t108"."customer_id" = "t133"."key_13"
    ) AS "t137"
  ) AS "t138"
) AS "t139";
