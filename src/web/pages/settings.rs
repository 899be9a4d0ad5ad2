//! `/settings`: the workspace and its policy.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::frame::{Page, Section, fault_summary, member};
use crate::domain::policy::{TestGate, UrlScheme};
use crate::domain::workspace::Scope;
use crate::server::app::workspace::{self, WorkspaceView};
use crate::web::actions::settings::ChangeWorkspace;
use crate::web::components::{Button, Card, Field, LinkButton, Look, Notice, RadioCard, Value};
use crate::web::request::{Flash, Visit};

/// The page.
pub fn page() -> AnyView {
    member(async |visit, flash| {
        let workspace = workspace::get(&visit.state, &visit.actor).await?;
        let anchor = |pointer: &str| (pointer == "/name").then(|| "#name".to_owned());
        let body = view! {
            <div class="stack">{fault_summary(&flash.faults, anchor)}{form(&visit, &flash, &workspace)}</div>
        };
        let page = Page::new(Section::Settings, "Workspace settings", body);
        let page = page.about("Rules that hold for every webhook here.");
        let data = view! { <LinkButton href=super::data::PATH text="Data and retention" /> };
        Ok(if visit.may(Scope::Admin) { page.actions(data) } else { page })
    })
}

fn form(visit: &Visit, flash: &Flash, workspace: &WorkspaceView) -> AnyView {
    let may = visit.may(Scope::Admin);
    let own = &visit.state.engine.vocabulary(visit.actor.workspace_id).products;
    let products_fault =
        flash.faults.iter().find(|fault| fault.pointer.starts_with("/products")).map(|fault| fault.detail.clone());
    let read_only = (!may).then(|| {
        view! { <Notice><p>"You can read these settings. An owner or admin can change them."</p></Notice> }
    });
    let foot = may.then(|| {
        view! {
            <div class="form-foot">
                <span class="end"><Button text="Save settings" look=Look::Primary /></span>
            </div>
        }
    });
    view! {
        {read_only}
        <form class="form" method="post" action=ChangeWorkspace::url()>
            <Card title="Workspace">
                <div class="fields">
                    <Field
                        name="name"
                        label="Name"
                        value=flash.values.get("name").unwrap_or(&workspace.name).clone()
                        fault=flash.fault("/name")
                        maxlength=100u32
                    />
                    <div class="field">
                        <span class="label">"Workspace ID"</span>
                        <Value text=workspace.id.to_string() id="workspace-id" />
                    </div>
                </div>
            </Card>
            <Card
                title="Products"
                about="Parts of your platform that events can come from, beside Automation, CRM, Developer APIs and Campaigns."
            >
                <div class="fields">
                    <Field
                        name="products"
                        label="Products of your own"
                        hint="Words of a-z, 0-9 and _, separated by commas."
                        placeholder="shop, loyalty"
                        value=flash.values.get("products").cloned().unwrap_or_else(|| own.join(", "))
                        fault=products_fault
                        optional=true
                        mono=true
                    />
                </div>
            </Card>
            <Card title="Test before activation" about="Whether a webhook must have received a test event before it becomes active.">
                {test_gate(workspace.policy.test_gate)}
            </Card>
            <Card title="Endpoint addresses" about="Which addresses endpoints may have.">
                {url_scheme(workspace.policy.url_scheme.unwrap_or_default(), visit.state.config.allow_http)}
            </Card>
            {foot}
        </form>
    }
    .into_any()
}

fn test_gate(gate: TestGate) -> AnyView {
    view! {
        <fieldset class="cards">
            <legend class="visually-hidden">"Test before activation"</legend>
            <RadioCard
                name="test_gate"
                value="required"
                text="Required"
                about="Activation sends the test itself and goes on only when it arrives. A pass counts for 24 hours."
                checked=gate == TestGate::Required
            />
            <RadioCard
                name="test_gate"
                value="recommended"
                text="Recommended"
                about="The wizard offers the test; activation does not depend on it."
                checked=gate == TestGate::Recommended
            />
            <RadioCard
                name="test_gate"
                value="off"
                text="Off"
                about="Nobody is asked to test."
                checked=gate == TestGate::Off
            />
        </fieldset>
    }
    .into_any()
}

fn url_scheme(scheme: UrlScheme, server_allows: bool) -> AnyView {
    let about = if server_allows {
        "Plain http too. Anybody on the way can read what is sent."
    } else {
        "Plain http too. This server does not allow it: its operator would have to set TIDINGS_ALLOW_HTTP."
    };
    view! {
        <fieldset class="cards">
            <legend class="visually-hidden">"Endpoint addresses"</legend>
            <RadioCard
                name="url_scheme"
                value="https_only"
                text="Only https"
                about="Encrypted, with a certificate that is checked."
                checked=scheme == UrlScheme::HttpsOnly
            />
            <RadioCard
                name="url_scheme"
                value="allow_http"
                text="http and https"
                about=about
                checked=scheme == UrlScheme::AllowHttp
            />
        </fieldset>
    }
    .into_any()
}
