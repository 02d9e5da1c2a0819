using BenchmarkDotNet.Running;

// All of them: dotnet run -c Release --project tests/Site.Benchmarks -- --filter '*'
// A first impression, in a minute or two: add --job short
BenchmarkSwitcher.FromAssembly(typeof(Site.Benchmarks.PhaseBenchmarks).Assembly).Run(args);
