"""Ratios within a round, so that a slow minute of the machine slows all alike."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Line:
    """One line of the report: a measure, its ratios, and what else is worth saying."""

    name: str
    ratios: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    rounds: int = 0
    thrown: int = 0

    def text(self):
        shown = " ".join(f"{name}={number(r['median'])}" for name, r in self.ratios.items())
        spans = ", ".join(f"{name} {number(r['min'])}..{number(r['max'])}" for name, r in self.ratios.items())
        spread = f"(n={self.rounds}" + (f", {self.thrown} thrown away" if self.thrown else "") + (f"; {spans}" if spans else "") + ")"
        return " ".join(part for part in [self.name, shown, spread if self.ratios else "", "; ".join(self.notes)] if part)


def number(value):
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2g}" if value < 0.995 else f"{value:.3g}"


def steady(limits):
    """Which rounds count: those in which the limit lay within a tenth of its median."""
    middle = statistics.median_low(limits)
    return [at for at, value in enumerate(limits) if abs(value - middle) <= middle * 0.1]


def over(rounds, first, second):
    """first ÷ second in each round: the median, the least and the most."""
    all_of_them = [one[first] / one[second] for one in rounds if one.get(second)]
    return {"median": statistics.median(all_of_them), "min": min(all_of_them), "max": max(all_of_them)}


def kept(rounds, limit):
    """The rounds that count, and how many do not."""
    good = steady([one[limit] for one in rounds])
    return [rounds[at] for at in good], len(rounds) - len(good)


def middle(rounds, name):
    return statistics.median(one[name] for one in rounds)
