//! What a placeholder means: a path or a quoted text, then filters.

/// Where a path begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    Event,
    EventId,
    Id,
    Time,
    Product,
    Channel,
    Source,
    WebhookName,
    WebhookId,
    Workspace,
    WorkspaceId,
    WireEvent,
    WireChannel,
    Data,
    Profile,
    Details,
}

/// The names that are not fields of `data`.
pub const ROOTS: [(&str, Root); 16] = [
    ("event", Root::Event),
    ("event_id", Root::EventId),
    ("id", Root::Id),
    ("time", Root::Time),
    ("product", Root::Product),
    ("channel", Root::Channel),
    ("source", Root::Source),
    ("webhook_name", Root::WebhookName),
    ("webhook_id", Root::WebhookId),
    ("workspace", Root::Workspace),
    ("workspace_id", Root::WorkspaceId),
    ("wire_event", Root::WireEvent),
    ("wire_channel", Root::WireChannel),
    ("data", Root::Data),
    ("profile", Root::Profile),
    ("details", Root::Details),
];

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    Name(String),
    Index(usize),
    Star,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub root: Root,
    pub segments: Vec<Segment>,
    /// Whether it was written without `data.` before it.
    pub bare: bool,
    pub offset: usize,
    pub line: usize,
    pub column: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    Path(Path),
    Text(String),
}

#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    Iso(Option<u8>),
    Unix,
    UnixMs,
    Date(String),
    Lower,
    Upper,
    Text,
    Number,
    Json,
    Default(String),
    Or(Path),
    Sha256,
    Mask,
    First,
    Join(String),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    pub source: Source,
    pub filters: Vec<Filter>,
}

impl Expr {
    /// Every path in it.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        let own = match &self.source {
            Source::Path(path) => Some(path),
            Source::Text(_) => None,
        };
        own.into_iter().chain(self.filters.iter().filter_map(|filter| match filter {
            Filter::Or(path) => Some(path),
            _ => None,
        }))
    }

    /// The same, to be changed.
    pub fn paths_mut(&mut self) -> impl Iterator<Item = &mut Path> {
        let own = match &mut self.source {
            Source::Path(path) => Some(path),
            Source::Text(_) => None,
        };
        own.into_iter().chain(self.filters.iter_mut().filter_map(|filter| match filter {
            Filter::Or(path) => Some(path),
            _ => None,
        }))
    }
}

/// Names that may stand alone in a placeholder, besides the fields of `data`.
pub fn root_names<'a>() -> impl Iterator<Item = &'a str> {
    ROOTS.iter().map(|(name, _)| *name)
}
