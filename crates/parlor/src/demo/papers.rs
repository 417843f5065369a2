//! The example's documents and pictures, made by the program itself.

use paper::{Document, Drawing, Ink};

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

const STEEL: Ink = Ink(86, 98, 104);
const RUST: Ink = Ink(180, 99, 42);
const WATER: Ink = Ink(122, 152, 166);

/// A beam bridge on its piers, from the side.
fn bridge(drawing: &mut Drawing<'_>) {
    drawing.shape(&[(0.0, 0.0), (100.0, 0.0), (100.0, 3.0), (0.0, 3.0)], WATER);
    for pier in [16.0, 40.0, 64.0, 88.0] {
        drawing.shape(&[(pier - 1.2, 1.0), (pier + 1.2, 1.0), (pier + 0.9, 14.0), (pier - 0.9, 14.0)], STEEL);
    }
    drawing.shape(&[(0.0, 14.0), (100.0, 14.0), (100.0, 16.0), (0.0, 16.0)], STEEL);
    drawing.line(&[(0.0, 18.0), (100.0, 18.0)], 0.6, Ink::GREY);
    for (number, pier) in [16.0, 40.0, 64.0, 88.0].into_iter().enumerate() {
        drawing.words(&format!("Pier {}", number + 1), (pier - 3.0, 4.5), 7.0, Ink::BLACK);
    }
    drawing.circle((88.0, 14.0), 2.6, 1.2, RUST).words("washers", (91.0, 10.5), 7.0, RUST);
}

/// The report of a load test; the second version knows more.
pub(super) fn load_test(second: bool) -> Vec<u8> {
    let mut page = Document::new("Load test report, Elbe crossing");
    page.title("Load test report").small("Northwind Engineering · Elbe crossing, km 42.3 · anchor plates at piers 3 and 4");
    page.heading("What was tested").paragraph(
        "The bridge was loaded with four trucks of 32 t each, standing in pairs above piers 3 and 4 for twenty minutes. \
         Deflection was read at midspan, bolt force at twelve anchor bolts M30 by strain gauges.",
    );
    page.drawing(110.0, bridge);
    let mut rows = vec![row(&["Place", "Expected", "Measured", "Result"])];
    rows.push(row(&["Midspan 3–4, deflection", "11.8 mm", "11.2 mm", "within limits"]));
    rows.push(row(&["Pier 3, anchor bolts 1–6", "318 kN", "321 kN", "within limits"]));
    rows.push(row(&["Pier 4, anchor bolts 1–4", "318 kN", "314 kN", "within limits"]));
    rows.push(row(&["Pier 4, anchor bolts 5 and 6", "318 kN", "271 kN", "washers cracked"]));
    page.heading("Readings").table(&[2.2, 1.0, 1.0, 1.2], &rows);
    page.heading("What follows").paragraph(
        "The washers of bolts 5 and 6 at pier 4 are to be replaced before the bridge is opened to traffic above 20 t. \
         All other readings allow the planned use.",
    );
    if second {
        page.heading("Added in the second version").paragraph(
            "Torque for the new washers: 610 Nm for all M30, as for the rest of the lot. After the exchange, bolts 5 and 6 are to be \
             read once more under one pair of trucks.",
        );
    }
    page.finish()
}

/// The plate that holds the anchor bolts, from above.
pub(super) fn anchor_plate() -> Vec<u8> {
    let mut page = Document::new("Anchor plate, piers 3 and 4, revision C");
    page.title("Anchor plate, revision C").small("Elbe crossing · piers 3 and 4 · issued for construction · S355, hot-dip galvanised");
    page.drawing(330.0, |drawing| {
        drawing.line(&[(15.0, 5.0), (85.0, 5.0), (85.0, 65.0), (15.0, 65.0), (15.0, 5.0)], 1.6, Ink::BLACK);
        for x in [25.0, 50.0, 75.0] {
            for y in [15.0, 55.0] {
                drawing.circle((x, y), 3.0, 1.0, STEEL).line(&[(x - 4.5, y), (x + 4.5, y)], 0.4, RUST).line(&[(x, y - 4.5), (x, y + 4.5)], 0.4, RUST);
            }
        }
        drawing.circle((50.0, 35.0), 9.0, 1.0, STEEL).words("Ø 180", (46.5, 34.0), 9.0, Ink::BLACK);
        drawing.line(&[(15.0, 1.0), (85.0, 1.0)], 0.5, Ink::GREY).words("1 400", (47.0, 2.0), 9.0, Ink::BLACK);
        drawing.line(&[(90.0, 5.0), (90.0, 65.0)], 0.5, Ink::GREY).words("1 200", (91.0, 35.0), 9.0, Ink::BLACK);
    });
    page.table(
        &[1.0, 1.0, 2.0],
        &[row(&["Part", "Pieces", "Remark"]), row(&["Plate 40 mm", "2", "one for each pier"]), row(&["Bolt M30", "12", "610 Nm"])],
    );
    page.finish()
}

/// How a crane is to lift.
pub(super) fn lifting_plan() -> Vec<u8> {
    let mut page = Document::new("Lifting plan, pier 4");
    page.title("Lifting plan").small("Elbe crossing · pier 4 · mobile crane LTM 1090");
    page.paragraph("One lift: the anchor frame, 3.4 t with its slings, from the truck to the platform at pier 4. No lifting above 12 m/s wind.");
    page.drawing(150.0, |drawing| {
        drawing.shape(&[(0.0, 0.0), (100.0, 0.0), (100.0, 1.0), (0.0, 1.0)], Ink::GREY);
        drawing.shape(&[(10.0, 1.0), (28.0, 1.0), (28.0, 4.0), (10.0, 4.0)], STEEL);
        drawing.line(&[(20.0, 4.0), (66.0, 28.0)], 3.0, RUST).line(&[(66.0, 28.0), (66.0, 15.0)], 0.8, Ink::BLACK);
        drawing.shape(&[(60.0, 11.0), (72.0, 11.0), (72.0, 15.0), (60.0, 15.0)], STEEL);
        drawing.line(&[(20.0, 7.0), (66.0, 7.0)], 0.5, Ink::GREY).words("18.5 m", (40.0, 8.0), 8.0, Ink::BLACK);
    });
    page.table(
        &[1.6, 1.0, 1.0],
        &[
            row(&["Reach", "Allowed", "Planned"]),
            row(&["14.0 m", "6.1 t", "3.4 t"]),
            row(&["18.5 m", "4.2 t", "3.4 t"]),
            row(&["22.0 m", "3.1 t", "not used"]),
        ],
    );
    page.heading("Before each lift")
        .paragraph("Area closed, radio checked, slings looked at, wind read at the jib. Lena Voss gives the signs, nobody else.");
    page.finish()
}

/// A contract between two companies.
pub(super) fn contract(title: &str, with: &str) -> Vec<u8> {
    let mut page = Document::new(title);
    page.title(title).paragraph(&format!("Between Northwind Engineering, Ústí nad Labem, and {with}."));
    for (heading, text) in [
        ("1  Subject", "The parties agree on delivery and work as listed in Annex A, called off in writing, at the prices of Annex B."),
        (
            "2  Delivery",
            "To the site that the call-off names, within ten working days. Each lot comes with its certificates; without them it counts as not delivered.",
        ),
        (
            "3  Defects",
            "What is found defective within twelve months is replaced free of charge within five working days, with all that was delivered in the same lot and shows the same defect.",
        ),
        ("4  Delay", "For each full week of delay 0.5 % of the value of the lot, at most 5 %."),
        ("5  Term", "From 1 January to 31 December. It ends by itself; both parties speak about the next year in November."),
    ] {
        page.heading(heading).paragraph(text);
    }
    page.gap(40.0).small("Ústí nad Labem, ____________________          ____________________");
    page.finish()
}

/// A plain report: a few sentences and a table.
pub(super) fn report(title: &str, lead: &str, rows: &[[&str; 3]]) -> Vec<u8> {
    let mut page = Document::new(title);
    page.title(title).paragraph(lead);
    let rows: Vec<Vec<String>> = rows.iter().map(|cells| row(cells)).collect();
    page.table(&[2.0, 1.0, 1.4], &rows);
    page.finish()
}

/// The calculation that stays in the house, as a table for any program.
pub(super) const CALCULATION: &str = "Part,Quantity,Unit price,Sum\nAnchor bolt M30 10.9 HV,480,18.40,8832.00\nWasher M30,520,2.10,1092.00\n\
    Exchange at pier 4 (two fitters; half a day),1,640.00,640.00\nCrane; half a day,1,1180.00,1180.00\nReserve 8 %,1,939.52,939.52\n";

/// The list of bolts that goes with a lot.
pub(super) const BOLTS: &str = "Lot,Box,Bolt,Class,Pieces,Certificate\n7,1,M30 x 180,10.9 HV,120,ZW-7731\n7,2,M30 x 180,10.9 HV,120,ZW-7731\n\
    7,3,M30 x 180,10.9 HV,120,ZW-7732\n7,4,M30 x 180,10.9 HV,120,missing\n";

/// A note for everybody who comes to the site.
pub(super) const SITE_NOTE: &str = "The gate on Hafenstraße opens at **7:00**. Ring Lena before you turn in; the ramp is single-lane.\n\n\
    - Helmet, vest and boots beyond the blue line\n- No lifting above 12 m/s wind\n- Deliveries stand on the left, never on the ramp\n";

/// A note that is for the team.
pub(super) const PENALTY_NOTE: &str = "Clause 4: 0.5 % a week, at most 5 %.\n\n1. We name the delay and its cause\n\
    2. We name the new date\n3. We do **not** name the penalty, before the client has accepted the new date\n";
