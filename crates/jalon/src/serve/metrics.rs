//! Numbers for operators, in the text of `OpenMetrics` 1.0: how much is asked, how long it takes, what waits. Nothing of a person and no identity of a thing is
//! among them, and they are served on an address of their own.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jalon_casework::{ActError, Casework, Pause, Witnessed};
use jalon_catalogue::BodyId;
use jalon_store::{JobState, Statistics};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Bounds of durations, in seconds: from what a page should take to what nobody waits for.
const BOUNDS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 5.0];

type Labels = Vec<(&'static str, String)>;

/// The numbers of one process.
#[derive(Clone)]
pub(crate) struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    casework: Casework,
    requests: Family<Labels, Counter>,
    durations: Family<Labels, Histogram, fn() -> Histogram>,
    acts: Family<Labels, Counter>,
    jobs: Family<Labels, Gauge>,
    oldest: Family<Labels, Gauge>,
    events: Gauge,
    journeys: Gauge,
    sessions: Gauge,
    size: Gauge,
    paused: Family<Labels, Gauge>,
    witnessed: Family<Labels, Gauge>,
    unwitnessed: Family<Labels, Gauge>,
}

impl Metrics {
    pub(crate) fn new(casework: Casework) -> Self {
        let mut inner = Inner {
            registry: Registry::with_prefix("jalon"),
            casework,
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BOUNDS)),
            acts: Family::default(),
            jobs: Family::default(),
            oldest: Family::default(),
            events: Gauge::default(),
            journeys: Gauge::default(),
            sessions: Gauge::default(),
            size: Gauge::default(),
            paused: Family::default(),
            witnessed: Family::default(),
            unwitnessed: Family::default(),
        };
        let registry = &mut inner.registry;
        registry.register("http_requests", "Requests, by pattern of route and class of status", inner.requests.clone());
        registry.register_with_unit("http_request_duration", "How long requests took, by pattern of route", Unit::Seconds, inner.durations.clone());
        registry.register("acts", "Acts recorded by this process since it started, by kind", inner.acts.clone());
        registry.register("jobs", "Jobs that are not done, by queue and state", inner.jobs.clone());
        registry.register_with_unit("job_oldest_age", "Age of the oldest due job, by queue and state", Unit::Seconds, inner.oldest.clone());
        registry.register("body_failures", "How often in a row a body that receives requests did not answer; absent when it answers", inner.paused.clone());
        let age = "Age of the last cosignature of each witness of the log; absent before the first";
        registry.register_with_unit("witness_cosignature_age", age, Unit::Seconds, inner.witnessed.clone());
        registry.register(
            "witness_failures",
            "How often in a row a witness of the log did not cosign, by the cause of the last time",
            inner.unwitnessed.clone(),
        );
        registry.register("events", "Events in the store", inner.events.clone());
        registry.register("journeys", "Journeys in the store", inner.journeys.clone());
        registry.register("sessions", "Open sessions", inner.sessions.clone());
        registry.register_with_unit("store_size", "Size of the store", Unit::Bytes, inner.size.clone());
        Self(Arc::new(inner))
    }

    /// A router whose requests are counted.
    pub(crate) fn around(&self, router: Router) -> Router {
        let inner = Arc::clone(&self.0);
        router.layer(from_fn(move |request: Request, next: Next| {
            let inner = Arc::clone(&inner);
            async move { inner.count(request, next).await }
        }))
    }

    /// Where the numbers are served.
    pub(crate) fn routes(&self) -> Router {
        let inner = Arc::clone(&self.0);
        Router::new().route(
            "/metrics",
            get(move || {
                let inner = Arc::clone(&inner);
                async move { inner.page().await }
            }),
        )
    }
}

impl Inner {
    async fn count(&self, request: Request, next: Next) -> Response {
        let start = Instant::now();
        // The pattern, never the address: an address could be typed by a person.
        let route = request.extensions().get::<MatchedPath>().map_or_else(|| "none".to_owned(), |matched| matched.as_str().to_owned());
        let response = next.run(request).await;
        let class = format!("{}xx", response.status().as_u16() / 100);
        self.requests.get_or_create(&vec![("route", route.clone()), ("status", class)]).inc();
        self.durations.get_or_create(&vec![("route", route)]).observe(start.elapsed().as_secs_f64());
        response
    }

    async fn page(&self) -> Response {
        let counted = async { Ok::<_, ActError>((self.statistics().await?, self.casework.pauses().await?, self.casework.witnessed().await?)) };
        let (statistics, pauses, witnessed) = match counted.await {
            Ok(counted) => counted,
            Err(error) => {
                tracing::warn!(%error, "the store cannot be counted");
                return StatusCode::SERVICE_UNAVAILABLE.into_response();
            }
        };
        self.take(&statistics);
        self.take_pauses(&pauses);
        self.take_witnessed(&witnessed);
        let mut text = String::new();
        match encode(&mut text, &self.registry) {
            Ok(()) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }

    /// What the store counts. The stream of the log is no journey.
    async fn statistics(&self) -> Result<Statistics, ActError> {
        let statistics = self.casework.store().statistics().await?;
        let of_the_log = u64::from(self.casework.log_checkpoint().await?.is_some());
        Ok(Statistics { streams: statistics.streams.saturating_sub(of_the_log), ..statistics })
    }

    /// Takes in which bodies do not answer. Their names are those of the catalogue.
    fn take_pauses(&self, pauses: &[(BodyId, Pause)]) {
        self.paused.clear();
        for (body, pause) in pauses {
            self.paused.get_or_create(&vec![("body", body.to_string())]).set(pause.failures.into());
        }
    }

    /// Takes in which witnesses cosign. Their names are those of the settings.
    fn take_witnessed(&self, witnessed: &[(String, Witnessed)]) {
        self.witnessed.clear();
        self.unwitnessed.clear();
        let now = self.casework.clock().now();
        for (name, known) in witnessed {
            let label = ("witness", name.clone());
            if let Some(at) = known.at {
                self.witnessed.get_or_create(&vec![label.clone()]).set(now.duration_since(at).as_secs().max(0));
            }
            if let Some(cause) = &known.cause {
                self.unwitnessed.get_or_create(&vec![label, ("cause", cause.clone())]).set(known.failures.into());
            }
        }
    }

    /// Takes in what the store and the casework count.
    fn take(&self, statistics: &Statistics) {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let now = self.casework.clock().now().as_millisecond();
        for (kind, count) in self.casework.acts() {
            self.acts.get_or_create(&vec![("kind", kind.to_owned())]).inner().store(count, Ordering::Relaxed);
        }
        // Queues that are empty now are not in the list.
        self.jobs.clear();
        self.oldest.clear();
        for job in &statistics.jobs {
            let state = match job.state {
                JobState::Waiting => "waiting",
                JobState::Leased => "leased",
                JobState::Held => "held",
                JobState::Dead => "dead",
            };
            let labels = vec![("queue", job.queue.clone()), ("state", state.to_owned())];
            self.jobs.get_or_create(&labels).set(whole(job.count));
            // What is due in days to come is not late.
            self.oldest.get_or_create(&labels).set((now - job.oldest_due).max(0) / 1000);
        }
        self.events.set(whole(statistics.events));
        self.journeys.set(whole(statistics.streams));
        self.sessions.set(whole(statistics.sessions));
        self.size.set(whole(statistics.bytes));
    }
}
