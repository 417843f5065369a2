/** Addresses on the board: of one of its elements, and those that people put on elements. */
import type { ExcalidrawProps } from "@excalidraw/excalidraw/types";

const named = /^#element=([\w-]+)$/;

/** The page's address has nothing secret behind `#`, and what stands before it is the page's own. */
export const addressOf = (id: string): string => `${location.origin}${location.pathname}#element=${id}`;

export const elementIn = (hash: string): string | undefined => named.exec(hash)?.[1];

/** Follows a link of an element: to the web and to mail only, and the other page learns nothing of this one. */
export function follow(goTo: (id: string) => void): NonNullable<ExcalidrawProps["onLinkOpen"]> {
  return ({ link }, event) => {
    event.preventDefault();
    if (!link) return;
    const url = URL.canParse(link) ? new URL(link) : undefined;
    const here = url?.origin === location.origin && url.pathname === location.pathname;
    const id = here ? elementIn(url.hash) : undefined;
    if (id) goTo(id);
    else if (url && ["https:", "mailto:"].includes(url.protocol)) window.open(url, "_blank", "noopener,noreferrer");
  };
}
