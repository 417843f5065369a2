//! The burn-up picture: how many tasks there were, and how many of them were
//! done, day by day. Drawn by the server, so that it needs no script; what it
//! shows is said in words as well.

use crate::{
    bind,
    items::Item,
    parts, rows,
    store::{Time, Tx},
    web::{Cx, Error, day_of},
};
use jiff::civil::Date;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// When a task was added, and when it was done.
    #[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
    pub struct Moment {
        pub added_at: Time,
        pub done_at: Option<Time>,
    }
}

/// The moments of all tasks that were not called off, in time order.
pub(super) fn moments(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Moment>, Error> {
    Ok(tx.all(
        "SELECT created_at, CASE WHEN status = 'done' THEN done_at END FROM tasks WHERE item_id = $1 AND status <> 'cancelled' ORDER BY created_at, id",
        bind![item.id],
    )?)
}

/// The size of the picture, and what is left free for its words.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 180;
const BELOW: i64 = 24;
const BESIDE: i64 = 36;

/// Where days and numbers lie in the picture.
struct Scale {
    first: Date,
    days: i64,
    most: i64,
}

impl Scale {
    fn x(&self, day: Date) -> i64 {
        BESIDE + (days_between(self.first, day).clamp(0, self.days) * (WIDTH - BESIDE - 8)) / self.days
    }

    fn y(&self, number: i64) -> i64 {
        8 + ((self.most - number) * (HEIGHT - BELOW - 8)) / self.most
    }

    /// A line of steps: it goes up on each of these days, and runs on to the last.
    fn steps(&self, mut days: Vec<Date>, last: Date) -> String {
        days.sort_unstable();
        let mut points = format!("{},{}", self.x(self.first), self.y(0));
        for (number, day) in (1_i64..).zip(&days) {
            let x = self.x(*day);
            points.push_str(&format!(" {x},{} {x},{}", self.y(number - 1), self.y(number)));
        }
        let all = i64::try_from(days.len()).unwrap_or_default();
        points.push_str(&format!(" {},{}", self.x(last), self.y(all)));
        points
    }
}

fn days_between(first: Date, second: Date) -> i64 {
    first.until(second).map_or(0, |span| i64::from(span.get_days()))
}

/// The picture; nothing where there is no task yet.
pub(super) fn draw(cx: &Cx, item: &Item, moments: &[Moment], due: Option<&str>) -> Markup {
    if moments.is_empty() {
        return html! {};
    }
    let day = |at: Time| day_of(&cx.dates.iso_day(at)).unwrap_or(cx.dates.today());
    let today = cx.dates.today();
    let added: Vec<Date> = moments.iter().map(|moment| day(moment.added_at)).collect();
    let done: Vec<Date> = moments.iter().filter_map(|moment| moment.done_at).map(day).collect();
    let due = due.and_then(day_of);
    let first = added.iter().copied().chain([day(item.created_at)]).min().unwrap_or(today);
    let last = due.into_iter().chain([today]).max().unwrap_or(today);
    let scale = Scale { first, days: days_between(first, last).max(1), most: i64::try_from(moments.len()).unwrap_or(i64::MAX).max(1) };
    let words = cx.t.with("project-burn-up-words", parts![done = done.len(), all = added.len()]);
    html! {
        figure."burn-up" {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(words) {
                @for number in [0, scale.most] {
                    line.grid x1=(BESIDE) x2=(WIDTH - 8) y1=(scale.y(number)) y2=(scale.y(number)) {}
                    text x=(BESIDE - 8) y=(scale.y(number) + 4) text-anchor="end" { (number) }
                }
                @if let Some(due) = due {
                    line.due x1=(scale.x(due)) x2=(scale.x(due)) y1="8" y2=(scale.y(0)) {}
                    text x=(scale.x(due)) y=(HEIGHT - 6) text-anchor="end" { (cx.t["project-due"]) " " (cx.dates.brief(&due.to_string())) }
                }
                text x=(BESIDE) y=(HEIGHT - 6) { (cx.dates.brief(&first.to_string())) }
                polyline.all points=(scale.steps(added, today)) {}
                polyline.done points=(scale.steps(done, today)) {}
            }
            figcaption.small { span.all { (cx.t["project-burn-up-all"]) } " " span.done { (cx.t["project-burn-up-done"]) } " " span.faint { (words) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_8_the_burn_up_goes_up_by_each_task_and_stays_in_its_picture() {
        let date = |text: &str| day_of(text).unwrap_or_default();
        let scale = Scale { first: date("2026-11-01"), days: 10, most: 2 };
        let line = scale.steps(vec![date("2026-11-06"), date("2026-11-03")], date("2026-11-11"));
        let points: Vec<(i64, i64)> =
            line.split(' ').filter_map(|point| point.split_once(',')).filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))).collect();
        assert_eq!(points.len(), 6);
        assert!(points.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 >= pair[1].1), "{points:?}");
        assert!(points.iter().all(|(x, y)| (0..=WIDTH).contains(x) && (0..=HEIGHT).contains(y)));
        assert_eq!(points.last(), Some(&(WIDTH - 8, scale.y(2))));
        assert_eq!(days_between(date("2026-11-30"), date("2026-12-02")), 2);
    }
}
