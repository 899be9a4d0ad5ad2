//! Making bodies without holding up the server.
//!
//! Nearly every body costs microseconds and is made at once, by whoever needs it. One that costs more than
//! [`Effort::Small`], or whose event alone is large, is made on a blocking thread with [`Effort::Full`]: as many at a time as
//! there are processors but one, and one of each workspace, which take turns. So a workspace with heavy templates waits
//! for itself, and neither the API nor anybody else's deliveries wait for it. Who waits holds a place of the engine or of the
//! API, so that their number is bounded there.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::domain::event::Event;
use crate::domain::ids::{WebhookId, WorkspaceId};
use crate::template::Effort;

use super::version::{Compiled, RenderError};

/// Largest event that is parsed in passing, in bytes.
const SMALL_EVENT: usize = 16 * 1024;

/// Makes bodies; clones share the threads.
#[derive(Clone)]
pub struct Renderer {
    room: Arc<Semaphore>,
    /// One turn for each workspace that has something heavy to be made now.
    turns: Arc<Mutex<HashMap<WorkspaceId, Arc<Semaphore>>>>,
}

impl Default for Renderer {
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self { room: Arc::new(Semaphore::new(processors.saturating_sub(1).max(1))), turns: Arc::default() }
    }
}

impl Renderer {
    /// The body of this event for a webhook of this workspace.
    ///
    /// # Errors
    /// Those of [`Compiled::render`], and [`RenderError::Interrupted`] when the server stops.
    pub async fn render(
        &self,
        workspace: WorkspaceId,
        compiled: &Arc<Compiled>,
        event: &Arc<Event>,
        webhook: WebhookId,
    ) -> Result<String, RenderError> {
        if size(event) <= SMALL_EVENT {
            match compiled.render(event, webhook, Effort::Small) {
                Err(RenderError::Body(_)) => {}
                done => return done,
            }
        }
        let interrupted = |error: String| RenderError::Interrupted(error);
        let turn = self.turn(workspace).acquire_owned().await.map_err(|error| interrupted(error.to_string()))?;
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(|error| interrupted(error.to_string()))?;
        let (compiled, event) = (Arc::clone(compiled), Arc::clone(event));
        let making = tokio::task::spawn_blocking(move || {
            // Given back only here: who asked may have gone away meanwhile.
            let _held: [OwnedSemaphorePermit; 2] = [turn, room];
            compiled.render(&event, webhook, Effort::Full)
        });
        making.await.unwrap_or_else(|error| Err(interrupted(error.to_string())))
    }

    fn turn(&self, workspace: WorkspaceId) -> Arc<Semaphore> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        // Who waits or works holds a clone; the others have nothing to take turns about.
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
        Arc::clone(turns.entry(workspace).or_insert_with(|| Arc::new(Semaphore::new(1))))
    }
}

fn size(event: &Event) -> usize {
    event.data.as_ref().map_or(0, String::len) + event.profile.as_ref().map_or(0, String::len)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::task::{JoinHandle, yield_now};

    use super::*;
    use crate::domain::event::Event;
    use crate::domain::ids::{EventId, TypeId};
    use crate::domain::time::{EventTime, Timestamp};
    use crate::domain::webhook::{ANY_EVENT, Subscription, WebhookConfig};
    use crate::server::engine::version;

    const HEAVY: usize = 50;

    fn workspace(number: u128) -> WorkspaceId {
        WorkspaceId::from_parts(0, number)
    }

    fn heavy() -> (Arc<Compiled>, Arc<Event>) {
        let template = format!("[{}0]", "\"{{ data.l.*.x | json | upper | sha256 }}\",".repeat(1_000));
        let row =
            Subscription { event_type: ANY_EVENT.to_owned(), template: Some(template), ..Subscription::default() };
        let config = WebhookConfig { events: vec![row], ..WebhookConfig::default() };
        let compiled = Compiled::parse(&version::document(&config, workspace(1), "")).expect("a document");
        let items = vec![r#"{"x":"yyyyyyyyyyyyyyyyyyyy"}"#; 150].join(",");
        let event = Event {
            id: EventId::from_parts(0, 0),
            sender_id: None,
            event_type: "message.sent".to_owned(),
            time: EventTime::from_timestamp(Timestamp(0)),
            product: None,
            channel: None,
            source: None,
            data: Some(format!("{{\"l\":[{items}]}}")),
            profile: None,
        };
        (Arc::new(compiled), Arc::new(event))
    }

    /// One task for each of so many bodies; the last number counts those that are done.
    fn many(renderer: &Renderer, workspace: WorkspaceId, number: usize) -> (Vec<JoinHandle<()>>, Arc<AtomicUsize>) {
        let (done, (compiled, event)) = (Arc::new(AtomicUsize::new(0)), heavy());
        let one = |_| {
            let (renderer, compiled, event, done) = (renderer.clone(), compiled.clone(), event.clone(), done.clone());
            tokio::spawn(async move {
                let made = renderer.render(workspace, &compiled, &event, WebhookId::from_parts(0, 0)).await;
                assert!(matches!(made, Err(RenderError::Body(_))), "{made:?}");
                done.fetch_add(1, Ordering::SeqCst);
            })
        };
        ((0..number).map(one).collect(), done)
    }

    /// The runtime of this test has one thread.
    #[tokio::test]
    async fn heavy_bodies_leave_the_runtime_to_others() {
        let renderer = Renderer::default();
        let (tasks, done) = many(&renderer, workspace(1), HEAVY);
        for _ in 0..3 {
            yield_now().await;
        }
        assert!(done.load(Ordering::SeqCst) < HEAVY, "all were made before anybody else had a turn");
        for task in tasks {
            task.await.expect("a body");
        }
        assert!(renderer.turns.lock().expect("turns").values().all(|turn| Arc::strong_count(turn) == 1));
    }

    #[tokio::test]
    async fn workspaces_take_turns() {
        let renderer = Renderer::default();
        let (tasks, of_one) = many(&renderer, workspace(1), HEAVY);
        yield_now().await;
        let (other, _) = many(&renderer, workspace(2), 1);
        for task in other {
            task.await.expect("a body");
        }
        let before = of_one.load(Ordering::SeqCst);
        assert!(before < HEAVY / 2, "{before} of another workspace came first");
        for task in tasks {
            task.await.expect("a body");
        }
    }
}
