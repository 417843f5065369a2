//! The one thing Parlor exists for, whole: a company shares an item with a
//! guest.

stories! {
    async fn guest_5_link_5_link_7_the_story_of_a_shared_record(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let shared = [("who", "Gus Bolt <gus@bolt.example>"), ("message", "Hello Gus, here are the files.")];
        petra.post(&format!("{bridge}/share"), &shared).await.leads_to(&format!("{bridge}/share"));

        // The mail comes, the link opens by a press, and shows what was shared.
        let mail = town.mail_to("gus@bolt.example").await.expect("Gus gets a mail");
        assert!(mail.contains("Petra Horák") && mail.contains("Hello Gus"), "{mail}");
        let link = town.link_to("gus@bolt.example").await;
        let gus = town.nobody();
        gus.get(&link).await.ok().hides("Bridge inspection").sees("Northwind");
        gus.get("/open").await.ok().sees("Bridge inspection").sees("Petra Horák");
        gus.post("/open", &[]).await.leads_to(&bridge);
        let page = gus.get(&bridge).await.ok().sees("Bridge inspection").sees("load-test.txt");
        page.hides("calculation-internal").hides("penalty").hides("torque").hides("Getting onto").hides("Kick-off").hides("An old word");

        // They comment and add a file.
        gus.post(&format!("{bridge}/comments"), &[("text", "Two washers are cracked")]).await.is(303);
        gus.upload(&format!("{bridge}/files"), &[("washer.txt", "text/plain", b"cracked")], &[]).await.is(303);
        gus.get(&bridge).await.ok().sees("Two washers are cracked").sees("washer.txt");
        petra.get(&bridge).await.ok().sees("Two washers are cracked").sees("washer.txt");

        // From another browser the same link asks for a code.
        let other = town.nobody();
        other.get(&link).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        other.get(&bridge).await.is(303);
        let code = town.code_to("gus@bolt.example").await;
        other.post("/open/code", &[("code", "000000")]).await.is(422);
        other.post("/open/code", &[("code", &code)]).await.leads_to(&bridge);
        other.get(&bridge).await.ok();

        // The member sees who opened it, and looks at it as the guest.
        town.work().await;
        petra.get(&format!("{bridge}/share")).await.ok().sees("Gus Bolt").sees("Seen");
        let contact = town.contact(&bridge, "Gus Bolt").await;
        petra.get(&format!("/as/{contact}{bridge}")).await.ok().sees("load-test.txt").hides("penalty");

        // The link is deactivated, opened again, and access closed.
        let grant = town.grant(&bridge, "Gus Bolt").await;
        petra.post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        town.nobody().get(&link).await.is(410);
        gus.get(&bridge).await.ok();
        let copied = petra.post_json(&format!("{bridge}/link"), &serde_json::json!({"grant": grant})).await.ok().view();
        assert!(copied["address"].as_str().unwrap().ends_with(&link), "the same address: {copied}");
        town.nobody().get(&link).await.ok();
        town.close(&bridge, "Gus Bolt").await;
        gus.get(&bridge).await.is(404);
        other.get(&bridge).await.is(404);
        town.nobody().get(&link).await.is(410);

        // Everything stands in the history.
        let history = petra.get(&format!("{bridge}/history")).await.ok();
        for words in ["Gus Bolt", "washer.txt"] {
            assert!(history.text().contains(words), "{words} in {}", history.text());
        }
    }
}
