//! Icons: strokes on a grid of 24, drawn in the colour of the text.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A house: the overview.
    Home,
    /// An arrow that leaves: event forwarding.
    Forward,
    /// Lines: logs.
    Log,
    /// An open book: the catalogue.
    Book,
    /// A key.
    Key,
    /// Angle brackets: for programs.
    Code,
    /// Sliders: settings.
    Settings,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// A circle with an exclamation mark.
    Alert,
    /// A circle with an i.
    Info,
    /// A plus.
    Plus,
    /// Two bars.
    Pause,
    /// A filled circle.
    Dot,
    /// A ring.
    Ring,
    /// A dashed ring: a draft.
    Dashed,
    /// A clock.
    Clock,
    /// Two sheets.
    Copy,
    /// Three lines.
    Menu,
    /// A paper plane.
    Send,
    /// An arrow in a circle.
    Again,
    /// A pen.
    Edit,
    /// A padlock.
    Lock,
    /// A tray: what came in.
    Tray,
}

impl Sign {
    fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-5h4v5",
            Self::Forward => "M4 12h11M11 7l5 5-5 5M20 5v14",
            Self::Log => "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
            Self::Book => "M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5v13",
            Self::Key => "M14.5 9.5a4.5 4.5 0 1 0-3.2 4.3L13 15.5h2v2h2v2h3v-3l-6.2-6.2c.5-.5.7-.6.7-.8zM9 9h.01",
            Self::Code => "M9 7l-5 5 5 5M15 7l5 5-5 5",
            Self::Settings => "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4",
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Alert => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v5M12 16.2h.01",
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 7.8h.01",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Pause => "M9 6v12M15 6v12",
            Self::Dot => "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
            Self::Ring | Self::Dashed => "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
            Self::Copy => "M9 9h10v11H9zM15 9V4H5v11h4",
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Send => "M20 4L3.5 10.5l6.5 3.5 3.5 6.5zM20 4L10 14",
            Self::Again => "M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4",
            Self::Edit => "M5 19l.8-4L16 4.8a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L9 18.2z",
            Self::Tray => "M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        }
    }
}

/// An icon. It says nothing that the text beside it does not say, so screen readers pass it by.
#[component]
pub fn Icon(
    /// What it shows.
    sign: Sign,
    /// Edge in pixels.
    #[prop(default = 18)]
    size: u32,
) -> AnyView {
    let fill = if sign == Sign::Dot { "currentColor" } else { "none" };
    let dashes = (sign == Sign::Dashed).then_some("3.4 3");
    view! {
        <svg
            viewBox="0 0 24 24"
            width=size
            height=size
            fill=fill
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
            stroke-dasharray=dashes
            aria-hidden="true"
        >
            <path d=sign.path() />
        </svg>
    }
    .into_any()
}
