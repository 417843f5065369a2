"""Ratios within a round, so that a slow minute of the machine slows all alike."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Line:
    """One line of the report: a measure, its ratios, figures that are no ratios but have
    a goal, and what else is worth saying. A figure has its unit in its name."""

    name: str
    ratios: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)
    rounds: int = 0
    thrown: int = 0
    figures: dict = field(default_factory=dict)

    def text(self):
        every = self.ratios | self.figures
        shown = " ".join(f"{name}={number(value['median'])}" for name, value in every.items())
        spans = ", ".join(f"{name} {number(value['min'])}..{number(value['max'])}" for name, value in every.items())
        spread = f"(n={self.rounds}" + (f", {self.thrown} thrown away" if self.thrown else "") + (f"; {spans}" if spans else "") + ")"
        return " ".join(part for part in [self.name, shown, spread if every else "", "; ".join(self.notes)] if part)


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
    return spread(one[first] / one[second] for one in rounds if one.get(second))


def of(rounds, name, factor=1):
    """The figure itself in each round: the median, the least and the most."""
    return spread(one[name] * factor for one in rounds if name in one)


def spread(values):
    every = list(values)
    return {"median": statistics.median(every), "min": min(every), "max": max(every)}


def kept(rounds, limit):
    """The rounds that count, and how many do not."""
    good = steady([one[limit] for one in rounds])
    return [rounds[at] for at in good], len(rounds) - len(good)


def enough(rounds, limit, wanted):
    """Whether so many rounds count. As many more are run as were thrown away, but no more than that again."""
    return len(rounds) >= 2 * wanted or (len(rounds) >= wanted and len(kept(rounds, limit)[0]) >= wanted)


def middle(rounds, name):
    return statistics.median(one[name] for one in rounds)
