/** Every word that people read around the canvas, translated by the page: `<template data-texts>` holds them as JSON. */
export interface Texts {
  /** The canvas, and the row of tools above it */
  board: string;
  tools: string;

  /** What becomes of one's changes */
  connecting: string;
  saved: string;
  saving: string;
  offline: string;
  offlineOne: string;
  offlineMany: string;
  full: string;
  ended: string;
  reload: string;
  /** Nobody may change the board now, whatever the reason */
  shut: string;
  broken: string;

  note: string;
  noteColour: string;
  yellow: string;
  green: string;
  blue: string;
  pink: string;
  violet: string;

  table: string;
  tableTitle: string;
  rows: string;
  columns: string;
  insert: string;
  cancel: string;
  addRow: string;
  addColumn: string;
  editTable: string;
  cell: string;
  tableDone: string;

  embed: string;
  embedTitle: string;
  embedField: string;
  embedHint: string;
  embedWrong: string;
  show: string;
  showHint: string;
  notShown: string;
  download: string;

  file: string;
  sendingFile: string;
  sendingFiles: string;
  stopSending: string;
  fileFailed: string;

  webPicture: string;
  webPictureTitle: string;
  webPictureField: string;
  webPictureHint: string;

  comment: string;
  commentPlace: string;
  commentField: string;
  letIn: string;
  leaveOut: string;
  send: string;
  commentFailed: string;
  pin: string;
  pinResolved: string;
  showResolved: string;

  people: string;
  peopleOne: string;
  moderate: string;
  moderateStop: string;
  moderated: string;
  following: string;
  stopFollowing: string;

  /** The menu: what the server draws to take along */
  menu: string;
  saveAs: string;

  refused: string;
  tooLarge: string;
  pictureFailed: string;
}

/** What the page says; nothing, if it says nothing, and then it keeps its picture. */
export function readTexts(host: Element): Texts | undefined {
  const said = host.querySelector<HTMLTemplateElement>("template[data-texts]")?.content.textContent;
  try {
    return said ? (JSON.parse(said) as Texts) : undefined;
  } catch {
    return undefined;
  }
}
