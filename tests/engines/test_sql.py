"""The SQL that the questions compile to is the SQL that is committed: a change of it is seen in a review."""

import pytest

from tools import golden_sql


@pytest.mark.slow
def test_the_committed_sql_is_what_the_code_compiles_to() -> None:
    assert golden_sql.differing(golden_sql.golden_files()) == []
