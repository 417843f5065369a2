//! The words that the canvas shows, from the texts of the page's language.

use crate::{parts, web::Texts};
use serde_json::{Map, Value};

/// The words of the canvas: as it calls them, and as the texts do.
const WORDS: [(&str, &str); 68] = [
    ("board", "canvas-board"),
    ("tools", "canvas-tools"),
    ("connecting", "canvas-connecting"),
    ("saved", "canvas-saved"),
    ("saving", "canvas-saving"),
    ("offline", "canvas-offline"),
    ("offlineOne", "canvas-offline-one"),
    ("offlineMany", "canvas-offline-many"),
    ("ended", "canvas-ended"),
    ("reload", "canvas-reload"),
    ("shut", "canvas-shut"),
    ("broken", "canvas-broken"),
    ("refused", "canvas-refused"),
    ("tooLarge", "canvas-too-large"),
    ("pictureFailed", "canvas-picture-failed"),
    ("note", "canvas-note"),
    ("noteColour", "canvas-note-colour"),
    ("yellow", "canvas-yellow"),
    ("green", "canvas-green"),
    ("blue", "canvas-blue"),
    ("pink", "canvas-pink"),
    ("violet", "canvas-violet"),
    ("table", "canvas-table"),
    ("tableTitle", "canvas-table-title"),
    ("rows", "canvas-rows"),
    ("columns", "canvas-columns"),
    ("insert", "canvas-insert"),
    ("cancel", "canvas-cancel"),
    ("addRow", "canvas-add-row"),
    ("addColumn", "canvas-add-column"),
    ("editTable", "canvas-edit-table"),
    ("cell", "canvas-cell"),
    ("tableDone", "canvas-table-done"),
    ("embed", "canvas-embed"),
    ("embedTitle", "canvas-embed-title"),
    ("embedField", "canvas-embed-field"),
    ("embedHint", "canvas-embed-hint"),
    ("embedWrong", "canvas-embed-wrong"),
    ("show", "canvas-show"),
    ("showHint", "canvas-show-hint"),
    ("notShown", "canvas-not-shown"),
    ("download", "canvas-download"),
    ("file", "canvas-file"),
    ("sendingFile", "canvas-sending-file"),
    ("sendingFiles", "canvas-sending-files"),
    ("stopSending", "canvas-stop-sending"),
    ("fileFailed", "canvas-file-failed"),
    ("webPicture", "canvas-web-picture"),
    ("webPictureTitle", "canvas-web-picture-title"),
    ("webPictureField", "canvas-web-picture-field"),
    ("webPictureHint", "canvas-web-picture-hint"),
    ("comment", "canvas-comment"),
    ("commentPlace", "canvas-comment-place"),
    ("commentField", "canvas-comment-field"),
    ("send", "canvas-send"),
    ("commentFailed", "canvas-comment-failed"),
    ("pin", "canvas-pin"),
    ("pinResolved", "canvas-pin-resolved"),
    ("showResolved", "canvas-show-resolved"),
    ("peopleOne", "canvas-people-one"),
    ("people", "canvas-people"),
    ("moderate", "canvas-moderate"),
    ("moderateStop", "canvas-moderate-stop"),
    ("moderated", "canvas-moderated"),
    ("following", "canvas-following"),
    ("stopFollowing", "canvas-stop-following"),
    ("menu", "canvas-menu"),
    ("saveAs", "canvas-save-as"),
];

/// The words as JSON, for the page to hand to the canvas.
pub(super) fn words(t: &Texts) -> String {
    // What the canvas fills in itself stands in braces.
    let holes = parts![name = "{name}", number = "{number}", count = "{count}", row = "{row}", column = "{column}", host = "{host}", kind = "{kind}"];
    let words: Map<String, Value> = WORDS.iter().map(|(word, key)| ((*word).to_owned(), t.with(key, holes).into())).collect();
    Value::from(words).to_string()
}
