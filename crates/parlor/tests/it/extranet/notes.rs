//! Notes that guests write where it is allowed.

use serde_json::json;

const GUS: &str = "gus@bolt.example";

stories! {
    async fn work_8_a_guest_writes_a_note_and_changes_and_removes_it(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        gus.get(&format!("{bridge}/notes/new")).await.ok().sees("note-form");
        gus.post(&format!("{bridge}/notes"), &[("title", " "), ("body", "Half a thought")]).await.is(422).sees("Half a thought");
        let made = gus.post_json(&format!("{bridge}/notes"), &json!({"title": "Rust at pier 4", "body": "The **north** side."})).await;
        let note = made.ok().view()["location"].as_str().unwrap().to_owned();
        gus.get(&bridge).await.ok().sees("Rust at pier 4").sees("<strong>north</strong>");
        // The team reads it, is told, and can answer there.
        petra.get(&bridge).await.ok().sees("Rust at pier 4");
        petra.get(&town.northwind("/notifications")).await.ok().sees("Gus wrote a note").sees("Rust at pier 4");
        petra.post(&format!("{note}/comments"), &[("lane", "guests"), ("text", "Thank you, we look at it")]).await.is(303);
        gus.get(&note).await.ok().sees("Thank you, we look at it").sees("note-edit");

        gus.post(&format!("{note}/change"), &[("title", "Rust at pier 5"), ("body", "It was the other one."), ("edition", "1")]).await.is(303);
        petra.get(&note).await.ok().sees("Rust at pier 5");
        // Somebody was faster: what was typed is still there.
        let late = [("title", "Rust at pier 6"), ("body", "No, this one"), ("edition", "1")];
        gus.post(&format!("{note}/change"), &late).await.is(409).sees("Somebody changed this note meanwhile").sees("Rust at pier 6");
        gus.upload(&format!("{note}/files"), &[("rust.txt", "text/plain", b"a photo")], &[]).await.is(303);
        let file = gus.json(&note).await["files"][0]["id"].as_str().unwrap().to_owned();

        // It goes with its files; that there was one stays to be seen.
        gus.post(&format!("{note}/remove"), &[]).await.is(303);
        gus.get(&note).await.is(404);
        gus.get(&format!("{bridge}/files/{file}")).await.is(404);
        gus.get(&bridge).await.ok().sees("Gus removed this note").hides("Rust at pier 5").hides("the other one");
        petra.get(&bridge).await.ok().sees("Gus removed this note").hides("Rust at pier 5");
        petra.get(&format!("{bridge}/history")).await.ok().sees("removed the note “Rust at pier 5”");
        petra.get(&town.northwind("/search?q=pier")).await.ok().hides("Rust at pier 5");
        gus.get("/guest/northwind/search?q=pier").await.ok().hides("Rust at pier 5");
        gus.get("/guest/northwind/notifications").await.ok().hides("Thank you, we look at it");
        gus.post(&format!("{note}/change"), &[("title", "Again"), ("edition", "3")]).await.is(404);
    }

    async fn work_8_a_guest_changes_and_removes_nothing_of_others(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let theirs = petra.post(&format!("{bridge}/notes"), &[("title", "From the office"), ("body", "Read this")]).await.is(303).location();
        for name in ["Gus", "Ana"] {
            let contact = town.contact(&bridge, name).await;
            petra.post(&format!("{theirs}/followers"), &[("party", &contact)]).await.is(303);
        }
        gus.get(&theirs).await.ok().sees("Read this").hides("note-edit").hides("note-remove");
        gus.post(&format!("{theirs}/change"), &[("title", "Mine"), ("body", ""), ("edition", "1")]).await.is(403);
        gus.post(&format!("{theirs}/remove"), &[]).await.is(403);
        // What one guest writes another sees only where they are let follow it, and does not change.
        let mine = gus.post_json(&format!("{bridge}/notes"), &json!({"title": "For the office", "body": ""})).await.ok().view()["location"].as_str().unwrap().to_owned();
        ana.get(&mine).await.is(404);
        ana.get(&bridge).await.ok().hides("For the office");
        let contact = town.contact(&bridge, "Ana").await;
        petra.post(&format!("{mine}/followers"), &[("party", &contact)]).await.is(303);
        ana.get(&mine).await.ok();
        ana.post(&format!("{mine}/change"), &[("title", "Ana's"), ("body", ""), ("edition", "1")]).await.is(403);
        // The team tidies up; whose it was and who did stays to be seen.
        petra.post(&format!("{mine}/remove"), &[]).await.is(303);
        gus.get(&bridge).await.ok().sees("removed a note by Gus");
        // Without the right to write none, one's own are read only.
        let left = gus.post_json(&format!("{bridge}/notes"), &json!({"title": "Left behind", "body": ""})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed")]).await.is(303);
        gus.get(&left).await.ok().hides("note-edit");
        gus.post(&format!("{left}/remove"), &[]).await.is(403);
    }

    async fn work_8_a_guest_removes_their_own_files_alone_and_that_leaves_a_mark(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        gus.upload(&format!("{bridge}/files"), &[("wrong.txt", "text/plain", b"not this")], &[]).await.is(303);
        let files = gus.json(&bridge).await["files"].clone();
        let of = |name: &str| files.as_array().unwrap().iter().find(|file| file["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let (mine, theirs) = (of("wrong.txt"), town.world.file.clone());
        gus.post(&format!("{bridge}/files/{theirs}/remove"), &[]).await.is(403);
        ana.post(&format!("{bridge}/files/{mine}/remove"), &[]).await.is(403);
        gus.post(&format!("{bridge}/files/{mine}/remove"), &[]).await.is(303);
        for client in [&gus, &ana, &petra] {
            client.get(&bridge).await.ok().sees("Gus removed a file").hides("wrong.txt");
        }
        // Whoever sees no files sees no marks of them; brought back, it is there again.
        let grant = town.grant(&bridge, "Ana").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "fields")]).await.is(303);
        ana.get(&bridge).await.ok().hides("removed a file");
        petra.post(&format!("{bridge}/files/restore"), &[("file", &mine)]).await.is(303);
        gus.get(&bridge).await.ok().sees("wrong.txt").hides("removed a file");
        // What the team removes leaves none.
        petra.post(&format!("{bridge}/files/{theirs}/remove"), &[]).await.is(303);
        gus.get(&bridge).await.ok().hides("removed a file");
    }

    async fn house_5_work_8_a_removed_note_is_put_back_with_its_files_by_who_removed_it(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let made = gus.post_json(&format!("{bridge}/notes"), &json!({"title": "Rust at pier 4", "body": "The **north** side."})).await;
        let note = made.ok().view()["location"].as_str().unwrap().to_owned();
        gus.upload(&format!("{note}/files"), &[("rust.txt", "text/plain", b"a photo")], &[]).await.is(303);
        let file = gus.json(&note).await["files"][0]["id"].as_str().unwrap().to_owned();
        let (remove, restore) = (format!("{note}/remove"), format!("{note}/restore"));
        gus.post(&restore, &[]).await.is(404);

        gus.post(&remove, &[]).await.is(303);
        gus.get(&format!("{bridge}/files/{file}")).await.is(404);
        for client in [&gus, &petra] {
            client.get(&bridge).await.ok().sees("Gus removed this note").sees(&format!("action=\"{restore}\"")).sees("Undo");
        }
        for client in [town.jan(), town.eve()] {
            client.post(&restore, &[]).await.is(404);
        }
        gus.post(&restore, &[]).await.leads_to(&note);
        gus.get(&note).await.ok().sees("<strong>north</strong>").sees("rust.txt").sees("note-remove");
        gus.get(&format!("{bridge}/files/{file}")).await.ok();
        gus.post(&restore, &[]).await.is(404);
        petra.get(&format!("{bridge}/history")).await.ok().sees("brought back the note “Rust at pier 4”");
        town.work().await;
        petra.get(&town.northwind("/search?q=pier")).await.ok().sees("Rust at pier 4");

        // A program does the same. What the team took away is not the guest's to bring back.
        petra.post_json(&remove, &json!({})).await.ok();
        let mark = |view: &serde_json::Value| {
            let of = |row: &&serde_json::Value| note.ends_with(row["id"].as_str().unwrap());
            view["notes"].as_array().unwrap().iter().find(of).unwrap()["removed"].clone()
        };
        assert_eq!(mark(&gus.json(&bridge).await)["may_restore"], false);
        assert_eq!(mark(&petra.json(&bridge).await)["may_restore"], true);
        gus.get(&bridge).await.ok().hides(&restore);
        gus.post(&restore, &[]).await.is(404);
        let back = petra.post_json(&restore, &json!({})).await.ok().view();
        assert_eq!(back["location"].as_str(), Some(note.as_str()));
        gus.get(&note).await.ok().sees("rust.txt");
    }

    async fn house_5_guest_7_nothing_of_a_removed_note_is_seen_and_after_thirty_days_it_is_gone(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let contact = town.contact(&bridge, "Gus").await;
        let made = petra.post_json(&format!("{bridge}/notes"), &json!({"title": "Zinc at pier 9", "body": "It flakes off"})).await;
        let note = made.ok().view()["location"].as_str().unwrap().to_owned();
        petra.post(&format!("{note}/followers"), &[("party", &contact)]).await.is(303);
        petra.post(&format!("{note}/comments"), &[("lane", "guests"), ("text", "Look at the paint")]).await.is(303);
        petra.upload(&format!("{note}/files"), &[("zinc.txt", "text/plain", b"a photo")], &[]).await.is(303);
        gus.get(&bridge).await.ok().sees("Zinc at pier 9");
        petra.post(&format!("{note}/remove"), &[]).await.is(303);
        town.work().await;

        let words = ["Zinc", "flakes", "zinc.txt", "Look at the paint"];
        for client in [&petra, &town.tomas(), &gus] {
            let (page, view) = (client.get(&bridge).await.ok().body, client.json(&bridge).await);
            let of = |row: &&serde_json::Value| note.ends_with(row["id"].as_str().unwrap());
            let mark = view["notes"].as_array().unwrap().iter().find(of).unwrap();
            assert_eq!((&mark["title"], &mark["body"], &mark["followers"], &mark["comments"]), (&json!(""), &json!(""), &json!([]), &json!(0)));
            for word in words {
                assert!(!page.contains(word) && !view.to_string().contains(word), "{word} is seen");
            }
            for below in ["", "/change", "/comments"] {
                assert_eq!(client.post(&format!("{note}{below}"), &[("title", "Mine"), ("text", "x")]).await.status / 100, 4);
            }
            client.get(&note).await.is(404);
        }
        let guest_pages = ["/guest/northwind", "/guest/northwind/search?q=zinc", "/guest/northwind/notifications"].map(str::to_owned);
        for (client, pages) in [(&gus, guest_pages.to_vec()), (&petra, vec![town.northwind("/search?q=zinc"), format!("/as/{contact}{bridge}")])] {
            for page in pages {
                client.get(&page).await.ok().hides("Zinc at").hides("flakes").hides("/restore");
            }
        }
        // Whoever takes all of it along has the mark, and none of its words.
        let archive = petra.get(&format!("{bridge}/evidence.zip")).await.ok().bytes;
        let rows = crate::evidence::rows(&archive, "notes");
        let row = rows.iter().find(|row| note.ends_with(row["id"].as_str().unwrap())).unwrap();
        assert_eq!((&row["title"], &row["text"]), (&json!(""), &json!("")));

        // The words lie there as long as somebody may want them back, and no longer.
        let lying = async || {
            let sql = "SELECT COUNT(*) FROM notes WHERE removed_at IS NOT NULL AND (title <> '' OR body <> '')";
            town.app.store.read(move |tx| Ok::<_, parlor::web::Error>(tx.number(sql, &[])?)).await.unwrap()
        };
        town.later(29 * 86_400);
        town.work().await;
        assert_eq!(lying().await, 1);
        town.later(2 * 86_400);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&bridge).await.ok().sees("removed this note").hides("/restore");
        petra.post(&format!("{note}/restore"), &[]).await.is(404);
        town.work().await;
        assert_eq!(lying().await, 0);
    }
}
