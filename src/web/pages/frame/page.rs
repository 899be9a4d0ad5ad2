//! A page for members as its own module makes it.

use leptos::prelude::*;

use super::Section;

/// A page for members, before it is put into the frame.
pub struct Page {
    pub(super) section: Option<Section>,
    pub(super) title: String,
    pub(super) part: Option<&'static str>,
    pub(super) about: Option<String>,
    pub(super) crumbs: Vec<(String, String)>,
    pub(super) badge: Option<AnyView>,
    pub(super) actions: Option<AnyView>,
    pub(super) wide: bool,
    pub(super) quiet: bool,
    pub(super) body: AnyView,
}

impl Page {
    /// A page of this section with this heading.
    pub fn new(section: Section, title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            section: Some(section),
            title: title.into(),
            part: None,
            about: None,
            crumbs: Vec::new(),
            badge: None,
            actions: None,
            wide: false,
            quiet: false,
            body: body.into_view().into_any(),
        }
    }

    /// Without an entry of the navigation.
    #[must_use]
    pub(super) fn nowhere(mut self) -> Self {
        self.section = None;
        self
    }

    /// Which part of what the heading names this page shows: for the browser's title.
    #[must_use]
    pub fn part(mut self, name: &'static str) -> Self {
        self.part = Some(name);
        self
    }

    /// A sentence below the heading.
    #[must_use]
    pub fn about(mut self, text: impl Into<String>) -> Self {
        self.about = Some(text.into());
        self
    }

    /// A page above this one.
    #[must_use]
    pub fn crumb(mut self, text: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((text.into(), href.into()));
        self
    }

    /// A state beside the heading.
    #[must_use]
    pub fn badge(mut self, badge: impl IntoView + 'static) -> Self {
        self.badge = Some(badge.into_view().into_any());
        self
    }

    /// Buttons beside the heading.
    #[must_use]
    pub fn actions(mut self, actions: impl IntoView + 'static) -> Self {
        self.actions = Some(actions.into_view().into_any());
        self
    }

    /// Without the notice that webhooks need attention: the page says it itself.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// For wide tables.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }
}
