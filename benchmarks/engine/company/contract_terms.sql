-- A term per year until the customer leaves; what lies on or after the as-of day is not known yet.
WITH terms AS (
    SELECT *, unnest(range(CASE WHEN open_ended THEN 1 ELSE least(last_term, 5) + 1 END)) AS k FROM people
), dated AS (
    SELECT *, CAST(anchor + to_years(k::INTEGER) AS DATE) AS begins,
           CASE WHEN NOT open_ended THEN CAST(anchor + to_years(k::INTEGER + 1) AS DATE) - 1 END AS ends_on,
           CASE WHEN chance(i, 68) < 0.3 THEN 60 ELSE 30 END AS notice_days,
           500 * round(exp(chance(i, 69) * 4), 2) AS amount, chance(i, 70) AS why, chance(i, 71) AS when_told
    FROM terms WHERE begins < getvariable('as_of')
), ended AS (
    SELECT *, (open_ended OR k = last_term) AND left_on IS NOT NULL AS leaves,
           (open_ended OR k = last_term) AND leaves_on IS NOT NULL AND NOT left_early
               AND why < 0.85 AND NOT (manual AND when_told < 0.6) AS tells,
           CASE WHEN leaves THEN left_on WHEN k < last_term AND ends_on < getvariable('as_of') THEN ends_on END AS ended_on,
           CASE WHEN open_ended THEN leaves_on - 30 ELSE ends_on - notice_days END AS deadline
    FROM dated
), told AS (
    SELECT *, greatest(begins, deadline - floor(when_told * 60)::INTEGER) AS notice_on FROM ended
)
SELECT format('C{:07d}-{}', i, k + 1) AS term_id, format('C{:07d}', i) AS contract_id,
       format('K{:07d}', i) AS customer_id, format('P{:02d}', product) AS product_id,
       begins AS started_on, ends_on, ended_on,
       CASE WHEN NOT open_ended THEN deadline END AS notice_deadline_on,
       CASE WHEN tells AND notice_on < getvariable('as_of') THEN notice_on END AS notice_given_on,
       CASE WHEN manual THEN 'manual' ELSE 'auto' END AS renewal,
       CASE WHEN k > 0 THEN format('C{:07d}-{}', i, k) END AS previous_term_id,
       CAST(amount * pow(1.03, k) AS DECIMAL(18, 2)) AS yearly_amount,
       'EUR' AS currency,
       CASE WHEN ended_on IS NULL THEN NULL WHEN NOT leaves THEN 'renewed'
            WHEN left_early THEN (['involuntary', 'ended_by_us'])[1 + (why < 0.3)::INTEGER]
            WHEN why < 0.85 THEN 'voluntary' WHEN why < 0.92 THEN 'involuntary'
            WHEN why < 0.96 THEN 'ended_by_us' ELSE 'completed' END AS end_kind
FROM told ORDER BY i, k
