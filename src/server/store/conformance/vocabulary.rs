//! Event types and products of a workspace's own.

use super::{Stage, on_both, unknown};
use crate::catalogue::{OwnField, OwnType};
use crate::server::store::StoreError;

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
    store.insert_own_type(ws, &own("order.paid")).await.expect("added");
    assert!(version().await > before, "other nodes are told");
    let again = store.insert_own_type(ws, &own("order.paid")).await;
    assert!(matches!(again, Err(StoreError::TypeTaken)), "{again:?}");
    store.insert_own_type(ws, &own("cart.left")).await.expect("added");
    assert_eq!(store.own_types(ws).await.expect("types"), [own("cart.left"), own("order.paid")]);
    assert_eq!(store.own_types(unknown()).await.expect("types"), []);

    let changed = OwnType { label: "Paid".to_owned(), ..own("order.paid") };
    assert!(!store.update_own_type(unknown(), &changed).await.expect("an answer"));
    assert!(store.update_own_type(ws, &changed).await.expect("an answer"));
    let all = store.vocabularies().await.expect("all");
    assert_eq!(all[&ws].types, [own("cart.left"), changed]);

    assert!(!store.delete_own_type(unknown(), "order.paid").await.expect("an answer"));
    assert!(store.delete_own_type(ws, "order.paid").await.expect("an answer"));
    assert!(!store.delete_own_type(ws, "order.paid").await.expect("an answer"));
    assert_eq!(store.own_types(ws).await.expect("types"), [own("cart.left")]);
}

async fn own_products_keep_their_order(stage: &Stage) {
    let (store, ws) = (&stage.store, stage.ws);
    let products = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    store.set_products(ws, &products(&["shop", "app"])).await.expect("set");
    assert_eq!(store.vocabularies().await.expect("all")[&ws].products, ["shop", "app"]);
    store.set_products(ws, &products(&["app"])).await.expect("set");
    assert_eq!(store.vocabularies().await.expect("all")[&ws].products, ["app"]);
    store.set_products(ws, &[]).await.expect("set");
    assert!(!store.vocabularies().await.expect("all").contains_key(&ws));
}
