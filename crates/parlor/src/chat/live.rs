//! The live stream of a chat; see [`crate::live`].

use super::Chat;
use crate::{
    doors::Found,
    live::Watched,
    store::{Time, Topic},
};
use access::ItemId;

impl Watched for Chat {
    fn item(&self) -> ItemId {
        self.item.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn ends(found: &Found<Self>) -> Option<Time> {
        found.rights().on_item.ends().map(Time)
    }

    fn hears(item: ItemId, topic: Topic) -> bool {
        // What changes on the item may end the right to read.
        matches!(topic, Topic::Chat(of) | Topic::Item(of) if of == item)
    }
}
