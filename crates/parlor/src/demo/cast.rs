//! Who is in the example, and how they sign in.

use super::stage::Browser;

/// A member of one of the companies.
pub(super) struct Player {
    pub name: &'static str,
    pub email: &'static str,
    pub password: &'static str,
    pub role: &'static str,
    pub job: &'static str,
}

/// A company, its founder first.
pub(super) struct Company {
    pub name: &'static str,
    pub hue: &'static str,
    pub members: &'static [Player],
}

pub(super) const PETRA: Player =
    Player { name: "Petra Horák", email: "petra@northwind.example", password: "lantern-on-the-quay", role: "administrator", job: "Project lead" };
pub(super) const TOMAS: Player =
    Player { name: "Tomáš Novák", email: "tomas@northwind.example", password: "ink-and-sealing-wax", role: "internal", job: "Contracts" };
pub(super) const LENA: Player =
    Player { name: "Lena Voss", email: "lena@northwind.example", password: "boots-and-a-torch", role: "internal", job: "On site" };
pub(super) const JAN: Player =
    Player { name: "Jan Malý", email: "jan@maly-survey.example", password: "tape-and-theodolite", role: "external", job: "Surveyor, freelance" };
pub(super) const ANA: Player =
    Player { name: "Ana Ruiz", email: "ana@vltava-cranes.example", password: "hook-and-cable-drum", role: "administrator", job: "Dispatch" };

pub(super) const NORTHWIND: Company = Company { name: "Northwind Engineering", hue: "green", members: &[PETRA, TOMAS, LENA, JAN] };
pub(super) const VLTAVA: Company = Company { name: "Vltava Cranes", hue: "sky", members: &[ANA] };

/// The guest of both companies.
pub(super) const GUS: &str = "gus@bolt-fasteners.example";

const NORTHWIND_NETWORK: [u8; 4] = [203, 0, 113, 20];
const BOLT_NETWORK: [u8; 4] = [198, 51, 100, 14];

pub(super) const OFFICE: Browser = Browser("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", NORTHWIND_NETWORK);
pub(super) const SITE: Browser =
    Browser("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36", [203, 0, 113, 77]);
pub(super) const CRANES: Browser =
    Browser("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15", [192, 0, 2, 8]);
pub(super) const GUS_PHONE: Browser = Browser(
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile Safari/604.1",
    BOLT_NETWORK,
);
pub(super) const BOLT_OFFICE: Browser =
    Browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0", BOLT_NETWORK);
/// What looks at links in mails before people do.
pub(super) const SCANNER: Browser = Browser("Mozilla/5.0 (compatible; MailGuard/4.2; link check)", [192, 0, 2, 201]);
