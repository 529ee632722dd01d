CREATE INDEX ON events ("on");
CREATE INDEX ON events (customer_id);
CREATE INDEX ON customers (customer_id);
CREATE INDEX ON customer_teams (customer_id);
CREATE INDEX ON contract_terms (customer_id);
CREATE INDEX ON contract_terms (contract_id);
CREATE INDEX ON contract_terms (previous_term_id);
ANALYZE;
