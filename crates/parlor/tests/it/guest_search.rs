//! What guests find by searching: what reading would show them, and no more (PORTAL-6).

use crate::guest_room::{found, says_values};

stories! {
    async fn portal_6_f_7_search_finds_what_was_written_to_guests_on_what_they_follow(town) {
        let (petra, bridge, world) = (town.petra(), town.bridge(""), town.world.clone());
        let gus = town.invite("gus@bolt.example").await;
        let (task, note) = (format!("{bridge}/tasks/{}", world.task), format!("{bridge}/notes/{}", world.note));
        let written = [(&task, "guests", "Galvanised washers"), (&task, "team", "Galvanised penalty"), (&note, "guests", "Galvanised fence")];
        for (place, lane, text) in written {
            petra.post(&format!("{place}/comments"), &[("lane", lane), ("text", text)]).await.is(303);
        }
        assert!(found(&gus, "galvanised").await.is_empty());
        town.follow(&format!("/tasks/{}", world.task), "Gus").await.is(303);
        assert_eq!(found(&gus, "galvanised").await, [("comment".to_owned(), "Galvanised washers".to_owned())]);
        let hit = gus.json("/guest/northwind/search?q=galvanised").await["found"][0].clone();
        assert!(hit["address"].as_str().unwrap().starts_with(&format!("{task}#comment-")), "{hit}");
        gus.get("/guest/northwind/search?q=galvanised").await.ok().sees("Galvanised washers").hides("penalty").hides("fence");

        // Whoever is shown nothing of what they follow finds nothing of it, nor does whom the record is closed to.
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "files")]).await.is(303);
        assert!(found(&gus, "galvanised").await.is_empty());
        town.share(&town.tower(""), "gus@bolt.example").await;
        town.close(&bridge, "Gus").await;
        assert!(found(&gus, "galvanised").await.is_empty());
    }

    async fn portal_6_f_7_search_finds_values_that_are_shown_and_what_a_document_says(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let form = says_values(&town).await;
        let gus = town.invite("gus@bolt.example").await;
        assert_eq!(found(&gus, "elbe").await, [("field".to_owned(), "Over the Elbe".to_owned())]);
        assert!(found(&gus, "cracks").await.is_empty(), "the organizer shows it to no guest");
        petra.post(&format!("{bridge}/share"), &[("who", "ana@ruiz.example"), ("facets", ""), ("facets", "files")]).await.is(303);
        let ana = town.come_in("ana@ruiz.example").await;
        assert!(found(&ana, "elbe").await.is_empty() && !found(&ana, "load").await.is_empty(), "the grant shows files alone");
        let field = form["fields"].as_array().unwrap().iter().find(|field| field["kind"] == "text").unwrap();
        let settings = town.northwind(&format!("/organizers/{}/fields/change", town.world.organizer));
        petra.post(&settings, &[("field", field["id"].as_str().unwrap()), ("name", "Place")]).await.is(303);
        assert!(found(&gus, "elbe").await.is_empty());

        assert!(found(&gus, "january").await.is_empty());
        petra.post(&town.document("/share"), &[("who", "gus@bolt.example")]).await.is(303);
        assert_eq!(found(&gus, "january").await, [("item".to_owned(), "Crane contract".to_owned())]);
        assert!(found(&gus, "ours").await.is_empty(), "an event of the team");
        town.close(&town.document(""), "Gus").await;
        assert!(found(&gus, "january").await.is_empty());
    }

    async fn portal_6_search_looks_through_all_items_however_many_are_open(town) {
        let petra = town.petra();
        let gus = town.invite("gus@bolt.example").await;
        let records = town.northwind(&format!("/organizers/{}/records", town.world.organizer));
        for number in 0..100 {
            petra.post(&records, &[("title", &format!("Span {number}"))]).await.is(303);
        }
        assert!(found(&gus, "span").await.is_empty());
        // As if each had been shared, after the bridge.
        town.meddle(
            "INSERT INTO grants (id, organization_id, item_id, contact_id, facets, message, opened_by, opened_at)
             SELECT i.id, g.organization_id, i.id, g.contact_id, g.facets, '', g.opened_by, g.opened_at + 1
             FROM grants g JOIN items b ON b.id = g.item_id AND b.title = 'Bridge inspection'
               JOIN items i ON i.organization_id = g.organization_id AND i.title LIKE 'Span %'",
        )
        .await;
        assert_eq!(found(&gus, "span").await.len(), 50, "a page");
        assert_eq!(found(&gus, "bridge").await, [("item".to_owned(), "Bridge inspection".to_owned())]);
    }
}
