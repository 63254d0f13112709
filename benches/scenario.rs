//! Checker, numbers, layout and edits of large scenarios: `cargo bench --bench scenario`.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use drill_domain::scenario::Difficulty;
use drill_domain::scenario::analysis::Analysis;
use drill_domain::scenario::check::{Stage, check};
use drill_domain::scenario::diff::reversed;
use drill_domain::scenario::document::Document;
use drill_domain::scenario::edit::Edit;
use drill_domain::scenario::layout::layout;
use drill_domain::scenario::paths::{durations, path_count};
use drill_domain::scenario::resolution_sets::resolution_sets;
use drill_domain::scenario::simulate::simulate;
use drill_testkit::{generated_gates, generated_scenario};
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
        // What one edit costs: all three over one index and one course.
        group.bench_with_input(BenchmarkId::new("analysis", nodes), &scenario, |b, s| {
            b.iter(|| {
                let analysis = Analysis::of(black_box(s));
                (
                    analysis.findings(Stage::Drafting),
                    analysis.durations(),
                    analysis.layout(),
                )
            });
        });
        let analysis = Analysis::of(&scenario);
        group.bench_function(BenchmarkId::new("layout_in_analysis", nodes), |b| {
            b.iter(|| black_box(&analysis).layout());
        });
        let mut document = Document::new(scenario.clone());
        let node = scenario.nodes[nodes / 2].id.clone();
        group.bench_function(BenchmarkId::new("edit/rename", nodes), |b| {
            let mut count = 0;
            b.iter(|| {
                count += 1;
                let title = count.to_string();
                let node = node.clone();
                document.edit(&Edit::RenameNode { node, title })
            });
        });
        let rename = Edit::RenameNode {
            node: node.clone(),
            title: "-".to_owned(),
        };
        let (_, changes) = document.edit(&rename).expect("the node is there");
        group.bench_function(BenchmarkId::new("edit/undo and redo", nodes), |b| {
            b.iter(|| {
                let undone = document.replay(&reversed(&changes));
                (undone, document.replay(&changes))
            });
        });
    }
    let scenario = generated_scenario(1_000);
    let mut group = criterion.benchmark_group("scenario");
    group.sample_size(10);
    group.bench_function("simulate 10,000 runs/1000", |b| {
        b.iter(|| simulate(black_box(&scenario), Difficulty::Mid, 10_000, 7));
    });
    let (gates, root) = generated_gates();
    group.bench_function("resolution_sets/1,000 gates", |b| {
        b.iter(|| resolution_sets(black_box(&gates), &root));
    });
}

criterion_group!(benches, scenario);
criterion_main!(benches);
