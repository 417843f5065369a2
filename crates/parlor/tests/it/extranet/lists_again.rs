//! Request lists that are used again, as they are or as a template, and what of them is put back after it was removed.

use super::lists::{asked, says, seen};
use serde_json::{Value, json};

stories! {
    async fn work_7_a_list_is_used_again_without_its_answers(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let (gus, list, [_, serial, _]) = asked(&town).await;
        says(&gus, &list, &serial, "LTM 4711").await;
        let id = list.rsplit('/').next().unwrap();
        petra.get(&town.project(&format!("/request-lists/new?from={id}"))).await.ok().sees("Papers for the crane");
        let made = petra.post_json(&town.project("/request-lists"), &json!({"title": "The same", "from": id})).await.ok().view();
        let copy = petra.json(made["location"].as_str().unwrap()).await;
        assert_eq!(copy["points"].as_array().unwrap().len(), 3);
        let point = &copy["points"][1];
        assert_eq!((&point["title"], &point["answer"], &point["due"]), (&json!("Serial number"), &json!(null), &json!(null)));
        assert_eq!(copy["list"]["state"], "draft");
        assert_eq!(copy["list"]["body"], "For the **site office**.");
        // As a template of the organization.
        petra.post(&format!("{list}/template"), &[]).await.leads_to(&list);
        let offered = petra.json(&format!("{bridge}/request-lists/new")).await;
        let template = offered["templates"][0]["id"].as_str().unwrap().to_owned();
        town.tomas().get(&format!("{bridge}/request-lists/new")).await.ok().sees("Papers for the crane");
        let made = town.tomas().post_json(&town.bridge("/request-lists"), &json!({"title": "Once more", "from": template})).await.ok().view();
        assert_eq!(petra.json(made["location"].as_str().unwrap()).await["points"].as_array().unwrap().len(), 3);
        let remove = format!("{bridge}/request-lists/templates/remove");
        town.tomas().post(&remove, &[("template", &template)]).await.is(403);
        petra.post(&remove, &[("template", &template)]).await.is(303);
        assert_eq!(petra.json(&format!("{bridge}/request-lists/new")).await["templates"], json!([]));
        // Nothing of another house, and nothing of what one does not see.
        let eves = town.eve().post_json(&town.secret("/request-lists"), &json!({"title": "Hers"})).await.ok().view();
        let eves = eves["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        petra.post_json(&town.bridge("/request-lists"), &json!({"title": "Hers", "from": eves})).await.is(404);
    }

    async fn house_5_work_7_a_removed_template_of_lists_is_put_back_by_who_could_remove_it(town) {
        let (petra, new) = (town.petra(), town.bridge("/request-lists/new"));
        let (_, list, _) = asked(&town).await;
        let at = |what: &str| town.bridge(&format!("/request-lists/templates/{what}"));
        petra.post(&format!("{list}/template"), &[]).await.is(303);
        let id = petra.json(&new).await["templates"][0]["id"].as_str().unwrap().to_owned();
        let of = [("template", id.as_str())];
        petra.post(&at("restore"), &of).await.is(404);
        petra.post(&at("remove"), &of).await.is(303);
        petra.get(&new).await.ok().sees("Removed templates").sees("Undo").sees("restorable until");
        // Who may not remove it does not see it, and does not put it back.
        town.tomas().get(&new).await.ok().hides("Removed templates");
        town.tomas().post(&at("restore"), &of).await.is(403);
        petra.post(&at("restore"), &of).await.leads_to(&new);
        petra.post(&at("restore"), &of).await.is(404);
        let offered = petra.json(&new).await;
        assert_eq!((&offered["templates"][0]["id"], &offered["removed"]), (&json!(id), &json!(null)));
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a template of request lists");
        // One of the same name makes room for it.
        petra.post(&format!("{list}/template"), &[]).await.is(303);
        let other = petra.json(&new).await["templates"][0]["id"].clone();
        petra.post(&at("restore"), &of).await.is(303);
        let offered = petra.json(&new).await;
        assert_eq!((&offered["templates"][0]["id"], &offered["removed"][0]["id"]), (&json!(id), &other));
        assert_eq!(offered["templates"].as_array().unwrap().len(), 1);
        // What became due meanwhile is told before the code is asked for.
        town.later(31 * 86_400);
        town.work().await;
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&new).await.ok().hides("Removed templates");
    }

    async fn house_5_work_7_a_removed_point_is_put_back_where_it_stood_with_its_answer(town) {
        let petra = town.petra();
        let (gus, list, [insurance, serial, fenced]) = asked(&town).await;
        says(&gus, &list, &serial, "LTM 4711").await;
        let (remove, restore) = (format!("{list}/points/remove"), format!("{list}/points/restore"));
        petra.post(&restore, &[("point", &serial)]).await.is(404);
        for point in [&serial, &fenced] {
            petra.post(&remove, &[("point", point)]).await.leads_to(&list);
        }
        gus.get(&list).await.ok().hides("Serial number").hides("The site is fenced");
        gus.post(&restore, &[("point", &serial)]).await.is(403);
        petra.get(&list).await.ok().sees("LTM 4711").sees("The site is fenced").sees("Undo").sees("restorable until");
        let line = seen(&petra, &list, &fenced).await;
        assert!(line["removed"] == true && !line["restore_until"].is_null(), "{line}");
        for point in [&serial, &fenced] {
            town.tomas().post(&restore, &[("point", point)]).await.leads_to(&list);
            petra.post(&restore, &[("point", point)]).await.is(404);
        }
        gus.get(&list).await.ok().sees("Serial number").sees("LTM 4711").sees("The site is fenced");
        let order: Vec<Value> = petra.json(&list).await["points"].as_array().unwrap().iter().map(|point| point["id"].clone()).collect();
        assert_eq!(order, [json!(insurance), json!(serial), json!(fenced)]);
        petra.get(&town.bridge("/history")).await.ok().sees("brought back “Serial number” to the request list");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a point of a request list");
        // 30 days are its time; unanswered, nothing of it is shown any more.
        petra.post(&remove, &[("point", &fenced)]).await.is(303);
        // What became due meanwhile is told before the code is asked for.
        town.later(31 * 86_400);
        town.work().await;
        let petra = town.sign_in("petra@northwind.example").await;
        petra.post(&restore, &[("point", &fenced)]).await.is(404);
        petra.get(&list).await.ok().hides("The site is fenced").hides("points/restore");
    }
}
