-- Terms due per quarter and team, and how many of them were renewed: the definition of renewal_rate.
-- Only whether something followed matters here, so each way to be followed is a semi-join.
WITH known AS (
    SELECT term_id, contract_id, customer_id, product_id, started_on, ends_on, previous_term_id, renewal, notice_deadline_on,
           CASE WHEN ended_on < :as_of THEN ended_on END AS ended_on,
           CASE WHEN ended_on < :as_of THEN end_kind END AS end_kind
    FROM contract_terms WHERE known_on < :as_of
), terms AS (
    SELECT *, least(end_on, ends_on) AS last_day
    FROM (SELECT *, coalesce(ended_on, CASE WHEN renewal = 'manual' AND ends_on < :as_of THEN ends_on END) AS end_on FROM known) AS ended
), due AS (
    SELECT * FROM terms WHERE ends_on > :t0 AND ends_on <= :t1
), named AS (
    SELECT due.term_id FROM due JOIN terms AS next ON next.previous_term_id = due.term_id
    WHERE next.started_on <= due.last_day + 30
    UNION
    SELECT due.term_id FROM due JOIN terms AS next ON next.contract_id = due.contract_id
    WHERE next.started_on > due.started_on AND next.started_on <= due.last_day + 30
), followed AS (
    SELECT term_id, true AS linked FROM named
    UNION ALL
    SELECT DISTINCT due.term_id, false FROM due JOIN terms AS next USING (customer_id)
    WHERE due.term_id NOT IN (SELECT term_id FROM named) AND next.previous_term_id IS NULL AND next.started_on > due.started_on
      AND (due.contract_id IS NULL OR next.contract_id IS NULL OR due.contract_id <> next.contract_id)
      AND (due.product_id IS NULL OR due.product_id = next.product_id)
      AND next.started_on BETWEEN due.last_day - 30 AND due.last_day + 30
), counted AS (
    SELECT due.customer_id, ends_on, coalesce(notice_deadline_on, ends_on) AS group_on,
           linked IS NOT NULL OR end_on IS NULL OR end_on > ends_on AS renewed
    FROM due LEFT JOIN followed USING (term_id)
    WHERE NOT coalesce(end_on < ends_on AND (
              end_kind IN ('voluntary', 'involuntary', 'ended_by_us', 'completed', 'changed')
              OR (end_kind IS NULL AND NOT coalesce(linked, false))), false)
), teams_held AS (
    SELECT customer_id, coalesce(teams.name, team_id) AS team, from_on,
           least(coalesce(lead(from_on) OVER (PARTITION BY customer_id ORDER BY from_on), DATE '9999-12-31'),
                 coalesce(CASE WHEN to_on < :as_of THEN to_on + 1 END, DATE '9999-12-31')) AS until
    FROM (SELECT * FROM customer_teams WHERE known_on < :as_of) AS held LEFT JOIN teams USING (team_id)
)
SELECT to_char(ends_on, 'YYYY"-Q"Q') AS quarter, coalesce(team, '') AS team,
       count(*) FILTER (WHERE renewed) AS numerator, count(*) AS denominator
FROM counted LEFT JOIN teams_held
    ON counted.customer_id = teams_held.customer_id AND from_on <= group_on AND group_on < until
GROUP BY 1, 2 ORDER BY 1, 2
