//! What everybody sees after a step, held against the model. Each comparison counts once.

use super::{Walk, model::Thing};
use crate::town::Client;

impl Walk {
    /// Something that somebody sees, or does not see, was held against the model.
    pub(super) fn compared(&self) {
        self.compared.set(self.compared.get() + 1);
    }

    pub(super) async fn check(&self) {
        for (who, guest) in self.guests.iter().enumerate() {
            let pages = self.check_pages(who, guest.name, &guest.client).await;
            self.check_things(who, guest.name, &pages);
            self.check_files(who, guest.name, &guest.client).await;
            self.check_search(who, guest.name, &guest.client).await;
        }
        if let Some(holder) = &self.holder {
            let (who, name) = (holder.who, "whoever holds the address");
            let pages = self.check_pages(who, name, &holder.client).await;
            self.check_things(who, name, &pages);
            self.check_files(who, name, &holder.client).await;
        }
        self.check_member().await;
    }

    /// Both items: shown, or hidden.
    async fn check_pages(&self, who: usize, name: &str, client: &Client) -> Vec<String> {
        let mut pages = Vec::new();
        for (number, item) in self.items.iter().enumerate() {
            let reply = client.get(item).await;
            let expected = if self.model().sees_item(who, number).is_some() { vec![200] } else { vec![303, 404] };
            assert!(expected.contains(&reply.status), "{name} on {item} at step {}: {}", self.step, reply.status);
            self.compared();
            pages.push(if reply.status == 200 { reply.body } else { String::new() });
        }
        pages
    }

    /// Each thing is looked for on the pages of both items, which counts once.
    fn check_things(&self, who: usize, name: &str, pages: &[String]) {
        let model = self.model();
        for (thing, placed) in model.things.iter().enumerate() {
            let open = (model.grant(who, 0), model.grant(who, 1));
            let shown = pages[placed.item].contains(&placed.word);
            assert_eq!(shown, model.sees(who, thing), "{name} and {placed:?} at step {}, open: {open:?}", self.step);
            assert!(!pages[1 - placed.item].contains(&placed.word), "{placed:?} stands on another item's page");
            self.compared();
        }
    }

    /// Each file is fetched.
    async fn check_files(&self, who: usize, name: &str, client: &Client) {
        for (thing, placed) in self.model().things.iter().enumerate() {
            let Thing::File { id, .. } = &placed.thing else { continue };
            let status = client.get(&format!("{}/files/{id}", self.items[placed.item])).await.status;
            assert_eq!(status == 200, self.model().sees(who, thing), "{name} downloads {placed:?} at step {}", self.step);
            self.compared();
        }
    }

    /// The newest thing is looked for. The room answers to whom something is open. To whom nothing is, it may be shut,
    /// and finds nothing where it is not.
    async fn check_search(&self, who: usize, name: &str, client: &Client) {
        let model = self.model();
        let Some(newest) = model.things.len().checked_sub(1) else { return };
        let room = format!("/guest/{}/search?q={}", self.town.world.northwind, model.things[newest].word);
        let reply = client.clone().with("accept", "application/json").get(&room).await;
        let lets_in = (0..2).any(|item| model.sees_item(who, item).is_some());
        if !lets_in && reply.status != 200 {
            assert!([303, 401, 404].contains(&reply.status), "{name} searches at step {}: {}", self.step, reply.status);
            return;
        }
        let found = reply.ok().view()["found"].as_array().unwrap().len();
        assert_eq!(found > 0, model.sees(who, newest), "{name} searches {:?} at step {}", model.things[newest], self.step);
        self.compared();
    }
}
