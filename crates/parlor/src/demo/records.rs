//! The records of Northwind Engineering, as a table: what stands in its
//! organizers besides the one that the story is about.

use super::house::{FieldPlan, OrganizerPlan};

/// A record of a table.
pub(super) struct Entry {
    pub title: &'static str,
    pub category: &'static str,
    pub whose: &'static str,
    /// How many days old it is.
    pub days: i64,
    pub values: Vec<(&'static str, &'static str)>,
}

/// Reads a table: one record a line, the fields named in the first one. A dash
/// is an empty value; `+9` and `-3` in a date are days from today.
pub(super) fn entries(table: &'static str) -> Vec<Entry> {
    let cells = |line: &'static str| line.split('|').map(str::trim);
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().map(|line| cells(line).skip(4).collect()).unwrap_or_default();
    let entry = |line| {
        let mut row = cells(line);
        let (title, category, whose, days) = (row.next()?, row.next()?, row.next()?, row.next()?.parse().ok()?);
        let values = names.iter().copied().zip(row).filter(|(_, value)| *value != "–").collect();
        Some(Entry { title, category, whose, days, values })
    };
    lines.filter_map(entry).collect()
}

pub(super) const INSPECTIONS: OrganizerPlan = OrganizerPlan {
    name: "Inspections",
    icon: "clipboard-check",
    cover: "bridge",
    categories: &["Bridges", "Footbridges", "Retaining walls"],
    fields: &[
        FieldPlan("Place", "text", "", true),
        FieldPlan("Inspection date", "date", "", true),
        FieldPlan("State", "choice", "Planned | In progress | Waiting for parts | Done", true),
        FieldPlan("Bolt class", "text", "", true),
        FieldPlan("Drawing", "file", "", true),
        FieldPlan("Client", "text", "", false),
        FieldPlan("Contract sum", "number", "", false),
        FieldPlan("Risk", "choice", "Low | Medium | High", false),
    ],
};

pub(super) const CONTRACTS: OrganizerPlan = OrganizerPlan {
    name: "Contracts",
    icon: "file-text",
    cover: "contracts",
    categories: &["Clients", "Suppliers"],
    fields: &[
        FieldPlan("Party", "text", "", true),
        FieldPlan("Begins", "date", "", true),
        FieldPlan("Ends", "date", "", true),
        FieldPlan("Sum", "number", "", false),
        FieldPlan("Signed", "checkbox", "", true),
    ],
};

pub(super) const MACHINES: OrganizerPlan = OrganizerPlan {
    name: "Machines",
    icon: "cog",
    cover: "machines",
    categories: &["On site", "In the yard"],
    fields: &[
        FieldPlan("Serial number", "text", "", true),
        FieldPlan("Where it stands", "text", "", true),
        FieldPlan("Last service", "date", "", true),
        FieldPlan("Next service", "date", "", true),
        FieldPlan("Maker's page", "link", "", false),
    ],
};

pub(super) const ORDERS: OrganizerPlan = OrganizerPlan {
    name: "Orders",
    icon: "package",
    cover: "orders",
    categories: &["Steel", "Services"],
    fields: &[
        FieldPlan("Supplier", "text", "", true),
        FieldPlan("Ordered", "date", "", true),
        FieldPlan("Delivery", "date", "", true),
        FieldPlan("State", "choice", "Ordered | On its way | Delivered", true),
        FieldPlan("Price", "number", "", false),
    ],
};

pub(super) const OF_INSPECTIONS: &str = "\
Title | Category | Whose | Days old | Place | Inspection date | State | Bolt class | Client | Contract sum | Risk
Main inspection, Mariánský bridge, cables and pylon | Bridges | Lena | 34 | Ústí nad Labem | -12 | Done | M36, 10.9 HV | City of Ústí | 61500 | Low
Footbridge at Větruše: railing and deck boards | Footbridges | Lena | 33 | Větruše | -20 | Done | – | City of Ústí | 8400 | Low
Retaining wall along Pražská, section 3 | Retaining walls | Petra | 32 | Pražská, km 3.1 | +16 | Planned | – | Elbe Road Authority | 23900 | High
Special inspection after the flood of September: abutments, scour protection and expansion joints, Berounka II | Bridges | Petra | 30 | Berounka, km 18.7 | -6 | In progress | M24, 8.8 | Railway Administration | 97300 | High
Railway bridge Děčín, bearings | Bridges | Lena | 29 | Děčín, track 2 | +5 | Planned | – | Railway Administration | 44000 | Medium
Brücke über die Müglitz, Höhenmessung | Bridges | Tomas | 27 | Dohna, Sachsen | -15 | Done | – | Landesamt für Straßenbau | 17250 | Low
Drone survey of the arches, Žďár viaduct | Bridges | Petra | 26 | Žďár | +2 | In progress | – | Railway Administration | 12800 | Medium
Footbridge Loket, oak beams | Footbridges | Lena | 24 | Loket | -2 | In progress | – | Town of Loket | 6900 | Medium
Noise wall posts, D8 km 61–64 | Retaining walls | Tomas | 22 | D8, km 61–64 | +24 | Planned | M20, 8.8 | Motorway Company | 31000 | Low
Cable inspection, Harcov dam footbridge | Footbridges | Lena | 21 | Liberec | -9 | Done | – | Elbe Basin | 9800 | Low
Gabion wall behind the depot | Retaining walls | Petra | 20 | Trmice, depot | -1 | Waiting for parts | – | City Transport | 15400 | Medium
Paint and rust, Střekov lock bridge | Bridges | Lena | 17 | Střekov | +12 | Planned | – | Elbe Basin | 52600 | Medium
Pedestrian bridge at the zoo, final report | Footbridges | Petra | 10 | Ústí, zoo | -4 | Done | – | City of Ústí | 5600 | Low
Expansion joint, ramp C | Bridges | Petra | 11 | Ústí, ramp C | +33 | Planned | – | City of Ústí | 7200 | Low";

pub(super) const OF_CONTRACTS: &str = "\
Title | Category | Whose | Days old | Party | Begins | Ends | Sum | Signed
Elbe Road Authority: inspection and repair, lots 4 to 9 | Clients | Tomas | 36 | Elbe Road Authority | -160 | +205 | 148200 | on
Railway Administration, call-offs | Clients | Tomas | 36 | Railway Administration | -300 | +65 | 310000 | on
City of Ústí, yearly inspections | Clients | Petra | 35 | City of Ústí nad Labem | -325 | +40 | 84000 | on
Frame agreement with Bolt Fasteners, next year | Suppliers | Tomas | 23 | Bolt Fasteners | +40 | +405 | 36000 | –
Crane hire, yearly terms | Suppliers | Tomas | 28 | Vltava Cranes | -250 | +115 | 52000 | on
Drone and survey work, Jan Malý | Suppliers | Tomas | 27 | Jan Malý | -60 | +305 | 24000 | on
Insurance of instruments in transport | Suppliers | Petra | 18 | Čechie Insurance | -12 | +353 | 3150 | on
Landesamt für Straßenbau: Prüfungen in Sachsen | Clients | Tomas | 16 | Landesamt für Straßenbau | +10 | +375 | 66500 | –";

pub(super) const OF_MACHINES: &str = "\
Title | Category | Whose | Days old | Serial number | Where it stands | Last service | Next service
Torque wrench HV 1000 | On site | Lena | 37 | TW-1000-2231 | Elbe crossing, container 2 | -85 | +95
Hydraulic jack 60 t, pair | On site | Lena | 37 | HJ60-118/119 | Elbe crossing, pier 4 | -40 | +325
Survey drone, Jan's | On site | Petra | 31 | DR-0441 | Žďár viaduct | -21 | +159
Ultrasonic tester UT-40 | In the yard | Lena | 36 | UT40-77 | Yard, shelf 3 | -190 | -8
Work platform 18 m | On site | Lena | 25 | WP18-5 | Mariánský bridge | -14 | +166
Generator 20 kVA, quiet | In the yard | Petra | 25 | G20-903 | Yard, gate 1 | -100 | +3
Level instrument NA 730 | In the yard | Lena | 19 | NA730-51 | Yard, shelf 1 | -33 | +332
Van 3, Ústí | On site | Tomas | 15 | 5U7 3344 | Děčín | -60 | +120
Gas detector, two channels | In the yard | Lena | 14 | GD2-16 | Yard, shelf 3 | -5 | +175";

pub(super) const OF_ORDERS: &str = "\
Title | Category | Whose | Days old | Supplier | Ordered | Delivery | State | Price
Anchor bolts M30, lot 7 | Steel | Tomas | 24 | Bolt Fasteners | -24 | +4 | On its way | 9924
Anchor bolts M30, lot 6 | Steel | Tomas | 35 | Bolt Fasteners | -62 | -31 | Delivered | 9924
Mobile crane for pier 4, half a day | Services | Lena | 12 | Vltava Cranes | -12 | +9 | Ordered | 1180
Bearings for Děčín, elastomer, 8 pieces | Steel | Petra | 22 | Gumotex Součásti | -22 | +2 | On its way | 14380
Scaffold, Střekov lock | Services | Lena | 16 | Lešení Krátký | -16 | +10 | Ordered | 7600
Winter clothing, 14 sets | Services | Petra | 13 | Pracovní oděvy Brno | -13 | -3 | Delivered | 2170
Anti-corrosion paint RAL 7016, 200 l | Steel | Lena | 10 | Farben Köhler | -10 | +6 | Ordered | 3480
Laboratory: tensile tests of twelve bolts | Services | Tomas | 9 | ČVUT laboratory | -9 | +13 | Ordered | 4150";
