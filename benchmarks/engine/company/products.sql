SELECT format('P{:02d}', p) AS product_id, format('Product {:02d}', p) AS name,
       (['core', 'core', 'add-on', 'service'])[1 + p % 4] AS category
FROM range(1, 21) AS products(p)
