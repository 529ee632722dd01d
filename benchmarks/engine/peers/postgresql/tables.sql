CREATE TABLE events (customer_id text, product_id text, name text, quantity float8, "on" date, known_on date);
CREATE TABLE customers (customer_id text, started_on date);
CREATE TABLE teams (team_id text, name text);
CREATE TABLE customer_teams (customer_id text, from_on date, to_on date, team_id text, known_on date);
CREATE TABLE contract_terms (term_id text, contract_id text, customer_id text, product_id text, previous_term_id text, renewal text, end_kind text, started_on date, ends_on date, ended_on date, notice_deadline_on date, known_on date);
