interface Props {
  readonly values: readonly number[];
  /** How many values fill the whole width; fewer values are drawn at the right. */
  readonly places: number;
  readonly label: string;
}

const width = 120;
const height = 28;
const inset = 2;

/** The points of the line, the oldest at the left. The line of an idle topic is at the bottom. */
export function pointsOf(values: readonly number[], places: number): readonly (readonly [number, number])[] {
  const top = Math.max(1, ...values);
  const step = width / (places - 1);
  const first = places - values.length;
  return values.map((value, index) => [
    Number(((first + index) * step).toFixed(1)),
    Number((height - inset - (value / top) * (height - 2 * inset)).toFixed(1)),
  ]);
}

export function Sparkline({ values, places, label }: Props) {
  const points = pointsOf(values.slice(-places), places);
  const line = points.map(([x, y]) => `${x},${y}`).join(' ');
  const left = points[0]?.[0] ?? 0;
  return (
    <svg
      className={values.some((value) => value > 0) ? 'sparkline' : 'sparkline sparkline-idle'}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {points.length > 1 && (
        <>
          <polygon className="sparkline-area" points={`${left},${height} ${line} ${width},${height}`} />
          <polyline className="sparkline-line" points={line} vectorEffect="non-scaling-stroke" />
        </>
      )}
    </svg>
  );
}
