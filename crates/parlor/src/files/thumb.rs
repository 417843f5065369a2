//! What a file looks like beside its name.

use super::FileLine;
use maud::{Markup, html};

/// What a file looks like beside its name: a picture of it, or a drawn page
/// that says its kind. `base` is the address of the item.
#[must_use]
pub fn thumb(base: &str, line: &FileLine) -> Markup {
    html! {
        @if line.preview {
            img.thumb src={ (base) "/files/" (line.id) "/thumb?version=" (line.version) } width="44" height="52" alt="" loading="lazy" decoding="async";
        } @else { (drawn(&line.kind)) }
    }
}

/// A drawn page: lines for text, a grid for tables, a plan for drawings.
fn drawn(kind: &str) -> Markup {
    let (ground, edge, line, tab, ink) = match kind {
        "DWG" | "DXF" | "STEP" | "STP" | "IFC" | "SKP" => ("#254f66", "#254f66", "#3b6a83", "#d8ecf6", "#1d4257"),
        "XLSX" | "XLS" | "CSV" | "ODS" => ("#fdfcf9", "#d9d2c4", "#b9c9bd", "#2f6b45", "#fff"),
        "DOCX" | "DOC" | "ODT" | "RTF" | "TXT" | "MD" => ("#fdfcf9", "#d9d2c4", "#cfc8b9", "#2b5570", "#fff"),
        "PDF" => ("#fdfcf9", "#d9d2c4", "#cfc8b9", "#a8322a", "#fff"),
        "ZIP" | "7Z" | "RAR" | "GZ" | "TAR" => ("#f3ead8", "#d9d2c4", "#d6c7a4", "#7d5709", "#fff"),
        _ => ("#fdfcf9", "#d9d2c4", "#cfc8b9", "#5d574c", "#fff"),
    };
    let shape = match kind {
        "XLSX" | "XLS" | "CSV" | "ODS" => "M7 8h30v25H7zM7 14h30M7 20h30M7 26h30M17 8v25M27 8v25",
        "DWG" | "DXF" | "STEP" | "STP" | "IFC" | "SKP" => "M0 13h44M0 26h44M0 39h44M11 0v52M22 0v52M33 0v52",
        "ZIP" | "7Z" | "RAR" | "GZ" | "TAR" => "M22 0v34M18 5h8M18 11h8M18 17h8M18 23h8M18 29h8",
        _ => "M8 10h20M8 15h28M8 20h26M8 25h28M8 30h16",
    };
    let wide = 7 + kind.chars().count() * 5;
    html! {
        svg.thumb viewBox="0 0 44 52" aria-hidden="true" {
            rect x=".5" y=".5" width="43" height="51" rx="5" fill=(ground) stroke=(edge) {}
            path d=(shape) fill="none" stroke=(line) stroke-width="1.6" stroke-linecap="round" {}
            rect x="5" y="37" width=(wide) height="10" rx="2.5" fill=(tab) {}
            text x=(5 + wide / 2) y="44.6" font-size="7" font-weight="700" text-anchor="middle" fill=(ink) font-family="system-ui, sans-serif" { (kind) }
        }
    }
}
