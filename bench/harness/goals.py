"""What a figure should come to. A measure holds its goals beside what it measures:

    GOALS = {"M1 guest_page": [at_least("ours/L", 0.4), at_least("ours/P", 0.5, "What holds it.")]}

The sentence is written by hand, by whoever found out what holds the figure where it is.
It is shown while the goal is not reached, and forgotten when it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    figure: str
    bound: float
    least: bool
    held: str = ""

    def said(self):
        return f"{'≥' if self.least else '≤'} {self.bound:,g}"

    def reached(self, median):
        return median >= self.bound if self.least else median <= self.bound


def at_least(figure, bound, held=""):
    return Goal(figure, bound, True, held)


def at_most(figure, bound, held=""):
    return Goal(figure, bound, False, held)


def table(values, goals):
    """The rows of a line of the report: its figures beside their goals, and what has a
    goal and could not be measured. Then the sentences about what is not reached."""
    known = {goal.figure: goal for goal in goals}
    rows = [["", "median", "least", "most", "goal", ""], ["---", "---:", "---:", "---:", "---:", "---"]]
    sentences = []
    for name, value in values.items():
        shown = [shape(value[which]) for which in ("median", "min", "max")]
        goal = known.get(name)
        if goal is None:
            rows.append([name, *shown, "", ""])
            continue
        reached = goal.reached(value["median"])
        rows.append([name, *shown, goal.said(), "reached" if reached else "**not reached**"])
        if not reached:
            sentences.append(f"- *{name}*: {goal.held or 'what holds it nobody has found out yet.'}")
    rows += [[goal.figure, "", "", "", goal.said(), "not measured"] for goal in goals if goal.figure not in values]
    if len(rows) == 2:
        return []
    if not goals:
        rows = [row[:4] for row in rows]
    return ["| " + " | ".join(row) + " |" for row in rows] + [""] + (["Not reached:", "", *sentences, ""] if sentences else [])


def shape(value):
    """Three figures of it, and no powers of ten."""
    return f"{value:,.0f}" if abs(value) >= 1_000 else f"{value:.3g}"
