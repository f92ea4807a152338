"""A plot of what confidence is worth, as SVG: precision over confidence, with the intervals."""

from collections.abc import Iterable, Sequence
from html import escape
from math import floor

from benchmarks.attribution.confidence import Band

__all__ = ["plot"]

SIDE, LEFT, TOP = 320, 76, 24  # the square in which both axes run, in pixels
WIDTH, HEIGHT = LEFT + SIDE + 40, TOP + SIDE + 62
NAMED = 'role="img" aria-labelledby="title description"'
SMALLEST, LARGEST = 3.0, 7.0  # radius of a dot

# The plot brings its own ground, so that it can be read on any page.
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #333 }
.ground { fill: #fff; stroke: #ccc }
.grid { stroke: #e2e2e2 }
.equal { stroke: #777; stroke-dasharray: 5 4 }
.interval { stroke: #1a5fb4; stroke-width: 2 }
.dot { fill: #1a5fb4 }
@media (prefers-color-scheme: dark) {
text { fill: #ddd }
.ground { fill: #1e1e1e; stroke: #444 }
.grid { stroke: #383838 }
.equal { stroke: #999 }
.interval { stroke: #78aeed }
.dot { fill: #78aeed }
}"""


def plot(bands: Sequence[Band], title: str, description: str) -> str:
    """A dot for each band, larger for more statements; on the broken line, confidence is the share that is right."""
    least = min(9, floor(10 * min((min(band.both.low, band.mean) for band in bands), default=0.0)))
    ticks = [number / 10 for number in range(least, 11)]
    most = max((band.statements for band in bands), default=1)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" {NAMED}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="description">{escape(description)}</desc>',
        f"<style>{STYLE}\n</style>",
        f'<rect class="ground" x="0.5" y="0.5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="6"/>',
        *_axes(ticks),
        f'<line class="equal" x1="{LEFT}" y1="{TOP + SIDE}" x2="{LEFT + SIDE}" y2="{TOP}"/>',
    ]
    for band in bands:
        x, low, high = _x(band.mean, ticks), _y(band.both.low, ticks), _y(band.both.high, ticks)
        radius = SMALLEST + (LARGEST - SMALLEST) * (band.statements / most) ** 0.5
        y, number = _y(band.both.value, ticks), f"{band}: {band.both} % of {band.statements:,}"
        lines += [
            f'<line class="interval" x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}"/>',
            f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"><title>{number}</title></circle>',
        ]
    return "\n".join([*lines, "</svg>", ""])


def _axes(ticks: Sequence[float]) -> Iterable[str]:
    for tick in ticks:
        x, y = _x(tick, ticks), _y(tick, ticks)
        yield f'<line class="grid" x1="{LEFT}" y1="{y:.1f}" x2="{LEFT + SIDE}" y2="{y:.1f}"/>'
        yield f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{TOP + SIDE}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{100 * tick:.0f} %</text>'
        yield f'<text x="{x:.1f}" y="{TOP + SIDE + 20}" text-anchor="middle">{tick:.1f}</text>'
    middle = TOP + SIDE / 2
    yield f'<text x="{LEFT + SIDE / 2}" y="{HEIGHT - 16}" text-anchor="middle">confidence</text>'
    yield f'<text transform="translate(20 {middle}) rotate(-90)" text-anchor="middle">content and source right</text>'


def _x(share: float, ticks: Sequence[float]) -> float:
    return LEFT + SIDE * (share - ticks[0]) / (ticks[-1] - ticks[0])


def _y(share: float, ticks: Sequence[float]) -> float:
    return TOP + LEFT + SIDE - _x(share, ticks)
