/** Every word that people read in the viewer, translated by the page: `<template data-texts>` holds them as JSON. */
export interface Texts {
  /** The row of tools, the scroller, and the line while the file is on its way */
  tools: string;
  document: string;
  loading: string;
  loaded: string;

  /** What can be wrong, each a sentence that says what to do */
  locked: string;
  broken: string;
  offline: string;
  again: string;

  page: string;
  pageField: string;
  of: string;
  previous: string;
  next: string;

  zoom: string;
  zoomOut: string;
  zoomIn: string;
  fitWidth: string;
  fitPage: string;
  rotate: string;
  fullScreen: string;
  leaveFullScreen: string;
  more: string;

  panel: string;
  thumbnails: string;
  outline: string;

  find: string;
  findField: string;
  previousMatch: string;
  nextMatch: string;
  matches: string;
  noMatches: string;
  highlightAll: string;
  matchCase: string;
  wholeWords: string;
  closeFind: string;

  /** The little picture of a note that somebody left in the PDF */
  note: string;
}

/** What the page says; nothing, if it says nothing, and then it keeps its pictures. */
export function readTexts(host: Element): Texts | undefined {
  const said = host.querySelector<HTMLTemplateElement>("template[data-texts]")?.content.textContent;
  try {
    return said ? (JSON.parse(said) as Texts) : undefined;
  } catch {
    return undefined;
  }
}

/** Puts values where the text has `{name}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

const language = (): string | undefined => document.documentElement.lang || undefined;

/** "125%", as the page's language writes it. */
export function percent(scale: number): string {
  return scale.toLocaleString(language(), { style: "percent", maximumFractionDigits: 0 });
}

/** "2.4 MB", as the page's language writes it. */
export function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const unit = ["byte", "kilobyte", "megabyte", "gigabyte"][power];
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return (bytes / 1000 ** power).toLocaleString(language(), style);
}
