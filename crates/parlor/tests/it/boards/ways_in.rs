//! How one comes onto a board: invited, by its address and a name, by a password.

use super::{Hall, live::guest, note};
use crate::town::{Client, Town};
use serde_json::json;

/// Petra says what the address opens; it.
async fn address(town: &Town, opens: &str, role: &str) -> String {
    let petra = town.petra();
    petra.post(&town.board("/board/address"), &[("opens", opens), ("role", role)]).await.is(303);
    let copied = petra.post_json(&town.board("/board/address/copy"), &json!({})).await.ok().view();
    copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

/// Somebody nobody knows comes by the address and enters a name.
async fn enter(town: &Town, address: &str, name: &str, password: &str) -> Client {
    let visitor = town.nobody();
    visitor.get(address).await.ok();
    visitor.get("/open").await.ok().sees("Your name").sees("Site plan");
    visitor.post("/open", &[("name", name), ("password", password)]).await.leads_to(&town.board(""));
    visitor
}

stories! {
    async fn board_3_whoever_has_the_link_enters_a_name_and_is_in(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let link = address(&town, "link", "reviewer").await;
        let (vera, max) = (enter(&town, &link, "Vera", "").await, enter(&town, &link, "Max", "").await);
        vera.get(&board).await.ok().sees("You are here as Vera").hides("Who has access");
        // The name signs what they write, and stands at their cursor.
        vera.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "By the gate")]).await.is(303);
        town.petra().get(&board).await.ok().sees("By the gate").sees("Vera");
        let (mut first, mut second) = (hall.sit(&vera, &board).await, hall.sit(&max, &board).await);
        assert_eq!((&first.welcome["you"]["name"], &second.welcome["people"][0]["name"]), (&json!("Vera"), &json!("Vera")));
        // Each has their own marks, although both came by the same address.
        first.draw(note("v", "Vera's")).await.unwrap();
        assert!(second.draw(note("v", "Max's")).await.is_err());
        first.draw(note("v", "Still Vera's")).await.unwrap();

        let nobody = town.nobody();
        nobody.get(&link).await.ok();
        nobody.post("/open", &[("name", "  ")]).await.is(422).sees("Please fill this in");
        nobody.get(&board).await.is(303);
        // They are nobody's guests, and cost nothing.
        let contacts = town.petra().json(&town.northwind("/contacts")).await.to_string();
        assert!(!contacts.contains("Vera"), "{contacts}");
    }

    async fn house_5_board_3_who_came_by_the_link_puts_back_their_own_words_and_nobody_elses(town) {
        let (board, link) = (town.board(""), address(&town, "link", "reviewer").await);
        let (vera, max) = (enter(&town, &link, "Vera", "").await, enter(&town, &link, "Max", "").await);
        let restore = town.board("/board/words/restore");
        vera.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "By the gate")]).await.is(303);
        let id = vera.json(&board).await["pins"][0]["comments"][0]["id"].as_str().unwrap().to_owned();
        vera.post(&town.board("/board/words/remove"), &[("comment", &id)]).await.is(303);
        // Both came by the same address, and are one contact: the browser tells whose words these were.
        max.get(&board).await.ok().hides("By the gate").hides(&restore);
        max.post(&restore, &[("comment", &id)]).await.is(404);
        vera.get(&board).await.ok().hides("By the gate").sees(&restore).sees("Undo");
        vera.post(&restore, &[("comment", &id)]).await.leads_to(&board);
        max.get(&board).await.ok().sees("By the gate");
    }

    async fn board_2_the_default_role_is_reviewer_and_what_the_address_opens_is_the_owners_to_say(town) {
        let hall = Hall::open(&town).await;
        let (petra, board) = (town.petra(), town.board(""));
        petra.get(&town.board("/share")).await.ok().sees("Who comes by its address").sees("Specific users");
        assert_eq!(petra.json(&town.board("/share")).await["board"]["role"], "reviewer");
        town.tomas().post(&town.board("/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(403);
        petra.post(&town.board("/board/address"), &[("opens", "all"), ("role", "reviewer")]).await.is(422);
        petra.post(&town.board("/board/address"), &[("opens", "link"), ("role", "owner")]).await.is(422);
        let link = address(&town, "link", "reviewer").await;
        let vera = enter(&town, &link, "Vera", "").await;
        let mut pen = hall.sit(&vera, &board).await;
        assert_eq!(pen.may()["role"], "reviewer");
        // Another role takes effect at once, and so does shutting it.
        petra.post(&town.board("/board/address"), &[("opens", "link"), ("role", "reader")]).await.is(303);
        assert_eq!(pen.hear("may").await["role"], "reader");
        petra.post(&town.board("/board/address"), &[("opens", "people"), ("role", "reader")]).await.is(303);
        assert_eq!(pen.closes().await, 4401);
        vera.get(&board).await.is(303);
        let late = town.nobody();
        late.get(&link).await.ok();
        late.get("/open").await.is(410);
        petra.get(&town.board("/history")).await.ok().sees("opened the board to everyone with the link").sees("opened the board to invited people only");
    }

    async fn board_2_a_password_goes_with_the_address(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let link = address(&town, "password", "reviewer").await;
        let password = petra.json(&town.board("/share")).await["board"]["password"].as_str().unwrap().to_owned();
        assert_eq!(password.len(), 13);
        let visitor = town.nobody();
        visitor.get(&link).await.ok();
        visitor.get("/open").await.ok().sees("Password");
        visitor.post("/open", &[("name", "Vera"), ("password", "")]).await.is(422).sees("Please enter the password").sees("Vera");
        visitor.post("/open", &[("name", "Vera"), ("password", "guess")]).await.is(422).sees("not the password of this board");
        visitor.get(&board).await.is(303);
        let vera = enter(&town, &link, "Vera", &password.to_uppercase()).await;
        vera.get(&board).await.ok();
        // Who was invited does not type it.
        guest(&town, "gus@bolt.example", "reviewer").await.get(&board).await.ok();
        // Another password shuts out who came by the one before.
        petra.post(&town.board("/board/password"), &[]).await.is(303);
        vera.get(&board).await.is(303);
        let new = petra.json(&town.board("/share")).await["board"]["password"].as_str().unwrap().to_owned();
        assert_ne!(new, password);
        enter(&town, &link, "Vera", &new).await.get(&board).await.ok();
        // Nobody finds it by trying.
        let guesser = town.nobody().from([10, 9, 9, 9]);
        guesser.get(&link).await.ok();
        for _ in 0..20 {
            guesser.post("/open", &[("name", "G"), ("password", "guess")]).await.is(422);
        }
        guesser.post("/open", &[("name", "G"), ("password", &new)]).await.is(429);
    }

    async fn board_2_f_16_a_password_that_could_not_be_set_leaves_no_open_link(town) {
        let petra = town.petra();
        let link = address(&town, "link", "reviewer").await;
        petra.post(&town.board("/board/address"), &[("opens", "people"), ("role", "reviewer")]).await.is(303);
        // Opening it breaks in the middle, after the board was changed.
        town.breaks("audit").await;
        petra.post(&town.board("/board/address"), &[("opens", "password"), ("role", "reviewer")]).await.is(500);
        town.mends("audit").await;
        let panel = petra.json(&town.board("/share")).await;
        assert_eq!(panel["board"]["opens"], "people", "{panel}");
        let late = town.nobody();
        late.get(&link).await.ok();
        late.get("/open").await.is(410);
        // Mended, the same opens it with the password, and with nothing less.
        let link = address(&town, "password", "reviewer").await;
        let visitor = town.nobody();
        visitor.get(&link).await.ok();
        visitor.post("/open", &[("name", "Vera"), ("password", "")]).await.is(422);
        visitor.get(&town.board("")).await.is(303);
    }

    async fn board_2_an_organization_says_what_becomes_of_who_is_no_member(town) {
        let (petra, board) = (town.petra(), town.board(""));
        town.settings(&[("board_outsiders", "password"), ("board_role", "reader")]).await;
        petra.post(&town.board("/board/address"), &[("opens", "link"), ("role", "reader")]).await.is(422).sees("only with a password");
        assert_eq!(petra.json(&town.board("/share")).await["board"]["role"], "reader");
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        gus.get(&board).await.ok();
        town.settings(&[("board_outsiders", "never")]).await;
        gus.get(&board).await.is(404);
        petra.post(&town.board("/share"), &[("who", "ana@crane.example")]).await.is(403).sees("lets no guests onto its boards");
    }

    async fn board_2_where_a_password_is_asked_for_it_is_of_boards_that_were_open_before(town) {
        let hall = Hall::open(&town).await;
        let (petra, board) = (town.petra(), town.board(""));
        let link = address(&town, "link", "reviewer").await;
        let vera = enter(&town, &link, "Vera", "").await;
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let (mut veras, mut guss) = (hall.sit(&vera, &board).await, hall.sit(&gus, &board).await);
        petra.get(&town.northwind("/administration")).await.ok().sees("One board is open by its address without a password");
        town.settings(&[("board_outsiders", "password")]).await;
        // Who only holds the address is out, who was invited stays.
        assert_eq!(veras.closes().await, 4401);
        vera.get(&board).await.is(303);
        guss.draw(note("invited", "Still here")).await.unwrap();
        let late = town.nobody();
        late.get(&link).await.ok();
        late.get("/open").await.is(410).sees("This link lets nobody in for now").hides("Site plan");
        late.post("/open", &[("name", "Late"), ("password", "")]).await.is(410).hides("Site plan");
        late.get(&board).await.is(303);
        // Its owner reads why, and what to do.
        petra.get(&town.board("/share")).await.ok().sees("this board has none: its address lets nobody in");
        petra.post_json(&town.board("/board/address/copy"), &json!({})).await.is(422);
        assert_eq!(address(&town, "password", "reviewer").await, link);
        petra.get(&town.board("/share")).await.ok().hides("its address lets nobody in");
        let password = petra.json(&town.board("/share")).await["board"]["password"].as_str().unwrap().to_owned();
        // Who was in without a password enters it now.
        vera.get(&board).await.is(303);
        vera.get(&link).await.ok();
        vera.post("/open", &[("name", "Vera"), ("password", "")]).await.is(422);
        vera.post("/open", &[("name", "Vera"), ("password", &password)]).await.leads_to(&board);
        vera.get(&board).await.ok();
    }

    async fn board_2_who_came_without_a_password_enters_one_that_is_set_later(town) {
        let board = town.board("");
        let link = address(&town, "link", "reviewer").await;
        let vera = enter(&town, &link, "Vera", "").await;
        vera.get(&board).await.ok();
        address(&town, "password", "reviewer").await;
        vera.get(&board).await.is(303);
    }

    async fn board_17_f_12_board_2_who_may_be_on_no_board_any_more_is_off_at_once(town) {
        let hall = Hall::open(&town).await;
        let (petra, board) = (town.petra(), town.board(""));
        let vera = enter(&town, &address(&town, "link", "reviewer").await, "Vera", "").await;
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let (mut veras, mut guss, mut petras) = (hall.sit(&vera, &board).await, hall.sit(&gus, &board).await, hall.sit(&petra, &board).await);
        town.settings(&[("board_outsiders", "never")]).await;
        assert_eq!(guss.closes().await, 4403);
        assert_eq!(veras.closes().await, 4401);
        petras.draw(note("member", "Still here")).await.unwrap();
    }

    async fn board_4_board_17_another_plan_counts_on_the_open_socket(town) {
        let (hall, ops) = (Hall::open(&town).await, crate::operator::operator(&town).await);
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        let mut pen = hall.sit(&gus, &town.board("")).await;
        assert_eq!(pen.may()["role"], "reviewer");
        ops.post("/operator/organizations/northwind/plan", &[("plan", "business"), ("guests", "")]).await.is(303);
        assert_eq!(pen.hear("may").await["role"], "editor");
    }

    async fn board_4_guests_of_a_free_organization_are_no_editors(town) {
        let hall = Hall::open(&town).await;
        let (petra, board) = (town.petra(), town.board(""));
        petra.post(&town.board("/board/address"), &[("opens", "link"), ("role", "editor")]).await.is(422).sees("on a paid plan");
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        assert_eq!(hall.sit(&gus, &board).await.may()["role"], "reviewer");
        town.plan("business").await;
        assert_eq!(hall.sit(&gus, &board).await.may()["role"], "editor");
    }

    async fn board_8_a_board_for_specific_users_says_how_one_is_let_in_and_takes_requests(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let link = address(&town, "link", "reviewer").await;
        petra.post(&town.board("/board/address"), &[("opens", "people"), ("role", "reviewer")]).await.is(303);
        let nobody = town.nobody();
        nobody.get(&link).await.ok();
        nobody.get("/open").await.is(410).sees("Only for people who were invited").sees("Confirm your e-mail address").hides("Site plan");
        nobody.post("/open", &[("name", "Vera")]).await.is(410);
        nobody.post("/open/request", &[]).await.is(401);

        // Somebody with an account of their own asks, and the owner answers.
        let eve = town.eve();
        eve.get(&link).await.ok();
        eve.get("/open").await.is(410).sees("Request access");
        eve.post("/open/request", &[("message", "We met on Monday")]).await.leads_to("/open");
        eve.get("/open").await.is(410).sees("Your request is with the owner");
        petra.get(&board).await.ok().sees("Somebody asks to be let onto this board");
        town.tomas().get(&board).await.ok().hides("Somebody asks");
        let panel = petra.get(&town.board("/share")).await.ok().sees("We met on Monday").sees("eve@acme.example");
        drop(panel);
        let request = petra.json(&town.board("/share")).await["requests"][0]["id"].as_str().unwrap().to_owned();
        let answer = town.board("/board/requests");
        town.tomas().post(&answer, &[("request", &request), ("role", "reviewer")]).await.is(403);
        petra.post(&answer, &[("request", &request), ("role", "owner")]).await.is(422);
        petra.post(&answer, &[("request", &request), ("role", "reviewer")]).await.is(303);
        assert!(town.mail_to("eve@acme.example").await.unwrap().contains("Site plan"));
        eve.get(&board).await.ok().sees("Site plan");
        petra.get(&board).await.ok().hides("Somebody asks");
        petra.post(&answer, &[("request", &request), ("role", "reviewer")]).await.is(404);
    }

    async fn board_8_link_15_a_board_for_specific_users_is_not_opened_again_by_copying_its_link(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let link = address(&town, "link", "reviewer").await;
        petra.post(&town.board("/board/address"), &[("opens", "people"), ("role", "reviewer")]).await.is(303);
        let grant = town.grant(&board, "Everyone who has the link").await;
        petra.get(&town.board("/share")).await.ok().hides(&format!("copy-{grant}"));
        for form in [json!({"grant": grant}), json!({"grant": grant, "renew": "on"})] {
            let refused = petra.post_json(&town.board("/link"), &form).await.is(422);
            assert!(refused.body.contains("opens nothing now"), "{}", refused.body);
        }
        let late = town.nobody();
        late.get(&link).await.ok();
        late.post("/open", &[("name", "Vera"), ("password", "")]).await.is(410);
        late.get(&board).await.is(303);
        assert_eq!(address(&town, "link", "reviewer").await, link);
    }

    async fn board_19_guests_and_visitors_on_a_board_cost_nothing(town) {
        let used = |town: &Town| {
            let (petra, page) = (town.petra(), town.northwind("/administration"));
            async move { petra.json(&page).await["guests_used"].as_i64().unwrap() }
        };
        let before = used(&town).await;
        guest(&town, "gus@bolt.example", "reviewer").await;
        enter(&town, &address(&town, "link", "reviewer").await, "Vera", "").await;
        assert_eq!(used(&town).await, before);
        town.share(&town.bridge(""), "gus@bolt.example").await;
        assert_eq!(used(&town).await, before + 1);
    }
}
