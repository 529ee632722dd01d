SELECT format('T{:02d}', t) AS team_id, format('Team {:02d}', t) AS name FROM range(1, 41) AS teams(t)
