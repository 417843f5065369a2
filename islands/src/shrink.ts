/** A photo as small as it need be: at most so many pixels along its longer side, as a JPEG, turned as the camera says. */
const longest = 2560;
const quality = 0.85;
/** What is small already is left as it is, in bytes. */
const small = 500_000;

export async function shrunk(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif|avif)$/.test(file.type) || file.size <= small) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const paper = canvas.getContext("2d");
    if (!paper) return file;
    // What shines through in a PNG is white in a JPEG
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (!bytes || bytes.size >= file.size) return file;
    const name = file.name.replace(/(\.[^.]*)?$/, ".jpg");
    // The same day as before, so that it is known again after a reload
    return new File([bytes], name, { type: "image/jpeg", lastModified: file.lastModified });
  } catch {
    // A picture that this browser cannot read is sent as it is
    return file;
  }
}
