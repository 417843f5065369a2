/**
 * A large file in parts, by the protocol tus: it goes on by itself where a line broke off, and after a reload of the page
 * where it stopped, when the same file is chosen again.
 */
import { DetailedError, Upload, defaultOptions } from "tus-js-client";

/** What is told of a file on its way. */
export interface Teller {
  progress(share: number): void;
  goesOn(): void;
  waits(): void;
  arrived(id: string): void;
  /** With what the server said. */
  failed(body: string): void;
}

export interface Parted {
  /** Stops it, and tells the server that nothing more will come. */
  giveUp(): void;
  /** This browser remembers it no longer. */
  forget(): Promise<void>;
}

/** After a break it is tried again at once, and then less and less often, in milliseconds. */
const pauses = [0, 1000, 3000, 5000, 10_000];
/** Without a connection it is tried again after so long, or as soon as the browser says that there is one. */
const patience = 15_000;

const status = (error: Error): number =>
  (error instanceof DetailedError && (error.originalResponse as { getStatus(): number } | null)?.getStatus()) || 0;
/** What may be otherwise in a moment: no answer, a server that is busy, or the other half of a broken line. */
const passing = (error: Error): boolean => [0, 409, 423, 429].includes(status(error)) || status(error) >= 500;

export function send(file: File, endpoint: string, tell: Teller): Parted {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const upload = new Upload(file, {
    endpoint,
    metadata: { filename: file.name, filetype: file.type },
    headers: { Accept: "application/json" },
    retryDelays: pauses,
    // Offline it waits, and says so at once
    onShouldRetry: (error) => passing(error) && navigator.onLine,
    onProgress: (sent, total) => tell.progress(total ? sent / total : 0),
    onSuccess: () => tell.arrived(upload.url?.split("/").pop() ?? ""),
    onError: (error) => {
      if (!passing(error))
        return tell.failed(error instanceof DetailedError ? (error.originalResponse?.getBody() ?? "") : "");
      tell.waits();
      timer = setTimeout(again, patience);
      addEventListener("online", again);
    },
  });

  function rest(): void {
    clearTimeout(timer);
    removeEventListener("online", again);
  }

  function again(): void {
    rest();
    tell.goesOn();
    upload.start();
  }

  void upload.findPreviousUploads().then(([before]) => {
    if (before) upload.resumeFromPreviousUpload(before);
    upload.start();
  });

  return {
    giveUp: () => {
      rest();
      upload.abort(true).catch(() => {});
    },
    forget: async () => {
      for (const { urlStorageKey } of await upload.findPreviousUploads())
        await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    },
  };
}
