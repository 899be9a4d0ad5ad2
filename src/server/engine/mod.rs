//! The delivery engine. This page is its specification.
//!
//! # The way of an event
//! ```text
//!  accept ─► matching (memory) ─► committer ──────────► lanes ─► sender ─► receiver
//!                                   ▲  one transaction     ▲         │
//!                                   │  for all that waits  │ claim   │ outcome
//!                                   └──────────────────────┼─────────┘
//!                                                      scheduler
//! ```
//! - **Matching** ([`matching`]): an index from (workspace, event type) to webhooks decides in memory what an event
//!   becomes: deliveries, skipped deliveries, or nothing. Rebuilt when a webhook changes ([`Engine::reload`], and by a
//!   poll of at most a second for changes made by other nodes). A webhook of which something cannot be read, its secrets
//!   for one, is matched all the same; its deliveries wait in the table (`reload`).
//! - **Committer** ([`committer`]): one task that takes everything that waits, accepted events and finished attempts
//!   alike, and writes it in one transaction with one fsync. Batches form by themselves, within bounds: a lone caller never
//!   waits for company. Only then is the caller answered. Search terms are moved into their index when there is time.
//! - **Lanes** ([`lanes`]): one per webhook and endpoint, in memory, bounded in jobs and bytes. What was just
//!   committed goes straight on into its lane, leased to this node. What does not fit stays in the table.
//! - **Sender** ([`sender`]): renders ([`renderer`]), signs, sends, classifies. It knows nothing of the table. A request leaves
//!   only with room for what it may bring back (`outcomes`).
//! - **Scheduler** ([`scheduler`]): claims what is due (retries, expired leases, overflow) in batches, only for lanes
//!   with room, and probes of sick receivers (`probes`); renews this node's heartbeat; cancels what waits for webhooks that went away.
//! - **Upkeep** (`upkeep`): a task beside them, for what goes on in small steps: replays ([`replay`]),
//!   disabling what only fails ([`failing`]), telling people ([`notify`]), erasing what is older than retention ([`retention`]).
//!
//! # States
//! The states are those of [`crate::domain::delivery`]; a pending one is in one of two, told apart by `lease_owner`:
//! ```text
//!                  accepted, no room        accepted, room in its lane          accepted, held back
//!                        │                            │                                │
//!                        ▼          claim             ▼                                ▼
//!   ┌──────────────► waiting ──────────────────► leased                             skipped
//!   │                   │  ▲   (owner, until)       │  │
//!   │ resend            │  └────────────────────────┘  │ attempt recorded
//!   │                   │    retry · released · expired│
//!   │                   ▼                              ├──► delivered
//!   └────────────── cancelled, failed ◄────────────────┴──► failed (given up, 410) · cancelled (webhook gone)
//! ```
//! `due_at` is the one clock of a pending delivery: without a lease the time of its next attempt, with one the lease's
//! end, so that what is due may be claimed, whoever died. A lease is an UPDATE with owner and expiry; no transaction is
//! open during an HTTP request. The schema checks what the diagram says: only pending ones have `due_at`, only pending
//! ones may have `lease_owner`, and failed, cancelled and skipped ones have a `reason`. Where an attempt is recorded after
//! its lease was lost, the row of the attempt stays and the delivery does not move.
//!
//! # Time
//! On PostgreSQL the database's clock counts for leases, due times and retention, kept between heartbeats by a clock that
//! nobody can set; a node whose own clock is more than a lease away from it claims nothing (`clocks`). On SQLite the
//! machine's clock counts. Retention does not follow a clock that jumped ([`retention_hold`]).
//!
//! # Fairness
//! A lane is a webhook and one of its endpoints. Each has its own limit of requests in flight, its own rate, its own
//! bounded queue and its own [`breaker`]; a claim asks only for event types whose lane has room. Lanes take turns, and
//! however much is in flight, a lane without a request may send one. A receiver that hangs, drips or answers at the last
//! moment thus costs its own lane, nobody else's.
//!
//! A receiver that fails again and again gets single probes, at least every minute, and when one succeeds everything that
//! waits, in a slow start. Breakers are shared by all nodes through a table (`probes`).
//!
//! However much waits, nobody else waits for it: what writes names its rows by their ids, or takes the first few along an
//! index. Where something has to be looked for among what waits, it is read outside of the writer.
//!
//! # Manners
//! `Retry-After` of a 429 or 503, as seconds or date, is a floor for the next attempt; 410 disables the webhook; redirects
//! are not followed; answers are read to 64 KiB and to the deadline; connections are kept for ten seconds; header names
//! are sent in title case, because receivers that compare them letter by letter expect that, and a webhook's own ones as typed.
//! A kept connection that the receiver had closed before a byte of the answer came is replaced by a fresh one at once, which
//! is no attempt of its own.
//!
//! # When something fails here
//! - A failure of this server ([`crate::domain::own_failure`]: the database, a stored version, the key file, descriptors,
//!   memory, local addresses …) is no outcome. The delivery goes back to the table, its lane pauses for a quarter of a second
//!   and then longer, no attempt is made or counted, the breaker hears nothing; a metric and, once a minute for each cause,
//!   the log do.
//! - While the database is away no request leaves, outcomes keep the room they have taken, and are written when it is back,
//!   after pauses of at most five seconds. Callers of `accept` are told that nothing was kept only when that is certain:
//!   where the answer was lost, they hear that it is not known, or, if their events have ids, what became of them. What was
//!   committed without an answer is this node's, and is given back and sent within a second of being found (`owed`).
//! - A row that the database refuses for its own sake is found by halving the batch; all others are written. An event is
//!   refused to its own caller. An attempt is parked: its delivery moves on without it, and where not even that is taken, the
//!   delivery stays pending and is not sent again.
//!
//! # What is guaranteed
//! 1. After `accept` answers, the event and its deliveries are on disk, and made = delivered + failed + cancelled +
//!    skipped + pending for every event, at any moment.
//! 2. A delivery is sent at least once unless it ends otherwise, and every attempt whose outcome was known is a row of the
//!    log, or of the newest thousand that the database refused there.
//! 3. A second request for a delivery after a 2xx can only come from a crash or a lost lease between the receiver's
//!    answer and its record, and carries the same `webhook-id`.
//! 4. Memory is bounded by [`lanes::FAST_LANE_JOBS`] and [`lanes::TOTAL_BYTES`] for what waits to be sent, 48 MiB for
//!    outcomes, 64 MiB for events on their way to the table, and [`committer::CHANNEL`], however long the database is away.
//!
//! # What is merely thrifty
//! Leases, hints about what is due, keep-alive pools and the caches only save work: without them the same deliveries
//! would arrive, later or with more queries.

mod access;
pub mod breaker;
mod clocks;
pub mod committer;
pub mod condition;
mod erase;
pub mod failing;
pub mod handle;
mod inner;
pub mod lanes;
pub mod matching;
pub mod notify;
mod outcomes;
mod owed;
mod own_failures;
mod probes;
mod reload;
pub mod renderer;
pub mod replay;
mod reservation;
pub mod retention;
pub mod retention_hold;
pub mod scheduler;
pub mod sender;
mod switch_off;
mod template_failures;
pub mod test_send;
mod upkeep;
pub mod version;

pub use handle::{Engine, EngineError, EngineParts, Incoming};
pub use lanes::BreakerState;
pub use test_send::TestPlan;
