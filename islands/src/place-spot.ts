/** A field's place on a page, in percent of the page as it is shown. */
export interface Spot {
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export const sides = ["page", "left", "top", "width", "height"] as const;
/** Smaller, it could not be read: a signature, until the page says otherwise. */
const least = { width: 12, height: 3 };

export function atLeast(width: number, height: number): void {
  least.width = width;
  least.height = height;
}

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The same spot, whole on its page, of a size that can be signed in. */
export function held({ page, ...spot }: Spot): Spot {
  const width = tenth(within(spot.width, least.width, 100));
  const height = tenth(within(spot.height, least.height, 100));
  const left = tenth(within(spot.left, 0, 100 - width));
  const top = tenth(within(spot.top, 0, 100 - height));
  return { page, left, top, width, height };
}

/** Made larger or smaller at its far corner; the near one stays. */
export function sized(spot: Spot, width: number, height: number): Spot {
  return held({ ...spot, width: Math.min(width, 100 - spot.left), height: Math.min(height, 100 - spot.top) });
}

const across = ({ left, width }: Spot) => [left, left + width];
const down = ({ top, height }: Spot) => [top, top + height];

/** How far the nearest of `edges` is from one of `to`, if it is near; else nothing. */
function pull(edges: number[], to: number[], near: number): number {
  const ways = edges.flatMap((edge) => to.map((other) => other - edge));
  const way = ways.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best), Infinity);
  return Math.abs(way) <= near ? way : 0;
}

export interface Near {
  x: number;
  y: number;
}

/** Drawn to the edges of the others on its page. */
export function aligned(spot: Spot, others: Spot[], near: Near): Spot {
  const left = spot.left + pull(across(spot), others.flatMap(across), near.x);
  const top = spot.top + pull(down(spot), others.flatMap(down), near.y);
  return held({ ...spot, left, top });
}

/** The same, of its far corner alone; it is also drawn to the size of the others. */
export function alignedSize(spot: Spot, others: Spot[], near: Near): Spot {
  const rights = others.flatMap((other) => [...across(other), spot.left + other.width]);
  const bottoms = others.flatMap((other) => [...down(other), spot.top + other.height]);
  const width = spot.width + pull([spot.left + spot.width], rights, near.x);
  const height = spot.height + pull([spot.top + spot.height], bottoms, near.y);
  return sized(spot, width, height);
}

/** A new one there, or below those that lie there already. */
export function free(spot: Spot, others: Spot[]): Spot {
  const wanted = held(spot);
  const taken = others.some(
    (other) => Math.abs(other.left - wanted.left) < 2 && Math.abs(other.top - wanted.top) < wanted.height,
  );
  const next = wanted.top + wanted.height + 2;
  return taken && next + wanted.height <= 100 ? free({ ...wanted, top: next }, others) : wanted;
}
