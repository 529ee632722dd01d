"""What is free inside a container: its own limit, and the caches that the system would drop."""

from __future__ import annotations

from pathlib import Path

from behoud.engine.memory import cgroup_memory, own_groups

GIB = 2**30


def group(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_what_the_system_would_drop_is_free(tmp_path: Path) -> None:
    limited = {"memory.max": f"{6 * GIB}\n", "memory.current": f"{5 * GIB}\n"}
    stat = {"memory.stat": f"anon {GIB}\ninactive_file {4 * GIB}\n"}
    assert cgroup_memory(group(tmp_path / "cached", limited | stat), "v2") == 5 * GIB
    assert cgroup_memory(group(tmp_path / "used", limited), "v2") == GIB


def test_a_group_without_a_limit_limits_nothing(tmp_path: Path) -> None:
    assert (
        cgroup_memory(group(tmp_path / "a", {"memory.max": "max\n", "memory.current": "5\n"}), "v2") is None
    )
    old = {"memory.limit_in_bytes": "9223372036854771712\n", "memory.usage_in_bytes": "5\n"}
    assert cgroup_memory(group(tmp_path / "b", old), "v1") is None
    assert cgroup_memory(tmp_path / "absent", "v1") is None


def test_the_old_groups_name_their_files_otherwise(tmp_path: Path) -> None:
    files = {
        "memory.limit_in_bytes": f"{6 * GIB}",
        "memory.usage_in_bytes": f"{5 * GIB}",
        "memory.stat": f"total_inactive_file {GIB}\n",
    }
    assert cgroup_memory(group(tmp_path / "old", files), "v1") == 2 * GIB


def test_the_own_group_and_those_above_it(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("4:cpu,cpuacct:/\n3:memory:/shop/one\n")
    new.write_text("0::/shop/one\n")
    root = Path("/groups")
    assert list(own_groups(old, root)) == [
        ("v1", root / "memory"),
        ("v1", root / "memory/shop"),
        ("v1", root / "memory/shop/one"),
    ]
    assert list(own_groups(new, root)) == [("v2", root), ("v2", root / "shop"), ("v2", root / "shop/one")]
    assert list(own_groups(tmp_path / "absent", root)) == []
