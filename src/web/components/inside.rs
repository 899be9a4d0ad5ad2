//! What stands inside a component. Drawn at once, since these components keep nothing for later: so it may borrow.

use leptos::children::ToChildren;
use leptos::prelude::*;

/// The children of a component that draws once.
pub struct Inside(AnyView);

impl<Draw, Drawn> ToChildren<Draw> for Inside
where
    Draw: FnOnce() -> Drawn,
    Drawn: IntoView + 'static,
{
    fn to_children(draw: Draw) -> Self {
        Self(draw().into_any())
    }
}

impl Inside {
    /// The view.
    #[must_use]
    pub fn view(self) -> AnyView {
        self.0
    }
}
