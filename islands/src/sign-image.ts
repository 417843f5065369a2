/** The signature as a picture: ink on nothing, cropped to the ink, at most 1200 × 400. */
import SignaturePad, { type PointGroup } from "signature_pad";
import { type Extent, extent, pen, seen } from "./sign-strokes";

export const ink = "#1b2a4a";
const most = { width: 1200, height: 400 };
const margin = 12;
/** Larger pictures are made smaller before they are sent. */
const large = { side: 2000, bytes: 1_000_000 };

function blank(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.max(1, Math.ceil(width)),
    height: Math.max(1, Math.ceil(height)),
  });
  return [canvas, canvas.getContext("2d") as CanvasRenderingContext2D];
}

function blob(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((done, failed) =>
    canvas.toBlob((made) => (made ? done(made) : failed(new Error("no picture"))), type, 0.9),
  );
}

/** Where there is ink; nothing if there is none. */
function inked(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Extent | undefined {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const found = { left: width, top: height, right: -1, bottom: -1 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!data[(y * width + x) * 4 + 3]) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.top = Math.min(found.top, y);
      found.bottom = y;
    }
  }
  return found.right < 0 ? undefined : found;
}

async function trimmed(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): Promise<File | undefined> {
  const found = inked(canvas, context);
  if (!found) return undefined;
  const width = found.right - found.left + 1;
  const height = found.bottom - found.top + 1;
  const scale = Math.min(1, (most.width - 2 * margin) / width, (most.height - 2 * margin) / height);
  const [small, paper] = blank(width * scale + 2 * margin, height * scale + 2 * margin);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(canvas, found.left, found.top, width, height, margin, margin, width * scale, height * scale);
  return new File([await blob(small, "image/png")], "signature.png", { type: "image/png" });
}

/** Drawn anew from the strokes, so that it is as sharp from a small screen as from a large one. */
export function ofStrokes(strokes: PointGroup[]): Promise<File | undefined> {
  const { left, top, right, bottom } = extent(strokes);
  const around = 3 * pen.maxWidth;
  const width = right - left + 2 * around;
  const height = bottom - top + 2 * around;
  const scale = Math.min(2, most.width / width, most.height / height);
  const [canvas, context] = blank(width * scale, height * scale);
  const pad = new SignaturePad(canvas);
  pad.off();
  pad.fromData(seen(strokes, { scale, left: (around - left) * scale, top: (around - top) * scale }));
  return trimmed(canvas, context);
}

/** Written in the hand of `place`, which the reader saw. */
export async function ofName(name: string, place: Element): Promise<File | undefined> {
  const { fontFamily, fontWeight } = getComputedStyle(place);
  const hand = (size: number) => `${fontWeight} ${size}px ${fontFamily}`;
  // Without the hand, in whatever the device writes with
  await document.fonts.load(hand(100), name).catch(() => []);
  const [, ruler] = blank(1, 1);
  ruler.font = hand(100);
  const size = Math.min(260, (100 * (most.width - 260)) / ruler.measureText(name).width);
  const [canvas, context] = blank(most.width, 3 * size);
  context.font = hand(size);
  context.fillStyle = ink;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(name, canvas.width / 2, canvas.height / 2);
  return trimmed(canvas, context);
}

/** A chosen picture made smaller; nothing if it may go as it is. Throws if it is none. */
export async function ofPicture(file: File): Promise<File | undefined> {
  // Turned as the camera says
  const picture = await createImageBitmap(file);
  const longest = Math.max(picture.width, picture.height);
  if (longest <= large.side && file.size <= large.bytes) return undefined;
  // What may be see-through stays so
  const type = file.type === "image/jpeg" ? "image/jpeg" : "image/png";
  for (let side = Math.min(longest, large.side); ; side *= 0.75) {
    const scale = side / longest;
    const [canvas, context] = blank(picture.width * scale, picture.height * scale);
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await blob(canvas, type);
    if (made.size <= large.bytes) return new File([made], `picture.${type.slice(6)}`, { type });
  }
}
