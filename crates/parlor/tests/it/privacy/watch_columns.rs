//! Every column that holds text is judged: what becomes of it when somebody is erased.

use crate::town::{On, Town};
use parlor::privacy::columns::COLUMNS;
use std::collections::BTreeSet;

fn judged() -> Vec<String> {
    COLUMNS.iter().flat_map(|(_, table, columns)| columns.split(' ').map(move |column| format!("{table}.{column}"))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn house_13_every_column_with_text_is_judged() {
    let schema = Town::new(On::Sqlite).await.app.store.schema().await.unwrap();
    let texts: BTreeSet<String> = schema.iter().filter_map(|line| line.split_once(" TEXT")).map(|(column, _)| column.to_owned()).collect();
    assert!(texts.len() > 150, "the schema was read: {}", texts.len());
    let known: BTreeSet<String> = judged().into_iter().collect();
    let unjudged: Vec<&String> = texts.difference(&known).collect();
    assert!(unjudged.is_empty(), "say in privacy/columns.rs what becomes of these when somebody is erased: {unjudged:#?}");
    let gone: Vec<&String> = known.difference(&texts).collect();
    assert!(gone.is_empty(), "these columns are no more: {gone:#?}");
}

#[test]
fn house_13_each_column_is_judged_once() {
    let (all, each) = (judged(), judged().into_iter().collect::<BTreeSet<_>>());
    assert_eq!(all.len(), each.len());
}
