"""Learning curves as a small SVG, so that a card can show them without a plotting library."""

from math import ceil, floor

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 320, 48, 40, 24, 16
COLOURS = ("#0072b2", "#d55e00")  # Okabe & Ito: told apart by colour-blind readers; the second is dashed as well


def curves(lines: dict[str, list[tuple[float, float]]], x_label: str, y_label: str) -> str:
    """An SVG of at most two named lines of (x, y) points."""
    points = [point for line in lines.values() for point in line]
    right = max(x for x, _ in points)
    low, high = floor(min(y for _, y in points)), ceil(max(y for _, y in points))

    def place(x: float, y: float) -> str:
        across = LEFT + x / right * (WIDTH - LEFT - RIGHT)
        down = HEIGHT - BOTTOM - (y - low) / (high - low) * (HEIGHT - BOTTOM - TOP)
        return f"{across:.1f},{down:.1f}"

    def text(x: float, y: float, words: str, anchor: str = "middle") -> str:
        return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>'

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="12" fill="#333"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    ]
    for y in range(low, high + 1):
        start, end = place(0, y), place(right, y)
        parts.append(f'<path d="M{start} L{end}" stroke="#ddd"/>')
        parts.append(text(LEFT - 8, float(start.split(",")[1]) + 4, str(y), "end"))
    for quarter in range(5):
        x = right * quarter / 4
        parts.append(text(float(place(x, low).split(",")[0]), HEIGHT - BOTTOM + 18, f"{x:.0f}"))
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, x_label))
    parts.append(text(LEFT, TOP - 8, y_label, "start"))
    for i, (name, line) in enumerate(lines.items()):
        path = " L".join(place(x, y) for x, y in line)
        dash = ' stroke-dasharray="6 4"' if i else ""
        parts.append(f'<path d="M{path}" fill="none" stroke="{COLOURS[i]}" stroke-width="2"{dash}/>')
        y = TOP + 14 + 18 * i
        parts.append(f'<path d="M{WIDTH - 150} {y} h24" stroke="{COLOURS[i]}" stroke-width="2"{dash}/>')
        parts.append(text(WIDTH - 120, y + 4, name, "start"))
    return "".join(parts) + "</svg>\n"
