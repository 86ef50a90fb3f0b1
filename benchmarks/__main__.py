"""All benchmarks, one after another: `make bench`."""

from benchmarks import (
    bench_events,
    bench_fold,
    bench_ingest,
    bench_options,
    bench_relations,
    bench_scale,
    bench_search,
)

if __name__ == "__main__":
    bench_fold.main()
    bench_options.main()
    bench_ingest.main()
    bench_scale.main()
    bench_search.main()
    bench_relations.main()
    bench_events.main()
