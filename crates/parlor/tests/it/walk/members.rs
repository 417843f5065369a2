//! Tomáš, whose role changes, and who is put onto items and taken off: his steps, and what he sees.

use super::{
    Walk,
    model::{Event, Thing},
};

impl Walk {
    /// He is internal, or external.
    pub(super) async fn change_role(&mut self) {
        let internal = !self.model().is_internal();
        let given = [("member", self.member.as_str()), ("role", if internal { "internal" } else { "external" })];
        self.town.petra().post(&self.town.northwind("/team/roles"), &given).await.is(303);
        self.done(Event::Role { internal });
    }

    /// He takes part in an item, or no longer.
    pub(super) async fn take_part(&mut self, item: usize) {
        let on = !self.model().takes_part(item);
        let deed = if on { "participants" } else { "participants/remove" };
        self.town.petra().post(&format!("{}/{deed}", self.items[item]), &[("member", &self.member)]).await.is(303);
        self.done(Event::TakesPart { item, on });
    }

    /// Both items with all that is on them; and the newest file, and the newest thing of all, by search.
    pub(super) async fn check_member(&self) {
        let tomas = self.town.tomas().with("accept", "application/json");
        for (number, item) in self.items.iter().enumerate() {
            let (reply, sees) = (tomas.get(item).await, self.model().member_sees(number));
            assert_eq!(reply.status, if sees { 200 } else { 404 }, "Tomáš on {item} at step {}", self.step);
            self.compared();
            for placed in self.model().things.iter().filter(|placed| placed.item == number) {
                assert_eq!(reply.body.contains(&placed.word), sees, "Tomáš and {placed:?} at step {}", self.step);
                self.compared();
            }
        }
        let mut newest_first = self.model().things.iter().rev();
        let file = newest_first.find_map(|placed| if let Thing::File { id, .. } = &placed.thing { Some((placed, id)) } else { None });
        if let Some((placed, id)) = file {
            let status = tomas.get(&format!("{}/files/{id}", self.items[placed.item])).await.status;
            assert_eq!(status == 200, self.model().member_sees(placed.item), "Tomáš downloads {placed:?} at step {}", self.step);
            self.compared();
        }
        let Some(newest) = self.model().things.last() else { return };
        parlor::search::catch_up(&self.town.app).await.unwrap();
        let found = tomas.json(&self.town.northwind(&format!("/search?q={}", newest.word))).await["hits"].as_array().unwrap().len();
        assert_eq!(found > 0, self.model().member_sees(newest.item), "Tomáš searches {newest:?} at step {}", self.step);
        self.compared();
    }
}
