//! Event types and products of a workspace's own.

use super::{Stage, on_both, unknown};
use crate::catalogue::{OwnField, OwnType};
use crate::domain::activity::Action;
use crate::server::store::{StoreError, WorkspaceChange};

on_both!(own_types_are_the_workspaces, own_products_keep_their_order);

fn own(name: &str) -> OwnType {
    let field = OwnField {
        name: "amount".to_owned(),
        kind: "number".to_owned(),
        meaning: String::new(),
        example: "0.10".to_owned(),
    };
    OwnType {
        name: name.to_owned(),
        label: "Order paid".to_owned(),
        fields: vec![field],
        data: r#"{"amount":0.10,"name":"é\u0000"}"#.to_owned(),
        ..OwnType::default()
    }
}

async fn own_types_are_the_workspaces(stage: &Stage) {
    let (store, ws) = (&stage.store, stage.ws);
    let version = async || store.config_version().await.expect("a number");
    let before = version().await;
    let made = stage.entry(Action::EventTypeCreated, None);
    store.insert_own_type(ws, &own("order.paid"), &made).await.expect("added");
    assert!(version().await > before, "other nodes are told");
    let again = store.insert_own_type(ws, &own("order.paid"), &made).await;
    assert!(matches!(again, Err(StoreError::TypeTaken)), "{again:?}");
    store.insert_own_type(ws, &own("cart.left"), &stage.entry(Action::EventTypeCreated, None)).await.expect("added");
    assert_eq!(store.own_types(ws).await.expect("types"), [own("cart.left"), own("order.paid")]);
    assert_eq!(store.own_types(unknown()).await.expect("types"), []);

    let changed = OwnType { label: "Paid".to_owned(), ..own("order.paid") };
    let noted = stage.entry(Action::EventTypeChanged, None);
    let first = own("order.paid");
    let replace = async |ws, pair| store.replace_own_type(ws, pair, &noted).await.expect("an answer");
    assert!(!replace(unknown(), [&first, &changed]).await);
    assert!(replace(ws, [&first, &changed]).await);
    assert!(!replace(ws, [&first, &changed]).await, "it is not as it was read");
    let all = store.vocabularies().await.expect("all");
    assert_eq!(all[&ws].types, [own("cart.left"), changed]);

    let gone = stage.entry(Action::EventTypeDeleted, None);
    let delete = async |ws, own: &OwnType| store.delete_own_type(ws, own, &gone).await.expect("an answer");
    assert!(!delete(unknown(), &all[&ws].types[1]).await);
    assert!(!delete(ws, &first).await, "it is not as it was read");
    assert!(delete(ws, &all[&ws].types[1]).await);
    assert!(!delete(ws, &all[&ws].types[1]).await);
    let actions: Vec<_> =
        store.activity(ws, None, None, 9).await.expect("a list").iter().map(|entry| entry.action).collect();
    assert_eq!(
        actions,
        [Action::EventTypeDeleted, Action::EventTypeChanged, Action::EventTypeCreated, Action::EventTypeCreated]
    );
    assert_eq!(store.own_types(ws).await.expect("types"), [own("cart.left")]);
}

async fn own_products_keep_their_order(stage: &Stage) {
    let (store, ws) = (&stage.store, stage.ws);
    let products = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let set = async |before: &[&str], after: &[&str]| {
        let workspace = stage.workspace_now().await;
        let (before, after) = (products(before), products(after));
        let change = WorkspaceChange {
            before: &workspace,
            products_before: &before,
            name: &workspace.name,
            policy: &workspace.policy,
            products: Some(&after),
            entry: None,
        };
        assert!(store.change_workspace(&change, |_, _| None).await.expect("an answer"));
    };
    set(&[], &["shop", "app"]).await;
    assert_eq!(store.vocabularies().await.expect("all")[&ws].products, ["shop", "app"]);
    set(&["shop", "app"], &["app"]).await;
    assert_eq!(store.vocabularies().await.expect("all")[&ws].products, ["app"]);
    set(&["app"], &[]).await;
    assert!(!store.vocabularies().await.expect("all").contains_key(&ws));
}
