//! `/settings`: the workspace and its policy.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::frame::{Page, Section, fault_summary, member};
use crate::domain::workspace::Scope;
use crate::server::app::workspace::{self, WorkspaceView};
use crate::server::app::{AppError, IfMatch, overlap};
use crate::web::actions::settings::ChangeWorkspace;
use crate::web::components::{Button, Card, Field, LinkButton, Look, Notice, RadioCard, Value};
use crate::web::request::{Flash, Next, Typed, Visit};

/// The page.
pub fn page() -> AnyView {
    member(async |visit, flash| {
        let workspace = workspace::get(&visit.state, &visit.actor).await?;
        let now = Form::of(&visit, &workspace);
        let typed = flash.typed().unwrap_or_else(|| now.clone());
        let anchor = |pointer: &str| (pointer == "/name").then(|| "#name".to_owned());
        let body = view! {
            <div class="stack">{fault_summary(&flash.faults, anchor)}{form(&visit, &flash, &workspace, &now, typed)}</div>
        };
        let page = Page::new(Section::Settings, "Workspace settings", body);
        let page = page.about("Rules that hold for every webhook here.");
        let data = view! { <LinkButton href=super::data::PATH text="Data and retention" /> };
        Ok(if visit.may(Scope::Admin) { page.actions(data) } else { page })
    })
}

/// What the form holds, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The workspace's name.
    pub name: String,
    /// See the policy of this name.
    pub test_gate: String,
    /// See the policy of this name.
    pub url_scheme: String,
    /// Products with commas between them.
    pub products: String,
}

impl Typed for Form {
    const FORM: &'static str = "settings";
}

impl Form {
    /// The workspace as somebody would type it.
    fn of(visit: &Visit, workspace: &WorkspaceView) -> Self {
        let own = &visit.state.engine.vocabulary(visit.actor.workspace_id).products;
        let word = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let (gate, scheme) = (workspace.policy.test_gate, workspace.policy.url_scheme.unwrap_or_default());
        Self {
            name: workspace.name.clone(),
            test_gate: word(json!(gate)),
            url_scheme: word(json!(scheme)),
            products: own.join(", "),
        }
    }

    /// What the form says of how it was shown.
    fn as_shown(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The merge patch for the workspace.
    fn patch(&self) -> String {
        let own: Vec<&str> = self.products.split([',', ' ', '\n']).filter(|word| !word.is_empty()).collect();
        let policy = json!({ "test_gate": self.test_gate, "url_scheme": self.url_scheme });
        json!({ "name": self.name, "policy": policy, "products": own }).to_string()
    }
}

/// What happens when the form is posted.
pub async fn save(visit: &Visit, form: Form, shown: &str) -> Result<Next, AppError> {
    let shown: Option<Form> = serde_json::from_str(shown).ok();
    let patch = form.patch();
    let saved = match &shown {
        Some(shown) => workspace::update_shown(&visit.state, &visit.actor, [&shown.patch(), &patch]).await,
        None => workspace::update(&visit.state, &visit.actor, &patch, &IfMatch::default()).await,
    };
    let told = match saved {
        Ok(_) => Flash::done("Settings saved."),
        Err(AppError::Overlap(overlaps)) => {
            let now = Form::of(visit, &workspace::get(&visit.state, &visit.actor).await?);
            let value = |form: &Form| serde_json::to_value(form).unwrap_or_default();
            let shown = shown.unwrap_or_else(|| form.clone());
            let typed = overlap::typed_over(&value(&shown), &value(&form), &value(&now));
            let typed: Form = serde_json::from_value(typed).unwrap_or(form);
            let refused = AppError::Invalid(overlap::faults(&overlaps));
            Flash::refused(&refused).keeping(&typed)
        }
        Err(error) => Flash::refused(&error).keeping(&form),
    };
    Ok(Next::telling("/settings", told))
}

fn form(visit: &Visit, flash: &Flash, workspace: &WorkspaceView, now: &Form, typed: Form) -> AnyView {
    let may = visit.may(Scope::Admin);
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
            <input type="hidden" name="shown" value=now.as_shown() />
            <Card title="Workspace">
                <div class="fields">
                    <Field
                        name="name"
                        label="Name"
                        value=typed.name
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
                        value=typed.products
                        fault=products_fault
                        optional=true
                        mono=true
                    />
                </div>
            </Card>
            <Card title="Test before activation" about="Whether a webhook must have received a test event before it becomes active.">
                {test_gate(&typed.test_gate)}
            </Card>
            <Card title="Endpoint addresses" about="Which addresses endpoints may have.">
                {url_scheme(&typed.url_scheme, visit.state.config.allow_http)}
            </Card>
            {foot}
        </form>
    }
    .into_any()
}

fn test_gate(gate: &str) -> AnyView {
    view! {
        <fieldset class="cards">
            <legend class="visually-hidden">"Test before activation"</legend>
            <RadioCard
                name="test_gate"
                value="required"
                text="Required"
                about="Activation sends the test itself and goes on only when it arrives. A pass counts for 24 hours."
                checked=gate == "required"
            />
            <RadioCard
                name="test_gate"
                value="recommended"
                text="Recommended"
                about="The wizard offers the test; activation does not depend on it."
                checked=gate == "recommended"
            />
            <RadioCard
                name="test_gate"
                value="off"
                text="Off"
                about="Nobody is asked to test."
                checked=gate == "off"
            />
        </fieldset>
    }
    .into_any()
}

fn url_scheme(scheme: &str, server_allows: bool) -> AnyView {
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
                checked=scheme == "https_only"
            />
            <RadioCard
                name="url_scheme"
                value="allow_http"
                text="http and https"
                about=about
                checked=scheme == "allow_http"
            />
        </fieldset>
    }
    .into_any()
}
