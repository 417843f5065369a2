/**
 * Strokes as they were drawn, kept apart from the canvas they are seen on: the frame has its origin in the middle and is
 * 1000 × 400 wide, whatever the screen. So nothing shrinks or is lost when a phone is turned again and again.
 */
import type { PointGroup } from "signature_pad";

export interface View {
  scale: number;
  left: number;
  top: number;
  /** The line to sign on runs down the screen: the phone is held upright, and turned by hand. */
  sideways?: boolean;
}
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const frame = { width: 1000, height: 400 };
/** Half the width of a line, in the frame. */
export const pen = { minWidth: 1.6, maxWidth: 4.6 };

function turned(strokes: PointGroup[], scale: number, move: (x: number, y: number) => [number, number]): PointGroup[] {
  return strokes.map((stroke) => ({
    ...stroke,
    minWidth: stroke.minWidth * scale,
    maxWidth: stroke.maxWidth * scale,
    points: stroke.points.map((point) => {
      const [x, y] = move(point.x, point.y);
      // Speed decides the width of a line, so time is stretched as the way is
      return { ...point, x, y, time: point.time * scale };
    }),
  }));
}

/** From the frame onto a canvas. */
export function seen(strokes: PointGroup[], { scale, left, top, sideways }: View): PointGroup[] {
  return turned(strokes, scale, (x, y) =>
    sideways ? [left - scale * y, top + scale * x] : [left + scale * x, top + scale * y],
  );
}

/** From a canvas back into the frame. */
export function kept(strokes: PointGroup[], { scale, left, top, sideways }: View): PointGroup[] {
  return turned(strokes, 1 / scale, (x, y) =>
    sideways ? [(y - top) / scale, (left - x) / scale] : [(x - left) / scale, (y - top) / scale],
  );
}

export function extent(strokes: PointGroup[]): Extent {
  const points = strokes.flatMap((stroke) => stroke.points);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The view that shows the frame, and what was drawn beyond it on a wider or higher canvas, in `width` × `height`. */
export function fit(strokes: PointGroup[], width: number, height: number, sideways: boolean): View {
  const { left, top, right, bottom } = strokes.length ? extent(strokes) : { left: 0, top: 0, right: 0, bottom: 0 };
  const [along, across] = sideways ? [height, width] : [width, height];
  const scale = Math.min(
    along / Math.max(frame.width, 2 * (Math.max(-left, right) + pen.maxWidth)),
    across / Math.max(frame.height, 2 * (Math.max(-top, bottom) + pen.maxWidth)),
  );
  return { scale, left: width / 2, top: height / 2, sideways };
}
