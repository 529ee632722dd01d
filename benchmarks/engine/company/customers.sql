SELECT format('K{:07d}', i) AS customer_id,
       (['small', 'small', 'small', 'middle', 'middle', 'large'])[1 + floor(chance(i, 64) * 6)::INTEGER] AS segment,
       (['north', 'east', 'south', 'west', 'abroad'])[1 + floor(chance(i, 65) * 5)::INTEGER] AS region,
       started_on
FROM people ORDER BY i
