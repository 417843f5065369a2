//! Traces for whoever runs the server (HOUSE-12): of what a request, or a piece of the
//! worker's work, consisted, and how long each part took. They are handed to a collector by
//! OTLP where one is configured; elsewhere no span is ever made.
//!
//! A span never says who or what: it carries patterns of addresses, kinds, counts and
//! outcomes, and no path, query, header, name, id or network; lines of the log do not go to
//! the collector at all. And it makes nobody wait: what cannot be handed over is forgotten.

mod collector;
mod spans;

pub use collector::{answers, check};
pub(crate) use spans::{Asked, answered, call, failed, job, request};

use crate::{config::Config, store::Sources};
use collector::Collector;
use opentelemetry::{KeyValue, trace::TracerProvider as _};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::{
    Resource,
    resource::{EnvResourceDetector, ResourceDetector, TelemetryResourceDetector},
    trace::{BatchConfigBuilder, BatchSpanProcessor, Sampler, SdkTracerProvider},
};
use std::time::Duration;
use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_subscriber::{Layer, filter::FilterFn, registry::LookupSpan};

/// What all spans are marked with. They go to the collector alone, and never into the log.
pub(crate) const TARGET: &str = "parlor::spans";

/// So many spans wait for the collector; what ends while so many do is forgotten.
const WAITING: usize = 4_096;
/// When the server stops, the last ones have so long.
const FAREWELL: Duration = Duration::from_secs(2);

/// The way to the collector, or none.
pub struct Telemetry(Option<SdkTracerProvider>);

impl Telemetry {
    /// As configured; asks the collector nothing yet. Within the runtime.
    ///
    /// # Errors
    /// A sentence about what is wrong in the configuration.
    pub fn open(config: &Config) -> Result<Self, String> {
        if config.otlp_url.is_empty() {
            return Ok(Self(None));
        }
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(Collector::new(config)?)
            .with_endpoint(collector::address(config))
            .with_protocol(Protocol::HttpBinary)
            .with_timeout(collector::PATIENCE)
            .build()
            .map_err(|fault| format!("otlp_url: {fault}"))?;
        let batches = BatchConfigBuilder::default().with_max_queue_size(WAITING).build();
        let provider = SdkTracerProvider::builder()
            .with_span_processor(BatchSpanProcessor::builder(exporter).with_batch_config(batches).build())
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(config.otlp_sample))))
            .with_resource(resource())
            .build();
        Ok(Self(Some(provider)))
    }

    /// What takes the spans, and nothing else of what is traced.
    pub fn layer<S: Subscriber + for<'a> LookupSpan<'a>>(&self) -> Option<impl Layer<S> + use<S>> {
        let tracer = self.0.as_ref()?.tracer("parlor");
        let layer = tracing_opentelemetry::layer()
            .with_tracer(tracer)
            .with_location(false)
            .with_target(false)
            .with_threads(false)
            .with_tracked_inactivity(false)
            .with_context_activation(false);
        Some(layer.with_filter(FilterFn::new(|of| of.target() == TARGET).with_max_level_hint(LevelFilter::INFO)))
    }

    /// Hands over what still waits, within the time there is for it.
    pub async fn close(self) {
        let Some(provider) = self.0 else { return };
        let closed = tokio::task::spawn_blocking(move || provider.shutdown_with_timeout(FAREWELL)).await;
        if !matches!(closed, Ok(Ok(()))) {
            tracing::warn!("the last traces did not reach the collector");
        }
    }
}

/// Who it is that hands them over. What the operator says in `OTEL_RESOURCE_ATTRIBUTES` holds.
fn resource() -> Resource {
    let instance = uuid::Builder::from_random_bytes(Sources::machine().random.bytes()).into_uuid();
    let own = [
        ("service.name", "parlor".to_owned()),
        ("service.version", env!("CARGO_PKG_VERSION").to_owned()),
        ("service.instance.id", instance.to_string()),
    ];
    let others: [Box<dyn ResourceDetector>; 2] = [Box::new(TelemetryResourceDetector), Box::new(EnvResourceDetector::new())];
    Resource::builder_empty().with_attributes(own.map(|(name, value)| KeyValue::new(name, value))).with_detectors(&others).build()
}
