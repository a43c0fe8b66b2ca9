"""The pool: order, limits of time and memory, processes that die, and work that brings more work."""

from __future__ import annotations

import os
import time
from collections import deque

from report.work import Failure, Limits, Workers

LIMITS = Limits(seconds=1.5, megabytes=300)


def behave(item: str) -> str:
    """Do what the item says, in a process of the pool."""
    if item == "hang":
        time.sleep(60)
    if item == "spin":
        while True:
            pass
    if item == "swell":
        return str(len(bytearray(2_000_000_000)))
    if item == "die":
        os._exit(9)
    return item.upper()


def through(*batches: list[str]) -> list[tuple[str, str | Failure]]:
    waiting = deque(batches)
    with Workers(behave, LIMITS, preload="report.work") as workers:
        return list(workers.each(lambda: waiting.popleft() if waiting else []))


def test_results_come_in_the_order_of_the_items() -> None:
    items = [f"a{number}" for number in range(40)]
    batches = [items[at : at + 3] for at in range(0, 40, 3)]
    assert through(*batches) == [(item, item.upper()) for item in items]


def test_a_bad_item_costs_the_others_of_its_batch_nothing() -> None:
    results = dict(through(["a", "hang", "b"], ["die", "c"], ["d", "swell", "spin"]))
    assert results == {
        "a": "A",
        "b": "B",
        "c": "C",
        "d": "D",
        "hang": Failure("too_slow"),
        "spin": Failure("too_slow"),
        "swell": Failure("too_much_memory"),
        "die": Failure("crashed"),
    }


def test_what_comes_back_may_bring_more_work() -> None:
    waiting = deque([["a"]])
    seen = []
    with Workers(behave, LIMITS, preload="report.work") as workers:
        for item, result in workers.each(lambda: waiting.popleft() if waiting else []):
            seen.append(result)
            if len(item) < 4:
                waiting.append([item + "a"])
    assert seen == ["A", "AA", "AAA", "AAAA"]


def test_no_process_is_left_behind_when_the_caller_stops() -> None:
    begun = time.monotonic()
    with Workers(behave, Limits(60, 300), preload="report.work") as workers:
        waiting = deque([["a"], ["hang"], ["hang"]])
        next(workers.each(lambda: waiting.popleft() if waiting else []))
    assert time.monotonic() - begun < 20
