//! Checker, numbers, layout and edits of large scenarios: `cargo bench --bench scenario`.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use drill_domain::scenario::Difficulty;
use drill_domain::scenario::check::check;
use drill_domain::scenario::layout::layout;
use drill_domain::scenario::paths::{durations, path_count};
use drill_domain::scenario::simulate::simulate;
use drill_testkit::generated_scenario;
use std::hint::black_box;

fn scenario(criterion: &mut Criterion) {
    for nodes in [1_000, 10_000] {
        let scenario = generated_scenario(nodes);
        let mut group = criterion.benchmark_group("scenario");
        group.sample_size(30);
        group.bench_with_input(BenchmarkId::new("check", nodes), &scenario, |b, s| {
            b.iter(|| check(black_box(s)));
        });
        group.bench_with_input(BenchmarkId::new("durations", nodes), &scenario, |b, s| {
            b.iter(|| durations(black_box(s), Difficulty::Mid));
        });
        group.bench_with_input(BenchmarkId::new("path_count", nodes), &scenario, |b, s| {
            b.iter(|| path_count(black_box(s), Difficulty::Mid));
        });
        group.bench_with_input(BenchmarkId::new("layout", nodes), &scenario, |b, s| {
            b.iter(|| layout(black_box(s), Difficulty::Mid));
        });
    }
    let scenario = generated_scenario(1_000);
    let mut group = criterion.benchmark_group("scenario");
    group.sample_size(10);
    group.bench_function("simulate 10,000 runs/1000", |b| {
        b.iter(|| simulate(black_box(&scenario), Difficulty::Mid, 10_000, 7));
    });
}

criterion_group!(benches, scenario);
criterion_main!(benches);
