"""All benchmarks, one after another: `make bench`."""

from benchmarks import bench_fold, bench_scale

if __name__ == "__main__":
    bench_fold.main()
    bench_scale.main()
