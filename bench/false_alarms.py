"""False alarms of severity error or warning on published documents: each finding judged by reading the place."""

from __future__ import annotations

from collections import Counter

from tests.vanban.false_alarms import GOAL, judged_alarms, judgements


def main() -> None:
    """Print how many alarms there are, by code and judgement, and what nobody has judged yet."""
    judged = judgements()
    pages, count = 0.0, 0
    by_code: dict[str, Counter[str]] = {}
    wrong, unjudged = [], []
    for alarm, length in judged_alarms():
        if alarm is None:
            pages, count = pages + length, count + 1
            continue
        right = judged.get((alarm.file, alarm.code, alarm.quote))
        name = "not judged" if right is None else "right" if right else "wrong"
        by_code.setdefault(alarm.code, Counter())[name] += 1
        if right is None:
            unjudged.append(alarm)
        elif not right:
            wrong.append(alarm)
    print(f"{count} documents, about {pages:.0f} pages")
    print(f"{'':8}{'right':>8}{'wrong':>8}{'not judged':>12}")
    for code, counts in sorted(by_code.items()):
        print(f"{code:8}{counts['right']:8}{counts['wrong']:8}{counts['not judged']:12}")
    false = len(wrong) + len(unjudged)
    print(f"false alarms, what is not judged among them: {false}, {false / pages:.3f} a page (goal {GOAL})")
    for alarm in wrong:
        print(f"  wrong: {alarm.file} {alarm.code} {alarm.message}")
    for alarm in unjudged:
        print(f"  not judged: {alarm.file}\t{alarm.code}\t{alarm.quote}\t{alarm.message}")


if __name__ == "__main__":
    main()
