/** A line of a plot: what is measured, by how large its cause was. */
export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

export interface Plot {
  /** The file beside the results. */
  file: string;
  title: string;
  /** The axes by what they count. */
  x: string;
  y: string;
  series: readonly Series[];
}

const [WIDTH, HEIGHT] = [900, 520];
const BOX = { left: 80, right: 560, top: 60, bottom: 450 };
/** Lines differ in their dashes, too, as not everybody tells colours apart; each passes 4.5:1 on white. */
const COLOURS = ['#0b5cad', '#a3320b', '#1d6b2f', '#7a2a8c', '#6b5300', '#444444', '#00686b'];
const DASHES = ['none', '8 4', '2 4', '12 4 2 4', '4 4', '16 6', '1 6'];
const LABEL_HEIGHT = 18;

/**
 * By which power of its cause a cost grows: the slope of the straight line through both logarithms. 1 is
 * linear, 0 does not grow.
 */
export function exponent(points: Series['points']): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** A plot with logarithms on both axes, in which a power is a straight line and linear is 45°. */
export function toSvg({ title, x, y, series }: Plot): string {
  const all = series.flatMap(({ points }) => points);
  const across = axis(all.map((point) => point[0]));
  const up = axis(all.map((point) => point[1]));
  const left = (value: number) => BOX.left + across.share(value) * (BOX.right - BOX.left);
  const top = (value: number) => BOX.bottom - up.share(value) * (BOX.bottom - BOX.top);
  const labels = labelTops(series.map(({ points }) => top(points.at(-1)![1])));
  const told = series.map(({ name, points }) => `${name}: exponent ${exponent(points).toFixed(2)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="14">`,
    text('title', ` id="title"`, title),
    text('desc', ` id="desc"`, `${y} by ${x}, both in logarithms. ${told.join('. ')}.`),
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text('text', ` x="${BOX.left}" y="30" font-size="18" font-weight="bold"`, title),
    ...across.ticks.map((tick) => {
      const at = left(tick).toFixed(1);
      const line = `<path d="M${at} ${BOX.top}V${BOX.bottom}" stroke="#ccc"/>`;
      return (
        line + text('text', ` x="${at}" y="${BOX.bottom + 22}" text-anchor="middle"`, tell(tick))
      );
    }),
    ...up.ticks.map((tick) => {
      const at = top(tick);
      const line = `<path d="M${BOX.left} ${at.toFixed(1)}H${BOX.right}" stroke="#ccc"/>`;
      return (
        line +
        text(
          'text',
          ` x="${BOX.left - 8}" y="${(at + 5).toFixed(1)}" text-anchor="end"`,
          tell(tick),
        )
      );
    }),
    text('text', ` x="${(BOX.left + BOX.right) / 2}" y="${HEIGHT - 20}" text-anchor="middle"`, x),
    text(
      'text',
      ` transform="translate(22 ${(BOX.top + BOX.bottom) / 2}) rotate(-90)" text-anchor="middle"`,
      y,
    ),
    ...series.map(({ points }, index) => {
      const [colour, dash] = [COLOURS[index % COLOURS.length], DASHES[index % DASHES.length]];
      const path = points.map(([a, b]) => `${left(a).toFixed(1)} ${top(b).toFixed(1)}`).join('L');
      const end = `M${BOX.right + 4} ${top(points.at(-1)![1]).toFixed(1)}L${BOX.right + 20} ${labels[index]!.toFixed(1)}`;
      const label = text(
        'text',
        ` x="${BOX.right + 26}" y="${(labels[index]! + 5).toFixed(1)}" fill="${colour}"`,
        told[index]!,
      );
      return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}"/><path d="${end}" fill="none" stroke="${colour}"/>${label}`;
    }),
    '</svg>\n',
  ].join('\n');
}

/** An axis from the power of ten below all values to the one above. */
function axis(values: readonly number[]) {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
    share: (value: number) => (Math.log10(value) - first) / (last - first),
  };
}

/** Where labels stand so that none lies on another, each as near to its line's end as can be. */
function labelTops(ends: readonly number[]): number[] {
  const order = ends.map((_, index) => index).sort((a, b) => ends[a]! - ends[b]!);
  const tops = [...ends];
  let free = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    tops[index] = Math.max(ends[index]!, free);
    free = tops[index]! + LABEL_HEIGHT;
  }
  // What was pushed out below goes up again.
  let floor = HEIGHT - LABEL_HEIGHT;
  for (const index of order.reverse()) {
    tops[index] = Math.min(tops[index]!, floor);
    floor = tops[index]! - LABEL_HEIGHT;
  }
  return tops;
}

function tell(value: number): string {
  return value < 1 ? String(Number(value.toFixed(6))) : value.toLocaleString('en');
}

function text(name: string, attributes: string, content: string): string {
  const escaped = content.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<${name}${attributes}>${escaped}</${name}>`;
}
